/** Things that are made once, also when two starts come at the same time. */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheFolder, say } from './project.mjs'

/** A lock file without an owner's number is being written; after this time its writer must have died. */
const writingLimitMilliseconds = 10_000

/** Makes the folder `target` by `make(temporaryFolder)`; it gets its name only when it is complete. */
export async function makeOnce(target, make) {
  if (existsSync(target)) return
  await withLock(basename(target), async () => {
    if (existsSync(target)) return
    const prefix = `${basename(target)}.making-`
    mkdirSync(dirname(target), { recursive: true })
    for (const entry of readdirSync(dirname(target))) {
      if (entry.startsWith(prefix)) rmSync(join(dirname(target), entry), { recursive: true, force: true })
    }
    const temporary = join(dirname(target), `${prefix}${process.pid}`)
    mkdirSync(temporary)
    try {
      await make(temporary)
      renameSync(temporary, target)
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
  })
}

/** Runs `work` while no other process of this user runs work under the same name. */
export async function withLock(name, work) {
  const lock = join(cacheFolder(), 'locks', name)
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  while (!take(lock)) {
    if (removeDead(lock)) continue
    if (!told) say(`Another start is at work on ${name}; waiting for it.`)
    told = true
    await pause(250)
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function removeDead(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (owner ? isAlive(owner) : Date.now() - statSync(lock).mtimeMs < writingLimitMilliseconds) return false
    rmSync(lock, { force: true })
    return true
  } catch (error) {
    if (error.code === 'ENOENT') return true
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

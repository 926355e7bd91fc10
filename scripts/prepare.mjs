/**
 * Makes a fresh clone ready: the packages of the lock file, the Debian packages that a window needs, and with `--build`
 * the program itself. Each part looks first whether there is anything to do.
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf, machineNode, npmEntry, pinnedNode, root, say, tool } from './project.mjs'
import { withLock } from './once.mjs'
import { asCommand, run, runQuietly } from './run.mjs'

/** A window without a screen needs xvfb and Electron's libraries; tests read PDFs and QR codes, open Office files and print; a closed machine compiles the SQLite binding. */
const debianPackages = [
  'xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libxtst6',
  'poppler-utils', 'zbar-tools', 'libreoffice-writer', 'libreoffice-calc', 'g++', 'make', 'python3',
  'cups', 'cups-client', 'cups-filters', 'printer-driver-cups-pdf',
]

const sourcesOfBuild = ['electron', 'renderer', 'shared', 'db', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** Makes ready what was asked for: `window` the Debian packages, `build` the program in out/. */
export async function prepare({ window = false, build = false } = {}) {
  await withLock(`prepare-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`, async () => {
    await ensureNodeModules()
    if (window) await ensureDebianPackages()
    if (build) await ensureBuild()
  })
}

/** `npm ci`, unless node_modules holds exactly what the lock file says and the pinned Node runs. */
export async function ensureNodeModules() {
  if (!installedAsLocked()) {
    if (process.platform === 'win32' && process.execPath === pinnedNode) {
      throw new Error('The packages are out of date, and this program runs from them: run `npm ci` first.')
    }
    say('Installing the packages of package-lock.json (npm ci) …')
    await runQuietly([machineNode(), npmEntry(), 'ci', '--no-audit', '--no-fund'], { env: process.env })
  }
  const wanted = readJson('package.json').devDependencies.node.split('.')[0]
  const version = existsSync(pinnedNode) ? (await runQuietly([pinnedNode, '--version'])).trim() : 'missing'
  if (!version.startsWith(`v${wanted}.`)) {
    throw new Error(
      `The project's own Node (node_modules/node) should be version ${wanted} and is ${version}: ` +
        'run `npm ci` without --ignore-scripts, its install script fetches it.',
    )
  }
}

/** Installs missing Debian packages as root; for other users and systems it only says what is missing. */
export async function ensureDebianPackages() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const missing = await missingDebianPackages()
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    say(`Some Debian packages are missing: sudo apt-get install --no-install-recommends ${missing.join(' ')}`)
    return
  }
  say(`Installing Debian packages: ${missing.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run(['apt-get', 'update'], { env, quiet: true, limitSeconds: 120 })
  if (update.code !== 0) say(`apt-get update ended with ${update.code}; trying with the lists that are here.\n${update.output.trimEnd()}`)
  const names = []
  for (const name of missing) names.push(await installableName(name, env))
  await runQuietly(['apt-get', 'install', '-y', '--no-install-recommends', ...names], { env, limitSeconds: 600 })
}

/** `electron-vite build`, unless out/ was built from exactly these sources. */
export async function ensureBuild() {
  const stamp = join(root, 'out', '.sources')
  const sources = hashOf(sourcesOfBuild)
  if (existsSync(join(root, 'out/main/main.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('Building the program (electron-vite build) …')
  await runQuietly([...tool('electron-vite'), 'build'])
  writeFileSync(stamp, sources)
}

/** npm keeps beside the packages a lock file of what it really installed; it writes it last. */
function installedAsLocked() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const installed = readJson('node_modules/.package-lock.json').packages
  return Object.entries(readJson('package-lock.json').packages).every(([place, wanted]) => {
    const found = installed[place]
    if (place === '' || (!found && wanted.optional)) return true
    return found?.version === wanted.version && found?.integrity === wanted.integrity
  })
}

async function missingDebianPackages() {
  const format = '${db:Status-Status}\t${Package}\t${Provides}\n'
  const installed = new Set()
  for (const line of (await runQuietly(['dpkg-query', '-W', '-f', format])).split('\n')) {
    const [status, name, provides = ''] = line.split('\t')
    if (status !== 'installed') continue
    for (const each of [name, ...provides.split(',')]) installed.add(each.trim().split(/[ (:]/)[0])
  }
  return debianPackages.filter((name) => !installed.has(name))
}

/** Newer Debian has `libasound2t64` in the place of `libasound2`: the old name is then provided, but cannot be installed. */
async function installableName(name, env) {
  for (const candidate of [name, `${name}t64`]) {
    const { output } = await run(['apt-cache', 'policy', candidate], { env: { ...env, LC_ALL: 'C' }, quiet: true })
    if (/Candidate: (?!\(none\))/.test(output)) return candidate
  }
  return name
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await asCommand(() => prepare({ window: true, build: process.argv.includes('--build') }))
}

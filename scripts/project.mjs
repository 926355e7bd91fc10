/** Where things lie: the project, the Node that it pins, the machine's own Node and npm, the cache folder of this user. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const onWindows = process.platform === 'win32'

/** The project's folder. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/** The Node that package.json pins (devDependency `node`): tools and tests run on it, whatever the machine has. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node')

/** What is made once for every clone of this user: the Electron of a closed machine, the SQLite binding, locks. */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'minh-tuyen')
}

/** Progress for the person who waits. On stderr, so that stdout stays the answer of the command. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** A tool of node_modules, run by the pinned Node: `[command, ...arguments]` in front of the tool's own arguments. */
export function tool(name) {
  return [pinnedNode, realpathSync(join(root, 'node_modules', '.bin', name))]
}

/**
 * The environment of a child process: the pinned Node comes first on the PATH.
 * The SQLite binding is for Electron alone, so it is handed on only by who names it in `more`.
 */
export function childEnvironment(more = {}) {
  const environment = { ...process.env }
  for (const name of ['ELECTRON_RUN_AS_NODE', 'MINH_TUYEN_SQLITE_BINDING']) delete environment[name]
  const path = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const ours = [dirname(pinnedNode), join(root, 'node_modules', '.bin')]
  environment[path] = [...ours, ...searchPath().filter((folder) => !ours.includes(folder))].join(delimiter)
  return { ...environment, ...more }
}

/** The Node of the machine itself, not the pinned one: its headers lie beside it. */
export function machineNode() {
  return fromSearchPath(onWindows ? 'node.exe' : 'node') ?? process.execPath
}

/** npm's own entry file, to be run by the machine's Node. */
export function npmEntry() {
  const beside = join(dirname(machineNode()), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const npm = fromSearchPath('npm')
  const found = [process.env.npm_execpath, onWindows ? beside : npm && realpathSync(npm), beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  )
  if (!found) throw new Error('npm was not found beside Node: install Node with its npm, then start again.')
  return found
}

/** One hash over the contents of files and folders of the project (those that are missing count as empty). */
export function hashOf(paths, folder = root) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((name) => filesUnder(name, folder)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(folder, path))).update('\0')
  }
  return hash.digest('hex')
}

/** The files under a folder of the project (or the file itself), as paths from the project's folder with '/'. */
export function filesUnder(name, folder = root) {
  const status = statSync(join(folder, name), { throwIfNoEntry: false })
  if (!status) return []
  if (!status.isDirectory()) return [name]
  return readdirSync(join(folder, name)).flatMap((entry) => filesUnder(`${name}/${entry}`, folder))
}

function searchPath() {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean)
}

function fromSearchPath(name) {
  return searchPath()
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

/**
 * Stands in for Electron's default app in the test runtime: starts the folder or file that the command line names.
 * The import is awaited at top level, so that `ready` does not come before the program's main module has run.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-') && existsSync(argument))
if (given === undefined) {
  process.stderr.write('electron <folder or file>\n')
  app.exit(1)
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  await import(pathToFileURL(mainOf(resolve(given))).href)
}

function mainOf(path) {
  const manifest = join(path, 'package.json')
  if (!existsSync(manifest)) return path
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'))
  app.setAppPath(path)
  app.name = productName ?? name
  app.setVersion(version)
  return join(path, main)
}

/**
 * `npm run package:check`: packs the program into an asar, starts it from there with `--smoke`, deletes the package.
 * Paths that lead into the asar break silently otherwise: migrations, fonts, the worker, the SQLite binary.
 *
 * The runtime is whatever Electron `scripts/electron.mjs` finds. The test runtime of a closed machine serves here too;
 * it is never handed to a user.
 */

import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { createPackageWithOptions, listPackage } from '@electron/asar'
import { cacheFolder, childEnvironment, root, say } from './project.mjs'
import { asCommand, run } from './run.mjs'
import { prepare } from './prepare.mjs'
import { findElectron, onScreen } from './electron.mjs'

const limitSeconds = 120

/** What a package holds, from the project's folder. */
const contents = ['out', 'db/migrations']

/** Packages that stay outside of the bundle, with what of them is needed at run time. */
const packages = {
  'better-sqlite3': (name) => name === 'package.json' || name.startsWith('lib') || name === 'prebuilds' || name === `prebuilds/${process.platform}-${process.arch}.node`,
  '@expo-google-fonts/tinos': (name) => name === 'package.json' || /^(400Regular|700Bold)(_Italic)?(\/Tinos_(400Regular|700Bold)(_Italic)?\.ttf)?$/.test(name),
}

await asCommand(async () => {
  await prepare({ window: true, build: true })
  const electron = await findElectron()
  mkdirSync(cacheFolder(), { recursive: true })
  // Beside the runtime, so that its files are linked and not copied.
  const place = mkdtempSync(join(cacheFolder(), 'package-'))
  try {
    const staged = stage(join(place, 'staged'))
    const runtime = join(place, 'minh-tuyen')
    linkFolder(dirname(electron.executable), runtime)
    rmSync(join(runtime, 'resources/app'), { recursive: true, force: true })
    const asar = join(runtime, 'resources/app.asar')
    await createPackageWithOptions(staged, asar, { unpack: '*.node' })
    say(`Packed ${listPackage(asar, { isPack: false }).length} files, ${(statSync(asar).size / 1e6).toFixed(1)} MB.`)
    const program = join(runtime, relative(dirname(electron.executable), electron.executable))
    const command = [...onScreen(), program, ...electron.args, '--smoke']
    const { code, output } = await run(command, { cwd: place, env: childEnvironment(electron.environment), quiet: true, limitSeconds })
    const line = output.split('\n').find((each) => each.startsWith('smoke:'))
    if (code !== 0 || line === undefined) throw new Error(`The packed program ended with ${code}:\n${output.trimEnd()}`)
    process.stdout.write(`${line}\n`)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

/** The files of a package in a folder of their own. */
function stage(folder) {
  for (const name of contents) cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const [name, wanted] of Object.entries(packages)) {
    const from = join(root, 'node_modules', name)
    cpSync(from, join(folder, 'node_modules', name), { recursive: true, filter: (path) => path === from || wanted(relative(from, path).replaceAll('\\', '/')) })
  }
  const { name, productName, version, type, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, productName, version, type, main }))
  return folder
}

/** The same files under another folder, without taking their place twice. */
function linkFolder(from, to) {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (existsSync(source)) linkSync(source, target)
  }
}

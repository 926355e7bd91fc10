/** `npm test`: makes everything ready, then runs the suites in order; `npm test -- unit api` runs only those. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, filesUnder, pinnedNode, root, tool } from './project.mjs'
import { asCommand, run } from './run.mjs'
import { prepare } from './prepare.mjs'
import { findElectron, onScreen } from './electron.mjs'
import { longLine } from './long/record.mjs'
import { longSuites } from './long/suites.mjs'

/** A suite that takes longer hangs. */
const suiteLimitSeconds = 15 * 60

/** `check`: the whole suite counts as one check. Otherwise every test of `folders` counts. */
const suites = [
  { name: 'types', check: () => [[...tool('tsc'), '-p', '.']] },
  { name: 'lint', check: () => [[...tool('eslint'), '--max-warnings', '0', '.']] },
  { name: 'walls', check: () => [wallsCommand(), [...tool('vitest'), 'run', 'tests/static/']] },
  { name: 'unit', folders: ['tests/unit', 'tests/oracle'] },
  { name: 'api', folders: ['tests/api', 'tests/migrations'] },
  { name: 'faults', folders: ['tests/faults'] },
  { name: 'e2e', folders: ['tests/e2e'], inWindow: true },
  { name: 'package', check: () => [[pinnedNode, join(root, 'scripts/package-check.mjs')]], inWindow: true },
]

await asCommand(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    throw new Error(`There is no suite ${unknown.join(', ')}; there are ${suites.map((suite) => suite.name).join(', ')}.`)
  }
  const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name))
  const rows = [await timed('install', () => prepare().then(() => ({})))]
  if (chosen.some((suite) => suite.inWindow)) rows.push(await timed('build', build))
  const isBuilt = !rows.some(({ failed }) => failed > 0)
  const [checks, others] = [chosen.filter(isPlainCheck), chosen.filter((suite) => !isPlainCheck(suite))]
  rows.push(...(await Promise.all(checks.map((suite) => timed(suite.name, () => runSuite(suite, isBuilt))))))
  for (const suite of others) rows.push(await timed(suite.name, () => runSuite(suite, isBuilt)))
  report(rows)
})

/** Such checks use one core each and no window, so they run side by side. */
function isPlainCheck({ check, inWindow }) {
  return check !== undefined && !inWindow
}

/** A program that cannot be built is one failure, also where no suite opens it. */
async function build() {
  try {
    await prepare({ window: true, build: true })
    return {}
  } catch (error) {
    print(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function runSuite(suite, isBuilt) {
  print(`\n── ${suite.name} ${'─'.repeat(60 - suite.name.length)}`)
  if (suite.inWindow && !isBuilt) {
    print('Not run: the program could not be built.')
    return { passed: 0, failed: 1 }
  }
  if (suite.check) return runCheck(suite.check())
  const folders = suite.folders.filter((folder) => filesUnder(folder).some((file) => /\.test\.tsx?$/.test(file)))
  if (folders.length === 0) return { absent: true }
  try {
    return suite.inWindow ? await runInWindows(folders) : await runTests(folders, {})
  } catch (error) {
    print(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function runCheck(commands) {
  let good = true
  for (const command of commands) {
    const { code, timedOut } = await run(command, { limitSeconds: suiteLimitSeconds })
    if (timedOut) print(`Ended after ${suiteLimitSeconds} s.`)
    good = good && code === 0
  }
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runTests(folders, { before = [], env = childEnvironment(), more = [] }) {
  const place = mkdtempSync(join(tmpdir(), 'minh-tuyen-test-'))
  const file = join(place, 'result.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const paths = folders.map((folder) => `${folder}/`)
    const command = [...before, ...tool('vitest'), 'run', ...reporters, ...more, ...paths]
    const { code, timedOut } = await run(command, { env, limitSeconds: suiteLimitSeconds })
    if (timedOut) print(`Ended after ${suiteLimitSeconds} s.`)
    return countsOf(file, code)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** A file that cannot be loaded has no test to fail, and an error outside of tests fails none: each counts as one. */
function countsOf(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  const unloadable = result.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0).length
  const failed = result.numFailedTests + unloadable
  const left = result.numPendingTests + result.numTodoTests
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, left }
}

/**
 * A third of the files beside the others, each with a virtual screen of its own: a window waits more than it works. On the screen
 * of a person, which has one focus and one clipboard, all of them in turn.
 */
async function runInWindows(folders) {
  const electron = await findElectron()
  const network = await withoutNetwork()
  const screens = onScreen().length === 0 ? 1 : 3
  const runs = Array.from({ length: screens }, (_, place) => runTests(folders, { ...windowOptions(electron, network, place), more: [`--shard=${place + 1}/${screens}`] }))
  const counts = await Promise.all(runs)
  return Object.fromEntries(['passed', 'failed', 'left'].map((field) => [field, sum(counts, field)]))
}

/** e2e drives a real window, on a virtual screen and where possible in a network without any other machine. */
function windowOptions({ executable, args, environment }, network, place) {
  const env = childEnvironment({ ...environment, MINH_TUYEN_ELECTRON: executable, MINH_TUYEN_ELECTRON_ARGS: JSON.stringify(args) })
  return { before: [...network, ...onScreen(place)], env }
}

async function withoutNetwork() {
  const alone = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
  if (process.platform !== 'linux' || !existsSync('/usr/bin/unshare')) return []
  const { code } = await run([...alone, 'true'], { quiet: true })
  if (code !== 0) print('This user cannot make a network namespace: e2e runs with the network of the machine.')
  return code === 0 ? alone : []
}

function wallsCommand() {
  return [...tool('depcruise'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'shared', 'db', 'electron', 'renderer', 'scripts', 'tests']
}

async function timed(name, work) {
  const start = performance.now()
  const result = await work()
  return { name, seconds: (performance.now() - start) / 1000, ...result }
}

function report(rows) {
  print(`\n${'suite'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`)
  for (const { name, passed = '', failed = '', left, absent, seconds } of rows) {
    const note = absent ? '  absent: no test here' : left ? `  ${left} not run` : ''
    print(`${name.padEnd(10)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}${note}`)
  }
  for (const suite of longSuites) print(longLine(suite))
  print(`Exceptions to rules: ${readJsonIfThere('tests/exceptions.json', []).length}`)
  const passed = sum(rows, 'passed')
  const failed = sum(rows, 'failed')
  print(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

function readJsonIfThere(path, otherwise) {
  return existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : otherwise
}

function sum(rows, field) {
  return rows.reduce((total, row) => total + (row[field] ?? 0), 0)
}

function print(line) {
  process.stdout.write(`${line}\n`)
}

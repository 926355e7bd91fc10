/**
 * The tables of the law are changed, one place at a time, and the tests of the rules have to notice (Stryker).
 *
 * Stryker turns texts, lists, objects and booleans, reason codes included; numbers are turned by the suite `tables`.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tool } from '../project.mjs'
import { run } from '../run.mjs'

/** Of a hundred changes, fewer than this many may go unnoticed. */
export const survivorLimitPercent = 10

const limitSeconds = 3 * 3600

const mutate = ['regimes/*', 'regimes', 'regime', 'states', 'terms', 'reason-schema', 'parts', 'deadlines', 'regime-paths'].map((name) => `shared/rules/${name}.ts`)

const options = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/long/mutation.vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // On a busy machine everything is slow; that is not a change which was noticed.
  timeoutMS: 300_000,
  mutate,
  // Only what the tests of the rules read is copied.
  ignorePatterns: ['/*', '!/package.json', '!/shared', '!/tests', '/tests/*', '!/tests/unit', '!/tests/oracle', '!/tests/fixtures', '!/tests/long'],
  reporters: ['json', 'progress-append-only'],
  fileLogLevel: 'off',
  warnings: { slow: false },
}

export async function runMutation() {
  const place = mkdtempSync(join(tmpdir(), 'minh-tuyen-mutation-'))
  try {
    const report = join(place, 'report.json')
    const config = join(place, 'stryker.json')
    writeFileSync(config, JSON.stringify({ ...options, tempDirName: join(place, 'sandbox'), jsonReporter: { fileName: report } }))
    const { code, timedOut } = await run([...tool('stryker'), 'run', config], { limitSeconds })
    if (code !== 0) throw new Error(timedOut ? `Stryker was ended after ${limitSeconds} s.` : `Stryker ended with ${code}.`)
    return outcomeOf(JSON.parse(readFileSync(report, 'utf8')))
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Figures of Stryker's report, and every survivor by name; one that ran out of time counts as a survivor. */
export function outcomeOf({ files }) {
  const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })))
  // One that does not run at all (a table that the module itself refuses) counts for nothing.
  const mutants = all.filter(({ status }) => !['CompileError', 'RuntimeError', 'Ignored'].includes(status))
  const survivors = mutants.filter(({ status }) => status !== 'Killed')
  const killed = mutants.length - survivors.length
  return {
    passed: mutants.length > 0 && survivors.length * 100 < survivorLimitPercent * mutants.length,
    counts: { mutants: mutants.length, killed, survivors: survivors.length },
    notRun: all.length - mutants.length,
    survivors: survivors.map(({ file, location: { start }, mutatorName, replacement, status }) => ({ at: `${file}:${start.line}:${start.column}`, mutator: mutatorName, replacement, status })),
  }
}

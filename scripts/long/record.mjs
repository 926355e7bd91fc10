/** What a long suite leaves behind: tests/long/<suite>.json, with the hash of everything that it covered at that time. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { filesUnder, hashOf, root } from '../project.mjs'

const pathOf = (name, folder) => join(folder, 'tests/long', `${name}.json`)

/** The record of a suite, or null where it has never run. */
export function readRecord(name, folder = root) {
  const path = pathOf(name, folder)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

export function writeRecord(name, record, folder = root) {
  writeFileSync(pathOf(name, folder), `${JSON.stringify(record, null, 2)}\n`)
}

/** Imports that are there when a program runs; those of types alone are not. */
const runtimeImport = /^(?:import|export)\s(?!type\b)[^'"]*?\bfrom\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)|^import\s+'(\.[^']+)'/gm

/** The files of folders and files, with every TypeScript file that they import, directly or by others. */
export function coveredFiles(covers, folder = root) {
  const files = new Set(covers.flatMap((path) => filesUnder(path, folder)))
  // A set that grows while it is walked is walked to its new end.
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue
    for (const [, ...targets] of readFileSync(join(folder, file), 'utf8').matchAll(runtimeImport)) {
      const path = posix.join(posix.dirname(file), targets.find(Boolean))
      if (/\.tsx?$/.test(path)) files.add(path)
    }
  }
  return [...files]
}

/** Hash of everything that a suite covers. */
export function coveredHash(covers, folder = root) {
  return hashOf(coveredFiles(covers, folder), folder)
}

/** Whether a suite has to run again: it never did, or something that it covers is not as it was then. */
export function isStale({ name, covers }, folder = root) {
  return readRecord(name, folder)?.hash !== coveredHash(covers, folder)
}

/** One line of a suite for the end of `npm test`. */
export function longLine(suite, folder = root) {
  const record = readRecord(suite.name, folder)
  if (record === null || isStale(suite, folder)) return `STALE: npm run long ${suite.name}`
  return describe(suite.name, record)
}

/** "long oracle: 10000 exams, 0 disagreements, 2026-12-01" */
export function describe(name, { passed, counts, startedAt }) {
  const figures = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  return `${passed ? '' : 'FAILED: '}long ${name}: ${[...figures, startedAt.slice(0, 10)].join(', ')}`
}

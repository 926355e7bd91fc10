/** `npm run long`: the suites that take too long for `npm test`; `npm run long -- oracle tables` runs only those. */

import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { coveredHash, describe, writeRecord } from './long/record.mjs'
import { longSuites } from './long/suites.mjs'
import { prepare } from './prepare.mjs'
import { asCommand, run } from './run.mjs'

await asCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
  const unknown = positionals.filter((name) => !longSuites.some((suite) => suite.name === name))
  if (unknown.length > 0) {
    throw new Error(`There is no long suite ${unknown.join(', ')}; there are ${longSuites.map(({ name }) => name).join(', ')}.`)
  }
  await prepare()
  const lines = []
  for (const suite of longSuites.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    lines.push(await runOne(suite, seedFrom(values.seed)))
  }
  process.stdout.write(`\n${lines.join('\n')}\n`)
})

/** Runs a suite and keeps its record, also of a failure. */
async function runOne(suite, seed) {
  const { name, covers } = suite
  process.stdout.write(`\n── long ${name} ${'─'.repeat(50 - name.length)}\n`)
  try {
    const record = await recordOf(suite, seed)
    if (coveredHash(covers) !== record.hash) throw new Error('what it covers was changed while it ran; run it again.')
    writeRecord(name, record)
    if (!record.passed) process.exitCode = 1
    return describe(name, record)
  } catch (error) {
    process.exitCode = 1
    return `FAILED: long ${name}: ${error.message}`
  }
}

async function recordOf({ covers, seeded = false, run: runSuite }, seed) {
  const head = await run(['git', 'rev-parse', 'HEAD'], { quiet: true })
  const commit = head.code === 0 ? head.output.trim() : null
  const hash = coveredHash(covers)
  const startedAt = new Date().toISOString()
  const start = performance.now()
  const { passed, counts, ...more } = await runSuite({ seed })
  const seconds = Math.round((performance.now() - start) / 1000)
  return { commit, hash, covers, seed: seeded ? seed : null, counts, startedAt, seconds, passed, ...more }
}

function seedFrom(given) {
  if (given === undefined) return randomInt(2 ** 31)
  if (!/^\d{1,10}$/.test(given)) throw new Error(`A seed is a whole number, not ${given}.`)
  return Number(given)
}

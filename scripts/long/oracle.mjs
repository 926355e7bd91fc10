/** Random exams, decided by the rules and by a second program that shares nothing with them. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, tool } from '../project.mjs'
import { run } from '../run.mjs'

const exams = 10_000
const limitSeconds = 3 * 3600

export async function runOracle({ seed }) {
  const place = mkdtempSync(join(tmpdir(), 'minh-tuyen-oracle-'))
  try {
    const file = join(place, 'result.json')
    const env = childEnvironment({ MINH_TUYEN_ORACLE_EXAMS: String(exams), MINH_TUYEN_ORACLE_SEED: String(seed) })
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run([...tool('vitest'), 'run', '--project', 'office', ...reporters, 'tests/oracle/'], { env, limitSeconds })
    return { passed: code === 0, counts: { exams, disagreements: code === 0 ? 0 : disagreementsIn(JSON.parse(readFileSync(file, 'utf8'))) } }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** How many exams the failed tests say to differ; a failure that counts none is one. */
export function disagreementsIn({ testResults }) {
  const messages = testResults.flatMap(({ message = '', assertionResults }) => [message, ...assertionResults.flatMap(({ failureMessages }) => failureMessages)])
  const counted = messages.map((message) => Number(/(\d+) exams differ/.exec(message)?.[1] ?? 0))
  return Math.max(1, ...counted)
}

/** Every value of every regulation is changed, numbers too, and a worked example or a table of the tests has to notice. */

import { pinnedNode, root } from '../project.mjs'
import { runQuietly } from '../run.mjs'
import { survivorLimitPercent } from './mutation.mjs'

const limitSeconds = 1800

export async function runTables() {
  const output = await runQuietly([pinnedNode, '--disable-warning=ExperimentalWarning', `${root}/tests/long/tables/main.ts`], { limitSeconds })
  const { counts, ...named } = JSON.parse(output)
  return { passed: counts.changes > 0 && counts.survivors * 100 < survivorLimitPercent * counts.changes, counts, ...named }
}

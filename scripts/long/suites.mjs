/**
 * The long suites: what each covers, and how it runs. A new suite is one entry.
 *
 * `covers`: folders and files that a result rests on; what their TypeScript files import is covered with them. `run({ seed })` returns
 * { passed, counts } and whatever else the record should tell; `counts` are figures by name. `seeded`: the suite draws its cases, and the same
 * seed draws the same ones.
 */

import { runMutation } from './mutation.mjs'
import { runOracle } from './oracle.mjs'
import { runTables } from './tables.mjs'

export const longSuites = [
  { name: 'oracle', covers: ['tests/oracle', 'tests/fixtures/decide', 'scripts/long/oracle.mjs'], seeded: true, run: runOracle },
  {
    name: 'mutation',
    covers: ['shared/rules/regimes', 'tests/unit/rules', 'tests/oracle', 'tests/fixtures/decide', 'tests/long/mutation.vitest.config.ts', 'scripts/long/mutation.mjs'],
    run: runMutation,
  },
  { name: 'tables', covers: ['tests/long/tables', 'tests/fixtures/decide', 'scripts/long/tables.mjs'], run: runTables },
]

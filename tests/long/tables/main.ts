/** Prints as JSON how many changes of the regulations are noticed and by what, and each that is not. Run by scripts/long/tables.mjs. */

import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { changesOf, poolOf } from './changes.ts'
import { byCalendars, byExamples, byLawLines, byShownTable, type Changed, type Witness } from './witnesses.ts'

interface Named {
  readonly name: string
  readonly change: Changed
}

function allChanges(): Named[] {
  const pools = { regime: poolOf(Object.values(regimes)), houseRules: poolOf(Object.values(houseRules)) }
  const named = (id: string, path: string, what: string) => `${id}: ${path}: ${what}`
  return [
    ...Object.values(regimes).flatMap((regulation) =>
      changesOf(regulation, pools.regime).map(({ path, change, changed }): Named => ({ name: named(regulation.id, path, change), change: { kind: 'regime', id: regulation.id, changed } })),
    ),
    ...Object.values(houseRules).flatMap((regulation) =>
      changesOf(regulation, pools.houseRules).map(({ path, change, changed }): Named => ({ name: named(regulation.id, path, change), change: { kind: 'houseRules', id: regulation.id, changed } })),
    ),
  ]
}

/** What acts comes first: the lines of the law notice everything, but nobody is ranked or reminded by them. */
const witnesses: readonly (readonly [string, Witness])[] = [
  ['noticed by examples', byExamples()],
  ['by calendars', byCalendars],
  ['by the table shown', byShownTable],
  ['by the lines of the law', byLawLines],
]

function outcome() {
  const changes = allChanges()
  const counts: Record<string, number> = { changes: changes.length }
  let left = changes
  let onlyByLawLines: readonly string[] = []
  for (const [name, notices] of witnesses) {
    if (notices === byLawLines) onlyByLawLines = left.map((one) => one.name)
    const unnoticed = left.filter(({ change }) => !notices(change))
    counts[name] = left.length - unnoticed.length
    left = unnoticed
  }
  counts['survivors'] = left.length
  return { counts, survivors: left.map(({ name }) => name), onlyByLawLines }
}

process.stdout.write(`${JSON.stringify(outcome())}\n`)

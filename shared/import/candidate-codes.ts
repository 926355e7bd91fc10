import type { CodeEntry } from '../codes/code-list.ts'
import { ethnicGroups } from '../codes/ethnic-groups.ts'
import { matchCode } from '../codes/match-code.ts'
import { priorityGroups } from '../codes/priority-groups.ts'
import type { CandidateInput } from '../contract/candidates.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import type { RowCells } from './row-cells.ts'

/** Id of the entry of 'ethnic-group', by name; a name of several groups is asked, another name of one is told. */
export function readEthnicGroup(cells: RowCells): string | null {
  const text = cells.entry('ethnicGroup')
  if (text === null) return null
  const matched = matchCode(ethnicGroups, text)
  if (matched.kind === 'none') cells.refuse('ethnicGroup', 'ethnicGroupUnknown')
  else if (matched.kind === 'ambiguous') cells.refuse('ethnicGroup', 'ethnicGroupAmbiguous', { choices: namesOf(matched.candidates) })
  else {
    const { code, name } = matched.entry
    if (fold(text) !== fold(name)) cells.warn('ethnicGroup', 'ethnicGroupByOtherName', { code, name })
    else cells.took('ethnicGroup', name)
    return `${ethnicGroups.list}/${ethnicGroups.version}/${code}`
  }
  return null
}

const kinh = `${ethnicGroups.list}/${ethnicGroups.version}/01`

/** Words for a candidate of no group, folded; a dash folds to nothing. */
const noPriority: ReadonlySet<string> = new Set(['', '0', 'khong', 'khong co', 'khong thuoc dien uu tien'])

/**
 * Priority groups a cell names, one or several; `proved` says whether their papers were handed in.
 *
 * The whole text is tried first, since the law's own names hold commas; then its parts between commas, semicolons,
 * signs and lines, each of which must be a group.
 */
export function readPriority(cells: RowCells, ethnicGroup: string | null, proved: boolean): CandidateInput['priority'] {
  const text = cells.entry('priorityGroup')
  if (text === null || noPriority.has(fold(text))) return []
  const whole = matchCode(priorityGroups, text)
  const parts = whole.kind === 'none' ? priorityParts(cells.cell('priorityGroup')?.raw ?? text) : [text]
  const matches = parts.map((part) => ({ part, matched: matchCode(priorityGroups, part.normalize('NFKC')) }))
  for (const { part, matched } of matches) {
    if (matched.kind === 'none') cells.refuse('priorityGroup', 'priorityUnknown', { part })
    if (matched.kind === 'ambiguous') cells.refuse('priorityGroup', 'priorityAmbiguous', { part, choices: namesOf(matched.candidates) })
  }
  const found = matches.flatMap(({ part, matched }) => (matched.kind === 'match' ? [{ part, entry: matched.entry }] : []))
  if (found.length === parts.length && found.some(({ part, entry }) => !isWrittenAs(entry, part))) {
    cells.took('priorityGroup', found.map(({ part, entry }) => (isWrittenAs(entry, part) ? part : (entry.shortName ?? entry.name))).join('; '))
  }
  const groups = found.map(({ entry }) => entry.code)
  if (groups.includes('ethnicMinority') && ethnicGroup === kinh) cells.warn('priorityGroup', 'priorityNotMinority')
  return [...new Set(groups)].map((group) => ({ group, evidence: proved }))
}

/** Whether a text is one of the ways in which the list writes an entry. */
function isWrittenAs({ name, shortName, aliases = [] }: CodeEntry, text: string): boolean {
  return [name, shortName, ...aliases].includes(text)
}

/** The groups that a cell names, one after another. */
export function priorityParts(text: string): string[] {
  return text
    .split(/[,;+/\n]/u)
    .map(cleanLine)
    .filter((part) => part !== '')
}

function namesOf(entries: readonly CodeEntry[]): string {
  return entries.map(({ name, shortName }) => shortName ?? name).join(', ')
}

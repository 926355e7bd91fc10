import { fold } from '../text/fold.ts'
import type { RowReading } from './candidate-rows.ts'
import type { CandidateProblem } from './problems.ts'
import { shownText } from './row-cells.ts'
import { cellOf, problemAt } from './sheet-columns.ts'
import type { ListPlace } from './sheet-columns.ts'
import type { WorkbookCell, WorkbookRow } from './workbook.ts'

/** The same identity number twice is an error on both rows; the same name and birth date with other numbers a warning. */
export function repetitions(rows: readonly WorkbookRow[], readings: readonly RowReading[], place: ListPlace): CandidateProblem[] {
  const candidates = rows.filter((_, index) => readings[index]?.kind !== 'skipped')
  const good = new Map(readings.flatMap((reading) => (reading.kind === 'good' ? [[reading.row, reading.candidate] as const] : [])))
  const numberKey = (row: WorkbookRow): string => good.get(row.row)?.identityNumber ?? digitsOf(cellOf(row, place, 'identityNumber'))
  const personKey = (row: WorkbookRow): string => {
    const candidate = good.get(row.row)
    return candidate === undefined ? '' : `${fold(candidate.fullName)}/${candidate.birthDate}`
  }
  const nameField = place.columns.columnOf.fullName === undefined ? 'givenName' : 'fullName'
  return [
    ...groupsBy(candidates, numberKey).flatMap((group) =>
      group.map((row) => problemAt(place, row, 'identityNumber', { code: 'identityRepeated', severity: 'error', facts: { rows: otherRows(group, row) } })),
    ),
    ...groupsBy(candidates, personKey)
      .filter((group) => new Set(group.map(numberKey)).size > 1)
      .flatMap((group) => group.map((row) => problemAt(place, row, nameField, { code: 'sameNameAndBirth', severity: 'warning', facts: { rows: otherRows(group, row) } }))),
  ]
}

function groupsBy(rows: readonly WorkbookRow[], keyOf: (row: WorkbookRow) => string): WorkbookRow[][] {
  const groups = new Map<string, WorkbookRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === '') continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function otherRows(group: readonly WorkbookRow[], row: WorkbookRow): string {
  return group.filter((other) => other !== row).map((other) => other.row).join(', ')
}

/** Twelve digits with the zeros that a spreadsheet dropped; anything else is no key. */
function digitsOf(cell: WorkbookCell | null): string {
  const digits = shownText(cell).replace(/\s/gu, '')
  return /^\d{10,12}$/u.test(digits) ? digits.padStart(12, '0') : ''
}

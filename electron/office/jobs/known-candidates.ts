import type { CandidateSheetReading } from '../../../shared/import/candidate-sheet.ts'
import type { CandidateProblem } from '../../../shared/import/problems.ts'
import type { ListPlace } from '../../../shared/import/sheet-columns.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { ListContext } from './contract.ts'

type Row = CandidateSheetReading['rows'][number]

/** Compares a list with who is in the exam already: the same number is refused, the same name and birth is shown. */
export function againstKnown(reading: CandidateSheetReading, known: ListContext['known'], { sheet, columns }: ListPlace): CandidateSheetReading {
  const numbers = new Set(known.flatMap(({ identityNumber }) => identityNumber ?? []))
  const people = new Set(known.map(({ fullName, birthDate }) => `${fold(fullName)}/${birthDate}`))
  const problem = (row: number, field: 'identityNumber' | 'fullName' | 'givenName', value: string, code: CandidateProblem['code'], severity: CandidateProblem['severity']): CandidateProblem => {
    const column = columns.columnOf[field] ?? null
    return { sheet, row, column, heading: columns.columns.find((one) => one.column === column)?.heading ?? null, value, code, severity, facts: {} }
  }
  const nameField = columns.columnOf.fullName === undefined ? 'givenName' : 'fullName'
  const more: CandidateProblem[] = []
  const rows = reading.rows.map((row): Row => {
    if (row.kind !== 'good') return row
    const { identityNumber, fullName, birthDate } = row.candidate
    if (identityNumber !== null && numbers.has(identityNumber)) {
      const refused = problem(row.row, 'identityNumber', identityNumber, 'identityInExam', 'error')
      more.push(refused)
      return { row: row.row, hidden: row.hidden, kind: 'bad', problems: [...row.problems, refused] }
    }
    if (people.has(`${fold(fullName)}/${birthDate}`)) more.push(problem(row.row, nameField, fullName, 'personInExam', 'warning'))
    return row
  })
  const good = rows.filter(({ kind }) => kind === 'good').length
  return {
    ...reading,
    rows,
    problems: [...reading.problems, ...more].toSorted((a, b) => a.row - b.row),
    counts: { ...reading.counts, good, bad: reading.counts.bad + reading.counts.good - good },
  }
}

import { readCandidateRow } from '../../../shared/import/candidate-rows.ts'
import type { CandidateContext } from '../../../shared/import/candidate-rows.ts'
import type { CellText } from './sheet-builder.ts'
import { aRow, columnsOf, goodCells, headingRow, somePosts } from './sheet-builder.ts'

/** What the rows of these tests are read against. */
export const context: CandidateContext = { sheet: 'Đăng ký', dateSystem: '1900', posts: somePosts, today: '2026-11-25', priorityProved: true }
export const columns = columnsOf(headingRow)

/** A row of a good candidate with some cells changed; null leaves a cell out. */
export function read(change: Readonly<Record<string, CellText | null>>, otherContext: Partial<CandidateContext> = {}) {
  const cells = Object.entries({ ...goodCells, ...change }).flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const]))
  return readCandidateRow(aRow(9, Object.fromEntries(cells)), columns, { ...context, ...otherContext })
}

/** Kind of the row, then code, severity and facts of each problem. */
export function told(change: Readonly<Record<string, CellText | null>>) {
  const reading = read(change)
  if (reading.kind === 'skipped') return [reading.kind]
  return [reading.kind, ...reading.problems.map(({ column, code, severity, facts }) => [column, code, severity, facts])]
}

/** One field of the candidate, which must be good. */
export function taken(field: 'fullName' | 'birthDate' | 'sex' | 'identityNumber' | 'ethnicGroup' | 'postId' | 'phone' | 'priority', change: Record<string, CellText>) {
  const reading = read(change)
  return reading.kind === 'good' ? reading.candidate[field] : reading
}

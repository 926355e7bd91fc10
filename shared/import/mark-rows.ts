import { partKinds, type Part } from '../contract/marking.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { markText } from '../words/marks.ts'
import { numberKey, type BroughtMark, type KnownCell, type KnownPerson } from './mark-context.ts'
import { partNamed, type MarkColumns, type MarkField } from './mark-headings.ts'
import { readQuestions, readResult, type ReadResult } from './mark-values.ts'
import type { CandidateProblem } from './problems.ts'
import { rowCells, type RowCells } from './row-cells.ts'
import type { Skipped } from './sheet-rows.ts'
import { isNumbering, reasonBelowList, textsOf, type SkipReason } from './skipped-rows.ts'
import type { WorkbookRow } from './workbook.ts'

/** Most cells that a row of sums or signatures has. */
const mostCellsBelowList = 3

/** A row of results that was read. */
export interface ReadMarkRow {
  readonly row: number
  readonly hidden: boolean
  readonly kind: 'good' | 'bad'
  readonly problems: readonly CandidateProblem[]
  /** What it would write; nothing where it is bad. */
  readonly marks: readonly BroughtMark[]
  /** Cells of the exam that it speaks of, by person and part. */
  readonly claims: readonly string[]
}
export type MarkRowReading = ReadMarkRow | Skipped

/** What the rows of a sheet are read against. */
export interface MarkRowContext {
  readonly sheet: string
  readonly columns: MarkColumns
  readonly parts: readonly Part[]
  /** Part of the rows that name none; null where nobody has said. */
  readonly part: Part | null
  readonly find: (numberKey: string) => readonly KnownPerson[]
}

/** A cell of the exam by person and part. */
export const claimOf = (candidateId: string, partId: string): string => `${candidateId} ${partId}`

/** Reads one row below the heading; nothing is guessed, and a blank is no 0 (field report 81). */
export function readMarkRow(row: WorkbookRow, context: MarkRowContext, belowSignatures: boolean): MarkRowReading {
  const cells = rowCells(context.sheet, row, context.columns)
  const place = { row: row.row, hidden: row.hidden }
  const reason = skipReasonOf(cells, belowSignatures)
  if (reason !== null) return { ...place, kind: 'skipped', reason }
  const person = readPerson(cells, context)
  const results = resultsOf(cells, context, person)
  const marks = person === null ? [] : results.flatMap(({ field, part, result }) => judged(cells, person, part, field, result))
  const claims = person === null ? [] : results.map(({ part }) => claimOf(person.candidateId, part.id))
  const { problems } = cells
  if (problems.some(({ severity }) => severity === 'error')) return { ...place, kind: 'bad', problems, marks: [], claims }
  return marks.length === 0 ? { ...place, kind: 'skipped', reason: 'alreadyThere' } : { ...place, kind: 'good', problems, marks, claims }
}

function skipReasonOf(cells: RowCells<MarkField>, belowSignatures: boolean): SkipReason | null {
  const texts = textsOf(cells)
  if (texts.length === 0) return 'blank'
  const name = cleanLine(cells.cell('fullName')?.raw ?? '')
  // "1 2 3" may be the second person of the list with three right answers: only brackets, or a figure for a name, tell.
  if (isNumbering(texts) && (texts.every((text) => text.startsWith('(')) || /^\d+$/u.test(name))) return 'numbering'
  const number = cells.cell('number')?.raw.replace(/\s/gu, '') ?? ''
  if (texts.length > mostCellsBelowList || /^\p{L}{0,8}[-./]?\d+$/u.test(number)) return null
  return reasonBelowList(texts, belowSignatures && cells.cell('ordinal') === null)
}

/** Whose row it is, by number; the name beside it has to be that person's. */
function readPerson(cells: RowCells<MarkField>, { find }: MarkRowContext): KnownPerson | null {
  const before = cells.errors
  const text = cells.entry('number')
  if (text === null) {
    if (cells.errors === before) cells.refuse('number', 'numberMissing')
    return null
  }
  const [person, ...others] = find(numberKey(text))
  if (person === undefined || others.length > 0) {
    cells.refuse('number', 'numberUnknown')
    return null
  }
  if (person.standing !== 'sits') {
    cells.refuse('number', person.standing === 'withdrawn' ? 'numberWithdrawn' : 'candidateIneligible', { name: person.fullName })
    return null
  }
  if (person.number !== null && person.number !== text) cells.warn('number', 'numberZerosRestored', { taken: person.number })
  checkName(cells, person)
  return person
}

function checkName(cells: RowCells<MarkField>, { fullName }: KnownPerson): void {
  const field = cells.has('fullName') ? 'fullName' : 'givenName'
  const name = (cells.has('fullName') ? [cells.text('fullName')] : [cells.text('familyAndMiddleName'), cells.text('givenName')]).filter((part) => part !== null).join(' ')
  if (name !== '' && fold(name) !== fold(fullName)) cells.refuse(field, 'nameOther', { name: fullName })
}

interface FoundResult {
  readonly field: MarkField
  readonly part: Part
  readonly result: ReadResult
}

/** The results of a row: one for each column of a part, or one with its part beside it. */
function resultsOf(cells: RowCells<MarkField>, context: MarkRowContext, person: KnownPerson | null): FoundResult[] {
  const kinds = partKinds.filter((kind) => cells.has(kind))
  if (kinds.length === 0) {
    const part = partOf(cells, context)
    const field = part === null ? null : resultField(cells, part)
    if (part === null || field === null) return []
    readQuestions(cells, part)
    return [{ field, part, result: readResult(cells, field, part) }]
  }
  return kinds.flatMap((kind): FoundResult[] => {
    if (cleanLine(cells.cell(kind)?.raw ?? '') === '' && !isExpected(person, context.parts, kind)) return []
    const part = context.parts.find((one) => one.kind === kind)
    if (part === undefined) {
      cells.refuse(kind, 'partNotHeld', { known: context.parts.map(({ title }) => title).join(', ') })
      return []
    }
    return [{ field: kind, part, result: readResult(cells, kind, part) }]
  })
}

/** Whether a blank in the column of a part is a gap: who does not sit the part has none. */
function isExpected(person: KnownPerson | null, parts: readonly Part[], kind: Part['kind']): boolean {
  return person?.cells.some((cell) => cell.due && cell.partId === parts.find((part) => part.kind === kind)?.id) ?? false
}

function partOf(cells: RowCells<MarkField>, { parts, part }: MarkRowContext): Part | null {
  const before = cells.errors
  const text = cells.entry('part')
  if (cells.errors > before) return null
  const named = text === null ? part : partNamed(parts, text)
  if (named === null) cells.refuse('part', text === null ? 'partMissing' : 'partUnknown', { known: parts.map(({ title }) => title).join(', ') })
  return named
}

/** The column that counts as the part does: right answers or points. */
function resultField(cells: RowCells<MarkField>, part: Part): MarkField | null {
  const wanted = part.unit === 'correct' ? 'correct' : 'points'
  if (cells.has(wanted)) return wanted
  if (cells.has('result')) return 'result'
  cells.refuse(wanted === 'correct' ? 'points' : 'correct', 'resultOtherUnit', { part: part.title, unit: part.unit })
  return null
}

/** What a result does to its cell: a mark to write, nothing where the exam has it, or a problem. */
function judged(cells: RowCells<MarkField>, person: KnownPerson, part: Part, field: MarkField, result: ReadResult): BroughtMark[] {
  if (result.kind === 'refused') return []
  const known = person.cells.find(({ partId }) => partId === part.id)
  const problem = known === undefined ? { code: 'partNotSat' as const, facts: {} } : problemOf(known, part, result)
  if (known === undefined || problem !== null) {
    if (problem !== null) cells.refuse(field, problem.code, { part: part.title, name: person.fullName, ...problem.facts })
    return []
  }
  if (result.kind === 'blank' || isThere(known, result)) return []
  return [{ candidateId: person.candidateId, partId: part.id, state: result.kind, value: result.kind === 'entered' ? result.value : null, previousMarkId: known.markId }]
}

/** Whether the exam says already what the file says. */
function isThere({ noted, state, value }: KnownCell, result: ReadResult): boolean {
  return result.kind === 'absent' ? state === 'absent' || noted?.state === 'absent' : result.kind === 'entered' && state === 'entered' && value === result.value
}

function problemOf(known: KnownCell, part: Part, result: Exclude<ReadResult, { kind: 'refused' }>): Pick<CandidateProblem, 'code' | 'facts'> | null {
  const { noted, state, value } = known
  const refuse = (code: CandidateProblem['code'], facts: CandidateProblem['facts'] = {}) => ({ code, facts })
  const hasMark = state !== 'notEntered'
  if (known.coded) return refuse('partCoded')
  if (known.bySheets) return refuse('partBySheets')
  if (known.onPaper !== null && !isThere(known, result)) return refuse('partOnPaper', { room: known.onPaper.roomNumber, session: known.onPaper.sessionNumber })
  if (result.kind === 'blank') return hasMark || noted?.state === 'absent' ? null : refuse('resultMissing')
  if (noted !== null && (noted.state === 'absent') !== (result.kind === 'absent')) {
    return refuse(noted.state === 'absent' ? 'notedAbsent' : 'notedPresent', { room: noted.roomNumber, session: noted.sessionNumber })
  }
  if (isThere(known, result)) return null
  if (hasMark) return refuse('markDiffers', { current: markText(part, { state, value }) })
  return known.due ? null : refuse('partNotDue')
}

import type { Reader } from '../../db/open.ts'
import type { Act } from '../../db/queries/acts.ts'
import { typedAnswers } from '../../db/queries/answer-sheets.ts'
import { recognizeHeadings } from '../../shared/import/columns.ts'
import type { BroughtMark } from '../../shared/import/mark-context.ts'
import { markVocabulary, readColumns } from '../../shared/import/mark-headings.ts'
import { correctionsOf, readMarkSheets } from '../../shared/import/mark-sheets.ts'
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '../../shared/import/workbook.ts'
import { newId } from './act.ts'
import { answersRefused, bothDone, comparedSheets, type OpenAnswerRoom } from './answer-rooms.ts'
import { enterAll } from './mark-entry.ts'
import { markListContext } from './mark-list.ts'
import type { OfficeState } from './state.ts'

const cell = (column: string, raw: string): WorkbookCell => ({ column, kind: 'text', raw, day: null, isFormula: false, numberFormat: '@', fontName: null })

/** The settled results of a room as a sheet of results, as a computer room hands them over. */
function resultSheet(room: OpenAnswerRoom, results: readonly { readonly number: string; readonly value: number }[]): WorkbookSheet {
  const rows = [['SBD', 'Số câu đúng'], ...results.map(({ number, value }) => [number, String(value / 100)])]
  return {
    name: `Phòng ${room.list.place.roomNumber}`,
    hidden: false,
    dateSystem: '1900',
    rows: rows.map(([number = '', result = ''], index): WorkbookRow => ({ row: index + 1, hidden: false, cells: [cell('A', number), cell('B', result)] })),
    mergedRanges: [],
    hiddenColumns: [],
  }
}

/**
 * Holds the results against the roster by the very rules of an imported file: missing, unknown, twice, absent, out of a part before.
 * The marks that they are; refused with the first that does not fit.
 */
function marksOfResults(reader: Reader, room: OpenAnswerRoom, results: readonly { readonly number: string; readonly value: number }[]): readonly BroughtMark[] {
  const { row, part, list, sheets } = room
  const own = new Set(sheets.map(({ candidateId }) => candidateId))
  const context = markListContext(reader, row.examId)
  const people = context.people.map((person) => (own.has(person.candidateId) ? { ...person, cells: person.cells.map((one) => (one.partId === part.id ? { ...one, onPaper: null } : one)) } : person))
  const sheet = resultSheet(room, results)
  const columns = recognizeHeadings(markVocabulary, sheet.rows, [])
  if (columns === null) throw new Error('a sheet of results has a heading')
  const ofPart = { [sheet.name]: { ...correctionsOf({}, sheet.name), partId: part.id } }
  const { sheets: [read], missing } = readMarkSheets([{ sheet, columns: readColumns(sheet, columns) }], { ...context, people }, ofPart)
  const problem = read?.problems.find(({ severity }) => severity === 'error')
  if (problem !== undefined) throw answersRefused('roster', list.place, { number: results[problem.row - 2]?.number ?? null, roster: problem.code })
  const numbers = new Set(sheets.map(({ number }) => number))
  const lost = missing.find(({ number }) => number !== null && numbers.has(number))
  if (lost !== undefined) throw answersRefused('notAllTyped', list.place, { number: lost.number })
  return read?.rows.flatMap((one) => (one.kind === 'skipped' ? [] : one.marks)) ?? []
}

/** Locks a room whose sheets are all settled and counted; its results become marks. How many were written. */
export function lockRoom(state: OfficeState, act: Act, room: OpenAnswerRoom, counted: number): number {
  const { row, list, sheets, lock } = room
  const { place } = list
  if (lock !== null) throw answersRefused('locked', place)
  if (list.closed === null) throw answersRefused('listOpen', place)
  if (!bothDone(room)) throw answersRefused('notDone', place)
  const compared = comparedSheets(act.tx, room)
  const untyped = compared.find(({ first, second }) => first === null || second === null)
  if (untyped !== undefined && untyped.settled === null) throw answersRefused('notAllTyped', place, { number: untyped.number })
  const open = compared.filter(({ value }) => value === null)
  if (open.length > 0) throw answersRefused('sheetsOpen', place, { number: open[0]?.number ?? null, found: open.length })
  const present = new Set(sheets.map(({ candidateId }) => candidateId))
  const left = typedAnswers(act.tx, row.id).find(({ candidateId, value }) => !present.has(candidateId) && value !== null)
  if (left !== undefined) throw answersRefused('absentTyped', place, { number: list.rows.find(({ candidateId }) => candidateId === left.candidateId)?.number ?? null })
  if (counted !== sheets.length) throw answersRefused('sheetsDiffer', place, { found: counted, expected: sheets.length })
  const marks = marksOfResults(act.tx, room, compared.map(({ number, value }) => ({ number, value: value ?? 0 })))
  act.insert('answerLock', { id: newId(state), answerRoomId: row.id, sheets: counted })
  enterAll(state, act, row.examId, marks, 'answerSheets')
  return marks.length
}

/** Opens a locked room again: its marks are taken out, what was typed and settled stays. */
export function reopenRoom(state: OfficeState, act: Act, room: OpenAnswerRoom, reason: string): void {
  const { row, part, list, lock } = room
  if (lock === null) throw answersRefused('notLocked', list.place)
  act.withdraw('answerLock', lock.id, null, reason)
  const own = new Set(list.rows.map(({ candidateId }) => candidateId))
  const cells = markListContext(act.tx, row.examId).people.flatMap(({ candidateId, cells: known }) =>
    known.flatMap(({ partId, markId, state: held }) =>
      own.has(candidateId) && partId === part.id && held === 'entered' ? [{ candidateId, partId, state: 'notEntered' as const, value: null, previousMarkId: markId }] : [],
    ),
  )
  enterAll(state, act, row.examId, cells, 'answerSheets')
}

/** Sheets that a third person has something to do with: they differ, are doubtful, or were settled. */
export function sheetsToSettle(reader: Reader, room: OpenAnswerRoom) {
  return comparedSheets(reader, room).filter(({ value, settled, first, second }) => value === null || settled !== null || first?.doubt != null || second?.doubt != null)
}

/** Brings what a typing holds of a sheet in line with what is said now; what is the same stays. */
export function typeSheet(state: OfficeState, act: Act, answerRoomId: string, candidateId: string, typing: number, said: { readonly value: number | null; readonly doubt: string | null }): void {
  const held = typedAnswers(act.tx, answerRoomId, typing).find((one) => one.candidateId === candidateId)
  if (held !== undefined && held.value === said.value && held.doubt === said.doubt) return
  act.append('answerCount', { id: newId(state), answerRoomId, candidateId, typing, ...said }, held?.id ?? null)
}

/** How many sheets nobody settled yet. */
export const openSheetsIn = (reader: Reader, room: OpenAnswerRoom) => comparedSheets(reader, room).filter(({ value }) => value === null).length


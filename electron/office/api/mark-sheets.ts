import { ORPCError } from '@orpc/server'
import { sha256 } from '../../../db/keys.ts'
import type { Reader } from '../../../db/open.ts'
import { NotFoundError, StaleError, type Act } from '../../../db/queries/acts.ts'
import { registrationsOf } from '../../../db/queries/candidates.ts'
import { findPost, type ExamRow } from '../../../db/queries/exams.ts'
import { panelOfCandidate } from '../../../db/queries/interviews.ts'
import { currentMarks, findScript, wholePaper } from '../../../db/queries/marking.ts'
import type { MarkSheet, NoticePlace, Part, SheetRefusalCode, SingleMark } from '../../../shared/contract/marking.ts'
import { settleSheet, type Sheet, type SheetRules } from '../../../shared/rules/sheet.ts'
import type { Paper } from '../../../shared/rules/terms.ts'
import { atWork, newId, write } from '../act.ts'
import { keyedByCode } from '../coding.ts'
import { examParts, isOnPaper, satParts } from '../exam-parts.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { closedRoomsOf, noticesOf, requireScript } from '../mark-entry.ts'
import { sheetRefusal } from '../sheet-check.ts'
import { openSheets } from '../sheet-rules.ts'
import type { OfficeState } from '../state.ts'

type Row = ReturnType<typeof currentMarks>[number]

const refuse = (code: SheetRefusalCode, place?: NoticePlace): never => {
  throw new ORPCError('SHEET_REFUSED', { data: { code, place } })
}

/** A paper of points that a candidate sits, and whether it is written on paper. */
function requirePaper(reader: Reader, exam: Pick<ExamRow, 'exam'>, candidateId: string, partId: string): { part: Part; onPaper: boolean; coded: boolean } {
  const { id: examId } = exam.exam
  const part = examParts(reader, examId).find(({ id }) => id === partId)
  if (part === undefined) throw new NotFoundError('part')
  const entry = registrationsOf(reader, examId, [candidateId]).get(candidateId)
  if (entry === undefined) throw new NotFoundError('candidate')
  const post = findPost(reader, examId, entry.postId)?.post
  const sits = entry.sits && post !== undefined && satParts(post, regimeOf(exam)).some(({ kind }) => kind === part.kind)
  if (!sits) return refuse('partNotSat')
  if (part.unit !== 'points') return refuse('notPoints')
  return { part, onPaper: isOnPaper(part, post), coded: keyedByCode(reader, examId)(partId, entry.postId) }
}

const isSettled = ({ marker }: Row) => marker === wholePaper.marker
const valueOf = (rows: readonly Row[]) => rows.find((row) => isSettled(row) && row.state === 'entered')?.value ?? null

function marksIn(rows: readonly Row[]): SingleMark[] {
  const single = rows.flatMap(({ stage, marker, question: piece, value }) => (marker === wholePaper.marker || value === null ? [] : [{ stage, marker, piece, value }]))
  return single.sort((left, right) => right.stage.localeCompare(left.stage) || left.marker - right.marker || left.piece - right.piece)
}

const versionOf = (rows: readonly Row[]) => sha256(JSON.stringify(rows.map(({ id }) => id).sort()))

interface ReadSheet {
  readonly part: Part
  /** Its marks are keyed by code. */
  readonly coded: boolean
  readonly rows: readonly Row[]
  readonly sheet: Sheet
  readonly rules: SheetRules
  readonly shown: MarkSheet
}

function readSheet(reader: Reader, examId: string, candidateId: string, partId: string): ReadSheet {
  const exam = requireExam(reader, examId)
  const { part, onPaper, coded } = requirePaper(reader, exam, candidateId, partId)
  const paper = part.kind as Paper
  const { rules, decisionsOn } = openSheets(reader, exam)
  const script = findScript(reader, candidateId, partId)
  const rows = script === null ? [] : currentMarks(reader, script.id)
  const sheet = { paper, score: valueOf(rows), marks: marksIn(rows), decisions: [...decisionsOn(candidateId, paper)] }
  const shown = {
    ...sheet,
    form: paper === 'written' ? ('markers' as const) : ('members' as const),
    appealable: onPaper,
    pieces: paper === 'scheme' ? [...(rules.scheme?.pieces ?? [])] : [],
    panel: [...panelOfCandidate(reader, candidateId, partId)],
    closed: closedRoomsOf(reader, [candidateId])({ candidateId, partId }),
    rules,
    settled: settleSheet(rules, sheet).mark,
    version: versionOf(rows),
  }
  return { part, coded, rows, sheet, rules, shown }
}

/** Why the marks cannot be written; null when they can. */
function refusalOf({ part, coded, rows, sheet, rules, shown }: ReadSheet, marks: readonly SingleMark[]): SheetRefusalCode | null {
  if (coded) return 'coded'
  const state = rows.find(isSettled)?.state ?? 'notEntered'
  if (state !== 'entered' && state !== 'notEntered' && marks.length > 0) return 'settledMark'
  if (part.kind === 'scheme' && rules.schemeMissing && marks.length > 0) return 'schemeMissing'
  const { panel } = shown
  if (panel.length > 0 && marks.some(({ marker }) => !panel.some((member) => member.marker === marker))) return 'notOnPanel'
  const marking = marks.filter(({ stage }) => stage === 'marking')
  const toAppeal = settleSheet(rules, { ...sheet, marks: marking }).mark !== null
  return sheetRefusal(marks, { form: shown.form, part, pieces: shown.pieces.length, appealable: shown.appealable && toAppeal })
}

const sameCell = (row: Row, mark: SingleMark) => row.stage === mark.stage && row.marker === mark.marker && row.question === mark.piece

/** Brings the single marks in line with those given: what is unchanged stays, the rest is appended or ended. */
function changeMarks(state: OfficeState, act: Act, scriptId: string, rows: readonly Row[], marks: readonly SingleMark[]): void {
  const replaced = marks.some(({ stage }) => stage === 'marking')
  for (const row of rows) {
    if (isSettled(row) ? replaced && row.state === 'entered' : !marks.some((mark) => sameCell(row, mark))) act.supersede('mark', row.id)
  }
  for (const mark of marks) {
    const before = rows.find((row) => sameCell(row, mark))
    if (before?.value === mark.value) continue
    const { stage, marker, piece: question, value } = mark
    act.append('mark', { id: newId(state), scriptId, stage, question, marker, typing: wholePaper.typing, state: 'entered', value }, before?.id ?? null)
  }
}

export const markSheets = {
  sheet: office.marking.sheet.handler(({ context: { state }, input: { examId, candidateId, partId } }) => readSheet(atWork(state).db, examId, candidateId, partId).shown),

  setSheet: office.marking.setSheet.handler(({ context: { state }, input: { examId, requestId, candidateId, partId, marks, version } }) =>
    write(state, { procedure: 'marking.setSheet', examId, requestId }, (act) => {
      const read = readSheet(act.tx, examId, candidateId, partId)
      if (read.shown.version !== version) throw new StaleError(null)
      if (read.shown.closed !== null) refuse('interviewClosed', read.shown.closed)
      const code = refusalOf(read, marks)
      if (code !== null) refuse(code)
      const against = marks.length === 0 ? null : noticesOf(act.tx, [candidateId])({ candidateId, partId, state: 'entered' })
      if (against?.code === 'notedAbsent') refuse(against.code, against.place)
      changeMarks(state, act, requireScript(state, act, candidateId, partId), read.rows, marks)
      return { settled: readSheet(act.tx, examId, candidateId, partId).shown.settled ?? null }
    }),
  ),
}

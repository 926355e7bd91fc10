import { earlierAnswer } from '../../../db/queries/acts.ts'
import type { markTakeRefusals, MarkPreview } from '../../../shared/contract/mark-imports.ts'
import { withMarkStep } from '../../../shared/import/mark-sheets.ts'
import { atWork, newId } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { runJob } from '../jobs/run.ts'
import { findReading, jobFile, jobOfTake, keepReading, takeReading } from '../readings.ts'

type TakeRefusal = (typeof markTakeRefusals)[number]

/** What stands in the way of taking a file of results, with how many rows or people. */
function hindrance({ counts, sheets, missing }: MarkPreview, reason: string | null, withoutMissing: boolean): { code: TakeRefusal; count: number } | null {
  const asked = sheets.filter(({ hiddenRows }) => hiddenRows === 'ask').reduce((sum, sheet) => sum + sheet.counts.hidden, 0)
  if (asked > 0) return { code: 'hiddenRowsAsked', count: asked }
  if (counts.bad > 0) return { code: 'rowsOpen', count: counts.bad }
  if (counts.marks === 0) return { code: 'nothingNew', count: counts.alreadyThere }
  if (counts.leftOut > 0 && !reason) return { code: 'reasonNeeded', count: counts.leftOut }
  return missing.length > 0 && !withoutMissing ? { code: 'missingPeople', count: missing.length } : null
}

/** Rows that a person left out, as Excel numbers them: "Ca 1: 14, 17; Tổng hợp: cả trang". */
function leftOutRows({ sheets }: MarkPreview): string | null {
  const left = sheets.flatMap(({ sheet, included, rows }) => {
    const numbers = rows.flatMap(({ row, skipReason }) => (skipReason === 'leftOut' || skipReason === 'hiddenLeft' ? [row] : []))
    if (!included) return [`${sheet}: cả trang`]
    return numbers.length === 0 ? [] : [`${sheet}: ${numbers.join(', ')}`]
  })
  return left.length === 0 ? null : left.join('; ')
}

export const markImports = {
  readMarks: office.imports.readMarks.handler(async function* ({ context: { state }, input: { examId, path }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    if (state.unlocked === null) throw errors.LOCKED()
    if (!state.options.mayRead(path)) throw errors.FILE_REFUSED({ data: { code: 'notChosen', fileName: path } })
    const output = yield* runJob(state.options.workerEntry, 'readMarks', { file: jobFile(state, state.unlocked), examId, path, readingId: newId(state) }, signal)
    if (output.kind === 'refused') {
      const { code, fileName, row } = output
      throw errors.FILE_REFUSED({ data: { code, fileName, row } })
    }
    if (output.kind === 'columnsMissing') {
      const repeated = output.repeated.map(({ field, columns }) => ({ field, columns: [...columns] }))
      throw errors.COLUMNS_MISSING({ data: { missing: [...output.missing], headings: [...output.headings], repeated } })
    }
    const { preview, marks, bytes, table } = output
    keepReading(state, { list: 'marks', examId, preview, marks, bytes, table, corrections: {}, stage: 'shown', taking: Promise.resolve(undefined) })
    return preview
  }),

  correctMarks: office.imports.correctMarks.handler(async function* ({ context: { state }, input: { examId, readingId, sheet, ...step }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    await findReading(state, 'marks', examId, readingId)?.taking
    const reading = findReading(state, 'marks', examId, readingId)
    if (reading === null || reading.stage === 'taken' || state.unlocked === null) throw errors.READING_GONE()
    const corrections = sheet === null ? reading.corrections : withMarkStep(reading.corrections, { sheet, ...step })
    const input = { file: jobFile(state, state.unlocked), examId, table: reading.table, readingId: newId(state), corrections }
    const { preview, marks } = yield* runJob(state.options.workerEntry, 'correctMarks', input, signal)
    if (findReading(state, 'marks', examId, readingId) !== reading) throw errors.READING_GONE()
    keepReading(state, { ...reading, preview, marks, corrections, stage: 'shown' })
    return preview
  }),

  takeMarks: office.imports.takeMarks.handler(async function* ({ context: { state }, input: { examId, readingId, requestId, reason, withoutMissing }, signal, errors }) {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    const asked = { procedure: 'imports.takeMarks', requestId, userId: session.userId }
    const earlier = earlierAnswer(db, asked)
    if (earlier !== null) return JSON.parse(earlier) as { taken: number; importId: string }
    const reading = findReading(state, 'marks', examId, readingId)
    if (reading?.stage !== 'shown' || state.unlocked === null) throw errors.READING_GONE()
    const { preview, marks, bytes } = reading
    const inTheWay = hindrance(preview, reason, withoutMissing)
    if (inTheWay !== null) throw errors.MARKS_NOT_TAKEN({ data: inTheWay })
    const input = {
      ...jobOfTake(state, state.unlocked, session, { ...asked, examId, reason: reason || null }),
      examId,
      importId: newId(state),
      fileName: preview.fileName,
      bytes,
      marks,
      leftOut: leftOutRows(preview),
    }
    const answer = yield* takeReading(state, reading, asked, runJob(state.options.workerEntry, 'takeMarks', input, signal))
    if (answer === null) throw errors.READING_GONE()
    return answer
  }),
}

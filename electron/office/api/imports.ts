import { earlierAnswer } from '../../../db/queries/acts.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import type { Reader } from '../../../db/open.ts'
import { noCorrections, withStep } from '../../../shared/import/corrections.ts'
import { atWork, newId, today } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import type { ListContext } from '../jobs/contract.ts'
import { finishJob, runJob } from '../jobs/run.ts'
import { findReading, jobOfTake, keepReading, takeReading } from '../readings.ts'
import type { OfficeState } from '../state.ts'
import { savingFailure } from '../storage.ts'
import { markImports } from './mark-imports.ts'

function postsOf(reader: Reader, examId: string): ListContext['posts'] {
  return listPosts(reader, examId).map(({ post, agencyName }) => ({ id: post.id, code: post.code, name: post.name, agencyName }))
}

/** What a list of the exam is checked against, as things stand now. */
function contextOf(state: OfficeState, reader: Reader, examId: string): ListContext {
  return { posts: postsOf(reader, examId), known: knownCandidates(reader, examId), today: today(state), priorityProved: true }
}

export const imports = {
  read: office.imports.read.handler(async function* ({ context: { state }, input: { examId, path }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    if (!state.options.mayRead(path)) throw errors.FILE_REFUSED({ data: { code: 'notChosen', fileName: path } })
    const input = { path, readingId: newId(state), context: contextOf(state, db, examId) }
    const output = yield* runJob(state.options.workerEntry, 'readCandidates', input, signal)
    if (output.kind === 'refused') {
      const { code, fileName, row } = output
      throw errors.FILE_REFUSED({ data: { code, fileName, row } })
    }
    if (output.kind === 'columnsMissing') {
      const repeated = output.repeated.map(({ field, columns }) => ({ field, columns: [...columns] }))
      throw errors.COLUMNS_MISSING({ data: { missing: [...output.missing], headings: [...output.headings], repeated } })
    }
    const { preview, bytes, table } = output
    keepReading(state, { list: 'candidates', examId, preview, bytes, table, corrections: noCorrections, stage: 'shown', taking: Promise.resolve(undefined) })
    return preview
  }),

  correct: office.imports.correct.handler(async function* ({ context: { state }, input: { examId, readingId, ...step }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    await findReading(state, 'candidates', examId, readingId)?.taking
    const reading = findReading(state, 'candidates', examId, readingId)
    if (reading === null || reading.stage === 'taken') throw errors.READING_GONE()
    const corrections = withStep(reading.corrections, step)
    const isEmpty = step.cells.length + step.leaveOut.length + step.takeIn.length === 0 && step.hiddenRows === null
    if (isEmpty && reading.stage === 'shown') return reading.preview
    const input = { table: reading.table, readingId: newId(state), corrections, context: contextOf(state, db, examId) }
    const { preview } = yield* runJob(state.options.workerEntry, 'correctCandidates', input, signal)
    if (findReading(state, 'candidates', examId, readingId) !== reading) throw errors.READING_GONE()
    keepReading(state, { ...reading, preview, corrections, stage: 'shown' })
    return preview
  }),

  saveBadRows: office.imports.saveBadRows.handler(async ({ context: { state }, input: { examId, readingId, path }, signal, errors }) => {
    requireExam(atWork(state).db, examId)
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const reading = findReading(state, 'candidates', examId, readingId)
    if (reading === null) throw errors.READING_GONE()
    const { table, corrections, preview } = reading
    const input = { table, corrections, preview: { rows: preview.rows, problems: preview.problems }, createdAt: state.options.now() }
    const { bytes } = await finishJob(state.options.workerEntry, 'writeBadRows', input, signal)
    const failure = savingFailure(path, bytes)
    if (failure !== null) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: failure } })
    return { path, rows: preview.counts.bad }
  }),

  saveTemplate: office.imports.saveTemplate.handler(async ({ context: { state }, input: { examId, path }, signal, errors }) => {
    const { db } = atWork(state)
    const exam = requireExam(db, examId)
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const input = { examName: exam.exam.name, posts: postsOf(db, examId), createdAt: state.options.now() }
    const { bytes } = await finishJob(state.options.workerEntry, 'writeTemplate', input, signal)
    const failure = savingFailure(path, bytes)
    if (failure !== null) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: failure } })
    return { path }
  }),

  take: office.imports.take.handler(async function* ({ context: { state }, input: { examId, readingId, requestId }, signal, errors }) {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    const asked = { procedure: 'imports.take', requestId, userId: session.userId }
    const earlier = earlierAnswer(db, asked)
    if (earlier !== null) return JSON.parse(earlier) as { taken: number; importId: string }
    const reading = findReading(state, 'candidates', examId, readingId)
    if (reading?.stage !== 'shown' || state.unlocked === null) throw errors.READING_GONE()
    const { preview, bytes } = reading
    if (preview.hiddenRows === 'ask') throw errors.HIDDEN_ROWS_ASKED({ data: { rows: preview.counts.hidden } })
    const input = {
      ...jobOfTake(state, state.unlocked, session, { ...asked, examId, reason: null }),
      examId,
      importId: newId(state),
      fileName: preview.fileName,
      bytes,
      candidates: preview.rows.flatMap(({ candidate }) => candidate ?? []),
    }
    const answer = yield* takeReading(state, reading, asked, runJob(state.options.workerEntry, 'takeCandidates', input, signal))
    if (answer === null) throw errors.READING_GONE()
    return answer
  }),

  ...markImports,
}

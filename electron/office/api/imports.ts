import { earlierAnswer } from '../../../db/queries/acts.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import type { Reader } from '../../../db/open.ts'
import { noCorrections, withStep } from '../../../shared/import/corrections.ts'
import { atWork, newId, today } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import type { ImportReading, ListContext } from '../jobs/contract.ts'
import { finishJob, runJob } from '../jobs/run.ts'
import type { OfficeState } from '../state.ts'
import { savingFailure } from '../storage.ts'

function postsOf(reader: Reader, examId: string): ListContext['posts'] {
  return listPosts(reader, examId).map(({ post, agencyName }) => ({ id: post.id, code: post.code, name: post.name, agencyName }))
}

/** What a list of the exam is checked against, as things stand now. */
function contextOf(state: OfficeState, reader: Reader, examId: string): ListContext {
  return { posts: postsOf(reader, examId), known: knownCandidates(reader, examId), today: today(state), priorityProved: true }
}

/** The reading of that name, of that exam; null when another has replaced it. */
function findReading(state: OfficeState, examId: string, readingId: string): ImportReading | null {
  const reading = state.readings.get(readingId)
  return reading?.examId === examId ? reading : null
}

/** One reading is kept: a newer one replaces it. */
function keepReading(state: OfficeState, reading: ImportReading): void {
  state.readings.clear()
  state.readings.set(reading.preview.readingId, reading)
}

export const imports = {
  read: office.imports.read.handler(async function* ({ context: { state }, input: { examId, path }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    if (!state.options.mayRead(path)) throw errors.FILE_REFUSED({ data: { code: 'notChosen', fileName: path } })
    const input = { path, readingId: newId(state), context: contextOf(state, db, examId) }
    const output = yield* runJob(state.options.workerEntry, 'readCandidates', input, signal)
    if (output.kind === 'refused') throw errors.FILE_REFUSED({ data: { code: output.code, fileName: output.fileName } })
    if (output.kind === 'columnsMissing') {
      const repeated = output.repeated.map(({ field, columns }) => ({ field, columns: [...columns] }))
      throw errors.COLUMNS_MISSING({ data: { missing: [...output.missing], headings: [...output.headings], repeated } })
    }
    const { preview, bytes, table } = output
    keepReading(state, { examId, preview, bytes, table, corrections: noCorrections, stage: 'shown', taking: Promise.resolve(undefined) })
    return preview
  }),

  correct: office.imports.correct.handler(async function* ({ context: { state }, input: { examId, readingId, ...step }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    await findReading(state, examId, readingId)?.taking
    const reading = findReading(state, examId, readingId)
    if (reading === null || reading.stage === 'taken') throw errors.READING_GONE()
    const corrections = withStep(reading.corrections, step)
    const isEmpty = step.cells.length + step.leaveOut.length + step.takeIn.length === 0 && step.hiddenRows === null
    if (isEmpty && reading.stage === 'shown') return reading.preview
    const input = { table: reading.table, readingId: newId(state), corrections, context: contextOf(state, db, examId) }
    const { preview } = yield* runJob(state.options.workerEntry, 'correctCandidates', input, signal)
    if (findReading(state, examId, readingId) !== reading) throw errors.READING_GONE()
    keepReading(state, { ...reading, preview, corrections, stage: 'shown' })
    return preview
  }),

  saveBadRows: office.imports.saveBadRows.handler(async ({ context: { state }, input: { examId, readingId, path }, signal, errors }) => {
    requireExam(atWork(state).db, examId)
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const reading = findReading(state, examId, readingId)
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
    const reading = findReading(state, examId, readingId)
    if (reading?.stage !== 'shown' || state.unlocked === null) throw errors.READING_GONE()
    const { preview, bytes } = reading
    if (preview.hiddenRows === 'ask') throw errors.HIDDEN_ROWS_ASKED({ data: { rows: preview.counts.hidden } })
    const { options } = state
    const input = {
      file: { file: state.file, key: new Uint8Array(state.unlocked.fileKey), nativeBinding: options.nativeBinding },
      examId,
      importId: newId(state),
      fileName: preview.fileName,
      bytes,
      candidates: preview.rows.flatMap(({ candidate }) => candidate ?? []),
      intent: { ...asked, examId, at: options.now().toISOString(), device: options.device },
      signingKey: new Uint8Array(session.keys.signing.export({ format: 'der', type: 'pkcs8' })),
    }
    const { promise: taking, resolve: rest } = Promise.withResolvers<undefined>()
    keepReading(state, { ...reading, stage: 'taking', taking })
    let overtaken = false
    try {
      const output = yield* runJob(options.workerEntry, 'takeCandidates', input, signal)
      overtaken = output.kind === 'gone'
      if (output.kind === 'gone') throw errors.READING_GONE()
      return { taken: output.taken, importId: output.importId }
    } finally {
      // A cancelled job may have written before it was ended: what the file says counts.
      const taken = state.unlocked?.open.db === db && earlierAnswer(db, asked) !== null
      if (state.readings.has(readingId)) keepReading(state, { ...reading, stage: taken ? 'taken' : overtaken ? 'overtaken' : 'shown' })
      rest(undefined)
    }
  }),
}

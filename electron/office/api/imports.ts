import { earlierAnswer } from '../../../db/queries/acts.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import { atWork, newId, today } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { runJob } from '../jobs/run.ts'

export const imports = {
  read: office.imports.read.handler(async function* ({ context: { state }, input: { examId, path }, signal, errors }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    if (!state.options.mayRead(path)) throw errors.FILE_REFUSED({ data: { code: 'notChosen', fileName: path } })
    const posts = listPosts(db, examId).map(({ post, agencyName }) => ({ id: post.id, code: post.code, name: post.name, agencyName }))
    const readingId = newId(state)
    const input = { path, readingId, posts, known: knownCandidates(db, examId), today: today(state), priorityProved: true }
    const output = yield* runJob(state.options.workerEntry, 'readCandidates', input, signal)
    if (output.kind === 'refused') throw errors.FILE_REFUSED({ data: { code: output.code, fileName: output.fileName } })
    if (output.kind === 'columnsMissing') {
      throw errors.COLUMNS_MISSING({ data: { missing: [...output.missing], headings: [...output.headings] } })
    }
    state.readings.clear()
    state.readings.set(readingId, { examId, preview: output.preview, bytes: output.bytes })
    return output.preview
  }),

  take: office.imports.take.handler(async function* ({ context: { state }, input: { examId, readingId, requestId }, signal, errors }) {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    const asked = { procedure: 'imports.take', requestId, userId: session.userId }
    const earlier = earlierAnswer(db, asked)
    if (earlier !== null) return JSON.parse(earlier) as { taken: number; importId: string }
    const reading = state.readings.get(readingId)
    if (reading === undefined || reading.examId !== examId || state.unlocked === null) throw errors.READING_GONE()
    const { options } = state
    const output = yield* runJob(
      options.workerEntry,
      'takeCandidates',
      {
        file: { file: state.file, key: new Uint8Array(state.unlocked.fileKey), nativeBinding: options.nativeBinding },
        examId,
        importId: newId(state),
        fileName: reading.preview.fileName,
        bytes: reading.bytes,
        candidates: reading.preview.rows.flatMap(({ candidate }) => candidate ?? []),
        intent: { ...asked, at: options.now().toISOString(), device: options.device },
        signingKey: new Uint8Array(session.keys.signing.export({ format: 'der', type: 'pkcs8' })),
      },
      signal,
    )
    state.readings.delete(readingId)
    if (output.kind === 'gone') throw errors.READING_GONE()
    return { taken: output.taken, importId: output.importId }
  }),
}

import { dirname } from 'node:path'
import { blobsOf } from '../../../db/queries/access.ts'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findApproval, listApprovals } from '../../../db/queries/documents.ts'
import { approvedWith } from '../../../shared/contract/documents.ts'
import { withoutPhoto } from '../../../shared/documents/document.ts'
import { documentName } from '../../../shared/documents/names.ts'
import { atWork, newId, today, write } from '../act.ts'
import { blockedBy } from '../documents/blocked.ts'
import { documentDefaults } from '../documents/defaults.ts'
import { examSource } from '../documents/exam-source.ts'
import { fileName } from '../documents/file-name.ts'
import { wholeList } from '../documents/list-scope.ts'
import { makeList, type MadeList } from '../documents/make.ts'
import { makers } from '../documents/makers.ts'
import { mayRead, requireReadable } from '../documents/readable.ts'
import { documentStates } from '../documents/states.ts'
import { office } from '../gate.ts'
import { enterGround } from '../ground.ts'
import { finishJob, runJob } from '../jobs/run.ts'
import type { OfficeState } from '../state.ts'
import { refuse } from '../refuse.ts'
import { savingFailure } from '../storage.ts'

type Issued = Pick<MadeList, 'examId' | 'kind' | 'contentHash' | 'scope'> & { readonly pages: number | null }

/** Keeps that a list went out. */
function recordIssue(act: Act, id: string, how: 'printed' | 'pdf' | 'docx' | 'xlsx', { examId, kind, contentHash, pages, scope }: Issued): Record<string, never> {
  act.insert('documentIssue', { id, examId, kind, how, contentHash, pages, scope })
  return {}
}

/** The photos of a list are read by whoever writes it, one by one. */
function writerInput({ file, options: { fonts, now }, unlocked }: OfficeState, { document }: MadeList) {
  const hashes = document.table.groups.flatMap(({ photos = [] }) => photos.flatMap(({ sha256 }) => sha256 ?? []))
  const photos = hashes.length === 0 || unlocked === null ? null : { folder: dirname(file), fileKey: unlocked.fileKey, files: blobsOf(unlocked.open.db, [...new Set(hashes)]) }
  return { document, fonts, createdAt: now(), photos }
}

export const documents = {
  list: office.documents.list.handler(({ context: { state }, input: { examId, kinds } }) => {
    const { db, session } = atWork(state)
    return documentStates(db, examId, kinds.filter((kind) => mayRead(session, examId, kind)), today(state))
  }),

  defaults: office.documents.defaults.handler(({ context: { state }, input: { examId, kind } }) => {
    const { db, session } = atWork(state)
    requireReadable(session, examId, kind)
    return documentDefaults(db, examId, kind, today(state))
  }),

  make: office.documents.make.handler(async function* ({ context: { state }, input, signal }) {
    const started = performance.now()
    const { db, session } = atWork(state)
    const list = makeList(db, session, input, today(state))
    const { bytes, pages } = yield* runJob(state.options.workerEntry, 'writeDocument', { ...writerInput(state, list), format: 'pdf' }, signal)
    if (pages === null) throw new Error('the writer of PDF files did not count its pages')
    const id = newId(state)
    const { document, people, ...kept } = list
    const title = documentName(document)
    state.document = { id, bytes, list: { ...kept, pages } }
    const milliseconds = Math.round(performance.now() - started)
    return { id, title, pages, people, bytes: bytes.length, milliseconds, suggestedName: fileName(title), contentHash: list.contentHash, draft: document.draft, withoutPhoto: withoutPhoto(document) }
  }),

  save: office.documents.save.handler(async ({ context: { state }, input: { path, format, requestId, ...wanted }, errors, signal }) => {
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const { db, session } = atWork(state)
    const list = makeList(db, session, wanted, today(state))
    if (list.blocked !== null) throw errors.DOCUMENT_BLOCKED({ data: list.blocked })
    const { bytes, pages } = await finishJob(state.options.workerEntry, 'writeDocument', { ...writerInput(state, list), format }, signal)
    const failure = savingFailure(path, bytes)
    if (failure !== null) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: failure } })
    write(state, { procedure: 'documents.save', requestId, examId: list.examId }, (act) => recordIssue(act, newId(state), format, { ...list, pages }))
    return { path, pages, bytes: bytes.length }
  }),

  recordPrint: office.documents.recordPrint.handler(({ context: { state }, input: { examId, documentId, requestId }, errors }) => {
    const list = state.document?.id === documentId ? state.document.list : undefined
    if (list?.examId !== examId) throw errors.DOCUMENT_GONE()
    if (list.blocked !== null) throw errors.DOCUMENT_BLOCKED({ data: list.blocked })
    return write(state, { procedure: 'documents.recordPrint', requestId, examId }, (act) => recordIssue(act, newId(state), 'printed', list))
  }),

  approve: office.documents.approve.handler(({ context: { state }, input: { examId, kind, contentHash, number, date, signer, requestId }, errors }) =>
    write(state, { procedure: 'documents.approve', requestId, examId }, (act) => {
      requireReadable(atWork(state).session, examId, kind)
      if (approvedWith(kind) !== kind) refuse('kind', 'unknownValue')
      const source = examSource(act.tx, examId, { identity: true, today: today(state) })
      if (makers[kind].contentHash(source) !== contentHash) throw errors.LIST_CHANGED()
      const blocked = blockedBy(kind, source, wholeList)
      if (blocked !== null) throw errors.DOCUMENT_BLOCKED({ data: blocked })
      const earlier = findApproval(act.tx, examId, kind)
      if (earlier !== null) act.withdraw('documentApproval', earlier.approval.id, null, `Quyết định ${number} thay quyết định ${earlier.number}`)
      const id = newId(state)
      act.insert('documentApproval', { id, examId, kind, contentHash, groundId: enterGround(act, state, { number, date, signer }) })
      return { id }
    }),
  ),

  withdrawApproval: office.documents.withdrawApproval.handler(({ context: { state }, input: { examId, id, reason, expectedRevision, requestId } }) =>
    write(state, { procedure: 'documents.withdrawApproval', requestId, examId, reason }, (act) => {
      if (!listApprovals(act.tx, examId).some(({ approval }) => approval.id === id)) throw new NotFoundError('approval')
      act.withdraw('documentApproval', id, expectedRevision, reason)
      return {}
    }),
  ),
}

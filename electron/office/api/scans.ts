import { basename, dirname } from 'node:path'
import { ORPCError } from '@orpc/server'
import { earlierAnswer, NotFoundError } from '../../../db/queries/acts.ts'
import { findCandidate } from '../../../db/queries/candidates.ts'
import { fileOwners, findScan, scansOf, type ScanRow } from '../../../db/queries/scans.ts'
import type { MatchedFile, Scan, ScanRefusalCode } from '../../../shared/contract/scans.ts'
import { fileMatcher } from '../../../shared/import/match-files.ts'
import { atWork, newId, write } from '../act.ts'
import { readBlob, storeBlob, type StoredBlob } from '../blobs.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { readScan, scanRefusal } from '../readers/scan-file.ts'
import { refuse } from '../refuse.ts'
import { visibleGroups } from '../session.ts'

function shown({ scan: { id, kind, fileName, revision }, blob: { mime, size } }: ScanRow): Scan {
  return { id, kind, fileName, mime, size, revision }
}

/** Files of which another is for the same person: a person has one photo. */
function markTwice(files: readonly MatchedFile[]): MatchedFile[] {
  const owners = files.flatMap(({ state, people }) => (state === 'matched' ? people.map(({ candidateId }) => candidateId) : []))
  const twice = new Set(owners.filter((id, index) => owners.indexOf(id) !== index))
  return files.map((file) => (file.state === 'matched' && file.people.some(({ candidateId }) => twice.has(candidateId)) ? { ...file, state: 'twice' } : file))
}

export const scans = {
  list: office.scans.list.handler(({ context: { state }, input: { examId, candidateId } }) => {
    const { db } = atWork(state)
    if (findCandidate(db, examId, candidateId) === null) throw new NotFoundError('candidate')
    return scansOf(db, [candidateId]).map(shown)
  }),

  open: office.scans.open.handler(({ context: { state }, input: { examId, id }, errors }) => {
    const { db, session } = atWork(state)
    const found = findScan(db, examId, id)
    if (found === null || state.unlocked === null) throw new NotFoundError('scan')
    const { mime } = found.blob
    // Who may not see who somebody is sees no face and no paper; the gate strips the content, and the viewer gets nothing.
    if (!visibleGroups(session, examId).has('identity')) return { mime, content: null, documentId: null }
    const bytes = readBlob(dirname(state.file), state.unlocked.fileKey, found.blob)
    if (bytes === null) throw errors.FILE_DAMAGED({ data: { file: found.scan.fileName } })
    if (mime !== 'application/pdf') return { mime, content: bytes.toString('base64'), documentId: null }
    const documentId = newId(state)
    state.document = { id: documentId, bytes }
    return { mime, content: null, documentId }
  }),

  match: office.scans.match.handler(async ({ context: { state }, input: { examId, kind, paths } }) => {
    const { db } = atWork(state)
    requireExam(db, examId)
    const owners = fileOwners(db, examId)
    const byId = new Map(owners.map((owner) => [owner.id, owner]))
    const match = fileMatcher(owners)
    const files: MatchedFile[] = []
    for (const path of new Set(paths)) {
      const fileName = basename(path)
      const refusal: ScanRefusalCode | null = state.options.mayRead(path) ? await scanRefusal(path, kind) : 'notChosen'
      const { state: found, by, owners: ids } = match(fileName)
      const photos = new Set(kind === 'photo' ? scansOf(db, ids).flatMap(({ scan }) => (scan.kind === 'photo' ? [scan.candidateId] : [])) : [])
      const people = ids.flatMap((id) => {
        const owner = byId.get(id)
        return owner === undefined ? [] : [{ candidateId: id, fullName: owner.fullName, birthDate: owner.birthDate, postCode: owner.postCode, replaces: photos.has(id) }]
      })
      files.push({ path, fileName, state: refusal === null ? found : 'refused', by, people, refusal })
    }
    return kind === 'photo' ? markTwice(files) : files
  }),

  take: office.scans.take.handler(async ({ context: { state }, input: { examId, kind, files, requestId }, signal, errors }) => {
    const { db, session } = atWork(state)
    const asked = { procedure: 'scans.take', requestId }
    const earlier = earlierAnswer(db, { ...asked, userId: session.userId })
    if (earlier !== null) return JSON.parse(earlier) as { taken: number }
    for (const [index, { candidateId }] of files.entries()) {
      if (findCandidate(db, examId, candidateId) === null) throw new NotFoundError('candidate')
      if (kind === 'photo' && files.findIndex((other) => other.candidateId === candidateId) !== index) refuse(`files.${index}`, 'duplicate')
    }
    const kept: { readonly candidateId: string; readonly fileName: string; readonly blob: StoredBlob }[] = []
    let written = false
    try {
      for (const { path, candidateId } of files) {
        signal?.throwIfAborted()
        const fileName = basename(path)
        const read = state.options.mayRead(path) ? await readScan(path, kind) : 'notChosen'
        if (typeof read === 'string') throw errors.SCAN_REFUSED({ data: { fileName, code: read, kind } })
        if (state.unlocked?.open.db !== db) throw new ORPCError('LOCKED')
        kept.push({ candidateId, fileName, blob: storeBlob(dirname(state.file), state.unlocked.fileKey, read.bytes, read.mime, state.options.random) })
      }
      const answer = write(state, { ...asked, examId }, (act) => {
        const before = scansOf(act.tx, files.map(({ candidateId }) => candidateId)).map(({ scan }) => scan)
        const isKept = (one: (typeof kept)[number]) => before.some((scan) => scan.candidateId === one.candidateId && scan.kind === kind && scan.blobSha256 === one.blob.sha256)
        const fresh = kept.filter((one, index) => !isKept(one) && kept.findIndex((other) => other.candidateId === one.candidateId && other.blob.sha256 === one.blob.sha256) === index)
        const replaced = kind === 'photo' ? before.filter((scan) => scan.kind === 'photo' && fresh.some(({ candidateId }) => candidateId === scan.candidateId)) : []
        act.withdrawMany('candidateScan', replaced.map(({ id }) => id), 'thay bằng ảnh khác')
        for (const { blob } of fresh) blob.register(act)
        act.insertMany('candidateScan', fresh.map(({ candidateId, fileName, blob }) => ({ id: newId(state), candidateId, kind, fileName, blobSha256: blob.sha256 })))
        for (const one of kept) if (!fresh.includes(one)) one.blob.discard()
        return { taken: fresh.length }
      })
      written = true
      return answer
    } finally {
      if (!written) for (const { blob } of kept) blob.discard()
    }
  }),

  withdraw: office.scans.withdraw.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'scans.withdraw', examId, requestId, reason }, (act) => {
      if (findScan(act.tx, examId, id) === null) throw new NotFoundError('scan')
      act.withdraw('candidateScan', id, expectedRevision, reason)
      return {}
    }),
  ),
}

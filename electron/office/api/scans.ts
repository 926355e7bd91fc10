import { basename, dirname } from 'node:path'
import { ORPCError } from '@orpc/server'
import { earlierAnswer, NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findCandidate } from '../../../db/queries/candidates.ts'
import { fileOwners, findScan, photosOf, scansOf, type ScanRow } from '../../../db/queries/scans.ts'
import type { MatchedFile, OpenedScan, Scan, ScanKind, ScanRefusalCode } from '../../../shared/contract/scans.ts'
import { fileMatcher } from '../../../shared/import/match-files.ts'
import { atWork, newId, write } from '../act.ts'
import { enterBlobs, readBlob, storeBlob, type StoredBlob } from '../blobs.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { pdfPages } from '../readers/pdf-pages.ts'
import { readScan, scanRefusal } from '../readers/scan-file.ts'
import { refuse } from '../refuse.ts'
import { visibleGroups } from '../session.ts'
import type { OfficeState } from '../state.ts'

function shown({ scan: { id, kind, fileName, revision }, blob: { mime, size } }: ScanRow): Scan {
  return { id, kind, fileName, mime, size, revision }
}

/** Files of which another is for the same person: a person has one photo. */
function markTwice(files: readonly MatchedFile[]): MatchedFile[] {
  const owners = files.flatMap(({ state, people }) => (state === 'matched' ? people.map(({ candidateId }) => candidateId) : []))
  const twice = new Set(owners.filter((id, index) => owners.indexOf(id) !== index))
  return files.map((file) => (file.state === 'matched' && file.people.some(({ candidateId }) => twice.has(candidateId)) ? { ...file, state: 'twice' } : file))
}

/** A file that lies on the disk and waits for the act that enters it. */
interface KeptFile {
  readonly candidateId: string
  readonly fileName: string
  readonly blob: StoredBlob
}

/** Each file is for somebody of the exam, and nobody gets two photos. */
function checkOwners(owners: readonly { readonly id: string }[], kind: ScanKind, files: readonly { readonly candidateId: string }[]): void {
  const known = new Set(owners.map(({ id }) => id))
  const seen = new Set<string>()
  for (const [index, { candidateId }] of files.entries()) {
    if (!known.has(candidateId)) throw new NotFoundError('candidate')
    if (kind === 'photo' && seen.has(candidateId)) refuse(`files.${index}`, 'duplicate')
    seen.add(candidateId)
  }
}

/** Enters the files that their candidates do not have yet; a photo takes the place of the one before. */
function enterFiles(act: Act, kind: ScanKind, kept: readonly KeptFile[], nextId: () => string): { readonly taken: number } {
  const before = scansOf(act.tx, [...new Set(kept.map(({ candidateId }) => candidateId))]).map(({ scan }) => scan)
  const seen = new Set(before.filter((scan) => scan.kind === kind).map((scan) => `${scan.candidateId} ${scan.blobSha256}`))
  const fresh: KeptFile[] = []
  for (const one of kept) {
    const key = `${one.candidateId} ${one.blob.sha256}`
    if (seen.has(key)) one.blob.discard()
    else fresh.push(one)
    seen.add(key)
  }
  const renewed = new Set(fresh.map(({ candidateId }) => candidateId))
  const replaced = kind === 'photo' ? before.filter((scan) => scan.kind === 'photo' && renewed.has(scan.candidateId)) : []
  act.withdrawMany('candidateScan', replaced.map(({ id }) => id), 'thay bằng ảnh khác')
  enterBlobs(act, fresh.map(({ blob }) => blob))
  act.insertMany('candidateScan', fresh.map(({ candidateId, fileName, blob }) => ({ id: nextId(), candidateId, kind, fileName, blobSha256: blob.sha256 })))
  return { taken: fresh.length }
}

/** A picture by its bytes, a PDF where the window's own viewer reads it. */
function opened(state: OfficeState, bytes: Buffer, mime: string): OpenedScan {
  if (mime !== 'application/pdf') return { mime, content: bytes.toString('base64'), documentId: null, pages: null }
  const documentId = newId(state)
  state.document = { id: documentId, bytes }
  return { mime, content: null, documentId, pages: pdfPages(bytes) }
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
    if (!visibleGroups(session, examId).has('identity')) return { mime, content: null, documentId: null, pages: null }
    const bytes = readBlob(dirname(state.file), state.unlocked.fileKey, found.blob)
    if (bytes === null) throw errors.FILE_DAMAGED({ data: { file: found.scan.fileName } })
    return opened(state, bytes, mime)
  }),

  preview: office.scans.preview.handler(async ({ context: { state }, input: { examId, path }, errors }) => {
    requireExam(atWork(state).db, examId)
    const read = state.options.mayRead(path) ? await readScan(path, 'paper') : 'notChosen'
    if (typeof read === 'string') throw errors.SCAN_REFUSED({ data: { fileName: basename(path), code: read, kind: 'paper' } })
    return opened(state, read.bytes, read.mime)
  }),

  match: office.scans.match.handler(async function* ({ context: { state }, input: { examId, kind, paths }, signal }) {
    const { db } = atWork(state)
    requireExam(db, examId)
    const owners = fileOwners(db, examId)
    const byId = new Map(owners.map((owner) => [owner.id, owner]))
    const photos = kind === 'photo' ? photosOf(db, examId) : new Map<string, string>()
    const match = fileMatcher(owners)
    const files: MatchedFile[] = []
    const chosen = [...new Set(paths)]
    for (const path of chosen) {
      signal?.throwIfAborted()
      yield { stage: 'matching', done: files.length, total: chosen.length }
      const fileName = basename(path)
      const refusal: ScanRefusalCode | null = state.options.mayRead(path) ? await scanRefusal(path, kind) : 'notChosen'
      const { state: found, by, owners: ids } = match(fileName)
      const people = ids.flatMap((id) => {
        const owner = byId.get(id)
        return owner === undefined ? [] : [{ candidateId: id, fullName: owner.fullName, birthDate: owner.birthDate, postCode: owner.postCode, replaces: photos.has(id) }]
      })
      files.push({ path, fileName, state: refusal === null ? found : 'refused', by, people, refusal })
    }
    return kind === 'photo' ? markTwice(files) : files
  }),

  take: office.scans.take.handler(async function* ({ context: { state }, input: { examId, kind, files, requestId }, signal, errors }) {
    const { db, session } = atWork(state)
    const asked = { procedure: 'scans.take', requestId }
    const earlier = earlierAnswer(db, { ...asked, userId: session.userId })
    if (earlier !== null) return JSON.parse(earlier) as { taken: number }
    checkOwners(fileOwners(db, examId), kind, files)
    const kept: KeptFile[] = []
    let written = false
    try {
      for (const { path, candidateId } of files) {
        signal?.throwIfAborted()
        yield { stage: 'keeping', done: kept.length, total: files.length }
        const fileName = basename(path)
        const read = state.options.mayRead(path) ? await readScan(path, kind) : 'notChosen'
        if (typeof read === 'string') throw errors.SCAN_REFUSED({ data: { fileName, code: read, kind } })
        if (state.unlocked?.open.db !== db) throw new ORPCError('LOCKED')
        kept.push({ candidateId, fileName, blob: storeBlob(dirname(state.file), state.unlocked.fileKey, read.bytes, read.mime, state.options.random) })
      }
      signal?.throwIfAborted()
      const answer = write(state, { ...asked, examId }, (act) => enterFiles(act, kind, kept, () => newId(state)))
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

import { createPrivateKey, randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { v7 } from 'uuid'
import { signText } from '../../../db/keys.ts'
import { openFile, type Reader } from '../../../db/open.ts'
import { performAct } from '../../../db/queries/acts.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import { insertCandidates } from '../candidate-rows.ts'
import { storeBlob } from '../blobs.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How long a job waits for the write lock, in milliseconds. */
const patience = 10_000

/** Since the list was read, a post of it went or somebody of it came in another way. */
class OvertakenError extends Error {
  override readonly name = 'OvertakenError'
}

function checkStillFits(reader: Reader, examId: string, candidates: readonly CandidateInput[]): void {
  const posts = new Set(listPosts(reader, examId).map(({ post }) => post.id))
  const numbers = new Set(knownCandidates(reader, examId).flatMap(({ identityNumber }) => identityNumber ?? []))
  const fits = candidates.every(({ postId, identityNumber }) => posts.has(postId) && (identityNumber === null || !numbers.has(identityNumber)))
  if (!fits) throw new OvertakenError('the reading no longer fits the exam')
}

/** Writes the rows of a reading, with its workbook as evidence, in one transaction: all of them or none. */
export function takeCandidates(input: JobInputs['takeCandidates'], report: Report): JobOutputs['takeCandidates'] {
  const { file, examId, importId, fileName, bytes, candidates, intent } = input
  const signing = createPrivateKey({ key: Buffer.from(input.signingKey), format: 'der', type: 'pkcs8' })
  const open = openFile({ ...file, timeout: patience })
  const evidence = storeBlob(dirname(file.file), file.key, bytes, workbookType, randomBytes)
  try {
    report({ stage: 'writing', done: 0, total: candidates.length })
    const answer = performAct(open.db, { ...intent, sign: (hash) => signText(signing, hash) }, (act) => {
      checkStillFits(act.tx, examId, candidates)
      evidence.register(act)
      act.insert('candidateImport', { id: importId, examId, fileName, blobSha256: evidence.sha256, rows: candidates.length })
      const now = Date.parse(intent.at)
      const rows = candidates.map((candidate) => ({ ...candidate, id: v7({ msecs: now, random: randomBytes(16) }) }))
      insertCandidates(act, examId, rows, { origin: 'imported', importId }, () => v7({ msecs: now, random: randomBytes(16) }))
      return { taken: candidates.length, importId }
    })
    return { kind: 'taken', ...answer }
  } catch (error) {
    evidence.discard()
    if (error instanceof OvertakenError) return { kind: 'gone' }
    throw error
  } finally {
    open.close()
  }
}

import { createPrivateKey, randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { v7 } from 'uuid'
import { signText } from '../../../db/keys.ts'
import { isBusy, openFile, type Reader } from '../../../db/open.ts'
import { performAct } from '../../../db/queries/acts.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import { insertCandidates } from '../candidate-rows.ts'
import { storeBlob } from '../blobs.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How long one try waits for the write lock, in milliseconds, and how many are made: a cancelled job ends between two of them. */
const waitOfTry = 50
const tries = 200

/** Rows between two reports of how far the writing has come. */
const rowsAtOnce = 100

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

/** Tries again while another connection writes; gives up after all tries. */
function patiently<T>(write: () => T): T {
  for (let left = tries; left > 1; left -= 1) {
    try {
      return write()
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
  return write()
}

/** Writes the rows of a reading, with its workbook as evidence, in one transaction: all of them or none. */
export function takeCandidates(input: JobInputs['takeCandidates'], report: Report): JobOutputs['takeCandidates'] {
  const { file, examId, importId, fileName, bytes, candidates, intent } = input
  const signing = createPrivateKey({ key: Buffer.from(input.signingKey), format: 'der', type: 'pkcs8' })
  const open = openFile({ ...file, timeout: waitOfTry })
  const evidence = storeBlob(dirname(file.file), file.key, bytes, workbookType, randomBytes)
  try {
    report({ stage: 'writing', done: 0, total: candidates.length })
    const answer = patiently(() => performAct(open.db, { ...intent, sign: (hash) => signText(signing, hash) }, (act) => {
      checkStillFits(act.tx, examId, candidates)
      evidence.register(act)
      act.insert('candidateImport', { id: importId, examId, fileName, blobSha256: evidence.sha256, rows: candidates.length })
      const now = Date.parse(intent.at)
      const rows = candidates.map((candidate) => ({ ...candidate, id: v7({ msecs: now, random: randomBytes(16) }) }))
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        insertCandidates(act, examId, rows.slice(from, from + rowsAtOnce), { origin: 'imported', importId }, () => v7({ msecs: now, random: randomBytes(16) }))
        report({ stage: 'writing', done: Math.min(from + rowsAtOnce, rows.length), total: rows.length })
      }
      return { taken: candidates.length, importId }
    }))
    return { kind: 'taken', ...answer }
  } catch (error) {
    evidence.discard()
    if (error instanceof OvertakenError) return { kind: 'gone' }
    throw error
  } finally {
    open.close()
  }
}

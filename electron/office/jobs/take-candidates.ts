import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Reader } from '../../../db/open.ts'
import { knownCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import { insertCandidates } from '../candidate-rows.ts'
import type { JobInputs, JobOutputs, Report } from './contract.ts'
import { OvertakenError, takeList } from './take-list.ts'

/** Rows between two reports of how far the writing has come. */
const rowsAtOnce = 100

/** Since the list was read, a post of it went or somebody of it came in another way. */
function checkStillFits(reader: Reader, examId: string, candidates: readonly CandidateInput[]): void {
  const posts = new Set(listPosts(reader, examId).map(({ post }) => post.id))
  const numbers = new Set(knownCandidates(reader, examId).flatMap(({ identityNumber }) => identityNumber ?? []))
  const fits = candidates.every(({ postId, identityNumber }) => posts.has(postId) && (identityNumber === null || !numbers.has(identityNumber)))
  if (!fits) throw new OvertakenError('the reading no longer fits the exam')
}

/** Writes the rows of a reading, with its workbook as evidence, in one transaction: all of them or none. */
export function takeCandidates(input: JobInputs['takeCandidates'], report: Report): JobOutputs['takeCandidates'] {
  const { examId, importId, fileName, candidates, intent } = input
  report({ stage: 'writing', done: 0, total: candidates.length })
  return takeList(input, (act, blobSha256) => {
    checkStillFits(act.tx, examId, candidates)
    act.insert('candidateImport', { id: importId, examId, fileName, blobSha256, rows: candidates.length })
    const now = Date.parse(intent.at)
    const rows = candidates.map((candidate) => ({ ...candidate, id: v7({ msecs: now, random: randomBytes(16) }) }))
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      insertCandidates(act, examId, rows.slice(from, from + rowsAtOnce), { origin: 'imported', importId }, () => v7({ msecs: now, random: randomBytes(16) }))
      report({ stage: 'writing', done: Math.min(from + rowsAtOnce, rows.length), total: rows.length })
    }
    return candidates.length
  })
}

import { paperRowsOf, receptionRows } from '../../../db/queries/registrations.ts'
import { findPaper } from '../../../shared/codes/registration-papers.ts'
import { feeListDocument, receiptCode, receiptsDocument, type ReceivedCandidate } from '../../../shared/documents/reception-papers.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker, ofPost } from './list-maker.ts'

/** Candidates as the papers keep them: `id` finds one of them and is on no paper. */
type Kept = ReceivedCandidate & { readonly id: string }

function received({ reader, examId, people }: ExamSource): readonly Kept[] {
  const ids = people.map(({ id }) => id)
  const receptions = receptionRows(reader, ids)
  const papers = paperRowsOf(reader, ids)
  return people.flatMap(({ id, listed }) => {
    const row = receptions.get(id)
    if (row === undefined) return []
    const { number: receipt, receivedOn, way, missingDue, fee, feeReceipt } = row
    const own = (papers.get(id) ?? []).map(({ paper, handedIn }) => ({ name: findPaper(paper)?.name ?? paper, handedIn }))
    return [{ id, ...listed, receipt, receivedOn, way, missingDue, fee, feeReceipt, papers: own, code: receiptCode(examId, receipt) }]
  })
}

/** A receipt for everybody whose papers came in, a page each. */
export const receipts = listMaker({
  gather: (source) => ({ candidates: received(source) }),
  narrow: ({ candidates }, scope) => ({ candidates: ofPost(candidates, scope).filter(({ id }) => scope.candidate === null || id === scope.candidate.id) }),
  people: ({ candidates }) => candidates.length,
  paper: receiptsDocument,
})

/** Everybody who paid the fee. */
export const feeList = listMaker({
  gather: (source): { readonly candidates: readonly Kept[] } => ({ candidates: received(source).filter(({ fee }) => fee !== null) }),
  narrow: ({ candidates }, scope) => ({ candidates: ofPost(candidates, scope) }),
  people: ({ candidates }) => candidates.length,
  paper: feeListDocument,
})

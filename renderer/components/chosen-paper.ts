import type { DocumentKind, DocumentOptions } from '../../shared/contract/documents.ts'
import { queryClient } from '../app/api.ts'

/** Where the print page keeps what was chosen in an exam, while somebody is signed in: the lock empties the cache. */
export const chosenPaperKey = (examId: string, what: DocumentKind | 'kind' | 'common' | 'candidate') => [['documents', 'chosen'], examId, what] as const

/** Opens the print page next time at this paper. */
export function choosePaper(examId: string, kind: DocumentKind): void {
  queryClient.setQueryData<DocumentKind>(chosenPaperKey(examId, 'kind'), kind)
}

/** Opens the print page next time at the paper of one candidate: the sheet of reasons, the receipt. */
export function choosePaperOf(examId: string, kind: 'reasonSheets' | 'receipts', candidateId: string): void {
  choosePaper(examId, kind)
  queryClient.setQueryData<string | null>(chosenPaperKey(examId, 'candidate'), candidateId)
  // Another post that was chosen before would leave nobody.
  queryClient.setQueryData<DocumentOptions>(chosenPaperKey(examId, kind), (kept) => (kept === undefined ? undefined : { ...kept, postId: null }))
}

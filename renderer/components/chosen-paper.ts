import type { DocumentKind, DocumentOptions } from '../../shared/contract/documents.ts'
import { queryClient } from '../app/api.ts'

/** Where the print page keeps what was chosen in an exam, while somebody is signed in: the lock empties the cache. */
export const chosenPaperKey = (examId: string, what: DocumentKind | 'kind' | 'common' | 'candidate') => [['documents', 'chosen'], examId, what] as const

/** Opens the print page next time at the sheet of reasons of one candidate. */
export function chooseReasonSheet(examId: string, candidateId: string): void {
  queryClient.setQueryData<DocumentKind>(chosenPaperKey(examId, 'kind'), 'reasonSheets')
  queryClient.setQueryData<string | null>(chosenPaperKey(examId, 'candidate'), candidateId)
  // Another post that was chosen before would leave nobody.
  queryClient.setQueryData<DocumentOptions>(chosenPaperKey(examId, 'reasonSheets'), (kept) => (kept === undefined ? undefined : { ...kept, postId: null }))
}

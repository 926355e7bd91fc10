import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { useMay } from '../../components/session.ts'
import { approvalWords, type ApprovalWords } from './approval-words.ts'

/** How the list of successful candidates stands with its approval; undefined until that is known. */
export function useApproval(examId: string): ApprovalWords | undefined {
  const mayPrint = useMay('documents.print')
  const lists = useQuery(queries.documents.list.queryOptions({ input: { examId, kinds: ['successfulCandidates'] }, enabled: mayPrint }))
  if (!mayPrint) return approvalWords(null)
  return lists.data === undefined ? undefined : approvalWords(lists.data[0]?.approved ?? null)
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import type { ExamDraft } from './exam-draft.ts'

/** The rules proposed for a plan of this kind, approved on this day, of an exam first held on `heldOn`. */
export function useProposal({ kind, planApproved }: Pick<ExamDraft, 'kind' | 'planApproved'>, heldOn: string | null) {
  const known = kind !== null && planApproved !== null
  const proposal = useQuery({
    ...queries.exams.proposeRegime.queryOptions({ input: { kind: kind ?? 'civilServant', approved: planApproved ?? '2000-01-01', heldOn } }),
    enabled: known,
    placeholderData: keepPreviousData,
  })
  const data = known ? proposal.data : undefined
  return { data, error: proposal.error, proposed: data?.possible === true ? data : null }
}

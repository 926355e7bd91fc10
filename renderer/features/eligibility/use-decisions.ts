import { useMutation } from '@tanstack/react-query'
import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityReason, EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { ownVerdict } from './review-words.ts'

/** What is decided of a candidate besides the verdict. */
export interface Grounds {
  readonly reasons: EligibilityReason[]
  readonly note: string | null
}

/** The two acts of the page. Both are over when the lists on screen show what they changed. */
export function useDecisions(examId: string, review: SecondReview | null) {
  const refresh = () => readAgain(queries.eligibility.list, queries.candidates, queries.exams)
  // A decision that came too late leaves the page with what somebody else decided meanwhile.
  const decide = useMutation(queries.eligibility.decide.mutationOptions({ onSettled: refresh }))
  const acceptRest = useMutation(
    queries.eligibility.acceptRest.mutationOptions({
      onSuccess: async ({ accepted, waiting }) => {
        await refresh()
        const people = `${accepted.toLocaleString('vi-VN')} thí sinh`
        const rest = waiting === 0 ? '' : `, ${waiting.toLocaleString('vi-VN')} người chờ người thứ hai`
        await showUndoable({ procedure: 'eligibility.acceptRest', done: `Đã chấp nhận ${people}${rest}`, undone: `Đã hoàn tác: ${people} trở lại chưa xét` })
      },
    }),
  )
  return {
    busy: decide.isPending || acceptRest.isPending,
    error: decide.error ?? acceptRest.error,
    /** Forgets why the last try failed: it spoke of another candidate. */
    forget: () => {
      if (decide.error !== null) decide.reset()
      if (acceptRest.error !== null) acceptRest.reset()
    },
    decide: (row: EligibilityRow, verdict: EligibilityVerdict, grounds: Grounds, onDone: () => void) =>
      decide.mutate({ examId, candidateId: row.candidateId, verdict, ...grounds, expectedRevision: ownVerdict(row, review).revision, requestId: newRequestId() }, { onSuccess: onDone }),
    acceptRest: (postId: string | null) => acceptRest.mutate({ examId, postId, requestId: newRequestId() }),
  }
}

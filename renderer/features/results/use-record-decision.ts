import { useMutation } from '@tanstack/react-query'
import type { Answer } from '../../../shared/contract/results.ts'
import { newRequestId, queries } from '../../app/api.ts'
import type { Ground } from '../../components/ground-draft.ts'
import { readResults } from './read-results.ts'

/** Records an answer to an open question with its paper. */
export function useRecordDecision(examId: string, onDone: () => void) {
  const record = useMutation(
    queries.results.recordDecision.mutationOptions({
      onSuccess: async () => {
        await readResults()
        onDone()
      },
    }),
  )
  return {
    save: (answer: Answer, ground: Ground) => record.mutate({ examId, answer, ...ground, requestId: newRequestId() }),
    error: record.error,
    busy: record.isPending,
  }
}

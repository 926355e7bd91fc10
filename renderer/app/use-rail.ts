import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ExamStep } from '../../shared/contract/exam-steps.ts'
import { readStatus, watchStatus } from '../components/status-store.ts'
import { queries, queryClient } from './api.ts'

/** So long after the last write the rail is read again: whoever keys marks is not kept waiting by it. */
const quiet = 700

/** Tells of every act that came to its end, and of cells that a grid saved by itself. A refusal counts too: somebody else may have written. */
function watchWrites(onWrite: () => void): () => void {
  let { savedAt } = readStatus()
  const stopSaves = watchStatus(() => {
    const before = savedAt
    savedAt = readStatus().savedAt
    if (savedAt !== null && savedAt !== before) onWrite()
  })
  const stopActs = queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && (event.action.type === 'success' || event.action.type === 'error')) onWrite()
  })
  return () => {
    stopSaves()
    stopActs()
  }
}

/** The steps of an exam as they stand; read again on another page, and once nothing was written for a moment. */
export function useRail(examId: string): readonly ExamStep[] | undefined {
  const options = queries.exams.steps.queryOptions({ input: { examId } })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { data, refetch } = useQuery(options)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = watchWrites(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void refetch(), quiet)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [refetch])
  // The first read of the page is already under way: it is not broken off for another.
  useEffect(() => void refetch({ cancelRefetch: false }), [path, refetch])
  return data
}

import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ExamStep } from '../../shared/contract/exam-steps.ts'
import { queries, queryClient } from './api.ts'

/** So long after the last write the rail is read again: whoever keys marks is not kept waiting by it. */
const quiet = 700

/** The steps of an exam as they stand; read again on another page, and once nothing was written for a moment. */
export function useRail(examId: string): readonly ExamStep[] | undefined {
  const options = queries.exams.steps.queryOptions({ input: { examId } })
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { data, refetch } = useQuery(options)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return
      clearTimeout(timer)
      timer = setTimeout(() => void refetch(), quiet)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [refetch])
  useEffect(() => void refetch(), [path, refetch])
  return data
}

import { skipToken, useQuery } from '@tanstack/react-query'
import { queryClient } from '../../app/api.ts'
import type { Tried } from './tried.ts'

// Kept while somebody is signed in, never in the file: the lock empties the cache.
const triedListKey = (examId: string) => [['tryOut', 'list'], examId] as const

const nothing: readonly Tried[] = []

/** What is tried in an exam; it stays when one goes to another page and comes back. */
export function useTriedList(examId: string): readonly [readonly Tried[], (change: (list: readonly Tried[]) => readonly Tried[]) => void] {
  const queryKey = triedListKey(examId)
  const { data } = useQuery<readonly Tried[]>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity })
  return [data ?? nothing, (change) => void queryClient.setQueryData<readonly Tried[]>(queryKey, (before) => change(before ?? nothing))]
}

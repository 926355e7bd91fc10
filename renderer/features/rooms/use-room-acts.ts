import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { queries } from '../../app/api.ts'

/** Reads again everything that shows numbers, rooms or seats, after an act of this step. */
export function useReadAgain(): () => Promise<void> {
  const cache = useQueryClient()
  return useCallback(async () => {
    const areas = [queries.numbers, queries.rooms, queries.candidates, queries.exams, queries.documents, queries.history]
    await Promise.all(areas.map((area) => cache.invalidateQueries({ queryKey: area.key() })))
  }, [cache])
}

import { useQueryClient } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'

/** Reads again what a decision about the results changes. */
export function useReadResults(): () => Promise<unknown> {
  const cache = useQueryClient()
  return () => Promise.all([queries.results.key(), queries.documents.key(), queries.history.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
}

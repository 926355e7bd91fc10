import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { useMay } from '../../components/session.ts'

/** What came of recomputing every hash and signature. */
export interface HistoryVerdict {
  readonly entries: number
  readonly head: string | null
  readonly firstBroken: number | null
}

/** The check of the whole chain, run when asked for; null for those who read only the log of an exam. */
export function useVerify() {
  const mayReadOffice = useMay('history.read')
  const { data, error, isFetching, refetch } = useQuery({ ...queries.history.verify.queryOptions(), enabled: false, gcTime: 0 })
  return mayReadOffice ? { data, error, running: isFetching, run: () => void refetch() } : null
}

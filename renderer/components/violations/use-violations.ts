import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Violation } from '../../../shared/contract/marking.ts'
import { queries } from '../../app/api.ts'

/** Finds the violation of a candidate in a part, if one stands. */
export type FindViolation = (candidateId: string, partId: string) => Violation | undefined

/** Violations of an exam by candidate and part. */
export function useViolations(examId: string) {
  const read = useQuery(queries.marking.violations.queryOptions({ input: { examId } }))
  const find = useMemo<FindViolation>(() => {
    const byCell = new Map(read.data?.map((violation) => [`${violation.candidateId} ${violation.partId}`, violation]))
    return (candidateId, partId) => byCell.get(`${candidateId} ${partId}`)
  }, [read.data])
  return { find, read: read.data !== undefined, error: read.error }
}

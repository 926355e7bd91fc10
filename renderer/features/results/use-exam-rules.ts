import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'

/** What of an exam's regulation decides about the acts of this page. */
export interface ExamRules {
  readonly twoWishes: boolean
  /** Whether an empty place may go to the next-lower person of an identical post, and by which article. */
  readonly transfer: string | null
  /** Article by which a later need may be filled. */
  readonly laterNeed: string | null
  /** 'call': the next-lower person is called; otherwise the head decides. */
  readonly callsNextLower: boolean
}

/** Undefined while it is being read. */
export function useExamRules(examId: string, enabled: boolean): ExamRules | undefined {
  const regime = useQuery(queries.regimes.ofExam.queryOptions({ input: { examId }, enabled }))
  if (regime.data === undefined) return undefined
  const rows = new Map(regime.data.rows.map((row) => [row.path, row]))
  const replacement = rows.get('replacement')
  const settled = replacement !== undefined && (replacement.grade !== 'UNCONFIRMED' || replacement.amendment !== null)
  return {
    twoWishes: rows.get('wishes')?.value === 2,
    transfer: rows.get('transfer')?.article ?? null,
    laterNeed: rows.get('laterNeed')?.article ?? null,
    callsNextLower: settled && (replacement.amendment?.value ?? replacement.value) === 'call',
  }
}

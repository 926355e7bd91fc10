import type { CurrentMark, CurrentSingleMark } from '../../db/queries/marking.ts'
import type { Mark, Part } from '../../shared/contract/marking.ts'
import type { Paper } from '../../shared/rules/terms.ts'
import type { SheetBook } from './sheet-rules.ts'

/** A cell: whose mark, in which part. */
export const keyOf = ({ candidateId, partId }: { readonly candidateId: string; readonly partId: string }) => `${candidateId} ${partId}`

/** Mark that was entered already settled. */
export const scoreOf = (mark: CurrentMark | undefined) => (mark?.state === 'entered' ? mark.value : null)

/** Reads what a cell of the grid holds: the settled mark, or what the single marks in its place give. */
export function cellReader(sheets: SheetBook, marks: readonly CurrentMark[], singles: readonly CurrentSingleMark[]): (candidateId: string, part: Part) => Mark {
  const settled = new Map(marks.map((mark) => [keyOf(mark), mark]))
  const given = Map.groupBy(singles, keyOf)
  return (candidateId, { id: partId, kind }) => {
    const key = keyOf({ candidateId, partId })
    const mark = settled.get(key)
    const own = given.get(key)
    // Whoever was suspended has no result, whatever his script was given.
    const taken = mark?.state === 'suspended' || mark?.state === 'cancelled'
    if (own !== undefined && !taken) {
      return { partId, state: 'entered', ...sheets.settled(candidateId, kind as Paper, own, scoreOf(mark)), markId: mark?.markId ?? null, single: own.length }
    }
    return mark === undefined
      ? { partId, state: 'notEntered', value: null, markId: null, single: 0, open: null }
      : { partId, state: mark.state, value: mark.value, markId: mark.markId, single: 0, open: null }
  }
}

import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { formatDay, weekdayName } from '../../../shared/text/day.ts'
import { dayOfMoment } from '../../../shared/text/moment.ts'
import type { GridGroup } from '../../components/grid/types.ts'

/** Rows of the list: a heading per day over its acts. */
export type HistoryRow = { readonly kind: 'day'; readonly group: GridGroup } | { readonly kind: 'entry'; readonly entry: HistoryEntry }

/** Acts of one day that follow one another in the log: a clock that was set back begins a day anew. */
function stretchesOf(entries: readonly HistoryEntry[]): readonly (readonly [HistoryEntry, ...HistoryEntry[]])[] {
  const stretches: [HistoryEntry, ...HistoryEntry[]][] = []
  for (const entry of entries) {
    const last = stretches.at(-1)
    if (last !== undefined && dayOfMoment(last[0].at) === dayOfMoment(entry.at)) last.push(entry)
    else stretches.push([entry])
  }
  return stretches
}

/** Acts in the order of the log under the days on which they were done; `complete`: nothing older is to come. */
export function rowsOf(entries: readonly HistoryEntry[], complete: boolean): readonly HistoryRow[] {
  return stretchesOf(entries).flatMap((acts, index, all): HistoryRow[] => {
    const day = dayOfMoment(acts[0].at)
    // More acts of the last day may still be to come.
    const whole = complete || index < all.length - 1
    const group: GridGroup = { kind: 'group', key: `${day} ${acts[0].seq}`, title: `${weekdayName(day)}, ${formatDay(day)}`, ...(whole ? { count: `${acts.length.toLocaleString('vi-VN')} việc` } : {}) }
    return [{ kind: 'day', group }, ...acts.map((entry) => ({ kind: 'entry' as const, entry }))]
  })
}

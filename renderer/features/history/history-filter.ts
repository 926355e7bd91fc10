import { formatDay } from '../../../shared/text/day.ts'

/** What the log is narrowed to. */
export interface HistoryFilter {
  readonly query: string
  readonly userId: string | null
  readonly area: string | null
  readonly examId: string | null
  /** First and last day, both included. */
  readonly fromDay: string | null
  readonly toDay: string | null
  /** One's own acts that Ctrl+Z, or Ctrl+Y, would take; the other filters rest meanwhile. */
  readonly own: 'undo' | 'redo' | null
}

export const everything: HistoryFilter = { query: '', userId: null, area: null, examId: null, fromDay: null, toDay: null, own: null }

export function isNarrowed(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '')
}

/** The filter without the condition that stands last in the bar. */
export function withoutLast(filter: HistoryFilter): HistoryFilter {
  if (filter.fromDay !== null || filter.toDay !== null) return { ...filter, fromDay: null, toDay: null }
  if (filter.examId !== null) return { ...filter, examId: null }
  if (filter.area !== null) return { ...filter, area: null }
  if (filter.userId !== null) return { ...filter, userId: null }
  return { ...filter, own: null }
}

/** The days of the filter in words: "01/11 – 30/11/2026", "từ 01/11/2026", "đến hết 30/11/2026". */
export function daysWords({ fromDay, toDay }: Pick<HistoryFilter, 'fromDay' | 'toDay'>): string {
  if (fromDay === null) return toDay === null ? 'Mọi ngày' : `đến hết ${formatDay(toDay)}`
  if (toDay === null) return `từ ${formatDay(fromDay)}`
  if (fromDay === toDay) return `ngày ${formatDay(fromDay)}`
  const from = fromDay.slice(0, 4) === toDay.slice(0, 4) ? formatDay(fromDay).replace(/\/\d{4}$/u, '') : formatDay(fromDay)
  return `${from} – ${formatDay(toDay)}`
}

import type { Reader } from '../../db/open.ts'
import { listNotices, type NoticeRow } from '../../db/queries/notices.ts'
import { publicDay, requiredPostings, type PostingPlace } from '../../shared/rules/public-notice.ts'
import type { CalendarStep } from '../../shared/rules/deadlines.ts'
import { regimeId } from './exam-regime.ts'

/** Places at which the notice of an exam of this regulation must be posted. */
export function requiredPlaces(regime: string): readonly PostingPlace[] {
  return requiredPostings(regimeId(regime))?.value ?? []
}

/** Day from which the periods of a notice count; null while a required posting is missing. */
export function countedFrom({ notice, postings }: Pick<NoticeRow, 'notice' | 'postings'>, required: readonly PostingPlace[]): string | null {
  return notice.countedFrom ?? publicDay(postings, required)
}

/**
 * What the notices of an exam say of its calendar: the day of the notice is that of its latest change, since all periods restart with it
 * (NĐ 170/2025 Đ.15 k.3).
 */
export function noticeDays(reader: Reader, examId: string, regime: string): ReadonlyMap<CalendarStep, string> {
  const required = requiredPlaces(regime)
  const days = listNotices(reader, examId).flatMap((row) => {
    const day = countedFrom(row, required)
    return day === null ? [] : [{ changes: row.notice.position > 1, day }]
  })
  const change = days.findLast(({ changes }) => changes)
  const latest = change ?? days.at(-1)
  return new Map<CalendarStep, string>([...(latest === undefined ? [] : [['notice', latest.day] as const]), ...(change === undefined ? [] : [['noticeChanged', change.day] as const])])
}

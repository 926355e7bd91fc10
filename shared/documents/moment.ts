import { formatDayInWords } from '../text/day.ts'

/** Việt Nam has one time zone and no summer time: UTC+7, in minutes. */
const minutesAhead = 7 * 60

/** A moment as minutes say it, in the time of Việt Nam: "lúc 9 giờ 05, ngày 02 tháng 11 năm 2026". `at` is ISO in UTC. */
export function momentInWords(at: string): string {
  const local = new Date(Date.parse(at) + minutesAhead * 60_000).toISOString()
  return `lúc ${Number(local.slice(11, 13))} giờ ${local.slice(14, 16)}, ${formatDayInWords(local.slice(0, 10))}`
}

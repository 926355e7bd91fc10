import type { NothingResult } from '../contract/attendance.ts'

/** What the council makes of a paper of which nothing was handed in. */
export const nothingResultTitles: Readonly<Record<NothingResult, string>> = { zero: '0 điểm', asAbsent: 'không có kết quả, như vắng' }

import type { HolidayRow } from '../../../shared/contract/deadlines.ts'

export type HolidayKind = HolidayRow['kind']

/** What a day is, in the order in which it is chosen. */
export const kindTitles: Readonly<Record<HolidayKind, string>> = {
  statutory: 'nghỉ lễ',
  substitute: 'nghỉ bù',
  swappedDayOff: 'nghỉ hoán đổi',
  swappedWorkingDay: 'đi làm bù',
  ordinary: 'ngày thường',
}

export const holidayKinds = Object.keys(kindTitles) as HolidayKind[]

/** "11 ngày nghỉ, 1 ngày đi làm bù": what is counted by in a year. */
export function countWords(rows: readonly Pick<HolidayRow, 'kind'>[]): string {
  const off = rows.filter(({ kind }) => kind !== 'swappedWorkingDay' && kind !== 'ordinary').length
  const working = rows.filter(({ kind }) => kind === 'swappedWorkingDay').length
  return `${off} ngày nghỉ${working === 0 ? '' : `, ${working} ngày đi làm bù`}`
}

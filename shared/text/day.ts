/** Whether the text is a day of the calendar, 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (parts === null) return false
  const month = Number(parts[2])
  const day = Number(parts[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(parts[1]), month)
}

/** Number of days of a month, 1 to 12, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** A day moved by whole days; a negative count goes back. */
export function addDays(day: string, count: number): string {
  return new Date(timeOf(day) + count * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function addMonths(day: string, count: number): string {
  const { year, month, date } = partsOf(day)
  const months = year * 12 + month - 1 + count
  const inYear = (months % 12) + 1
  const last = daysInMonth(Math.trunc(months / 12), inYear)
  return `${String(Math.trunc(months / 12)).padStart(4, '0')}-${twoDigits(inYear)}-${twoDigits(Math.min(date, last))}`
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / millisecondsPerDay
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7
}

const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

/** Name of the day of the week: "Thứ Tư". */
export function weekdayName(day: string): string {
  return weekdayNames[weekday(day) - 1] ?? ''
}

/** Day of the week in two letters: "T6", "CN". */
export function shortWeekday(day: string): string {
  const number = weekday(day)
  return number === 7 ? 'CN' : `T${number + 1}`
}

/** A day as papers write it, "05/9/2001": two digits for days under 10 and for months 1 and 2 (NĐ 30/2020 Phụ lục I). */
export function formatDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${twoDigits(date)}/${formatMonthNumber(month)}/${year}`
}

/** A day as the head of a paper has it: "ngày 05 tháng 9 năm 2001" (NĐ 30/2020 Phụ lục I). */
export function formatDayInWords(day: string): string {
  const { year, month, date } = partsOf(day)
  return `ngày ${twoDigits(date)} tháng ${formatMonthNumber(month)} năm ${year}`
}

/** Number of a month as papers write it: "01", "02", "3" … "12". */
export function formatMonthNumber(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month)
}

const millisecondsPerDay = 86_400_000

function timeOf(day: string): number {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

function partsOf(day: string): { year: number; month: number; date: number } {
  if (!isDay(day)) throw new RangeError(`Not a day of the calendar: ${day}`)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

import type { DateSystem } from '../import/workbook.ts'
import { dayOfSerial } from '../import/excel-dates.ts'
import { cleanLine } from './clean.ts'
import { daysInMonth, formatDay, formatMonthNumber, isDay } from './day.ts'

/** Why a typed date was refused; numbers are those that were typed. */
export type DateProblem =
  | { readonly code: 'empty' }
  /** Not a date in any form that is read here. */
  | { readonly code: 'format' }
  /** Day and month, or one of them, without a year. */
  | { readonly code: 'yearMissing' }
  /** The year is outside 1800 to 2199. */
  | { readonly code: 'year'; readonly year: number }
  /** No such month. `monthFirst` is the day it would be if the month had been typed first; it is asked, never taken. */
  | { readonly code: 'month'; readonly month: number; readonly monthFirst: string | null }
  /** The month has no such day. `year` is null where its century is not known. */
  | { readonly code: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  /** A full day is needed, but only year or month are known. */
  | { readonly code: 'dayMissing'; readonly known: string }

/** A typed date: stored form; an open end ("nay"); a question for the century; or a refusal. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'open' }
  /** A year of two digits: the possible dates, 19xx before 20xx. */
  | { readonly kind: 'askCentury'; readonly choices: readonly string[] }
  | { readonly kind: 'refused'; readonly typed: string; readonly problem: DateProblem }

/** A typed day: as {@link ParsedDate}, but always complete and never open. */
export type ParsedDay = Exclude<ParsedDate, { kind: 'open' }>

/**
 * A date as clerks type it, stored as far as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'.
 *
 * Day first, always; 00 for day and month means not known. `serials` is given for cells of a spreadsheet only: there a
 * number of five digits is a date of Excel.
 */
export function parsePartialDate(typed: string, options: { readonly serials?: DateSystem } = {}): ParsedDate {
  const text = cleanLine(typed).toLowerCase()
  if (text === '') return refused(typed, { code: 'empty' })
  if (openEnds.has(text)) return { kind: 'open' }
  const serial = options.serials !== undefined && /^[0-9]{5}$/u.test(text) ? dayOfSerial(text, options.serials) : null
  if (serial !== null) return { kind: 'date', value: serial }
  const parts = typedParts(text)
  return 'code' in parts ? refused(typed, parts) : judge(typed, parts)
}

/** A complete day as it is typed for exams and papers: "5/9/2001" → '2001-09-05'. */
export function parseDay(typed: string): ParsedDay {
  const parsed = parsePartialDate(typed)
  if (parsed.kind === 'open') return refused(typed, { code: 'format' })
  const known = parsed.kind === 'date' ? parsed.value : parsed.kind === 'askCentury' ? parsed.choices[0] : undefined
  return known === undefined || isDay(known) ? parsed : refused(typed, { code: 'dayMissing', known })
}

const openEnds: ReadonlySet<string> = new Set(['nay', 'đến nay', 'hiện nay', 'den nay', 'hien nay'])

interface TypedParts {
  readonly day: number
  readonly month: number
  /** As typed, 2 or 4 digits. */
  readonly year: string
}

const separator = String.raw`\s*[-–/.]\s*`
const beforeMonth = String.raw`(?:${separator}|\s*tháng\s*)`
const beforeYear = String.raw`(?:${separator}|\s*năm\s*)`

/** Day, month and year in the forms that are read: groups `d`, `m`, `y`; a group that is missing is not known. */
const dateForms: readonly RegExp[] = [
  new RegExp(String.raw`^(?:năm\s*)?(?<y>\d{4}|\d{2})$`, 'u'),
  new RegExp(String.raw`^(?:tháng\s*)?(?<m>\d{1,2})${beforeYear}(?<y>\d{4}|\d{2})$`, 'u'),
  new RegExp(String.raw`^(?:ngày\s*)?(?<d>\d{1,2})${beforeMonth}(?<m>\d{1,2})${beforeYear}(?<y>\d{4}|\d{2})$`, 'u'),
  new RegExp(String.raw`^(?<y>\d{4})${separator}(?<m>\d{1,2})(?:${separator}(?<d>\d{1,2}))?$`, 'u'),
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/u,
  // 051965 is a month and a year: no month is 19 or 20.
  /^(?<m>\d{2})(?<y>(?:19|20)\d{2})$/u,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{2})$/u
]

const dayAndMonth = new RegExp(String.raw`^(?:ngày\s*)?\d{1,2}${beforeMonth}\d{1,2}$`, 'u')

function typedParts(text: string): TypedParts | DateProblem {
  for (const form of dateForms) {
    const groups = form.exec(text)?.groups
    if (groups !== undefined) {
      const parts = { day: Number(groups['d'] ?? 0), month: Number(groups['m'] ?? 0), year: groups['y'] ?? '' }
      // "3/12" is a day and a month as likely as a month and a year.
      const twoNumbers = groups['d'] === undefined && groups['m'] !== undefined && parts.year.length === 2
      return twoNumbers && Number(parts.year) <= 12 ? { code: 'yearMissing' } : parts
    }
  }
  return { code: dayAndMonth.test(text) ? 'yearMissing' : 'format' }
}

function judge(typed: string, parts: TypedParts): ParsedDate {
  const { day, month } = parts
  const years = parts.year.length === 4 ? [parts.year] : [`19${parts.year}`, `20${parts.year}`]
  const known = years.length === 1 ? Number(parts.year) : null
  if (known !== null && (known < 1800 || known > 2199)) return refused(typed, { code: 'year', year: known })
  if (month > 12 || (month === 0 && day > 0)) {
    const swapped = known === null ? '' : storedForm(String(known), day, month)
    return refused(typed, { code: 'month', month, monthFirst: isDay(swapped) ? swapped : null })
  }
  const possible = years.filter((year) => day <= (month === 0 ? 0 : daysInMonth(Number(year), month)))
  if (possible.length === 0) return refused(typed, { code: 'day', day, month, year: known })
  const values = possible.map((year) => storedForm(year, month, day))
  const value = values[0]
  return known === null || value === undefined ? { kind: 'askCentury', choices: values } : { kind: 'date', value }
}

function storedForm(year: string, month: number, day: number): string {
  return [year, ...[month, day].filter((part) => part > 0).map((part) => String(part).padStart(2, '0'))].join('-')
}

function refused(typed: string, problem: DateProblem): Extract<ParsedDate, { kind: 'refused' }> {
  return { kind: 'refused', typed, problem }
}

/** A stored date as it is printed, as far as it is known: "1965", "5/1965", "05/9/2001". */
export function formatPartialDate(value: string): string {
  if (value.length === 4) return value
  if (value.length === 7) return `${formatMonthNumber(Number(value.slice(5)))}/${value.slice(0, 4)}`
  return formatDay(value)
}

/** What is known of a date, in words: "năm", "tháng, năm" or "ngày, tháng, năm". */
export function knownParts(value: string): string {
  if (value.length === 4) return 'năm'
  return value.length === 7 ? 'tháng, năm' : 'ngày, tháng, năm'
}

/** The first day a stored date can mean: what a rule counts from when day or month are not known (NĐ 135/2020 Đ.3 k.3). */
export function firstDay(value: string): string {
  return `${value}${'-01-01'.slice(value.length - 4)}`
}

/** The last day a stored date can mean. */
export function lastDay(value: string): string {
  if (value.length === 4) return `${value}-12-31`
  if (value.length === 7) return `${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))}`
  return value
}

/** Order of two stored dates; one known in part comes before the full dates of its year or month. */
export function comparePartialDates(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** An age, with how sure it is. */
export interface Age {
  /** Full years, counted from the first day the birth date can mean. */
  readonly years: number
  /** False when another day of the same birth date would give another age. */
  readonly certain: boolean
}

/** Full years of a person on a day. Somebody born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: string, day: string): Age {
  const years = fullYears(firstDay(birth), day)
  return { years, certain: years === fullYears(lastDay(birth), day) }
}

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

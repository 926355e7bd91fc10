/** Dates of spreadsheets as calendar days: whole numbers only, no time zone takes part (field report 11). */

import type { DateSystem } from './workbook.ts'

/** What a number format lets the reader of the sheet see of a date. */
export type DateShown = 'none' | 'day' | 'month' | 'year'

/**
 * Tells whether a number format shows a date, and how much of it.
 *
 * A clerk who types 5/1999 gets 1 May 1999 under the format `mmm-yy`: the sheet shows a month, so the cell knows a
 * month. Quoted text, escaped letters and brackets are no format letters; a format of hours only is no date.
 */
export function dateShownBy(numberFormat: string): DateShown {
  if (/^(general|@)$/i.test(numberFormat)) return 'none'
  const letters = numberFormat
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .split(';', 1)
    .join('')
    .toLowerCase()
  if (letters.includes('d')) return 'day'
  if (!letters.includes('y')) return 'none'
  return letters.includes('m') ? 'month' : 'year'
}

/** A date cell knows what its format shows: under `mmm-yy` the month, under `yyyy` the year. */
export function dayAsShown(day: string, numberFormat: string): string {
  const shown = dateShownBy(numberFormat)
  return shown === 'year' ? day.slice(0, 4) : shown === 'month' ? day.slice(0, 7) : day
}

/**
 * The calendar day of a serial number, 'YYYY-MM-DD'; null when there is none.
 *
 * The 1900 system counts 29 February 1900, which never was, as 60: that serial has no day, those below it count from
 * 31 December 1899, those above from the day before. A part of a day is left out: see {@link hasTimeOfDay}.
 */
export function dayOfSerial(serialText: string, system: DateSystem): string | null {
  const serial = Math.floor(Number(serialText))
  if (serialText.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null
  if (system === '1904') return dayFromEpoch(serial + DAYS_TO_1904)
  if (serial === 0 || serial === 60) return null
  return dayFromEpoch(serial + DAYS_TO_1900 + (serial < 60 ? 1 : 0))
}

/** Whether a stored date carries a time of day: a sign that another program shifted it (field report 12). */
export function hasTimeOfDay(stored: string): boolean {
  const timeOfIsoDate = /^\d{4}-\d{2}-\d{2}(.*)$/.exec(stored)?.[1]
  if (timeOfIsoDate !== undefined) return !/^(T00:00(:00(\.0+)?)?)?$/.test(timeOfIsoDate)
  return !Number.isInteger(Number(stored))
}

/** Days from 1 January 1970 to 30 December 1899. */
const DAYS_TO_1900 = -25569
/** Days from 1 January 1970 to 1 January 1904. */
const DAYS_TO_1904 = -24107
/** 31 December 9999 in the 1900 system, the last day Excel knows. */
const LAST_SERIAL = 2958465

/** Day of the Gregorian calendar from days since 1 January 1970 (counted in 400-year eras from 1 March 0000). */
function dayFromEpoch(days: number): string {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

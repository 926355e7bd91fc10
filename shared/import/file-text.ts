import { formatDay } from '../text/day.ts'
import { formatPartialDate } from '../text/partial-date.ts'
import { isRounded } from './candidate-facts.ts'
import { dayAsShown, dayOfSerial, hasTimeOfDay } from './excel-dates.ts'
import type { CandidateField } from './headings.ts'
import type { CandidateProblem } from './problems.ts'
import { shownText } from './row-cells.ts'
import type { DateSystem, WorkbookCell } from './workbook.ts'

/**
 * A cell as text for a workbook of rows that need mending: read again it says the same, right or wrong.
 *
 * What only a cell that is no text can be (a date with an hour, a number of Excel that lost its digits, a formula without
 * its value, a date of two readings) is written so that it is still asked about.
 */
export function fileText(cell: WorkbookCell, field: CandidateField | null, dateSystem: DateSystem, problems: readonly CandidateProblem[]): string {
  const mixed = problems.find(({ code }) => code === 'datesMixed')
  if (mixed !== undefined) return twoDates(mixed.facts) ?? shownText(cell)
  switch (cell.kind) {
    case 'formula':
      return '#N/A'
    case 'date':
      return cell.day === null ? cell.raw : dateText(cell.day, cell)
    case 'number':
      return numberText(cell.raw, field, dateSystem)
    default:
      return cell.raw
  }
}

function twoDates({ dayFirst, monthFirst }: CandidateProblem['facts']): string | null {
  return typeof dayFirst === 'string' && typeof monthFirst === 'string' ? `${formatDay(dayFirst)} hay ${formatDay(monthFirst)}` : null
}

function dateText(day: string, { raw, numberFormat }: WorkbookCell): string {
  if (!hasTimeOfDay(raw)) return formatPartialDate(dayAsShown(day, numberFormat))
  const minutes = Math.round((Number(raw) % 1) * 1440) || 0
  return `${formatDay(day)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function numberText(raw: string, field: CandidateField | null, dateSystem: DateSystem): string {
  if (field === 'identityNumber' && isRounded(raw)) return Number(raw).toExponential().replace('e', 'E')
  const isBirth = field === 'birthDate' || field === 'birthDateMale' || field === 'birthDateFemale'
  const day = isBirth && /^\d{5}$/u.test(raw) ? dayOfSerial(raw, dateSystem) : null
  return day === null ? raw : formatDay(day)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

import { matchCode } from '../codes/match-code.ts'
import { sexes } from '../codes/sexes.ts'
import { checkIdentityNumber } from '../text/identity-number.ts'
import type { IdentityProblem, IdentityWarning, Sex } from '../text/identity-number.ts'
import { cleanLine } from '../text/clean.ts'
import { firstDay, parsePartialDate } from '../text/partial-date.ts'
import type { DateProblem, ParsedDate } from '../text/partial-date.ts'
import { dateShownBy, hasTimeOfDay } from './excel-dates.ts'
import type { CandidateField } from './headings.ts'
import type { ImportProblemCode, ProblemFacts } from './problems.ts'
import type { RowCells } from './row-cells.ts'
import type { DateSystem } from './workbook.ts'

/** Letters that a line of the record may have; longer text is refused, never cut. */
const longestLine = 300
const longestOptionalLine = 1000

/** The name as declared, from one column or two; letters and case stay. */
export function readName(cells: RowCells): string | null {
  const inOne = cells.has('fullName')
  const field: CandidateField = inOne ? 'fullName' : 'givenName'
  const before = cells.problems.length
  const parts = inOne ? [cells.text('fullName')] : [cells.text('familyAndMiddleName'), cells.text('givenName')]
  if (cells.problems.length > before) return null
  const name = cleanLine(parts.filter((part) => part !== null).join(' '))
  if (name === '') cells.refuse(field, 'nameMissing')
  else if (name.length > longestLine) cells.refuse(field, 'textTooLong', { limit: longestLine, length: name.length })
  else {
    if (/\d/u.test(name)) cells.warn(field, 'nameWithDigits')
    return name
  }
  return null
}

/** An optional line of text; null when it is blank or too long (a problem is noted). */
export function readLine(cells: RowCells, field: CandidateField): string | null {
  const text = cells.text(field)
  if (text === null || text.length <= longestOptionalLine) return text
  cells.refuse(field, 'textTooLong', { limit: longestOptionalLine, length: text.length })
  return null
}

/** Birth date as far as it is known, and the sex that a pair of columns 'Nam', 'Nữ' tells. */
export interface BirthReading {
  readonly date: string | null
  readonly sexByColumn: Sex | null
}

/** Reads the birth date; `today` bounds it, `dateSystem` tells what a bare serial means. */
export function readBirth(cells: RowCells, today: string, dateSystem: DateSystem): BirthReading {
  if (cells.has('birthDate')) return { date: readDate(cells, 'birthDate', today, dateSystem), sexByColumn: null }
  const isMale = cells.cell('birthDateMale') !== null
  const isFemale = cells.cell('birthDateFemale') !== null
  if (isMale && isFemale) {
    cells.refuse('birthDateFemale', 'birthDateInBoth')
    return { date: null, sexByColumn: null }
  }
  const field = isFemale ? 'birthDateFemale' : 'birthDateMale'
  return { date: readDate(cells, field, today, dateSystem), sexByColumn: isMale ? 'male' : isFemale ? 'female' : null }
}

function readDate(cells: RowCells, field: CandidateField, today: string, dateSystem: DateSystem): string | null {
  const cell = cells.cell(field)
  const before = cells.problems.length
  const text = cells.text(field)
  if (text === null) {
    if (cells.problems.length === before) cells.refuse(field, 'birthDateMissing')
    return null
  }
  if (cell?.kind === 'date' && hasTimeOfDay(cell.raw)) {
    cells.refuse(field, 'birthDateWithTime')
    return null
  }
  const parsed: ParsedDate =
    cell?.kind === 'date' && cell.day !== null
      ? { kind: 'date', value: asShown(cell.day, cell.numberFormat) }
      : parsePartialDate(text, { serials: dateSystem })
  switch (parsed.kind) {
    case 'date':
      if (firstDay(parsed.value) <= today) return parsed.value
      cells.refuse(field, 'birthDateLater')
      return null
    case 'askCentury':
      cells.refuse(field, 'birthDateCentury', { choices: parsed.choices.map((choice) => choice.slice(0, 4)).join(', ') })
      return null
    case 'open':
      cells.refuse(field, 'birthDateFormat')
      return null
    case 'refused':
      cells.refuse(field, ...dateProblem(parsed.problem))
      return null
  }
}

/** A date cell knows what its format shows: under `mmm-yy` the month, under `yyyy` the year. */
function asShown(day: string, numberFormat: string): string {
  const shown = dateShownBy(numberFormat)
  return shown === 'year' ? day.slice(0, 4) : shown === 'month' ? day.slice(0, 7) : day
}

function dateProblem(problem: DateProblem): [ImportProblemCode, ProblemFacts] {
  switch (problem.code) {
    case 'day':
      return ['birthDateImpossible', { part: 'day', day: problem.day, month: problem.month, year: problem.year }]
    case 'month':
      return ['birthDateImpossible', { part: 'month', month: problem.month }]
    case 'year':
      return ['birthDateImpossible', { part: 'year', year: problem.year }]
    case 'empty':
      return ['birthDateMissing', {}]
    default:
      return ['birthDateFormat', {}]
  }
}

/** Sex by its column, else by the column in which the birth date stands. */
export function readSex(cells: RowCells, sexByColumn: Sex | null): Sex | null {
  const before = cells.problems.length
  const text = cells.text('sex')
  const told = text === null ? sexByColumn : sexNamed(text)
  if (cells.problems.length > before) return null
  if (text !== null && told === null) cells.refuse('sex', 'sexUnknown')
  else if (told === null) cells.refuse('sex', 'sexMissing')
  return told
}

function sexNamed(text: string): Sex | null {
  const matched = matchCode(sexes, text)
  if (matched.kind !== 'match') return null
  return matched.entry.code === 'female' ? 'female' : 'male'
}

/** Identity number of 12 digits; null when there is none, or with a problem noted. */
export function readIdentity(cells: RowCells, sex: Sex | null, birthDate: string | null): string | null {
  const before = cells.problems.length
  const text = cells.text('identityNumber')
  if (text === null) {
    if (cells.problems.length === before && cells.has('identityNumber')) cells.warn('identityNumber', 'identityMissing')
    return null
  }
  const birthYear = birthDate === null ? null : Number(birthDate.slice(0, 4))
  const checked = checkIdentityNumber(text, { sex, birthYear })
  if (checked.kind === 'refused') {
    cells.refuse('identityNumber', ...identityProblem(checked.problem))
    return null
  }
  if (checked.kind === 'oldCard') {
    cells.refuse('identityNumber', 'identityOldCard')
    return null
  }
  for (const warning of checked.warnings) cells.warn('identityNumber', ...identityWarning(warning, checked.number))
  return checked.number
}

function identityProblem(problem: IdentityProblem): [ImportProblemCode, ProblemFacts] {
  switch (problem.code) {
    case 'rounded':
      return ['identityRounded', {}]
    case 'length':
      return ['identityLength', { digits: problem.digits }]
    default:
      return ['identityNotDigits', {}]
  }
}

function identityWarning(warning: IdentityWarning, number: string): [ImportProblemCode, ProblemFacts] {
  switch (warning.code) {
    case 'zerosRestored':
      return ['identityZerosRestored', { number }]
    case 'unknownProvince':
      return ['identityProvince', { province: warning.province }]
    case 'otherSex':
      return ['identityOtherSex', { sex: warning.numberSays }]
    case 'otherBirthYear':
      return ['identityOtherBirthYear', { year: warning.numberSays }]
  }
}

/** Phone number as the file has it; one that a spreadsheet took for a number has lost its zero, which is told. */
export function readPhone(cells: RowCells): string | null {
  const phone = readLine(cells, 'phone')
  if (cells.cell('phone')?.kind === 'number' && phone !== null && !phone.startsWith('0')) cells.warn('phone', 'phoneLostZero')
  return phone
}

import { matchCode } from '../codes/match-code.ts'
import { sexes } from '../codes/sexes.ts'
import { checkIdentityNumber } from '../text/identity-number.ts'
import type { IdentityProblem, IdentityWarning, Sex } from '../text/identity-number.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { firstDay, parsePartialDate } from '../text/partial-date.ts'
import type { DateProblem, ParsedDate } from '../text/partial-date.ts'
import { dayAsShown, hasTimeOfDay } from './excel-dates.ts'
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
  const before = cells.errors
  const parts = inOne ? [cells.text('fullName')] : [cells.text('familyAndMiddleName'), cells.text('givenName')]
  if (cells.errors > before) return null
  const name = cleanLine(parts.filter((part) => part !== null).join(' '))
  if (name === '') cells.refuse(field, 'nameMissing')
  else if (name.length > longestLine) cells.refuse(field, 'textTooLong', { limit: longestLine, length: name.length })
  else {
    if (/\d/u.test(name)) cells.warn(field, 'nameWithDigits')
    else if (/[^\p{L}\p{M} '’ʼ.-]|^[-.]/u.test(name)) cells.warn(field, 'nameWithSymbols')
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
  const before = cells.errors
  const text = cells.text(field)
  if (text === null) {
    if (cells.errors === before) cells.refuse(field, 'birthDateMissing')
    return null
  }
  if (cell?.kind === 'date' ? hasTimeOfDay(cell.raw) : /\d:\d\d/u.test(text)) {
    cells.refuse(field, 'birthDateWithTime')
    return null
  }
  const parsed: ParsedDate =
    cell?.kind === 'date' && cell.day !== null
      ? { kind: 'date', value: dayAsShown(cell.day, cell.numberFormat) }
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
  const before = cells.errors
  const text = cells.entry('sex')
  const named = text === null ? null : sexNamed(text)
  if (named !== null) cells.took('sex', named.name)
  const told = text === null ? sexByColumn : (named?.sex ?? null)
  if (cells.errors > before) return null
  if (text !== null && told === null) cells.refuse('sex', 'sexUnknown')
  else if (told === null) cells.refuse('sex', 'sexMissing')
  return told
}

/** A sex by its word; `name` is that word as the list has it, 'Nữ' for 'NỮ'. */
function sexNamed(text: string): { readonly sex: Sex; readonly name: string } | null {
  const matched = matchCode(sexes, text)
  if (matched.kind !== 'match') return null
  const { code, name, aliases = [] } = matched.entry
  return { sex: code === 'female' ? 'female' : 'male', name: [name, ...aliases].find((word) => fold(word) === fold(text)) ?? name }
}

/** Identity number of 12 digits; null when there is none, or with a problem noted. */
export function readIdentity(cells: RowCells, sex: Sex | null, birthDate: string | null): string | null {
  const before = cells.errors
  const text = cells.text('identityNumber')
  if (text === null) {
    if (cells.errors === before && cells.has('identityNumber')) cells.warn('identityNumber', 'identityMissing')
    return null
  }
  if (cells.cell('identityNumber')?.kind === 'number' && isRounded(text)) {
    cells.refuse('identityNumber', 'identityRounded')
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

/** A number that ends in five zeros: somebody typed or saved it as 1.2E+10, and the digits are lost (field report 13). */
export function isRounded(digits: string): boolean {
  return /^\d{5,7}0{5,}$/u.test(digits)
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
      return ['identityZerosRestored', { taken: number }]
    case 'unknownProvince':
      return ['identityProvince', { province: warning.province }]
    case 'otherSex':
      return ['identityOtherSex', { sex: warning.numberSays }]
    case 'otherBirthYear':
      return ['identityOtherBirthYear', { year: warning.numberSays }]
  }
}

/** Phone number; one whose zero a spreadsheet dropped gets it back, which is told: 9 digits of a mobile, 10 of a landline. */
export function readPhone(cells: RowCells): string | null {
  const phone = readLine(cells, 'phone')
  if (phone === null || !/^(?:[35789]\d{8}|2\d{9})$/u.test(phone)) return phone
  const taken = `0${phone}`
  cells.warn('phone', 'phoneZeroRestored', { taken })
  return taken
}

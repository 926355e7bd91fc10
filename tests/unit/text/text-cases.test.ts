import { describe, expect, test } from 'vitest'
import { cleanLine } from '../../../shared/text/clean.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { CheckedIdentity, IdentityProblem, IdentityWarning, Sex } from '../../../shared/text/identity-number.ts'
import { checkIdentityNumber } from '../../../shared/text/identity-number.ts'
import { decodeLegacy, detectLegacy } from '../../../shared/text/legacy.ts'
import { capitalizeName, compareNames, nameSortKey, splitName } from '../../../shared/text/name.ts'
import { parsePartialDate } from '../../../shared/text/partial-date.ts'
import { wordsThatLostU } from '../../../shared/text/tcvn3.ts'
import { toneKey } from '../../../shared/text/tone-key.ts'
import { readTextCases } from './text-cases.ts'

const sexNames: Readonly<Record<Sex, string>> = { male: 'Nam', female: 'Nữ' }

function asciiOrder(left: string, right: string): number {
  const [leftKey, rightKey] = [nameSortKey(left), nameSortKey(right)]
  return Buffer.compare(Buffer.from(leftKey), Buffer.from(rightKey))
}

function sortedNames(input: string): string {
  const names = input.split(' | ')
  const byKey = names.toSorted(asciiOrder)
  const byComparison = names.toSorted(compareNames)
  expect(byKey).toEqual(byComparison)
  return byComparison.join(' | ')
}

function splitWords(input: string): string {
  const { family, middle, given } = splitName(input)
  return `${family} / ${middle} / ${given}`
}

function decodedWithFont(fontName: string): (input: string) => string {
  return (input) => decodeLegacy(input, detectLegacy(input, fontName).encoding)
}

function askedAboutLostLetters(input: string): string {
  const decoded = decodedWithFont('.VnTime')(input)
  return wordsThatLostU(decoded).join(' ') === 'Lơng Mờng' ? 'ASK lost ư' : decoded
}

function readDate(input: string): string {
  const parsed = parsePartialDate(input, { serials: '1900' })
  switch (parsed.kind) {
    case 'date':
      return parsed.value
    case 'open':
      return 'OPEN'
    case 'askCentury':
      return 'ASK two-digit year'
    case 'refused':
      return `ERROR ${parsed.problem.code}`
  }
}

function warningWords(warning: IdentityWarning): string {
  switch (warning.code) {
    case 'zerosRestored':
      return 'leading zeros restored'
    case 'unknownProvince':
      return `province ${warning.province} unknown`
    case 'otherSex':
      return `sex says ${sexNames[warning.numberSays]}`
    case 'otherBirthYear':
      return `year says ${warning.numberSays}`
  }
}

function problemWords(problem: IdentityProblem): string {
  switch (problem.code) {
    case 'length':
      return `length ${problem.digits}`
    case 'notDigits':
    case 'rounded':
      return 'not digits'
    case 'empty':
      return 'empty'
  }
}

function verdict(checked: CheckedIdentity): string {
  if (checked.kind === 'oldCard') return `CMND ${checked.number.length} digits`
  if (checked.kind === 'refused') return `ERROR ${problemWords(checked.problem)}`
  const facts = `OK ${checked.province} ${sexNames[checked.sex]} ${checked.birthYear}`
  const warnings = checked.warnings.map((warning) => `WARN ${warningWords(warning)}`)
  if (checked.warnings.some((warning) => warning.code === 'zerosRestored')) warnings.push(`${facts} [${checked.number}]`)
  return warnings.length === 0 ? facts : warnings.join('; ')
}

function checkedIdentity(input: string): string {
  const [number = '', sex = '', birthYear = ''] = input.split(';')
  return verdict(
    checkIdentityNumber(number, {
      sex: sex === '' ? null : sex === 'Nam' ? 'male' : 'female',
      birthYear: birthYear === '' ? null : Number(birthYear)
    })
  )
}

const runners: Readonly<Record<string, (input: string) => string>> = {
  sort: sortedNames,
  'name-split': splitWords,
  fold,
  nfc: cleanLine,
  'tone-key': toneKey,
  tcvn3: decodedWithFont('.VnTime'),
  'tcvn3-caps': decodedWithFont('.VnTimeH'),
  'tcvn3-name': (input) => capitalizeName(decodedWithFont('.VnTime')(input)),
  'tcvn3-lossy': askedAboutLostLetters,
  vni: decodedWithFont('VNI-Times'),
  date: readDate,
  cccd: checkedIdentity
}

const textCases = readTextCases()

test('every case of the file is read, and every kind is run', () => {
  expect(textCases).toHaveLength(157)
  expect(textCases.at(-1)?.id).toBe('T157')
  expect([...new Set(textCases.map((textCase) => textCase.kind))].sort()).toEqual(Object.keys(runners).sort())
})

describe.each(Object.keys(runners))('%s', (kind) => {
  test.each(textCases.filter((textCase) => textCase.kind === kind))('$id $input: $rule', ({ input, expected }) => {
    expect(runners[kind]?.(input)).toBe(expected)
  })
})

import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { choicesOf, partsOf } from '../../../shared/rules/parts.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { schemeDefaults } from '../../../shared/rules/regimes/leadership-scheme.ts'
import { amendmentTransition } from '../../../shared/rules/regimes/nd300-2026.ts'
import { teachersTransition } from '../../../shared/rules/regimes/nd93-2026.ts'
import { verdict } from '../../../shared/rules/states.ts'
import { lawLines, lawLinesRead } from './law-lines.ts'

const regulations = Object.entries({ ...regimes, ...houseRules })

test.each(regulations)('%s says what was read in the law, value by value, with article and grade', (id, regulation) => {
  expect(lawLines(regulation)).toEqual(lawLinesRead(id))
})

test('there is a table for each regulation and no other', () => {
  const names = readdirSync(new URL('../../fixtures/law/', import.meta.url)).map((file) => file.replace(/\.txt$/, ''))
  expect(names.sort()).toEqual(regulations.map(([id]) => id).sort())
})

test('who goes on under a former regulation, and what a scheme of leadership need not say', () => {
  expect(lawLines({ amendmentTransition, teachersTransition, ...schemeDefaults })).toEqual([
    'amendmentTransition = former nd170-2025; amended nd170-2025+nd300-2026; approvedBefore 2026-08-01 | NĐ 300/2026 Đ.35 k.1 | A',
    'teachersTransition = regime nd115-2020+nd85-2023; approvedBefore 2026-06-30; lastDay 2026-12-31 | NĐ 93/2026 Đ.25 k.1 | A',
    'fewestPeople = 2 | 2424/BNV-CCVC | B',
    'minimum = 5000 | 2424/BNV-CCVC | UNCONFIRMED',
    'weights = written 100; scheme 100 | 2424/BNV-CCVC | UNCONFIRMED',
  ])
})

describe('the parts of a post', () => {
  const parts = (...of: Parameters<typeof partsOf>) => partsOf(...of).map(({ kind, round, title, unit, maximum }) => `${round} ${kind} "${title}" ${maximum} ${unit}`)

  test.each([
    // Three parts of 60, 30 and 30 questions, then both papers (NĐ 138/2020 Đ.8).
    ['nd138-2020', { track: 'staff', round1: ['general', 'language', 'informatics'], form: ['written', 'interview'] }, ['1 general "V1" 6000 correct', '1 language "V1 N.ngữ" 3000 correct', '1 informatics "V1 Tin" 3000 correct', '2 written "Viết" 10000 points', '2 interview "P. vấn" 10000 points']],
    // The language exam is a condition in points, held before the written paper (NĐ 170/2025 Đ.9 k.5).
    ['nd170-2025', { track: 'specialist', form: ['written'], languagePass: 5000 }, ['1 general "V1" 6000 correct', '1 language "Ngoại ngữ" 10000 points', '2 written "Viết" 10000 points']],
    ['nd170-2025', { track: 'specialist', form: ['written'], languagePass: null }, ['1 general "V1" 6000 correct', '2 written "Viết" 10000 points']],
    ['nd170-2025', { track: 'senior', round1: null, form: ['scheme'] }, ['2 scheme "Đề án" 10000 points']],
    ['nd170-2025', { track: 'staff', form: ['practical'] }, ['2 practical "Thực hành" 10000 points']],
    // Consideration has no round 1 (NĐ 170/2025 Đ.11).
    ['nd170-2025', { track: 'specialist', method: 'consideration', form: ['oral'] }, ['2 oral "Vấn đáp" 10000 points']],
    // No language exam as a condition before NĐ 170/2025, no informatics after NĐ 116/2024, no track of others.
    ['nd138-2020', { track: 'staff', round1: ['general'], form: ['written'], languagePass: 5000 }, ['1 general "V1" 6000 correct', '2 written "Viết" 10000 points']],
    ['nd138-2020+nd116-2024', { track: 'staff', round1: ['general', 'informatics'], form: ['written'] }, ['1 general "V1" 6000 correct', '2 written "Viết" 10000 points']],
    ['nd170-2025', { track: 'teacher', form: ['written'] }, ['2 written "Viết" 10000 points']],
  ] as const)('%s %j', (id, post, wanted) => {
    expect(parts(post, regimes[id])).toEqual(wanted)
  })

  test('are chosen from what the regulation has for the track', () => {
    expect(choicesOf(regimes['nd259-2026'], 'publicEmployee', 'consideration')).toBeNull()
    expect(choicesOf(regimes['nd259-2026'], 'leadership')).toBeNull()
    expect(choicesOf(regimes['nd93-2026'], 'teacher', 'consideration')).toMatchObject({ round1: [], round1IfNeeded: [], forms: [['oral'], ['practical'], ['written']], article: 'NĐ 93/2026 Đ.8' })
  })
})

test('nobody has a verdict before the first reason', () => {
  expect(verdict([])).toBeNull()
})

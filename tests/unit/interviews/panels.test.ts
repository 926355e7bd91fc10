import { expect, it } from 'vitest'
import { boardRulesOf } from '../../../shared/rules/boards.ts'
import { boardOfPart, fewestMembers, heardParts, isHeard } from '../../../shared/rules/panels.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'

const boards = (regime: keyof typeof regimes) => {
  const rules = boardRulesOf({ regime: regimes[regime], houseRules: houseRules['tt22-2025'] })
  return heardParts.map((part) => boardOfPart(part, rules))
}

it('finds the board that hears each part, of those that the regulations know', () => {
  expect(boards('nd170-2025')).toEqual(['interview', 'oral', 'oral', 'scheme'])
  expect(boards('nd115-2020+nd85-2023')).toEqual(['skillsTest', 'skillsTest', 'skillsTest', null])
  expect(boards('leadership-scheme')).toEqual([null, null, null, 'scheme'])
})

it('asks for two members; the text of TT 22/2025 Đ.20 says it of all parts but the interview', () => {
  expect(fewestMembers('oral', 'tt22-2025')).toEqual({ value: 2, article: 'TT 22/2025 Quy chế Đ.20', grade: 'A' })
  expect(fewestMembers('interview', 'tt22-2025').grade).toBe('UNCONFIRMED')
  expect(fewestMembers('oral', 'tt001-2025').grade).toBe('UNCONFIRMED')
})

it('tells heard parts from written ones', () => {
  expect(['interview', 'oral', 'practical', 'scheme', 'written', 'general'].map(isHeard)).toEqual([true, true, true, true, false, false])
})

import { expect, it } from 'vitest'
import { evidenceOf, evidenceWords } from '../../../shared/words/evidence.ts'

it.each([
  ['typed', 1, true, 'có giấy'],
  ['imported', 1, true, 'theo danh sách nhập'],
  ['imported', 2, true, 'có giấy'],
  ['imported', 1, false, 'chưa có giấy'],
] as const)('somebody %s at revision %i whose paper is %s: "%s"', (origin, revision, evidence, words) => {
  expect(evidenceWords[evidenceOf({ origin, revision }, { group: 'ethnicMinority', evidence })]).toBe(words)
})

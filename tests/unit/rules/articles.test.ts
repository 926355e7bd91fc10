import { expect, test } from 'vitest'
import { aCandidate, anExamBy, aPost, candidateOf, decided, type InputCandidate } from './builders.ts'

const consideration = aPost({ method: 'consideration', round1: [], form: ['oral'] })

test.each([
  ['absent', { papers: { written: { state: 'absent' } } }, 'NĐ 170/2025 Đ.10 k.1 a'],
  ['suspended', { papers: { written: { state: 'suspended' } } }, 'TT 22/2025 Nội quy Đ.2'],
  ['cancelled', { round1: { general: { state: 'cancelled' } } }, 'TT 22/2025 Nội quy Đ.2'],
  ['absent', { round1: { general: { state: 'absent' } } }, 'NĐ 170/2025 Đ.10 k.1 a'],
  ['zeroed', { papers: { written: { zero: 'notSigned' } } }, 'TT 22/2025 Nội quy Đ.1 k.12'],
  ['zeroed', { papers: { written: { zero: 'signedForOther' } } }, 'TT 22/2025 Nội quy Đ.1 k.12'],
  ['zeroed', { papers: { written: { zero: 'inks' } } }, 'TT 22/2025 Đ.16 k.3'],
  ['appealThirdMissing', { papers: { written: { score: 6000, appeal: { marks: [6000, 6100] } } } }, 'TT 22/2025 Đ.18'],
  ['withinQuota', { papers: { written: { score: 6000 } } }, 'NĐ 170/2025 Đ.10 k.1 b'],
] as [string, Partial<InputCandidate>, string][])('%s %j cites %s', (code, facts, article) => {
  const output = decided(anExamBy('nd170-2025', { candidates: [aCandidate('a', 0, facts)] }))
  expect(candidateOf(output, 'a').reasons.find((reason) => reason.code === code)?.article).toBe(article)
})

test('winners by xét tuyển cite the article of xét tuyển', () => {
  const output = decided(anExamBy('nd170-2025', { posts: [consideration], candidates: [aCandidate('a', 0, { papers: { oral: { score: 6000 } } })] }))
  expect(candidateOf(output, 'a').reasons.at(-1)).toMatchObject({ code: 'withinQuota', article: 'NĐ 170/2025 Đ.12 k.1 b' })
})

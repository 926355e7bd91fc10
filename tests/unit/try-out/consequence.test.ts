import { describe, expect, it } from 'vitest'
import { addedWarnings, changeLines, summaryWords, type Change } from '../../../renderer/features/try-out/consequence.ts'

const change = (fullName: string, before: Change['before']['state'], after: Change['after']['state']): Change => ({
  candidateId: fullName, fullName, postId: 'TH-03', before: { state: before, rank: 2, total: 7000 }, after: { state: after, rank: 1, total: 7100 },
})
const won = change('An', 'lost', 'won')
const moved = change('Bình', 'won', 'won')

describe('what would come of a trial', () => {
  it('shows whoever would win or lose first, then those who only stand elsewhere; each group can be folded', () => {
    const shown = (folded: ReadonlySet<string>) => changeLines([moved, won], folded).map((line) => (line.kind === 'heading' ? [line.title, line.count, line.open] : line.change.fullName))
    expect(shown(new Set())).toEqual([['Đổi kết quả', 1, true], 'An', ['Chỉ đổi hạng, điểm hoặc cơ quan', 1, true], 'Bình'])
    expect(shown(new Set(['place']))).toEqual([['Đổi kết quả', 1, true], 'An', ['Chỉ đổi hạng, điểm hoặc cơ quan', 1, false]])
    expect(changeLines([], new Set())).toEqual([])
  })

  it.each([
    [45, 46, [won], 'Trúng tuyển 46 người, đang là 45; 1 người đổi kết quả'],
    [45, 45, [won, change('Cúc', 'won', 'lost'), moved], 'Trúng tuyển vẫn 45 người; 2 người đổi kết quả, 1 người chỉ đổi hạng, điểm hoặc cơ quan'],
    [45, 45, [moved], 'Trúng tuyển vẫn 45 người; không ai đổi kết quả, 1 người chỉ đổi hạng, điểm hoặc cơ quan'],
    [1200, 1200, [], 'Trúng tuyển vẫn 1.200 người; không ai đổi kết quả, hạng hay điểm'],
  ] as const)('is summed up: %i winners, then %i', (winnersBefore, winnersAfter, changes, words) => {
    expect(summaryWords({ winnersBefore, winnersAfter, changes: [...changes] })).toBe(words)
  })

  it('warns only of what the trial adds', () => {
    const old = { code: 'unconfirmedValue', article: null, facts: { path: 'rounding.half' } }
    const fresh = { code: 'decisionUnused', article: null, facts: { number: '12-QĐ', date: '2026-11-20' } }
    expect(addedWarnings({ warnings: [old, fresh] }, { warnings: [{ ...old }] })).toEqual([fresh])
  })
})

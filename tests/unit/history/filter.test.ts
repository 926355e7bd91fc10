import { describe, expect, it } from 'vitest'
import { daysWords, everything, isNarrowed, withoutLast } from '../../../renderer/features/history/history-filter.ts'

describe('the filter of the log', () => {
  it.each([
    [null, null, 'Mọi ngày'],
    ['2026-11-01', '2026-11-30', '01/11 – 30/11/2026'],
    ['2025-12-31', '2026-01-01', '31/12/2025 – 01/01/2026'],
    ['2026-11-30', '2026-11-30', 'ngày 30/11/2026'],
    ['2026-11-01', null, 'từ 01/11/2026'],
    [null, '2026-11-30', 'đến hết 30/11/2026'],
  ])('says its days from %s to %s in words', (fromDay, toDay, words) => {
    expect(daysWords({ fromDay, toDay })).toBe(words)
  })

  it('loses its conditions one by one from the end of the bar', () => {
    const steps = [{ ...everything, userId: 'u', area: 'posts', examId: 'e', fromDay: '2026-11-01' }]
    while (isNarrowed(steps.at(-1) ?? everything)) steps.push(withoutLast(steps.at(-1) ?? everything) as (typeof steps)[number])
    expect(steps.slice(1)).toEqual([{ ...everything, userId: 'u', area: 'posts', examId: 'e' }, { ...everything, userId: 'u', area: 'posts' }, { ...everything, userId: 'u' }, everything])
  })

  it('counts words that are searched for as a condition', () => {
    expect([isNarrowed(everything), isNarrowed({ ...everything, query: 'an' }), isNarrowed({ ...everything, own: 'redo' })]).toEqual([false, true, true])
  })
})

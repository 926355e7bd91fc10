import { describe, expect, it } from 'vitest'
import type { Part } from '../../../shared/contract/marking.ts'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import type { ResultRow } from '../../../shared/contract/results.ts'
import { otherWeight, ruleChoices, ruleText } from '../../../renderer/features/try-out/rule-choices.ts'
import { standing, triedWords, wishOf, withoutTried, withTried, type Known, type Tried } from '../../../renderer/features/try-out/tried.ts'
import { aView } from '../results/a-view.ts'
import { amended, civilRows } from '../regimes/a-row.ts'

const mark = (candidateId: string, partId: string, value: number | null, state: 'entered' | 'absent' = value === null ? 'absent' : 'entered'): Tried => ({ kind: 'mark', candidateId, partId, state, value })
const quota = (postId: string, places: number, agencyId: string | null = null): Tried => ({ kind: 'quota', postId, agencyId, quota: places })
const rule = (path: string, value: unknown): Tried => ({ kind: 'rule', path, value })

const parts: readonly Part[] = [
  { id: 'general', kind: 'general', round: 1, title: 'V1', unit: 'correct', maximum: 6000 },
  { id: 'written', kind: 'written', round: 2, title: 'Viết', unit: 'points', maximum: 10000 },
]
const entered = (partId: string, value: number) => ({ partId, state: 'entered' as const, value })
const marks: Readonly<Record<string, ResultRow['marks']>> = { 'Nguyễn Hoàng An': [entered('general', 4100), entered('written', 7400)], 'Trần Thu Cúc': [entered('general', 2900)] }

function known(rows: readonly RegimeRow[] = civilRows): Known {
  const view = aView()
  return { view: { ...view, parts: [...parts], rows: view.rows.map((row) => ({ ...row, marks: marks[row.fullName] ?? [] })) }, rules: ruleChoices({ rows: [...rows], scheme: null }) }
}

describe('the list of what is tried', () => {
  it('holds one trial of a thing: a later one takes its place, at the end', () => {
    const list = withTried(withTried([], [mark('An', 'w', 8000), quota('TH-03', 3)]), [mark('An', 'w', null)])
    expect(list).toEqual([quota('TH-03', 3), mark('An', 'w', null)])
    expect(withTried(list, [quota('TH-03', 1, 'agency')])).toHaveLength(3)
    expect(withoutTried(list, 'quota TH-03 ')).toEqual([mark('An', 'w', null)])
  })

  it('is asked of the office by kind', () => {
    expect(wishOf('e', [rule('threshold', 6000), mark('An', 'w', 8000), quota('TH-03', 3)])).toEqual({
      examId: 'e',
      marks: [{ candidateId: 'An', partId: 'w', state: 'entered', value: 8000 }],
      quotas: [{ postId: 'TH-03', agencyId: null, quota: 3 }],
      rules: [{ path: 'threshold', value: 6000 }],
    })
  })

  it('says of what, from what and to what', () => {
    const words = (tried: Tried, rows?: readonly RegimeRow[]) => {
      const said = triedWords(tried, known(rows))
      return said === null ? [] : [said.what, said.from, said.to]
    }
    expect(words(mark('Nguyễn Hoàng An', 'written', 8250))).toEqual(['Nguyễn Hoàng An, Viết', '74,00', '82,50'])
    expect(words(mark('Nguyễn Hoàng An', 'general', 2900))).toEqual(['Nguyễn Hoàng An, V1', '41', '29'])
    expect(words(mark('Trần Thu Cúc', 'written', null))).toEqual(['Trần Thu Cúc, Viết', 'chưa có', 'vắng'])
    expect(words(quota('TH-03', 3))).toEqual(['Chỉ tiêu TH-03', '2', '3'])
    expect(words(rule('threshold', 5500))).toEqual(['Điểm đạt, chưa cộng ưu tiên', 'từ 50,00 điểm', 'từ 55,00 điểm'])
    expect(words(rule('threshold', 5000), amended(civilRows, 'threshold', 'replaced', 6000))).toEqual(['Điểm đạt, chưa cộng ưu tiên', 'từ 60,00 điểm', 'từ 50,00 điểm'])
    expect(words(rule('minimum.each', null))).toEqual(['Mức đạt của mỗi bài khi có hai bài', '50 %', 'không có mức riêng từng bài'])
  })

  it('drops what is no longer in the exam: a person, a post, a rule', () => {
    expect(standing([mark('Không ai', 'written', 5000), quota('XX-01', 1), rule('luck', 1), quota('TH-03', 3)], known())).toEqual([quota('TH-03', 3)])
  })
})

describe('rules that may be tried', () => {
  it('are those that the board could set in their place', () => {
    const paths = ruleChoices({ rows: [...civilRows], scheme: null }).map(({ path }) => path)
    expect(['threshold', 'round1.share', 'tieBreak', 'replacement', 'priority.hero', 'deduction.warning'].filter((path) => !paths.includes(path))).toEqual([])
    expect(paths.filter((path) => path.startsWith('deadline.') || path.startsWith('rounding.'))).toEqual([])
  })

  it('of a leadership exam begin with the values of its scheme', () => {
    const scheme = {
      ...{ gateValue: 5000, gateInclusive: true, model: 'gate' as const, writtenWeight: 100, schemeWeight: 100, pieces: null, average: 'mean' as const, spread: null, minimum: 5000, tieBreak: [] },
      ...{ number: '3-ĐA/TU', date: '2026-08-20', signer: 'Lò Văn Thành', id: 's', revision: 1 },
    }
    const choices = ruleChoices({ rows: [], scheme })
    expect(choices.map((choice) => [choice.path, ruleText(choice, choice.kind === 'value' ? null : choice.now)])).toEqual([
      ['scheme.gate.value', '50,00 điểm'],
      ['scheme.gate.inclusive', 'từ ngưỡng trở lên'],
      ['scheme.model', 'xếp hạng theo điểm đề án'],
      ['scheme.average', 'trung bình các thành viên'],
      ['scheme.minimum', '50,00 điểm'],
      ['scheme.spread', 'không giới hạn'],
    ])
    expect(choices.map((choice) => (choice.kind === 'options' ? ruleText(choice, choice.options[1]?.value) : null)).filter((text) => text !== null)).toEqual(['phải trên ngưỡng', 'cộng điểm viết và đề án', 'bỏ cao nhất, thấp nhất'])
  })

  it('bring the other weight along: written and interview are 100 together (NĐ 170/2025 Đ.9 k.2 b)', () => {
    const choices = ruleChoices({ rows: [...civilRows], scheme: null })
    expect([otherWeight(choices, 'weights.written', 60), otherWeight(choices, 'weights.interview', 45), otherWeight(choices, 'threshold', 60)]).toEqual([
      { path: 'weights.interview', value: 40 },
      { path: 'weights.written', value: 55 },
      null,
    ])
  })
})

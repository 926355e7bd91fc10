import { describe, expect, it } from 'vitest'
import { needsReview, ownVerdict, reasonsToOpen, reviewerGap, reviewWord, standingWords } from '../../../renderer/features/eligibility/review-words.ts'
import type { EligibilityOpinion, EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import { agreedOpinions, opinionState, unmetOf } from '../../../shared/rules/two-reviews.ts'

const opinions = (...unmet: string[]) => unmet.map((one, index) => ({ unmet: one, by: index }))

describe('opinions of reviewers', () => {
  it.each([
    ['nobody', opinions(), 'none', []],
    ['one', opinions(''), 'waiting', []],
    ['one who refuses', opinions('age'), 'waiting', []],
    ['two alike', opinions('', ''), 'agreed', [0, 1]],
    ['two who refuse for the same', opinions('age', 'age'), 'agreed', [0, 1]],
    ['two who refuse for different things', opinions('age', 'health'), 'differing', []],
    ['one for, one against', opinions('', 'age'), 'differing', []],
    ['a third who settles', opinions('', 'age', 'age'), 'agreed', [1, 2]],
    ['three who all differ', opinions('', 'age', 'health'), 'differing', []],
    ['two against two', opinions('', 'age', 'age', ''), 'differing', []],
    ['three against two', opinions('', 'age', 'age', '', 'age'), 'agreed', [1, 2, 4]],
  ] as const)('of %s: %j is %s', (_who, given, state, agreed) => {
    expect([opinionState(given), agreedOpinions(given).map(({ by }) => by)]).toEqual([state, agreed])
  })

  it('are one when conditions and papers are, in whatever order; a note makes no difference', () => {
    const age = { condition: 'age', paper: null, note: 'mới 17' }
    const diploma = { condition: 'diploma', paper: 'transcript', note: 'x' }
    expect(unmetOf([age, diploma])).toBe(unmetOf([diploma, age].map(({ condition, paper: missing }) => ({ condition, paper: missing }))))
    expect(unmetOf([diploma])).not.toBe(unmetOf([{ ...diploma, paper: null }]))
    expect(unmetOf([])).toBe('')
  })
})

const opinion = (more: Partial<EligibilityOpinion>): EligibilityOpinion => ({ by: 'Lò Thị Hoa', mine: false, verdict: 'eligible', reasons: [], note: null, revision: 1, ...more })
const reason = { condition: 'eligibility-condition/law-80-2025/age', paper: null, note: null }
const row = (more: Partial<EligibilityRow>) => ({ verdict: 'undecided', reasons: [], note: null, revision: null, opinions: [], opinionState: 'none', ...more }) as unknown as EligibilityRow
const review = (more: Partial<SecondReview> = {}): SecondReview => ({ reason: 'quy chế', revision: 1, reviewers: ['Hà Thị Lan', 'Lò Thị Hoa'], mayReview: true, toReview: 3, acceptable: 3, waiting: 0, differing: 0, ...more })

describe('the queue of two reviewers in words', () => {
  it('waits for the caller where somebody else reviewed, and no longer where he did', () => {
    expect([row({}), row({ opinions: [opinion({})] }), row({ opinions: [opinion({ mine: true })] }), row({ verdict: 'eligible' })].map(needsReview)).toEqual([true, true, false, false])
  })

  it('takes the revision of the caller’s own opinion, or of the decision where one decides', () => {
    const both = row({ verdict: 'eligible', revision: 4, opinions: [opinion({ revision: 2 }), opinion({ mine: true, verdict: 'ineligible', revision: 3 })] })
    expect([ownVerdict(both, null), ownVerdict(both, review()), ownVerdict(row({ revision: 4, opinions: [opinion({})] }), review())]).toEqual([
      { verdict: 'eligible', revision: 4 },
      { verdict: 'ineligible', revision: 3 },
      { verdict: 'undecided', revision: null },
    ])
  })

  it('opens a refusal with the caller’s own reasons, else with those that it may agree with', () => {
    const theirs = opinion({ verdict: 'ineligible', reasons: [reason], note: 'theo CCCD' })
    const own = opinion({ mine: true, verdict: 'ineligible', reasons: [{ ...reason, note: 'mới 17' }] })
    expect(reasonsToOpen(row({ opinions: [theirs] })).note).toBe('theo CCCD')
    expect(reasonsToOpen(row({ opinions: [own, theirs] })).reasons).toEqual(own.reasons)
    expect(reasonsToOpen(row({ opinions: [opinion({})] })).reasons).toEqual([])
  })

  it.each([
    [{ opinionState: 'waiting' }, 'waiting'],
    [{ opinionState: 'differing' }, 'differing'],
    [{ opinionState: 'agreed', verdict: 'ineligible' }, 'ineligible'],
    [{}, 'undecided'],
  ] as const)('%j stands as %s', (more, word) => {
    expect(reviewWord(row(more))).toBe(word)
  })

  it.each([
    [{ reviewers: [] }, 'Kỳ thi xét hai người, mà Ban kiểm tra Phiếu chưa có ai có tài khoản. Ghi ít nhất hai người, mỗi người một tài khoản.'],
    [{ reviewers: ['Hà Thị Lan'] }, 'Kỳ thi xét hai người, mà Ban kiểm tra Phiếu mới có Hà Thị Lan có tài khoản. Ghi ít nhất hai người, mỗi người một tài khoản.'],
    [{ mayReview: false }, 'Kỳ thi xét hai người; xét được là Hà Thị Lan, Lò Thị Hoa của Ban kiểm tra Phiếu.'],
    [{}, null],
  ])('tells of a board that cannot review: %j', (more, words) => {
    expect(reviewerGap(review(more))).toBe(words)
  })

  it.each([
    [{}, null],
    [{ waiting: 2 }, 'Chưa có kết quả: 2 người chờ người thứ hai.'],
    [{ waiting: 2, differing: 1, toReview: 0 }, 'Phần của mình đã xét hết. Chưa có kết quả: 2 người chờ người thứ hai, 1 người có ý kiến khác nhau.'],
  ])('tells what others still have: %j', (more, words) => {
    expect(standingWords(review(more))).toBe(words)
  })
})

import { expect, it } from 'vitest'
import type { EligibilityOpinion, EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import { decidedOf, shownCounts } from '../../../renderer/features/eligibility/foreseen.ts'
import { needsReview, ownVerdict } from '../../../renderer/features/eligibility/review-words.ts'

const listed: EligibilityRow = {
  ...{ candidateId: 'an', fullName: 'Lò Văn An', birthDate: '1998-02-14', sex: 'male', postId: 'th', postCode: 'TH-01', postName: 'Chuyên viên', agencyName: 'Ban Tổ chức' },
  ...{ verdict: 'undecided', reasons: [], note: null, decidedBy: null, decidedAt: null, revision: null, opinions: [], opinionState: 'none' },
}
const age = { condition: 'age', paper: null, note: null }
const refused = { verdict: 'ineligible', reasons: [age], note: null } as const
const review: SecondReview = { reason: 'quy chế', revision: 1, reviewers: ['Hà', 'Hoa'], mayReview: true, toReview: 1, acceptable: 1, waiting: 0, differing: 0 }
const colleague: EligibilityOpinion = { by: 'Hoa', mine: false, verdict: 'eligible', reasons: [], note: null, revision: 1 }
const decision = { ...refused, reasons: [...refused.reasons] }

it('shows a decision of one person before it is written, and counts it', () => {
  const one = decidedOf({ listed, known: listed, decision }, null)
  expect([one.shown.verdict, one.shown.reasons, needsReview(one.shown)]).toEqual(['ineligible', [age], false])
  expect(shownCounts({ undecided: 3, eligible: 1, ineligible: 0 }, [one])).toEqual({ undecided: 2, eligible: 1, ineligible: 1 })
  expect(one.known.revision).toBeNull()
})

it('shows an opinion where two people review, without a verdict and without counting', () => {
  const one = decidedOf({ listed, known: { ...listed, opinions: [colleague], opinionState: 'waiting' }, decision }, review)
  expect([one.shown.verdict, one.shown.opinionState, ownVerdict(one.shown, review).verdict, needsReview(one.shown)]).toEqual(['undecided', 'differing', 'ineligible', false])
  expect(shownCounts({ undecided: 3, eligible: 0, ineligible: 0 }, [one])).toEqual({ undecided: 3, eligible: 0, ineligible: 0 })
})

it('shows what the office gave once it is written', () => {
  const known = { ...listed, verdict: 'eligible' as const, revision: 4 }
  expect(decidedOf({ listed, known, decision: null }, null).shown).toBe(known)
})

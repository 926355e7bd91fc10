import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityOpinion, EligibilityRow, ReviewFilter, SecondReview } from '../../../shared/contract/eligibility.ts'
import type { EligibilityCondition } from '../../../shared/codes/eligibility-conditions.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { ageOn, formatPartialDate } from '../../../shared/text/partial-date.ts'
import { eligibilityReasonWords } from '../../../shared/words/eligibility.ts'

/** How many people have each verdict. */
export type VerdictCounts = Readonly<Record<EligibilityVerdict, number>>

function people(count: number): string {
  return count.toLocaleString('vi-VN')
}

export function everybody({ undecided, eligible, ineligible }: VerdictCounts): number {
  return undecided + eligible + ineligible
}

/** Counts that add up: "312 = 280 đủ + 12 không đủ + 20 chưa xét". */
export function sumWords(counts: VerdictCounts): string {
  const { undecided, eligible, ineligible } = counts
  return `${people(everybody(counts))} = ${people(eligible)} đủ + ${people(ineligible)} không đủ + ${people(undecided)} chưa xét`
}

/** Why somebody may not sit, in one line for a narrow column. */
export function reasonLine({ reasons, note }: Pick<EligibilityRow, 'reasons' | 'note'>): string {
  return [...reasons.map(eligibilityReasonWords), ...(note === null ? [] : [note])].join('; ')
}

/** Birth as the form has it, with the age on the day the plan was approved: "05/9/2001, 24 tuổi". */
export function birthWords(birthDate: string, planApproved: string): string {
  const { years, certain } = ageOn(birthDate, planApproved)
  return `${formatPartialDate(birthDate)}, ${certain ? '' : `${years - 1}–`}${years} tuổi`
}

/** What a birth says about the age that the law asks for; null where it is reached for sure. It never decides. */
export function ageWarning(birthDate: string, planApproved: string, age: EligibilityCondition): string | null {
  const { minimumAge, article } = age
  if (minimumAge === undefined) return null
  const { years, certain } = ageOn(birthDate, planApproved)
  const source = article === undefined ? 'Điều luật chưa đối chiếu' : article
  const asked = `cần đủ ${minimumAge} tuổi (${source})`
  if (years < minimumAge) return `Mới ${years} tuổi vào ngày duyệt kế hoạch ${formatDay(planApproved)}; ${asked}. Xem tuổi vào hạn cuối nộp phiếu.`
  if (!certain && years === minimumAge) return `Chỉ biết sinh ${formatPartialDate(birthDate)} nên có thể mới ${years - 1} tuổi vào ngày duyệt kế hoạch ${formatDay(planApproved)}; ${asked}. Xem ngày sinh trên CCCD.`
  return null
}

/** Where the review of a candidate stands, for the column of the queue. */
export function reviewWord({ verdict, opinionState }: Pick<EligibilityRow, 'verdict' | 'opinionState'>): 'waiting' | 'differing' | EligibilityVerdict {
  return verdict === 'undecided' && (opinionState === 'waiting' || opinionState === 'differing') ? opinionState : verdict
}

/** Candidates of whom reviewers found something that is no decision yet. */
export const opinionWords: Readonly<Record<Exclude<ReviewFilter, EligibilityVerdict>, string>> = { waiting: 'Chờ thêm', differing: 'Khác ý' }

/** Whether a candidate waits for the caller: nothing was decided and, where two people review, not reviewed by him yet. */
export function needsReview({ verdict, opinions }: Pick<EligibilityRow, 'verdict' | 'opinions'>): boolean {
  return verdict === 'undecided' && !opinions.some(({ mine }) => mine)
}

/** What the caller found, or what stands where one person decides. */
export function ownVerdict({ verdict, opinions, revision }: EligibilityRow, review: SecondReview | null): { readonly verdict: EligibilityVerdict; readonly revision: number | null } {
  if (review === null) return { verdict, revision }
  const own = opinions.find(({ mine }) => mine)
  return { verdict: own?.verdict ?? 'undecided', revision: own?.revision ?? null }
}

/** Reasons that a refusal opens with: those that stand, the caller's own, or those of the reviewer whom it may agree with. */
export function reasonsToOpen(row: EligibilityRow): Pick<EligibilityRow, 'reasons' | 'note'> {
  const refusals: readonly EligibilityOpinion[] = row.opinions.filter(({ verdict }) => verdict === 'ineligible')
  return refusals.find(({ mine }) => mine) ?? (row.verdict === 'ineligible' ? row : (refusals.at(-1) ?? row))
}

/** Why the form-check board cannot review yet, or why the caller cannot; null where both can. */
export function reviewerGap({ reviewers, mayReview }: Pick<SecondReview, 'reviewers' | 'mayReview'>): string | null {
  if (reviewers.length < 2) {
    const known = reviewers.length === 0 ? 'chưa có ai' : `mới có ${reviewers.join(', ')}`
    return `Kỳ thi xét hai người, mà Ban kiểm tra Phiếu ${known} có tài khoản. Ghi ít nhất hai người, mỗi người một tài khoản.`
  }
  return mayReview ? null : `Kỳ thi xét hai người; xét được là ${reviewers.join(', ')} của Ban kiểm tra Phiếu.`
}

/** Whom the caller has done, and whom others still have; null where nothing waits. */
export function standingWords({ waiting, differing, toReview, mayReview }: SecondReview): string | null {
  const rest = [...(waiting > 0 ? [`${people(waiting)} người chờ người thứ hai`] : []), ...(differing > 0 ? [`${people(differing)} người có ý kiến khác nhau`] : [])]
  if (rest.length === 0) return null
  return `${mayReview && toReview === 0 ? 'Phần của mình đã xét hết. ' : ''}Chưa có kết quả: ${rest.join(', ')}.`
}

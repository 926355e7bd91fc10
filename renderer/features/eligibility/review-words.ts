import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityRow } from '../../../shared/contract/eligibility.ts'
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

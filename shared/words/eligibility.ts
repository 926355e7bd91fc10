import { findCondition } from '../codes/eligibility-conditions.ts'
import { findPaper } from '../codes/registration-papers.ts'
import type { EligibilityReason } from '../contract/eligibility.ts'

/** A condition that is not met and the paper that is missing, by their names. */
export interface UnmetWords {
  readonly condition: string
  readonly paper: string | null
  readonly note: string | null
}

/** Why somebody may not sit, without the article: "Lý lịch chưa rõ ràng, thiếu sơ yếu lý lịch, hẹn bổ sung mà không đến". */
export function unmetConditionWords({ condition, paper, note }: UnmetWords): string {
  return [missingWords(condition, paper), ...(note === null ? [] : [note])].join(', ')
}

/** The same of a reason as it is kept, by ids. */
export function eligibilityReasonWords({ condition, paper, note }: EligibilityReason): string {
  return unmetConditionWords({ condition: findCondition(condition)?.name ?? condition, paper: paper === null ? null : (findPaper(paper)?.name ?? paper), note })
}

/** A condition that itself speaks of missing papers is followed by their name alone. */
function missingWords(condition: string, paper: string | null): string {
  if (paper === null) return condition
  return condition.startsWith('Thiếu') ? `${condition}: ${paper}` : `${condition}, thiếu ${paper.charAt(0).toLowerCase()}${paper.slice(1)}`
}

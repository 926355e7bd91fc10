import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityReason, EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import { opinionState, unmetOf } from '../../../shared/rules/two-reviews.ts'
import type { VerdictCounts } from './review-words.ts'

/** What somebody decided of a candidate, before the office has answered. */
export interface Decision {
  readonly verdict: EligibilityVerdict
  readonly reasons: EligibilityReason[]
  readonly note: string | null
}

/** A candidate who was decided since the list was read. */
export interface Decided {
  /** As the list has him. */
  readonly listed: EligibilityRow
  /** As the office gave him last. */
  readonly known: EligibilityRow
  /** On its way to the office; null once it is written. */
  readonly decision: Decision | null
  /** As the page shows him. */
  readonly shown: EligibilityRow
}

/** The candidate as he will stand once a decision is written; where two people review, with the caller's opinion and no verdict yet. */
function foreseen(row: EligibilityRow, { verdict, reasons, note }: Decision, review: SecondReview | null): EligibilityRow {
  if (review === null) return { ...row, verdict, reasons, note, decidedBy: null, decidedAt: null }
  const own = row.opinions.find(({ mine }) => mine)
  const others = row.opinions.filter(({ mine }) => !mine)
  const opinions = verdict === 'undecided' ? others : [...others, { by: own?.by ?? '', mine: true, verdict, reasons, note, revision: own?.revision ?? 0 }]
  return { ...row, opinions, opinionState: opinionState(opinions.map((opinion) => ({ unmet: unmetOf(opinion.reasons) }))) }
}

/** A candidate decided since the list was read. */
export function decidedOf(one: Omit<Decided, 'shown'>, review: SecondReview | null): Decided {
  return { ...one, shown: one.decision === null ? one.known : foreseen(one.known, one.decision, review) }
}

/** Counts of a list that was read before these were decided. */
export function shownCounts(counts: VerdictCounts, decided: Iterable<Decided>): VerdictCounts {
  const shown = { ...counts }
  for (const { listed, shown: now } of decided) {
    shown[listed.verdict] -= 1
    shown[now.verdict] += 1
  }
  return shown
}

import type { Candidate } from './decide-schema.ts'
import { deductionOf, missedPart, zeroed } from './paper.ts'
import type { Reason } from './reason-schema.ts'
import type { Rules } from './regime-copy.ts'
import type { ExemptionGround, Round1Part } from './terms.ts'

/** A part of round 1 as it was read. */
export interface Round1Reading {
  readonly passed: boolean
  readonly reasons: readonly Reason[]
  /** Correct answers after a deduction, in hundredths of an answer; null where the part was not sat. */
  readonly counted: number | null
  readonly exemptBy: ExemptionGround | null
}

/** Tests one part of round 1: effective correct answers against the share of the regime, never rounded. */
export function readRound1Part(rules: Rules, candidate: Candidate, part: Round1Part): Round1Reading {
  const result = candidate.round1[part]
  if (result === undefined || result.state === 'notEntered') return unread({ code: 'markMissing', article: null, facts: { part } })
  if (result.state === 'exempt') return readExemption(rules, candidate, part)
  if (result.state !== 'entered') return unread(missedPart(rules, result.state, part))

  const { correct = null, total = null } = result
  const reasons: Reason[] = []
  let counted: number
  if (result.zero !== undefined) {
    reasons.push(zeroed(rules, part, result.zero))
    counted = 0
  } else {
    if (correct === null || total === null) return unread({ code: 'markMissing', article: null, facts: { part } })
    counted = correct * 100
    if (result.violation !== undefined) {
      const { percent, article } = deductionOf(rules, result.violation)
      if (percent === null) {
        reasons.push({ code: 'violationNoted', article, facts: { part, violation: result.violation } })
      } else {
        const after = correct * (100 - percent)
        const facts = { part, unit: 'correct', violation: result.violation, percent, before: counted, after } as const
        reasons.push({ code: 'deducted', article, facts })
        counted = after
      }
    }
  }
  const share = rules.use('round1.share')
  // counted is in hundredths, so counted ≥ share × total compares exact products.
  const need = total === null ? null : share.value * total
  const passed = need !== null && counted >= need
  reasons.push({
    code: passed ? 'round1Passed' : 'round1Failed',
    article: share.article,
    facts: { part, correct, counted, total, need },
  })
  return { passed, reasons, counted, exemptBy: null }
}

/** Exempt only with a proved ground that the regime knows for the part. */
function readExemption(rules: Rules, candidate: Candidate, part: Round1Part): Round1Reading {
  const article = rules.regime.articles.exemption
  const grounds = candidate.exemptions.filter((exemption) => exemption.part === part && exemption.evidence).map(({ ground }) => ground)
  const known = rules.regime.exemptions.find((exemption) => exemption.part === part && grounds.includes(exemption.ground))
  if (known === undefined) return unread({ code: 'exemptionUnproved', article, facts: { part } })
  return { passed: true, reasons: [{ code: 'exempt', article, facts: { part, ground: known.ground } }], counted: null, exemptBy: known.ground }
}

function unread(reason: Reason): Round1Reading {
  return { passed: false, reasons: [reason], counted: null, exemptBy: null }
}

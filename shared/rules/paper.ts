import { divideHalfUp } from './arithmetic.ts'
import type { Candidate, Post } from './decide-schema.ts'
import type { ExamContext } from './exam-context.ts'
import { settleAppeal } from './appeal.ts'
import { markMissing, settleMark, type Settled } from './marking.ts'
import type { Reason } from './reason-schema.ts'
import type { Rules } from './regime-copy.ts'
import type { Paper, Round1Part, Violation, ZeroGround } from './terms.ts'

/** The mark of a paper that counts: settled, appealed, after deductions; the reasons end with what is missing. */
export function readPaper(context: ExamContext, candidate: Candidate, post: Post, paper: Paper): Settled {
  const result = candidate.papers[paper]
  if (result === undefined) return markMissing(paper)
  const appeal = 'appeal' in result && post.writtenOn !== 'computer' ? result.appeal : undefined
  if ('appeal' in result && result.appeal !== appeal) {
    context.warnings.push({ code: 'appealNotAllowed', facts: { candidate: candidate.id, part: paper } })
  }
  if (result.state === 'notEntered') return markMissing(paper)
  if (result.state !== 'entered') return { mark: null, reasons: [missedPart(context.rules, result.state, paper)] }
  if (result.zero !== undefined) return { mark: 0, reasons: [zeroed(context.rules, paper, result.zero)] }

  const of = { candidate: candidate.id, paper }
  const marked = settleMark(context, of, result)
  if (marked.mark === null) return marked
  let { mark } = marked
  const reasons = [...marked.reasons]
  if (appeal !== undefined) {
    const appealed = settleAppeal(context, of, mark, appeal)
    reasons.push(...appealed.reasons)
    if (appealed.mark === null) return { mark: null, reasons }
    mark = appealed.mark
  }
  if (result.violation !== undefined) {
    const { percent, article } = deductionOf(context.rules, result.violation)
    if (percent === null) {
      reasons.push({ code: 'violationNoted', article, facts: { part: paper, violation: result.violation } })
    } else {
      const after = divideHalfUp(mark * (100 - percent), 100)
      const facts = { part: paper, unit: 'points', violation: result.violation, percent, before: mark, after } as const
      reasons.push({ code: 'deducted', article, facts })
      mark = after
    }
  }
  return { mark, reasons }
}

/** Absent, suspended or cancelled: the part has no mark and the person is not ranked. */
export function missedPart(rules: Rules, state: 'absent' | 'suspended' | 'cancelled', part: Paper | Round1Part): Reason {
  const article = state === 'absent' ? rules.regime.articles.attendance : rules.houseRules.articles.suspension
  return { code: state, article, facts: { part } }
}

/** A script that counts 0 without being marked. */
export function zeroed(rules: Rules, part: Paper | Round1Part, ground: ZeroGround): Reason {
  const { zeroUnsigned, zeroScript } = rules.houseRules.articles
  const unsigned = ground === 'notSigned' || ground === 'signedForOther'
  return { code: 'zeroed', article: unsigned ? zeroUnsigned : zeroScript, facts: { part, ground } }
}

/** Percent that a violation takes off; null where none is known. */
export function deductionOf(rules: Rules, violation: Violation): { percent: number | null; article: string } {
  const { value, article } = rules.use(violation === 'reprimand' ? 'deduction.reprimand' : 'deduction.warning')
  return { percent: value, article }
}

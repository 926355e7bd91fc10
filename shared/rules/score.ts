import { divideHalfUp } from './arithmetic.ts'
import type { Post } from './decide-schema.ts'
import type { Reason } from './reason-schema.ts'
import { citation, type Rules } from './regime-copy.ts'
import { schemeDefaults } from './regimes/leadership-scheme.ts'
import type { Paper } from './terms.ts'

/** Own score of a person, with the reason that shows how it was weighted; a single paper needs none. */
export interface Score {
  readonly score: number
  readonly reason: Reason | null
}

/** Combines the marks of the papers of a form: one rounding, from exact products. `marks` are in the order of the form. */
export function combine(rules: Rules, post: Post, marks: readonly number[]): Score {
  const [first, second] = marks
  if (first === undefined) throw new Error(`Post ${post.id} has no paper`)
  if (second === undefined) return { score: first, reason: null }
  if (rules.scheme !== null) return combineScheme(rules, first, second)

  const { written, interview, article } = weightsOf(rules, post)
  const score = divideHalfUp(first * written + second * interview, 100)
  const facts = { written: first, interview: second, writtenPercent: written, interviewPercent: interview, score }
  return { score, reason: { code: 'weighted', article, facts } }
}

/** Weights of the post where the regime leaves them to it, else those of the law. */
function weightsOf(rules: Rules, post: Post): { written: number; interview: number; article: string | null } {
  if (post.weights !== undefined) return { ...post.weights, article: rules.regime.values['weights.written']?.article ?? null }
  const written = rules.use('weights.written')
  const interview = rules.use('weights.interview')
  if (written.value === null || interview.value === null) throw new Error(`Post ${post.id} has no weights`)
  return { written: written.value, interview: interview.value, article: written.article }
}

/** Leadership: the scheme paper alone behind the written gate, or a weighted sum of both. */
function combineScheme(rules: Rules, written: number, schemePaper: number): Score {
  const scheme = rules.requireScheme()
  if (scheme.model === 'gate') return { score: schemePaper, reason: null }
  const weights = scheme.weights ?? schemeDefaults.weights.value
  const score = divideHalfUp(written * weights.written + schemePaper * weights.scheme, 100)
  return {
    score,
    reason: {
      code: 'summed',
      article: citation(scheme.decision),
      facts: { written, scheme: schemePaper, writtenPercent: weights.written, schemePercent: weights.scheme, score },
    },
  }
}

/** Tests a mark on its own before the next paper is read; null where the paper has no test of its own. */
export function testPaper(rules: Rules, post: Post, paper: Paper, score: number): { passed: boolean; reason: Reason } | null {
  if (rules.scheme !== null) return paper === 'written' ? testGate(rules, score) : testMinimum(paper, score, schemeMinimum(rules))
  if (post.form.length < 2) return null
  const each = rules.use('minimum.each')
  // The maximum of a paper is 100 points, so a percent of it is as many points.
  return each.value === null ? null : testMinimum(paper, score, { need: each.value * 100, article: each.article })
}

function testGate(rules: Rules, score: number): { passed: boolean; reason: Reason } {
  const { gate, decision } = rules.requireScheme()
  const passed = gate.inclusive ? score >= gate.value : score > gate.value
  const facts = { score, value: gate.value, inclusive: gate.inclusive }
  return { passed, reason: { code: passed ? 'gatePassed' : 'gateFailed', article: citation(decision), facts } }
}

function schemeMinimum(rules: Rules): { need: number; article: string } {
  const { minimum, decision } = rules.requireScheme()
  return { need: minimum ?? schemeDefaults.minimum.value, article: citation(decision) }
}

function testMinimum(paper: Paper, score: number, { need, article }: { need: number; article: string }): { passed: boolean; reason: Reason } | null {
  if (score >= need) return null
  return { passed: false, reason: { code: 'partBelowMinimum', article, facts: { part: paper, score, need } } }
}

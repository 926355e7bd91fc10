import { wholeQuotient } from './arithmetic.ts'
import type { Candidate, Post } from './decide-schema.ts'
import type { ExamContext } from './exam-context.ts'
import { readPaper } from './paper.ts'
import { readPriority } from './priority.ts'
import type { Reason } from './reason-schema.ts'
import { schemeDefaults } from './regimes/leadership-scheme.ts'
import { readRound1Part } from './round1.ts'
import { combine, testPaper } from './score.ts'

/** What ties are broken by, besides the own score; null where the person has no such fact. */
export interface TieFacts {
  readonly written: number | null
  readonly pretest: boolean
  readonly pretestResult: { readonly correct: number; readonly total: number } | null
  /** Correct answers of general knowledge after a deduction, in hundredths of an answer. */
  readonly general: number | null
}

/** A person after steps 1 to 5, by the rules of the first wish. Points in hundredths. */
export interface Assessment {
  readonly reasons: Reason[]
  /** Own score without priority; null unless every paper has a mark. */
  readonly score: number | null
  /** Null unless the threshold was passed; also for leadership, which has no priority. */
  readonly priority: number | null
  readonly total: number | null
  readonly tie: TieFacts
}

/** Steps 1 to 5: admission, round 1, language, papers, score with threshold and priority. A part is tested before the next is read. */
export function assess(context: ExamContext, candidate: Candidate, post: Post, peopleOfPost: number): Assessment {
  const readings = post.form.map((paper) => ({ paper, ...readPaper(context, candidate, post, paper) }))
  const marks = readings.map(({ mark }) => mark).filter((mark) => mark !== null)
  const scored = marks.length === readings.length ? combine(context.rules, post, marks) : null
  const score = scored?.score ?? null
  const written = post.form.length > 1 ? (readings.find(({ paper }) => paper === 'written')?.mark ?? null) : null
  const beginning = readBeginning(context, candidate, post, peopleOfPost)
  const { reasons } = beginning
  const tie: TieFacts = { written, pretest: beginning.pretest, pretestResult: pretestResult(candidate, beginning.pretest), general: beginning.general }
  const stopped: Assessment = { reasons, score, priority: null, total: null, tie }
  if (!beginning.passed) return stopped

  for (const { paper, mark, reasons: read } of readings) {
    reasons.push(...read)
    if (mark === null) return stopped
    const test = testPaper(context.rules, post, paper, mark)
    if (test !== null) reasons.push(test.reason)
    if (test?.passed === false) return stopped
  }
  if (score === null) return stopped
  if (scored?.reason) reasons.push(scored.reason)
  if (context.rules.scheme !== null) return { reasons, score, priority: null, total: score, tie }

  const threshold = context.rules.use('threshold')
  const passed = score >= threshold.value
  reasons.push({
    code: passed ? 'thresholdPassed' : 'thresholdFailed',
    article: threshold.article,
    facts: { score, threshold: threshold.value },
  })
  if (!passed) return stopped
  const priority = readPriority(context.rules, candidate)
  reasons.push(...priority.reasons)
  return { reasons, score, priority: priority.points, total: score + priority.points, tie }
}

interface Beginning {
  readonly passed: boolean
  readonly reasons: Reason[]
  readonly general: number | null
  readonly pretest: boolean
}

/** Steps 1 to 3. */
function readBeginning(context: ExamContext, candidate: Candidate, post: Post, peopleOfPost: number): Beginning {
  const { rules } = context
  const admission = testAdmission(context, candidate, post, peopleOfPost)
  if (admission !== null) return { passed: false, reasons: [admission], general: null, pretest: false }
  const reasons: Reason[] = []
  let general: number | null = null
  let pretest = false
  for (const part of post.round1) {
    const reading = readRound1Part(rules, candidate, part)
    reasons.push(...reading.reasons)
    if (part === 'general') general = reading.counted
    if (reading.exemptBy === 'pretest') pretest = true
    if (!reading.passed) return { passed: false, reasons, general, pretest }
  }
  if (post.languagePass === undefined) return { passed: true, reasons, general, pretest }
  const language = readPaper(context, candidate, post, 'language')
  reasons.push(...language.reasons)
  if (language.mark === null) return { passed: false, reasons, general, pretest }
  const passed = language.mark >= post.languagePass
  reasons.push({
    code: passed ? 'languagePassed' : 'languageFailed',
    article: rules.regime.languageCondition?.article ?? null,
    facts: { score: language.mark, need: post.languagePass },
  })
  return { passed, reasons, general, pretest }
}

function testAdmission(context: ExamContext, candidate: Candidate, post: Post, peopleOfPost: number): Reason | null {
  const article = context.rules.regime.articles.eligibility
  if (!candidate.eligible) return { code: 'ineligible', article, facts: {} }
  if (candidate.withdrawn) return { code: 'withdrawn', article: null, facts: {} }
  if (context.rules.scheme !== null && peopleOfPost < schemeDefaults.fewestPeople.value) {
    return { code: 'postNotHeld', article, facts: { post: post.id, people: peopleOfPost } }
  }
  return null
}

/** The best proved result of a pre-test, for someone whom it exempted. */
function pretestResult(candidate: Candidate, exempt: boolean): TieFacts['pretestResult'] {
  if (!exempt) return null
  let best: { correct: number; total: number } | null = null
  for (const { ground, evidence, result } of candidate.exemptions) {
    if (ground !== 'pretest' || !evidence || result === undefined) continue
    if (best === null || result.correct * best.total > best.correct * result.total) best = result
  }
  return best
}

/** A share of correct answers in hundredths of a percent, only to be shown. */
export function shownShare(result: { readonly correct: number; readonly total: number }): number {
  return wholeQuotient(result.correct * 10_000, result.total)
}

import { divideHalfUp, sum } from './arithmetic.ts'
import type { DecisionOf, PaperResult, WrittenResult } from './decide-schema.ts'
import type { MarkingContext } from './exam-context.ts'
import type { Reason } from './reason-schema.ts'
import { citation } from './regime-copy.ts'
import type { Paper } from './terms.ts'

/** A mark with the reasons that led to it; without a mark the last reason says what is missing. */
export interface Settled {
  readonly mark: number | null
  readonly reasons: readonly Reason[]
}

/** Whose paper is read. */
export interface PaperOf {
  readonly candidate: string
  readonly paper: Paper
}

export function markMissing(paper: Paper): Settled {
  return { mark: null, reasons: [{ code: 'markMissing', article: null, facts: { part: paper } }] }
}

/** The mark of a paper before appeal and deduction. One mark of two, or one member of one, is no mark. */
export function settleMark(context: MarkingContext, of: PaperOf, result: PaperResult): Settled {
  if (result.score !== undefined) return { mark: result.score, reasons: [] }
  if ('marks' in result && result.marks !== undefined) return settleMarkers(context, of, result, result.marks)
  if (result.members !== undefined) return settleMembers(context, of, result.members)
  return markMissing(of.paper)
}

/** Two markers of a written paper, and a third where they are far apart (TT 22/2025 Đ.16 k.2 c–d). */
function settleMarkers(context: MarkingContext, of: PaperOf, result: WrittenResult, marks: readonly number[]): Settled {
  const [first, second] = marks
  if (first === undefined || second === undefined) return markMissing(of.paper)
  const difference = Math.abs(first - second)
  const facts = { part: of.paper, marks: [first, second], difference }
  const average = context.rules.use('marking.averageUpTo')
  const farApart = difference > average.value && difference >= context.rules.use('marking.thirdFrom').value
  if (result.third !== undefined && !farApart) {
    context.warnings.push({ code: 'markUnused', facts: { candidate: of.candidate, part: of.paper, mark: result.third } })
  }
  if (difference <= average.value) {
    const mark = divideHalfUp(first + second, 2)
    return { mark, reasons: [{ code: 'averaged', article: average.article, facts: { ...facts, mark } }] }
  }
  if (!farApart) {
    const decision = takeMarkingDecision(context, of)
    if (decision === null) return { mark: null, reasons: [{ code: 'markersDiffer', article: average.article, facts }] }
    const code = decision.agreed === true ? 'markersAgreed' : 'headDecided'
    return decided(code, facts, decision)
  }
  const { article } = context.rules.use('marking.thirdFrom')
  if (result.third === undefined) return { mark: null, reasons: [{ code: 'thirdMarkMissing', article, facts }] }
  const three = { ...facts, marks: [first, second, result.third] }
  if (result.third === first || result.third === second) {
    return { mark: result.third, reasons: [{ code: 'thirdMark', article, facts: { ...three, mark: result.third } }] }
  }
  const decision = takeMarkingDecision(context, of)
  if (decision === null) return { mark: null, reasons: [{ code: 'allMarksDiffer', article, facts: three }] }
  return decided('headDecided', three, decision)
}

/** Members of a panel: their mean, unless they are too far apart (TT 22/2025 Đ.22, or the scheme of a leadership exam). */
function settleMembers(context: MarkingContext, of: PaperOf, members: readonly (number | Readonly<Record<string, number>>)[]): Settled {
  const scheme = of.paper === 'scheme' ? context.rules.scheme : null
  const weights = scheme?.pieces ?? null
  // With weighted pieces a member's total is exact only in hundredths of a hundredth.
  const unit = weights === null ? 1 : 100
  const totals: number[] = []
  for (const member of members) {
    const total = memberTotal(member, weights)
    if (total === null) return markMissing(of.paper)
    totals.push(total)
  }
  totals.sort((left, right) => right - left)
  const trimmed = scheme?.average === 'trimmed'
  const highest = totals[0]
  const lowest = totals.at(-1)
  if (highest === undefined || lowest === undefined || totals.length < (trimmed ? 3 : 2)) return markMissing(of.paper)
  const facts = {
    part: of.paper,
    marks: totals.map((total) => divideHalfUp(total, unit)),
    difference: divideHalfUp(highest - lowest, unit),
  }
  const spread = scheme === null ? context.rules.use('members.spread') : { value: scheme.spread ?? null, article: citation(scheme.decision) }
  if (spread.value !== null && highest - lowest > spread.value * unit) {
    const decision = takeMarkingDecision(context, of)
    if (decision !== null) return decided('headDecided', facts, decision)
    return { mark: null, reasons: [{ code: 'membersDiffer', article: spread.article, facts: { ...facts, spread: spread.value } }] }
  }
  const counted = trimmed ? totals.slice(1, -1) : totals
  const mark = divideHalfUp(sum(counted), counted.length * unit)
  return { mark, reasons: [{ code: 'membersMean', article: spread.article, facts: { ...facts, mark } }] }
}

/** A member's total: points, or the exact products of pieces and weights; null while a piece has no mark. */
function memberTotal(
  member: number | Readonly<Record<string, number>>,
  weights: readonly { readonly id: string; readonly weight: number }[] | null,
): number | null {
  if (weights === null) return typeof member === 'number' ? member : null
  if (typeof member === 'number') return null
  let total = 0
  for (const { id, weight } of weights) {
    const points = Object.hasOwn(member, id) ? member[id] : undefined
    if (points === undefined) return null
    total += points * weight
  }
  return total
}

function takeMarkingDecision(context: MarkingContext, of: PaperOf): DecisionOf<'marking'> | null {
  return context.decisions.take('marking', ({ candidate, part }) => candidate === of.candidate && part === of.paper)
}

function decided(
  code: 'markersAgreed' | 'headDecided',
  facts: { part: Paper; marks: number[]; difference: number },
  decision: DecisionOf<'marking'>,
): Settled {
  const { value, number, date } = decision
  return { mark: value, reasons: [{ code, article: citation(decision), facts: { ...facts, mark: value, number, date } }] }
}

import { divideHalfUp, sum } from './arithmetic.ts'
import type { WrittenResult } from './decide-schema.ts'
import type { MarkingContext } from './exam-context.ts'
import type { PaperOf, Settled } from './marking.ts'
import { citation } from './regime-copy.ts'

/** The mark of a written paper after an appeal, against the mark before any deduction (TT 22/2025 Đ.17–18). */
export function settleAppeal(context: MarkingContext, of: PaperOf, old: number, appeal: NonNullable<WrittenResult['appeal']>): Settled {
  const [first, second] = appeal.marks
  const marks = appeal.third === undefined ? [...appeal.marks] : [...appeal.marks, appeal.third]
  if (first === undefined || second === undefined || (first !== second && appeal.third === undefined)) {
    const article = context.rules.articleOf('appeal.chairFrom')
    return { mark: null, reasons: [{ code: 'appealThirdMissing', article, facts: { part: of.paper, old, marks } }] }
  }
  if (first === second && appeal.third !== undefined) {
    context.warnings.push({ code: 'markUnused', facts: { candidate: of.candidate, part: of.paper, mark: appeal.third } })
  }
  const mark = appealMark(first, second, appeal.third)
  const chair = context.rules.use('appeal.chairFrom')
  const difference = Math.abs(mark - old)
  const facts = { part: of.paper, old, marks: first === second ? [first, second] : marks, mark, difference }
  if (difference < chair.value) return { mark, reasons: [{ code: 'appealAdopted', article: chair.article, facts }] }
  const decision = context.decisions.take('appeal', ({ candidate, part }) => candidate === of.candidate && part === of.paper)
  if (decision === null) return { mark: null, reasons: [{ code: 'appealDiffers', article: chair.article, facts }] }
  const { value, number, date } = decision
  return { mark: value, reasons: [{ code: 'chairDecided', article: citation(decision), facts: { ...facts, value, number, date } }] }
}

/** Two equal marks, two of three equal, or the mean of three. */
function appealMark(first: number, second: number, third: number | undefined): number {
  if (first === second || third === undefined) return first
  if (third === first || third === second) return third
  return divideHalfUp(sum([first, second, third]), 3)
}

import { compareText } from './ranking.ts'
import { orderBySeed } from './seeded-order.ts'

/** Form of the numbers of an exam. */
export interface NumberForm {
  /** Letters before the digits; may be empty. */
  readonly prefix: string
  /** Fewest digits. */
  readonly digits: number
  readonly first: number
}

export interface PersonToNumber {
  readonly id: string
  /** Key whose binary order is the order of Vietnamese names. */
  readonly nameKey: string
  /** First day on which the person can have been born, 'YYYY-MM-DD'. */
  readonly birthFirstDay: string
}

export interface GivenNumber {
  readonly candidateId: string
  readonly number: number
  readonly label: string
}

/** What is printed as a number: prefix and digits, filled up with zeros. */
export function labelOf({ prefix, digits }: Pick<NumberForm, 'prefix' | 'digits'>, number: number): string {
  return `${prefix}${String(number).padStart(digits, '0')}`
}

/** Digits that keep the labels of `people` persons equally long, so that they ascend as text too. */
export function digitsFor({ digits, first }: Pick<NumberForm, 'digits' | 'first'>, people: number): number {
  return Math.max(digits, String(first + Math.max(people, 1) - 1).length)
}

/** Order of two persons by name, then birth, then id. */
function byNameAndBirth(left: PersonToNumber, right: PersonToNumber): number {
  return compareText(left.nameKey, right.nameKey) || compareText(left.birthFirstDay, right.birthFirstDay) || compareText(left.id, right.id)
}

/**
 * Số báo danh: one per candidate, ascending and continuous (TT 22/2025/TT-BNV Quy chế Đ.6 k.2 b; decisions.md 19), in the
 * order of names, or in the order that the seed draws from it.
 */
export function giveNumbers(people: readonly PersonToNumber[], form: NumberForm, seed: string | null): readonly GivenNumber[] {
  const byName = people.toSorted(byNameAndBirth)
  const inOrder = seed === null ? byName : orderBySeed(byName, seed)
  const digits = digitsFor(form, people.length)
  return inOrder.map(({ id }, index) => ({ candidateId: id, number: form.first + index, label: labelOf({ ...form, digits }, form.first + index) }))
}

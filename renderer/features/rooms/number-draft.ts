import type { Numbering } from '../../../shared/contract/numbers.ts'
import { digitsFor, labelOf } from '../../../shared/rules/numbering.ts'
import { lineOrNothing, readCount, seedProblem } from '../../components/typed-values.ts'

/** What the form of the numbers holds while it is typed. */
export interface NumberDraft {
  readonly prefix: string
  readonly digits: string
  readonly first: string
  readonly order: 'name' | 'drawn'
  /** From dice; '' leaves the seed to the program. */
  readonly seed: string
  /** Asked for only once papers with the numbers are out. */
  readonly reason: string
}

export interface NumberFacts {
  readonly prefix: string
  readonly digits: number
  readonly first: number
  readonly order: 'name' | 'drawn'
  readonly seed: string | null
}

export type NumberErrors = Partial<Record<keyof NumberDraft, string>>
export type JudgedNumbers = { readonly ok: true; readonly facts: NumberFacts } | { readonly ok: false; readonly errors: NumberErrors }

/** The form as it opens: what the numbers have now, else the commonest form. */
export function numberDraft(numbering: Numbering | null): NumberDraft {
  if (numbering === null) return { prefix: '', digits: '3', first: '1', order: 'name', seed: '', reason: '' }
  const { prefix, digits, first, order } = numbering
  return { prefix, digits: String(digits), first: String(first), order, seed: '', reason: '' }
}

/** Judges the form; the reason counts only where papers are out. */
export function judgeNumbers(draft: NumberDraft, reasonNeeded: boolean): JudgedNumbers {
  const errors: NumberErrors = {}
  const prefix = draft.prefix.trim().toUpperCase()
  if (!/^[A-Z0-9-]{0,6}$/u.test(prefix)) errors.prefix = 'Tối đa 6 chữ không dấu, chữ số hoặc gạch nối.'
  if (!/^[1-6]$/u.test(draft.digits.trim())) errors.digits = 'Gõ từ 1 đến 6.'
  if (readCount(draft.first, 1, 999_999) === null) errors.first = 'Gõ từ 1 đến 999999.'
  const wrongSeed = draft.order === 'drawn' ? seedProblem(draft.seed) : null
  if (wrongSeed !== null) errors.seed = wrongSeed
  if (reasonNeeded && draft.reason.trim() === '') errors.reason = 'Chưa có lý do. Ghi vì sao đánh lại số.'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, facts: { prefix, digits: Number(draft.digits), first: Number(draft.first), order: draft.order, seed: draft.order === 'drawn' ? lineOrNothing(draft.seed) : null } }
}

/** First and last number that so many people would get. */
export function numbersPreview({ prefix, digits, first }: NumberFacts, people: number): { readonly first: string; readonly last: string } {
  const form = { prefix, digits: digitsFor({ digits, first }, people) }
  return { first: labelOf(form, first), last: labelOf(form, first + Math.max(people, 1) - 1) }
}

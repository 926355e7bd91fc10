import { useState } from 'react'
import type { ParsedDate } from '../../shared/text/partial-date.ts'
import { formatPartialDate } from '../../shared/text/partial-date.ts'
import { dateExamples, dateProblemSentence } from './date-words.ts'

/** What a date box holds while somebody types in it. */
export interface TypedDate {
  readonly text: string
  /** What is wrong with the typed text, told when the box is left; null while it is fine. */
  readonly problem: string | null
  /** The possible dates of a year of two digits, 19xx before 20xx; empty when nothing is asked yet. */
  readonly choices: readonly string[]
  /** True while the typed year has two digits: leaving the box asks which one it is. */
  readonly asksCentury: boolean
  /** A figure typed while the century is asked answers it, by a key or by an input method. */
  readonly type: (text: string) => void
  readonly leave: () => void
  readonly choose: (value: string) => void
}

/**
 * A date that is typed without a mask and read when the box is left. `onChange` gets the stored form, or null while
 * the text is empty or not yet a date. `examples` are told with a text that is none.
 */
export function useTypedDate(value: string | null, onChange: (value: string | null) => void, parse: (typed: string) => ParsedDate, examples: string = dateExamples.known): TypedDate {
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(true)
  const [seen, setSeen] = useState(value)
  const text = draft ?? (value === null ? '' : formatPartialDate(value))
  const parsed = draft === null || draft.trim() === '' ? null : parse(draft)
  const choices = left && parsed?.kind === 'askCentury' ? parsed.choices : []

  // A value that did not come from this box, such as a form that was reset, replaces what stands in it.
  if (value !== seen) {
    setSeen(value)
    if (draft !== null && value !== (parsed?.kind === 'date' ? parsed.value : null)) setDraft(null)
  }

  function take(taken: string): void {
    setDraft(null)
    setLeft(true)
    if (taken !== value) onChange(taken)
  }

  return {
    text,
    problem: !left || parsed === null ? null : problemOf(parsed, text, examples),
    choices,
    asksCentury: parsed?.kind === 'askCentury',
    type: (typed) => {
      const answer = choices[Number(typed.startsWith(text) ? typed.slice(text.length) : typed) - 1]
      if (answer !== undefined) return take(answer)
      const read = typed.trim() === '' ? null : parse(typed)
      setDraft(typed)
      setLeft(false)
      const taken = read?.kind === 'date' ? read.value : null
      if (taken !== value) onChange(taken)
    },
    leave: () => {
      setLeft(true)
      if (parsed?.kind === 'date') take(parsed.value)
      else if (parsed === null) setDraft(null)
    },
    choose: take,
  }
}

function problemOf(parsed: ParsedDate, typed: string, examples: string): string | null {
  if (parsed.kind === 'refused') return dateProblemSentence(parsed.problem, typed, examples)
  return parsed.kind === 'open' ? `Ô này cần một ngày đã biết. Gõ như ${examples}.` : null
}

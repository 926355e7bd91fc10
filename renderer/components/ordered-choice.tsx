import { Checkbox, Input } from '@mantine/core'
import { useId } from 'react'
import type { KeyboardEvent } from 'react'
import { KeyHint } from './key-hint.tsx'
import './ordered-choice.css'

/** Properties of an ordered choice. */
export interface OrderedChoiceProps<T extends string> {
  label: string
  value: readonly T[]
  onChange: (value: T[]) => void
  options: readonly T[]
  nameOf: (option: T) => string
  /** What follows the last chosen one. */
  after: string
  error?: string | undefined
  autoFocus?: boolean
}

/** The options with the chosen ones first, in their order. */
export function inChosenOrder<T extends string>(value: readonly T[], options: readonly T[]): T[] {
  return [...value, ...options.filter((option) => !value.includes(option))]
}

/** The chosen ones with one of them moved up or down by a place. */
export function movedBy<T extends string>(value: readonly T[], option: T, by: 1 | -1): T[] {
  const from = value.indexOf(option)
  const to = from + by
  if (from === -1 || to < 0 || to >= value.length) return [...value]
  const others = value.filter((other) => other !== option)
  return [...others.slice(0, to), option, ...others.slice(to)]
}

/** Chooses some of a few options and their order: Space takes one in, Alt+↑ and Alt+↓ move it. */
export function OrderedChoice<T extends string>({ label, value, onChange, options, nameOf, after, error, autoFocus = false }: OrderedChoiceProps<T>) {
  const id = useId()
  const shown = inChosenOrder(value, options)

  function move(event: KeyboardEvent, option: T): void {
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onChange(movedBy(value, option, event.key === 'ArrowUp' ? -1 : 1))
  }

  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      <ol className="mt-ordered" aria-labelledby={id}>
        {shown.map((option, index) => {
          const place = value.indexOf(option)
          return (
            <li key={option}>
              <Checkbox
                checked={place !== -1}
                data-autofocus={(autoFocus && index === 0) || undefined}
                onChange={(event) => onChange(event.currentTarget.checked ? [...value, option] : value.filter((other) => other !== option))}
                onKeyDown={(event) => move(event, option)}
                label={place === -1 ? nameOf(option) : `${place + 1}. ${nameOf(option)}`}
              />
            </li>
          )
        })}
      </ol>
      <p className="mt-small mt-quiet">
        {after}
        {value.length > 1 ? (
          <>
            {' '}
            <KeyHint keys="Alt+↑" /> <KeyHint keys="Alt+↓" /> đổi thứ tự.
          </>
        ) : null}
      </p>
    </Input.Wrapper>
  )
}

import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { formatPartialDate, knownParts, parsePartialDate } from '../../shared/text/partial-date.ts'
import { KeyHint } from './key-hint.tsx'
import { useTypedDate } from './use-typed-date.ts'
import type { TypedDate } from './use-typed-date.ts'
import './date-input.css'

/** Properties of a date box. */
export interface DateBoxProps {
  label: string
  /** Stored form, or null while nothing is known. */
  value: string | null
  onChange: (value: string | null) => void
  error?: string | null
  /** An optional date says "nếu có" after its label. */
  required?: boolean
  /** True takes the keyboard when its dialog opens. */
  autoFocus?: boolean
  /** True under the head of a table, which says what it is: no label is shown. */
  inTable?: boolean
}

/** Properties of a box that is typed into. */
export interface DateInputProps extends DateBoxProps {
  /** Told whether the typed text is empty or a date: an optional date that cannot be read is not the same as none. */
  onReadable?: (readable: boolean) => void
}

/** A date as far as it is known: 1965, 5/1965 or 05/9/2001, typed in one box; '1965', '1965-05', '2001-09-05' stored. */
export function PartialDateInput({ onReadable, ...props }: DateInputProps) {
  const typed = useTypedDate(props.value, props.onChange, parsePartialDate)
  function type(text: string): void {
    typed.type(text)
    onReadable?.(text.trim() === '' || parsePartialDate(text).kind === 'date')
  }
  return <DateBox {...props} typed={{ ...typed, type }} known={props.value === null ? null : knownParts(props.value)} />
}

/** The box shared by both date inputs; `1` and `2` answer the question for the century. */
export function DateBox({ label, value, error, required = true, autoFocus = false, inTable = false, typed, known }: DateBoxProps & { typed: TypedDate; known: string | null }) {
  const asks = typed.choices.length > 0
  /** True while the box has the focus by the pointer, which sets the caret itself. */
  const pointed = useRef(false)
  return (
    <div className="mt-date">
      <TextInput
        label={inTable ? undefined : required ? label : `${label} (nếu có)`}
        aria-label={inTable ? label : undefined}
        value={typed.text}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onPointerDown={() => {
          pointed.current = true
        }}
        onFocus={(event) => {
          if (!pointed.current) event.currentTarget.select()
        }}
        onBlur={() => {
          pointed.current = false
          typed.leave()
        }}
        error={typed.problem ?? error}
        description={inTable || asks || value === null ? undefined : (known ?? undefined)}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus={autoFocus || undefined}
        required={required}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          if (typed.asksCentury) event.preventDefault()
          typed.leave()
        }}
      />
      {asks ? <CenturyQuestion choices={typed.choices} onChoose={typed.choose} /> : null}
    </div>
  )
}

function CenturyQuestion({ choices, onChoose }: { choices: readonly string[]; onChoose: (value: string) => void }) {
  return (
    <div className="mt-date-century" role="group" aria-label="Năm hai chữ số là năm nào">
      <span>Năm nào?</span>
      {choices.map((choice, index) => (
        <button key={choice} type="button" tabIndex={-1} onClick={() => onChoose(choice)}>
          <KeyHint keys={String(index + 1)} /> {formatPartialDate(choice)}
        </button>
      ))}
    </div>
  )
}

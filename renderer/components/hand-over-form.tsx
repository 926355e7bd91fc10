import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FaultNote } from './fault-note.tsx'
import { FieldCell, FieldGrid } from './field-grid.tsx'
import { KeyButton } from './key-button.tsx'
import { readCount } from './typed-values.ts'

/** First figure of the form, where the keyboard goes once nothing is left to settle. */
export const handOverFigure = 'mt-hand-over'

/** Properties of the form. */
interface HandOverFormProps<Figure extends string> {
  label: string
  /** What the minutes count, by name. */
  figures: Readonly<Record<Figure, string>>
  /** Things that nobody settled yet. */
  open: number
  /** Words of the button; those while something is open. */
  confirm: string
  waiting: string
  error: unknown
  busy: boolean
  onLock: (counted: Readonly<Record<Figure, number>>) => void
  /** Goes to the first thing that is open. */
  onOpen: () => void
}

const read = (typed: string | undefined) => readCount(typed ?? '', 0, 99_999)

/** The figures of the hand-over minutes, which what is locked must have too. */
export function HandOverForm<Figure extends string>({ label, figures, open, confirm, waiting, error, busy, onLock, onOpen }: HandOverFormProps<Figure>) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [judged, setJudged] = useState(false)
  const names = Object.keys(figures) as Figure[]

  function save(): void {
    if (open > 0) return onOpen()
    setJudged(true)
    const counted = names.map((name) => [name, read(typed[name])] as const)
    if (!busy && counted.every(([, count]) => count !== null)) onLock(Object.fromEntries(counted) as Record<Figure, number>)
  }

  return (
    <div className="mt-keying-lock">
      <FieldGrid label={label} onSubmit={save} enterSubmits>
        {names.map((name, index) => (
          <FieldCell key={name} span={2}>
            <TextInput
              {...(index === 0 ? { id: handOverFigure, autoFocus: open === 0 } : {})}
              label={figures[name]}
              value={typed[name] ?? ''}
              onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              error={judged && read(typed[name]) === null ? 'Gõ số ghi trong biên bản.' : null}
              inputMode="numeric"
              autoComplete="off"
            />
          </FieldCell>
        ))}
        <FaultNote error={error} />
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={busy}>
            {open > 0 ? waiting : confirm}
          </KeyButton>
        </div>
      </FieldGrid>
    </div>
  )
}

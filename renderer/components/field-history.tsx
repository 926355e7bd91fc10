import { ActionIcon, Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { createContext, use, useRef, useState } from 'react'
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import { FieldCell } from './field-grid.tsx'
import { FieldHistoryDialog } from './field-history-dialog.tsx'
import type { FieldOfRecord } from './field-history-dialog.tsx'
import { Note } from './note.tsx'
import { useMay } from './session.ts'
import './field-history.css'

/** A field whose history is asked for. */
interface AskedField {
  readonly field: string
  readonly label: string
}

const AskHistory = createContext<((asked: AskedField) => void) | null>(null)

/** Properties of the surroundings of a form whose fields show their history. */
export interface FieldHistoryProps extends Omit<FieldOfRecord, 'field'> {
  /** Takes an old value as a correction; absent for those who may only read. A refusal is shown in the dialog. */
  onPutBack?: (field: string, value: unknown, reason: string) => Promise<void>
  /** Whether it is written at once, since nothing else of the form waits to be saved. */
  atOnce: boolean
  children: ReactNode
}

/** Lets the fields of a form inside show what they held (Alt+H). Stands outside the form itself. */
export function FieldHistory({ examId, table, recordId, onPutBack, atOnce, children }: FieldHistoryProps) {
  const mayRead = useMay('history.read')
  const [asked, setAsked] = useState<AskedField | null>(null)
  return (
    <AskHistory value={mayRead ? setAsked : null}>
      {children}
      {asked === null ? null : (
        <FieldHistoryDialog
          of={{ examId, table, recordId, field: asked.field }}
          label={asked.label}
          atOnce={atOnce}
          onPutBack={onPutBack === undefined ? undefined : (value, reason) => onPutBack(asked.field, value, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </AskHistory>
  )
}

/** Room of a field in the grid, with a clock that opens what the field held; a plain one where nobody asks for it. */
export function HistoryCell({ field, label, children, ...room }: AskedField & ComponentProps<typeof FieldCell>) {
  const ask = use(AskHistory)
  const cell = useRef<HTMLDivElement>(null)
  if (ask === null) return <FieldCell {...room}>{children}</FieldCell>
  function open(): void {
    // Closing the dialog gives the keyboard back to the field.
    if (!cell.current?.contains(document.activeElement)) cell.current?.querySelector('input')?.focus()
    ask?.({ field, label })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyH') return
    event.preventDefault()
    open()
  }
  return (
    <FieldCell {...room}>
      <div className="mt-history-cell" ref={cell} onKeyDown={onKeyDown}>
        {children}
        <ActionIcon
          className="mt-history-clock"
          variant="transparent"
          size={24}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
          aria-label="Lịch sử ô này"
          aria-description={label}
          aria-keyshortcuts="Alt+H"
          title="Lịch sử ô này (Alt+H)"
        >
          <IconHistory size={14} stroke={1.9} aria-hidden />
        </ActionIcon>
      </div>
    </FieldCell>
  )
}

/** Reasons of several values that were put into their boxes before one save. */
export function joinReasons(kept: string | null, reason: string): string {
  return kept === null || kept === reason ? reason : `${kept}; ${reason}`
}

/** The reason that goes with the next save, after an old value was put into its box. */
export function KeptReason({ reason, onDrop }: { reason: string | null; onDrop: () => void }) {
  if (reason === null) return null
  return (
    <Note>
      Lưu kèm lý do: {reason}.{' '}
      <Button variant="subtle" size="compact-xs" onClick={onDrop}>
        Bỏ lý do
      </Button>
    </Note>
  )
}

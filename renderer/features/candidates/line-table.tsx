import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { focusAfter } from '../../components/field-grid.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'

/** A column of a table of the form. */
export interface LineColumn<T> {
  readonly field: keyof T & string
  readonly title: string
  /** Share of the width, as CSS has it. */
  readonly width: string
  readonly date?: boolean
}

/** Properties of the table. */
interface LineTableProps<T> {
  title: string
  columns: readonly LineColumn<T>[]
  lines: readonly T[]
  /** What the line below the last one holds. */
  empty: T
  onChange: (lines: readonly T[]) => void
  error?: string | undefined
}

/**
 * A table of the paper form. Below its lines stands an empty one: what is typed there is the next line, and Enter in its empty
 * first cell goes on behind the table.
 */
export function LineTable<T extends object>({ title, columns, lines, empty, onChange, error }: LineTableProps<T>) {
  const id = useId()
  const table = useRef<HTMLDivElement>(null)
  const change = (index: number, patch: object) => onChange([...lines.slice(0, index), { ...(lines[index] ?? empty), ...patch }, ...lines.slice(index + 1)])

  function remove(index: number): void {
    flushSync(() => onChange(lines.toSpliced(index, 1)))
    table.current?.querySelectorAll<HTMLElement>('.mt-line')[index]?.querySelector('input')?.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, first: boolean): void {
    if (event.key !== 'Enter' || event.ctrlKey || !first || event.currentTarget.value.trim() !== '') return
    event.preventDefault()
    event.stopPropagation()
    if (table.current !== null) focusAfter(table.current)
  }

  const template = { gridTemplateColumns: `${columns.map(({ width }) => width).join(' ')} 24px` }
  return (
    <div className="mt-lines" role="group" aria-label={title} ref={table}>
      <div className="mt-line-heads" style={template} aria-hidden>
        {columns.map((column) => (
          <span key={column.field}>{column.title}</span>
        ))}
      </div>
      {[...lines, empty].map((line, index) => (
        <div key={`${id} ${index}`} className="mt-line" style={template}>
          {columns.map((column, place) => {
            const value = line[column.field] as string | null
            const label = `${column.title}, dòng ${index + 1}`
            return column.date === true ? (
              <PartialDateInput key={column.field} label={label} inTable value={value} onChange={(date) => change(index, { [column.field]: date })} />
            ) : (
              <TextInput
                key={column.field}
                aria-label={label}
                value={value ?? ''}
                onChange={(event) => change(index, { [column.field]: event.currentTarget.value })}
                onKeyDown={(event) => onKeyDown(event, place === 0 && index === lines.length)}
                maxLength={300}
                autoComplete="off"
              />
            )
          })}
          {index === lines.length ? (
            <span />
          ) : (
            <ActionIcon variant="transparent" size={24} tabIndex={-1} onClick={() => remove(index)} aria-label={`Bỏ dòng ${index + 1}`} title={`Bỏ dòng ${index + 1}`}>
              <IconX size={14} stroke={1.9} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {error === undefined ? null : (
        <p className="mt-lines-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { AgencyPicker } from './agency-picker.tsx'
import { filledRows, sharedOut } from './own-rules-draft.ts'
import type { AgencyRow } from './own-rules-draft.ts'

/** Properties of the table. */
interface AgencyTableProps {
  rows: readonly AgencyRow[]
  onChange: (rows: readonly AgencyRow[]) => void
  /** Places of the post as they are typed. */
  quota: string
  article: string | null
  error?: string | undefined
}

const emptyRow: AgencyRow = { agencyId: null, places: '' }

/** Cơ quan of a joint post with their places: Enter from cell to cell, the last line is room for one more. */
export function AgencyTable({ rows, onChange, quota, article, error }: AgencyTableProps) {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const filled = filledRows(rows)

  function change(index: number, patch: Partial<AgencyRow>): void {
    onChange([...rows, emptyRow].map((row, at) => (at === index ? { ...row, ...patch } : row)).slice(0, Math.max(rows.length, index + 1)))
  }

  function remove(index: number): void {
    // The line that takes its place keeps the keyboard.
    flushSync(() => onChange(rows.filter((_, at) => at !== index)))
    list.current?.children[index]?.querySelector('input')?.focus()
  }

  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-shared`}>
      <div className="mt-agencies-head">
        <span id={id} className="mt-agencies-title">
          Tuyển chung cho các cơ quan (nếu có)
        </span>
        <span id={`${id}-shared`} className="mt-quiet mt-small">
          {filled.length === 0 ? (article ?? '') : `đã chia ${sharedOut(rows)}/${quota.trim() === '' ? '?' : quota.trim()} chỉ tiêu${article === null ? '' : ` · ${article}`}`}
        </span>
      </div>
      <ol className="mt-agencies" ref={list}>
        {[...rows, emptyRow].map((row, index) => (
          <li key={index}>
            <span className="mt-quiet">{index + 1}</span>
            <AgencyPicker label={`Cơ quan ${index + 1}`} inTable value={row.agencyId} onChange={(agencyId) => change(index, { agencyId })} />
            <TextInput aria-label={`Chỉ tiêu của cơ quan ${index + 1}`} placeholder="chỉ tiêu" value={row.places} onChange={(event) => change(index, { places: event.currentTarget.value })} inputMode="numeric" maxLength={5} autoComplete="off" />
            {index === rows.length ? null : (
              <ActionIcon variant="subtle" size={24} aria-label={`Bỏ cơ quan ${index + 1}`} title="Bỏ cơ quan này" onClick={() => remove(index)}>
                <IconX size={14} stroke={1.9} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {error === undefined ? null : (
        <p className="mt-agencies-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

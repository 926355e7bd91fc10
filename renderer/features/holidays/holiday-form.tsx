import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { HolidayRow } from '../../../shared/contract/deadlines.ts'
import { formatDay, weekdayName } from '../../../shared/text/day.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FirstField } from '../../components/first-field.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { holidayErrors, holidayOf, type HolidayDraft } from './holiday-draft.ts'
import { holidayKinds, kindTitles } from './holiday-words.ts'

/** Properties of the form. */
interface HolidayFormProps {
  title: string
  start: HolidayDraft
  /** True where the day is given, and only what it is changes. */
  dayGiven: boolean
  rows: readonly HolidayRow[]
  onDone: (date: string, source: string) => void
  onCancel: () => void
}

/** A day off of the office's own, or another meaning of a day of the official list, with the paper that says so. */
export function HolidayForm({ title, start, dayGiven, rows, onDone, onCancel }: HolidayFormProps) {
  const [draft, setDraft] = useState<HolidayDraft>(start)
  const [judged, setJudged] = useState(false)
  const set = useMutation(
    queries.deadlines.setHoliday.mutationOptions({
      onSuccess: async (_answer, { date, name, source }) => {
        await readAgain(queries.deadlines, queries.history, queries.documents)
        onDone(date, source)
        await showUndoable({ procedure: 'deadlines.setHoliday', done: `Đã ghi ${formatDay(date)}: ${name}`, undone: `Đã hoàn tác ngày ${formatDay(date)}` })
      },
    }),
  )
  const errors = judged ? holidayErrors(draft) : {}
  const before = rows.find(({ date }) => date === draft.date)

  function save(): void {
    setJudged(true)
    const holiday = holidayOf(draft)
    if (holiday === null || set.isPending) return
    set.mutate({ ...holiday, expectedRevision: before?.revision ?? null, requestId: newRequestId() })
  }

  useKeys({ Escape: onCancel })
  return (
    <section className="mt-section mt-holiday" aria-label={title}>
      <h2>{title}</h2>
      {dayGiven && draft.date !== null ? (
        <p>
          {weekdayName(draft.date)} <b>{formatDay(draft.date)}</b>
        </p>
      ) : null}
      <FirstField>
        <FieldGrid label={title} onSubmit={save}>
          {dayGiven ? null : (
            <FieldCell>
              <DayInput label="Ngày" value={draft.date} onChange={(date) => setDraft((old) => ({ ...old, date }))} error={errors.date ?? null} />
              {before === undefined ? null : (
                <p className="mt-small mt-quiet">
                  Ngày này đang là {kindTitles[before.kind]}: {before.name}. Ghi thì dùng nội dung dưới đây.
                </p>
              )}
            </FieldCell>
          )}
          <FieldCell>
            <Select
              label="Là"
              data={holidayKinds.map((kind) => ({ value: kind, label: kindTitles[kind] }))}
              value={draft.kind}
              onChange={(value) => setDraft((old) => ({ ...old, kind: holidayKinds.find((kind) => kind === value) ?? null }))}
              allowDeselect={false}
              error={errors.kind}
            />
          </FieldCell>
          <FieldCell>
            <TextInput label="Tên" value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} error={errors.name} maxLength={300} autoComplete="off" />
          </FieldCell>
          <FieldCell>
            <TextInput label="Nguồn" placeholder="Thông báo số …, ngày …" value={draft.source} onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })} error={errors.source} maxLength={300} autoComplete="off" />
          </FieldCell>
          <FaultNote error={set.error} />
          <div className="mt-form-actions">
            <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={set.isPending}>
              Ghi
            </KeyButton>
            <Button variant="default" onClick={onCancel}>
              Bỏ
            </Button>
          </div>
        </FieldGrid>
      </FirstField>
    </section>
  )
}

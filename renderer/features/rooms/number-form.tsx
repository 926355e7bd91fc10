import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Numbering } from '../../../shared/contract/numbers.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { countText } from '../../components/typed-values.ts'
import { judgeNumbers, numberDraft, numbersPreview } from './number-draft.ts'
import { readRooms } from './read-rooms.ts'

const orders = [
  { value: 'name', label: 'Theo tên' },
  { value: 'drawn', label: 'Bốc thăm' },
] as const

/** Properties of the form. */
export interface NumberFormProps {
  examId: string
  numbering: Numbering | null
  /** How many would get a number. */
  people: number
}

/** Đánh số: letters, digits, first number, order; first and last number are shown before. */
export function NumberForm({ examId, numbering, people }: NumberFormProps) {
  const [draft, setDraft] = useState(() => numberDraft(numbering))
  const [asked, setAsked] = useState(false)
  const orderId = useId()
  const firstField = useRef<HTMLInputElement>(null)
  const first = numbering === null
  const assign = useMutation(queries.numbers.assign.mutationOptions({ onSuccess: readRooms, onError: readRooms }))
  const renumber = useMutation(queries.numbers.renumber.mutationOptions({ onSuccess: readRooms }))
  const frozen = numbering?.frozenSince ?? null
  const judged = judgeNumbers(draft, frozen !== null)
  const errors = judged.ok || !asked ? {} : judged.errors
  const preview = judged.ok || judged.errors.reason !== undefined ? previewOf() : null

  function previewOf() {
    const shown = judgeNumbers(draft, false)
    return shown.ok ? numbersPreview(shown.facts, people) : null
  }

  function save(): void {
    setAsked(true)
    if (!judged.ok || assign.isPending || renumber.isPending) return
    const call = { examId, ...judged.facts, requestId: newRequestId() }
    if (frozen === null) assign.mutate(call)
    else renumber.mutate({ ...call, reason: draft.reason.trim() })
  }

  // Whoever arrives numbers at once; whoever turns to this part by its switch stays at the switch.
  useEffect(() => {
    if (first && !(document.activeElement instanceof HTMLInputElement)) firstField.current?.focus()
  }, [first])

  const title = first ? 'Đánh số' : 'Đánh lại số'
  return (
    <section className="mt-section" aria-label={title}>
      <h2>{title}</h2>
      {frozen === null ? null : (
        <Note kind="missing">Giấy tờ có số báo danh đã ra ngày {formatDay(frozen)}. Đánh lại thì giấy ấy cũ đi; số cũ và số mới đứng cạnh nhau để đối chiếu.</Note>
      )}
      <FieldGrid label={title} onSubmit={save}>
        <FieldCell span={2}>
          <TextInput ref={firstField} label="Chữ đầu (nếu có)" value={draft.prefix} onChange={(event) => setDraft({ ...draft, prefix: event.currentTarget.value })} error={errors.prefix} maxLength={6} autoComplete="off" />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Số chữ số" value={draft.digits} onChange={(event) => setDraft({ ...draft, digits: event.currentTarget.value })} error={errors.digits} inputMode="numeric" maxLength={2} autoComplete="off" />
        </FieldCell>
        <FieldCell span={2}>
          <TextInput label="Số đầu tiên" value={draft.first} onChange={(event) => setDraft({ ...draft, first: event.currentTarget.value })} error={errors.first} inputMode="numeric" maxLength={6} autoComplete="off" />
        </FieldCell>
        <FieldCell span={3}>
          <Input.Wrapper label="Thứ tự" labelProps={{ id: orderId }}>
            <SegmentedControl
              aria-labelledby={orderId}
              data={[...orders]}
              value={draft.order}
              onChange={(order) => setDraft({ ...draft, order: order === 'drawn' ? 'drawn' : 'name' })}
              fullWidth
            />
          </Input.Wrapper>
        </FieldCell>
        {draft.order === 'name' ? null : (
          <FieldCell span={3}>
            <SeedField value={draft.seed} onChange={(seed) => setDraft({ ...draft, seed })} judged={asked} />
          </FieldCell>
        )}
        {frozen === null ? null : (
          <FieldCell span={6}>
            <ReasonField value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} error={errors.reason ?? null} />
          </FieldCell>
        )}
        <p className="mt-rooms-preview" role="status">
          {people === 0 ? 'Chưa có ai để đánh số.' : preview === null ? 'Sửa các ô để xem số đầu, số cuối.' : `${countText(people)} người: ${preview.first} đến ${preview.last}`}
        </p>
        <FaultNote error={assign.error ?? renumber.error} />
        <KeyButton keys="Ctrl+Enter" variant={first ? 'filled' : 'default'} onPress={save} bound={first} loading={assign.isPending || renumber.isPending} data-submit>
          {title}
        </KeyButton>
      </FieldGrid>
    </section>
  )
}

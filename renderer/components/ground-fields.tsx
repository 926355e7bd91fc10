import { TextInput } from '@mantine/core'
import { DayInput } from './day-input.tsx'
import { FieldCell } from './field-grid.tsx'
import type { GroundDraft, GroundErrors } from './ground-draft.ts'

/** Properties of the fields of a paper. */
interface GroundFieldsProps {
  draft: GroundDraft
  onChange: (draft: GroundDraft) => void
  errors: GroundErrors
  /** What the paper is called: "quyết định", "văn bản". */
  paper: string
  autoFocus?: boolean
}

/** Number, day and signer of the paper that an act rests on. */
export function GroundFields({ draft, onChange, errors, paper, autoFocus = false }: GroundFieldsProps) {
  return (
    <>
      <FieldCell span={3}>
        <TextInput label={`Số ${paper}`} value={draft.number} onChange={(event) => onChange({ ...draft, number: event.currentTarget.value })} error={errors.number} maxLength={300} autoComplete="off" required data-autofocus={autoFocus || undefined} />
      </FieldCell>
      <FieldCell span={3}>
        <DayInput label={`Ngày ${paper}`} value={draft.date} onChange={(date) => onChange({ ...draft, date })} error={errors.date ?? null} />
      </FieldCell>
      <FieldCell span={6}>
        <TextInput label="Người ký" value={draft.signer} onChange={(event) => onChange({ ...draft, signer: event.currentTarget.value })} error={errors.signer} maxLength={300} autoComplete="off" required />
      </FieldCell>
    </>
  )
}

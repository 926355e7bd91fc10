import { TextInput } from '@mantine/core'
import { nothingResults, type Nothing, type NothingResult } from '../../../shared/contract/attendance.ts'
import { capitalized } from '../../../shared/words/reasons-names.ts'
import { nothingResultTitles } from '../../../shared/words/nothing.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'

/** Minutes of who handed in nothing, while they are typed. */
export interface NothingDraft {
  readonly minutes: string
  readonly reason: string
  readonly result: NothingResult | null
  readonly decision: string
}
export type NothingErrors = Partial<Record<keyof NothingDraft, string>>

export function nothingDraftOf(nothing: Nothing | null): NothingDraft {
  return nothing === null ? { minutes: '', reason: '', result: null, decision: '' } : { ...nothing, decision: nothing.decision ?? '' }
}

export function nothingErrors({ minutes, reason, result, decision }: NothingDraft): NothingErrors {
  return {
    ...(minutes.trim() === '' ? { minutes: 'Chưa có số biên bản. Gõ theo biên bản của phòng thi.' } : {}),
    ...(reason.trim() === '' ? { reason: 'Chưa có lý do. Gõ theo biên bản, ví dụ “bị ốm, bỏ thi giữa giờ”.' } : {}),
    ...(result !== null && decision.trim() === '' ? { decision: 'Gõ quyết định của Hội đồng, ví dụ “12/QĐ-HĐTD”.' } : {}),
    ...(result === null && decision.trim() !== '' ? { result: 'Chọn Hội đồng quyết định thế nào.' } : {}),
  }
}

export function nothingOfDraft({ minutes, reason, result, decision }: NothingDraft): Nothing {
  return { minutes: minutes.trim(), reason: reason.trim(), result, decision: result === null ? null : decision.trim() }
}

/** Có mặt nhưng không nộp bài: minutes and reason; the result of the paper, which no text says, as the council decided it, now or later. */
export function NothingFields({ draft, errors, onChange, autoFocus = false }: { draft: NothingDraft; errors: NothingErrors; onChange: (draft: NothingDraft) => void; autoFocus?: boolean }) {
  const field = (name: 'minutes' | 'reason' | 'decision', label: string, focus = false) => (
    <TextInput label={label} value={draft[name]} error={errors[name]} maxLength={300} autoComplete="off" onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })} {...(focus ? { 'data-autofocus': true } : {})} />
  )
  return (
    <>
      <FieldCell span={2}>{field('minutes', 'Biên bản số', autoFocus)}</FieldCell>
      <FieldCell span={4}>{field('reason', 'Vì sao không nộp bài')}</FieldCell>
      <FieldCell span={3}>
        <CodePicker
          label="Hội đồng quyết định"
          required={false}
          value={draft.result}
          error={errors.result}
          onChange={(result) => onChange({ ...draft, result: result as NothingResult | null })}
          options={nothingResults.map((id) => ({ id, name: capitalized(nothingResultTitles[id]), code: '', current: true }))}
        />
      </FieldCell>
      <FieldCell span={3}>{field('decision', 'Theo văn bản')}</FieldCell>
    </>
  )
}

import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { DayInput } from '../../components/day-input.tsx'
import { HistoryCell } from '../../components/field-history.tsx'
import type { ExamDraft, ExamErrors } from './exam-draft.ts'
import { kindChoices, layoutChoices } from './exam-words.ts'

function Choice({ label, error, children }: { label: string; error?: string; children: (labelId: string) => ReactNode }) {
  const id = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      <div>{children(id)}</div>
    </Input.Wrapper>
  )
}

/** The first arrow in a choice where nothing is chosen takes the first; the browser would go on to the second. */
function chooseFirst(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowDown')) return
  const first = event.currentTarget.querySelector('input')
  event.preventDefault()
  first?.focus()
  first?.click()
}

/** Fields of an exam, in the order in which a plan tells them. */
export function ExamFields({ draft, onChange, errors, autoFocus, kindFixed = false }: { draft: ExamDraft; onChange: (draft: ExamDraft) => void; errors: ExamErrors; autoFocus: boolean; kindFixed?: boolean }) {
  return (
    <>
      <HistoryCell span={6} field="name" label="Tên kỳ thi">
        <TextInput label="Tên kỳ thi" value={draft.name} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} error={errors.name} maxLength={300} autoFocus={autoFocus} />
      </HistoryCell>
      {kindFixed ? null : (
      <HistoryCell span={6} field="kind" label="Loại">
        <Choice label="Loại" error={errors.kind}>
          {(labelId) => (
            <SegmentedControl aria-labelledby={labelId} data={kindChoices} value={draft.kind ?? ''} onKeyDown={draft.kind === null ? chooseFirst : undefined} onChange={(kind) => onChange({ ...draft, kind: kindChoices.find((choice) => choice.value === kind)?.value ?? null })} />
          )}
        </Choice>
      </HistoryCell>
      )}
      <HistoryCell span={3} field="planNumber" label="Số kế hoạch">
        <TextInput label="Số kế hoạch" value={draft.planNumber} onChange={(event) => onChange({ ...draft, planNumber: event.currentTarget.value })} error={errors.planNumber} maxLength={300} />
      </HistoryCell>
      <HistoryCell span={3} field="planApproved" label="Ngày duyệt kế hoạch">
        <DayInput label="Ngày duyệt kế hoạch" value={draft.planApproved} onChange={(planApproved) => onChange({ ...draft, planApproved })} error={errors.planApproved} />
      </HistoryCell>
      <HistoryCell span={6} field="layout" label="Trình bày văn bản">
        <Choice label="Trình bày văn bản">
          {(labelId) => (
            <SegmentedControl aria-labelledby={labelId} data={layoutChoices} value={draft.layout} onChange={(layout) => onChange({ ...draft, layout: layout === 'party' ? 'party' : 'state' })} />
          )}
        </Choice>
      </HistoryCell>
    </>
  )
}

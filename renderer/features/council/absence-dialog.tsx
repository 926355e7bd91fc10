import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CouncilView, ExamMember } from '../../../shared/contract/council.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { namedMembers } from '../../components/council-members.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { readCouncil } from './read-council.ts'

/** Ghi vắng: from when to when, why, and who acts for the member. */
export function AbsenceDialog({ examId, view, member, onClose }: { examId: string; view: CouncilView; member: ExamMember; onClose: () => void }) {
  const [fromDay, setFromDay] = useState<string | null>(null)
  const [toDay, setToDay] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [delegateId, setDelegateId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const absence = useMutation(
    queries.council.absence.mutationOptions({
      onSuccess: async () => {
        await readCouncil()
        onClose()
      },
    }),
  )

  function save(): void {
    setAsked(true)
    if (fromDay === null || toDay === null || reason.trim() === '' || absence.isPending) return
    absence.mutate({ examId, memberId: member.id, fromDay, toDay, reason: reason.trim(), delegateId, requestId: newRequestId() })
  }

  return (
    <Dialog title={`${member.fullName} vắng những ngày nào?`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Ghi vắng">
        <FieldCell span={3}>
          <DayInput label="Từ ngày" value={fromDay} onChange={setFromDay} error={asked && fromDay === null ? 'Chưa có ngày đầu.' : null} autoFocus />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Đến hết ngày" value={toDay} onChange={setToDay} error={asked && toDay === null ? 'Chưa có ngày cuối.' : null} />
        </FieldCell>
        <FieldCell span={6}>
          <ReasonField value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Chưa có lý do. Ghi vì sao vắng.' : null} />
        </FieldCell>
        <FieldCell span={6}>
          <CodePicker
            label="Ủy quyền cho"
            value={delegateId}
            onChange={setDelegateId}
            required={false}
            options={namedMembers(view)
              .filter(({ id }) => id !== member.id)
              .map(({ id, fullName, about }) => ({ id, code: '', name: about === '' ? fullName : `${fullName} · ${about}`, current: true }))}
            nothingFound="Không có ai trong danh sách hợp chữ đã gõ."
          />
        </FieldCell>
        <FaultNote error={absence.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={absence.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi vắng
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

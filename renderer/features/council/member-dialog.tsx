import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CouncilView, ExamMember } from '../../../shared/contract/council.ts'
import { memberBars } from '../../../shared/rules/boards.ts'
import { barTitles } from '../../../shared/words/boards.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'
import { readCouncil } from './read-council.ts'

const none = 'none'

/** Sửa người: name, birth, work, account in the program, and what was declared of discipline. */
export function MemberDialog({ examId, view, member, onClose }: { examId: string; view: CouncilView; member: ExamMember; onClose: () => void }) {
  const [draft, setDraft] = useState<Pick<ExamMember, 'fullName' | 'birthDate' | 'position' | 'workplace' | 'userId' | 'bar'>>(member)
  const [asked, setAsked] = useState(false)
  /** False while the date of birth is a text that is no date: nothing is written then. */
  const [readable, setReadable] = useState(true)
  const change = useMutation(
    queries.council.changeMember.mutationOptions({
      onSuccess: async () => {
        await readCouncil()
        onClose()
      },
    }),
  )

  function save(): void {
    setAsked(true)
    if (draft.fullName.trim() === '' || (draft.birthDate === null && !readable) || change.isPending) return
    const { fullName, birthDate, position, workplace, userId, bar } = draft
    change.mutate({ examId, id: member.id, fullName, birthDate, position: position || null, workplace: workplace || null, userId, bar, expectedRevision: member.revision, requestId: newRequestId() })
  }

  return (
    <Dialog title={`Sửa người: ${member.fullName}`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Sửa người">
        <FieldCell span={4}>
          <TextInput label="Họ và tên" value={draft.fullName} error={asked && draft.fullName.trim() === '' ? 'Chưa có họ tên.' : null} onChange={(event) => setDraft({ ...draft, fullName: event.currentTarget.value })} maxLength={300} autoComplete="off" data-autofocus />
        </FieldCell>
        <FieldCell span={2}>
          <PartialDateInput label="Ngày sinh" value={draft.birthDate} onChange={(birthDate) => setDraft({ ...draft, birthDate })} onReadable={setReadable} required={false} />
        </FieldCell>
        <FieldCell span={3}>
          <TextInput label="Chức vụ (nếu có)" value={draft.position ?? ''} onChange={(event) => setDraft({ ...draft, position: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
        </FieldCell>
        <FieldCell span={3}>
          <TextInput label="Đơn vị công tác (nếu có)" value={draft.workplace ?? ''} onChange={(event) => setDraft({ ...draft, workplace: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
        </FieldCell>
        <FieldCell span={6}>
          <Select
            label="Kỷ luật đã khai"
            description="Người đang bị kỷ luật, bị xử lý về tham nhũng, bị kỷ luật về công tác cán bộ không ở hội đồng và các ban."
            data={[{ value: none, label: 'không' }, ...memberBars.map((bar) => ({ value: bar, label: barTitles[bar] }))]}
            value={draft.bar ?? none}
            onChange={(value) => setDraft({ ...draft, bar: memberBars.find((bar) => bar === value) ?? null })}
            allowDeselect={false}
          />
        </FieldCell>
        <FieldCell span={6}>
          <Select
            label="Tài khoản trong chương trình"
            data={[{ value: none, label: 'không có' }, ...view.accounts.map(({ id, name }) => ({ value: id, label: name }))]}
            value={draft.userId ?? none}
            onChange={(value) => setDraft({ ...draft, userId: value === none ? null : value })}
            searchable
            allowDeselect={false}
            nothingFoundMessage="Không có người dùng nào hợp chữ đã gõ."
          />
        </FieldCell>
        <FaultNote error={change.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={change.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { today } from '../../components/today.ts'
import { judgeApproval, type ApprovalDraft } from './approval-draft.ts'

/** Properties of the dialog. */
interface ApprovalDialogProps {
  examId: string
  kind: DocumentKind
  /** Of the list as it is shown: another one is not approved. */
  contentHash: string
  /** What the paper itself says of its decision. */
  proposed: ApprovalDraft
  onClose: () => void
}

/** Ghi quyết định duyệt: number, day and signer of the decision that approved the list as it stands. */
export function ApprovalDialog({ examId, kind, contentHash, proposed, onClose }: ApprovalDialogProps) {
  const [draft, setDraft] = useState(proposed)
  /** Nothing is marked before somebody tries to save; from then on a mark goes when its field is right. */
  const [asked, setAsked] = useState(false)
  const cache = useQueryClient()
  const approve = useMutation(
    queries.documents.approve.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.documents.key(), queries.history.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
        onClose()
      },
    }),
  )
  const judged = judgeApproval(draft, today())
  const errors = judged.ok || !asked ? {} : judged.errors

  function save(): void {
    setAsked(true)
    if (judged.ok && !approve.isPending) approve.mutate({ examId, kind, contentHash, ...judged.facts, requestId: newRequestId() })
  }

  return (
    <Dialog title={`Quyết định nào duyệt ${lowerFirst(documentChoices[kind].name)}?`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Ghi quyết định duyệt" enterSubmits>
        <FieldCell span={3}>
          <TextInput label="Số quyết định" value={draft.number} onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })} error={errors.number} maxLength={300} autoComplete="off" required data-autofocus />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Ngày quyết định" value={draft.date} onChange={(date) => setDraft({ ...draft, date })} error={errors.date ?? null} />
        </FieldCell>
        <FieldCell span={6}>
          <TextInput label="Người ký" value={draft.signer} onChange={(event) => setDraft({ ...draft, signer: event.currentTarget.value })} error={errors.signer} maxLength={300} autoComplete="off" required />
        </FieldCell>
        <p>Chữ DỰ THẢO trên giấy mất đi. Danh sách thay đổi sau đó thì thành dự thảo trở lại. Hoàn tác được bằng Ctrl+Z.</p>
        <FaultNote error={approve.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={approve.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Ghi quyết định
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

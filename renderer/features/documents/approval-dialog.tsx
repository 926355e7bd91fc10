import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { groundErrors, groundOf, type GroundDraft } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { today } from '../../components/today.ts'
import type { ApprovingDecision } from './with-decision.ts'

/** What the paper is called that approves a list. */
const paper = 'quyết định'

/** Properties of the dialog. */
interface ApprovalDialogProps {
  examId: string
  kind: DocumentKind
  /** Of the list as it is shown: another one is not approved. */
  contentHash: string
  /** What the paper itself says of its decision. */
  proposed: GroundDraft
  onApproved: (decision: ApprovingDecision) => void
  onClose: () => void
}

/** Ghi quyết định duyệt: number, day and signer of the decision that approved the list as it stands. */
export function ApprovalDialog({ examId, kind, contentHash, proposed, onApproved, onClose }: ApprovalDialogProps) {
  const [draft, setDraft] = useState(proposed)
  /** Nothing is marked before somebody tries to save; from then on a mark goes when its field is right. */
  const [asked, setAsked] = useState(false)
  const approve = useMutation(
    queries.documents.approve.mutationOptions({
      onSuccess: async (_approval, { number, date, signer }) => {
        onApproved({ number, date, signer })
        await readAgain(queries.documents, queries.history)
        onClose()
      },
    }),
  )
  const ground = groundOf(draft, paper, today())
  const errors = asked ? groundErrors(draft, paper, today()) : {}

  function save(): void {
    setAsked(true)
    if (ground !== null && !approve.isPending) approve.mutate({ examId, kind, contentHash, ...ground, requestId: newRequestId() })
  }

  return (
    <Dialog title={`Quyết định nào duyệt ${lowerFirst(documentChoices[kind].name)}?`} onClose={onClose}>
      <FieldGrid onSubmit={save} label="Ghi quyết định duyệt" enterSubmits>
        <GroundFields draft={draft} onChange={setDraft} errors={errors} paper={paper} autoFocus />
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

import { Button } from '@mantine/core'
import { useState } from 'react'
import { approvedWith, type DocumentOptions, type DocumentState } from '../../../shared/contract/documents.ts'
import { documentChoices } from '../../../shared/documents/choices.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { blockedListWords } from '../../../shared/words/blocked-lists.ts'
import { useMay } from '../../components/session.ts'
import { ApprovalDialog } from './approval-dialog.tsx'
import { WithdrawApproval } from './withdraw-approval.tsx'
import type { ApprovingDecision } from './with-decision.ts'

/** Properties of the approval. */
export interface PaperApprovalProps {
  examId: string
  state: DocumentState
  /** Hash of the list as it is shown; null while it is being drawn and where it names nobody. */
  contentHash: string | null
  options: DocumentOptions
  /** Told of a decision that was recorded, and of the one whose place it takes. */
  onDecision: (decision: ApprovingDecision, earlier: ApprovingDecision | null) => void
}

/** What decision approved the list, and how that is recorded or taken back. */
export function PaperApproval({ examId, state, contentHash, options, onDecision }: PaperApprovalProps) {
  const [asked, setAsked] = useState<'approve' | 'withdraw' | null>(null)
  const mayApprove = useMay('documents.approve')
  const { approved, blocked, kind } = state
  const list = approvedWith(kind)
  const close = () => setAsked(null)
  return (
    <section className="mt-section mt-print-approval" aria-label="Duyệt">
      <h2>Duyệt</h2>
      <p>{approvalWords(state)}</p>
      {list === kind ? null : <p className="mt-quiet">Duyệt cùng {documentChoices[list].name}: danh sách ấy được duyệt và chưa đổi thì giấy này hết chữ DỰ THẢO.</p>}
      {mayApprove && list === kind ? (
        <div className="mt-print-approve">
          {blocked === null && contentHash !== null && approved?.current !== true ? (
            <Button variant="default" onClick={() => setAsked('approve')}>
              Ghi quyết định duyệt…
            </Button>
          ) : null}
          {approved === null ? null : (
            <Button variant="default" onClick={() => setAsked('withdraw')}>
              Bỏ duyệt…
            </Button>
          )}
        </div>
      ) : null}
      {asked === 'approve' && contentHash !== null ? (
        <ApprovalDialog
          examId={examId}
          kind={kind}
          contentHash={contentHash}
          proposed={{ number: options.decisionNumber, date: options.decisionDate, signer: options.signerName }}
          onApproved={(decision) => onDecision(decision, approved)}
          onClose={close}
        />
      ) : null}
      {asked === 'withdraw' && approved !== null ? <WithdrawApproval examId={examId} approved={approved} onClose={close} /> : null}
    </section>
  )
}

function approvalWords({ approved, blocked }: DocumentState): string {
  const decision = approved === null ? null : `${approved.number}, ngày ${formatDay(approved.date)}, ${approved.signer} ký`
  if (decision !== null) return approved?.current === true ? `Quyết định ${decision}.` : `Quyết định ${decision}, duyệt một bản khác. Bản hiện nay là dự thảo.`
  if (blocked !== null) return `Chưa duyệt được: ${blockedListWords(blocked)}.`
  return 'Chưa có quyết định duyệt; trên giấy có chữ DỰ THẢO.'
}

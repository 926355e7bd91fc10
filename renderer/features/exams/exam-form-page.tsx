import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { Page } from '../../components/page.tsx'
import { useSession } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { afterTyping, emptyDraft, judgeDraft } from './exam-draft.ts'
import type { ExamDraft, ExamErrors } from './exam-draft.ts'
import { ExamFields } from './exam-fields.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { useOpenMade } from './use-open-made.ts'
import { useProposal } from './use-proposal.ts'
import './exams.css'

/** Lập kỳ thi: the plan's facts, and the regulation that follows from them. */
export function NewExamPage() {
  const { office } = useSession()
  const [draft, setDraft] = useState<ExamDraft>(() => emptyDraft(office.layout))
  const [errors, setErrors] = useState<ExamErrors>({})
  const proposal = useProposal(draft, null)
  const navigation = useNavigation()
  const create = useMutation(queries.exams.create.mutationOptions({ onSuccess: useOpenMade() }))

  const type = (next: ExamDraft) => setDraft(afterTyping(draft, next, null))

  function save(): void {
    const judged = judgeDraft(draft, proposal.proposed, null)
    setErrors(judged.ok ? {} : judged.errors)
    if (judged.ok && !create.isPending) create.mutate({ ...judged.facts, requestId: newRequestId() })
  }

  useStatus({ keys: [['Enter', 'ô kế tiếp'], ['Ctrl+Enter', 'lập']] })
  useKeys({ Escape: navigation.openExams })
  return (
    <Page
      title="Lập kỳ thi"
      actions={
        <KeyButton keys="Ctrl+Enter" variant="filled" onPress={save} loading={create.isPending}>
          Lập kỳ thi
        </KeyButton>
      }
    >
      <div className="mt-exam-form">
        <FieldGrid label="Kỳ thi" onSubmit={save}>
          <ExamFields draft={draft} onChange={type} errors={errors} autoFocus />
          <RuleChoice draft={draft} onChange={type} errors={errors} proposal={proposal} saved={null} />
          <FaultNote error={create.error} />
        </FieldGrid>
      </div>
    </Page>
  )
}

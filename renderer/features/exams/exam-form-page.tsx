import { useMutation, useQueryClient } from '@tanstack/react-query'
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
import { emptyDraft, judgeDraft } from './exam-draft.ts'
import type { ExamDraft, ExamErrors } from './exam-draft.ts'
import { ExamFields } from './exam-fields.tsx'
import { RegimeNote } from './regime-note.tsx'
import './exams.css'

/** Lập kỳ thi: the plan's facts, and the regulation that follows from them. */
export function NewExamPage() {
  const { office } = useSession()
  const [draft, setDraft] = useState<ExamDraft>(() => emptyDraft(office.layout))
  const [errors, setErrors] = useState<ExamErrors>({})
  const navigation = useNavigation()
  const cache = useQueryClient()
  const create = useMutation(
    queries.exams.create.mutationOptions({
      onSuccess: async (exam) => {
        cache.setQueryData(queries.exams.get.queryKey({ input: { examId: exam.id } }), exam)
        await cache.invalidateQueries({ queryKey: queries.exams.key() })
        navigation.openStep(exam.id, 'posts')
      },
    }),
  )

  function save(): void {
    const judged = judgeDraft(draft)
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
          <ExamFields draft={draft} onChange={setDraft} errors={errors} autoFocus />
          <RegimeNote kind={draft.kind} approved={draft.planApproved} />
          <FaultNote error={create.error} />
        </FieldGrid>
      </div>
    </Page>
  )
}

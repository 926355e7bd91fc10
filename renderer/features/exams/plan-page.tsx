import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Exam } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { examKindTitles, layoutTitles } from '../../../shared/words/terms.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { FieldHistory, joinReasons, KeptReason } from '../../components/field-history.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { PlanTabs } from '../../components/plan-tabs.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { ExamActs } from './exam-acts.tsx'
import { afterTyping, differences, draftOf, judgeDraft } from './exam-draft.ts'
import type { ExamDraft, ExamErrors } from './exam-draft.ts'
import { ExamFields } from './exam-fields.tsx'
import { ExamRules } from './exam-rules.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { useProposal } from './use-proposal.ts'
import { StaleNote } from './stale-note.tsx'
import './exams.css'

/** Kế hoạch: the facts of the exam's plan, the regulation it is held by and why, and who changed them. */
export function PlanPage({ examId }: { examId: string }) {
  const exam = useQuery(queries.exams.get.queryOptions({ input: { examId: examId } }))
  if (exam.data === undefined) {
    return (
      <Page title="Kế hoạch">
        <FaultNote error={exam.error} onRetry={() => void exam.refetch()} />
      </Page>
    )
  }
  return <Plan key={exam.data.id} exam={exam.data} />
}

function Plan({ exam }: { exam: Exam }) {
  /** Null while nothing was typed: the form then follows the record. */
  const [typed, setTyped] = useState<ExamDraft | null>(null)
  /** Revision that the typed draft started from. */
  const [startedFrom, setStartedFrom] = useState(exam.revision)
  const [errors, setErrors] = useState<ExamErrors>({})
  /** Why an old value was put into its box; it goes with the next save. */
  const [reason, setReason] = useState<string | null>(null)
  const cache = useQueryClient()
  const mayWrite = useMay('exams.write')
  const mayReadLog = useMay('history.read')

  async function takeSaved(saved: Exam): Promise<void> {
    setTyped(null)
    setReason(null)
    cache.setQueryData(queries.exams.get.queryKey({ input: { examId: saved.id } }), saved)
    await readAgain(queries.exams, queries.regimes, queries.history)
  }

  const change = useMutation(
    queries.exams.change.mutationOptions({
      onSuccess: takeSaved,
      onError: (error) => {
        if (isDeclared(error) && error.code === 'STALE') void readAgain(queries.exams)
      },
    }),
  )
  const correct = useMutation(queries.exams.change.mutationOptions())
  const draft = typed ?? draftOf(exam)
  const proposal = useProposal(draft, exam.heldOn)
  const changed = differences(exam, draft).length > 0
  const stale = isDeclared(change.error) && change.error.code === 'STALE' ? change.error : null

  function type(next: ExamDraft): void {
    if (typed === null) setStartedFrom(exam.revision)
    setTyped(afterTyping(draft, next, exam))
  }

  function save(expectedRevision: number): void {
    const judged = judgeDraft(draft, proposal.proposed, exam)
    setErrors(judged.ok ? {} : judged.errors)
    if (judged.ok && changed && !change.isPending) change.mutate({ examId: exam.id, ...judged.facts, ...(reason === null ? {} : { reason }), expectedRevision, requestId: newRequestId() })
  }

  /** An old value comes back as an act of its own; into its box where other changes wait. */
  async function putBack(field: string, value: unknown, why: string): Promise<void> {
    const next = afterTyping(draft, { ...draft, [field]: value }, exam)
    const judged = judgeDraft(next, proposal.proposed, exam)
    if (changed || !judged.ok) {
      type(next)
      setReason((kept) => joinReasons(kept, why))
      return
    }
    const saved = await correct.mutateAsync({ examId: exam.id, ...judged.facts, reason: why, expectedRevision: exam.revision, requestId: newRequestId() })
    await takeSaved(saved)
    await showUndoable({ procedure: 'exams.change', done: 'Đã sửa sai kế hoạch', undone: 'Đã hoàn tác sửa sai kế hoạch' })
  }

  useStatus({ left: [`Quy chế thi: ${exam.regimeTitle}`], keys: [...(changed ? [['Ctrl+Enter', 'lưu'] as const] : []), ...(mayReadLog ? [['Alt+H', 'lịch sử ô này'] as const] : [])] })
  return (
    <Page
      title="1. Kế hoạch"
      badge={<PlanTabs examId={exam.id} current="plan" />}
      actions={
        changed ? (
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => save(startedFrom)} loading={change.isPending}>
            Lưu
          </KeyButton>
        ) : null
      }
      asideLabel="Quy chế thi"
      aside={
        <>
          <ExamRules exam={exam} />
          {mayReadLog ? <ExamActs examId={exam.id} /> : null}
        </>
      }
    >
      <div className="mt-exam-form">
        {mayWrite ? (
          <FieldHistory examId={exam.id} table="exam" recordId={exam.id} onPutBack={putBack} atOnce={!changed}>
            <FieldGrid label="Kế hoạch" onSubmit={() => save(startedFrom)}>
              <ExamFields draft={draft} onChange={type} errors={errors} autoFocus={false} />
              <RuleChoice draft={draft} onChange={type} errors={errors} proposal={proposal} saved={exam} />
              <KeptReason reason={reason} onDrop={() => setReason(null)} />
              {stale === null ? (
                <FaultNote error={change.error} />
              ) : (
                <StaleNote
                  saved={exam}
                  typed={draft}
                  onKeepTyped={() => save(exam.revision)}
                  onTakeSaved={() => {
                    setTyped(null)
                    setReason(null)
                    change.reset()
                  }}
                />
              )}
            </FieldGrid>
          </FieldHistory>
        ) : (
          <PlanFacts exam={exam} />
        )}
      </div>
    </Page>
  )
}

/** The same facts for those who may only read them. */
function PlanFacts({ exam }: { exam: Exam }) {
  return (
    <dl className="mt-facts">
      <dt>Tên kỳ thi</dt>
      <dd>{exam.name}</dd>
      <dt>Loại</dt>
      <dd>{examKindTitles[exam.kind]}</dd>
      <dt>Số kế hoạch</dt>
      <dd>{exam.planNumber}</dd>
      <dt>Ngày duyệt</dt>
      <dd>{formatDay(exam.planApproved)}</dd>
      <dt>Trình bày</dt>
      <dd>{layoutTitles[exam.layout]}</dd>
    </dl>
  )
}

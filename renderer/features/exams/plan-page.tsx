import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Exam } from '../../../shared/contract/exams.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { useMay } from '../../components/session.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { ExamActs } from './exam-acts.tsx'
import { differences, draftOf, judgeDraft } from './exam-draft.ts'
import type { ExamDraft, ExamErrors } from './exam-draft.ts'
import { ExamFields } from './exam-fields.tsx'
import { kindTitle, layoutTitle } from './exam-words.ts'
import { RegimeNote, RegimeWords } from './regime-note.tsx'
import { StaleNote } from './stale-note.tsx'
import './exams.css'

/** Kế hoạch: the facts of the exam's plan, the regulation it is held by and why, and who changed them. */
export function PlanPage({ examId }: { examId: string }) {
  const exam = useQuery(queries.exams.get.queryOptions({ input: { id: examId } }))
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
  const cache = useQueryClient()
  const mayWrite = useMay('exams.write')
  const mayReadLog = useMay('history.read')
  const change = useMutation(
    queries.exams.change.mutationOptions({
      onSuccess: async (saved) => {
        setTyped(null)
        cache.setQueryData(queries.exams.get.queryKey({ input: { id: saved.id } }), saved)
        await cache.invalidateQueries({ queryKey: queries.exams.key() })
        await cache.invalidateQueries({ queryKey: queries.history.key() })
      },
      onError: (error) => {
        if (isDeclared(error) && error.code === 'STALE') void cache.invalidateQueries({ queryKey: queries.exams.key() })
      },
    }),
  )
  const draft = typed ?? draftOf(exam)
  const changed = differences(exam, draft).length > 0
  const stale = isDeclared(change.error) && change.error.code === 'STALE' ? change.error : null

  function type(next: ExamDraft): void {
    if (typed === null) setStartedFrom(exam.revision)
    setTyped(next)
  }

  function save(expectedRevision: number): void {
    const judged = judgeDraft(draft)
    setErrors(judged.ok ? {} : judged.errors)
    if (judged.ok && changed && !change.isPending) change.mutate({ id: exam.id, ...judged.facts, expectedRevision, requestId: newRequestId() })
  }

  useStatus({ left: [`Quy chế thi: ${exam.regimeTitle}`], keys: changed ? [['Ctrl+Enter', 'lưu']] : [] })
  return (
    <Page
      title="1. Kế hoạch"
      subtitle={exam.name}
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
          <section className="mt-section">
            <h2>Quy chế thi</h2>
            <RegimeWords regime={{ regime: exam.regime, regimeTitle: exam.regimeTitle, houseRules: exam.houseRules, houseRulesTitle: exam.houseRulesTitle, reason: exam.regimeReason }} />
          </section>
          {mayReadLog ? <ExamActs examId={exam.id} /> : null}
        </>
      }
    >
      <div className="mt-exam-form">
        {mayWrite ? (
          <FieldGrid label="Kế hoạch" onSubmit={() => save(startedFrom)}>
            <ExamFields draft={draft} onChange={type} errors={errors} autoFocus={false} />
            {draft.kind === exam.kind && draft.planApproved === exam.planApproved ? null : (
              <RegimeNote kind={draft.kind} approved={draft.planApproved} heldBy={{ regime: exam.regime, title: exam.regimeTitle }} />
            )}
            {stale === null ? (
              <FaultNote error={change.error} />
            ) : (
              <StaleNote
                saved={exam}
                typed={draft}
                onKeepTyped={() => save(exam.revision)}
                onTakeSaved={() => {
                  setTyped(null)
                  change.reset()
                }}
              />
            )}
          </FieldGrid>
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
      <dd>{kindTitle(exam.kind)}</dd>
      <dt>Số kế hoạch</dt>
      <dd>{exam.planNumber}</dd>
      <dt>Ngày duyệt</dt>
      <dd>{formatDay(exam.planApproved)}</dd>
      <dt>Trình bày</dt>
      <dd>{layoutTitle(exam.layout)}</dd>
    </dl>
  )
}

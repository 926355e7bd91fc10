import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Candidate, CandidateRecord } from '../../../shared/contract/candidates.ts'
import type { Post } from '../../../shared/contract/posts.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries, readAgain } from '../../app/api.ts'
import { Question } from '../../components/confirm-dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { FieldHistory, joinReasons, KeptReason } from '../../components/field-history.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { CandidateScans, ScanSplit } from '../../components/scan-pane.tsx'
import { useStatus } from '../../components/status-bar.tsx'
import { showUndoable } from '../../components/undo-toast.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useScanKey } from '../../components/use-scan-key.ts'
import { draftOfCandidate, emptyCandidate, judgeCandidate, withOldValue } from './candidate-draft.ts'
import type { CandidateDraft, CandidateErrors } from './candidate-draft.ts'
import { CandidateFields } from './candidate-fields.tsx'
import { DuplicatesOf } from './duplicates-of.tsx'
import { FormScanPane, useFormScans } from './form-scans.tsx'
import { nextReception } from './reception-draft.ts'
import { StaleCandidate } from './stale-candidate.tsx'
import { useCard } from './use-card.tsx'

/** Properties of the form. */
export interface CandidateFormProps {
  examId: string
  /** Regulation of the exam, which knows the priority groups. */
  regime: string | null
  posts: readonly Post[]
  /** The candidate to change; null adds people one after the other. */
  candidate: Candidate | null
  /** Post that a new form starts with: the one the list is narrowed to. */
  startPost: string | null
  /** Back to the list, at the person last saved. */
  onClose: (lastSaved: string | null) => void
}

/** Phiếu của thí sinh: for one who is changed, the whole form is read first. */
export function CandidateForm({ candidate, ...form }: CandidateFormProps) {
  const input = { examId: form.examId, id: candidate?.id ?? '' }
  const record = useQuery({ ...queries.candidates.get.queryOptions({ input }), enabled: candidate !== null })
  if (candidate === null) return <RegistrationForm {...form} candidate={null} />
  if (record.data === undefined) return <FaultNote error={record.error} onRetry={() => void record.refetch()} />
  return <RegistrationForm {...form} candidate={record.data} />
}

type RegistrationFormProps = Omit<CandidateFormProps, 'candidate'> & { candidate: CandidateRecord | null }

/** Phiếu của thí sinh: Enter through the fields, Ctrl+Enter saves; a new one offers the next empty form. */
function RegistrationForm({ examId, regime, posts, candidate, startPost, onClose }: RegistrationFormProps) {
  const [start, setStart] = useState<CandidateDraft>(() => (candidate === null ? emptyCandidate(startPost) : draftOfCandidate(candidate)))
  const [draft, setDraft] = useState(start)
  const [errors, setErrors] = useState<CandidateErrors>({})
  const [added, setAdded] = useState<readonly Candidate[]>([])
  const [leaving, setLeaving] = useState(false)
  const [revision, setRevision] = useState(candidate?.revision ?? 0)
  /** Why an old value was put into its box; it goes with the next save. */
  const [reason, setReason] = useState<string | null>(null)
  const firstField = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const card = useCard({ form: place, draft, onChange: setDraft })
  const [scansShown, toggleScans] = useScanKey(true)
  const scans = useFormScans(examId)
  const cache = useQueryClient()
  const codes = useQuery(queries.candidates.codes.queryOptions({ input: { regime } }))
  const choices = useQuery({ ...queries.posts.choices.queryOptions({ input: { regime: regime ?? '' } }), enabled: regime !== null })
  const sources = { posts, choices: choices.data, exemptions: codes.data?.exemptions ?? [], exemptionArticle: codes.data?.exemptionArticle ?? null }

  useEffect(() => firstField.current?.focus(), [])

  function refreshLists(): Promise<unknown> {
    return readAgain(queries.candidates.search, queries.registrations, queries.posts, queries.exams, queries.history)
  }

  function refused(error: Error): void {
    if (isDeclared(error) && error.code === 'STALE') void cache.invalidateQueries({ queryKey: queries.candidates.get.key() })
    if (isDeclared(error) && error.code === 'DUPLICATE') {
      setErrors({ identityNumber: `Số ${draft.identityNumber.trim()} đã có ở một thí sinh khác của kỳ thi. Tìm số này trong danh sách, hoặc sửa số.` })
    }
  }

  const add = useMutation(
    queries.candidates.add.mutationOptions({
      onSuccess: (saved) => {
        const next = emptyCandidate(saved.postId, nextReception(draft.reception))
        setAdded((before) => [saved, ...before])
        setStart(next)
        setDraft(next)
        card.forget()
        if (scansShown) scans.keepFor(saved.id)
        firstField.current?.focus()
        return refreshLists()
      },
      onError: refused,
    }),
  )
  const change = useMutation(
    queries.candidates.change.mutationOptions({
      onSuccess: async (saved) => {
        await refreshLists()
        onClose(saved.id)
      },
      onError: refused,
    }),
  )
  const correct = useMutation(queries.candidates.change.mutationOptions())
  const stale = isDeclared(change.error) && change.error.code === 'STALE'
  const saved = useQuery({ ...queries.candidates.get.queryOptions({ input: { examId, id: candidate?.id ?? '' } }), enabled: candidate !== null })

  function save(expectedRevision = revision): void {
    const judged = judgeCandidate(draft, sources)
    flushSync(() => setErrors(judged.ok ? {} : judged.errors))
    // A date that cannot be read is told by its own box.
    const wrong = place.current?.querySelector<HTMLElement>(judged.ok ? '.mt-date [aria-invalid="true"]' : '[aria-invalid="true"]')
    if (wrong !== null && wrong !== undefined) return wrong.focus()
    if (!judged.ok || add.isPending || change.isPending) return
    if (candidate === null) add.mutate({ examId, ...judged.facts, requestId: newRequestId() })
    else change.mutate({ examId, id: candidate.id, ...judged.facts, ...(reason === null ? {} : { reason }), expectedRevision, requestId: newRequestId() })
  }

  function follow(record: CandidateRecord): void {
    const next = draftOfCandidate(record)
    setStart(next)
    setDraft(next)
    setRevision(record.revision)
  }

  function takeSaved(record: CandidateRecord): void {
    follow(record)
    setErrors({})
    setReason(null)
    change.reset()
  }

  // A form without changes follows its record, such as after Ctrl+Z.
  if (draft === start && !stale && saved.data !== undefined && saved.data.revision > revision) follow(saved.data)

  /** An old value comes back as an act of its own; into its box where other changes wait or it does not fit. */
  async function putBack(field: string, value: unknown, why: string): Promise<void> {
    const next = withOldValue(draft, field, value)
    const judged = judgeCandidate(next, sources)
    if (candidate === null || draft !== start || !judged.ok) {
      setDraft(next)
      setReason((kept) => joinReasons(kept, why))
      setErrors(judged.ok ? {} : judged.errors)
      return
    }
    const record = await correct.mutateAsync({ examId, id: candidate.id, ...judged.facts, reason: why, expectedRevision: revision, requestId: newRequestId() })
    cache.setQueryData(queries.candidates.get.queryKey({ input: { examId, id: candidate.id } }), record)
    takeSaved(record)
    await Promise.all([refreshLists(), showUndoable({ procedure: 'candidates.change', done: `Đã sửa sai: ${record.fullName}`, undone: `Đã hoàn tác sửa sai: ${record.fullName}` })])
  }

  const lastSaved = candidate?.id ?? added[0]?.id ?? null
  function close(): void {
    if (draft === start) onClose(lastSaved)
    else setLeaving(true)
  }

  useKeys({ Escape: close, 'Ctrl+O': candidate === null && scansShown ? () => void scans.choose() : undefined })
  useStatus({
    left: added.length === 0 ? [] : [`Vừa thêm ${added.length} thí sinh`],
    keys: [
      ['Enter', 'ô kế tiếp'],
      ['Quét CCCD', 'điền theo thẻ'],
      ['Ctrl+Enter', candidate === null ? 'lưu, sang phiếu mới' : 'lưu'],
      ...(candidate === null ? [] : [['Alt+H', 'lịch sử ô này'] as const]),
      ['Esc', 'về danh sách'],
    ],
  })
  const form = (
    <FieldGrid label="Phiếu đăng ký" onSubmit={() => save()}>
      <CandidateFields
        draft={draft}
        onChange={setDraft}
        errors={errors}
        sources={sources}
        ethnicGroups={codes.data?.ethnicGroups ?? []}
        priorityGroups={codes.data?.priorityGroups ?? []}
        firstField={firstField}
      />
      <KeptReason reason={reason} onDrop={() => setReason(null)} />
      <FaultNote error={codes.error ?? choices.error} onRetry={() => void Promise.all([codes.refetch(), choices.refetch()])} />
      {stale && saved.data !== undefined && saved.data.revision > revision ? (
        <StaleCandidate saved={saved.data} onKeepTyped={() => save(saved.data.revision)} onTakeSaved={() => takeSaved(saved.data)} />
      ) : errors.identityNumber === undefined ? (
        <FaultNote error={candidate === null ? add.error : change.error} />
      ) : null}
    </FieldGrid>
  )
  return (
    <Page
      title={candidate === null ? 'Thí sinh mới' : `Sửa thí sinh ${candidate.fullName}`}
      actions={
        <>
          <KeyButton keys="Alt+S" onPress={toggleScans} bound={false}>
            {scansShown ? 'Ẩn bản quét' : 'Bản quét'}
          </KeyButton>
          <KeyButton keys="Esc" onPress={close} bound={false}>
            Về danh sách
          </KeyButton>
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={() => save()} loading={add.isPending || change.isPending}>
            {candidate === null ? 'Lưu và gõ người kế tiếp' : 'Lưu'}
          </KeyButton>
        </>
      }
      asideLabel="Vừa thêm"
      asideWidth={262}
      {...(scansShown ? { asideOpen: false, onAsideOpen: toggleScans } : {})}
      aside={
        candidate !== null ? undefined : (
          <>
            {added[0] === undefined ? null : <DuplicatesOf key={added[0].id} candidate={added[0]} />}
            <section className="mt-section">
              <h2>Vừa thêm {added.length} thí sinh</h2>
              {added.length === 0 ? <p className="mt-quiet">Ctrl+Enter lưu người đang gõ và mở phiếu kế tiếp.</p> : null}
              <ol className="mt-candidate-added">
                {added.map((each) => (
                  <li key={each.id}>
                    {each.fullName} <span className="mt-quiet mt-small">{each.postCode}</span>
                  </li>
                ))}
              </ol>
            </section>
          </>
        )
      }
    >
      <ScanSplit scans={!scansShown ? null : candidate === null ? <FormScanPane examId={examId} scans={scans} /> : <CandidateScans examId={examId} candidateId={candidate.id} />}>
        <div className="mt-candidate-form" ref={place}>
          {card.above}
          {scansShown && added[0] !== undefined ? <DuplicatesOf key={added[0].id} candidate={added[0]} /> : null}
          {candidate === null ? (
            form
          ) : (
            <FieldHistory examId={examId} table="candidate" recordId={candidate.id} onPutBack={putBack} atOnce={draft === start}>
              {form}
            </FieldHistory>
          )}
        </div>
      </ScanSplit>
      {leaving ? (
        <Question
          title="Bỏ những gì đang gõ?"
          consequence="Phiếu này chưa lưu."
          confirm="Bỏ, về danh sách"
          cancel="Gõ tiếp"
          onConfirm={() => onClose(lastSaved)}
          onCancel={() => setLeaving(false)}
        />
      ) : null}
    </Page>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { violationForms, type Part, type ViolationForm } from '../../../shared/contract/marking.ts'
import type { ZeroGround } from '../../../shared/rules/terms.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { capitalized, zeroNames } from '../../../shared/words/reasons-names.ts'
import { violationFormNames } from '../../../shared/words/violations.ts'
import { api, newRequestId, queries } from '../../app/api.ts'
import { CodePicker } from '../code-picker.tsx'
import { FaultNote } from '../fault-note.tsx'
import { FieldCell, FieldGrid } from '../field-grid.tsx'
import { KeyButton } from '../key-button.tsx'
import { markSaved } from '../status-store.ts'
import { useKeys } from '../use-keys.ts'
import { WithdrawQuestion } from '../withdraw-question.tsx'
import type { FindViolation } from './use-violations.ts'
import { deductionOf, isSameViolation, violationDraftOf, violationErrors, zeroGroundsOf } from './violation-draft.ts'
import type { Offender, ViolationDraft } from './violation-draft.ts'
import { ViolationPreview } from './violation-preview.tsx'
import { violationSentence } from './violation-words.ts'
import './violations.css'

/** Properties of the panel. Key it by candidate. */
export interface ViolationPanelProps {
  examId: string
  row: Offender
  /** Parts that the candidate sits. */
  parts: readonly Part[]
  /** Part that it opens at. */
  partId: string
  find: FindViolation
  /** Rises when the panel is asked for by its key: the first field takes the keyboard. */
  asked: number
  onChanged: (changed: boolean) => void
  onDone: () => void
  onClose: () => void
}

const option = (id: string, name: string) => ({ id, name, code: '', current: true })

/** Vi phạm of a candidate in a part, from the minutes of the room (TT 22/2025 Nội quy Đ.2). */
export function ViolationPanel({ examId, row, parts, partId: openedAt, find, asked, onChanged, onDone, onClose }: ViolationPanelProps) {
  const cache = useQueryClient()
  const box = useRef<HTMLDivElement>(null)
  const [partId, setPartId] = useState(openedAt)
  const [draft, setDraft] = useState<ViolationDraft>(() => violationDraftOf(find(row.candidateId, openedAt)))
  const [judged, setJudged] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const regime = useQuery(queries.regimes.ofExam.queryOptions({ input: { examId } }))
  const part = parts.find(({ id }) => id === partId)
  const standing = find(row.candidateId, partId)
  const changed = !isSameViolation(draft, violationDraftOf(standing))
  const errors = violationErrors(draft)
  const shown = judged ? errors : {}

  const saving = useMutation({
    mutationFn: (reason: string | null) =>
      api.marking.setViolation({
        ...{ examId, candidateId: row.candidateId, partId },
        ...(reason === null ? { ...draft, minutes: draft.minutes.trim(), note: draft.note.trim() || null } : { form: null, zero: null, minutes: standing?.minutes ?? draft.minutes, note: null, reason }),
        expectedRevision: standing?.revision ?? null,
        requestId: newRequestId(),
      }),
    onSuccess: async () => {
      markSaved()
      await cache.invalidateQueries({ queryKey: queries.marking.violations.key() })
      onDone()
    },
    onError: (error) => {
      if (isDeclared(error) && error.code === 'STALE') void cache.invalidateQueries({ queryKey: queries.marking.violations.key() })
    },
  })

  function save(): void {
    setJudged(true)
    if (Object.keys(errors).length > 0) return box.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')?.focus()
    if (!changed) onDone()
    else if (!saving.isPending) saving.mutate(null)
  }

  function choosePart(id: string | null): void {
    if (id === null) return
    const there = find(row.candidateId, id)
    if (there !== undefined || !changed) setDraft(violationDraftOf(there))
    setPartId(id)
  }

  const tellChanged = useEffectEvent(() => onChanged(changed))
  useEffect(() => tellChanged(), [changed])
  useEffect(() => {
    if (asked > 0) box.current?.querySelector('input')?.focus()
  }, [asked])
  useKeys({ Escape: onClose })

  const percentOf = (form: ViolationForm) => {
    const percent = deductionOf(regime.data?.rows ?? [], form)?.percent ?? null
    return percent === null ? '' : `, trừ ${percent} %`
  }
  return (
    <section className="mt-section" aria-label="Vi phạm">
      <h2>Vi phạm · {row.fullName}</h2>
      <p className="mt-quiet mt-violation-who">{standing === undefined ? 'Ghi theo biên bản của phòng thi; áp dụng khi tổng hợp kết quả.' : `Đã ghi: ${violationSentence(standing)}.`}</p>
      <div ref={box}>
        <FieldGrid label="Vi phạm" onSubmit={save}>
          <FieldCell>
            <CodePicker label="Phần thi" value={partId} onChange={choosePart} options={parts.map(({ id, title }) => option(id, title))} />
          </FieldCell>
          <FieldCell>
            <CodePicker
              label="Hình thức"
              required={false}
              value={draft.form}
              error={shown.form}
              onChange={(form) => setDraft({ ...draft, form: form as ViolationForm | null })}
              options={violationForms.map((form) => option(form, `${capitalized(violationFormNames[form])}${percentOf(form)}`))}
            />
          </FieldCell>
          <FieldCell>
            <CodePicker
              label="Bài tính 0 điểm vì"
              required={false}
              value={draft.zero}
              onChange={(zero) => setDraft({ ...draft, zero: zero as ZeroGround | null })}
              options={(part === undefined ? [] : zeroGroundsOf(part)).map((zero) => option(zero, capitalized(zeroNames[zero])))}
            />
          </FieldCell>
          <FieldCell span={3}>
            <TextInput label="Biên bản số" value={draft.minutes} error={shown.minutes} maxLength={300} autoComplete="off" onChange={(event) => setDraft({ ...draft, minutes: event.currentTarget.value })} />
          </FieldCell>
          <FieldCell>
            <TextInput label="Ghi chú (nếu có)" value={draft.note} maxLength={1000} autoComplete="off" onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })} />
          </FieldCell>
          {part === undefined ? null : <ViolationPreview examId={examId} draft={draft} row={row} part={part} rows={regime.data?.rows ?? []} />}
          <FaultNote error={saving.error ?? regime.error} />
          <div className="mt-violation-actions">
            <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={saving.isPending}>
              Lưu
            </KeyButton>
            <KeyButton keys="Esc" bound={false} onPress={onClose}>
              Đóng
            </KeyButton>
            {standing === undefined ? null : (
              <Button variant="subtle" onClick={() => setWithdrawing(true)}>
                Bỏ vi phạm…
              </Button>
            )}
          </div>
        </FieldGrid>
      </div>
      {withdrawing && standing !== undefined ? (
        <WithdrawQuestion
          title="Bỏ vi phạm này?"
          reasonMissing="Chưa có lý do. Gõ vì sao bỏ, ví dụ “ghi nhầm người”."
          fault={<FaultNote error={saving.error} />}
          confirm="Bỏ vi phạm"
          onConfirm={(reason) => saving.mutate(reason)}
          onCancel={() => setWithdrawing(false)}
          busy={saving.isPending}
        >
          {row.fullName}, {part?.title}: {violationSentence(standing)}.
        </WithdrawQuestion>
      ) : null}
    </section>
  )
}

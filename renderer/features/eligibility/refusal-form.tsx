import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { CodePicker } from '../../components/code-picker.tsx'
import type { CodeOption } from '../../components/code-picker.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useKeys } from '../../components/use-keys.ts'
import type { Decision } from './foreseen.ts'
import { changedReason, judgeRefusal, needsNote, withoutReason, withReason } from './refusal-draft.ts'
import type { ReasonDraft, ReasonErrors, RefusalDraft } from './refusal-draft.ts'

/** A condition to choose, with where it stands. */
export interface ConditionChoice {
  readonly id: string
  readonly name: string
  readonly article: string | null
  readonly checked: boolean
}

/** Properties of the form. */
export interface RefusalFormProps {
  draft: RefusalDraft
  onDraft: (draft: RefusalDraft) => void
  conditions: readonly ConditionChoice[]
  papers: readonly { readonly id: string; readonly name: string }[]
  onSave: (grounds: Omit<Decision, 'verdict'>) => void
  onClose: () => void
}

const optionOf = ({ id, name }: { id: string; name: string }): CodeOption => ({ id, name, code: '', current: true })

/** Lý do không đủ điều kiện: each condition that is not met, the paper that is missing, a note. */
export function RefusalForm({ draft, onDraft, conditions, papers, onSave, onClose }: RefusalFormProps) {
  const [errors, setErrors] = useState<readonly ReasonErrors[]>([])
  const form = useRef<HTMLDivElement>(null)
  /** Ctrl+Enter saves what the same key has just chosen in a picker, before the form is drawn again. */
  const latest = useRef(draft)
  const last = draft.reasons.at(-1)?.key
  // Begins at the first field of the reason that is new.
  useEffect(() => form.current?.querySelector<HTMLInputElement>(`[data-reason="${last}"] input`)?.focus(), [last])

  useEffect(() => {
    latest.current = draft
  }, [draft])

  function change(changed: RefusalDraft): void {
    latest.current = changed
    onDraft(changed)
  }

  function save(): void {
    const judged = judgeRefusal(latest.current)
    setErrors(judged.ok ? [] : judged.errors)
    if (judged.ok) onSave({ reasons: judged.reasons, note: judged.note })
  }

  useKeys({ Escape: onClose, 'Ctrl+N': () => change(withReason(draft)) })
  return (
    <div ref={form} className="mt-section mt-review-form">
      <FieldGrid label="Lý do không đủ điều kiện" onSubmit={save}>
        {draft.reasons.map((reason, index) => (
          <ReasonFields
            key={reason.key}
            reason={reason}
            place={draft.reasons.length === 1 ? null : index + 1}
            errors={errors[index] ?? {}}
            conditions={conditions}
            papers={papers}
            onChange={(changed) => change(changedReason(draft, changed))}
            onRemove={() => change(withoutReason(draft, reason.key))}
          />
        ))}
        {draft.reasons.length === 1 && draft.note === '' ? null : (
          <FieldCell>
            <TextInput label="Ghi chú chung (nếu có)" value={draft.note} onChange={(event) => change({ ...draft, note: event.currentTarget.value })} maxLength={1000} />
          </FieldCell>
        )}
        <div className="mt-review-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" onPress={save} bound={false}>
            Lưu, sang người kế
          </KeyButton>
          <KeyButton keys="Ctrl+N" onPress={() => change(withReason(draft))} bound={false}>
            Thêm lý do
          </KeyButton>
          <KeyButton keys="Esc" onPress={onClose} bound={false}>
            Đóng
          </KeyButton>
        </div>
      </FieldGrid>
    </div>
  )
}

interface ReasonFieldsProps {
  reason: ReasonDraft
  /** Number of the reason; null where there is only one. */
  place: number | null
  errors: ReasonErrors
  conditions: readonly ConditionChoice[]
  papers: RefusalFormProps['papers']
  onChange: (reason: ReasonDraft) => void
  onRemove: () => void
}

function ReasonFields({ reason, place, errors, conditions, papers, onChange, onRemove }: ReasonFieldsProps) {
  const chosen = conditions.find(({ id }) => id === reason.condition)
  const source = chosen === undefined ? undefined : (chosen.article ?? (chosen.checked ? undefined : 'chưa đối chiếu văn bản gốc'))
  const number = place === null ? '' : ` ${place}`
  return (
    <div className="mt-review-reason" data-reason={reason.key}>
      <CodePicker
        label={`Điều kiện chưa đạt${number}`}
        value={reason.condition}
        onChange={(condition) => onChange({ ...reason, condition })}
        options={conditions.map(optionOf)}
        description={source}
        error={errors.condition}
        placeholder="Gõ vài chữ không dấu"
      />
      <CodePicker
        label={`Giấy tờ thiếu${number}`}
        value={reason.paper}
        onChange={(paper) => onChange({ ...reason, paper })}
        options={papers.map(optionOf)}
        required={false}
      />
      <TextInput
        label={needsNote(reason.condition) ? `Ghi rõ lý do${number}` : `Ghi chú${number} (nếu có)`}
        value={reason.note}
        onChange={(event) => onChange({ ...reason, note: event.currentTarget.value })}
        error={errors.note}
        maxLength={1000}
      />
      {place === null ? null : (
        <ActionIcon className="mt-review-remove" variant="subtle" size={24} onClick={onRemove} aria-label={`Bỏ lý do ${place}`} title={`Bỏ lý do ${place}`}>
          <IconX size={16} stroke={1.9} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}

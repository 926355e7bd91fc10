import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { sameValue } from '../../../shared/rules/amending.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { pointsText, type Read } from '../../components/typed-values.ts'
import { readDraft, valueDraft, type ValueDraft } from '../../components/value-draft.ts'
import { ValueEditor } from '../../components/value-editor.tsx'
import { AddButton } from './add-button.tsx'
import { otherWeight, ruleNow, ruleText, type RuleChoice } from './rule-choices.ts'
import type { Known, Tried } from './tried.ts'

/** Properties of the form. */
interface RuleFormProps {
  known: Known
  regime: ExamRegime
  onAdd: (...tried: readonly Tried[]) => void
}

/** What is typed or chosen for a rule; points of a scheme are typed as those of a regulation. */
type RuleDraft = ValueDraft | { readonly kind: 'option'; readonly at: number }

function draftOf(choice: RuleChoice): RuleDraft | null {
  switch (choice.kind) {
    case 'value':
      return valueDraft(choice.row)
    case 'points':
      return { kind: 'points', text: choice.now === null ? '' : pointsText(choice.now), none: choice.now === null }
    case 'options':
      return { kind: 'option', at: choice.options.findIndex(({ value }) => value === choice.now) }
  }
}

function read(choice: RuleChoice, draft: RuleDraft): Read<unknown> {
  if (draft.kind !== 'option') return readDraft(draft)
  return choice.kind === 'options' ? { ok: true, value: choice.options[draft.at]?.value } : { ok: false, error: 'Chọn lại giá trị.' }
}

/** Another rule: a value of the exam's regulation that the board could set in its place, or one of its scheme. */
export function RuleForm({ known: { rules }, regime, onAdd }: RuleFormProps) {
  const [choice, setChoice] = useState<RuleChoice | null>(null)
  const [draft, setDraft] = useState<RuleDraft | null>(null)
  const [judged, setJudged] = useState(false)
  const value = choice === null || draft === null ? null : read(choice, draft)
  const problem = value === null || choice === null ? undefined : !value.ok ? value.error : sameValue(value.value, ruleNow(choice)) ? 'Giống giá trị đang có. Gõ hoặc chọn giá trị khác.' : undefined

  function choose(path: string | null): void {
    const next = rules.find((rule) => rule.path === path) ?? null
    setChoice(next)
    setDraft(next === null ? null : draftOf(next))
    setJudged(false)
  }

  function add(): void {
    setJudged(true)
    if (choice === null || value?.ok !== true || problem !== undefined) return
    const other = otherWeight(rules, choice.path, value.value)
    onAdd({ kind: 'rule', path: choice.path, value: value.value }, ...(other === null ? [] : [{ kind: 'rule' as const, ...other }]))
  }

  return (
    <FieldGrid label="Thử quy chế khác" onSubmit={add}>
      <FieldCell>
        <CodePicker
          label="Giá trị của quy chế"
          placeholder="Gõ tên, ví dụ: điểm đạt"
          options={rules.map(({ path, title }) => ({ id: path, code: '', name: title, current: true }))}
          value={choice?.path ?? null}
          onChange={choose}
          error={judged && choice === null ? 'Chưa chọn giá trị nào.' : null}
          nothingFound="Không có giá trị nào hợp chữ đã gõ."
        />
      </FieldCell>
      {choice === null || draft === null ? null : (
        <FieldCell>
          <RuleEditor choice={choice} draft={draft} regime={regime} onChange={setDraft} error={judged ? problem : undefined} />
        </FieldCell>
      )}
      <AddButton onPress={add} />
    </FieldGrid>
  )
}

interface RuleEditorProps {
  choice: RuleChoice
  draft: RuleDraft
  regime: ExamRegime
  onChange: (draft: RuleDraft) => void
  error: string | undefined
}

function RuleEditor({ choice, draft, regime, onChange, error }: RuleEditorProps) {
  if (choice.kind === 'value') return draft.kind === 'option' ? null : <ValueEditor row={choice.row} regime={regime} draft={draft} onChange={onChange} error={error} autoFocus={false} />
  const now = `Đang là ${ruleText(choice, ruleNow(choice))}`
  if (choice.kind === 'options') {
    const at = draft.kind === 'option' ? draft.at : -1
    return (
      <Select
        label="Thử"
        description={now}
        data={choice.options.map(({ text }, index) => ({ value: String(index), label: text }))}
        value={String(at)}
        onChange={(chosen) => onChange({ kind: 'option', at: Number(chosen ?? at) })}
        allowDeselect={false}
        error={error}
      />
    )
  }
  if (draft.kind !== 'points') return null
  return (
    <div className="mt-value-editor">
      <TextInput label="Thử, điểm" description={now} value={draft.none ? '' : draft.text} onChange={(event) => onChange({ ...draft, text: event.currentTarget.value, none: false })} error={error} maxLength={8} autoComplete="off" />
      {choice.mayBeNone ? <Checkbox label="Không giới hạn" checked={draft.none} onChange={(event) => onChange({ ...draft, none: event.currentTarget.checked })} /> : null}
    </div>
  )
}

import { Checkbox, Radio, TextInput } from '@mantine/core'
import type { RegimeRow } from '../../shared/contract/regimes.ts'
import type { ExamRegime } from '../../shared/rules/regime.ts'
import { replacementModes, tieSteps } from '../../shared/rules/terms.ts'
import { capitalized } from '../../shared/words/reasons-names.ts'
import { pathTitle, tieNames, valueText } from '../../shared/words/regime-values.ts'
import { OrderedChoice } from './ordered-choice.tsx'
import { effectiveValue, mayBeNone } from './value-draft.ts'
import type { ValueDraft } from './value-draft.ts'
import './value-editor.css'

/** Properties of the editor of one value. */
export interface ValueEditorProps {
  row: RegimeRow
  regime: ExamRegime
  draft: ValueDraft
  onChange: (draft: ValueDraft) => void
  error: string | undefined
  autoFocus: boolean
}

/** The new value of a path, by what the value is: points, percent, an ordered chain, one of two ways. */
export function ValueEditor({ row, regime, draft, onChange, error, autoFocus }: ValueEditorProps) {
  const label = pathTitle(row.path)
  const now = `Đang là ${valueText(row.path, effectiveValue(row))} (${row.article})`
  switch (draft.kind) {
    case 'points':
    case 'percent':
      return (
        <div className="mt-value-editor">
          <TextInput
            label={draft.kind === 'percent' ? `${label}, %` : label}
            description={now}
            value={draft.none ? '' : draft.text}
            onChange={(event) => onChange({ ...draft, text: event.currentTarget.value, none: false })}
            placeholder={draft.none ? valueText(row.path, null) : undefined}
            error={error}
            maxLength={8}
            autoComplete="off"
            data-autofocus={autoFocus || undefined}
          />
          {mayBeNone(row.path, regime) ? (
            <Checkbox label={`Không áp dụng: ${valueText(row.path, null)}`} checked={draft.none} onChange={(event) => onChange({ ...draft, none: event.currentTarget.checked })} />
          ) : null}
        </div>
      )
    case 'tieChain':
      return (
        <OrderedChoice
          label={`${label}. ${now}`}
          value={draft.steps}
          onChange={(steps) => onChange({ ...draft, steps })}
          options={tieSteps}
          nameOf={(step) => capitalized(tieNames[step])}
          after="Sau các bước đã chọn, người đứng đầu quyết định."
          error={error}
          autoFocus={autoFocus}
        />
      )
    case 'replacement':
      return (
        <Radio.Group label={label} description={now} error={error} value={draft.mode ?? ''} onChange={(mode) => onChange({ ...draft, mode: mode === 'call' ? 'call' : 'mayCall' })}>
          <div className="mt-value-editor">
            {replacementModes.map((mode) => (
              <Radio key={mode} value={mode} label={capitalized(valueText('replacement', mode))} data-autofocus={(autoFocus && mode === (draft.mode ?? replacementModes[0])) || undefined} />
            ))}
          </div>
        </Radio.Group>
      )
  }
}

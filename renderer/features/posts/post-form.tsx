import { Button, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import type { PostChoices } from '../../../shared/contract/posts.ts'
import { trackSchema } from '../../../shared/contract/posts.ts'
import { rowOf } from '../../../shared/rules/post-problems.ts'
import { listText, partNames } from '../../../shared/words/reasons-names.ts'
import { formTitle, trackTitles } from '../../../shared/words/terms.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { HistoryCell } from '../../components/field-history.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { AgencyPicker } from './agency-picker.tsx'
import { OwnRules } from './own-rules.tsx'
import { withRow } from './post-draft.ts'
import type { PostDraft, PostErrors } from './post-draft.ts'
import { rowArticle } from './post-marks.ts'

/** What round 1 is for a track and a method; that of xét tuyển asks no questions (NĐ 170/2025 Đ.11). */
function round1Words({ method, round1 }: PostChoices['tracks'][number]): string {
  if (method === 'consideration') return 'Vòng 1: kiểm tra phiếu đăng ký'
  return round1.length > 0 ? `Vòng 1: ${listText(round1.map((part) => partNames[part]))}` : 'Không có vòng 1'
}

/** Properties of the form that adds and changes posts. */
export interface PostFormProps {
  label: string
  submitLabel: string
  draft: PostDraft
  onChange: (draft: PostDraft) => void
  errors: PostErrors
  /** What the regulation leaves open; undefined until it is read. */
  choices: PostChoices | undefined
  /** Whether the own rules of the post are shown. */
  ownRules: boolean
  ownRulesRef: Ref<HTMLDivElement>
  onSubmit: () => void
  busy: boolean
  firstField: Ref<HTMLInputElement>
}

/** One post: Enter from field to field, Enter in the last one or Ctrl+Enter saves. */
export function PostForm({ label, submitLabel, draft, onChange, errors, choices, ownRules, ownRulesRef, onSubmit, busy, firstField }: PostFormProps) {
  const row = choices === undefined ? undefined : rowOf(choices, draft.track, draft.method)
  const tracks = (choices?.tracks ?? []).filter(({ method }) => method === 'exam').map(({ track }) => ({ id: track, code: '', name: trackTitles[track], current: true }))
  const forms = (row?.forms ?? []).map((form) => ({ id: form.join(','), code: '', name: formTitle(form), current: true }))
  const submit = (
    <FieldCell span={1}>
      <Button type="submit" variant="filled" fullWidth mt={20} loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />} px={8}>
        {submitLabel}
      </Button>
    </FieldCell>
  )
  return (
    <FieldGrid label={label} onSubmit={onSubmit} enterSubmits>
      <HistoryCell span={1} field="code" label="Mã">
        <TextInput label="Mã" ref={firstField} value={draft.code} onChange={(event) => onChange({ ...draft, code: event.currentTarget.value })} error={errors.code} maxLength={40} autoComplete="off" />
      </HistoryCell>
      <HistoryCell span={3} field="name" label="Tên vị trí">
        <TextInput label="Tên vị trí" value={draft.name} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} error={errors.name} maxLength={300} autoComplete="off" />
      </HistoryCell>
      <HistoryCell span={2} field="agencyId" label="Cơ quan">
        <AgencyPicker value={draft.agencyId} onChange={(agencyId) => onChange({ ...draft, agencyId })} error={errors.agencyId} />
      </HistoryCell>
      <HistoryCell span={2} field="track" label="Ngạch, loại">
        <CodePicker
          label="Ngạch, loại"
          value={draft.track}
          onChange={(id) => {
            if (choices !== undefined) onChange(withRow(draft, { track: id === null ? null : trackSchema.parse(id) }, choices))
          }}
          options={tracks}
          error={errors.track}
          description={row === undefined ? undefined : round1Words(row)}
        />
      </HistoryCell>
      <HistoryCell span={2} field="form" label="Hình thức vòng 2">
        <CodePicker
          label="Hình thức vòng 2"
          value={draft.form === '' ? null : draft.form}
          onChange={(form) => onChange({ ...draft, form: form ?? '' })}
          options={forms}
          error={errors.form}
          description={rowArticle(row)}
          nothingFound={draft.track === null ? 'Chọn ngạch, loại trước; hình thức theo đó.' : 'Quy chế không cho hình thức này.'}
        />
      </HistoryCell>
      <HistoryCell span={1} field="quota" label="Chỉ tiêu">
        <TextInput label="Chỉ tiêu" value={draft.quota} onChange={(event) => onChange({ ...draft, quota: event.currentTarget.value })} error={errors.quota} inputMode="numeric" maxLength={5} autoComplete="off" />
      </HistoryCell>
      {ownRules && choices !== undefined ? (
        <div className="mt-own-rules" ref={ownRulesRef}>
          <OwnRules draft={draft} onChange={onChange} errors={errors} choices={choices} />
        </div>
      ) : null}
      {submit}
    </FieldGrid>
  )
}

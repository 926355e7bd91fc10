import { Button, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { trackSchema } from '../../../shared/contract/posts.ts'
import { formTitle, trackTitles } from '../../../shared/words/terms.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { HistoryCell } from '../../components/field-history.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { AgencyPicker } from './agency-picker.tsx'
import { withTrack } from './post-draft.ts'
import type { PostDraft, PostErrors, TrackChoice } from './post-draft.ts'

/** Properties of the form that adds and changes posts. */
export interface PostFormProps {
  label: string
  submitLabel: string
  draft: PostDraft
  onChange: (draft: PostDraft) => void
  errors: PostErrors
  /** What the regulation leaves open for each track. */
  choices: readonly TrackChoice[]
  onSubmit: () => void
  busy: boolean
  firstField: Ref<HTMLInputElement>
}

/** One post: Enter from field to field, Enter in the last one or Ctrl+Enter saves. */
export function PostForm({ label, submitLabel, draft, onChange, errors, choices, onSubmit, busy, firstField }: PostFormProps) {
  const choice = choices.find((each) => each.track === draft.track)
  const tracks = choices.map((each) => ({ id: each.track, code: '', name: trackTitles[each.track], current: true }))
  const forms = (choice?.forms ?? []).map((form) => ({ id: form.join(','), code: '', name: formTitle(form), current: true }))
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
          onChange={(id) => onChange(withTrack(draft, id === null ? null : trackSchema.parse(id), choices))}
          options={tracks}
          error={errors.track}
          description={choice === undefined ? undefined : choice.round1 ? 'Có vòng 1' : 'Không có vòng 1'}
        />
      </HistoryCell>
      <HistoryCell span={2} field="form" label="Hình thức vòng 2">
        <CodePicker
          label="Hình thức vòng 2"
          value={draft.form === '' ? null : draft.form}
          onChange={(form) => onChange({ ...draft, form: form ?? '' })}
          options={forms}
          error={errors.form}
          description={choice?.article}
          nothingFound={draft.track === null ? 'Chọn ngạch, loại trước; hình thức theo đó.' : 'Quy chế không cho hình thức này.'}
        />
      </HistoryCell>
      <HistoryCell span={1} field="quota" label="Chỉ tiêu">
        <TextInput label="Chỉ tiêu" value={draft.quota} onChange={(event) => onChange({ ...draft, quota: event.currentTarget.value })} error={errors.quota} inputMode="numeric" maxLength={5} autoComplete="off" />
      </HistoryCell>
      <FieldCell span={1}>
        <Button type="submit" variant="filled" fullWidth mt={20} loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />} px={8}>
          {submitLabel}
        </Button>
      </FieldCell>
    </FieldGrid>
  )
}

import { Checkbox, Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import type { PostChoices } from '../../../shared/contract/posts.ts'
import { openFields, rowOf } from '../../../shared/rules/post-problems.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { partNames } from '../../../shared/words/reasons-names.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { HistoryCell } from '../../components/field-history.tsx'
import { AgencyTable } from './agency-table.tsx'
import { withPart } from './own-rules-draft.ts'
import { withRow } from './post-draft.ts'
import type { PostDraft, PostErrors } from './post-draft.ts'
import { rowArticle } from './post-marks.ts'

function Choice({ label, description, error, children }: { label: string; description?: string | undefined; error?: string | undefined; children: (labelId: string) => ReactNode }) {
  const id = useId()
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} description={description} error={error}>
      <div>{children(id)}</div>
    </Input.Wrapper>
  )
}

/** Properties of the fields. */
interface OwnRulesProps {
  draft: PostDraft
  onChange: (draft: PostDraft) => void
  errors: PostErrors
  choices: PostChoices
}

/** Quy định riêng của vị trí: what the regulation leaves to a post beyond track, form and quota, each with its article. */
export function OwnRules({ draft, onChange, errors, choices }: OwnRulesProps) {
  const { articles } = choices
  const open = openFields(choices, { track: draft.track, method: draft.method, form: draft.form === '' ? [] : draft.form.split(',') })
  const row = rowOf(choices, draft.track, draft.method)
  const consideration = rowOf(choices, draft.track, 'consideration')
  const groups = priorityGroups.entries.filter(({ code }) => choices.reservedGroups.includes(code))
  return (
    <>
      <div className="mt-own-rules-line" />
      {consideration === undefined ? null : (
        <HistoryCell span={2} field="method" label="Cách tuyển">
          <Choice label="Cách tuyển" description={rowArticle(row)} error={errors.method}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                fullWidth
                data={[
                  { value: 'exam', label: 'Thi tuyển' },
                  { value: 'consideration', label: 'Xét tuyển' },
                ]}
                value={draft.method}
                onChange={(method) => onChange(withRow(draft, { method: method === 'consideration' ? 'consideration' : 'exam' }, choices))}
              />
            )}
          </Choice>
        </HistoryCell>
      )}
      {open.round1IfNeeded.length === 0 ? null : (
        <FieldCell span={2}>
          <Choice label="Vòng 1 thêm, nếu vị trí cần" description={rowArticle(row)} error={errors.round1}>
            {() => (
              <div className="mt-parts">
                {open.round1IfNeeded.map((part) => (
                  <Checkbox
                    key={part}
                    size="xs"
                    label={partNames[part]}
                    checked={draft.round1?.includes(part) ?? false}
                    onChange={(event) => onChange({ ...draft, round1: withPart(draft.round1, row?.round1 ?? [], part, event.currentTarget.checked) })}
                  />
                ))}
              </div>
            )}
          </Choice>
        </FieldCell>
      )}
      {open.languagePass ? (
        <HistoryCell span={2} field="languagePass" label="Ngoại ngữ điều kiện">
          <TextInput
            label="Thi ngoại ngữ điều kiện, đạt từ (nếu có)"
            value={draft.languagePass}
            onChange={(event) => onChange({ ...draft, languagePass: event.currentTarget.value })}
            error={errors.languagePass}
            description={`không cộng vào kết quả · ${articles.languageCondition ?? ''}`}
            inputMode="decimal"
            maxLength={6}
            autoComplete="off"
          />
        </HistoryCell>
      ) : null}
      {open.computer ? (
        <HistoryCell span={2} field="writtenOn" label="Làm bài viết">
          <Choice label="Làm bài viết" description={articles.computer ?? undefined} error={errors.writtenOn}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                fullWidth
                data={[
                  { value: 'paper', label: 'Trên giấy' },
                  { value: 'computer', label: 'Trên máy tính' },
                ]}
                value={draft.writtenOn}
                onChange={(writtenOn) => onChange({ ...draft, writtenOn: writtenOn === 'computer' ? 'computer' : 'paper' })}
              />
            )}
          </Choice>
        </HistoryCell>
      ) : null}
      {open.writtenWeight ? (
        <HistoryCell span={2} field="writtenWeight" label="Tỷ trọng bài viết">
          <TextInput
            label="Tỷ trọng bài viết, %"
            value={draft.writtenWeight}
            onChange={(event) => onChange({ ...draft, writtenWeight: event.currentTarget.value })}
            error={errors.writtenWeight}
            description={`phần còn lại là phỏng vấn · ${articles.ownWeights ?? ''}`}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
          />
        </HistoryCell>
      ) : null}
      {open.secondWish ? (
        <HistoryCell span={2} field="wishes" label="Số nguyện vọng">
          <Choice label="Số nguyện vọng" description={articles.wishes ?? undefined} error={errors.wishes}>
            {(labelId) => (
              <SegmentedControl
                aria-labelledby={labelId}
                fullWidth
                data={[
                  { value: '1', label: 'Một' },
                  { value: '2', label: 'Hai' },
                ]}
                value={String(draft.wishes)}
                onChange={(wishes) => onChange({ ...draft, wishes: wishes === '2' ? 2 : 1 })}
              />
            )}
          </Choice>
        </HistoryCell>
      ) : null}
      {groups.length === 0 ? null : (
        <>
          <HistoryCell span={3} field="reservedGroup" label="Chỉ tiêu dành riêng cho">
            <CodePicker
              label="Chỉ tiêu dành riêng cho"
              required={false}
              value={draft.reservedGroup}
              onChange={(reservedGroup) => onChange({ ...draft, reservedGroup, reservedPlaces: reservedGroup === null ? '' : draft.reservedPlaces })}
              options={groups.map(({ code, name }) => ({ id: code, code: '', name, current: true }))}
              error={errors.reservedGroup}
              description={articles.reserved ?? undefined}
            />
          </HistoryCell>
          <HistoryCell span={1} field="reservedPlaces" label="Số chỉ tiêu dành riêng">
            <TextInput label="Dành riêng" value={draft.reservedPlaces} onChange={(event) => onChange({ ...draft, reservedPlaces: event.currentTarget.value })} error={errors.reservedPlaces} inputMode="numeric" maxLength={5} autoComplete="off" />
          </HistoryCell>
        </>
      )}
      {choices.jointPosts ? (
        <FieldCell span={5}>
          <AgencyTable rows={draft.agencies} onChange={(agencies) => onChange({ ...draft, agencies })} quota={draft.quota} article={articles.jointPosts} error={errors.agencies} />
        </FieldCell>
      ) : null}
      {choices.wishes === 2 && !open.secondWish ? <p className="mt-quiet mt-small">Hai nguyện vọng chỉ cho vị trí có vòng 2 là bài thi viết ({articles.wishes}).</p> : null}
    </>
  )
}

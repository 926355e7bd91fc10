import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { Ref } from 'react'
import type { Post } from '../../../shared/contract/posts.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import type { CodeOption } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'
import type { CandidateDraft, CandidateErrors } from './candidate-draft.ts'
import type { PriorityGroup } from './candidate-words.ts'
import { identityOpinion } from './identity-words.ts'
import { PriorityField } from './priority-field.tsx'

/** Properties of the fields of a candidate. */
export interface CandidateFieldsProps {
  draft: CandidateDraft
  onChange: (draft: CandidateDraft) => void
  errors: CandidateErrors
  posts: readonly Post[]
  ethnicGroups: readonly CodeOption[]
  priorityGroups: readonly PriorityGroup[]
  firstField: Ref<HTMLInputElement>
}

/** Fields of a candidate in the order of the registration form (phiếu đăng ký dự tuyển). */
export function CandidateFields({ draft, onChange, errors, posts, ethnicGroups, priorityGroups, firstField }: CandidateFieldsProps) {
  const sexId = useId()
  const identity = identityOpinion(draft.identityNumber, draft)
  return (
    <>
      <FieldCell span={3}>
        <TextInput label="Họ và tên" ref={firstField} value={draft.fullName} onChange={(event) => onChange({ ...draft, fullName: event.currentTarget.value })} error={errors.fullName} maxLength={300} autoComplete="off" />
      </FieldCell>
      <FieldCell span={2}>
        <PartialDateInput label="Ngày sinh" value={draft.birthDate} onChange={(birthDate) => onChange({ ...draft, birthDate })} error={errors.birthDate} />
      </FieldCell>
      <FieldCell span={1}>
        <Input.Wrapper label="Giới tính" labelElement="div" labelProps={{ id: sexId }} error={errors.sex}>
          <div>
            <SegmentedControl
              aria-labelledby={sexId}
              fullWidth
              data={[
                { value: 'male', label: 'Nam' },
                { value: 'female', label: 'Nữ' },
              ]}
              value={draft.sex ?? ''}
              onChange={(sex) => onChange({ ...draft, sex: sex === 'male' ? 'male' : 'female' })}
            />
          </div>
        </Input.Wrapper>
      </FieldCell>
      <FieldCell span={2}>
        <TextInput
          label="Số CCCD (nếu có)"
          value={draft.identityNumber}
          onChange={(event) => onChange({ ...draft, identityNumber: event.currentTarget.value })}
          error={errors.identityNumber}
          description={identity.warnings.length === 0 ? undefined : <span className="mt-candidate-warning">{identity.warnings.join(' ')}</span>}
          inputMode="numeric"
          autoComplete="off"
        />
      </FieldCell>
      <FieldCell span={2}>
        <CodePicker label="Dân tộc" required={false} value={draft.ethnicGroup} onChange={(ethnicGroup) => onChange({ ...draft, ethnicGroup })} options={ethnicGroups} />
      </FieldCell>
      <FieldCell span={2}>
        <CodePicker
          label="Vị trí dự tuyển"
          value={draft.postId}
          onChange={(postId) => onChange({ ...draft, postId })}
          options={posts.map((post) => ({ id: post.id, code: post.code, name: `${post.name}, ${post.agencyName}`, current: true }))}
          error={errors.postId}
          nothingFound={posts.length === 0 ? 'Kỳ thi chưa có vị trí. Thêm ở bước Vị trí, chỉ tiêu.' : 'Không có vị trí nào hợp chữ đã gõ.'}
        />
      </FieldCell>
      <FieldCell span={6}>
        <PriorityField claims={draft.priority} onChange={(priority) => onChange({ ...draft, priority })} groups={priorityGroups} />
      </FieldCell>
      <FieldCell span={2}>
        <TextInput label="Điện thoại (nếu có)" value={draft.phone} onChange={(event) => onChange({ ...draft, phone: event.currentTarget.value })} inputMode="tel" maxLength={60} autoComplete="off" />
      </FieldCell>
      <FieldCell span={4}>
        <TextInput label="Thư điện tử (nếu có)" value={draft.email} onChange={(event) => onChange({ ...draft, email: event.currentTarget.value })} maxLength={200} autoComplete="off" />
      </FieldCell>
      <FieldCell span={6}>
        <TextInput label="Nơi thường trú (nếu có)" value={draft.residence} onChange={(event) => onChange({ ...draft, residence: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
      </FieldCell>
      <FieldCell span={6}>
        <TextInput label="Ghi chú (nếu có)" value={draft.note} onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })} error={errors.note} maxLength={1000} autoComplete="off" />
      </FieldCell>
    </>
  )
}

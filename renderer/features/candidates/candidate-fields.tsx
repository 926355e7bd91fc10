import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { Ref } from 'react'
import { flushSync } from 'react-dom'
import type { Post } from '../../../shared/contract/posts.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import type { CodeOption } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { HistoryCell } from '../../components/field-history.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'
import { AgencyOrder } from './agency-order.tsx'
import type { CandidateDraft, CandidateErrors } from './candidate-draft.ts'
import { claimsForPost, exemptibleParts, postOfClaims } from './claims-draft.ts'
import type { ClaimSources } from './claims-draft.ts'
import { ExemptionFields } from './exemption-fields.tsx'
import type { PriorityGroup } from './candidate-words.ts'
import { identityOpinion } from './identity-words.ts'
import { PriorityField } from './priority-field.tsx'
import { ReceptionFields } from './reception-fields.tsx'
import { CardFields, DegreeFields, HomeField, NoticeFields, PersonFields, ReligionField, WorkFields } from './registration-fields.tsx'

const optionOf = (post: Post): CodeOption => ({ id: post.id, code: post.code, name: `${post.name}, ${post.agencyName}`, current: true })

/** Properties of the fields of a candidate. */
export interface CandidateFieldsProps {
  draft: CandidateDraft
  onChange: (draft: CandidateDraft) => void
  errors: CandidateErrors
  /** Posts of the exam and what their candidates may claim. */
  sources: ClaimSources
  ethnicGroups: readonly CodeOption[]
  priorityGroups: readonly PriorityGroup[]
  firstField: Ref<HTMLInputElement>
}

/** Fields of a candidate in the order of the registration form (phiếu đăng ký dự tuyển). */
export function CandidateFields({ draft, onChange, errors, sources, ethnicGroups, priorityGroups, firstField }: CandidateFieldsProps) {
  const sexId = useId()
  const identity = identityOpinion(draft.identityNumber, draft)
  const { posts, choices } = sources
  const post = posts.find(({ id }) => id === draft.postId)
  const seconds = post?.wishes === 2 ? posts.filter(({ id, wishes }) => wishes === 2 && id !== post.id) : []
  const exemptible = post === undefined ? [] : exemptibleParts(postOfClaims(post, choices), sources)
  const form = { registration: draft.registration, onChange: (registration: CandidateDraft['registration']) => onChange({ ...draft, registration }), errors: errors.registration ?? {} }
  const hasWishes = seconds.length > 0 || draft.secondPostId !== null || (post !== undefined && post.agencies !== null)
  return (
    <>
      <HistoryCell span={6} field="postId" label="Vị trí dự tuyển">
        <CodePicker
          label="Vị trí dự tuyển"
          value={draft.postId}
          onChange={(postId) => flushSync(() => onChange(claimsForPost({ ...draft, postId }, posts.find(({ id }) => id === postId), sources)))}
          options={posts.map(optionOf)}
          error={errors.postId}
          nothingFound={posts.length === 0 ? 'Kỳ thi chưa có vị trí. Thêm ở bước Vị trí, chỉ tiêu.' : 'Không có vị trí nào hợp chữ đã gõ.'}
        />
      </HistoryCell>
      <h2 className="mt-form-part">I. Thông tin cá nhân</h2>
      <HistoryCell span={3} field="fullName" label="Họ và tên">
        <TextInput label="Họ và tên" ref={firstField} value={draft.fullName} onChange={(event) => onChange({ ...draft, fullName: event.currentTarget.value })} error={errors.fullName} maxLength={300} autoComplete="off" />
      </HistoryCell>
      <HistoryCell span={2} field="birthDate" label="Ngày sinh">
        <PartialDateInput label="Ngày sinh" value={draft.birthDate} onChange={(birthDate) => onChange({ ...draft, birthDate })} error={errors.birthDate} />
      </HistoryCell>
      <HistoryCell span={1} field="sex" label="Giới tính">
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
      </HistoryCell>
      <HistoryCell span={3} field="ethnicGroup" label="Dân tộc">
        <CodePicker label="Dân tộc" required={false} value={draft.ethnicGroup} onChange={(ethnicGroup) => onChange({ ...draft, ethnicGroup })} options={ethnicGroups} />
      </HistoryCell>
      <ReligionField {...form} />
      <HistoryCell span={2} field="identityNumber" label="Số CCCD">
        <TextInput
          label="Số CCCD (nếu có)"
          value={draft.identityNumber}
          onChange={(event) => onChange({ ...draft, identityNumber: event.currentTarget.value })}
          error={errors.identityNumber}
          description={identity.warnings.length === 0 ? undefined : <span className="mt-candidate-warning">{identity.warnings.join(' ')}</span>}
          inputMode="numeric"
          autoComplete="off"
        />
      </HistoryCell>
      <CardFields {...form} />
      <HistoryCell span={2} field="phone" label="Điện thoại">
        <TextInput label="Điện thoại (nếu có)" value={draft.phone} onChange={(event) => onChange({ ...draft, phone: event.currentTarget.value })} inputMode="tel" maxLength={60} autoComplete="off" />
      </HistoryCell>
      <HistoryCell span={4} field="email" label="Thư điện tử">
        <TextInput label="Thư điện tử (nếu có)" value={draft.email} onChange={(event) => onChange({ ...draft, email: event.currentTarget.value })} maxLength={200} autoComplete="off" />
      </HistoryCell>
      <HomeField {...form} />
      <HistoryCell span={3} field="residence" label="Nơi thường trú">
        <TextInput label="Nơi thường trú (nếu có)" value={draft.residence} onChange={(event) => onChange({ ...draft, residence: event.currentTarget.value })} maxLength={1000} autoComplete="off" />
      </HistoryCell>
      <PersonFields {...form} />
      <h2 className="mt-form-part">II. Văn bằng, chứng chỉ</h2>
      <DegreeFields {...form} />
      <h2 className="mt-form-part">III. Quá trình công tác</h2>
      <WorkFields {...form} />
      <h2 className="mt-form-part">IV. Đăng ký dự tuyển</h2>
      <ExemptionFields parts={exemptible} claimed={draft.exemptions} onChange={(exemptions) => onChange({ ...draft, exemptions })} sources={sources} error={errors.exemptions} />
      <HistoryCell span={6} field="priority" label="Ưu tiên">
        <PriorityField claims={draft.priority} onChange={(priority) => onChange({ ...draft, priority })} groups={priorityGroups} error={errors.priority} />
      </HistoryCell>
      <NoticeFields {...form} />
      {hasWishes ? <h2 className="mt-form-part">V. Nguyện vọng</h2> : null}
      {seconds.length === 0 && draft.secondPostId === null ? null : (
        <HistoryCell span={6} field="secondPostId" label="Nguyện vọng 2">
          <CodePicker label="Nguyện vọng 2" required={false} value={draft.secondPostId} onChange={(secondPostId) => onChange({ ...draft, secondPostId })} options={seconds.map(optionOf)} error={errors.secondPostId} description={choices?.articles.wishes ?? undefined} />
        </HistoryCell>
      )}
      {post === undefined || post.agencies === null ? null : (
        <FieldCell span={6}>
          <AgencyOrder offered={post.agencies} chosen={draft.agencies} onChange={(agencies) => onChange({ ...draft, agencies })} article={choices?.articles.jointPosts ?? null} error={errors.agencies} />
        </FieldCell>
      )}
      <h2 className="mt-form-part">VI. Nội dung khác</h2>
      <HistoryCell span={6} field="note" label="Ghi chú">
        <TextInput label="Ghi chú (nếu có)" value={draft.note} onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })} error={errors.note} maxLength={1000} autoComplete="off" />
      </HistoryCell>
      <HistoryCell span={6} field="groundFloor" label="Cần tầng trệt vì">
        <TextInput
          label="Cần ngồi tầng trệt vì (nếu có)"
          description="Có ghi lý do thì khi bốc thăm chỉ được xếp vào phòng tầng trệt."
          value={draft.groundFloor}
          onChange={(event) => onChange({ ...draft, groundFloor: event.currentTarget.value })}
          maxLength={1000}
          autoComplete="off"
        />
      </HistoryCell>
      <h2 className="mt-form-part">Tiếp nhận hồ sơ{draft.reception.number === null ? '' : `, biên nhận số ${draft.reception.number}`}</h2>
      <ReceptionFields reception={draft.reception} onChange={(reception) => onChange({ ...draft, reception })} errors={errors.reception ?? {}} />
    </>
  )
}

import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import { flushSync } from 'react-dom'
import { FieldCell } from '../../components/field-grid.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'
import { LineTable } from './line-table.tsx'
import type { LineColumn } from './line-table.tsx'
import { emptyDegree, emptyWork } from './registration-draft.ts'
import type { DegreeDraft, RegistrationDraft, RegistrationErrors, WorkDraft } from './registration-draft.ts'

/** Properties of a group of fields of the form. */
export interface RegistrationFieldsProps {
  registration: RegistrationDraft
  onChange: (registration: RegistrationDraft) => void
  errors: RegistrationErrors
}

type TextKey = 'religion' | 'identityIssuedAt' | 'homePlace' | 'presentResidence' | 'generalEducation' | 'professionalLevel' | 'health' | 'height' | 'weight'

/** One line of text of the form; all of them may be left empty. */
function TextCell({ field, label, span, registration, onChange, errors, maxLength = 300 }: RegistrationFieldsProps & { field: TextKey; label: string; span: 1 | 2 | 3 | 4 | 6; maxLength?: number }) {
  return (
    <FieldCell span={span}>
      <TextInput
        label={`${label} (nếu có)`}
        value={registration[field]}
        onChange={(event) => onChange({ ...registration, [field]: event.currentTarget.value })}
        error={errors[field]}
        maxLength={maxLength}
        autoComplete="off"
      />
    </FieldCell>
  )
}

/** Tôn giáo. */
export function ReligionField(props: RegistrationFieldsProps) {
  return <TextCell field="religion" label="Tôn giáo" span={3} {...props} />
}

/** Ngày cấp, nơi cấp của CCCD. */
export function CardFields(props: RegistrationFieldsProps) {
  const { registration, onChange } = props
  return (
    <>
      <FieldCell span={2}>
        <PartialDateInput label="Ngày cấp CCCD" required={false} value={registration.identityIssuedOn} onChange={(identityIssuedOn) => onChange({ ...registration, identityIssuedOn })} />
      </FieldCell>
      <TextCell field="identityIssuedAt" label="Nơi cấp CCCD" span={2} {...props} />
    </>
  )
}

/** Quê quán. */
export function HomeField(props: RegistrationFieldsProps) {
  return <TextCell field="homePlace" label="Quê quán" span={3} maxLength={1000} {...props} />
}

/** Chỗ ở hiện nay, sức khỏe, trình độ: what follows the permanent residence. */
export function PersonFields(props: RegistrationFieldsProps) {
  return (
    <>
      <TextCell field="presentResidence" label="Chỗ ở hiện nay" span={3} maxLength={1000} {...props} />
      <TextCell field="health" label="Tình trạng sức khỏe" span={3} {...props} />
      <TextCell field="height" label="Cao, cm" span={1} maxLength={10} {...props} />
      <TextCell field="weight" label="Nặng, kg" span={1} maxLength={10} {...props} />
      <TextCell field="generalEducation" label="Trình độ văn hóa" span={2} {...props} />
      <TextCell field="professionalLevel" label="Trình độ chuyên môn" span={2} {...props} />
    </>
  )
}

const degreeColumns: readonly LineColumn<DegreeDraft>[] = [
  { field: 'school', title: 'Trường, cơ sở đào tạo', width: 'minmax(0, 2.4fr)' },
  { field: 'date', title: 'Ngày cấp', width: '92px', date: true },
  { field: 'level', title: 'Trình độ', width: 'minmax(0, 1fr)' },
  { field: 'number', title: 'Số hiệu', width: 'minmax(0, 1fr)' },
  { field: 'specialty', title: 'Chuyên ngành', width: 'minmax(0, 1.6fr)' },
  { field: 'branch', title: 'Ngành', width: 'minmax(0, 1.3fr)' },
  { field: 'form', title: 'Hình thức', width: 'minmax(0, 1fr)' },
  { field: 'grade', title: 'Xếp loại', width: 'minmax(0, 0.9fr)' },
]
const workColumns: readonly LineColumn<WorkDraft>[] = [
  { field: 'agency', title: 'Cơ quan, đơn vị', width: 'minmax(0, 2fr)' },
  { field: 'from', title: 'Từ', width: '92px', date: true },
  { field: 'to', title: 'Đến', width: '92px', date: true },
  { field: 'duty', title: 'Chức danh, việc làm', width: 'minmax(0, 2fr)' },
]

/** II. Văn bằng, chứng chỉ. */
export function DegreeFields({ registration, onChange, errors }: RegistrationFieldsProps) {
  return <LineTable title="Văn bằng, chứng chỉ" columns={degreeColumns} lines={registration.degrees} empty={emptyDegree} onChange={(degrees) => onChange({ ...registration, degrees })} error={errors.degrees} />
}

/** III. Quá trình công tác. */
export function WorkFields({ registration, onChange, errors }: RegistrationFieldsProps) {
  return <LineTable title="Quá trình công tác" columns={workColumns} lines={registration.works} empty={emptyWork} onChange={(works) => onChange({ ...registration, works })} error={errors.works} />
}

const answers = [
  { value: '', label: 'Chưa ghi' },
  { value: 'yes', label: 'Đồng ý' },
  { value: 'no', label: 'Không đồng ý' },
]

/** IV. Whether the candidate agrees to be notified by message or e-mail; whoever does not says why and proposes another way. */
export function NoticeFields({ registration, onChange, errors }: RegistrationFieldsProps) {
  const id = useId()
  const { noticeAgreed } = registration
  return (
    <>
      <FieldCell span={3}>
        <Input.Wrapper label="Nhận thông báo qua tin nhắn, thư điện tử" labelElement="div" labelProps={{ id }}>
          <div>
            <SegmentedControl
              aria-labelledby={id}
              data={answers}
              value={noticeAgreed === null ? '' : noticeAgreed ? 'yes' : 'no'}
              onChange={(answer) => flushSync(() => onChange({ ...registration, noticeAgreed: answer === '' ? null : answer === 'yes' }))}
            />
          </div>
        </Input.Wrapper>
      </FieldCell>
      {noticeAgreed !== false ? null : (
        <>
          <FieldCell span={3}>
            <TextInput label="Lý do không đồng ý" value={registration.noticeReason} onChange={(event) => onChange({ ...registration, noticeReason: event.currentTarget.value })} error={errors.noticeReason} maxLength={1000} autoComplete="off" />
          </FieldCell>
          <FieldCell span={6}>
            <TextInput
              label="Cách thông báo đề nghị (nếu có)"
              description="Ban kiểm tra Phiếu xác nhận bằng văn bản (Mẫu 01)"
              value={registration.noticeProposal}
              onChange={(event) => onChange({ ...registration, noticeProposal: event.currentTarget.value })}
              maxLength={1000}
              autoComplete="off"
            />
          </FieldCell>
        </>
      )}
    </>
  )
}

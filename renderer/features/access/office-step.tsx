import { SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { derivedFields } from './office-draft.ts'
import type { DerivedField, OfficeDraft, OfficeErrors } from './office-draft.ts'

const layouts = [
  { value: 'party', label: 'Văn bản Đảng' },
  { value: 'state', label: 'Văn bản Nhà nước' },
] as const satisfies { value: OfficeDraft['layout']; label: string }[]

/** Step 1: the words at the head of every paper. Four of them follow the full name until they are typed. */
export function OfficeStep({ draft, onChange, errors, onSubmit }: { draft: OfficeDraft; onChange: (draft: OfficeDraft) => void; errors: OfficeErrors; onSubmit: () => void }) {
  const [typed, setTyped] = useState<readonly DerivedField[]>(() => fieldsTypedIn(draft))
  const layoutId = useId()
  function rename(name: string): void {
    const derived = derivedFields(name)
    onChange({ ...draft, ...derived, ...Object.fromEntries(typed.map((field) => [field, draft[field]])), name })
  }
  const field = (label: string, name: DerivedField) => (
    <FieldCell span={3}>
      <TextInput
        label={label}
        value={draft[name]}
        error={errors[name]}
        classNames={{ wrapper: 'mt-large-control' }}
        onChange={(event) => {
          setTyped([...typed, name])
          onChange({ ...draft, [name]: event.currentTarget.value })
        }}
      />
    </FieldCell>
  )
  return (
    <>
      <p className="mt-quiet mt-set-up-lead">Những chữ này đứng ở đầu mọi danh sách in ra.</p>
      <FieldGrid onSubmit={onSubmit} label="Cơ quan" enterSubmits>
        <FieldCell>
          <TextInput label="Tên cơ quan" value={draft.name} error={errors.name} autoFocus classNames={{ wrapper: 'mt-large-control' }} onChange={(event) => rename(event.currentTarget.value)} />
        </FieldCell>
        {field('Cơ quan cấp trên', 'superiorName')}
        {field('Tên in ở dòng cơ quan', 'printName')}
        {field('Ký hiệu văn bản', 'symbol')}
        {field('Địa danh ghi trước ngày', 'place')}
        <FieldCell>
          <label className="mt-label" id={layoutId}>
            Cách trình bày mặc định
          </label>
          <SegmentedControl
            fullWidth
            aria-labelledby={layoutId}
            value={draft.layout}
            onChange={(value) => onChange({ ...draft, layout: layouts.find((layout) => layout.value === value)?.value ?? draft.layout })}
            data={[...layouts]}
            classNames={{ root: 'mt-choice' }}
          />
          <p className="mt-small mt-quiet">Từng kỳ thi chọn lại được.</p>
        </FieldCell>
      </FieldGrid>
    </>
  )
}

function fieldsTypedIn(draft: OfficeDraft): DerivedField[] {
  const derived = derivedFields(draft.name)
  return (['superiorName', 'printName', 'symbol', 'place'] as const).filter((field) => draft[field] !== derived[field])
}

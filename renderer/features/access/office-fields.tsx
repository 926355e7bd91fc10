import { SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import { HistoryCell } from '../../components/field-history.tsx'
import type { DerivedField, OfficeDraft, OfficeErrors } from './office-draft.ts'

const layouts = [
  { value: 'party', label: 'Văn bản Đảng' },
  { value: 'state', label: 'Văn bản Nhà nước' },
] as const satisfies { value: OfficeDraft['layout']; label: string }[]

/** Properties of the fields; `onType` is told of every change by hand. */
export interface OfficeFieldsProps {
  draft: OfficeDraft
  errors: OfficeErrors
  onType: (field: 'name' | DerivedField, text: string) => void
  onLayout: (layout: OfficeDraft['layout']) => void
  /** Larger controls, as on the first start. */
  large?: boolean
}

/** The words at the head of every paper. */
export function OfficeFields({ draft, errors, onType, onLayout, large = false }: OfficeFieldsProps) {
  const layoutId = useId()
  const wrapper = large ? 'mt-large-control' : undefined
  const field = (label: string, name: 'name' | DerivedField, span: 3 | 6) => (
    <HistoryCell span={span} field={name} label={label}>
      <TextInput
        label={label}
        value={draft[name]}
        error={errors[name]}
        autoFocus={name === 'name'}
        maxLength={300}
        classNames={{ wrapper }}
        onChange={(event) => onType(name, event.currentTarget.value)}
      />
    </HistoryCell>
  )
  return (
    <>
      {field('Tên cơ quan', 'name', 6)}
      {field('Cơ quan cấp trên', 'superiorName', 3)}
      {field('Tên in ở dòng cơ quan', 'printName', 3)}
      {field('Ký hiệu văn bản', 'symbol', 3)}
      {field('Địa danh ghi trước ngày', 'place', 3)}
      <HistoryCell field="layout" label="Cách trình bày mặc định">
        <label className="mt-label" id={layoutId}>
          Cách trình bày mặc định
        </label>
        <SegmentedControl
          fullWidth
          aria-labelledby={layoutId}
          value={draft.layout}
          onChange={(value) => onLayout(layouts.find((layout) => layout.value === value)?.value ?? draft.layout)}
          data={[...layouts]}
          classNames={{ root: large ? 'mt-choice' : '' }}
        />
        <p className="mt-small mt-quiet">Từng kỳ thi chọn lại được.</p>
      </HistoryCell>
    </>
  )
}

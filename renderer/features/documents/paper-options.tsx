import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { DocumentOptions } from '../../../shared/contract/documents.ts'
import { DayInput } from '../../components/day-input.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { authorityChoices, columnChoices, fontSizeChoices, layoutChoices, layoutSources, orientationChoices, sortChoices } from './paper-words.ts'

/** What may be chosen about the paper; each change draws it again. */
export function PaperOptions({ options, onOptions }: { options: DocumentOptions; onOptions: (options: DocumentOptions) => void }) {
  const set = (change: Partial<DocumentOptions>) => onOptions({ ...options, ...change })
  return (
    <div className="mt-print-options">
      <section className="mt-section">
        <h2>Cách trình bày</h2>
        <Choice label="Kiểu văn bản" choices={layoutChoices} value={options.layout} onChange={(layout) => set({ layout })} />
      </section>
      <section className="mt-section mt-print-fields" aria-label="Văn bản và người ký">
        <TextInput label="Kèm theo quyết định số" value={options.decisionNumber} onChange={(event) => set({ decisionNumber: event.currentTarget.value })} maxLength={100} autoComplete="off" />
        <div className="mt-print-dates">
          <DayInput label="Ngày quyết định" value={options.decisionDate} onChange={(decisionDate) => set({ decisionDate })} required={false} />
          <DayInput label="Ngày ký" value={options.signingDate} onChange={(signingDate) => set({ signingDate })} required={false} />
        </div>
        <TextInput label="Địa danh" value={options.place} onChange={(event) => set({ place: event.currentTarget.value })} maxLength={100} autoComplete="off" />
        <div className="mt-print-pair">
          <Select label="Quyền hạn" allowDeselect={false} data={[...authorityChoices]} value={options.authority} onChange={(value) => set({ authority: authorityChoices.find((choice) => choice.value === value)?.value ?? 'none' })} />
          <TextInput label="Chức vụ người ký" value={options.signerPosition} onChange={(event) => set({ signerPosition: event.currentTarget.value })} maxLength={200} autoComplete="off" />
        </div>
        <TextInput label="Họ tên người ký" value={options.signerName} onChange={(event) => set({ signerName: event.currentTarget.value })} maxLength={200} autoComplete="off" />
      </section>
      <section className="mt-section">
        <h2 id="mt-print-columns">Cột</h2>
        <div className="mt-print-columns" role="group" aria-labelledby="mt-print-columns">
          {columnChoices.map(({ column, title }) => (
            <Checkbox key={column} size="xs" label={title} checked={options.columns[column]} onChange={(event) => set({ columns: { ...options.columns, [column]: event.currentTarget.checked } })} />
          ))}
        </div>
      </section>
      <section className="mt-section mt-print-fields">
        <Select label="Sắp xếp" allowDeselect={false} data={[...sortChoices]} value={options.sort} onChange={(value) => set({ sort: sortChoices.find((choice) => choice.value === value)?.value ?? 'post' })} />
        <div className="mt-print-pair">
          <Choice label="Hướng giấy" choices={orientationChoices} value={options.orientation} onChange={(orientation) => set({ orientation })} />
          <Choice label="Cỡ chữ" choices={fontSizeChoices} value={String(options.fontSize)} onChange={(value) => set({ fontSize: value === '12' ? 12 : value === '14' ? 14 : 13 })} />
        </div>
      </section>
      <LayoutSources layout={options.layout} orientation={options.orientation} />
    </div>
  )
}

function Choice<Value extends string>({ label, choices, value, onChange }: { label: string; choices: readonly { readonly value: Value; readonly label: string }[]; value: Value; onChange: (value: Value) => void }) {
  return (
    <SegmentedControl
      classNames={{ root: 'mt-choice' }}
      fullWidth
      aria-label={label}
      data={[...choices]}
      value={value}
      onChange={(chosen) => {
        const known = choices.find((choice) => choice.value === chosen)
        if (known !== undefined) onChange(known.value)
      }}
    />
  )
}

/** Where margins and letters come from, and which of them nobody has compared with the original text. */
function LayoutSources({ layout, orientation }: Pick<DocumentOptions, 'layout' | 'orientation'>) {
  return (
    <section className="mt-section mt-print-sources" aria-label="Nguồn của cách trình bày">
      {layoutSources(layout, orientation).map(({ what, source, checked }) => (
        <p key={what}>
          {what}: {source}{' '}
          {checked ? null : (
            <StateBadge state="unchecked" title="Chưa đối chiếu với văn bản gốc">
              chưa đối chiếu
            </StateBadge>
          )}
        </p>
      ))}
    </section>
  )
}

import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { DocumentKind, DocumentOptions } from '../../../shared/contract/documents.ts'
import { chosenOrder, documentChoices, shownColumns } from '../../../shared/documents/choices.ts'
import { DayInput } from '../../components/day-input.tsx'
import { StateBadge } from '../../components/state-badge.tsx'
import { PaperFilters } from './paper-filters.tsx'
import { authorityChoices, fontSizeChoices, layoutChoices, layoutSources, orientationChoices } from './paper-words.ts'

/** Properties of what may be chosen. */
interface PaperOptionsProps {
  examId: string
  kind: DocumentKind
  options: DocumentOptions
  onOptions: (options: DocumentOptions) => void
  /** How the list stands with its approval; first of all. */
  approval: ReactNode
}

/** What may be chosen about the paper; each change draws it again. */
export function PaperOptions({ examId, kind, options, onOptions, approval }: PaperOptionsProps) {
  const set = (change: Partial<DocumentOptions>) => onOptions({ ...options, ...change })
  return (
    <div className="mt-print-options">
      {approval}
      <section className="mt-section">
        <h2>Cách trình bày</h2>
        <Choice label="Kiểu văn bản" choices={layoutChoices} value={options.layout} onChange={(layout) => set({ layout })} />
      </section>
      <section className="mt-section mt-print-fields" aria-label="Văn bản và người ký">
        <div className="mt-print-dates">
          <TextInput label="Số văn bản này" value={options.number} onChange={(event) => set({ number: event.currentTarget.value })} maxLength={100} autoComplete="off" />
          <DayInput label="Ngày ký" value={options.signingDate} onChange={(signingDate) => set({ signingDate })} required={false} />
        </div>
        <div className="mt-print-dates">
          <TextInput label="Kèm theo quyết định số" value={options.decisionNumber} onChange={(event) => set({ decisionNumber: event.currentTarget.value })} maxLength={100} autoComplete="off" />
          <DayInput label="Ngày quyết định" value={options.decisionDate} onChange={(decisionDate) => set({ decisionDate })} required={false} />
        </div>
        <TextInput label="Địa danh" value={options.place} onChange={(event) => set({ place: event.currentTarget.value })} maxLength={100} autoComplete="off" />
        <div className="mt-print-pair">
          <Select label="Quyền hạn" allowDeselect={false} data={[...authorityChoices]} value={options.authority} onChange={(value) => set({ authority: authorityChoices.find((choice) => choice.value === value)?.value ?? 'none' })} />
          <TextInput label="Chức vụ người ký" value={options.signerPosition} onChange={(event) => set({ signerPosition: event.currentTarget.value })} maxLength={200} autoComplete="off" />
        </div>
        <TextInput label="Họ tên người ký" value={options.signerName} onChange={(event) => set({ signerName: event.currentTarget.value })} maxLength={200} autoComplete="off" />
        <Recipients value={options.recipients} onChange={(recipients) => set({ recipients })} />
      </section>
      <PaperFilters examId={examId} kind={kind} filters={options} onFilters={set} />
      <Columns kind={kind} options={options} onColumns={(columns) => set({ columns })} />
      <section className="mt-section mt-print-fields" aria-label="Sắp xếp, hướng giấy, cỡ chữ">
        <Order kind={kind} options={options} onSort={(sort) => set({ sort })} />
        <div className="mt-print-pair">
          <Choice label="Hướng giấy" choices={orientationChoices} value={options.orientation} onChange={(orientation) => set({ orientation })} />
          <Choice label="Cỡ chữ" choices={fontSizeChoices} value={String(options.fontSize)} onChange={(value) => set({ fontSize: value === '12' ? 12 : value === '14' ? 14 : 13 })} />
        </div>
      </section>
      <LayoutSources layout={options.layout} orientation={options.orientation} />
    </div>
  )
}

/** Nơi nhận, a line each. What is typed stays as typed, the empty line at its end too. */
function Recipients({ value, onChange }: { value: readonly string[]; onChange: (recipients: string[]) => void }) {
  const [typed, setTyped] = useState(value.join('\n'))
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const error = lines.length > 20 ? `Nơi nhận có ${lines.length} dòng, nhiều nhất 20 dòng. Gộp bớt lại.` : null
  return (
    <Textarea
      label="Nơi nhận, mỗi nơi một dòng"
      autosize
      minRows={2}
      maxRows={5}
      value={typed}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.split('\n').map((line) => line.trim().slice(0, 200)).filter((line) => line !== '').slice(0, 20))
      }}
    />
  )
}

function Columns({ kind, options, onColumns }: { kind: DocumentKind; options: DocumentOptions; onColumns: (columns: DocumentOptions['columns']) => void }) {
  const { columns } = documentChoices[kind]
  const shown = shownColumns(kind, options)
  if (columns.length === 0) return null
  return (
    <section className="mt-section">
      <h2 id="mt-print-columns">Cột</h2>
      <div className="mt-print-columns" role="group" aria-labelledby="mt-print-columns">
        {columns.map(({ key, title }) => (
          <Checkbox key={key} size="xs" label={title} checked={shown.has(key)} onChange={(event) => onColumns({ ...options.columns, [key]: event.currentTarget.checked })} />
        ))}
      </div>
    </section>
  )
}

function Order({ kind, options, onSort }: { kind: DocumentKind; options: DocumentOptions; onSort: (sort: string) => void }) {
  const { orders } = documentChoices[kind]
  if (orders.length === 0) return null
  return <Select label="Sắp xếp" allowDeselect={false} data={orders.map(({ key, title }) => ({ value: key, label: title }))} value={chosenOrder(kind, options)} onChange={(sort) => onSort(sort ?? '')} />
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

import { TextInput } from '@mantine/core'
import type { MarkSheet, Part, SingleMark } from '../../../shared/contract/marking.ts'
import { divideHalfUp } from '../../../shared/rules/arithmetic.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { markerTitle, memberTitle } from '../../../shared/words/marks.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import { fieldKey, memberTotal, membersShown, showsThird } from './sheet-draft.ts'
import type { SheetDraft, SheetPlace, Stage } from './sheet-draft.ts'

/** Properties of the fields of a sheet. */
export interface SheetFieldsProps {
  sheet: MarkSheet
  part: Part
  draft: SheetDraft
  /** Marks that can be read from the draft. */
  marks: readonly SingleMark[]
  errors: Readonly<Record<string, string>>
  /** True where the fields are only read, and while they are being saved. */
  readOnly: boolean
  onType: (place: SheetPlace, typed: string) => void
  /** A field was left. */
  onLeave: () => void
}

interface MarkFieldProps extends Pick<SheetFieldsProps, 'draft' | 'errors' | 'readOnly' | 'onType' | 'onLeave'> {
  place: SheetPlace
  label: string
  /** True where a heading beside the field says the label already. */
  hidden?: boolean
}

function MarkField({ place, label, hidden = false, draft, errors, readOnly, onType, onLeave }: MarkFieldProps) {
  const key = fieldKey(place)
  return (
    <TextInput
      className="mt-marking-sheet-mark"
      label={hidden ? undefined : label}
      aria-label={hidden ? label : undefined}
      value={draft[key] ?? ''}
      error={errors[key]}
      readOnly={readOnly}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onType(place, event.currentTarget.value)}
      onBlur={onLeave}
    />
  )
}

/** Two marks and, where they are far apart, a third (TT 22/2025 Đ.16 k.2; of an appeal Đ.17). */
export function MarkerFields({ stage, ...props }: SheetFieldsProps & { stage: Stage }) {
  const { sheet, draft, marks } = props
  const shown = showsThird(sheet, draft, marks, stage) ? [1, 2, 3] : [1, 2]
  const limit = formatPoints(sheet.rules.values['marking.thirdFrom'].value)
  return (
    <>
      {shown.map((marker) => (
        <FieldCell key={marker} span={2}>
          <MarkField {...props} place={{ stage, marker, piece: 0 }} label={markerTitle('markers', stage, marker)} />
        </FieldCell>
      ))}
      {shown.length === 3 ? null : (
        <FieldCell span={2}>
          <p className="mt-marking-sheet-third">{stage === 'marking' ? `Lần ba chỉ khi chênh từ ${limit}` : 'Lần ba khi hai điểm khác nhau'}</p>
        </FieldCell>
      )}
    </>
  )
}

/** One mark per member of a panel; a last line that is empty takes one more. */
export function MemberFields(props: SheetFieldsProps) {
  const { panel } = props.sheet
  const shown = membersShown(props.draft, panel)
  return (
    <div className="mt-marking-sheet-members">
      {shown.map((marker) => (
        <div key={marker} className="mt-marking-sheet-member">
          <span aria-hidden>{memberTitle(panel, marker)}</span>
          <MarkField {...props} place={{ stage: 'marking', marker, piece: 0 }} label={memberTitle(panel, marker)} hidden />
        </div>
      ))}
    </div>
  )
}

/** A line per member, a column per piece of the scheme with its weight, and the weighted total. */
export function PieceFields(props: SheetFieldsProps) {
  const { pieces, panel } = props.sheet
  return (
    <div className="mt-marking-sheet-pieces">
      <table>
        <thead>
          <tr>
            <th scope="col">TV</th>
            {pieces.map(({ id, weight }) => (
              <th key={id} scope="col" title={id}>
                <span>{id}</span>
                <small>{weight} %</small>
              </th>
            ))}
            <th scope="col">Cộng</th>
          </tr>
        </thead>
        <tbody>
          {membersShown(props.draft, panel).map((marker) => {
            const total = memberTotal(pieces, props.marks, marker)
            return (
              <tr key={marker}>
                <th scope="row" title={memberTitle(panel, marker)}>
                  {marker}
                </th>
                {pieces.map(({ id }, index) => (
                  <td key={id}>
                    <MarkField {...props} place={{ stage: 'marking', marker, piece: index + 1 }} label={`${memberTitle(panel, marker)}, ${id}`} hidden />
                  </td>
                ))}
                <td className="mt-marking-sheet-total">{total === null ? '' : formatPoints(divideHalfUp(total, 100))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

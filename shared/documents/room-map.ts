import type { DocumentOptions } from '../contract/documents.ts'
import type { DocumentColumn, PrintDocument } from './document.ts'
import { columnsOf, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { layoutValues, sheetSize } from './layout-values.ts'
import { onlyPart, sittingHeading } from './sitting.ts'
import type { SeatedCandidate, Sitting } from './sitting.ts'

/** A sitting with its desks. */
export interface MappedSitting extends Sitting {
  /** Desks side by side in a row; null: not told. */
  readonly columns: number | null
  /** Seats that may be given, numbered from 1 to this. */
  readonly usable: number
  readonly reserve: number
  readonly disabled: number
}

/** What the maps are made of. */
export interface RoomMapFacts extends PaperFacts {
  readonly sittings: readonly MappedSitting[]
}

/** Seats in a row of the map of a room that tells no columns. */
const seatsInRow = 4

/** Least height of a desk on the map, in millimetres; what of the width of a column its padding and line take. */
const deskHeight = 17
const besideDesk = 2.5

type Row = readonly string[]

/** Sơ đồ phòng thi: the desks of each room row by row as one faces the board, with who sits where. */
export function roomMapDocument(facts: RoomMapFacts, options: DocumentOptions): PrintDocument {
  const part = onlyPart(facts.sittings)
  const count = Math.max(1, ...facts.sittings.map(columnsOfRoom))
  const fields = Array.from({ length: count }, (_, index) => deskField(index, deskWidth(count, options)))
  const groups = facts.sittings.map((sitting) =>
    rowGroup(fields, rowsOf(sitting), {
      heading: `${sittingHeading(sitting, part === null)}\nPHÍA TRƯỚC: BẢNG, BÀN GIÁM THỊ`,
      sheet: { closing: closingOf(sitting), signatures: [] },
    }),
  )
  return framed(facts, options, {
    kind: 'roomMap',
    title: 'SƠ ĐỒ',
    subtitle: `phòng thi${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups },
    closing: groups.length === 0 ? 'Chưa có thí sinh nào được xếp phòng.' : null,
    signatures: [],
  })
}

const columnsOfRoom = ({ columns }: MappedSitting) => columns ?? seatsInRow

function deskField(index: number, width: number): Field<Row> {
  const change: Partial<DocumentColumn> = { align: 'center', space: { width, height: deskHeight } }
  return withColumn(words<Row>(`column${index + 1}`, `Dãy ${index + 1}`, 1, (row) => row[index] ?? ''), change)
}

/** All desks are as wide as one another. */
function deskWidth(count: number, { layout, orientation }: DocumentOptions): number {
  const { left, right } = layoutValues[layout].margins[orientation].value
  const sheet = orientation === 'portrait' ? sheetSize.A4.width : sheetSize.A4.height
  return (sheet - left - right) / count - besideDesk
}

/** The seats that may be given, row by row; a free one says so. Places behind the last seat and beside the row stay white. */
function rowsOf(sitting: MappedSitting): Row[] {
  const at = new Map(sitting.people.map((person) => [person.seat, person]))
  const columns = columnsOfRoom(sitting)
  // Who was placed when the room had more seats still sits there.
  const last = Math.max(sitting.usable, ...at.keys())
  return Array.from({ length: Math.ceil(last / columns) }, (_, row) =>
    Array.from({ length: Math.min(columns, last - row * columns) }, (__, column) => deskText(row * columns + column + 1, at.get(row * columns + column + 1))),
  )
}

function deskText(seat: number, person: SeatedCandidate | undefined): string {
  if (person === undefined) return `Chỗ ${seat}\ntrống`
  return `Chỗ ${seat}\nSBD ${person.number ?? ''}\n${person.fullName}`
}

function closingOf({ people, columns, usable, reserve, disabled }: MappedSitting): string {
  const kept = [...(reserve === 0 ? [] : [`${reserve} chỗ dự phòng`]), ...(disabled === 0 ? [] : [`${disabled} chỗ hỏng`])]
  return [
    `Phòng này có ${people.length} thí sinh, ${usable - people.length} chỗ trống${kept.length === 0 ? '' : `; ${kept.join(' và ')} không có trên sơ đồ`}.`,
    columns === null
      ? `Phòng chưa ghi số dãy: sơ đồ chỉ cho biết thứ tự chỗ, mỗi hàng ${seatsInRow} chỗ.`
      : 'Chỗ 1 ở hàng đầu, bên trái khi nhìn lên bảng; các chỗ đánh số từ trái sang phải, hết hàng này sang hàng sau.',
  ].join(' ')
}

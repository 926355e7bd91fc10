import type { DocumentOptions } from '../contract/documents.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { onlyPart, sittingHeading } from './sitting.ts'
import type { RoomFacts, SessionFacts } from './sitting.ts'

/** Something that happened to somebody in a room. */
export interface RoomEvent {
  readonly seat: number
  readonly number: string | null
  readonly fullName: string
  /** "vắng", "không nộp bài: bị ốm", "đình chỉ thi". */
  readonly what: string
  /** Number of the minutes of their own; '': none. */
  readonly minutes: string
}

/** A room whose list was closed. */
export interface MinutedRoom extends SessionFacts, RoomFacts {
  /** Everybody on the list; only their number is printed. */
  readonly people: readonly unknown[]
  readonly present: number
  readonly absent: number
  readonly late: number
  readonly nothing: number
  /** Null where nothing is written on paper. */
  readonly scripts: number | null
  readonly sheets: number | null
  readonly events: readonly RoomEvent[]
  /** Who watched, by place; [] where nobody was assigned in the program. */
  readonly invigilators: readonly string[]
}

/** What the minutes are made of: the closed rooms. */
export interface RoomMinutesFacts extends PaperFacts {
  readonly rooms: readonly MinutedRoom[]
}

const fields: readonly Field<RoomEvent>[] = [
  counts('position', 'TT', (_event, position) => position),
  figures('number', 'SBD', ({ number }) => number ?? ''),
  words('fullName', 'Họ và tên', 5, ({ fullName }) => fullName),
  counts('seat', 'Chỗ ngồi', ({ seat }) => seat),
  words('what', 'Nội dung', 7, ({ what }) => what),
  words('minutes', 'Biên bản số', 3, ({ minutes }) => minutes),
]

/**
 * Biên bản coi thi, a sheet for each room: who was absent or late, who handed in nothing, every violation with its own minutes, and how many
 * scripts and sheets go over (TT 22/2025 Nội quy Đ.1–2, Quy chế Đ.11, Đ.15).
 */
export function roomMinutesDocument(facts: RoomMinutesFacts, options: DocumentOptions): PrintDocument {
  const part = onlyPart(facts.rooms)
  return framed(facts, options, {
    kind: 'roomMinutes',
    title: 'BIÊN BẢN',
    subtitle: `coi thi${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: facts.rooms.map((room) => rowGroup(fields, room.events, { heading: sittingHeading(room, part === null), sheet: { closing: sumWords(room), signatures: signaturesOf(room) } })),
    },
    closing: facts.rooms.length === 0 ? 'Chưa chốt điểm danh phòng nào.' : null,
    signatures: [],
  })
}

function sumWords({ people, present, absent, late, nothing, scripts, sheets, events }: MinutedRoom): string {
  const handedIn = scripts === null ? '' : ` Nộp ${scripts} bài, ${sheets ?? 0} tờ; có mặt không nộp bài ${nothing}.`
  const noEvents = events.length === 0 ? ' Không có vắng, muộn, vi phạm.' : ''
  return `Danh sách có ${people.length} thí sinh: có mặt ${present}, vắng ${absent}; vào muộn ${late}.${handedIn}${noEvents}`
}

/** Two at least sign (TT 22/2025 Quy chế Đ.11). */
function signaturesOf({ invigilators }: MinutedRoom) {
  const signers = Array.from({ length: Math.max(2, invigilators.length) }, (_, index) => invigilators[index] ?? null)
  return signers.map((name, index) => ({ authority: null, position: `GIÁM THỊ ${index + 1}`, name }))
}

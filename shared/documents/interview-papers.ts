import type { DocumentOptions } from '../contract/documents.ts'
import type { HeardPart } from '../rules/panels.ts'
import { heardWords } from '../words/interviews.ts'
import { shownColumns } from './choices.ts'
import type { PrintDocument, Signature } from './document.ts'
import { columnsOf, counts, figures, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, leaderOf } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { momentInWords } from './moment.ts'
import { personFields } from './person-fields.ts'
import type { ListedPerson } from './person.ts'
import { blank } from './signing.ts'
import { onlyPart, roomAtSite, sittingHeading } from './sitting.ts'
import type { RoomFacts, SessionFacts } from './sitting.ts'

/** Room to sign one's name, in millimetres. */
const signatureSpace = { width: 28, height: 11 }

/** Somebody with a turn. */
export interface ListedTurn extends ListedPerson {
  readonly turn: number
  /** What the draw gave; null: joined after it. */
  readonly drawnTurn: number | null
  /** "vắng", or why somebody was put last. */
  readonly note: string
}

/** A room in which people are heard in turn. */
export interface HeardRoomFacts extends SessionFacts, RoomFacts {
  readonly kind: HeardPart
  /** By turn. */
  readonly people: readonly ListedTurn[]
  /** Who marks there, by the number of their sheets. */
  readonly panel: readonly string[]
  readonly draw: {
    readonly seed: string
    readonly seedOrigin: 'machine' | 'dice'
    /** ISO in UTC. */
    readonly at: string
    readonly userName: string
    /** People over whom the draw ran. */
    readonly candidates: number
    /** SHA-256 over who has which turn. */
    readonly hash: string
  }
}

/** What both papers are made of: the rooms whose order was drawn. */
export interface InterviewFacts extends PaperFacts {
  readonly rooms: readonly HeardRoomFacts[]
}

/** "phỏng vấn" where all rooms are of one part, else "vào phòng". */
function heardIn(rooms: readonly HeardRoomFacts[]): string {
  const kinds = [...new Set(rooms.map(({ kind }) => kind))]
  return kinds.length === 1 && kinds[0] !== undefined ? heardWords[kinds[0]] : 'vào phòng'
}

const everybody = (rooms: readonly HeardRoomFacts[]) => rooms.flatMap(({ people }) => people)

/** The people of a room as a list names them, with what stands first in place of a serial number. */
function turnFields(facts: InterviewFacts, turn: Field<ListedTurn>, shown: ReturnType<typeof shownColumns>): Field<ListedTurn>[] {
  return [turn, ...personFields(everybody(facts.rooms), shown, { post: false }).filter(({ column }) => column.key !== 'position')]
}

/**
 * Danh sách theo thứ tự phỏng vấn, vấn đáp, thực hành, trình bày đề án: a sheet per room in the order of the turns, with the hours and the
 * signature of each candidate to be filled in (TT 22/2025/TT-BNV Quy chế Đ.21).
 */
export function interviewOrderDocument(facts: InterviewFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('interviewOrder', options)
  const fields = [
    ...turnFields(facts, counts('turn', 'Lượt', ({ turn }) => turn), shown),
    ...(shown.has('times') ? [words<ListedTurn>('timeIn', 'Giờ vào', 3, () => ''), words<ListedTurn>('timeOut', 'Giờ ra', 3, () => '')] : []),
    ...(shown.has('signature') ? [withColumn(figures<ListedTurn>('signature', 'Ký tên', () => ''), { kind: 'signature', space: signatureSpace })] : []),
    ...(shown.has('note') ? [words<ListedTurn>('note', 'Ghi chú', 4, ({ note }) => note)] : []),
  ]
  const part = onlyPart(facts.rooms)
  const groups = facts.rooms.map((room) =>
    rowGroup(fields, room.people, {
      heading: sittingHeading(room, part === null),
      sheet: { closing: `${panelWords(room)}Phòng này có ${room.people.length} thí sinh; có mặt ${blank}, vắng ${blank}`, signatures: ofBoard },
    }),
  )
  return framed(facts, options, {
    kind: 'interviewOrder',
    title: 'DANH SÁCH',
    subtitle: `thứ tự ${heardIn(facts.rooms)} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups },
    closing: groups.length === 0 ? 'Chưa bốc thăm thứ tự của phòng nào.' : null,
    signatures: [],
  })
}

const ofBoard: readonly Signature[] = [
  { authority: null, position: 'THƯ KÝ BAN', name: null },
  { authority: null, position: 'TRƯỞNG BAN', name: null },
]

function panelWords({ panel }: HeardRoomFacts): string {
  return panel.length === 0 ? '' : `Người chấm: ${panel.join(', ')}. `
}

/** Biên bản bốc thăm thứ tự: the drawn order of each room, with seed and hash, so that the draw can be repeated. */
export function interviewDrawDocument(facts: InterviewFacts, options: DocumentOptions): PrintDocument {
  const fields = [
    ...turnFields(facts, counts('turn', 'Lượt', ({ drawnTurn }) => drawnTurn), new Set(['birth', 'postName'])),
  ]
  const part = onlyPart(facts.rooms)
  return framed(facts, options, {
    kind: 'interviewDraw',
    title: 'BIÊN BẢN',
    subtitle: `bốc thăm thứ tự ${heardIn(facts.rooms)} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: facts.rooms.length === 0 ? [] : ['Thứ tự do bốc thăm. Bốc lại với số khởi tạo dưới đây trên cùng danh sách thì ra đúng thứ tự này.'],
    table: { columns: columnsOf(fields), groups: facts.rooms.map((room) => rowGroup(fields, drawnIn(room), { heading: sittingHeading({ ...room, people: drawnIn(room) }, part === null) })) },
    closing: facts.rooms.length === 0 ? 'Chưa bốc thăm thứ tự của phòng nào.' : null,
    notes: facts.rooms.map(drawLine),
    signatures: [{ authority: null, position: 'NGƯỜI LẬP BIÊN BẢN', name: null }, { authority: null, position: 'NGƯỜI CHỨNG KIẾN', name: null }, leaderOf(facts, options)],
  })
}

/** Those whom the draw gave a turn, in its order, whoever was put last since. */
function drawnIn({ people }: HeardRoomFacts): ListedTurn[] {
  return people.filter(({ drawnTurn }) => drawnTurn !== null).toSorted((one, other) => (one.drawnTurn ?? 0) - (other.drawnTurn ?? 0))
}

function drawLine({ draw: { seed, seedOrigin, at, userName, candidates, hash }, ...room }: HeardRoomFacts): string {
  const origin = seedOrigin === 'dice' ? 'do gieo xúc xắc trước người chứng kiến' : 'do chương trình tạo'
  return `${roomAtSite(room)}, ca ${room.sessionNumber}: bốc thăm ${momentInWords(at)}, người thực hiện ${userName}, ${candidates} thí sinh. Số khởi tạo: ${seed} (${origin}). Mã băm thứ tự SHA-256: ${hash}.`
}

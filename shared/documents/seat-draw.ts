import type { DocumentOptions } from '../contract/documents.ts'
import { neighbourWords } from '../words/neighbours.ts'
import type { DocumentRowGroup, PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, leaderOf } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { momentInWords } from './moment.ts'
import { roomInWords, sessionInWords } from './sitting.ts'
import type { RoomFacts, SessionFacts } from './sitting.ts'

/** A room in a session: its seats, and how many people sit there. */
export interface DrawnRoom extends RoomFacts, Omit<SessionFacts, 'partTitle'> {
  readonly capacity: number
  readonly reserve: number
  readonly disabled: number
  /** Capacity without reserve and disabled seats. */
  readonly usable: number
  readonly seated: number
}

/** How the seats of a part were drawn, and how its rooms stand now. */
export interface PartDraw {
  readonly partTitle: string
  readonly seed: string
  /** 'machine': made by the program; 'dice': thrown before witnesses. */
  readonly seedOrigin: 'machine' | 'dice'
  /** Moment of the draw, ISO in UTC. */
  readonly at: string
  readonly userName: string
  /** People over whom the draw ran, and those it placed. */
  readonly candidates: number
  readonly placed: number
  /** SHA-256 over who sits where after the draw. */
  readonly hash: string
  /** People who are to sit the part now; those placed by hand after the draw; those without a seat. */
  readonly toSit: number
  readonly byHand: number
  readonly unplaced: number
  readonly rooms: readonly DrawnRoom[]
  /** What the draw did beside giving seats; absent for a draw by number and seed alone. */
  readonly apart?: {
    /** People for whom there was no seat on the ground floor. */
    readonly withoutGround: number
    /** Neighbours of one agency as people sit now, and those of one post among them. */
    readonly pairs: number
    readonly samePost: number
  }
}

/** What the minutes of the draw are made of. */
export interface SeatDrawFacts extends PaperFacts {
  readonly draws: readonly PartDraw[]
}

/**
 * Biên bản bốc thăm chia phòng thi: seed and hash, so that the draw can be repeated, and per session and room the usable
 * and the taken seats with their sums, which prove that no room is short (field report 61).
 */
export function seatDrawDocument(facts: SeatDrawFacts, options: DocumentOptions): PrintDocument {
  const several = facts.draws.length > 1
  return framed(facts, options, {
    kind: 'seatDraw',
    title: 'BIÊN BẢN',
    subtitle: `bốc thăm chia phòng thi ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: facts.draws.flatMap((draw) => drawLines(draw, several)),
    table: {
      columns: columnsOf(fields),
      groups: facts.draws.flatMap((draw) => siteGroups(draw, several)),
    },
    closing: facts.draws.length === 0 ? 'Chưa bốc thăm phòng của phần thi nào.' : null,
    notes: facts.draws.map((draw) => proof(draw, several)),
    signatures: [{ authority: null, position: 'NGƯỜI LẬP BIÊN BẢN', name: null }, { authority: null, position: 'NGƯỜI CHỨNG KIẾN', name: null }, leaderOf(facts, options)],
  })
}

const sums: readonly Field<Omit<DrawnRoom, keyof RoomFacts | keyof Omit<SessionFacts, 'partTitle'>>>[] = [
  counts('capacity', 'Sức chứa', ({ capacity }) => capacity),
  counts('reserve', 'Dự phòng', ({ reserve }) => reserve),
  counts('disabled', 'Không dùng được', ({ disabled }) => disabled),
  counts('usable', 'Chỗ dùng được', ({ usable }) => usable),
  counts('seated', 'Đã xếp', ({ seated }) => seated),
  counts('free', 'Còn trống', ({ usable, seated }) => usable - seated),
]

const fields: readonly Field<DrawnRoom>[] = [
  counts('position', 'TT', (_room, position) => position),
  words('session', 'Ca thi', 5, sessionInWords),
  words('room', 'Phòng thi', 5, roomInWords),
  ...sums,
]

/** The rooms of a part with their sums, site by site where the rooms tell it. */
function siteGroups({ partTitle, rooms }: PartDraw, several: boolean): DocumentRowGroup[] {
  const part = several ? [partTitle] : []
  return [...Map.groupBy(rooms, ({ roomSite }) => roomSite)].map(([site, own]) => {
    const heading = [...part, ...(site === undefined ? [] : [`Điểm thi ${site}`])].join(' · ')
    return rowGroup(fields, own, { heading: heading === '' ? null : heading, total: totalRow(own) })
  })
}

function totalRow(rooms: readonly DrawnRoom[]): string[] {
  const sum = (count: (room: DrawnRoom) => number) => rooms.reduce((total, room) => total + count(room), 0)
  const all = {
    capacity: sum(({ capacity }) => capacity),
    reserve: sum(({ reserve }) => reserve),
    disabled: sum(({ disabled }) => disabled),
    usable: sum(({ usable }) => usable),
    seated: sum(({ seated }) => seated),
  }
  return ['', 'Cộng', '', ...sums.map(({ cell }) => cell(all, 0))]
}

function drawLines(draw: PartDraw, several: boolean): string[] {
  const { seed, seedOrigin, at, userName, candidates, placed, hash, apart } = draw
  const origin = seedOrigin === 'dice' ? 'do gieo xúc xắc trước người chứng kiến' : 'do chương trình tạo'
  return [
    `${several ? `${draw.partTitle}: b` : 'B'}ốc thăm ${momentInWords(at)}, người thực hiện ${userName}. Chia ${candidates} thí sinh, xếp được ${placed}${apart === undefined || apart.withoutGround === 0 ? '' : `; ${apart.withoutGround} thí sinh cần tầng trệt không còn chỗ ở tầng trệt`}.`,
    `Số khởi tạo: ${seed} (${origin}). Mã băm kết quả SHA-256: ${hash}. Bốc lại với số này trên cùng danh sách${apart === undefined ? '' : ', cùng vị trí, cơ quan, nhu cầu tầng trệt của từng người'} và cùng phòng thì ra đúng kết quả này.`,
  ]
}

/** The sentence that the sums of the table prove, or what they contradict. */
function proof({ partTitle, toSit, byHand, unplaced, rooms, apart }: PartDraw, several: boolean): string {
  const seated = rooms.reduce((total, room) => total + room.seated, 0)
  const crowded = rooms.filter((room) => room.seated > room.usable)
  const people = `${several ? `${partTitle}: p` : 'P'}hải xếp ${toSit} thí sinh; đã xếp ${seated}${byHand === 0 ? '' : ` (trong đó xếp tay ${byHand})`}; chưa có chỗ ${unplaced}.`
  if (crowded.length > 0) return `${people} Xếp quá số chỗ dùng được: ${crowded.map((room) => `${roomInWords(room)}, ca ${room.sessionNumber}`).join('; ')}.`
  return [people, 'Không phòng nào xếp quá số chỗ dùng được.', ...(apart === undefined ? [] : [neighbourWords(apart)])].join(' ')
}

import type { DocumentKind, DocumentOptions } from '../contract/documents.ts'
import { formatDay } from '../text/day.ts'
import { chosenOrder } from './choices.ts'
import type { RowPhoto } from './document.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'

/** A session of a part in one of its rooms, with whoever sits there. */
export interface Sitting extends SessionFacts, RoomFacts {
  readonly people: readonly SeatedCandidate[]
}

/** When a part is sat. */
export interface SessionFacts {
  readonly partTitle: string
  /** Ca thi of the part, 1 first. */
  readonly sessionNumber: number
  /** 'YYYY-MM-DD'. */
  readonly day: string
  /** 'HH:MM'. */
  readonly startsAt: string
}

/** Where it is sat. */
export interface RoomFacts {
  readonly roomNumber: number
  /** What stands on the door: "P. 203". */
  readonly roomName: string
  /** "nhà A"; null: not told. */
  readonly roomPlace: string | null
  /** Điểm thi: "Trường Chính trị tỉnh"; absent where the exam does not tell sites. */
  readonly roomSite?: string
}

/** Somebody in his seat. */
export interface SeatedCandidate extends ListedPerson {
  /** Place in the room, 1 first. */
  readonly seat: number
  readonly note: string
  /** Absent on papers without photos. */
  readonly photo?: RowPhoto
}

/** What the lists by room are made of: the sittings in the order in which they are printed. */
export interface SittingsFacts extends PaperFacts {
  readonly sittings: readonly Sitting[]
}

/** "Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 24 thí sinh"; with the site where it is told, and the part where the paper has several. */
export function sittingHeading(sitting: SessionFacts & RoomFacts & { readonly people: readonly unknown[] }, severalParts: boolean): string {
  const part = severalParts ? [sitting.partTitle] : []
  const site = sitting.roomSite === undefined ? [] : [`Điểm thi ${sitting.roomSite}`]
  return [...site, roomInWords(sitting), ...part, sessionInWords(sitting), `${sitting.people.length} thí sinh`].join(' · ')
}

/** "Phòng 3 (P. 203, nhà A)". */
export function roomInWords({ roomNumber, roomName, roomPlace }: RoomFacts): string {
  return `Phòng ${roomNumber} (${roomPlace === null ? roomName : `${roomName}, ${roomPlace}`})`
}

/** "Phòng 3 (P. 203, nhà A), điểm thi Trường Chính trị tỉnh": where no heading tells the site. */
export function roomAtSite(room: RoomFacts): string {
  return room.roomSite === undefined ? roomInWords(room) : `${roomInWords(room)}, điểm thi ${room.roomSite}`
}

/** "Ca 1, 7 giờ 30 ngày 07/11/2026". */
export function sessionInWords({ sessionNumber, startsAt, day }: Omit<SessionFacts, 'partTitle'>): string {
  return `Ca ${sessionNumber}, ${hourInWords(startsAt)} ngày ${formatDay(day)}`
}

/** '07:30' → "7 giờ 30", '14:00' → "14 giờ". */
export function hourInWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
}

/** The title of the part where all sittings are of one; null otherwise. */
export function onlyPart(sittings: readonly Pick<SessionFacts, 'partTitle'>[]): string | null {
  const titles = new Set(sittings.map(({ partTitle }) => partTitle))
  return titles.size === 1 ? ([...titles][0] ?? null) : null
}

/** The people of all sittings: a name may be shared across rooms. */
export function everybody({ sittings }: SittingsFacts): SeatedCandidate[] {
  return sittings.flatMap(({ people }) => people)
}

/** The people of one sitting in the order chosen. */
export function seated({ people }: Sitting, kind: DocumentKind, options: DocumentOptions): SeatedCandidate[] {
  return inOrder(people, chosenOrder(kind, options))
}

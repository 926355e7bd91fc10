import type { DocumentOptions } from '../contract/documents.ts'
import { watchRoles, type WatchRole } from '../rules/invigilation.ts'
import { choiceWords, placeTitle } from '../words/invigilators.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed, leaderOf } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { momentInWords } from './moment.ts'
import { onlyPart, roomAtSite, sessionInWords } from './sitting.ts'
import type { RoomFacts, SessionFacts } from './sitting.ts'

/** Somebody in a place of a room. */
export interface ListedWatch {
  readonly role: WatchRole
  readonly place: number
  readonly fullName: string
  readonly workplace: string | null
}

/** A room of a session: whom the draw gave it, and who is there now. */
export interface ListedRoom extends RoomFacts {
  readonly candidates: number
  /** As drawn, whatever became of it later. */
  readonly drawn: readonly Pick<ListedWatch, 'role' | 'place' | 'fullName'>[]
  /** Invigilators, then technicians, by place; of whom somebody put there by hand, why and for whom. */
  readonly watches: readonly (ListedWatch & { readonly byHand: { readonly reason: string; readonly insteadOf: string | null } | null })[]
}

/** A session whose rooms were drawn for. */
export interface ListedSession extends SessionFacts {
  readonly seed: string
  /** 'machine': made by the program; 'dice': thrown before witnesses. */
  readonly seedOrigin: 'machine' | 'dice'
  /** Moment of the draw, ISO in UTC. */
  readonly at: string
  readonly userName: string
  /** SHA-256 over who watches which room. */
  readonly hash: string
  /** What was chosen beyond the house rules; null: nothing. */
  readonly perRoom: number | null
  readonly technicians: number | null
  readonly moreFrom: number | null
  readonly rooms: readonly ListedRoom[]
}

/** What both papers are made of. */
export interface InvigilatorsFacts extends PaperFacts {
  /** What the rules demand: "TT 22/2025 Quy chế Đ.11, Đ.14". */
  readonly article: string
  readonly perRoom: number
  /** Of a room with computers. */
  readonly technicians: number
  readonly sessions: readonly ListedSession[]
}

const inSession = (session: ListedSession, part: string | null) => (part === null ? `${session.partTitle}, ${lower(sessionInWords(session))}` : sessionInWords(session))
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

/** Places of a role that any room has, 1 first. */
function placesOf(sessions: readonly ListedSession[], role: WatchRole): number[] {
  const most = Math.max(0, ...sessions.flatMap(({ rooms }) => rooms.flatMap(({ drawn }) => drawn.filter((one) => one.role === role).map(({ place }) => place))))
  return Array.from({ length: most }, (_, index) => index + 1)
}

/** Biên bản bốc thăm phân công giám thị (TT 22/2025 Quy chế Đ.11, Đ.14): who was drawn for which room, all that repeats the draw, and who was replaced since. */
export function invigilatorDrawDocument(facts: InvigilatorsFacts, options: DocumentOptions): PrintDocument {
  const { sessions, perRoom, technicians, article } = facts
  const withTechnicians = placesOf(sessions, 'technician').length > 0 ? `; phòng máy ít nhất ${technicians} kỹ thuật viên` : ''
  const part = onlyPart(sessions)
  const fields: readonly Field<ListedRoom>[] = [
    counts('position', 'TT', (_room, position) => position),
    words('room', 'Phòng thi', 5, roomAtSite),
    counts('candidates', 'Thí sinh', ({ candidates }) => candidates),
    ...watchRoles.flatMap((role) => placesOf(sessions, role).map((place) => words<ListedRoom>(`${role}${place}`, placeTitle(role, place), 5, ({ drawn }) => drawn.find((one) => one.role === role && one.place === place)?.fullName ?? ''))),
  ]
  return framed(facts, options, {
    kind: 'invigilatorDraw',
    title: 'BIÊN BẢN',
    subtitle: `bốc thăm phân công giám thị${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    paragraphs: [
      ...(sessions.length === 0 ? [] : [`Mỗi phòng ít nhất ${perRoom} giám thị, giám thị 1 chịu trách nhiệm chính${withTechnicians} (${article}). Không ai coi phòng có người thân dự thi hoặc có thí sinh dự tuyển vào cơ quan mình; các lần phân công không lặp lại khi còn cách khác.`]),
      ...sessions.flatMap((session) => drawLines(session, part)),
    ],
    table: { columns: columnsOf(fields), groups: sessions.map((session) => rowGroup(fields, session.rooms, { heading: sessions.length > 1 ? inSession(session, part) : null })) },
    closing: sessions.length === 0 ? 'Chưa bốc thăm giám thị của ca thi nào.' : null,
    notes: sessions.flatMap((session) => session.rooms.flatMap((room) => changeLines(session, room, sessions.length > 1))),
    signatures: [{ authority: null, position: 'NGƯỜI LẬP BIÊN BẢN', name: null }, { authority: null, position: 'NGƯỜI CHỨNG KIẾN', name: null }, leaderOf(facts, options)],
  })
}

function drawLines(session: ListedSession, part: string | null): string[] {
  const { seed, seedOrigin, at, userName, hash } = session
  const chosen = choiceWords(session)
  const origin = seedOrigin === 'dice' ? 'do gieo xúc xắc trước người chứng kiến' : 'do chương trình tạo'
  return [
    `${inSession(session, part)}: bốc thăm ${momentInWords(at)}, người thực hiện ${userName}.${chosen === '' ? '' : ` Theo lựa chọn của ca: ${chosen}.`} Số khởi tạo: ${seed} (${origin}). Mã băm kết quả SHA-256: ${hash}. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.`,
  ]
}

function changeLines({ sessionNumber, partTitle }: ListedSession, room: ListedRoom, several: boolean): string[] {
  return room.watches.flatMap(({ role, place, fullName, byHand }) => {
    if (byHand === null) return []
    const instead = byHand.insteadOf === null ? 'được cử vào chỗ trống' : `thay ${byHand.insteadOf}`
    return [`Sau bốc thăm: ${roomAtSite(room)}${several ? `, ca ${sessionNumber}, ${partTitle}` : ''}, ${lower(placeTitle(role, place))}: ${fullName} ${instead}. Lý do: ${byHand.reason}.`]
  })
}

/** Room to sign one's name, in millimetres. */
const signatureSpace = { width: 30, height: 10 }

/** Danh sách phân công giám thị, a sheet for each session, with a place to sign (TT 22/2025 Quy chế Đ.11, Đ.14). */
export function invigilatorListDocument(facts: InvigilatorsFacts, options: DocumentOptions): PrintDocument {
  const { sessions } = facts
  const part = onlyPart(sessions)
  const fields: readonly Field<ListedWatch & { readonly room: string }>[] = [
    counts('position', 'TT', (_watch, position) => position),
    words('room', 'Phòng thi', 4, ({ room }) => room),
    words('role', 'Nhiệm vụ', 3, ({ role, place }) => placeTitle(role, place)),
    words('fullName', 'Họ và tên', 5, ({ fullName }) => fullName),
    words('workplace', 'Đơn vị công tác', 5, ({ workplace }) => workplace ?? ''),
    withColumn(words('signature', 'Ký tên', 1, () => ''), { kind: 'signature', space: signatureSpace }),
  ]
  const people = (session: ListedSession) => session.rooms.flatMap((room) => room.watches.map((watch) => ({ ...watch, room: roomAtSite(room) })))
  const all = sessions.flatMap(people).length
  return framed(facts, options, {
    kind: 'invigilatorList',
    title: 'DANH SÁCH',
    subtitle: `phân công giám thị${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: {
      columns: columnsOf(fields),
      groups: sessions.map((session) =>
        rowGroup(fields, people(session), {
          heading: inSession(session, part),
          sheet: { closing: `Ca này có ${session.rooms.length} phòng, ${people(session).length} người coi thi.`, signatures: [leaderOf(facts, options)] },
        }),
      ),
    },
    closing: sessions.length === 0 ? 'Chưa bốc thăm giám thị của ca thi nào.' : `Cả danh sách có ${all} lượt người, ${sessions.length} ca thi.`,
    signatures: [],
  })
}

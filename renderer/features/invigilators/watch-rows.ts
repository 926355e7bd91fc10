import type { Watch, WatchedRoom, WatchedSession } from '../../../shared/contract/invigilators.ts'
import type { WatchRole } from '../../../shared/rules/invigilation.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { barReason, gapWords } from '../../../shared/words/invigilators.ts'
import type { BadgeState } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'

/** A room of a session. */
export interface WatchRow {
  readonly key: string
  readonly session: WatchedSession
  readonly room: WatchedRoom
}

/** A line of the table: a session's heading or one of its rooms. */
export type WatchLine = { readonly session: WatchedSession; readonly row: WatchRow | null }

/** The sessions by day and hour, each with its rooms. */
export function linesOf(sessions: readonly WatchedSession[]): readonly WatchLine[] {
  return sessions.flatMap((session) => [{ session, row: null }, ...session.rooms.map((room) => ({ session, row: { key: `${session.sessionId} ${room.roomId}`, session, room } }))])
}

/** "Viết · ca 1, 05/12/2026 07:30" */
export function sessionTitle({ partTitle, number, day, startsAt }: WatchedSession): string {
  return `${partTitle} · ca ${number}, ${formatDay(day)} ${startsAt}`
}

const onPaper = ({ draw }: WatchedSession) => draw?.onPaper ?? false
const sum = (rooms: readonly WatchedRoom[], role: WatchRole) => rooms.reduce((total, { needs }) => total + needs[role], 0)

/** "6 giám thị, 1 kỹ thuật viên" */
export function needWords({ rooms }: WatchedSession): string {
  const technicians = sum(rooms, 'technician')
  return [`${countText(sum(rooms, 'invigilator'))} giám thị`, ...(technicians === 0 ? [] : [`${countText(technicians)} kỹ thuật viên`])].join(', ')
}

/** How many of the board are there that day: "7 giám thị, 1 kỹ thuật viên". */
export function boardWords({ people }: WatchedSession): string {
  const count = (role: WatchRole) => people.filter((person) => person.role === role).length
  return [`${countText(count('invigilator'))} giám thị`, ...(count('technician') === 0 ? [] : [`${countText(count('technician'))} kỹ thuật viên`])].join(', ')
}

/** Whether there is somebody to watch: a draw can be asked for. */
export const isDrawable = ({ watched, rooms }: WatchedSession) => watched && rooms.some(({ candidates }) => candidates > 0)

/** What is missing in a session, in words. */
export function sessionState(session: WatchedSession): string {
  if (!session.watched) return 'không phân công giám thị: ban chấm ngồi tại phòng'
  if (!isDrawable(session)) return 'chưa có ai ngồi: bốc thăm chỗ ngồi ở bước 6. Phòng thi, SBD'
  if (session.draw === null) return `chưa bốc thăm giám thị: cần ${needWords(session)}; Ban coi thi có ${boardWords(session)}`
  const toSee = session.rooms.filter(isProblem).length
  return `bốc thăm ${formatMoment(session.draw.at)}${onPaper(session) ? ', làm trên giấy' : ''}${toSee === 0 ? '' : `; ${countText(toSee)} phòng cần xem`}`
}

/** Whether something is missing in a room, or speaks against who is there. */
export function isProblem(room: WatchedRoom): boolean {
  return room.candidates === 0 || gapWords(room) !== '' || room.watches.some(({ bars }) => bars.length > 0)
}

export function watchAt({ watches }: WatchedRoom, role: WatchRole, place: number): Watch | undefined {
  return watches.find((watch) => watch.role === role && watch.place === place)
}

/** Where a room stands, most pressing first. */
export function roomState({ session, room }: WatchRow): { readonly state: BadgeState; readonly words: string; readonly title: string } {
  const barred = room.watches.flatMap(({ fullName, bars }) => bars.map((bar) => `${fullName}: ${barReason(bar)}`))
  if (room.closed) return { state: 'locked', words: 'Đã chốt', title: 'Đã chốt điểm danh, nên người coi thi giữ nguyên' }
  if (session.draw === null) return { state: 'draft', words: 'Chưa bốc thăm', title: '' }
  if (room.candidates === 0) return { state: 'missing', words: 'Không còn ai', title: 'Không còn thí sinh nào ngồi phòng này. Bốc thăm lại.' }
  if (barred.length > 0) return { state: 'missing', words: 'Cần thay', title: barred.join('; ') }
  const gap = gapWords(room)
  return gap === '' ? { state: 'approved', words: 'Đủ', title: '' } : { state: 'missing', words: gap.slice(0, 1).toUpperCase() + gap.slice(1), title: '' }
}

/** The line with something to be looked at that follows this one, the first again after the last; -1: none. */
export function nextProblem(lines: readonly WatchLine[], from: number, by: 1 | -1): number {
  const places = lines.flatMap(({ session, row }, index) => (row !== null && session.draw !== null && isProblem(row.room) ? [index] : []))
  return (by === 1 ? (places.find((place) => place > from) ?? places[0]) : (places.findLast((place) => place < from) ?? places.at(-1))) ?? -1
}

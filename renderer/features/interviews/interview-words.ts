import type { InterviewRoom, InterviewRow, OpenInterview } from '../../../shared/contract/interviews.ts'
import type { RoomView } from '../../components/room-list.tsx'
import type { BadgeState } from '../../components/state-badge.tsx'
import { countText } from '../../components/typed-values.ts'

/** A state as shape and word. */
interface Shown {
  readonly state: BadgeState
  readonly words: string
}

/** How somebody stands in a room that `members` mark. */
export function rowState({ attendance, marking }: Pick<InterviewRow, 'attendance' | 'marking'>, members: number): Shown {
  if (attendance === null) return { state: 'draft', words: 'Chờ' }
  if (attendance.state === 'absent') return { state: 'locked', words: 'Vắng' }
  if (marking === undefined) return { state: 'doing', words: 'Đã vào' }
  if (marking.open === 'membersDiffer') return { state: 'waiting', words: 'Chênh' }
  if (marking.settled && marking.markers.length >= Math.max(members, 2)) return { state: 'approved', words: 'Đủ phiếu' }
  return marking.markers.length === 0 ? { state: 'doing', words: 'Đã vào' } : { state: 'missing', words: 'Thiếu phiếu' }
}

/** Sheets that are in, of those that the panel writes: "1/2"; "" for who is absent or was not called yet. */
export function sheetsWords({ attendance, marking }: Pick<InterviewRow, 'attendance' | 'marking'>, members: number): string {
  if (marking === undefined || (attendance?.state !== 'present' && marking.markers.length === 0)) return ''
  return `${countText(marking.markers.length)}/${countText(members)}`
}

/** What stands beside a name. */
export function noteWords({ lastReason, attendance }: Pick<InterviewRow, 'lastReason' | 'attendance'>): string {
  const late = attendance?.lateMinutes === null || attendance === null ? null : `muộn ${attendance.lateMinutes} phút`
  return [lastReason === null ? null : `xếp cuối: ${lastReason}`, late, attendance?.note ?? null].filter((words) => words !== null).join('; ')
}

/** Whether something of the row keeps the room from being closed. */
export function isGap({ attendance, marking }: Pick<InterviewRow, 'attendance' | 'marking'>): boolean {
  if (attendance === null) return true
  return attendance.state === 'present' && marking !== undefined && (marking.markers.length < 2 || !marking.settled)
}

/** State of a room in the list of rooms. */
export function roomState({ closed, drawn, members, onList, unnoted, absent, marked }: Pick<InterviewRoom, 'closed' | 'drawn' | 'members' | 'onList' | 'unnoted' | 'absent' | 'marked'>): Shown {
  if (closed !== null) return { state: 'locked', words: 'Đã chốt' }
  if (!drawn && unnoted === onList) return { state: 'draft', words: 'Chưa bốc' }
  if (members < 2) return { state: 'missing', words: 'Thiếu người' }
  if (unnoted === onList) return { state: 'draft', words: 'Chờ' }
  return unnoted === 0 && marked + absent === onList ? { state: 'waiting', words: 'Chờ chốt' } : { state: 'doing', words: 'Đang thi' }
}

/** How a room stands in the list of rooms. */
export const interviewView: RoomView<InterviewRoom> = {
  countTitle: 'Xong',
  count: ({ onList, marked, absent }) => `${countText(marked + absent)}/${countText(onList)}`,
  state: roomState,
}

/** "Còn 3 phòng chưa chốt, 2 người chưa có phòng"; null where nothing stands open. */
export function openWords(open: readonly OpenInterview[]): string | null {
  const rooms = open.reduce((sum, part) => sum + part.rooms.length, 0)
  const people = open.reduce((sum, part) => sum + part.withoutRoom, 0)
  const parts = [rooms === 0 ? null : `${countText(rooms)} phòng chưa chốt`, people === 0 ? null : `${countText(people)} người chưa có phòng`].filter((part) => part !== null)
  return parts.length === 0 ? null : `Còn ${parts.join(', ')}`
}

import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import type { RoomView } from '../../components/room-list.tsx'
import { countText } from '../../components/typed-values.ts'

/** What a room counts, from its rows. */
export type RoomCounts = Pick<AttendanceRoom, 'onList' | 'present' | 'absent' | 'late' | 'nothing' | 'scripts' | 'sheets' | 'unnoted' | 'withoutSheets'>

export function countsOf(rows: readonly AttendanceRow[]): RoomCounts {
  const count = (holds: (row: AttendanceRow) => boolean) => rows.filter(holds).length
  return {
    onList: rows.length,
    present: count(({ state }) => state === 'present'),
    absent: count(({ state }) => state === 'absent'),
    late: count(({ lateMinutes }) => lateMinutes !== null),
    nothing: count(({ nothing }) => nothing !== null),
    scripts: count(({ sheets }) => sheets !== null),
    sheets: rows.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0),
    unnoted: count(({ state }) => state === null),
    withoutSheets: count(lacksSheets),
  }
}

/** Present, writes on paper, and has no sheets yet. */
export const lacksSheets = ({ state, sheets, onPaper, nothing }: AttendanceRow) => state === 'present' && sheets === null && onPaper && nothing === null

/** What keeps the room from being closed, "còn 3 người chưa ghi, 1 người chưa có số tờ"; null where nothing does. */
export function gapWords({ unnoted, withoutSheets }: Pick<RoomCounts, 'unnoted' | 'withoutSheets'>): string | null {
  const parts = [unnoted === 0 ? null : `${countText(unnoted)} người chưa ghi`, withoutSheets === 0 ? null : `${countText(withoutSheets)} người chưa có số tờ`].filter((part) => part !== null)
  return parts.length === 0 ? null : `còn ${parts.join(', ')}`
}

/** State of a room in the list of rooms, as shape and word. */
export function roomState({ closed, onList, unnoted, withoutSheets }: Pick<AttendanceRoom, 'closed' | 'onList' | 'unnoted' | 'withoutSheets'>): { readonly state: 'locked' | 'draft' | 'missing' | 'doing'; readonly words: string } {
  if (closed !== null) return { state: 'locked', words: 'Đã chốt' }
  if (onList > 0 && unnoted === onList) return { state: 'draft', words: 'Chưa ghi' }
  return unnoted + withoutSheets > 0 ? { state: 'missing', words: `Thiếu ${countText(unnoted + withoutSheets)}` } : { state: 'doing', words: 'Chờ chốt' }
}

/** How a room stands in the list of rooms. */
export const attendanceView: RoomView<AttendanceRoom> = {
  countTitle: 'Đã ghi',
  count: ({ onList, present, absent }) => `${countText(present + absent)}/${countText(onList)}`,
  state: roomState,
}

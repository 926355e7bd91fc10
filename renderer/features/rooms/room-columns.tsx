import type { Room } from '../../../shared/contract/rooms.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { countText } from '../../components/typed-values.ts'

/** Fields of a room that are typed in the table, with how a cell reads. */
export const roomFields = ['number', 'name', 'place', 'capacity', 'reserve', 'disabled', 'columns', 'groundFloor', 'site'] as const
export type RoomField = (typeof roomFields)[number]

const isWords = (field: RoomField) => field === 'name' || field === 'place' || field === 'site' || field === 'groundFloor'

/** A field of a room as the cell shows it. */
export function roomText(room: Room, field: RoomField): string {
  return field === 'groundFloor' ? (room.groundFloor ? 'có' : '') : String(room[field] ?? '')
}

function editable(field: RoomField, title: string, width: number, more: Partial<GridColumn<Room>> = {}): GridColumn<Room> {
  return { id: field, title, width, editable: true, align: isWords(field) ? 'left' : 'right', render: (room) => roomText(room, field), text: (room) => roomText(room, field), ...more }
}

/** Columns of the rooms; what can be used follows from the others. */
export const roomColumns: readonly GridColumn<Room>[] = [
  editable('number', 'Phòng số', 76, { frozen: true }),
  editable('name', 'Tên ở cửa', 120, { grow: 1, frozen: true }),
  editable('place', 'Nhà, tầng', 110, { grow: 2 }),
  editable('capacity', 'Sức chứa', 80),
  editable('reserve', 'Dự phòng', 80, { headTooltip: 'Chỗ hoặc máy để trống phòng khi hỏng: TT 22/2025 Quy chế Đ.10 k.3.' }),
  editable('disabled', 'Hỏng', 60),
  editable('columns', 'Số dãy', 64, { headTooltip: 'Số bàn cạnh nhau trong một hàng. Có số dãy thì bốc thăm tách cả người ngồi trước, ngồi sau, và in được sơ đồ đúng.' }),
  editable('groundFloor', 'Tầng trệt', 80, { headTooltip: 'Tầng 1, không phải đi cầu thang. Gõ “có”, hoặc để trống.' }),
  editable('site', 'Điểm thi', 150, { grow: 2, headTooltip: 'Trường, cơ quan cho mượn phòng. Các phòng cùng điểm ghi giống nhau.' }),
  { id: 'usable', title: 'Dùng được', width: 88, align: 'right', render: ({ usable }) => countText(usable), text: ({ usable }) => String(usable), headTooltip: 'Sức chứa trừ dự phòng và hỏng.' },
  {
    id: 'seated',
    title: 'Xếp đến chỗ',
    width: 96,
    align: 'right',
    render: ({ seated }) => (seated === 0 ? '' : countText(seated)),
    text: ({ seated }) => String(seated),
    headTooltip: 'Chỗ cao nhất đang có người trong một ca.',
  },
]

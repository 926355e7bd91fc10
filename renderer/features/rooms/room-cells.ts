import type { Room } from '../../../shared/contract/rooms.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { CellCheck } from '../../components/grid/types.ts'
import { readCount } from '../../components/typed-values.ts'
import { roomFields, type RoomField } from './room-columns.tsx'
import { mostColumns, type RoomFacts } from './room-draft.ts'

const bounds: Readonly<Record<Exclude<RoomField, 'name' | 'place' | 'site' | 'groundFloor'>, readonly [least: number, most: number]>> = {
  number: [1, 9999],
  capacity: [1, 2000],
  reserve: [0, 2000],
  disabled: [0, 2000],
  columns: [1, mostColumns],
}

/** What a change of a room says of it beside what is changed. */
export function factsOf({ id, number, name, site, place, groundFloor, columns, capacity, reserve, disabled, revision }: Room): RoomFacts & Pick<Room, 'id' | 'revision'> {
  return { id, number, name, site, place, groundFloor, columns, capacity, reserve, disabled, revision }
}

type ReadCell = { readonly ok: true; readonly patch: Partial<RoomFacts> } | Extract<CellCheck, { ok: false }>

/** A cell that is not taken, with what was typed. */
export function refused(title: string, typed: string): Extract<CellCheck, { ok: false }> {
  return { ok: false, note: { title, text: `Đã gõ ${typed === '' ? 'ô trống' : `“${typed}”`}. Sửa trong ô, hoặc Esc để bỏ.` } }
}

/** The field of a room that a column is. */
export function fieldOf(columnId: string): RoomField {
  const field = roomFields.find((one) => one === columnId)
  if (field === undefined) throw new Error(`no field ${columnId}`)
  return field
}

/** “có”, “x” and 1 say yes; nothing, “không” and 0 say no. */
function readYesNo(typed: string): ReadCell {
  const word = fold(typed)
  if (['co', 'x', 'c', '1'].includes(word)) return { ok: true, patch: { groundFloor: true } }
  if (['', 'khong', 'k', '0'].includes(word)) return { ok: true, patch: { groundFloor: false } }
  return refused('Ô này nhận “có”, hoặc để trống.', typed)
}

/** What a typed text makes of a room, or why it cannot be taken. */
export function readRoomCell(columnId: string, typed: string): ReadCell {
  const field = fieldOf(columnId)
  const text = typed.trim()
  if (field === 'place' || field === 'site') return { ok: true, patch: { [field]: text === '' ? null : text } }
  if (field === 'groundFloor') return readYesNo(typed)
  if (field === 'columns' && text === '') return { ok: true, patch: { columns: null } }
  if (field === 'name') return text === '' ? refused('Tên phòng còn trống.', typed) : { ok: true, patch: { name: text } }
  const [least, most] = bounds[field]
  const value = readCount(text, least, most, least === 0 ? 0 : null)
  return value === null ? refused(`Ô này nhận số từ ${least} đến ${most}.`, typed) : { ok: true, patch: { [field]: value } }
}

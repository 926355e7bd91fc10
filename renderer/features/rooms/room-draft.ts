import type { Room } from '../../../shared/contract/rooms.ts'
import { otherSpelling, tidySite } from '../../../shared/rules/room-sites.ts'
import { readCount } from '../../components/typed-values.ts'

/** What the form that adds rooms holds while it is typed. */
export interface RoomDraft {
  readonly number: string
  readonly name: string
  readonly site: string
  readonly place: string
  readonly capacity: string
  readonly reserve: string
  readonly disabled: string
  /** Desks side by side in a row; '' where that is not told. */
  readonly columns: string
  readonly groundFloor: boolean
  /** How many rooms next to each other. */
  readonly count: string
}

export type RoomFacts = Pick<Room, 'number' | 'name' | 'site' | 'place' | 'groundFloor' | 'columns' | 'capacity' | 'reserve' | 'disabled'>
export type RoomErrors = Partial<Record<keyof RoomDraft, string>>
export type JudgedRooms = { readonly ok: true; readonly rooms: readonly RoomFacts[] } | { readonly ok: false; readonly errors: RoomErrors }

/** Most desks side by side in a row. */
export const mostColumns = 50

/** Most rooms added at once. */
const mostRooms = 100

/** Name of a room so many doors further: the last number in the name is counted up, 'P. 209' → 'P. 210'. Null where there is none. */
export function nameFurther(name: string, steps: number): string | null {
  if (steps === 0) return name
  const found = /^(?<before>.*?)(?<digits>\d+)(?<after>\D*)$/u.exec(name)?.groups
  if (found === undefined) return null
  const { before = '', digits = '', after = '' } = found
  return `${before}${String(Number(digits) + steps).padStart(digits.length, '0')}${after}`
}

/** The next room to type: number and name count up, the rest stays. */
export function nextRoomDraft(last: RoomFacts | undefined): RoomDraft {
  if (last === undefined) return { number: '1', name: '', site: '', place: '', capacity: '', reserve: '0', disabled: '0', columns: '', groundFloor: false, count: '1' }
  const { number, name, site, place, capacity, reserve, columns, groundFloor } = last
  return {
    number: String(number + 1),
    name: nameFurther(name, 1) ?? '',
    site: site ?? '',
    place: place ?? '',
    capacity: String(capacity),
    reserve: String(reserve),
    disabled: '0',
    columns: columns === null ? '' : String(columns),
    groundFloor,
    count: '1',
  }
}

/** Judges the form against the numbers that are taken and the sites that are known: one room, or several next to each other. */
export function judgeRooms(draft: RoomDraft, taken: readonly number[], sites: readonly string[] = []): JudgedRooms {
  const errors: RoomErrors = {}
  const number = readCount(draft.number, 1, 9999)
  const count = readCount(draft.count, 1, mostRooms, 1)
  const capacity = readCount(draft.capacity, 1, 2000)
  const reserve = readCount(draft.reserve, 0, 2000, 0)
  const disabled = readCount(draft.disabled, 0, 2000, 0)
  const columns = draft.columns.trim() === '' ? null : readCount(draft.columns, 1, mostColumns)
  const site = tidySite(draft.site)
  const known = otherSpelling(site, sites)
  const name = draft.name.trim()
  if (number === null) errors.number = 'Gõ số từ 1 đến 9999.'
  if (count === null) errors.count = `Gõ từ 1 đến ${mostRooms}.`
  if (capacity === null) errors.capacity = 'Gõ số chỗ, từ 1 đến 2000.'
  if (reserve === null) errors.reserve = 'Gõ số chỗ.'
  if (disabled === null) errors.disabled = 'Gõ số chỗ.'
  if (columns === null && draft.columns.trim() !== '') errors.columns = `Gõ số bàn một hàng, từ 1 đến ${mostColumns}.`
  if (known !== null) errors.site = `Điểm thi này đã ghi là “${known}”. Chọn đúng như thế.`
  if (name === '') errors.name = 'Chưa có tên phòng. Gõ như chữ ở cửa.'
  else if (count !== null && count > 1 && nameFurther(name, 1) === null) errors.name = 'Tên cần có số để đánh tiếp cho các phòng sau.'
  if (number === null || count === null || capacity === null || reserve === null || disabled === null || Object.keys(errors).length > 0) return { ok: false, errors }

  const numbers = Array.from({ length: count }, (_, step) => number + step)
  const twice = numbers.find((one) => taken.includes(one))
  if (twice !== undefined) return { ok: false, errors: { number: `Phòng số ${twice} đã có. Gõ số khác.` } }
  if (reserve + disabled > capacity) return { ok: false, errors: { reserve: `Dự phòng và hỏng là ${reserve + disabled}, sức chứa chỉ ${capacity}.` } }
  const place = draft.place.trim() === '' ? null : draft.place.trim()
  return { ok: true, rooms: numbers.map((one, step) => ({ number: one, name: nameFurther(name, step) ?? name, site, place, groundFloor: draft.groundFloor, columns, capacity, reserve, disabled })) }
}

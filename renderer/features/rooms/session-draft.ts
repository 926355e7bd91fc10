import type { ExamSession, Room } from '../../../shared/contract/rooms.ts'

/** What the form of a session holds while it is typed. */
export interface SessionDraft {
  readonly number: string
  readonly day: string | null
  readonly startsAt: string
  /** Numbers of rooms as one writes them: '1-10, 12'. */
  readonly rooms: string
}

export interface SessionFacts {
  readonly number: number
  readonly day: string
  readonly startsAt: string
  readonly roomIds: string[]
}

export type SessionErrors = Partial<Record<keyof SessionDraft, string>>
export type JudgedSession = { readonly ok: true; readonly facts: SessionFacts } | { readonly ok: false; readonly errors: SessionErrors }

/** Numbers of rooms as one writes them: [1, 2, 3, 5] is '1-3, 5'. */
export function writeRoomNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((left, right) => left - right)) {
    const run = runs.at(-1)
    if (run !== undefined && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

/** Rooms named by their numbers, or what of the text names none. */
export function readRoomNumbers(text: string, rooms: readonly Room[]): { readonly rooms: readonly Room[] } | { readonly unknown: string } {
  const byNumber = new Map(rooms.map((room) => [room.number, room]))
  const found = new Map<number, Room>()
  for (const piece of text.split(/[,;\s]+/u).filter((one) => one !== '')) {
    const { from, to = from } = /^(?<from>\d{1,4})(?:[-–](?<to>\d{1,4}))?$/u.exec(piece)?.groups ?? {}
    if (from === undefined || Number(to) < Number(from)) return { unknown: piece }
    for (let number = Number(from); number <= Number(to); number += 1) {
      const room = byNumber.get(number)
      if (room === undefined) return { unknown: String(number) }
      found.set(number, room)
    }
  }
  return { rooms: [...found.values()] }
}

/** A typed hour as 'HH:MM': 7:30, 7h30, 07.30 and 730 alike; null where it is none. */
export function readHour(typed: string): string | null {
  const { hour, minute = '00' } = /^(?<hour>\d{1,2}?)(?:[:h.]?(?<minute>\d{2})|h)?$/u.exec(typed.trim())?.groups ?? {}
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** The form as it opens: the session that is changed, or the next one of the part with all rooms. */
export function sessionDraft(changed: ExamSession | null, others: readonly ExamSession[], rooms: readonly Room[]): SessionDraft {
  if (changed !== null) {
    const own = rooms.filter(({ id }) => changed.roomIds.includes(id)).map(({ number }) => number)
    return { number: String(changed.number), day: changed.day, startsAt: changed.startsAt, rooms: writeRoomNumbers(own) }
  }
  const last = others.toSorted((left, right) => left.number - right.number).at(-1)
  return { number: String((last?.number ?? 0) + 1), day: last?.day ?? null, startsAt: '', rooms: writeRoomNumbers(rooms.map(({ number }) => number)) }
}

/** Judges the form of a session. */
export function judgeSession(draft: SessionDraft, rooms: readonly Room[]): JudgedSession {
  const errors: SessionErrors = {}
  const startsAt = readHour(draft.startsAt)
  const read = readRoomNumbers(draft.rooms, rooms)
  if (!/^[1-9]\d?$/u.test(draft.number.trim())) errors.number = 'Gõ từ 1 đến 99.'
  if (draft.day === null) errors.day = 'Chưa có ngày thi.'
  if (startsAt === null) errors.startsAt = draft.startsAt.trim() === '' ? 'Chưa có giờ.' : `“${draft.startsAt.trim()}” chưa phải giờ. Gõ như 7:30.`
  if ('unknown' in read) errors.rooms = `Không có phòng số ${read.unknown}. Gõ số các phòng ở mục Phòng, như 1-10, 12.`
  else if (read.rooms.length === 0) errors.rooms = 'Chưa có phòng. Gõ số các phòng, như 1-10, 12.'
  if (draft.day === null || startsAt === null || 'unknown' in read || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, facts: { number: Number(draft.number), day: draft.day, startsAt, roomIds: read.rooms.map(({ id }) => id) } }
}

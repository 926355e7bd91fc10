import type { Reader } from '../../db/open.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import { findReturn, findSeatedRoom, listOfRoom, listReturns, listsOfExam, roomsWithSeats, type ListedRow, type SeatedRoom } from '../../db/queries/attendance.ts'
import { codedParts, isCoded } from '../../db/queries/scripts.ts'
import type { AttendanceRoom, AttendanceRow, Nothing, RoomFigures } from '../../shared/contract/attendance.ts'
import type { Part } from '../../shared/contract/marking.ts'
import { lateLimit, partMinutes } from '../../shared/rules/late-arrival.ts'
import type { RegimeCopy } from '../../shared/rules/regime.ts'
import { examParts, isOnPaper } from './exam-parts.ts'
import { copyOf, requireExam } from './exam-regime.ts'
import { findSitters, type Sitters } from './sitters.ts'

/** What the lines of an exam are read with. */
export interface ListRules {
  readonly copy: RegimeCopy
  readonly parts: ReadonlyMap<string, Part>
}

export function listRules(reader: Reader, examId: string): ListRules {
  return { copy: copyOf(requireExam(reader, examId)), parts: new Map(examParts(reader, examId).map((part) => [part.id, part])) }
}

function partOf({ parts }: ListRules, partId: string): Part {
  const part = parts.get(partId)
  if (part === undefined) throw new NotFoundError('part')
  return part
}

/** Whether a candidate hands in sheets in this part. */
export function writesOnPaper(rules: ListRules, row: ListedRow): boolean {
  return isOnPaper(partOf(rules, row.partId), row)
}

/** How late this candidate may come without somebody's decision; null where the house rules say nothing of such a part. */
export function lateLimitOf(rules: ListRules, row: ListedRow): { minutes: number; article: string } | null {
  const { kind, unit } = partOf(rules, row.partId)
  const limit = lateLimit(rules.copy.houseRules, partMinutes(rules.copy.regime, { kind, unit, method: row.method, writtenOn: row.writtenOn }))
  return limit === null ? null : { minutes: limit.value.minutes, article: limit.article }
}

/** What was noted of somebody who handed in nothing; null: he handed in, or was absent. */
export function nothingOf({ noted }: Pick<ListedRow, 'noted'>): Nothing | null {
  if (noted?.nothingMinutes == null) return null
  return { minutes: noted.nothingMinutes, reason: noted.nothingReason ?? '', result: noted.nothingResult, decision: noted.nothingDecision }
}

export function shownRow(rules: ListRules, row: ListedRow): AttendanceRow {
  const { candidateId, seat, number, fullName, birthDate, postCode, noted, violation } = row
  return {
    ...{ candidateId, seat, number, fullName, birthDate, postCode },
    onPaper: writesOnPaper(rules, row),
    state: noted?.state ?? null,
    lateMinutes: noted?.lateMinutes ?? null,
    sheets: noted?.sheets ?? null,
    note: noted?.note ?? null,
    nothing: nothingOf(row),
    revision: noted?.revision ?? null,
    lateLimit: lateLimitOf(rules, row),
    violation: violation?.minutes === undefined ? null : violation,
  }
}

export const lacksSheets = (rules: ListRules, row: ListedRow) => row.noted?.state === 'present' && row.noted.sheets === null && row.noted.nothingMinutes === null && writesOnPaper(rules, row)

/** What the rows of a room add up to; scripts and sheets are null where nobody writes on paper. */
export function figuresOf(rules: ListRules, rows: readonly ListedRow[]): RoomFigures {
  const onPaper = rows.some((row) => writesOnPaper(rules, row))
  const sheets = rows.flatMap(({ noted }) => noted?.sheets ?? [])
  return {
    present: rows.filter(({ noted }) => noted?.state === 'present').length,
    scripts: onPaper ? sheets.length : null,
    sheets: onPaper ? sheets.reduce((sum, n) => sum + n, 0) : null,
  }
}

type Return = ReturnType<typeof findReturn>

function shownRoom(rules: ListRules, room: SeatedRoom, rows: readonly ListedRow[], closed: Return, coded: boolean): AttendanceRoom {
  const { present, scripts, sheets } = figuresOf(rules, rows)
  return {
    ...room,
    onPaper: scripts !== null,
    onList: rows.length,
    present,
    absent: rows.filter(({ noted }) => noted?.state === 'absent').length,
    late: rows.filter(({ noted }) => (noted?.lateMinutes ?? 0) > 0).length,
    nothing: rows.filter((row) => nothingOf(row) !== null).length,
    scripts: scripts ?? 0,
    sheets: sheets ?? 0,
    unnoted: rows.filter(({ noted }) => noted === null).length,
    withoutSheets: rows.filter((row) => lacksSheets(rules, row)).length,
    closed: closed && { present: closed.present, scripts: closed.scripts, sheets: closed.sheets, revision: closed.revision },
    coded,
  }
}

/** Whoever is to sit the part stands on the list of the room, and whoever was noted there, whatever became of him later. */
export function onList({ byPart }: Pick<Sitters, 'byPart'>): (row: ListedRow) => boolean {
  const sitting = new Map([...byPart].map(([partId, people]) => [partId, new Set(people.map(({ id }) => id))]))
  return (row) => row.noted !== null || (sitting.get(row.partId)?.has(row.candidateId) ?? false)
}

/** A room of a session, as one key. */
export const roomKey = ({ sessionId, roomId }: { readonly sessionId: string; readonly roomId: string }) => `${sessionId} ${roomId}`

/** Every room of every session in which somebody has a seat, with what was noted there. */
export function attendanceRooms(reader: Reader, examId: string, sitters: Sitters): AttendanceRoom[] {
  const rules = listRules(reader, examId)
  const rows = Map.groupBy(listsOfExam(reader, examId).filter(onList(sitters)), roomKey)
  const returns = new Map(listReturns(reader, examId).map((row) => [roomKey(row), row]))
  const coded = codedParts(reader, examId)
  return roomsWithSeats(reader, examId).map((room) => shownRoom(rules, room, rows.get(roomKey(room)) ?? [], returns.get(roomKey(room)) ?? null, coded.has(room.partId)))
}

/** A room of a session in which somebody has a seat. */
export interface RoomList {
  readonly rules: ListRules
  readonly place: SeatedRoom
  /** By seat. */
  readonly rows: readonly ListedRow[]
  readonly closed: Return
  readonly coded: boolean
}

export function requireRoomList(reader: Reader, examId: string, sessionId: string, roomId: string): RoomList {
  const rules = listRules(reader, examId)
  const place = findSeatedRoom(reader, examId, { sessionId, roomId })
  if (place === null) throw new NotFoundError('room')
  const seated = listOfRoom(reader, place)
  // Who was noted stands on it anyway: only for the others the exam is decided, never while the sheets of a closed room are typed.
  const rows = seated.every(({ noted }) => noted !== null) ? seated : seated.filter(onList(findSitters(reader, examId)))
  return { rules, place, rows, closed: findReturn(reader, place), coded: isCoded(reader, place.partId) }
}

export function shownList({ rules, place, rows, closed, coded }: RoomList): { room: AttendanceRoom; rows: AttendanceRow[] } {
  return { room: shownRoom(rules, place, rows, closed, coded), rows: rows.map((row) => shownRow(rules, row)) }
}

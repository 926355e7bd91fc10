import { ORPCError } from '@orpc/server'
import type { Reader } from '../../db/open.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import { answerLocksOf, answerTypingsOf, countTyped, findAnswerRoom, listAnswerRooms, numberedPeople, settledTyping, typedAnswers, type AnswerRoomRow } from '../../db/queries/answer-sheets.ts'
import type { SeatedRoom } from '../../db/queries/attendance.ts'
import type { AnswerRefusal, AnswerRefusalCode, AnswerRoom } from '../../shared/contract/answer-sheets.ts'
import type { Part } from '../../shared/contract/marking.ts'
import { numberKey } from '../../shared/import/mark-context.ts'
import { compareAnswers, type ComparedAnswer } from '../../shared/rules/answer-sheets.ts'
import { attendanceRooms, requireRoomList, type RoomList } from './attendance-lists.ts'
import { examParts } from './exam-parts.ts'
import { findSitters } from './sitters.ts'

type Facts = Partial<Pick<AnswerRefusal, 'number' | 'found' | 'expected' | 'roster'>>

/** Refuses because of a room, or of one sheet in it. */
export function answersRefused(code: AnswerRefusalCode, { sessionNumber, roomNumber }: Pick<SeatedRoom, 'sessionNumber' | 'roomNumber'>, { number = null, found = null, expected = null, roster = null }: Facts = {}): ORPCError<string, unknown> {
  return new ORPCError('ANSWERS_REFUSED', { data: { code, sessionNumber, roomNumber, number, found, expected, roster } })
}

/** Somebody who was present and whose sheet is in the bag of the room. */
interface Sheet {
  readonly candidateId: string
  readonly number: string
  readonly seat: number
}

/** A room that answers on paper, with its list, its typings and its lock. */
export interface OpenAnswerRoom {
  readonly row: AnswerRoomRow
  readonly part: Part
  readonly list: RoomList
  /** By number, as the sheets lie in the bag (TT 22/2025 Quy chế Đ.15). */
  readonly sheets: readonly Sheet[]
  readonly typings: readonly { readonly id: string; readonly typing: number; readonly userId: string; readonly done: boolean }[]
  readonly lock: { readonly id: string; readonly sheets: number } | null
}

/** Part of a session that is counted in right answers. */
export function requireAnswerPart(reader: Reader, examId: string, partId: string): Part {
  const part = examParts(reader, examId).find(({ id, unit }) => id === partId && unit === 'correct')
  if (part === undefined) throw new NotFoundError('part')
  return part
}

/** Everybody present on the list of a room, by number. */
export function sheetsOf({ rows, place }: RoomList): readonly Sheet[] {
  const present = rows.filter(({ noted }) => noted?.state === 'present')
  const unnumbered = present.filter(({ number }) => number === null)
  if (unnumbered.length > 0) throw answersRefused('numberMissing', place, { found: unnumbered.length })
  return present.map(({ candidateId, number, seat }) => ({ candidateId, number: number ?? '', seat })).toSorted((left, right) => left.number.localeCompare(right.number, 'vi', { numeric: true }))
}

export function requireAnswerRoom(reader: Reader, examId: string, answerRoomId: string): OpenAnswerRoom {
  const row = findAnswerRoom(reader, examId, answerRoomId)
  if (row === null) throw new NotFoundError('room')
  const list = requireRoomList(reader, examId, row.sessionId, row.roomId)
  return {
    row,
    part: requireAnswerPart(reader, examId, row.partId),
    list,
    sheets: sheetsOf(list),
    typings: answerTypingsOf(reader, [answerRoomId]).map(({ typing }) => typing),
    lock: answerLocksOf(reader, [answerRoomId])[0] ?? null,
  }
}

/** Who typed the sheets of a room first and second; '' where nobody did. */
export function answerTypists(reader: Reader, answerRoomId: string): [string, string] {
  const typings = answerTypingsOf(reader, [answerRoomId])
  const nameOf = (wanted: number) => typings.find(({ typing }) => typing.typing === wanted)?.userName ?? ''
  return [nameOf(1), nameOf(2)]
}

export const bothDone = ({ typings }: Pick<OpenAnswerRoom, 'typings'>) => typings.length === 2 && typings.every(({ done }) => done)

/** The sheet of a number of the room; a number of somebody else, of nobody or of somebody absent is refused by name. */
export function requireSheet(reader: Reader, { list, sheets, row }: OpenAnswerRoom, typed: string): Sheet {
  const key = numberKey(typed)
  const found = sheets.find(({ number }) => numberKey(number) === key)
  if (found !== undefined) return found
  const absent = list.rows.find(({ number }) => number !== null && numberKey(number) === key)
  if (absent !== undefined) throw answersRefused('absent', list.place, { number: absent.number })
  const elsewhere = numberedPeople(reader, row.examId).find(({ label }) => numberKey(label) === key)
  throw answersRefused(elsewhere === undefined ? 'unknownNumber' : 'otherRoom', list.place, { number: elsewhere?.label ?? typed })
}

/** The sheets of a room side by side, by number; who has nothing typed has nothing in it. */
export function comparedSheets(reader: Reader, { row, sheets }: OpenAnswerRoom): readonly (ComparedAnswer & Sheet)[] {
  const compared = new Map(compareAnswers(typedAnswers(reader, row.id)).map((one) => [one.candidateId, one]))
  return sheets.map((sheet) => ({ first: null, second: null, settled: null, value: null, ...compared.get(sheet.candidateId), ...sheet }))
}

/** How typing stands for every room of a part that is counted in right answers; no value is in it. */
export function answerRooms(reader: Reader, examId: string, userId: string): AnswerRoom[] {
  const counted = new Set(examParts(reader, examId).flatMap(({ id, unit }) => (unit === 'correct' ? [id] : [])))
  const open = listAnswerRooms(reader, examId)
  const ids = open.map(({ id }) => id)
  const byPlace = new Map(open.map((row) => [`${row.sessionId} ${row.roomId}`, row]))
  const typings = Map.groupBy(answerTypingsOf(reader, ids), ({ typing }) => typing.answerRoomId)
  const typed = new Map(countTyped(reader, ids).map(({ answerRoomId, typing, sheets }) => [`${answerRoomId} ${typing}`, sheets]))
  const locked = new Set(answerLocksOf(reader, ids).map(({ answerRoomId }) => answerRoomId))
  return attendanceRooms(reader, examId, findSitters(reader, examId))
    .filter(({ partId }) => counted.has(partId))
    .map(({ partId, partTitle, sessionId, sessionNumber, day, roomId, roomNumber, roomName, onList, present, absent, closed }) => {
      const row = byPlace.get(`${sessionId} ${roomId}`)
      const own = row === undefined ? [] : (typings.get(row.id) ?? [])
      const done = own.length === 2 && own.every(({ typing }) => typing.done)
      return {
        ...{ partId, partTitle, sessionId, sessionNumber, day, roomId, roomNumber, roomName, onList, present, absent, listClosed: closed !== null },
        sheets:
          row === undefined
            ? null
            : {
                ...{ id: row.id, revision: row.revision, locked: locked.has(row.id) },
                typings: own.map(({ typing: { typing, userId: typist, done: finished }, userName }) => ({ typing, userName, own: typist === userId, typed: typed.get(`${row.id} ${typing}`) ?? 0, done: finished })),
                open: done ? compareAnswers(typedAnswers(reader, row.id)).filter(({ value }) => value === null).length : null,
              },
      }
    })
}

/** Refuses to change one of the two typings when it is no longer open. */
export function checkTypingOpen(reader: Reader, room: OpenAnswerRoom, typing: number): void {
  const { list, lock, row } = room
  if (lock !== null) throw answersRefused('locked', list.place)
  if (typedAnswers(reader, row.id, settledTyping).length > 0) throw answersRefused('settling', list.place)
  if (bothDone(room)) throw answersRefused('bothDone', list.place)
  if (typing === 1 && typedAnswers(reader, row.id, 2).length > 0) throw answersRefused('secondBegun', list.place)
}

import type { Reader } from '../../../db/open.ts'
import { countMarksIn, listAnswerRooms, settledTyping, typedAnswers } from '../../../db/queries/answer-sheets.ts'
import { findDependants } from '../../../db/queries/references.ts'
import type { SaidOfSheet } from '../../../shared/contract/answer-sheets.ts'
import { atWork, newId, write } from '../act.ts'
import { lockRoom, openSheetsIn, reopenRoom, sheetsToSettle, typeSheet } from '../answer-lock.ts'
import { answerRooms, answersRefused, bothDone, checkTypingOpen, requireAnswerPart, requireAnswerRoom, requireSheet, type OpenAnswerRoom } from '../answer-rooms.ts'
import { requireRoomList } from '../attendance-lists.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'

function requireOwn({ typings, list }: OpenAnswerRoom, userId: string) {
  const own = typings.find((typing) => typing.userId === userId)
  if (own === undefined) throw answersRefused('notTaken', list.place)
  return own
}

/** Both typings are done, and the caller is neither typist: who settles has typed nothing of it. */
function requireThird(room: OpenAnswerRoom, userId: string): void {
  if (!bothDone(room)) throw answersRefused('notDone', room.list.place)
  if (room.typings.some((typing) => typing.userId === userId)) throw answersRefused('ownTyping', room.list.place)
}

const said = (one: SaidOfSheet | null | undefined): SaidOfSheet | null => (one == null ? null : { value: one.value, doubt: one.doubt })

/** How many of the sheets in the bag a typing holds. */
function typedIn(reader: Reader, { row, sheets }: OpenAnswerRoom, typing: number): ReadonlyMap<string, SaidOfSheet> {
  const present = new Set(sheets.map(({ candidateId }) => candidateId))
  return new Map(typedAnswers(reader, row.id, typing).flatMap((one) => (present.has(one.candidateId) ? [[one.candidateId, one]] : [])))
}

export const answerSheets = {
  rooms: office.answerSheets.rooms.handler(({ context: { state }, input: { examId } }) => {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    return answerRooms(db, examId, session.userId)
  }),

  open: office.answerSheets.open.handler(({ context: { state }, input: { examId, requestId, reason, sessionId, roomId } }) =>
    write(state, { procedure: 'answerSheets.open', examId, requestId, reason }, (act) => {
      const { place, rows } = requireRoomList(act.tx, examId, sessionId, roomId)
      const part = requireAnswerPart(act.tx, examId, place.partId)
      const known = listAnswerRooms(act.tx, examId).find((row) => row.sessionId === sessionId && row.roomId === roomId)
      if (known !== undefined) return { answerRoomId: known.id }
      const marks = countMarksIn(act.tx, part.id, rows.map(({ candidateId }) => candidateId))
      if (marks > 0) throw answersRefused('hasMarks', place, { found: marks })
      const answerRoomId = newId(state)
      act.insert('answerRoom', { id: answerRoomId, examId, partId: part.id, sessionId, roomId })
      return { answerRoomId }
    }),
  ),

  withdraw: office.answerSheets.withdraw.handler(({ context: { state }, input: { examId, answerRoomId, requestId, reason, expectedRevision } }) =>
    write(state, { procedure: 'answerSheets.withdraw', examId, requestId, reason }, (act) => {
      const { list } = requireAnswerRoom(act.tx, examId, answerRoomId)
      if (findDependants(act.tx, 'answerRoom', answerRoomId) !== null) throw answersRefused('begun', list.place)
      act.withdraw('answerRoom', answerRoomId, expectedRevision, reason)
      return {}
    }),
  ),

  take: office.answerSheets.take.handler(({ context: { state }, input: { examId, answerRoomId, requestId } }) =>
    write(state, { procedure: 'answerSheets.take', examId, requestId }, (act) => {
      const { session } = atWork(state)
      const { list, typings, lock } = requireAnswerRoom(act.tx, examId, answerRoomId)
      if (list.closed === null) throw answersRefused('listOpen', list.place)
      if (lock !== null) throw answersRefused('locked', list.place)
      if (typings.some(({ userId }) => userId === session.userId)) throw answersRefused('ownTyping', list.place)
      if (typings.length > 1) throw answersRefused('thirdTypist', list.place)
      if (typings.some(({ done }) => !done)) throw answersRefused('firstOpen', list.place)
      const typing = typings.length + 1
      act.insert('answerTyping', { id: newId(state), answerRoomId, typing, userId: session.userId })
      return { typing }
    }),
  ),

  sheet: office.answerSheets.sheet.handler(({ context: { state }, input: { examId, answerRoomId } }) => {
    const { db, session } = atWork(state)
    const room = requireAnswerRoom(db, examId, answerRoomId)
    const { typing, done } = requireOwn(room, session.userId)
    const own = typedIn(db, room, typing)
    const begun = typing === 1 && typedAnswers(db, answerRoomId, 2).length > 0
    return {
      ...{ typing, done, maximum: room.part.maximum },
      closed: begun || bothDone(room) || room.lock !== null,
      rows: room.sheets.map(({ candidateId, number, seat }) => ({ number, seat, said: said(own.get(candidateId)) })),
    }
  }),

  enter: office.answerSheets.enter.handler(({ context: { state }, input: { examId, answerRoomId, requestId, number, value, doubt, replaces } }) =>
    write(state, { procedure: 'answerSheets.enter', examId, requestId }, (act) => {
      const { session } = atWork(state)
      const room = requireAnswerRoom(act.tx, examId, answerRoomId)
      const { typing } = requireOwn(room, session.userId)
      checkTypingOpen(act.tx, room, typing)
      const sheet = requireSheet(act.tx, room, number)
      const { place } = room.list
      if (value === null && doubt === null) throw answersRefused('nothingSaid', place, { number: sheet.number })
      if (value !== null && value > room.part.maximum) throw answersRefused('aboveMaximum', place, { number: sheet.number, found: value / 100, expected: room.part.maximum / 100 })
      if (!replaces && typedIn(act.tx, room, typing).has(sheet.candidateId)) throw answersRefused('twice', place, { number: sheet.number })
      typeSheet(state, act, answerRoomId, sheet.candidateId, typing, { value, doubt })
      return { typed: typedIn(act.tx, room, typing).size }
    }),
  ),

  finish: office.answerSheets.finish.handler(({ context: { state }, input: { examId, answerRoomId, requestId } }) =>
    write(state, { procedure: 'answerSheets.finish', examId, requestId }, (act) => {
      const { session } = atWork(state)
      const room = requireAnswerRoom(act.tx, examId, answerRoomId)
      const { id, typing } = requireOwn(room, session.userId)
      const typed = typedIn(act.tx, room, typing)
      const missing = room.sheets.find(({ candidateId }) => !typed.has(candidateId))
      if (missing !== undefined) throw answersRefused('notAllTyped', room.list.place, { number: missing.number })
      act.update('answerTyping', id, null, { done: true })
      return {}
    }),
  ),

  compare: office.answerSheets.compare.handler(({ context: { state }, input: { examId, answerRoomId } }) => {
    const { db, session } = atWork(state)
    const room = requireAnswerRoom(db, examId, answerRoomId)
    requireThird(room, session.userId)
    const rows = sheetsToSettle(db, room).map(({ number, seat, first, second, settled }) => ({ number, seat, first: said(first), second: said(second), settled }))
    return { maximum: room.part.maximum, rows }
  }),

  settle: office.answerSheets.settle.handler(({ context: { state }, input: { examId, answerRoomId, requestId, number, value } }) =>
    write(state, { procedure: 'answerSheets.settle', examId, requestId }, (act) => {
      const room = requireAnswerRoom(act.tx, examId, answerRoomId)
      if (room.lock !== null) throw answersRefused('locked', room.list.place)
      requireThird(room, atWork(state).session.userId)
      const sheet = requireSheet(act.tx, room, number)
      if (value > room.part.maximum) throw answersRefused('aboveMaximum', room.list.place, { number: sheet.number, found: value / 100, expected: room.part.maximum / 100 })
      typeSheet(state, act, answerRoomId, sheet.candidateId, settledTyping, { value, doubt: null })
      return { open: openSheetsIn(act.tx, room) }
    }),
  ),

  lock: office.answerSheets.lock.handler(({ context: { state }, input: { examId, answerRoomId, requestId, sheets } }) =>
    write(state, { procedure: 'answerSheets.lock', examId, requestId }, (act) => {
      const room = requireAnswerRoom(act.tx, examId, answerRoomId)
      if (room.lock === null) requireThird(room, atWork(state).session.userId)
      return { marks: lockRoom(state, act, room, sheets) }
    }),
  ),

  reopen: office.answerSheets.reopen.handler(({ context: { state }, input: { examId, answerRoomId, requestId, reason } }) =>
    write(state, { procedure: 'answerSheets.reopen', examId, requestId, reason }, (act) => {
      const room = requireAnswerRoom(act.tx, examId, answerRoomId)
      requireThird(room, atWork(state).session.userId)
      reopenRoom(state, act, room, reason)
      return {}
    }),
  ),
}

import { atWork, write } from '../act.ts'
import { findReturn } from '../../../db/queries/attendance.ts'
import { office } from '../gate.ts'
import { closeRoom, decideApart, openInterviews } from '../interview-close.ts'
import { drawRooms, moveLast } from '../interview-draw.ts'
import { boardHere, closersOf, setPanel } from '../interview-panel.ts'
import { refuseInterview } from '../interview-refusal.ts'
import { findHeardRoom, heardRooms, shownPerson, shownRoom } from '../interview-rooms.ts'

export const interviews = {
  rooms: office.interviews.rooms.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const heard = heardRooms(db, examId)
    return { rooms: heard.rooms.map(shownRoom), open: [...openInterviews(db, examId, heard)] }
  }),

  room: office.interviews.room.handler(({ context: { state }, input: { examId, ...place } }) => {
    const { db } = atWork(state)
    const room = findHeardRoom(heardRooms(db, examId), place)
    const here = boardHere(db, examId, room)
    const { value: count, article, grade } = here.fewest
    return {
      room: shownRoom(room),
      draw: room.draw && { seed: room.draw.draw.seed, seedOrigin: room.draw.draw.seedOrigin, at: room.draw.at, userName: room.draw.userName, candidates: room.draw.draw.candidates, hash: room.draw.draw.hash },
      rows: room.people.map(shownPerson),
      panel: [...here.panel],
      board: here.board,
      boardMembers: [...here.members],
      closers: closersOf(here).map(({ memberId, fullName, function: held }) => ({ memberId, fullName, function: held })),
      fewest: { count, article, grade },
      attendanceClosed: findReturn(db, place) !== null,
    }
  }),

  draw: office.interviews.draw.handler(({ context: { state }, input: { requestId, examId, partId, rooms, seed, reason } }) =>
    write(state, { procedure: 'interviews.draw', examId, requestId, reason: reason ?? null }, (act) => ({
      rooms: rooms.length,
      people: drawRooms(state, act, { examId, partId, rooms, seed, reason }),
    })),
  ),

  moveLast: office.interviews.moveLast.handler(({ context: { state }, input: { requestId, examId, candidateId, reason, ...place } }) =>
    write(state, { procedure: 'interviews.moveLast', examId, requestId, reason }, (act) => ({
      turn: moveLast(state, act, examId, findHeardRoom(heardRooms(act.tx, examId), place), candidateId, reason),
    })),
  ),

  setPanel: office.interviews.setPanel.handler(({ context: { state }, input: { requestId, examId, memberIds, before, ...place } }) =>
    write(state, { procedure: 'interviews.setPanel', examId, requestId }, (act) => ({
      members: setPanel(state, act, examId, findHeardRoom(heardRooms(act.tx, examId), place), memberIds, before),
    })),
  ),

  decide: office.interviews.decide.handler(({ context: { state }, input: { requestId, examId, sessionId, roomId, candidateId, value, ...paper } }) =>
    write(state, { procedure: 'interviews.decide', examId, requestId }, (act) => ({
      id: decideApart(state, act, examId, findHeardRoom(heardRooms(act.tx, examId), { sessionId, roomId }), { candidateId, value, paper }),
    })),
  ),

  close: office.interviews.close.handler(({ context: { state }, input: { requestId, examId, memberId, present, note, ...place } }) =>
    write(state, { procedure: 'interviews.close', examId, requestId }, (act) => {
      closeRoom(state, act, findHeardRoom(heardRooms(act.tx, examId), place), { examId, memberId, present, note: note || null })
      return {}
    }),
  ),

  reopen: office.interviews.reopen.handler(({ context: { state }, input: { requestId, examId, reason, expectedRevision, ...wanted } }) =>
    write(state, { procedure: 'interviews.reopen', examId, requestId, reason }, (act) => {
      const { place, closing } = findHeardRoom(heardRooms(act.tx, examId), wanted)
      if (closing === null) return refuseInterview('open', place)
      act.withdraw('interviewClosing', closing.closing.id, expectedRevision, reason)
      return {}
    }),
  ),
}

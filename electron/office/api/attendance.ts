import type { Reader } from '../../../db/open.ts'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { findListed, listOfRoom } from '../../../db/queries/attendance.ts'
import { isRoomClosed } from '../../../db/queries/interviews.ts'
import type { AttendanceRow } from '../../../shared/contract/attendance.ts'
import { atWork, newId, write } from '../act.ts'
import { closeList } from '../attendance-close.ts'
import { checkNoted, completed, contradicted, refuseAttendance, requireLine, writeLine, type Line } from '../attendance-entry.ts'
import { attendanceRooms, figuresOf, lacksSheets, requireRoomList, shownList, shownRow, writesOnPaper } from '../attendance-lists.ts'
import { office } from '../gate.ts'
import { seatPlan } from '../seat-plan.ts'
import { findSitters, type Sitters } from '../sitters.ts'

/** A line as it is after it was written. */
function shownAgain(reader: Reader, { rules, row }: Line): AttendanceRow {
  return shownRow(rules, findListed(reader, row.partId, row.candidateId) ?? row)
}

function unplacedByPart(reader: Reader, examId: string, sitters: Sitters): { partTitle: string; count: number }[] {
  return [...Map.groupBy(seatPlan(reader, examId, sitters).unplaced.filter(({ reason }) => reason !== 'notDrawn'), ({ partTitle }) => partTitle)].map(([partTitle, people]) => ({ partTitle, count: people.length }))
}

export const attendance = {
  rooms: office.attendance.rooms.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const sitters = findSitters(db, examId)
    return { rooms: attendanceRooms(db, examId, sitters), unplaced: unplacedByPart(db, examId, sitters) }
  }),

  grid: office.attendance.grid.handler(({ context: { state }, input: { examId, sessionId, roomId } }) => shownList(requireRoomList(atWork(state).db, examId, sessionId, roomId))),

  set: office.attendance.set.handler(({ context: { state }, input: { requestId, examId, partId, candidateId, state: said, expectedRevision, ...more } }) =>
    write(state, { procedure: 'attendance.set', examId, requestId }, (act) => {
      const line = requireLine(act.tx, examId, partId, candidateId)
      if (line.closed !== null) refuseAttendance('roomClosed', line.place, [line.row])
      if (line.coded) refuseAttendance('coded', line.place, [line.row])
      if (said === null && line.row.noted === null) throw new NotFoundError('attendance')
      const noted = said === null ? null : completed({ state: said, ...more })
      if (noted !== null) checkNoted(act.tx, line, noted)
      writeLine(state, act, examId, line, noted, expectedRevision)
      return shownAgain(act.tx, line)
    }),
  ),

  fill: office.attendance.fill.handler(({ context: { state }, input: { requestId, examId, sessionId, roomId, sheets } }) =>
    write(state, { procedure: 'attendance.fill', examId, requestId }, (act) => {
      const { rules, place, rows, closed, coded } = requireRoomList(act.tx, examId, sessionId, roomId)
      if (closed !== null) refuseAttendance('roomClosed', place)
      if (coded) refuseAttendance('coded', place)
      const unnoted = rows.filter(({ noted }) => noted === null)
      const against = contradicted(act.tx, place.partId, unnoted, 'present')
      if (against.length > 0) refuseAttendance('markedAbsent', place, against)
      const without = sheets === null ? [] : rows.filter((row) => lacksSheets(rules, row))
      if (unnoted.length + without.length === 0) refuseAttendance('nothingToFill', place)
      const sheetsOf = (row: (typeof rows)[number]) => (writesOnPaper(rules, row) ? sheets : null)
      act.insertMany(
        'attendance',
        unnoted.map((row) => ({ id: newId(state), examId, partId: row.partId, candidateId: row.candidateId, state: 'present' as const, lateMinutes: null, sheets: sheetsOf(row), note: null })),
      )
      for (const { noted } of without) if (noted !== null) act.update('attendance', noted.id, null, { sheets })
      return { filled: unnoted.length + without.length }
    }),
  ),

  close: office.attendance.close.handler(({ context: { state }, input: { requestId, examId, sessionId, roomId, ...typed } }) =>
    write(state, { procedure: 'attendance.close', examId, requestId }, (act) => {
      closeList(state, act, examId, requireRoomList(act.tx, examId, sessionId, roomId), typed)
      return {}
    }),
  ),

  reopen: office.attendance.reopen.handler(({ context: { state }, input: { requestId, examId, sessionId, roomId, reason, expectedRevision } }) =>
    write(state, { procedure: 'attendance.reopen', examId, requestId, reason }, (act) => {
      const { place, closed, coded } = requireRoomList(act.tx, examId, sessionId, roomId)
      if (closed === null) return refuseAttendance('roomOpen', place)
      if (coded) refuseAttendance('coded', place)
      if (isRoomClosed(act.tx, place)) refuseAttendance('interviewClosed', place)
      act.withdraw('roomReturn', closed.id, expectedRevision, reason)
      return {}
    }),
  ),

  correct: office.attendance.correct.handler(({ context: { state }, input: { requestId, examId, partId, candidateId, reason, expectedRevision, ...said } }) =>
    write(state, { procedure: 'attendance.correct', examId, requestId, reason }, (act) => {
      const line = requireLine(act.tx, examId, partId, candidateId)
      const { rules, row, place, closed } = line
      if (closed === null) return refuseAttendance('roomOpen', place, [row])
      if (isRoomClosed(act.tx, place)) refuseAttendance('interviewClosed', place, [row])
      const noted = completed(said)
      if (line.coded && (noted.state !== row.noted?.state || noted.sheets !== row.noted.sheets || (noted.nothing === null) !== (row.noted.nothingMinutes === null))) refuseAttendance('coded', place, [row])
      checkNoted(act.tx, line, noted)
      if (noted.state === 'present' && noted.sheets === null && noted.nothing === null && writesOnPaper(rules, row)) refuseAttendance('sheetsMissing', place, [row])
      writeLine(state, act, examId, line, noted, expectedRevision)
      act.update('roomReturn', closed.id, null, figuresOf(rules, listOfRoom(act.tx, place).filter((each) => each.noted !== null)))
      return shownAgain(act.tx, line)
    }),
  ),
}

import { listReturns, listsOfExam, roomsWithSeats, type ListedRow } from '../../../db/queries/attendance.ts'
import { roomMinutesDocument, type MinutedRoom, type RoomEvent } from '../../../shared/documents/room-minutes.ts'
import { zeroNames } from '../../../shared/words/reasons-names.ts'
import { nothingResultTitles } from '../../../shared/words/nothing.ts'
import { violationFormNames } from '../../../shared/words/violations.ts'
import { figuresOf, listRules, nothingOf, onList, roomKey } from '../attendance-lists.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker } from './list-maker.ts'

/** What the minutes of a room tell of somebody; nothing of who came in time, handed in and kept the rules. */
function eventsOf(row: ListedRow): RoomEvent[] {
  const { seat, number, fullName, noted, violation } = row
  const nothing = nothingOf(row)
  const told: [string | null, string][] = [
    [noted?.state === 'absent' ? 'vắng' : null, ''],
    [noted?.lateMinutes == null ? null : `vào muộn ${noted.lateMinutes} phút${noted.note === null ? '' : `, ${noted.note}`}`, ''],
    [nothing === null ? null : `có mặt, không nộp bài: ${nothing.reason}${nothing.result === null ? '' : `; Hội đồng quyết định ${nothingResultTitles[nothing.result]} (${nothing.decision ?? ''})`}`, nothing?.minutes ?? ''],
    [violation?.form == null ? null : violationFormNames[violation.form], violation?.minutes ?? ''],
    [violation?.zero == null ? null : `bài tính 0 điểm: ${zeroNames[violation.zero]}`, violation?.minutes ?? ''],
  ]
  return told.flatMap(([what, minutes]) => (what === null ? [] : [{ seat, number, fullName, what, minutes }]))
}

/** The rooms whose lists were closed, by day, hour, session and room. */
function closedRooms({ reader, examId, plan, watch, rooms, siteOf, partTitle }: ExamSource): MinutedRoom[] {
  const rules = listRules(reader, examId)
  const rows = Map.groupBy(listsOfExam(reader, examId).filter(onList(plan().sitters)), roomKey)
  const closed = new Set(listReturns(reader, examId).map(roomKey))
  const places = new Map(rooms().map(({ id, place }) => [id, place]))
  const watches = Map.groupBy(watch().rows.filter(({ row }) => row.role === 'invigilator'), ({ row }) => roomKey(row))
  return roomsWithSeats(reader, examId).flatMap((place): MinutedRoom[] => {
    if (!closed.has(roomKey(place))) return []
    const own = rows.get(roomKey(place)) ?? []
    const count = (holds: (row: ListedRow) => boolean) => own.filter(holds).length
    return [
      {
        ...{ partTitle: partTitle(place.partId), sessionNumber: place.sessionNumber, day: place.day, startsAt: place.startsAt },
        ...{ roomNumber: place.roomNumber, roomName: place.roomName, ...siteOf(place.roomId), roomPlace: places.get(place.roomId) ?? null },
        ...figuresOf(rules, own),
        people: own.map(({ candidateId }) => candidateId),
        absent: count(({ noted }) => noted?.state === 'absent'),
        late: count(({ noted }) => noted?.lateMinutes != null),
        nothing: count((row) => nothingOf(row) !== null),
        events: own.flatMap(eventsOf),
        invigilators: (watches.get(roomKey(place)) ?? []).toSorted((one, other) => one.row.place - other.row.place).map(({ member }) => member.fullName),
      },
    ]
  })
}

/** What happened in each room whose list was closed. */
export const roomMinutes = listMaker({
  gather: (source) => ({ rooms: closedRooms(source) }),
  narrow: ({ rooms }, { part, session, room }) => ({
    rooms: rooms.filter((one) => (part === null || one.partTitle === part.name) && (session === null || one.sessionNumber === session.number) && (room === null || one.roomNumber === room.number)),
  }),
  people: ({ rooms }) => rooms.reduce((sum, { people }) => sum + people.length, 0),
  paper: roomMinutesDocument,
})

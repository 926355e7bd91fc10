import type { Reader } from '../../db/open.ts'
import { NotFoundError } from '../../db/queries/acts.ts'
import { listsOfExam, roomsWithSeats, type ListedRow, type SeatedRoom } from '../../db/queries/attendance.ts'
import { listClosings, listInterviewDraws, listPanels, listTurns, type ClosingRow, type InterviewDrawRow, type PanelRow, type TurnRow } from '../../db/queries/interviews.ts'
import { enteredMarksOf, singleMarksOf } from '../../db/queries/marking.ts'
import type { InterviewRoom, InterviewRow } from '../../shared/contract/interviews.ts'
import type { Part } from '../../shared/contract/marking.ts'
import { isHeard, type HeardPart } from '../../shared/rules/panels.ts'
import { onList } from './attendance-lists.ts'
import { examParts } from './exam-parts.ts'
import { requireExam } from './exam-regime.ts'
import { cellReader, keyOf } from './mark-cells.ts'
import { openSheets } from './sheet-rules.ts'
import { roomKey } from './attendance-lists.ts'
import { findSitters, type Sitters } from './sitters.ts'

/** Somebody who is heard in a room. */
export interface HeardPerson {
  readonly row: ListedRow
  readonly turn: TurnRow | null
  readonly marking: NonNullable<InterviewRow['marking']>
}

/** A room of a session in which people are heard, with all that is known of it. */
export interface HeardRoom {
  readonly place: SeatedRoom
  readonly kind: HeardPart
  readonly people: readonly HeardPerson[]
  readonly draw: InterviewDrawRow | null
  /** By the number of their sheets. */
  readonly panel: readonly PanelRow[]
  readonly closing: ClosingRow | null
}

/** The rooms of an exam, and who is to sit its parts. */
export interface HeardRooms {
  readonly sitters: Sitters
  readonly rooms: readonly HeardRoom[]
}

/** How the sheets of people stand in a part. */
function markingReader(reader: Reader, examId: string, candidateIds: readonly string[]): (candidateId: string, part: Part) => HeardPerson['marking'] {
  const singles = singleMarksOf(reader, candidateIds).filter(({ stage }) => stage === 'marking')
  const cellOf = cellReader(openSheets(reader, requireExam(reader, examId)), enteredMarksOf(reader, candidateIds), singles)
  const given = Map.groupBy(singles, keyOf)
  return (candidateId, part) => {
    const { state, value, open } = cellOf(candidateId, part)
    const markers = [...new Set((given.get(keyOf({ candidateId, partId: part.id })) ?? []).map(({ marker }) => marker))]
    return { markers, settled: state === 'entered' && value !== null, open }
  }
}

/** Turns first, in their order; who has none after them, by seat. */
function byTurn(one: HeardPerson, other: HeardPerson): number {
  return (one.turn?.turn ?? Infinity) - (other.turn?.turn ?? Infinity) || one.row.seat - other.row.seat
}

/** Every room in which people are heard, by day, hour, session and room. */
export function heardRooms(reader: Reader, examId: string, sitters = findSitters(reader, examId)): HeardRooms {
  const parts = new Map(examParts(reader, examId).map((part) => [part.id, part]))
  const heard = listsOfExam(reader, examId).filter((row) => isHeard(parts.get(row.partId)?.kind ?? '') && onList(sitters)(row))
  const markingOf = markingReader(reader, examId, [...new Set(heard.map(({ candidateId }) => candidateId))])
  const turns = new Map(listTurns(reader, examId).map((turn) => [keyOf(turn), turn]))
  const draws = new Map(listInterviewDraws(reader, examId).map((row) => [roomKey(row.draw), row]))
  const panels = Map.groupBy(listPanels(reader, examId), ({ row }) => roomKey(row))
  const closings = new Map(listClosings(reader, examId).map((row) => [roomKey(row.closing), row]))
  const lists = Map.groupBy(heard, roomKey)
  const rooms = roomsWithSeats(reader, examId).flatMap((place): HeardRoom[] => {
    const part = parts.get(place.partId)
    if (part === undefined || !isHeard(part.kind)) return []
    const people = (lists.get(roomKey(place)) ?? []).map((row) => ({ row, turn: turns.get(keyOf(row)) ?? null, marking: markingOf(row.candidateId, part) }))
    return [{ place, kind: part.kind, people: people.toSorted(byTurn), draw: draws.get(roomKey(place)) ?? null, panel: panels.get(roomKey(place)) ?? [], closing: closings.get(roomKey(place)) ?? null }]
  })
  return { sitters, rooms }
}

/** A room of a session in which people are heard. */
export function findHeardRoom({ rooms }: HeardRooms, wanted: { readonly sessionId: string; readonly roomId: string }): HeardRoom {
  const found = rooms.find(({ place }) => roomKey(place) === roomKey(wanted))
  if (found === undefined) throw new NotFoundError('room')
  return found
}

export function shownRoom({ place, kind, people, draw, panel, closing }: HeardRoom): InterviewRoom {
  const count = (holds: (person: HeardPerson) => boolean) => people.filter(holds).length
  return {
    ...place,
    kind,
    onList: people.length,
    drawn: draw !== null,
    withoutTurn: count(({ turn }) => turn === null),
    members: panel.length,
    unnoted: count(({ row }) => row.noted === null),
    absent: count(({ row }) => row.noted?.state === 'absent'),
    marked: count(({ row, marking }) => row.noted?.state === 'present' && marking.settled),
    closed: closing && { at: closing.at, userName: closing.userName, memberName: closing.memberName, note: closing.closing.note, revision: closing.closing.revision },
  }
}

export function shownPerson({ row, turn, marking }: HeardPerson): InterviewRow {
  const { candidateId, number, fullName, birthDate, postCode, noted } = row
  return {
    ...{ candidateId, number, fullName, birthDate, postCode, marking },
    turn: turn?.turn ?? null,
    lastReason: turn?.lastReason ?? null,
    attendance: noted && { state: noted.state, lateMinutes: noted.lateMinutes, note: noted.note, revision: noted.revision },
  }
}

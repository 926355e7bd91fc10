import { ORPCError } from '@orpc/server'
import type { Reader } from '../../db/open.ts'
import { NotFoundError, type Act } from '../../db/queries/acts.ts'
import { findListed, findReturn, findSeatedRoom, type ListedRow, type SeatedRoom } from '../../db/queries/attendance.ts'
import { registrationsOf } from '../../db/queries/candidates.ts'
import { enteredMarksOf, singleMarksOf } from '../../db/queries/marking.ts'
import { isCoded } from '../../db/queries/scripts.ts'
import type { AttendanceRefusal, AttendanceState, Nothing } from '../../shared/contract/attendance.ts'
import { checkRevision, newId } from './act.ts'
import { lateLimitOf, listRules, writesOnPaper, type ListRules } from './attendance-lists.ts'
import type { OfficeState } from './state.ts'

/** Refuses because of a room, or of people in it; the first is named and the others counted. */
export function refuseAttendance(code: AttendanceRefusal['code'], place: SeatedRoom, people: readonly Pick<ListedRow, 'fullName'>[] = [], lateLimit: AttendanceRefusal['lateLimit'] = null): never {
  const { partTitle, sessionNumber, roomNumber } = place
  throw new ORPCError('ATTENDANCE_REFUSED', {
    data: { code, partTitle, sessionNumber, roomNumber, fullName: people[0]?.fullName ?? null, more: Math.max(0, people.length - 1), lateLimit },
  })
}

/** A line of a list with its room. */
export interface Line {
  readonly rules: ListRules
  readonly row: ListedRow
  readonly place: SeatedRoom
  readonly closed: ReturnType<typeof findReturn>
  readonly coded: boolean
}

/** The line of somebody who sits a part and has a seat in it. */
export function requireLine(reader: Reader, examId: string, partId: string, candidateId: string): Line {
  const rules = listRules(reader, examId)
  if (!rules.parts.has(partId)) throw new NotFoundError('part')
  const row = findListed(reader, partId, candidateId)
  const sits = registrationsOf(reader, examId, [candidateId]).get(candidateId)?.sits ?? false
  const place = row === null ? null : findSeatedRoom(reader, examId, row)
  if (row === null || place === null || (!sits && row.noted === null)) throw new NotFoundError('seat')
  return { rules, row, place, closed: findReturn(reader, place), coded: isCoded(reader, partId) }
}

/** What was said of somebody in a room. */
export interface Noted {
  readonly state: AttendanceState
  readonly lateMinutes: number | null
  readonly sheets: number | null
  readonly note: string | null
  /** Of who was present and handed in nothing. */
  readonly nothing: Nothing | null
}

/** Who is absent is neither late nor hands in sheets; who hands in nothing has no sheets. */
export function completed({ state, lateMinutes, sheets, note, nothing: said }: Noted): Noted {
  const nothing = state === 'absent' ? null : said
  return { state, lateMinutes: state === 'absent' ? null : lateMinutes, sheets: state === 'absent' || nothing !== null ? null : sheets, note: note || null, nothing }
}

/** What is kept of somebody in a room. */
function fieldsOf({ nothing, ...noted }: Noted) {
  return { ...noted, nothingMinutes: nothing?.minutes ?? null, nothingReason: nothing?.reason ?? null, nothingResult: nothing?.result ?? null, nothingDecision: nothing?.decision ?? null }
}

/** People of a part whose marks speak against a state: a mark against absence, a cell that says absent against presence, either against a script that was not handed in. */
export function contradicted(reader: Reader, partId: string, rows: readonly ListedRow[], state: AttendanceState | 'nothing'): readonly ListedRow[] {
  const ids = rows.map(({ candidateId }) => candidateId)
  const settled = new Map(enteredMarksOf(reader, ids).flatMap((mark) => (mark.partId === partId ? [[mark.candidateId, mark.state]] : [])))
  const single = new Set(singleMarksOf(reader, ids).flatMap((mark) => (mark.partId === partId ? [mark.candidateId] : [])))
  return rows.filter(({ candidateId }) => {
    const mark = settled.get(candidateId) ?? 'notEntered'
    if (state === 'present') return mark === 'absent'
    return single.has(candidateId) || (mark !== 'notEntered' && (state === 'nothing' || mark !== 'absent'))
  })
}

/** Refuses what cannot have happened, or must not be taken as said. */
export function checkNoted(reader: Reader, { rules, row, place }: Line, noted: Noted): void {
  const said = noted.nothing === null ? noted.state : 'nothing'
  const [against] = contradicted(reader, row.partId, [row], said)
  if (against !== undefined) refuseAttendance(said === 'present' ? 'markedAbsent' : 'hasMark', place, [row])
  if (noted.state === 'absent' && row.violation?.minutes !== undefined) refuseAttendance('hasViolation', place, [row])
  if ((noted.sheets !== null || noted.nothing !== null) && !writesOnPaper(rules, row)) refuseAttendance('notOnPaper', place, [row])
  const limit = lateLimitOf(rules, row)
  // Nội quy Đ.1: whoever comes later is let in by the chair; where the text says nothing, anybody late is.
  if (noted.lateMinutes !== null && noted.note === null && (limit === null || noted.lateMinutes > limit.minutes)) refuseAttendance('admittedByMissing', place, [row], limit)
}

/** Writes the line; null takes out what was noted. */
export function writeLine(state: OfficeState, act: Act, examId: string, { row }: Line, noted: Noted | null, expectedRevision: number | null): void {
  checkRevision(row.noted, expectedRevision)
  if (noted !== null && row.noted === null) act.insert('attendance', { id: newId(state), examId, partId: row.partId, candidateId: row.candidateId, ...fieldsOf(noted) })
  else if (noted !== null && row.noted !== null) act.update('attendance', row.noted.id, row.noted.revision, fieldsOf(noted))
  else if (row.noted !== null) act.withdraw('attendance', row.noted.id, row.noted.revision, 'bỏ ghi điểm danh')
}

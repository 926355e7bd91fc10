import { ORPCError } from '@orpc/server'
import type { Act } from '../../db/queries/acts.ts'
import type { FigureDifference, RoomFigures } from '../../shared/contract/attendance.ts'
import { newId } from './act.ts'
import { refuseAttendance } from './attendance-entry.ts'
import { figuresOf, lacksSheets, type RoomList } from './attendance-lists.ts'
import type { OfficeState } from './state.ts'

function differencesOf(typed: RoomFigures, noted: RoomFigures): FigureDifference[] {
  return (['present', 'scripts', 'sheets'] as const).flatMap((figure) => (typed[figure] === noted[figure] ? [] : [{ figure, typed: typed[figure], noted: noted[figure] }]))
}

/** Refuses to close a list on which something is missing. */
function checkComplete({ rules, place, rows }: RoomList): void {
  const unnoted = rows.filter(({ noted }) => noted === null)
  if (unnoted.length > 0) refuseAttendance('unnoted', place, unnoted)
  const without = rows.filter((row) => lacksSheets(rules, row))
  if (without.length > 0) refuseAttendance('sheetsMissing', place, without)
  const unnumbered = rows.filter((row) => row.noted?.sheets != null && row.number === null)
  if (unnumbered.length > 0) refuseAttendance('numberMissing', place, unnumbered)
}

/** Closes the list of a room when the figures of the signed paper are those of its rows. */
export function closeList(state: OfficeState, act: Act, examId: string, list: RoomList, typed: RoomFigures): void {
  const { place, rules, rows, closed } = list
  if (closed !== null) refuseAttendance('roomClosed', place)
  checkComplete(list)
  const differences = differencesOf(typed, figuresOf(rules, rows))
  if (differences.length > 0) throw new ORPCError('FIGURES_DIFFER', { data: { differences } })
  act.insert('roomReturn', { id: newId(state), examId, sessionId: place.sessionId, roomId: place.roomId, ...typed })
}

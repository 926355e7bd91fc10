import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AttendanceRoom, AttendanceRow } from '../../../shared/contract/attendance.ts'
import { queries, readAgain } from '../../app/api.ts'
import { countsOf } from './attendance-words.ts'

/** Reads again everything that shows who was there, after an act that changed more than one row. */
export function readAttendance(): Promise<void> {
  return readAgain(queries.attendance, queries.marking, queries.results, queries.rooms, queries.history)
}

/** The rows of a room, read and written between two renders as well. */
export interface RoomRows {
  readonly current: (candidateId: string) => AttendanceRow | undefined
  /** Puts a saved row in its place. */
  readonly put: (row: AttendanceRow) => void
  readonly readAgain: () => Promise<void>
}

function withCounts(rooms: readonly AttendanceRoom[], { sessionId, roomId }: Pick<AttendanceRoom, 'sessionId' | 'roomId'>, rows: readonly AttendanceRow[]): AttendanceRoom[] {
  return rooms.map((room) => (room.sessionId === sessionId && room.roomId === roomId ? { ...room, ...countsOf(rows) } : room))
}

/** The list of one room. */
export function useRoomList(examId: string, { sessionId, roomId }: Pick<AttendanceRoom, 'sessionId' | 'roomId'>) {
  const cache = useQueryClient()
  const read = useQuery(queries.attendance.grid.queryOptions({ input: { examId, sessionId, roomId } }))
  const rows = useMemo<RoomRows>(() => {
    const { queryKey } = queries.attendance.grid.queryOptions({ input: { examId, sessionId, roomId } })
    return {
      current: (candidateId) => cache.getQueryData(queryKey)?.rows.find((row) => row.candidateId === candidateId),
      put: (row) => {
        const list = cache.getQueryData(queryKey)
        if (list === undefined) return
        const saved = list.rows.map((each) => (each.candidateId === row.candidateId ? row : each))
        cache.setQueryData(queryKey, { ...list, rows: saved })
        cache.setQueryData(queries.attendance.rooms.queryOptions({ input: { examId } }).queryKey, (all) => all && { ...all, rooms: withCounts(all.rooms, { sessionId, roomId }, saved) })
      },
      readAgain: readAttendance,
    }
  }, [cache, examId, sessionId, roomId])
  return { data: read.data, error: read.error, retry: () => void read.refetch(), rows }
}

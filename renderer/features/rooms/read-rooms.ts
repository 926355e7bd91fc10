import { queries, readAgain } from '../../app/api.ts'

/** Reads again everything that shows numbers, rooms or seats, after an act of this step. */
export function readRooms(): Promise<void> {
  return readAgain(queries.numbers, queries.rooms, queries.candidates, queries.exams, queries.documents, queries.history)
}

import { queries, readAgain } from '../../app/api.ts'

/** Reads again everything that shows who is heard where, and with what marks. */
export function readInterviews(): Promise<void> {
  return readAgain(queries.interviews, queries.attendance, queries.marking, queries.results, queries.history)
}

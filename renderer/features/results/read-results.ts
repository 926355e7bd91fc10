import { queries, readAgain } from '../../app/api.ts'

/** Reads again what a decision about the results changes. */
export function readResults(): Promise<void> {
  return readAgain(queries.results, queries.documents, queries.history)
}

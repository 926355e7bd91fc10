import { queries, readAgain } from '../../app/api.ts'

/** Reads again what an act on who watches the rooms may have changed. */
export function readInvigilators(): Promise<void> {
  return readAgain(queries.invigilators, queries.documents, queries.history)
}

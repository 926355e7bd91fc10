import { queries, readAgain } from '../../app/api.ts'

/** Reads again what an act on the council and boards may have changed. */
export async function readCouncil(): Promise<void> {
  await readAgain(queries.council, queries.documents, queries.history)
}

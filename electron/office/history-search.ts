import { setImmediate as turn } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import { countEntries, lastSeq, listEntries, type EntryRow, type HistoryFilter } from '../../db/queries/history.ts'
import { atWork } from './act.ts'
import type { OfficeState } from './state.ts'

/** Entries looked through at once: some 20 ms of a slow office PC. */
const slice = 4000

/** Filters that no index answers. */
function readsEverything({ acts, from, until, words }: HistoryFilter): boolean {
  return acts !== null || from !== null || until !== null || words.length > 0
}

/**
 * A page of the log and how many entries fit. What no index answers is looked through slice by slice, newest first,
 * with room for other calls between two slices; whoever asks anew cancels it.
 */
export async function searchEntries(
  state: OfficeState,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<{ readonly entries: readonly EntryRow[]; readonly found: number }> {
  const { db, session } = atWork(state)
  const end = lastSeq(db) + 1
  const start = Math.min(before ?? end, end)
  if (!readsEverything(filter)) return { entries: listEntries(db, filter, { from: 1, until: start }, limit), found: countEntries(db, filter) }
  const entries: EntryRow[] = []
  let found = 0
  for (let until = end; until > 1; until -= slice) {
    const from = Math.max(1, until - slice)
    found += countEntries(db, filter, { from, until })
    if (entries.length < limit && from < start) entries.push(...listEntries(db, filter, { from, until: Math.min(until, start) }, limit - entries.length))
    await turn()
    signal?.throwIfAborted()
    // Somebody locked the office, or another person sat down.
    if (atWork(state).session !== session) throw new ORPCError('LOCKED')
  }
  return { entries, found }
}

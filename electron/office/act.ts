import { ORPCError } from '@orpc/server'
import { v7 } from 'uuid'
import { performAct, StaleError, type Act } from '../../db/queries/acts.ts'
import { signText } from '../../db/keys.ts'
import type { OfficeDatabase } from '../../db/open.ts'
import { formatDayKey } from './clock.ts'
import type { Session } from './session.ts'
import type { OfficeState } from './state.ts'

/** The unlocked file and who unlocked it. */
export function atWork(state: OfficeState): { db: OfficeDatabase; session: Session } {
  if (state.unlocked === null || state.session === null) throw new ORPCError('LOCKED')
  return { db: state.unlocked.open.db, session: state.session }
}

/** Clock and chance of an office: all of its state that a new row needs. */
export interface Source {
  readonly options: Pick<OfficeState['options'], 'now' | 'random'>
}

/** New id of a record: UUIDv7 from the office's clock and chance. */
export function newId({ options }: Source): string {
  return v7({ msecs: options.now().getTime(), random: options.random(16) })
}

/** Today by the office's clock, 'YYYY-MM-DD'. */
export function today({ options }: OfficeState): string {
  return formatDayKey(options.now())
}

export interface ActWords {
  readonly procedure: string
  readonly requestId: string
  readonly reason?: string | null
  readonly undoOf?: number | null
  /** Exam that the act belongs to; none for acts of the office as a whole. */
  readonly examId?: string | null
}

/** The record as it was when the page was read; null: there was none yet. */
export function checkRevision(found: { readonly revision: number } | null, expected: number | null): void {
  if ((found?.revision ?? null) !== expected) throw new StaleError(found?.revision ?? null)
}

/** One write: one transaction, one signed audit entry. */
export function write<T>(state: OfficeState, words: ActWords, work: (act: Act) => T & (T extends PromiseLike<unknown> ? never : unknown)): T {
  const { db, session } = atWork(state)
  const intent = {
    ...words,
    at: state.options.now().toISOString(),
    userId: session.userId,
    device: state.options.device,
    sign: (hash: string) => signText(session.keys.signing, hash),
  }
  return performAct(db, intent, work)
}

import { ORPCError } from '@orpc/server'
import type { OfficeState } from './state.ts'

/** Wrong passphrases or codes that may follow one another at once; after them each doubles the wait. Choices of ours. */
const freeTries = 2
const longestWaitSeconds = 300

function waitSeconds(count: number): number {
  return count <= freeTries ? 0 : Math.min(2 ** (count - freeTries), longestWaitSeconds)
}

/**
 * Opens something of a user's with what was typed; `open` answers null when that is wrong. Wrong tries are counted
 * per user and, after the free ones, make the next one wait.
 */
export async function tryToOpen<T>(state: OfficeState, userId: string, code: 'WRONG_PASSPHRASE' | 'WRONG_CODE', open: () => Promise<T | null>): Promise<T> {
  const now = state.options.now().getTime()
  const tries = state.tries.get(userId) ?? { count: 0, notBefore: 0 }
  const left = Math.ceil((tries.notBefore - now) / 1000)
  if (left > 0) throw new ORPCError(code, { data: { tries: tries.count, waitSeconds: left } })
  const opened = await open()
  if (opened === null) {
    const count = tries.count + 1
    const wait = waitSeconds(count)
    state.tries.set(userId, { count, notBefore: now + wait * 1000 })
    throw new ORPCError(code, { data: { tries: count, waitSeconds: wait } })
  }
  state.tries.delete(userId)
  return opened
}

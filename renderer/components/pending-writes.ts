/** Writes under way that nobody waits for: whoever pressed the key is at the next one already. */
const pending = new Set<Promise<unknown>>()

/** Notes a write, or several in a row, until it is over. */
export function notePending(write: Promise<unknown>): void {
  const over = write.catch(() => undefined)
  pending.add(over)
  void over.then(() => pending.delete(over))
}

/** Resolves when every write that was noted is over: what takes the last act back waits for it. */
export async function untilWritten(): Promise<void> {
  while (pending.size > 0) await Promise.all(pending)
}

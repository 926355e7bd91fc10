import type { LaterBreak } from '../../shared/contract/later-breaks.ts'

/** A refused act that waits for somebody to say why it is to be done all the same. */
export interface AskedReason {
  readonly breaks: readonly LaterBreak[]
  /** Whom the act is about, where the page is with somebody else already. */
  readonly about: string | null
  /** Null: the act stays undone. */
  readonly answer: (reason: string | null) => void
}

let asked: AskedReason | null = null
const listeners = new Set<() => void>()

function publish(next: AskedReason | null): void {
  asked = next
  for (const listener of listeners) listener()
}

export const readAsked = (): AskedReason | null => asked

export function watchAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks why an act that breaks later steps is done; null where it is not. One question at a time: a second one stays unanswered. */
export function askWhy(breaks: readonly LaterBreak[], about: string | null): Promise<string | null> {
  if (asked !== null) return Promise.resolve(null)
  return new Promise((resolve) =>
    publish({
      breaks,
      about,
      answer: (reason) => {
        publish(null)
        resolve(reason)
      },
    }),
  )
}

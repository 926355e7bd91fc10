/** What the status bar shows, besides what the shell itself knows. */
export interface StatusWords {
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Keys of the focused thing, with the word of what each does. */
  readonly keys: readonly (readonly [key: string, word: string])[]
}

/** Words of the page, and when something was last saved. */
export interface StatusState extends StatusWords {
  readonly savedAt: Date | null
}

const noWords: StatusWords = { left: [], right: [], keys: [] }

let pages: readonly { readonly owner: string; readonly words: StatusWords }[] = []
let state: StatusState = { ...noWords, savedAt: null }
const listeners = new Set<() => void>()

function publish(next: StatusState): void {
  state = next
  for (const listener of listeners) listener()
}

function wordsOfPages(): StatusWords {
  return {
    left: pages.flatMap((page) => page.words.left),
    right: pages.flatMap((page) => page.words.right),
    keys: pages.flatMap((page) => page.words.keys),
  }
}

/** Sets the words of one owner; several show one after the other, in the order in which they came. */
export function setStatusWords(owner: string, words: StatusWords): void {
  const known = pages.some((page) => page.owner === owner)
  pages = known ? pages.map((page) => (page.owner === owner ? { owner, words } : page)) : [...pages, { owner, words }]
  publish({ ...wordsOfPages(), savedAt: state.savedAt })
}

export function clearStatusWords(owner: string): void {
  pages = pages.filter((page) => page.owner !== owner)
  publish({ ...wordsOfPages(), savedAt: state.savedAt })
}

/** Notes that something was written just now. */
export function markSaved(): void {
  publish({ ...state, savedAt: new Date() })
}

/** Forgets the time of the last save: another person sits down. */
export function forgetSaved(): void {
  publish({ ...state, savedAt: null })
}

export function readStatus(): StatusState {
  return state
}

export function watchStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

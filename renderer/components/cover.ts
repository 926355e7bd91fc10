import { useSyncExternalStore } from 'react'

/**
 * The cover over the office while it is locked: its pages stay as they are, with everything half-typed, but see no key,
 * no focus coming or going (which would save or judge a cell) and get no answer until the same person is back.
 */
let covered = false
/** What had the keyboard when the cover came down. */
let focused: HTMLElement | null = null
let givingBack = false
let waiting: (() => void)[] = []
const listeners = new Set<() => void>()

/** The pages that stand on the cover: unlocking, first log-in, recovery. */
const onCover = '.mt-access'

function keepFromOffice(event: FocusEvent): void {
  if (!covered && !givingBack) return
  if (event.target instanceof Element && event.target.closest(onCover) === null) event.stopImmediatePropagation()
}
// On the window and before it reaches the page: nothing of the page hears of it earlier.
for (const type of ['focusin', 'focusout', 'focus', 'blur'] as const) window.addEventListener(type, keepFromOffice, true)

function publish(next: boolean): void {
  covered = next
  document.body.toggleAttribute('data-covered', next)
  for (const listener of listeners) listener()
}

export function isCovered(): boolean {
  return covered
}

/** Whether the office lies under the cover. */
export function useCovered(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isCovered)
}

/** Lays the cover over the office. */
export function cover(): void {
  if (covered) return
  focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
  publish(true)
}

/** Takes the cover off for the person who was there; what waited goes on. */
export function uncover(): void {
  const calls = waiting
  waiting = []
  publish(false)
  for (const goOn of calls) goOn()
}

/** Takes the cover off for somebody else: what waited was another person's and is never carried out. */
export function uncoverForAnother(): void {
  waiting = []
  focused = null
  publish(false)
}

/** Waits while the office lies under the cover. */
export async function whileCovered(): Promise<void> {
  if (covered) await new Promise<void>((resolve) => waiting.push(resolve))
}

/** Gives the keyboard back to what had it, unnoticed by the page, so that a half-typed cell goes on where it was. */
export function giveFocusBack(): void {
  givingBack = true
  if (focused?.isConnected === true) focused.focus({ preventScroll: true })
  givingBack = false
  focused = null
}

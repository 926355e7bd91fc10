const landmarks = 'nav, main, aside, footer'
const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'
const closing = '.mt-page-aside-close'

/** The first thing in a part that takes the keyboard; what closes a side panel only where there is nothing else. */
function firstPlace(part: HTMLElement): HTMLElement | undefined {
  const places = [...part.querySelectorAll<HTMLElement>(focusable)]
  return places.find((place) => !place.matches(closing)) ?? places[0]
}

/** F6 and Shift+F6: puts the keyboard into the next or the previous part of the window. */
export function moveToLandmark(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(landmarks)].filter((part) => part.querySelector(focusable) !== null)
  const here = parts.findLastIndex((part) => part.contains(document.activeElement))
  const next = here === -1 ? parts[0] : parts[(here + step + parts.length) % parts.length]
  if (next === undefined) return
  const current = next.querySelector<HTMLElement>('[aria-current], [data-current]')
  const target = current ?? firstPlace(next)
  target?.focus()
}

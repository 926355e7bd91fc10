const landmarks = 'nav, main, aside, footer'
const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** F6 and Shift+F6: puts the keyboard into the next or the previous part of the window. */
export function moveToLandmark(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(landmarks)].filter((part) => part.querySelector(focusable) !== null)
  const here = parts.findLastIndex((part) => part.contains(document.activeElement))
  const next = here === -1 ? parts[0] : parts[(here + step + parts.length) % parts.length]
  const current = next?.querySelector<HTMLElement>('[aria-current], [data-current]')
  const target = current ?? next?.querySelector<HTMLElement>(focusable)
  target?.focus()
}

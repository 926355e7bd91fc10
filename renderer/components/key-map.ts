/** A key with its modifiers, as the key map compares it. */
export interface KeyStroke {
  readonly code: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** What of a keyboard event the key map looks at. */
export interface PressedKey {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

const codes: Readonly<Record<string, string>> = {
  '/': 'Slash',
  '?': 'Slash',
  '>': 'Period',
  '+': 'Equal',
  '-': 'Minus',
  '−': 'Minus',
  Esc: 'Escape',
  Ins: 'Insert',
  Del: 'Delete',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
}

/** Keys of the number pad that count as the ones of the main block. */
const numberPad: Readonly<Record<string, string>> = { NumpadEnter: 'Enter', NumpadDivide: 'Slash', NumpadAdd: 'Equal', NumpadSubtract: 'Minus' }

function codeOf(key: string): string {
  if (/^[A-Z]$/u.test(key)) return `Key${key}`
  if (/^[0-9]$/u.test(key)) return `Digit${key}`
  return codes[key] ?? key
}

/** Reads 'Ctrl+Shift+N', 'F8', '/' … */
export function parseKeys(keys: string): KeyStroke {
  const pieces = keys.split(/\+(?=.)/u)
  const last = pieces.at(-1) ?? ''
  return {
    code: codeOf(last),
    ctrl: pieces.includes('Ctrl'),
    alt: pieces.includes('Alt'),
    shift: pieces.includes('Shift') || last === '?' || last === '>',
  }
}

/** The same in the words of `aria-keyshortcuts`. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control')
}

export function matches(stroke: KeyStroke, event: PressedKey): boolean {
  return (
    (numberPad[event.code] ?? event.code) === stroke.code &&
    event.ctrlKey === stroke.ctrl &&
    event.altKey === stroke.alt &&
    event.shiftKey === stroke.shift &&
    !event.metaKey
  )
}

/** Where the focus is, as far as keys differ by it. */
export type FocusKind = 'text' | 'control' | 'none'

const keysOfControls = new Set(['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])
const keysOfTextWithControl = new Set(['KeyZ', 'KeyY', 'KeyA', 'KeyC', 'KeyV', 'KeyX', 'Insert', 'Backspace', 'Home', 'End'])
const keysEverywhere = /^(F\d{1,2}|Escape)$/u

/**
 * Whether a key map may take a key with the focus where it is. A text field keeps its letters, its movement and its
 * own undo; a button keeps what presses it.
 */
export function mayTake(stroke: KeyStroke, focus: FocusKind): boolean {
  if (focus === 'none' || keysEverywhere.test(stroke.code)) return true
  if (focus === 'control') return stroke.ctrl || stroke.alt || !keysOfControls.has(stroke.code)
  if (stroke.alt) return true
  return stroke.ctrl && !keysOfTextWithControl.has(stroke.code)
}

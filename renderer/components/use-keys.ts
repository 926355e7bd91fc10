import { createContext, use, useEffect, useEffectEvent } from 'react'
import { isCovered } from './cover.ts'
import { matches, mayTake, parseKeys } from './key-map.ts'
import type { FocusKind, KeyStroke } from './key-map.ts'

/** 'dialog' inside a dialog, which suspends the keys of the page under it; 'everywhere' is never suspended. */
export type KeyScopeName = 'page' | 'dialog' | 'everywhere'
export const KeyScope = createContext<KeyScopeName>('page')

interface Layer {
  readonly scope: KeyScopeName
  /** True when the layer took the key. */
  readonly press: (event: KeyboardEvent, focus: FocusKind) => boolean
}

/** Layers in the order in which they appeared; the newest is asked first. */
let layers: readonly Layer[] = []

const textTypes = new Set(['text', 'search', 'password', 'email', 'tel', 'url', 'number', ''])

/** A grid's cell input marks itself with `data-keys="grid"` while nothing is typed in it: keys of the page work there. */
function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof HTMLElement)) return 'none'
  if (target.dataset['keys'] === 'grid') return 'control'
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text'
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) ? 'text' : 'control'
  return target.closest('button, a[href], select, [role="option"], [role="gridcell"], [role="tab"], [role="row"], [role="grid"]') === null ? 'none' : 'control'
}

/** How things stood when the key went down: a dialog or an open list closes before the key arrives here. */
let pressed: { readonly scope: 'page' | 'dialog'; readonly listOpen: boolean } = { scope: 'page', listOpen: false }

function onCapture({ target }: KeyboardEvent): void {
  const listOpen = target instanceof HTMLElement && (target.getAttribute('aria-expanded') === 'true' || target.dataset['expanded'] === 'true')
  pressed = { scope: document.querySelector('[aria-modal="true"]') === null ? 'page' : 'dialog', listOpen }
}

function onKeyDown(event: KeyboardEvent): void {
  if (isCovered() || event.defaultPrevented) return
  const { scope, listOpen } = pressed
  if (listOpen && event.key === 'Escape') return
  const focus = focusKind(event.target)
  for (const layer of layers.toReversed()) {
    if ((layer.scope === scope || layer.scope === 'everywhere') && layer.press(event, focus)) {
      event.preventDefault()
      return
    }
  }
}

function addLayer(layer: Layer): () => void {
  if (layers.length === 0) {
    window.addEventListener('keydown', onCapture, true)
    // At the document, and before a note that opens later: it keeps the first Esc from the window.
    document.addEventListener('keydown', onKeyDown)
  }
  layers = [...layers, layer]
  return () => {
    layers = layers.filter((other) => other !== layer)
    if (layers.length > 0) return
    window.removeEventListener('keydown', onCapture, true)
    document.removeEventListener('keydown', onKeyDown)
  }
}

/**
 * Keys of the page or dialog that calls it, by `event.code`: `useKeys({ 'Ctrl+N': add, '/': search })`.
 *
 * Letters and "/" act only outside text fields, nothing acts while an input method composes, and an open dialog
 * suspends the keys of the page.
 */
export function useKeys(handlers: Readonly<Record<string, (() => void) | undefined>>, enabled = true): void {
  const scope = use(KeyScope)
  const press = useEffectEvent((event: KeyboardEvent, focus: FocusKind): boolean => {
    for (const [keys, handler] of Object.entries(handlers)) {
      const stroke: KeyStroke = parseKeys(keys)
      if (handler !== undefined && matches(stroke, event) && mayTake(stroke, focus)) {
        handler()
        return true
      }
    }
    return false
  })
  useEffect(() => (enabled ? addLayer({ scope, press: (event, focus) => press(event, focus) }) : undefined), [enabled, scope])
}

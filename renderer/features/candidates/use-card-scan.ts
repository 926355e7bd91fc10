import { useEffect, useEffectEvent, useRef } from 'react'
import type { RefObject } from 'react'
import { looksLikeCard } from '../../../shared/text/identity-card.ts'
import { isCovered } from '../../components/cover.ts'

/** Milliseconds after which the next figure belongs to somebody who types, and a scan without its Enter is over. */
const pause = 1_000

/** A figure that was typed, and what its box held before it. */
interface Figure {
  readonly digit: string
  readonly before: string
  readonly at: number
}

const isTextBox = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)

/** Puts back what a box held, so that its component hears of it as of something typed. */
function restore(box: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value)
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/**
 * Hears the line of a card that a scanner types as a keyboard, or that somebody pastes, whatever has the keyboard: nothing of
 * the line stays in a box. The first figures look like typing, so they are taken back when the first bar follows them. Figures
 * that arrive where nothing can be typed go to `catcher`, which gives the keyboard back.
 */
export function useCardScan(catcher: RefObject<HTMLInputElement | null>, onLine: (line: string) => void): void {
  const hear = useEffectEvent(onLine)
  const line = useRef<string | null>(null)
  useEffect(() => {
    let figures: readonly Figure[] = []
    let box: EventTarget | null = null
    let before: Element | null = null
    let timer: ReturnType<typeof setTimeout> | undefined

    function giveBack(): void {
      if (document.activeElement !== catcher.current) return
      if (catcher.current !== null) catcher.current.value = ''
      if (before instanceof HTMLElement) before.focus()
    }
    function finish(whole: string): void {
      clearTimeout(timer)
      line.current = null
      figures = []
      giveBack()
      hear(whole)
    }
    function wait(): void {
      clearTimeout(timer)
      timer = setTimeout(() => (line.current === null ? giveBack() : finish(line.current)), pause)
    }
    const elsewhere = () => isCovered() || document.querySelector('[aria-modal="true"]') !== null

    function onBeforeInput(event: InputEvent): void {
      if (elsewhere() || !isTextBox(event.target)) return
      const data = event.data ?? ''
      if (line.current !== null) {
        event.preventDefault()
        // An input method corrects what it let through by deleting it first.
        line.current = event.inputType.startsWith('delete') ? line.current.slice(0, -1) : line.current + data
        return wait()
      }
      if (looksLikeCard(data)) {
        event.preventDefault()
        return finish(data)
      }
      const run = event.target === box && event.timeStamp - (figures.at(-1)?.at ?? 0) < pause ? figures : []
      box = event.target
      if (/^\d$/u.test(data)) figures = [...run, { digit: data, before: event.target.value, at: event.timeStamp }]
      else {
        figures = []
        const begun = run.map(({ digit }) => digit).join('') + data
        if (!looksLikeCard(begun)) return
        event.preventDefault()
        restore(event.target, run[0]?.before ?? '')
        line.current = begun
        wait()
      }
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (elsewhere()) return
      if (line.current !== null) {
        if (event.key !== 'Enter' && event.key !== 'Tab') return
        event.preventDefault()
        event.stopImmediatePropagation()
        finish(line.current)
      } else if (/^\d$/u.test(event.key) && !event.ctrlKey && !event.altKey && !isTextBox(event.target)) {
        before = document.activeElement
        catcher.current?.focus()
        wait()
      }
    }
    function onPaste(event: ClipboardEvent): void {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (elsewhere() || !looksLikeCard(pasted)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      finish(pasted)
    }
    // On the window: before any field of the page hears of it.
    window.addEventListener('beforeinput', onBeforeInput, true)
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('paste', onPaste, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('beforeinput', onBeforeInput, true)
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('paste', onPaste, true)
    }
  }, [catcher])
}

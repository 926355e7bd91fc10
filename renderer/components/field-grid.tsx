import type { KeyboardEvent, ReactNode } from 'react'
import './field-grid.css'

const fields = 'input:not([type="hidden"]):not([disabled]), select:not([disabled]), textarea:not([disabled]), button[data-field]:not([disabled])'

/** The fields of a form in the order on screen; of a group of radio buttons only the chosen one, or the first. */
function fieldsOf(form: HTMLFormElement): HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter((element) => element.tabIndex >= 0)
  const stands = (radio: HTMLInputElement) => {
    const group = all.filter((other) => other instanceof HTMLInputElement && other.type === 'radio' && other.name === radio.name)
    return radio === (group.find((other) => other instanceof HTMLInputElement && other.checked) ?? group[0])
  }
  return all.filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio') || stands(element))
}

/** Moves to the field after `from`, or to the first button that follows the last one. */
function focusNext(form: HTMLFormElement, from: Element): void {
  const all = fieldsOf(form)
  const next = all[all.findIndex((element) => element === from) + 1] ?? form.querySelector<HTMLElement>('button[type="submit"], button[data-submit]')
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select()
}

/** Moves to the first field behind `piece`, such as a table of the form, or to the first button. */
export function focusAfter(piece: HTMLElement): void {
  const form = piece.closest('form')
  if (form === null) return
  const next = fieldsOf(form).find((field) => (piece.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !piece.contains(field))
  const target = next ?? form.querySelector<HTMLElement>('button[type="submit"], button[data-submit]')
  target?.focus()
}

/** Properties of a form's grid. */
export interface FieldGridProps {
  /** Ctrl+Enter, and a button of type "submit" inside. */
  onSubmit: () => void
  label?: string
  children: ReactNode
  /** True for a form that is one dialog: Enter in its last field submits. */
  enterSubmits?: boolean
}

/** A form of 6 columns: Enter goes to the next field, Ctrl+Enter saves, the tab order is the order on paper. */
export function FieldGrid({ onSubmit, label, children, enterSubmits = false }: FieldGridProps) {
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    if (event.key !== 'Enter') return
    // A picker takes its entry with the same Enter that goes on to the next field.
    const moves = event.target instanceof HTMLElement && event.target.dataset['enterMoves'] !== undefined
    if (event.defaultPrevented && !moves) return
    if (event.ctrlKey) {
      event.preventDefault()
      onSubmit()
      return
    }
    const target = event.target
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    event.preventDefault()
    if (enterSubmits && fieldsOf(event.currentTarget).at(-1) === target) onSubmit()
    else focusNext(event.currentTarget, target)
  }
  /** A closed list of choices would take Enter to open; arrows and Space open it. */
  function onKeyDownCapture(event: KeyboardEvent<HTMLFormElement>): void {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.dataset['enterMoves'] !== undefined) return
    if (target.getAttribute('aria-haspopup') !== 'listbox' || target.getAttribute('aria-expanded') === 'true' || target.dataset['expanded'] === 'true') return
    event.stopPropagation()
    onKeyDown(event)
  }
  return (
    <form
      className="mt-fields"
      aria-label={label}
      noValidate
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** Room of a field in the grid, in columns of 6. */
export function FieldCell({ span = 6, children }: { span?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode }) {
  return (
    <div className="mt-field" data-span={span}>
      {children}
    </div>
  )
}

import { useRef, useState, type InputHTMLAttributes, type KeyboardEvent, type RefCallback } from 'react'
import { handOverFigure } from './hand-over-form.tsx'
import { useKeys } from './use-keys.ts'

/** What two people typed differently, and what a third settled. */
interface ToSettle {
  readonly key: string
  readonly settled?: number | null | undefined
}

/** Boxes in which a third person types what the paper says: Enter writes and goes to the next that is open, F8 skips, nothing is filled in. */
export function useSettleBoxes<Row extends ToSettle>(
  rows: readonly Row[],
  use: {
    /** What was typed as a value, or the sentence that says why not. */
    readonly read: (row: Row, typed: string) => number | string
    readonly shown: (value: number | null | undefined) => string
    readonly onSettle: (row: Row, value: number) => void
    readonly onClose: () => void
  },
) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<{ readonly key: string; readonly sentence: string } | null>(null)
  const boxes = useRef(new Map<string, HTMLInputElement>())
  const isOpen = ({ settled }: Row) => (settled ?? null) === null
  const open = rows.filter(isOpen)

  function focusNext(after: string | null): void {
    const start = rows.findIndex(({ key }) => key === after) + 1
    const next = [...rows.slice(start), ...rows.slice(0, start)].find((row) => row.key !== after && isOpen(row))
    if (next === undefined) document.getElementById(handOverFigure)?.focus()
    else boxes.current.get(next.key)?.focus()
  }

  function onKeyDown(event: KeyboardEvent, row: Row): void {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    const value = use.read(row, typed[row.key] ?? '')
    if (typeof value === 'string') return setProblem({ key: row.key, sentence: value })
    setProblem(null)
    use.onSettle(row, value)
    focusNext(row.key)
  }

  useKeys({ Escape: use.onClose, F8: () => focusNext(rows.find(({ key }) => boxes.current.get(key) === document.activeElement)?.key ?? null) })

  return {
    open: open.length,
    problem: problem?.sentence ?? null,
    focusNext: () => focusNext(null),
    /** Properties of the box of a row. */
    boxOf: (row: Row): InputHTMLAttributes<HTMLInputElement> & { readonly ref: RefCallback<HTMLInputElement> } => ({
      ref: (element) => {
        if (element === null) boxes.current.delete(row.key)
        else boxes.current.set(row.key, element)
      },
      value: typed[row.key] ?? use.shown(row.settled),
      onChange: (event) => setTyped({ ...typed, [row.key]: event.currentTarget.value }),
      onKeyDown: (event) => onKeyDown(event, row),
      'aria-invalid': problem?.key === row.key || undefined,
      autoFocus: row.key === open[0]?.key,
      autoComplete: 'off',
    }),
  }
}

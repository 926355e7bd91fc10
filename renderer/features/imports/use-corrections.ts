import { useRef, useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { noCorrections, withStep } from '../../../shared/import/corrections.ts'
import type { CorrectionStep } from '../../../shared/import/corrections.ts'
import { api } from '../../app/api.ts'
import { inverseOf } from './correction-steps.ts'
import { follow } from '../../components/follow.ts'

/** What a person changes in a preview. */
export interface PreviewCorrections {
  /** Checks the list again with one more step; false when that did not come about. */
  readonly apply: (step: CorrectionStep) => Promise<boolean>
  /** Takes the last step back; false where there is none. */
  readonly undo: () => Promise<boolean>
  /** Cells and rows changed so far. */
  readonly count: number
  /** True while the list is being checked again. */
  readonly checking: boolean
  /** Begins with a file just read: nothing of it is corrected. */
  readonly begin: (preview: ImportPreview) => void
  /** Goes on from another preview of the same file. */
  readonly goOn: (preview: ImportPreview) => void
}

/** Steps of correcting, one after another: each waits for the preview that the one before gave. */
export function useCorrections(examId: string, onChecked: (preview: ImportPreview | null, error: unknown) => void): PreviewCorrections {
  const readingId = useRef('')
  const corrections = useRef(noCorrections)
  const backward = useRef<readonly CorrectionStep[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [count, setCount] = useState(0)
  const [waiting, setWaiting] = useState(0)

  function keep(next: typeof noCorrections): void {
    corrections.current = next
    setCount(next.cells.length + next.leftOut.length)
  }

  async function check({ cells, leaveOut, takeIn, hiddenRows }: CorrectionStep): Promise<boolean> {
    try {
      const input = { examId, readingId: readingId.current, cells: [...cells], leaveOut: [...leaveOut], takeIn: [...takeIn], hiddenRows }
      const preview = await follow<ImportPreview>(await api.imports.correct(input), () => undefined)
      readingId.current = preview.readingId
      keep(withStep(corrections.current, { cells, leaveOut, takeIn, hiddenRows }))
      onChecked(preview, null)
      return true
    } catch (error) {
      onChecked(null, error)
      return false
    }
  }

  function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    setWaiting((before) => before + 1)
    const done = queue.current.then(work).finally(() => setWaiting((before) => before - 1))
    queue.current = done
    return done
  }

  async function applyNow(step: CorrectionStep): Promise<boolean> {
    const inverse = inverseOf(step, corrections.current)
    const checked = await check(step)
    if (checked && step.hiddenRows === null) backward.current = [...backward.current, inverse]
    return checked
  }

  async function undoNow(): Promise<boolean> {
    const last = backward.current.at(-1)
    if (last === undefined || !(await check(last))) return false
    backward.current = backward.current.slice(0, -1)
    return true
  }

  function begin(preview: ImportPreview): void {
    readingId.current = preview.readingId
    backward.current = []
    keep(noCorrections)
  }

  return {
    apply: (step) => inTurn(() => applyNow(step)),
    undo: () => inTurn(undoNow),
    count,
    checking: waiting > 0,
    begin,
    goOn: (preview) => {
      readingId.current = preview.readingId
    },
  }
}

import { useRef, useState } from 'react'
import { follow, type ProgressStream } from '../../components/follow.ts'

/** How the list of one kind is corrected: steps, what they come to, and how a step is taken back. */
export interface CorrectionKind<Preview, Step, State> {
  readonly none: State
  readonly after: (before: State, step: Step) => State
  /** The step that takes a step back; null for one that is not taken back. */
  readonly inverse: (step: Step, before: State) => Step | null
  /** Cells and rows changed so far. */
  readonly count: (state: State) => number
  /** Checks the list again with one more step. */
  readonly check: (readingId: string, step: Step) => Promise<ProgressStream<Preview>>
}

/** What a person changes in a preview. */
export interface PreviewCorrections<Preview, Step> {
  /** Checks the list again with one more step; false when that did not come about. */
  readonly apply: (step: Step) => Promise<boolean>
  /** Takes the last step back; false where there is none. */
  readonly undo: () => Promise<boolean>
  /** Cells and rows changed so far. */
  readonly count: number
  /** True while the list is being checked again. */
  readonly checking: boolean
  /** Begins with a file just read: nothing of it is corrected. */
  readonly begin: (preview: Preview) => void
  /** Goes on from another preview of the same file. */
  readonly goOn: (preview: Preview) => void
}

/** Steps of correcting, one after another: each waits for the preview that the one before gave. */
export function useCorrections<Preview extends { readonly readingId: string }, Step, State>(
  kind: CorrectionKind<Preview, Step, State>,
  onChecked: (preview: Preview | null, error: unknown) => void,
): PreviewCorrections<Preview, Step> {
  const readingId = useRef('')
  const corrections = useRef(kind.none)
  const backward = useRef<readonly Step[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [count, setCount] = useState(0)
  const [waiting, setWaiting] = useState(0)

  function keep(next: State): void {
    corrections.current = next
    setCount(kind.count(next))
  }

  async function check(step: Step): Promise<boolean> {
    try {
      const preview = await follow<Preview>(await kind.check(readingId.current, step), () => undefined)
      readingId.current = preview.readingId
      keep(kind.after(corrections.current, step))
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

  async function applyNow(step: Step): Promise<boolean> {
    const inverse = kind.inverse(step, corrections.current)
    const checked = await check(step)
    if (checked && inverse !== null) backward.current = [...backward.current, inverse]
    return checked
  }

  async function undoNow(): Promise<boolean> {
    const last = backward.current.at(-1)
    if (last === undefined || !(await check(last))) return false
    backward.current = backward.current.slice(0, -1)
    return true
  }

  function begin(preview: Preview): void {
    readingId.current = preview.readingId
    backward.current = []
    keep(kind.none)
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

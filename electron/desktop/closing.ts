import type { BrowserWindow } from 'electron'
import type { Office } from '../office/office.ts'

/** What the page shows while the window waits for its backup; `failure` is a code of shared/words/backup.ts. */
export interface ClosingStep {
  readonly stage: string
  readonly done: number
  readonly total: number | null
  readonly failure: string | null
}

/** The end of a window, as the page sees it. */
export interface Closing {
  /** Every step from now on, until the page goes. */
  steps(signal: AbortSignal | undefined): AsyncGenerator<ClosingStep, void>
  /** Lets the window close without waiting. */
  letGo(): void
}

/** Backups that closing waits for: one under way may have begun before the last act, so there may be a second. */
const longestWait = 2

/** Keeps a window open until what was changed is backed up and proved. What cannot be backed up is told, and it stays open. */
export function closeAfterBackup(window: BrowserWindow, office: Office): Closing {
  const listeners = new Set<(step: ClosingStep) => void>()
  let free = false
  let waiting = false
  const tell = (step: ClosingStep) => {
    for (const listener of listeners) listener(step)
  }

  async function finish(first: NonNullable<ReturnType<Office['backUpIfChanged']>>): Promise<void> {
    waiting = true
    try {
      let run: typeof first | null = first
      for (let round = 0; run !== null && round < longestWait; round += 1) {
        const progress = run.watch()
        for (let step = await progress.next(); step.done !== true; step = await progress.next()) tell({ ...step.value, failure: null })
        run = office.backUpIfChanged('close')
      }
      free = true
      window.close()
    } catch {
      tell({ stage: 'failed', done: 0, total: null, failure: office.context.state.backup.failure?.reason ?? 'unexpected' })
    } finally {
      waiting = false
    }
  }

  window.on('close', (event) => {
    if (free) return
    const run = waiting ? null : office.backUpIfChanged('close')
    if (run === null && !waiting) return
    event.preventDefault()
    if (run !== null) void finish(run)
  })
  // Nobody would see what is told.
  window.webContents.on('render-process-gone', () => (free = true))

  return {
    async *steps(signal) {
      const told: ClosingStep[] = []
      let wake: () => void = () => undefined
      const listen = (step: ClosingStep) => {
        told.push(step)
        wake()
      }
      listeners.add(listen)
      signal?.addEventListener('abort', () => wake(), { once: true })
      try {
        while (signal?.aborted !== true) {
          const step = told.shift()
          if (step === undefined) await new Promise<void>((resolve) => (wake = resolve))
          else yield step
        }
      } finally {
        listeners.delete(listen)
      }
    },
    letGo: () => (free = true),
  }
}

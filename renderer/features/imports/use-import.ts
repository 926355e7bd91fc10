import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { api } from '../../app/api.ts'
import { follow, type ProgressStream } from '../../components/follow.ts'
import { useCorrections } from './use-corrections.ts'
import type { CorrectionKind, PreviewCorrections } from './use-corrections.ts'

/** A kind of list: how it is read, taken, and asked for as it stands after a take that did not come about. */
export interface ListKind<Preview, Words, Step, State> {
  readonly read: (path: string, signal: AbortSignal) => Promise<ProgressStream<Preview>>
  readonly again: (readingId: string) => Promise<ProgressStream<Preview>>
  /** `words`: what the person said besides, when taking it. */
  readonly take: (readingId: string, words: Words, signal: AbortSignal) => Promise<ProgressStream<{ readonly taken: number }>>
  /** How many the preview would take. */
  readonly countOf: (preview: Preview) => number
  readonly corrections: CorrectionKind<Preview, Step, State>
}

/** What a preview has to say besides its rows: a take that was cancelled, or an exam that changed meanwhile. */
export type PreviewNews = 'cancelled' | 'overtaken' | null

/** Where an import stands. Nothing is written before `taking` has ended. */
export type ImportState<Preview> =
  | { readonly phase: 'choose'; readonly path: string | null; readonly error: unknown; readonly cancelled: boolean }
  | { readonly phase: 'reading'; readonly path: string; readonly progress: Progress | null }
  /** `readingTime` in milliseconds. */
  | { readonly phase: 'preview'; readonly path: string; readonly preview: Preview; readonly readingTime: number; readonly error: unknown; readonly news: PreviewNews }
  | { readonly phase: 'taking'; readonly path: string; readonly preview: Preview; readonly readingTime: number; readonly progress: Progress | null }
  | { readonly phase: 'taken'; readonly preview: Preview; readonly taken: number }

export type PreviewState<Preview> = Extract<ImportState<Preview>, { phase: 'preview' }>

export type ChooseState = Extract<ImportState<never>, { phase: 'choose' }>

/** An import under way and what can be done with it. */
export interface Import<Preview, Words, Step> {
  readonly state: ImportState<Preview>
  readonly choose: () => Promise<void>
  readonly read: (path: string) => Promise<void>
  readonly cancelReading: () => void
  readonly corrections: PreviewCorrections<Preview, Step>
  readonly take: (before: PreviewState<Preview>, words: Words) => Promise<void>
  readonly cancelTaking: () => void
}

/** Chooses, reads and takes a list; `onTaken` is told what was written, and whether the page is still open. */
export function useImport<Preview extends { readonly readingId: string }, Words, Step, State>(
  kind: ListKind<Preview, Words, Step, State>,
  onTaken: (preview: Preview, taken: number, stillHere: boolean) => void,
): Import<Preview, Words, Step> {
  const [state, setState] = useState<ImportState<Preview>>({ phase: 'choose', path: null, error: null, cancelled: false })
  const reading = useRef<AbortController | null>(null)
  const taking = useRef<AbortController | null>(null)
  const here = useRef(true)
  const cache = useQueryClient()
  const corrections = useCorrections(kind.corrections, (preview, error) =>
    setState((before) => (before.phase === 'preview' ? { ...before, preview: preview ?? before.preview, error, news: null } : before)),
  )

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      reading.current?.abort()
    }
  }, [])

  async function read(path: string): Promise<void> {
    reading.current?.abort()
    const controller = new AbortController()
    reading.current = controller
    const began = performance.now()
    setState({ phase: 'reading', path, progress: null })
    try {
      const work = await kind.read(path, controller.signal)
      const preview = await follow<Preview>(work, (progress) => {
        if (!controller.signal.aborted) setState({ phase: 'reading', path, progress })
      })
      if (controller.signal.aborted) return
      corrections.begin(preview)
      setState({ phase: 'preview', path, preview, readingTime: performance.now() - began, error: null, news: null })
    } catch (error) {
      if (!controller.signal.aborted) setState({ phase: 'choose', path, error, cancelled: false })
    }
  }

  async function choose(): Promise<void> {
    try {
      const { path } = await api.desk.chooseWorkbook()
      if (path !== null) await read(path)
    } catch (error) {
      setState({ phase: 'choose', path: null, error, cancelled: false })
    }
  }

  /** Stops the reading at once; the page does not wait for the worker to notice. */
  function cancelReading(): void {
    reading.current?.abort()
    setState((before) => ({ phase: 'choose', path: 'path' in before ? before.path : null, error: null, cancelled: true }))
  }

  async function taken(preview: Preview, count: number): Promise<void> {
    await cache.invalidateQueries()
    setState({ phase: 'taken', preview, taken: count })
    onTaken(preview, count, here.current)
  }

  /** The reading as the office has it after a take that did not come about; a take that was quicker than its cancelling is one. */
  async function settle(before: PreviewState<Preview>, error: unknown, cancelled: boolean): Promise<void> {
    const gone = isDeclared(error) && error.code === 'READING_GONE'
    if (!cancelled && !gone) return setState({ ...before, error })
    try {
      const asItStands = await kind.again(before.preview.readingId)
      const preview = await follow<Preview>(asItStands, () => undefined)
      corrections.goOn(preview)
      setState({ ...before, preview, error: null, news: cancelled ? 'cancelled' : 'overtaken' })
    } catch (why) {
      if (cancelled && isDeclared(why) && why.code === 'READING_GONE') return taken(before.preview, kind.countOf(before.preview))
      setState({ ...before, error: why })
    }
  }

  async function take(before: PreviewState<Preview>, words: Words): Promise<void> {
    const controller = new AbortController()
    taking.current = controller
    const { path, preview, readingTime } = before
    setState({ phase: 'taking', path, preview, readingTime, progress: null })
    try {
      const work = await kind.take(preview.readingId, words, controller.signal)
      const answer = await follow<{ taken: number }>(work, (progress) => setState({ phase: 'taking', path, preview, readingTime, progress }))
      await taken(preview, answer.taken)
    } catch (error) {
      await settle(before, error, controller.signal.aborted)
    }
  }

  return { state, choose, read, cancelReading, corrections, take, cancelTaking: () => taking.current?.abort() }
}

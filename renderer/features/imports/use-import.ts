import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportPreview, Progress } from '../../../shared/contract/imports.ts'
import { api, newRequestId } from '../../app/api.ts'

/** Where an import stands. Nothing is written before `taking` has ended. */
export type ImportState =
  | { readonly phase: 'choose'; readonly path: string | null; readonly error: unknown; readonly cancelled: boolean }
  | { readonly phase: 'reading'; readonly path: string; readonly progress: Progress | null }
  | { readonly phase: 'preview'; readonly path: string; readonly preview: ImportPreview; readonly error: unknown }
  | { readonly phase: 'taking'; readonly path: string; readonly preview: ImportPreview; readonly progress: Progress | null }

/** The result of long work that tells its progress meanwhile. */
async function follow<Result>(work: AsyncIterator<Progress, Result>, onProgress: (progress: Progress) => void): Promise<Result> {
  let step = await work.next()
  while (step.done !== true) {
    onProgress(step.value)
    step = await work.next()
  }
  return step.value
}

/** Chooses, reads and takes a list; `onTaken` is told how many people were written, and whether the page is still open. */
export function useImport(examId: string, onTaken: (taken: number, stillHere: boolean) => Promise<void>) {
  const [state, setState] = useState<ImportState>({ phase: 'choose', path: null, error: null, cancelled: false })
  const reading = useRef<AbortController | null>(null)
  const here = useRef(true)
  const cache = useQueryClient()

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
    setState({ phase: 'reading', path, progress: null })
    try {
      const work = await api.imports.read({ examId, path }, { signal: controller.signal })
      const preview = await follow<ImportPreview>(work, (progress) => {
        if (!controller.signal.aborted) setState({ phase: 'reading', path, progress })
      })
      if (!controller.signal.aborted) setState({ phase: 'preview', path, preview, error: null })
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
  function cancel(): void {
    reading.current?.abort()
    setState((before) => ({ phase: 'choose', path: 'path' in before ? before.path : null, error: null, cancelled: true }))
  }

  async function take(path: string, preview: ImportPreview): Promise<void> {
    setState({ phase: 'taking', path, preview, progress: null })
    try {
      const work = await api.imports.take({ examId, readingId: preview.readingId, requestId: newRequestId() })
      const { taken } = await follow<{ taken: number }>(work, (progress) => setState({ phase: 'taking', path, preview, progress }))
      await cache.invalidateQueries()
      await onTaken(taken, here.current)
    } catch (error) {
      setState({ phase: 'preview', path, preview, error })
    }
  }

  return { state, choose, read, cancel, take }
}

import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import type { MatchedFile, ScanKind } from '../../../shared/contract/scans.ts'
import { api, newRequestId } from '../../app/api.ts'
import { follow } from '../../components/follow.ts'
import { markSaved } from '../../components/status-store.ts'

/** Where the files are. Nothing is written before `keeping` has ended. */
export type ScansState =
  | { readonly phase: 'choose' }
  | { readonly phase: 'matching'; readonly progress: Progress | null }
  | { readonly phase: 'matched'; readonly files: readonly MatchedFile[] }
  | { readonly phase: 'keeping'; readonly files: readonly MatchedFile[]; readonly progress: Progress | null }

/** Files being matched and kept, and what can be done with them. */
export interface Scans {
  readonly state: ScansState
  readonly error: unknown
  /** Whether the last work was stopped, so that nothing of it is written. */
  readonly stopped: boolean
  readonly choose: (kind: ScanKind, from: 'files' | 'folder') => Promise<void>
  readonly keep: (kind: ScanKind, files: readonly { readonly path: string; readonly candidateId: string }[]) => Promise<void>
  readonly stop: () => void
  readonly forget: () => void
}

/** Sequence number of the caller's newest act where that kept files; tells a stop that came too late. */
async function lastKept(): Promise<number | null> {
  const { undo } = await api.history.next()
  return undo?.procedure === 'scans.take' ? undo.seq : null
}

/** Chooses files, matches them by their names and keeps them in one act; each can be stopped. `onKept` is told how many were written. */
export function useScans(examId: string, onKept: (taken: number) => Promise<void>): Scans {
  const [state, setState] = useState<ScansState>({ phase: 'choose' })
  const [error, setError] = useState<unknown>(null)
  const [stopped, setStopped] = useState(false)
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])

  /** Begins something that can be stopped; what was said before is over. */
  function begin(): AbortSignal {
    work.current = new AbortController()
    setError(null)
    setStopped(false)
    return work.current.signal
  }

  async function choose(kind: ScanKind, from: 'files' | 'folder'): Promise<void> {
    const signal = begin()
    const before = state
    try {
      const { paths } = await api.desk.chooseScans({ kind, from })
      if (paths.length === 0) return
      setState({ phase: 'matching', progress: null })
      const files = await follow<MatchedFile[]>(await api.scans.match({ examId, kind, paths }, { signal }), (progress) => {
        if (!signal.aborted) setState({ phase: 'matching', progress })
      })
      setState({ phase: 'matched', files })
    } catch (why) {
      setState(before.phase === 'matched' ? before : { phase: 'choose' })
      if (signal.aborted) setStopped(true)
      else setError(why)
    }
  }

  async function keep(kind: ScanKind, chosen: readonly { readonly path: string; readonly candidateId: string }[]): Promise<void> {
    if (state.phase !== 'matched') return
    const signal = begin()
    const { files } = state
    setState({ phase: 'keeping', files, progress: null })
    const before = await lastKept()
    try {
      const stream = await api.scans.take({ examId, kind, files: [...chosen], requestId: newRequestId() }, { signal })
      const { taken } = await follow<{ taken: number }>(stream, (progress) => {
        if (!signal.aborted) setState({ phase: 'keeping', files, progress })
      })
      markSaved()
      await onKept(taken)
    } catch (why) {
      // Files that were quicker than their stopping are written.
      if (signal.aborted && (await lastKept()) !== before) return onKept(chosen.length)
      setState({ phase: 'matched', files })
      if (signal.aborted) setStopped(true)
      else setError(why)
    }
  }

  return {
    ...{ state, error, stopped, choose, keep },
    stop: () => work.current?.abort(),
    forget: () => {
      begin()
      setState({ phase: 'choose' })
    },
  }
}

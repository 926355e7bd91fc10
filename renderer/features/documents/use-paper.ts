import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DocumentOptions, DocumentState, MadeDocument } from '../../../shared/contract/documents.ts'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import { api } from '../../app/api.ts'
import { follow } from '../../components/follow.ts'

/** Stillness after a change before the paper is drawn again, ms. */
const stillness = 300

/** Work shorter than this shows no progress, ms. */
const shortWork = 1000

/** Work that takes longer than a moment. */
export interface PaperWork {
  readonly progress: Progress | null
}

interface PaperState {
  /** The last one that was made: it stays on screen while the next is being made. */
  readonly made: MadeDocument | null
  readonly work: PaperWork | null
  readonly error: unknown
}

/** Whether the list has become another one, or has been approved or no longer is, since the paper was drawn. */
function isStale(made: MadeDocument, { contentHash, approved }: DocumentState): boolean {
  return made.contentHash !== contentHash || made.draft === (approved?.current === true)
}

/** The paper for what is chosen: made anew after each change, the newest wins and ends the ones before. */
export function usePaper(examId: string, options: DocumentOptions, list: DocumentState): PaperState & { readonly redraw: () => void } {
  const { kind } = list
  const [settled] = useDebouncedValue(options, stillness)
  const [state, setState] = useState<PaperState>({ made: null, work: null, error: null })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let progress: Progress | null = null
    let long = false
    const timer = setTimeout(() => {
      long = true
      setState((before) => ({ ...before, work: { progress } }))
    }, shortWork)

    async function make(): Promise<void> {
      try {
        const work = await api.documents.make({ examId, kind, options: settled }, { signal })
        const made = await follow<MadeDocument>(work, (latest) => {
          progress = latest
          if (long && !signal.aborted) setState((before) => ({ ...before, work: { progress } }))
        })
        if (!signal.aborted) setState({ made, work: null, error: null })
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ ...before, work: null, error }))
      } finally {
        clearTimeout(timer)
      }
    }

    void make()
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [examId, kind, settled, attempt])

  const redraw = () => setAttempt((before) => before + 1)
  const redrawIfStale = useEffectEvent(() => {
    if (state.made !== null && isStale(state.made, list)) redraw()
  })
  useEffect(() => redrawIfStale(), [list])

  return { ...state, redraw }
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { KeyedBag, KeyedValue, Marker } from '../../../shared/contract/keying.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { notePending } from '../../components/pending-writes.ts'

/** A script as it is keyed. */
export interface KeyedScript {
  readonly scriptId: string
  readonly ending: string
  readonly values: readonly KeyedValue[]
}

/** Writes that go on while the next script is typed: one after the other, none of them waited for. */
export interface KeyQueue {
  readonly send: (script: KeyedScript) => void
  /** Scripts that are not written yet. */
  readonly waiting: number
  /** A script that the office refused, and why. */
  readonly refused: { readonly scriptId: string; readonly sentence: string } | null
  /** Resolves when all that was sent is written or refused. */
  readonly settled: () => Promise<void>
}

export function useKeyQueue(where: { readonly examId: string; readonly bagId: KeyedBag['id']; readonly marker: Marker }): KeyQueue {
  const cache = useQueryClient()
  const last = useRef<Promise<void>>(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<KeyQueue['refused']>(null)
  const { mutateAsync } = useMutation(queries.keying.enter.mutationOptions())
  const sheetKey = queries.keying.sheet.queryKey({ input: where })

  async function write({ scriptId, ending, values }: KeyedScript): Promise<void> {
    try {
      await mutateAsync({ ...where, scriptId, ending, values: [...values], requestId: newRequestId() })
      setRefused((before) => (before?.scriptId === scriptId ? null : before))
    } catch (error) {
      setRefused({ scriptId, sentence: errorSentence(error).sentence })
      await cache.invalidateQueries({ queryKey: sheetKey })
    } finally {
      setWaiting((before) => before - 1)
    }
  }

  return {
    send(script) {
      setWaiting((before) => before + 1)
      // What was typed stands in the list at once; the office has the last word.
      cache.setQueryData(sheetKey, (before) => before && { ...before, rows: before.rows.map((row) => (row.scriptId === script.scriptId ? { ...row, values: [...script.values] } : row)) })
      last.current = last.current.then(() => write(script))
      notePending(last.current)
    },
    waiting,
    refused,
    settled: () => last.current,
  }
}

import { useRef, useState } from 'react'
import { errorSentence } from '../../shared/words/errors.ts'
import { notePending } from './pending-writes.ts'

/** How one thing that was typed is written. */
export interface QueuedWrites<Item> {
  readonly keyOf: (item: Item) => string
  /** Shows at once what was typed; the office has the last word. */
  readonly show: (item: Item) => void
  readonly write: (item: Item) => Promise<unknown>
  /** Reads again what the office has, after it refused something. */
  readonly readBack: () => Promise<unknown>
}

/** Writes that go on while the next thing is typed: one after the other, none of them waited for. */
export interface WriteQueue<Item> {
  readonly send: (item: Item) => void
  /** Things that are not written yet. */
  readonly waiting: number
  /** What the office refused, and why. */
  readonly refused: { readonly key: string; readonly sentence: string } | null
  /** Resolves when all that was sent is written or refused. */
  readonly settled: () => Promise<void>
}

export function useWriteQueue<Item>({ keyOf, show, write, readBack }: QueuedWrites<Item>): WriteQueue<Item> {
  const last = useRef<Promise<void>>(Promise.resolve())
  const [waiting, setWaiting] = useState(0)
  const [refused, setRefused] = useState<WriteQueue<Item>['refused']>(null)

  async function writeOne(item: Item): Promise<void> {
    const key = keyOf(item)
    try {
      await write(item)
      setRefused((before) => (before?.key === key ? null : before))
    } catch (error) {
      setRefused({ key, sentence: errorSentence(error).sentence })
      await readBack()
    } finally {
      setWaiting((before) => before - 1)
    }
  }

  return {
    send(item) {
      setWaiting((before) => before + 1)
      show(item)
      last.current = last.current.then(() => writeOne(item))
      notePending(last.current)
    },
    waiting,
    refused,
    settled: () => last.current,
  }
}

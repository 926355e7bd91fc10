import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { EligibilityRow, SecondReview } from '../../../shared/contract/eligibility.ts'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { notePending } from '../../components/pending-writes.ts'
import { showRefused, showUndoable } from '../../components/undo-toast.tsx'
import { decidedOf, shownCounts } from './foreseen.ts'
import type { Decided, Decision } from './foreseen.ts'
import { ownVerdict } from './review-words.ts'
import type { VerdictCounts } from './review-words.ts'

/** A decision that the office refused: its candidate stands as before. */
export interface Refused {
  readonly row: EligibilityRow
  readonly decision: Decision
  readonly error: unknown
}

/**
 * The acts of the page. Decisions are sent one after the other while the queue is with the next candidate already; until the lists are read
 * again the page shows what was decided. Accepting the rest comes after those sent before, and is waited for.
 */
export function useDecisions(examId: string, review: SecondReview | null) {
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map())
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const latest = useRef(decided)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)
  const onScreen = useRef(true)
  const refresh = () => readAgain(queries.eligibility.list, queries.candidates, queries.exams)
  // Who moved on reads whose decision a question about later steps is about.
  const send = useMutation({
    ...queries.eligibility.decide.mutationOptions(),
    mutationFn: ({ about, ...input }: Parameters<typeof api.eligibility.decide>[0] & { readonly about: string }) => api.eligibility.decide(input, { context: { about } }),
  })
  const acceptRest = useMutation(
    queries.eligibility.acceptRest.mutationOptions({
      onSuccess: async ({ accepted, waiting }) => {
        await refresh()
        const people = `${accepted.toLocaleString('vi-VN')} thí sinh`
        const rest = waiting === 0 ? '' : `, ${waiting.toLocaleString('vi-VN')} người chờ người thứ hai`
        await showUndoable({ procedure: 'eligibility.acceptRest', done: `Đã chấp nhận ${people}${rest}`, undone: `Đã hoàn tác: ${people} trở lại chưa xét` })
      },
    }),
  )
  const [accepting, setAccepting] = useState(false)

  useEffect(() => {
    onScreen.current = true
    return () => {
      onScreen.current = false
    }
  }, [])

  function put(candidateId: string, next: Decided | null): void {
    const changed = new Map(latest.current)
    if (next === null) changed.delete(candidateId)
    else changed.set(candidateId, next)
    latest.current = changed
    setDecided(changed)
  }

  const forget = (candidateId: string) => setRefused((before) => (before.some(({ row }) => row.candidateId === candidateId) ? before.filter(({ row }) => row.candidateId !== candidateId) : before))

  async function write(candidateId: string, decision: Decision): Promise<void> {
    const before = latest.current.get(candidateId)
    if (before === undefined) return
    const { known } = before
    try {
      const written = await send.mutateAsync({ examId, candidateId, ...decision, expectedRevision: ownVerdict(known, review).revision, requestId: newRequestId(), about: known.fullName })
      const now = latest.current.get(candidateId)
      if (now !== undefined) put(candidateId, decidedOf({ ...now, known: written, decision: now.decision === decision ? null : now.decision }, review))
    } catch (error) {
      if (latest.current.get(candidateId)?.decision === decision) put(candidateId, null)
      setRefused((others) => [...others.filter(({ row }) => row.candidateId !== candidateId), { row: known, decision, error }])
      if (!onScreen.current) showRefused(`${known.fullName}, xét điều kiện`, error)
    }
  }

  /** Reads the lists once all that was sent is over; what they say from then on is no longer foretold. */
  async function readLists(): Promise<void> {
    const over = [...latest.current].filter(([, { decision }]) => decision === null)
    await refresh()
    for (const [candidateId, one] of over) if (latest.current.get(candidateId) === one) put(candidateId, null)
  }

  function enqueue(work: () => Promise<void>): void {
    waiting.current += 1
    queue.current = queue.current.then(async () => {
      await work()
      waiting.current -= 1
      if (waiting.current === 0) await readLists()
    })
    notePending(queue.current)
  }

  return {
    decided,
    refused,
    /** True while the rest is being accepted. */
    accepting,
    error: acceptRest.error,
    /** Forgets why the last try failed: it was read. */
    forget: (candidateId: string) => {
      forget(candidateId)
      if (acceptRest.error !== null) acceptRest.reset()
    },
    decide: (row: EligibilityRow, decision: Decision) => {
      const before = latest.current.get(row.candidateId)
      forget(row.candidateId)
      put(row.candidateId, decidedOf({ listed: before?.listed ?? row, known: before?.known ?? row, decision }, review))
      enqueue(() => write(row.candidateId, decision))
    },
    acceptRest: (postId: string | null) => {
      setAccepting(true)
      enqueue(() => acceptRest.mutateAsync({ examId, postId, requestId: newRequestId() }).then(() => undefined, () => undefined).finally(() => setAccepting(false)))
    },
    /** The candidate as the screen shows him, with what was decided meanwhile. */
    asDecided: (row: EligibilityRow) => decided.get(row.candidateId)?.shown ?? row,
    /** The same between two drawings of the screen. */
    undecidedNow: (counts: VerdictCounts | null) => (counts === null ? 0 : shownCounts(counts, latest.current.values()).undecided),
    asDecidedNow: (row: EligibilityRow) => latest.current.get(row.candidateId)?.shown ?? row,
  }
}

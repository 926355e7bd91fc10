import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import type { JobInputs, JobMessage, JobName, JobOutputs } from './contract.ts'

/** A job failed in its worker; name, code and stack are the worker's. */
export class JobError extends Error {
  override readonly name: string
  readonly code: string | null
  /** Whether another connection held the write lock all the time. */
  readonly busy: boolean
  constructor(message: Extract<JobMessage, { kind: 'failed' }>) {
    super('job failed')
    this.name = message.name
    this.code = message.code
    this.busy = message.busy
    this.stack = message.stack
  }
}

type Event = { readonly progress: Progress } | { readonly output: unknown } | { readonly error: Error }

/** Runs a job in a worker thread of its own. Aborting or leaving the loop ends the worker. */
export async function* runJob<K extends JobName>(
  entry: URL,
  name: K,
  input: JobInputs[K],
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, JobOutputs[K]> {
  signal?.throwIfAborted()
  const events: Event[] = []
  let wake: () => void = () => undefined
  const push = (event: Event) => {
    events.push(event)
    wake()
  }
  const worker = new Worker(entry, { workerData: { name, input } })
  worker.on('message', (message: JobMessage) => {
    if (message.kind === 'progress') push({ progress: message.progress })
    else if (message.kind === 'done') push({ output: message.output })
    else push({ error: new JobError(message) })
  })
  worker.on('error', (error: Error) => push({ error }))
  worker.on('exit', () => push({ error: new Error('the worker ended without an answer') }))
  const abort = () => {
    const reason: unknown = signal?.reason
    push({ error: reason instanceof Error ? reason : new DOMException('aborted', 'AbortError') })
  }
  signal?.addEventListener('abort', abort, { once: true })
  try {
    for (;;) {
      const event = events.shift()
      if (event === undefined) await new Promise<void>((resolve) => (wake = resolve))
      else if ('error' in event) throw event.error
      else if ('output' in event) return event.output as JobOutputs[K]
      else yield event.progress
    }
  } finally {
    signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

/** The result of long work whose progress nobody watches. */
export async function finish<Result>(work: AsyncIterator<Progress, Result>): Promise<Result> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

/** Runs a job whose progress nobody watches. */
export async function finishJob<K extends JobName>(entry: URL, name: K, input: JobInputs[K], signal?: AbortSignal): Promise<JobOutputs[K]> {
  return finish(runJob(entry, name, input, signal))
}

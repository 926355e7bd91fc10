import type { Progress } from '../../../shared/contract/list-preview.ts'

/** Work that goes on by itself, whoever looks at it or goes away. */
export interface SharedJob<T> {
  readonly done: Promise<T>
  /** Its progress from now on, then its result. */
  watch(): AsyncGenerator<Progress, T>
  stop(): void
}

/** Drives a job to its end for everybody who asks. `stop` ends it early. */
export function shareJob<T>(work: (signal: AbortSignal) => AsyncGenerator<Progress, T>): SharedJob<T> {
  const controller = new AbortController()
  const job = work(controller.signal)
  let latest: Progress | null = null
  let ended = false
  let waiting: (() => void)[] = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const resume of woken) resume()
  }
  async function drive(): Promise<T> {
    try {
      for (;;) {
        const step = await job.next()
        if (step.done) return step.value
        latest = step.value
        wake()
      }
    } finally {
      ended = true
      wake()
    }
  }
  const done = drive()
  return {
    done,
    async *watch() {
      let seen: Progress | null = null
      while (!ended) {
        if (latest === seen || latest === null) await new Promise<void>((resume) => waiting.push(resume))
        else yield (seen = latest)
      }
      return done
    },
    stop: () => controller.abort(),
  }
}

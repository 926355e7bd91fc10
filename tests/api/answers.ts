import { safe } from '@orpc/client'

/** Code and data of the error that a call answers with; both undefined where it succeeds. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string | undefined; data: unknown }> {
  const { error } = await safe(call)
  const known = error as { code?: string; data?: unknown } | null
  return { code: known?.code, data: known?.data }
}

interface Stream {
  next(): Promise<IteratorResult<unknown, unknown>>
}
type ResultOf<S extends Stream> = Extract<Awaited<ReturnType<S['next']>>, { done: true }>['value']

/** Result of a call that reports its progress; `seen` gets what it reports. */
export async function finish<S extends Stream>(call: S | PromiseLike<S>, seen: unknown[] = []): Promise<ResultOf<S>> {
  const stream = await call
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return value
    seen.push(value)
  }
}

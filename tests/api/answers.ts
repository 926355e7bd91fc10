import { safe } from '@orpc/client'

/** Code and data of the error that a call answers with; both undefined where it succeeds. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string | undefined; data: unknown }> {
  const { error } = await safe(call)
  const known = error as { code?: string; data?: unknown } | null
  return { code: known?.code, data: known?.data }
}

/** Result of a call that reports its progress; `seen` gets what it reports. */
export async function finish<T>(call: PromiseLike<AsyncIterator<unknown, T, void>>, seen: unknown[] = []): Promise<T> {
  const stream = await call
  for (;;) {
    const { done, value } = await stream.next()
    if (done) return value
    seen.push(value)
  }
}

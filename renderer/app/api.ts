import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { matchQuery, MutationCache, QueryCache, QueryClient, type Query, type QueryKey } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { whileCovered } from '../components/cover.ts'
import { askWhy } from '../components/later-store.ts'
import { markSaved } from '../components/status-store.ts'
import { isDeclared } from '../../shared/words/errors.ts'
import type { contract } from '../../shared/contract/index.ts'

/** Message that hands one end of the channel to the preload script, which passes it on to the main process. */
const portMessage = { type: 'minh-tuyen:port' }

function connect(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage(portMessage, location.origin, [port2])
  port1.start()
  return port1
}

/** Areas whose calls leave the data as they are. */
export const areasWithoutData: ReadonlySet<string> = new Set(['access', 'desk'])

/** What goes with a call for the window alone. */
interface CallContext {
  /** Whom an act is about, where the page does not wait for it: a question names him. */
  readonly about?: string
}

/** Calls of a page that lies under the cover wait until its owner is back: none fails because the office is locked. */
const link = new RPCLink<CallContext>({
  port: connect(),
  interceptors: [
    async ({ path, next }) => {
      if (!areasWithoutData.has(path[0] ?? '')) await whileCovered()
      return next()
    },
    // An act that breaks a later step is asked about in one place, and sent once more with the reason.
    async ({ next, ...options }) => {
      try {
        return await next()
      } catch (error) {
        if (!isDeclared(error) || error.code !== 'BREAKS_LATER') throw error
        const reason = await askWhy(error.data.breaks, options.context.about ?? null)
        if (reason === null) throw error
        return await next({ ...options, input: { ...(options.input as object), reason } })
      }
    },
  ],
})

/** Every procedure of the office and the desk, typed by the contract. */
export const api: ContractRouterClient<typeof contract, CallContext> = createORPCClient(link)

/** Query and mutation options of every procedure. */
export const queries = createTanstackQueryUtils(api)

/** Names a write, so that it is carried out once even when it is sent twice. */
export function newRequestId(): string {
  return v7()
}

/** The office was locked elsewhere: the window asks for its state again and shows the unlock page. */
function askWhoIsThere(error: Error): void {
  if (isDeclared(error) && error.code === 'LOCKED') void queryClient.invalidateQueries({ queryKey: queries.access.state.key() })
}

/** The steps of an exam are counted anew once nothing was written for a moment (use-rail.ts): no act waits for them. */
const isAwaited = (query: Query) => !matchQuery({ queryKey: queries.exams.steps.key() }, query)

/** Reads again what these areas, or single reads, hold in the cache. */
export async function readAgain(...areas: readonly { readonly key: () => QueryKey }[]): Promise<void> {
  await Promise.all(areas.map((area) => queryClient.invalidateQueries({ queryKey: area.key(), predicate: isAwaited })))
}

/** Cache of everything read. The office is in the same computer: a query runs with or without a network. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 0 },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({ onError: askWhoIsThere }),
  mutationCache: new MutationCache({
    onError: askWhoIsThere,
    onSuccess: (_data, _variables, _context, mutation) => {
      const path = mutation.options.mutationKey?.[0]
      if (Array.isArray(path) && !areasWithoutData.has(String(path[0]))) markSaved()
    },
  }),
})

import { createRouterClient, type RouterClient } from '@orpc/server'
import { router } from './api/index.ts'
import type { OfficeOptions } from './options.ts'
import { lockOffice, type OfficeContext, type OfficeState } from './state.ts'

export type OfficeClient = RouterClient<typeof router>

/** An office at work: the same for the window, the command line, the tests and the benchmarks. */
export interface Office {
  readonly router: typeof router
  readonly context: OfficeContext
  readonly client: OfficeClient
  /** Bytes of the document kept for preview. */
  document(id: string): Uint8Array | null
  close(): void
}

/** Opens an office over a data file, which need not exist yet. Nothing is unlocked. */
export function openOffice(options: OfficeOptions): Office {
  const state: OfficeState = { options, file: options.file, unlocked: null, session: null, readings: new Map(), document: null, settingUp: false, tries: new Map() }
  const context: OfficeContext = { state }
  return {
    router,
    context,
    client: createRouterClient(router, { context }),
    document: (id) => (state.document?.id === id ? state.document.bytes : null),
    close: () => lockOffice(state),
  }
}

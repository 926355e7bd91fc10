import { createRouterClient, type RouterClient } from '@orpc/server'
import type { FoundBackup } from '../../db/backup-manifest.ts'
import { router } from './api/index.ts'
import { backUpIfChanged, backUpWhenDue } from './backup.ts'
import { noBackups } from './backup-state.ts'
import { declaredError } from './faults.ts'
import type { SharedJob } from './jobs/share.ts'
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
  /** Starts a backup where there is something to save, or joins the one under way; null where there is nothing to wait for. */
  backUpIfChanged(reason: 'hourly' | 'close'): SharedJob<FoundBackup> | null
  close(): void
}

/** How often the office looks whether an hour has passed since its last backup. */
const dueEveryMilliseconds = 300_000

/** Opens an office over a data file, which need not exist yet. Nothing is unlocked. */
export function openOffice(options: OfficeOptions): Office {
  const state: OfficeState = { options, file: options.file, unlocked: null, session: null, readings: new Map(), document: null, coding: null, settingUp: false, tries: new Map(), backup: noBackups(options.backupFolder ?? null) }
  const context: OfficeContext = { state }
  const timer = setInterval(() => {
    backUpWhenDue(state).catch((error: unknown) => declaredError(state, 'backup.make', error))
  }, dueEveryMilliseconds)
  timer.unref()
  return {
    router,
    context,
    client: createRouterClient(router, { context }),
    // A job that ends after the lock shows nobody what it made.
    document: (id) => (state.session !== null && state.document?.id === id ? state.document.bytes : null),
    backUpIfChanged: (reason) => backUpIfChanged(state, reason),
    close() {
      clearInterval(timer)
      state.backup.running?.stop()
      lockOffice(state)
    },
  }
}

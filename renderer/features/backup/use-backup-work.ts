import { useEffect, useRef, useState } from 'react'
import type { Backup, BackupComparison } from '../../../shared/contract/backup.ts'
import type { Progress } from '../../../shared/contract/imports.ts'
import { api, queries, queryClient } from '../../app/api.ts'

/** A comparison that `backup.restore` can be asked for. */
export type Prepared = BackupComparison & { readonly restoreId: string }

/** What is under way, or how it ended. */
export type BackupWork =
  | { readonly phase: 'idle'; readonly done: string | null; readonly error: unknown }
  | { readonly phase: 'making' | 'checking' | 'comparing'; readonly progress: Progress | null }

type Work<T> = (signal: AbortSignal) => Promise<AsyncIterator<Progress, T>>

/** Making, checking and comparing backups, one at a time. */
export function useBackupWork(onCompared: (prepared: Prepared) => void) {
  const [work, setWork] = useState<BackupWork>({ phase: 'idle', done: null, error: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run<T>(phase: Exclude<BackupWork['phase'], 'idle'>, start: Work<T>, end: (result: T) => string | null): Promise<void> {
    if (running.current !== null) return
    const controller = new AbortController()
    running.current = controller
    setWork({ phase, progress: null })
    try {
      const steps = await start(controller.signal)
      let step = await steps.next()
      for (; step.done !== true; step = await steps.next()) setWork({ phase, progress: step.value })
      setWork({ phase: 'idle', done: end(step.value), error: null })
    } catch (error) {
      setWork({ phase: 'idle', done: null, error: controller.signal.aborted ? null : error })
    } finally {
      running.current = null
      void queryClient.invalidateQueries({ queryKey: queries.backup.key() })
    }
  }

  const sayProved = (what: string) => ({ seq }: Backup) => `${what}: mở lại được, nhật ký nguyên vẹn tới việc số ${seq}.`
  return {
    work,
    make: () => void run('making', (signal) => api.backup.make(undefined, { signal }), sayProved('Đã sao lưu và kiểm tra')),
    check: (name: string) => void run('checking', (signal) => api.backup.check({ name }, { signal }), sayProved('Bản này dùng được')),
    compare: (name: string) =>
      void run<Prepared>(
        'comparing',
        (signal) => api.backup.compare({ name }, { signal }),
        (prepared) => {
          onCompared(prepared)
          return null
        },
      ),
    cancel: () => running.current?.abort(),
  }
}

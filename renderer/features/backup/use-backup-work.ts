import { useEffect, useRef, useState } from 'react'
import type { Backup, BackupComparison } from '../../../shared/contract/backup.ts'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import { api, queries, queryClient } from '../../app/api.ts'
import { follow } from '../../components/follow.ts'

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
      const result = await follow(await start(controller.signal), (progress) => setWork({ phase, progress }))
      setWork({ phase: 'idle', done: end(result), error: null })
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

import type { FoundBackup } from '../../db/backup-manifest.ts'
import type { SlotFile } from '../../db/slots.ts'
import type { SharedJob } from './jobs/share.ts'

/** A backup that was put beside the office, to be compared and perhaps to take its place. */
export interface Aside {
  readonly restoreId: string
  readonly folder: string
  /** Key of its data file. */
  readonly key: Uint8Array
  /** Slot file of the backup. */
  readonly slots: SlotFile
}

/** What an office knows of its backups. */
export interface BackupState {
  /** Chosen on this PC; null: below the folder of the data file. */
  folder: string | null
  /** Backups in the folder, newest first; null: to be looked at again. */
  found: readonly FoundBackup[] | null
  running: SharedJob<FoundBackup> | null
  /** Why the last one failed, until one is proved. */
  failure: { readonly at: string; readonly reason: string } | null
  /** Milliseconds of the office's clock; a failed backup is tried again after an hour. */
  lastTry: number
  aside: Aside | null
}

export function noBackups(folder: string | null): BackupState {
  return { folder, found: null, running: null, failure: null, lastTry: -Infinity, aside: null }
}

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digestFile } from './backup-files.ts'
import { backupDataName, fileListPath, type BackedUpFile, type BackupManifest, type BackupProblem } from './backup-manifest.ts'
import { NewerFileError, pendingMigrations } from './migrate.ts'
import { isUnreadable, openFile, type OpenFile, type OpenOptions } from './open.ts'
import { headOf, rowsUpTo } from './queries/backup.ts'
import { verifyChain } from './queries/history.ts'
import { slotPath } from './slots.ts'

/** Opens a copy; tells why where it does not open or is of a later program. */
export function openCopy(options: OpenOptions, migrationsFolder: string): { readonly open: OpenFile; readonly pending: number } | { readonly problem: BackupProblem } {
  // SQLite takes an empty file for a new one.
  if (statSync(options.file).size === 0) return { problem: 'damaged' }
  let open: OpenFile
  try {
    open = openFile(options)
  } catch (error) {
    if (isUnreadable(error)) return { problem: 'damaged' }
    throw error
  }
  try {
    return { open, pending: pendingMigrations(open.sqlite, migrationsFolder) }
  } catch (error) {
    open.close()
    if (error instanceof NewerFileError) return { problem: 'newer' }
    if (isUnreadable(error)) return { problem: 'damaged' }
    throw error
  }
}

/** Whether the files of a backup are, byte for byte, those that were written. */
export function proveBytes(folder: string, { data, keys, files }: BackupManifest): BackupProblem | null {
  const path = join(folder, backupDataName)
  for (const [file, expected] of [[path, data], [slotPath(path), keys]] as const) {
    if (!existsSync(file)) return 'damaged'
    const { bytes, sha256 } = digestFile(file)
    if (bytes !== expected.bytes || sha256 !== expected.sha256) return 'altered'
  }
  const list = fileListPath(folder)
  return existsSync(list) && digestFile(list).sha256 === files.list ? null : 'files'
}

/** Whether every encrypted file lies below the office's backups with its bytes. `trusted`: only its size is looked at. */
export function proveFiles(officeFolder: string, files: readonly BackedUpFile[], trusted: ReadonlySet<string>): BackupProblem | null {
  for (const { place, bytes, sha256 } of files) {
    const path = join(officeFolder, place)
    if (!existsSync(path) || statSync(path).size !== bytes) return 'files'
    if (!trusted.has(place) && digestFile(path).sha256 !== sha256) return 'files'
  }
  return null
}

function integrityOf({ sqlite }: OpenFile): BackupProblem | null {
  try {
    if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') return 'damaged'
    return (sqlite.pragma('foreign_key_check') as unknown[]).length > 0 ? 'references' : null
  } catch (error) {
    if (isUnreadable(error)) return 'damaged'
    throw error
  }
}

/** Whether an opened copy is whole, its history unbroken, and its end the one that the manifest names. */
export function proveContent(copy: OpenFile, { seq, head }: Pick<BackupManifest, 'seq' | 'head'>): BackupProblem | null {
  const problem = integrityOf(copy)
  if (problem !== null) return problem
  if (verifyChain(copy.db).firstBroken !== null) return 'chain'
  const end = headOf(copy.db)
  return end.seq === seq && end.hash === head ? null : 'head'
}

/** Whether a copy has as many rows as the office had at the copy's last act. */
export function proveRows(copy: OpenFile, live: OpenFile, seq: number): BackupProblem | null {
  return JSON.stringify(rowsUpTo(copy.db, seq)) === JSON.stringify(rowsUpTo(live.db, seq)) ? null : 'rows'
}

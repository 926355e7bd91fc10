import { replaceFile } from '../../db/sync.ts'

const folderTrouble = /^(E[A-Z]+|SQLITE_(FULL|READONLY|CANTOPEN|IOERR).*)$/

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Code of an error that a folder or its disk made: full, read-only, gone; null for any other. */
export function storageTrouble(error: unknown): string | null {
  const code = codeOf(error)
  return folderTrouble.test(code) ? code : null
}

const writeFailures = ['EIO', 'ENODEV', 'ENXIO', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_DIR_FSYNC', 'SQLITE_IOERR_TRUNCATE', 'SQLITE_IOERR_SHMOPEN', 'SQLITE_IOERR_SHMMAP']

/** What kept an ordinary act from being written, as the contract names it; null where it was something else. */
export function writeRefusal(error: unknown): 'DISK_FULL' | 'FILE_READ_ONLY' | 'DISK_FAILED' | null {
  const code = codeOf(error)
  // SQLite needs room for the index of its write-ahead log too, and tells that apart.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)) return 'DISK_FULL'
  // A write-ahead log cannot be opened where nothing can be written.
  if (code.startsWith('SQLITE_READONLY') || ['SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM'].includes(code)) return 'FILE_READ_ONLY'
  return writeFailures.includes(code) ? 'DISK_FAILED' : null
}

/** Writes a file that a person chose; gives the code of the failure, null when it is written. */
export function savingFailure(path: string, content: Uint8Array | string): string | null {
  try {
    replaceFile(path, content)
    return null
  } catch (error) {
    return codeOf(error)
  }
}

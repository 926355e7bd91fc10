import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { fold } from '../shared/text/fold.ts'
import { textSortKey } from '../shared/text/name.ts'
import * as schema from './schema/index.ts'

/** The data file cannot be read with this key: damaged, cut off, not ours, or the key is another file's. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

export interface OpenOptions {
  readonly file: string
  /** 32 bytes. */
  readonly key: Uint8Array
  /** Milliseconds that a statement waits for the write lock: 50 in main, more in a worker (architecture.md). */
  readonly timeout: number
  /** Path of a SQLite binary made for this runtime, where the package's own does not fit. */
  readonly nativeBinding?: string | undefined
  readonly readonly?: boolean
}

/** Size to which the write-ahead log is cut back, four times what SQLite lets it grow to by itself. */
export const longestLogBytes = 16 * 2 ** 20

export type OfficeDatabase = ReturnType<typeof connect>
export type Tx = Parameters<Parameters<OfficeDatabase['transaction']>[0]>[0]
/** What a query that only reads may use. */
export type Reader = Pick<OfficeDatabase, 'select' | 'selectDistinct' | 'all' | 'get'>

export interface OpenFile {
  readonly db: OfficeDatabase
  readonly sqlite: Database.Database
  close(): void
}

function connect(sqlite: Database.Database) {
  return drizzle(sqlite, { schema })
}

/** Opens an encrypted data file: key, pragmas, one read that proves the key. Any failure closes it again. */
export function openFile({ file, key, timeout, nativeBinding, readonly = false }: OpenOptions): OpenFile {
  const sqlite = new Database(file, { timeout, readonly, ...(nativeBinding ? { nativeBinding } : {}) })
  try {
    sqlite.pragma(`cipher = 'sqlcipher'`)
    sqlite.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
    // Sorting would otherwise write plain text to temporary files.
    sqlite.pragma('temp_store = memory')
    sqlite.pragma('foreign_keys = on')
    sqlite.pragma('trusted_schema = off')
    sqlite.prepare('select count(*) from sqlite_schema').get()
    // SQLite's own lower() knows ASCII only.
    sqlite.function('lower_vietnamese', { deterministic: true }, (text) => (typeof text === 'string' ? text.normalize('NFC').toLowerCase() : null))
    sqlite.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null))
    // SQLite orders letters by code point: đ, ê, ơ, ư would come after z.
    sqlite.function('vietnamese_key', { deterministic: true }, (text) => (typeof text === 'string' ? textSortKey(text) : null))
    if (!readonly) {
      sqlite.pragma('journal_mode = wal')
      sqlite.pragma('synchronous = full')
      // A long reader lets the log grow; the first write after it cuts it back to this (field report 102).
      sqlite.pragma(`journal_size_limit = ${longestLogBytes}`)
    }
  } catch (error) {
    sqlite.close()
    if (isUnreadable(error)) throw new UnreadableFileError(`cannot read ${file}`, { cause: error })
    throw error
  }
  return { db: connect(sqlite), sqlite, close: () => closeFile(sqlite, readonly) }
}

function closeFile(sqlite: Database.Database, readonly: boolean): void {
  if (!sqlite.open) return
  try {
    if (!readonly) sqlite.pragma('optimize')
  } catch (error) {
    // Only advice to the planner: a damaged or busy file is closed without it.
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    sqlite.close()
  }
}

/** Whether an error says that the bytes of the file are not what SQLite and the cipher wrote. */
export function isUnreadable(error: unknown): boolean {
  if (error instanceof UnreadableFileError) return true
  return error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT'))
}

/** Whether an error says that another connection holds the write lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** Whether an error says that a value must be unique; gives "table.column, table.column" as SQLite names them. */
export function uniqueViolation(error: unknown): string | null {
  if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_CONSTRAINT_UNIQUE') return null
  return error.message.replace('UNIQUE constraint failed: ', '')
}

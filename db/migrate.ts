import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openFile, type OpenFile, type OpenOptions } from './open.ts'
import { syncFile, syncFolderOf } from './sync.ts'

/** The file was written by a later version of the program; it is left as it is. */
export class NewerFileError extends Error {
  override readonly name = 'NewerFileError'
}

/** A migration in the file is not the one that this program ships, or a check after migrating failed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

interface Shipped {
  readonly tag: string
  readonly hash: string
  readonly when: number
}

/** Migrations that this program ships, oldest first. */
export function shippedMigrations(folder: string): readonly Shipped[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number; tag: string; when: number }[]
  }
  return journal.entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag, when }) => ({ tag, when, hash: createHash('sha256').update(readFileSync(join(folder, `${tag}.sql`))).digest('hex') }))
}

function storedMigrations(sqlite: Database.Database): readonly { hash: string; when: number }[] {
  const table = sqlite.prepare(`select 1 from sqlite_schema where name = '__drizzle_migrations'`).get()
  if (!table) return []
  return sqlite.prepare('select hash, created_at as "when" from __drizzle_migrations order by created_at').all() as {
    hash: string
    when: number
  }[]
}

/** How many migrations the file still lacks. Refuses a newer file and one whose history differs from ours. */
export function pendingMigrations(sqlite: Database.Database, folder: string): number {
  const shipped = shippedMigrations(folder)
  const stored = storedMigrations(sqlite)
  if (stored.length > shipped.length) throw new NewerFileError('the file has migrations that this program does not know')
  stored.forEach(({ hash, when }, index) => {
    const ours = shipped[index]
    if (ours?.hash === hash) return
    if (ours === undefined || when > ours.when) throw new NewerFileError(`unknown migration at ${index}`)
    throw new MigrationError(`migration ${ours.tag} differs from the one in the file`)
  })
  return shipped.length - stored.length
}

/** Row counts of all ordinary tables, which no migration may lower. */
function countRows(sqlite: Database.Database): Map<string, number> {
  const names = sqlite
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%\\_search%' escape '\\' and name <> '__drizzle_migrations'`)
    .pluck()
    .all() as string[]
  return new Map(names.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number]))
}

/**
 * Carries out what the file still lacks, in one transaction, in the table and with the marks that drizzle-kit uses.
 * Its own migrator hides why SQLite gave up (a full disk) behind a failed rollback.
 */
function applyPending(sqlite: Database.Database, folder: string): void {
  sqlite.exec('create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)')
  const pending = shippedMigrations(folder).slice(storedMigrations(sqlite).length)
  sqlite.transaction(() => {
    for (const { tag, hash, when } of pending) {
      for (const statement of readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint')) sqlite.exec(statement)
      sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run(hash, when)
    }
  })()
}

function migrateOpen({ sqlite }: OpenFile, folder: string): void {
  const before = countRows(sqlite)
  // Inside a transaction this pragma does nothing, and dropping a table would fire its foreign keys.
  sqlite.pragma('foreign_keys = off')
  applyPending(sqlite, folder)
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new MigrationError(`${broken.length} rows lost what they refer to`)
  const after = countRows(sqlite)
  for (const [name, rows] of before) {
    if ((after.get(name) ?? 0) < rows) throw new MigrationError(`table ${name} had ${rows} rows, now ${after.get(name) ?? 0}`)
  }
  sqlite.pragma('foreign_keys = on')
}

function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true })
}

/** Brings a new, empty file to the present schema. */
export function migrateNewFile(file: OpenFile, folder: string): void {
  migrateOpen(file, folder)
}

/**
 * Migrates an existing file by way of a copy: the copy is migrated, checked and only then put in the place of
 * the file, which stays beside it as `<file>.before-<number of its migrations>`.
 */
export function migrateFile(options: OpenOptions, folder: string): void {
  const copy = `${options.file}.migrating`
  removeCopy(copy)
  const original = openFile(options)
  const stored = storedMigrations(original.sqlite).length
  try {
    if (pendingMigrations(original.sqlite, folder) === 0) return
    original.sqlite.prepare('vacuum into ?').run(copy)
    original.sqlite.pragma('wal_checkpoint(truncate)')
  } finally {
    original.close()
  }
  try {
    const migrating = openFile({ ...options, file: copy })
    try {
      migrateOpen(migrating, folder)
      const verdict = migrating.sqlite.pragma('integrity_check', { simple: true })
      if (verdict !== 'ok') throw new MigrationError(`integrity check: ${String(verdict)}`)
      migrating.sqlite.pragma('wal_checkpoint(truncate)')
    } finally {
      migrating.close()
    }
    syncFile(copy)
  } catch (error) {
    removeCopy(copy)
    throw error
  }
  renameSync(options.file, `${options.file}.before-${stored}`)
  renameSync(copy, options.file)
  syncFolderOf(options.file)
}

/** Name of a data file while an office is being made. */
export const newFileName = (file: string) => `${file}.new`

/** Puts in place the file that a migration or a set-up had finished when a power cut fell before its last rename. */
export function mendInterruptedSwitch(file: string): void {
  const finished = [`${file}.migrating`, newFileName(file)].find((path) => existsSync(path))
  if (existsSync(file) || finished === undefined) return
  renameSync(finished, file)
  syncFolderOf(file)
}

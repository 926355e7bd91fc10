import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The migrations that the program ships. */
export const shipped = join(import.meta.dirname, '../../db/migrations')

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
}

/** A copy of the shipped migrations: only the first `keep` of them, then `more`, by name and SQL. */
export function aMigrationsFolder(keep: number, more: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  cpSync(shipped, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal
  journal.entries = journal.entries.slice(0, keep)
  for (const [tag, sql] of Object.entries(more)) {
    const idx = journal.entries.length
    journal.entries.push({ idx, version: '6', when: (journal.entries.at(-1)?.when ?? 0) + 1000, tag, breakpoints: true })
    writeFileSync(join(folder, `${tag}.sql`), sql)
  }
  writeFileSync(path, JSON.stringify(journal))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

import { and, asc, eq, sql } from 'drizzle-orm'
import { codeLists } from '../../shared/codes/index.ts'
import type { OfficeDatabase, Reader } from '../open.ts'
import { code } from '../schema/index.ts'

/** Id of an entry of a code list, as coded columns hold it. */
export function codeId(list: string, version: string, value: string): string {
  return `${list}/${version}/${value}`
}

const batch = 200

/** Brings the official lists of this program into the file: new entries come in, none is ever taken out. */
export function fillCodes(db: OfficeDatabase): void {
  const rows = codeLists.flatMap(({ list, version, entries }) =>
    entries.map((entry, position) => ({
      id: codeId(list, version, entry.code),
      list,
      version,
      code: entry.code,
      name: entry.name,
      fromDay: entry.from,
      toDay: entry.to,
      status: entry.status,
      origin: 'official' as const,
      position,
    })),
  )
  db.transaction((tx) => {
    for (let start = 0; start < rows.length; start += batch) {
      tx.insert(code)
        .values(rows.slice(start, start + batch))
        .onConflictDoUpdate({
          target: code.id,
          set: { name: sql`excluded.name`, fromDay: sql`excluded.from_day`, toDay: sql`excluded.to_day`, status: sql`excluded.status`, position: sql`excluded.position` },
          setWhere: sql`excluded.name <> ${code.name} or excluded.to_day is not ${code.toDay} or excluded.from_day is not ${code.fromDay} or excluded.status <> ${code.status} or excluded.position <> ${code.position}`,
        })
        .run()
    }
  })
}

/** Entries of a list in its own order. */
export function listCodes(reader: Reader, list: string) {
  return reader.select().from(code).where(eq(code.list, list)).orderBy(asc(code.position)).all()
}

export function codeExists(reader: Reader, list: string, id: string): boolean {
  return reader.select({ id: code.id }).from(code).where(and(eq(code.list, list), eq(code.id, id))).get() !== undefined
}

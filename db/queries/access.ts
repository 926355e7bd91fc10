import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { OfficeDatabase, Reader } from '../open.ts'
import { blob, fileFact, grant, office, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** The office that owns the file. */
export function readOffice(reader: Reader) {
  const row = reader.select().from(office).where(isNull(office.withdrawnSeq)).get()
  if (!row) throw new Error('the file holds no office')
  return row
}

export function findUser(reader: Reader, id: string) {
  return reader.select().from(user).where(and(eq(user.id, id), isNull(user.withdrawnSeq))).get() ?? null
}

/** Grants of a user in force on a day (both ends included). */
export function grantsOn(reader: Reader, userId: string, day: string) {
  return reader
    .select()
    .from(grant)
    .where(and(eq(grant.userId, userId), isNull(grant.withdrawnSeq), lte(grant.fromDay, day), or(isNull(grant.toDay), gte(grant.toDay, day))))
    .all()
}

/** Notes a fact about the file itself. */
export function writeFileFact(db: Pick<OfficeDatabase, 'insert'>, name: string, value: string): void {
  db.insert(fileFact).values({ name, value }).onConflictDoUpdate({ target: fileFact.name, set: { value } }).run()
}

/** A file beside the data file. */
export function findBlob(reader: Reader, hash: string) {
  return reader.select().from(blob).where(eq(blob.sha256, hash)).get() ?? null
}

/** These files beside the data file, as far as there are rows of them. */
export function blobsOf(reader: Reader, hashes: readonly string[]) {
  return inBatches(hashes, (some) => reader.select().from(blob).where(inArray(blob.sha256, some)).all())
}

/** Which of these files lie beside the data file already. */
export function knownBlobs(reader: Reader, hashes: readonly string[]): ReadonlySet<string> {
  return new Set(inBatches(hashes, (some) => reader.select({ sha256: blob.sha256 }).from(blob).where(inArray(blob.sha256, some)).all()).map(({ sha256 }) => sha256))
}

/** Registers files beside the data file. One that is there already is not registered again. */
export function registerBlobs(tx: Pick<OfficeDatabase, 'insert'>, rows: readonly (typeof blob.$inferInsert)[]): void {
  for (let start = 0; start < rows.length; start += 500) tx.insert(blob).values(rows.slice(start, start + 500)).onConflictDoNothing().run()
}

/** Where every file beside the data file lies, as its row names it. */
export function blobPlaces(reader: Reader): ReadonlySet<string> {
  return new Set(reader.select({ place: blob.place }).from(blob).all().map(({ place }) => place))
}

import { and, asc, eq, isNull, isNotNull, ne, sql } from 'drizzle-orm'
import type { OfficeDatabase, Reader, Tx } from '../open.ts'
import type { SplitSeal } from '../split-seal.ts'
import { auditEntry, bag, mark, post, script, scriptCoding, sealedBox, user } from '../schema/index.ts'

/** How the scripts of an exam's papers were coded, by whom and when. */
export function listCodings(reader: Reader, examId: string) {
  return reader
    .select({ coding: scriptCoding, box: sealedBox, at: auditEntry.at, userName: user.name })
    .from(scriptCoding)
    .innerJoin(sealedBox, eq(sealedBox.id, scriptCoding.sealedBoxId))
    .innerJoin(auditEntry, eq(auditEntry.seq, scriptCoding.recordedSeq))
    .innerJoin(user, eq(user.id, auditEntry.userId))
    .where(and(eq(scriptCoding.examId, examId), isNull(scriptCoding.withdrawnSeq)))
    .all()
}
export type CodingRow = ReturnType<typeof listCodings>[number]

/** The two keepers that a table was sealed to. */
export function readRecipients(box: { readonly recipients: string }): SplitSeal['recipients'] {
  return JSON.parse(box.recipients) as SplitSeal['recipients']
}

/** Coding of a paper that is in force; null: its scripts have no codes. */
export function findCoding(reader: Reader, partId: string) {
  return reader
    .select({ coding: scriptCoding, box: sealedBox })
    .from(scriptCoding)
    .innerJoin(sealedBox, eq(sealedBox.id, scriptCoding.sealedBoxId))
    .where(and(eq(scriptCoding.partId, partId), isNull(scriptCoding.withdrawnSeq)))
    .get() ?? null
}

/** Whether the scripts of a paper have codes (đã làm phách). */
export const isCoded = (reader: Reader, partId: string) => findCoding(reader, partId) !== null

/** Parts of an exam whose scripts are coded: their marks are keyed by code. */
export function codedParts(reader: Reader, examId: string): ReadonlySet<string> {
  const rows = reader.select({ partId: scriptCoding.partId }).from(scriptCoding).where(and(eq(scriptCoding.examId, examId), isNull(scriptCoding.withdrawnSeq))).all()
  return new Set(rows.map(({ partId }) => partId))
}

/** Entry after another one by which a paper of an exam was coded; null: none was. */
export function codedAfter(reader: Reader, examId: string, seq: number): number | null {
  return listCodings(reader, examId).find(({ coding }) => coding.recordedSeq > seq)?.coding.recordedSeq ?? null
}

/** Bags of a paper in the order of their numbers, with the post that each is of. */
export function listBags(reader: Reader, partId: string) {
  return reader
    .select({ bag, postCode: post.code })
    .from(bag)
    .leftJoin(post, eq(post.id, bag.postId))
    .where(and(eq(bag.partId, partId), isNull(bag.withdrawnSeq)))
    .orderBy(asc(bag.number))
    .all()
}
export type BagRow = ReturnType<typeof listBags>[number]

/** Scripts of a bag in the order in which they lie there. */
export function scriptsOfBag(reader: Reader, bagId: string) {
  return reader
    .select({ id: script.id, code: script.code, position: script.position })
    .from(script)
    .where(and(eq(script.bagId, bagId), eq(script.state, 'used')))
    .orderBy(asc(script.position))
    .all()
}

export function findScriptByCode(reader: Reader, partId: string, code: string) {
  return reader.select().from(script).where(and(eq(script.partId, partId), eq(script.code, code))).get() ?? null
}

/** Every code of a paper, spare and void ones among them, and those of scripts marked by name. */
export function codesOfPart(reader: Reader, partId: string) {
  return reader.select({ code: script.code, state: script.state, id: script.id }).from(script).where(eq(script.partId, partId)).all()
}

/** Whether marks of a paper were entered under the names of its candidates. */
export function hasMarksByName(reader: Reader, partId: string): boolean {
  const row = reader
    .select({ one: sql`1` })
    .from(script)
    .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .where(and(eq(script.partId, partId), isNotNull(script.candidateId)))
    .limit(1)
    .get()
  return row !== undefined
}

/** Rows of one statement. */
const batch = 500

/** Scripts are no records: each is made once and stays, and nothing in or about it may tell when or in which order they were made. */
export function insertScripts(tx: Pick<OfficeDatabase, 'insert'>, rows: readonly (typeof script.$inferInsert)[]): void {
  for (let start = 0; start < rows.length; start += batch) tx.insert(script).values(rows.slice(start, start + batch)).run()
}

/** Takes a code out of use, and puts a spare one in its place. */
export function replaceCode(tx: Tx, partId: string, spoiled: string, spare: string): void {
  const place = findScriptByCode(tx, partId, spoiled)
  tx.update(script).set({ bagId: null, position: null, state: 'void' }).where(and(eq(script.partId, partId), eq(script.code, spoiled))).run()
  tx.update(script).set({ bagId: place?.bagId ?? null, position: place?.position ?? null, state: 'used' }).where(and(eq(script.partId, partId), eq(script.code, spare))).run()
}

/** Takes every code of a paper out of use. */
export function voidCodes(tx: Tx, partId: string): void {
  tx.update(script).set({ bagId: null, position: null, state: 'void' }).where(and(eq(script.partId, partId), isNull(script.candidateId))).run()
}

/** Whether any mark stands on a script. */
export function hasMarks(reader: Reader, scriptId: string): boolean {
  return reader.select({ one: sql`1` }).from(mark).where(and(eq(mark.scriptId, scriptId), isNull(mark.supersededSeq))).limit(1).get() !== undefined
}

/** Bag and place of a code; null where it lies in none. */
export function placeOfCode(reader: Reader, partId: string, code: string): { bag: number; position: number } | null {
  const row = reader
    .select({ bag: bag.number, position: script.position })
    .from(script)
    .innerJoin(bag, eq(bag.id, script.bagId))
    .where(and(eq(script.partId, partId), eq(script.code, code)))
    .get()
  return row?.position == null ? null : { bag: row.bag, position: row.position }
}

import { and, asc, count, eq, gt, inArray, isNotNull, isNull, max, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { bag, bagLock, bagTyping, mark, paperQuestion, part, post, script, user } from '../schema/index.ts'
import { inBatches } from './batches.ts'

/** Typing of a mark that the third person settled from the paper (chốt). */
export const settledTyping = 3

function keyedBagsWhere(reader: Reader, examId: string, where?: SQL) {
  return reader
    .select({ bag, partTitle: part.title, maximum: part.maximum, postCode: post.code })
    .from(bag)
    .innerJoin(part, and(eq(part.id, bag.partId), eq(part.examId, examId)))
    .leftJoin(post, eq(post.id, bag.postId))
    .where(and(isNull(bag.withdrawnSeq), where))
}

/** Bags of an exam's coded papers with the part and the post that each is of, by part and number. */
export function listKeyedBags(reader: Reader, examId: string) {
  return keyedBagsWhere(reader, examId).orderBy(asc(part.id), asc(bag.number)).all()
}
export type KeyedBagRow = ReturnType<typeof listKeyedBags>[number]

export function findKeyedBag(reader: Reader, examId: string, bagId: string): KeyedBagRow | null {
  return keyedBagsWhere(reader, examId, eq(bag.id, bagId)).get() ?? null
}

/** Who keys which marking of these bags, in the order of the typings. */
export function typingsOf(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) =>
    reader
      .select({ typing: bagTyping, userName: user.name })
      .from(bagTyping)
      .innerJoin(user, eq(user.id, bagTyping.userId))
      .where(and(inArray(bagTyping.bagId, some), isNull(bagTyping.withdrawnSeq)))
      .orderBy(asc(bagTyping.typing))
      .all(),
  )
}
export type TypingRow = ReturnType<typeof typingsOf>[number]

/** Markings of these bags that are locked. */
export function locksOf(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) => reader.select().from(bagLock).where(and(inArray(bagLock.bagId, some), isNull(bagLock.withdrawnSeq))).all())
}

/** Questions of a paper in their order; [] where it is keyed as a total. */
export function questionsOf(reader: Reader, partId: string) {
  return reader.select().from(paperQuestion).where(and(eq(paperQuestion.partId, partId), isNull(paperQuestion.withdrawnSeq))).orderBy(asc(paperQuestion.number)).all()
}

export interface KeyedMark {
  readonly id: string
  readonly scriptId: string
  readonly marker: number
  readonly typing: number
  readonly question: number
  readonly value: number
}

/** Current marks of a bag as they were keyed; `typing`: of that typing alone, so that nothing of another is even read. */
export function keyedMarks(reader: Reader, bagId: string, of: { readonly marker?: number; readonly typing?: number } = {}): readonly KeyedMark[] {
  return reader
    .select({ id: mark.id, scriptId: mark.scriptId, marker: mark.marker, typing: mark.typing, question: mark.question, value: sql<number>`${mark.value}` })
    .from(script)
    .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq), eq(mark.stage, 'marking'), eq(mark.state, 'entered')))
    .where(
      and(
        eq(script.bagId, bagId),
        gt(mark.marker, 0),
        of.marker === undefined ? undefined : eq(mark.marker, of.marker),
        of.typing === undefined ? undefined : eq(mark.typing, of.typing),
      ),
    )
    .orderBy(asc(script.position), asc(mark.question))
    .all()
}

/** How many values each typing of each marking holds on each script of these bags. */
export function countKeyed(reader: Reader, bagIds: readonly string[]) {
  return inBatches(bagIds, (some) =>
    reader
      .select({ bagId: sql<string>`${script.bagId}`, scriptId: script.id, marker: mark.marker, typing: mark.typing, values: sql<number>`count(*)` })
      .from(script)
      .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq), eq(mark.stage, 'marking'), eq(mark.state, 'entered'), gt(mark.marker, 0)))
      .where(inArray(script.bagId, some))
      .groupBy(script.id, mark.marker, mark.typing)
      .all(),
  )
}

/** How many current marks of a part were keyed by code. */
export function countMarksByCode(reader: Reader, partId: string): number {
  const row = reader
    .select({ marks: count() })
    .from(script)
    .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq)))
    .where(and(eq(script.partId, partId), isNotNull(script.bagId)))
    .get()
  return row?.marks ?? 0
}

/** Latest entry that keyed a mark of the papers that these questions are of; null: nothing is keyed there. */
export function questionsKeyed(reader: Reader, questionIds: readonly string[]): number | null {
  const latest = inBatches(questionIds, (some) =>
    reader
      .select({ seq: max(mark.recordedSeq) })
      .from(paperQuestion)
      .innerJoin(script, and(eq(script.partId, paperQuestion.partId), isNotNull(script.bagId)))
      .innerJoin(mark, and(eq(mark.scriptId, script.id), isNull(mark.supersededSeq)))
      .where(inArray(paperQuestion.id, some))
      .all(),
  ).flatMap(({ seq }) => seq ?? [])
  return latest.length === 0 ? null : Math.max(...latest)
}

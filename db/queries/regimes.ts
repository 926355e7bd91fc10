import { and, asc, count, eq, gt, isNull, max, min, ne } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { examScheme, examSession, ground, mark, part, regimeAmendment, script } from '../schema/index.ts'

export type AmendmentRow = ReturnType<typeof listAmendments>[number]

/** Values of an exam's regulation that the board confirmed or replaced, oldest first, with the paper they rest on. */
export function listAmendments(reader: Reader, examId: string) {
  return reader
    .select({ amendment: regimeAmendment, ground })
    .from(regimeAmendment)
    .innerJoin(ground, eq(ground.id, regimeAmendment.groundId))
    .where(and(eq(regimeAmendment.examId, examId), isNull(regimeAmendment.withdrawnSeq)))
    .orderBy(asc(regimeAmendment.recordedSeq), asc(regimeAmendment.path))
    .all()
}

export function findAmendment(reader: Reader, examId: string, id: string): AmendmentRow | null {
  return listAmendments(reader, examId).find(({ amendment }) => amendment.id === id) ?? null
}

export type SchemeRow = NonNullable<ReturnType<typeof findScheme>>

/** Scheme of a leadership exam with the paper it rests on; null while none was entered. */
export function findScheme(reader: Reader, examId: string) {
  return (
    reader
      .select({ scheme: examScheme, ground })
      .from(examScheme)
      .innerJoin(ground, eq(ground.id, examScheme.groundId))
      .where(and(eq(examScheme.examId, examId), isNull(examScheme.withdrawnSeq)))
      .get() ?? null
  )
}

/** Days of the sessions of an exam with the part that each holds, the earliest first. */
export function sessionDays(reader: Reader, examId: string) {
  return reader
    .select({ part: part.kind, day: examSession.day })
    .from(examSession)
    .innerJoin(part, eq(part.id, examSession.partId))
    .where(and(eq(examSession.examId, examId), isNull(examSession.withdrawnSeq)))
    .orderBy(asc(examSession.day), asc(part.kind))
    .all()
}

/** First day on which a part of an exam is held: that of its sessions, else the one set for a part; null while none is known. */
export function firstExamDay(reader: Reader, examId: string): string | null {
  const planned = reader.select({ day: min(part.heldOn) }).from(part).where(and(eq(part.examId, examId), isNull(part.withdrawnSeq))).get()?.day ?? null
  return sessionDays(reader, examId)[0]?.day ?? planned
}

/** Newest entry that confirmed or replaced a value of an exam, or entered its scheme, after another entry; null when there is none. */
export function rulesSetAfter(reader: Reader, examId: string, seq: number): number | null {
  const latest = (table: typeof regimeAmendment | typeof examScheme) => {
    // Both tables share these columns; Drizzle's union of their types hides it.
    const { examId: exam, recordedSeq, withdrawnSeq } = table as typeof regimeAmendment
    return reader.select({ seq: max(recordedSeq) }).from(table).where(and(eq(exam, examId), isNull(withdrawnSeq), gt(recordedSeq, seq))).get()?.seq ?? null
  }
  return latest(regimeAmendment) ?? latest(examScheme)
}

/** Single marks of members that stand in the scheme papers of an exam: how many, and by how many pieces; 0: one mark each. */
function memberMarksOfScheme(reader: Reader, examId: string): { readonly count: number; readonly pieces: number } {
  const found = reader
    .select({ count: count(), pieces: max(mark.question) })
    .from(mark)
    .innerJoin(script, eq(script.id, mark.scriptId))
    .innerJoin(part, eq(part.id, script.partId))
    .where(and(eq(part.examId, examId), eq(part.kind, 'scheme'), gt(mark.marker, 0), isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .get()
  return { count: found?.count ?? 0, pieces: found?.pieces ?? 0 }
}

/** Single marks that a score sheet with these pieces has no place for; `pieces` is the column of the scheme. */
export function marksOutOfPlace(reader: Reader, examId: string, pieces: string | null): number {
  const marks = memberMarksOfScheme(reader, examId)
  const places = pieces === null ? 0 : (JSON.parse(pieces) as readonly unknown[]).length
  return marks.count > 0 && marks.pieces !== places ? marks.count : 0
}

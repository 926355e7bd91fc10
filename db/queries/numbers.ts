import { and, asc, desc, eq, isNotNull, isNull, lt, max, min, or, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { candidate, candidateNumber, eligibility, numbering } from '../schema/index.ts'
import { sitting } from './candidates.ts'

/** Everybody of an exam who is not refused, in the order of names, with the number if there is one. */
export function admittedPeople(reader: Reader, examId: string) {
  return reader
    .select({
      id: candidate.id,
      fullName: candidate.fullName,
      nameKey: candidate.nameKey,
      birthDate: candidate.birthDate,
      birthFirstDay: candidate.birthFirstDay,
      sex: candidate.sex,
      identityNumber: candidate.identityNumber,
      postId: candidate.postId,
      /** Why he needs the ground floor; null: any floor will do. */
      groundFloor: candidate.groundFloor,
      verdict: eligibility.verdict,
      number: candidateNumber.number,
      label: candidateNumber.label,
      /** Audit entries that added the candidate and the number. */
      addedSeq: candidate.recordedSeq,
      numberedSeq: candidateNumber.recordedSeq,
    })
    .from(candidate)
    .leftJoin(eligibility, and(eq(eligibility.candidateId, candidate.id), isNull(eligibility.withdrawnSeq)))
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .orderBy(asc(candidate.nameKey), asc(candidate.birthFirstDay), asc(candidate.id))
    .all()
}
export type AdmittedPerson = ReturnType<typeof admittedPeople>[number]

export type NumberingRow = typeof numbering.$inferSelect

/** Numbering that an exam has now. */
export function findNumbering(reader: Reader, examId: string): NumberingRow | null {
  return reader.select().from(numbering).where(and(eq(numbering.examId, examId), isNull(numbering.withdrawnSeq))).get() ?? null
}

/** Audit entry that numbered the exam for the first time; null: nothing ever did. */
export function firstNumberingSeq(reader: Reader, examId: string): number | null {
  return reader.select({ seq: min(numbering.recordedSeq) }).from(numbering).where(eq(numbering.examId, examId)).get()?.seq ?? null
}

/** Numbers of an exam that are in force, those of people who left it among them, ascending. */
export function currentNumbers(reader: Reader, examId: string) {
  return reader
    .select()
    .from(candidateNumber)
    .where(and(eq(candidateNumber.examId, examId), isNull(candidateNumber.withdrawnSeq)))
    .orderBy(asc(candidateNumber.number))
    .all()
}

/** Everybody of an exam, with the number if there is one; of those who left it, whose numbers stay taken. */
export function peopleByNumber(reader: Reader, examId: string) {
  return reader
    .select({ candidateId: candidate.id, fullName: candidate.fullName, postId: candidate.postId, number: candidateNumber.label, withdrawnSeq: candidate.withdrawnSeq, sits: sql<number>`${sitting}` })
    .from(candidate)
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .where(and(eq(candidate.examId, examId), or(isNull(candidate.withdrawnSeq), isNotNull(candidateNumber.label))))
    .orderBy(asc(candidateNumber.number), asc(candidate.nameKey), asc(candidate.id))
    .all()
}

/** Highest number in force; 0: none is. */
export function lastNumber(reader: Reader, examId: string): number {
  return (
    reader
      .select({ number: max(candidateNumber.number) })
      .from(candidateNumber)
      .where(and(eq(candidateNumber.examId, examId), isNull(candidateNumber.withdrawnSeq)))
      .get()?.number ?? 0
  )
}

/** Numbering that another one took the place of. */
function previousNumbering(reader: Reader, { examId, generation }: NumberingRow): NumberingRow | null {
  return (
    reader
      .select()
      .from(numbering)
      .where(and(eq(numbering.examId, examId), lt(numbering.generation, generation)))
      .orderBy(desc(numbering.generation), desc(numbering.withdrawnSeq))
      .get() ?? null
  )
}

/** Labels of candidates before and after the last renumbering, latecomers left out; only those that changed. */
export function changedNumbers(reader: Reader, now: NumberingRow) {
  const previous = previousNumbering(reader, now)
  if (previous === null) return []
  const ofNumbering = (row: NumberingRow, then: 'recordedSeq' | 'withdrawnSeq') =>
    reader
      .select({ candidateId: candidateNumber.candidateId, fullName: candidate.fullName, number: candidateNumber.number, label: candidateNumber.label })
      .from(candidateNumber)
      .innerJoin(candidate, eq(candidate.id, candidateNumber.candidateId))
      .where(and(eq(candidateNumber.numberingId, row.id), eq(candidateNumber[then], row[then] ?? 0)))
      .orderBy(asc(candidateNumber.number))
      .all()
  const before = ofNumbering(previous, 'withdrawnSeq')
  const after = ofNumbering(now, 'recordedSeq')
  const oldLabel = new Map(before.map(({ candidateId, label }) => [candidateId, label]))
  const stayed = new Set(after.map(({ candidateId }) => candidateId))
  return [
    ...after.map(({ candidateId, fullName, label }) => ({ candidateId, fullName, from: oldLabel.get(candidateId) ?? null, to: label })),
    ...before.filter(({ candidateId }) => !stayed.has(candidateId)).map(({ candidateId, fullName, label }) => ({ candidateId, fullName, from: label, to: null })),
  ].filter(({ from, to }) => from !== to)
}

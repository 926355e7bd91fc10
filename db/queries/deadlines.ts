import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { examStep, holiday } from '../schema/index.ts'

/** What is recorded of a step of the exam's calendar. */
export function findExamStep(reader: Reader, examId: string, step: string) {
  return (
    reader
      .select()
      .from(examStep)
      .where(and(eq(examStep.examId, examId), eq(examStep.step, step), isNull(examStep.withdrawnSeq)))
      .get() ?? null
  )
}

/** Days that the office laid over the official list of holidays, by date. */
export function listHolidays(reader: Reader) {
  return reader.select().from(holiday).where(isNull(holiday.withdrawnSeq)).orderBy(asc(holiday.date)).all()
}

/** What the office laid over a day. */
export function findHoliday(reader: Reader, by: { readonly date: string } | { readonly id: string }) {
  const wanted = 'date' in by ? eq(holiday.date, by.date) : eq(holiday.id, by.id)
  return reader.select().from(holiday).where(and(wanted, isNull(holiday.withdrawnSeq))).get() ?? null
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { registration, registrationDegree, registrationWork } from '../schema/index.ts'

/** The registration form of a candidate; null where nothing of it was typed. */
export function findRegistration(reader: Reader, candidateId: string) {
  return reader.select().from(registration).where(and(eq(registration.candidateId, candidateId), isNull(registration.withdrawnSeq))).get() ?? null
}

/** Diplomas of a candidate, in the order of the form. */
export function degreesOf(reader: Reader, candidateId: string) {
  const own = and(eq(registrationDegree.candidateId, candidateId), isNull(registrationDegree.withdrawnSeq))
  return reader.select().from(registrationDegree).where(own).orderBy(asc(registrationDegree.position)).all()
}

/** Work history of a candidate, in the order of the form. */
export function worksOf(reader: Reader, candidateId: string) {
  const own = and(eq(registrationWork.candidateId, candidateId), isNull(registrationWork.withdrawnSeq))
  return reader.select().from(registrationWork).where(own).orderBy(asc(registrationWork.position)).all()
}

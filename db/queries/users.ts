import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditEntry, exam, grant, user, userKey } from '../schema/index.ts'

const lastAct = sql<string | null>`(select ${auditEntry.at} from ${auditEntry} where ${auditEntry.userId} = ${user.id} order by ${auditEntry.seq} desc limit 1)`

/** Everybody who is or may be let in, in the order in which they were added; with the key that is current and the moment of the last act. */
export function listUsers(reader: Reader) {
  return reader
    .select({ id: user.id, name: user.name, revision: user.revision, signingKey: userKey.signingKey, lastActAt: lastAct })
    .from(user)
    .leftJoin(userKey, and(eq(userKey.userId, user.id), isNull(userKey.supersededSeq)))
    .where(isNull(user.withdrawnSeq))
    .orderBy(asc(user.recordedSeq), asc(user.id))
    .all()
}
export type UserRow = ReturnType<typeof listUsers>[number]

/** Grants of everybody that were not taken back, past and future ones too, by the day they begin. */
export function listGrants(reader: Reader) {
  return reader
    .select({ grant, examName: exam.name })
    .from(grant)
    .leftJoin(exam, eq(exam.id, grant.scopeId))
    .where(isNull(grant.withdrawnSeq))
    .orderBy(asc(grant.fromDay), asc(grant.recordedSeq), asc(grant.role))
    .all()
}
export type GrantRow = ReturnType<typeof listGrants>[number]

export function findGrant(reader: Reader, id: string) {
  return reader.select().from(grant).where(and(eq(grant.id, id), isNull(grant.withdrawnSeq))).get() ?? null
}

/** The key that a user's acts are signed with now. */
export function currentKey(reader: Reader, userId: string) {
  return reader.select().from(userKey).where(and(eq(userKey.userId, userId), isNull(userKey.supersededSeq))).get() ?? null
}

/** Grants by which somebody administers the office without a last day, and whether that person has keys of his own. */
export function standingAdministrators(reader: Reader, day: string) {
  return reader
    .select({ grantId: grant.id, userId: grant.userId, keyId: userKey.id })
    .from(grant)
    .innerJoin(user, eq(user.id, grant.userId))
    .leftJoin(userKey, and(eq(userKey.userId, user.id), isNull(userKey.supersededSeq)))
    .where(
      and(
        eq(grant.role, 'administrator'),
        eq(grant.scopeKind, 'office'),
        isNull(grant.toDay),
        lte(grant.fromDay, day),
        isNull(grant.withdrawnSeq),
        isNull(user.withdrawnSeq),
      ),
    )
    .all()
}
export type StandingAdministrator = ReturnType<typeof standingAdministrators>[number]

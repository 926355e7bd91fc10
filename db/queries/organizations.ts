import { and, asc, count, eq, gt, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { fold } from '../../shared/text/fold.ts'
import type { Reader } from '../open.ts'
import { inVietnameseOrder } from './order.ts'
import { organization, organizationVersion as version } from '../schema/index.ts'

export type VersionRow = typeof version.$inferSelect

/** Rows known at an audit entry, or now. */
function known(seq: number | undefined): SQL | undefined {
  return seq === undefined
    ? isNull(version.supersededSeq)
    : and(lte(version.recordedSeq, seq), or(isNull(version.supersededSeq), gt(version.supersededSeq, seq)))
}

function validOn(day: string): SQL | undefined {
  return and(or(isNull(version.validFromDay), lte(version.validFromDay, day)), or(isNull(version.validToDay), gte(version.validToDay, day)))
}

/** Organizations as they were on a day, as known now or at an earlier audit entry, in the order of their names. */
export function listOrganizations(reader: Reader, day: string, asRecordedSeq?: number, query = ''): readonly VersionRow[] {
  const wanted = fold(query)
  return reader
    .select({ version })
    .from(version)
    .innerJoin(organization, eq(organization.id, version.organizationId))
    .where(
      and(
        known(asRecordedSeq),
        validOn(day),
        asRecordedSeq === undefined ? isNull(organization.withdrawnSeq) : or(isNull(organization.withdrawnSeq), gt(organization.withdrawnSeq, asRecordedSeq)),
        wanted === '' ? undefined : sql`instr(${version.folded}, ${wanted}) > 0`,
      ),
    )
    .orderBy(inVietnameseOrder(version.name), asc(version.id))
    .all()
    .map((row) => row.version)
}

/** Every row an organization ever had, oldest knowledge first. */
export function listVersions(reader: Reader, organizationId: string): readonly VersionRow[] {
  return reader.select().from(version).where(eq(version.organizationId, organizationId)).orderBy(asc(version.recordedSeq), asc(version.validFromDay)).all()
}

export function findVersion(reader: Reader, id: string): VersionRow | null {
  return reader.select().from(version).where(eq(version.id, id)).get() ?? null
}

/** Current row that holds on a day. */
export function versionOn(reader: Reader, organizationId: string, day: string): VersionRow | null {
  return reader.select().from(version).where(and(eq(version.organizationId, organizationId), known(undefined), validOn(day))).get() ?? null
}

export function organizationExists(reader: Reader, id: string): boolean {
  return (reader.select({ n: count() }).from(organization).where(and(eq(organization.id, id), isNull(organization.withdrawnSeq))).get()?.n ?? 0) > 0
}

/**
 * Name of an organization on a day, as an expression inside another query: of the row that holds on that day,
 * else of the one next to it, since a post must not lose its agency over a gap in what is known.
 */
export function organizationNameOn(organizationId: SQLiteColumn, day: SQLiteColumn): SQL<string> {
  return sql<string>`(
    select v.name from organization_version as v
    where v.organization_id = ${organizationId} and v.superseded_seq is null
    order by coalesce(v.valid_from_day, '') <= ${day} and coalesce(v.valid_to_day, '9999-12-31') >= ${day} desc, v.valid_from_day
    limit 1)`
}

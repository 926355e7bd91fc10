import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { inBatches } from './batches.ts'
import { recordTables, type RecordTable } from './tables.ts'

/** Fields that refer to a record which must be there. */
const parents: Readonly<Record<string, RecordTable>> = {
  examId: 'exam',
  postId: 'post',
  secondPostId: 'post',
  fromPostId: 'post',
  agencyId: 'organization',
  organizationId: 'organization',
  parentId: 'organization',
  candidateId: 'candidate',
  leftId: 'candidate',
  rightId: 'candidate',
  eligibilityId: 'eligibility',
  importId: 'candidateImport',
  numberingId: 'numbering',
  roomId: 'room',
  sessionId: 'examSession',
  drawId: 'seatDraw',
  interviewDrawId: 'interviewDraw',
  memberId: 'examMember',
  noticeId: 'publicNotice',
  delegateId: 'examMember',
}

/** Audit entry that withdrew a record which any of these rows refers to; null when all are there. */
export function parentWithdrawnBy(reader: Reader, rows: readonly Readonly<Record<string, unknown>>[]): number | null {
  for (const [field, name] of Object.entries(parents)) {
    const ids = [...new Set(rows.map((row) => row[field]).filter((id) => typeof id === 'string'))]
    // Record tables share these columns; Drizzle's union of their types hides it.
    const table = recordTables[name] as typeof recordTables.organization
    const [gone] = inBatches(ids, (some) =>
      reader.select({ seq: table.withdrawnSeq }).from(table).where(and(inArray(table.id, some), isNotNull(table.withdrawnSeq))).limit(1).all(),
    )
    if (gone?.seq !== undefined && gone.seq !== null) return gone.seq
  }
  return null
}

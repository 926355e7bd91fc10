import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { inBatches } from './batches.ts'
import { recordTables, type RecordTable } from './tables.ts'

/** Fields that refer to a record which must be there. */
const parents: Readonly<Record<string, RecordTable | readonly RecordTable[]>> = {
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
  // Ids are unique beyond their table: a seat, an invigilator and a marker of a bag each find their own draw.
  drawId: ['seatDraw', 'invigilatorDraw', 'bagDraw'],
  interviewDrawId: 'interviewDraw',
  memberId: 'examMember',
  noticeId: 'publicNotice',
  delegateId: 'examMember',
}

const fields: readonly (readonly [string, RecordTable])[] = Object.entries(parents).flatMap(([field, names]) => [names].flat().map((name) => [field, name] as const))

/** Audit entry that withdrew a record which any of these rows refers to; null when all are there. */
export function parentWithdrawnBy(reader: Reader, rows: readonly Readonly<Record<string, unknown>>[]): number | null {
  for (const [field, name] of fields) {
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

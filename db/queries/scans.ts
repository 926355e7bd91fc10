import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { FileOwner } from '../../shared/import/match-files.ts'
import type { Reader } from '../open.ts'
import { blob, candidate, candidateNumber, candidateScan, post, reception } from '../schema/index.ts'
import { inBatches } from './batches.ts'

const stored = (reader: Reader) => reader.select({ scan: candidateScan, blob }).from(candidateScan).innerJoin(blob, eq(blob.sha256, candidateScan.blobSha256))

/** Photo and scans of these candidates, the photo first, then in the order in which they came. */
export function scansOf(reader: Reader, candidateIds: readonly string[]) {
  return inBatches(candidateIds, (some) =>
    stored(reader)
      .where(and(inArray(candidateScan.candidateId, some), isNull(candidateScan.withdrawnSeq)))
      .orderBy(desc(candidateScan.kind), asc(sql`candidate_scan.rowid`))
      .all(),
  )
}
export type ScanRow = ReturnType<typeof scansOf>[number]

/** A photo or scan of a candidate of the exam; null where there is none. */
export function findScan(reader: Reader, examId: string, id: string): ScanRow | null {
  const own = stored(reader).where(and(eq(candidateScan.id, id), isNull(candidateScan.withdrawnSeq))).get()
  if (own === undefined) return null
  const holder = reader.select({ id: candidate.id }).from(candidate).where(and(eq(candidate.id, own.scan.candidateId), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq))).get()
  return holder === undefined ? null : own
}

/** The photo of everybody of an exam who has one, by candidate. */
export function photosOf(reader: Reader, examId: string): ReadonlyMap<string, string> {
  const found = reader
    .select({ id: candidate.id, sha256: candidateScan.blobSha256 })
    .from(candidate)
    .innerJoin(candidateScan, and(eq(candidateScan.candidateId, candidate.id), eq(candidateScan.kind, 'photo'), isNull(candidateScan.withdrawnSeq)))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .all()
  return new Map(found.map(({ id, sha256 }) => [id, sha256]))
}

/** Everybody of an exam as a file name may name them, in the order of names. */
export function fileOwners(reader: Reader, examId: string): (FileOwner & { readonly postCode: string })[] {
  return reader
    .select({
      ...{ id: candidate.id, fullName: candidate.fullName, birthDate: candidate.birthDate, identityNumber: candidate.identityNumber },
      ...{ number: candidateNumber.label, receipt: reception.number, postCode: post.code },
    })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .leftJoin(candidateNumber, and(eq(candidateNumber.candidateId, candidate.id), isNull(candidateNumber.withdrawnSeq)))
    .leftJoin(reception, and(eq(reception.candidateId, candidate.id), isNull(reception.withdrawnSeq)))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .orderBy(asc(candidate.nameKey), asc(candidate.id))
    .all()
}

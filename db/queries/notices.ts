import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { ground, noticePosting, publicNotice } from '../schema/index.ts'

/** The public notice of an exam and its changes, in their order, each with its paper and where it was posted. */
export function listNotices(reader: Reader, examId: string) {
  const rows = reader
    .select({ notice: publicNotice, ground })
    .from(publicNotice)
    .innerJoin(ground, eq(ground.id, publicNotice.groundId))
    .where(and(eq(publicNotice.examId, examId), isNull(publicNotice.withdrawnSeq)))
    .orderBy(asc(publicNotice.position))
    .all()
  const ids = rows.map(({ notice }) => notice.id)
  const postings = reader
    .select()
    .from(noticePosting)
    .where(and(inArray(noticePosting.noticeId, ids), isNull(noticePosting.withdrawnSeq)))
    .orderBy(asc(noticePosting.place))
    .all()
  return rows.map((row) => ({ ...row, postings: postings.filter(({ noticeId }) => noticeId === row.notice.id) }))
}
export type NoticeRow = ReturnType<typeof listNotices>[number]

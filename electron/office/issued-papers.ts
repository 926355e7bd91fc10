import type { Reader } from '../../db/open.ts'
import { firstIssueAfter, numberPapers, roomPapers } from '../../db/queries/issues.ts'
import { firstNumberingSeq } from '../../db/queries/numbers.ts'
import { firstDrawSeq } from '../../db/queries/rooms.ts'
import { dayOfMoment } from '../../shared/text/moment.ts'

const dayOf = (at: string | null) => (at === null ? null : dayOfMoment(at))

/** Day on which the first paper with numbers of the exam went out; null: none did. */
export function numbersIssuedOn(reader: Reader, examId: string): string | null {
  const first = firstNumberingSeq(reader, examId)
  return first === null ? null : dayOf(firstIssueAfter(reader, examId, numberPapers, first))
}

/** Day on which the first paper with rooms of a part went out; null: none did. */
export function roomsIssuedOn(reader: Reader, examId: string, partId: string): string | null {
  const first = firstDrawSeq(reader, partId)
  return first === null ? null : dayOf(firstIssueAfter(reader, examId, roomPapers, first, partId))
}

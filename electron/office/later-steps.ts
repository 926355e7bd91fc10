import { ORPCError } from '@orpc/server'
import type { Reader } from '../../db/open.ts'
import { drawnParts, hasNumber, marksOfExam, seatsInParts } from '../../db/queries/later-steps.ts'
import type { LaterBreak } from '../../shared/contract/later-breaks.ts'
import { numbersIssuedOn, roomsIssuedOn } from './issued-papers.ts'

type Breaks = readonly (LaterBreak | null)[]

/**
 * Refuses an act that breaks what a later step stands on, until somebody says why: the refusal names what would break. What must never
 * happen is refused for good elsewhere (findDependants).
 */
export function askFirst(reason: string | null | undefined, breaks: () => Breaks): void {
  if (reason !== null && reason !== undefined) return
  const found = breaks().filter((one) => one !== null)
  if (found.length > 0) throw new ORPCError('BREAKS_LATER', { data: { breaks: found } })
}

const some = (code: LaterBreak['code'], count: number): LaterBreak | null => (count === 0 ? null : { code, count, since: null })
const since = (code: LaterBreak['code'], day: string | null): LaterBreak | null => (day === null ? null : { code, count: null, since: day })

/** Papers with numbers went out, and name this candidate. */
export const numbersOut = (reader: Reader, examId: string, candidateId: string) => (hasNumber(reader, candidateId) ? since('numbersIssued', numbersIssuedOn(reader, examId)) : null)

/** Papers with numbers went out. */
export const anyNumbersOut = (reader: Reader, examId: string) => since('numbersIssued', numbersIssuedOn(reader, examId))

/** Papers with the rooms of any of these parts went out; the first of them counts. */
export function roomsOut(reader: Reader, examId: string, partIds: readonly string[]): LaterBreak | null {
  const days = partIds.flatMap((partId) => roomsIssuedOn(reader, examId, partId) ?? []).toSorted()
  return since('roomsIssued', days[0] ?? null)
}

/** The candidate has a number, which would be left vacant. */
export const numberVacant = (reader: Reader, candidateId: string): LaterBreak | null => (hasNumber(reader, candidateId) ? { code: 'numbered', count: null, since: null } : null)

/** Seats were drawn by the numbers that there are. */
export const drawsBroken = (reader: Reader, examId: string) => some('seatsDrawn', drawnParts(reader, examId))

/** People of a post have seats in parts of these kinds. */
export const seatsLost = (reader: Reader, postId: string, kinds: readonly string[]) => some('seats', seatsInParts(reader, postId, kinds))

/** Marks were entered. */
export const marksRejudged = (reader: Reader, examId: string) => some('marks', marksOfExam(reader, examId))

import { and, asc, count, eq, gt, inArray, isNull, ne, notExists, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open.ts'
import { candidate, mark, post, script, violation } from '../schema/index.ts'
import { closedNotes, resultsTakenOf } from './attendance.ts'
import { inBatches } from './batches.ts'
import { sitting } from './candidates.ts'

/** Question number of a mark for the whole paper; marker 0: already settled; first typing. */
export const wholePaper = { stage: 'marking', question: 0, marker: 0, typing: 1 } as const

const settled = and(eq(mark.stage, wholePaper.stage), eq(mark.question, wholePaper.question), eq(mark.marker, wholePaper.marker), eq(mark.typing, wholePaper.typing))

export interface CurrentMark {
  readonly candidateId: string
  readonly partId: string
  /** Null: nothing was entered; the closed list of the room or minutes of the room say what stands here. */
  readonly markId: string | null
  readonly state: (typeof mark.$inferSelect)['state']
  readonly value: number | null
}

/** Current marks of candidates as they were entered, settled ones of the whole paper, by part: a restored file keeps its rows in another order. */
export function enteredMarksOf(reader: Reader, candidateIds: readonly string[]): readonly CurrentMark[] {
  const rows = inBatches(candidateIds, (some) =>
    reader
      .select({ candidateId: script.candidateId, partId: script.partId, markId: mark.id, state: mark.state, value: mark.value })
      .from(script)
      .innerJoin(mark, and(eq(mark.scriptId, script.id), settled, isNull(mark.supersededSeq)))
      .where(inArray(script.candidateId, some))
      .orderBy(asc(script.partId))
      .all(),
  )
  return rows.flatMap(({ candidateId, ...row }) => (candidateId === null ? [] : [{ candidateId, ...row }]))
}

/**
 * What each cell holds: the mark as it was entered; where nothing was, 'absent' or 0 points as the closed list of the room says; and no result
 * at all of whoever was suspended or whose result was cancelled. Nobody writes such a mark (decisions.md 17).
 */
export function marksOf(reader: Reader, candidateIds: readonly string[]): readonly CurrentMark[] {
  const entered = enteredMarksOf(reader, candidateIds)
  const notes = closedNotes(reader, candidateIds)
  const taken = resultsTakenOf(reader, candidateIds)
  if (notes.length + taken.length === 0) return entered
  const cellOf = ({ candidateId, partId }: { candidateId: string; partId: string }) => `${candidateId} ${partId}`
  const cells = new Map(entered.map((mark) => [cellOf(mark), mark]))
  for (const { candidateId, partId, zero } of notes) {
    const where = { candidateId, partId }
    const mark = cells.get(cellOf(where))
    const stated = zero === 1 ? ({ state: 'entered', value: 0 } as const) : ({ state: 'absent', value: null } as const)
    if (mark === undefined || mark.state === 'notEntered') cells.set(cellOf(where), { ...where, markId: mark?.markId ?? null, ...stated })
  }
  for (const { candidateId, partId, form } of taken) {
    const where = { candidateId, partId }
    cells.set(cellOf(where), { ...where, markId: cells.get(cellOf(where))?.markId ?? null, state: form === 'suspension' ? 'suspended' : 'cancelled', value: null })
  }
  return [...cells.values()].sort((left, right) => (left.partId < right.partId ? -1 : left.partId > right.partId ? 1 : 0))
}

export interface CurrentSingleMark {
  readonly candidateId: string
  readonly partId: string
  readonly stage: (typeof mark.$inferSelect)['stage']
  /** 1, 2 or 3 of two markers, or the member of a panel. */
  readonly marker: number
  /** Place of the piece of a scheme from 1; 0: the whole paper. */
  readonly question: number
  readonly value: number
}

/** Rows as they are, unmapped: a large exam has tens of thousands. */
function singleMarks(reader: Reader, whose: SQL): CurrentSingleMark[] {
  return reader.all<CurrentSingleMark>(sql`
    select ${script.candidateId} as candidateId, ${script.partId} as partId, ${mark.stage} as stage, ${mark.marker} as marker, ${mark.question} as question, ${mark.value} as value
    from ${script} join ${mark} on ${mark.scriptId} = ${script.id} and ${mark.supersededSeq} is null and ${mark.marker} > ${wholePaper.marker} and ${mark.state} = 'entered'
    where ${whose} order by ${mark.stage} desc, ${mark.marker}, ${mark.question}`)
}

/** Current single marks of candidates, by stage, marker and piece. */
export function singleMarksOf(reader: Reader, candidateIds: readonly string[]): readonly CurrentSingleMark[] {
  return inBatches(candidateIds, (some) => singleMarks(reader, inArray(script.candidateId, some)))
}

/** Current single marks of everybody who sits an exam. */
export function singleMarksOfExam(reader: Reader, examId: string): readonly CurrentSingleMark[] {
  const sitters = reader.select({ id: candidate.id }).from(candidate).where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
  return singleMarks(reader, inArray(script.candidateId, sitters))
}

/** Violations of an exam that stand, by candidate. */
export function violationsOf(reader: Reader, examId: string): readonly (typeof violation.$inferSelect)[] {
  const rows = reader
    .select({ violation })
    .from(violation)
    .innerJoin(candidate, and(eq(candidate.id, violation.candidateId), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq)))
    .where(isNull(violation.withdrawnSeq))
    .orderBy(asc(candidate.nameKey), asc(candidate.id), asc(violation.id))
    .all()
  return rows.map((row) => row.violation)
}

/** Violation of a candidate in a part that stands. */
export function findViolation(reader: Reader, candidateId: string, partId: string) {
  return reader.select().from(violation).where(and(eq(violation.candidateId, candidateId), eq(violation.partId, partId), isNull(violation.withdrawnSeq))).get() ?? null
}

/** Script of a candidate in a part, if one was made. */
export function findScript(reader: Reader, candidateId: string, partId: string) {
  return reader.select().from(script).where(and(eq(script.candidateId, candidateId), eq(script.partId, partId))).get() ?? null
}

/** Current rows of a script: its settled mark and its single ones. */
export function currentMarks(reader: Reader, scriptId: string): readonly (typeof mark.$inferSelect)[] {
  return reader.select().from(mark).where(and(eq(mark.scriptId, scriptId), isNull(mark.supersededSeq))).orderBy(asc(mark.id)).all()
}

/**
 * Newest entry but `seq` by which a script that `seq` changed holds both: single marks and, in their place, a settled mark or a state
 * like absence; null where no script does.
 */
export function markBesideSheet(reader: Reader, seq: number): number | null {
  const [found] = reader.all<{ other: number | null }>(sql`
    select max(m.recorded_seq) as other from mark as m where m.superseded_seq is null and m.recorded_seq <> ${seq} and m.script_id in (
      select t.script_id from mark as t
      join mark as w on w.script_id = t.script_id and w.superseded_seq is null and w.marker = 0 and w.state <> 'notEntered'
      join mark as g on g.script_id = t.script_id and g.superseded_seq is null and g.marker > 0 and (g.stage = 'marking' or w.state <> 'entered')
      where t.recorded_seq = ${seq} or t.superseded_seq = ${seq})`)
  return found?.other ?? null
}

/** How many cells of each part hold a settled entry and no single marks, of those who sit. */
export function enteredByPart(reader: Reader, examId: string): Map<string, number> {
  const other = alias(mark, 'other')
  const rows = reader
    .select({ partId: script.partId, n: count() })
    .from(script)
    .innerJoin(candidate, and(eq(candidate.id, script.candidateId), eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .innerJoin(mark, and(eq(mark.scriptId, script.id), settled, isNull(mark.supersededSeq), ne(mark.state, 'notEntered')))
    .where(notExists(reader.select({ one: sql`1` }).from(other).where(and(eq(other.scriptId, script.id), gt(other.marker, wholePaper.marker), isNull(other.supersededSeq)))))
    .groupBy(script.partId)
    .all()
  return new Map(rows.map(({ partId, n }) => [partId, n]))
}

/** Candidates per post of an exam who sit. */
export function candidatesByPost(reader: Reader, examId: string): Map<string, number> {
  const rows = reader
    .select({ postId: post.id, n: count() })
    .from(candidate)
    .innerJoin(post, eq(post.id, candidate.postId))
    .where(and(eq(candidate.examId, examId), isNull(candidate.withdrawnSeq), sitting))
    .groupBy(post.id)
    .all()
  return new Map(rows.map(({ postId, n }) => [postId, n]))
}

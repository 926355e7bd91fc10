import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import { auditChange, candidate, candidatePriority, eligibility, exam, office, post, room } from '../schema/index.ts'
import type { RecordTable } from './tables.ts'

/** Tables whose fields show their own history on a form. */
export type FieldTable = 'candidate' | 'post' | 'exam' | 'office' | 'room' | 'eligibility'

/** A value that a field held from an act on, as JSON. */
export interface FieldEvent {
  readonly seq: number
  readonly json: string
}

type AnyRow = Record<string, unknown> & { readonly id: string; readonly recordedSeq: number }
type Change = typeof auditChange.$inferSelect

const examOf = { candidate: candidate.examId, post: post.examId, room: room.examId, exam: exam.id } as const
const tables = { candidate, post, room, exam, office } as const

/** Exam that a record belongs to, null for one of the office as a whole; undefined where there is no such record. */
export function examOfRecord(reader: Reader, table: FieldTable, recordId: string): string | null | undefined {
  if (table === 'office') return reader.select({ id: office.id }).from(office).where(eq(office.id, recordId)).get() === undefined ? undefined : null
  const name = table === 'eligibility' ? 'candidate' : table
  return reader.select({ examId: examOf[name] }).from(tables[name]).where(eq(tables[name].id, recordId)).get()?.examId
}

/** Changes of these fields of these records, oldest first; `null` among the fields stands for their insertion. */
function changesOf(reader: Reader, table: RecordTable, ids: readonly string[], fields: readonly (string | null)[]): readonly Change[] {
  const named = fields.filter((field) => field !== null)
  const wanted = or(named.length === 0 ? undefined : inArray(auditChange.field, named), fields.includes(null) ? isNull(auditChange.field) : undefined)
  return reader
    .select()
    .from(auditChange)
    .where(and(eq(auditChange.table, table), inArray(auditChange.recordId, [...ids]), wanted))
    .orderBy(asc(auditChange.id))
    .all()
}

/** What a field held when its record was added: before its first change, else what it holds now. */
function firstValue(row: AnyRow, field: string, changes: readonly Change[]): string {
  const first = changes.find((change) => change.recordId === row.id && change.field === field)
  return first?.from ?? JSON.stringify(row[field] ?? null)
}

/** The last value of each act, oldest first; an act that left it as it was is not told. */
function lastOfEach(events: readonly FieldEvent[]): readonly FieldEvent[] {
  const bySeq = new Map(events.map((event) => [event.seq, event]))
  return [...bySeq.values()].toSorted((left, right) => left.seq - right.seq).filter((event, index, all) => event.json !== all[index - 1]?.json)
}

function columnEvents(reader: Reader, table: Exclude<FieldTable, 'eligibility'>, recordId: string, field: string): readonly FieldEvent[] {
  const row: AnyRow | undefined = reader.select().from(tables[table]).where(eq(tables[table].id, recordId)).get()
  if (row === undefined) return []
  const changes = changesOf(reader, table, [recordId], [field])
  return [{ seq: row.recordedSeq, json: firstValue(row, field, changes) }, ...changes.map(({ seq, to }) => ({ seq, json: to ?? 'null' }))]
}

/** Decisions on one candidate follow one another in rows of their own; one that was taken back leaves it undecided. */
function eligibilityEvents(reader: Reader, candidateId: string, field: string): readonly FieldEvent[] {
  const rows: AnyRow[] = reader.select().from(eligibility).where(eq(eligibility.candidateId, candidateId)).orderBy(asc(eligibility.recordedSeq)).all()
  if (rows.length === 0) return []
  const none = field === 'verdict' ? '"undecided"' : 'null'
  const changes = changesOf(reader, 'eligibility', rows.map(({ id }) => id), [field, 'withdrawnSeq'])
  return rows.flatMap((row) => {
    let held = firstValue(row, field, changes)
    let withdrawn = false
    const events: FieldEvent[] = [{ seq: row.recordedSeq, json: held }]
    for (const change of changes) {
      if (change.recordId !== row.id) continue
      if (change.field === field) held = change.to ?? 'null'
      else withdrawn = change.to !== 'null'
      events.push({ seq: change.seq, json: withdrawn ? none : held })
    }
    return events
  })
}

/** Priority groups stand in rows of their own: after each act that touched one, the list as the form has it. */
function priorityEvents(reader: Reader, candidateId: string): readonly FieldEvent[] {
  const rows: (AnyRow & { groupCode: string })[] = reader.select().from(candidatePriority).where(eq(candidatePriority.candidateId, candidateId)).orderBy(asc(candidatePriority.id)).all()
  const changes = changesOf(reader, 'candidatePriority', rows.map(({ id }) => id), [null, 'evidence', 'withdrawnSeq'])
  const evidence = new Map(rows.map((row) => [row.id, firstValue(row, 'evidence', changes)]))
  const live = new Set<string>()
  const listed = () => JSON.stringify(rows.filter(({ id }) => live.has(id)).map(({ id, groupCode }) => ({ group: groupCode.slice(groupCode.lastIndexOf('/') + 1), evidence: evidence.get(id) === 'true' })))
  const start = reader.select({ seq: candidate.recordedSeq }).from(candidate).where(eq(candidate.id, candidateId)).get()
  const events: FieldEvent[] = start === undefined ? [] : [{ seq: start.seq, json: listed() }]
  for (const { recordId, field, seq, to } of changes) {
    if (field === null) live.add(recordId)
    else if (field === 'evidence') evidence.set(recordId, to ?? 'false')
    else if (to === 'null') live.add(recordId)
    else live.delete(recordId)
    events.push({ seq, json: listed() })
  }
  return events
}

/** Every value that a field of a record held, oldest first: what it was added with, then each change. */
export function fieldEvents(reader: Reader, table: FieldTable, recordId: string, field: string): readonly FieldEvent[] {
  if (table === 'eligibility') return lastOfEach(eligibilityEvents(reader, recordId, field))
  return lastOfEach(table === 'candidate' && field === 'priority' ? priorityEvents(reader, recordId) : columnEvents(reader, table, recordId, field))
}

import { sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'

/** Verdict of candidate c, as a join. */
const verdictOf = sql`left join eligibility as e on e.candidate_id = c.id and e.withdrawn_seq is null`

const idsIn = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}`), sql`, `)

/** How the candidates of a post stand. */
export interface PostCounts {
  readonly postId: string
  readonly candidates: number
  readonly lackPapers: number
  readonly undecided: number
  /** Everybody but the ineligible. */
  readonly sitting: number
  readonly unnumbered: number
}

/** How the candidates of each post of an exam stand; a row per post, whatever the number of candidates. */
export function countsByPost(reader: Reader, examId: string): readonly PostCounts[] {
  return reader.all<PostCounts>(sql`
    select p.id as postId, count(c.id) as candidates,
      count(c.id) filter (where exists (select 1 from reception_paper as r where r.candidate_id = c.id and r.withdrawn_seq is null and r.handed_in = 0)) as lackPapers,
      count(c.id) filter (where e.id is null) as undecided,
      count(c.id) filter (where e.verdict is not 'ineligible') as sitting,
      count(c.id) filter (where e.verdict is not 'ineligible' and n.id is null) as unnumbered
    from post as p
    left join candidate as c on c.post_id = p.id and c.withdrawn_seq is null
    ${verdictOf}
    left join candidate_number as n on n.candidate_id = c.id and n.withdrawn_seq is null
    where p.exam_id = ${examId} and p.withdrawn_seq is null
    group by p.exam_id, p.code`)
}

/** Condition on session s and its room r: somebody has a seat there. */
const holdsSomebody = sql`exists (select 1 from seat as x join candidate as c on c.id = x.candidate_id and c.withdrawn_seq is null where x.session_id = s.id and x.room_id = r.room_id and x.withdrawn_seq is null)`

/** How many rooms of the sessions of an exam hold somebody, how many of them were to be closed by a day, and how many are. */
export interface RoomCounts {
  readonly rooms: number
  readonly held: number
  readonly closed: number
}

export function countRooms(reader: Reader, examId: string, today: string): RoomCounts {
  const [found] = reader.all<RoomCounts>(sql`
    select count(*) as rooms, count(*) filter (where s.day <= ${today}) as held,
      count(*) filter (where exists (select 1 from room_return as t where t.session_id = s.id and t.room_id = r.room_id and t.withdrawn_seq is null)) as closed
    from exam_session as s join session_room as r on r.session_id = s.id and r.withdrawn_seq is null
    where s.exam_id = ${examId} and s.withdrawn_seq is null
      and ${holdsSomebody}`)
  return found ?? { rooms: 0, held: 0, closed: 0 }
}

/** Parts that a panel hears, the rooms in which somebody sits them, and how many of those are drawn and closed. */
export interface HeardCounts {
  readonly parts: number
  readonly rooms: number
  readonly drawn: number
  readonly closed: number
}

export function countHeardRooms(reader: Reader, examId: string, partIds: readonly string[]): HeardCounts {
  const none = { rooms: 0, drawn: 0, closed: 0 }
  if (partIds.length === 0) return { parts: 0, ...none }
  const stands = (table: 'interview_draw' | 'interview_closing') => sql`exists (select 1 from ${sql.raw(table)} as t where t.session_id = s.id and t.room_id = r.room_id and t.withdrawn_seq is null)`
  const [found] = reader.all<Omit<HeardCounts, 'parts'>>(sql`
    select count(*) as rooms, count(*) filter (where ${stands('interview_draw')}) as drawn, count(*) filter (where ${stands('interview_closing')}) as closed
    from exam_session as s join session_room as r on r.session_id = s.id and r.withdrawn_seq is null
    where s.exam_id = ${examId} and s.part_id in (${idsIn(partIds)}) and s.withdrawn_seq is null and ${holdsSomebody}`)
  return { parts: partIds.length, ...(found ?? none) }
}

/** A part of an exam: whether it has a session, whether anybody has a seat in it, a code, a mark under a name. */
export interface PartCounts {
  readonly partId: string
  readonly sessions: number
  readonly seated: boolean
  readonly coded: boolean
  readonly markedByName: boolean
}

export function partCounts(reader: Reader, examId: string): readonly PartCounts[] {
  const rows = reader.all<Record<'sessions' | 'seated' | 'coded' | 'markedByName', number> & { partId: string }>(sql`
    select p.id as partId,
      (select count(*) from exam_session as s where s.part_id = p.id and s.withdrawn_seq is null) as sessions,
      exists (select 1 from seat as x where x.part_id = p.id and x.withdrawn_seq is null) as seated,
      exists (select 1 from script_coding as k where k.part_id = p.id and k.withdrawn_seq is null) as coded,
      exists (select 1 from script as x join mark as m on m.script_id = x.id and m.superseded_seq is null and m.state not in ('notEntered', 'exempt')
        where x.part_id = p.id and x.candidate_id is not null) as markedByName
    from part as p where p.exam_id = ${examId} and p.withdrawn_seq is null`)
  return rows.map(({ partId, sessions, ...flags }) => ({ partId, sessions, seated: flags.seated === 1, coded: flags.coded === 1, markedByName: flags.markedByName === 1 }))
}

/** How many of these posts are to sit a part, are not exempt from it, and have no seat in it. */
export function countUnplaced(reader: Reader, partId: string, postIds: readonly string[]): number {
  if (postIds.length === 0) return 0
  const [found] = reader.all<{ n: number }>(sql`
    select count(*) as n from candidate as c ${verdictOf}
    where c.post_id in (${idsIn(postIds)}) and c.withdrawn_seq is null and e.verdict is not 'ineligible'
      and not exists (select 1 from seat as x where x.part_id = ${partId} and x.candidate_id = c.id and x.withdrawn_seq is null)
      and not exists (select 1 from script as x join mark as m on m.script_id = x.id and m.superseded_seq is null and m.state = 'exempt' where x.candidate_id = c.id and x.part_id = ${partId})`)
  return found?.n ?? 0
}

/** Bags of an exam: how many, how many somebody keys, how many are locked after both markings. */
export interface BagCounts {
  readonly bags: number
  readonly begun: number
  readonly locked: number
}

export function countBags(reader: Reader, examId: string): BagCounts {
  const locked = (marker: number) => sql`exists (select 1 from bag_lock as l where l.bag_id = b.id and l.marker = ${marker} and l.withdrawn_seq is null)`
  const [found] = reader.all<BagCounts>(sql`
    select count(*) as bags,
      count(*) filter (where exists (select 1 from bag_typing as t where t.bag_id = b.id and t.withdrawn_seq is null)) as begun,
      count(*) filter (where ${locked(1)} and ${locked(2)}) as locked
    from part as p join bag as b on b.part_id = p.id and b.withdrawn_seq is null
    where p.exam_id = ${examId} and p.withdrawn_seq is null`)
  return found ?? { bags: 0, begun: 0, locked: 0 }
}

/** Cells of each part that hold a mark, a state, or single marks of members and examiners, of candidates who sit. */
export function filledByPart(reader: Reader, examId: string): ReadonlyMap<string, number> {
  const rows = reader.all<{ partId: string; n: number }>(sql`
    select x.part_id as partId, count(*) as n from candidate as c ${verdictOf}
    join script as x on x.candidate_id = c.id
    where c.exam_id = ${examId} and c.withdrawn_seq is null and e.verdict is not 'ineligible'
      and exists (select 1 from mark as m where m.script_id = x.id and m.superseded_seq is null and m.state <> 'notEntered')
    group by x.part_id`)
  return new Map(rows.map(({ partId, n }) => [partId, n]))
}

/** Newest entry of each of these acts in an exam, or outside every exam, by the path of the act; none where it was never done. */
export function newestActs(reader: Reader, examId: string | null, procedures: readonly string[]): ReadonlyMap<string, number> {
  const rows = reader.all<{ procedure: string; seq: number | null }>(sql`
    select p.value as procedure, (select a.seq from audit_entry as a where a.exam_id is ${examId} and a.procedure = p.value order by a.seq desc limit 1) as seq
    from json_each(${JSON.stringify(procedures)}) as p`)
  return new Map(rows.flatMap(({ procedure, seq }) => (seq === null ? [] : [[procedure, seq] as const])))
}

/** Newest entry of an act in an exam before another entry; null where there is none. */
export function actBefore(reader: Reader, examId: string, procedure: string, seq: number): number | null {
  const [found] = reader.all<{ seq: number }>(sql`select seq from audit_entry where exam_id = ${examId} and procedure = ${procedure} and seq < ${seq} order by seq desc limit 1`)
  return found?.seq ?? null
}

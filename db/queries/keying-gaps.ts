import { sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'

/** From where on two marks are no mean any more, and a third one is given; hundredths. */
export interface MarkLimits {
  readonly averageUpTo: number
  readonly thirdFrom: number
}

/** What the marks by code of an exam lack. */
export interface KeyingGaps {
  /** Values that the two typings do not have alike and nobody settled. */
  readonly differing: number
  /** Scripts that wait for a third mark. */
  readonly thirds: number
  /** Scripts that wait for the head of marking. */
  readonly decisions: number
  /** Scripts drawn for check marking without a mark of it. */
  readonly checks: number
}

const locked = (marker: number) => sql`exists (select 1 from bag_lock as l where l.bag_id = b.id and l.marker = ${marker} and l.withdrawn_seq is null)`
const value = (marker: number) => sql`max(case when m.marker = ${marker} and m.question = 0 and m.typing = 3 then m.value end)`
const keyed = (marker: number) => sql`max(case when m.marker = ${marker} and m.question = 0 and m.typing = 1 then m.value end)`
const total = (marker: number) => sql`coalesce(${value(marker)}, ${keyed(marker)})`

const bagsOf = (examId: string) => sql`part as p join bag as b on b.part_id = p.id and b.withdrawn_seq is null and p.exam_id = ${examId} and p.withdrawn_seq is null`
const marksIn = sql`join script as s on s.bag_id = b.id join mark as m on m.script_id = s.id and m.superseded_seq is null and m.stage = 'marking' and m.state = 'entered' and m.marker > 0`

function countDiffering(reader: Reader, examId: string): number {
  const [found] = reader.all<{ n: number }>(sql`
    select count(*) as n from (
      select 1 from ${bagsOf(examId)}
      join (select bag_id, marker from bag_typing where withdrawn_seq is null and done group by bag_id, marker having count(*) = 2) as t on t.bag_id = b.id
      ${marksIn} and m.marker = t.marker
      where not exists (select 1 from bag_lock as l where l.bag_id = b.id and l.marker = t.marker and l.withdrawn_seq is null)
      group by m.script_id, m.marker, m.question
      having max(m.typing) < 3 and (count(*) < 2 or min(m.value) <> max(m.value)))`)
  return found?.n ?? 0
}

/**
 * Counts what the marks by code lack in two statements, whatever the number of scripts: the rail asks after every act. How a script is
 * settled is decided in electron/office/script-marks.ts; a test holds the two against each other.
 */
export function countKeyingGaps(reader: Reader, examId: string, { averageUpTo, thirdFrom }: MarkLimits): KeyingGaps {
  const [found] = reader.all<Omit<KeyingGaps, 'differing'>>(sql`
    with marks as (
      select s.id as script, ${total(1)} as one, ${total(2)} as two, case when ${locked(3)} then ${total(3)} end as three, max(m.marker) as keyed
      from ${bagsOf(examId)} ${marksIn} where ${locked(1)} and ${locked(2)} group by s.id),
    settled as (
      select one, two, three, abs(one - two) as apart, keyed, d.way as way, k.id as checked, k.value as again,
        case when d.way is not null then d.value when abs(one - two) <= ${averageUpTo} then (one + two + 1) / 2 when three in (one, two) then three end as official
      from marks
      left join script_settlement as d on d.script_id = script and d.withdrawn_seq is null
      left join script_check as k on k.script_id = script and k.withdrawn_seq is null)
    select
      count(*) filter (where official is null and apart >= ${thirdFrom} and three is null or way = 'zero' and apart > ${averageUpTo} and apart >= ${thirdFrom} and three is null and keyed = 3) as thirds,
      count(*) filter (where official is null and (apart < ${thirdFrom} or three is not null) or official is not null and way is not 'checked' and way is not 'zero' and abs(again - official) > ${averageUpTo}) as decisions,
      count(*) filter (where checked is not null and again is null and way is not 'zero') as checks
    from settled`)
  return { differing: countDiffering(reader, examId), thirds: found?.thirds ?? 0, decisions: found?.decisions ?? 0, checks: found?.checks ?? 0 }
}

import { sql } from 'drizzle-orm'
import type { Reader } from '../open.ts'
import type { mark } from '../schema/index.ts'

type MarkColumns = Pick<typeof mark.$inferSelect, 'stage' | 'marker' | 'state' | 'value'>

/** A value that a mark took, or that it was taken out: then the state is 'notEntered'. */
export interface PastMark extends MarkColumns {
  /** Place of the piece of a scheme from 1; 0: the whole paper. */
  readonly piece: number
  readonly at: string
  readonly userName: string
}

/** Every value that the marks of a candidate in a part ever had, newest first, with who entered it or took it out. */
export function markHistory(reader: Reader, candidateId: string, partId: string): readonly PastMark[] {
  return reader.all<PastMark>(sql`
    with own as (select m.* from mark as m join script as s on s.id = m.script_id where s.candidate_id = ${candidateId} and s.part_id = ${partId})
    select h.stage, h.marker, h.piece, h.state, h.value, e.at, u.name as userName from (
      select stage, marker, question as piece, state, value, recorded_seq as seq, id from own
      union all
      select stage, marker, question, 'notEntered', null, superseded_seq, id from own
      where superseded_seq is not null and not exists (select 1 from own as n where n.previous_id = own.id)
    ) as h
    join audit_entry as e on e.seq = h.seq join user as u on u.id = e.user_id
    order by h.seq desc, h.stage desc, h.marker, h.piece, h.id desc`)
}

import type { DocumentOptions } from '../contract/documents.ts'
import { shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, rowGroup, words } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import { personFields } from './person-fields.ts'
import { everybody, onlyPart, seated, sittingHeading } from './sitting.ts'
import type { SeatedCandidate, SittingsFacts } from './sitting.ts'

/** Danh sách thí sinh theo phòng thi, a sheet for the door of each room and session (TT 22/2025/TT-BNV Quy chế Đ.7 k.3). */
export function roomCandidatesDocument(facts: SittingsFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('roomCandidates', options)
  const people = everybody(facts)
  const fields = [
    ...personFields(people, shown, { post: false }),
    ...(shown.has('seat') ? [counts<SeatedCandidate>('seat', 'Chỗ ngồi', ({ seat }) => seat)] : []),
    ...(shown.has('note') ? [words<SeatedCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const part = onlyPart(facts.sittings)
  const groups = facts.sittings.map((sitting) =>
    rowGroup(fields, seated(sitting, 'roomCandidates', options), {
      heading: sittingHeading(sitting, part === null),
      sheet: { closing: `Phòng này có ${sitting.people.length} thí sinh.`, signatures: [] },
    }),
  )
  return framed(facts, options, {
    kind: 'roomCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh theo phòng thi${part === null ? '' : `, ${part},`} ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups },
    closing: groups.length === 0 ? 'Chưa có thí sinh nào được xếp phòng.' : `Cả danh sách có ${people.length} lượt thí sinh, ${groups.length} lượt phòng.`,
  })
}

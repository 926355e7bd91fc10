import type { DocumentOptions } from '../contract/documents.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, figures, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** Where somebody sits a part. */
export interface PlaceInPart {
  readonly roomNumber: number
  /** Ca thi of the part, 1 first. */
  readonly sessionNumber: number
  /** Điểm thi; absent where the exam does not tell sites. */
  readonly roomSite?: string
}

/** Somebody with a number, and where he sits each part. */
export interface NumberedCandidate extends ListedPerson {
  /** In the order of `parts`; null: no seat in that part. */
  readonly places: readonly (PlaceInPart | null)[]
  readonly note: string
}

/** What the list by number is made of. */
export interface NumberedCandidatesFacts extends PaperFacts {
  /** Titles of the parts that have rooms: "Kiến thức chung". */
  readonly parts: readonly string[]
  readonly candidates: readonly NumberedCandidate[]
}

/** Danh sách thí sinh theo số báo danh, to be posted a working day before the opening (TT 22/2025/TT-BNV Quy chế Đ.6 k.2). */
export function numberedCandidatesDocument(facts: NumberedCandidatesFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('numberedCandidates', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    ...(shown.has('rooms') ? placeFields(facts) : []),
    ...(shown.has('note') ? [words<NumberedCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'numberedCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh theo số báo danh ${examInWords(facts)}`,
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('numberedCandidates', options)))] },
    closing: count === 0 ? 'Danh sách này không có thí sinh nào.' : `Danh sách này có ${count} thí sinh.`,
  })
}

function placeFields({ parts, candidates }: NumberedCandidatesFacts): Field<NumberedCandidate>[] {
  const sites = candidates.some(({ places }) => places.some((place) => place?.roomSite !== undefined))
  return parts.map((title, index) => {
    const cell = ({ places }: NumberedCandidate) => {
      const place = places[index] ?? null
      return place === null ? '' : `Phòng ${place.roomNumber}, ca ${place.sessionNumber}${place.roomSite === undefined ? '' : `\n${place.roomSite}`}`
    }
    return withColumn(figures(`place${index + 1}`, title, cell), { group: 'Phòng thi, ca thi', wrap: sites })
  })
}

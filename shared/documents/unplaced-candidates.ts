import type { DocumentOptions } from '../contract/documents.ts'
import { noSeatWords } from '../words/unplaced.ts'
import type { NoSeatReason } from '../words/unplaced.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, rowGroup, words } from './fields.ts'
import { examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** Somebody who is to sit a part and has no seat in it. */
export interface UnplacedCandidate extends ListedPerson {
  readonly partTitle: string
  readonly reason: NoSeatReason
}

/** What the list of candidates without a seat is made of. */
export interface UnplacedCandidatesFacts extends PaperFacts {
  /** One entry for each part in which somebody has no seat. */
  readonly candidates: readonly UnplacedCandidate[]
}

/** Danh sách thí sinh chưa có chỗ ngồi: nobody vanishes because rooms were short (field report 62). */
export function unplacedCandidatesDocument(facts: UnplacedCandidatesFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('unplacedCandidates', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    words<UnplacedCandidate>('part', 'Phần thi', 3, ({ partTitle }) => partTitle),
    words<UnplacedCandidate>('reason', 'Lý do chưa có chỗ', 6, ({ reason }) => noSeatWords(reason)),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'unplacedCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh chưa có chỗ ngồi ${examInWords(facts)}`,
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('unplacedCandidates', options)))] },
    closing: count === 0 ? 'Mọi thí sinh đã có chỗ ngồi.' : `Danh sách này có ${count} lượt thí sinh chưa có chỗ ngồi.`,
  })
}

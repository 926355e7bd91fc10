import type { DocumentOptions } from '../contract/documents.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, rowGroup, words } from './fields.ts'
import { basisLine, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** Somebody who meets the conditions. */
export interface EligibleCandidate extends ListedPerson {
  /** Names of the groups whose priority points he asks for: "Người dân tộc thiểu số". */
  readonly priorityGroups: readonly string[]
  readonly note: string
}

/** What the list of eligible candidates is made of. */
export interface EligibleCandidatesFacts extends PaperFacts {
  readonly candidates: readonly EligibleCandidate[]
}

/** Danh sách thí sinh đủ điều kiện dự thi (NĐ 170/2025 Đ.16 k.2). */
export function eligibleCandidatesDocument(facts: EligibleCandidatesFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('eligibleCandidates', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    ...(shown.has('priority') ? [words<EligibleCandidate>('priority', 'Đối tượng ưu tiên', 3, ({ priorityGroups }) => priorityGroups.join('; '))] : []),
    ...(shown.has('note') ? [words<EligibleCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'eligibleCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh đủ điều kiện dự thi ${examInWords(facts)}`,
    basis: basisLine(facts, options),
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('eligibleCandidates', options)))] },
    closing: count === 0 ? 'Danh sách này không có thí sinh nào.' : `Danh sách này có ${count} thí sinh đủ điều kiện dự thi.`,
  })
}

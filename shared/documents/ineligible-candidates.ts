import type { DocumentOptions } from '../contract/documents.ts'
import { unmetConditionWords } from '../words/eligibility.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, rowGroup, words } from './fields.ts'
import { basisLine, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** A condition that is not met. */
export interface UnmetCondition {
  /** Name of the condition as its list has it. */
  readonly condition: string
  /** "Luật 80/2025/QH15 Đ.19 k.1 b"; null where no article is known. */
  readonly article: string | null
  /** Name of the paper that is missing; null where none is. */
  readonly paper: string | null
  /** What the form-check board wrote; null: nothing. */
  readonly note: string | null
}

/** Somebody who does not meet the conditions. */
export interface IneligibleCandidate extends ListedPerson {
  readonly reasons: readonly UnmetCondition[]
  readonly note: string
}

/** What the list of ineligible candidates is made of. */
export interface IneligibleCandidatesFacts extends PaperFacts {
  readonly candidates: readonly IneligibleCandidate[]
}

/** Danh sách thí sinh không đủ điều kiện dự thi, each with every reason (NĐ 170/2025 Đ.16 k.2). */
export function ineligibleCandidatesDocument(facts: IneligibleCandidatesFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('ineligibleCandidates', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    words<IneligibleCandidate>('reasons', 'Lý do không đủ điều kiện', 12, ({ reasons }) => reasons.map(reasonText).join(';\n')),
    ...(shown.has('note') ? [words<IneligibleCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'ineligibleCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh không đủ điều kiện dự thi ${examInWords(facts)}`,
    basis: basisLine(facts, options),
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('ineligibleCandidates', options)))] },
    closing: count === 0 ? 'Danh sách này không có thí sinh nào.' : `Danh sách này có ${count} thí sinh không đủ điều kiện dự thi.`,
  })
}

/** "Thiếu giấy tờ: Bản sao văn bằng, nộp sau hạn (NĐ 170/2025 Đ.15 k.2)". */
function reasonText({ article, ...unmet }: UnmetCondition): string {
  const what = unmetConditionWords(unmet)
  return article === null ? what : `${what} (${article})`
}

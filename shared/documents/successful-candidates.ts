import type { DocumentOptions } from '../contract/documents.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, points, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisLine, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** One winner of an exam, as the result that is printed knows him. */
export interface SuccessfulCandidate extends ListedPerson {
  /** Place within the post, 1 first. */
  readonly rank: number
  /** Points of each paper of round 2, in the order of `papers`; null where there is none. Hundredths. */
  readonly paperScores: readonly (number | null)[]
  /** Points of round 2 without priority, in hundredths. */
  readonly score: number
  /** Priority points, in hundredths. */
  readonly priority: number
  /** Round 2 and priority, in hundredths. */
  readonly total: number
  readonly note: string
}

/** What the list of successful candidates is made of. */
export interface SuccessfulCandidatesFacts extends PaperFacts {
  /** Titles of the papers of round 2: "Viết", "Phỏng vấn". */
  readonly papers: readonly string[]
  readonly candidates: readonly SuccessfulCandidate[]
}

/** Danh sách thí sinh trúng tuyển: the list that goes with the decision on the result (NĐ 170/2025 Đ.17). */
export function successfulCandidatesDocument(facts: SuccessfulCandidatesFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('successfulCandidates', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    ...(shown.has('papers') ? paperFields(facts.papers) : []),
    points<SuccessfulCandidate>('score', 'Điểm vòng 2', ({ score }) => score),
    ...(shown.has('priority') ? [points<SuccessfulCandidate>('priority', 'Ưu tiên', ({ priority }) => (priority === 0 ? null : priority))] : []),
    withColumn(points<SuccessfulCandidate>('total', 'Tổng điểm', ({ total }) => total), { bold: true }),
    ...(shown.has('note') ? [words<SuccessfulCandidate>('note', 'Ghi chú', 1, ({ note }) => note)] : []),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'successfulCandidates',
    title: 'DANH SÁCH',
    subtitle: `thí sinh trúng tuyển ${examInWords(facts)}`,
    basis: basisLine(facts, options),
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('successfulCandidates', options)))] },
    closing: count === 0 ? 'Danh sách này không có người nào.' : `Danh sách này có ${count} người.`,
  })
}

function paperFields(papers: readonly string[]): Field<SuccessfulCandidate>[] {
  return papers.map((title, index) =>
    withColumn(points<SuccessfulCandidate>(`paper${index + 1}`, title, ({ paperScores }) => paperScores[index] ?? null), { group: 'Điểm bài thi' }),
  )
}

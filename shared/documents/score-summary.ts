import type { DocumentOptions } from '../contract/documents.ts'
import type { MarkState, Part } from '../contract/marking.ts'
import type { CandidateState } from '../rules/terms.ts'
import { formatPoints } from '../text/points.ts'
import { markText } from '../words/marks.ts'
import { stateWord } from '../words/reasons-main.ts'
import { chosenOrder, shownColumns } from './choices.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, points, rowGroup, withColumn, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'
import { inOrder } from './person.ts'
import type { ListedPerson } from './person.ts'
import { personFields } from './person-fields.ts'

/** The mark of one part. */
export interface SummaryMark {
  readonly state: MarkState
  /** Hundredths; only in the state 'entered'. */
  readonly value: number | null
}

/** Somebody with all his marks and what became of them. */
export interface SummaryCandidate extends ListedPerson {
  /** In the order of `parts`; null: he does not sit the part. */
  readonly marks: readonly (SummaryMark | null)[]
  /** Points of round 2 without priority, priority points, and both; in hundredths; null where they cannot be formed. */
  readonly score: number | null
  readonly priority: number | null
  readonly total: number | null
  readonly rank: number | null
  readonly state: CandidateState
}

/** What the summary is made of. */
export interface ScoreSummaryFacts extends PaperFacts {
  readonly parts: readonly Pick<Part, 'title' | 'unit' | 'maximum' | 'round'>[]
  readonly candidates: readonly SummaryCandidate[]
}

/** Bảng tổng hợp điểm: every mark or its state as a word, never 0 for a mark that is missing (TT 22/2025/TT-BNV Quy chế Đ.15 k.4). */
export function scoreSummaryDocument(facts: ScoreSummaryFacts, options: DocumentOptions): PrintDocument {
  const shown = shownColumns('scoreSummary', options)
  const fields = [
    ...personFields(facts.candidates, shown, { post: true }),
    ...markFields(facts.parts),
    points<SummaryCandidate>('score', 'Điểm vòng 2', ({ score }) => score),
    ...(shown.has('priority') ? [points<SummaryCandidate>('priority', 'Ưu tiên', ({ priority }) => (priority === 0 ? null : priority))] : []),
    withColumn(points<SummaryCandidate>('total', 'Tổng điểm', ({ total }) => total), { bold: true }),
    ...(shown.has('rank') ? [counts<SummaryCandidate>('rank', 'Xếp thứ', ({ rank }) => rank)] : []),
    words<SummaryCandidate>('result', 'Kết quả', 3, ({ state }) => stateWord(state)),
  ]
  const count = facts.candidates.length
  return framed(facts, options, {
    kind: 'scoreSummary',
    title: 'BẢNG TỔNG HỢP ĐIỂM',
    subtitle: examInWords(facts),
    basis: basisIfGiven(facts, options),
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, inOrder(facts.candidates, chosenOrder('scoreSummary', options)))] },
    closing: count === 0 ? 'Bảng này không có thí sinh nào.' : `Bảng này có ${count} thí sinh.`,
  })
}

function markFields(parts: ScoreSummaryFacts['parts']): Field<SummaryCandidate>[] {
  return parts.map((part, index) => {
    const title = part.unit === 'correct' ? `${part.title}/${formatPoints(part.maximum, 0)} câu` : part.title
    const cell = ({ marks }: SummaryCandidate) => cellText(part, marks[index] ?? null)
    return withColumn(figures(`part${index + 1}`, title, cell), { group: `Vòng ${part.round}`, wrap: true, kind: part.unit === 'correct' ? 'count' : 'points' })
  })
}

function cellText(part: Pick<Part, 'unit'>, mark: SummaryMark | null): string {
  if (mark === null) return ''
  return mark.state === 'notEntered' || (mark.state === 'entered' && mark.value === null) ? 'chưa nhập' : markText(part, mark)
}

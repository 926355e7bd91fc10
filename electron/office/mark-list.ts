import type { Reader } from '../../db/open.ts'
import { answeredOnPaper } from '../../db/queries/answer-sheets.ts'
import { notedOf } from '../../db/queries/attendance.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { marksOf, singleMarksOf } from '../../db/queries/marking.ts'
import { peopleByNumber } from '../../db/queries/numbers.ts'
import type { KnownCell, KnownPerson, MarkListContext } from '../../shared/import/mark-context.ts'
import { keyedByCode } from './coding.ts'
import { satByPost } from './exam-parts.ts'
import { regimeOf, requireExam } from './exam-regime.ts'
import { keyOf } from './mark-cells.ts'
import { findSitters } from './sitters.ts'

/** What a file of results of an exam is read against, as things stand now. */
export function markListContext(reader: Reader, examId: string): MarkListContext {
  const { parts, byPart } = findSitters(reader, examId)
  const sat = satByPost(listPosts(reader, examId), regimeOf(requireExam(reader, examId)))
  const coded = keyedByCode(reader, examId)
  const people = peopleByNumber(reader, examId)
  const ids = people.map(({ candidateId }) => candidateId)
  const due = new Set(parts.flatMap(({ id: partId }) => (byPart.get(partId) ?? []).map(({ id: candidateId }) => keyOf({ candidateId, partId }))))
  const marks = new Map(marksOf(reader, ids).map((mark) => [keyOf(mark), mark]))
  const singles = new Set(singleMarksOf(reader, ids).map(keyOf))
  const noted = new Map(notedOf(reader, ids).map(({ candidateId, partId, ...note }) => [keyOf({ candidateId, partId }), note]))
  const onPaper = new Map(answeredOnPaper(reader, ids).map(({ candidateId, partId, ...place }) => [keyOf({ candidateId, partId }), place]))
  return {
    parts,
    people: people.map(({ candidateId, fullName, postId, number, withdrawnSeq, sits }): KnownPerson => ({
      candidateId,
      fullName,
      number,
      standing: withdrawnSeq !== null ? 'withdrawn' : sits === 1 ? 'sits' : 'ineligible',
      cells: parts
        .filter(({ kind }) => sat.get(postId)?.has(kind))
        .map(({ id: partId }): KnownCell => {
          const key = keyOf({ candidateId, partId })
          const { markId = null, state = 'notEntered', value = null } = marks.get(key) ?? {}
          return { partId, due: due.has(key), coded: coded(partId, postId), bySheets: singles.has(key), markId, state, value, onPaper: onPaper.get(key) ?? null, noted: noted.get(key) ?? null }
        }),
    })),
  }
}

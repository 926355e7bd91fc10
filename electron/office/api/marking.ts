import { NotFoundError } from '../../../db/queries/acts.ts'
import { countCandidates, findCandidate, pageOfCandidates } from '../../../db/queries/candidates.ts'
import { listPosts } from '../../../db/queries/exams.ts'
import { markHistory } from '../../../db/queries/mark-history.ts'
import { marksOf, singleMarksOf } from '../../../db/queries/marking.ts'
import { findNumbering } from '../../../db/queries/numbers.ts'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import { atWork, write } from '../act.ts'
import { examParts, satByPost } from '../exam-parts.ts'
import { regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { cellReader } from '../mark-cells.ts'
import { enterAll } from '../mark-entry.ts'
import { progressOf } from '../mark-progress.ts'
import { visibleGroups } from '../session.ts'
import { openSheets } from '../sheet-rules.ts'
import { markSheets } from './mark-sheets.ts'
import { violations } from './violations.ts'

export const marking = {
  grid: office.marking.grid.handler(({ context: { state }, input: { examId, postId, query, offset, limit } }) => {
    const { db, session } = atWork(state)
    const exam = requireExam(db, examId)
    const sat = satByPost(listPosts(db, examId), regimeOf(exam))
    const parts = examParts(db, examId)
    const search = { examId, postId, query, sort: 'name' as const, descending: false, identity: visibleGroups(session, examId).has('identity'), who: 'sitting' as const }
    const page = pageOfCandidates(db, search, offset, limit)
    const ids = page.map(({ candidate }) => candidate.id)
    const sheets = openSheets(db, exam)
    const markIn = cellReader(sheets, marksOf(db, ids), singleMarksOf(db, ids))
    const sits = (post: string, part: Part) => sat.get(post)?.has(part.kind) ?? false
    const rows = page.map(
      ({ candidate, postCode, number }): MarkRow => ({
        candidateId: candidate.id,
        fullName: candidate.fullName,
        birthDate: candidate.birthDate,
        postCode,
        number,
        marks: parts.filter((part) => sits(candidate.postId, part)).map((part) => markIn(candidate.id, part)),
      }),
    )
    const progress = [...progressOf(db, examId, parts, sat, sheets)]
    return { parts: [...parts], rows, found: countCandidates(db, search), numbered: findNumbering(db, examId) !== null, progress }
  }),

  set: office.marking.set.handler(({ context: { state }, input: { examId, requestId, reason, ...cell } }) =>
    write(state, { procedure: 'marking.set', examId, requestId, reason: reason ?? null }, (act) => {
      const [mark] = enterAll(state, act, examId, [cell])
      if (mark === undefined) throw new NotFoundError('mark')
      const { candidateId: _, ...entered } = mark
      return entered
    }),
  ),

  paste: office.marking.paste.handler(({ context: { state }, input: { examId, requestId, cells } }) =>
    write(state, { procedure: 'marking.paste', examId, requestId }, (act) => ({ marks: enterAll(state, act, examId, cells) })),
  ),

  ...markSheets,
  ...violations,

  cellHistory: office.marking.cellHistory.handler(({ context: { state }, input: { examId, candidateId, partId } }) => {
    const { db } = atWork(state)
    if (findCandidate(db, examId, candidateId) === null) throw new NotFoundError('candidate')
    return [...markHistory(db, candidateId, partId)]
  }),
}

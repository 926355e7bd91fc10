import type { Reader } from '../../db/open.ts'
import { prioritiesOf } from '../../db/queries/candidates.ts'
import { countVerdicts } from '../../db/queries/eligibility.ts'
import { listPosts } from '../../db/queries/exams.ts'
import { marksOf, singleMarksOf, violationsOf } from '../../db/queries/marking.ts'
import { findScheme, listAmendments, sessionDays } from '../../db/queries/regimes.ts'
import { agenciesOfPosts, agencyChoices, exemptionsClaimed, listCancellations, listDecisions, listExamSteps, listKin, listQuotaChanges, registeredFacts } from '../../db/queries/results.ts'
import { examParts } from './exam-parts.ts'
import { copyOf, requireExam } from './exam-regime.ts'

export type ExamFacts = ReturnType<typeof gatherFacts>

/** Everything that deciding an exam rests on, read in one go. */
export function gatherFacts(reader: Reader, examId: string) {
  const row = requireExam(reader, examId)
  const copy = copyOf(row)
  const registered = registeredFacts(reader, examId)
  const ids = registered.map(({ id }) => id)
  return {
    exam: row.exam,
    copy,
    regime: copy.regime,
    amendments: listAmendments(reader, examId),
    scheme: findScheme(reader, examId),
    posts: listPosts(reader, examId),
    agencies: Map.groupBy(agenciesOfPosts(reader, examId), ({ postId }) => postId),
    parts: examParts(reader, examId),
    days: sessionDays(reader, examId),
    steps: listExamSteps(reader, examId),
    /** In the order of names, the ineligible among them. */
    registered,
    /** Those who were not found ineligible. */
    candidates: registered.filter(({ sits }) => sits),
    priorities: prioritiesOf(reader, ids),
    choices: agencyChoices(reader, ids),
    exemptions: exemptionsClaimed(reader, ids),
    marks: Map.groupBy(marksOf(reader, ids), ({ candidateId }) => candidateId),
    singleMarks: Map.groupBy(singleMarksOf(reader, ids), ({ candidateId }) => candidateId),
    violations: Map.groupBy(violationsOf(reader, examId), ({ candidateId }) => candidateId),
    decisions: listDecisions(reader, examId),
    cancellations: listCancellations(reader, examId),
    quotaChanges: listQuotaChanges(reader, examId),
    kin: listKin(reader, examId),
    undecided: countVerdicts(reader, examId, null).undecided,
  }
}

/** Places of a post: those of the plan with what was moved or added by decision. */
export function quotaOf({ quotaChanges }: Pick<ExamFacts, 'quotaChanges'>, post: { readonly id: string; readonly quota: number }): number {
  return quotaChanges.reduce((quota, { change }) => {
    if (change.postId === post.id) return quota + change.places
    return change.fromPostId === post.id ? quota - change.places : quota
  }, post.quota)
}

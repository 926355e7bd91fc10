import { reasonsOf } from '../../../db/queries/eligibility.ts'
import { findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import { findPaper } from '../../../shared/codes/registration-papers.ts'
import type { ResultRow, ResultsView } from '../../../shared/contract/results.ts'
import { reasonSheetsDocument, type ExplainedCandidate } from '../../../shared/documents/reason-sheets.ts'
import { formatPoints } from '../../../shared/text/points.ts'
import { mainReason } from '../../../shared/words/reasons-main.ts'
import { conclusionWords, reasonStepTitles, stepOfReason } from '../../../shared/words/reason-steps.ts'
import { reasonSentence, type ReasonContext } from '../../../shared/words/reasons.ts'
import type { ExamSource } from './exam-source.ts'
import { listMaker, ofPost } from './list-maker.ts'

/** Candidates as the sheets keep them: `id` finds one of them and is on no paper. */
type Kept = ExplainedCandidate & { readonly id: string }

function namesIn({ person }: ExamSource, { posts }: ResultsView): ReasonContext {
  const postNames = new Map(posts.map(({ id, code, name }) => [id, `${code} ${name}`]))
  const agencies = new Map(posts.flatMap((post) => post.agencies.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const)))
  return { personName: (id) => person(id).listed.fullName, postName: (id) => postNames.get(id) ?? id, agencyName: (id) => agencies.get(id) ?? id }
}

function conclusionOf({ state, total, rank, score, reasons }: ResultRow, names: ReasonContext): string {
  const figures = [
    typeof total === 'number' ? `tổng điểm ${formatPoints(total)}` : typeof score === 'number' ? `điểm vòng 2 ${formatPoints(score)}` : null,
    rank === null ? null : `xếp thứ ${rank}`,
  ].filter((text) => text !== null)
  const main = mainReason(reasons ?? [], names)
  return `${conclusionWords[state]}${figures.length === 0 ? '' : `; ${figures.join(', ')}`}${main === '' ? '' : ` (${main})`}.`
}

function decided(source: ExamSource): Kept[] {
  const view = source.results()
  const names = namesIn(source, view)
  const languagePaper = view.parts.some(({ kind, unit }) => kind === 'language' && unit === 'points')
  return view.rows.map((row) => ({
    id: row.candidateId,
    ...source.person(row.candidateId).listed,
    rank: row.rank,
    total: row.total ?? null,
    steps: (row.reasons ?? []).map((reason) => ({ step: reasonStepTitles[stepOfReason(reason, languagePaper)], sentence: reasonSentence(reason, names), article: reason.article })),
    conclusion: conclusionOf(row, names),
  }))
}

/** Whoever may not sit is told each condition that is not met. */
function refused({ reader, people }: ExamSource): Kept[] {
  const ineligible = people.filter(({ verdict }) => verdict === 'ineligible')
  const reasons = reasonsOf(reader, ineligible.flatMap(({ eligibilityId }) => eligibilityId ?? []))
  return ineligible.map(({ id, listed, eligibilityId }) => ({
    id,
    ...listed,
    rank: null,
    total: null,
    steps: (reasons.get(eligibilityId ?? '') ?? []).map(({ condition, paper, note }) => {
      const known = findCondition(condition)
      const missing = paper === null ? null : `thiếu ${findPaper(paper)?.name ?? paper}`
      return { step: reasonStepTitles.admission, sentence: [known?.name ?? condition, missing, note].filter((text) => text !== null).join('; '), article: known?.article ?? null }
    }),
    conclusion: 'Không đủ điều kiện dự thi.',
  }))
}

/** Every candidate with the reasons of the verdict, a page each. */
export const reasonSheets = listMaker({
  gather: (source) => ({ candidates: [...decided(source), ...refused(source)] }),
  narrow: ({ candidates }, scope) => ({ candidates: ofPost(candidates, scope).filter(({ id }) => scope.candidate === null || id === scope.candidate.id) }),
  people: ({ candidates }) => candidates.length,
  paper: reasonSheetsDocument,
})

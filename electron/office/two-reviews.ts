import type { Act } from '../../db/queries/acts.ts'
import { councilMembersOn } from '../../db/queries/council.ts'
import { findSecondReview, openReviews, opinionsOf, type ReviewedCandidate } from '../../db/queries/opinions.ts'
import type { Reader } from '../../db/open.ts'
import type { EligibilityOpinion, EligibilityReason, SecondReview } from '../../shared/contract/eligibility.ts'
import { agreedOpinions, opinionState, unmetOf } from '../../shared/rules/two-reviews.ts'
import { atWork, checkRevision, newId, today } from './act.ts'
import type { OfficeState } from './state.ts'

type Found = NonNullable<ReturnType<ReturnType<typeof opinionsOf>['get']>>[number]

const reasonsIn = (text: string) => JSON.parse(text) as EligibilityReason[]

/** Opinions as the caller sees them. */
export function shownOpinions(found: readonly Found[], userId: string): EligibilityOpinion[] {
  return found.map(({ opinion: { verdict, reasons, note, revision, userId: author }, by }) => ({ by, mine: author === userId, verdict, reasons: reasonsIn(reasons), note, revision }))
}

/** People of the form-check board (Ban kiểm tra Phiếu đăng ký) today who have an account: nobody else reviews where two must. */
function reviewersOf(state: OfficeState, reader: Reader, examId: string) {
  return councilMembersOn(reader, examId, 'formCheck', today(state)).filter(({ userId }) => userId !== null)
}

/** Whether the caller reviews in an exam that asks for two. */
export function isReviewer(state: OfficeState, reader: Reader, examId: string): boolean {
  const { session } = atWork(state)
  return reviewersOf(state, reader, examId).some(({ userId }) => userId === session.userId)
}

const reviewedBy = ({ opinions }: ReviewedCandidate, userId: string) => opinions.some((opinion) => opinion.userId === userId)
const nothingAgainst = ({ opinions }: ReviewedCandidate) => opinions.every(({ unmet }) => unmet === '')

/** Whom the caller may accept together: undecided, not reviewed by him, and nobody found anything against them. */
function acceptable(open: readonly ReviewedCandidate[], userId: string): readonly ReviewedCandidate[] {
  return open.filter((one) => !reviewedBy(one, userId) && nothingAgainst(one))
}

/** Review by two people as the caller meets it; null where one decides. */
export function secondReviewView(state: OfficeState, reader: Reader, examId: string, postId: string | null): SecondReview | null {
  const asked = findSecondReview(reader, examId)
  if (asked === null) return null
  const { userId } = atWork(state).session
  const reviewers = reviewersOf(state, reader, examId)
  const open = openReviews(reader, examId, postId)
  const standing = (wanted: string) => open.filter(({ opinions }) => opinionState(opinions) === wanted).length
  return {
    reason: asked.reason,
    revision: asked.revision,
    reviewers: reviewers.map(({ fullName }) => fullName),
    mayReview: reviewers.some((one) => one.userId === userId),
    toReview: open.filter((one) => !reviewedBy(one, userId)).length,
    acceptable: acceptable(open, userId).length,
    waiting: standing('waiting'),
    differing: standing('differing'),
  }
}

/** What somebody found of a candidate; null takes it back. */
export type Finding = { readonly verdict: 'eligible' | 'ineligible'; readonly reasons: readonly EligibilityReason[]; readonly note: string | null } | null

/** Keeps what the caller found and gives the decision that now follows from all opinions; null while no two found the same. */
export function enterOpinion(state: OfficeState, act: Act, candidateId: string, finding: Finding, expectedRevision: number | null): Finding {
  const { userId } = atWork(state).session
  const own = (opinionsOf(act.tx, [candidateId]).get(candidateId) ?? []).find(({ opinion }) => opinion.userId === userId)?.opinion ?? null
  checkRevision(own, expectedRevision)
  if (finding === null) {
    if (own !== null) act.withdraw('eligibilityOpinion', own.id, null, 'bỏ ý kiến xét')
  } else {
    const { verdict, reasons, note } = finding
    const said = { verdict, reasons: JSON.stringify(reasons), unmet: unmetOf(reasons), note }
    if (own === null) act.insert('eligibilityOpinion', { id: newId(state), candidateId, userId, ...said })
    else act.update('eligibilityOpinion', own.id, own.revision, said)
  }
  return decisionOf(opinionsOf(act.tx, [candidateId]).get(candidateId) ?? [])
}

/** One person decides over what reviewers found while two were asked for: that no longer stands beside it. */
export function dropOpinions(act: Act, candidateId: string): void {
  const found = opinionsOf(act.tx, [candidateId]).get(candidateId) ?? []
  act.withdrawMany('eligibilityOpinion', found.map(({ opinion }) => opinion.id), 'một người xét lại')
}

/** The decision that two reviewers agree on, in the words of the later one, with the note of the earlier where that one has none. */
function decisionOf(found: readonly Found[]): Finding {
  const agreed = agreedOpinions(found.map(({ opinion }) => opinion))
  const last = agreed.at(-1)
  if (last === undefined) return null
  return { verdict: last.verdict, reasons: reasonsIn(last.reasons), note: agreed.findLast(({ note }) => note !== null)?.note ?? null }
}

/** The caller accepts whom nothing speaks against; gives whom a second reviewer has now accepted and how many wait for one. */
export function acceptOpen(state: OfficeState, act: Act, examId: string, postId: string | null): { readonly decided: readonly string[]; readonly waiting: number } {
  const { userId } = atWork(state).session
  const some = acceptable(openReviews(act.tx, examId, postId), userId)
  act.insertMany(
    'eligibilityOpinion',
    some.map(({ candidateId }) => ({ id: newId(state), candidateId, userId, verdict: 'eligible' as const, reasons: '[]', unmet: '', note: null })),
  )
  const decided = some.filter(({ opinions }) => opinions.length > 0).map(({ candidateId }) => candidateId)
  return { decided, waiting: some.length - decided.length }
}

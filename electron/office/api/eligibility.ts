import type { Reader } from '../../../db/open.ts'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { countCandidates } from '../../../db/queries/candidates.ts'
import { codeId } from '../../../db/queries/codes.ts'
import { countSingleReviews, findSecondReview, opinionsOf } from '../../../db/queries/opinions.ts'
import { countVerdicts, findReview, pageOfReviews, reasonsOf, undecidedCandidates, type ReviewRow } from '../../../db/queries/eligibility.ts'
import { findPost } from '../../../db/queries/exams.ts'
import { conditionsOf, findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import { findPaper, registrationPapers } from '../../../shared/codes/registration-papers.ts'
import type { EligibilityVerdict } from '../../../shared/contract/candidates.ts'
import type { EligibilityReason, EligibilityRow } from '../../../shared/contract/eligibility.ts'
import { opinionState } from '../../../shared/rules/two-reviews.ts'
import { atWork, checkRevision, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { askFirst, numbersOut, numberVacant } from '../later-steps.ts'
import { refuse } from '../refuse.ts'
import { visibleGroups } from '../session.ts'
import type { OfficeState } from '../state.ts'
import { acceptOpen, dropOpinions, enterOpinion, isReviewer, secondReviewView, shownOpinions } from '../two-reviews.ts'

type Reasons = ReturnType<typeof reasonsOf>
type StoredReason = NonNullable<ReturnType<Reasons['get']>>[number]

/** What reviewers found, for the caller; nothing where one person decides. */
interface Reviewers {
  readonly found: ReturnType<typeof opinionsOf>
  readonly userId: string
}

function reviewersOf(state: OfficeState, examId: string, candidateIds: readonly string[]): Reviewers {
  const { db, session } = atWork(state)
  return { found: opinionsOf(db, findSecondReview(db, examId) === null ? [] : candidateIds), userId: session.userId }
}

function shown({ candidate, decision, ...names }: ReviewRow, reasons: Reasons, { found, userId }: Reviewers): EligibilityRow {
  const { id: candidateId, fullName, birthDate, sex, postId } = candidate
  const opinions = found.get(candidateId) ?? []
  return {
    ...{ candidateId, fullName, birthDate, sex, postId },
    ...names,
    verdict: decision?.verdict ?? 'undecided',
    reasons: (reasons.get(decision?.id ?? '') ?? []).map(({ condition, paper, note }) => ({ condition, paper, note })),
    note: decision?.note ?? null,
    revision: decision?.revision ?? null,
    opinions: shownOpinions(opinions, userId),
    opinionState: opinionState(opinions.map(({ opinion }) => opinion)),
  }
}

function requireReview(reader: Reader, examId: string, candidateId: string): ReviewRow {
  const row = findReview(reader, examId, candidateId)
  if (row === null) throw new NotFoundError('candidate')
  return row
}

function requireRow(state: OfficeState, examId: string, candidateId: string): EligibilityRow {
  const { db } = atWork(state)
  const row = requireReview(db, examId, candidateId)
  return shown(row, reasonsOf(db, row.decision === null ? [] : [row.decision.id]), reviewersOf(state, examId, [candidateId]))
}

/** Why the parts of a decision do not fit together; null when they do. */
function refusalOf(verdict: EligibilityVerdict, reasons: readonly EligibilityReason[]) {
  if (verdict !== 'ineligible') return reasons.length === 0 ? null : 'reasonNotAllowed'
  if (reasons.length === 0) return 'reasonMissing'
  return reasons.some(({ condition, note }) => note === null && findCondition(condition)?.needsNote) ? 'noteMissing' : null
}

const sameReason = (left: EligibilityReason, right: EligibilityReason) => left.condition === right.condition && left.paper === right.paper && left.note === right.note

/** What no refusal may name: conditions of another kind of exam, unless they stand in the decision already, and papers of no list. */
function checkReasons(reader: Reader, examId: string, reasons: readonly EligibilityReason[], before: readonly StoredReason[]): void {
  const { exam } = requireExam(reader, examId)
  const { list, version, entries } = conditionsOf(exam.kind, exam.planApproved)
  const known = new Set([...entries.map(({ code }) => codeId(list, version, code)), ...before.map(({ condition }) => condition)])
  for (const [index, { condition, paper }] of reasons.entries()) {
    if (!known.has(condition)) refuse(`reasons.${index}.condition`, 'unknownId')
    if (paper !== null && findPaper(paper) === null) refuse(`reasons.${index}.paper`, 'unknownId')
    if (reasons.slice(0, index).some((earlier) => earlier.condition === condition && earlier.paper === paper)) refuse('reasons', 'duplicate')
  }
}

/** Brings the reasons of a decision in line with those given; whether there was anything to change. */
function changeReasons(act: Act, eligibilityId: string, have: readonly StoredReason[], wanted: readonly EligibilityReason[], nextId: () => string): boolean {
  const dropped = have.filter((one) => !wanted.some((reason) => sameReason(one, reason)))
  const added = wanted.filter((reason) => !have.some((one) => sameReason(one, reason)))
  for (const { id } of dropped) act.withdraw('eligibilityReason', id, null, 'bỏ khỏi kết quả xét')
  act.insertMany('eligibilityReason', added.map((reason) => ({ id: nextId(), eligibilityId, ...reason })))
  return dropped.length + added.length > 0
}

interface Decision {
  readonly candidateId: string
  readonly verdict: EligibilityVerdict
  readonly reasons: readonly EligibilityReason[]
  readonly note: string | null
}

/** Records a decision over the one that stands, if any; 'undecided' takes that one back. */
function record(act: Act, { candidateId, verdict, reasons, note }: Decision, before: ReviewRow['decision'], have: readonly StoredReason[], nextId: () => string): void {
  if (verdict === 'undecided') {
    if (before === null) return
    changeReasons(act, before.id, have, [], nextId)
    act.withdraw('eligibility', before.id, null, 'bỏ kết quả xét')
  } else if (before === null) {
    const id = nextId()
    act.insert('eligibility', { id, candidateId, verdict, note })
    changeReasons(act, id, [], reasons, nextId)
  } else {
    act.update('eligibility', before.id, before.revision, { verdict, note })
    const same = before.verdict === verdict && before.note === note
    if (changeReasons(act, before.id, have, reasons, nextId) && same) act.touch('eligibility', before.id)
  }
}

export const eligibility = {
  codes: office.eligibility.codes.handler(({ context: { state }, input: { examId } }) => {
    const { exam } = requireExam(atWork(state).db, examId)
    const { list, version, entries } = conditionsOf(exam.kind, exam.planApproved)
    const papers = registrationPapers
    return {
      conditions: entries.map(({ code, name, article, status }) => ({ id: codeId(list, version, code), code, name, article: article ?? null, checked: status === 'confirmed' })),
      papers: papers.entries.map(({ code, name }) => ({ id: codeId(papers.list, papers.version, code), code, name })),
    }
  }),

  list: office.eligibility.list.handler(({ context: { state }, input: { examId, query, postId, verdict, offset, limit } }) => {
    const { db, session } = atWork(state)
    requireExam(db, examId)
    const identity = visibleGroups(session, examId).has('identity')
    const search = { examId, query, postId, identity, sort: 'name' as const, descending: false, ...(verdict === null ? {} : { who: verdict }) }
    const page = pageOfReviews(db, search, offset, limit)
    const reasons = reasonsOf(db, page.flatMap(({ decision }) => decision?.id ?? []))
    const reviewers = reviewersOf(state, examId, page.map(({ candidate }) => candidate.id))
    return {
      rows: page.map((row) => shown(row, reasons, reviewers)),
      found: countCandidates(db, search),
      counts: countVerdicts(db, examId, postId),
      secondReview: secondReviewView(state, db, examId, postId),
    }
  }),

  decide: office.eligibility.decide.handler(({ context: { state }, input: { examId, requestId, expectedRevision, candidateId, verdict, reasons: given, note, reason }, errors }) => {
    write(state, { procedure: 'eligibility.decide', examId, requestId, reason: reason ?? null }, (act) => {
      const before = requireReview(act.tx, examId, candidateId).decision
      const two = findSecondReview(act.tx, examId) !== null
      if (two && !isReviewer(state, act.tx, examId)) throw errors.ELIGIBILITY_REFUSED({ data: { code: 'notReviewer' } })
      if (!two) checkRevision(before, expectedRevision)
      const reasons = given.map((reason) => ({ ...reason, note: reason.note || null }))
      const code = refusalOf(verdict, reasons)
      if (code !== null) throw errors.ELIGIBILITY_REFUSED({ data: { code } })
      const have = before === null ? [] : (reasonsOf(act.tx, [before.id]).get(before.id) ?? [])
      checkReasons(act.tx, examId, reasons, have)
      const found = verdict === 'undecided' ? null : { verdict, reasons, note: note || null }
      if (!two) dropOpinions(act, candidateId)
      const decision = two ? enterOpinion(state, act, candidateId, found, expectedRevision) : found
      if (decision?.verdict === 'ineligible' && before?.verdict !== 'ineligible') askFirst(reason, () => [numberVacant(act.tx, candidateId), numbersOut(act.tx, examId, candidateId)])
      record(act, { candidateId, ...(decision ?? { verdict: 'undecided', reasons: [], note: null }) }, before, have, () => newId(state))
      return {}
    })
    // Read afterwards: who decided, and when, stands in the audit entry that closes the act.
    return requireRow(state, examId, candidateId)
  }),

  acceptRest: office.eligibility.acceptRest.handler(({ context: { state }, input: { examId, requestId, postId }, errors }) =>
    write(state, { procedure: 'eligibility.acceptRest', examId, requestId }, (act) => {
      requireExam(act.tx, examId)
      if (postId !== null && findPost(act.tx, examId, postId) === null) throw new NotFoundError('post')
      const two = findSecondReview(act.tx, examId) !== null
      if (two && !isReviewer(state, act.tx, examId)) throw errors.ELIGIBILITY_REFUSED({ data: { code: 'notReviewer' } })
      const { decided, waiting } = two ? acceptOpen(state, act, examId, postId) : { decided: undecidedCandidates(act.tx, examId, postId), waiting: 0 }
      act.insertMany('eligibility', decided.map((candidateId) => ({ id: newId(state), candidateId, verdict: 'eligible' as const, note: null })))
      return { accepted: decided.length + waiting, waiting }
    }),
  ),

  askSecond: office.eligibility.askSecond.handler(({ context: { state }, input: { examId, requestId, expectedRevision, reason }, errors }) =>
    write(state, { procedure: 'eligibility.askSecond', examId, requestId, reason }, (act) => {
      requireExam(act.tx, examId)
      const found = findSecondReview(act.tx, examId)
      checkRevision(found, expectedRevision)
      if (found === null) {
        const single = countSingleReviews(act.tx, examId)
        if (single > 0) throw errors.IN_USE({ data: { by: 'verdicts', count: single } })
        act.insert('secondReview', { id: newId(state), examId, reason })
      } else act.update('secondReview', found.id, found.revision, { reason })
      return {}
    }),
  ),

  endSecond: office.eligibility.endSecond.handler(({ context: { state }, input: { examId, requestId, expectedRevision, reason } }) =>
    write(state, { procedure: 'eligibility.endSecond', examId, requestId, reason }, (act) => {
      const found = findSecondReview(act.tx, examId)
      if (found === null) throw new NotFoundError('secondReview')
      act.withdraw('secondReview', found.id, expectedRevision, reason)
      return {}
    }),
  ),
}

import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { agenciesListed, countCandidates, findCandidate, holderOfIdentityNumber, pageOfCandidates, prioritiesOf, type CandidateRow } from '../../../db/queries/candidates.ts'
import { codeExists, listCodes } from '../../../db/queries/codes.ts'
import { findPost, postAgencyRows } from '../../../db/queries/exams.ts'
import { findDependants } from '../../../db/queries/references.ts'
import { exemptionsClaimed } from '../../../db/queries/results.ts'
import { codedParts } from '../../../db/queries/scripts.ts'
import type { Reader } from '../../../db/open.ts'
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import type { Candidate, CandidateInput, CandidateRecord } from '../../../shared/contract/candidates.ts'
import { firstDay } from '../../../shared/text/partial-date.ts'
import { claimProblems, type PostOfClaims } from '../../../shared/rules/claim-problems.ts'
import type { ExamRegime } from '../../../shared/rules/regime.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import { round1Parts, type PriorityGroup } from '../../../shared/rules/terms.ts'
import { atWork, newId, today, write } from '../act.ts'
import { candidateColumns, insertCandidates, priorityCodeId, priorityGroupOf } from '../candidate-rows.ts'
import { changeClaims, exemptionOf } from '../claim-rows.ts'
import { round1Of, satParts } from '../exam-parts.ts'
import { regimeId, regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { askFirst, numbersOut } from '../later-steps.ts'
import { refuse, refuseAll } from '../refuse.ts'
import { changeReception, checkReception, receptionsOf } from '../reception-rows.ts'
import { changeRegistration, registrationOf } from '../registration-rows.ts'
import { visibleGroups } from '../session.ts'

/** What candidates claim, by candidate: it stands in rows of its own. */
function claimsOf(reader: Reader, ids: readonly string[]) {
  return { priorities: prioritiesOf(reader, ids), agencies: agenciesListed(reader, ids), exemptions: exemptionsClaimed(reader, ids), receptions: receptionsOf(reader, ids) }
}

function shown({ candidate, ...names }: CandidateRow, { priorities, agencies, exemptions, receptions }: ReturnType<typeof claimsOf>): Candidate {
  const { id, examId, fullName, birthDate, sex, identityNumber, ethnicGroup, postId, secondPostId, phone, email, residence, note, groundFloor, origin, revision } = candidate
  return {
    ...{ id, examId, fullName, birthDate, sex, identityNumber, ethnicGroup, postId, secondPostId, phone, email, residence, note, groundFloor, origin, revision },
    ...names,
    reception: receptions.get(id) ?? null,
    priority: (priorities.get(id) ?? []).map(({ groupCode, evidence }) => ({ group: priorityGroupOf(groupCode), evidence })),
    agencies: (agencies.get(id) ?? []).map(({ agencyId, agencyName }) => ({ agencyId, agencyName })),
    exemptions: (exemptions.get(id) ?? []).map(exemptionOf).toSorted((left, right) => round1Parts.indexOf(left.part) - round1Parts.indexOf(right.part)),
  }
}

function requireCandidate(reader: Reader, examId: string, id: string): CandidateRecord {
  const row = findCandidate(reader, examId, id)
  if (row === null) throw new NotFoundError('candidate')
  return { ...shown(row, claimsOf(reader, [id])), registration: registrationOf(reader, id) }
}

/** Grounds that exempt from a part of round 1 under a regulation. */
function exemptionsOf(regime: ExamRegime) {
  return regime.exemptions.map(({ part, ground }) => ({ part, basis: ground }))
}

/** What a post leaves to its candidates; null where the exam has no such post. */
function postOfClaims(reader: Reader, examId: string, regime: ExamRegime, id: string): PostOfClaims | null {
  const post = findPost(reader, examId, id)?.post
  if (post === undefined) return null
  const agencies = postAgencyRows(reader, id).map(({ agencyId }) => agencyId)
  return { id, wishes: post.wishes, agencies: agencies.length === 0 ? null : agencies, round1: round1Of(post, regime) }
}

/** What no form of a candidate may say; `self` is the candidate being changed. */
function checkCandidate(reader: Reader, examId: string, input: CandidateInput, day: string, self: string | null): void {
  const regime = regimeOf(requireExam(reader, examId))
  const post = postOfClaims(reader, examId, regime, input.postId)
  if (post === null) refuse('postId', 'unknownId')
  if (firstDay(input.birthDate) > day) refuse('birthDate', 'inFuture')
  if (input.ethnicGroup !== null && !codeExists(reader, ethnicGroups.list, input.ethnicGroup)) refuse('ethnicGroup', 'unknownId')
  const secondPost = input.secondPostId === null ? null : postOfClaims(reader, examId, regime, input.secondPostId)
  refuseAll(claimProblems({ post, secondPost, exemptions: exemptionsOf(regime) }, input))
  for (const [index, { group }] of input.priority.entries()) {
    if (!codeExists(reader, priorityGroups.list, priorityCodeId(group))) refuse(`priority.${index}.group`, 'unknownId')
  }
  if (input.identityNumber === null) return
  const holder = holderOfIdentityNumber(reader, examId, input.identityNumber)
  if (holder !== null && holder !== self) throw new ORPCError('DUPLICATE', { data: { field: 'identityNumber', value: input.identityNumber } })
}

/** Whether the candidates of two posts sit the same parts: marks of others would vanish from sight with a change of post. */
function sitTheSame(reader: Reader, examId: string, left: string, right: string): boolean {
  if (left === right) return true
  const regime = regimeOf(requireExam(reader, examId))
  const [one, other] = [findPost(reader, examId, left)?.post, findPost(reader, examId, right)?.post]
  if (one === undefined || other === undefined) return false
  // Once scripts are coded, marks of paper are keyed by code and those of the computer by name.
  const written = one.writtenOn === other.writtenOn || codedParts(reader, examId).size === 0
  return written && JSON.stringify(satParts(one, regime)) === JSON.stringify(satParts(other, regime))
}

export const candidates = {
  search: office.candidates.search.handler(({ context: { state }, input: { offset, limit, ...input } }) => {
    const { db, session } = atWork(state)
    requireExam(db, input.examId)
    const identity = visibleGroups(session, input.examId).has('identity')
    // An order by birth would tell what the fields do not.
    const search = { ...input, identity, sort: input.sort === 'birthDate' && !identity ? ('name' as const) : input.sort }
    const page = pageOfCandidates(db, search, offset, limit)
    const claims = claimsOf(db, page.map(({ candidate }) => candidate.id))
    const all = { ...search, query: '', postId: null }
    return { rows: page.map((row) => shown(row, claims)), found: countCandidates(db, search), total: countCandidates(db, all) }
  }),

  get: office.candidates.get.handler(({ context: { state }, input: { examId, id } }) => requireCandidate(atWork(state).db, examId, id)),

  add: office.candidates.add.handler(({ context: { state }, input: { requestId, examId, registration, reception, ...facts } }) =>
    write(state, { procedure: 'candidates.add', examId, requestId }, (act) => {
      requireExam(act.tx, examId)
      checkCandidate(act.tx, examId, facts, today(state), null)
      if (reception !== null) checkReception(act.tx, reception, today(state))
      const id = newId(state)
      insertCandidates(act, examId, [{ ...facts, id }], { origin: 'typed', importId: null }, () => newId(state))
      if (registration !== null) changeRegistration(act, id, registration, () => newId(state))
      if (reception !== null) changeReception(act, examId, id, reception, () => newId(state))
      return requireCandidate(act.tx, examId, id)
    }),
  ),

  change: office.candidates.change.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason, registration, reception, ...facts }, errors }) =>
    write(state, { procedure: 'candidates.change', examId, requestId, reason: reason ?? null }, (act) => {
      const before = requireCandidate(act.tx, examId, id)
      const dependants = sitTheSame(act.tx, examId, before.postId, facts.postId) ? null : findDependants(act.tx, 'candidate', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      checkCandidate(act.tx, examId, facts, today(state), id)
      if (reception !== null) checkReception(act.tx, reception, today(state))
      // What the lists by number show of a person.
      const listed = before.fullName !== facts.fullName || before.birthDate !== facts.birthDate || before.sex !== facts.sex || before.postId !== facts.postId
      if (listed) askFirst(reason, () => [numbersOut(act.tx, examId, id)])
      act.update('candidate', id, expectedRevision, candidateColumns(facts))
      const reclaimed = changeClaims(act, id, facts, () => newId(state))
      const rewritten = registration !== null && changeRegistration(act, id, registration, () => newId(state))
      const received = reception !== null && changeReception(act, examId, id, reception, () => newId(state))
      if ((reclaimed || rewritten || received) && requireCandidate(act.tx, examId, id).revision === expectedRevision) act.touch('candidate', id)
      return requireCandidate(act.tx, examId, id)
    }),
  ),

  withdraw: office.candidates.withdraw.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason }, errors }) =>
    write(state, { procedure: 'candidates.withdraw', examId, requestId, reason }, (act) => {
      requireCandidate(act.tx, examId, id)
      const dependants = findDependants(act.tx, 'candidate', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      act.withdraw('candidate', id, expectedRevision, reason)
      return {}
    }),
  ),

  codes: office.candidates.codes.handler(({ context: { state }, input }) => {
    const { db } = atWork(state)
    const regime = input.regime === null ? null : regimes[regimeId(input.regime)]
    const day = today(state)
    return {
      ethnicGroups: listCodes(db, ethnicGroups.list).map(({ id, code, name, toDay }) => ({ id, code, name, current: toDay === null || toDay >= day })),
      priorityGroups: listCodes(db, priorityGroups.list).map(({ code, name }) => {
        const points = regime?.priority[code as PriorityGroup]
        return { code, name, points: points?.value ?? null, article: points?.article ?? null }
      }),
      exemptions: regime === null ? [] : exemptionsOf(regime),
      exemptionArticle: regime?.articles.exemption ?? null,
    }
  }),
}

import { ORPCError } from '@orpc/server'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { countCandidates, findCandidate, holderOfIdentityNumber, pageOfCandidates, prioritiesOf, type CandidateRow } from '../../../db/queries/candidates.ts'
import { codeExists, listCodes } from '../../../db/queries/codes.ts'
import { findPost } from '../../../db/queries/exams.ts'
import { findDependants } from '../../../db/queries/references.ts'
import type { Reader } from '../../../db/open.ts'
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import type { Candidate, CandidateInput } from '../../../shared/contract/candidates.ts'
import { firstDay } from '../../../shared/text/partial-date.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import type { PriorityGroup } from '../../../shared/rules/terms.ts'
import { atWork, newId, today, write } from '../act.ts'
import { candidateColumns, insertCandidates, priorityCodeId, priorityGroupOf } from '../candidate-rows.ts'
import { regimeId, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { refuse } from '../refuse.ts'
import { visibleGroups } from '../session.ts'

type Priorities = ReturnType<typeof prioritiesOf>

function shown({ candidate, ...names }: CandidateRow, priorities: Priorities): Candidate {
  const { id, examId, fullName, birthDate, sex, identityNumber, ethnicGroup, postId, phone, email, residence, note, origin, revision } = candidate
  return {
    ...{ id, examId, fullName, birthDate, sex, identityNumber, ethnicGroup, postId, phone, email, residence, note, origin, revision },
    ...names,
    priority: (priorities.get(id) ?? []).map(({ groupCode, evidence }) => ({ group: priorityGroupOf(groupCode), evidence })),
  }
}

function requireCandidate(reader: Reader, examId: string, id: string): Candidate {
  const row = findCandidate(reader, examId, id)
  if (row === null) throw new NotFoundError('candidate')
  return shown(row, prioritiesOf(reader, [id]))
}

/** What no form of a candidate may say; `self` is the candidate being changed. */
function checkCandidate(reader: Reader, examId: string, input: CandidateInput, day: string, self: string | null): void {
  if (findPost(reader, examId, input.postId) === null) refuse('postId', 'unknownId')
  if (firstDay(input.birthDate) > day) refuse('birthDate', 'inFuture')
  if (input.ethnicGroup !== null && !codeExists(reader, ethnicGroups.list, input.ethnicGroup)) refuse('ethnicGroup', 'unknownId')
  const groups = input.priority.map(({ group }) => group)
  if (new Set(groups).size < groups.length) refuse('priority', 'duplicate')
  for (const [index, group] of groups.entries()) {
    if (!codeExists(reader, priorityGroups.list, priorityCodeId(group))) refuse(`priority.${index}.group`, 'unknownId')
  }
  if (input.identityNumber === null) return
  const holder = holderOfIdentityNumber(reader, examId, input.identityNumber)
  if (holder !== null && holder !== self) throw new ORPCError('DUPLICATE', { data: { field: 'identityNumber', value: input.identityNumber } })
}

/** Whether the candidates of two posts sit the same parts: marks of others would vanish from sight with a change of post. */
function sitTheSame(reader: Reader, examId: string, left: string, right: string): boolean {
  if (left === right) return true
  const [one, other] = [findPost(reader, examId, left)?.post, findPost(reader, examId, right)?.post]
  return one !== undefined && other !== undefined && one.track === other.track && one.form === other.form
}

/** Brings the priority groups of a candidate in line with what the form says; whether there was anything to change. */
function changePriorities(act: Act, candidateId: string, wanted: CandidateInput['priority'], nextId: () => string): boolean {
  let changes = 0
  const have = prioritiesOf(act.tx, [candidateId]).get(candidateId) ?? []
  for (const { id, groupCode, evidence } of have) {
    const kept = wanted.find(({ group }) => priorityCodeId(group) === groupCode)
    if (kept?.evidence === evidence) continue
    if (kept) act.update('candidatePriority', id, null, { evidence: kept.evidence })
    else act.withdraw('candidatePriority', id, null, 'bỏ khỏi phiếu')
    changes += 1
  }
  for (const { group, evidence } of wanted) {
    const groupCode = priorityCodeId(group)
    if (have.some((one) => one.groupCode === groupCode)) continue
    act.insert('candidatePriority', { id: nextId(), candidateId, groupCode, evidence })
    changes += 1
  }
  return changes > 0
}

export const candidates = {
  search: office.candidates.search.handler(({ context: { state }, input: { offset, limit, ...input } }) => {
    const { db, session } = atWork(state)
    requireExam(db, input.examId)
    const identity = visibleGroups(session, input.examId).has('identity')
    // An order by birth would tell what the fields do not.
    const search = { ...input, identity, sort: input.sort === 'birthDate' && !identity ? ('name' as const) : input.sort }
    const page = pageOfCandidates(db, search, offset, limit)
    const priorities = prioritiesOf(db, page.map(({ candidate }) => candidate.id))
    const all = { ...search, query: '', postId: null }
    return { rows: page.map((row) => shown(row, priorities)), found: countCandidates(db, search), total: countCandidates(db, all) }
  }),

  get: office.candidates.get.handler(({ context: { state }, input: { examId, id } }) => requireCandidate(atWork(state).db, examId, id)),

  add: office.candidates.add.handler(({ context: { state }, input: { requestId, examId, ...facts } }) =>
    write(state, { procedure: 'candidates.add', examId, requestId }, (act) => {
      requireExam(act.tx, examId)
      checkCandidate(act.tx, examId, facts, today(state), null)
      const id = newId(state)
      insertCandidates(act, examId, [{ ...facts, id }], { origin: 'typed', importId: null }, () => newId(state))
      return requireCandidate(act.tx, examId, id)
    }),
  ),

  change: office.candidates.change.handler(({ context: { state }, input: { requestId, expectedRevision, examId, id, reason, ...facts }, errors }) =>
    write(state, { procedure: 'candidates.change', examId, requestId, reason: reason ?? null }, (act) => {
      const before = requireCandidate(act.tx, examId, id)
      const dependants = sitTheSame(act.tx, examId, before.postId, facts.postId) ? null : findDependants(act.tx, 'candidate', id)
      if (dependants) throw errors.IN_USE({ data: dependants })
      checkCandidate(act.tx, examId, facts, today(state), id)
      act.update('candidate', id, expectedRevision, candidateColumns(facts))
      const regrouped = changePriorities(act, id, facts.priority, () => newId(state))
      if (regrouped && requireCandidate(act.tx, examId, id).revision === expectedRevision) act.touch('candidate', id)
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
    }
  }),
}

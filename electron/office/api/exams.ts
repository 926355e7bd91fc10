import { ORPCError } from '@orpc/server'
import type { OfficeDatabase, Reader } from '../../../db/open.ts'
import { listExams, listPosts, type ExamRow } from '../../../db/queries/exams.ts'
import { findScheme, firstExamDay, listAmendments } from '../../../db/queries/regimes.ts'
import { agenciesOfPosts } from '../../../db/queries/results.ts'
import { regimeReasonSchema, type Exam } from '../../../shared/contract/exams.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { atWork, newId, today, write } from '../act.ts'
import { allowsForm, satParts } from '../exam-parts.ts'
import { examRail } from '../exam-rail.ts'
import { copyOf, houseRulesId, regimeColumns, regimeId, regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { askFirst, marksRejudged } from '../later-steps.ts'
import { copyAmendments, copyMembers, copyPosts, copyRooms, proposeCopy } from '../plan-copy.ts'
import { refuse } from '../refuse.ts'
import { chosenRules, proposalFor } from '../rule-choice.ts'
import { may } from '../session.ts'

function shown(reader: Reader, { exam, ...counts }: ExamRow): Exam {
  const { id, name, kind, planNumber, planApproved, layout, revision } = exam
  return {
    ...{ id, name, kind, planNumber, planApproved, layout, revision },
    regime: exam.regime,
    regimeTitle: regimes[regimeId(exam.regime)].title,
    houseRules: exam.houseRules,
    houseRulesTitle: houseRules[houseRulesId(exam.houseRules)].title,
    regimeReason: regimeReasonSchema.parse(JSON.parse(exam.regimeReason)),
    choiceReason: exam.choiceReason,
    heldOn: firstExamDay(reader, id),
    counts,
  }
}

/** Whether an exam may move to other regulations: posts that they would hold differently, amendments of the copy. */
function checkMove(reader: Reader, row: ExamRow, regime: string): void {
  const { id } = row.exam
  const amended = listAmendments(reader, id).length
  if (amended > 0) throw new ORPCError('IN_USE', { data: { by: 'amendments', count: amended } })
  if (regime === row.exam.regime) return
  const now = regimeOf(row)
  const next = regimes[regimeId(regime)]
  const agencies = Map.groupBy(agenciesOfPosts(reader, id), ({ postId }) => postId)
  const others = listPosts(reader, id).filter(({ post }) => !allowsForm(next, post, agencies.get(post.id) ?? null) || JSON.stringify(satParts(post, next)) !== JSON.stringify(satParts(post, now)))
  if (others.length > 0) throw new ORPCError('IN_USE', { data: { by: 'posts', count: others.length } })
}

const find = (db: OfficeDatabase, id: string) => shown(db, requireExam(db, id))

export const exams = {
  list: office.exams.list.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    return listExams(db).filter(({ exam }) => may(session, 'exams.read', exam.id)).map((row) => shown(db, row))
  }),

  get: office.exams.get.handler(({ context: { state }, input: { examId } }) => find(atWork(state).db, examId)),

  steps: office.exams.steps.handler(({ context: { state }, input: { examId } }) => {
    const { db, session } = atWork(state)
    return examRail(db, session, examId, today(state))
  }),

  proposeRegime: office.exams.proposeRegime.handler(({ input: { kind, approved, heldOn } }) => proposalFor(kind, approved, heldOn)),

  create: office.exams.create.handler(({ context: { state }, input: { requestId, ...facts } }) => {
    const rules = chosenRules(facts, null)
    const id = newId(state)
    return write(state, { procedure: 'exams.create', requestId, examId: id }, (act) => {
      act.insert('exam', { id, ...facts, ...rules, ...regimeColumns(rules.regime, rules.houseRules) })
      return shown(act.tx, requireExam(act.tx, id))
    })
  }),

  change: office.exams.change.handler(({ context: { state }, input: { requestId, expectedRevision, examId: id, reason, ...facts } }) =>
    write(state, { procedure: 'exams.change', requestId, examId: id, reason: reason ?? null }, (act) => {
      const row = requireExam(act.tx, id)
      const rules = chosenRules(facts, firstExamDay(act.tx, id), row.exam)
      // The copy stays as it was made while the exam stays with its regulations.
      const moved = row.exam.regime !== rules.regime || row.exam.houseRules !== rules.houseRules
      if (moved) {
        checkMove(act.tx, row, rules.regime)
        askFirst(reason, () => [marksRejudged(act.tx, id)])
      }
      act.update('exam', id, expectedRevision, { ...facts, ...rules, ...(moved ? regimeColumns(rules.regime, rules.houseRules) : {}) })
      const scheme = findScheme(act.tx, id)
      if (scheme !== null && facts.kind !== 'leadership') act.withdraw('examScheme', scheme.scheme.id, null, 'Kỳ thi không còn là thi tuyển chức danh lãnh đạo, quản lý')
      return shown(act.tx, requireExam(act.tx, id))
    }),
  ),

  proposeCopy: office.exams.proposeCopy.handler(({ context: { state }, input: { fromId, planApproved, regime } }) => {
    const { db } = atWork(state)
    const from = requireExam(db, fromId)
    const { kind } = from.exam
    const proposal = proposalFor(kind, planApproved, null)
    if (!proposal.possible) throw new ORPCError('NO_REGIME', { data: { earliest: proposal.earliest } })
    const known = regime === null ? proposal.regime : (proposal.regimes.find(({ id }) => id === regime)?.id ?? refuse('regime', 'unknownId'))
    return proposeCopy(db, from, planApproved, { regime: regimes[regimeId(known)], houseRules: houseRules[houseRulesId(proposal.houseRules)] })
  }),

  copy: office.exams.copy.handler(({ context: { state }, input: { requestId, fromId, postIds, rooms, members, amendments, ...named } }) => {
    const id = newId(state)
    return write(state, { procedure: 'exams.copy', requestId, examId: id }, (act) => {
      const facts = { ...named, kind: requireExam(act.tx, fromId).exam.kind }
      const rules = chosenRules(facts, null)
      act.insert('exam', { id, ...facts, ...rules, ...regimeColumns(rules.regime, rules.houseRules) })
      copyPosts(act, state, fromId, id, facts.planApproved, copyOf(requireExam(act.tx, id)), postIds)
      if (rooms) copyRooms(act, state, fromId, id)
      if (members) copyMembers(act, state, fromId, id)
      if (amendments !== null) copyAmendments(act, state, fromId, id, amendments)
      return shown(act.tx, requireExam(act.tx, id))
    })
  }),
}

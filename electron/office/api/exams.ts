import { ORPCError } from '@orpc/server'
import type { OfficeDatabase, Reader } from '../../../db/open.ts'
import { listExams, listPosts, type ExamRow } from '../../../db/queries/exams.ts'
import { regimeReasonSchema, type Exam } from '../../../shared/contract/exams.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { atWork, newId, write } from '../act.ts'
import { allowsForm, satParts } from '../exam-parts.ts'
import { houseRulesId, proposalFor, regimeColumns, regimeId, regimeOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { may } from '../session.ts'

function shown({ exam, ...counts }: ExamRow): Exam {
  const { id, name, kind, planNumber, planApproved, layout, revision } = exam
  return {
    ...{ id, name, kind, planNumber, planApproved, layout, revision },
    regime: exam.regime,
    regimeTitle: regimes[regimeId(exam.regime)].title,
    houseRules: exam.houseRules,
    houseRulesTitle: houseRules[houseRulesId(exam.houseRules)].title,
    regimeReason: regimeReasonSchema.parse(JSON.parse(exam.regimeReason)),
    counts,
  }
}

function columnsFor(kind: Exam['kind'], planApproved: string) {
  const proposal = proposalFor(kind, planApproved)
  if (!proposal.possible) throw new ORPCError('NO_REGIME', { data: { earliest: proposal.earliest } })
  return regimeColumns(proposal)
}

/** An exam with posts moves only to a regulation under which they are held in just the same way. */
function checkPosts(reader: Reader, examId: string, regime: string): void {
  const now = regimeOf(requireExam(reader, examId))
  const next = regimes[regimeId(regime)]
  const others = listPosts(reader, examId).filter(({ post }) => !allowsForm(next, post) || JSON.stringify(satParts(post, next)) !== JSON.stringify(satParts(post, now)))
  if (others.length > 0) throw new ORPCError('IN_USE', { data: { by: 'posts', count: others.length } })
}

const find = (db: OfficeDatabase, id: string) => shown(requireExam(db, id))

export const exams = {
  list: office.exams.list.handler(({ context: { state } }) => {
    const { db, session } = atWork(state)
    return listExams(db).filter(({ exam }) => may(session, 'exams.read', exam.id)).map(shown)
  }),

  get: office.exams.get.handler(({ context: { state }, input: { examId } }) => find(atWork(state).db, examId)),

  proposeRegime: office.exams.proposeRegime.handler(({ input: { kind, approved } }) => proposalFor(kind, approved)),

  create: office.exams.create.handler(({ context: { state }, input: { requestId, ...facts } }) => {
    const columns = columnsFor(facts.kind, facts.planApproved)
    const id = newId(state)
    return write(state, { procedure: 'exams.create', requestId, examId: id }, (act) => {
      act.insert('exam', { id, ...facts, ...columns })
      return shown(requireExam(act.tx, id))
    })
  }),

  change: office.exams.change.handler(({ context: { state }, input: { requestId, expectedRevision, examId: id, reason, ...facts } }) =>
    write(state, { procedure: 'exams.change', requestId, examId: id, reason: reason ?? null }, (act) => {
      const { exam } = requireExam(act.tx, id)
      const moved = exam.kind !== facts.kind || exam.planApproved !== facts.planApproved
      const columns = moved ? columnsFor(facts.kind, facts.planApproved) : null
      if (columns !== null) checkPosts(act.tx, id, columns.regime)
      act.update('exam', id, expectedRevision, { ...facts, ...columns })
      return shown(requireExam(act.tx, id))
    }),
  ),
}

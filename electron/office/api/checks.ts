import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../../db/keys.ts'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { markersOfBags } from '../../../db/queries/bags.ts'
import { checksOf, findCheck, listCheckDraws, marksOfDraws } from '../../../db/queries/checks.ts'
import { listKeyedBags } from '../../../db/queries/keying.ts'
import { listCodings } from '../../../db/queries/scripts.ts'
import type { CheckRefusal } from '../../../shared/contract/checks.ts'
import { drawChecks } from '../../../shared/rules/check-draw.ts'
import { atWork, newId, today, write } from '../act.ts'
import { markersOn } from '../bag-examiners.ts'
import { checksView, readyBags } from '../check-marks.ts'
import { newSeed } from '../draw-seed.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { restOn } from '../ground.ts'
import { requireBag } from '../keyed-bags.ts'
import { bagScripts } from '../script-marks.ts'
import { rulesOfExam } from '../sheet-rules.ts'

function checkRefused(code: CheckRefusal['code'], facts: Partial<CheckRefusal> = {}): ORPCError<string, unknown> {
  return new ORPCError('CHECK_REFUSED', { data: { script: null, found: null, most: null, ...facts, code } })
}

export const checks = {
  checks: office.bags.checks.handler(({ context: { state }, input: { examId } }) => checksView(atWork(state).db, requireExam(atWork(state).db, examId))),

  drawChecks: office.bags.drawChecks.handler(({ context: { state }, input: { requestId, examId, partId, share, seed: fromDice, ...decision } }) =>
    write(state, { procedure: 'bags.drawChecks', examId, requestId }, (act) => {
      const exam = requireExam(act.tx, examId)
      if (!listCodings(act.tx, examId).some(({ coding }) => coding.partId === partId)) throw new NotFoundError('scriptCoding')
      const rows = listKeyedBags(act.tx, examId).filter(({ bag }) => bag.partId === partId)
      const bags = readyBags(bagScripts(act.tx, rulesOfExam(act.tx, exam), rows))
      if (bags.length === 0) throw checkRefused('noBags')
      const { members } = markersOn(act.tx, examId, today(state))
      if (members.length === 0) throw checkRefused('nobody')
      const { seed, seedOrigin } = newSeed(state, fromDice)
      const markers = Map.groupBy(markersOfBags(act.tx, bags.map(({ row }) => row.bag.id)), ({ row }) => row.bagId)
      const toCheck = bags.map(({ row: { bag }, scripts }) => ({ number: bag.number, scripts: scripts.length, markedBy: (markers.get(bag.id) ?? []).map(({ row }) => row.memberId) }))
      const drawn = drawChecks(toCheck, members.map(({ memberId }) => memberId), share, seed)
      if (drawn === null) throw checkRefused('tooFew')
      const drawId = newId(state)
      const hash = sha256(canonicalize(drawn.map(({ bag, position, memberId }) => [bag, position, memberId])) ?? '')
      const scripts = toCheck.reduce((sum, bag) => sum + bag.scripts, 0)
      act.insert('checkDraw', { id: drawId, examId, partId, share, bags: bags.length, scripts, groundId: restOn(act, state, decision, exam.exam.planApproved), seed, seedOrigin, hash })
      const byNumber = new Map(bags.map((bag) => [bag.row.bag.number, bag]))
      const rowsToCheck = drawn.flatMap(({ bag, position, memberId }) => {
        const found = byNumber.get(bag)
        const script = found?.scripts[position - 1]
        return found === undefined || script === undefined ? [] : [{ id: newId(state), drawId, bagId: found.row.bag.id, scriptId: script.scriptId, memberId, value: null, official: null }]
      })
      act.insertMany('scriptCheck', rowsToCheck)
      return { id: drawId, scripts: rowsToCheck.length }
    }),
  ),

  withdrawCheckDraw: office.bags.withdrawCheckDraw.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'bags.withdrawCheckDraw', examId, requestId, reason }, (act) => {
      if (!listCheckDraws(act.tx, examId).some(({ draw }) => draw.id === id)) throw new NotFoundError('checkDraw')
      const marked = marksOfDraws(act.tx, [id])
      if (marked > 0) throw checkRefused('marked', { found: marked })
      act.withdraw('checkDraw', id, expectedRevision, reason)
      const own = checksOf(act.tx, listKeyedBags(act.tx, examId).map(({ bag }) => bag.id)).filter(({ check }) => check.drawId === id)
      act.withdrawMany('scriptCheck', own.map(({ check }) => check.id), reason)
      return {}
    }),
  ),

  recordCheck: office.bags.recordCheck.handler(({ context: { state }, input: { requestId, examId, id, value, expectedRevision } }) =>
    // Which script and which mark stands in the record alone: the head of an entry is read by those who still key marks.
    write(state, { procedure: 'bags.recordCheck', examId, requestId }, (act) => {
      const check = findCheck(act.tx, examId, id)
      if (check === null) throw new NotFoundError('scriptCheck')
      const row = requireBag(act.tx, examId, check.bagId)
      const one = bagScripts(act.tx, rulesOfExam(act.tx, requireExam(act.tx, examId)), [row])[0]?.scripts.find(({ scriptId }) => scriptId === check.scriptId)
      const script = one?.code ?? null
      if (value > row.maximum) throw checkRefused('aboveMaximum', { script, found: value, most: row.maximum })
      const way = one?.decided?.settlement.way
      if (way === 'checked' || way === 'zero') throw checkRefused('decided', { script })
      const official = one?.settled.mark ?? null
      if (official === null) throw checkRefused('officialOpen', { script })
      act.update('scriptCheck', id, expectedRevision, { value, official })
      return {}
    }),
  ),
}

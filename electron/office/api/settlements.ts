import { ORPCError } from '@orpc/server'
import { NotFoundError } from '../../../db/queries/acts.ts'
import { listKeyedBags, typingsOf, type KeyedBagRow } from '../../../db/queries/keying.ts'
import { findSettlement } from '../../../db/queries/settlements.ts'
import type { Decided, SettledBag, SettledScript, SettlementRefusal, SettlementRefusalCode, SettlementWay } from '../../../shared/contract/settlements.ts'
import { atWork, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { enterGround } from '../ground.ts'
import { requireBag } from '../keyed-bags.ts'
import { refuse } from '../refuse.ts'
import { bagScripts, isFinished, type BagScripts, type ScriptMarks } from '../script-marks.ts'
import { may } from '../session.ts'
import { rulesOfExam } from '../sheet-rules.ts'

function settlementRefused(code: SettlementRefusalCode, facts: Partial<SettlementRefusal> = {}): ORPCError<string, unknown> {
  return new ORPCError('SETTLEMENT_REFUSED', { data: { script: null, found: null, least: null, most: null, ...facts, code } })
}

function decidedView({ decided }: ScriptMarks): Decided | null {
  if (decided === null) return null
  const { settlement, number, date, signer } = decided
  const { id, way, value, reason, revision } = settlement
  return { id, way, value, number, date, signer, reason, revision }
}

/** Whoever may key marks sees none of a script whose third is still to be keyed: it would not be keyed blind. */
function rowsOf(scripts: readonly ScriptMarks[], mayKey: boolean): SettledScript[] {
  return scripts.flatMap((one) => {
    const { scriptId, code, position, need, first, second, third } = one
    if (need === null || first === null || second === null) return []
    const marks = need === 'third' && mayKey ? { first: null, second: null, difference: null } : { first, second, difference: Math.abs(first - second) }
    return [{ scriptId, code, position, need, ...marks, third, decided: decidedView(one) }]
  })
}

function bagView({ row: { bag, partTitle, postCode, maximum }, open, scripts }: BagScripts<KeyedBagRow>, mayKey: boolean): SettledBag {
  return {
    ...{ id: bag.id, partTitle, number: bag.number, postCode, maximum, scripts: bag.scripts, open },
    official: scripts.filter(({ settled }) => settled.mark !== null).length,
    finished: isFinished(scripts),
    rows: rowsOf(scripts, mayKey),
  }
}

const waysOf = { agreement: ['agreed', 'head'], third: [], collective: ['collective'] } as const satisfies Record<NonNullable<ScriptMarks['need']>, readonly SettlementWay[]>

interface Wanted {
  readonly way: SettlementWay
  readonly value: number
  readonly reason: string | null
}

/** Why the official mark of a script cannot be taken; null when it can. */
function refusalOf(one: ScriptMarks, maximum: number, { way, value, reason }: Wanted): ORPCError<string, unknown> | null {
  const { code: script, need, first, second, third, decided } = one
  const marks = [first, second, third].filter((mark) => mark !== null)
  if (need === null) return settlementRefused('notNeeded', { script })
  if (need === 'third') return settlementRefused('thirdOpen', { script })
  if (decided !== null) return settlementRefused('decided', { script })
  if (!(waysOf[need] as readonly SettlementWay[]).includes(way)) return settlementRefused('otherWay', { script })
  if (value > maximum) return settlementRefused('aboveMaximum', { script, found: value, most: maximum })
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  if ((value < least || value > most) && reason === null) return settlementRefused('reasonNeeded', { script, found: value, least, most })
  return null
}

export const settlements = {
  settlements: office.bags.settlements.handler(({ context: { state }, input: { examId } }) => {
    const { db, session } = atWork(state)
    const mayKey = may(session, 'keying.enter', examId)
    const rules = rulesOfExam(db, requireExam(db, examId))
    const { 'marking.averageUpTo': average, 'marking.thirdFrom': third } = rules.values
    return { averageUpTo: average.value, thirdFrom: third.value, article: average.article, bags: bagScripts(db, rules, listKeyedBags(db, examId)).map((bag) => bagView(bag, mayKey)) }
  }),

  settle: office.bags.settle.handler(({ context: { state }, input: { requestId, examId, bagId, scriptId, way, value, reason, ...minutes } }) =>
    // What was decided and why stands in the record alone: the head of an entry is read by those who still key marks.
    write(state, { procedure: 'bags.settle', examId, requestId }, (act) => {
      const exam = requireExam(act.tx, examId)
      const row = requireBag(act.tx, examId, bagId)
      const { userId } = atWork(state).session
      const [marked] = bagScripts(act.tx, rulesOfExam(act.tx, exam), [row])
      if (marked?.open !== true) throw settlementRefused('marksOpen')
      if (typingsOf(act.tx, [bagId]).some(({ typing }) => typing.userId === userId)) throw settlementRefused('ownTyping')
      const one = marked.scripts.find((script) => script.scriptId === scriptId)
      if (one === undefined) throw settlementRefused('unknownScript')
      const refusal = refusalOf(one, row.maximum, { way, value, reason })
      if (refusal !== null) throw refusal
      if (minutes.date < exam.exam.planApproved) refuse('date', 'beforePlan')
      const id = newId(state)
      act.insert('scriptSettlement', { id, examId, bagId, scriptId, way, value, reason, groundId: enterGround(act, state, minutes) })
      return { id }
    }),
  ),

  withdrawSettlement: office.bags.withdrawSettlement.handler(({ context: { state }, input: { requestId, examId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'bags.withdrawSettlement', examId, requestId }, (act) => {
      if (findSettlement(act.tx, examId, id) === null) throw new NotFoundError('settlement')
      act.withdraw('scriptSettlement', id, expectedRevision, reason)
      return {}
    }),
  ),
}

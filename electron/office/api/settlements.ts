import { ORPCError } from '@orpc/server'
import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { listKeyedBags, typingsOf, type KeyedBagRow } from '../../../db/queries/keying.ts'
import { findScriptByCode } from '../../../db/queries/scripts.ts'
import { findSettlement } from '../../../db/queries/settlements.ts'
import type { NewRecord } from '../../../db/queries/tables.ts'
import type { GroundFields } from '../../../shared/contract/regimes.ts'
import type { Decided, SettledBag, SettledScript, SettlementRefusal, SettlementRefusalCode, SettlementWay } from '../../../shared/contract/settlements.ts'
import { atWork, newId, write } from '../act.ts'
import { requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { restOn } from '../ground.ts'
import { requireBag } from '../keyed-bags.ts'
import { bagScripts, isFinished, type BagScripts, type ScriptMarks } from '../script-marks.ts'
import { may } from '../session.ts'
import { rulesOfExam } from '../sheet-rules.ts'
import type { OfficeState } from '../state.ts'

function settlementRefused(code: SettlementRefusalCode, facts: Partial<SettlementRefusal> = {}): ORPCError<string, unknown> {
  return new ORPCError('SETTLEMENT_REFUSED', { data: { script: null, found: null, least: null, most: null, ...facts, code } })
}

function decidedView({ decided }: ScriptMarks): Decided | null {
  if (decided === null) return null
  const { settlement, number, date, signer } = decided
  const { id, way, value, reason, cause, revision } = settlement
  return { id, way, value, number, date, signer, reason, cause, revision }
}

/** Whoever may key marks sees none of a script whose third is still to be keyed: it would not be keyed blind. */
function rowsOf(scripts: readonly ScriptMarks[], mayKey: boolean): SettledScript[] {
  return scripts.flatMap((one) => {
    const { scriptId, code, position, need, waits, first, second, third, checked, settled } = one
    if ((need === null && one.decided === null) || first === null || second === null) return []
    const marks = need === 'third' && waits && mayKey ? { first: null, second: null, difference: null } : { first, second, difference: Math.abs(first - second) }
    return [{ scriptId, code, position, need, waits, ...marks, third, checked: checked?.beyond === true ? checked.check.value : null, official: settled.mark, decided: decidedView(one) }]
  })
}

function bagView({ row: { bag, partTitle, postCode, maximum }, open, scripts }: BagScripts<KeyedBagRow>, mayKey: boolean): SettledBag {
  return {
    ...{ id: bag.id, partId: bag.partId, partTitle, number: bag.number, postCode, maximum, scripts: bag.scripts, open },
    official: scripts.filter(({ settled }) => settled.mark !== null).length,
    finished: isFinished(scripts),
    rows: rowsOf(scripts, mayKey),
  }
}

const waysOf = { agreement: ['agreed', 'head'], third: [], collective: ['collective'], check: ['checked'] } as const satisfies Record<NonNullable<ScriptMarks['need']>, readonly SettlementWay[]>

interface Wanted {
  readonly way: SettlementWay
  readonly value: number
  readonly reason: string | null
}

/** Why the official mark of a script cannot be taken; null when it can. */
function refusalOf(one: ScriptMarks, maximum: number, { way, value, reason }: Wanted): ORPCError<string, unknown> | null {
  const { code: script, need, waits, first, second, third, checked } = one
  const marks = [first, second, third, checked?.check.value ?? null].filter((mark) => mark !== null)
  if (!waits && one.decided !== null) return settlementRefused('decided', { script })
  if (need === null) return settlementRefused('notNeeded', { script })
  if (need === 'third') return settlementRefused('thirdOpen', { script })
  if (!(waysOf[need] as readonly SettlementWay[]).includes(way)) return settlementRefused('otherWay', { script })
  if (value > maximum) return settlementRefused('aboveMaximum', { script, found: value, most: maximum })
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  if ((value < least || value > most) && reason === null) return settlementRefused('reasonNeeded', { script, found: value, least, most })
  return null
}

/** A script of a bag whose marks lie open; refused to whoever keyed marks of the bag. */
function requireScript(state: OfficeState, act: Act, examId: string, bagId: string, scriptId: string): { readonly one: ScriptMarks; readonly maximum: number; readonly planApproved: string } {
  const exam = requireExam(act.tx, examId)
  const row = requireBag(act.tx, examId, bagId)
  const { userId } = atWork(state).session
  const [marked] = bagScripts(act.tx, rulesOfExam(act.tx, exam), [row])
  if (marked?.open !== true) throw settlementRefused('marksOpen')
  if (typingsOf(act.tx, [bagId]).some(({ typing }) => typing.userId === userId)) throw settlementRefused('ownTyping')
  const one = marked.scripts.find((script) => script.scriptId === scriptId)
  if (one === undefined) throw settlementRefused('unknownScript')
  return { one, maximum: row.maximum, planApproved: exam.exam.planApproved }
}

/** What a settled mark says, beside its minutes. */
type Saying = Pick<NewRecord<'scriptSettlement'>, 'way' | 'value' | 'reason' | 'cause'>

/** Notes the official mark of a script in the place of an earlier one: there is never more than one. */
function noteMark(state: OfficeState, act: Act, place: { readonly examId: string; readonly bagId: string }, one: ScriptMarks, saying: Saying, ground: { readonly minutes: GroundFields; readonly planApproved: string }): { id: string } {
  const { minutes, planApproved } = ground
  if (one.decided !== null) act.withdraw('scriptSettlement', one.decided.settlement.id, null, `Biên bản ${minutes.number} thay biên bản ${one.decided.number}`)
  const id = newId(state)
  act.insert('scriptSettlement', { id, ...place, scriptId: one.scriptId, ...saying, groundId: restOn(act, state, minutes, planApproved) })
  return { id }
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
      const { one, maximum, planApproved } = requireScript(state, act, examId, bagId, scriptId)
      const refusal = refusalOf(one, maximum, { way, value, reason })
      if (refusal !== null) throw refusal
      return noteMark(state, act, { examId, bagId }, one, { way, value, reason, cause: null }, { minutes, planApproved })
    }),
  ),

  giveZero: office.bags.giveZero.handler(({ context: { state }, input: { requestId, examId, partId, code, cause, reason, ...minutes } }) =>
    write(state, { procedure: 'bags.giveZero', examId, requestId }, (act) => {
      const script = code.toUpperCase()
      if (cause === 'marked' && reason === null) throw settlementRefused('causeNeeded', { script })
      const found = findScriptByCode(act.tx, partId, script)
      if (found === null || found.bagId === null || found.state !== 'used') throw settlementRefused('unknownCode', { script })
      const { one, planApproved } = requireScript(state, act, examId, found.bagId, found.id)
      if (one.decided?.settlement.way === 'zero') throw settlementRefused('decided', { script })
      return noteMark(state, act, { examId, bagId: found.bagId }, one, { way: 'zero', value: 0, reason, cause }, { minutes, planApproved })
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

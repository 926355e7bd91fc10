import { listCheckDraws, type CheckDrawRow } from '../../db/queries/checks.ts'
import { listKeyedBags, type KeyedBagRow } from '../../db/queries/keying.ts'
import type { ExamRow } from '../../db/queries/exams.ts'
import type { Reader } from '../../db/open.ts'
import type { CheckDraw, ScriptCheck } from '../../shared/contract/checks.ts'
import { bagScripts, isFinished, type BagScripts, type ScriptMarks } from './script-marks.ts'
import { rulesOfExam } from './sheet-rules.ts'

type Bag = BagScripts<KeyedBagRow>

/** Bags whose scripts may be drawn to be checked: they have all their official marks and were in no draw. */
export const readyBags = (bags: readonly Bag[]): readonly Bag[] => bags.filter(({ scripts }) => isFinished(scripts) && scripts.every(({ checked }) => checked === null))

function checkView({ row }: Bag, one: ScriptMarks, { check, checker, official, difference, beyond }: NonNullable<ScriptMarks['checked']>): ScriptCheck {
  const { decided } = one
  const byHead = decided?.settlement.way === 'checked' || decided?.settlement.way === 'zero' ? decided : null
  return {
    ...{ id: check.id, bagNumber: row.bag.number, position: one.position, code: one.code, checker, maximum: row.maximum, value: check.value, official, difference, beyond, revision: check.revision },
    decided: byHead === null ? null : { way: byHead.settlement.way, value: byHead.settlement.value, number: byHead.number, date: byHead.date, signer: byHead.signer },
  }
}

function drawView({ draw, number, date, signer, at, userName }: CheckDrawRow, bags: readonly Bag[]): CheckDraw {
  const { id, partId, share, scripts, seed, seedOrigin, hash, revision } = draw
  const own = bags.filter(({ row }) => row.bag.partId === partId)
  return {
    ...{ id, partId, partTitle: own[0]?.row.partTitle ?? '', share, bags: draw.bags, scripts, number, date, signer, seed, seedOrigin, hash, at, userName, revision },
    checks: own.flatMap((bag) => bag.scripts.flatMap((one) => (one.checked?.check.drawId === id ? [checkView(bag, one, one.checked)] : []))),
  }
}

/** Check marking of an exam: what may be drawn, and every draw with its scripts, by bag and place. */
export function checksView(reader: Reader, exam: ExamRow) {
  const rules = rulesOfExam(reader, exam)
  const { value: limit, article } = rules.values['marking.averageUpTo']
  const bags = bagScripts(reader, rules, listKeyedBags(reader, exam.exam.id)).toSorted((one, other) => one.row.bag.number - other.row.bag.number)
  const papers = [...Map.groupBy(readyBags(bags), ({ row }) => row.bag.partId)].map(([partId, ready]) => ({
    partId,
    partTitle: ready[0]?.row.partTitle ?? '',
    bags: ready.length,
    scripts: ready.reduce((sum, { scripts }) => sum + scripts.length, 0),
  }))
  return { limit, article, papers, draws: listCheckDraws(reader, exam.exam.id).map((draw) => drawView(draw, bags)) }
}

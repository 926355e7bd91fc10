import type { Reader } from '../../db/open.ts'
import type { ExamRow } from '../../db/queries/exams.ts'
import type { CurrentSingleMark } from '../../db/queries/marking.ts'
import { findScheme, listAmendments } from '../../db/queries/regimes.ts'
import { listDecisions } from '../../db/queries/results.ts'
import type { Mark } from '../../shared/contract/marking.ts'
import { markingPaths } from '../../shared/rules/exam-context.ts'
import { rulesOf } from '../../shared/rules/regime-copy.ts'
import { settleSheet, type Sheet, type SheetRules } from '../../shared/rules/sheet.ts'
import type { Paper } from '../../shared/rules/terms.ts'
import { copyOf } from './exam-regime.ts'
import { schemeView } from './regime-view.ts'

type OpenMark = NonNullable<Mark['open']>

/** What settles the marking sheets of an exam, read once. */
export interface SheetBook {
  readonly rules: SheetRules
  /** What was decided about a paper of a candidate, oldest first. */
  decisionsOn(candidateId: string, paper: Paper): Sheet['decisions']
  /** The mark that single marks give, before deductions, in hundredths, or what they wait for. */
  settled(candidateId: string, paper: Paper, marks: readonly CurrentSingleMark[], score: number | null): { value: number; open: null } | { value: null; open: OpenMark }
}

/** Rules of the exam's own copy with the board's amendments; the scheme where the exam is held by one. */
export function rulesOfExam(reader: Reader, row: Pick<ExamRow, 'exam'>): SheetRules {
  const { id: examId, regime } = row.exam
  const amendments = listAmendments(reader, examId)
    .filter(({ amendment }) => markingPaths.some((path) => path === amendment.path))
    .map(({ amendment: { path, value }, ground: { number, date } }) => ({ path, value: JSON.parse(value) as unknown, decision: { number, date } }))
  const { use } = rulesOf({ amendments, scheme: undefined }, copyOf(row))
  const values = {
    'marking.averageUpTo': use('marking.averageUpTo'),
    'marking.thirdFrom': use('marking.thirdFrom'),
    'members.spread': use('members.spread'),
    'appeal.chairFrom': use('appeal.chairFrom'),
  }
  const found = findScheme(reader, examId)
  if (found === null) return { values, scheme: null, schemeMissing: regime === 'leadership-scheme' }
  const { number, date, pieces, average, spread } = schemeView(found)
  return { values, scheme: { decision: { number, date }, ...(pieces === null ? {} : { pieces }), average, spread }, schemeMissing: false }
}

export function openSheets(reader: Reader, row: Pick<ExamRow, 'exam'>): SheetBook {
  const rules = rulesOfExam(reader, row)
  const decided = Map.groupBy(listDecisions(reader, row.exam.id), ({ decision: { candidateId, partKind } }) => `${candidateId} ${partKind}`)

  function decisionsOn(candidateId: string, paper: Paper): Sheet['decisions'] {
    return (decided.get(`${candidateId} ${paper}`) ?? []).flatMap(({ decision: { kind, value, agreed }, ground: { number, date } }): Sheet['decisions'] => {
      if (value === null) return []
      if (kind === 'marking') return [{ kind, number, date, value, ...(agreed === null ? {} : { agreed }) }]
      return kind === 'appeal' ? [{ kind, number, date, value }] : []
    })
  }

  return {
    rules,
    decisionsOn,
    settled(candidateId, paper, marks, score) {
      const given = marks.map(({ stage, marker, question, value }) => ({ stage, marker, piece: question, value }))
      const { mark, reasons } = settleSheet(rules, { paper, score, marks: given, decisions: decisionsOn(candidateId, paper) })
      return mark === null ? { value: null, open: (reasons.at(-1)?.code ?? 'markMissing') as OpenMark } : { value: mark, open: null }
    },
  }
}

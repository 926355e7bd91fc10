import type { Reader } from '../../db/open.ts'
import { findScheme, listAmendments, sessionDays, type AmendmentRow, type SchemeRow } from '../../db/queries/regimes.ts'
import { listExamSteps } from '../../db/queries/results.ts'
import { listParts, type ExamRow } from '../../db/queries/exams.ts'
import type { ExamScheme, RegimeRow, RegimeView } from '../../shared/contract/regimes.ts'
import { transitionWarnings } from '../../shared/rules/exam-warnings.ts'
import { regimeTable } from '../../shared/rules/regime-table.ts'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import { copyOf, houseRulesId, regimeId, requireExam } from './exam-regime.ts'
import { datedSteps } from './exam-steps.ts'

function amendmentView({ amendment: { id, kind, value, name, revision }, ground: { number, date, signer } }: AmendmentRow): NonNullable<RegimeRow['amendment']> {
  return { id, kind, value: JSON.parse(value) as unknown, name, number, date, signer, revision }
}

/** Values of an exam's copy in the order of its table, each with what the board confirmed or set in its place. */
export function regimeRows(reader: Reader, row: ExamRow, { regime, houseRules } = copyOf(row)): RegimeRow[] {
  const amendments = new Map(listAmendments(reader, row.exam.id).map((own) => [own.amendment.path, amendmentView(own)]))
  return regimeTable(regime, houseRules).flatMap(({ section, rows }) =>
    rows.map(({ path, value, article, grade, amendable, confirmable }) => ({ path, section, value, article, grade, amendable, confirmable, amendment: amendments.get(path) ?? null })),
  )
}

export function schemeView({ scheme, ground: { number, date, signer } }: SchemeRow): ExamScheme {
  const { id, gateValue, gateInclusive, model, writtenWeight, schemeWeight, average, spread, minimum, revision } = scheme
  return {
    ...{ id, gateValue, gateInclusive, model, writtenWeight, schemeWeight, average, spread, minimum, revision, number, date, signer },
    pieces: scheme.pieces === null ? null : (JSON.parse(scheme.pieces) as ExamScheme['pieces']),
    tieBreak: (scheme.tieBreak === '' ? [] : scheme.tieBreak.split(',')) as ExamScheme['tieBreak'],
  }
}

/** The regulation that an exam is held by: its own copy with the board's amendments, its scheme, and what to know about the choice. */
export function regimeView(reader: Reader, examId: string): RegimeView {
  const row = requireExam(reader, examId)
  const { exam } = row
  const copy = copyOf(row)
  const scheme = findScheme(reader, examId)
  return {
    examId,
    regime: exam.regime,
    regimeTitle: regimes[regimeId(exam.regime)].title,
    houseRules: exam.houseRules,
    houseRulesTitle: houseRules[houseRulesId(exam.houseRules)].title,
    copyHash: exam.regimeHash,
    rows: regimeRows(reader, row, copy),
    scheme: scheme === null ? null : schemeView(scheme),
    warnings: transitionWarnings(exam.kind, copy.regime, houseRulesId(exam.houseRules), datedSteps(listParts(reader, examId), sessionDays(reader, examId), listExamSteps(reader, examId))).map(({ code, article, facts }) => ({ code, article: article ?? null, facts: { ...facts } })),
  }
}

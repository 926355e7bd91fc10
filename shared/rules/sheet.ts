import { settleAppeal } from './appeal.ts'
import type { DecisionOf, PaperResult, Scheme, Warning } from './decide-schema.ts'
import { openDecisions } from './decision-book.ts'
import type { MarkingContext, MarkingPath } from './exam-context.ts'
import { markMissing, settleMark, type Settled } from './marking.ts'
import type { HouseRulesValues, SourcedValues } from './regime.ts'
import type { Paper } from './terms.ts'

/** A mark that one examiner gave. */
export interface SingleValue {
  readonly stage: 'marking' | 'appeal'
  /** 1, 2 or the third of two markers, or member of a panel. */
  readonly marker: number
  /** Place of the piece of a scheme from 1; 0: the whole paper. */
  readonly piece: number
  /** Hundredths of a point. */
  readonly value: number
}

/** What the marking sheets (phiếu chấm) of one paper of one candidate hold, with what settles them. */
export interface Sheet {
  readonly paper: Paper
  /** Mark that was entered already settled; null where there is none. */
  readonly score: number | null
  readonly marks: readonly SingleValue[]
  /** Decisions about this paper: of the head of marking, of the chair on an appeal. */
  readonly decisions: readonly (Omit<DecisionOf<'marking'>, 'candidate' | 'part'> | Omit<DecisionOf<'appeal'>, 'candidate' | 'part'>)[]
}

/** The rules of the exam that a sheet is settled by. */
export interface SheetRules {
  readonly values: Pick<SourcedValues<HouseRulesValues>, MarkingPath>
  /** Scheme (đề án) of a leadership exam; null where there is none. */
  readonly scheme: Pick<Scheme, 'decision' | 'pieces' | 'average' | 'spread'> | null
  /** The exam is held by a scheme that was not entered yet: its paper gives no mark. */
  readonly schemeMissing: boolean
}

/** The mark that a sheet gives, before deductions, with its reasons; without a mark the last reason says what is missing. */
export function settleSheet(rules: SheetRules, sheet: Sheet): Settled {
  if (sheet.paper === 'scheme' && rules.schemeMissing) return markMissing(sheet.paper)
  const of = { candidate: '', paper: sheet.paper }
  const warnings: Warning[] = []
  const decisions = openDecisions(sheet.decisions.map((decision) => ({ ...decision, candidate: of.candidate, part: of.paper })))
  const context: MarkingContext = { rules: { scheme: rules.scheme, use: (path) => rules.values[path], articleOf: (path) => rules.values[path].article }, decisions, warnings }
  const marked = settleMark(context, of, resultOf(rules, sheet))
  const appeal = markersOf(sheet.marks, 'appeal')
  if (marked.mark === null || appeal.marks.length === 0) return marked
  const appealed = settleAppeal(context, of, marked.mark, appeal)
  return { mark: appealed.mark, reasons: [...marked.reasons, ...appealed.reasons] }
}

function resultOf(rules: SheetRules, { paper, score, marks }: Sheet): PaperResult {
  const state = 'entered'
  const given = marks.filter(({ stage }) => stage === 'marking')
  if (given.length === 0) return score === null ? { state } : { state, score }
  if (paper === 'written') return { state, ...markersOf(marks, 'marking') }
  const pieces = paper === 'scheme' ? (rules.scheme?.pieces ?? []) : []
  const members = [...Map.groupBy(given, ({ marker }) => marker)].sort(([left], [right]) => left - right)
  return { state, members: members.map(([, own]) => (pieces.length === 0 ? (own[0]?.value ?? 0) : piecesOf(own, pieces))) }
}

/** First and second mark, and a third where it was given. */
function markersOf(marks: readonly SingleValue[], stage: SingleValue['stage']): { marks: number[]; third?: number } {
  const valueOf = (marker: number) => marks.find((mark) => mark.stage === stage && mark.marker === marker)?.value
  const third = valueOf(3)
  const both = [valueOf(1), valueOf(2)].filter((value) => value !== undefined)
  return third === undefined ? { marks: both } : { marks: both, third }
}

function piecesOf(own: readonly SingleValue[], pieces: readonly { readonly id: string }[]): Record<string, number> {
  return Object.fromEntries(own.flatMap(({ piece, value }) => (pieces[piece - 1] === undefined ? [] : [[pieces[piece - 1]?.id ?? '', value]])))
}

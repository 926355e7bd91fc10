import type { MarkSheet, Part, SingleMark } from '../../../shared/contract/marking.ts'
import { settleSheet } from '../../../shared/rules/sheet.ts'
import type { Settled } from '../../../shared/rules/marking.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { pointsProblemTitle } from '../../../shared/words/marks.ts'

export type Stage = SingleMark['stage']
/** Where a single mark stands: whose it is, and of which piece. */
export type SheetPlace = Omit<SingleMark, 'value'>

/** Texts of the fields of a sheet by {@link fieldKey}; a field that is empty is left out. */
export type SheetDraft = Readonly<Record<string, string>>

/** Most members of a panel. */
const mostMembers = 30

export const fieldKey = ({ stage, marker, piece }: SheetPlace) => `${stage} ${marker} ${piece}`

export function draftOf({ marks = [] }: Pick<MarkSheet, 'marks'>): SheetDraft {
  return Object.fromEntries(marks.map((mark) => [fieldKey(mark), formatPoints(mark.value)]))
}

export function withField(draft: SheetDraft, place: SheetPlace, typed: string): SheetDraft {
  const { [fieldKey(place)]: _, ...others } = draft
  return typed === '' ? others : { ...others, [fieldKey(place)]: typed }
}

/** What the fields hold: marks where they can be read, and what is wrong with the others. */
export interface ReadDraft {
  readonly marks: SingleMark[]
  readonly errors: Readonly<Record<string, string>>
}

export function readDraft(draft: SheetDraft, part: Part): ReadDraft {
  const marks: SingleMark[] = []
  const errors: Record<string, string> = {}
  for (const [key, typed] of Object.entries(draft)) {
    const [stage, marker, piece] = key.split(' ')
    const parsed = parsePoints(typed, { maximum: part.maximum })
    if (parsed.ok) marks.push({ stage: stage as Stage, marker: Number(marker), piece: Number(piece), value: parsed.value })
    else if (typed.trim() !== '') errors[key] = pointsProblemTitle(part, parsed.code, typed.trim())
  }
  return { marks, errors }
}

/** Whether the fields say something else than what is saved. */
export function isChanged(draft: SheetDraft, sheet: Pick<MarkSheet, 'marks'>, part: Part): boolean {
  const saved = draftOf(sheet)
  const { marks, errors } = readDraft(draft, part)
  if (Object.keys(errors).length > 0 || marks.length !== Object.keys(saved).length) return true
  return marks.some((mark) => saved[fieldKey(mark)] !== formatPoints(mark.value))
}

/** What the typed marks give by the rules of the exam; of one stage alone where it is named. */
export function settledBy(sheet: MarkSheet, marks: readonly SingleMark[], stage?: Stage): Settled {
  return settleSheet(sheet.rules, { ...sheet, score: sheet.score ?? null, decisions: sheet.decisions ?? [], marks: stage === undefined ? marks : marks.filter((mark) => mark.stage === stage) })
}

/** Whether the field of a third mark is needed, or holds one. */
export function showsThird(sheet: MarkSheet, draft: SheetDraft, marks: readonly SingleMark[], stage: Stage): boolean {
  if (draft[fieldKey({ stage, marker: 3, piece: 0 })] !== undefined) return true
  if (stage === 'marking') return settledBy(sheet, marks, 'marking').reasons.at(-1)?.code === 'thirdMarkMissing'
  const [first, second] = [1, 2].map((marker) => marks.find((mark) => mark.stage === stage && mark.marker === marker)?.value)
  return first !== undefined && second !== undefined && first !== second
}

/** Members whose line is shown: those of the panel, and of whom a mark is there; without a panel one line more. */
export function membersShown(draft: SheetDraft, panel: MarkSheet['panel'] = []): number[] {
  const filled = Object.keys(draft).map((key) => Number(key.split(' ')[1]))
  if (panel.length > 0) return [...new Set([...panel.map(({ marker }) => marker), ...filled])].toSorted((one, other) => one - other)
  return Array.from({ length: Math.min(Math.max(0, ...filled) + 1, mostMembers) }, (_, index) => index + 1)
}

/** Weighted points of a member, in hundredths of a hundredth; null while a piece has no mark. */
export function memberTotal(pieces: MarkSheet['pieces'], marks: readonly SingleMark[], member: number): number | null {
  let total = 0
  for (const [index, { weight }] of pieces.entries()) {
    const mark = marks.find(({ marker, piece }) => marker === member && piece === index + 1)
    if (mark === undefined) return null
    total += mark.value * weight
  }
  return total
}

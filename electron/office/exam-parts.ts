import { findRound, listParts } from '../../db/queries/exams.ts'
import type { Act } from '../../db/queries/acts.ts'
import type { Reader } from '../../db/open.ts'
import { partKinds, type Part } from '../../shared/contract/marking.ts'
import { choicesOf, partsOf, type SatPart } from '../../shared/rules/parts.ts'
import type { ExamRegime } from '../../shared/rules/regime.ts'
import type { Track } from '../../shared/rules/terms.ts'

interface PostForm {
  readonly track: string
  readonly form: string
}

/** Parts that the candidates of a post sit, in the order in which they are held. */
export function satParts({ track, form }: PostForm, regime: ExamRegime): readonly SatPart[] {
  return partsOf({ track: track as Track, form: form.split(',') as never }, regime)
}

/** Whether the regime knows the track and lets it sit this form of round 2. */
export function allowsForm(regime: ExamRegime, { track, form }: PostForm): boolean {
  return choicesOf(regime, track as Track)?.forms.some((allowed) => allowed.join(',') === form) ?? false
}

/** Parts of an exam in the order in which they are held. */
export function examParts(reader: Reader, examId: string): readonly Part[] {
  const place = ({ kind }: { kind: string }) => (partKinds as readonly string[]).indexOf(kind)
  return listParts(reader, examId)
    .toSorted((a, b) => a.round - b.round || place(a) - place(b))
    .map((part) => ({ ...part, kind: part.kind as Part['kind'] }))
}

/** Adds to an exam the rounds and parts that a post needs and the exam does not have yet. */
export function ensureParts(act: Act, examId: string, post: PostForm, regime: ExamRegime, newId: () => string): void {
  const have = new Set(listParts(act.tx, examId).map(({ kind }) => kind))
  for (const { kind, round, title, unit, maximum } of satParts(post, regime)) {
    if (have.has(kind)) continue
    let roundId = findRound(act.tx, examId, round)?.id
    if (roundId === undefined) {
      roundId = newId()
      act.insert('round', { id: roundId, examId, number: round })
    }
    act.insert('part', { id: newId(), roundId, examId, kind, title, unit, maximum, heldOn: null })
  }
}

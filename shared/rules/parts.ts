import type { ExamRegime, Form, Grade } from './regime.ts'
import type { FormPaper, Method, Round1Part, Track } from './terms.ts'

/** One part that the candidates of a post sit. */
export interface SatPart {
  readonly kind: Round1Part | FormPaper
  readonly round: 1 | 2
  /** Short Vietnamese title of a column. */
  readonly title: string
  /** Round 1 is counted in correct answers, everything else in points. */
  readonly unit: 'correct' | 'points'
  /** Hundredths of an answer or of a point. */
  readonly maximum: number
}

/** What the regime leaves open for a track. */
export interface Choices {
  /** Parts of round 1 that every post has; none: the track has no round 1. */
  readonly round1: readonly Round1Part[]
  /** Parts that a post has only where it needs them. */
  readonly round1IfNeeded: readonly Round1Part[]
  readonly forms: readonly Form[]
  readonly article: string
  readonly grade: Grade
}

const titles: Readonly<Record<SatPart['kind'], string>> = {
  general: 'V1',
  language: 'V1 N.ngữ',
  informatics: 'V1 Tin',
  written: 'Viết',
  interview: 'P. vấn',
  oral: 'Vấn đáp',
  practical: 'Thực hành',
  scheme: 'Đề án',
}

/** Every paper is marked on a scale of 100 points (NĐ 170/2025 Đ.9; NĐ 115/2020 Đ.9 k.2). */
const paperMaximum = 100_00

/** Round 1 and the forms of round 2 that a regime has for a track; null where it does not know the track or the method. */
export function choicesOf(regime: ExamRegime, track: Track, method: Method = 'exam'): Choices | null {
  const rules = regime.tracks[track]
  if (rules === undefined) return null
  if (method === 'exam') return rules
  return regime.consideration === null ? null : { ...regime.consideration, round1: [], round1IfNeeded: [] }
}

/** What a post says about its parts; without `round1` it has those that every post of its track has. */
export interface PostOfParts {
  readonly track: Track
  readonly form: Form
  readonly method?: Method
  readonly round1?: readonly Round1Part[] | null
  /** Hundredths of a point that the language exam needs as a condition; null: no such exam. */
  readonly languagePass?: number | null
}

/** Held before round 2 and never counted: whoever fails it does not sit round 2 (NĐ 170/2025 Đ.9 k.5). */
const languageCondition: SatPart = { kind: 'language', round: 1, title: 'Ngoại ngữ', unit: 'points', maximum: paperMaximum }

/** Parts that the candidates of a post sit, in the order in which they are held. */
export function partsOf(post: PostOfParts, regime: ExamRegime): readonly SatPart[] {
  const round1 = post.round1 ?? choicesOf(regime, post.track, post.method)?.round1 ?? []
  return [
    ...round1.flatMap((kind): SatPart[] => {
      const rules = regime.round1Parts[kind]
      return rules === undefined ? [] : [{ kind, round: 1, title: titles[kind], unit: 'correct', maximum: rules.value.questions * 100 }]
    }),
    ...(regime.languageCondition === null || post.languagePass === undefined || post.languagePass === null ? [] : [languageCondition]),
    ...post.form.map((kind): SatPart => ({ kind, round: 2, title: titles[kind], unit: 'points', maximum: paperMaximum })),
  ]
}

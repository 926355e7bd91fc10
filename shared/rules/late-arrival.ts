import type { ExamRegime, HouseRules, LateLimit, Sourced } from './regime.ts'
import type { FormPaper, Method, Round1Part } from './terms.ts'

/** What says how long a part lasts: the part, and how the candidate's post is examined. */
export interface PartOfPost {
  readonly kind: Round1Part | FormPaper
  readonly unit: 'correct' | 'points'
  readonly method: Method
  readonly writtenOn: 'paper' | 'computer'
}

/** Shortest and longest time of a part in minutes; null where the regulation leaves it open. */
export function partMinutes(regime: Pick<ExamRegime, 'round1Parts' | 'papers' | 'consideration'>, { kind, unit, method, writtenOn }: PartOfPost): readonly [number, number] | null {
  if (unit === 'correct') {
    const minutes = regime.round1Parts[kind as Round1Part]?.value.minutes
    return minutes === undefined ? null : [minutes, minutes]
  }
  const papers = method === 'consideration' ? (regime.consideration?.papers ?? regime.papers) : regime.papers
  const paper = papers[kind as FormPaper]?.value
  if (paper === undefined || paper.minutes === null) return null
  if (writtenOn === 'computer' && paper.computer !== undefined) return paper.computer.minutes
  return [paper.limit === 'most' ? 0 : paper.minutes, paper.minutes]
}

/** How late one may come to a part of this length (nội quy, Đ.1); null where the house rules say nothing of such a part. */
export function lateLimit({ lateArrival }: Pick<HouseRules, 'lateArrival'>, length: readonly [number, number] | null): Sourced<LateLimit> | null {
  const holds = ({ value: { paperUpTo, paperFrom } }: Sourced<LateLimit>) => {
    if (length === null) return paperUpTo === undefined && paperFrom === undefined
    return (paperUpTo === undefined || length[1] <= paperUpTo) && (paperFrom === undefined || length[0] >= paperFrom)
  }
  return lateArrival.find(holds) ?? null
}

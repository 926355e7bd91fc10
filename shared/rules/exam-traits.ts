import { examTraits, type ExamTrait } from './deadlines.ts'
import type { FormPaper, Method, Round1Part } from './terms.ts'

/** What a post says about how it is examined. */
export interface ExaminedPost {
  readonly method: Method
  readonly round1: readonly Round1Part[]
  readonly form: readonly FormPaper[]
  readonly writtenOn: 'paper' | 'computer'
}

/** What the exam has beside its posts. */
export interface ExamBesides {
  readonly round1OnPaper?: boolean
  /** The result of a winner was cancelled. */
  readonly cancellations?: boolean
}

/** What an exam has, for the deadlines that hold only there. */
export function traitsOf(posts: readonly ExaminedPost[], besides: ExamBesides = {}): readonly ExamTrait[] {
  const some = (test: (post: ExaminedPost) => boolean) => posts.some(test)
  const has: Readonly<Record<ExamTrait, boolean>> = {
    round1: some(({ method, round1 }) => method === 'exam' && round1.length > 0),
    round1OnPaper: besides.round1OnPaper === true && some(({ method, round1 }) => method === 'exam' && round1.length > 0),
    directRound2: some(({ method, round1 }) => method === 'exam' && round1.length === 0),
    writtenOnPaper: some(({ form, writtenOn }) => form.includes('written') && writtenOn === 'paper'),
    writtenOnComputer: some(({ form, writtenOn }) => form.includes('written') && writtenOn === 'computer'),
    interview: some(({ form }) => form.includes('interview')),
    consideration: some(({ method }) => method === 'consideration'),
    cancellations: besides.cancellations === true,
  }
  return examTraits.filter((trait) => has[trait])
}

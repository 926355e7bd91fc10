import { findRound, listParts, type PostRow } from '../../db/queries/exams.ts'
import type { Act } from '../../db/queries/acts.ts'
import type { Reader } from '../../db/open.ts'
import { partKinds, type Part } from '../../shared/contract/marking.ts'
import { partsOf, type SatPart } from '../../shared/rules/parts.ts'
import { postChoices } from '../../shared/rules/post-choices.ts'
import { postProblems, type JudgedPostFacts } from '../../shared/rules/post-problems.ts'
import type { ExamRegime } from '../../shared/rules/regime.ts'
import type { Round1Part } from '../../shared/rules/terms.ts'

type PostColumns = PostRow['post']

/** The columns of a post that say which parts its candidates sit. */
type PostForm = Pick<PostColumns, 'track' | 'form' | 'method' | 'round1' | 'languagePass'>

/** Pieces of a column that joins them by a comma; none where it is empty. */
const pieces = (joined: string) => (joined === '' ? [] : joined.split(','))

/** What the columns of a post say about its exam; its agencies stand in rows of their own. */
export function examFactsOf(post: PostColumns): Omit<JudgedPostFacts, 'agencies'> {
  const { track, method, form, round1, reservedGroup, reservedPlaces, quota, languagePass, writtenOn, writtenWeight, wishes } = post
  return {
    ...{ method, quota, languagePass, writtenOn, writtenWeight, wishes },
    track: track as JudgedPostFacts['track'],
    form: pieces(form) as never,
    round1: round1 === null ? null : (pieces(round1) as never),
    reserved: reservedGroup === null || reservedPlaces === null ? null : { group: reservedGroup, places: reservedPlaces },
  }
}

/** Parts that the candidates of a post sit, in the order in which they are held. */
export function satParts({ track, form, method, round1, languagePass }: PostForm, regime: ExamRegime): readonly SatPart[] {
  return partsOf({ track: track as JudgedPostFacts['track'], form: pieces(form) as never, method, round1: round1 === null ? null : (pieces(round1) as never), languagePass }, regime)
}

/** Kinds of parts that the candidates of each post sit. */
export type SatByPost = ReadonlyMap<string, ReadonlySet<string>>

export function satByPost(posts: readonly PostRow[], regime: ExamRegime): SatByPost {
  return new Map(posts.map(({ post }) => [post.id, new Set<string>(satParts(post, regime).map(({ kind }) => kind))]))
}

/** Whether candidates of a post hand in sheets in a part. */
export function isOnPaper({ kind }: Pick<Part, 'kind'>, { writtenOn }: Pick<PostColumns, 'writtenOn'>): boolean {
  return kind === 'written' && writtenOn === 'paper'
}

/** Parts of round 1 that are counted in correct answers: those from which one may be exempt. */
export function round1Of(post: PostForm, regime: ExamRegime): Round1Part[] {
  return satParts(post, regime).flatMap(({ kind, unit }) => (unit === 'correct' ? [kind as Round1Part] : []))
}

/** Whether a post may be held under the regime just as it is; its agencies, where it has some, are asked about too. */
export function allowsForm(regime: ExamRegime, post: PostColumns, agencies: JudgedPostFacts['agencies'] = null): boolean {
  return postProblems(postChoices(regime), { ...examFactsOf(post), agencies }).length === 0
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

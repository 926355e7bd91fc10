import type { Candidate, CandidateInput } from '../../../shared/contract/candidates.ts'
import type { Post, PostChoices, Round1Part } from '../../../shared/contract/posts.ts'
import { claimProblems } from '../../../shared/rules/claim-problems.ts'
import type { PostOfClaims } from '../../../shared/rules/claim-problems.ts'
import { rowOf } from '../../../shared/rules/post-problems.ts'
import type { ExemptionGround } from '../../../shared/rules/terms.ts'
import { inputProblemSentence } from '../../../shared/words/input-problems.ts'
import { readCount } from '../../components/typed-values.ts'
import { groupShortTitle } from './candidate-words.ts'

/** An exemption from a part of round 1 while it is typed. */
export interface ExemptionDraft {
  readonly part: Round1Part
  readonly basis: ExemptionGround
  readonly evidence: boolean
  /** Result of the pre-test; empty for other grounds. */
  readonly correct: string
  readonly total: string
}

/** What a form claims beside name, birth and post. */
export interface ClaimsDraft {
  readonly priority: CandidateInput['priority']
  readonly secondPostId: string | null
  /** In the order of preference. */
  readonly agencies: readonly string[]
  readonly exemptions: readonly ExemptionDraft[]
}

/** What claims are chosen from and judged against. */
export interface ClaimSources {
  readonly posts: readonly Post[]
  /** Undefined until it is read. */
  readonly choices: PostChoices | undefined
  readonly exemptions: readonly { readonly part: Round1Part; readonly basis: ExemptionGround }[]
  readonly exemptionArticle: string | null
}

export type ClaimErrors = Partial<Record<keyof ClaimsDraft | 'postId', string>>

export const noClaims: ClaimsDraft = { priority: [], secondPostId: null, agencies: [], exemptions: [] }

export function claimsOf({ priority, secondPostId, agencies, exemptions }: Candidate): ClaimsDraft {
  return {
    ...{ priority, secondPostId },
    agencies: agencies.map(({ agencyId }) => agencyId),
    exemptions: exemptions.map(({ part, basis, evidence, result }) => ({ part, basis, evidence, correct: result === null ? '' : String(result.correct), total: result === null ? '' : String(result.total) })),
  }
}

/** What a post leaves to its candidates. */
export function postOfClaims(post: Post, choices: PostChoices | undefined): PostOfClaims {
  const ofTrack = choices === undefined ? [] : (rowOf(choices, post.track, post.method)?.round1 ?? [])
  return { id: post.id, wishes: post.wishes, agencies: post.agencies?.map(({ agencyId }) => agencyId) ?? null, round1: post.round1 ?? ofTrack }
}

/** Parts of round 1 of a post from which its regulation knows grounds of exemption. */
export function exemptibleParts(post: PostOfClaims, { exemptions }: ClaimSources): readonly Round1Part[] {
  return post.round1.filter((part) => exemptions.some((known) => known.part === part))
}

/** The claims with another first post: what that post has no room for is dropped. */
export function claimsForPost<T extends ClaimsDraft>(draft: T, post: Post | undefined, sources: ClaimSources): T {
  const known = post === undefined ? undefined : postOfClaims(post, sources.choices)
  const second = sources.posts.find(({ id }) => id === draft.secondPostId)
  return {
    ...draft,
    secondPostId: known?.wishes === 2 && second?.wishes === 2 && second.id !== known.id ? draft.secondPostId : null,
    agencies: draft.agencies.filter((id) => known?.agencies?.includes(id)),
    exemptions: draft.exemptions.filter(({ part }) => known?.round1.includes(part)),
  }
}

/** The agencies with the one at `index` moved one place up or down; the same list where there is no such place. */
export function movedAgency(agencies: readonly string[], index: number, way: -1 | 1): readonly string[] {
  const [one, other] = [agencies[index], agencies[index + way]]
  if (one === undefined || other === undefined) return agencies
  return agencies.map((id, at) => (at === index ? other : at === index + way ? one : id))
}

const readAnswers = (typed: string) => readCount(typed, 0, 1000)

type Exemption = CandidateInput['exemptions'][number]

function readExemption({ part, basis, evidence, correct, total }: ExemptionDraft): Exemption | string {
  if (basis !== 'pretest' || (correct.trim() === '' && total.trim() === '')) return { part, basis, evidence, result: null }
  const [right, all] = [readAnswers(correct), readAnswers(total)]
  if (right === null) return `“${correct.trim()}” chưa là số câu đúng, từ 0 đến 1000.`
  if (all === null || all === 0) return `“${total.trim()}” chưa là tổng số câu, từ 1 đến 1000.`
  return { part, basis, evidence, result: { correct: right, total: all } }
}

/** Reads the claims of a candidate of this post, or tells what is wrong in which field. */
export function readClaims(draft: ClaimsDraft, post: Post, sources: ClaimSources): { readonly claims: Pick<CandidateInput, keyof ClaimsDraft>; readonly errors: ClaimErrors } {
  const read = draft.exemptions.map(readExemption)
  const exemptions = read.filter((one) => typeof one !== 'string')
  const unread = read.find((one) => typeof one === 'string')
  const claims = { priority: draft.priority, secondPostId: draft.secondPostId, agencies: [...draft.agencies], exemptions }
  const second = sources.posts.find(({ id }) => id === draft.secondPostId)
  const context = { post: postOfClaims(post, sources.choices), secondPost: second === undefined ? null : postOfClaims(second, sources.choices), exemptions: sources.exemptions }
  const errors: ClaimErrors = {}
  for (const problem of claimProblems(context, claims).toReversed()) {
    const [field, place] = problem.path.split('.')
    const claim = problem.code === 'overlappingUnproved' ? draft.priority[Number(place)] : undefined
    errors[field as keyof ClaimsDraft] = claim === undefined ? inputProblemSentence(problem) : unprovedSentence(groupShortTitle(claim.group))
  }
  if (unread !== undefined) errors.exemptions = unread
  return { claims, errors }
}

function unprovedSentence(group: string): string {
  return `“${group}” chưa có giấy chứng minh, mà một đối tượng khác cũng chưa có, nên chưa biết đối tượng nào được tính. Đánh dấu có giấy theo phiếu, hoặc bỏ bớt đối tượng.`
}

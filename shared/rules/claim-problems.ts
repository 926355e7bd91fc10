import type { ExemptionGround, Round1Part } from './terms.ts'

/** What a post leaves to its candidates. */
export interface PostOfClaims {
  readonly id: string
  readonly wishes: number
  /** Agencies of a joint post; null: recruited for one agency. */
  readonly agencies: readonly string[] | null
  /** Parts of round 1 that its candidates sit. */
  readonly round1: readonly Round1Part[]
}

/** What a form of a candidate claims beside name, birth and post. */
export interface Claims {
  readonly secondPostId: string | null
  readonly agencies: readonly string[]
  readonly exemptions: readonly { readonly part: Round1Part; readonly basis: ExemptionGround; readonly result: { readonly correct: number; readonly total: number } | null }[]
  readonly priority: readonly { readonly group: string; readonly evidence: boolean }[]
}

/** A claim that cannot be taken; `path` is that of the contract. */
export interface ClaimProblem {
  readonly path: string
  readonly code:
    | 'duplicate'
    | 'unknownId'
    | 'oneWish'
    | 'sameWish'
    | 'notSecondWish'
    | 'agencyMissing'
    | 'notJoint'
    | 'notInPost'
    | 'notInRegime'
    | 'resultMissing'
    | 'resultOnlyPretest'
    | 'correctAboveTotal'
    | 'overlappingUnproved'
}

/** What claims are judged against: the first post, the second one (null: there is no such post), and the grounds of exemption of the regulation. */
export interface ClaimContext {
  readonly post: PostOfClaims
  readonly secondPost: PostOfClaims | null
  readonly exemptions: readonly { readonly part: Round1Part; readonly basis: ExemptionGround }[]
}

/** A second wish needs two posts that both allow it (NĐ 115/2020 Đ.10 k.3). */
function wishProblems({ post, secondPost }: ClaimContext, secondPostId: string | null): ClaimProblem['code'][] {
  if (secondPostId === null) return []
  if (secondPost === null) return ['unknownId']
  if (post.wishes < 2) return ['oneWish']
  if (secondPost.id === post.id) return ['sameWish']
  return secondPost.wishes < 2 ? ['notSecondWish'] : []
}

/** A candidate of a joint post lists at least one of its agencies; the others count as not applied for (NĐ 170/2025 Mẫu 01). */
function agencyProblems({ post }: ClaimContext, agencies: readonly string[]): ClaimProblem[] {
  if (post.agencies === null) return agencies.length === 0 ? [] : [{ path: 'agencies', code: 'notJoint' }]
  if (agencies.length === 0) return [{ path: 'agencies', code: 'agencyMissing' }]
  const offered = post.agencies
  return agencies.flatMap((id, index): ClaimProblem[] => {
    const path = `agencies.${index}`
    if (!offered.includes(id)) return [{ path, code: 'unknownId' }]
    return agencies.indexOf(id) < index ? [{ path, code: 'duplicate' }] : []
  })
}

function exemptionProblems(context: ClaimContext, { part, basis, result }: Claims['exemptions'][number], path: string): ClaimProblem[] {
  if (!context.post.round1.includes(part)) return [{ path: `${path}.part`, code: 'notInPost' }]
  if (!context.exemptions.some((known) => known.part === part && known.basis === basis)) return [{ path: `${path}.basis`, code: 'notInRegime' }]
  if (basis !== 'pretest') return result === null ? [] : [{ path: `${path}.result`, code: 'resultOnlyPretest' }]
  if (result === null) return [{ path: `${path}.result`, code: 'resultMissing' }]
  return result.correct > result.total ? [{ path: `${path}.result.correct`, code: 'correctAboveTotal' }] : []
}

/**
 * Of several priority groups only the highest counts (NĐ 170/2025 Đ.6 k.2): with more than one of them unproved nobody
 * could say which. So at most one may wait for its paper.
 */
function priorityProblems(priority: Claims['priority']): ClaimProblem[] {
  const groups = priority.map(({ group }) => group)
  if (new Set(groups).size < groups.length) return [{ path: 'priority', code: 'duplicate' }]
  const unproved = priority.flatMap(({ evidence }, index) => (evidence ? [] : [index]))
  return unproved.slice(1).map((index) => ({ path: `priority.${index}.evidence`, code: 'overlappingUnproved' }))
}

/** What of a candidate's claims cannot be taken, field by field. */
export function claimProblems(context: ClaimContext, claims: Claims): ClaimProblem[] {
  const { secondPostId, agencies, exemptions, priority } = claims
  const parts = exemptions.map(({ part }) => part)
  return [
    ...wishProblems(context, secondPostId).map((code): ClaimProblem => ({ path: 'secondPostId', code })),
    ...agencyProblems(context, agencies),
    ...exemptions.flatMap((exemption, index): ClaimProblem[] => {
      const path = `exemptions.${index}`
      return parts.indexOf(exemption.part) < index ? [{ path: `${path}.part`, code: 'duplicate' }] : exemptionProblems(context, exemption, path)
    }),
    ...priorityProblems(priority),
  ]
}

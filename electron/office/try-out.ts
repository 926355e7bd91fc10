import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { sha256 } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import type { results } from '../../shared/contract/results.ts'
import { sum } from '../../shared/rules/arithmetic.ts'
import type { DecideInput, DecideOutput } from '../../shared/rules/decide-schema.ts'
import { decideInputOf } from './decide-input.ts'
import { quotaOf, type ExamFacts } from './exam-facts.ts'
import { satByPost } from './exam-parts.ts'
import { keyOf } from './mark-cells.ts'
import { problemOf } from './mark-entry.ts'
import { refuse } from './refuse.ts'
import { decidedExam, decideFacts, inOrder, ruleWarnings } from './results-view.ts'
import { visibleGroups, type Session } from './session.ts'

type Wish = Omit<z.infer<NonNullable<(typeof results.tryOut)['~orpc']['inputSchema']>>, 'examId'>
type Answer = z.infer<NonNullable<(typeof results.tryOut)['~orpc']['outputSchema']>>
type Scheme = NonNullable<DecideInput['scheme']>

const unknown = (path: string) => refuse(path, 'unknownId')

/** The facts with the tried marks, each checked as a typed one is; violations stay, single marks and appeals give way. */
function withMarks(facts: ExamFacts, wishes: Wish['marks']): ExamFacts {
  const sat = satByPost(facts.posts, facts.regime)
  for (const [index, wish] of wishes.entries()) {
    const candidate = facts.candidates.find(({ id }) => id === wish.candidateId) ?? unknown(`marks.${index}.candidateId`)
    const part = facts.parts.find(({ id }) => id === wish.partId) ?? unknown(`marks.${index}.partId`)
    const problem = sat.get(candidate.postId)?.has(part.kind) === true ? problemOf(wish, part) : 'partNotSat'
    if (problem !== null) refuse(`marks.${index}.value`, problem)
  }
  const tried = new Map(wishes.map((wish) => [keyOf(wish), { ...wish, markId: '' }]))
  const untouched = <T extends { readonly candidateId: string; readonly partId: string }>(kept: ReadonlyMap<string, readonly T[]>) =>
    [...kept.values()].flat().filter((mark) => !tried.has(keyOf(mark)))
  return {
    ...facts,
    marks: Map.groupBy([...untouched(facts.marks), ...tried.values()], ({ candidateId }) => candidateId),
    singleMarks: Map.groupBy(untouched(facts.singleMarks), ({ candidateId }) => candidateId),
  }
}

/** The facts with the tried places; of a joint post those of its agencies, which then add up to its quota. */
function withQuotas(facts: ExamFacts, wishes: Wish['quotas']): ExamFacts {
  for (const [index, { postId, agencyId }] of wishes.entries()) {
    if (!facts.posts.some(({ post }) => post.id === postId)) unknown(`quotas.${index}.postId`)
    const agencies = facts.agencies.get(postId)
    if (agencies === undefined ? agencyId !== null : !agencies.some((one) => one.agencyId === agencyId)) unknown(`quotas.${index}.agencyId`)
  }
  const wanted = (postId: string, agencyId: string | null) => wishes.findLast((one) => one.postId === postId && one.agencyId === agencyId)?.quota
  const agencies = new Map([...facts.agencies].map(([postId, own]) => [postId, own.map((agency) => ({ ...agency, places: wanted(postId, agency.agencyId) ?? agency.places }))]))
  const posts = facts.posts.map((row) => {
    const { post } = row
    const own = agencies.get(post.id)
    const quota = own === undefined ? wanted(post.id, null) : sum(own.map(({ places }) => places))
    // What was moved or added by decision comes on top of the quota of the plan.
    return quota === undefined ? row : { ...row, post: { ...post, quota: post.quota + quota - quotaOf(facts, post) } }
  })
  return { ...facts, posts, agencies }
}

/** Values of a leadership scheme that may be tried, by path; the rules judge them as those of an entered one. */
const schemePaths: ReadonlyMap<string, (scheme: Scheme, value: never) => Scheme> = new Map<string, (scheme: Scheme, value: never) => Scheme>([
  ['scheme.gate.value', (scheme, value) => ({ ...scheme, gate: { ...scheme.gate, value } })],
  ['scheme.gate.inclusive', (scheme, value) => ({ ...scheme, gate: { ...scheme.gate, inclusive: value } })],
  ['scheme.model', (scheme, value) => ({ ...scheme, model: value })],
  ['scheme.average', (scheme, value) => ({ ...scheme, average: value })],
  ['scheme.minimum', (scheme, value) => ({ ...scheme, minimum: value })],
  ['scheme.spread', (scheme, value) => ({ ...scheme, spread: value })],
])

function withRule(input: DecideInput, { path, value }: Wish['rules'][number]): DecideInput {
  const set = schemePaths.get(path)
  if (set !== undefined && input.scheme !== undefined) return { ...input, scheme: set(input.scheme, value as never) }
  const others = (input.amendments ?? []).filter((amendment) => amendment.path !== path)
  return { ...input, amendments: [...others, { path, value, decision: { number: 'thử', date: input.plan.approved } }] }
}

const won = ({ candidates }: DecideOutput) => candidates.filter(({ state }) => state === 'won' || state === 'wonAgencyOpen').length

/**
 * Who would win and lose if a mark, a quota or a rule were another one. Stores nothing. Whoever may not see marks tries none, and
 * no rules either: a threshold that is moved step by step tells the mark.
 */
export function tryOut(reader: Reader, session: Session, examId: string, wish: Wish): Answer {
  const seesMarks = visibleGroups(session, examId).has('marks')
  if (!seesMarks && (wish.marks.length > 0 || wish.rules.length > 0)) throw new ORPCError('FORBIDDEN', { data: { permission: 'marks.read' } })
  const { facts, input, output: before } = decidedExam(reader, examId)
  const tried = decideInputOf(withQuotas(withMarks(facts, wish.marks), wish.quotas))
  const after = decideFacts(wish.rules.reduce(withRule, tried), facts.copy)
  const earlier = new Map(before.candidates.map((one) => [one.id, one]))
  const names = new Map(facts.candidates.map(({ id, fullName }) => [id, fullName]))
  return {
    factsHash: sha256(canonicalize(input) ?? ''),
    winnersBefore: won(before),
    winnersAfter: won(after),
    changes: inOrder(facts, after).flatMap(({ id, decided }) => {
      const was = earlier.get(id)
      const reason = decided.reasons.at(-1)
      if (was === undefined || reason === undefined) return []
      const same = was.state === decided.state && was.rank === decided.rank && was.total === decided.total && was.post === decided.post && was.agency === decided.agency
      if (same) return []
      const { state, rank, total } = decided
      return [{ candidateId: id, fullName: names.get(id) ?? '', postId: decided.post, before: { state: was.state, rank: was.rank, total: was.total }, after: { state, rank, total, reason } }]
    }),
    questions: after.posts.flatMap(({ id, questions }) => questions.map((question) => ({ postId: id, question }))),
    warnings: ruleWarnings(facts, after),
  }
}

import fc from 'fast-check'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { houseRulesIds, priorityGroups, regimeIds } from '../../../shared/rules/terms.ts'
import { anExamBy, aScheme, type InputCancellation, type InputCandidate, type InputDecision, type InputPost } from './builders.ts'
import { somePost } from './random-posts.ts'

type Scheme = NonNullable<DecideInput['scheme']>
type Amendment = NonNullable<DecideInput['amendments']>[number]

/** Few values, so that equal totals, edges of limits and open marks are frequent. */
const someScore = fc.constantFrom(4999, 5000, 5500, 5500, 6000, 6000, 6000, 6000, 6500, 6500, 7000)
const someDay = fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-05')
/** True in so many of 40 cases. */
const often = (weight: number) => fc.integer({ min: 1, max: 400 }).map((chance) => chance <= weight * 10)
/** Something in one of so many cases, else null. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, cases: number) =>
  fc.oneof({ weight: cases - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const someMarkerMark = fc.constantFrom(6000, 6700, 7000)
const someMark = fc.oneof(
  { weight: 30, arbitrary: someScore.map((score) => ({ score })) },
  { weight: 2, arbitrary: someScore.map((score) => ({ marks: [score, score] })) },
  { weight: 1, arbitrary: fc.tuple(someMarkerMark, someMarkerMark).map(([a, b]) => ({ marks: [a, b] })) },
  { weight: 1, arbitrary: fc.tuple(someMarkerMark, someMarkerMark, someMarkerMark).map(([a, b, third]) => ({ marks: [a, b], third })) },
)
const someState = fc.oneof(
  { weight: 30, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom({ state: 'absent' } as const, { state: 'suspended' } as const, { state: 'cancelled' } as const, { state: 'notEntered' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ violation: 'reprimand' } as const, { violation: 'warning' } as const, { zero: 'inks' } as const) },
)
const anyMembers = fc.array(someScore, { minLength: 1, maxLength: 4 })

/** Regimes that exempt from general knowledge by a pre-test; under the others such a claim is rare. */
const pretestRegimes: readonly DecideInput['regime'][] = ['nd138-2020+nd116-2024', 'nd115-2020+nd85-2023']

/** The group that places are reserved for is claimed more often than the others. */
const minority = Array.from({ length: 8 }, () => 'ethnicMinority' as const)

/** What the people of an exam have in common. */
interface Crowd {
  readonly regime: DecideInput['regime']
  readonly posts: readonly InputPost[]
  readonly pieces: Scheme['pieces']
  /** Everybody has plain marks, so that what happens between people is frequent; otherwise what happens to a mark is. */
  readonly isClean: boolean
}

function someCandidate({ regime, posts, pieces, isClean }: Crowd, id: string): fc.Arbitrary<InputCandidate> {
  const unlessClean = <T>(arbitrary: fc.Arbitrary<T>, plain: T) => (isClean ? fc.constant(plain) : arbitrary)
  return fc
    .record({
      name: fc.constantFrom('Lê An', 'Lê Ân', 'Trần Bình', 'Đỗ Đức'),
      first: fc.constantFrom(...posts, ...posts.slice(0, 1)),
      second: fc.constantFrom(...posts, null),
      swap: fc.boolean(),
      full: often(30),
      correct: fc.constantFrom(30, 40, 40, 40, 40, 52, 52, ...(isClean ? [] : [29])),
      exempt: often(pretestRegimes.includes(regime) ? 8 : isClean ? 0 : 1),
      languageExempt: unlessClean(often(2), false),
      evidence: unlessClean(often(36), true),
      written: fc.tuple(isClean ? someScore.map((score) => ({ score })) : someMark, unlessClean(someState, {})),
      other: fc.tuple(someScore, unlessClean(someState, {})),
      language: fc.constantFrom(5500, 6000, 6000, 6000, ...(isClean ? [] : [5499])),
      members: unlessClean(rarely(anyMembers, 10), null),
      appeal: unlessClean(rarely(fc.oneof(someScore.map((score) => [score, score]), fc.tuple(someScore, someScore)), 20), null),
      groups: fc.uniqueArray(fc.tuple(fc.constantFrom(...priorityGroups, ...minority), often(36)), { maxLength: 2, selector: ([group]) => group }),
      claims: often(12),
      eligible: unlessClean(often(38), true),
      withdrawn: unlessClean(often(1), false),
    })
    .map((facts) => {
      const [mark, state] = facts.written
      const [score, otherState] = facts.other
      const other = facts.members === null ? { score, ...otherState } : { members: facts.members, ...otherState }
      const byPieces = facts.members?.map((member) => Object.fromEntries((pieces ?? []).map((piece) => [piece.id, member])))
      const wishes = facts.first.wishes === 2 && facts.second !== null && facts.second !== facts.first ? [facts.first.id, facts.second.id] : [facts.first.id]
      const agencies = (facts.first.agencies ?? []).map((agency) => agency.id)
      const listed = facts.swap ? agencies.toReversed() : agencies
      return {
        id,
        name: facts.name,
        eligible: facts.eligible,
        withdrawn: facts.withdrawn,
        wishes,
        ...(facts.first.agencies === undefined ? {} : { agencies: facts.full ? listed : listed.slice(0, 1) }),
        priority: (facts.claims ? facts.groups : []).map(([group, evidence]) => ({ group, evidence })),
        exemptions: [
          ...(facts.exempt ? [{ part: 'general', ground: 'pretest', evidence: facts.evidence, result: { correct: facts.correct, total: 100 } } as const] : []),
          ...(facts.languageExempt ? [{ part: 'language', ground: 'degree', evidence: facts.evidence } as const] : []),
        ],
        round1: {
          general: facts.exempt ? { state: 'exempt' } : { correct: facts.correct, total: 60 },
          language: facts.languageExempt ? { state: 'exempt' } : { correct: 15, total: 30 },
          informatics: { correct: 15, total: 30 },
        },
        papers: {
          written: { ...mark, ...state, ...(facts.appeal === null ? {} : { appeal: { marks: [...facts.appeal] } }) },
          interview: other,
          oral: other,
          practical: other,
          scheme: pieces === undefined || byPieces === undefined ? other : { members: byPieces, ...otherState },
          language: { score: facts.language },
        },
      }
    })
}

function someDecision(posts: readonly InputPost[], candidates: readonly InputCandidate[]): fc.Arbitrary<InputDecision> {
  const number = fc.constantFrom('1/QĐ', '2/QĐ')
  const post = fc.constantFrom(...posts.map(({ id }) => id))
  const candidate = fc.constantFrom(...candidates.map(({ id }) => id))
  const winners = fc.uniqueArray(candidate, { minLength: 1, maxLength: 2 })
  const head = { number, date: someDay }
  const part = fc.constantFrom('written' as const, 'interview' as const, 'scheme' as const)
  const agencies = posts.flatMap(({ agencies: listed = [] }) => listed.map(({ id }) => id))
  return fc.oneof(
    fc.record({ kind: fc.constant('tie' as const), ...head, post, winners }),
    fc.record({ kind: fc.constant('reserved' as const), ...head, post, winners }),
    fc.record({ kind: fc.constant('replacement' as const), ...head, post, winners, leaveEmpty: fc.integer({ min: 0, max: 1 }) }),
    fc.record({ kind: fc.constant('transfer' as const), ...head, candidate, post }),
    fc.record({ kind: fc.constant('marking' as const), ...head, candidate, part, value: someScore, agreed: fc.boolean() }),
    fc.record({ kind: fc.constant('appeal' as const), ...head, candidate, part: fc.constant('written' as const), value: someScore }),
    ...(agencies.length === 0 ? [] : [fc.record({ kind: fc.constant('agency' as const), ...head, candidate, agency: fc.constantFrom(...agencies) })]),
  )
}

function someCancellation(candidates: readonly InputCandidate[]): fc.Arbitrary<InputCancellation> {
  return fc.record({
    candidate: fc.constantFrom(...candidates.map(({ id }) => id)),
    ground: fc.constantFrom('fraud', 'declined'),
    number: fc.constantFrom('8/TB', '9/TB'),
    date: someDay,
    stage: fc.constantFrom('all', 'firstWishes'),
  })
}

const someScheme: fc.Arbitrary<Scheme> = fc
  .record({
    gate: fc.record({ value: fc.constantFrom(5000, 5500), inclusive: fc.boolean() }),
    model: fc.constantFrom('gate', 'sum'),
    average: fc.constantFrom('mean', 'trimmed'),
    spread: fc.constantFrom(null, 500),
    minimum: fc.constantFrom(5000, 5500),
    more: fc.constantFrom<Partial<Scheme>>({}, { tieBreak: ['written'] }, { weights: { written: 40, scheme: 60 } }, { pieces: [{ id: 'build', weight: 40 }, { id: 'defend', weight: 60 }] }),
  })
  .map(({ more, ...scheme }) => ({ ...aScheme, ...scheme, ...more }))

const decision = { number: '15/QĐ-HĐ', date: '2026-09-10' }
const ofHouseRules: Omit<Amendment, 'decision'>[] = [
  { path: 'deduction.reprimand', value: 20 },
  { path: 'marking.averageUpTo', value: 0 },
  { path: 'members.spread', value: null },
  { path: 'appeal.chairFrom', value: 1000 },
]
const ofRegime: Omit<Amendment, 'decision'>[] = [
  { path: 'tieBreak', value: ['general', 'ownScore'] },
  { path: 'tieBreak', value: [] },
  { path: 'replacement', value: 'call' },
  { path: 'replacement', value: 'mayCall' },
  { path: 'threshold', value: 5500 },
  { path: 'minimum.each', value: null },
  { path: 'priority.tradeUnionOfficer', value: 500 },
]

/** Any exam of these regimes that the rules admit: every track and form, amendments, open marks, ties, two wishes, joint posts, decisions and cancellations. */
export const someExam = (regimes: readonly DecideInput['regime'][]): fc.Arbitrary<DecideInput> =>
  fc
    .record({ regime: fc.constantFrom(...regimes), scheme: someScheme, postCount: fc.constantFrom(1, 2, 3), candidateCount: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9), houseRules: fc.constantFrom(...houseRulesIds), isClean: fc.boolean() })
    .chain(({ regime, scheme, postCount, candidateCount, houseRules, isClean }) => {
      const isLeadership = regime === 'leadership-scheme'
      const amendment = fc.constantFrom(...ofHouseRules, ...(isLeadership ? [] : ofRegime)).map((change) => [{ ...change, decision }])
      return fc
        .tuple(...Array.from({ length: postCount }, (_, index) => somePost(regime, `P${index}`)))
        .chain((posts) =>
          fc.tuple(
            fc.constant(posts),
            fc.tuple(...Array.from({ length: candidateCount }, (_, index) => someCandidate({ regime, posts, pieces: isLeadership ? scheme.pieces : undefined, isClean }, `c${index}`))),
          ),
        )
        .chain(([posts, candidates]) =>
          fc
            .record({
              decisions: fc.array(someDecision(posts, candidates), { maxLength: 6 }),
              cancellations: fc.array(someCancellation(candidates), { maxLength: 3 }),
              amendments: fc.oneof({ weight: 3, arbitrary: fc.constant<Amendment[]>([]) }, { weight: 1, arbitrary: amendment }),
            })
            .map((people) => anExamBy(regime, { houseRules, posts, candidates, ...people, ...(isLeadership ? { scheme } : {}) })),
        )
    })

/** Any exam of any regime, most often of the one with two wishes. */
export const randomExam = someExam([...regimeIds, 'nd115-2020+nd85-2023'])

/** The same exam with the rows of every list whose order means nothing in another order. */
export function shuffledExam(exam: DecideInput): fc.Arbitrary<DecideInput> {
  const shuffled = <T>(rows: readonly T[] = []) => fc.shuffledSubarray([...rows], { minLength: rows.length })
  return fc.record({
    posts: shuffled(exam.posts),
    candidates: shuffled(exam.candidates),
    decisions: shuffled(exam.decisions),
    cancellations: shuffled(exam.cancellations),
    reverse: fc.boolean(),
  }).map(({ posts, candidates, decisions, cancellations, reverse }) => ({
    ...exam,
    posts: posts.map((post) => (post.agencies === undefined || !reverse ? post : { ...post, agencies: post.agencies.toReversed() })),
    candidates: candidates.map((candidate) =>
      reverse ? { ...candidate, priority: candidate.priority?.toReversed() ?? [], exemptions: candidate.exemptions?.toReversed() ?? [] } : candidate,
    ),
    decisions: decisions.map((decided) =>
      reverse && (decided.kind === 'tie' || decided.kind === 'reserved') ? { ...decided, winners: decided.winners.toReversed() } : decided,
    ),
    cancellations,
  }))
}

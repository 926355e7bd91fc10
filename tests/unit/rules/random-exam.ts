import fc from 'fast-check'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import { priorityGroups } from '../../../shared/rules/terms.ts'
import { anExamBy, aScheme, type InputCancellation, type InputCandidate, type InputDecision, type InputPost } from './builders.ts'

const regimes = [
  'nd138-2020',
  'nd138-2020+nd116-2024',
  'nd170-2025',
  'nd170-2025+nd300-2026',
  'nd115-2020',
  'nd115-2020+nd85-2023',
  'nd259-2026',
  'nd93-2026',
  'leadership-scheme',
] as const

/** Few values, so that equal totals, edges of limits and open marks are frequent. */
const someScore = fc.constantFrom(4999, 5000, 5500, 5500, 6000, 6000, 6000, 6000, 6000, 6500, 6500, 7000, 7000)
const someDay = fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-05')
/** True in so many of 40 cases. */
const often = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(true) }, { weight: 40 - weight, arbitrary: fc.constant(false) })
/** Something in one of so many cases, else null. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>, cases: number) =>
  fc.oneof({ weight: cases - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const someMark = fc.oneof(
  { weight: 50, arbitrary: someScore.map((score) => ({ score })) },
  { weight: 2, arbitrary: someScore.map((score) => ({ marks: [score, score] })) },
  { weight: 1, arbitrary: fc.tuple(someScore, someScore).map(([a, b]) => ({ marks: [a, b] })) },
  { weight: 1, arbitrary: fc.tuple(someScore, someScore, someScore).map(([a, b, third]) => ({ marks: [a, b], third })) },
)
const someState = fc.oneof(
  { weight: 60, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom({ state: 'absent' } as const, { state: 'suspended' } as const, { state: 'notEntered' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ violation: 'reprimand' } as const, { violation: 'warning' } as const, { zero: 'inks' } as const) },
)

function somePost(regime: DecideInput['regime'], id: string): fc.Arbitrary<InputPost> {
  return fc
    .record({ quota: fc.integer({ min: 0, max: 4 }), two: fc.boolean(), joint: fc.boolean(), reserved: often(10), wishes: fc.constantFrom(1, 2) })
    .map(({ quota, two, joint, reserved, wishes }) => {
      const base = { id, quota, ...(reserved ? { reserved: { group: 'ethnicMinority', places: 1 } as const } : {}) }
      const both = ['written', 'interview'] as const
      const agencies = joint ? { agencies: [{ id: 'X', places: Math.min(quota, 1) }, { id: 'Y', places: Math.max(quota - 1, 0) }] } : {}
      switch (regime) {
        case 'nd138-2020':
          return { ...base, track: 'specialist', round1: ['general', 'language'], form: two ? [...both] : ['written'], ...(two ? { weights: { written: 60, interview: 40 } } : {}) }
        case 'nd138-2020+nd116-2024':
          return { ...base, ...agencies, track: 'specialist', round1: ['general'], form: two ? [...both] : ['written'], ...(two ? { weights: { written: 60, interview: 40 } } : {}) }
        case 'nd170-2025':
        case 'nd170-2025+nd300-2026':
          return { ...base, ...agencies, track: 'specialist', round1: ['general'], form: two ? [...both] : ['written'] }
        case 'nd115-2020':
          return { ...base, track: 'publicEmployee', round1: ['general'], form: ['written'] }
        case 'nd115-2020+nd85-2023':
          return { ...base, track: 'publicEmployee', round1: ['general'], form: ['written'], wishes: wishes === 2 ? 2 : 1 }
        case 'nd259-2026':
          return { ...base, track: 'publicEmployee', round1: ['general'], form: two ? [...both] : ['practical'] }
        case 'nd93-2026':
          return { ...base, track: 'teacher', round1: ['general'], form: ['written'] }
        case 'leadership-scheme':
          return { id, quota, track: 'leadership', round1: [], form: ['written', 'scheme'] }
      }
    })
}

function someCandidate(posts: readonly InputPost[], id: string): fc.Arbitrary<InputCandidate> {
  return fc
    .record({
      name: fc.constantFrom('Lê An', 'Lê Ân', 'Trần Bình', 'Đỗ Đức'),
      first: fc.constantFrom(...posts),
      second: fc.constantFrom(null, ...posts),
      swap: fc.boolean(),
      full: often(30),
      correct: fc.constantFrom(29, 30, 40, 40, 40, 40, 52, 52),
      exempt: often(4),
      evidence: often(38),
      written: fc.tuple(someMark, someState),
      other: fc.tuple(someScore, someState),
      members: rarely(fc.array(someScore, { minLength: 1, maxLength: 3 }), 20),
      appeal: rarely(fc.oneof(someScore.map((score) => [score, score]), fc.tuple(someScore, someScore)), 40),
      groups: fc.array(fc.tuple(fc.constantFrom(...priorityGroups), often(36)), { maxLength: 2 }),
      eligible: often(38),
      withdrawn: often(1),
    })
    .map((facts) => {
      const [mark, state] = facts.written
      const [score, otherState] = facts.other
      const other = facts.members === null ? { score, ...otherState } : { members: facts.members, ...otherState }
      const wishes = facts.first.wishes === 2 && facts.second !== null && facts.second !== facts.first ? [facts.first.id, facts.second.id] : [facts.first.id]
      const listed = facts.swap ? ['Y', 'X'] : ['X', 'Y']
      return {
        id,
        name: facts.name,
        eligible: facts.eligible,
        withdrawn: facts.withdrawn,
        wishes,
        ...(facts.first.agencies === undefined ? {} : { agencies: facts.full ? listed : listed.slice(0, 1) }),
        priority: facts.groups.map(([group, evidence]) => ({ group, evidence })),
        exemptions: facts.exempt ? [{ part: 'general', ground: 'pretest', evidence: facts.evidence, result: { correct: facts.correct, total: 100 } }] : [],
        round1: {
          general: facts.exempt ? { state: 'exempt' } : { correct: facts.correct, total: 60 },
          language: { correct: 15, total: 30 },
        },
        papers: {
          written: { ...mark, ...state, ...(facts.appeal === null ? {} : { appeal: { marks: [...facts.appeal] } }) },
          interview: other,
          practical: other,
          scheme: other,
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

/** Any exam that the rules admit: every regime, open marks, ties, two wishes, joint posts, decisions and cancellations of all kinds. */
export const randomExam: fc.Arbitrary<DecideInput> = fc
  .tuple(fc.constantFrom(...regimes), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9 }))
  .chain(([regime, postCount, candidateCount]) =>
    fc
      .tuple(...Array.from({ length: postCount }, (_, index) => somePost(regime, `P${index}`)))
      .chain((posts) =>
        fc.tuple(fc.constant(posts), fc.tuple(...Array.from({ length: candidateCount }, (_, index) => someCandidate(posts, `c${index}`)))),
      )
      .chain(([posts, candidates]) =>
        fc
          .record({
            decisions: fc.array(someDecision(posts, candidates), { maxLength: 6 }),
            cancellations: fc.array(someCancellation(candidates), { maxLength: 3 }),
          })
          .map((people) =>
            anExamBy(regime, { posts, candidates, ...people, ...(regime === 'leadership-scheme' ? { scheme: aScheme } : {}) }),
          ),
      ),
  )

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
    candidates: candidates.map((candidate) => (reverse ? { ...candidate, priority: candidate.priority?.toReversed() ?? [] } : candidate)),
    decisions: decisions.map((decision) =>
      reverse && (decision.kind === 'tie' || decision.kind === 'reserved') ? { ...decision, winners: decision.winners.toReversed() } : decision,
    ),
    cancellations,
  }))
}

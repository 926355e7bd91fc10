import type { CurrentMark } from '../../db/queries/marking.ts'
import type { RegisteredCandidate } from '../../db/queries/results.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { DecideInput } from '../../shared/rules/decide-schema.ts'
import { amendmentShape } from '../../shared/rules/regime-copy.ts'
import type { PriorityGroup } from '../../shared/rules/terms.ts'
import { priorityGroupOf } from './candidate-rows.ts'
import { quotaOf, type ExamFacts } from './exam-facts.ts'
import { round1Of, satByPost } from './exam-parts.ts'
import { houseRulesId, regimeId } from './exam-regime.ts'
import { datedSteps } from './exam-steps.ts'
import { schemeView } from './regime-view.ts'

type InputCandidate = DecideInput['candidates'][number]
type InputPost = DecideInput['posts'][number]
type SingleMark = NonNullable<ReturnType<ExamFacts['singleMarks']['get']>>[number]
type Violation = NonNullable<ReturnType<ExamFacts['violations']['get']>>[number]

/** Fields that are left out where there is nothing to say. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as never
}

/** A violation that leaves no result is the state of the mark; the rules take only what is taken off. */
function said(violation: Violation | undefined) {
  const form = violation?.form
  return given({ violation: form === 'suspension' || form === 'cancellation' ? null : form, zero: violation?.zero })
}

function round1Mark(mark: CurrentMark | undefined, part: Part, violation: Violation | undefined) {
  if (mark?.state === 'entered' && mark.value !== null) return { correct: mark.value / 100, total: part.maximum / 100, ...said(violation) }
  return { state: mark === undefined || mark.state === 'entered' ? 'notEntered' : mark.state, ...said(violation) } as const
}

const byPlace = (left: SingleMark, right: SingleMark) => left.marker - right.marker || left.question - right.question

/** Two markers and a third; one mark of two stays one. */
function markersOf(marks: readonly SingleMark[]) {
  const ordered = marks.toSorted(byPlace)
  return given({ marks: ordered.filter(({ marker }) => marker < 3).map(({ value }) => value), third: ordered.find(({ marker }) => marker === 3)?.value })
}

/** Members of a panel; of a scheme in pieces, the points of each piece by its name. */
function membersOf(marks: readonly SingleMark[], pieces: readonly { readonly id: string }[]) {
  const members = [...Map.groupBy(marks.toSorted(byPlace), ({ marker }) => marker).values()]
  return members.map((own) => {
    if (pieces.length === 0) return own[0]?.value ?? 0
    return Object.fromEntries(own.flatMap(({ question, value }) => (pieces[question - 1] === undefined ? [] : [[pieces[question - 1]?.id ?? '', value]])))
  })
}

/** The single marks of a paper in the form that the rules take; null where there are none. */
function singleMarksIn(kind: string, marks: readonly SingleMark[], facts: ExamFacts) {
  if (marks.length === 0) return null
  const marking = marks.filter(({ stage }) => stage === 'marking')
  if (kind !== 'written') return { members: membersOf(marking, kind === 'scheme' && facts.scheme !== null ? (schemeView(facts.scheme).pieces ?? []) : []) }
  const appeal = marks.filter(({ stage }) => stage === 'appeal')
  return { ...(marking.length === 0 ? {} : markersOf(marking)), ...(appeal.length === 0 ? {} : { appeal: markersOf(appeal) }) }
}

function paperOf(facts: ExamFacts, part: Part, mark: CurrentMark | undefined, singles: readonly SingleMark[], violation: Violation | undefined) {
  const single = singleMarksIn(part.kind, singles, facts)
  const state = mark?.state ?? 'notEntered'
  if (state === 'absent' || state === 'suspended' || state === 'cancelled') return { state, ...said(violation) }
  if (state === 'entered' && mark?.value !== null && mark?.value !== undefined) return { score: mark.value, ...single, ...said(violation) }
  return single === null ? { state: 'notEntered' as const, ...said(violation) } : { ...single, ...said(violation) }
}

function candidateInput(facts: ExamFacts, candidate: RegisteredCandidate, sat: ReadonlySet<string>): InputCandidate {
  const { id, fullName, postId, secondPostId, sits } = candidate
  const parts = facts.parts.filter(({ kind }) => sat.has(kind))
  const markIn = (part: Part) => facts.marks.get(id)?.find(({ partId }) => partId === part.id)
  const singlesIn = (part: Part) => facts.singleMarks.get(id)?.filter(({ partId }) => partId === part.id) ?? []
  const violationIn = (part: Part) => facts.violations.get(id)?.find(({ partId }) => partId === part.id)
  const agencies = facts.agencies.has(postId) ? [...(facts.choices.get(id) ?? [])] : null
  return {
    id,
    name: fullName,
    ...(sits ? {} : { eligible: false }),
    wishes: secondPostId === null ? [postId] : [postId, secondPostId],
    ...given({ agencies }),
    priority: (facts.priorities.get(id) ?? []).map(({ groupCode, evidence }) => ({ group: priorityGroupOf(groupCode) as PriorityGroup, evidence })),
    exemptions: (facts.exemptions.get(id) ?? []).map(({ part, basis, evidence, correct, total }) => ({
      part: part as 'general',
      ground: basis as 'pretest',
      evidence,
      ...(correct === null || total === null ? {} : { result: { correct, total } }),
    })),
    round1: Object.fromEntries(parts.filter(({ unit }) => unit === 'correct').map((part) => [part.kind, round1Mark(markIn(part), part, violationIn(part))])),
    papers: Object.fromEntries(parts.filter(({ unit }) => unit === 'points').map((part) => [part.kind, paperOf(facts, part, markIn(part), singlesIn(part), violationIn(part))])),
  }
}

function postInput(facts: ExamFacts, { post }: ExamFacts['posts'][number]): InputPost {
  const agencies = facts.agencies.get(post.id)?.map(({ agencyId, places }) => ({ id: agencyId, places }))
  return {
    id: post.id,
    quota: quotaOf(facts, post),
    track: post.track as InputPost['track'],
    method: post.method,
    round1: round1Of(post, facts.regime),
    form: post.form.split(',') as InputPost['form'],
    writtenOn: post.writtenOn,
    wishes: post.wishes === 2 ? 2 : 1,
    ...given({
      languagePass: post.languagePass,
      weights: post.writtenWeight === null ? null : { written: post.writtenWeight, interview: 100 - post.writtenWeight },
      agencies,
      reserved: post.reservedGroup === null || post.reservedPlaces === null ? null : { group: post.reservedGroup as PriorityGroup, places: post.reservedPlaces },
    }),
  }
}

/** Decisions and cancellations about people who are all still in the exam: others answer no question. */
function standing(facts: ExamFacts): Pick<DecideInput, 'decisions' | 'cancellations'> {
  const here = new Set(facts.candidates.map(({ id }) => id))
  const decisions = facts.decisions.flatMap(({ decision, ground: { number, date } }): NonNullable<DecideInput['decisions']> => {
    const { kind, postId, candidateId, agencyId, value } = decision
    const winners = JSON.parse(decision.winners) as string[]
    if (!winners.every((id) => here.has(id)) || (candidateId !== null && !here.has(candidateId))) return []
    const paper = { number, date }
    const candidate = candidateId ?? ''
    const part = decision.partKind as 'written'
    switch (kind) {
      case 'tie':
      case 'reserved':
        return [{ kind, ...paper, post: postId, winners }]
      case 'replacement':
        return [{ kind, ...paper, post: postId, winners, leaveEmpty: decision.leaveEmpty ?? 0 }]
      case 'transfer':
        return [{ kind, ...paper, candidate, post: postId }]
      case 'agency':
        return [{ kind, ...paper, candidate, agency: agencyId ?? '' }]
      case 'marking':
        return [{ kind, ...paper, candidate, part, value: value ?? 0, ...(decision.agreed === null ? {} : { agreed: decision.agreed }) }]
      case 'appeal':
        return [{ kind, ...paper, candidate, part, value: value ?? 0 }]
    }
  })
  const cancellations = facts.cancellations.flatMap(({ cancellation: { candidateId, cause, stage }, ground: { number, date } }) =>
    here.has(candidateId) ? [{ candidate: candidateId, ground: cause, number, date, stage }] : [],
  )
  return { decisions, cancellations }
}

/** Values that the board confirmed or replaced and that the rules read; the others are only shown. */
function amendmentsOf(facts: ExamFacts): DecideInput['amendments'] {
  return facts.amendments.flatMap(({ amendment, ground: { number, date } }) =>
    amendmentShape(amendment.path, facts.regime) === null ? [] : [{ path: amendment.path, value: JSON.parse(amendment.value) as unknown, decision: { number, date } }],
  )
}

function schemeOf(facts: ExamFacts): Pick<DecideInput, 'scheme'> {
  if (facts.scheme === null) return {}
  const { number, date, gateValue, gateInclusive, model, writtenWeight, schemeWeight, pieces, average, spread, minimum, tieBreak } = schemeView(facts.scheme)
  const weights = { written: writtenWeight, scheme: schemeWeight }
  return { scheme: { decision: { number, date }, gate: { value: gateValue, inclusive: gateInclusive }, model, weights, ...given({ pieces }), average, spread, minimum, tieBreak } }
}

/** The facts of an exam in the form that the rules take (`results.decide`). */
export function decideInputOf(facts: ExamFacts): DecideInput {
  const sat = satByPost(facts.posts, facts.regime)
  return {
    regime: regimeId(facts.exam.regime),
    houseRules: houseRulesId(facts.exam.houseRules),
    plan: { kind: facts.exam.kind, approved: facts.exam.planApproved },
    // Of several sessions the last ends a part; a recorded day comes after them.
    steps: [...new Map(datedSteps(facts.parts, facts.days, facts.steps).map((step) => [step.id, step])).values()],
    amendments: amendmentsOf(facts),
    ...schemeOf(facts),
    posts: facts.posts.map((row) => postInput(facts, row)),
    candidates: facts.registered.map((candidate) => candidateInput(facts, candidate, sat.get(candidate.postId) ?? new Set())),
    ...standing(facts),
  }
}

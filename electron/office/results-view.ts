import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import { prioritiesOf } from '../../db/queries/candidates.ts'
import { countVerdicts } from '../../db/queries/eligibility.ts'
import { listDecisions, listPosts } from '../../db/queries/exams.ts'
import { marksOf, rankedFacts, type CurrentMark } from '../../db/queries/marking.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { ResultRow, ResultsView } from '../../shared/contract/results.ts'
import { decide } from '../../shared/rules/decide.ts'
import type { DecideInput, DecideOutput } from '../../shared/rules/decide-schema.ts'
import { houseRules, regimes } from '../../shared/rules/regimes.ts'
import type { PriorityGroup } from '../../shared/rules/terms.ts'
import { priorityGroupOf } from './candidate-rows.ts'
import { examParts, satParts } from './exam-parts.ts'
import { houseRulesId, regimeId, regimeOf, requireExam } from './exam-regime.ts'

type Facts = ReturnType<typeof gatherFacts>
type InputCandidate = DecideInput['candidates'][number]

/** Everything that ranking an exam rests on, read in one go. Those found ineligible are not ranked. */
export function gatherFacts(reader: Reader, examId: string) {
  const row = requireExam(reader, examId)
  const candidates = rankedFacts(reader, examId)
  const ids = candidates.map(({ id }) => id)
  return {
    exam: row.exam,
    regime: regimeOf(row),
    posts: listPosts(reader, examId),
    parts: examParts(reader, examId),
    candidates,
    priorities: prioritiesOf(reader, ids),
    marks: Map.groupBy(marksOf(reader, ids), ({ candidateId }) => candidateId),
    decisions: listDecisions(reader, examId),
    undecided: countVerdicts(reader, examId, null).undecided,
  }
}

/** Decisions between people who are all still ranked: one about somebody who was refused later answers no question. */
function standingDecisions({ candidates, decisions }: Facts): DecideInput['decisions'] {
  const ranked = new Set(candidates.map(({ id }) => id))
  return decisions.flatMap(({ decision: { kind, postId, winners: chosen }, ground: { number, date } }) => {
    const winners = JSON.parse(chosen) as string[]
    return winners.every((id) => ranked.has(id)) ? [{ kind, number, date, post: postId, winners }] : []
  })
}

function round1Of(mark: CurrentMark | undefined, part: Part) {
  if (mark === undefined || mark.state !== 'entered' || mark.value === null) return { state: mark?.state === 'entered' ? 'notEntered' : (mark?.state ?? 'notEntered') } as const
  return { correct: mark.value / 100, total: part.maximum / 100 }
}

function paperOf(mark: CurrentMark | undefined) {
  if (mark === undefined || mark.state !== 'entered' || mark.value === null) {
    const state = mark?.state ?? 'notEntered'
    return { state: state === 'exempt' || state === 'entered' ? 'notEntered' : state } as const
  }
  return { score: mark.value }
}

function candidateInput(facts: Facts, { id, fullName, postId }: Facts['candidates'][number], sat: ReadonlySet<string>): InputCandidate {
  const marks = facts.marks.get(id) ?? []
  const parts = facts.parts.filter(({ kind }) => sat.has(kind))
  const of = (part: Part) => marks.find(({ partId }) => partId === part.id)
  return {
    id,
    name: fullName,
    wishes: [postId],
    priority: (facts.priorities.get(id) ?? []).map(({ groupCode, evidence }) => ({ group: priorityGroupOf(groupCode) as PriorityGroup, evidence })),
    round1: Object.fromEntries(parts.filter(({ round }) => round === 1).map((part) => [part.kind, round1Of(of(part), part)])),
    papers: Object.fromEntries(parts.filter(({ round }) => round === 2).map((part) => [part.kind, paperOf(of(part))])),
  }
}

/** The facts of an exam in the form that the rules take (`results.decide`). */
export function decideInputOf(facts: Facts): DecideInput {
  const satOf = new Map(facts.posts.map(({ post }) => [post.id, satParts(post, facts.regime)]))
  return {
    regime: regimeId(facts.exam.regime),
    houseRules: houseRulesId(facts.exam.houseRules),
    plan: { kind: facts.exam.kind, approved: facts.exam.planApproved },
    posts: facts.posts.map(({ post }) => {
      const sat = satOf.get(post.id) ?? []
      return {
        id: post.id,
        quota: post.quota,
        track: post.track as DecideInput['posts'][number]['track'],
        round1: sat.filter(({ round }) => round === 1).map(({ kind }) => kind) as DecideInput['posts'][number]['round1'],
        form: post.form.split(',') as DecideInput['posts'][number]['form'],
      }
    }),
    candidates: facts.candidates.map((candidate) => candidateInput(facts, candidate, new Set(satOf.get(candidate.postId)?.map(({ kind }) => kind)))),
    decisions: standingDecisions(facts),
  }
}

/** Decides an exam; facts that the rules refuse are told with the path of each. */
export function decideFacts(input: DecideInput): DecideOutput {
  const result = decide(input)
  if (!result.ok) throw new ORPCError('INPUT_REFUSED', { data: { problems: result.problems.map(({ path, code }) => ({ path, code })) } })
  return result.output
}

function inOrder(facts: Facts, output: DecideOutput): readonly { readonly id: string; readonly decided: DecideOutput['candidates'][number] }[] {
  const decided = new Map(output.candidates.map((one) => [one.id, one]))
  const postPlace = new Map(facts.posts.map(({ post }, place) => [post.id, place]))
  const rankPlace = new Map(output.posts.flatMap(({ order }) => order.map((id, place) => [id, place] as const)))
  const unranked = facts.candidates.length
  return facts.candidates
    .flatMap(({ id, postId }, namePlace) => {
      const one = decided.get(id)
      return one === undefined ? [] : [{ id, decided: one, post: postPlace.get(postId) ?? 0, rank: rankPlace.get(id) ?? unranked, namePlace }]
    })
    .toSorted((a, b) => a.post - b.post || a.rank - b.rank || a.namePlace - b.namePlace)
}

/** The ranking of an exam with everything a page or a paper shows of it. */
export function resultsView(reader: Reader, examId: string): ResultsView {
  const facts = gatherFacts(reader, examId)
  const input = decideInputOf(facts)
  const output = decideFacts(input)
  const people = new Map(facts.candidates.map((one) => [one.id, one]))
  const rows = inOrder(facts, output).flatMap(({ id, decided }): ResultRow[] => {
    const person = people.get(id)
    if (person === undefined) return []
    const { fullName, birthDate, sex, postId } = person
    const { rank, state, score, priority, total, reasons } = decided
    const marks = (facts.marks.get(id) ?? []).map(({ partId, state: markState, value }) => ({ partId, state: markState, value }))
    return [{ candidateId: id, fullName, birthDate, sex, postId, rank, state, marks, score, priority, total, reasons }]
  })
  const decidedPosts = new Map(output.posts.map((post) => [post.id, post]))
  return {
    examId,
    regimeTitle: regimes[regimeId(facts.exam.regime)].title,
    houseRulesTitle: houseRules[houseRulesId(facts.exam.houseRules)].title,
    parts: [...facts.parts],
    posts: facts.posts.map(({ post: { id, code, name, quota }, agencyName }) => {
      const post = decidedPosts.get(id)
      return { id, code, name, agencyName, quota, winners: post?.winners ?? [], empty: post?.empty ?? quota, questions: post?.questions ?? [] }
    }),
    rows,
    warnings: [
      ...(facts.undecided === 0 ? [] : [{ code: 'eligibilityUndecided', article: null, facts: { candidates: facts.undecided } }]),
      ...output.warnings.map(({ code, article, facts: said }) => ({ code, article: article ?? null, facts: said })),
    ],
    decisions: facts.decisions.map(({ decision, ground }) => ({
      id: decision.id,
      postId: decision.postId,
      kind: decision.kind,
      number: ground.number,
      date: ground.date,
      signer: ground.signer,
      winners: JSON.parse(decision.winners) as string[],
      revision: decision.revision,
    })),
    factsHash: sha256(canonicalize(input) ?? ''),
  }
}


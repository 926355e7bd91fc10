import canonicalize from 'canonicalize'
import { ORPCError } from '@orpc/server'
import { sha256 } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import type { InputProblem } from '../../shared/contract/base.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { ResultRow, ResultsView } from '../../shared/contract/results.ts'
import { decide } from '../../shared/rules/decide.ts'
import type { DecidedCandidate, DecideInput, DecideOutput, Problem } from '../../shared/rules/decide-schema.ts'
import type { Reason } from '../../shared/rules/reason-schema.ts'
import { decideInputOf } from './decide-input.ts'
import { decisionsBeforeExam } from './decision-dates.ts'
import { gatherFacts, quotaOf, type ExamFacts } from './exam-facts.ts'

type Copy = ExamFacts['copy']

/** A refused fact of a candidate by the field of the form and the name, where the path only knows a place in the list. */
function problemOf({ candidates }: DecideInput, { path, code }: Problem): InputProblem {
  const [, place, field] = /^candidates\.(\d+)\.(.+)$/u.exec(path) ?? []
  const about = place === undefined ? undefined : candidates[Number(place)]?.name
  if (about === undefined || field === undefined) return { path, code }
  return { path: field, code: field === 'agencies' && code === 'missing' ? 'agencyMissing' : code, about }
}

/** Decides an exam by its own copy of the regulation; facts that the rules refuse are told with the path of each and whom it is about. */
export function decideFacts(input: DecideInput, copy: Copy): DecideOutput {
  const result = decide(input, copy)
  if (!result.ok) throw new ORPCError('INPUT_REFUSED', { data: { problems: result.problems.map((problem) => problemOf(input, problem)) } })
  return result.output
}

/** An exam as it stands, decided. */
export function decidedExam(reader: Reader, examId: string): { readonly facts: ExamFacts; readonly input: DecideInput; readonly output: DecideOutput } {
  const facts = gatherFacts(reader, examId)
  const input = decideInputOf(facts)
  return { facts, input, output: decideFacts(input, facts.copy) }
}

/** Everybody who sits, by post, then rank, then name. */
export function inOrder(facts: ExamFacts, output: DecideOutput): readonly { readonly id: string; readonly decided: DecidedCandidate }[] {
  const decided = new Map(output.candidates.map((one) => [one.id, one]))
  const postPlace = new Map(facts.posts.map(({ post }, place) => [post.id, place]))
  const rankPlace = new Map(output.posts.flatMap(({ id, order }) => order.map((person, place) => [`${id} ${person}`, place] as const)))
  const unranked = facts.candidates.length
  return facts.candidates
    .flatMap(({ id }, namePlace) => {
      const one = decided.get(id)
      return one === undefined ? [] : [{ id, decided: one, post: postPlace.get(one.post) ?? 0, rank: rankPlace.get(`${one.post} ${id}`) ?? unranked, namePlace }]
    })
    .toSorted((a, b) => a.post - b.post || a.rank - b.rank || a.namePlace - b.namePlace)
}

/** The mark of a paper that counts, as the reasons settled it; null where they settled none. */
function settledIn(reasons: readonly Reason[], kind: Part['kind']): number | null {
  let mark: number | null = null
  for (const { code, facts } of reasons) {
    if (!('part' in facts) || facts.part !== kind) continue
    if (code === 'zeroed') mark = 0
    else if (code === 'deducted') mark = facts.after
    else if (code === 'chairDecided') mark = facts.value
    else if ('mark' in facts && code !== 'appealDiffers') mark = facts.mark
  }
  return mark
}

function marksIn(facts: ExamFacts, { id, reasons }: DecidedCandidate): NonNullable<ResultRow['marks']> {
  const entered = facts.marks.get(id) ?? []
  const singles = new Set(facts.singleMarks.get(id)?.map(({ partId }) => partId))
  return facts.parts.flatMap((part) => {
    const mark = entered.find(({ partId }) => partId === part.id)
    // Round 1 is shown as counted: 41 of 60 stays 41.
    const settled = part.unit === 'points' ? settledIn(reasons, part.kind) : null
    if (settled !== null) return [{ partId: part.id, state: 'entered' as const, value: settled }]
    if (mark !== undefined) return [{ partId: part.id, state: mark.state, value: mark.value }]
    return singles.has(part.id) ? [{ partId: part.id, state: 'notEntered' as const, value: null }] : []
  })
}

type Warning = ResultsView['warnings'][number]

/** What the rules warn of; house rules concern only the days of the parts. */
export function ruleWarnings(facts: ExamFacts, output: DecideOutput): Warning[] {
  const kinds = new Set<string>(['round1', ...facts.parts.map(({ kind }) => kind)])
  return output.warnings
    .filter(({ code, facts: { step } }) => code !== 'otherHouseRules' || kinds.has(String(step)))
    .map(({ code, article, path, facts: said }) => ({ code, article: article ?? null, facts: path === undefined ? said : { ...said, path } }))
}

function kinWarnings({ kin, regime }: ExamFacts, output: DecideOutput): Warning[] {
  const states = new Map(output.candidates.map(({ id, state }) => [id, state]))
  return kin.map(({ kin: { candidateId, memberName, memberFunction, relation } }) => ({
    code: 'kinDeclared',
    article: regime.articles.kinship,
    facts: { candidate: candidateId, memberName, memberFunction, relation, won: states.get(candidateId) === 'won' || states.get(candidateId) === 'wonAgencyOpen' },
  }))
}

/** The ranking of an exam with everything a page or a paper shows of it. */
export function resultsView(reader: Reader, examId: string): ResultsView {
  const { facts, input, output } = decidedExam(reader, examId)
  const people = new Map(facts.candidates.map((one) => [one.id, one]))
  const rows = inOrder(facts, output).flatMap(({ id, decided }): ResultRow[] => {
    const person = people.get(id)
    if (person === undefined) return []
    const { fullName, birthDate, sex, postId: firstPostId } = person
    const { rank, state, score, priority, total, reasons, post: postId, agency: agencyId } = decided
    return [{ candidateId: id, fullName, birthDate, sex, postId, firstPostId, agencyId, rank, state, marks: marksIn(facts, decided), score, priority, total, reasons }]
  })
  const decidedPosts = new Map(output.posts.map((post) => [post.id, post]))
  return {
    examId,
    regimeTitle: facts.regime.title,
    houseRulesTitle: facts.copy.houseRules.title,
    parts: [...facts.parts],
    posts: facts.posts.map(({ post, agencyName }) => {
      const decided = decidedPosts.get(post.id)
      const quota = quotaOf(facts, post)
      return {
        ...{ id: post.id, code: post.code, name: post.name, agencyName, quota, planned: post.quota },
        agencies: (facts.agencies.get(post.id) ?? []).map(({ agencyId, agencyName: name, places }) => ({ agencyId, agencyName: name, places })),
        winners: decided?.winners ?? [],
        empty: decided?.empty ?? quota,
        next: decided?.next ?? [],
        questions: decided?.questions ?? [],
      }
    }),
    rows,
    warnings: [
      ...(facts.undecided === 0 ? [] : [{ code: 'eligibilityUndecided', article: null, facts: { candidates: facts.undecided } }]),
      ...kinWarnings(facts, output),
      ...decisionsBeforeExam(facts),
      ...ruleWarnings(facts, output),
    ],
    decisions: facts.decisions.map(({ decision, ground: { number, date, signer } }) => {
      const { id, postId, kind, candidateId, partKind: part, value, agreed, agencyId, leaveEmpty, revision } = decision
      return { id, postId, kind, number, date, signer, winners: JSON.parse(decision.winners) as string[], candidateId, part, value, agreed, agencyId, leaveEmpty, revision }
    }),
    cancellations: facts.cancellations.map(({ cancellation: { id, candidateId, cause, stage, revision }, ground: { number, date, signer } }) => ({ id, candidateId, cause, stage, number, date, signer, revision })),
    quotaChanges: facts.quotaChanges.map(({ change: { id, kind, postId, fromPostId, places, revision }, ground: { number, date, signer } }) => ({ id, kind, postId, fromPostId, places, number, date, signer, revision })),
    factsHash: sha256(canonicalize(input) ?? ''),
    outcomeHash: sha256(canonicalize({ candidates: output.candidates, posts: output.posts }) ?? ''),
  }
}

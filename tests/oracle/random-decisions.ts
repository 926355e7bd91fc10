/** What people decided after the marks: the oracle says what is open, and a part of it is answered, right or wrong, again and again. */

import type { Chance } from './chance.ts'
import type { Decision, ExamInput, Paper, Post } from './input.ts'
import { oracleDecide } from './oracle.ts'
import type { CandidateOutput, ExamOutput, PostOutput, Question } from './output.ts'

const grounds = ['fileIncomplete', 'fraud', 'notTakenUp', 'criminalRecord', 'declined']
const waitingMarks = ['markersDiffer', 'allMarksDiffer', 'membersDiffer']

export function decideSome(chance: Chance, input: ExamInput): void {
  const decisions: Decision[] = []
  input.decisions = decisions
  input.cancellations = []
  const eagerness = chance.pick([30, 70, 95])
  const cancelling = chance.pick([0, 0, 10, 35, 70])
  const rounds = chance.int(0, 5)
  for (let round = 0; round < rounds; round += 1) {
    const output = oracleDecide(input)
    for (const post of output.posts) {
      for (const question of post.questions) {
        if (chance.percent(eagerness)) answer(chance, input, output, post, question)
      }
    }
    cancelSome(chance, input, output, cancelling)
    if (input.regime === 'nd115-2020+nd85-2023' && chance.percent(40)) transferOne(chance, input, output)
    if (chance.percent(8)) addUnlessThere(input, nonsense(chance, input))
  }
  if (decisions.length === 0) delete input.decisions
  else input.decisions = chance.shuffle(decisions)
  if (input.cancellations.length === 0) delete input.cancellations
  else input.cancellations = chance.shuffle(input.cancellations)
}

/** A number of its own for each. */
function paperOfDecision(chance: Chance, input: ExamInput): { number: string; date: string } {
  const count = (input.decisions?.length ?? 0) + (input.cancellations?.length ?? 0)
  return { number: `${String(chance.int(1, 9))}${String(count).padStart(3, '0')}/QĐ-HĐ`, date: chance.pick(['2026-10-05', '2026-10-06', '2026-10-07']) }
}

/** One decision for one thing: two of them would contradict each other. */
function addUnlessThere(input: ExamInput, decision: Decision): void {
  const about = ({ kind, post, candidate, part, winners }: Decision) =>
    JSON.stringify([kind, post, candidate, part, [...(winners ?? [])].sort()])
  if (input.decisions?.some((each) => about(each) === about(decision))) return
  input.decisions?.push(decision)
}

function answer(chance: Chance, input: ExamInput, output: ExamOutput, post: PostOutput, question: Question): void {
  const paper = paperOfDecision(chance, input)
  const { code, places, candidates } = question
  if (waitingMarks.includes(code) || code === 'appealDiffers') {
    const candidate = chance.pick(candidates)
    const part = lastPart(output, candidate)
    const value = chance.pick([5000, 6000, 6000, 6450, 7000])
    if (!part) return
    const agreed = code === 'markersDiffer' && chance.percent(50) ? { agreed: true as const } : {}
    addUnlessThere(input, { kind: code === 'appealDiffers' ? 'appeal' : 'marking', ...paper, candidate, part, value, ...agreed })
  }
  const count = chance.percent(88) ? places : chance.int(0, candidates.length)
  if (code === 'tieOpen' || code === 'reservedOpen') {
    const winners = chance.shuffle(candidates).slice(0, count)
    const kind = code === 'tieOpen' ? 'tie' : 'reserved'
    if (winners.length > 0) addUnlessThere(input, { kind, ...paper, post: post.id, winners })
  }
  if (code === 'replacementOpen' || code === 'nextLowerHoldsPlace') {
    const open = post.questions.filter((each) => ['replacementOpen', 'nextLowerHoldsPlace'].includes(each.code)).flatMap((each) => each.candidates)
    const inOrder = post.order.filter((id) => open.includes(id) && (chance.percent(60) || candidates.includes(id)))
    // Whether somebody may be skipped depends on the ranks of those behind.
    const willing = chance.percent(60) ? inOrder : chance.some(inOrder, 60)
    const winners = willing.slice(0, chance.int(0, Math.min(places, willing.length)))
    const leaveEmpty = chance.percent(90) ? places - winners.length : chance.int(0, 2)
    addUnlessThere(input, { kind: 'replacement', ...paper, post: post.id, winners, ...(leaveEmpty > 0 ? { leaveEmpty } : {}) })
  }
  if (code === 'agencyTie' || code === 'agencyFull') {
    const agencies = input.posts.find(({ id }) => id === post.id)?.agencies ?? []
    const winners = output.candidates.filter((each) => each.post === post.id)
    const free = agencies.filter(({ id, places: all }) => winners.filter(({ agency }) => agency === id).length < all).map(({ id }) => id)
    const agency = free.length > 0 && chance.percent(85) ? chance.pick(free) : chance.pick(agencies).id
    addUnlessThere(input, { kind: 'agency', ...paper, candidate: chance.pick(candidates), agency })
  }
}

function lastPart(output: ExamOutput, candidate: string): Paper | undefined {
  const found = output.candidates.find(({ id }) => id === candidate)
  return found?.reasons.at(-1)?.facts.part as Paper | undefined
}

function cancelSome(chance: Chance, input: ExamInput, output: ExamOutput, percent: number): void {
  for (const { id, state } of output.candidates) {
    const isWinner = state === 'won' || state === 'wonAgencyOpen'
    if (!chance.percent(isWinner ? percent : percent / 10)) continue
    if (input.cancellations?.some(({ candidate }) => candidate === id)) continue
    const stage = chance.percent(35) ? { stage: chance.pick(['all', 'firstWishes'] as const) } : {}
    input.cancellations?.push({ candidate: id, ground: chance.pick(grounds), ...paperOfDecision(chance, input), ...stage })
  }
}

function transferOne(chance: Chance, input: ExamInput, output: ExamOutput): void {
  const withPlaces = output.posts.filter(({ empty }) => empty > 0)
  const losers = output.candidates.filter(({ state }: CandidateOutput) => state === 'lost')
  if (withPlaces.length === 0 || losers.length === 0) return
  const candidate = chance.pick(losers).id
  if (input.decisions?.some((decision) => decision.kind === 'transfer' && decision.candidate === candidate)) return
  addUnlessThere(input, { kind: 'transfer', ...paperOfDecision(chance, input), candidate, post: chance.pick(withPlaces).id })
}

/** A decision nobody asked for, about people and posts that exist. */
function nonsense(chance: Chance, input: ExamInput): Decision {
  const post: Post = chance.pick(input.posts)
  const candidate = chance.pick(input.candidates)
  const paper = paperOfDecision(chance, input)
  const kind = chance.pick(['tie', 'reserved', 'replacement', 'marking'] as const)
  if (kind === 'marking') return { kind, ...paper, candidate: candidate.id, part: chance.pick(post.form), value: 6000 }
  return { kind, ...paper, post: post.id, winners: [candidate.id] }
}

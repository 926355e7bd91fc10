import type { DecideInput, DecideOutput } from '../../../shared/rules/decide-schema.ts'
import { papers } from '../../../shared/rules/terms.ts'
import type { InputDecision } from './builders.ts'

/** Decisions and marks that answer every question of an output, the head choosing from the front or the back of each list. */
export function answered(exam: DecideInput, output: DecideOutput, fromBack: boolean, round: number): DecideInput {
  const decisions: InputDecision[] = [...(exam.decisions ?? [])]
  let candidates = exam.candidates
  for (const post of output.posts) {
    for (const question of post.questions) {
      const people = fromBack ? question.candidates.toReversed() : question.candidates
      const head = { number: `${round}/TL`, date: '2026-12-01', post: post.id }
      switch (question.code) {
        case 'tieOpen':
          decisions.push({ kind: 'tie', ...head, winners: people.slice(0, question.places) })
          break
        case 'reservedOpen':
          decisions.push({ kind: 'reserved', ...head, winners: people.slice(0, question.places) })
          break
        case 'replacementOpen':
          decisions.push({
            kind: 'replacement',
            ...head,
            winners: fromBack ? question.candidates.slice(0, -1) : question.candidates,
            leaveEmpty: fromBack ? 1 : 0,
          })
          break
        case 'nextLowerHoldsPlace':
          if (!post.questions.some(({ code }) => code === 'replacementOpen' || code === 'tieOpen')) {
            decisions.push({ kind: 'replacement', ...head, winners: [], leaveEmpty: question.places })
          }
          break
        case 'agencyTie':
        case 'agencyFull':
          decisions.push(...agencyDecisions(exam, output, post.id, people, round))
          break
        case 'markersDiffer':
        case 'allMarksDiffer':
        case 'membersDiffer':
          decisions.push(...markDecisions('marking', output, people, round))
          break
        case 'appealDiffers':
          decisions.push(...markDecisions('appeal', output, people, round))
          break
        default:
          candidates = candidates.map((candidate) => (question.candidates.includes(candidate.id) ? marked(candidate) : candidate))
      }
    }
  }
  return { ...exam, candidates, decisions }
}

/** Gives each person some agency of the post that still has a place. */
function agencyDecisions(exam: DecideInput, output: DecideOutput, postId: string, people: readonly string[], round: number): InputDecision[] {
  const agencies = exam.posts.find(({ id }) => id === postId)?.agencies ?? []
  const free = new Map(agencies.map(({ id, places }) => [id, places]))
  for (const { post, agency } of output.candidates) if (post === postId && agency !== null) free.set(agency, (free.get(agency) ?? 0) - 1)
  return people.flatMap((candidate): InputDecision[] => {
    const agency = [...free].find(([, places]) => places > 0)?.[0]
    if (agency === undefined) return []
    free.set(agency, (free.get(agency) ?? 0) - 1)
    return [{ kind: 'agency', number: `${round}/TL`, date: '2026-12-01', candidate, agency }]
  })
}

/** Settles the mark that keeps each person waiting, in every second round as one on which both markers agreed. */
function markDecisions(kind: 'marking' | 'appeal', output: DecideOutput, people: readonly string[], round: number): InputDecision[] {
  return people.flatMap((id): InputDecision[] => {
    const last = output.candidates.find((candidate) => candidate.id === id)?.reasons.at(-1)
    const part = papers.find((paper) => last !== undefined && 'part' in last.facts && last.facts.part === paper)
    if (part === undefined) return []
    const common = { number: `${round}/TL`, date: '2026-12-01', candidate: id, part, value: 6000 }
    return [kind === 'appeal' ? { kind, ...common } : { kind, ...common, agreed: round % 2 === 1 }]
  })
}

/** Whoever lacks a mark gets a settled one. */
function marked(candidate: DecideInput['candidates'][number]): DecideInput['candidates'][number] {
  const score = { score: 6000 }
  return {
    ...candidate,
    round1: { general: { correct: 40, total: 60 }, language: { correct: 15, total: 30 }, informatics: { correct: 15, total: 30 } },
    papers: { written: score, interview: score, oral: score, practical: score, scheme: score, language: score },
  }
}


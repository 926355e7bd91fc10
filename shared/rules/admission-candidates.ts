import { duplicates, unknownIds } from './admission-rules.ts'
import type { Candidate, Decision, Exam, Post, Problem } from './decide-schema.ts'
import { papers, round1Parts } from './terms.ts'

/** Problems of candidates, decisions and cancellations: ids that do not exist or stand twice, marks that contradict each other. */
export function checkCandidates(exam: Exam): Problem[] {
  const known = {
    posts: new Map(exam.posts.map((post) => [post.id, post])),
    candidates: new Set(exam.candidates.map(({ id }) => id)),
    agencies: new Set(exam.posts.flatMap(({ agencies }) => agencies ?? []).map(({ id }) => id)),
    pieces: exam.scheme?.pieces === undefined ? null : new Set(exam.scheme.pieces.map(({ id }) => id)),
  }
  return [
    ...duplicates(exam.candidates.map(({ id }) => id), 'candidates', '.id'),
    ...exam.candidates.flatMap((candidate, index) => checkCandidate(known, candidate, `candidates.${index}`)),
    ...exam.decisions.flatMap((decision, index) => checkDecision(known, decision, `decisions.${index}`)),
    ...exam.cancellations
      .map(({ candidate }, index) => ({ candidate, index }))
      .filter(({ candidate }) => !known.candidates.has(candidate))
      .map(({ index }): Problem => ({ path: `cancellations.${index}.candidate`, code: 'unknownId' })),
  ]
}

interface Known {
  readonly posts: ReadonlyMap<string, Post>
  readonly candidates: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
  /** Pieces of the scheme paper; null where members give one mark. */
  readonly pieces: ReadonlySet<string> | null
}

function checkCandidate(known: Known, candidate: Candidate, path: string): Problem[] {
  const { wishes } = candidate
  const problems = [
    ...unknownIds(wishes, new Set(known.posts.keys()), `${path}.wishes`),
    ...duplicates(wishes, `${path}.wishes`),
    ...duplicates(candidate.priority.map(({ group }) => group), `${path}.priority`, '.group'),
  ]
  const post = known.posts.get(wishes[0] ?? '')
  if (post !== undefined) {
    if (wishes.length > post.wishes) problems.push({ path: `${path}.wishes`, code: 'outOfRange' })
    problems.push(...checkListedAgencies(post, candidate, `${path}.agencies`))
  }
  for (const part of round1Parts) {
    const result = candidate.round1[part]
    if (result === undefined) continue
    const { correct, total } = result
    if ((correct === undefined) !== (total === undefined)) {
      problems.push({ path: `${path}.round1.${part}.${correct === undefined ? 'correct' : 'total'}`, code: 'missing' })
    }
    if (correct !== undefined && total !== undefined && correct > total) {
      problems.push({ path: `${path}.round1.${part}.correct`, code: 'correctAboveTotal' })
    }
  }
  for (const [index, { result }] of candidate.exemptions.entries()) {
    if (result !== undefined && result.correct > result.total) {
      problems.push({ path: `${path}.exemptions.${index}.result.correct`, code: 'correctAboveTotal' })
    }
  }
  return [...problems, ...checkPapers(known, candidate, `${path}.papers`)]
}

/** Agencies in order: required for a joint post; one not listed is not applied for. */
function checkListedAgencies(post: Post, { agencies = [] }: Candidate, path: string): Problem[] {
  const offered = new Set((post.agencies ?? []).map(({ id }) => id))
  if (post.agencies !== undefined && agencies.length === 0) return [{ path, code: 'missing' }]
  return [...unknownIds(agencies, offered, path), ...duplicates(agencies, path)]
}

function checkPapers(known: Known, candidate: Candidate, path: string): Problem[] {
  const problems: Problem[] = []
  for (const paper of papers) {
    const result = candidate.papers[paper]
    if (result === undefined) continue
    const marks = 'marks' in result ? result.marks : undefined
    const third = 'third' in result ? result.third : undefined
    const kinds = [result.score, marks ?? third, result.members].filter((mark) => mark !== undefined)
    if (kinds.length > 1) problems.push({ path: `${path}.${paper}`, code: 'twoMarks' })
    if (paper === 'scheme') problems.push(...checkPieces(known, result.members ?? [], `${path}.scheme.members`))
  }
  return problems
}

/** With pieces each member marks every piece; without them, the paper as a whole. */
function checkPieces(known: Known, members: readonly (number | Readonly<Record<string, number>>)[], path: string): Problem[] {
  return members.flatMap((member, index): Problem[] => {
    const { pieces } = known
    if ((typeof member === 'number') !== (pieces === null)) return [{ path: `${path}.${index}`, code: 'wrongType' }]
    if (typeof member === 'number' || pieces === null) return []
    return Object.keys(member)
      .filter((piece) => !pieces.has(piece))
      .map((piece) => ({ path: `${path}.${index}.${piece}`, code: 'unknownId' }))
  })
}

function checkDecision(known: Known, decision: Decision, path: string): Problem[] {
  const problems: Problem[] = []
  const require = (exists: boolean, field: string) => {
    if (!exists) problems.push({ path: `${path}.${field}`, code: 'unknownId' })
  }
  if ('post' in decision) require(known.posts.has(decision.post), 'post')
  if ('candidate' in decision) require(known.candidates.has(decision.candidate), 'candidate')
  if ('agency' in decision) require(known.agencies.has(decision.agency), 'agency')
  if ('winners' in decision) {
    problems.push(...unknownIds(decision.winners, known.candidates, `${path}.winners`), ...duplicates(decision.winners, `${path}.winners`))
  }
  return problems
}

import type { Chance } from './chance.ts'
import type { ExamInput } from './input.ts'

/** The same exam with the rows of its lists in another order, except where decide.md says that the order counts. */
export function reorder(chance: Chance, input: ExamInput): ExamInput {
  const other = structuredClone(input)
  for (const key of ['steps', 'amendments', 'posts', 'candidates', 'decisions', 'cancellations'] as const) {
    const list = other[key]
    if (list) Object.assign(other, { [key]: chance.shuffle<unknown>(list) })
  }
  for (const post of other.posts) if (post.agencies) post.agencies = chance.shuffle(post.agencies)
  for (const candidate of other.candidates) {
    if (candidate.priority) candidate.priority = chance.shuffle(candidate.priority)
    if (candidate.exemptions) candidate.exemptions = chance.shuffle(candidate.exemptions)
    for (const paper of Object.values(candidate.papers ?? {})) {
      if (paper.members) paper.members = chance.shuffle(paper.members)
      if (paper.marks) paper.marks = chance.shuffle(paper.marks)
    }
  }
  for (const decision of other.decisions ?? []) {
    if (decision.winners && decision.kind !== 'replacement') decision.winners = chance.shuffle(decision.winners)
  }
  if (other.scheme?.pieces) other.scheme.pieces = chance.shuffle(other.scheme.pieces)
  return other
}

import type { Reader } from '../../db/open.ts'
import { admittedPeople, type AdmittedPerson } from '../../db/queries/numbers.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { DecideOutput } from '../../shared/rules/decide-schema.ts'
import { decideInputOf } from './decide-input.ts'
import { gatherFacts } from './exam-facts.ts'
import { satByPost } from './exam-parts.ts'
import { decideFacts } from './results-view.ts'

/** The people of an exam and who of them is to sit each part, ascending by number; those without a number come last. */
export interface Sitters {
  readonly parts: readonly Part[]
  readonly people: ReadonlyMap<string, AdmittedPerson>
  readonly byPart: ReadonlyMap<string, readonly AdmittedPerson[]>
}

type Decided = DecideOutput['candidates'][number]

/** Whether what happened in the parts before keeps a person from this one: the deciding reason is always the last. */
function isOut({ reasons }: Decided, part: Part, order: ReadonlyMap<string, Part>): boolean {
  const last = reasons.at(-1)
  if (last?.code === 'round1Failed' || last?.code === 'languageFailed') return part.round > 1
  // Only whoever passed the gate presents the scheme (2424/BNV-CCVC).
  if (last?.code === 'gateFailed') return part.kind === 'scheme'
  if (last?.code === 'postNotHeld') return true
  if (last?.code !== 'absent' && last?.code !== 'cancelled' && last?.code !== 'suspended') return false
  const missed = order.get(last.facts.part)
  if (missed === undefined) return false
  // Whoever was suspended takes no further paper (TT 22/2025/TT-BNV Nội quy Đ.2); whoever missed round 1 did not pass it.
  if (last.code === 'suspended') return [...order.values()].indexOf(missed) < [...order.values()].indexOf(part)
  return missed.round < part.round
}

/**
 * Who is to sit each part: everybody who is not refused, whose post has the part and who is not exempt from it; of a
 * later round only whom the results so far let go on.
 */
export function findSitters(reader: Reader, examId: string): Sitters {
  const facts = gatherFacts(reader, examId)
  const order = new Map<string, Part>(facts.parts.map((part) => [part.kind, part]))
  const sat = satByPost(facts.posts, facts.regime)
  // Before the first mark nobody can have gone out.
  const decided = new Map(facts.marks.size + facts.singleMarks.size === 0 ? [] : decideFacts(decideInputOf(facts), facts.copy).candidates.map((one) => [one.id, one]))
  const people = admittedPeople(reader, examId).toSorted((left, right) => (left.number ?? Infinity) - (right.number ?? Infinity) || 0)
  const sits = (person: AdmittedPerson, part: Part) => {
    const exempt = facts.marks.get(person.id)?.some(({ partId, state }) => partId === part.id && state === 'exempt') ?? false
    const own = decided.get(person.id)
    return (sat.get(person.postId)?.has(part.kind) ?? false) && !exempt && (own === undefined || !isOut(own, part, order))
  }
  return {
    parts: facts.parts,
    people: new Map(people.map((person) => [person.id, person])),
    byPart: new Map(facts.parts.map((part) => [part.id, people.filter((person) => sits(person, part))])),
  }
}

/** A person on the way through the steps: facts in, reasons added one after the other. */

import type { Cancellation, Candidate, Decision, ExamInput, Post } from './input.ts'
import type { Facts, Reason, Warning } from './output.ts'
import type { Rules } from './regime.ts'

export interface Person {
  facts: Candidate
  first: Post
  reasons: Reason[]
  state: string | null
  /** Effective correct answers of the part general in hundredths, null without any. */
  general: number | null
  /** The effective mark of each paper that was read, null where it has none. */
  marks: Map<string, number | null>
  score: number | null
  priority: number | null
  total: number | null
  /** Rank by post: the first wish, and the second where there is one. */
  ranks: Map<string, number>
  /** The post that the output shows. */
  post: string
  agency: string | null
}

/** Everything one run of the oracle needs. */
export interface Run {
  input: ExamInput
  rules: Rules
  people: Person[]
  usedDecisions: Set<Decision>
  /** Only decisions of earlier days answer what follows from a cancellation, as long as there is a later cancellation. */
  decidedBefore: string | null
  usedCancellations: Set<Cancellation>
  warnings: Warning[]
}

export function aPerson(facts: Candidate, first: Post): Person {
  return {
    facts,
    first,
    reasons: [],
    state: null,
    general: null,
    marks: new Map(),
    score: null,
    priority: null,
    total: null,
    ranks: new Map(),
    post: first.id,
    agency: null,
  }
}

/** Adds a reason; with a state it becomes the verdict so far. */
export function add(person: Person, code: string, state: string | null, facts: Facts): void {
  person.reasons.push({ code, facts })
  if (state !== null) person.state = state
}

export function lastCode(person: Person): string {
  return person.reasons.at(-1)?.code ?? ''
}

/** Proved priority claims that the regime knows. */
export function provedGroups(person: Person, rules: Rules): string[] {
  const claims = person.facts.priority ?? []
  return claims.filter((claim) => claim.evidence && rules.values.has(`priority.${claim.group}`)).map((claim) => claim.group)
}

/** Decisions that nothing has used, of the days looked at. */
export function openDecisions(run: Run): Decision[] {
  const { decidedBefore } = run
  const known = allDecisions(run).filter(({ date }) => decidedBefore === null || date < decidedBefore)
  return known.filter((decision) => !run.usedDecisions.has(decision))
}

/** The earliest first, so that the order of the list does not matter. */
export function allDecisions({ input }: Run): Decision[] {
  return [...(input.decisions ?? [])].sort(
    (one, other) => compareText(one.date, other.date) || compareText(one.number, other.number),
  )
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The decision of this kind about this paper of this person. */
export function decisionAbout(run: Run, kind: 'marking' | 'appeal', candidate: string, part: string): Decision | undefined {
  const found = openDecisions(run).find(
    (decision) => decision.kind === kind && decision.candidate === candidate && decision.part === part,
  )
  if (found) run.usedDecisions.add(found)
  return found
}

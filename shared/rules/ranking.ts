import { nameSortKey } from '../text/name.ts'
import { shownShare, type TieFacts } from './assessment.ts'
import type { TieStep } from './terms.ts'

/** Somebody with a total, to be ranked. Points in hundredths. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly score: number
  readonly total: number
  readonly tie: TieFacts
}

/** A step of the chain that set people with equal totals apart: `ordinal` 0 is ahead. `value` is shown. */
export interface TrailStep {
  readonly step: TieStep
  readonly ordinal: number
  readonly value: number
}

/** People whom nothing sets apart: they share a rank. */
export interface Tier {
  readonly rank: number
  readonly total: number
  readonly people: readonly Person[]
  readonly trail: readonly TrailStep[]
}

/** The key by which equal people are listed: tên, then the rest of the name. */
export function nameKeyOf(name: string): string {
  return nameSortKey(name)
}

/** Order of a list of equals: given name, then full name, then id. */
export function byName(left: { nameKey: string; id: string }, right: { nameKey: string; id: string }): number {
  return compareText(left.nameKey, right.nameKey) || compareText(left.id, right.id)
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Ranks by total, equals by the tie chain; `above` people stand before the first rank. Equal people share a rank (1, 2, 2, 4). */
export function rank(people: readonly Person[], chain: { steps: readonly TieStep[]; noteUse(): void }, above: number): Tier[] {
  const tiers: Tier[] = []
  let before = above
  for (const group of groupsBy(people, (person) => person.total)) {
    if (group.people.length > 1 && chain.steps.length > 0) chain.noteUse()
    for (const leaf of refine(group.people, chain.steps, [])) {
      tiers.push({ rank: before + 1, total: group.value, people: leaf.people, trail: leaf.trail })
      before += leaf.people.length
    }
  }
  return tiers
}

/** Equals after the rest of the chain; a step whose fact is missing for one of them is skipped for all of them. */
function refine(people: readonly Person[], steps: readonly TieStep[], trail: readonly TrailStep[]): { people: Person[]; trail: readonly TrailStep[] }[] {
  const [step, ...rest] = steps
  if (step === undefined || people.length === 1) return [{ people: people.toSorted(byName), trail }]
  const values = people.map((person) => tieValue(person, step))
  if (values.includes(null)) return refine(people, rest, trail)
  const groups = groupsBy(people, (person) => tieValue(person, step) ?? 0)
  if (groups.length === 1) return refine(people, rest, trail)
  return groups.flatMap((group, ordinal) => refine(group.people, rest, [...trail, { step, ordinal, value: shownValue(group.value) }]))
}

/** What a step compares, greater first; null where the person has no such fact. */
function tieValue(person: Person, step: TieStep): number | Share | null {
  switch (step) {
    case 'ownScore':
      return person.score
    case 'written':
      return person.tie.written
    case 'pretest':
      return person.tie.pretest ? 1 : 0
    case 'pretestResult':
      return person.tie.pretestResult
    case 'general':
      return person.tie.general
  }
}

type Share = { readonly correct: number; readonly total: number }

/** Shares are compared by their products: no quotient, no rounding. */
function compareValues(left: number | Share, right: number | Share): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right)
  return left.correct * right.total - right.correct * left.total
}

function shownValue(value: number | Share): number {
  return typeof value === 'number' ? value : shownShare(value)
}

/** People in groups of equal value, greatest value first. */
function groupsBy<Value extends number | Share>(people: readonly Person[], valueOf: (person: Person) => Value): { value: Value; people: Person[] }[] {
  const sorted = people.map((person) => ({ person, value: valueOf(person) })).sort((left, right) => compareValues(right.value, left.value))
  const groups: { value: Value; people: Person[] }[] = []
  for (const { person, value } of sorted) {
    const last = groups.at(-1)
    if (last !== undefined && compareValues(last.value, value) === 0) last.people.push(person)
    else groups.push({ value, people: [person] })
  }
  return groups
}

/** The step that set two tiers of equal totals apart, with the value of each. */
export function separatingStep(own: Tier, other: Tier): { step: TieStep; own: number; other: number } | null {
  for (const [index, mine] of own.trail.entries()) {
    const theirs = other.trail[index]
    if (theirs === undefined) return null
    if (mine.ordinal !== theirs.ordinal) return { step: mine.step, own: mine.value, other: theirs.value }
  }
  return null
}

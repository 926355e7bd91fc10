/** The order of people of one post: classes of equals, best first. */

import type { TieStep } from './input.ts'
import { provedExemption } from './before-places.ts'
import type { Person, Run } from './person.ts'
import { chainOf } from './regime.ts'

/** People whom total and chain leave equal. */
export interface Class {
  members: Person[]
  total: number
  /** The steps that parted it from others of the same total, with its values. */
  parted: { step: TieStep; value: Fraction }[]
}

export function classesOf(run: Run, people: Person[]): Class[] {
  const totals = [...new Set(people.map((person) => person.total ?? 0))].sort((one, other) => other - one)
  const classes: Class[] = []
  for (const total of totals) {
    const equals = people.filter((person) => person.total === total)
    for (const { members, parted } of byChain(run, equals)) classes.push({ members, total, parted })
  }
  return classes
}

type Group = Pick<Class, 'members' | 'parted'>

function byChain(run: Run, equals: Person[]): Group[] {
  const [anyone] = equals
  if (equals.length < 2 || anyone === undefined) return [{ members: equals, parted: [] }]
  run.rules.used.add('tieBreak')
  return split(run, { members: equals, parted: [] }, chainOf(run.rules, run.input, anyone.first.method ?? 'exam'))
}

function split(run: Run, group: Group, steps: TieStep[]): Group[] {
  const [step, ...later] = steps
  if (step === undefined || group.members.length < 2) return [group]
  const values = group.members.map((person) => ({ person, value: valueOf(run, person, step) }))
  if (values.some(({ value }) => value === null)) return split(run, group, later)
  const sorted = values.map(({ value }) => value as Fraction).sort((one, other) => compare(other, one))
  const groups: Group[] = []
  let previous: Fraction | null = null
  for (const value of sorted) {
    if (previous !== null && compare(previous, value) === 0) continue
    previous = value
    const members = values.filter((each) => compare(each.value as Fraction, value) === 0).map(({ person }) => person)
    groups.push({ members, parted: [...group.parted, { step, value }] })
  }
  return groups.flatMap((each) => split(run, each, later))
}

/** Numerator and denominator, so that shares are compared exactly. */
type Fraction = [number, number]

function compare(one: Fraction, other: Fraction): number {
  return one[0] * other[1] - other[0] * one[1]
}

/** What a step looks at; null where the fact is missing. */
function valueOf(run: Run, person: Person, step: TieStep): Fraction | null {
  if (step === 'ownScore') return person.score === null ? null : [person.score, 1]
  if (step === 'written') {
    const mark = person.marks.get('written')
    return person.first.form.length === 2 && typeof mark === 'number' ? [mark, 1] : null
  }
  if (step === 'pretest') return [isExemptByPretest(run, person) ? 1 : 0, 1]
  if (step === 'pretestResult') {
    if (!isExemptByPretest(run, person)) return null
    const results = (person.facts.exemptions ?? []).flatMap(({ ground, evidence, result }): Fraction[] =>
      ground === 'pretest' && evidence && result ? [[result.correct, result.total]] : [],
    )
    return results.sort((one, other) => compare(other, one))[0] ?? null
  }
  return person.general === null ? null : [person.general, 1]
}

function isExemptByPretest(run: Run, person: Person): boolean {
  return (
    person.first.round1.includes('general') &&
    person.facts.round1?.general?.state === 'exempt' &&
    provedExemption(run, person, 'general')
  )
}

/** Which step set one class before another of the same total, and what it saw of both. */
export function decidingStep(own: Class, other: Class): { step: TieStep; own: number; other: number } | null {
  for (const [index, { step, value }] of own.parted.entries()) {
    const others = other.parted[index]?.value
    if (others && compare(value, others) !== 0) return { step, own: value[0], other: others[0] }
  }
  return null
}

/** 1, 2, 2, 4, after `before` people who rank higher. */
export function giveRanks(post: string, classes: Class[], before: number): void {
  let place = before + 1
  for (const { members } of classes) {
    for (const person of members) person.ranks.set(post, place)
    place += members.length
  }
}

const collator = new Intl.Collator('vi')

/** By given name, then full name, then id. */
export function byName(one: Person, other: Person): number {
  const given = (person: Person) => person.facts.name.trim().split(/\s+/).at(-1) ?? ''
  return (
    collator.compare(given(one), given(other)) ||
    collator.compare(one.facts.name, other.facts.name) ||
    (one.facts.id < other.facts.id ? -1 : 1)
  )
}

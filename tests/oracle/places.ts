/** Step 6: the places of one post among people in one ranking, ties at the last place, reserved places. */

import type { Decision } from './input.ts'
import type { Question } from './output.ts'
import { add, openDecisions, provedGroups, type Person, type Run } from './person.ts'
import { decidingStep, type Class } from './ranking.ts'
import type { Post } from './input.ts'

/** One post while its places are given. */
export interface PostRun {
  post: Post
  /** Someone of the same first wish has no mark yet. */
  incomplete: boolean
  /** Everyone ranked here, best first: the first wishes, later the second wishes behind them. */
  classes: Class[]
  /** Vacancies by cancelled wins that nobody has filled or decided about. */
  vacancies: number
  /** Open places: how many wait for somebody's decision. */
  waiting: number
  questions: Question[]
  /** The agencies for which more equals stand than they have places. */
  contested: string[]
}

export function hasWon(person: Person): boolean {
  return person.state === 'won' || person.state === 'wonAgencyOpen'
}

export function ask(postRun: PostRun, code: string, places: number, candidates: Person[]): void {
  const ids = candidates.map(({ facts }) => facts.id)
  const question = postRun.questions.find((each) => each.code === code)
  if (question) {
    question.places += places
    question.candidates.push(...ids)
    return
  }
  postRun.questions.push({ code, places, candidates: ids })
}

/** Gives `places` to the classes, best first. Returns the classes as the head's decision leaves them. */
export function givePlaces(run: Run, postRun: PostRun, classes: Class[], places: number): Class[] {
  const post = postRun.post.id
  const result: Class[] = []
  const totals = [...new Set(classes.map(({ total }) => total))]
  let left = places
  const before = postRun.classes.flatMap(({ members }) => members).length
  const inside = classes.flatMap((each) => each.members.map(() => ({ total: each.total }))).slice(0, places)
  const last = inside.at(-1) ?? null
  for (const total of totals) {
    const group = classes.filter((each) => each.total === total)
    const size = group.flatMap(({ members }) => members).length
    if (size <= left || left === 0) {
      const fits = left > 0
      for (const each of group) {
        const place = before + 1 + classes.slice(0, classes.indexOf(each)).flatMap(({ members }) => members).length
        for (const person of each.members) {
          add(person, fits ? 'withinQuota' : 'outsideQuota', fits ? 'won' : 'lost', { post, total, place, last })
          if (fits) person.post = post
        }
      }
      result.push(...group)
      if (fits) left -= size
      continue
    }
    const fitting = countFitting(group, left)
    // A class that reaches over the last place took it from those behind.
    const isStraddled = group.slice(0, fitting).flatMap(({ members }) => members).length < left
    const lowestInside = group[isStraddled ? fitting : fitting - 1]
    const firstOutside = group[fitting]
    for (const each of group) {
      if (each.members.length <= left) {
        for (const person of each.members) win(person, 'tieBreakWon', post, firstOutside ? decision(each, firstOutside) : {})
        left -= each.members.length
        result.push(each)
      } else if (left === 0) {
        for (const person of each.members) add(person, 'tieBreakLost', 'lost', { post, ...(lowestInside ? decision(each, lowestInside) : {}) })
        result.push(each)
      } else {
        result.push(...headOnTie(run, postRun, each, left))
        left = 0
      }
    }
  }
  return result
}

/** How many classes, from the best, have places for all their people. */
function countFitting(classes: Class[], places: number): number {
  let left = places
  return classes.filter(({ members }) => (left -= members.length) >= 0).length
}

/** The values of marks are points; how other values are shown is not fixed. */
function decision(own: Class, other: Class): Record<string, unknown> {
  const decided = decidingStep(own, other)
  if (!decided) return {}
  return decided.step === 'ownScore' || decided.step === 'written' ? { ...decided } : { step: decided.step }
}

function win(person: Person, code: string, post: string, facts: Record<string, unknown>): void {
  add(person, code, 'won', { post, ...facts })
  person.post = post
}

/** The chain leaves more equals than places: the head decides, or is asked. */
export function headOnTie(run: Run, postRun: PostRun, equals: Class, places: number): Class[] {
  const post = postRun.post.id
  const decision = fittingDecision(run, 'tie', post, places, equals.members)
  if (!decision) {
    for (const person of equals.members) {
      add(person, 'tieOpen', 'waitingForHead', { post })
      person.post = post
    }
    ask(postRun, 'tieOpen', places, equals.members)
    postRun.waiting += places
    return [equals]
  }
  return chosenFirst(postRun, equals, decision)
}

function chosenFirst(postRun: PostRun, equals: Class, decision: Decision): Class[] {
  const isChosen = (person: Person) => decision.winners?.includes(person.facts.id) ?? false
  settle(postRun, equals.members, decision)
  const chosen = equals.members.filter(isChosen)
  const others = equals.members.filter((person) => !isChosen(person))
  return [
    { ...equals, members: chosen },
    { ...equals, members: others },
  ]
}

/** The head chose among `people`. */
export function settle(postRun: PostRun, people: Person[], decision: Decision): void {
  const post = postRun.post.id
  const facts = { post, number: decision.number, date: decision.date }
  for (const person of people) {
    if (decision.winners?.includes(person.facts.id)) win(person, 'headChose', post, facts)
    else {
      add(person, 'headDidNotChoose', 'lost', facts)
      person.post = person.first.id
    }
  }
}

/** A decision of this kind that names exactly `places` of these people. */
export function fittingDecision(run: Run, kind: 'tie' | 'reserved', post: string, places: number, people: Person[]): Decision | undefined {
  const ids = people.map(({ facts }) => facts.id)
  const found = openDecisions(run).find((decision) => {
    const winners = decision.winners ?? []
    const areDifferent = new Set(winners).size === winners.length
    return (
      decision.kind === kind &&
      decision.post === post &&
      areDifferent &&
      winners.length === places &&
      winners.every((id) => ids.includes(id))
    )
  })
  if (found) run.usedDecisions.add(found)
  return found
}

/** Section 4.8, our reading: places kept for a priority group. */
export function giveReserved(run: Run, postRun: PostRun, classes: Class[]): void {
  const reserved = postRun.post.reserved
  if (!reserved || postRun.questions.some(({ code }) => code === 'tieOpen')) return
  const people = postRun.classes.flatMap(({ members }) => members)
  const isOfGroup = (person: Person) => provedGroups(person, run.rules).includes(reserved.group)
  const winners = people.filter(({ state }) => state === 'won')
  const lacking = reserved.places - winners.filter(isOfGroup).length
  const mayChange = classes.flatMap(({ members }) => members)
  const losersOfGroup = mayChange.filter((person) => person.state === 'lost' && isOfGroup(person))
  const winnersOutside = mayChange.filter((person) => person.state === 'won' && !isOfGroup(person))
  const count = Math.min(lacking, losersOfGroup.length, winnersOutside.length)
  if (count <= 0) return
  // Equals of the last one needed wait as well: nobody but the head chooses among them.
  const rankOf = (person: Person) => postRun.classes.findIndex(({ members }) => members.includes(person))
  const lowest = winnersOutside.slice(-count).map(rankOf)
  const highest = losersOfGroup.slice(0, count).map(rankOf)
  const holding = winnersOutside.filter((person) => lowest.includes(rankOf(person)))
  const waiting = [...holding, ...losersOfGroup.filter((person) => highest.includes(rankOf(person)))]
  const post = postRun.post.id
  const decision = fittingDecision(run, 'reserved', post, holding.length, waiting)
  if (decision) return settle(postRun, waiting, decision)
  for (const person of waiting) {
    add(person, 'reservedOpen', 'waitingForHead', { post })
    person.post = post
  }
  ask(postRun, 'reservedOpen', holding.length, waiting)
  postRun.waiting += holding.length
}

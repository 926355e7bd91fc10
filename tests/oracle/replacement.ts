/** Step 9: cancelled wins and the next-lower people (section 4.7). */

import { giveAgencies } from './agencies.ts'
import type { Cancellation, Decision } from './input.ts'
import { add, lastCode, openDecisions, type Person, type Run } from './person.ts'
import { ask, fittingDecision, hasWon, settle, type PostRun } from './places.ts'
import { byName, type Class } from './ranking.ts'
import { use } from './regime.ts'

/** Applies these cancellations day by day: what an earlier one led to was settled before a later one was known. */
export function cancelAndReplace(run: Run, postRuns: PostRun[], cancellations: Cancellation[]): void {
  const days = [...new Set(cancellations.map(({ date }) => date))].sort()
  for (const [index, day] of days.entries()) {
    run.decidedBefore = days[index + 1] ?? null
    cancelKnown(run, postRuns, cancellations.filter(({ date }) => date <= day))
  }
  run.decidedBefore = null
}

/** Cancels, calls and obeys decisions until nothing changes any more. */
function cancelKnown(run: Run, postRuns: PostRun[], cancellations: Cancellation[]): void {
  for (;;) {
    const cancelled = cancellations.filter((cancellation) => cancel(run, postRuns, cancellation))
    // Whoever is called and cancelled on the same day comes before any question about those behind.
    const isFirstWish = (person: Person, post: string) => person.first.id === post
    const anybody = () => true
    let called = postRuns.filter((postRun) => callNextLower(run, postRuns, postRun, isFirstWish))
    let decided: PostRun[] = []
    if (called.length === 0 && cancelled.length === 0) decided = postRuns.filter((postRun) => obeyDecisions(run, postRuns, postRun, isFirstWish))
    // Second wishes come when nothing is left to do about first ones.
    if (called.length === 0 && decided.length === 0) called = postRuns.filter((postRun) => callNextLower(run, postRuns, postRun, anybody))
    if (called.length === 0 && decided.length === 0 && cancelled.length === 0) decided = postRuns.filter((postRun) => obeyDecisions(run, postRuns, postRun, anybody))
    // A place that became free is given when it is known who came for it.
    if (cancelled.length > 0 && called.length === 0) continue
    for (const postRun of postRuns) giveAgencies(run, postRun)
    if (called.length === 0 && decided.length === 0) return
  }
}

function cancel(run: Run, postRuns: PostRun[], cancellation: Cancellation): boolean {
  const person = run.people.find(({ facts }) => facts.id === cancellation.candidate)
  const postRun = postRuns.find(({ post }) => post.id === person?.post)
  if (run.usedCancellations.has(cancellation) || !person || !postRun || !hasWon(person)) return false
  run.usedCancellations.add(cancellation)
  const { ground, number, date } = cancellation
  add(person, 'winCancelled', 'removed', { post: postRun.post.id, ground, number, date })
  person.agency = null
  postRun.vacancies += 1
  return true
}

/** Who comes next for the vacancies of a post. */
interface NextLower {
  /** Called by the law itself, in this order. */
  called: Person[]
  /** The head may recruit them, in this order. */
  proposed: Person[]
  /** Next-lower people who hold a place of their second wish. */
  holders: Person[]
  /** Equals for the last vacancies. */
  tied: Person[]
  /** How many places the tied compete for. */
  tiedPlaces: number
  /** Somebody whose second wish is still open might come before the rest. */
  isCutShort: boolean
  /** Vacancies that nobody of these fills. */
  unclaimed: number
}

function nextLowerOf(run: Run, postRuns: PostRun[], postRun: PostRun): NextLower {
  const byFirstWish = postRuns
    .filter((each) => each !== postRun && !isBlocked(each))
    .map((each) => nextLowerAmong(run, each, each.classes.filter(({ members }) => members.every(({ first }) => first.id === each.post.id)), []))
    .flatMap(({ called, proposed, tied }) => [...called, ...proposed, ...tied])
  return nextLowerAmong(run, postRun, postRun.classes, byFirstWish)
}

/** Nobody is asked past someone who may still get a place elsewhere: next-lower by first wish, or undecided. */
function nextLowerAmong(run: Run, postRun: PostRun, classes: Class[], byFirstWish: Person[]): NextLower {
  const next: NextLower = { called: [], proposed: [], holders: [], tied: [], tiedPlaces: 0, isCutShort: false, unclaimed: postRun.vacancies }
  const isCall = run.rules.values.get('replacement') === 'call'
  for (const { members } of classes) {
    if (next.unclaimed === 0) break
    next.isCutShort = members.some((person) => byFirstWish.includes(person) || isUndecidedElsewhere(person, postRun.post.id))
    if (next.isCutShort) break
    next.holders.push(...members.filter((person) => holdsSecondWish(person, postRun.post.id)))
    const lost = members.filter(({ state }) => state === 'lost').sort(byName)
    if (lost.length > 0) use(run.rules, 'replacement')
    if (lost.length > next.unclaimed) {
      next.tied = lost
      next.tiedPlaces = next.unclaimed
      next.unclaimed = 0
      break
    }
    if (isCall && next.holders.length === 0) next.called.push(...lost)
    else next.proposed.push(...lost)
    next.unclaimed -= lost.length
  }
  return next
}

function isUndecidedElsewhere(person: Person, post: string): boolean {
  return lastCode(person) === 'firstWishesOpen' || (person.state === 'waitingForHead' && person.post !== post)
}

/** Whose first wish this post was, and who won a place by the second. */
function holdsSecondWish(person: Person, post: string): boolean {
  return hasWon(person) && person.first.id === post && person.post !== post
}

function isBlocked(postRun: PostRun): boolean {
  return postRun.questions.some(({ code }) => code === 'tieOpen' || code === 'reservedOpen')
}

/** Those whom the law itself calls; true when there are any. */
function callNextLower(run: Run, postRuns: PostRun[], postRun: PostRun, isMeant: (person: Person, post: string) => boolean): boolean {
  if (isBlocked(postRun)) return false
  const post = postRun.post.id
  const called = nextLowerOf(run, postRuns, postRun).called.filter((person) => isMeant(person, post))
  for (const person of called) {
    add(person, 'nextLower', 'won', { post })
    person.post = post
  }
  postRun.vacancies -= called.length
  return called.length > 0
}

/** What the head decided about the vacancies of a post; true when that was anything. */
function obeyDecisions(run: Run, postRuns: PostRun[], postRun: PostRun, isMeant: (person: Person, post: string) => boolean): boolean {
  if (isBlocked(postRun)) return false
  const next = nextLowerOf(run, postRuns, postRun)
  if (![...next.proposed, ...next.tied].every((person) => isMeant(person, postRun.post.id))) return false
  const decision = replacementDecision(run, postRun, next)
  if (decision) {
    obey(postRuns, postRun, next, decision)
    return true
  }
  const { tied, tiedPlaces } = next
  const choice = tied.length > 0 ? fittingDecision(run, 'tie', postRun.post.id, tiedPlaces, tied) : undefined
  if (!choice) return false
  settle(postRun, tied, choice)
  postRun.vacancies -= tiedPlaces
  return true
}

/** How many places wait for decisions about all these people. */
function placesAsked(vacancies: number, { proposed, holders, tied }: NextLower): number {
  return Math.min(vacancies, holders.length + proposed.length + tied.length)
}

/** The decision that says about everyone proposed whether they come, and which vacancies stay empty. */
function replacementDecision(run: Run, postRun: PostRun, next: NextLower): Decision | undefined {
  if (next.proposed.length + next.holders.length === 0) return undefined
  const found = openDecisions(run).find(
    (decision) =>
      decision.kind === 'replacement' &&
      decision.post === postRun.post.id &&
      settlesEnough(decision, postRun, next) &&
      namesInPublishedOrder(decision, postRun, next) &&
      !passesOverHigherRank(decision, postRun, next),
  )
  if (found) run.usedDecisions.add(found)
  return found
}

/** A place for everyone proposed, taken or left empty, and no more than there are vacancies. */
function settlesEnough({ winners = [], leaveEmpty = 0 }: Decision, { vacancies }: PostRun, { proposed }: NextLower): boolean {
  const settled = winners.length + leaveEmpty
  return settled > 0 && settled >= proposed.length && settled <= vacancies
}

/** Only people in question, each once, because the list is published in this order. */
function namesInPublishedOrder({ winners = [] }: Decision, postRun: PostRun, { proposed, holders }: NextLower): boolean {
  const published = postRun.classes.flatMap(({ members }) => [...members].sort(byName))
  const inQuestion = published.filter((person) => proposed.includes(person) || holders.includes(person))
  const named = inQuestion.map(({ facts }) => facts.id).filter((id) => winners.includes(id))
  return named.join() === winners.join()
}

/** Rank binds the head, names among equals do not; who holds a place elsewhere loses nothing by being left out. */
function passesOverHigherRank({ winners = [] }: Decision, { classes }: PostRun, { proposed }: NextLower): boolean {
  const isChosen = ({ facts }: Person) => winners.includes(facts.id)
  const lowestChosen = classes.findLastIndex(({ members }) => members.some(isChosen))
  const higher = classes.slice(0, Math.max(lowestChosen, 0)).flatMap(({ members }) => members)
  return higher.some((person) => proposed.includes(person) && !isChosen(person))
}

/** Who leaves a place elsewhere leaves a vacancy there. */
function obey(postRuns: PostRun[], postRun: PostRun, next: NextLower, decision: Decision): void {
  const moving = next.holders.filter(({ facts }) => decision.winners?.includes(facts.id))
  for (const person of moving) {
    const old = postRuns.find(({ post }) => post.id === person.post)
    if (old) old.vacancies += 1
  }
  settle(postRun, [...next.proposed, ...moving], decision)
  const settled = (decision.winners?.length ?? 0) + (decision.leaveEmpty ?? 0)
  // Nobody is asked again who was asked for as many places as this decision settles.
  const isAnswered = settled >= placesAsked(postRun.vacancies, next) && !next.isCutShort
  postRun.vacancies = isAnswered ? 0 : postRun.vacancies - settled
}

/** Next-lower people about whom the head has to be asked before second wishes are looked at. */
export function peopleInQuestion(run: Run, postRuns: PostRun[]): Person[] {
  return postRuns
    .filter((postRun) => !isBlocked(postRun))
    .map((postRun) => nextLowerOf(run, postRuns, postRun))
    .flatMap(({ proposed, tied }) => [...proposed, ...tied])
}

/** After the last day: asks for what is still open. */
export function askAboutVacancies(run: Run, postRuns: PostRun[]): void {
  const open = postRuns.filter((postRun) => !isBlocked(postRun)).map((postRun) => [postRun, nextLowerOf(run, postRuns, postRun)] as const)
  for (const [postRun, next] of open) askAbout(postRun, next)
}

function askAbout(postRun: PostRun, next: NextLower): void {
  const { proposed, holders, tied, tiedPlaces } = next
  const places = placesAsked(postRun.vacancies, next)
  wait(postRun, 'replacementOpen', proposed)
  wait(postRun, 'tieOpen', tied)
  if (holders.length > 0) ask(postRun, 'nextLowerHoldsPlace', places, holders)
  if (proposed.length > 0) ask(postRun, 'replacementOpen', proposed.length, proposed)
  if (tied.length > 0) ask(postRun, 'tieOpen', tiedPlaces, tied)
  postRun.waiting += places
}

function wait(postRun: PostRun, code: string, people: Person[]): void {
  for (const person of people) {
    add(person, code, 'waitingForHead', { post: postRun.post.id })
    person.post = postRun.post.id
  }
}

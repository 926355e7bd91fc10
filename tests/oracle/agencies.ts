/** Step 8: which agency of a joint post each winner gets, serial by rank (section 4.6, our reading). */

import type { Decision } from './input.ts'
import { add, lastCode, allDecisions, type Person, type Run } from './person.ts'
import { hasWon, type PostRun } from './places.ts'

/** Gives an agency to every winner who has none, as far as nobody has to be asked. */
export function giveAgencies(run: Run, postRun: PostRun): void {
  const agencies = postRun.post.agencies
  if (!agencies) return
  const post = postRun.post.id
  const left = (agency: string) => {
    const places = agencies.find(({ id }) => id === agency)?.places ?? 0
    return places - run.people.filter((person) => person.post === post && hasWon(person) && person.agency === agency).length
  }
  const give = (person: Person, agency: string, code: string, facts: Record<string, unknown>) => {
    person.agency = agency
    add(person, code, 'won', { post, agency, ...facts })
  }
  /** Nothing is said twice. */
  const stayOpen = (person: Person, code: string) => {
    if (lastCode(person) !== code) add(person, code, 'wonAgencyOpen', { post })
  }

  const withoutAgency: Person[] = []
  let isTieOpen = false
  postRun.contested = []
  for (const { members } of postRun.classes) {
    const equals = members.filter((person) => hasWon(person) && person.post === post && person.agency === null)
    if (isTieOpen) {
      for (const person of equals) stayOpen(person, 'agencyWaits')
      continue
    }
    // Equals choose together. If they do not all fit, the head's decisions about them go first.
    const decided = new Map<Person, Decision>()
    const taken = () => [...decided.values()].map(({ agency }) => agency ?? '')
    const free = (agency: string) => left(agency) - taken().filter((each) => each === agency).length
    const wishesOf = (people: Person[]) => people.map((person) => [person, person.facts.agencies?.find((agency) => free(agency) > 0)] as const)
    const contestedBy = (people: Person[]) =>
      agencies.map(({ id }) => id).filter((id) => wishesOf(people).filter(([, wish]) => wish === id).length > free(id))
    const hear = (decisions: Decision[]) => {
      for (const decision of decisions) {
        const person = equals.find(({ facts }) => facts.id === decision.candidate)
        const isFitting = decision.kind === 'agency' && decision.agency !== undefined && free(decision.agency) > 0
        if (!person || !isFitting || decided.has(person)) continue
        decided.set(person, decision)
        run.usedDecisions.add(decision)
      }
    }
    // What was decided while a tie stayed open holds also when the tie ends in another way.
    hear(allDecisions(run).filter((decision) => run.usedDecisions.has(decision)))
    if (contestedBy(equals.filter((person) => !decided.has(person))).length > 0) hear(allDecisions(run))
    const others = equals.filter((person) => !decided.has(person))
    const contested = contestedBy(others)
    if (contested.length > 0) {
      for (const person of equals) stayOpen(person, 'agencyTie')
      postRun.contested = contested
      isTieOpen = true
      continue
    }
    const wishes = wishesOf(others)
    for (const [person, { agency, number, date }] of decided) give(person, agency ?? '', 'agencyDecided', { number, date })
    for (const [person, agency] of wishes) {
      if (agency === undefined) withoutAgency.push(person)
      else give(person, agency, 'agencyAssigned', {})
    }
  }
  // What is left at an agency that somebody did not list is known when nobody else has to choose any more.
  for (const decision of isTieOpen ? [] : allDecisions(run)) {
    const { kind, candidate, agency, number, date } = decision
    const person = withoutAgency.find(({ facts }) => facts.id === candidate)
    if (kind !== 'agency' || agency === undefined || person?.agency !== null || left(agency) <= 0) continue
    run.usedDecisions.add(decision)
    give(person, agency, 'agencyDecided', { number, date })
  }
  for (const person of withoutAgency) if (person.agency === null) stayOpen(person, 'agencyFull')
}

/** Step 7: second wishes for the places left (NĐ 115/2020 sửa đổi Đ.10 k.3). */

import { add, type Run } from './person.ts'
import { givePlaces, giveReserved, hasWon, type PostRun } from './places.ts'
import { peopleInQuestion } from './replacement.ts'
import { classesOf, giveRanks } from './ranking.ts'

export function settleSecondWishes(run: Run, postRuns: PostRun[]): void {
  const waiting = peopleInQuestion(run, postRuns)
  const isOpen = waiting.length > 0 || postRuns.some(({ questions, incomplete }) => questions.length > 0 || incomplete)
  const losers = run.people.filter((person) => person.state === 'lost' && person.facts.wishes.length > 1 && !waiting.includes(person))
  for (const person of losers) {
    const post = person.facts.wishes[1]
    add(person, 'secondWish', null, { post })
    if (isOpen) add(person, 'firstWishesOpen', 'incomplete', { post })
  }
  if (isOpen) return
  for (const postRun of postRuns) {
    const { id, quota } = postRun.post
    const people = losers.filter(({ facts }) => facts.wishes[1] === id)
    // Every place that is still empty is offered now.
    postRun.vacancies = 0
    const left = quota - run.people.filter((person) => hasWon(person) && person.post === id).length
    if (left <= 0) {
      for (const person of people) add(person, 'noPlaceLeft', 'lost', { post: id })
      continue
    }
    const before = postRun.classes.flatMap(({ members }) => members).length
    const classes = givePlaces(run, postRun, classesOf(run, people), left)
    giveRanks(id, classes, before)
    postRun.classes = [...postRun.classes, ...classes]
    giveReserved(run, postRun, classes)
  }
}

import { fold } from '../text/fold.ts'
import { sortByName } from '../text/name.ts'
import { comparePartialDates } from '../text/partial-date.ts'
import type { OrderKey } from './choices.ts'

/** A candidate as every list knows him. */
export interface ListedPerson {
  readonly fullName: string
  /** Date of birth as far as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; null where the reader may not see it. */
  readonly birthDate: string | null
  readonly sex: 'male' | 'female'
  /** Name of the ethnic group: "Tày". */
  readonly ethnicGroup: string | null
  /** Số CCCD, whole; null where there is none or the reader may not see it. */
  readonly identityNumber: string | null
  /** SBD (số báo danh) as it is printed; null while none is given. */
  readonly number: string | null
  /** Place of the post in the order of the exam; equal for the candidates of one post. */
  readonly postOrder: number
  readonly postName: string
  readonly agencyName: string
}

/** What some lists add to a person and sort by. */
interface Sortable extends ListedPerson {
  readonly rank?: number | null
  readonly total?: number | null
  readonly seat?: number
}

/**
 * People in the order chosen; whoever is equal in it stands by tên, họ, đệm, then by date of birth (field report 26).
 *
 * Whoever has no number, no rank or no total comes last.
 */
export function inOrder<Person extends Sortable>(people: readonly Person[], order: OrderKey | null): Person[] {
  const oldestFirst = people.toSorted((left, right) => comparePartialDates(left.birthDate ?? '', right.birthDate ?? ''))
  const named = sortByName(oldestFirst, ({ fullName }) => fullName)
  switch (order) {
    case null:
    case 'receipt':
      return [...people]
    case 'name':
      return named
    case 'post':
      return named.sort((left, right) => left.postOrder - right.postOrder || lastIfMissing(left.rank) - lastIfMissing(right.rank))
    case 'number':
      return named.sort((left, right) => compareNumbers(left.number, right.number))
    case 'seat':
      return named.sort((left, right) => lastIfMissing(left.seat) - lastIfMissing(right.seat))
    case 'total':
      return named.sort((left, right) => (right.total ?? -1) - (left.total ?? -1))
  }
}

function lastIfMissing(place: number | null | undefined): number {
  return place ?? Number.MAX_SAFE_INTEGER
}

/** Numbers of one exam share their letters and differ in digits: the shorter is the smaller. */
function compareNumbers(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return left.length - right.length || (left < right ? -1 : Number(left > right))
}

/** Names, without accents, that several people of the list bear; one person may stand on it several times. */
export function sharedNames(people: readonly ListedPerson[]): ReadonlySet<string> {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for (const person of people) {
    const name = fold(person.fullName)
    const bearer = [person.number, person.birthDate, person.identityNumber, person.postOrder, person.agencyName].join('\n')
    if ((bearers.get(name) ?? bearer) !== bearer) shared.add(name)
    bearers.set(name, bearer)
  }
  return shared
}

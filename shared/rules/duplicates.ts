import { foldedTokens } from '../text/fold.ts'

/** Somebody registered for an exam, as far as telling people apart needs it. */
export interface Registered {
  readonly id: string
  readonly examId: string
  readonly fullName: string
  /** As far as it is known: 'YYYY', 'YYYY-MM', 'YYYY-MM-DD'. */
  readonly birthDate: string
  readonly identityNumber: string | null
}

/**
 * Why two records may be one person: the same identity number; the same name without accents and a birth that agrees as far as both
 * are known; a name one syllable apart with the same day of birth.
 */
export type DuplicateSign = 'identityNumber' | 'nameAndBirth' | 'similarName'

/** Two records that may be one person; the ids in their order. */
export interface PossibleDuplicate {
  readonly left: string
  readonly right: string
  readonly sign: DuplicateSign
}

/** One syllable replaced, added or left out. Keys such as identity numbers are never compared so (field report 45). */
export function oneSyllableApart(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (long.length - short.length > 1) return false
  const start = short.findIndex((word, index) => word !== long[index])
  if (start < 0) return long.length > short.length
  const rest = (words: readonly string[], skip: number) => words.slice(start + skip).join(' ')
  return rest(short, long.length === short.length ? 1 : 0) === rest(long, 1)
}

function agree(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left)
}

const isDay = (birth: string) => birth.length === 10

function signOf(left: Registered, right: Registered): DuplicateSign | null {
  const [one, other] = [left.identityNumber, right.identityNumber]
  if (one !== null && one === other) return 'identityNumber'
  const names = [foldedTokens(left.fullName), foldedTokens(right.fullName)] as const
  if (agree(left.birthDate, right.birthDate) && names[0].join(' ') === names[1].join(' ')) return 'nameAndBirth'
  const numbersDiffer = one !== null && other !== null
  return !numbersDiffer && isDay(left.birthDate) && left.birthDate === right.birthDate && oneSyllableApart(...names) ? 'similarName' : null
}

/** Pairs of records that may be one person, of which one at least belongs to the exam; in the order of the records. */
export function possibleDuplicates(people: readonly Registered[], examId: string): PossibleDuplicate[] {
  const places = new Map(people.map(({ id }, place) => [id, place]))
  const groups = [
    Map.groupBy(people.filter(({ identityNumber }) => identityNumber !== null), ({ identityNumber }) => identityNumber ?? ''),
    Map.groupBy(people, ({ fullName }) => foldedTokens(fullName).join(' ')),
    Map.groupBy(people.filter(({ birthDate }) => isDay(birthDate)), ({ birthDate }) => birthDate),
  ]
  const found = new Map<string, PossibleDuplicate & { readonly place: number }>()
  for (const group of groups.flatMap((by) => [...by.values()])) {
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        if (left.examId !== examId && right.examId !== examId) continue
        const key = [left.id, right.id].toSorted()
        const sign = found.has(key.join(' ')) ? null : signOf(left, right)
        if (sign !== null) found.set(key.join(' '), { left: key[0] ?? '', right: key[1] ?? '', sign, place: places.get(left.id) ?? 0 })
      }
    }
  }
  return [...found.values()].toSorted((one, other) => one.place - other.place).map(({ left, right, sign }) => ({ left, right, sign }))
}

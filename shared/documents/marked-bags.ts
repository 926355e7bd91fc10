import type { SettlementWay, ZeroCause } from '../contract/settlements.ts'
import { settlementWayTitles, zeroCauseTitles } from '../words/settlements.ts'
import type { PaperFacts } from './frame.ts'
import type { Signature } from './document.ts'

/** A coded script with its marks; nobody is named in it. */
export interface MarkedScript {
  /** Place in the bag, from 1. */
  readonly position: number
  readonly code: string
  /** Hundredths; null: there is none. */
  readonly first: number | null
  readonly second: number | null
  readonly third: number | null
  /** The official mark; null: it waits. */
  readonly official: number | null
  /** How it came about: the mean of two marks, a third equal to one of them, or what the minutes say. */
  readonly basis: 'mean' | 'third' | SettlementWay | null
  /** The minutes that it stands in. */
  readonly minutes: { readonly number: string; readonly date: string } | null
  /** Why it lies outside the marks of the examiners. */
  readonly reason: string | null
  /** Why it has 0 points. */
  readonly cause: ZeroCause | null
}

/** A bag whose marks are laid side by side. */
export interface MarkedBag {
  readonly partTitle: string
  readonly number: number
  /** Null: of several posts. */
  readonly postCode: string | null
  readonly scripts: number
  readonly sheets: number
  /** Who marked it the first, second and third time; '' where nothing was drawn. */
  readonly examiners: readonly [string, string, string]
  readonly rows: readonly MarkedScript[]
}

/** What the papers of marked bags are made of. */
export interface MarkedBagsFacts extends PaperFacts {
  readonly bags: readonly MarkedBag[]
  /** Hundredths: up to here the mean holds, and from there on a third mark is given. */
  readonly averageUpTo: number
  readonly thirdFrom: number
  /** Article that says so. */
  readonly article: string | null
}

/** "Túi 2 · Viết · vị trí TH-01" */
export function bagHeading({ number, partTitle, postCode }: MarkedBag): string {
  return [`Túi ${number}`, partTitle, postCode === null ? 'nhiều vị trí' : `vị trí ${postCode}`].join(' · ')
}

/** Every examiner of the bag, and the head of the marking board. */
export function bagSignatures({ examiners, rows }: MarkedBag): Signature[] {
  const marked = [true, true, rows.some(({ third }) => third !== null)]
  const signing = examiners.flatMap((name, index) => (marked[index] === true ? [{ authority: null, position: `GIÁM KHẢO ${index + 1}`, name: name === '' ? null : name }] : []))
  return [...signing, { authority: null, position: 'TRƯỞNG BAN CHẤM THI', name: null }]
}

/** How a mark came about that the minutes say: "0 điểm vì vi phạm: từ hai kiểu chữ trở lên". */
export function wayWords(way: SettlementWay, cause: ZeroCause | null): string {
  return cause === null ? settlementWayTitles[way] : `${settlementWayTitles[way]}: ${zeroCauseTitles[cause]}`
}

/** Difference of the first two marks (chênh); null where one is lacking. */
export function differenceOf({ first, second }: MarkedScript): number | null {
  return first === null || second === null ? null : Math.abs(first - second)
}

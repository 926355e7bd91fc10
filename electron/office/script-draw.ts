import type { RandomBytes } from '../../db/keys.ts'
import { codeCount, codeOf } from '../../shared/rules/script-codes.ts'
import { scriptCode } from './script-code.ts'

/** Somebody who handed in a script. */
export interface Writer {
  readonly candidateId: string
  readonly postId: string
  /** Sheets handed in. */
  readonly sheets: number
  /** Số báo danh as it is printed. */
  readonly label: string
}

/** A script with its code and its place; whose it is stands elsewhere. */
export interface CodedScript {
  readonly code: string
  readonly id: string
  /** Number of the bag, from 1, and the place in it, from 1. */
  readonly bag: number
  readonly position: number
}

export interface DrawnBag {
  readonly number: number
  /** Post whose scripts it holds; null: of all posts. */
  readonly postId: string | null
  readonly scripts: number
  readonly sheets: number
}

/** All scripts of a paper: codes, bags, and the table that is sealed. */
export interface DrawnScripts {
  /** In the order of the codes. */
  readonly scripts: readonly CodedScript[]
  readonly spares: readonly { readonly code: string; readonly id: string }[]
  readonly bags: readonly DrawnBag[]
  /** Who wrote which script, by code. */
  readonly writers: ReadonlyMap<string, Writer>
}

export interface DrawOptions {
  /** Most scripts in a bag. */
  readonly bagSize: number
  /** Whether each post has bags of its own. */
  readonly byPost: boolean
  readonly spares: number
}

/** Draws a whole number below `limit`, each as likely as the others. */
function below(limit: number, random: RandomBytes): number {
  const range = 2 ** 32
  for (;;) {
    const drawn = random(4).readUInt32BE()
    if (drawn < range - (range % limit)) return drawn % limit
  }
}

/** The same things in an order that is drawn (Fisher and Yates). */
function shuffled<T>(things: readonly T[], random: RandomBytes): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random)
    ;[order[last], order[other]] = [order[other] as T, order[last] as T]
  }
  return order
}

/** Codes that nobody has: neither a number (TT 22/2025 Quy chế Đ.15 k.3) nor a code that was drawn before. */
function drawCodes(count: number, taken: ReadonlySet<string>, random: RandomBytes): string[] {
  const codes = new Set<string>()
  while (codes.size < count) {
    const code = codeOf(below(codeCount, random))
    if (!taken.has(code)) codes.add(code)
  }
  return [...codes]
}

/** Sizes of the bags for so many scripts: as alike as can be, none above the most. */
function bagSizes(scripts: number, most: number): number[] {
  const bags = Math.ceil(scripts / most)
  return Array.from({ length: bags }, (_, index) => Math.floor(scripts / bags) + (index < scripts % bags ? 1 : 0))
}

/**
 * Draws codes, bags and places first, and who gets which code last, so that nothing outside the sealed table rests on who wrote what.
 *
 * `taken`: numbers of the exam and codes of an earlier coding. The draw has no public seed (decisions.md 20).
 */
export function drawScripts(writers: readonly Writer[], { bagSize, byPost, spares }: DrawOptions, taken: ReadonlySet<string>, random: RandomBytes): DrawnScripts {
  const groups = byPost ? [...Map.groupBy(writers, ({ postId }) => postId)] : [[null, [...writers]] as const]
  const codes = drawCodes(writers.length + spares, taken, random)
  const spareScripts = codes.splice(0, spares).map((code) => ({ code, id: scriptCode(random) }))
  const coded: { script: CodedScript; postId: string | null }[] = []
  const places: { number: number; postId: string | null }[] = []
  for (const [postId, own] of groups) {
    for (const size of bagSizes(own.length, bagSize)) {
      const number = places.length + 1
      places.push({ number, postId })
      // Whatever order the codes were drawn in is an order by chance.
      codes.splice(0, size).forEach((code, index) => coded.push({ postId, script: { code, id: scriptCode(random), bag: number, position: index + 1 } }))
    }
  }
  const table = new Map<string, Writer>()
  for (const [postId, own] of groups) {
    const scripts = coded.filter((one) => one.postId === postId)
    shuffled(own, random).forEach((writer, index) => table.set(scripts[index]?.script.code ?? '', writer))
  }
  const bags = places.map(({ number, postId }) => {
    const own = coded.filter(({ script }) => script.bag === number)
    return { number, postId, scripts: own.length, sheets: own.reduce((sum, { script }) => sum + (table.get(script.code)?.sheets ?? 0), 0) }
  })
  const byCode = <T extends { readonly code: string }>(list: readonly T[]) => list.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  return { scripts: byCode(coded.map(({ script }) => script)), spares: byCode(spareScripts), bags, writers: table }
}

import type { Reader } from '../../db/open.ts'
import { presentInPart } from '../../db/queries/attendance.ts'
import { countKeyed, listKeyedBags, locksOf, questionsOf, type KeyedBagRow } from '../../db/queries/keying.ts'
import { listPosts } from '../../db/queries/exams.ts'
import type { CountedLine, CountedPaper } from '../../shared/contract/keying.ts'
import { countFindings, sumOfLines, type CountFinding, type CountLine } from '../../shared/rules/script-counts.ts'
import { postsOnPaper } from './coding.ts'
import { valuesPerSheet } from './keyed-bags.ts'

/** The two markings that every script has; a third is of single scripts. */
const bothMarkers = [1, 2] as const

/** Who was present and what they handed in, of one post or of all that write on paper. */
function roomFigures(reader: Reader, examId: string, partId: string): (postId: string | null) => Pick<CountLine, 'present' | 'nothing' | 'handedIn'> {
  const onPaper = postsOnPaper(reader, examId)
  const people = presentInPart(reader, partId).filter(({ postId }) => onPaper.has(postId))
  return (postId) => {
    const own = people.filter((one) => postId === null || one.postId === postId)
    const sheets = own.flatMap((one) => one.sheets ?? [])
    return { present: own.length, nothing: own.filter(({ nothing }) => nothing !== null).length, handedIn: { scripts: sheets.length, sheets: sheets.reduce((sum, n) => sum + n, 0) } }
  }
}

/** The line of each bag of a paper. */
function bagLines(reader: Reader, partId: string, rows: readonly KeyedBagRow[]): ReadonlyMap<string, CountLine> {
  const ids = rows.map(({ bag }) => bag.id)
  const values = valuesPerSheet(questionsOf(reader, partId).length)
  const typings = Map.groupBy(countKeyed(reader, ids).filter((one) => one.values === values && one.typing <= 2), ({ bagId, marker, scriptId }) => `${bagId} ${marker} ${scriptId}`)
  const twice = Map.groupBy([...typings].flatMap(([, own]) => (own.length === 2 ? own.slice(0, 1) : [])), ({ bagId, marker }) => `${bagId} ${marker}`)
  const locks = new Map(locksOf(reader, ids).map(({ bagId, marker, scripts, sheets }) => [`${bagId} ${marker}`, { scripts, sheets }]))
  return new Map(
    rows.map(({ bag: { id, scripts, sheets } }) => [
      id,
      {
        present: null,
        nothing: null,
        handedIn: null,
        coded: { scripts, sheets },
        markings: bothMarkers.map((marker) => ({ marker, keyedTwice: twice.get(`${id} ${marker}`)?.length ?? 0, locked: locks.get(`${id} ${marker}`) ?? null })),
      },
    ]),
  )
}

function shown(of: CountedLine['of'], line: CountLine): CountedLine {
  return { of, ...line, markings: [...line.markings], findings: countFindings(line) }
}

/**
 * Present, handed in, coded, marked and keyed of every coded paper, side by side: per bag, per post where its bags hold no other post's
 * scripts, and of the whole. Who lies in a bag is under seal, so a bag has no figures of the rooms.
 */
export function scriptCounts(reader: Reader, examId: string): CountedPaper[] {
  const codes = new Map(listPosts(reader, examId).map(({ post }) => [post.id, post.code]))
  return [...Map.groupBy(listKeyedBags(reader, examId), ({ bag }) => bag.partId)].map(([partId, rows]) => {
    const lines = bagLines(reader, partId, rows)
    const inRooms = roomFigures(reader, examId, partId)
    const lineOf = ({ bag }: KeyedBagRow) => lines.get(bag.id)
    const whole = (own: readonly KeyedBagRow[], postId: string | null): CountLine => ({ ...inRooms(postId), ...sumOfLines(own.flatMap((row) => lineOf(row) ?? [])) })
    const bagsOf = (own: readonly KeyedBagRow[]) => own.flatMap((row) => [lineOf(row)].flatMap((line) => (line === undefined ? [] : [shown({ kind: 'bag', name: String(row.bag.number) }, line)])))
    const byPost = [...Map.groupBy(rows, ({ bag }) => bag.postId)]
    const posts = byPost.every(([postId]) => postId !== null) ? byPost : []
    return {
      partId,
      partTitle: rows[0]?.partTitle ?? '',
      lines: [
        ...(posts.length > 0 ? posts.flatMap(([postId, own]) => [shown({ kind: 'post', name: codes.get(postId ?? '') ?? '' }, whole(own, postId)), ...bagsOf(own)]) : bagsOf(rows)),
        shown({ kind: 'paper', name: '' }, whole(rows, null)),
      ],
    }
  })
}

/** A difference between the rooms and the coded scripts of a paper, which stops every lock of it; null: there is none. */
export function paperDifference(reader: Reader, examId: string, partId: string): Exclude<CountFinding, { marker: number }> | null {
  const [paper] = scriptCounts(reader, examId).filter((one) => one.partId === partId)
  const ofRooms = paper?.lines.flatMap(({ of, findings }) => (of.kind === 'bag' ? [] : findings)) ?? []
  return ofRooms.flatMap((finding) => ('marker' in finding ? [] : [finding]))[0] ?? null
}

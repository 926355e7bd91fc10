import type { BagMarkers } from '../../../shared/contract/bags.ts'
import type { KeyedBag, Marker } from '../../../shared/contract/keying.ts'

type Marking = KeyedBag['markings'][number]

/** A marking of a bag: a row of the page. */
export interface MarkingRow {
  readonly key: string
  readonly bag: KeyedBag
  readonly marking: Marking
  /** The marking before it is locked, so that this one may be keyed. */
  readonly open: boolean
}

/** What somebody may do with a marking now; null: nothing but look at it. */
export type MarkingAct = 'take' | 'key' | 'settle' | 'look'

export function markingRows(bags: readonly KeyedBag[]): MarkingRow[] {
  return bags.flatMap((bag) =>
    bag.markings.map((marking, index) => ({ key: `${bag.id} ${marking.marker}`, bag, marking, open: index === 0 || (bag.markings[index - 1]?.locked ?? false) })),
  )
}

/** How a marking stands, in a few words. */
export function markingState({ bag, marking, open }: MarkingRow): { readonly state: 'draft' | 'doing' | 'missing' | 'approved' | 'locked' | 'waiting'; readonly words: string } {
  const last = bag.markings.at(-1)?.marker === marking.marker
  if (marking.locked && last && bag.progress === 'finished') return { state: 'approved', words: 'Đủ điểm chính thức' }
  if (marking.locked && last && bag.progress === 'deciding') return { state: 'waiting', words: 'Chờ quyết định' }
  if (marking.locked) return { state: 'locked', words: 'Đã khóa' }
  if (!open) return { state: 'draft', words: `chờ khóa lần chấm ${marking.marker - 1}` }
  if (marking.typings.length === 0) return { state: 'draft', words: 'chưa ai nhập' }
  if (marking.differences === null) return { state: 'doing', words: 'Đang nhập' }
  return marking.differences > 0 ? { state: 'missing', words: `lệch ${marking.differences}` } : { state: 'waiting', words: 'chờ khóa' }
}

/** What the caller may do with a marking: key it, settle it, or nothing. */
export function actFor({ marking, open }: MarkingRow, may: { readonly enter: boolean; readonly settle: boolean }): MarkingAct | null {
  const own = marking.typings.find((typing) => typing.own)
  if (may.enter && own !== undefined) return 'key'
  if (may.settle && marking.differences !== null && own === undefined) return marking.locked ? 'look' : 'settle'
  return may.enter && open && !marking.locked && marking.typings.length < 2 ? 'take' : null
}

export const actWords: Readonly<Record<MarkingAct, string>> = { take: 'Nhận nhập túi này', key: 'Nhập tiếp', settle: 'Đối chiếu, chốt', look: 'Xem chỗ đã chốt' }

/** "Nguyễn Văn Gõ 12/30" */
export function typingWords({ marking }: Pick<MarkingRow, 'marking'>, typing: 1 | 2): string {
  const found = marking.typings.find((one) => one.typing === typing)
  return found === undefined ? '' : `${found.userName} ${found.keyed}/${marking.scripts}${found.done ? ', xong' : ''}`
}

/** Who marks a bag this time, as it was drawn; '' while nothing was. */
export function examinerOf(papers: readonly BagMarkers[], { bag, marking }: Pick<MarkingRow, 'bag' | 'marking'>): string {
  const drawn = papers.find(({ partId }) => partId === bag.partId)?.bags.find(({ id }) => id === bag.id)
  return drawn?.markers.find(({ marker }) => marker === marking.marker)?.fullName ?? ''
}

export interface OpenMarking {
  readonly bagId: string
  readonly marker: Marker
  readonly kind: 'key' | 'settle'
}

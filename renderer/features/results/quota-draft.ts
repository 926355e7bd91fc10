import type { ResultPost } from '../../../shared/contract/results.ts'
import { readCount } from '../../components/typed-values.ts'

/** Places that are moved or added, while it is typed. */
export interface QuotaDraft {
  readonly kind: 'transfer' | 'laterNeed'
  readonly fromPostId: string | null
  readonly places: string
}

export interface QuotaErrors {
  readonly fromPostId?: string
  readonly places?: string
}

/** Most places of one change. */
const most = 9999

/** Posts that can give places: not joint, and with places that nobody has won. */
export function givingPosts(posts: readonly ResultPost[], to: ResultPost): readonly { readonly post: ResultPost; readonly free: number }[] {
  return posts.flatMap((post) => {
    const free = post.quota - post.winners.length
    return post.id === to.id || post.agencies.length > 0 || free < 1 ? [] : [{ post, free }]
  })
}

/** A whole number of places, 1 and more; null for anything else. */
export const readPlaces = (typed: string) => readCount(typed, 1, most)

/** What is missing or too much. */
export function quotaErrors(draft: QuotaDraft, giving: ReturnType<typeof givingPosts>): QuotaErrors {
  const places = readPlaces(draft.places)
  const from = giving.find(({ post }) => post.id === draft.fromPostId)
  if (places === null) {
    const text = draft.places.trim()
    const wrong = text === '' ? 'Chưa có số chỉ tiêu. Gõ theo văn bản.' : `“${text}” chưa phải số chỉ tiêu. Gõ số từ 1.`
    return { places: wrong, ...(draft.kind === 'transfer' && from === undefined ? { fromPostId: 'Chưa chọn vị trí giao chỉ tiêu.' } : {}) }
  }
  if (draft.kind === 'laterNeed') return {}
  if (from === undefined) return { fromPostId: 'Chưa chọn vị trí giao chỉ tiêu.' }
  return places > from.free ? { places: `${from.post.code} còn ${from.free} chỉ tiêu chưa có người trúng. Giảm số chuyển.` } : {}
}

/** "TH-03 từ 2 thành 3 chỉ tiêu; KT-02 từ 2 còn 1." */
export function quotaConsequence(to: ResultPost, draft: QuotaDraft, giving: ReturnType<typeof givingPosts>): string {
  const places = readPlaces(draft.places)
  if (places === null) return 'Vị trí được xét lại theo chỉ tiêu mới.'
  const from = draft.kind === 'transfer' ? giving.find(({ post }) => post.id === draft.fromPostId)?.post : undefined
  const loss = from === undefined ? '' : `; ${from.code} từ ${from.quota} còn ${Math.max(0, from.quota - places)}`
  return `${to.code} từ ${to.quota} thành ${to.quota + places} chỉ tiêu${loss}. Vị trí được xét lại theo chỉ tiêu mới.`
}

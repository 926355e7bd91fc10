import type { PublicNotice } from '../../../shared/contract/notices.ts'
import { postingPlaces, publicDay, type PostingPlace } from '../../../shared/rules/public-notice.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { emptyGround, groundErrors } from '../../components/ground-draft.ts'
import type { GroundDraft, GroundErrors } from '../../components/ground-draft.ts'

/** One place at which a notice was posted, while it is typed. */
export interface PostingDraft {
  readonly name: string
  readonly postedOn: string | null
}

/** A public notice, or its change, while it is typed. */
export interface NoticeDraft {
  readonly ground: GroundDraft
  readonly content: string
  readonly postings: Readonly<Record<PostingPlace, PostingDraft>>
  readonly countedFrom: string | null
  readonly countReason: string
}

export interface NoticeErrors {
  readonly ground: GroundErrors
  readonly content?: string
  readonly postings: Partial<Readonly<Record<PostingPlace, { readonly name?: string; readonly postedOn?: string }>>>
  readonly countReason?: string
}

const notPosted: PostingDraft = { name: '', postedOn: null }

/** The form as it opens: with what stands, or empty. */
export function noticeDraft(notice: PublicNotice | null): NoticeDraft {
  const posted = (place: PostingPlace): PostingDraft => notice?.postings.find((one) => one.place === place) ?? notPosted
  return {
    ground: notice === null ? emptyGround : { number: notice.number, date: notice.date, signer: notice.signer },
    content: notice?.content ?? '',
    postings: { medium: posted('medium'), website: posted('website'), office: posted('office') },
    countedFrom: notice?.countedFrom ?? null,
    countReason: notice?.countReason ?? '',
  }
}

function postingErrors({ name, postedOn }: PostingDraft, date: string | null, today: string) {
  if (name.trim() === '' && postedOn === null) return {}
  return {
    ...(name.trim() === '' ? { name: 'Chưa có tên nơi đăng.' } : {}),
    ...(postedOn === null
      ? { postedOn: 'Chưa có ngày đăng.' }
      : postedOn > today
        ? { postedOn: `${formatDay(postedOn)} là ngày sau hôm nay.` }
        : date !== null && postedOn < date
          ? { postedOn: `Trước ngày thông báo ${formatDay(date)}.` }
          : {}),
  }
}

/** What a notice lacks; `changes` where it changes another, which says what. */
export function noticeErrors({ ground, content, postings, countedFrom, countReason }: NoticeDraft, changes: boolean, today: string): NoticeErrors {
  return {
    ground: groundErrors(ground, 'thông báo', today),
    postings: Object.fromEntries(postingPlaces.map((place) => [place, postingErrors(postings[place], ground.date, today)])),
    ...(changes && content.trim() === '' ? { content: 'Chưa có nội dung. Ghi thông báo thay đổi điều gì.' } : {}),
    ...(countedFrom !== null && countReason.trim() === '' ? { countReason: 'Ghi vì sao tính từ ngày khác với ngày đăng.' } : {}),
  }
}

/** Whether nothing is lacking. */
export function isComplete({ ground, content, postings, countReason }: NoticeErrors): boolean {
  return content === undefined && countReason === undefined && [ground, ...Object.values(postings)].every((errors) => Object.keys(errors).length === 0)
}

/** The postings that are typed in full. */
export function postingsOf({ postings }: NoticeDraft) {
  return postingPlaces.flatMap((place) => {
    const { name, postedOn } = postings[place]
    return postedOn === null || name.trim() === '' ? [] : [{ place, name: name.trim(), postedOn }]
  })
}

/** From which day the periods would count: "Tính từ 03/9/2026, ngày đăng sau cùng"; what is missing for that. */
export function countWords(draft: NoticeDraft, required: readonly PostingPlace[]): string {
  if (draft.countedFrom !== null) return ''
  const day = publicDay(postingsOf(draft), required)
  return day === null ? 'Để trống: ngày đăng sau cùng trong các nơi bắt buộc.' : `Để trống: ${formatDay(day)}, ngày đăng sau cùng.`
}

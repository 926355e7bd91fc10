import type { z } from 'zod'
import type { notices } from '../contract/notices.ts'
import type { PostingPlace } from '../rules/public-notice.ts'
import { formatDay } from '../text/day.ts'

/** Where a public notice is posted. */
export const postingPlaceTitles: Readonly<Record<PostingPlace, string>> = {
  medium: 'phương tiện thông tin đại chúng',
  website: 'trang thông tin điện tử',
  office: 'niêm yết tại trụ sở',
}

type Refusal = z.infer<(typeof notices.record)['~orpc']['errorMap']['NOTICE_REFUSED']['data']>

/** "ít nhất 10 ngày trước khai mạc 02/12/2026, tức chậm nhất 22/11/2026" */
export function changeLimitWords({ days, opening, last }: { readonly days: number | null; readonly opening: string | null; readonly last: string | null }): string {
  const rule = `ít nhất ${days ?? 0} ngày trước khai mạc`
  return opening === null || last === null ? rule : `${rule} ${formatDay(opening)}, tức chậm nhất ${formatDay(last)}`
}

/** Why a public notice was not recorded or changed, with article and figures. */
export function noticeRefusalSentence({ code, article, days, opening, last, day }: Refusal): string {
  const source = article === null ? '' : ` (${article})`
  switch (code) {
    case 'recorded':
      return 'Kỳ thi đã có thông báo tuyển dụng. Sửa thông báo ấy, hoặc ghi thay đổi thông báo.'
    case 'none':
      return 'Kỳ thi chưa có thông báo tuyển dụng để thay đổi. Ghi thông báo trước.'
    case 'second':
      return `Thông báo tuyển dụng chỉ được thay đổi một lần${source}, và đã thay đổi${day === null ? '' : ` ngày ${formatDay(day)}`}. Nếu lần ấy ghi nhầm thì sửa hoặc bỏ lần ấy.`
    case 'late':
      return `Thay đổi công khai ngày ${day === null ? '' : formatDay(day)} là muộn: phải ${changeLimitWords({ days, opening, last })}${source}. Lùi ngày khai mạc ở Mốc thời gian, hoặc giữ thông báo cũ.`
  }
}

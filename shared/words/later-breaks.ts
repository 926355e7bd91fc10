import type { LaterBreak } from '../contract/later-breaks.ts'
import { formatDay } from '../text/day.ts'

/** What an act would break in a later step: "Danh sách có số báo danh đã ra ngày 05/9/2026, nay ghi khác". */
export function laterBreakWords({ code, count, since }: LaterBreak): string {
  const many = (count ?? 0).toLocaleString('vi-VN')
  const day = since === null ? '' : ` ngày ${formatDay(since)}`
  switch (code) {
    case 'numbersIssued':
      return `Giấy tờ có số báo danh đã ra${day} sẽ không còn đúng; phải thay bản đã niêm yết, đã phát`
    case 'roomsIssued':
      return `Danh sách phòng đã ra${day} sẽ không còn đúng; phải thay bản đã niêm yết, đã phát`
    case 'seatsDrawn':
      return `${many} phần thi đã bốc thăm phòng theo số báo danh cũ; biên bản bốc thăm không dựng lại được nữa`
    case 'numbered':
      return 'Người này đã có số báo danh; số và chỗ ngồi của người ấy sẽ để trống'
    case 'seats':
      return `${many} chỗ ngồi đã xếp ở phần thi bị bỏ sẽ không còn ai ngồi`
    case 'marks':
      return `${many} ô điểm đã nhập sẽ được tính theo quy chế khác`
  }
}

/** Everything that an act would break, and what to do. */
export function laterBreaksSentence(breaks: readonly LaterBreak[]): string {
  return `${breaks.map(laterBreakWords).join('. ')}. Ghi lý do rồi làm lại.`
}

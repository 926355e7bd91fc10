import type { z } from 'zod'
import type { NoticePlace, refusedCellSchema } from '../contract/marking.ts'
import { onPaperSentence } from './answer-sheets.ts'
import { noticeSentence, type NoticeCode } from './attendance-refusals.ts'
import { closedInterviewSentence } from './interviews.ts'

/** Why a mark was not taken. */
export type CellRefusalCode = z.infer<typeof refusedCellSchema>['code']

const sentences: Readonly<Record<Exclude<CellRefusalCode, NoticeCode | 'interviewClosed' | 'onPaper'>, string>> = {
  aboveMaximum: 'Điểm lớn hơn mức tối đa của phần thi. Xem lại phiếu chấm.',
  notWhole: 'Phần này đếm số câu đúng, không có phần lẻ. Gõ số nguyên.',
  partNotSat: 'Người này không thi phần này, nên ô để trống.',
  valueMissing: 'Ô này cần một số điểm. Gõ điểm, hoặc Esc để bỏ.',
  valueNotAllowed: 'Vắng, miễn, đình chỉ hay hủy thì không ghi kèm điểm. Xóa số điểm đi.',
  exemptOnlyRound1: 'Chỉ phần thi vòng 1 có miễn thi. Gõ điểm, hoặc ghi vắng.',
  stale: 'Ô này vừa có điểm khác. Xem điểm mới rồi gõ lại.',
  hasSingleMarks: 'Ô này lấy điểm từ phiếu chấm của từng giám khảo. Mở phiếu chấm (F4) rồi sửa ở đó.',
  unknownCandidate: 'Thí sinh này không còn trong kỳ thi. Tải lại bảng điểm.',
  ineligible: 'Thí sinh này không đủ điều kiện dự thi nên không có điểm. Xem lại ở bước Xét điều kiện.',
  coded: 'Bài viết này đã làm phách: điểm nhập theo số phách ở bước Nhập điểm theo phách, không theo tên.',
  byMinutes: 'Đình chỉ thi, hủy kết quả thi ghi ở Vi phạm (Alt+P) với số biên bản, ở bước này hoặc bước 7. Coi thi.',
  unknownPart: 'Kỳ thi không còn phần thi này. Tải lại bảng điểm.',
}

/** Why a mark was not taken, and what to do. */
export function cellRefusalSentence(code: CellRefusalCode, place?: NoticePlace): string {
  if (code === 'onPaper') return onPaperSentence(place)
  if (code === 'interviewClosed') return closedInterviewSentence(place)
  return code === 'notedAbsent' || code === 'notedPresent' || code === 'notedNothing' ? noticeSentence(code, place) : sentences[code]
}

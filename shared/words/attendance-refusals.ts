import type { AttendanceRefusal, FigureDifference } from '../contract/attendance.ts'
import type { NoticePlace } from '../contract/marking.ts'

/** "phòng 3, ca 1" */
export function roomPlace({ roomNumber, sessionNumber }: NoticePlace): string {
  return `phòng ${roomNumber}, ca ${sessionNumber}`
}

export type NoticeCode = 'notedAbsent' | 'notedPresent' | 'notedNothing'

/** Why a mark does not fit the signed list of the room, and what to do. */
export function noticeSentence(code: NoticeCode, place?: NoticePlace): string {
  const where = place === undefined ? '' : ` ${roomPlace(place)}`
  return `${code === 'notedAbsent' ? 'Vắng' : code === 'notedPresent' ? 'Có mặt' : 'Không nộp bài'} theo danh sách ký nộp bài${where}. Sửa điểm danh ở bước 7. Coi thi trước.`
}

/** Why no violation is recorded of somebody absent. */
export function violationRefusalSentence(place: NoticePlace): string {
  return `Vắng theo danh sách ký nộp bài ${roomPlace(place)}, nên không ghi vi phạm được. Sửa điểm danh ở bước 7. Coi thi trước, nếu người ấy có mặt.`
}

/** Why somebody cannot be let in late without a name: "quá 10 phút (TT 22/2025 Nội quy Đ.1)". */
export function lateLimitWords(limit: AttendanceRefusal['lateLimit']): string {
  return limit === null ? 'nội quy không nêu mức muộn cho bài thi này' : `quá ${limit.minutes} phút (${limit.article})`
}

function people({ fullName, more }: AttendanceRefusal): string {
  if (fullName === null) return ''
  return more === 0 ? fullName : `${fullName} và ${more.toLocaleString('vi-VN')} người nữa`
}

/** Why something was not noted, and what to do. */
export function attendanceRefusalSentence(refusal: AttendanceRefusal): string {
  const { code, partTitle } = refusal
  const who = people(refusal)
  const place = roomPlace(refusal)
  switch (code) {
    case 'roomClosed':
      return `Điểm danh ${place} đã chốt. Dùng “Sửa sau khi chốt” và ghi lý do, hoặc mở lại phòng.`
    case 'roomOpen':
      return `Điểm danh ${place} chưa chốt. Gõ thẳng vào bảng.`
    case 'coded':
      return `Bài ${partTitle} đã làm phách, nên có mặt, vắng và số tờ giữ nguyên. Lập biên bản; hai người giữ phách mở bảng ghép phách, bỏ phách, rồi sửa và làm phách lại.`
    case 'hasMark':
      return `${who} đã có điểm hoặc trạng thái ở cột ${partTitle}, bước 10. Nhập điểm. Xóa ô ấy rồi ghi vắng.`
    case 'markedAbsent':
      return `${who} đang ghi vắng ở cột ${partTitle}, bước 10. Nhập điểm. Xóa ô ấy rồi ghi có mặt.`
    case 'notOnPaper':
      return `${who} không làm bài ${partTitle} trên giấy, nên không có số tờ, không ghi không nộp bài. Để trống ô ấy.`
    case 'admittedByMissing':
      return `${who} vào muộn, ${lateLimitWords(refusal.lateLimit)}. Ghi ai cho vào, rồi lưu lại.`
    case 'nothingToFill':
      return `Mọi người ở ${place} đã ghi đủ. Đối chiếu với danh sách ký nộp bài rồi chốt phòng.`
    case 'unnoted':
      return `Chưa ghi có mặt hay vắng: ${who}. Ghi đủ rồi chốt phòng.`
    case 'sheetsMissing':
      return `Có mặt nhưng chưa có số tờ: ${who}. Gõ số tờ theo danh sách ký nộp bài rồi lưu lại.`
    case 'numberMissing':
      return `Có bài nhưng chưa có số báo danh: ${who}. Đánh số người vào sau ở bước 6. Phòng thi, SBD, rồi chốt phòng.`
    case 'hasViolation':
      return `${who} đang có vi phạm ghi ở phần ${partTitle}, nên không ghi vắng được. Bỏ vi phạm ấy (Alt+P) rồi ghi vắng.`
    case 'interviewClosed':
      return `Phòng này đã chốt điểm (${place}), nên có mặt, vắng giữ nguyên. Mở lại phòng ở bước 8. Vòng 2 trước, ghi lý do.`
  }
}

const figureNames: Readonly<Record<FigureDifference['figure'], string>> = { present: 'Có mặt', scripts: 'Số bài', sheets: 'Số tờ' }

/** Name of a figure of the signed list. */
export function figureName(figure: FigureDifference['figure']): string {
  return figureNames[figure]
}

/** "Số tờ: danh sách ký 52, bảng 51" */
export function differenceWords({ figure, typed, noted }: FigureDifference): string {
  return `${figureNames[figure]}: danh sách ký ${typed ?? 'chưa gõ'}, bảng ${noted ?? 'không có'}`
}

/** Why a room is not closed, and what to do. */
export function differencesSentence(differences: readonly FigureDifference[]): string {
  return `Chưa chốt: số trên danh sách ký và số trong bảng khác nhau. ${differences.map(differenceWords).join('; ')}. Đối chiếu từng dòng với danh sách ký, sửa chỗ sai rồi chốt lại.`
}

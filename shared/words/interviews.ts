import type { InterviewRefusal, OpenInterview } from '../contract/interviews.ts'
import type { NoticePlace } from '../contract/marking.ts'
import type { HeardPart } from '../rules/panels.ts'
import { roomPlace } from './attendance-refusals.ts'
import { kinRelationTitles } from './kin.ts'

/** What people do in a part, in the middle of a sentence: "thứ tự phỏng vấn". */
export const heardWords: Readonly<Record<HeardPart, string>> = {
  interview: 'phỏng vấn',
  oral: 'vấn đáp',
  practical: 'thực hành',
  scheme: 'trình bày đề án',
}

const reopenFirst = 'Mở lại phòng ở bước 8. Vòng 2, ghi lý do, rồi sửa và chốt lại.'

/** Why a mark or a note of a closed room stays, and what to do. */
export function closedInterviewSentence(place?: NoticePlace): string {
  const where = place === undefined ? 'của thí sinh này' : roomPlace(place)
  return `Điểm ${where} đã chốt, nên giữ nguyên. ${reopenFirst}`
}

function people({ fullName, more }: InterviewRefusal): string {
  if (fullName === null) return ''
  return more === 0 ? fullName : `${fullName} và ${more.toLocaleString('vi-VN')} người nữa`
}

/** Why something about a room was not done, and what to do. */
export function interviewRefusalSentence(refusal: InterviewRefusal): string {
  const { code, kin, elsewhere } = refusal
  const who = people(refusal)
  const place = roomPlace(refusal)
  switch (code) {
    case 'closed':
      return closedInterviewSentence(refusal)
    case 'open':
      return `Chưa chốt ${place}, nên không có gì để mở lại.`
    case 'noted':
      return `Đã điểm danh ở ${place}: ${who}. Bốc thăm lại thì phải bỏ điểm danh của phòng trước.`
    case 'marked':
      return `Đã có điểm của ${who}, nên thứ tự ở ${place} giữ nguyên.`
    case 'numberMissing':
      return `Chưa có số báo danh: ${who}. Đánh số ở bước 6. Phòng thi, SBD, rồi bốc thăm.`
    case 'reasonNeeded':
      return `Thứ tự ở ${place} đã bốc thăm. Ghi lý do rồi bốc thăm lại.`
    case 'notDrawn':
      return `Chưa bốc thăm thứ tự ở ${place}. Bốc thăm trước, rồi xếp người vào sau xuống cuối.`
    case 'absent':
      return `${who} đang ghi vắng. Ghi có mặt trước, rồi xếp xuống cuối.`
    case 'alreadyLast':
      return `${who} đã ở lượt cuối của ${place}.`
    case 'boardMissing':
      return `Quy chế của kỳ thi không có ban nào cho phần ${refusal.partTitle}, nên chưa phân công được người chấm.`
    case 'tooFew':
      return `Mỗi phòng phải có ít nhất 2 người chấm (TT 22/2025 Quy chế Đ.20). Chọn thêm người cho ${place}.`
    case 'kin':
      return `${who} có người thân dự thi ở ${place}: ${kin === null ? 'đã khai' : `${kin.candidateName} (${kinRelationTitles[kin.relation]})`}. Chọn người khác; giải trình không thay được.`
    case 'notOnBoard':
      return `${who} hôm ấy không làm việc ở ban: vắng, hết hạn cử, hoặc còn xung đột chưa giải trình. Chọn người khác, hoặc sửa ở trang Hội đồng.`
    case 'elsewhere':
      return `${who} cùng giờ ấy đã ngồi ở ${elsewhere ?? 'phòng khác'}. Chọn người khác.`
    case 'hasSheets':
      return `${who} đã có phiếu chấm ở ${place}, nên còn trong phòng. Xóa các phiếu ấy ở bước 10. Nhập điểm trước.`
    case 'panelMissing':
      return `Chưa chốt: ${place} chưa phân công đủ người chấm. Phân công ít nhất 2 người.`
    case 'unnoted':
      return `Chưa chốt: chưa ghi có mặt hay vắng của ${who}.`
    case 'sheetsFew':
      return `Chưa chốt: chưa đủ 2 phiếu chấm của ${who}. Nhập phiếu ở bước 10. Nhập điểm.`
    case 'notOnPanel':
      return `Chưa chốt: phiếu chấm của ${who} có số thành viên không ngồi ở ${place}. Sửa phiếu ở bước 10. Nhập điểm.`
    case 'membersDiffer':
      return `Chưa chốt: các thành viên chấm ${who} chênh quá mức, trưởng ban chưa quyết định. Ghi quyết định của trưởng ban (Q), rồi chốt.`
    case 'notApart':
      return `Các thành viên chấm ${who} không chênh quá mức, nên không cần quyết định. Tải lại trang.`
    case 'notSettled':
      return `Chưa chốt: phiếu chấm của ${who} chưa cho ra điểm. Xem phiếu ở bước 10. Nhập điểm.`
    case 'sheetsFewer':
      return `${who} có ít phiếu hơn số người chấm của phòng. Nhập phiếu còn thiếu, hoặc ghi vì sao thiếu rồi chốt.`
    case 'presentMissing':
      return `Gõ số có mặt theo danh sách ký của ${place} rồi chốt.`
    case 'notCloser':
      return 'Người chốt phải là trưởng ban, phó trưởng ban hoặc thư ký của ban, làm việc hôm ấy. Chọn người khác, hoặc cử ở trang Hội đồng.'
  }
}

/** "P. 201 ca 1, P. 202 ca 1" */
const roomsWords = (rooms: OpenInterview['rooms']) => rooms.map(({ roomName, sessionNumber }) => `${roomName} ca ${sessionNumber}`).join(', ')

/** What stands open before the written marks may be known: "P. vấn: P. 201 ca 1, P. 202 ca 1; 3 người chưa có phòng". */
export function openInterviewWords({ partTitle, rooms, withoutRoom }: OpenInterview): string {
  const parts = [rooms.length === 0 ? null : roomsWords(rooms), withoutRoom === 0 ? null : `${withoutRoom.toLocaleString('vi-VN')} người chưa có phòng`].filter((part) => part !== null)
  return `${partTitle}: ${parts.join('; ')}`
}

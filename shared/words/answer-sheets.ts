import type { AnswerRefusal } from '../contract/answer-sheets.ts'
import type { NoticePlace } from '../contract/marking.ts'
import { isImportProblemCode } from '../import/problems.ts'
import { importProblemWords } from './import-problems.ts'

const whole = (count: number | null) => (count ?? 0).toLocaleString('vi-VN')

/** Why something of a room of answer sheets was not taken, and what to do. */
export function answerSentence({ code, sessionNumber, roomNumber, number, found, expected, roster }: AnswerRefusal): string {
  const place = `phòng ${roomNumber}, ca ${sessionNumber}`
  const sheet = `Phiếu SBD ${number ?? ''}`
  switch (code) {
    case 'listOpen':
      return `Chưa chốt điểm danh ${place}, nên chưa rõ ai có phiếu. Chốt ở bước 7. Coi thi rồi làm tiếp.`
    case 'numberMissing':
      return `Trong ${place} có ${whole(found)} người chưa có số báo danh. Đánh số ở bước 6. Phòng thi, SBD.`
    case 'hasMarks':
      return `Đã có điểm phần này của ${whole(found)} người trong ${place}. Xóa điểm ấy ở bảng điểm trước, kèm lý do.`
    case 'begun':
      return `Đã có người nhận nhập phiếu ${place}, nên không đổi cách thi được nữa.`
    case 'notTaken':
      return `Chưa nhận nhập ${place}. Bấm “Nhận nhập phòng này” rồi gõ.`
    case 'thirdTypist':
      return `Phiếu ${place} đã có đủ hai người nhập. Chọn phòng khác.`
    case 'ownTyping':
      return `Ai đã nhập phiếu ${place} thì không làm việc này. Cần một người khác.`
    case 'firstOpen':
      return `Lần nhập 1 của ${place} chưa xong. Người thứ nhất báo nhập xong thì người thứ hai mới bắt đầu.`
    case 'secondBegun':
      return `Lần nhập 2 của ${place} đã bắt đầu, nên lần 1 không sửa được nữa. Chỗ sai thành chỗ lệch, do người thứ ba chốt theo bài giấy.`
    case 'settling':
      return `Phiếu ${place} đang chốt, nên hai lần nhập không sửa được nữa. Báo người chốt xem lại bài giấy.`
    case 'bothDone':
      return `Hai người đã báo nhập xong ${place}. Chỗ lệch do người thứ ba chốt theo bài giấy.`
    case 'locked':
      return `Phiếu ${place} đã khóa. Sai sót thì người chốt mở khóa, kèm lý do.`
    case 'notLocked':
      return `Phiếu ${place} chưa khóa, không cần mở.`
    case 'otherRoom':
      return `SBD ${number ?? ''} không thuộc ${place}. Xem lại số trên phiếu; phiếu của phòng khác thì dừng và báo trưởng ban.`
    case 'unknownNumber':
      return `Kỳ thi không có SBD ${number ?? ''}. Xem lại số trên phiếu; số viết sai thì dừng và báo trưởng ban.`
    case 'absent':
      return `SBD ${number ?? ''} ghi vắng trong danh sách ký nộp bài ${place}, nên không thể có phiếu. Xem lại số trên phiếu, hoặc sửa điểm danh ở bước 7. Coi thi.`
    case 'twice':
      return `${sheet} đã nhập rồi. Hai phiếu cùng số thì dừng và báo trưởng ban; muốn sửa phiếu đã nhập thì chọn dòng của phiếu ấy (mũi tên lên, xuống).`
    case 'aboveMaximum':
      return `${sheet}: phần thi có ${whole(expected)} câu, đã gõ ${whole(found)}. Đếm lại trên phiếu.`
    case 'nothingSaid':
      return `${sheet}: gõ số câu đúng, hoặc ghi vì sao nghi vấn. Không đúng câu nào thì gõ 0.`
    case 'notAllTyped':
      return `${sheet} chưa nhập. Nhập hết phiếu trong phòng; thiếu phiếu thì dừng và báo trưởng ban.`
    case 'notDone':
      return `Hai người chưa báo nhập xong ${place}. Đợi cả hai rồi đối chiếu.`
    case 'sheetsOpen':
      return `Còn ${whole(found)} phiếu lệch hoặc nghi vấn chưa chốt, trước hết là SBD ${number ?? ''}. Chốt theo bài giấy rồi khóa.`
    case 'sheetsDiffer':
      return `Biên bản ghi ${whole(found)} phiếu, ${place} có ${whole(expected)} người có mặt. Đếm lại; thiếu hay thừa phiếu thì chưa khóa.`
    case 'absentTyped':
      return `SBD ${number ?? ''} nay ghi vắng mà phiếu đã nhập. Xem lại phiếu và điểm danh ${place}; chưa rõ vì sao thì chưa khóa.`
    case 'roster': {
      const title = roster !== null && isImportProblemCode(roster) ? importProblemWords({ code: roster, value: '', facts: {} }).title : 'Kết quả không khớp danh sách thi'
      return `SBD ${number ?? ''}, ${place}: ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}. Thư ký xem lại ở bước 4. Xét điều kiện và điểm các phần trước, rồi khóa phòng.`
    }
  }
}

/** Why a mark of a room that answers on paper is neither typed into the grid nor brought by a file. */
export function onPaperSentence(place: NoticePlace | undefined): string {
  const where = place === undefined ? 'Phòng này' : `Phòng ${place.roomNumber}, ca ${place.sessionNumber}`
  return `${where} thi trắc nghiệm trên giấy: kết quả lấy từ phiếu nhập hai lần. Mở trang Phiếu trắc nghiệm (F7) để nhập, hoặc mở khóa phòng nếu chốt sai.`
}

import type { bagDrawBlocks } from '../contract/bags.ts'
import type { CodeRefusal, CodingRefusal, HalvesRefusal, KeepersRefusal, NumberRefusal } from '../contract/scripts.ts'

/** Why a paper is not coded, and what to do. */
export function codingBlockSentence(code: CodingRefusal['code'], rooms: readonly string[]): string {
  switch (code) {
    case 'nobodyPresent':
      return 'Chưa có ai được điểm danh có mặt và làm bài trên giấy. Điểm danh ở bước Coi thi trước.'
    case 'roomsOpen':
      return `Chưa đối chiếu danh sách ký nộp bài của ${rooms.join(', ')}. Đối chiếu ở bước Coi thi rồi làm phách.`
    case 'marksByName':
      return 'Bài thi này đã có điểm ghi theo tên thí sinh, nên không làm phách được nữa. Bỏ các điểm ấy trước, nếu ghi nhầm.'
    case 'alreadyCoded':
      return 'Bài thi này đã làm phách. Muốn làm lại thì hủy lần làm phách trước.'
    case 'marksKeyed':
      return 'Đã có điểm nhập theo phách, nên lần làm phách này không hủy được nữa. Bài hỏng nhãn thì dùng mã dự phòng.'
  }
}

export function keepersSentence({ code, name }: KeepersRefusal): string {
  switch (code) {
    case 'alone':
      return 'Việc này cần hai người giữ phách cùng có mặt. Người kia chọn tên mình và gõ mật khẩu của mình.'
    case 'notKeeper':
      return `${name === '' ? 'Người này' : name} không giữ phách của kỳ thi này hôm nay. Chọn người khác, hoặc người quản trị giao việc Giữ phách.`
    case 'noKeys':
      return `${name} chưa mở chương trình lần nào nên chưa có khóa. ${name} mở khóa bằng mã lần đầu, chọn mật khẩu, rồi làm lại.`
    case 'otherTable':
      return `Bảng ghép phách này không niêm phong cho ${name}, hoặc khóa của ${name} đã làm lại sau đó. Dùng đúng hai người đã niêm phong, hoặc hai nửa phiếu mở bảng.`
  }
}

export function codeSentence({ code, problem }: CodeRefusal): string {
  switch (problem) {
    case 'noCode':
      return `“${code}” không phải là một số phách: có chữ gõ nhầm. Xem lại năm chữ trên nhãn.`
    case 'unknown':
      return `Số phách ${code} không có trong bài thi này. Xem lại nhãn, hoặc bài thuộc bài thi khác.`
    case 'notUsed':
      return `Số phách ${code} đang không dán trên bài nào. Xem lại nhãn.`
    case 'noSpare':
      return 'Không còn mã dự phòng. Hủy lần làm phách và làm lại với nhiều mã dự phòng hơn.'
    case 'hasMarks':
      return `Bài ${code} đã có điểm, nên không đổi số phách được nữa.`
  }
}

export function numberSentence({ number, problem }: NumberRefusal): string {
  return problem === 'unknown' ? `Không có số báo danh ${number} trong kỳ thi. Xem lại đơn.` : `Số báo danh ${number} không có bài ở bài thi này: vắng, hoặc không thi.`
}

/** Why the two halves out of the envelopes open nothing. */
export function halvesSentence({ problem, half }: HalvesRefusal): string {
  switch (problem) {
    case 'length':
      return `Nửa ${half} phải có 13 nhóm bốn chữ. Xem lại phiếu trong phong bì.`
    case 'letter':
      return `Nửa ${half} có chữ không dùng trong phiếu. Xem lại từng nhóm.`
    case 'check':
      return `Nửa ${half} có chữ gõ nhầm: nhóm 13 không khớp 12 nhóm trước. Xem lại từng nhóm.`
    case 'otherTable':
      return 'Hai nửa này không mở được bảng ghép phách của bài thi này. Lấy đúng hai phong bì của lần làm phách này.'
  }
}

/** Why bags are not drawn for a marking. */
export function bagDrawSentence({ code, marker }: { readonly code: (typeof bagDrawBlocks)[number]; readonly marker: number }): string {
  switch (code) {
    case 'nobody':
      return 'Ban chấm thi hôm nay chưa có ai chấm được. Thêm giám khảo vào Ban chấm thi ở trang Hội đồng, các ban.'
    case 'tooFew':
      return `Không đủ giám khảo cho lần chấm ${marker}: có túi mà ai cũng đã chấm. Thêm giám khảo vào Ban chấm thi.`
    case 'keyed':
      return `Đã có điểm nhập của lần chấm ${marker} hoặc lần sau, nên không bốc thăm lại được nữa.`
    case 'earlierMissing':
      return `Lần chấm ${marker - 1} chưa bốc thăm túi. Bốc thăm lần ấy trước.`
  }
}

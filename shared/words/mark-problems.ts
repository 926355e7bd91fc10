import type { markTakeRefusals } from '../contract/mark-imports.ts'
import type { MarkProblemCode, ProblemFacts } from '../import/problems.ts'

/** Title and sentence of a kind of problem; the sentence may need the facts and the value. */
export interface WordsOfCode {
  readonly title: string
  readonly sentence: string | ((facts: ProblemFacts, value: string) => string)
}

const unit = (facts: ProblemFacts) => String(facts['part'] ?? '')
const room = ({ room, session }: ProblemFacts) => (room === undefined ? '' : ` phòng ${room}, ca ${session}`)

/** What a problem of a row of results says; its place and value stand before it. */
export const markProblemWords: Readonly<Record<MarkProblemCode, WordsOfCode>> = {
  numberMissing: { title: 'Thiếu số báo danh', sentence: 'Gõ số báo danh theo danh sách phòng thi, hoặc bỏ dòng.' },
  numberUnknown: { title: 'Không có số báo danh này', sentence: 'Kỳ thi không có số này. So với danh sách phòng thi rồi gõ lại, hoặc bỏ dòng.' },
  numberWithdrawn: { title: 'Số báo danh của người đã rút', sentence: ({ name }) => `Số này của ${name}, đã ra khỏi kỳ thi. Xem lại số, hoặc bỏ dòng.` },
  numberRepeated: { title: 'Một người có hai kết quả', sentence: ({ others }) => `Trùng với ${others}. Sửa số báo danh hoặc bỏ dòng thừa.` },
  nameOther: { title: 'Họ tên khác với số báo danh', sentence: ({ name }) => `Số báo danh của dòng này là của ${name}. Xem dòng có bị lệch không; sửa số hoặc sửa tên.` },
  candidateIneligible: { title: 'Người không đủ điều kiện dự thi', sentence: ({ name }) => `${name} không đủ điều kiện nên không có kết quả. Xem lại ở bước 4. Xét điều kiện, hoặc bỏ dòng.` },
  partMissing: { title: 'Chưa rõ phần thi', sentence: 'Chọn phần thi của trang tính ở phía trên bảng.' },
  partUnknown: { title: 'Không có phần thi này', sentence: ({ known }) => `Kỳ thi có: ${known}. Chọn một phần, hoặc bỏ dòng.` },
  partNotHeld: { title: 'Kỳ thi không có phần này', sentence: ({ known }) => `Kỳ thi có: ${known}. Sửa tiêu đề cột trong Excel rồi đọc lại tệp.` },
  partNotSat: { title: 'Người không thi phần này', sentence: (facts) => `${facts['name']} không thi ${unit(facts)} theo vị trí dự tuyển. Xem lại số báo danh, hoặc bỏ dòng.` },
  partNotDue: { title: 'Người không được thi tiếp', sentence: (facts) => `Theo kết quả các phần trước, ${facts['name']} không thi ${unit(facts)}. Xem lại điểm phần trước, hoặc bỏ dòng.` },
  partCoded: { title: 'Bài đã làm phách', sentence: 'Điểm phần này nhập theo số phách ở bước Nhập điểm theo phách, không theo tên. Bỏ dòng.' },
  partBySheets: { title: 'Điểm lấy từ phiếu chấm', sentence: 'Ô này đã có điểm của từng giám khảo. Bỏ dòng, hoặc sửa ở phiếu chấm (F4) trong bảng điểm.' },
  partOnPaper: { title: 'Phòng thi trên giấy', sentence: ({ room, session }) => `Phòng ${room}, ca ${session} thi trắc nghiệm trên giấy: kết quả lấy từ phiếu nhập hai lần. Bỏ dòng.` },
  resultMissing: { title: 'Thiếu kết quả', sentence: 'Ô trống không tính là 0. Gõ kết quả, gõ Vắng nếu không thi, hoặc bỏ dòng.' },
  resultText: { title: 'Chưa đọc được kết quả', sentence: 'Ô này nhận một số, dạng 41/60, hoặc chữ Vắng. Gõ lại theo danh sách kết quả đã ký. Đình chỉ, miễn thi thì bỏ dòng và ghi ở bảng điểm.' },
  resultAsDate: { title: 'Excel đã đổi kết quả thành ngày', sentence: 'Dạng như 5/10 bị Excel hiểu là ngày. Gõ lại số câu đúng.' },
  resultPercent: { title: 'Kết quả là phần trăm', sentence: 'Ô này có định dạng %. Gõ số câu đúng hoặc số điểm.' },
  resultNegative: { title: 'Kết quả âm', sentence: 'Kết quả không âm. Gõ lại theo danh sách kết quả đã ký.' },
  resultDecimals: { title: 'Quá hai chữ số sau dấu phẩy', sentence: 'Điểm có nhiều nhất hai chữ số sau dấu phẩy, không tự làm tròn. Gõ lại theo danh sách kết quả đã ký.' },
  resultNotWhole: { title: 'Số câu đúng có phần lẻ', sentence: (facts) => `${unit(facts)} đếm số câu đúng, không có phần lẻ. Gõ số nguyên.` },
  resultAboveMaximum: { title: 'Kết quả lớn hơn mức tối đa', sentence: (facts) => `${unit(facts)} tối đa ${facts['maximum']}. Gõ lại theo danh sách kết quả đã ký.` },
  resultOtherTotal: { title: 'Tổng số câu khác kỳ thi', sentence: (facts) => `Tệp ghi trên ${facts['total']}; ${unit(facts)} của kỳ thi có ${facts['known']}. Xem có nhầm phần thi không, rồi gõ lại.` },
  resultOtherUnit: {
    title: 'Cột kết quả không đúng loại',
    sentence: (facts) => (facts['unit'] === 'correct' ? `${unit(facts)} tính theo số câu đúng, tệp chỉ có cột điểm. Thêm cột “Số câu đúng” rồi đọc lại.` : `${unit(facts)} tính theo điểm, tệp chỉ có cột số câu đúng. Thêm cột “Điểm” rồi đọc lại.`),
  },
  notedAbsent: { title: 'Vắng theo điểm danh mà có kết quả', sentence: (facts) => `Vắng theo danh sách ký nộp bài${room(facts)}. Sửa điểm danh ở bước 7. Coi thi trước, hoặc bỏ dòng.` },
  notedPresent: { title: 'Có mặt theo điểm danh mà ghi vắng', sentence: (facts) => `Có mặt theo danh sách ký nộp bài${room(facts)}. Gõ kết quả, hoặc sửa điểm danh ở bước 7. Coi thi trước.` },
  markDiffers: { title: 'Kỳ thi đã có điểm khác', sentence: ({ current }) => `Bảng điểm đang ghi ${current}. Tệp sai thì bỏ dòng; bảng điểm sai thì sửa ở đó, kèm lý do, rồi đọc lại tệp.` },
  numberZerosRestored: { title: 'Số báo danh mất số 0 ở đầu', sentence: ({ taken }) => `Đã đọc là ${taken}.` },
}

/** Why a file of results is not taken, and what to do. */
export function markTakeSentence({ code, count }: { readonly code: (typeof markTakeRefusals)[number]; readonly count: number }): string {
  const many = count.toLocaleString('vi-VN')
  switch (code) {
    case 'rowsOpen':
      return `Còn ${many} dòng cần sửa, nên chưa ghi kết quả nào. Sửa hoặc bỏ từng dòng rồi nhập.`
    case 'hiddenRowsAsked':
      return `Tệp có ${many} dòng ẩn. Trả lời có lấy các dòng ấy không, rồi nhập.`
    case 'reasonNeeded':
      return `${many} dòng bỏ qua cần lý do. Ghi lý do rồi nhập.`
    case 'missingPeople':
      return `${many} người phải thi chưa có trong tệp. Xem danh sách, rồi nhập và để trống các ô ấy.`
    case 'nothingNew':
      return count === 0 ? 'Tệp không có kết quả nào để ghi.' : `Cả ${many} dòng của tệp đã có trong bảng điểm. Không ghi thêm gì.`
  }
}

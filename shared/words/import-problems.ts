import { daysInMonth, formatDay } from '../text/day.ts'
import type { CandidateProblem, ImportProblemCode } from '../import/problems.ts'
import { markProblemWords, type WordsOfCode } from './mark-problems.ts'

/** What a problem of an imported row says: the kind, under which a page groups, and the sentence for this cell. */
export interface ImportProblemWords {
  readonly title: string
  readonly sentence: string
}

/** Words of a problem; place and value stand before them: `trang Đăng ký, dòng 10, cột C · "31/02/1997"`. */
export function importProblemWords(problem: Pick<CandidateProblem, 'code' | 'value' | 'facts'>): ImportProblemWords {
  const words = wordsOfCode[problem.code]
  return { title: words.title, sentence: typeof words.sentence === 'string' ? words.sentence : words.sentence(problem.facts, problem.value) }
}

/** The place of a problem as a person looks for it in Excel: "trang Đăng ký, dòng 10, cột C". */
export function importProblemPlace({ sheet, row, column }: Pick<CandidateProblem, 'sheet' | 'row' | 'column'>): string {
  return `trang ${sheet}, dòng ${row}${column === null ? '' : `, cột ${column}`}`
}

type Facts = CandidateProblem['facts']

const wordsOfCode: Readonly<Record<ImportProblemCode, WordsOfCode>> = {
  ...markProblemWords,
  nameMissing: { title: 'Thiếu họ tên', sentence: 'Gõ tên hoặc bỏ qua dòng.' },
  nameWithDigits: { title: 'Họ tên có chữ số', sentence: 'Xem lại theo phiếu; nếu đúng thì giữ.' },
  nameWithSymbols: { title: 'Họ tên có ký hiệu lạ', sentence: 'Giữ nguyên từng chữ như trong tệp. So với phiếu; nếu sai thì gõ lại.' },
  birthDateMissing: { title: 'Thiếu ngày sinh', sentence: 'Gõ ngày sinh theo phiếu; chỉ biết năm thì gõ năm.' },
  birthDateImpossible: { title: 'Ngày không có thật', sentence: impossibleDate },
  birthDateFormat: { title: 'Chưa đọc được ngày sinh', sentence: 'Gõ lại theo mẫu 05/9/2001, 9/2001 hoặc 2001.' },
  birthDateCentury: { title: 'Năm sinh chỉ có hai chữ số', sentence: ({ choices }) => `Có thể là ${String(choices).replace(', ', ' hoặc ')}. Gõ đủ bốn chữ số.` },
  birthDateLater: { title: 'Ngày sinh sau hôm nay', sentence: 'Sửa năm sinh theo phiếu.' },
  birthDateWithTime: { title: 'Ngày sinh kèm giờ', sentence: 'Ô này có cả giờ nên ngày có thể lệch một hôm. Gõ lại ngày theo phiếu.' },
  birthDateInBoth: { title: 'Ngày sinh ở cả hai cột Nam và Nữ', sentence: 'Xóa ô ở cột không đúng giới tính.' },
  datesMixed: {
    title: 'Cột ngày có thể bị đảo ngày và tháng',
    sentence: ({ count, example }) => `${count} ô của cột này đọc được hai cách${twoReadings(example)}. So với một phiếu, rồi chọn một lần cho cả cột.`,
  },
  sexMissing: { title: 'Thiếu giới tính', sentence: 'Gõ Nam hoặc Nữ theo phiếu.' },
  sexUnknown: { title: 'Chưa rõ giới tính', sentence: 'Cột này nhận Nam hoặc Nữ. Sửa theo phiếu.' },
  identityMissing: { title: 'Chưa có số CCCD', sentence: 'Vẫn nhập được; bổ sung khi có.' },
  identityRounded: { title: 'Số CCCD mất chữ số', sentence: 'Excel đã làm tròn. Gõ lại từ phiếu.' },
  identityNotDigits: { title: 'Số CCCD có ký tự không phải chữ số', sentence: 'Số CCCD gồm 12 chữ số. Sửa theo phiếu.' },
  identityLength: { title: 'Số CCCD không đủ 12 chữ số', sentence: ({ digits }) => `Ô này có ${digits} chữ số. Gõ lại từ phiếu.` },
  identityOldCard: { title: 'Số CMND cũ', sentence: 'CMND 9 số hết giá trị từ 01/01/2025. Gõ số CCCD 12 số.' },
  identityRepeated: { title: 'Hai dòng cùng số CCCD', sentence: ({ rows }) => `Trùng với dòng ${rows}. Sửa số hoặc bỏ dòng thừa.` },
  identityInExam: {
    title: 'Số CCCD đã có trong kỳ thi',
    sentence: 'Người mang số này đã được nhập. Bỏ dòng này, hoặc sửa số theo phiếu.',
  },
  postMissing: { title: 'Thiếu vị trí dự tuyển', sentence: 'Gõ mã vị trí theo phiếu.' },
  postUnknown: {
    title: 'Không có vị trí này',
    sentence: ({ suggestion }) =>
      suggestion === null ? 'Gõ mã đúng như trong danh sách vị trí, hoặc thêm vị trí vào kỳ thi.' : `Có phải ${suggestion}? Sửa mã theo phiếu.`,
  },
  postAmbiguous: { title: 'Tên này có ở nhiều vị trí', sentence: ({ choices }) => `Các vị trí: ${choices}. Gõ mã thay cho tên.` },
  ethnicGroupUnknown: { title: 'Không có dân tộc này', sentence: 'Gõ tên dân tộc theo danh mục 54 dân tộc.' },
  ethnicGroupAmbiguous: { title: 'Tên gọi chung của nhiều dân tộc', sentence: ({ choices }) => `Có thể là ${choices}. Gõ tên dân tộc theo phiếu.` },
  priorityUnknown: { title: 'Chưa rõ diện ưu tiên', sentence: ({ part }) => `“${part}” không có trong danh mục. Chọn một diện, hoặc gõ lại theo phiếu.` },
  priorityAmbiguous: { title: 'Diện ưu tiên có nhiều nghĩa', sentence: ({ part, choices }) => `“${part}” có thể là ${choices}. Chọn một diện.` },
  cellError: { title: 'Ô báo lỗi của Excel', sentence: 'Gõ lại giá trị của ô theo phiếu.' },
  formulaWithoutValue: { title: 'Ô có công thức chưa tính', sentence: 'Mở tệp bằng Excel, lưu lại, rồi nhập lần nữa.' },
  legacyFont: { title: 'Chữ gõ bằng phông cũ', sentence: ({ font }) => `Ô này dùng phông ${font}. Chuyển sang Unicode rồi nhập lại.` },
  textTooLong: { title: 'Ô quá dài', sentence: ({ length, limit }) => `Ô này có ${length} chữ, chỗ này nhận ${limit}. Rút gọn ô.` },
  personInExam: { title: 'Trùng tên và ngày sinh với thí sinh đã có', sentence: 'Khác số CCCD. Xem có phải một người không trước khi nhập.' },
  sameNameAndBirth: { title: 'Trùng tên và ngày sinh', sentence: ({ rows }) => `Giống dòng ${rows}, khác số CCCD. Hai người?` },
  identityZerosRestored: { title: 'Số CCCD thiếu số 0 ở đầu', sentence: ({ taken }) => `Excel đã bỏ số 0; đọc là ${taken}.` },
  identityProvince: { title: 'Ba số đầu của CCCD không phải mã tỉnh', sentence: ({ province }) => `Không có mã ${province} trong danh mục 63 tỉnh. So với thẻ.` },
  identityOtherSex: {
    title: 'CCCD và giới tính không khớp',
    sentence: ({ sex }) => `Theo số CCCD là ${sex === 'male' ? 'Nam' : 'Nữ'}. So với thẻ; nếu đúng thì giữ.`,
  },
  identityOtherBirthYear: { title: 'CCCD và năm sinh không khớp', sentence: ({ year }) => `Theo số CCCD sinh năm ${year}. So với thẻ; nếu đúng thì giữ.` },
  postOtherName: { title: 'Mã và tên vị trí không khớp', sentence: ({ code, name }) => `${code} là “${name}”. Nhập theo mã.` },
  postOtherAgency: { title: 'Vị trí và cơ quan không khớp', sentence: ({ code, agency }) => `${code} thuộc ${agency}. Nhập theo mã vị trí.` },
  ethnicGroupByOtherName: { title: 'Tên gọi khác của dân tộc', sentence: ({ name, code }) => `→ ${name} (mã ${code})` },
  priorityNotMinority: { title: 'Ưu tiên dân tộc thiểu số nhưng dân tộc là Kinh', sentence: 'So dân tộc và diện ưu tiên với phiếu.' },
  phoneZeroRestored: { title: 'Số điện thoại thiếu số 0 ở đầu', sentence: ({ taken }) => `Excel đã bỏ số 0; đọc là ${taken}.` },
  valueTidied: { title: 'Khác cách viết', sentence: ({ taken }) => `Thừa khoảng trắng hoặc khác kiểu chữ; đọc là “${taken}”.` },
}

/** ": 03/5/1999 là ngày 3 tháng 5, hay ngày 5 tháng 3"; nothing where no day is known. */
function twoReadings(example: Facts[string] | undefined): string {
  if (typeof example !== 'string') return ''
  const [month, day] = [Number(example.slice(5, 7)), Number(example.slice(8, 10))]
  return `: ${formatDay(example)} là ngày ${day} tháng ${month}, hay ngày ${month} tháng ${day}`
}

function impossibleDate({ part, day, month, year }: Facts): string {
  if (part === 'year') return `Năm ${year} nằm ngoài 1800–2199. Sửa theo phiếu.`
  if (part === 'month') return Number(month) === 0 ? 'Có ngày mà không có tháng. Sửa theo phiếu.' : `Không có tháng ${month}. Không tự đổi ngày với tháng.`
  if (year === null) return `Tháng ${month} không có ngày ${day}. Sửa theo phiếu.`
  return `Tháng ${month}/${year} có ${daysInMonth(Number(year), Number(month))} ngày. Sửa theo phiếu.`
}

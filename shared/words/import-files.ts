import { candidateVocabulary } from '../import/headings.ts'
import type { CandidateField, Requirement } from '../import/headings.ts'
import { markVocabulary } from '../import/mark-headings.ts'
import type { MarkField, MarkRequirement } from '../import/mark-headings.ts'
import type { SkipReason } from '../import/skipped-rows.ts'
import type { ConvertedFrom, WorkbookRefusalCode } from '../import/workbook.ts'

/** Why a file was refused as a whole, and what to do; nothing of it was taken. */
export const workbookRefusalSentences: Readonly<Record<WorkbookRefusalCode, string>> = {
  empty: 'Tệp này rỗng, không có byte nào. Chép lại tệp từ nơi gửi.',
  notAZip: 'Tệp này không phải tệp Excel .xlsx hay tệp .csv. Chọn đúng tệp danh sách.',
  notAWorkbook: 'Tệp này không phải bảng tính .xlsx (có thể là tệp Word hoặc .ods đổi tên). Mở bằng Excel và lưu thành .xlsx.',
  oldXls: 'Tệp này là Excel 97–2003 (.xls). Mở bằng Excel và lưu thành .xlsx.',
  passwordProtected: 'Tệp này có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
  htmlRenamed: 'Tệp này là trang web hoặc XML mang đuôi của bảng tính. Mở bằng Excel và lưu thành .xlsx.',
  damaged: 'Tệp này bị hỏng hoặc chép chưa hết. Chép lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại.',
  tooLarge: 'Tệp này lớn hơn mức chương trình nhận. Xóa các trang tính và cột không cần, hoặc chia tệp làm nhiều phần.',
  notText: 'Tệp này không phải tệp chữ .csv. Chọn đúng tệp danh sách, hoặc lưu từ Excel thành .xlsx.',
  encodingUnknown: 'Tệp này không rõ bảng mã tiếng Việt. Mở bằng Excel, lưu thành .xlsx hoặc “CSV UTF-8” rồi chọn lại.',
  quoteOpen: 'Tệp này có dấu ngoặc kép mở mà không đóng. Đóng dấu ngoặc kép trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.',
  quoteBroken: 'Tệp này có chữ thừa sau dấu ngoặc kép đóng. Sửa dấu ngoặc kép trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.',
}

/** How a list of text was written before the program made Unicode of it. */
export const convertedFromNames: Readonly<Record<ConvertedFrom, string>> = { windows1258: 'bảng mã Windows-1258', tcvn3: 'TCVN3 (phông .Vn…)', vni: 'VNI' }

/** Why the system did not hand the file over, by its code. */
const unreadableSentences: Readonly<Record<string, string>> = {
  ENOENT: 'Tệp này không còn ở chỗ cũ. Tìm lại tệp rồi chọn lần nữa.',
  EACCES: 'Chưa có quyền đọc tệp này. Chép tệp vào thư mục của mình rồi chọn lại.',
  EPERM: 'Chưa có quyền đọc tệp này. Chép tệp vào thư mục của mình rồi chọn lại.',
  EBUSY: 'Tệp này đang mở ở chương trình khác. Đóng tệp bên đó rồi chọn lại.',
  EISDIR: 'Đây là thư mục. Mở thư mục và chọn tệp .xlsx hoặc .csv bên trong.',
  notChosen: 'Tệp này chưa được chọn trong chương trình. Bấm “Chọn tệp Excel” và chọn tệp.',
}

/** Why a file was not read, and what to do, by the code of the refusal; `row` as Excel counts, where it is one row. */
export function fileRefusalSentence(code: string, row?: number): string {
  if (row !== undefined && code === 'quoteOpen') return `Dấu ngoặc kép mở ở dòng ${row} không đóng. Đóng dấu ấy trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.`
  if (row !== undefined && code === 'quoteBroken') return `Dòng ${row} có chữ thừa sau dấu ngoặc kép đóng. Sửa dòng ấy trong tệp .csv, hoặc lưu lại từ Excel thành .xlsx.`
  const known: Readonly<Record<string, string>> = { ...unreadableSentences, ...workbookRefusalSentences }
  return known[code] ?? 'Tệp này không đọc được. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.'
}

/** What a list must have a column for. */
export const requirementNames: Readonly<Record<Requirement | MarkRequirement, string>> = {
  number: 'Số báo danh',
  result: 'Số câu đúng (hoặc Điểm)',
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  post: 'Vị trí dự tuyển',
}

/** Which columns a list lacks, or has twice, and what to do. */
export function missingColumnsSentence({ missing, repeated }: { readonly missing: readonly string[]; readonly repeated: readonly { readonly field: string; readonly columns: readonly string[] }[] }): string {
  const twice = repeated.map(({ field, columns }) => `Cột ${columns.join(', ')} đều là “${fieldName(field)}”; để lại một cột.`)
  const wanted = missing.filter((name) => !repeated.some(({ field }) => isPartOf(name, field)))
  const lacking = wanted.length === 0 ? [] : [`Tệp thiếu cột ${wanted.map(requirementName).join(', ')}.`]
  return [...lacking, ...twice, 'Sửa tiêu đề cột trong Excel, lưu, rồi đọc lại.'].join(' ')
}

function requirementName(requirement: string): string {
  return Object.entries(requirementNames).find(([known]) => known === requirement)?.[1] ?? requirement
}

function isPartOf(requirement: string, field: string): boolean {
  return [...candidateVocabulary.requirements, ...markVocabulary.requirements].some(({ name, alternatives }) => name === requirement && alternatives.some((fields) => fields.some((each) => each === field)))
}

/** Name of a field that a column can be read as; null where the text is none. */
export function fieldName(field: string | null): string | null {
  return Object.entries({ ...candidateFieldNames, ...markFieldNames }).find(([known]) => known === field)?.[1] ?? null
}

/** What became of a row that is no candidate. */
export const skipReasonNames: Readonly<Record<SkipReason, string>> = {
  blank: 'dòng trống',
  total: 'dòng cộng',
  signature: 'chữ ký',
  numbering: 'dòng đánh số cột',
  alreadyThere: 'đã có',
  leftOut: 'dòng chọn bỏ',
  sheetLeft: 'trang không lấy',
  hiddenLeft: 'dòng ẩn không lấy',
  hiddenAsk: 'dòng ẩn chờ trả lời',
}

/** Name of a reason in the contract's words. */
export function skipReasonName(reason: string): string {
  return Object.entries(skipReasonNames).find(([known]) => known === reason)?.[1] ?? reason
}

/** Names of the fields that a column can be read as. */
export const candidateFieldNames: Readonly<Record<CandidateField, string>> = {
  ordinal: 'Số thứ tự',
  fullName: 'Họ và tên',
  familyAndMiddleName: 'Họ và chữ đệm',
  givenName: 'Tên',
  birthDate: 'Ngày sinh',
  birthDateMale: 'Ngày sinh (nam)',
  birthDateFemale: 'Ngày sinh (nữ)',
  sex: 'Giới tính',
  identityNumber: 'Số CCCD',
  ethnicGroup: 'Dân tộc',
  postCode: 'Mã vị trí',
  postName: 'Vị trí',
  agency: 'Cơ quan dự tuyển',
  priorityGroup: 'Ưu tiên',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  permanentResidence: 'Nơi thường trú',
  homeTown: 'Quê quán',
  qualification: 'Trình độ chuyên môn',
  note: 'Ghi chú',
  registrationNumber: 'Số báo danh',
}

/** Names of the fields that only a column of results can be read as. */
export const markFieldNames: Readonly<Record<Exclude<MarkField, CandidateField>, string>> = {
  number: 'Số báo danh',
  part: 'Phần thi',
  correct: 'Số câu đúng',
  questions: 'Tổng số câu',
  points: 'Điểm',
  result: 'Kết quả',
  general: 'Kiến thức chung',
  language: 'Ngoại ngữ',
  informatics: 'Tin học',
  written: 'Viết',
  interview: 'Phỏng vấn',
  oral: 'Vấn đáp',
  practical: 'Thực hành',
  scheme: 'Đề án',
}

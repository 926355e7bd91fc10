import type { CandidateField, Requirement } from '../import/headings.ts'
import type { SkipReason } from '../import/skipped-rows.ts'
import type { WorkbookRefusalCode } from '../import/workbook.ts'

/** Why a file was refused as a whole, and what to do; nothing of it was taken. */
export const workbookRefusalSentences: Readonly<Record<WorkbookRefusalCode, string>> = {
  empty: 'Tệp này rỗng, không có byte nào. Chép lại tệp từ nơi gửi.',
  notAZip: 'Tệp này không phải tệp Excel .xlsx. Chọn đúng tệp danh sách.',
  notAWorkbook: 'Tệp này không phải bảng tính .xlsx (có thể là tệp Word hoặc .ods đổi tên). Mở bằng Excel và lưu thành .xlsx.',
  oldXls: 'Tệp này là Excel 97–2003 (.xls). Mở bằng Excel và lưu thành .xlsx.',
  passwordProtected: 'Tệp này có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
  htmlRenamed: 'Tệp này là trang web hoặc XML mang đuôi .xlsx. Mở bằng Excel và lưu thành .xlsx.',
  damaged: 'Tệp này bị hỏng hoặc chép chưa hết. Chép lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại.',
  tooLarge: 'Tệp này lớn hơn mức chương trình nhận. Xóa các trang tính và cột không cần, hoặc chia tệp làm nhiều phần.',
}

/** What a list must have a column for. */
export const requirementNames: Readonly<Record<Requirement, string>> = {
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  post: 'Vị trí dự tuyển',
}

/** Name of a column that a list must have. */
export function requirementName(requirement: string): string {
  return Object.entries(requirementNames).find(([known]) => known === requirement)?.[1] ?? requirement
}

/** What became of a row that is no candidate. */
export const skipReasonNames: Readonly<Record<SkipReason, string>> = {
  blank: 'dòng trống',
  total: 'dòng cộng',
  signature: 'chữ ký',
  numbering: 'dòng đánh số cột',
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

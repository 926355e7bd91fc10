import type { Layout } from '../contract/access.ts'
import type { EligibilityVerdict } from '../contract/candidates.ts'
import type { ExamKind } from '../contract/exams.ts'
import type { Paper, Track } from '../contract/posts.ts'

/** Who is recruited, in words. */
export const examKindTitles: Readonly<Record<ExamKind, string>> = {
  civilServant: 'Công chức',
  publicEmployee: 'Viên chức',
  teacher: 'Nhà giáo',
  leadership: 'Lãnh đạo, quản lý',
}

/** How the papers of an exam are laid out, in words. */
export const layoutTitles: Readonly<Record<Layout, string>> = {
  party: 'Văn bản Đảng',
  state: 'Văn bản Nhà nước',
}

/** Grade or kind of a post (ngạch, loại), in words. */
export const trackTitles: Readonly<Record<Track, string>> = {
  staff: 'Nhân viên',
  specialist: 'Chuyên viên, cán sự',
  principal: 'Chuyên viên chính',
  senior: 'Chuyên viên cao cấp',
  publicEmployee: 'Viên chức',
  teacher: 'Nhà giáo',
  leadership: 'Lãnh đạo, quản lý',
}

const paperTitles: Readonly<Record<Paper, string>> = {
  written: 'Viết',
  interview: 'Phỏng vấn',
  oral: 'Vấn đáp',
  practical: 'Thực hành',
  scheme: 'Trình bày đề án',
}

/** Form of round 2, in words: "Viết và phỏng vấn". */
export function formTitle(form: readonly Paper[]): string {
  return form.map((paper, index) => (index === 0 ? paperTitles[paper] : paperTitles[paper].toLowerCase())).join(' và ')
}

/** What was decided of two records that may be one person. */
export const duplicateVerdictTitles = { same: 'cùng một người', different: 'hai người khác nhau' } as const

/** How the papers of a candidate came in. */
export const receptionWayTitles = { inPerson: 'nộp trực tiếp', post: 'gửi bưu điện', email: 'thư điện tử', portal: 'cổng dịch vụ công' } as const

export const sexTitles = { male: 'Nam', female: 'Nữ' } as const

/** Whether a candidate was in the room, in words. */
export const attendanceStateTitles = { present: 'có mặt', absent: 'vắng' } as const

/** Whether a candidate meets the conditions to sit, in words. */
export const verdictTitles: Readonly<Record<EligibilityVerdict, string>> = {
  undecided: 'Chưa xét',
  eligible: 'Đủ điều kiện',
  ineligible: 'Không đủ điều kiện',
}

/** Areas of the program whose acts stand in the log, by the first part of a procedure's path. */
const areaTitles: Readonly<Record<string, string>> = {
  access: 'Cơ quan, mật khẩu',
  users: 'Người dùng',
  organizations: 'Tổ chức',
  exams: 'Kỳ thi',
  regimes: 'Quy chế',
  posts: 'Vị trí',
  candidates: 'Thí sinh',
  imports: 'Nhập Excel',
  eligibility: 'Xét điều kiện',
  numbers: 'Số báo danh',
  attendance: 'Coi thi',
  rooms: 'Phòng thi',
  scripts: 'Làm phách',
  bags: 'Túi bài',
  keying: 'Nhập điểm theo phách',
  marking: 'Điểm',
  answerSheets: 'Phiếu trả lời trắc nghiệm',
  results: 'Kết quả',
  documents: 'Giấy tờ',
  history: 'Hoàn tác, làm lại',
  backup: 'Sao lưu',
}

/** Name of an area of the program; its identifier for one that has none yet. */
export function areaTitle(area: string): string {
  return areaTitles[area] ?? area
}

import { documentKindSchema } from '../contract/documents.ts'
import { roleDefinitions, roleSchema } from '../contract/permissions.ts'
import { documentChoices } from '../documents/choices.ts'
import { formatDay, isDay } from '../text/day.ts'
import { seatTitle } from './boards.ts'
import { stepTitle } from './calendar-steps.ts'
import { partNames } from './reasons-names.ts'
import { recordField } from './record-fields.ts'
import { pathTitle } from './regime-values.ts'

/** What a record is told by. */
export interface RecordFacts {
  /** Its own name: full name, code, title, number. */
  readonly name: string
  /** Whose it is: the person, the exam, the body. */
  readonly owner: string
  /** More that tells it from its like: name of a post, session of a room. */
  readonly more: string
}

interface RecordKind {
  /** Many of them: "thí sinh". */
  readonly many: string
  /** One of them: "Thí sinh Lò Văn An". */
  readonly subject: (facts: RecordFacts) => string
  /** One of them as the value of another record's field; its own name unless told. */
  readonly value?: (facts: RecordFacts) => string
}

const of = (owner: string) => (owner === '' ? '' : ` của ${owner}`)
const after = (more: string) => (more === '' ? '' : `, ${more}`)

const dayText = (text: string) => (isDay(text) ? formatDay(text) : text)

function roleTitle(role: string): string {
  const known = roleSchema.safeParse(role)
  return known.success ? roleDefinitions[known.data].title : role
}

function partTitle(kind: string): string {
  return Object.entries(partNames).find(([known]) => known === kind)?.[1] ?? kind
}

function listTitle(kind: string): string {
  const known = documentKindSchema.safeParse(kind)
  return known.success ? documentChoices[known.data].name : kind
}

const kinds: Readonly<Record<string, RecordKind>> = {
  office: { many: 'cơ quan', subject: () => 'Thông tin cơ quan' },
  user: { many: 'người dùng', subject: ({ name }) => `Người dùng ${name}` },
  userKey: { many: 'khóa người dùng', subject: ({ owner }) => `Khóa${of(owner)}` },
  grant: { many: 'vai trò', subject: ({ name, owner, more }) => `Vai trò ${roleTitle(name)}${of(owner)}${after(more)}` },
  ground: { many: 'quyết định', subject: ({ name }) => `Quyết định ${name}` },
  organization: { many: 'tổ chức', subject: ({ name }) => `Tổ chức ${name}` },
  organizationVersion: { many: 'dòng lịch sử của tổ chức', subject: ({ name }) => `Tổ chức ${name}` },
  exam: { many: 'kỳ thi', subject: ({ name }) => (/^kỳ thi/iu.test(name) ? name : `Kỳ thi ${name}`) },
  round: { many: 'vòng thi', subject: ({ name }) => `Vòng ${name}` },
  part: { many: 'phần thi', subject: ({ name }) => `Phần thi ${name}` },
  post: { many: 'vị trí', subject: ({ name }) => `Vị trí ${name}`, value: ({ name, more }) => `${name} ${more}` },
  postAgency: { many: 'cơ quan của vị trí tuyển chung', subject: ({ name, owner }) => `Cơ quan ${name} của vị trí ${owner}` },
  regimeAmendment: { many: 'giá trị quy chế được xác nhận hoặc thay', subject: ({ name, more }) => `Quy chế: ${pathTitle(name)}${after(more)}` },
  examScheme: { many: 'đề án thi tuyển', subject: ({ name }) => `Đề án thi tuyển ${name}` },
  examStep: { many: 'mốc thời gian', subject: ({ name }) => `Mốc ${stepTitle(name)}` },
  publicNotice: { many: 'thông báo tuyển dụng', subject: ({ name, more }) => `${more === '1' ? 'Thông báo' : 'Thay đổi thông báo'} tuyển dụng ${name}` },
  noticePosting: { many: 'nơi đăng thông báo', subject: ({ name, more }) => `Đăng thông báo ${more} tại ${name}` },
  holiday: { many: 'ngày nghỉ', subject: ({ name, more }) => `Ngày ${dayText(name)}${after(more)}` },
  winCancellation: { many: 'kết quả trúng tuyển bị hủy', subject: ({ name, owner }) => `Hủy kết quả trúng tuyển${of(owner)} (${name})` },
  quotaChange: { many: 'thay đổi chỉ tiêu', subject: ({ name, owner }) => `Thay đổi chỉ tiêu vị trí ${owner} (${name})` },
  kinDeclaration: { many: 'quan hệ thân thích', subject: ({ name, owner }) => `Quan hệ thân thích của ${owner} với ${name}` },
  examMember: { many: 'người làm việc trong kỳ thi', subject: ({ name }) => `Người làm việc trong kỳ thi ${name}` },
  boardSeat: { many: 'việc trong hội đồng, ban', subject: ({ name, owner, more }) => `${seatTitle(name, more)}${after(owner)}` },
  memberAbsence: { many: 'lần vắng', subject: ({ name, owner, more }) => `Vắng${of(owner)} từ ${dayText(name)} đến ${dayText(more)}` },
  examDecision: { many: 'quyết định về kết quả', subject: ({ name, owner }) => `Quyết định ${name} về vị trí ${owner}` },
  candidateImport: { many: 'tệp nhập', subject: ({ name }) => `Tệp ${name}` },
  markImport: { many: 'tệp kết quả thi', subject: ({ name }) => `Tệp kết quả thi ${name}` },
  candidate: { many: 'thí sinh', subject: ({ name }) => `Thí sinh ${name}` },
  registration: { many: 'phiếu đăng ký', subject: ({ owner }) => `Phiếu đăng ký${of(owner)}` },
  registrationDegree: { many: 'văn bằng trong phiếu', subject: ({ name, owner }) => `Văn bằng ${name}${of(owner)}` },
  registrationWork: { many: 'dòng quá trình công tác', subject: ({ name, owner }) => `Quá trình công tác tại ${name}${of(owner)}` },
  reception: { many: 'hồ sơ đã nhận', subject: ({ name, owner }) => `Giấy biên nhận số ${name}${of(owner)}` },
  receptionPaper: { many: 'giấy tờ của hồ sơ', subject: ({ name, owner }) => `${name}${of(owner)}` },
  candidateScan: { many: 'ảnh, bản quét', subject: ({ name, owner }) => `${name === 'photo' ? 'Ảnh' : 'Bản quét'}${of(owner)}` },
  duplicateDecision: { many: 'quyết định về hồ sơ trùng', subject: ({ name, owner }) => `Hồ sơ của ${name} và ${owner}` },
  candidatePriority: { many: 'đối tượng ưu tiên', subject: ({ name, owner }) => `Ưu tiên ${name}${of(owner)}` },
  candidateAgency: { many: 'nguyện vọng cơ quan', subject: ({ name, owner, more }) => `Nguyện vọng ${more}${of(owner)}: ${name}` },
  candidateExemption: { many: 'diện miễn thi', subject: ({ name, owner }) => `Miễn ${partTitle(name)}${of(owner)}` },
  violation: { many: 'vi phạm', subject: ({ name, owner }) => `Vi phạm${of(owner)}, ${name}` },
  eligibility: { many: 'kết quả xét điều kiện', subject: ({ owner }) => `Điều kiện dự tuyển${of(owner)}` },
  eligibilityReason: { many: 'lý do không đủ điều kiện', subject: ({ owner }) => `Lý do không đủ điều kiện${of(owner)}` },
  secondReview: { many: 'quy định xét hai người', subject: () => 'Xét điều kiện hai người' },
  eligibilityOpinion: { many: 'ý kiến xét điều kiện', subject: ({ name, owner }) => `Ý kiến của ${name} về điều kiện dự tuyển${of(owner)}` },
  numbering: { many: 'lần đánh số báo danh', subject: ({ name }) => `Lần đánh số báo danh ${name}` },
  candidateNumber: { many: 'số báo danh', subject: ({ name, owner }) => `Số báo danh ${name}${of(owner)}` },
  room: { many: 'phòng thi', subject: ({ name }) => `Phòng ${name}`, value: ({ name, more }) => (more === '' ? `Phòng ${name}` : `Phòng ${name} (${more})`) },
  examSession: { many: 'ca thi', subject: ({ name, more }) => `Ca ${name}${after(more)}`, value: ({ name, more }) => `Ca ${name}${after(more)}` },
  sessionRoom: { many: 'phòng của ca thi', subject: ({ name, more }) => `Phòng ${name} trong ca ${more}` },
  seatDraw: { many: 'lần bốc thăm phòng', subject: ({ name }) => `Bốc thăm phòng thi, ${name}` },
  seat: { many: 'chỗ ngồi', subject: ({ name, owner }) => `Chỗ ngồi${of(owner)}${after(name)}` },
  sealedBox: { many: 'bảng niêm phong', subject: () => 'Bảng ghép phách' },
  scriptCoding: { many: 'lần làm phách', subject: ({ name }) => `Làm phách, ${name}` },
  bag: { many: 'túi bài', subject: ({ name, more }) => `Túi ${name}${after(more)}` },
  bagDraw: { many: 'lần bốc thăm túi bài', subject: ({ name, more }) => `Bốc thăm túi bài ${name}, lần chấm ${more}` },
  bagMarker: { many: 'túi giao cho giám khảo', subject: ({ name, owner, more }) => `Túi ${name}, lần chấm ${more}: ${owner}` },
  answerRoom: { many: 'phòng thi trắc nghiệm trên giấy', subject: ({ name, more }) => `Phòng ${name}, ca ${more} thi trên giấy` },
  answerTyping: { many: 'lượt nhập phiếu trắc nghiệm', subject: ({ name, owner, more }) => `Nhập phiếu trắc nghiệm phòng ${name}, ca ${more}${of(owner)}` },
  answerLock: { many: 'lần khóa phiếu trắc nghiệm', subject: ({ name, more }) => `Khóa phiếu trắc nghiệm phòng ${name}, ca ${more}` },
  answerCount: { many: 'phiếu trắc nghiệm', subject: ({ name, more }) => `Phiếu SBD ${name}, phòng ${more}` },
  bagTyping: { many: 'lượt nhập điểm', subject: ({ name, owner, more }) => `Nhập điểm túi ${name}, lần chấm ${more}${of(owner)}` },
  bagLock: { many: 'lần khóa túi', subject: ({ name, more }) => `Khóa túi ${name}, lần chấm ${more}` },
  checkDraw: { many: 'lần bốc thăm bài chấm kiểm tra', subject: ({ name, more }) => `Bốc thăm ${more} % bài chấm kiểm tra, ${name}` },
  scriptCheck: { many: 'bài chấm kiểm tra', subject: ({ name, more }) => `Chấm kiểm tra một bài ở túi ${name}${after(more)}` },
  scriptSettlement: { many: 'điểm thống nhất', subject: ({ name, more }) => `Điểm thống nhất của một bài ở túi ${name}${after(more)}` },
  paperQuestion: { many: 'câu của bài viết', subject: ({ name, more }) => `Câu ${name}${after(more)}` },
  attendance: { many: 'dòng điểm danh', subject: ({ name, owner }) => `Điểm danh${of(owner)}${after(name)}` },
  roomReturn: { many: 'phòng đã chốt điểm danh', subject: ({ name, more }) => `Chốt điểm danh phòng ${name}, ca ${more}` },
  invigilatorDraw: { many: 'lần bốc thăm giám thị', subject: ({ name, more }) => `Bốc thăm giám thị ca ${name}${after(more)}` },
  invigilator: { many: 'chỗ coi thi đã phân công', subject: ({ name, owner, more }) => `${owner} coi thi phòng ${name}, ca ${more}` },
  interviewDraw: { many: 'lần bốc thăm thứ tự', subject: ({ name, more }) => `Bốc thăm thứ tự phòng ${name}, ca ${more}` },
  interviewTurn: { many: 'lượt vào phòng', subject: ({ name, owner }) => `Lượt vào phòng${of(owner)}${after(name)}` },
  panelMember: { many: 'người chấm phòng', subject: ({ name, owner, more }) => `Người chấm phòng ${name}, ca ${more}: ${owner}` },
  interviewClosing: { many: 'phòng phỏng vấn đã chốt', subject: ({ name, more }) => `Chốt điểm phòng ${name}, ca ${more}` },
  documentIssue: { many: 'danh sách đưa ra', subject: ({ name }) => listTitle(name) },
  documentApproval: { many: 'danh sách được duyệt', subject: ({ name }) => `Duyệt ${listTitle(name)}` },
  mark: { many: 'ô điểm', subject: ({ name, owner }) => `Điểm ${name}${of(owner)}` },
  code: { many: 'mục danh mục', subject: ({ name }) => name },
}

/** A record whose row is not in the file. */
const unknownRecord = 'mục không rõ'

/** A record as people call it: "Thí sinh Lò Văn An", "Số báo danh 0012 của Lò Văn An". */
export function recordSubject(table: string, facts: RecordFacts | undefined): string {
  return facts === undefined ? `${kinds[table]?.many ?? table}, ${unknownRecord}` : (kinds[table]?.subject(facts) ?? table)
}

/** A record as the value of another record's field: "TH-03 Chuyên viên tổng hợp". */
export function recordValue(table: string, facts: RecordFacts | undefined): string {
  if (facts === undefined) return unknownRecord
  return kinds[table]?.value?.(facts) ?? facts.name
}

/** How many records of one kind an act added, took back, withdrew or changed. */
export interface RecordCounts {
  readonly added: number
  readonly withdrawn: number
  readonly restored: number
  readonly changed: number
}

const counted = (count: number) => count.toLocaleString('vi-VN')

/** Many records in a few words: "312 thí sinh mới", "Sửa 4 thí sinh, bỏ 2 thí sinh". */
export function recordsWords(table: string, { added, withdrawn, restored, changed }: RecordCounts): string {
  const many = kinds[table]?.many ?? table
  const parts = [
    added > 0 ? `${counted(added)} ${many} mới` : '',
    changed > 0 ? `sửa ${counted(changed)} ${many}` : '',
    withdrawn > 0 ? `bỏ ${counted(withdrawn)} ${many}` : '',
    restored > 0 ? `lấy lại ${counted(restored)} ${many}` : '',
  ].filter((part) => part !== '')
  const words = parts.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** All that an act touched, in one line; what two tables are called alike stands once. */
export function aboutLine(about: readonly { readonly words: string }[]): string {
  return [...new Set(about.map(({ words }) => words))].join('; ')
}

/** One record with the fields that changed: "Thí sinh Lò Văn An: Ngày sinh, Số CCCD"; "bỏ" where it was withdrawn. */
export function recordWords(table: string, subject: string, { withdrawn, restored }: RecordCounts, fields: readonly string[]): string {
  if (withdrawn > 0) return `${subject}: bỏ`
  if (restored > 0) return `${subject}: lấy lại`
  const titles = fields.flatMap((field) => recordField(table, field)?.title ?? [])
  return titles.length === 0 ? subject : `${subject}: ${titles.join(', ')}`
}

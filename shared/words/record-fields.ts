import { roleDefinitions, roles } from '../contract/permissions.ts'
import { documentChoices } from '../documents/choices.ts'
import { houseRules, regimes } from '../rules/regimes.ts'
import { priorityGroups } from '../rules/terms.ts'
import { barTitles, boardTitles, functionTitles } from './boards.ts'
import { count, date, refers, seedFields, text, type FieldKind, type FieldSource } from './field-source.ts'
import { watchRoleTitles } from './invigilators.ts'
import { kinRelationTitles } from './kin.ts'
import { postingPlaceTitles } from './notices.ts'
import { cancellationNames, exemptionNames, partNames, priorityName, zeroNames } from './reasons-names.ts'
import { settlementWayTitles, zeroCauseTitles } from './settlements.ts'
import { attendanceStateTitles, duplicateVerdictTitles, examKindTitles, layoutTitles, receptionWayTitles, sexTitles, trackTitles, verdictTitles } from './terms.ts'
import { fieldTitle } from './input-problems.ts'
import { nothingResultTitles } from './nothing.ts'
import { violationFormNames } from './violations.ts'

/** A field that people know, by its name on the forms. */
export interface RecordField {
  readonly title: string
  readonly kind: FieldKind
}

const layout = { kind: { terms: layoutTitles }, title: 'Trình bày văn bản' } as const
const roleTitles = Object.fromEntries(roles.map((role) => [role, roleDefinitions[role].title]))
const priorityTitles = Object.fromEntries(priorityGroups.map((group) => [group, priorityName(group)]))
const documentTitles = Object.fromEntries(Object.entries(documentChoices).map(([kind, { name }]) => [kind, name]))
const titlesOf = (rules: Readonly<Record<string, { readonly title: string }>>) => Object.fromEntries(Object.entries(rules).map(([id, { title }]) => [id, title]))

/** Fields that say something to people, by table; the others only count, order or find. */
const sources: Readonly<Record<string, Readonly<Record<string, FieldSource>>>> = {
  office: { name: { ...text, title: 'Tên cơ quan' }, printName: text, superiorName: text, symbol: text, place: text, layout, headPosition: { ...text, title: 'Chức vụ người đứng đầu' } },
  user: { name: { ...text, title: 'Họ tên' } },
  grant: {
    userId: refers('user', 'Người dùng'),
    role: { kind: { terms: roleTitles }, title: 'Vai trò' },
    scopeId: refers('exam', 'Trong kỳ thi'),
    fromDay: { ...date, title: 'Từ ngày' },
    toDay: { ...date, title: 'Đến hết ngày' },
    decision: { ...text, title: 'Theo quyết định' },
  },
  ground: { number: text, date, signer: text, issuer: { ...text, title: 'Cơ quan ban hành' } },
  organizationVersion: { name: text, shortName: text, parentId: refers('organization'), validFrom: date, validTo: date },
  exam: {
    name: { ...text, title: 'Tên kỳ thi' },
    kind: { kind: { terms: examKindTitles } },
    planNumber: text,
    planApproved: date,
    layout,
    regime: { kind: { terms: titlesOf(regimes) }, title: 'Quy chế thi' },
    houseRules: { kind: { terms: titlesOf(houseRules) }, title: 'Nội quy thi' },
    choiceReason: { ...text, title: 'Lý do chọn quy chế khác' },
  },
  round: { number: { ...count, title: 'Vòng' } },
  part: { title: { ...text, title: 'Tên phần thi' }, maximum: { kind: 'points', title: 'Điểm tối đa' }, heldOn: { ...date, title: 'Ngày thi' } },
  post: {
    code: text,
    name: { ...text, title: 'Tên vị trí' },
    agencyId: refers('organization'),
    track: { kind: { terms: trackTitles }, title: 'Ngạch, loại' },
    form: { kind: 'form', title: 'Hình thức vòng 2' },
    quota: count,
    method: { kind: { terms: { exam: 'thi tuyển', consideration: 'xét tuyển' } }, title: 'Cách tuyển' },
    round1: { ...text, title: 'Các phần vòng 1' },
    languagePass: { kind: 'points', title: 'Điểm đạt ngoại ngữ điều kiện' },
    writtenOn: { kind: { terms: { paper: 'trên giấy', computer: 'trên máy' } }, title: 'Thi viết' },
    writtenWeight: { ...count, title: 'Tỷ trọng viết (%)' },
    wishes: { ...count, title: 'Số nguyện vọng' },
    reservedGroup: { kind: { terms: priorityTitles }, title: 'Chỉ tiêu dành riêng cho' },
    reservedPlaces: { ...count, title: 'Số chỉ tiêu dành riêng' },
  },
  postAgency: { agencyId: refers('organization', 'Cơ quan'), places: { ...count, title: 'Chỉ tiêu' } },
  regimeAmendment: {
    kind: { kind: { terms: { confirmed: 'xác nhận', replaced: 'thay' } }, title: 'Việc' },
    value: { ...text, title: 'Giá trị' },
    name: { ...text, title: 'Tên văn bản' },
    groundId: refers('ground', 'Văn bản'),
  },
  examScheme: {
    groundId: refers('ground', 'Văn bản'),
    gateValue: { kind: 'points', title: 'Điểm đạt bài viết' },
    gateInclusive: { kind: 'yesNo', title: 'Đạt khi đúng bằng' },
    model: { kind: { terms: { gate: 'chỉ tính đề án', sum: 'cộng hai bài' } }, title: 'Cách tính điểm' },
    writtenWeight: { ...count, title: 'Hệ số bài viết (%)' },
    schemeWeight: { ...count, title: 'Hệ số đề án (%)' },
    pieces: { ...text, title: 'Các phần của phiếu chấm' },
    average: { kind: { terms: { mean: 'trung bình mọi thành viên', trimmed: 'bỏ điểm cao nhất và thấp nhất' } }, title: 'Cách lấy trung bình' },
    spread: { kind: 'points', title: 'Chênh lệch cho phép' },
    minimum: { kind: 'points', title: 'Điểm đạt đề án' },
    tieBreak: { ...text, title: 'Bước xét khi bằng điểm' },
  },
  candidateScan: { kind: { kind: { terms: { photo: 'ảnh', paper: 'bản quét' } }, title: 'Loại' } },
  publicNotice: { groundId: refers('ground', 'Văn bản'), content: text, countedFrom: date, countReason: text },
  noticePosting: { place: { kind: { terms: postingPlaceTitles }, title: 'Đăng ở' }, name: { ...text, title: 'Tên nơi đăng' }, postedOn: date },
  examStep: {
    doneOn: { ...date, title: 'Ngày làm xong' },
    dueOn: { ...date, title: 'Hạn riêng' },
    extended: { kind: 'yesNo', title: 'Gia hạn' },
    reason: { ...text, title: 'Lý do' },
  },
  holiday: {
    date: { ...date, title: 'Ngày' },
    name: { ...text, title: 'Tên ngày' },
    kind: { kind: { terms: { statutory: 'nghỉ lễ', substitute: 'nghỉ bù', swappedDayOff: 'nghỉ hoán đổi', swappedWorkingDay: 'làm bù', ordinary: 'ngày thường' } }, title: 'Loại' },
    source: { ...text, title: 'Nguồn' },
  },
  examDecision: {
    kind: { kind: { terms: { tie: 'chọn giữa người bằng điểm', reserved: 'chỉ tiêu dành riêng', replacement: 'tuyển người thấp hơn liền kề', transfer: 'chuyển sang vị trí khác', agency: 'phân cơ quan', marking: 'quyết định điểm chấm', appeal: 'quyết định điểm phúc khảo' } }, title: 'Việc' },
    postId: refers('post', 'Vị trí'),
    groundId: refers('ground', 'Quyết định'),
    winners: refers('candidate'),
    candidateId: refers('candidate', 'Thí sinh'),
    partKind: { kind: { terms: partNames }, title: 'Phần thi' },
    value: { kind: 'points', title: 'Điểm' },
    agreed: { kind: 'yesNo', title: 'Hai giám khảo thống nhất' },
    agencyId: refers('organization', 'Cơ quan'),
    leaveEmpty: { ...count, title: 'Để trống' },
  },
  winCancellation: {
    candidateId: refers('candidate', 'Thí sinh'),
    cause: { kind: { terms: cancellationNames }, title: 'Lý do hủy' },
    stage: { kind: { terms: { all: 'sau khi xét xong', firstWishes: 'trước khi xét nguyện vọng 2' } }, title: 'Lúc hủy' },
    groundId: refers('ground', 'Quyết định'),
  },
  quotaChange: {
    kind: { kind: { terms: { transfer: 'điều chuyển', laterNeed: 'bổ sung theo nhu cầu mới' } }, title: 'Việc' },
    postId: refers('post', 'Vị trí nhận'),
    fromPostId: refers('post', 'Vị trí giao'),
    places: { ...count, title: 'Chỉ tiêu' },
    groundId: refers('ground', 'Quyết định'),
  },
  kinDeclaration: {
    candidateId: refers('candidate', 'Thí sinh'),
    memberId: refers('examMember', 'Trong danh sách hội đồng, ban'),
    memberName: { ...text, title: 'Người tham gia kỳ thi' },
    memberFunction: { ...text, title: 'Nhiệm vụ' },
    relation: { kind: { terms: kinRelationTitles }, title: 'Quan hệ' },
    note: text,
  },
  examMember: {
    fullName: text,
    birthDate: date,
    position: { ...text, title: 'Chức vụ' },
    workplace: { ...text, title: 'Đơn vị công tác' },
    userId: refers('user', 'Tài khoản trong chương trình'),
    bar: { kind: { terms: barTitles }, title: 'Kỷ luật đã khai' },
  },
  boardSeat: {
    memberId: refers('examMember', 'Họ tên'),
    board: { kind: { terms: boardTitles }, title: 'Hội đồng, ban' },
    function: { kind: { terms: functionTitles }, title: 'Chức danh' },
    groundId: refers('ground', 'Quyết định'),
    fromDay: { ...date, title: 'Từ ngày' },
    toDay: { ...date, title: 'Đến hết ngày' },
    explanation: { ...text, title: 'Giải trình' },
  },
  memberAbsence: {
    memberId: refers('examMember', 'Người vắng'),
    fromDay: { ...date, title: 'Từ ngày' },
    toDay: { ...date, title: 'Đến hết ngày' },
    reason: { ...text, title: 'Lý do' },
    delegateId: refers('examMember', 'Ủy quyền cho'),
  },
  violation: {
    form: { kind: { terms: violationFormNames }, title: 'Hình thức xử lý' },
    zero: { kind: { terms: zeroNames }, title: 'Lý do 0 điểm' },
    minutes: { ...text, title: 'Biên bản' },
    note: text,
  },
  candidateImport: { fileName: { ...text, title: 'Tệp' }, rows: { ...count, title: 'Số người' } },
  markImport: { fileName: { ...text, title: 'Tệp' }, marks: { ...count, title: 'Số kết quả' }, leftOut: { ...text, title: 'Dòng bỏ qua' } },
  candidate: {
    fullName: text,
    birthDate: date,
    sex: { kind: { terms: sexTitles } },
    identityNumber: text,
    ethnicGroup: refers('code'),
    postId: refers('post'),
    secondPostId: refers('post', 'Nguyện vọng 2'),
    phone: text,
    email: text,
    residence: { ...text, title: 'Nơi thường trú' },
    note: text,
    groundFloor: { ...text, title: 'Cần tầng trệt vì' },
  },
  registration: {
    religion: text,
    identityIssuedOn: date,
    identityIssuedAt: text,
    homePlace: text,
    presentResidence: text,
    generalEducation: text,
    professionalLevel: text,
    health: text,
    height: count,
    weight: { ...count, title: 'Cân nặng (kg)' },
    noticeAgreed: { kind: 'yesNo', title: 'Đồng ý cách thông báo' },
    noticeReason: text,
    noticeProposal: text,
  },
  registrationDegree: {
    school: text,
    date: { ...date, title: 'Ngày cấp' },
    level: { ...text, title: 'Trình độ' },
    number: { ...text, title: 'Số hiệu' },
    specialty: { ...text, title: 'Chuyên ngành' },
    branch: { ...text, title: 'Ngành' },
    form: { ...text, title: 'Hình thức đào tạo' },
    grade: { ...text, title: 'Xếp loại' },
  },
  registrationWork: { agency: { ...text, title: 'Cơ quan công tác' }, from: { ...date, title: 'Từ' }, to: { ...date, title: 'Đến' }, duty: { ...text, title: 'Chức danh, việc làm' } },
  reception: {
    number: { ...count, title: 'Số biên nhận' },
    receivedOn: date,
    way: { kind: { terms: receptionWayTitles }, title: 'Cách nhận' },
    missingDue: date,
    fee: { ...count, title: 'Phí đã nộp (đồng)' },
    feeReceipt: text,
  },
  receptionPaper: { paper: refers('code', 'Giấy tờ'), handedIn: { kind: 'yesNo', title: 'Đã nộp' } },
  duplicateDecision: { verdict: { kind: { terms: duplicateVerdictTitles }, title: 'Trùng hay không' }, reason: text, leftId: refers('candidate', 'Thí sinh'), rightId: refers('candidate', 'Thí sinh') },
  candidatePriority: { groupCode: refers('code', 'Nhóm ưu tiên'), evidence: { kind: 'yesNo', title: 'Giấy tờ chứng minh' } },
  candidateAgency: { agencyId: refers('organization', 'Cơ quan'), position: { ...count, title: 'Nguyện vọng' } },
  candidateExemption: {
    part: { kind: { terms: partNames }, title: 'Phần được miễn' },
    basis: { kind: { terms: exemptionNames }, title: 'Diện miễn' },
    evidence: { kind: 'yesNo', title: 'Giấy tờ chứng minh' },
    correct: { ...count, title: 'Kiểm định: số câu đúng' },
    total: { ...count, title: 'Kiểm định: tổng số câu' },
  },
  eligibility: { verdict: { kind: { terms: verdictTitles }, title: 'Điều kiện dự tuyển' }, note: text },
  eligibilityReason: { condition: refers('code', 'Điều kiện thiếu'), paper: refers('code', 'Giấy tờ thiếu'), note: text },
  secondReview: { reason: { ...text, title: 'Lý do' } },
  eligibilityOpinion: { verdict: { kind: { terms: verdictTitles }, title: 'Ý kiến xét' }, note: text },
  numbering: {
    prefix: { ...text, title: 'Chữ đầu' },
    digits: { ...count, title: 'Số chữ số' },
    first: { ...count, title: 'Số đầu' },
    order: { kind: { terms: { name: 'theo tên', drawn: 'bốc thăm' } }, title: 'Thứ tự' },
    ...seedFields,
  },
  candidateNumber: { label: { ...text, title: 'Số báo danh' } },
  room: {
    number: { ...count, title: 'Số phòng' },
    name: { ...text, title: 'Tên phòng' },
    site: { ...text, title: 'Điểm thi' },
    place: { ...text, title: 'Nhà, tầng' },
    groundFloor: { kind: 'yesNo', title: 'Tầng trệt' },
    columns: { ...count, title: 'Số dãy' },
    capacity: { ...count, title: 'Số chỗ' },
    reserve: { ...count, title: 'Chỗ dự phòng' },
    disabled: { ...count, title: 'Chỗ hỏng' },
  },
  examSession: { number: { ...count, title: 'Ca' }, partId: refers('part', 'Phần thi'), day: { ...date, title: 'Ngày thi' }, startsAt: { ...text, title: 'Giờ bắt đầu' } },
  sessionRoom: { roomId: refers('room', 'Phòng') },
  seatDraw: { partId: refers('part', 'Phần thi'), candidates: { ...count, title: 'Số thí sinh' }, placed: { ...count, title: 'Đã xếp chỗ' }, withoutGround: { ...count, title: 'Không còn chỗ tầng trệt' }, ...seedFields },
  seat: { sessionId: refers('examSession', 'Ca thi'), roomId: refers('room', 'Phòng'), seat: { ...count, title: 'Chỗ số' } },
  scriptCoding: { sealedBoxId: refers('sealedBox', 'Bảng ghép phách') },
  bagDraw: { marker: { ...count, title: 'Lần chấm' }, ...seedFields },
  answerTyping: { done: { kind: 'yesNo', title: 'Đã nhập xong' } },
  answerLock: { sheets: { ...count, title: 'Số phiếu theo biên bản' } },
  answerCount: { typing: { ...count, title: 'Lần nhập' }, value: { kind: 'points', title: 'Số câu đúng' }, doubt: { ...text, title: 'Nghi vấn' } },
  bagTyping: { done: { kind: 'yesNo', title: 'Đã nhập xong' } },
  bagLock: { scripts: { ...count, title: 'Số bài' }, sheets: { ...count, title: 'Số tờ' } },
  scriptSettlement: { way: { kind: { terms: settlementWayTitles }, title: 'Cách có điểm' }, value: { kind: 'points', title: 'Điểm' }, groundId: refers('ground', 'Biên bản'), reason: { ...text, title: 'Lý do ngoài khoảng điểm' }, cause: { kind: { terms: zeroCauseTitles }, title: 'Vì sao 0 điểm' } },
  checkDraw: { share: { ...count, title: 'Tỷ lệ (%)' }, bags: { ...count, title: 'Số túi' }, scripts: { ...count, title: 'Số bài' }, groundId: refers('ground', 'Căn cứ'), ...seedFields },
  scriptCheck: { memberId: refers('examMember', 'Người chấm kiểm tra'), value: { kind: 'points', title: 'Điểm chấm kiểm tra' }, official: { kind: 'points', title: 'Điểm chính thức khi ghi' } },
  paperQuestion: { maximum: { kind: 'points', title: 'Điểm tối đa' } },
  attendance: {
    state: { kind: { terms: attendanceStateTitles }, title: 'Có mặt' },
    lateMinutes: { ...count, title: 'Vào muộn (phút)' },
    sheets: { ...count, title: 'Số tờ' },
    note: text,
    nothingMinutes: { ...text, title: 'Không nộp bài, biên bản' },
    nothingReason: { ...text, title: 'Không nộp bài, lý do' },
    nothingResult: { kind: { terms: nothingResultTitles }, title: 'Không nộp bài, kết quả' },
    nothingDecision: { ...text, title: 'Không nộp bài, căn cứ' },
  },
  roomReturn: { present: { ...count, title: 'Có mặt' }, scripts: { ...count, title: 'Số bài' }, sheets: { ...count, title: 'Số tờ' } },
  invigilatorDraw: { sessionId: refers('examSession', 'Ca thi'), onPaper: { kind: 'yesNo', title: 'Vòng 1 làm trên giấy' }, perRoom: { ...count, title: 'Giám thị mỗi phòng' }, technicians: { ...count, title: 'Kỹ thuật viên mỗi phòng máy' }, moreFrom: { ...count, title: 'Thêm 1 giám thị từ số chỗ' }, ...seedFields },
  invigilator: { memberId: refers('examMember', 'Họ tên'), role: { kind: { terms: watchRoleTitles }, title: 'Nhiệm vụ' }, place: { ...count, title: 'Giám thị số' }, reason: { ...text, title: 'Lý do cử thay' } },
  interviewDraw: { candidates: { ...count, title: 'Số thí sinh' }, ...seedFields },
  interviewTurn: { turn: { ...count, title: 'Lượt' }, lastReason: { ...text, title: 'Lý do xếp cuối' } },
  panelMember: { memberId: refers('examMember', 'Họ tên'), marker: { ...count, title: 'Số phiếu' } },
  interviewClosing: { memberId: refers('examMember', 'Người chốt'), note: text },
  documentIssue: {
    kind: { kind: { terms: documentTitles }, title: 'Danh sách' },
    how: { kind: { terms: { printed: 'in ra giấy', pdf: 'tệp PDF', docx: 'tệp Word', xlsx: 'tệp Excel' } }, title: 'Cách đưa ra' },
    pages: { ...count, title: 'Số trang' },
  },
  documentApproval: { kind: { kind: { terms: documentTitles }, title: 'Danh sách' }, groundId: refers('ground', 'Quyết định') },
}

const common: Readonly<Record<string, FieldSource>> = { withdrawnReason: { ...text, title: 'Lý do bỏ' } }

/** A field as people know it; null for one that only counts, orders or finds. */
export function recordField(table: string, field: string): RecordField | null {
  const source = sources[table]?.[field] ?? common[field]
  return source === undefined ? null : { title: source.title ?? fieldTitle(field), kind: source.kind }
}

/** Names of the fields of a table that people know, in the order of its form. */
export function fieldsOf(table: string): readonly string[] {
  return Object.keys(sources[table] ?? {})
}

import { shortestPassphrase } from '../contract/access.ts'
import type { InputProblem } from '../contract/base.ts'
import { planProblemSentence } from './plan-problems.ts'

/** Names of the fields of the forms, by the last part of their path in the contract. */
const titles: Readonly<Record<string, string>> = {
  name: 'Tên',
  shortName: 'Tên viết tắt',
  parentId: 'Trực thuộc',
  parent: 'Trực thuộc',
  validFrom: 'Có từ',
  validTo: 'Đến',
  from: 'Từ ngày',
  reason: 'Lý do',
  printName: 'Tên in ở dòng cơ quan',
  superiorName: 'Cơ quan cấp trên',
  symbol: 'Ký hiệu văn bản',
  place: 'Địa danh',
  passphrase: 'Mật khẩu',
  folder: 'Nơi lưu',
  planNumber: 'Số kế hoạch',
  planApproved: 'Ngày duyệt kế hoạch',
  kind: 'Loại',
  code: 'Mã',
  agencyId: 'Cơ quan',
  track: 'Ngạch dự tuyển',
  form: 'Hình thức thi',
  quota: 'Chỉ tiêu',
  method: 'Cách tuyển',
  round1: 'Vòng 1',
  languagePass: 'Điểm ngoại ngữ điều kiện',
  writtenOn: 'Làm bài viết',
  wishes: 'Số nguyện vọng',
  agencies: 'Cơ quan tuyển chung',
  places: 'Chỉ tiêu của cơ quan',
  reservedGroup: 'Chỉ tiêu dành riêng cho',
  reservedPlaces: 'Số chỉ tiêu dành riêng',
  secondPostId: 'Nguyện vọng 2',
  exemptions: 'Miễn vòng 1',
  roomNumber: 'Phòng số',
  sessionNumber: 'Ca số',
  capacity: 'Sức chứa',
  reserve: 'Dự phòng',
  disabled: 'Hỏng',
  startsAt: 'Giờ bắt đầu',
  roomIds: 'Phòng của ca thi',
  prefix: 'Chữ đầu',
  digits: 'Số chữ số',
  first: 'Số đầu tiên',
  seed: 'Mã bốc thăm',
  fullName: 'Họ và tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  identityNumber: 'Số CCCD',
  ethnicGroup: 'Dân tộc',
  postId: 'Vị trí dự tuyển',
  priority: 'Ưu tiên',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  residence: 'Nơi ở',
  religion: 'Tôn giáo',
  identityIssuedOn: 'Ngày cấp CCCD',
  identityIssuedAt: 'Nơi cấp CCCD',
  homePlace: 'Quê quán',
  presentResidence: 'Chỗ ở hiện nay',
  generalEducation: 'Trình độ văn hóa',
  professionalLevel: 'Trình độ chuyên môn',
  health: 'Tình trạng sức khỏe',
  height: 'Chiều cao (cm)',
  noticeReason: 'Lý do không đồng ý cách thông báo',
  noticeProposal: 'Cách thông báo đề nghị',
  paper: 'Giấy tờ',
  school: 'Trường, cơ sở đào tạo',
  receivedOn: 'Ngày nhận hồ sơ',
  postedOn: 'Ngày đăng',
  content: 'Nội dung thay đổi',
  countedFrom: 'Ngày bắt đầu tính thời hạn',
  countReason: 'Lý do tính từ ngày khác',
  doneOn: 'Ngày',
  missingDue: 'Hạn bổ sung giấy tờ',
  fee: 'Phí đã nộp',
  feeReceipt: 'Số biên lai',
  note: 'Ghi chú',
  number: 'Số quyết định',
  date: 'Ngày',
  signer: 'Người ký',
  winners: 'Người được chọn',
  stage: 'Thời điểm hủy',
  fromPostId: 'Vị trí giao chỉ tiêu',
  candidateId: 'Thí sinh',
  memberName: 'Họ tên thành viên',
  memberFunction: 'Nhiệm vụ trong kỳ thi',
  relation: 'Quan hệ',
  memberId: 'Người trong danh sách',
  delegateId: 'Người được ủy quyền',
  position: 'Chức vụ',
  workplace: 'Đơn vị công tác',
  userId: 'Tài khoản',
  board: 'Hội đồng, ban',
  function: 'Chức danh',
  value: 'Điểm',
  minutes: 'Biên bản số',
  partId: 'Phần thi',
  day: 'Tại ngày',
  fromDay: 'Từ ngày',
  toDay: 'Đến ngày',
  role: 'Việc',
  scopeId: 'Kỳ thi',
  headPosition: 'Chức vụ người đứng đầu',
  regime: 'Quy chế',
  houseRules: 'Nội quy',
  choiceReason: 'Lý do chọn quy chế khác',
  scheme: 'Đề án',
  gateValue: 'Điểm ngưỡng',
  model: 'Cách tính kết quả',
  minimum: 'Điểm đề án tối thiểu',
  spread: 'Chênh tối đa giữa thành viên',
  pieces: 'Nội dung chấm',
  weight: 'Trọng số',
  writtenWeight: 'Trọng số viết',
  schemeWeight: 'Trọng số đề án',
  tieBreak: 'Cách xét khi bằng điểm',
}

/** Name of a field by its path in the contract: 'administrator.passphrase' is "Mật khẩu". */
export function fieldTitle(path: string): string {
  const last = path.split('.').filter((part) => !/^\d+$/u.test(part)).at(-1) ?? ''
  return titles[last] ?? 'Ô này'
}

/** What is wrong with one field, of whom where that is known, and what to do. */
export function inputProblemSentence({ about, ...problem }: InputProblem): string {
  return about === undefined ? problemSentence(problem) : `${about}: ${problemSentence(problem)}`
}

function problemSentence(problem: InputProblem): string {
  const title = fieldTitle(problem.path)
  const known = planProblemSentence(problem)
  if (known !== null) return known
  switch (problem.code) {
    case 'too_small':
      return title === titles['passphrase'] ? `Mật khẩu ngắn hơn ${shortestPassphrase} ký tự. Gõ dài hơn.` : `${title} còn trống. Gõ vào rồi lưu lại.`
    case 'too_big':
      return `${title} dài hoặc lớn quá mức nhận được. Rút ngắn lại.`
    case 'invalid_type':
      return `${title} còn trống. Gõ hoặc chọn rồi lưu lại.`
    case 'invalid_format':
      return `${title} chưa đúng cách viết. Sửa lại theo giấy tờ.`
    case 'beforeStart':
      return `${title} ở trước ngày bắt đầu. Sửa một trong hai ngày.`
    case 'alreadyHeld':
      return 'Người này đang giữ đúng việc ấy trong những ngày đã ghi. Chọn việc khác, hoặc thôi việc cũ trước.'
    case 'sameMember':
      return 'Danh sách đã có người này: cùng họ tên, ngày sinh, chức vụ và đơn vị. Chọn tên trong gợi ý (↓); nếu là người khác thì ghi thêm ngày sinh cho một người.'
    case 'userTaken':
      return 'Tài khoản này đã gắn với người khác trong danh sách. Chọn tài khoản khác.'
    case 'sitsHere':
      return 'Người này đã ở trong ban. Sửa chức danh ở dòng của người ấy.'
    case 'functionTaken':
      return 'Chức danh này chỉ một người giữ, và đã có người. Chọn chức danh khác, hoặc sửa dòng của người kia trước.'
    case 'notOfBoard':
      return 'Ban này không có chức danh ấy. Chọn trong danh sách.'
    case 'absenceOverlaps':
      return 'Người này đã được ghi vắng trong những ngày ấy. Bỏ lần ghi trước, hoặc sửa ngày.'
    case 'actsThen':
      return 'Người này đang nhận ủy quyền của người vắng trong những ngày ấy. Ủy quyền cho người khác trước.'
    case 'ownDelegate':
      return 'Người vắng không tự nhận ủy quyền. Chọn người khác.'
    case 'delegateAway':
      return 'Người được ủy quyền cũng vắng trong những ngày ấy. Chọn người khác.'
    case 'delegateBarred':
      return 'Người được ủy quyền là người thân của thí sinh hoặc đã khai kỷ luật, nên không làm thay được. Chọn người khác.'
    case 'delegateApart':
      return 'Người được ủy quyền ở ban có việc kế tiếp hoặc phải giữ bí mật với ban của người vắng. Chọn người khác.'
    case 'aboveItself':
      return 'Một tổ chức không trực thuộc chính nó hay tổ chức dưới nó. Chọn tổ chức khác.'
    case 'overlaps':
      return `${title} trùm lên một giai đoạn khác của tổ chức này. Xem lịch sử rồi sửa ngày.`
    case 'notAfterStart':
      return `${title} phải sau ngày bắt đầu của giai đoạn đang sửa. Việc gõ nhầm thì dùng “Sửa sai”.`
    case 'afterEnd':
      return `${title} sau ngày kết thúc của giai đoạn này. Sửa ngày theo quyết định.`
    case 'inFuture':
      return `${title} ở sau hôm nay. Gõ lại theo giấy tờ.`
    case 'beforeNotice':
      return `${title} ở trước ngày của thông báo. Sửa một trong hai ngày.`
    case 'standsInNotice':
      return 'Ngày này lấy từ trang Thông báo tuyển dụng. Sửa ở trang ấy (bước Kế hoạch).'
    case 'beforeReceived':
      return `${title} ở trước ngày nhận hồ sơ. Sửa một trong hai ngày.`
    case 'unknownId':
      return `${title} đã chọn không còn. Chọn lại.`
    case 'duplicate':
      return `${title} ghi hai lần cùng một mục. Bỏ bớt một.`
    case 'notCopied':
      return 'Vị trí đã chọn không lấy sang được theo quy chế hoặc tổ chức của ngày duyệt. Bỏ chọn vị trí ấy.'
    case 'partNotSat':
      return `${title} này người ấy không thi. Chọn phần khác.`
    case 'notInRegime':
      return `${title} này quy chế của kỳ thi không có. Chọn mục khác.`
    case 'beforePlan':
      return `${title} ở trước ngày duyệt kế hoạch của kỳ thi. Xem lại ngày của văn bản.`
    case 'wonBySecondWish':
      return 'Người này trúng tuyển theo nguyện vọng 2, nên chỉ hủy được sau khi xét nguyện vọng 2. Chọn lại thời điểm.'
    case 'reasonMissing':
      return `${title} còn trống. Quy chế hoặc nội quy đã chọn khác bản được đề xuất, nên cần ghi vì sao.`
    case 'otherKind':
      return `${title} đã chọn không dùng cho loại kỳ thi này. Chọn trong danh sách.`
    case 'notAmendable':
      return 'Giá trị này không thay được trong quy chế của kỳ thi; chỉ xác nhận được nếu chưa đối chiếu.'
    case 'notConfirmable':
      return 'Giá trị này đã đọc trong văn bản gốc, không cần xác nhận.'
    case 'otherValue':
      return 'Xác nhận là giữ đúng giá trị đang có. Muốn giá trị khác thì dùng “Thay”.'
    case 'sameValue':
      return 'Giá trị mới giống giá trị của quy chế. Gõ giá trị khác, hoặc dùng “Xác nhận”.'
    case 'weightsSum':
      return 'Các trọng số cộng lại phải đúng 100 %. Sửa một trong các trọng số.'
    case 'markingOrder':
      return 'Mức chênh phải chấm lần ba phải lớn hơn mức chênh được lấy trung bình. Sửa một trong hai số.'
    case 'outOfRange':
      return `${title} nằm ngoài khoảng nhận được. Điểm theo thang 100, tỷ lệ là số nguyên phần trăm.`
    case 'missing':
      return `${title} còn trống. Gõ hoặc chọn rồi lưu lại.`
    case 'aboveCapacity':
      return 'Chỗ dự phòng và chỗ hỏng cộng lại nhiều hơn sức chứa. Sửa một trong ba số.'
    default:
      return `${title} chưa nhận được. Xem lại rồi lưu lại.`
  }
}

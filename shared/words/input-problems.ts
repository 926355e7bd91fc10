import { shortestPassphrase } from '../contract/access.ts'
import type { InputProblem } from '../contract/base.ts'

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
  note: 'Ghi chú',
  number: 'Số quyết định',
  date: 'Ngày',
  signer: 'Người ký',
  winners: 'Người được chọn',
  value: 'Điểm',
  day: 'Tại ngày',
  fromDay: 'Từ ngày',
  toDay: 'Đến ngày',
  role: 'Việc',
  scopeId: 'Kỳ thi',
  headPosition: 'Chức vụ người đứng đầu',
}

/** Name of a field by its path in the contract: 'administrator.passphrase' is "Mật khẩu". */
export function fieldTitle(path: string): string {
  const last = path.split('.').filter((part) => !/^\d+$/u.test(part)).at(-1) ?? ''
  return titles[last] ?? 'Ô này'
}

/** What is wrong with one field, and what to do. */
export function inputProblemSentence(problem: InputProblem): string {
  const title = fieldTitle(problem.path)
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
    case 'unknownId':
      return `${title} đã chọn không còn. Chọn lại.`
    case 'duplicate':
      return `${title} ghi hai lần cùng một mục. Bỏ bớt một.`
    case 'notInRegime':
      return `${title} này quy chế của kỳ thi không có. Chọn mục khác.`
    case 'aboveCapacity':
      return 'Chỗ dự phòng và chỗ hỏng cộng lại nhiều hơn sức chứa. Sửa một trong ba số.'
    default:
      return `${title} chưa nhận được. Xem lại rồi lưu lại.`
  }
}

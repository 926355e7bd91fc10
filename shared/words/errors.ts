import type { ErrorMap, InferContractRouterErrorMap, ORPCErrorFromErrorMap } from '@orpc/contract'
import type { officeContract } from '../contract/index.ts'
import { formatDay } from '../text/day.ts'
import { cellRefusalSentence } from './cell-refusals.ts'
import { requirementName, workbookRefusalSentences } from './import-files.ts'
import { fieldTitle, inputProblemSentence } from './input-problems.ts'
import { permissionTitle } from './permissions.ts'

type ErrorOf<Map> = Map extends ErrorMap ? ORPCErrorFromErrorMap<Map> : never
/** Every error that the contract declares, with its data. */
export type DeclaredError = ErrorOf<InferContractRouterErrorMap<typeof officeContract>>

/** What may stand on a record, by its name in the contract. */
const dependantWords: Readonly<Record<string, string>> = {
  posts: 'vị trí',
  candidates: 'thí sinh',
  marks: 'ô điểm đã nhập',
  decisions: 'quyết định đã ghi',
  organizations: 'tổ chức trực thuộc',
}

/** An error for people. */
export interface ErrorWords {
  readonly sentence: string
  /** Number under which the fault log keeps an unexpected error, else the contract's code; null for an error that is in neither. */
  readonly code: string | null
}

/** What is wrong with which value, then what to do. */
export function errorSentence(error: unknown): ErrorWords {
  if (!isDeclared(error)) {
    return { sentence: 'Việc này chưa làm được. Dữ liệu trước đó vẫn nguyên. Làm lại; nếu vẫn thế thì đóng chương trình rồi mở lại.', code: null }
  }
  return { sentence: sentenceOf(error), code: error.code === 'UNEXPECTED' ? error.data.id : error.code }
}

/** Whether the contract declares this error: it has crossed the port with a code, its data and the mark `defined`. */
export function isDeclared(error: unknown): error is DeclaredError {
  return error instanceof Error && 'code' in error && 'defined' in error && error.defined === true
}

function sentenceOf(error: DeclaredError): string {
  switch (error.code) {
    case 'LOCKED':
      return 'Cơ quan đang khóa. Mở khóa rồi làm lại.'
    case 'FORBIDDEN':
      return `Việc này cần quyền “${permissionTitle(error.data.permission)}”. Người quản trị cấp quyền ấy.`
    case 'STALE':
      return 'Người khác vừa sửa chỗ này sau khi trang được mở. Tải lại để xem, rồi gõ lại phần của mình.'
    case 'NOT_FOUND':
      return 'Mục này không còn, hoặc vừa bị bỏ. Quay lại danh sách và chọn mục khác.'
    case 'BUSY':
      return 'Tệp dữ liệu đang bận ghi việc khác. Đợi vài giây rồi làm lại.'
    case 'INPUT_REFUSED':
      return error.data.problems.map(inputProblemSentence).join(' ') || 'Có ô chưa đúng. Xem lại các ô rồi lưu lại.'
    case 'DUPLICATE':
      return `${fieldTitle(error.data.field)} “${error.data.value}” đã có ở mục khác. Gõ giá trị khác, hoặc sửa mục kia.`
    case 'IN_USE':
      return `Chưa làm được: còn ${error.data.count.toLocaleString('vi-VN')} ${dependantWords[error.data.by] ?? 'mục'} đang dựa vào. Bỏ hoặc sửa các mục ấy trước.`
    case 'UNEXPECTED':
      return `Việc này chưa làm được. Mã ${error.data.id}. Dữ liệu trước đó vẫn nguyên.`
    case 'OFFICE_EXISTS':
      return `Thư mục này đã có dữ liệu của một cơ quan: ${error.data.file}. Chọn thư mục khác.`
    case 'FOLDER_REFUSED':
      return `Không ghi được vào ${error.data.folder}. Chọn thư mục khác, hoặc xin quyền ghi thư mục này.`
    case 'WRONG_PASSPHRASE':
      return `Mật khẩu chưa đúng (lần ${error.data.tries}).`
    case 'FILE_DAMAGED':
      return `Tệp ${error.data.file} bị mất, hỏng hoặc chép chưa hết. Lấy lại từ bản sao lưu gần nhất; giữ nguyên các tệp đang có.`
    case 'FILE_NEWER':
      return `Tệp ${error.data.file} do bản chương trình mới hơn ghi. Cài bản mới rồi mở lại.`
    case 'NO_REGIME':
      return `Chưa có quy chế thi cho kế hoạch duyệt trước ${formatDay(error.data.earliest)}. Xem lại ngày duyệt kế hoạch.`
    case 'FILE_REFUSED':
      return `${error.data.fileName}: ${fileRefusal(error.data.code)}`
    case 'COLUMNS_MISSING':
      return `Tệp thiếu cột ${error.data.missing.map(requirementName).join(', ')}. Thêm cột ấy vào tệp rồi đọc lại.`
    case 'READING_GONE':
      return 'Bản xem trước này đã cũ. Đọc lại tệp rồi nhập.'
    case 'CELLS_REFUSED':
      return error.data.cells.length === 1 && error.data.cells[0] !== undefined
        ? cellRefusalSentence(error.data.cells[0].code)
        : `${error.data.cells.length} ô không nhận được, nên chưa ghi ô nào. Sửa các ô ấy rồi dán lại.`
    case 'DECISION_REFUSED':
      return decisionRefusal(error.data.code, error.data.places)
    case 'FILE_NOT_WRITTEN':
      return `Chưa ghi được tệp ${error.data.path}. Nếu tệp đang mở ở chương trình khác thì đóng lại, hoặc chọn nơi khác.`
    case 'UNDO_BLOCKED':
      return `Chưa hoàn tác được: ${error.data.reason}`
    default:
      return assertNever(error)
  }
}

function fileRefusal(code: string): string {
  const known: Readonly<Record<string, string>> = workbookRefusalSentences
  return known[code] ?? 'Tệp này không đọc được. Mở bằng Excel, lưu thành .xlsx rồi chọn lại.'
}

function decisionRefusal(code: 'notAsked' | 'wrongPeople' | 'wrongNumber', places: number): string {
  if (code === 'notAsked') return 'Vị trí này không còn câu hỏi chờ quyết định. Tải lại trang kết quả.'
  if (code === 'wrongNumber') return `Quyết định phải chọn đúng ${places} người. Chọn lại.`
  return 'Có người được chọn không nằm trong số người bằng điểm. Chọn lại trong danh sách.'
}

function assertNever(value: never): never {
  throw new TypeError(`An error without a sentence: ${JSON.stringify(value)}`)
}

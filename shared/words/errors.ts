import type { ErrorMap, InferContractRouterErrorMap, ORPCErrorFromErrorMap } from '@orpc/contract'
import type { z } from 'zod'
import type { officeContract } from '../contract/index.ts'
import type { sheetRefusalSchema } from '../contract/marking.ts'
import { formatDay } from '../text/day.ts'
import { attendanceRefusalSentence, differencesSentence, noticeSentence, violationRefusalSentence } from './attendance-refusals.ts'
import { backupFailure } from './backup.ts'
import { blockedListWords } from './blocked-lists.ts'
import { conflictRefusal } from './boards.ts'
import { cellRefusalSentence } from './cell-refusals.ts'
import { bagDrawSentence, codeSentence, codingBlockSentence, halvesSentence, keepersSentence, numberSentence } from './coding.ts'
import { decisionRefusalSentence } from './decision-refusals.ts'
import { answerSentence } from './answer-sheets.ts'
import { fileRefusalSentence, missingColumnsSentence } from './import-files.ts'
import { closedInterviewSentence, interviewRefusalSentence } from './interviews.ts'
import { markTakeSentence } from './mark-problems.ts'
import { fieldTitle, inputProblemSentence } from './input-problems.ts'
import { watchRefusalSentence } from './invigilators.ts'
import { keyingSentence } from './keying.ts'
import { laterBreaksSentence } from './later-breaks.ts'
import { noticeRefusalSentence } from './notices.ts'
import { permissionTitle } from './permissions.ts'
import { formatMomentDay, recoveryRefusalSentence } from './access.ts'
import { scanRefusalWords } from './scans.ts'
import { scopeSentence, seatsSentence } from './seats.ts'
import { seatRefusalSentence } from './seat-refusals.ts'
import { checkSentence } from './checks.ts'
import { settlementSentence } from './settlements.ts'
import { savingReason, storageReason } from './storage.ts'

type ErrorOf<Map> = Map extends ErrorMap ? ORPCErrorFromErrorMap<Map> : never
/** Every error that the contract declares, with its data. */
export type DeclaredError = ErrorOf<InferContractRouterErrorMap<typeof officeContract>>

/** What may stand on a record, by its name in the contract. */
const dependantWords: Readonly<Record<string, string>> = {
  kin: 'khai quan hệ thân thích',
  violations: 'vi phạm đã ghi',
  quotaChanges: 'thay đổi chỉ tiêu',
  cancellations: 'lần hủy kết quả đã ghi',
  amendments: 'sửa đổi quy chế',
  posts: 'vị trí',
  candidates: 'thí sinh',
  marks: 'ô điểm đã nhập',
  decisions: 'quyết định đã ghi',
  organizations: 'tổ chức trực thuộc',
  reasons: 'lý do đã ghi',
  noticeChanges: 'lần thay đổi thông báo',
  verdicts: 'kết quả do một người xét',
  sessions: 'ca thi',
  seats: 'chỗ ngồi đã xếp',
  attendance: 'người đã điểm danh',
  scripts: 'bài đã làm phách',
  boardSeats: 'việc trong hội đồng, ban',
  absences: 'lần vắng hoặc nhận ủy quyền',
  bags: 'túi bài đã bốc thăm',
  invigilators: 'chỗ coi thi đã phân công',
  turns: 'lượt vào phòng đã bốc thăm',
  panels: 'phòng đã phân công chấm',
  typings: 'lượt nhập phiếu trắc nghiệm',
  interviews: 'phòng phỏng vấn đã chốt',
}

/** Why a decision about the conditions to sit was not taken. */
const eligibilityRefusals = {
  reasonMissing: 'Không đủ điều kiện thì phải nêu ít nhất một điều kiện chưa đạt. Chọn điều kiện rồi lưu lại.',
  reasonNotAllowed: 'Đủ điều kiện hoặc chưa xét thì không ghi kèm lý do. Bỏ các lý do rồi lưu lại.',
  notReviewer: 'Kỳ thi này xét điều kiện hai người, nên chỉ người của Ban kiểm tra Phiếu đăng ký có tài khoản mới xét. Ghi người ấy và tài khoản ở Hội đồng và các ban.',
  noteMissing: '“Lý do khác” cần ghi rõ là gì. Gõ ghi chú cho lý do ấy rồi lưu lại.',
} as const

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
    case 'DISK_FULL':
      return `Ổ đĩa chứa ${error.data.file} đã đầy. Việc này chưa ghi; dữ liệu trước đó vẫn nguyên. Xóa bớt tệp không cần rồi làm lại.`
    case 'FILE_READ_ONLY':
      return `Tệp ${error.data.file} hoặc thư mục của nó chỉ cho đọc. Việc này chưa ghi. Xin quyền ghi rồi làm lại.`
    case 'DISK_FAILED':
      return `Không ghi được vào ổ đĩa chứa ${error.data.file}. Việc này chưa ghi. Xem ổ đĩa hoặc USB còn cắm không, rồi mở lại chương trình.`
    case 'INPUT_REFUSED':
      return error.data.problems.map(inputProblemSentence).join(' ') || 'Có ô chưa đúng. Xem lại các ô rồi lưu lại.'
    case 'DUPLICATE':
      return `${fieldTitle(error.data.field)} “${error.data.value}” đã có ở mục khác. Gõ giá trị khác, hoặc sửa mục kia.`
    case 'IN_USE':
      return `Chưa làm được: còn ${error.data.count.toLocaleString('vi-VN')} ${dependantWords[error.data.by] ?? 'mục'} đang dựa vào. Bỏ hoặc sửa các mục ấy trước.`
    case 'BREAKS_LATER':
      return laterBreaksSentence(error.data.breaks)
    case 'UNEXPECTED':
      return `Việc này chưa làm được. Mã ${error.data.id}. Dữ liệu trước đó vẫn nguyên.`
    case 'OFFICE_EXISTS':
      return `Thư mục này đã có dữ liệu của một cơ quan: ${error.data.file}. Chọn thư mục khác.`
    case 'FOLDER_REFUSED':
      return error.data.reason === 'network'
        ? `Thư mục ${error.data.folder} nằm trên ổ mạng. Tệp dữ liệu để ở đó sẽ hỏng khi mạng ngắt hoặc hai máy cùng ghi. Chọn thư mục trên ổ của máy này; bản sao lưu thì để ổ mạng được.`
        : `Không ghi được vào ${error.data.folder}. ${storageReason(error.data.reason) ?? 'Chọn thư mục khác, hoặc xin quyền ghi thư mục này.'}`
    case 'WRONG_PASSPHRASE':
      return `Mật khẩu chưa đúng (lần ${error.data.tries}).`
    case 'WRONG_CODE':
      return `Mã mở lần đầu chưa đúng (lần ${error.data.tries}). Xem lại từng nhóm bốn chữ trên giấy.`
    case 'CODE_EXPIRED':
      return `Mã mở lần đầu đã hết hạn ngày ${formatMomentDay(error.data.until)}. Người quản trị cấp mã mới ở Cài đặt, Người dùng.`
    case 'NO_ROLE':
      return 'Người này hôm nay chưa được giao việc nào. Người quản trị giao việc ở Cài đặt, Người dùng.'
    case 'KEYS_ENDED':
      return 'Mật khẩu này đã hết hiệu lực vì khóa của người này đã được làm lại. Dùng mật khẩu mới, hoặc xin người quản trị cấp mã mở mới.'
    case 'RECOVERY_REFUSED':
      return recoveryRefusalSentence(error.data)
    case 'LAST_ADMINISTRATOR':
      return 'Đây là người quản trị lâu dài cuối cùng. Giao việc Quản trị cho người khác, không ghi ngày cuối, chờ người ấy chọn mật khẩu, rồi làm lại.'
    case 'OWN_USER':
      return 'Đây là chính người đang dùng. Người quản trị khác làm việc này; mật khẩu của mình thì đổi ở trang Mật khẩu, phiếu khôi phục.'
    case 'SEATS_INCOMPATIBLE':
      return seatsSentence(error.data.role, error.data.other, error.data.article, error.data.examName)
    case 'SEAT_CONFLICT':
      return conflictRefusal(error.data.conflicts)
    case 'SCOPE_REFUSED':
      return scopeSentence(error.data.role)
    case 'FILE_DAMAGED':
      return `Tệp ${error.data.file} bị mất, hỏng hoặc chép chưa hết. Lấy lại từ bản sao lưu gần nhất; giữ nguyên các tệp đang có.`
    case 'FILE_NEWER':
      return `Tệp ${error.data.file} do bản chương trình mới hơn ghi. Cài bản mới rồi mở lại.`
    case 'NO_REGIME':
      return `Chưa có quy chế thi cho kế hoạch duyệt trước ${formatDay(error.data.earliest)}. Xem lại ngày duyệt kế hoạch.`
    case 'FILE_REFUSED':
      return `${error.data.fileName}: ${fileRefusalSentence(error.data.code, error.data.row)}`
    case 'COLUMNS_MISSING':
      return missingColumnsSentence(error.data)
    case 'HIDDEN_ROWS_ASKED':
      return `Trang tính có ${error.data.rows.toLocaleString('vi-VN')} dòng ẩn. Trả lời có lấy các dòng ấy không, rồi nhập.`
    case 'MARKS_NOT_TAKEN':
      return markTakeSentence(error.data)
    case 'READING_GONE':
      return 'Bản xem trước này đã cũ. Đọc lại tệp rồi nhập.'
    case 'CELLS_REFUSED':
      return error.data.cells.length === 1 && error.data.cells[0] !== undefined
        ? cellRefusalSentence(error.data.cells[0].code, error.data.cells[0].place)
        : `${error.data.cells.length} ô không nhận được, nên chưa ghi ô nào. Sửa các ô ấy rồi dán lại.`
    case 'DECISION_REFUSED':
      return decisionRefusalSentence(error.data)
    case 'SHEET_REFUSED':
      return sheetRefusalSentence(error.data)
    case 'NOT_A_WINNER':
      return 'Người này không ở trong danh sách trúng tuyển. Tải lại trang kết quả.'
    case 'QUOTA_REFUSED':
      return quotaRefusal(error.data)
    case 'ELIGIBILITY_REFUSED':
      return eligibilityRefusals[error.data.code]
    case 'NUMBERS_FROZEN':
      return `Giấy tờ có số báo danh đã ra ngày ${formatDay(error.data.since)}, nên số được giữ nguyên. Dùng “Đánh lại số” và ghi lý do.`
    case 'NOBODY_TO_NUMBER':
      return 'Không có ai để đánh số. Nhập thí sinh, hoặc xem lại bước Xét điều kiện.'
    case 'ROOM_TOO_SMALL':
      return `Phòng đang xếp đến chỗ số ${error.data.seated}, sửa thế này chỉ còn ${error.data.usable} chỗ dùng được. Chuyển những người ấy sang chỗ khác trước.`
    case 'GROUND_FLOOR_NEEDED':
      return `Phòng này đang có ${error.data.people} người cần ngồi tầng trệt. Chuyển họ sang phòng tầng trệt khác rồi sửa.`
    case 'SITE_SPELLING':
      return `Điểm thi “${error.data.typed}” đã có với cách viết “${error.data.known}”. Gõ đúng như thế, hoặc đổi tên điểm thi cho mọi phòng của nó.`
    case 'ROOM_IN_USE':
      return `${error.data.roomName} đã dùng cho ${error.data.partTitle}, ca ${error.data.number} cùng ngày giờ. Chọn phòng khác hoặc đổi giờ.`
    case 'NO_SESSION':
      return 'Phần thi này chưa có ca thi. Thêm ca thi và chọn phòng rồi bốc thăm.'
    case 'NUMBERS_MISSING':
      return `Còn ${error.data.without.toLocaleString('vi-VN')} người chưa có số báo danh. Đánh số rồi bốc thăm.`
    case 'REASON_NEEDED':
      return `Danh sách phòng đã ra ngày ${formatDay(error.data.since)}. Ghi lý do rồi bốc thăm lại.`
    case 'SEAT_REFUSED':
      return seatRefusalSentence(error.data)
    case 'CODING_BLOCKED':
      return codingBlockSentence(error.data.code, error.data.rooms)
    case 'CODING_GONE':
      return 'Lần bốc phách này không còn: đã khóa máy, đã bỏ, hoặc điểm danh vừa sửa. Nhãn đã in không dùng được nữa. Bốc lại.'
    case 'KEEPERS_REFUSED':
      return keepersSentence(error.data)
    case 'HALVES_REFUSED':
      return halvesSentence(error.data)
    case 'CODE_REFUSED':
      return codeSentence(error.data)
    case 'NUMBER_REFUSED':
      return numberSentence(error.data)
    case 'KEYING_REFUSED':
      return keyingSentence(error.data)
    case 'ANSWERS_REFUSED':
      return answerSentence(error.data)
    case 'NOTICE_REFUSED':
      return noticeRefusalSentence(error.data)
    case 'SCAN_REFUSED':
      return `${error.data.fileName}: ${scanRefusalWords(error.data.code, error.data.kind)} Chưa ghi tệp nào.`
    case 'ATTENDANCE_REFUSED':
      return attendanceRefusalSentence(error.data)
    case 'VIOLATION_REFUSED':
      return violationRefusalSentence(error.data.place)
    case 'FIGURES_DIFFER':
      return differencesSentence(error.data.differences)
    case 'SETTLEMENT_REFUSED':
      return settlementSentence(error.data)
    case 'CHECK_REFUSED':
      return checkSentence(error.data)
    case 'INTERVIEW_REFUSED':
      return interviewRefusalSentence(error.data)
    case 'BAG_DRAW_REFUSED':
      return bagDrawSentence(error.data)
    case 'DRAW_REASON_NEEDED':
      return 'Lần chấm này đã bốc thăm túi. Ghi lý do rồi bốc thăm lại.'
    case 'INVIGILATORS_REFUSED':
      return watchRefusalSentence(error.data)
    case 'INVIGILATORS_DRAWN':
      return 'Ca này đã bốc thăm giám thị. Ghi lý do rồi bốc thăm lại.'
    case 'FILE_NOT_WRITTEN':
      return `Chưa ghi được tệp ${error.data.path}. ${savingReason(error.data.reason)}`
    case 'BACKUP_NOT_WRITTEN':
      return `Chưa sao lưu được vào ${error.data.folder}. ${backupFailure(error.data.reason)}`
    case 'BACKUP_NOT_PROVED':
      return `Bản sao lưu “${error.data.name}” chưa dùng được. ${backupFailure(error.data.reason)}`
    case 'RESTORE_GONE':
      return 'Bản phục hồi để so sánh không còn. Bấm So sánh lại rồi phục hồi.'
    case 'DOCUMENT_BLOCKED':
      return `Danh sách này chưa đưa ra được: ${blockedListWords(error.data)}.`
    case 'DOCUMENT_GONE':
      return 'Bản đang xem đã cũ. Mở lại danh sách rồi in.'
    case 'LIST_CHANGED':
      return 'Danh sách đã khác bản đang xem. Xem lại bản mới rồi ghi quyết định.'
    case 'UNDO_BLOCKED':
      return `Chưa hoàn tác được: ${error.data.reason}`
    default:
      return assertNever(error)
  }
}

export const sheetRefusals = {
  aboveMaximum: 'Có điểm lớn hơn điểm tối đa của phần thi. Sửa lại theo phiếu chấm.',
  duplicate: 'Một người chấm có hai điểm cho một phần. Bỏ một điểm.',
  thirdWithoutTwo: 'Có điểm lần ba nhưng chưa đủ hai lần chấm đầu. Nhập đủ hai lần rồi nhập lần ba.',
  unknownPiece: 'Đề án không có phần này. Xem lại các phần trong đề án thi tuyển.',
  pieceMissing: 'Có thành viên chưa chấm đủ các phần của đề án. Nhập đủ, hoặc bỏ trống cả dòng của người ấy.',
  appealNotAllowed: 'Chỉ bài viết trên giấy có phúc khảo, và chỉ khi bài đã có điểm.',
  tooManyMarkers: 'Bài viết có nhiều nhất ba lần chấm. Bỏ bớt.',
  partNotSat: 'Thí sinh này không thi phần ấy.',
  settledMark: 'Ô này đang ghi vắng, đình chỉ hoặc hủy. Xóa trạng thái ấy trước khi nhập phiếu chấm.',
  notPoints: 'Phần thi này tính bằng số câu đúng, không có phiếu chấm.',
  coded: 'Bài viết này đã làm phách: điểm nhập theo số phách, không theo tên.',
  notOnPanel: 'Phiếu chấm có số thành viên không được phân công ở phòng này. Xem phân công ở bước 8. Vòng 2.',
  schemeMissing: 'Kỳ thi chưa có đề án thi tuyển, nên chưa biết phiếu chấm có những phần nào. Nhập đề án ở bước 1. Kế hoạch.',
} as const

/** Why a marking sheet was not taken; an absence names the room that noted it. */
function sheetRefusalSentence({ code, place }: z.infer<typeof sheetRefusalSchema>): string {
  if (code === 'interviewClosed') return closedInterviewSentence(place)
  return code === 'notedAbsent' ? noticeSentence(code, place) : sheetRefusals[code]
}

function quotaRefusal({ code, places, lastDay }: { code: 'tooFew' | 'samePost' | 'jointPost' | 'notInRegime' | 'tooLate'; places: number; lastDay: string | null }): string {
  switch (code) {
    case 'tooFew':
      return `Vị trí giao chỉ tiêu còn ${places} chỉ tiêu chưa có người trúng. Giảm số chuyển, hoặc chọn vị trí khác.`
    case 'samePost':
      return 'Vị trí giao và vị trí nhận là một. Chọn hai vị trí khác nhau.'
    case 'jointPost':
      return 'Vị trí tuyển chung chia chỉ tiêu cho từng cơ quan. Sửa chỉ tiêu các cơ quan ở trang Vị trí, chỉ tiêu.'
    case 'notInRegime':
      return 'Quy chế của kỳ thi không cho bổ sung chỉ tiêu sau khi thi.'
    case 'tooLate':
      return `Nhu cầu mới chỉ lấy người thấp hơn liền kề đến hết ngày ${lastDay === null ? '' : formatDay(lastDay)}. Xem lại ngày của quyết định.`
  }
}

function assertNever(value: never): never {
  throw new TypeError(`An error without a sentence: ${JSON.stringify(value)}`)
}

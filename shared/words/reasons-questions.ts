import { formatDay } from '../text/day.ts'
import type { Problem, Question, Warning } from '../rules/decide-schema.ts'
import { houseRules } from '../rules/regimes.ts'
import { houseRulesIds, papers, type Paper } from '../rules/terms.ts'
import { stepTitle } from './calendar-steps.ts'
import { listText, partNames, type ReasonContext } from './reasons-names.ts'
import { pathTitle } from './regime-values.ts'

/** What a person has to settle, for the row under a post: "Hai người bằng …; người đứng đầu quyết định". */
export function questionSentence(question: Question, context: ReasonContext = {}): string {
  const people = listText(question.candidates.map((id) => context.personName?.(id) ?? id))
  switch (question.code) {
    case 'markMissing':
      return `Chưa có đủ điểm của ${people}. Nhập điểm rồi mới xếp hạng được vị trí này.`
    case 'thirdMarkMissing':
      return `Hai giám khảo chênh nhiều ở bài của ${people}. Phải chấm lần ba.`
    case 'appealThirdMissing':
      return `Còn thiếu điểm chấm phúc khảo của ${people}.`
    case 'markersDiffer':
      return `Hai giám khảo chênh nhau ở bài của ${people}. Ghi điểm thống nhất, hoặc điểm trưởng ban chấm thi quyết định.`
    case 'allMarksDiffer':
      return `Ba lần chấm khác nhau ở bài của ${people}. Chấm tập thể, rồi ghi điểm trưởng ban chấm thi quyết định.`
    case 'membersDiffer':
      return `Các thành viên chấm chênh nhau quá mức ở phần thi của ${people}. Ghi điểm trưởng ban quyết định.`
    case 'appealDiffers':
      return `Điểm phúc khảo chênh nhiều so với điểm đã công bố của ${people}. Ghi điểm chủ tịch hội đồng quyết định.`
    case 'tieOpen':
      return `${people} bằng nhau ở mọi bước xét, còn ${question.places} chỉ tiêu. Người đứng đầu quyết định; chương trình không chọn thay.`
    case 'reservedOpen':
      return `Kế hoạch có chỉ tiêu dành riêng; ${people} chờ người đứng đầu quyết định ${question.places} chỉ tiêu.`
    case 'replacementOpen':
      return `Có ${question.places} chỉ tiêu trống sau khi hủy kết quả. Người đứng đầu quyết định có tuyển ${people} hay không.`
    case 'nextLowerHoldsPlace':
      return `${people} là người thấp hơn liền kề nhưng đã trúng tuyển theo nguyện vọng 2. Người đứng đầu quyết định.`
    case 'agencyTie':
      return `${people} bằng nhau và cùng chọn cơ quan không đủ chỉ tiêu. Người đứng đầu quyết định ai về đâu.`
    case 'agencyFull':
      return `Các cơ quan mà ${people} đã chọn hết chỉ tiêu. Người đứng đầu quyết định cơ quan.`
    default:
      return assertNever(question.code)
  }
}

/** Why facts were refused: the field by its path, and what to do. */
export function problemSentence({ path, code, earliest }: Problem): string {
  switch (code) {
    case 'unknownField':
      return `${path}: không có ô này. Bỏ ô đó.`
    case 'missing':
      return `${path}: còn trống. Điền ô này.`
    case 'wrongType':
      return `${path}: sai kiểu; số phải là số nguyên, điểm tính bằng phần trăm điểm (72,50 ghi 7250).`
    case 'outOfRange':
      return `${path}: ngoài khoảng cho phép; điểm từ 0 đến 100,00.`
    case 'unknownValue':
      return `${path}: không nằm trong các giá trị có thể ghi.`
    case 'unknownId':
      return `${path}: không có mã này trong danh sách. Sửa mã, hoặc thêm vào danh sách.`
    case 'duplicate':
      return `${path}: ghi hai lần. Bỏ một lần.`
    case 'twoMarks':
      return `${path}: có hai loại điểm cho một bài. Giữ một loại.`
    case 'correctAboveTotal':
      return `${path}: số câu đúng lớn hơn tổng số câu. Xem lại hai số.`
    case 'weightsRequired':
      return `${path}: quy chế để vị trí tự định tỷ trọng viết và phỏng vấn. Ghi hai tỷ trọng cộng bằng 100.`
    case 'weightsSum':
      return `${path}: tỷ trọng phải cộng bằng 100.`
    case 'agenciesSum':
      return `${path}: chỉ tiêu các cơ quan phải cộng bằng chỉ tiêu của vị trí.`
    case 'notInRegime':
      return `${path}: quy chế của kỳ thi không có điều này. Bỏ đi, hoặc chọn quy chế khác.`
    case 'beforeFirstRegime':
      return `${path}: trước ngày có quy chế đầu tiên cho loại kỳ thi này${earliest === undefined ? '' : ` (${formatDay(earliest)})`}. Xem lại ngày duyệt kế hoạch.`
    default:
      return assertNever(code)
  }
}

/** What the board should know although the result was decided. */
export function warningSentence({ code, path, article, facts }: Warning, context: ReasonContext = {}): string {
  const source = article === undefined ? '' : ` (${article})`
  const person = context.personName?.(String(facts['candidate'])) ?? String(facts['candidate'])
  switch (code) {
    case 'otherRegime':
      return `Ngày duyệt kế hoạch ứng với quy chế khác với quy chế của kỳ thi${source}.`
    case 'otherHouseRules':
      return `${stepName(facts['step'])} ngày ${day(facts['date'])} ứng với ${houseRulesTitle(facts['proposed'])}, kỳ thi đang theo ${houseRulesTitle(facts['houseRules'])}. Chọn lại nội quy ở bước Kế hoạch, hoặc giữ và ghi lý do.`
    case 'transitionEnded':
      return `${stepName(facts['step'])} ngày ${day(facts['date'])} sau hạn chuyển tiếp ${day(facts['lastDay'])}${source}. Xem lại ngày, hoặc chọn quy chế khác ở bước Kế hoạch.`
    case 'round1NotFinished':
      return `Vòng 1 ngày ${day(facts['date'])}, trong khi phải xong trước ${day(facts['before'])}; kỳ tuyển dụng này bị hủy${source}.`
    case 'unconfirmedValue':
      return `“${pathTitle(path ?? '')}” chưa đối chiếu văn bản gốc${source}. Xác nhận hoặc thay ở tab Quy chế của bước Kế hoạch.`
    case 'decisionUnused':
      return `Văn bản ${facts['number']} ngày ${day(facts['date'])} không ứng với việc nào đang chờ, nên không đổi gì.`
    case 'cancellationUnused':
      return `Văn bản ${facts['number']} ngày ${day(facts['date'])} hủy kết quả của ${person}, người không có trong danh sách trúng tuyển.`
    case 'appealNotAllowed':
      return `Bài của ${person} làm trên máy, không phúc khảo; điểm phúc khảo không tính.`
    case 'markUnused':
      return `Điểm chấm lần ba của ${person} không cần tới, không tính.`
    default:
      return assertNever(code)
  }
}

/** A step by its name: a paper, round 1, or a step of the calendar. */
function stepName(step: string | number | null | undefined): string {
  const id = String(step)
  return papers.some((paper) => paper === id) ? `Phần ${partNames[id as Paper]}` : stepTitle(id)
}

function houseRulesTitle(id: string | number | null | undefined): string {
  const known = houseRulesIds.find((each) => each === id)
  return known === undefined ? 'nội quy, quy chế thi khác' : houseRules[known].title
}

function assertNever(value: never): never {
  throw new TypeError(`A code without a sentence: ${JSON.stringify(value)}`)
}

function day(fact: string | number | null | undefined): string {
  return typeof fact === 'string' ? formatDay(fact) : 'chưa rõ'
}

import type { Deadline, DayOffRule } from '../rules/deadlines.ts'
import type { ExemptionDetail, LateLimit, PaperRules, RoundingPlace, Round1PartRules } from '../rules/regime.ts'
import { fixedPaths, valueKindOf, type FixedPath, type LatePaper, type RegimeSection, type RegimeValueKind, type RegimeValueKinds, type TrackValue } from '../rules/regime-paths.ts'
import type { ExemptionGround, FormPaper, PriorityGroup, Round1Part, TieStep, Track } from '../rules/terms.ts'
import { formatDay } from '../text/day.ts'
import { formatPoints } from '../text/points.ts'
import { deadlineText, stepTitle } from './calendar-steps.ts'
import { capitalized, exemptionNames, listText, partNames, priorityName } from './reasons-names.ts'
import { formTitle, trackTitles } from './terms.ts'

export const sectionTitles: Readonly<Record<RegimeSection, string>> = {
  scope: 'Áp dụng',
  round1: 'Vòng 1',
  round2: 'Vòng 2 và hình thức',
  passing: 'Điểm đạt và tỷ trọng',
  priority: 'Ưu tiên',
  ranking: 'Xếp hạng và bằng điểm',
  replacement: 'Thay thế',
  arrival: 'Vào phòng thi',
  marking: 'Chấm thi',
  appeal: 'Phúc khảo',
  violations: 'Vi phạm',
  rounding: 'Làm tròn',
  deadlines: 'Mốc thời gian',
  tracks: 'Ngạch và hình thức',
}

const fixedTitles: Readonly<Record<FixedPath, string>> = {
  inForce: 'Kế hoạch duyệt từ ngày',
  lastDay: 'Ngày cuối còn theo văn bản này',
  'round1.finishedBefore': 'Vòng 1 phải xong trước ngày',
  'houseRules.inForce': 'Nội quy, quy chế thi áp dụng từ ngày',
  pilotRules: 'Quy định thí điểm hoặc khác của cấp có thẩm quyền',
  'round1.share': 'Số câu đúng để đạt mỗi phần vòng 1',
  'language.condition': 'Thi ngoại ngữ làm điều kiện',
  'forms.closed': 'Hình thức thi khác',
  threshold: 'Điểm đạt, chưa cộng ưu tiên',
  'minimum.each': 'Mức đạt của mỗi bài khi có hai bài',
  'weights.written': 'Tỷ trọng bài viết',
  'weights.interview': 'Tỷ trọng phỏng vấn',
  'scheme.fewestPeople': 'Số người ít nhất để tổ chức thi một vị trí',
  'scheme.minimum': 'Điểm đạt phần trình bày đề án',
  'scheme.weights.written': 'Tỷ trọng bài viết khi cộng điểm',
  'scheme.weights.scheme': 'Tỷ trọng đề án khi cộng điểm',
  tieBreak: 'Thứ tự xét khi bằng điểm',
  'consideration.tieBreak': 'Thứ tự xét khi bằng điểm, xét tuyển',
  jointPosts: 'Vị trí tuyển chung cho nhiều cơ quan',
  wishes: 'Số nguyện vọng',
  replacement: 'Người thay khi hủy kết quả trúng tuyển',
  transfer: 'Lấy người thấp hơn liền kề của vị trí giống hệt',
  laterNeed: 'Dùng kết quả cho nhu cầu mới, cùng điều kiện',
  'marking.averageUpTo': 'Chênh lệch hai giám khảo được lấy trung bình',
  'marking.thirdFrom': 'Chênh lệch hai giám khảo phải chấm lần ba',
  'members.spread': 'Chênh lệch giữa các thành viên được lấy trung bình',
  'appeal.chairFrom': 'Chênh lệch phúc khảo do chủ tịch hội đồng quyết định',
  'deduction.reprimand': 'Trừ khi khiển trách',
  'deduction.warning': 'Trừ khi cảnh cáo',
  'rounding.decimals': 'Số chữ số thập phân',
  'rounding.half': 'Làm tròn khi đúng nửa',
  'deadline.endsOnDayOff': 'Ngày cuối của thời hạn rơi vào ngày nghỉ',
  'track.consideration': 'Xét tuyển',
}

const placeTitles: Readonly<Record<RoundingPlace, string>> = {
  markersMean: 'Trung bình hai giám khảo',
  appealMean: 'Trung bình ba lần chấm phúc khảo',
  membersMean: 'Trung bình các thành viên',
  deductedPoints: 'Điểm còn lại sau khi trừ vi phạm',
  weightedScore: 'Điểm viết và phỏng vấn theo tỷ trọng',
  summedScore: 'Tổng điểm viết và đề án',
}

const lateTitles: Readonly<Record<LatePaper, string>> = {
  short: 'Vào muộn, bài thi ngắn',
  long: 'Vào muộn, bài thi dài',
  any: 'Vào muộn',
}

/** What the value of a path is: "Điểm đạt, chưa cộng ưu tiên"; a text that is no path stands for itself. */
export function pathTitle(path: string): string {
  if (Object.hasOwn(fixedPaths, path)) return fixedTitles[path as FixedPath]
  const [family = '', name = '', last = ''] = path.split('.')
  switch (family) {
    case 'priority':
      return priorityName(name as PriorityGroup)
    case 'part':
      return `Phần ${partNames[name as Round1Part]}`
    case 'exemption':
      return `Miễn ${partNames[name as Round1Part]}: ${exemptionNames[last as ExemptionGround]}`
    case 'paper':
      return `Bài thi ${partNames[name as FormPaper]}`
    case 'consideration':
      return `${capitalized(partNames[last as FormPaper])}, xét tuyển`
    case 'lateArrival':
      return lateTitles[name as LatePaper]
    case 'rounding':
      return placeTitles[name as RoundingPlace]
    case 'deadline':
      return stepTitle(name)
    case 'track':
      return trackTitles[name as Track]
    default:
      return path
  }
}

/** The value of a path in words: "50,00 điểm", "70 %", "15 ngày sau ngày thi vòng 2". Throws for a text that is no path. */
export function valueText(path: string, value: unknown): string {
  const kind = valueKindOf(path)
  if (kind === null) throw new RangeError(`Not a path of a regulation: ${path}`)
  if (value === null && kind !== 'exemption') return withoutValue(path)
  return textOf[kind](value as never, path)
}

const textOf: { readonly [Kind in RegimeValueKind]: (value: NonNullable<RegimeValueKinds[Kind]> | RegimeValueKinds[Kind], path: string) => string } = {
  points: (points, path) => `${limitWord(path)}${formatPoints(points ?? 0)} điểm`,
  percent: (percent) => `${percent} %`,
  count: (count, path) => `${count}${countUnit(path)}`,
  months: (months) => `trong ${months} tháng từ ngày duyệt kế hoạch`,
  day: formatDay,
  yes: (holds, path) => yesText(holds, path),
  tieChain: tieText,
  replacement: (mode) => (mode === 'call' ? 'gọi lần lượt người thấp hơn liền kề' : 'người đứng đầu được quyết định tuyển người thấp hơn liền kề'),
  part: ({ questions, minutes }: Round1PartRules) => `${questions} câu, ${minutes} phút`,
  paper: paperText,
  exemption: exemptionText,
  lateLimit: lateText,
  half: () => 'làm tròn lên',
  place: (decimals) => `${decimals} chữ số thập phân`,
  deadline: (deadline: Deadline) => deadlineText(deadline),
  dayOffRule: (rule: DayOffRule) => (rule === 'stays' ? 'giữ nguyên ngày' : 'chuyển sang ngày làm việc tiếp theo'),
  track: trackText,
}

function withoutValue(path: string): string {
  switch (path) {
    case 'minimum.each':
      return 'không có mức riêng từng bài'
    case 'weights.written':
    case 'weights.interview':
      return 'do từng vị trí đặt, cộng bằng 100 %'
    case 'members.spread':
      return 'không giới hạn'
    case 'deduction.reprimand':
    case 'deduction.warning':
      return 'chưa rõ tỷ lệ, không trừ'
    default:
      return 'không có'
  }
}

/** Whether points are the last or the first of their range. */
function limitWord(path: string): string {
  switch (path) {
    case 'marking.averageUpTo':
    case 'members.spread':
      return 'đến hết '
    case 'threshold':
    case 'scheme.minimum':
    case 'marking.thirdFrom':
    case 'appeal.chairFrom':
      return 'từ '
    default:
      return ''
  }
}

function countUnit(path: string): string {
  switch (path) {
    case 'scheme.fewestPeople':
      return ' người'
    case 'wishes':
      return ' nguyện vọng'
    default:
      return ' chữ số'
  }
}

function yesText(holds: boolean, path: string): string {
  if (path === 'forms.closed') return holds ? 'không được chọn ngoài bảng' : 'người đứng đầu được chọn ngoài bảng'
  if (path === 'pilotRules') return 'thực hiện theo quy định đó'
  return holds ? 'có' : 'không'
}

/** What a step of the tie chain compares: "điểm viết". */
export const tieNames: Readonly<Record<TieStep, string>> = {
  ownScore: 'điểm thi của mình',
  written: 'điểm viết',
  pretest: 'người được miễn vòng 1 nhờ kiểm định đầu vào',
  pretestResult: 'kết quả kiểm định đầu vào',
  general: 'số câu đúng phần kiến thức chung',
}

function tieText(chain: readonly TieStep[]): string {
  return [...chain.map((step) => tieNames[step]), 'người đứng đầu quyết định'].join(', rồi ')
}

function paperText({ minutes, limit, preparationMinutes, computer, setBy }: PaperRules): string {
  const who = setBy === 'council' ? 'hội đồng' : 'người đứng đầu'
  if (minutes === null) return `thời gian do ${who} quyết định`
  const parts = [limit === 'most' ? `không quá ${minutes} phút` : `${minutes} phút`]
  if (setBy !== undefined) parts[0] += `, cả chuẩn bị và bảo vệ, do ${who} quyết định`
  if (preparationMinutes !== undefined) parts.push(`chuẩn bị không quá ${preparationMinutes} phút, không tính vào giờ thi`)
  if (computer !== undefined) parts.push(`trên máy ${computer.questions.join('–')} câu, ${computer.minutes.join('–')} phút`)
  return parts.join('; ')
}

/** "được vào khi muộn không quá 10 phút, bài từ 60 phút" */
function lateText({ minutes, paperUpTo, paperFrom }: LateLimit): string {
  const papers = paperUpTo === undefined ? (paperFrom === undefined ? '' : `, bài từ ${paperFrom} phút`) : `, bài không quá ${paperUpTo} phút`
  return `được vào khi muộn không quá ${minutes} phút${papers}`
}

function exemptionText(detail: ExemptionDetail | null): string {
  switch (detail) {
    case 'learningOutcome':
      return 'được miễn; kể cả bằng có chuẩn đầu ra ngoại ngữ đạt yêu cầu của vị trí'
    case 'lecturersBachelor':
      return 'được miễn; giảng viên đại học phải có bằng từ đại học trở lên'
    case null:
      return 'được miễn'
  }
}

function trackText({ round1, round1IfNeeded, forms }: TrackValue): string {
  const first = round1.length === 0 ? 'không có vòng 1' : `vòng 1: ${listText(round1.map((part) => partNames[part]))}`
  const more = round1IfNeeded.length === 0 ? '' : `, thêm ${listText(round1IfNeeded.map((part) => partNames[part]))} nếu vị trí yêu cầu`
  return `${first}${more}; thi ${forms.map((form) => formTitle(form).toLowerCase()).join(', hoặc ')}`
}

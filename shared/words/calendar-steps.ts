import { calendarSteps, type CalendarStep, type Deadline, type DeadlineUnit } from '../rules/deadlines.ts'
import type { DaysOff } from '../rules/working-days.ts'
import { formatMonthNumber } from '../text/day.ts'

/** A step of the calendar: its name, and the day from which another step counts ("15 ngày sau ngày thi vòng 2"). */
interface StepWords {
  readonly title: string
  readonly day: string
}

const steps: Readonly<Record<CalendarStep, StepWords>> = {
  planApproved: { title: 'Duyệt kế hoạch', day: 'ngày duyệt kế hoạch' },
  council: { title: 'Thành lập hội đồng', day: 'ngày thành lập hội đồng' },
  notice: { title: 'Thông báo tuyển dụng', day: 'ngày thông báo tuyển dụng' },
  noticeChanged: { title: 'Hạn cuối thay đổi thông báo', day: 'ngày thay đổi thông báo' },
  formDeadline: { title: 'Hết hạn nhận phiếu đăng ký', day: 'hạn nhận phiếu đăng ký' },
  formBoard: { title: 'Thành lập Ban kiểm tra Phiếu', day: 'ngày thành lập Ban kiểm tra Phiếu' },
  eligibilityChecked: { title: 'Kiểm tra phiếu xong', day: 'ngày kiểm tra phiếu xong' },
  ineligibleTold: { title: 'Báo người không đủ điều kiện', day: 'ngày báo người không đủ điều kiện' },
  eligibleList: { title: 'Danh sách đủ điều kiện, triệu tập', day: 'ngày công bố danh sách đủ điều kiện' },
  summons: { title: 'Triệu tập thí sinh', day: 'ngày triệu tập' },
  roomListsPosted: { title: 'Niêm yết danh sách, sơ đồ phòng thi', day: 'ngày niêm yết danh sách phòng thi' },
  opening: { title: 'Khai mạc', day: 'ngày khai mạc' },
  round1: { title: 'Thi vòng 1', day: 'ngày thi vòng 1' },
  round1Marked: { title: 'Chấm vòng 1 xong', day: 'ngày chấm xong vòng 1' },
  round1Published: { title: 'Công bố điểm vòng 1, nhận đơn phúc khảo', day: 'ngày công bố điểm vòng 1' },
  round1AppealsClosed: { title: 'Hết hạn nộp đơn phúc khảo vòng 1', day: 'hạn nộp đơn phúc khảo vòng 1' },
  round1AppealsMarked: { title: 'Chấm phúc khảo vòng 1 xong', day: 'ngày chấm phúc khảo vòng 1 xong' },
  round2List: { title: 'Danh sách, triệu tập vòng 2', day: 'ngày triệu tập vòng 2' },
  round2: { title: 'Thi vòng 2', day: 'ngày thi vòng 2' },
  computerRound2: { title: 'Thi viết trên máy', day: 'ngày thi viết trên máy' },
  directRound2: { title: 'Thi, vị trí không có vòng 1', day: 'ngày thi' },
  oralRound2: { title: 'Vòng 2 xét tuyển', day: 'ngày thi vòng 2 xét tuyển' },
  interview: { title: 'Phỏng vấn', day: 'ngày phỏng vấn' },
  round2Marked: { title: 'Chấm vòng 2 xong', day: 'ngày chấm xong vòng 2' },
  round2Published: { title: 'Công bố điểm vòng 2, nhận đơn phúc khảo', day: 'ngày công bố điểm vòng 2' },
  appealsClosed: { title: 'Hết hạn nộp đơn phúc khảo', day: 'hạn nộp đơn phúc khảo' },
  appealsMarked: { title: 'Chấm phúc khảo xong', day: 'ngày chấm xong, kể cả phúc khảo' },
  report: { title: 'Báo cáo kết quả', day: 'ngày nhận báo cáo kết quả' },
  approval: { title: 'Công nhận kết quả', day: 'ngày công nhận kết quả' },
  resultPublished: { title: 'Công bố trúng tuyển', day: 'ngày công bố trúng tuyển' },
  finalResult: { title: 'Kết quả cuối cùng', day: 'ngày có kết quả cuối cùng' },
  supervisionReported: { title: 'Báo cáo của Ban giám sát', day: 'ngày Ban giám sát báo cáo' },
  fileDeadline: { title: 'Hoàn thiện hồ sơ', day: 'hạn hoàn thiện hồ sơ' },
  recruitmentDecision: { title: 'Quyết định tuyển dụng', day: 'ngày quyết định tuyển dụng' },
  contract: { title: 'Ký hợp đồng làm việc', day: 'ngày ký hợp đồng làm việc' },
  decisionReceived: { title: 'Nhận quyết định tuyển dụng', day: 'ngày nhận quyết định' },
  takeUp: { title: 'Nhận việc', day: 'ngày nhận việc' },
  takeUpClosed: { title: 'Hết hạn nhận việc', day: 'hạn nhận việc' },
  cancellationsPublished: { title: 'Công bố hủy kết quả trúng tuyển', day: 'ngày công bố hủy kết quả' },
  nextLowerPublished: { title: 'Công bố người thấp hơn liền kề', day: 'ngày công bố người thấp hơn liền kề' },
  nextLowerCalled: { title: 'Gọi người thấp hơn liền kề', day: 'ngày gọi người thấp hơn liền kề' },
  nextLowerDecided: { title: 'Quyết định tuyển người thấp hơn liền kề', day: 'ngày quyết định tuyển người thấp hơn liền kề' },
  recruitmentEnded: { title: 'Kết thúc tuyển dụng', day: 'ngày kết thúc tuyển dụng' },
  archived: { title: 'Bàn giao hồ sơ lưu trữ', day: 'ngày bàn giao hồ sơ lưu trữ' },
  laterNeedEnds: { title: 'Hết hạn dùng kết quả cho nhu cầu mới', day: 'ngày hết hạn dùng kết quả' },
}

/** Name of a step: "Công bố trúng tuyển"; its identifier for one that is not known. */
export function stepTitle(step: string): string {
  return isStep(step) ? steps[step].title : step
}

/** The day of a step in the middle of a sentence: "ngày thi vòng 2". */
export function stepDay(step: string): string {
  return isStep(step) ? steps[step].day : step
}

const unitNames: Readonly<Record<DeadlineUnit, string>> = { day: 'ngày', workingDay: 'ngày làm việc', month: 'tháng', year: 'năm' }

/** "15 ngày", "5 ngày làm việc", "1 năm". */
export function lengthText(days: number, unit: DeadlineUnit): string {
  return `${days} ${unitNames[unit]}`
}

/** "15 ngày sau ngày thi vòng 2", "ít nhất 10 ngày trước ngày khai mạc". */
export function ruleText({ days, unit, from, before }: { readonly days: number; readonly unit: DeadlineUnit; readonly from: CalendarStep; readonly before?: boolean }): string {
  return before === true ? `ít nhất ${lengthText(days, unit)} trước ${stepDay(from)}` : `${lengthText(days, unit)} sau ${stepDay(from)}`
}

/** The same in a narrow column, with the day it counts from: "15 ngày sau 12/11", "ít nhất 10 ngày trước 02/11"; the step where no day is known. */
export function shortRuleText(rule: Parameters<typeof ruleText>[0] & { readonly fromDay: string | null }): string {
  const { days, unit, before, fromDay } = rule
  if (fromDay === null) return ruleText(rule)
  return before === true ? `ít nhất ${lengthText(days, unit)} trước ${dayText(fromDay)}` : `${lengthText(days, unit)} sau ${dayText(fromDay)}`
}

/** A deadline of a regulation with its longer period: "15 ngày sau hạn nhận phiếu đăng ký; 30 ngày khi có từ 500 phiếu". */
export function deadlineText(deadline: Deadline): string {
  const { extended, once, unit } = deadline
  const text = `${ruleText(deadline)}${once === true ? ', một lần' : ''}`
  if (extended === undefined) return text
  const longer = lengthText(extended.days, unit)
  const many = extended.candidatesFrom === undefined ? '' : manyText(extended.candidatesFrom, extended.counted ?? 'forms')
  if (extended.by === 'count') return `${text}; ${longer} khi có ${many}`
  const chair = `chủ tịch hội đồng được kéo dài đến ${longer}${many === '' ? '' : ` khi có ${many}`}`
  return `${text}; ${chair}${extended.shared === true ? ', mọi lần kéo dài cộng lại không quá mức đó' : ''}`
}

/** Days off that a count passed over: "nghỉ 19–20/12", "Tết 04–10/02", "nghỉ 30/4–03/5". */
export function skippedText(ranges: readonly Pick<DaysOff, 'from' | 'to' | 'names'>[]): string {
  return ranges.map(({ from, to, names }) => `${names.some((name) => name.startsWith('Tết Nguyên đán')) ? 'Tết' : 'nghỉ'} ${rangeText(from, to)}`).join(', ')
}

function manyText(from: number, counted: 'forms' | 'round2Candidates'): string {
  const count = String(from).replace(/\B(?=(\d{3})+$)/gu, '.')
  return counted === 'forms' ? `từ ${count} phiếu` : `từ ${count} người dự vòng 2`
}

function rangeText(from: string, to: string): string {
  if (from === to) return dayText(from)
  return from.slice(0, 7) === to.slice(0, 7) ? `${from.slice(8, 10)}–${dayText(to)}` : `${dayText(from)}–${dayText(to)}`
}

function dayText(day: string): string {
  return `${day.slice(8, 10)}/${formatMonthNumber(Number(day.slice(5, 7)))}`
}

function isStep(step: string): step is CalendarStep {
  return calendarSteps.some((known) => known === step)
}

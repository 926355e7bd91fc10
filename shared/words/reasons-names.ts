import { priorityGroups } from '../codes/priority-groups.ts'
import { formatDay } from '../text/day.ts'
import { formatPoints } from '../text/points.ts'
import type { CancellationGround, ExemptionGround, Paper, PriorityGroup, Round1Part, TieStep, Violation, ZeroGround } from '../rules/terms.ts'

/** Names of what a reason only knows by id; an id stands for itself where the caller has no name. */
export interface ReasonContext {
  readonly personName?: (id: string) => string
  readonly postName?: (id: string) => string
  readonly agencyName?: (id: string) => string
}

export const partNames: Readonly<Record<Round1Part | Paper, string>> = {
  general: 'kiến thức chung',
  language: 'ngoại ngữ',
  informatics: 'tin học',
  written: 'viết',
  interview: 'phỏng vấn',
  oral: 'vấn đáp',
  practical: 'thực hành',
  scheme: 'đề án',
}

export const violationNames: Readonly<Record<Violation, string>> = { reprimand: 'khiển trách', warning: 'cảnh cáo' }

export const zeroNames: Readonly<Record<ZeroGround, string>> = {
  notSigned: 'không ký danh sách nộp bài',
  signedForOther: 'ký thay người khác',
  twoScripts: 'nộp từ hai bài trở lên cho một bài thi',
  twoHandwritings: 'bài có từ hai nét chữ trở lên',
  inks: 'bài có từ hai màu mực trở lên hoặc sai màu mực',
  otherPaper: 'làm trên giấy không do giám thị phát',
}

export const exemptionNames: Readonly<Record<ExemptionGround, string>> = {
  pretest: 'đạt kiểm định chất lượng đầu vào',
  degree: 'bằng ngoại ngữ cùng trình độ trở lên',
  foreignDegree: 'bằng học ở nước ngoài hoặc bằng tiếng nước ngoài',
  minorityLanguage: 'chứng chỉ tiếng dân tộc thiểu số hoặc là người dân tộc thiểu số',
  informaticsDiploma: 'bằng tin học từ trung cấp trở lên',
}

export const cancellationNames: Readonly<Record<CancellationGround, string>> = {
  fileIncomplete: 'không hoàn thiện hồ sơ',
  fraud: 'gian lận hoặc văn bằng không đúng',
  notTakenUp: 'không nhận việc',
  criminalRecord: 'lý lịch tư pháp không đủ điều kiện',
  declined: 'từ chối nhận việc',
}

/** What a step of the tie chain compares. */
export const tieStepNames: Readonly<Record<TieStep, string>> = {
  ownScore: 'điểm vòng 2',
  written: 'viết',
  pretest: 'kiểm định đầu vào',
  pretestResult: 'kết quả kiểm định đầu vào',
  general: 'kiến thức chung',
}

export function priorityName(group: PriorityGroup): string {
  const entry = priorityGroups.entries.find(({ code }) => code === group)
  return entry?.shortName ?? entry?.name ?? group
}

/** A figure of the tie chain: points, answers, a share, or whether somebody passed the pre-test. */
export function tieValue(step: TieStep, value: number): string {
  switch (step) {
    case 'ownScore':
    case 'written':
      return formatPoints(value)
    case 'pretest':
      return value === 1 ? 'có' : 'không'
    case 'pretestResult':
      return `${formatPoints(value, 0)} %`
    case 'general':
      return `${formatPoints(value, 0)} câu`
  }
}

/** Points of a limit: 50, or 52,50 where it is no whole number. */
export function shortPoints(hundredths: number): string {
  return formatPoints(hundredths, hundredths % 100 === 0 ? 0 : 2)
}

/** Answers after a deduction: 30, or 30,75. */
export function answers(hundredths: number): string {
  return shortPoints(hundredths)
}

export function decisionText(decision: { readonly number: string; readonly date: string }): string {
  return `văn bản ${decision.number} ngày ${formatDay(decision.date)}`
}

/** "a, b và c". */
export function listText(values: readonly string[]): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} và ${last}`
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

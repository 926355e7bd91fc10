import type { ExamStep, ExamStepId, StepDeadline, StepGap, StepState } from '../contract/exam-steps.ts'
import { formatDay } from '../text/day.ts'
import { stepTitle } from './calendar-steps.ts'

/** Number and name of each step of an exam. */
export const examStepWords: Readonly<Record<ExamStepId, { readonly number: number; readonly title: string }>> = {
  plan: { number: 1, title: 'Kế hoạch' },
  posts: { number: 2, title: 'Vị trí, chỉ tiêu' },
  candidates: { number: 3, title: 'Tiếp nhận hồ sơ' },
  eligibility: { number: 4, title: 'Xét điều kiện' },
  rooms: { number: 6, title: 'Phòng thi, SBD' },
  attendance: { number: 7, title: 'Coi thi' },
  interviews: { number: 8, title: 'Vòng 2' },
  coding: { number: 9, title: 'Làm phách' },
  keying: { number: 10, title: 'Nhập điểm theo phách' },
  marks: { number: 10, title: 'Nhập điểm' },
  results: { number: 14, title: 'Kết quả' },
  print: { number: 15, title: 'Danh sách in' },
}

/** "4. Xét điều kiện". */
export const examStepTitle = (step: ExamStepId) => `${examStepWords[step].number}. ${examStepWords[step].title}`

/** State of a step in words. */
export const stepStateWords: Readonly<Record<StepState, string>> = { done: 'Xong', doing: 'Đang làm', later: 'Chưa tới', locked: 'Đã khóa' }

/** What is missing in a step: "còn 4 hồ sơ chưa xét". */
export function gapWords({ code, count }: StepGap): string {
  const many = count.toLocaleString('vi-VN')
  switch (code) {
    case 'noPosts':
      return 'chưa có vị trí nào'
    case 'noCandidates':
      return 'chưa có hồ sơ nào'
    case 'papersMissing':
      return `còn ${many} hồ sơ thiếu giấy tờ`
    case 'undecided':
      return `còn ${many} hồ sơ chưa xét`
    case 'numbersMissing':
      return `còn ${many} người chưa có số báo danh`
    case 'partsWithoutSessions':
      return `còn ${many} phần thi chưa có ca thi`
    case 'partsNotDrawn':
      return `còn ${many} phần thi chưa bốc thăm phòng`
    case 'unplaced':
      return `còn ${many} lượt người chưa có chỗ`
    case 'roomsOpen':
      return `còn ${many} phòng chưa chốt điểm danh`
    case 'interviewsOpen':
      return `còn ${many} phòng chưa chốt điểm`
    case 'papersNotCoded':
      return `còn ${many} bài thi chưa làm phách`
    case 'bagsOpen':
      return `còn ${many} túi chưa khóa`
    case 'keyingsDiffer':
      return `còn ${many} điểm nhập lệch`
    case 'thirdsMissing':
      return `còn ${many} bài phải chấm lần ba`
    case 'decisionsOpen':
      return `còn ${many} bài chờ trưởng ban quyết định`
    case 'checksOpen':
      return `còn ${many} bài chưa chấm kiểm tra`
    case 'marksMissing':
      return `còn ${many} ô điểm chưa nhập`
  }
}

/** Everything that is missing in a step, in one line; '' where nothing is. */
export const missingWords = (gaps: readonly StepGap[]) => gaps.map(gapWords).join('; ')

/** A red count stands beside the step: how many things are missing, or "!" where only their being there is. */
export function missingCount(gaps: readonly StepGap[]): string {
  const total = gaps.reduce((sum, { count }) => sum + count, 0)
  return gaps.length === 0 ? '' : total === 0 ? '!' : total.toLocaleString('vi-VN')
}

/** What is done of a step: "208 hồ sơ", "118/312"; '' where nothing is counted. */
export function progressWords({ step, progress }: Pick<ExamStep, 'step' | 'progress'>): string {
  if (progress === null) return ''
  const done = progress.done.toLocaleString('vi-VN')
  if (progress.of !== null) return `${done}/${progress.of.toLocaleString('vi-VN')} ${progressUnits[step] ?? ''}`.trim()
  return `${done} ${progressUnits[step] ?? ''}`.trim()
}

const progressUnits: Partial<Readonly<Record<ExamStepId, string>>> = {
  posts: 'chỉ tiêu',
  candidates: 'hồ sơ',
  eligibility: 'đã xét',
  rooms: 'có SBD',
  attendance: 'phòng đã chốt',
  interviews: 'phòng đã chốt',
  coding: 'bài thi có phách',
  keying: 'túi đã khóa',
  marks: 'ô điểm',
}

/** Days until a last day, or since: "quá 5 ngày", "hôm nay", "còn 2 ngày". */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'hôm nay'
  return daysLeft < 0 ? `quá ${-daysLeft} ngày` : `còn ${daysLeft} ngày`
}

/** A deadline in a sentence: "Kiểm tra phiếu xong: hạn 20/10/2026, quá 5 ngày". */
export function stepDeadlineWords({ calendarStep, day, state, daysLeft }: StepDeadline): string {
  const name = stepTitle(calendarStep)
  if (state === 'done') return `${name}: xong ${formatDay(day)}`
  if (state === 'doneLate') return `${name}: xong ${formatDay(day)}, sau hạn`
  return `${name}: hạn ${formatDay(day)}${daysLeft === null ? '' : `, ${daysLeftWords(daysLeft)}`}`
}

/** Day and month in a narrow column: "18/8". */
export function shortDay(day: string): string {
  return `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`
}

/** How a list went out. */
export const issuedWords: Readonly<Record<'printed' | 'pdf' | 'docx' | 'xlsx', string>> = { printed: 'Đã in', pdf: 'Đã lưu PDF', docx: 'Đã lưu Word', xlsx: 'Đã lưu Excel' }

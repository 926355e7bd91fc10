import { formatDay } from '../../shared/text/day.ts'
import { formatPartialDate } from '../../shared/text/partial-date.ts'
import type { DateProblem } from '../../shared/text/partial-date.ts'

/** Dates as one may type them, for a box that takes what is known and for one that takes a full day only. */
export const dateExamples = { known: '5/9/2001, 5/1965 hoặc 1965', day: '28/11/2026' } as const

/** Why a typed date was not taken, and what to type instead. */
export function dateProblemSentence(problem: DateProblem, typed: string, examples: string = dateExamples.known): string {
  switch (problem.code) {
    case 'empty':
      return 'Ô này còn trống. Gõ ngày, ví dụ 5/9/2001.'
    case 'format':
      return `“${typed}” không đọc được thành ngày. Gõ như ${examples}.`
    case 'yearMissing':
      return `“${typed}” thiếu năm. Gõ thêm năm bốn chữ số.`
    case 'year':
      return `Năm ${problem.year} nằm ngoài 1800–2199. Gõ lại năm.`
    case 'month':
      return problem.monthFirst === null
        ? `Không có tháng ${problem.month}. Gõ ngày trước, tháng sau.`
        : `Không có tháng ${problem.month}. Ngày gõ trước, tháng gõ sau; nếu là ${formatDay(problem.monthFirst)} thì gõ lại như thế.`
    case 'day':
      return `Tháng ${problem.month}${problem.year === null ? '' : `/${problem.year}`} không có ngày ${problem.day}. Sửa lại theo giấy tờ.`
    case 'dayMissing':
      return `Mới có ${formatPartialDate(problem.known)}. Ô này cần đủ ngày, tháng, năm.`
    default: {
      const never: never = problem
      return never
    }
  }
}

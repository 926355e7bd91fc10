import type { DocumentOptions } from '../contract/documents.ts'
import type { CalendarRow } from '../rules/calendar.ts'
import { formatDay, weekdayName } from '../text/day.ts'
import { ruleText, skippedText, stepTitle } from '../words/calendar-steps.ts'
import type { PrintDocument } from './document.ts'
import { columnsOf, counts, figures, rowGroup, words } from './fields.ts'
import type { Field } from './fields.ts'
import { basisIfGiven, examInWords, framed } from './frame.ts'
import type { PaperFacts } from './frame.ts'

/** What the calendar is made of. */
export interface ExamCalendarFacts extends PaperFacts {
  readonly regimeTitle: string
  /** 'YYYY-MM-DD'. */
  readonly planApproved: string
  readonly rows: readonly CalendarRow[]
}

/** Lịch các bước của kỳ thi: every deadline of the regulation with its rule, its day and what was done. */
export function examCalendarDocument(facts: ExamCalendarFacts, options: DocumentOptions): PrintDocument {
  const estimated = facts.rows.some((row) => row.estimated)
  return framed(facts, options, {
    kind: 'examCalendar',
    title: 'LỊCH CÁC BƯỚC',
    subtitle: examInWords(facts),
    basis: basisIfGiven(facts, options),
    paragraphs: [`Tính theo ${facts.regimeTitle}, vì kế hoạch được duyệt ngày ${formatDay(facts.planApproved)}. Ngày sau ngày xảy ra là ngày thứ nhất.`],
    table: { columns: columnsOf(fields), groups: [rowGroup(fields, facts.rows)] },
    closing: facts.rows.length === 0 ? 'Quy chế của kỳ thi không đặt thời hạn nào.' : null,
    notes: estimated ? ['Dấu * : tính từ hạn của mốc trước, vì mốc ấy chưa làm xong; làm sớm thì tính lại.'] : [],
  })
}

const fields: readonly Field<CalendarRow>[] = [
  counts('position', 'TT', (_row, position) => position),
  words('step', 'Việc', 2, ({ step }) => stepTitle(step)),
  words('rule', 'Thời hạn', 12, ruleWords),
  figures('due', 'Hạn', ({ due, estimated }) => (due === null ? '' : `${weekdayName(due)} ${formatDay(due)}${estimated ? ' *' : ''}`)),
  figures('doneOn', 'Đã làm', ({ doneOn }) => (doneOn === null ? '' : formatDay(doneOn))),
  words('article', 'Căn cứ', 3, ({ article }) => article),
]

/** The rule with the day it counts from, what the count passed over, and why somebody set another day. */
function ruleWords(row: CalendarRow): string {
  const { fromDay, skipped, reason, dueBy } = row
  const rule = `${ruleText(row)}${fromDay === null ? '' : ` (${formatDay(fromDay)})`}`
  const own = reason === null ? '' : `${dueBy === 'override' ? 'hạn riêng' : 'gia hạn'}: ${reason}`
  return [rule, skippedText(skipped), own].filter((text) => text !== '').join('; ')
}

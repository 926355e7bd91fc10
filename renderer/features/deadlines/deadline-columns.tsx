import { formatDay, shortWeekday } from '../../../shared/text/day.ts'
import { ruleText, shortRuleText, skippedText, stepTitle } from '../../../shared/words/calendar-steps.ts'
import type { GridColumn } from '../../components/grid/types.ts'
import { StateBadge, type BadgeState } from '../../components/state-badge.tsx'
import { stateWords, type CalendarLine } from './deadline-words.ts'

const dayText = (day: string | null | undefined) => (day === null || day === undefined ? '' : formatDay(day))

function startText({ doneOn, needed }: Extract<CalendarLine, { kind: 'start' }>): string {
  if (doneOn !== null) return 'các hạn sau tính từ ngày này'
  return needed ? 'chưa ghi ngày, nên chưa tính được hạn sau' : 'chưa ghi ngày; tạm tính từ mốc trước'
}

/** Rule of a line in words; of a start: that its day has to be said. */
export function ruleOf(line: CalendarLine): string {
  return line.kind === 'start' ? startText(line) : ruleText(line.row)
}

/** The same in the table, with what the count passed over: "5 ngày làm việc sau 14/12 · nghỉ 19–20/12". */
function shortRule(line: CalendarLine): string {
  if (line.kind === 'start') return startText(line)
  const skipped = skippedText(line.row.skipped)
  return `${shortRuleText(line.row)}${skipped === '' ? '' : ` · ${skipped}`}`
}

function dueText(line: CalendarLine): string {
  if (line.kind === 'start' || line.row.due === null) return ''
  return `${dayText(line.row.due)} ${shortWeekday(line.row.due)}`
}

/** Columns of the calendar: what, by which rule, until when, how it stands and when it was done. */
export const deadlineColumns: readonly GridColumn<CalendarLine>[] = [
  { id: 'step', title: 'Việc', width: 180, grow: 1, frozen: true, render: ({ step }) => stepTitle(step), text: ({ step }) => stepTitle(step) },
  { id: 'rule', title: 'Thời hạn', width: 200, grow: 6, render: (line) => <span className={line.kind === 'start' ? 'mt-quiet' : undefined}>{shortRule(line)}</span>, text: shortRule },
  {
    id: 'due',
    title: 'Hạn',
    width: 118,
    render: (line) => (
      <span className={line.kind === 'deadline' && line.row.estimated ? 'mt-quiet' : undefined} title={line.kind === 'deadline' && line.row.estimated ? 'Tính từ hạn của mốc trước, vì mốc ấy chưa xong' : undefined}>
        {dueText(line)}
        {line.kind === 'deadline' && line.row.dueBy === 'override' ? ' ✎' : ''}
      </span>
    ),
    text: dueText,
  },
  {
    id: 'state',
    title: 'Tình hình',
    width: 152,
    render: (line) => {
      const { badge, words, day } = standingOf(line)
      // The year is that of the last day beside it, or as good as.
      return (
        <>
          {badge === null ? <span className="mt-quiet">{words}</span> : <StateBadge state={badge}>{words}</StateBadge>} {day.slice(0, -5)}
        </>
      )
    },
    text: (line) => {
      const { words, day } = standingOf(line)
      return `${words} ${day}`.trim()
    },
  },
]

/** How a line stands, and the day on which it was done or for which it is set. */
function standingOf(line: CalendarLine): { readonly badge: BadgeState | null; readonly words: string; readonly day: string } {
  if (line.kind === 'start') return { badge: line.needed ? 'missing' : null, words: line.needed ? 'cần ghi ngày' : '', day: dayText(line.doneOn) }
  const { badge, text } = stateWords(line.row)
  return { badge, words: text, day: dayText(line.row.doneOn ?? line.row.plannedOn) }
}

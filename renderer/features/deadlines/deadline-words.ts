import type { DeadlineRow, DeadlinesView } from '../../../shared/contract/deadlines.ts'
import { calendarSteps, type CalendarStep } from '../../../shared/rules/deadlines.ts'
import { daysLeftWords } from '../../../shared/words/exam-steps.ts'
import type { BadgeState } from '../../components/state-badge.tsx'

/** A line of the page: a deadline, or a day from which others count and which somebody has to say. */
export type CalendarLine =
  | { readonly kind: 'deadline'; readonly step: CalendarStep; readonly row: DeadlineRow }
  /** `needed`: a deadline waits for this day, and nothing else tells it. */
  | { readonly kind: 'start'; readonly step: CalendarStep; readonly doneOn: string | null; readonly needed: boolean; readonly revision: number | null }

/** The lines of a calendar; a start stands before the deadlines that count from it. */
export function linesOf({ rows, starts }: Pick<DeadlinesView, 'rows' | 'starts'>): readonly CalendarLine[] {
  const left = [...starts]
  const lines: CalendarLine[] = []
  for (const row of rows) {
    const at = left.findIndex(({ step }) => step === row.from)
    if (at >= 0) {
      const waits = (step: CalendarStep) => rows.some(({ from, due }) => from === step && due === null)
      lines.push(...left.splice(at, 1).map((start) => ({ kind: 'start' as const, ...start, needed: start.doneOn === null && waits(start.step) })))
    }
    lines.push({ kind: 'deadline', step: row.step, row })
  }
  return lines
}

/** The line that wants to be looked at first: what is late, what is near, what keeps others waiting, what comes next. */
export function mostPressing(lines: readonly CalendarLine[]): CalendarLine | undefined {
  const inState = (state: DeadlineRow['state']) => lines.find((line) => line.kind === 'deadline' && line.row.state === state)
  const [needed] = lines.filter((line) => line.kind === 'start' && line.needed).toSorted((left, right) => calendarSteps.indexOf(left.step) - calendarSteps.indexOf(right.step))
  return inState('overdue') ?? inState('soon') ?? needed ?? inState('later') ?? lines[0]
}

/** How a deadline stands, in words and as a badge: "quá 5 ngày", "còn 3 ngày", "hôm nay". */
export function stateWords({ state, daysLeft, plannedOn }: Pick<DeadlineRow, 'state' | 'daysLeft' | 'plannedOn'>): { readonly badge: BadgeState | null; readonly text: string } {
  const left = daysLeft ?? 0
  switch (state) {
    case 'done':
      return { badge: 'approved', text: 'đúng hạn' }
    case 'doneLate':
      return { badge: 'failed', text: 'muộn' }
    case 'overdue':
      return { badge: 'overdue', text: daysLeftWords(left) }
    case 'soon':
      return { badge: 'soon', text: daysLeftWords(left) }
    case 'later':
      return { badge: null, text: plannedOn === null ? daysLeftWords(left) : 'đặt ngày' }
    case 'unknown':
      return { badge: null, text: 'chưa có ngày tính từ' }
  }
}

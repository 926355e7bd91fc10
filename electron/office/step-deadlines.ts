import type { ExamStepId, StepDeadline } from '../../shared/contract/exam-steps.ts'
import type { CalendarRow } from '../../shared/rules/calendar.ts'
import type { CalendarStep } from '../../shared/rules/deadlines.ts'

/** Deadlines of the calendar by the step whose work they end. What comes after the last step that has a page stands in the calendar alone. */
export const calendarOfStep: Readonly<Record<ExamStepId, readonly CalendarStep[]>> = {
  plan: ['council'],
  posts: ['notice', 'noticeChanged'],
  candidates: ['formDeadline'],
  eligibility: ['formBoard', 'eligibilityChecked', 'ineligibleTold', 'eligibleList'],
  rooms: ['summons', 'roomListsPosted', 'round2List'],
  attendance: ['opening', 'round1', 'round2', 'computerRound2', 'directRound2'],
  interviews: ['oralRound2', 'interview'],
  coding: [],
  keying: ['round2Marked'],
  marks: ['round1Marked', 'round2Marked'],
  results: ['round1Published', 'round1AppealsClosed', 'round1AppealsMarked', 'round2Published', 'appealsClosed', 'appealsMarked', 'report', 'approval', 'resultPublished', 'finalResult'],
  print: [],
}

function shown({ step, due, doneOn, state, daysLeft, article }: CalendarRow): StepDeadline[] {
  const day = state === 'done' || state === 'doneLate' ? (doneOn ?? due) : due
  return day === null || state === 'unknown' ? [] : [{ calendarStep: step, day, state, daysLeft, article }]
}

/** The first deadline of a step that is still open; without one the last that was met; null where the calendar has none with a day. */
export function deadlineOf(step: ExamStepId, rows: readonly CalendarRow[]): StepDeadline | null {
  const own = rows.filter((row) => calendarOfStep[step].includes(row.step)).flatMap(shown).toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  return own.find(({ state }) => state !== 'done' && state !== 'doneLate') ?? own.at(-1) ?? null
}

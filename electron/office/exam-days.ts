import type { Reader } from '../../db/open.ts'
import { listPosts, type ExamRow, type PostRow } from '../../db/queries/exams.ts'
import { sessionDays } from '../../db/queries/regimes.ts'
import { listCancellations, listExamSteps } from '../../db/queries/results.ts'
import { calendarStarts, examCalendar, type CalendarRow } from '../../shared/rules/calendar.ts'
import { calendarSteps, type CalendarStep } from '../../shared/rules/deadlines.ts'
import { traitsOf } from '../../shared/rules/exam-traits.ts'
import type { RegimeCopy } from '../../shared/rules/regime.ts'
import type { FormPaper } from '../../shared/rules/terms.ts'
import { daysOff } from './days-off.ts'
import { examParts, round1Of } from './exam-parts.ts'
import { copyOf, requireExam } from './exam-regime.ts'
import { noticeDays } from './notice-facts.ts'
import { findSitters, type Sitters } from './sitters.ts'

type StepRow = ReturnType<typeof listExamSteps>[number]

/** An exam with its copy of the regulation, its posts and parts, read once for whatever is counted from them. */
export interface ExamRows {
  readonly row: ExamRow
  readonly copy: RegimeCopy
  readonly posts: readonly PostRow[]
  readonly parts: Sitters['parts']
}

export function examRows(reader: Reader, examId: string): ExamRows {
  const row = requireExam(reader, examId)
  return { row, copy: copyOf(row), posts: listPosts(reader, examId), parts: examParts(reader, examId) }
}

/** The calendar of an exam as it stands on a day. */
export interface ExamDays {
  readonly rows: readonly CalendarRow[]
  readonly starts: readonly CalendarStep[]
  readonly recorded: ReadonlyMap<string, StepRow>
  /** Registration forms, and people who are to sit round 2: they decide about longer periods. */
  readonly forms: number
  readonly round2Candidates: number
  /** Days on which parts are sat and on which the notice is public, where nobody recorded another. */
  readonly sat: ReadonlyMap<CalendarStep, string>
}

export const knownStep = (step: string): CalendarStep | null => calendarSteps.find((known) => known === step) ?? null

/** Steps that a part of the exam is; the last session of a part ends it. */
function satSteps(reader: Reader, examId: string, round1: readonly string[], direct: boolean): ReadonlyMap<CalendarStep, string> {
  const days = new Map<CalendarStep, string>()
  for (const { part, day } of sessionDays(reader, examId)) {
    const step: CalendarStep = round1.includes(part) ? 'round1' : part === 'interview' ? 'interview' : direct ? 'directRound2' : 'round2'
    days.set(step, day)
  }
  return days
}

/** Counts the deadlines of an exam from what is known of its steps; `sitters` where they are at hand, since finding them decides the exam. */
export function examDays(reader: Reader, examId: string, today: string, { parts, byPart }: Pick<Sitters, 'parts' | 'byPart'> = findSitters(reader, examId)): ExamDays {
  const round2 = new Set(parts.filter(({ round }) => round === 2).flatMap(({ id }) => byPart.get(id)?.map((person) => person.id) ?? []))
  return countDays(reader, examRows(reader, examId), listExamSteps(reader, examId), today, round2.size)
}

/**
 * The same deadlines without deciding the exam: who is to sit round 2 only matters where the chair extended a period that is for many
 * people, and there are so many at all.
 */
export function examDaysUndecided(reader: Reader, rows: ExamRows, today: string): ExamDays {
  const { row, copy: { regime, houseRules } } = rows
  const steps = listExamSteps(reader, row.exam.id)
  const sitting = row.candidates - row.ineligible
  const extended = new Set(steps.flatMap((step) => (step.extended ? [step.step] : [])))
  const matters = [...regime.deadlines, ...houseRules.deadlines].some(
    ({ value: { step, extended: longer } }) => longer?.counted === 'round2Candidates' && extended.has(step) && sitting >= (longer.candidatesFrom ?? 0),
  )
  return matters ? examDays(reader, row.exam.id, today) : countDays(reader, rows, steps, today, sitting)
}

function countDays(reader: Reader, { row, copy, posts: own, parts }: ExamRows, recordedSteps: readonly StepRow[], today: string, round2Candidates: number): ExamDays {
  const examId = row.exam.id
  const posts = own.map(({ post }) => ({
    method: post.method,
    round1: round1Of(post, copy.regime),
    form: post.form.split(',') as FormPaper[],
    writtenOn: post.writtenOn,
  }))
  const traits = traitsOf(posts, { cancellations: listCancellations(reader, examId).length > 0 })
  const counted = parts.filter(({ unit }) => unit === 'correct').map(({ kind }) => kind as string)
  const sat = new Map([...satSteps(reader, examId, counted, counted.length === 0), ...noticeDays(reader, examId, row.exam.regime)])
  const recorded = new Map(recordedSteps.map((step) => [step.step, step]))
  const steps = new Set([...recorded.keys(), ...sat.keys()].flatMap((step) => knownStep(step) ?? []))
  const rows = examCalendar({
    ...copy,
    facts: { forms: row.candidates, round2Candidates, traits, planApproved: row.exam.planApproved },
    events: [...steps].map((step) => {
      const known = recorded.get(step)
      const reason = known?.reason ?? ''
      return {
        step,
        doneOn: known?.doneOn ?? sat.get(step) ?? null,
        dueOn: known?.dueOn == null ? null : { date: known.dueOn, reason },
        extended: known?.extended === true ? { reason } : null,
      }
    }),
    holidays: daysOff(reader),
    today,
  })
  return { rows, starts: calendarStarts(rows), recorded, forms: row.candidates, round2Candidates, sat }
}

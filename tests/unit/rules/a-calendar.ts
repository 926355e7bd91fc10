import { holidays } from '../../../shared/codes/holidays.ts'
import { examCalendar, type CalendarRow } from '../../../shared/rules/calendar.ts'
import type { CalendarInput } from '../../../shared/rules/calendar-days.ts'
import type { CalendarStep, ExamTrait } from '../../../shared/rules/deadlines.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'

export const written: readonly ExamTrait[] = ['round1', 'writtenOnPaper']

/** The calendar of an exam of civil servants by NĐ 300/2026 with a written round 2 on paper, and whatever is named instead. */
export function aCalendar({ facts, ...parts }: Partial<Omit<CalendarInput, 'facts'>> & { facts?: Partial<CalendarInput['facts']> } = {}): readonly CalendarRow[] {
  return examCalendar({
    regime: regimes['nd170-2025+nd300-2026'],
    houseRules: houseRules['tt22-2025'],
    facts: { planApproved: '2026-08-18', forms: 312, round2Candidates: 261, traits: written, ...facts },
    events: [],
    holidays,
    today: '2026-11-25',
    ...parts,
  })
}

export function rowOf(rows: readonly CalendarRow[], step: CalendarStep): CalendarRow {
  const row = rows.find((one) => one.step === step)
  if (row === undefined) throw new Error(`No row ${step}`)
  return row
}

export const dues = (rows: readonly CalendarRow[]) => Object.fromEntries(rows.map(({ step, due }) => [step, due]))
export const steps = (rows: readonly CalendarRow[]) => rows.map(({ step }) => step)
export const done = (step: CalendarStep, doneOn: string) => ({ step, doneOn })

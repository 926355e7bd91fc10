import { NotFoundError, type Act } from '../../../db/queries/acts.ts'
import { findExamStep, findHoliday } from '../../../db/queries/deadlines.ts'
import { soonDays } from '../../../shared/rules/calendar.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { ruleText, skippedText, stepTitle } from '../../../shared/words/calendar-steps.ts'
import { atWork, checkRevision, newId, today, write } from '../act.ts'
import { holidayRows } from '../days-off.ts'
import { examDays, knownStep } from '../exam-days.ts'
import { copyOf, requireExam } from '../exam-regime.ts'
import { office } from '../gate.ts'
import { noticeDays } from '../notice-facts.ts'
import { refuse } from '../refuse.ts'
import { savingFailure } from '../storage.ts'
import { writeCalendar } from '../writers/calendar-file.ts'

interface StepFacts {
  readonly doneOn: string | null
  readonly dueOn: string | null
  readonly extended: boolean
  readonly reason: string | null
}

function setStep(act: Act, found: ReturnType<typeof findExamStep>, key: { readonly examId: string; readonly step: string }, facts: StepFacts, nextId: () => string): void {
  const says = facts.doneOn !== null || facts.dueOn !== null || facts.extended
  if (found === null) {
    if (says) act.insert('examStep', { id: nextId(), ...key, ...facts })
  } else if (says) act.update('examStep', found.id, found.revision, { ...facts })
  else act.withdraw('examStep', found.id, found.revision, facts.reason ?? 'bỏ mốc đã ghi')
}

/** The day of a step as the calendar keeps it: one that stands in the public notice is read there and not kept twice. */
function ownDay(act: Act, examId: string, step: string, doneOn: string | null): string | null {
  const known = knownStep(step)
  const told = known === null ? undefined : noticeDays(act.tx, examId, requireExam(act.tx, examId).exam.regime).get(known)
  if (told === undefined) return doneOn
  return doneOn === null || doneOn === told ? null : refuse('doneOn', 'standsInNotice')
}

export const deadlines = {
  list: office.deadlines.list.handler(({ context: { state }, input: { examId } }) => {
    const { db } = atWork(state)
    const row = requireExam(db, examId)
    const day = today(state)
    const { rows, starts, recorded, forms, round2Candidates, sat } = examDays(db, examId, day)
    const doneOn = (step: (typeof starts)[number]) => recorded.get(step)?.doneOn ?? sat.get(step) ?? null
    return {
      regimeTitle: copyOf(row).regime.title,
      planApproved: row.exam.planApproved,
      forms,
      round2Candidates,
      today: day,
      rows: rows.map(({ skipped, yearsWithoutHolidays, ...one }) => ({
        ...one,
        skipped: skipped.map(({ from, to, names, confirmed }) => ({ from, to, names: [...names], confirmed })),
        yearsWithoutHolidays: [...yearsWithoutHolidays],
        revision: recorded.get(one.step)?.revision ?? null,
      })),
      missing: starts.filter((step) => doneOn(step) === null),
      starts: starts.map((step) => ({ step, doneOn: doneOn(step), revision: recorded.get(step)?.revision ?? null })),
    }
  }),

  set: office.deadlines.set.handler(({ context: { state }, input: { requestId, examId, step, expectedRevision, ...facts } }) =>
    write(state, { procedure: 'deadlines.set', examId, requestId, reason: facts.reason }, (act) => {
      requireExam(act.tx, examId)
      if (knownStep(step) === null) refuse('step', 'unknownValue')
      if ((facts.dueOn !== null || facts.extended) && facts.reason === null) refuse('reason', 'missing')
      const found = findExamStep(act.tx, examId, step)
      // Counting the days decides the exam: only a new extension needs it.
      if (facts.extended && found?.extended !== true) {
        const row = examDays(act.tx, examId, today(state)).rows.find((one) => one.step === step)
        if ((row?.extensible ?? null) === null) refuse('extended', 'notInRegime')
      }
      checkRevision(found, expectedRevision)
      setStep(act, found, { examId, step }, { ...facts, doneOn: ownDay(act, examId, step, facts.doneOn) }, () => newId(state))
      return {}
    }),
  ),

  saveCalendar: office.deadlines.saveCalendar.handler(({ context: { state }, input: { examId, path }, errors }) => {
    const { db } = atWork(state)
    const { exam } = requireExam(db, examId)
    if (!state.options.mayWrite(path)) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: 'notChosen' } })
    const entries = examDays(db, examId, today(state)).rows.flatMap((row) => {
      if (row.due === null || row.state === 'done' || row.state === 'doneLate') return []
      const skipped = skippedText(row.skipped)
      const lines = [`${ruleText(row)} (${row.article})`, ...(skipped === '' ? [] : [skipped]), ...(row.reason === null ? [] : [`Lý do: ${row.reason}`]), `${exam.name}, kế hoạch duyệt ${formatDay(exam.planApproved)}`]
      return [{ id: `${examId}-${row.step}@minh-tuyen`, day: row.due, summary: `Hạn: ${stepTitle(row.step)}`, description: lines.join('\n'), alarmDays: soonDays }]
    })
    const failure = savingFailure(path, writeCalendar(exam.name, entries, state.options.now()))
    if (failure !== null) throw errors.FILE_NOT_WRITTEN({ data: { path, reason: failure } })
    return { path, events: entries.length }
  }),

  holidays: office.deadlines.holidays.handler(({ context: { state }, input: { year } }) =>
    holidayRows(atWork(state).db).filter(({ date }) => year === null || date.startsWith(`${year}-`)),
  ),

  setHoliday: office.deadlines.setHoliday.handler(({ context: { state }, input: { requestId, expectedRevision, ...facts } }) =>
    write(state, { procedure: 'deadlines.setHoliday', requestId }, (act) => {
      const found = findHoliday(act.tx, { date: facts.date })
      checkRevision(found, expectedRevision)
      if (found === null) act.insert('holiday', { id: newId(state), ...facts })
      else act.update('holiday', found.id, found.revision, facts)
      return {}
    }),
  ),

  withdrawHoliday: office.deadlines.withdrawHoliday.handler(({ context: { state }, input: { requestId, id, reason, expectedRevision } }) =>
    write(state, { procedure: 'deadlines.withdrawHoliday', requestId, reason }, (act) => {
      if (findHoliday(act.tx, { id }) === null) throw new NotFoundError('holiday')
      act.withdraw('holiday', id, expectedRevision, reason)
      return {}
    }),
  ),
}

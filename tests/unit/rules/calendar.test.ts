import { describe, expect, test } from 'vitest'
import { calendarStarts } from '../../../shared/rules/calendar.ts'
import type { CalendarInput } from '../../../shared/rules/calendar-days.ts'
import type { CalendarStep } from '../../../shared/rules/deadlines.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import { aCalendar, done, dues, rowOf, steps } from './a-calendar.ts'

describe('the exam of the drawing: round 2 on 12/11/2026, today 25/11', () => {
  const rows = aCalendar({ events: [done('notice', '2026-08-21'), done('formDeadline', '2026-10-08'), done('eligibleList', '2026-10-20'), done('round1', '2026-11-07'), done('round2', '2026-11-12')] })

  test('last days, in the order of the steps', () => {
    const shown = rows.slice(steps(rows).indexOf('round2Published')).map(({ step, due, days, unit, state, daysLeft, skipped }) => [
      step, due, `${days} ${unit}`, state, daysLeft, skipped.map(({ from, to }) => `${from} ${to}`).join(', '),
    ])
    expect(shown).toEqual([
      ['round2Published', '2026-11-27', '15 day', 'soon', 2, ''],
      ['appealsClosed', '2026-12-04', '5 workingDay', 'later', 9, '2026-11-28 2026-11-29'],
      ['appealsMarked', '2026-12-14', '10 day', 'later', 19, ''],
      ['report', '2026-12-21', '5 workingDay', 'later', 26, '2026-12-19 2026-12-20'],
      ['approval', '2026-12-28', '5 workingDay', 'later', 33, '2026-12-26 2026-12-27'],
      ['resultPublished', '2026-12-30', '2 workingDay', 'later', 35, ''],
      ['supervisionReported', '2027-01-05', '3 workingDay', 'later', 41, '2027-01-01 2027-01-03'],
      ['fileDeadline', '2027-01-14', '15 day', 'later', 50, ''],
      ['recruitmentDecision', '2027-01-19', '3 workingDay', 'later', 55, '2027-01-16 2027-01-17'],
      ['takeUp', '2027-02-03', '15 day', 'later', 70, ''],
      ['archived', '2028-02-03', '1 year', 'later', 435, ''],
    ])
  })

  test('what was counted from a day on which something was done is no estimate', () => {
    expect(rowOf(rows, 'round2Published')).toEqual({
      step: 'round2Published',
      from: 'round2',
      fromDay: '2026-11-12',
      due: '2026-11-27',
      dueBy: 'rule',
      ruleDue: '2026-11-27',
      days: 15,
      unit: 'day',
      before: false,
      extended: null,
      extensible: null,
      article: 'NĐ 170/2025 Đ.16 k.4 b',
      grade: 'A',
      doneOn: null,
      plannedOn: null,
      reason: null,
      state: 'soon',
      daysLeft: 2,
      skipped: [],
      yearsWithoutHolidays: [],
      estimated: false,
    })
    expect(rowOf(rows, 'appealsClosed')).toMatchObject({ fromDay: '2026-11-27', estimated: true })
    expect(rowOf(rows, 'archived')).toMatchObject({ estimated: true, yearsWithoutHolidays: [2028], grade: 'A' })
  })

  test('the steps before it are done; forms are a period that ended', () => {
    expect(rows.slice(0, 6).map(({ step, due, doneOn, state, daysLeft }) => [step, due, doneOn, state, daysLeft])).toEqual([
      // Round 1 of 7/11 opened the exam: the notice could be changed until 28/10, the lists were due on Friday 6/11.
      ['noticeChanged', '2026-10-28', null, 'done', null],
      // 20/9/2026 is a Sunday.
      ['formDeadline', '2026-09-21', '2026-10-08', 'doneLate', null],
      ['eligibleList', '2026-10-23', '2026-10-20', 'done', null],
      ['roomListsPosted', '2026-11-06', null, 'overdue', -19],
      // 7/11/2026 is a Saturday, 30 days after 8/10: the period ends on Monday 9/11.
      ['round1', '2026-11-09', '2026-11-07', 'done', null],
      ['round2', '2026-11-17', '2026-11-12', 'done', null],
    ])
  })
})

describe('each step counts from the latest day of the one before', () => {
  test('done earlier: what follows moves', () => {
    const rows = aCalendar({ events: [done('round2', '2026-11-12'), done('round2Published', '2026-11-20')] })
    // 24/11/2026 is a day off: 23, 25, 26, 27, 30.
    expect(dues(rows)).toMatchObject({ appealsClosed: '2026-11-30', appealsMarked: '2026-12-10', report: '2026-12-17' })
    expect(rowOf(rows, 'appealsClosed')).toMatchObject({ fromDay: '2026-11-20', estimated: false })
  })

  test('done late: the row says so and what follows counts from the day', () => {
    const rows = aCalendar({ events: [done('appealsMarked', '2026-12-14'), done('report', '2026-12-22')], today: '2026-12-23' })
    expect(rowOf(rows, 'report')).toMatchObject({ due: '2026-12-21', doneOn: '2026-12-22', state: 'doneLate', daysLeft: null })
    expect(rowOf(rows, 'approval')).toMatchObject({ due: '2026-12-29', estimated: false })
  })

  test('a day that somebody set instead of the rule', () => {
    const events = [done('report', '2026-12-21'), { step: 'approval', dueOn: { date: '2026-12-25', reason: 'Họp Ban Thường vụ sớm' } }] as const
    const rows = aCalendar({ events })
    expect(rowOf(rows, 'approval')).toMatchObject({ due: '2026-12-25', dueBy: 'override', ruleDue: '2026-12-28', reason: 'Họp Ban Thường vụ sớm', skipped: [], estimated: false, daysLeft: 30 })
    expect(rowOf(rows, 'resultPublished')).toMatchObject({ due: '2026-12-29', estimated: true })
  })

  test('a period that ends by itself is not overdue, and the next one counts from its end for sure', () => {
    const events = [done('round2Published', '2026-11-27')]
    const before = aCalendar({ events, today: '2026-12-04' })
    expect(rowOf(before, 'appealsClosed')).toMatchObject({ due: '2026-12-04', state: 'soon', daysLeft: 0 })
    expect(rowOf(before, 'appealsMarked')).toMatchObject({ due: '2026-12-14', estimated: true })
    const after = aCalendar({ events, today: '2026-12-05' })
    expect(rowOf(after, 'appealsClosed')).toMatchObject({ state: 'done', doneOn: null, daysLeft: null })
    expect(rowOf(after, 'appealsMarked')).toMatchObject({ due: '2026-12-14', estimated: false })
  })

  test('a period that somebody ended on another day', () => {
    const events = [done('round2Published', '2026-11-27'), { step: 'appealsClosed', dueOn: { date: '2026-12-07', reason: 'bão' } }] as const
    expect(rowOf(aCalendar({ events, today: '2026-12-07' }), 'appealsMarked')).toMatchObject({ due: '2026-12-17', estimated: true })
    expect(rowOf(aCalendar({ events, today: '2026-12-08' }), 'appealsClosed')).toMatchObject({ state: 'done' })
    expect(rowOf(aCalendar({ events, today: '2026-12-08' }), 'appealsMarked')).toMatchObject({ fromDay: '2026-12-07', due: '2026-12-17', estimated: false })
  })

  test('what is overdue is not done before today: what follows is not overdue with it, and moves day by day', () => {
    const overdue = aCalendar({ events: [done('round2', '2026-11-12')], today: '2026-12-10' })
    expect(rowOf(overdue, 'round2Published')).toMatchObject({ due: '2026-11-27', state: 'overdue', daysLeft: -13 })
    expect(rowOf(overdue, 'appealsClosed')).toMatchObject({ fromDay: '2026-12-10', due: '2026-12-17', state: 'later', estimated: true })
    expect(overdue.filter(({ state }) => state === 'overdue').map(({ step }) => step)).toEqual(['roomListsPosted', 'round2Published'])
    const set = aCalendar({ events: [done('round2', '2026-11-12'), { step: 'round2Published', dueOn: { date: '2026-12-02', reason: 'QĐ 4' } }], today: '2026-12-10' })
    expect(rowOf(set, 'appealsClosed')).toMatchObject({ fromDay: '2026-12-10', estimated: true })
  })

  test('what was done is judged by the day it was due, whatever was not recorded before it', () => {
    const rows = aCalendar({ events: [done('appealsMarked', '2026-12-14'), done('approval', '2026-12-29')], today: '2027-03-01' })
    expect(rowOf(rows, 'report')).toMatchObject({ due: '2026-12-21', state: 'overdue' })
    expect(rowOf(rows, 'approval')).toMatchObject({ fromDay: '2026-12-21', due: '2026-12-28', state: 'doneLate', estimated: true })
  })

  test('a period that only follows a planned day of the past has neither ended nor is it overdue', () => {
    const rows = aCalendar({ events: [{ step: 'round2Published', plannedOn: '2026-11-20' }], today: '2026-12-10' })
    // Nobody said that the marks were published, so the window of appeals is not known to have opened.
    expect(rowOf(rows, 'appealsClosed')).toMatchObject({ due: '2026-11-30', state: 'unknown', estimated: true })
    expect(rowOf(rows, 'appealsMarked')).toMatchObject({ fromDay: '2026-12-10', estimated: true })
  })

  test('two deadlines that count from each other are not known', () => {
    const deadline = (step: CalendarStep, from: CalendarStep) => ({ value: { step, from, days: 1, unit: 'day' } as const, article: 'X', grade: 'A' as const })
    const regime = { ...regimes['nd170-2025'], deadlines: [deadline('report', 'approval'), deadline('approval', 'report')] }
    expect(rowOf(aCalendar({ regime }), 'report')).toMatchObject({ due: null, state: 'unknown' })
    expect(rowOf(aCalendar({ regime, events: [done('approval', '2026-11-20')] }), 'report')).toMatchObject({ due: '2026-11-23' })
  })

  test.each([
    ['2026-11-23', 'later', 4],
    ['2026-11-24', 'soon', 3],
    ['2026-11-27', 'soon', 0],
    ['2026-11-28', 'overdue', -1],
  ])('on %s publishing on 27/11 is %s', (today, state, daysLeft) => {
    expect(rowOf(aCalendar({ today, events: [done('round2', '2026-11-12')] }), 'round2Published')).toMatchObject({ state, daysLeft })
  })

  test('a day that is still to come is planned, not done', () => {
    const rows = aCalendar({ today: '2026-11-10', events: [done('round1', '2026-11-07'), done('round2', '2026-11-12')] })
    expect(rowOf(rows, 'round2')).toMatchObject({ doneOn: null, plannedOn: '2026-11-12', state: 'later', due: '2026-11-17' })
    expect(rowOf(rows, 'round2Published')).toMatchObject({ fromDay: '2026-11-12', due: '2026-11-27', estimated: true })
  })

  test('without any day the deadlines are there, unknown', () => {
    const rows = aCalendar()
    expect(rows.every(({ due, state, estimated, daysLeft }) => due === null && state === 'unknown' && !estimated && daysLeft === null)).toBe(true)
    expect(rows).toHaveLength(17)
    expect(calendarStarts(rows)).toEqual(['notice', 'opening', 'finalResult', 'decisionReceived', 'recruitmentEnded'])
  })
})

describe('longer periods', () => {
  const forms = (count: number | null) => aCalendar({ facts: { forms: count }, events: [done('formDeadline', '2026-09-30')], today: '2026-10-01' })

  test.each([
    [null, '2026-10-15', 15, '2026-10-30', null],
    [499, '2026-10-15', 15, '2026-10-30', null],
    // 45 days after 30/9 is Saturday 14/11.
    [500, '2026-10-30', 30, '2026-11-16', 'count'],
  ])('%s forms: the list by %s (NĐ 170/2025 Đ.16 k.2, k.3 a)', (count, list, days, round1, extended) => {
    expect(rowOf(forms(count), 'eligibleList')).toMatchObject({ due: list, days, extended, extensible: null })
    expect(rowOf(forms(count), 'round1')).toMatchObject({ due: round1, extended })
  })

  const round2 = (people: number, extended: boolean) =>
    rowOf(
      aCalendar({
        // Many forms extend nothing after round 2.
        facts: { forms: 5000, round2Candidates: people },
        events: [{ step: 'round2Published', ...(extended ? { extended: { reason: 'QĐ 9/QĐ-HĐTD' } } : {}) }, done('round2', '2026-11-12')],
      }),
      'round2Published',
    )

  test('from 1,000 candidates of round 2 the chair may extend (NĐ 170/2025 Đ.16 k.4 b)', () => {
    expect(round2(999, false)).toMatchObject({ due: '2026-11-27', extended: null, extensible: null })
    expect(round2(999, true)).toMatchObject({ due: '2026-11-27', extended: null, extensible: null, reason: null })
    expect(round2(1000, false)).toMatchObject({ due: '2026-11-27', extended: null, extensible: 30 })
    // 30 days after 12/11 is Saturday 12/12.
    expect(round2(1000, true)).toMatchObject({ due: '2026-12-14', days: 30, extended: 'chair', extensible: null, reason: 'QĐ 9/QĐ-HĐTD' })
  })

  test('many appeals: the chair extends without a number', () => {
    const events = [done('appealsClosed', '2026-12-04')]
    expect(rowOf(aCalendar({ events, today: '2026-12-05' }), 'appealsMarked')).toMatchObject({ due: '2026-12-14', extensible: 20 })
    const extended = aCalendar({ events: [...events, { step: 'appealsMarked', extended: { reason: '87 đơn' } }], today: '2026-12-05' })
    expect(rowOf(extended, 'appealsMarked')).toMatchObject({ due: '2026-12-24', days: 20, extended: 'chair', reason: '87 đơn' })
  })

  test('an extension that the rule does not know changes nothing', () => {
    const rows = aCalendar({ events: [done('appealsMarked', '2026-12-14'), { step: 'report', extended: { reason: 'xin thêm' } }] })
    expect(rowOf(rows, 'report')).toMatchObject({ due: '2026-12-21', extended: null, extensible: null, reason: null })
  })
})

describe('days off', () => {
  const later = (events: CalendarInput['events'], today: string) => dues(aCalendar({ events, today }))

  test('Tết 2027', () => {
    // 15 days after 20/1 is 4/2, the first day of Tết; then 12, 15 and 16/2.
    const rows = aCalendar({ events: [done('resultPublished', '2027-01-20')], today: '2027-01-21' })
    expect(rowOf(rows, 'fileDeadline')).toMatchObject({ due: '2027-02-11', skipped: [{ from: '2027-02-04', to: '2027-02-10', confirmed: false }] })
    expect(rowOf(rows, 'recruitmentDecision')).toMatchObject({ due: '2027-02-16', skipped: [{ from: '2027-02-13', to: '2027-02-14', confirmed: true }] })
    expect(later([done('fileDeadline', '2027-02-02')], '2027-02-02')).toMatchObject({ recruitmentDecision: '2027-02-12' })
  })

  test('30/4, 2/9 with its swapped Saturday, the turn of the year', () => {
    expect(later([done('appealsMarked', '2026-04-24')], '2026-04-25')).toMatchObject({ report: '2026-05-06' })
    expect(later([done('approval', '2026-08-20')], '2026-08-20')).toMatchObject({ resultPublished: '2026-08-22' })
    expect(later([done('report', '2026-08-27')], '2026-08-28')).toMatchObject({ approval: '2026-09-08' })
    expect(later([done('approval', '2026-12-31')], '2026-12-31')).toMatchObject({ resultPublished: '2027-01-05' })
  })

  test('a regulation whose last day stays', () => {
    const regime = { ...regimes['nd170-2025+nd300-2026'], endsOnDayOff: { value: 'stays', article: 'X', grade: 'A' } as const }
    const rows = aCalendar({ regime, facts: { forms: 500 }, events: [done('formDeadline', '2026-09-30')] })
    expect(rowOf(rows, 'round1')).toMatchObject({ due: '2026-11-14', skipped: [] })
  })
})

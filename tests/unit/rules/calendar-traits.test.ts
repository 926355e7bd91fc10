import { describe, expect, test } from 'vitest'
import { calendarStarts, type CalendarRow } from '../../../shared/rules/calendar.ts'
import type { CalendarInput } from '../../../shared/rules/calendar-days.ts'
import type { CalendarStep, ExamTrait } from '../../../shared/rules/deadlines.ts'
import { traitsOf } from '../../../shared/rules/exam-traits.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { aCalendar, done, dues, rowOf, steps, written } from './a-calendar.ts'

describe('steps that an exam does not have are absent', () => {
  const without = (traits: readonly ExamTrait[], events: CalendarInput['events'] = []) => aCalendar({ facts: { traits }, events })
  const middle = (rows: readonly CalendarRow[]) => steps(rows).filter((step) => !['noticeChanged', 'formDeadline', 'eligibleList', 'roomListsPosted'].includes(step)).slice(0, 4)

  test.each<[string, readonly ExamTrait[], CalendarStep[]]>([
    ['two rounds on paper', ['round1', 'writtenOnPaper'], ['round1', 'round2', 'round2Published', 'appealsClosed']],
    ['no round 1', ['directRound2', 'writtenOnPaper'], ['directRound2', 'round2Published', 'appealsClosed', 'appealsMarked']],
    ['both kinds of posts', ['round1', 'directRound2', 'writtenOnPaper'], ['round1', 'round2', 'directRound2', 'round2Published']],
    ['written on a computer', ['round1', 'writtenOnComputer'], ['round1', 'round2', 'report', 'approval']],
    ['written on a computer and interview', ['round1', 'writtenOnComputer', 'interview'], ['round1', 'round2', 'interview', 'report']],
    ['written on paper and interview', ['round1', 'writtenOnPaper', 'interview'], ['round1', 'round2', 'round2Published', 'appealsClosed']],
    ['only oral', ['directRound2'], ['directRound2', 'report', 'approval', 'resultPublished']],
    ['xét tuyển', ['consideration'], ['oralRound2', 'report', 'approval', 'resultPublished']],
  ])('%s', (_name, traits, expected) => {
    expect(middle(without(traits))).toEqual(expected)
  })

  test('the only exam of posts without round 1 (NĐ 170/2025 Đ.16 k.5)', () => {
    const forms = [done('formDeadline', '2026-09-30')]
    const rows = aCalendar({ facts: { traits: ['directRound2', 'writtenOnPaper'] }, events: forms, today: '2026-10-01' })
    expect(dues(rows)).toMatchObject({ directRound2: '2026-10-30', round2Published: '2026-11-16' })
    const held = without(['directRound2', 'writtenOnPaper'], [...forms, done('round2', '2026-10-24')])
    expect(rowOf(held, 'directRound2')).toMatchObject({ doneOn: '2026-10-24', state: 'done' })
    expect(rowOf(held, 'round2Published')).toMatchObject({ fromDay: '2026-10-24', due: '2026-11-09', estimated: false })
  })

  test('what is marked at once: the report counts from the exam, or from the interview after it', () => {
    const oral = without(['directRound2'], [done('directRound2', '2026-11-12')])
    expect(rowOf(oral, 'report')).toMatchObject({ fromDay: '2026-11-12', due: '2026-11-19', estimated: false })
    const computer = aCalendar({ facts: { traits: ['round1', 'writtenOnComputer', 'interview'] }, events: [done('round2', '2026-11-12')], today: '2026-11-13' })
    expect(rowOf(computer, 'interview')).toMatchObject({ fromDay: '2026-11-12', due: '2026-11-19', estimated: false })
    // 24/11 is a day off.
    expect(rowOf(computer, 'report')).toMatchObject({ fromDay: '2026-11-19', due: '2026-11-27', estimated: true })
  })

  test('next-lower people only where a result was cancelled', () => {
    expect(steps(without(written))).not.toContain('nextLowerPublished')
    const rows = without([...written, 'cancellations'], [done('cancellationsPublished', '2026-11-20')])
    expect(rowOf(rows, 'nextLowerPublished')).toMatchObject({ due: '2026-11-30' })
  })

  test('xét tuyển: the oral counts from the summons, or from the list that summons (NĐ 170/2025 Đ.16 k.6; NĐ 116/2024)', () => {
    expect(rowOf(without(['consideration'], [done('summons', '2026-10-20')]), 'oralRound2')).toMatchObject({ due: '2026-11-04', estimated: false })
    const listed = [done('eligibleList', '2026-10-21')]
    expect(rowOf(without(['consideration'], listed), 'oralRound2')).toMatchObject({ fromDay: '2026-10-21', due: '2026-11-05' })
    const by116 = aCalendar({ regime: regimes['nd138-2020+nd116-2024'], facts: { traits: ['consideration'] }, events: listed })
    expect(rowOf(by116, 'oralRound2')).toMatchObject({ from: 'eligibilityChecked', fromDay: '2026-10-21', due: '2026-11-05' })
  })

  test('what is written on paper is not marked at once, though the regulation has no deadline for it', () => {
    const by138 = (traits: readonly ExamTrait[]) => aCalendar({ regime: regimes['nd138-2020'], houseRules: houseRules['tt6-2020'], facts: { traits }, events: [done('round2', '2026-11-12')] })
    expect(rowOf(by138(['round1', 'writtenOnPaper']), 'report')).toMatchObject({ due: null, state: 'unknown' })
    expect(rowOf(by138(['round1', 'interview']), 'report')).toMatchObject({ fromDay: '2026-11-12', due: '2026-11-19' })
  })

  test('what posts say about the exam', () => {
    const post = { method: 'exam', round1: ['general'], form: ['written'], writtenOn: 'paper' } as const
    expect(traitsOf([post])).toEqual(['round1', 'writtenOnPaper'])
    expect(traitsOf([post], { round1OnPaper: true, cancellations: true })).toEqual(['round1', 'round1OnPaper', 'writtenOnPaper', 'cancellations'])
    expect(traitsOf([{ ...post, form: ['written', 'interview'], writtenOn: 'computer' }, { ...post, round1: [], form: ['scheme'] }])).toEqual(['round1', 'directRound2', 'writtenOnComputer', 'interview'])
    expect(traitsOf([{ ...post, method: 'consideration', round1: [], form: ['oral'] }], { round1OnPaper: true })).toEqual(['consideration'])
  })
})

describe('public employees by NĐ 115/2020', () => {
  const employees = (events: CalendarInput['events'], more: Partial<CalendarInput> = {}) =>
    aCalendar({
      regime: regimes['nd115-2020+nd85-2023'],
      houseRules: houseRules['tt6-2020'],
      facts: { planApproved: '2024-05-02' },
      today: '2024-07-08',
      events,
      ...more,
    })

  test('from the summons to the report', () => {
    expect(dues(employees([done('summons', '2024-06-03'), done('round1', '2024-06-15')], { today: '2024-06-17' }))).toMatchObject({ round1: '2024-06-18', round2List: '2024-06-21', round2: '2024-07-08' })
    const rows = employees([done('round2', '2024-07-06')])
    expect(dues(rows)).toMatchObject({
      // 21/7 is a Sunday.
      round2Marked: '2024-07-22',
      round2Published: '2024-07-29',
      appealsClosed: '2024-08-13',
      appealsMarked: '2024-08-28',
      // 31/8 to 3/9 are off.
      report: '2024-09-06',
      resultPublished: null,
      laterNeedEnds: '2025-05-05',
    })
    expect(rowOf(rows, 'round2Marked')).toMatchObject({ grade: 'UNCONFIRMED', estimated: false })
    expect(rowOf(rows, 'laterNeedEnds')).toMatchObject({ days: 12, unit: 'month', article: 'NĐ 115/2020 Đ.18 k.4', grade: 'A', estimated: false })
    expect(steps(rows)).not.toContain('approval')
    expect(calendarStarts(rows)).toContain('approval')
  })

  test('next-lower people are called after the window for taking up the post', () => {
    const rows = employees([done('recruitmentDecision', '2024-09-16')], { facts: { planApproved: '2024-05-02', forms: 9, round2Candidates: 9, traits: [...written, 'cancellations'] } })
    // 16/10/2024 is a Wednesday, 15/11 a Friday.
    expect(dues(rows)).toMatchObject({ takeUp: '2024-10-16', nextLowerCalled: '2024-11-15' })
  })

  test('what has to be done before the exam counts back from its day', () => {
    // Round 1 on Saturday 15/6/2024.
    const rows = employees([{ step: 'round1', plannedOn: '2024-06-15' }], { today: '2024-06-08' })
    expect(rowOf(rows, 'summons')).toMatchObject({ due: '2024-06-10', before: true, days: 5, unit: 'workingDay', from: 'round1', state: 'soon', estimated: true })
    expect(rowOf(rows, 'roomListsPosted')).toMatchObject({ due: '2024-06-14', before: true })
    expect(rowOf(rows, 'round1')).toMatchObject({ due: null, plannedOn: '2024-06-15', state: 'unknown' })
  })

  test('the extensions of the chair are one together', () => {
    const said = { extended: { reason: 'QĐ 3' } }
    const marked = employees([done('round2', '2024-07-06'), { step: 'round2Marked', ...said }, { step: 'appealsMarked', ...said }])
    expect(rowOf(marked, 'round2Marked')).toMatchObject({ due: '2024-08-05', extended: 'chair' })
    expect(rowOf(marked, 'appealsMarked')).toMatchObject({ days: 15, extended: null, extensible: null })
    const appeals = employees([done('round2', '2024-07-06'), { step: 'appealsMarked', ...said }])
    expect(rowOf(appeals, 'appealsMarked')).toMatchObject({ days: 30, extended: 'chair' })
    expect(rowOf(appeals, 'round2Marked')).toMatchObject({ extended: null, extensible: null })
  })

  test('round 1 on paper was marked and appealed by the original text', () => {
    const rows = employees([done('round1', '2021-06-05')], {
      regime: regimes['nd115-2020'],
      facts: { planApproved: '2021-03-01', forms: 100, round2Candidates: null, traits: ['round1', 'round1OnPaper', 'writtenOnPaper'] },
      today: '2021-06-07',
    })
    // 20/6/2021 is a Sunday.
    expect(dues(rows)).toMatchObject({ round1Marked: '2021-06-21', round1Published: '2021-06-28', round1AppealsClosed: '2021-07-13', round1AppealsMarked: '2021-07-28', round2List: '2021-06-28' })
  })
})

test('a leadership exam has no deadlines but those of the house rules', () => {
  const rows = aCalendar({ regime: regimes['leadership-scheme'], facts: { traits: ['directRound2', 'writtenOnPaper'] }, events: [done('round2', '2026-11-12')] })
  expect(steps(rows)).toEqual(['roomListsPosted', 'supervisionReported', 'archived'])
  expect(rowOf(rows, 'roomListsPosted')).toMatchObject({ due: '2026-11-11' })
})

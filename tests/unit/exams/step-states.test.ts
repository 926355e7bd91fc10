import { describe, expect, it } from 'vitest'
import { deadlineOf } from '../../../electron/office/step-deadlines.ts'
import { standingOf, type StepFacts } from '../../../electron/office/step-states.ts'
import { startOfCopy, withPosts, withYear, emptyCopy, isTaken } from '../../../renderer/features/exams/copy-draft.ts'
import type { Exam } from '../../../shared/contract/exams.ts'
import type { CalendarRow } from '../../../shared/rules/calendar.ts'

const nothing: StepFacts = {
  ...{ posts: 0, quota: 0, candidates: 0, lackPapers: 0, undecided: 0, sitting: 0, unnumbered: 0, parts: 0, withoutSessions: 0, notDrawn: 0, unplaced: 0, paperParts: 0, codedParts: 0, marked: false, approved: false, issued: 0 },
  rooms: { rooms: 0, held: 0, closed: 0 },
  heard: { parts: 0, rooms: 0, drawn: 0, closed: 0 },
  bags: { bags: 0, begun: 0, locked: 0 },
  keying: { differing: 0, thirds: 0, decisions: 0, checks: 0 },
  cells: { toFill: 0, filled: 0, emptyInFirstRound: 0 },
}

describe('how a step stands', () => {
  it.each([
    ['candidates', { posts: 1, candidates: 3, lackPapers: 1 }, 'doing', [['papersMissing', 1]]],
    ['candidates', { posts: 1, candidates: 3 }, 'done', []],
    ['eligibility', { candidates: 3, undecided: 3 }, 'later', [['undecided', 3]]],
    ['rooms', { sitting: 3, unnumbered: 0, parts: 2, notDrawn: 1 }, 'doing', [['partsNotDrawn', 1]]],
    ['rooms', { sitting: 3, unnumbered: 0, parts: 2 }, 'done', []],
    ['attendance', { rooms: { rooms: 3, held: 2, closed: 1 } }, 'doing', [['roomsOpen', 1]]],
    // Rooms of a day to come, and one closed before its time, lack nothing.
    ['attendance', { rooms: { rooms: 3, held: 0, closed: 1 } }, 'later', []],
    ['coding', { paperParts: 2, codedParts: 1, rooms: { rooms: 1, held: 1, closed: 1 } }, 'doing', [['papersNotCoded', 1]]],
    ['coding', { paperParts: 1, codedParts: 1 }, 'locked', []],
    ['keying', { codedParts: 1, bags: { bags: 3, begun: 2, locked: 1 } }, 'doing', [['bagsOpen', 2]]],
    ['keying', { codedParts: 1, bags: { bags: 3, begun: 3, locked: 3 } }, 'locked', []],
    ['keying', { codedParts: 1, bags: { bags: 3, begun: 3, locked: 2 }, keying: { differing: 4, thirds: 1, decisions: 0, checks: 0 } }, 'doing', [['bagsOpen', 1], ['keyingsDiffer', 4], ['thirdsMissing', 1]]],
    ['keying', { codedParts: 1, bags: { bags: 3, begun: 3, locked: 3 }, keying: { differing: 0, thirds: 0, decisions: 2, checks: 5 } }, 'doing', [['decisionsOpen', 2], ['checksOpen', 5]]],
    ['marks', { cells: { toFill: 10, filled: 4, emptyInFirstRound: 3 } }, 'doing', [['marksMissing', 3]]],
    ['marks', { cells: { toFill: 10, filled: 0, emptyInFirstRound: 10 } }, 'later', []],
    ['results', { marked: true, approved: true }, 'done', []],
  ] as const)('%s with %j', (step, more, state, missing) => {
    const found = standingOf(step, { ...nothing, ...more })
    expect([found?.state, found?.missing.map(({ code, count }) => [code, count])]).toEqual([state, missing])
  })

  it('is absent where nothing is keyed by code', () => expect(standingOf('keying', nothing)).toBeNull())
})

describe('the deadline of a step', () => {
  const row = (step: CalendarRow['step'], due: string | null, state: CalendarRow['state'], doneOn: string | null = null) => ({ step, due, state, doneOn, daysLeft: state === 'overdue' ? -1 : null, article: 'Đ.1' }) as CalendarRow
  it.each([
    ['the first that is open', [row('formBoard', '2026-10-02', 'overdue'), row('eligibilityChecked', '2026-10-09', 'later')], ['formBoard', 'overdue', '2026-10-02']],
    ['an open one after one that was met', [row('formBoard', '2026-10-02', 'done', '2026-10-01'), row('eligibilityChecked', '2026-10-09', 'soon')], ['eligibilityChecked', 'soon', '2026-10-09']],
    ['the last that was met', [row('formBoard', '2026-10-02', 'done', '2026-10-01'), row('eligibilityChecked', '2026-10-09', 'doneLate', '2026-10-12')], ['eligibilityChecked', 'doneLate', '2026-10-12']],
    ['none of another step', [row('council', '2026-10-02', 'overdue')], null],
    ['none that cannot be counted yet', [row('formBoard', null, 'unknown')], null],
  ] as const)('is %s', (_what, rows, wanted) => {
    const found = deadlineOf('eligibility', rows)
    expect(found && [found.calendarStep, found.state, found.day]).toEqual(wanted)
  })
})

describe('a plan made from an exam, while it is typed', () => {
  const from = { name: 'Kỳ thi tuyển công chức năm 2026', kind: 'civilServant', layout: 'party', planApproved: '2026-08-18' } as Exam
  it('takes the year of the new plan into the name, until somebody types a name', () => {
    const start = startOfCopy(from)
    const dated = withYear(from, start, { ...start, planApproved: '2027-03-01' })
    expect(dated.name).toBe('Kỳ thi tuyển công chức năm 2027')
    expect(withYear(from, dated, { ...dated, planApproved: '2028-03-01' }).name).toBe('Kỳ thi tuyển công chức năm 2028')
    const named = { ...dated, name: 'Thi tuyển đợt 2' }
    expect(withYear(from, named, { ...named, planApproved: '2028-03-01' }).name).toBe('Thi tuyển đợt 2')
  })

  it('never takes a post that cannot be taken', () => {
    const post = { id: 'a', code: 'A', name: '', agencyName: '', quota: 1, problems: [] }
    const refused = { ...post, id: 'b', problems: [{ code: 'agencyEnded' as const, agencyName: '', until: null }] }
    const dropped = withPosts(emptyCopy, [post], false)
    expect([isTaken(emptyCopy, post), isTaken(dropped, post), isTaken(withPosts(dropped, [post, refused], true), post), isTaken(emptyCopy, refused)]).toEqual([true, false, true, false])
  })
})

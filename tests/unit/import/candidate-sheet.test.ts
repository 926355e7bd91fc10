import { describe, expect, it } from 'vitest'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import type { CandidateSheetReading } from '../../../shared/import/candidate-sheet.ts'
import { noCorrections } from '../../../shared/import/corrections.ts'
import type { WorkbookRow } from '../../../shared/import/workbook.ts'
import type { CellText } from './sheet-builder.ts'
import { aDate, aNumber, aRow, aSheet, aTextRow, columnsOf, goodCells, headingRow, somePosts } from './sheet-builder.ts'

const known = { posts: somePosts, today: '2026-11-25', priorityProved: true }

function read(rows: readonly WorkbookRow[], corrections = noCorrections): CandidateSheetReading {
  return readCandidateSheet(aSheet(rows), columnsOf(headingRow), known, corrections)
}

/** A good row with its own number. */
function person(row: number, change: Readonly<Record<string, CellText>> = {}, hidden = false): WorkbookRow {
  return aRow(row, { ...goodCells, E: `008199${String(row).padStart(6, '0')}`, ...change }, hidden)
}

function told({ problems }: CandidateSheetReading) {
  return problems.map(({ row, column, code, severity, facts }) => [row, column, code, severity, facts])
}

describe('a whole list', () => {
  const rows = [
    aTextRow(6, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)']),
    person(7, { B: 'Ma Thị Ánh' }),
    person(10, { B: 'Đỗ Tiến Dũng', C: '31/04/1999' }),
    person(11, { B: 'Bàn Thị Bình' }, true),
    aTextRow(12, ['', 'Tổng cộng', '3']),
    aTextRow(13, ['', '', '', '', '', 'Tuyên Quang, ngày 16 tháng 11 năm 2026']),
    aTextRow(14, ['', 'Hà Thị Lan']),
  ]

  it('counts read = good + bad + skipped, and hidden rows among them (field report 16)', () => {
    expect([read(rows).counts, read(rows).hiddenRows]).toEqual([{ read: 7, good: 1, bad: 1, skipped: 5, hidden: 1 }, 'ask'])
  })

  it.each([
    ['take', { read: 7, good: 2, bad: 1, skipped: 4, hidden: 1 }, 'good', undefined],
    ['leave', { read: 7, good: 1, bad: 1, skipped: 5, hidden: 1 }, 'skipped', 'hiddenLeft'],
  ] as const)('field report 16: hidden rows after the answer "%s"', (hiddenRows, counts, kind, reason) => {
    const reading = read(rows, { ...noCorrections, hiddenRows })
    expect([reading.counts, reading.hiddenRows]).toEqual([counts, hiddenRows])
    expect(reading.rows[3]).toMatchObject({ row: 11, kind, ...(reason && { reason }) })
  })

  it('asks nothing where the hidden rows hold no person', () => {
    const reading = read([person(7), aRow(8, { B: 'Tổng cộng' }, true)])
    expect([reading.hiddenRows, reading.counts.hidden]).toEqual(['none', 0])
  })

  it('gives each row by its number in Excel, gaps or not (field report 4)', () => {
    expect(read(rows).rows.map(({ row, kind, hidden }) => [row, kind, hidden])).toEqual([
      [6, 'skipped', false],
      [7, 'good', false],
      [10, 'bad', false],
      [11, 'skipped', true],
      [12, 'skipped', false],
      [13, 'skipped', false],
      [14, 'skipped', false],
    ])
  })

  it('leaves out title and heading', () => {
    expect(read([]).counts).toEqual({ read: 0, good: 0, bad: 0, skipped: 0, hidden: 0 })
  })

  it.each([
    ['first', 7],
    ['last', 11],
  ])('an error in the %s row is told once (field report 2)', (_, faulty) => {
    const list = [7, 8, 9, 10, 11].map((row) => person(row, row === faulty ? { B: `Người ${row}`, G: 'XX-01' } : { B: `Người Thứ ${'I'.repeat(row)}` }))
    expect(told(read(list)).filter(([, , code]) => code === 'postUnknown')).toEqual([[faulty, 'G', 'postUnknown', 'error', { suggestion: null }]])
  })

  it('an error in the only row is told once (field report 2)', () => {
    expect(told(read([person(7, { G: 'XX-01' })]))).toEqual([[7, 'G', 'postUnknown', 'error', { suggestion: null }]])
  })
})

describe('the same person twice', () => {
  it('one identity number on two rows is an error on both, also where a spreadsheet dropped the zeros', () => {
    const reading = read([
      person(7, { B: 'Ma Thị Ánh', E: '008199000001' }),
      person(8, { B: 'Ma Thị Bình' }),
      person(9, { B: 'Ma Thị Chi', E: aNumber('8199000001') }),
    ])
    expect(told(reading)).toEqual([
      [7, 'E', 'identityRepeated', 'error', { rows: '9' }],
      [9, 'E', 'identityZerosRestored', 'warning', { taken: '008199000001' }],
      [9, 'E', 'identityRepeated', 'error', { rows: '7' }],
    ])
    expect(reading.rows.map(({ kind }) => kind)).toEqual(['bad', 'good', 'bad'])
  })

  it('a row that is bad for another reason still counts as a repetition', () => {
    const reading = read([person(7, { E: '008199000001', C: '31/02/1999' }), person(8, { B: 'Ma Thị Bình', E: '008199000001' })])
    expect(told(reading).filter(([, , code]) => code === 'identityRepeated')).toEqual([
      [7, 'E', 'identityRepeated', 'error', { rows: '8' }],
      [8, 'E', 'identityRepeated', 'error', { rows: '7' }],
    ])
  })

  it('name and birth date twice with other numbers is a warning: both are taken (field report 44)', () => {
    const reading = read([person(7), person(8, { B: 'Ma thị Ánh' }), person(9, { B: 'Ma Thị Ánh', C: '13/3/1999' })])
    expect(told(reading)).toEqual([
      [7, 'B', 'sameNameAndBirth', 'warning', { rows: '8' }],
      [8, 'B', 'sameNameAndBirth', 'warning', { rows: '7' }],
    ])
    expect(reading.counts.good).toBe(3)
  })
})

describe('a date column that another language has swapped (field reports 7, 9)', () => {
  const names = { 7: { B: 'Ma Thị An' }, 8: { B: 'Ma Thị Bình' }, 9: { B: 'Ma Thị Chi' } }

  it('real dates up to the 12th beside texts after the 12th are asked', () => {
    const reading = read([
      person(7, { ...names[7], C: aDate('1999-05-03') }),
      person(8, { ...names[8], C: '21/6/1999' }),
      person(9, { ...names[9], C: aDate('1999-12-01') }),
    ])
    expect(told(reading)).toEqual([
      [7, 'C', 'datesMixed', 'error', { count: 2, dayFirst: '1999-05-03', monthFirst: '1999-03-05', example: '1999-05-03' }],
      [9, 'C', 'datesMixed', 'error', { count: 2, dayFirst: '1999-12-01', monthFirst: '1999-01-12', example: '1999-05-03' }],
    ])
  })

  it('texts typed month first are asked once for the column', () => {
    const reading = read([
      person(7, { ...names[7], C: '3/4/1999' }),
      person(8, { ...names[8], C: '12/25/1990' }),
      person(9, { ...names[9], C: '1999' }),
    ])
    expect(told(reading)).toEqual([
      [7, 'C', 'datesMixed', 'error', { count: 2, dayFirst: '1999-04-03', monthFirst: '1999-03-04', example: '1999-04-03' }],
      [8, 'C', 'birthDateImpossible', 'error', { part: 'month', month: 25 }],
      [8, 'C', 'datesMixed', 'error', { count: 2, dayFirst: null, monthFirst: '1990-12-25', example: '1999-04-03' }],
    ])
  })

  it.each([
    ['a real date after the 12th shows that the column was read right', [aDate('1999-05-03'), '21/6/1999', aDate('1999-06-30')]],
    ['texts up to the 12th say nothing', [aDate('1999-05-03'), '1/6/1999', '5/1999']],
    ['one month above 12 beside a day above 12 is a slip of that cell', ['21/6/1999', '3/4/1999', '5/1999']],
    ['a month that the format alone shows', [aDate('1999-05-01', '36281', 'mmm-yy'), '21/6/1999', '1999']],
    ['a day that is its own month', [aDate('1999-05-05'), '21/6/1999', '1999']],
    ['real dates alone', [aDate('1999-05-03'), aDate('1999-05-04'), aDate('1999-05-05')]],
    ['texts alone', ['3/5/1999', '21/6/1999', '1999']],
  ])('%s', (_, [first = '', second = '', third = '']) => {
    const reading = read([person(7, { ...names[7], C: first }), person(8, { ...names[8], C: second }), person(9, { ...names[9], C: third })])
    expect(told(reading)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { correctedRows, noCorrections, withStep } from '../../../shared/import/corrections.ts'
import type { Corrections, CorrectionStep } from '../../../shared/import/corrections.ts'
import { aNumber, aRow, aSheet, columnsOf, goodCells, headingRow, somePosts } from './sheet-builder.ts'

const nothing: CorrectionStep = { cells: [], leaveOut: [], takeIn: [], hiddenRows: null }

describe('steps of correcting', () => {
  it.each<[string, Corrections, Partial<CorrectionStep>, Corrections]>([
    ['the newest word on a cell counts', { ...noCorrections, cells: [{ row: 7, column: 'B', value: 'a' }] }, { cells: [{ row: 7, column: 'B', value: 'b' }] }, { ...noCorrections, cells: [{ row: 7, column: 'B', value: 'b' }] }],
    ['null puts back what the file has', { ...noCorrections, cells: [{ row: 7, column: 'B', value: 'a' }] }, { cells: [{ row: 7, column: 'B', value: null }] }, noCorrections],
    ['B17 is not the row 7 of a column B1', { ...noCorrections, cells: [{ row: 17, column: 'B', value: 'a' }] }, { cells: [{ row: 7, column: 'B', value: 'b' }] }, { ...noCorrections, cells: [{ row: 17, column: 'B', value: 'a' }, { row: 7, column: 'B', value: 'b' }] }],
    ['rows are left out once, in order', { ...noCorrections, leftOut: [9] }, { leaveOut: [11, 9, 7] }, { ...noCorrections, leftOut: [7, 9, 11] }],
    ['and taken in again', { ...noCorrections, leftOut: [7, 9] }, { takeIn: [7, 8] }, { ...noCorrections, leftOut: [9] }],
    ['an answer stays until another comes', { ...noCorrections, hiddenRows: 'leave' }, {}, { ...noCorrections, hiddenRows: 'leave' }],
    ['an answer may be changed', { ...noCorrections, hiddenRows: 'leave' }, { hiddenRows: 'take' }, { ...noCorrections, hiddenRows: 'take' }],
  ])('%s', (_, before, step, after) => {
    expect(withStep(before, { ...nothing, ...step })).toEqual(after)
  })
})

describe('rows after corrections', () => {
  const rows = [aRow(7, { B: 'Ma Thị Ánh', E: aNumber('8199004512') }), aRow(8, { B: 'Lò Văn Ón' })]
  const written = { kind: 'text', day: null, isFormula: false, numberFormat: '@', fontName: null }

  it('hold text where a cell was written, in the order of the columns, and the other rows as they were', () => {
    const after = correctedRows(rows, [{ row: 7, column: 'E', value: '008199004512' }, { row: 7, column: 'A', value: '1' }])
    expect(after[0]?.cells.map(({ column, kind, raw }) => [column, kind, raw])).toEqual([['A', 'text', '1'], ['B', 'text', 'Ma Thị Ánh'], ['E', 'text', '008199004512']])
    expect(after[0]?.cells[2]).toEqual({ column: 'E', raw: '008199004512', ...written })
    expect(after[1]).toBe(rows[1])
  })

  it('lose a cell that was emptied, and gain no row', () => {
    expect(correctedRows(rows, [{ row: 8, column: 'B', value: '' }, { row: 99, column: 'B', value: 'x' }]).map(({ row, cells }) => [row, cells.length])).toEqual([[7, 2], [8, 0]])
  })
})

describe('a corrected list is judged anew', () => {
  const person = (row: number, change: object = {}) => aRow(row, { ...goodCells, B: `Người ${'I'.repeat(row)}`, E: `008199${String(row).padStart(6, '0')}`, ...change })
  const rows = [person(7, { E: '008199000001' }), person(8, { E: '008199000001' }), person(9, { G: 'TH-3' })]
  const read = (step: Partial<CorrectionStep>) => {
    const { counts, rows: read, problems } = readCandidateSheet(aSheet(rows), columnsOf(headingRow), { posts: somePosts, today: '2026-11-25', priorityProved: true }, withStep(noCorrections, { ...nothing, ...step }))
    return { counts, kinds: read.map((row) => (row.kind === 'skipped' ? row.reason : row.kind)), problems: problems.map(({ row, code }) => [row, code]) }
  }

  it('before any step', () => {
    expect(read({})).toEqual({ counts: { read: 3, good: 0, bad: 3, skipped: 0, hidden: 0 }, kinds: ['bad', 'bad', 'bad'], problems: [[7, 'identityRepeated'], [8, 'identityRepeated'], [9, 'postUnknown']] })
  })

  it('a cell written makes its row good', () => {
    expect(read({ cells: [{ row: 9, column: 'G', value: 'TH-03' }] })).toMatchObject({ counts: { good: 1, bad: 2 }, kinds: ['bad', 'bad', 'good'] })
  })

  it('a row left out is skipped with that reason, and the other of the pair is good', () => {
    expect(read({ leaveOut: [8] })).toEqual({ counts: { read: 3, good: 1, bad: 1, skipped: 1, hidden: 0 }, kinds: ['good', 'leftOut', 'bad'], problems: [[9, 'postUnknown']] })
  })

  it('a wrong word is told of the word', () => {
    expect(read({ cells: [{ row: 9, column: 'G', value: 'XX' }] }).problems.at(-1)).toEqual([9, 'postUnknown'])
  })
})

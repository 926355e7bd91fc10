import { describe, expect, it } from 'vitest'
import type { Part } from '../../../shared/contract/marking.ts'
import { recognizeHeadings } from '../../../shared/import/columns.ts'
import { numberKey, type KnownPerson, type MarkListContext } from '../../../shared/import/mark-context.ts'
import { markVocabulary, partNamed, readColumns } from '../../../shared/import/mark-headings.ts'
import { readMarkSheets, withMarkStep, type MarkSheetTable } from '../../../shared/import/mark-sheets.ts'
import type { WorkbookRow } from '../../../shared/import/workbook.ts'
import { aNumber, aRow, aTextRow } from './sheet-builder.ts'

const part = (id: string, kind: Part['kind'], unit: Part['unit'], questions: number, title: string): Part => ({ id, kind, round: unit === 'correct' ? 1 : 2, title, unit, maximum: questions * 100 })
const parts = [part('g', 'general', 'correct', 60, 'V1'), part('l', 'language', 'correct', 30, 'V1 N.ngữ'), part('w', 'written', 'points', 100, 'Viết')]
const person = (number: string, fullName: string): KnownPerson => ({
  candidateId: `c${number}`,
  fullName,
  number,
  standing: 'sits',
  cells: parts.map(({ id }) => ({ partId: id, due: true, coded: false, bySheets: false, markId: null, state: 'notEntered', value: null, onPaper: null, noted: null })),
})
const context: MarkListContext = { parts, people: [person('001', 'Lò Văn An'), person('002', 'Lò Văn Bình'), person('010', 'Lò Thị Chi')] }

function aTable(name: string, rows: readonly WorkbookRow[]): MarkSheetTable {
  const sheet = { name, hidden: false, dateSystem: '1900' as const, rows, mergedRanges: [], hiddenColumns: [] }
  const columns = recognizeHeadings(markVocabulary, rows)
  if (columns === null) throw new Error('The rows of this test have no heading.')
  return { sheet, columns: readColumns(sheet, columns) }
}
const texts = (...rows: readonly string[][]) => rows.map((row, at) => aTextRow(at + 1, row))
const read = (...rows: readonly string[][]) => readMarkSheets([aTable('Ca 1', texts(...rows))], context)
const said = ({ sheets }: ReturnType<typeof readMarkSheets>) => sheets.flatMap(({ rows }) => rows.map((row) => (row.kind === 'skipped' ? row.reason : row.kind === 'bad' ? row.problems.map(({ code }) => code) : row.marks.map(({ candidateId, partId, value }) => [candidateId, partId, value]))))

describe('numbers', () => {
  it.each([
    ['001', '1', true],
    ['TQ-007', 'tq-7', true],
    ['010', '1', false],
    ['100', '1', false],
    ['TQ001', '1', false],
    ['０01', '1', true],
  ])('%s is %s: %s', (label, typed, same) => {
    expect(numberKey(label) === numberKey(typed)).toBe(same)
  })
})

describe('parts', () => {
  it.each([
    ['Kiến thức chung', 'g'],
    ['v1', 'g'],
    ['MÔN NGOẠI NGỮ', 'l'],
    ['Tin học', undefined],
    ['Phần I', undefined],
  ])('%s', (text, id) => {
    expect(partNamed(parts, text)?.id).toBe(id)
  })
})

describe('columns', () => {
  it('of each part win over one column of results; “Kết quả” counts only alone', () => {
    expect(said(read(['SBD', 'Kiến thức chung', 'Ngoại ngữ', 'Kết quả'], ['001', '41', '20', 'Đạt']))).toEqual([[['c001', 'g', 4100], ['c001', 'l', 2000]]])
    expect(said(read(['SBD', 'Phần thi', 'Kết quả'], ['001', 'Viết', '70,5']))).toEqual([[['c001', 'w', 7050]]])
    expect(said(read(['SBD', 'Phần thi', 'Điểm'], ['001', 'V1', '41']))).toEqual([['resultOtherUnit']])
  })

  it('may say how many questions there were', () => {
    expect(said(read(['SBD', 'Phần thi', 'Số câu đúng', 'Tổng số câu'], ['001', 'V1', '20', '60'], ['002', 'V1', '20', '30']))).toEqual([[['c001', 'g', 2000]], ['resultOtherTotal']])
  })

  it('of two parts leave no room for a part that nobody names', () => {
    const table = aTable('Ca 1', texts(['SBD', 'Số câu đúng'], ['001', '20']))
    expect(said(readMarkSheets([table], context))).toEqual([['partMissing']])
    const corrections = withMarkStep({}, { sheet: 'Ca 1', partId: 'l', include: null, cells: [], leaveOut: [], takeIn: [], hiddenRows: null })
    expect(said(readMarkSheets([table], context, corrections))).toEqual([[['c001', 'l', 2000]]])
  })
})

describe('rows', () => {
  it('of figures alone are people, not the numbers of the columns; brackets tell', () => {
    const rows = [aTextRow(1, ['STT', 'SBD', 'Phần thi', 'Số câu đúng']), aTextRow(2, ['(1)', '(2)', '(3)', '(4)']), aRow(3, { A: aNumber('1'), B: aNumber('2'), D: aNumber('3') })]
    expect(said(readMarkSheets([aTable('Ca 1', rows)], context))).toEqual(['numbering', ['numberZerosRestored', 'partMissing']])
    expect(said(read(['STT', 'SBD', 'Kiến thức chung'], ['1', '2', '3']))).toEqual([[['c002', 'g', 300]]])
  })

  it('below the list are sums and who signed', () => {
    expect(said(read(['SBD', 'Kiến thức chung'], ['001', '41'], ['Tổng cộng: 1 thí sinh', ''], ['', 'NGƯỜI LẬP BẢNG'.toLowerCase()], ['', 'Hà Thị Lan']))).toEqual([[['c001', 'g', 4100]], 'total', 'signature', 'signature'])
  })

  it('that name the same person twice show the number as it was retyped, not as the file has it', () => {
    const retyped = withMarkStep({}, { sheet: 'Ca 1', partId: null, include: null, cells: [{ row: 3, column: 'A', value: '001' }], leaveOut: [], takeIn: [], hiddenRows: null })
    const [sheet] = readMarkSheets([aTable('Ca 1', texts(['SBD', 'Kiến thức chung'], ['001', '41'], ['002', '20']))], context, retyped).sheets
    expect(sheet?.problems.map(({ row, code, value, facts }) => [row, code, value, facts])).toEqual([
      [2, 'numberRepeated', '001', { others: 'dòng 3' }],
      [3, 'numberRepeated', '001', { others: 'dòng 2' }],
    ])
  })

  it('miss whoever stands in none of them, of the parts that the file is of', () => {
    expect(read(['SBD', 'Kiến thức chung'], ['001', '41'], ['002', 'x']).missing).toEqual([{ fullName: 'Lò Thị Chi', number: '010', partTitle: 'V1' }])
  })
})

import { describe, expect, it } from 'vitest'
import { inverseOf, leavingOut, takingIn, writing } from '../../../renderer/features/imports/correction-steps.ts'
import { cellMarks, entryPlace, groupsByKind, groupsByRow, rowWords } from '../../../renderer/features/imports/problem-entries.ts'
import { choosing, plainRemedies, priorityChoices, remediesOf } from '../../../renderer/features/imports/remedies.ts'
import { matchCode } from '../../../shared/codes/match-code.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { ImportProblem } from '../../../shared/contract/list-preview.ts'
import { noCorrections } from '../../../shared/import/corrections.ts'

function problem(row: number, column: string, code: string, value = '', facts: ImportProblem['facts'] = {}, severity: ImportProblem['severity'] = 'error'): ImportProblem {
  return { sheet: 'Đăng ký', row, column, heading: null, value, code, severity, facts }
}

/** A preview of rows 7 to 30 with these problems. */
function previewOf(...problems: ImportProblem[]): ImportPreview {
  const rows = Array.from({ length: 24 }, (_, index) => ({ row: index + 7, kind: 'good' as const, skipReason: null, cells: ['', `Người ${index + 7}`], corrected: [], mended: [], candidate: null }))
  return {
    readingId: '00000000-0000-7000-8000-000000000000', fileName: 'a.xlsx', sheet: 'Đăng ký', convertedFrom: null, headingRows: [5],
    columns: [{ column: 'A', heading: 'TT', field: 'ordinal' }, { column: 'B', heading: 'Họ và tên', field: 'fullName' }],
    rows, problems, otherSheets: [], hiddenRows: 'none', counts: { read: 24, good: 24, bad: 0, skipped: 0, hidden: 0 },
  }
}

const nobody: ReadonlySet<string> = new Set()
const unknownPost = (row: number, value = 'TH-3') => problem(row, 'G', 'postUnknown', value, { suggestion: value === 'TH-3' ? 'TH-03' : null })
const namesakes = [problem(13, 'B', 'sameNameAndBirth', 'Hoàng Văn Quân', { rows: '16' }, 'warning'), problem(16, 'B', 'sameNameAndBirth', 'Hoàng Văn Quân', { rows: '13' }, 'warning')]

/** The only entry of a preview with these problems. */
function entryOf(...problems: ImportProblem[]) {
  const [entry, ...more] = groupsByKind(previewOf(...problems), nobody).flatMap(({ entries }) => entries)
  if (entry === undefined || more.length > 0) throw new Error('one entry expected')
  return entry
}

describe('problems by kind', () => {
  const preview = previewOf(
    problem(9, 'E', 'identityZerosRestored', '8200011873', { taken: '008200011873' }, 'warning'),
    unknownPost(11), unknownPost(20), unknownPost(21, 'XX'), problem(10, 'C', 'birthDateImpossible', '31/02/1997', { part: 'day', day: 31, month: 2, year: 1997 }),
    ...namesakes,
  )

  it('are joined where one answer settles them, warnings in one group behind the errors, mends in none', () => {
    expect(groupsByKind(preview, nobody).map(({ title, rows, entries }) => [title, rows, entries.map((entry) => `${entryPlace(entry)} “${entry.value}” ${entry.sentence}`)])).toEqual([
      ['Ngày không có thật', 1, ['trang Đăng ký, dòng 10, cột C “31/02/1997” Tháng 2/1997 có 28 ngày. Sửa theo phiếu.']],
      ['Không có vị trí này', 3, [
        'trang Đăng ký, dòng 11 và 20, cột G “TH-3” Có phải TH-03? Sửa mã theo phiếu.',
        'trang Đăng ký, dòng 21, cột G “XX” Gõ mã đúng như trong danh sách vị trí, hoặc thêm vị trí vào kỳ thi.',
      ]],
      ['Xem lại, vẫn nhập được', 2, ['trang Đăng ký, dòng 13 và 16, cột B “Hoàng Văn Quân” Trùng tên và ngày sinh. Giống dòng 16, khác số CCCD. Hai người?']],
    ])
  })

  it('by row, each row names its person and every problem stands alone', () => {
    expect(groupsByRow(preview, nobody).map(({ title, severity, entries }) => [title, severity, entries.length])).toEqual([
      ['Dòng 10 · Người 10', 'error', 1],
      ['Dòng 11 · Người 11', 'error', 1],
      ['Dòng 13 · Người 13', 'warning', 1],
      ['Dòng 16 · Người 16', 'warning', 1],
      ['Dòng 20 · Người 20', 'error', 1],
      ['Dòng 21 · Người 21', 'error', 1],
    ])
  })

  it('what a person keeps is neither listed nor marked', () => {
    const key = groupsByKind(preview, nobody).at(-1)?.entries[0]?.key ?? ''
    const kept = new Set([key])
    expect([groupsByKind(preview, kept).length, groupsByRow(preview, kept).length]).toEqual([2, 4])
    expect([...cellMarks(preview, kept).keys()]).toEqual(['9:E', '11:G', '20:G', '21:G', '10:C'])
  })

  it('a cell shows what stops it before what is only to look at, and that before a mend', () => {
    const tidied = problem(9, 'E', 'valueTidied', ' x', { taken: 'x' }, 'warning')
    const other = problem(9, 'E', 'identityOtherSex', 'x', { sex: 'male' }, 'warning')
    const codeOf = (...problems: ImportProblem[]) => cellMarks(previewOf(...problems), nobody).get('9:E')?.code
    expect([codeOf(tidied), codeOf(tidied, other), codeOf(problem(9, 'E', 'identityRepeated'), other)]).toEqual(['valueTidied', 'identityOtherSex', 'identityRepeated'])
  })

  it.each([
    [[10], '10'],
    [[10, 26], '10 và 26'],
    [[1, 2, 3, 4, 5, 6, 7, 8], '1, 2, 3, 4, 5, 6, 7 và 8'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '1, 2, 3, 4, 5, 6, 7, 8 và 2 dòng khác'],
  ])('rows %j are "%s"', (rows, words) => {
    expect(rowWords(rows)).toBe(words)
  })
})

/** Label of each remedy and what it does. */
const told = (...problems: ImportProblem[]) =>
  remediesOf(entryOf(...problems), 2026).map((remedy) => [
    remedy.label,
    remedy.kind === 'step' ? [...remedy.step.cells.map(({ row, column, value }) => `${column}${row}=${value ?? ''}`), ...remedy.step.leaveOut.map((row) => `bỏ ${row}`)].join(' ') : remedy.kind === 'choose' ? remedy.list : remedy.kind,
  ])

describe('what is offered', () => {
  it.each<[string, ImportProblem[], unknown[]]>([
    ['a post with one suggestion, for all cells of that value', [unknownPost(11), unknownPost(20)], [['Sửa thành TH-03', 'G11=TH-03 G20=TH-03'], ['Chọn vị trí khác', 'post']]],
    ['a post without one', [unknownPost(11, 'XX')], [['Chọn vị trí', 'post']]],
    ['a priority group, in the part that is unknown', [problem(17, 'J', 'priorityUnknown', 'Thân nhân LS', { part: 'Thân nhân LS' }), problem(28, 'J', 'priorityUnknown', 'DTTS; Thân nhân LS', { part: 'Thân nhân LS' })], [['Chọn diện ưu tiên', 'priority'], ['Không ưu tiên', 'J17= J28=DTTS']]],
    ['a birth year of two digits, never a future one', [problem(9, 'C', 'birthDateCentury', '3-2-99', { choices: '1999, 2099' })], [['Năm 1999', 'C9=3-2-1999']]],
    ['a birth year that may be either', [problem(9, 'C', 'birthDateCentury', '030205', { choices: '1905, 2005' })], [['Năm 1905', 'C9=03021905'], ['Năm 2005', 'C9=03022005']]],
    ['no sex', [problem(9, 'D', 'sexMissing')], [['Nam', 'D9=Nam'], ['Nữ', 'D9=Nữ']]],
    ['one number twice', [problem(20, 'E', 'identityRepeated', '1', { rows: '21' }), problem(21, 'E', 'identityRepeated', '1', { rows: '20' })], [['Bỏ dòng 20', 'bỏ 20'], ['Bỏ dòng 21', 'bỏ 21']]],
    ['two people of one name and birth', namesakes, [['Giữ cả hai', 'keep'], ['Bỏ dòng 16', 'bỏ 16']]],
    ['a number of the exam', [problem(9, 'E', 'identityInExam', '1')], [['Bỏ dòng này', 'bỏ 9']]],
    ['a cell of no column', [{ ...problem(9, 'D', 'sexMissing'), column: null }], []],
  ])('%s', (_, problems, expected) => {
    expect(told(...problems)).toEqual(expected)
  })

  it('field reports 7, 9: the order of day and month once for the column, days that only one order has left as they are', () => {
    const mixed = (row: number, dayFirst: string | null, monthFirst: string | null) => problem(row, 'C', 'datesMixed', '', { count: 3, dayFirst, monthFirst, example: '1999-05-03' })
    expect(told(mixed(7, '1999-05-03', '1999-03-05'), mixed(8, null, '1990-12-25'), mixed(9, '1999-12-01', '1999-01-12'))).toEqual([
      ['Đọc cả cột ngày/tháng', 'C7=03/5/1999 C9=01/12/1999'],
      ['Đọc cả cột tháng/ngày', 'C7=05/3/1999 C8=25/12/1990 C9=12/01/1999'],
    ])
  })

  it('typing or leaving out where no value is known, for one cell only', () => {
    const labels = (...problems: ImportProblem[]) => plainRemedies(entryOf(...problems), remediesOf(entryOf(...problems), 2026)).map(({ label }) => label)
    expect(labels(problem(16, 'B', 'nameMissing'))).toEqual(['Gõ vào ô', 'Bỏ dòng này'])
    expect(labels(problem(10, 'C', 'birthDateImpossible', '31/02/1997', { part: 'day', day: 31, month: 2, year: 1997 }))).toEqual(['Gõ lại', 'Bỏ dòng này'])
    expect(labels(problem(9, 'E', 'identityInExam', '1'))).toEqual(['Gõ lại'])
    expect([labels(unknownPost(11), unknownPost(20)), labels(problem(9, 'F', 'ethnicGroupByOtherName', 'Cao Lan', { name: 'Sán Chay', code: '15' }, 'warning'))]).toEqual([[], []])
  })
})

describe('choosing from a list', () => {
  it('a priority group takes the place of the part that is unknown', () => {
    const entry = entryOf(problem(28, 'J', 'priorityUnknown', 'DTTS; Thân nhân LS', { part: 'Thân nhân LS' }))
    const martyr = priorityChoices.find(({ id }) => id === 'childOfMartyr')
    expect(martyr && choosing(entry, 'priority', martyr).cells).toEqual([{ row: 28, column: 'J', value: 'DTTS; Con liệt sĩ' }])
  })

  it('an ambiguous cell is replaced whole', () => {
    const entry = entryOf(problem(28, 'J', 'priorityAmbiguous', 'A, B', { part: 'A, B', choices: 'x, y' }))
    expect(choosing(entry, 'priority', { id: '', code: '', name: '', word: 'Con liệt sĩ' }).cells).toEqual([{ row: 28, column: 'J', value: 'Con liệt sĩ' }])
  })

  it.each(priorityChoices)('the word for $id is read as that group, alone and beside another', ({ id, word }) => {
    expect(matchCode(priorityGroups, word)).toMatchObject({ kind: 'match', entry: { code: id } })
    expect(word).not.toMatch(/[,;+/\n]/u)
  })
})

describe('taking a step back', () => {
  const before = { ...noCorrections, cells: [{ row: 10, column: 'G', value: 'TH-1' }], leftOut: [7] }

  it.each([
    ['a cell written for the first time gets what the file has', writing([{ row: 11, column: 'G', value: 'x' }]), writing([{ row: 11, column: 'G', value: null }])],
    ['a cell written again gets what was written before', writing([{ row: 10, column: 'G', value: 'x' }]), writing([{ row: 10, column: 'G', value: 'TH-1' }])],
    ['a row left out comes in again, one left out before stays out', leavingOut([7, 8]), takingIn([8])],
    ['a row taken in goes out again', takingIn([7, 9]), leavingOut([7])],
  ])('%s', (_, step, inverse) => {
    expect(inverseOf(step, before)).toEqual(inverse)
  })
})

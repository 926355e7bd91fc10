import { describe, expect, test } from 'vitest'
import { blockToHtml, blockToText, fitBlock, parseBlock } from '../../../renderer/components/grid/clipboard.ts'
import type { GridColumn, GridEditing } from '../../../renderer/components/grid/types.ts'

describe('a copied block is read as Excel writes it', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['one field', '72,5', [['72,5']]],
    ['the last line end makes no row', '72,5\r\n80\r\n', [['72,5'], ['80']]],
    ['two columns', '1\t2\n3\t4', [['1', '2'], ['3', '4']]],
    ['blank fields stay in their places', '\t2\r\n\r\n5\t', [['', '2'], [''], ['5', '']]],
    ['an old line end', '1\r2', [['1'], ['2']]],
    ['quotation marks hold tabs, line ends and quotation marks', '"a\tb\nc ""d"""\t2', [['a\tb\nc "d"', '2']]],
    ['a quotation mark inside a field is itself', '5" x', [['5" x']]],
  ])('%s', (_name, text, rows) => {
    expect(parseBlock(text)).toEqual(rows)
  })

  test('what is copied reads back as it was', () => {
    const rows = [['Họ và tên', 'Ghi chú'], ['Ma Văn Khánh', 'hai\ndòng, có "nháy"\tvà tab']]
    expect(parseBlock(blockToText(rows))).toEqual(rows)
  })

  test('a table for word processors escapes its signs', () => {
    expect(blockToHtml([['a<b', '1 & 2']])).toBe('<meta charset="utf-8"><table><tr><td>a&lt;b</td><td>1 &amp; 2</td></tr></table>')
  })
})

interface Person {
  readonly name: string
  readonly sits: readonly string[]
}
const people: readonly Person[] = [
  { name: 'Đỗ Tiến Dũng', sits: ['written', 'interview'] },
  { name: 'Bàn Thị Bình', sits: ['interview'] },
]
const columns: readonly GridColumn<Person>[] = [
  { id: 'written', title: 'Viết', width: 80, editable: true, render: () => '' },
  { id: 'interview', title: 'Phỏng vấn', width: 80, editable: true, render: () => '' },
  { id: 'note', title: 'Ghi chú', width: 80, render: () => '' },
]
const editing: GridEditing<Person> = {
  closedBecause: (row, id) => (row.sits.includes(id) ? null : `${row.name} không thi phần này.`),
  text: () => '',
  check: (_row, _id, typed) =>
    typed.trim().length > 3 ? { ok: false, note: { title: 'Quá ba chữ số.', text: '' } } : { ok: true, shown: `<${typed.trim()}>` },
  commit: () => Promise.resolve({ ok: true }),
  commitBlock: () => Promise.resolve({ ok: true }),
  nameOf: (row) => row.name,
}

describe('a block is laid over cells before anything is written', () => {
  test('what fits is given with the text that each cell shows', () => {
    expect(fitBlock([['72', ' 8 ']], { rows: [people[0]], columns }, editing)).toEqual({
      cells: [
        { row: people[0], columnId: 'written', typed: '72', shown: '<72>' },
        { row: people[0], columnId: 'interview', typed: ' 8 ', shown: '<8>' },
      ],
      problems: [],
    })
  })

  test('a blank field leaves its cell alone, also where the cell takes no typing', () => {
    expect(fitBlock([['', '5', '']], { rows: [people[1]], columns }, editing)).toEqual({
      cells: [{ row: people[1], columnId: 'interview', typed: '5', shown: '<5>' }],
      problems: [],
    })
  })

  test('everything that does not fit is named at once', () => {
    expect(fitBlock([['72', '1234', 'x', '9'], ['6', '7'], ['8', '']], { rows: people, columns }, editing).problems).toEqual([
      { where: 'Đỗ Tiến Dũng, Phỏng vấn', what: 'Quá ba chữ số. Trong khối là “1234”.' },
      { where: 'Đỗ Tiến Dũng, Ghi chú', what: 'Cột này không gõ vào được.' },
      { where: 'Dòng 1, cột 4 của khối', what: '“9” rơi bên phải cột cuối của bảng.' },
      { where: 'Bàn Thị Bình, Viết', what: 'Bàn Thị Bình không thi phần này.' },
      { where: 'Dòng 3, cột 1 của khối', what: '“8” rơi dưới dòng cuối của bảng.' },
    ])
  })
})

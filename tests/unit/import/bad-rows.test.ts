import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { badRowsSheet } from '../../../electron/office/writers/bad-rows.ts'
import { writeWorkbook } from '../../../electron/office/writers/workbook.ts'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import type { DateSystem, WorkbookRow, WorkbookSheet } from '../../../shared/import/workbook.ts'
import type { CellText } from './sheet-builder.ts'
import { aDate, aNumber, aRow, aSheet, aTextRow, goodCells, headingRow, somePosts } from './sheet-builder.ts'

const known = { posts: somePosts, today: '2026-11-25', priorityProved: true }
const createdAt = new Date('2026-11-25T01:00:00Z')

/** A good row with a name and number of its own. */
function person(row: number, change: Readonly<Record<string, CellText>> = {}, hidden = false): WorkbookRow {
  return aRow(row, { ...goodCells, A: aNumber(String(row)), B: `Ma Thị ${String.fromCharCode(1041 + row)}`, E: `008199${String(row).padStart(6, '0')}`, ...change }, hidden)
}

function judge(sheet: WorkbookSheet) {
  const columns = recognizeColumns(sheet.rows, sheet.mergedRanges)
  if (columns === null) throw new Error('heading expected')
  return { sheet, columns, ...readCandidateSheet(sheet, columns, known) }
}

async function saved(sheet: WorkbookSheet): Promise<Uint8Array> {
  const { columns, rows, problems } = judge(sheet)
  const bad = new Set(rows.flatMap(({ row, kind }) => (kind === 'bad' ? [row] : [])))
  return writeWorkbook([badRowsSheet({ sheet, columns, rows: sheet.rows.filter(({ row }) => bad.has(row)), problems })], createdAt)
}

async function readAgain(bytes: Uint8Array) {
  const [sheet] = await readXlsx(bytes)
  if (sheet === undefined) throw new Error('sheet expected')
  return judge(sheet)
}

const errorsOf = ({ problems }: ReturnType<typeof judge>) => problems.filter(({ severity }) => severity === 'error').map(({ column, code }) => [column, code])

describe('the workbook of rows that need mending', () => {
  const title = aTextRow(2, ['DANH SÁCH ĐĂNG KÝ'])
  const list: WorkbookSheet = {
    ...aSheet([]),
    mergedRanges: ['A2:H2', 'B40:C40'],
    rows: [title, headingRow, person(6), person(7, { C: '31/02/1997', L: 'ngoài bảng' }), person(9, { B: '', G: 'TH-3' }), aTextRow(40, ['', 'Cộng', 'x'])],
  }

  it('has title and headings as they were, the values as text, then the row of the file and what to mend', async () => {
    const { sheet } = await readAgain(await saved(list))
    expect(sheet.rows.map(({ row, cells }) => [row, ...cells.map(({ column, kind, raw }) => `${column} ${kind} ${raw}`)])).toEqual([
      [2, 'A text DANH SÁCH ĐĂNG KÝ'],
      [5, ...['TT', 'Họ và tên', 'Ngày sinh', 'Nam/Nữ', 'Số CCCD', 'Dân tộc', 'Vị trí dự tuyển', 'Đối tượng ƯT', 'Điện thoại', 'Ghi chú'].map((text, index) => `${String.fromCharCode(65 + index)} text ${text}`), 'M text Dòng gốc', 'N text Cần sửa'],
      [6, 'A text 7', 'B text Ma Thị И', 'C text 31/02/1997', 'D text Nữ', 'E text 008199000007', 'F text Tày', 'G text TH-03', 'H text DTTS', 'L text ngoài bảng', 'M text 7', 'N text Cột C “31/02/1997”: Ngày không có thật. Tháng 2/1997 có 28 ngày. Sửa theo phiếu.'],
      [7, 'A text 9', 'C text 12/3/1999', 'D text Nữ', 'E text 008199000009', 'F text Tày', 'G text TH-3', 'H text DTTS', 'M text 9', 'N text Cột B “trống”: Thiếu họ tên. Gõ tên hoặc bỏ qua dòng.\nCột G “TH-3”: Không có vị trí này. Có phải TH-03? Sửa mã theo phiếu.'],
    ])
    expect(sheet.mergedRanges).toEqual(['A2:H2'])
  })

  it('colours the cells that need mending, blank ones too, and says why in a note', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await saved(list)).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('Đăng ký')
    const marked = ['C6', 'B7', 'G7', 'D6'].map((place) => {
      const { fill, note } = sheet?.getCell(place) ?? {}
      const words = typeof note === 'object' ? note.texts?.map(({ text }) => text).join('') : note
      return [place, fill?.type === 'pattern' ? fill.fgColor?.argb : undefined, words]
    })
    expect(marked).toEqual([
      ['C6', 'FFFBE9E6', 'Ngày không có thật. Tháng 2/1997 có 28 ngày. Sửa theo phiếu.'],
      ['B7', 'FFFBE9E6', 'Thiếu họ tên. Gõ tên hoặc bỏ qua dòng.'],
      ['G7', 'FFFBE9E6', 'Không có vị trí này. Có phải TH-03? Sửa mã theo phiếu.'],
      ['D6', undefined, undefined],
    ])
  })

  it.each([
    ['first', 6],
    ['last', 10],
  ])('field report 2: an error in the %s row puts that row there once', async (_, faulty) => {
    const rows = [6, 7, 8, 9, 10].map((row) => person(row, row === faulty ? { G: 'XX-01' } : {}))
    const again = await readAgain(await saved(aSheet(rows)))
    expect(again.rows.map(({ row, kind }) => [row, kind])).toEqual([[6, 'bad']])
    expect(again.sheet.rows.at(-1)?.cells.find(({ column }) => column === 'K')?.raw).toBe(String(faulty))
  })

  it('field report 4: each reason stands beside its own person in a list shuffled, with hidden rows and gaps', async () => {
    const order = [23, 7, 15, 40, 9, 31, 12, 28]
    const wrong: Readonly<Record<number, CellText>> = { 0: '31/02/1999', 1: '31/04/1999', 2: '30/02/1999', 3: 'khoảng 1999' }
    const rows = order.toSorted((a, b) => a - b).map((row, index) => person(row, { B: `Người ${'I'.repeat(order.indexOf(row) + 1)}`, C: wrong[order.indexOf(row) % 5] ?? '12/3/1999' }, index % 3 === 0))
    const take = { ...aSheet(rows), rows: [headingRow, ...rows.map((row) => ({ ...row, hidden: false }))] }
    const { sheet } = await readAgain(await saved(take))
    const found = sheet.rows.slice(1).map(({ cells }) => Object.fromEntries(cells.map(({ column, raw }) => [column, raw])))
    expect(found.map((cells) => [cells['B'], cells['K'], /“(.*?)”/u.exec(cells['L'] ?? '')?.[1]])).toEqual(
      order
        .map((row, index) => [`Người ${'I'.repeat(index + 1)}`, String(row), wrong[index % 5]])
        .filter(([, , value]) => value !== undefined)
        .sort((left, right) => Number(left[1]) - Number(right[1])),
    )
  })

  it.each<[string, Record<string, CellText>, string, string]>([
    ['a number that Excel rounded', { E: aNumber('12000000000') }, 'E', 'identityRounded'],
    ['digits that are too many', { E: aNumber('1900000000000000001') }, 'E', 'identityLength'],
    ['a date with an hour', { C: aDate('1999-03-11', '36230.7083333') }, 'C', 'birthDateWithTime'],
    ['an error of Excel', { I: { kind: 'error', raw: '#REF!' } }, 'I', 'cellError'],
    ['a formula without its value', { I: { kind: 'formula', raw: '', isFormula: true } }, 'I', 'cellError'],
    ['an old font', { B: { raw: 'NguyÔn', fontName: '.VnTime' } }, 'B', 'legacyFont'],
  ])('%s is asked again when nobody mended it', async (_, change, column, code) => {
    expect(errorsOf(await readAgain(await saved(aSheet([person(7, change)]))))).toEqual([[column, code]])
  })

  it('a date of two readings is asked again, for each of its rows', async () => {
    const rows = [person(7, { C: aDate('1999-05-03') }), person(8, { C: '21/6/1999' }), person(9, { C: aDate('1999-12-01') })]
    const again = await readAgain(await saved(aSheet(rows)))
    expect(errorsOf(again)).toEqual([['C', 'birthDateFormat'], ['C', 'birthDateFormat']])
    expect(again.problems[0]?.value).toBe('03/5/1999 hay 05/3/1999')
  })

  it.each<[string, Record<string, CellText>, DateSystem, object]>([
    ['a date cell', { C: aDate('1999-05-03') }, '1900', { birthDate: '1999-05-03' }],
    ['a date cell that shows the month alone', { C: aDate('1999-05-01', '36281', 'mmm-yy') }, '1900', { birthDate: '1999-05' }],
    ['a serial number of 1904', { C: aNumber('34699') }, '1904', { birthDate: '1999-01-01' }],
    ['a number of 10 digits', { E: aNumber('8199004512') }, '1900', { identityNumber: '008199004512' }],
    ['a phone as a number', { I: aNumber('912345678') }, '1900', { phone: '0912345678' }],
    ['a name like a formula (field report 121)', { B: '=HYPERLINK("http://a","b")' }, '1900', { fullName: '=HYPERLINK("http://a","b")' }],
  ])('%s says the same after the way through the file', async (_, change, dateSystem, expected) => {
    const bytes = await saved({ ...aSheet([person(7, { G: 'XX-01', ...change })]), dateSystem })
    const { sheet } = await readAgain(bytes)
    const mended = judge({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.raw === 'XX-01' ? { ...cell, raw: 'TH-03' } : cell)) })) })
    expect(mended.rows).toMatchObject([{ kind: 'good', candidate: expected }])
  })

  it('made again from such a workbook it names the rows of the first file, and has its own columns once', async () => {
    const first = await readAgain(await saved(aSheet([person(30), person(31, { G: 'XX-01' })])))
    const second = await readAgain(await saved(first.sheet))
    expect(second.sheet.rows.map(({ cells }) => cells.slice(-2).map(({ column, raw }) => `${column} ${raw.slice(0, 14)}`))).toEqual([
      ['K Dòng gốc', 'L Cần sửa'],
      ['K 31', 'L Cột G “XX-01”:'],
    ])
  })
})

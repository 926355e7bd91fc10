import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTable } from '../../../electron/office/jobs/read-table.ts'
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { templateSheets } from '../../../electron/office/writers/template.ts'
import { writeWorkbook } from '../../../electron/office/writers/workbook.ts'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import { somePosts } from './sheet-builder.ts'

const runFile = promisify(execFile)
const facts = { examName: 'Kỳ thi tuyển công chức năm 2026', posts: somePosts }

/** Rows as clerks type them: dates and sexes in every way, a code in small letters, real numbers and dates pasted over. */
const typed: readonly (readonly ExcelJS.CellValue[])[] = [
  [1, 'Ma Thị Ánh', '12/3/1999', 'Nữ', '008199004512', 'Tày', 'TH-03', 'DTTS', '0912345678', null, 'Xã Na Hang', null],
  [2, 'Nguyễn Hoàng An', '1999', 'Nam', '008099004513', 'Kinh', 'KT-02', null, null, null, null, null],
  [3, 'Bàn Thị Sáy', '3/1999', 'nữ', '008199004514', 'Dao', 'th-03', 'Dân tộc thiểu số', '912345678', null, null, 'nộp bổ sung'],
  [4, 'Đỗ Tiến Dũng', '12-03-1999', 'NAM', '008099004515', 'Kinh', 'DU-01', 'Hoàn thành nghĩa vụ quân sự', null, 'dung@example.vn', null, null],
  [5, 'Lò Văn Ón', new Date('1999-03-12T00:00:00Z'), 'nam', 8099004516, 'Thái', 'KT-02', 'DTTS; Hoàn thành NVQS', 912345678, null, null, null],
  [6, 'Vàng Thị Mỷ', 1999, 'nu', '008 199 004 517', "H'Mông", 'KT-02', 'dtts', null, null, null, null],
  [7, 'Lê Thị Hoa', '12.3.1999', 'Nữ ', '008199004518', 'kinh', ' KT-02', 'Không', null, null, null, null],
  [8, 'Hà Văn Minh', '12031999', 'Nam', '008099004519', 'Kinh', 'KT-02', '', null, null, null, null],
]

async function fillIn(bytes: Uint8Array): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = workbook.getWorksheet('Đăng ký')
  if (sheet === undefined) throw new Error('sheet expected')
  typed.forEach((values, index) => values.forEach((value, at) => (sheet.getCell(index + 5, at + 1).value = value)))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function read(source: string | Uint8Array) {
  const table = findTable(await readXlsx(source), 'mau.xlsx')
  if (table === null) throw new Error('list expected')
  return { table, ...readCandidateSheet(table.sheet, table.columns, { posts: somePosts, today: '2026-11-25', priorityProved: true }) }
}

describe('the template that units fill in (field report 5)', () => {
  let folder = ''
  let empty: Uint8Array
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mẫu đăng ký '))
    empty = await writeWorkbook(templateSheets(facts), new Date('2026-11-25T01:00:00Z'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('has a column for every field that it means, and no person', async () => {
    const { table, counts } = await read(empty)
    expect(Object.keys(table.columns.columnOf)).toEqual(['ordinal', 'fullName', 'birthDate', 'sex', 'identityNumber', 'ethnicGroup', 'postCode', 'priorityGroup', 'phone', 'email', 'permanentResidence', 'note'])
    expect([table.sheet.name, table.otherSheets, counts.read]).toEqual(['Đăng ký', [], 0])
  })

  it('offers the words of the lists, and takes numbers and dates as text', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(empty.buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('Đăng ký')
    expect(['D5', 'F5', 'G5', 'H2004'].map((place) => sheet?.getCell(place).dataValidation.formulae[0] as unknown)).toEqual([
      '"Nam,Nữ"',
      "'Danh mục'!$E$2:$E$57",
      "'Danh mục'!$A$2:$A$4",
      "'Danh mục'!$D$2:$D$18",
    ])
    expect([3, 5, 9].map((column) => sheet?.getColumn(column).numFmt)).toEqual(['@', '@', '@'])
    expect(workbook.getWorksheet('Danh mục')?.getColumn(1).values).toEqual([undefined, 'Mã', 'TH-03', 'DU-01', 'KT-02'])
  })

  it('typed into as a Vietnamese clerk does, gives no error', async () => {
    const { counts, problems, rows } = await read(await fillIn(empty))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(counts).toEqual({ read: 8, good: 8, bad: 0, skipped: 0, hidden: 0 })
    expect(rows.map((row) => row.kind === 'good' && [row.candidate.birthDate, row.candidate.sex, row.candidate.identityNumber])).toEqual([
      ['1999-03-12', 'female', '008199004512'],
      ['1999', 'male', '008099004513'],
      ['1999-03', 'female', '008199004514'],
      ['1999-03-12', 'male', '008099004515'],
      ['1999-03-12', 'male', '008099004516'],
      ['1999', 'female', '008199004517'],
      ['1999-03-12', 'female', '008199004518'],
      ['1999-03-12', 'male', '008099004519'],
    ])
  })

  it('saved by LibreOffice, gives the same', { timeout: 120_000 }, async () => {
    const path = join(folder, 'mau.xlsx')
    await writeFile(path, await fillIn(empty))
    await runFile('soffice', ['--headless', `-env:UserInstallation=file://${encodeURI(folder)}/profile`, '--convert-to', 'xlsx', '--outdir', join(folder, 'lo'), path])
    const { counts, problems } = await read(join(folder, 'lo', 'mau.xlsx'))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(counts).toEqual({ read: 8, good: 8, bad: 0, skipped: 0, hidden: 0 })
  })
})

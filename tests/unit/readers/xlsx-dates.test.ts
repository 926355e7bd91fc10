import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { dateShownBy, dayOfSerial, hasTimeOfDay } from '../../../shared/import/excel-dates.ts'

const runFile = promisify(execFile)

/** Every day of a leap and a common year, each first of a month since 1904, and the days around the changes of Saigon's offset. */
const days = [
  ...daysFrom('1983-01-01', 365),
  ...daysFrom('2000-01-01', 366),
  ...Array.from({ length: 132 * 12 }, (_, month) => new Date(Date.UTC(1904, month, 1)).toISOString().slice(0, 10)).slice(1),
  ...['1906-07-01', '1911-05-01', '1942-12-31', '1943-01-01', '1945-03-14', '1945-09-02', '1947-04-01', '1955-07-01', '1959-12-31', '1960-01-01', '1975-06-13'],
]

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10))
}

async function writeDays(path: string, date1904: boolean): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook.properties.date1904 = date1904
  const sheet = workbook.addWorksheet('Ngày')
  for (const day of days) sheet.addRow([new Date(`${day}T00:00:00Z`)]).getCell(1).numFmt = 'dd/mm/yyyy'
  await workbook.xlsx.writeFile(path)
}

describe('dates of a workbook written by another library (field reports 9, 11, 12)', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minh-tuyen-dates-'))
    await writeDays(join(folder, '1900.xlsx'), false)
    await writeDays(join(folder, '1904.xlsx'), true)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(['1900', '1904'])('the workbook says that it counts from %s', async (system) => {
    expect((await readXlsx(join(folder, `${system}.xlsx`)))[0]?.dateSystem).toBe(system)
  })

  it.each([
    ['Asia/Ho_Chi_Minh', '1900', -420],
    ['Asia/Ho_Chi_Minh', '1904', -420],
    ['UTC', '1900', 0],
    ['UTC', '1904', 0],
    ['America/New_York', '1900', 300],
    ['America/New_York', '1904', 300],
  ])('in %s, system %s: the same days', async (zone, system, offset) => {
    const script = join(import.meta.dirname, 'print-days.mjs')
    const { stdout } = await runFile(process.execPath, [script, join(folder, `${system}.xlsx`)], { env: { ...process.env, TZ: zone } })
    expect(JSON.parse(stdout)).toEqual({ offset, days })
  })
})

describe('what a number format shows of a date', () => {
  it.each([
    ['General', 'none'],
    ['@', 'none'],
    ['0', 'none'],
    ['0.00E+00', 'none'],
    ['#,##0 "đồng/ngày dd"', 'none'],
    ['#,##0\\d', 'none'],
    ['[Red]0', 'none'],
    ['h:mm:ss', 'none'],
    ['[h]:mm', 'none'],
    ['_d0', 'none'],
    ['dd/mm/yyyy', 'day'],
    ['DD/MM/YYYY', 'day'],
    ['mm-dd-yy', 'day'],
    ['d-mmm', 'day'],
    ['[$-42A]dd mmmm yyyy;@', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['mmm-yy', 'month'],
    ['mm/yyyy', 'month'],
    ['"tháng" m "năm" yyyy', 'month'],
    ['yyyy', 'year'],
  ])('%s: %s', (format, shown) => {
    expect(dateShownBy(format)).toBe(shown)
  })
})

describe('serials that are no day', () => {
  it.each([['0'], ['60'], ['-1'], [''], ['x'], ['2958466'], ['1e300']])('%s', (serial) => {
    expect(dayOfSerial(serial, '1900')).toBeNull()
  })

  it.each([
    ['36000', false],
    ['36000.0', false],
    ['36000.99994', true],
    ['1999-05-03', false],
    ['1999-05-03T00:00:00', false],
    ['1999-05-03T17:00:00', true],
  ])('a time of day in %s: %s', (stored, expected) => {
    expect(hasTimeOfDay(stored)).toBe(expected)
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openXlsx, readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { handMadeParts, handMadeZip } from './hand-made-workbook.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/workbooks')

describe('a workbook written by another library', () => {
  it('gives names, visibility, kinds, fonts and formats', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Đăng ký')
    workbook.addWorksheet('Nháp', { state: 'hidden' })
    workbook.addWorksheet('Kín', { state: 'veryHidden' }).addRow(['x'])
    sheet.addRow(['Họ và tên'])
    sheet.addRow(['Bàn Thị Sáy', 7.25, true, new Date('1999-05-03T00:00:00Z'), { formula: 'B2*2', result: 14.5 }, { error: '#N/A' }])
    sheet.getCell('A2').font = { name: '.VnTime' }
    sheet.getCell('D2').numFmt = 'dd/mm/yyyy'
    sheet.getRow(2).hidden = true
    sheet.mergeCells('A1:F1')
    const read = await readXlsx(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(read.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }))).toEqual([
      { name: 'Đăng ký', hidden: false, rows: 2 },
      { name: 'Nháp', hidden: true, rows: 0 },
      { name: 'Kín', hidden: true, rows: 1 },
    ])
    expect(read[0]?.mergedRanges).toEqual(['A1:F1'])
    const plain = { day: null, isFormula: false, numberFormat: 'General', fontName: 'Calibri' }
    expect(read[0]?.rows[1]).toEqual({
      row: 2,
      hidden: true,
      cells: [
        { ...plain, column: 'A', kind: 'text', raw: 'Bàn Thị Sáy', fontName: '.VnTime' },
        { ...plain, column: 'B', kind: 'number', raw: '7.25' },
        { ...plain, column: 'C', kind: 'boolean', raw: '1' },
        { ...plain, column: 'D', kind: 'date', raw: '36283', day: '1999-05-03', numberFormat: 'dd/mm/yyyy' },
        { ...plain, column: 'E', kind: 'number', raw: '14.5', isFormula: true },
        { ...plain, column: 'F', kind: 'error', raw: '#N/A' },
      ],
    })
  })
})

describe('workbooks saved by LibreOffice', () => {
  it('reads the .xlsx: texts, lost zeros, dates', async () => {
    const [sheet] = await readXlsx(join(fixtures, 'libreoffice.xlsx'))
    const shown = (row: number) => sheet?.rows.find((found) => found.row === row)?.cells.slice(0, 7).map(({ kind, raw, day }) => day ?? `${kind} ${raw}`)
    expect(sheet?.name).toBe('Đăng ký')
    expect(shown(5)?.slice(0, 3)).toEqual(['text TT', 'text Họ và tên', 'text Ngày, tháng, năm sinh'])
    expect([shown(6), shown(7), shown(13)]).toEqual([
      ['number 1', 'text Phạm Văn Chiến', '1996-12-19', 'text Nam', 'text 026096045743', 'text Kinh', 'text DU-01'],
      ['number 2', 'text Tống Văn Thuận', 'text 31/02/1997', 'text Nam', 'text 008202223164', 'text Sán Chay', 'text TH-02'],
      ['number 8', 'text Bế Thị Thu Xuân', '1998-05-21', 'text Nữ', 'number 8198792034', 'text Tày', 'text DC-02'],
    ])
    expect(sheet?.rows.find(({ row }) => row === 22)?.cells[1]?.raw).toBe('=HYPERLINK("http://a","Ma Thị B")')
  })

  it('refuses the .xls, whatever its name', async () => {
    const bytes = await readFile(join(fixtures, 'excel-97.xls'))
    await expect(readXlsx(bytes)).rejects.toMatchObject({ code: 'oldXls' })
  })
})

describe('a large sheet', () => {
  it('hands over rows long before its end is read', async () => {
    const row = (number: number) =>
      `<row r="${number}">${Array.from({ length: 15 }, (_, index) => `<c t="inlineStr"><is><t>ô ${number}.${index} ${(number * 7919) % 9973}</t></is></c>`).join('')}</row>`
    const sheet = `<sheetData>${Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join('')}</sheetData>`
    const workbook = await openXlsx(handMadeZip(handMadeParts({ sheet })))
    let read = 0
    let shareAtFirstRow = 1
    let last = { bytesRead: 0, bytesTotal: 1 }
    const rows = workbook.sheets[0]?.readRows({ onProgress: (progress) => (last = progress) })
    if (rows === undefined) throw new Error('sheet expected')
    for await (const { cells } of rows) {
      if (read === 0) shareAtFirstRow = last.bytesRead / last.bytesTotal
      read += cells.length
    }
    workbook.close()
    expect(read).toBe(300_000)
    expect(shareAtFirstRow).toBeLessThan(0.01)
    expect(last.bytesRead).toBe(last.bytesTotal)
  })
})

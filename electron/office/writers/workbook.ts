import ExcelJS from 'exceljs'
import type { CellLook, SheetCell, SheetChoices, SheetValue } from './sheet-value.ts'

const fontName = 'Times New Roman'

/** Colours of the house: son on its tint for what is wrong, the head of tables. */
const wrongFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBE9E6' } } as const
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EBF1' } } as const

const looks: Readonly<Record<CellLook, Partial<ExcelJS.Style>>> = {
  plain: {},
  title: { font: { bold: true, size: 13 } },
  heading: { font: { bold: true }, fill: headFill, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  wrong: { font: { color: { argb: 'FFAE2316' } }, fill: wrongFill },
  remark: { alignment: { wrapText: true, vertical: 'top' } },
}

/** Writes a workbook whose cells are all text: zeros in front stay, and "=HYPERLINK(…)" is a name (field reports 13, 121). */
export async function writeWorkbook(sheets: readonly SheetValue[], createdAt: Date): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { creator: 'Minh Tuyển', lastModifiedBy: 'Minh Tuyển', created: createdAt, modified: createdAt })
  for (const value of sheets) addSheet(workbook, value)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, { name, widths, rows, mergedRanges, frozenRows, choices }: SheetValue): void {
  const sheet = workbook.addWorksheet(name, { views: frozenRows === 0 ? [] : [{ state: 'frozen', ySplit: frozenRows }] })
  for (const [index, width] of widths.entries()) Object.assign(sheet.getColumn(index + 1), { width, numFmt: '@', font: { name: fontName, size: 12 } })
  for (const { row, cells } of rows) for (const cell of cells) writeCell(sheet.getCell(`${cell.column}${row}`), cell)
  for (const range of mergedRanges) sheet.mergeCells(range)
  for (const list of choices) offerChoices(sheet, list)
}

function writeCell(cell: ExcelJS.Cell, { text, look = 'plain', note, fontName: own }: SheetCell): void {
  const { font, ...rest } = looks[look]
  cell.value = text
  Object.assign(cell, { numFmt: '@', font: { name: own ?? fontName, size: 12, ...font }, ...rest })
  if (note !== undefined) cell.note = note
}

function offerChoices(sheet: ExcelJS.Worksheet, { column, fromRow, toRow, from }: SheetChoices): void {
  const formula = typeof from === 'string' ? from : `"${from.join(',')}"`
  for (let row = fromRow; row <= toRow; row += 1) {
    sheet.getCell(`${column}${row}`).dataValidation = { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false }
  }
}

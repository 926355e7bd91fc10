import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { DocumentColumn, PrintDocument } from '../../../shared/documents/document.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import type { TextStyle } from '../../../shared/documents/layout-values.ts'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { fitTable } from './layout/fit.ts'
import { headSpans } from './layout/head-cells.ts'
import { footDistance, pageOf, pointsPerMillimetre } from './layout/page.ts'
import { sheetsOf } from './layout/sheets.ts'
import type { TableSheet } from './layout/sheets.ts'
import { measuringTypesetter } from './layout/typesetter.ts'
import type { FontFiles, Typesetter } from './layout/typesetter.ts'
import { cellContent, textFormat } from './xlsx/cells.ts'
import { handRoom, lastOfShare, rowHeight, widening } from './xlsx/heights.ts'
import { headLines, tailLines, textLine, titleLines } from './xlsx/lines.ts'
import type { SheetLine } from './xlsx/lines.ts'

const sheetFont = 'Times New Roman'

/** Rows written before the packing may catch up, so that a long list is never in memory as a whole (field report 117). */
const rowsAtOnce = 500

const pointsPerInch = 72

/** A file that is being written, row by row. */
interface Target {
  readonly sheet: ExcelJS.Worksheet
  readonly columns: readonly DocumentColumn[]
  /** Widths of the columns, in points. */
  readonly widths: readonly number[]
  readonly fontSize: number
  readonly typesetter: Typesetter
  /** Looks of cells, each made once. */
  readonly styles: Map<string, Partial<ExcelJS.Style>>
  /** Number of the row to be written next, 1 first. */
  row: number
}

/** Writes a document as an Excel file: the list in one sheet, numbers as numbers, everything else as text. */
export async function writeXlsx(document: PrintDocument, fonts: FontFiles, createdAt: Date): Promise<Uint8Array> {
  const packed = new PassThrough()
  const bytes = buffer(packed)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: packed, useStyles: true, useSharedStrings: false })
  Object.assign(book, { creator: 'Minh Tuyển', lastModifiedBy: 'Minh Tuyển', created: createdAt, modified: createdAt, title: documentName(document) })
  const typesetter = measuringTypesetter(fonts)
  const { table, paper } = document
  const { widths, fontSize } = fitTable(table, pageOf(document).textWidth, paper.fontSize, typesetter)
  const sheet = book.addWorksheet(document.title.slice(0, 1) + document.title.slice(1).toLowerCase(), { pageSetup: pageSetup(document), headerFooter: headerFooter(document) })
  sheet.columns = widths.map((width) => ({ width: characters(width * widening) }))
  const target: Target = { sheet, columns: table.columns, widths, fontSize, typesetter, styles: new Map(), row: 1 }
  await writeRows(target, document)
  await book.commit()
  return new Uint8Array(await bytes)
}

async function writeRows(target: Target, document: PrintDocument): Promise<void> {
  const sheets = sheetsOf(document)
  for (const line of headLines(document, pageOf(document).textWidth, target.typesetter)) writeLine(target, line)
  const titleRow = target.row
  for (const line of titleLines(document)) writeLine(target, line)
  for (const text of document.paragraphs) writeLine(target, textLine(text, document.paper.fontSize))
  target.row += 1
  const headRow = target.row
  writeTableHead(target)
  // Every sheet of a door shows the title of the exam; a list that goes on shows only its columns again.
  target.sheet.pageSetup.printTitlesRow = `${sheets.length > 1 ? titleRow : headRow}:${target.row - 1}`
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) target.sheet.getRow(target.row - 1).addPageBreak()
    await writeSheet(target, sheet)
    for (const line of tailLines(sheet, document)) writeLine(target, line)
  }
}

async function writeSheet(target: Target, { heading, groups }: TableSheet): Promise<void> {
  if (heading !== null) writeHeading(target, heading)
  for (const group of groups) {
    if (group.heading !== null) writeHeading(target, group.heading)
    for (const row of group.rows) {
      writeRow(target, row, false)
      if (target.row % rowsAtOnce === 0) await passOn(target)
    }
    if (group.total !== null) writeRow(target, group.total, true)
  }
}

/** Hands the rows so far to the packing and lets it work. */
async function passOn({ sheet, row }: Target): Promise<void> {
  sheet.getRow(row - 1).commit()
  await setImmediate()
}

function writeTableHead(target: Target): void {
  const { columns } = target
  const grouped = columns.some(({ group }) => group !== null)
  const first = target.row
  const last = grouped ? first + 1 : first
  for (const { group, first: column, count } of headSpans(columns)) {
    const alone = group === null
    mergeText(target, alone ? (columns[column]?.title ?? '') : group, [first, column, alone ? last : first, column + count - 1], 'center')
    if (alone) continue
    for (let index = column; index < column + count; index += 1) mergeText(target, columns[index]?.title ?? '', [last, index, last, index], 'center')
  }
  const style: TextStyle = { face: 'bold', size: target.fontSize }
  const height = rowHeight(columns.map(({ title }, index) => ({ text: title, style, width: target.widths[index] ?? 0 })), target.typesetter)
  for (let row = first; row <= last; row += 1) target.sheet.getRow(row).height = height
  target.row = last + 1
}

function writeHeading(target: Target, heading: string): void {
  const width = target.widths.reduce((sum, each) => sum + each, 0)
  mergeText(target, heading, [target.row, 0, target.row, target.columns.length - 1], 'left')
  target.sheet.getRow(target.row).height = rowHeight([{ text: heading, style: { face: 'bold', size: target.fontSize }, width }], target.typesetter)
  target.row += 1
}

/** A text of the table in bold letters over rows and columns: top, left, bottom, right; columns from 0. */
function mergeText(target: Target, text: string, [top, left, bottom, right]: readonly [number, number, number, number], align: 'left' | 'center'): void {
  const { sheet, fontSize } = target
  const style = tableStyle(target, { face: 'bold', size: fontSize }, align, textFormat)
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) sheet.getCell(row, column + 1).style = style
  }
  sheet.getCell(top, left + 1).value = text.normalize('NFC')
  if (top < bottom || left < right) sheet.mergeCells(top, left + 1, bottom, right + 1)
}

function writeRow(target: Target, cells: readonly string[], bold: boolean): void {
  const { sheet, columns, widths, fontSize, typesetter } = target
  const row = sheet.getRow(target.row)
  const texts = columns.map((column, index) => {
    const text = cells[index] ?? ''
    const style: TextStyle = { face: bold || column.bold ? 'bold' : 'regular', size: fontSize }
    const { value, format } = cellContent(text, column.kind)
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = tableStyle(target, style, column.align, format)
    return { text, style, width: widths[index] ?? 0 }
  })
  row.height = Math.max(rowHeight(texts, typesetter), bold ? 0 : handRoom(columns))
  target.row += 1
}

/** A row outside the table: its parts over shares of the columns. */
function writeLine(target: Target, { parts, above }: SheetLine): void {
  const { sheet, widths, typesetter, row } = target
  const whole = parts.reduce((sum, { share }) => sum + share, 0)
  let shared = 0
  let from = 0
  const texts = parts.map(({ text, style, align, share }, index) => {
    shared += share
    const to = index === parts.length - 1 ? widths.length - 1 : lastOfShare(widths, shared / whole, from)
    const width = widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0)
    const cell = sheet.getCell(row, from + 1)
    cell.value = text === '' ? null : text.normalize('NFC')
    cell.style = { font: fontOf(style), numFmt: textFormat, alignment: { horizontal: align, vertical: 'bottom', wrapText: true } }
    if (to > from) sheet.mergeCells(row, from + 1, row, to + 1)
    from = to + 1
    return { text, style, width }
  })
  sheet.getRow(row).height = rowHeight(texts, typesetter) + above
  target.row += 1
}

const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

/** The style of a cell of the table; the same object for the same look, so that the file holds each look once. */
function tableStyle({ styles }: Target, text: TextStyle, align: DocumentColumn['align'], format: string): Partial<ExcelJS.Style> {
  const key = `${text.face} ${text.size} ${align} ${format}`
  let style = styles.get(key)
  if (style === undefined) {
    style = { font: fontOf(text), numFmt: format, alignment: { horizontal: align, vertical: 'middle', wrapText: true }, border }
    styles.set(key, style)
  }
  return style
}

function fontOf({ face, size }: TextStyle): Partial<ExcelJS.Font> {
  return { name: sheetFont, size, bold: face === 'bold' || face === 'boldItalic', italic: face === 'italic' || face === 'boldItalic' }
}

/** A width in points as Excel counts it: characters of its own font, 7 pixels each and 5 for the cell. */
function characters(points: number): number {
  return ((points * 96) / 72 - 5) / 7
}

function pageSetup(document: PrintDocument): Partial<ExcelJS.PageSetup> {
  const { margins } = pageOf(document)
  const edge = (footDistance * pointsPerMillimetre) / pointsPerInch
  return {
    paperSize: 9,
    orientation: document.paper.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: margins.top / pointsPerInch, right: margins.right / pointsPerInch, bottom: margins.bottom / pointsPerInch, left: margins.left / pointsPerInch, header: edge, footer: edge },
  }
}

/** DỰ THẢO or THỬ above every page; the check code and x/y below. */
function headerFooter(document: PrintDocument): Partial<ExcelJS.HeaderFooter> {
  const draft = watermarkText(document)
  const { size } = layoutValues[document.layout].foot.value
  const letters = `&"${sheetFont},Regular"&${size}`
  const code = document.checkCode === null ? '' : `&L${letters} Mã kiểm tra: ${document.checkCode.replaceAll('&', '&&')}`
  return {
    oddFooter: `${code}&R${letters} &P/&N`,
    ...(draft === null ? {} : { oddHeader: `&C&"${sheetFont},Bold"&14 ${draft}` }),
  }
}

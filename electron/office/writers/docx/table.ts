import { AlignmentType, BorderStyle, HeightRule, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { DocumentColumn, DocumentTable, RowPhoto } from '../../../../shared/documents/document.ts'
import type { FittedTable } from '../layout/fit.ts'
import { headSpans } from '../layout/head-cells.ts'
import { cellPadding, pointsPerMillimetre } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import { lineHeightFactor } from '../layout/typesetter.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { photoFrame } from '../photos.ts'
import type { Photos } from '../photos.ts'
import { cellParagraph } from './cell-styles.ts'
import { twips } from './text.ts'
import type { Align } from './text.ts'

/** Part of the page up to which a row stays whole; a taller one may be cut, so that nothing of it is lost (field report 119). */
const wholeRow = 1 / 2

/** Word's pixels. */
const pixelsPerMillimetre = 96 / 25.4

const line = { style: BorderStyle.SINGLE, size: 5, color: '000000' } as const
const lines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** What a table is written with. */
export interface TableSetting {
  readonly table: DocumentTable
  readonly fitted: FittedTable
  /** Height of the text area, in points. */
  readonly textHeight: number
  readonly typesetter: Typesetter
  readonly photos: Photos
}

/** The table of a sheet; its head comes back on every page (field report 120). `keepLast`: the last row stays with what follows. */
export function sheetTable(setting: TableSetting, { heading, groups }: TableSheet, keepLast: boolean): Table {
  const { table, fitted } = setting
  const rows = groups.flatMap((group) => [
    ...(group.heading === null ? [] : [{ cells: null, heading: group.heading, bold: true, keep: true, photo: undefined }]),
    ...group.rows.map((cells, index) => ({ cells, heading: '', bold: false, keep: group.total !== null && index === group.rows.length - 1, photo: group.photos?.[index] })),
    ...(group.total === null ? [] : [{ cells: group.total, heading: '', bold: true, keep: false, photo: undefined }]),
  ])
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(fitted.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: fitted.widths.map(twips),
    borders: lines,
    margins: { left: twips(cellPadding.horizontal), right: twips(cellPadding.horizontal), top: twips(cellPadding.vertical), bottom: twips(cellPadding.vertical) },
    rows: [
      ...headRows(table.columns),
      ...(heading === null ? [] : [headingRow(setting, heading, { tableHeader: true })]),
      ...rows.map(({ cells, heading: text, bold, keep, photo }, index) => {
        const keepNext = keep || (keepLast && index === rows.length - 1)
        return cells === null ? headingRow(setting, text, { keepNext }) : dataRow(setting, cells, { bold, keepNext, photo })
      }),
    ],
  })
}

/** One row of titles, or two where columns share a title. */
function headRows(columns: readonly DocumentColumn[]): TableRow[] {
  const grouped = columns.some(({ group }) => group !== null)
  const upper = headSpans(columns).map(({ group, first, count }) =>
    group === null ? titleCell(columns[first]?.title ?? '', grouped ? { rowSpan: 2 } : {}) : titleCell(group, { columnSpan: count }),
  )
  const lower = columns.filter(({ group }) => group !== null).map(({ title }) => titleCell(title, {}))
  return [upper, ...(grouped ? [lower] : [])].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }))
}

function titleCell(title: string, span: { readonly rowSpan?: number; readonly columnSpan?: number }): TableCell {
  return new TableCell({ ...span, verticalAlign: VerticalAlignTable.CENTER, children: [cellParagraph(title, true, 'center')] })
}

function headingRow({ table }: TableSetting, heading: string, options: { readonly tableHeader?: boolean; readonly keepNext?: boolean }): TableRow {
  return new TableRow({ ...options, cantSplit: true, children: [new TableCell({ columnSpan: table.columns.length, children: [cellParagraph(heading, true, 'left')] })] })
}

function dataRow(setting: TableSetting, cells: readonly string[], { bold, keepNext, photo }: { readonly bold: boolean; readonly keepNext: boolean; readonly photo: RowPhoto | undefined }): TableRow {
  const { table, textHeight } = setting
  const space = bold ? 0 : Math.max(0, ...table.columns.map((column) => (column.space?.height ?? 0) * pointsPerMillimetre))
  return new TableRow({
    cantSplit: rowHeight(setting, cells) <= textHeight * wholeRow,
    keepNext,
    ...(space === 0 ? {} : { height: { value: twips(space), rule: HeightRule.ATLEAST } }),
    children: table.columns.map((column, index) => photoCell(setting, column, photo) ?? dataCell(cells[index] ?? '', bold || column.bold, column.align)),
  })
}

function dataCell(text: string, bold: boolean, align: Align): TableCell {
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: [cellParagraph(text, bold, align)] })
}

/** The photo in its cell, whole; null where the cell is none of a photo, or its photo is missing: the cell stays open. */
function photoCell({ photos }: TableSetting, { kind }: DocumentColumn, photo: RowPhoto | undefined): TableCell | null {
  const found = kind !== 'photo' || photo === undefined || photo.sha256 === null ? null : photos(photo.sha256)
  if (found === null) return null
  const { bytes, type, width, height } = found
  const scale = Math.min(photoFrame.width / width, photoFrame.height / height) * pixelsPerMillimetre
  const image = new ImageRun({ type, data: bytes, transformation: { width: Math.round(width * scale), height: Math.round(height * scale) } })
  return new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })] })
}

/** Height that the texts of a row need, in points. */
function rowHeight({ table, fitted, typesetter }: TableSetting, cells: readonly string[]): number {
  const style = { face: 'regular', size: fitted.fontSize } as const
  const counts = table.columns.map((_, index) => typesetter.lines(cells[index] ?? '', style, (fitted.widths[index] ?? 0) - 2 * cellPadding.horizontal).length)
  return Math.max(...counts) * fitted.fontSize * lineHeightFactor + 2 * cellPadding.vertical
}

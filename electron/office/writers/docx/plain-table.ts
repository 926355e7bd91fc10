import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import { twips } from './text.ts'

/** A cell of a table without lines. */
export interface PlainCell {
  readonly paragraphs: readonly Paragraph[]
  /** Rows that it takes, from its own down. */
  readonly rowSpan?: number
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine, insideHorizontal: noLine, insideVertical: noLine }

/** A table without lines, whose cells stand beside one another in columns of `widths` points. Its rows stay on one page. */
export function plainTable(widths: readonly number[], rows: readonly (readonly PlainCell[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: noLines,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: index < rows.length - 1,
          children: cells.map(({ paragraphs, rowSpan }) => new TableCell({ children: paragraphs, ...(rowSpan === undefined ? {} : { rowSpan }) })),
        }),
    ),
  })
}

/** A workbook as a value: sheets of texts that Excel neither calculates nor rewrites. */

/** How a cell looks. */
export type CellLook = 'plain' | 'title' | 'heading' | 'wrong' | 'remark'

export interface SheetCell {
  /** Letters of its column. */
  readonly column: string
  readonly text: string
  readonly look?: CellLook
  /** Shown by Excel when the mouse rests on the cell. */
  readonly note?: string
  /** Font that the text needs, such as one of an old encoding. */
  readonly fontName?: string | null
}

export interface SheetRow {
  /** Row number as Excel shows it, from 1. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** A list that Excel offers in the cells of a column; other values may still be typed. */
export interface SheetChoices {
  readonly column: string
  readonly fromRow: number
  readonly toRow: number
  /** The values themselves, or the range where they stand: `'Danh mục'!$A$2:$A$25`. */
  readonly from: readonly string[] | string
}

export interface SheetValue {
  readonly name: string
  /** Columns from A on, each as wide as so many letters. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  /** Ranges in the way of Excel: 'A1:E1'. */
  readonly mergedRanges: readonly string[]
  /** Rows at the top that stay in view. */
  readonly frozenRows: number
  readonly choices: readonly SheetChoices[]
}

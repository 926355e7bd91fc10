/** What the reader of a workbook hands over: plain values that survive a message between threads. */

/**
 * What stands in a cell.
 *
 * `date` is a number under a date format; `formula` is a formula whose result the file does not hold. A formula with
 * a cached result has the kind of that result, and `isFormula`.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula'

/** One cell with something in it. */
export interface WorkbookCell {
  /** Column letters as in Excel: 'A', 'AB'. */
  readonly column: string
  readonly kind: CellKind
  /** The text exactly as the file stores it: a number keeps its digits, `8.098E+09` stays so, a date is its serial. */
  readonly raw: string
  /** The calendar day of a date cell, 'YYYY-MM-DD'; null for every other kind. */
  readonly day: string | null
  readonly isFormula: boolean
  /** Number format code, 'General' when none is set. */
  readonly numberFormat: string
  /** Font of the cell or of its first run of rich text; tells text of legacy encodings apart. */
  readonly fontName: string | null
}

/** One row that has at least one cell with something in it. */
export interface WorkbookRow {
  /** Row number as Excel shows it, from 1. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly WorkbookCell[]
}

/** Which day a serial number of 1 is: 1 January 1900, or 2 January 1904 (old Excel for Macintosh). */
export type DateSystem = '1900' | '1904'

/** A range as Excel writes it: 'B4:D5'. */
export type RangeReference = string

/** What is known of a sheet only when its last row has been read. */
export interface SheetLayout {
  readonly mergedRanges: readonly RangeReference[]
  /** Letters of hidden columns, as far as the sheet has cells. */
  readonly hiddenColumns: readonly string[]
}

/** The old encoding that the text of a list was in; the reader made Unicode of it. */
export const convertedFroms = ['windows1258', 'tcvn3', 'vni'] as const
export type ConvertedFrom = (typeof convertedFroms)[number]

/** A sheet read to its end. */
export interface WorkbookSheet extends SheetLayout {
  /** Of a list of text alone; null where it was Unicode. */
  readonly convertedFrom?: ConvertedFrom | null
  readonly name: string
  readonly hidden: boolean
  readonly dateSystem: DateSystem
  readonly rows: readonly WorkbookRow[]
}

/** Why a file was refused as a whole, before any row was taken. */
export type WorkbookRefusalCode =
  | 'empty'
  | 'notAZip'
  | 'notAWorkbook'
  | 'oldXls'
  | 'passwordProtected'
  | 'htmlRenamed'
  | 'damaged'
  | 'tooLarge'
  | 'notText'
  | 'encodingUnknown'
  | 'quoteOpen'
  | 'quoteBroken'

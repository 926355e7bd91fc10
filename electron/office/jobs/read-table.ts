import { deserialize, serialize } from 'node:v8'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import type { WorkbookSheet } from '../../../shared/import/workbook.ts'
import type { SerializedTable } from './contract.ts'

/** A list found in a workbook. */
export interface ReadTable {
  readonly fileName: string
  readonly sheet: WorkbookSheet
  readonly columns: ColumnRecognition
  /** Other visible sheets that hold a list of people too. */
  readonly otherSheets: readonly string[]
}

/** The visible sheet whose heading is recognized best; null where no sheet has a heading. */
export function findTable(sheets: readonly WorkbookSheet[], fileName: string): ReadTable | null {
  const fields = (columns: ColumnRecognition) => Object.keys(columns.columnOf).length
  const [best, ...others] = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const columns = recognizeColumns(sheet.rows, sheet.mergedRanges)
      return columns === null ? [] : [{ sheet, columns }]
    })
    .toSorted((left, right) => fields(right.columns) - fields(left.columns))
  if (best === undefined) return null
  return { fileName, ...best, otherSheets: others.filter(({ columns }) => columns.missing.length === 0).map(({ sheet }) => sheet.name) }
}

export function serializeTable(table: ReadTable): SerializedTable {
  return new Uint8Array(serialize(table))
}

export function deserializeTable(table: SerializedTable): ReadTable {
  return deserialize(table) as ReadTable
}

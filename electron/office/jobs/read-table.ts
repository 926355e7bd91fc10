import { deserialize, serialize } from 'node:v8'
import { recognizeColumns, recognizeHeadings } from '../../../shared/import/columns.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import { markRequirements, markVocabulary, readColumns, type MarkColumns } from '../../../shared/import/mark-headings.ts'
import type { MarkSheetTable } from '../../../shared/import/mark-sheets.ts'
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

/** The sheets of results found in a workbook. */
export interface ReadMarkTables {
  readonly fileName: string
  readonly tables: readonly MarkSheetTable[]
  /** Visible sheets with something in them that hold no results. */
  readonly unreadSheets: readonly string[]
}

/** What a workbook without any sheet of results has instead. */
export interface NoMarkTables {
  readonly missing: readonly string[]
  readonly headings: readonly string[]
  readonly repeated: MarkColumns['repeated']
}

/** Every visible sheet that has numbers and results; else what the likeliest one lacks. */
export function findMarkTables(sheets: readonly WorkbookSheet[], fileName: string): ReadMarkTables | NoMarkTables {
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const found = visible.flatMap((sheet) => {
    const columns = recognizeHeadings(markVocabulary, sheet.rows, sheet.mergedRanges)
    return columns === null ? [] : [{ sheet, columns }]
  })
  const tables = found.filter(({ columns }) => columns.missing.length === 0).map(({ sheet, columns }) => ({ sheet, columns: readColumns(sheet, columns) }))
  if (tables.length > 0) {
    const read = new Set(tables.map(({ sheet }) => sheet.name))
    return { fileName, tables, unreadSheets: visible.flatMap(({ name }) => (read.has(name) ? [] : [name])) }
  }
  const [best] = found.toSorted((left, right) => left.columns.missing.length - right.columns.missing.length)
  if (best === undefined) return { missing: markRequirements.map(({ name }) => name), headings: [], repeated: [] }
  return { missing: best.columns.missing, headings: best.columns.columns.map(({ heading }) => heading), repeated: best.columns.repeated }
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

export function serializeTable(table: ReadTable | ReadMarkTables): SerializedTable {
  return new Uint8Array(serialize(table))
}

export function deserializeTable<T extends ReadTable | ReadMarkTables = ReadTable>(table: SerializedTable): T {
  return deserialize(table) as T
}

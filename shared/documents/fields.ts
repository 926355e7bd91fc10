import { formatPoints } from '../text/points.ts'
import type { DocumentColumn, DocumentRowGroup } from './document.ts'

/** A column with the text of its cell; `position` is the place of the row in its group, 1 first. */
export interface Field<Row> {
  readonly column: DocumentColumn
  readonly cell: (row: Row, position: number) => string
}

/** A column of figures that are text: dates, numbers of candidates. Centred, as wide as its longest text. */
export function figures<Row>(key: string, title: string, cell: Field<Row>['cell']): Field<Row> {
  return { column: { key, title, group: null, align: 'center', wrap: false, weight: 1, bold: false, kind: 'text', space: null }, cell }
}

/** A column of words, on several lines where they are long. */
export function words<Row>(key: string, title: string, weight: number, cell: Field<Row>['cell']): Field<Row> {
  return { column: { key, title, group: null, align: 'left', wrap: true, weight, bold: false, kind: 'text', space: null }, cell }
}

/** A column of points in hundredths; null: nothing is printed, and never 0. */
export function points<Row>(key: string, title: string, value: (row: Row) => number | null): Field<Row> {
  const cell = (row: Row) => {
    const hundredths = value(row)
    return hundredths === null ? '' : formatPoints(hundredths)
  }
  return withColumn(figures(key, title, cell), { kind: 'points' })
}

/** A column of whole numbers. */
export function counts<Row>(key: string, title: string, value: (row: Row, position: number) => number | null): Field<Row> {
  return withColumn(figures(key, title, (row: Row, position) => String(value(row, position) ?? '')), { kind: 'count' })
}

/** A sum in đồng: "300.000"; null: nothing is printed. */
export function money<Row>(key: string, title: string, value: (row: Row) => number | null): Field<Row> {
  const cell = (row: Row) => value(row)?.toLocaleString('vi-VN') ?? ''
  return withColumn(figures(key, title, cell), { kind: 'money', align: 'right' })
}

/** The field with some of its column said differently. */
export function withColumn<Row>(field: Field<Row>, change: Partial<DocumentColumn>): Field<Row> {
  return { ...field, column: { ...field.column, ...change } }
}

/** Rows of a table without anything around them. */
export function rowGroup<Row>(fields: readonly Field<Row>[], rows: readonly Row[], around: Partial<DocumentRowGroup> = {}): DocumentRowGroup {
  const cells = rows.map((row, index) => fields.map((field) => field.cell(row, index + 1)))
  return { heading: null, rows: cells, total: null, sheet: null, ...around }
}

/** The columns of the fields. */
export function columnsOf<Row>(fields: readonly Field<Row>[]): DocumentColumn[] {
  return fields.map(({ column }) => column)
}

import type { DocumentColumn, DocumentTable } from '../../../../shared/documents/document.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import { fewestLines, narrowest } from './fewest-lines.ts'
import type { MeasuredCell } from './fewest-lines.ts'
import { pointsPerMillimetre } from './page.ts'
import type { Typesetter } from './typesetter.ts'

/** Widest part of the table that one word or one unbroken text can claim. */
const widestClaim = 0.2

/** Part of the table that a column may claim so that its texts take two lines: beyond it they take more. */
const comfortableClaim = 0.12

/** Part of its least width that a column of words keeps so that figures stay whole; below it all columns give way. */
const leastPart = 1 / 3

/** Rows on which the widths are tried, spread over the list. */
const sampledRows = 300

/** White beside figures, on top of the padding, so that they do not touch the lines; and beside titles, which another program would break. In points. */
const besideFigures = 2
const besideTitle = 0.5

/** What a column asks for, in points with its padding. */
interface ColumnNeed {
  readonly unbroken: boolean
  readonly least: number
  readonly most: number
  readonly weight: number
}

/** Widths that fill `available` points, and whether every column got the least it needs. */
export interface ColumnWidths {
  readonly widths: readonly number[]
  readonly fits: boolean
}

/**
 * Widths of the columns of a table in letters of `size` points, under titles of `titleLines` lines at most.
 *
 * A column that may not wrap is as wide as its longest text. The others get at least their longest word, and share the
 * rest so that the rows are low; what is left then goes by weight. Where even the least does not fit, figures still
 * stay whole and words are cut.
 */
export function columnWidths(table: DocumentTable, available: number, size: number, titleLines: number, padding: number, typesetter: Typesetter): ColumnWidths {
  const needs = table.columns.map((column, index) => columnNeed(table, column, index, available, size, titleLines, padding, typesetter))
  const least = sum(needs, (need) => need.least)
  if (least <= available) return { widths: shareOut(needs, lowRows(table, needs, available, size, padding, typesetter), available), fits: true }
  const whole = sum(needs, (need) => (need.unbroken ? need.least : 0))
  const factor = (available - whole) / (least - whole)
  if (factor < leastPart) return { widths: needs.map((need) => (need.least * available) / least), fits: false }
  return { widths: needs.map((need) => (need.unbroken ? need.least : need.least * factor)), fits: false }
}

function columnNeed(
  table: DocumentTable,
  column: DocumentColumn,
  index: number,
  available: number,
  size: number,
  titleLines: number,
  padding: number,
  typesetter: Typesetter,
): ColumnNeed {
  if (column.space !== null) {
    const width = column.space.width * pointsPerMillimetre + 2 * padding
    return { unbroken: true, least: width, most: width, weight: 0 }
  }
  const style: TextStyle = { face: column.bold ? 'bold' : 'regular', size }
  const title: TextStyle = { face: 'bold', size }
  const claim = available * widestClaim
  const comfortable = available * comfortableClaim
  let text = 0
  let word = 0
  let half = 0
  for (const cell of cellsOf(table, index)) {
    text = Math.max(text, typesetter.width(cell, style))
    for (const part of cell.split(/\s/u)) word = Math.max(word, typesetter.width(part, style))
    if (half < comfortable) half = Math.max(half, Math.min(narrowest(measuredCell(cell, style, typesetter), 2), comfortable))
  }
  const head = narrowest(measuredCell(column.title, title, typesetter), titleLines)
  const unbroken = !column.wrap && text <= claim
  const content = unbroken ? text + besideFigures : Math.max(Math.min(word, claim), half)
  const least = Math.max(head + besideTitle, content) + 2 * padding
  const most = Math.max(text, typesetter.width(column.title, title)) + 2 * padding
  return { unbroken, least, most: unbroken ? least : Math.max(least, most), weight: column.weight }
}

/** The different texts of a column, each line of a cell for itself. */
function cellsOf(table: DocumentTable, index: number): ReadonlySet<string> {
  const cells = new Set<string>()
  for (const { rows, total } of table.groups) {
    for (const row of total === null ? rows : [...rows, total]) {
      for (const line of (row[index] ?? '').split('\n')) cells.add(line)
    }
  }
  return cells
}

/** Widths at which the rows are low, measured on a sample of them. */
function lowRows(table: DocumentTable, needs: readonly ColumnNeed[], available: number, size: number, padding: number, typesetter: Typesetter): number[] {
  const rows = table.groups.flatMap((group) => group.rows)
  const sample = rows.filter((_, index) => index % Math.ceil(rows.length / sampledRows) === 0)
  const measured = sample.map((row) => table.columns.map((column, index) => measuredCell(row[index] ?? '', { face: column.bold ? 'bold' : 'regular', size }, typesetter)))
  const bounds = needs.map(({ least, most, weight }) => ({ least: least - 2 * padding, most: most - 2 * padding, weight }))
  return fewestLines(bounds, measured, available - needs.length * 2 * padding).map((width) => width + 2 * padding)
}

function measuredCell(text: string, style: TextStyle, typesetter: Typesetter): MeasuredCell {
  const paragraphs = text.split('\n').map((line) => line.split(' ').map((word) => typesetter.width(word, style)))
  return { paragraphs, space: typesetter.width('a b', style) - typesetter.width('ab', style) }
}

/** The widths with what is left of `available`: first to columns that still wrap, then to all that may grow. */
function shareOut(needs: readonly ColumnNeed[], from: readonly number[], available: number): number[] {
  const widths = [...from]
  let left = available - sum(from, (width) => width)
  for (;;) {
    const hungry = needs.flatMap((need, index) => (need.most - (widths[index] ?? 0) > 0.01 ? [index] : []))
    if (hungry.length === 0 || left < 0.01) break
    const weight = sum(hungry, (index) => needs[index]?.weight ?? 0)
    const portion = left / weight
    for (const index of hungry) {
      const need = needs[index]
      const width = widths[index]
      if (need === undefined || width === undefined) continue
      const growth = Math.min(need.most - width, portion * need.weight)
      widths[index] = width + growth
      left -= growth
    }
  }
  const weights = sum(needs, (need) => need.weight)
  // Columns for a hand alone keep the width that the hand needs.
  if (weights === 0) return widths
  return widths.map((width, index) => width + (left * (needs[index]?.weight ?? 0)) / weights)
}

function sum<T>(values: readonly T[], measure: (value: T) => number): number {
  return values.reduce((total, value) => total + measure(value), 0)
}

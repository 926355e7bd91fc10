import type { DocumentColumn, DocumentTable } from '../../../../shared/documents/document.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import type { Typesetter } from './typesetter.ts'

/** Widest part of the table that one word or one unbroken text can claim. */
const widestClaim = 0.2

/** Part of the table that a column may claim so that its texts take two lines: beyond it they take more. */
const comfortableClaim = 0.12

/** Part of its least width that a column of words keeps so that figures stay whole; below it all columns give way. */
const leastPart = 1 / 3

/** White beside figures, on top of the padding, so that they do not touch the lines. In points. */
const besideFigures = 2

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
 * Widths of the columns of a table in letters of `size` points.
 *
 * A column that may not wrap is as wide as its longest text. The others get at least their longest word; what is
 * left is shared by weight until their longest text stands on one line. Where even the least does not fit, figures
 * still stay whole and words are cut.
 */
export function columnWidths(table: DocumentTable, available: number, size: number, padding: number, typesetter: Typesetter): ColumnWidths {
  const needs = table.columns.map((column, index) => columnNeed(table, column, index, available, size, padding, typesetter))
  const least = sum(needs, (need) => need.least)
  if (least <= available) return { widths: shareOut(needs, available - least), fits: true }
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
  padding: number,
  typesetter: Typesetter,
): ColumnNeed {
  const style: TextStyle = { face: column.bold ? 'bold' : 'regular', size }
  const title: TextStyle = { face: 'bold', size }
  const claim = available * widestClaim
  const comfortable = available * comfortableClaim
  let text = 0
  let word = 0
  let half = 0
  for (const cell of new Set(table.groups.flatMap((group) => group.rows.map((row) => row[index] ?? '')))) {
    text = Math.max(text, typesetter.width(cell, style))
    for (const part of cell.split(/\s/u)) word = Math.max(word, typesetter.width(part, style))
    if (half < comfortable) half = Math.max(half, Math.min(widthInTwoLines(cell, style, typesetter), comfortable))
  }
  const head = widthInTwoLines(column.title, title, typesetter)
  const unbroken = !column.wrap && text <= claim
  const content = unbroken ? text + besideFigures : Math.max(Math.min(word, claim), half)
  const least = Math.max(head, content) + 2 * padding
  const most = Math.max(text, typesetter.width(column.title, title)) + 2 * padding
  return { unbroken, least, most: unbroken ? least : Math.max(least, most), weight: column.weight }
}

/** The narrowest width at which a text takes two lines at most. */
function widthInTwoLines(text: string, style: TextStyle, typesetter: Typesetter): number {
  const words = text.split(' ')
  const widths = words.map((_, index) =>
    Math.max(typesetter.width(words.slice(0, index).join(' '), style), typesetter.width(words.slice(index).join(' '), style)),
  )
  return Math.min(...widths)
}

/** The least widths with `surplus` added: first to columns that still wrap, then to all that may grow. */
function shareOut(needs: readonly ColumnNeed[], surplus: number): number[] {
  const widths = needs.map((need) => need.least)
  let left = surplus
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
  return widths.map((width, index) => width + (left * (needs[index]?.weight ?? 0)) / weights)
}

function sum<T>(values: readonly T[], measure: (value: T) => number): number {
  return values.reduce((total, value) => total + measure(value), 0)
}

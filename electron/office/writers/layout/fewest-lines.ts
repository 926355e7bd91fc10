/** A cell as widths: of the words of each of its paragraphs, and of a blank; in points. */
export interface MeasuredCell {
  readonly paragraphs: readonly (readonly number[])[]
  readonly space: number
}

/** What a column may be, in points, without its padding. */
export interface WidthBounds {
  readonly least: number
  readonly most: number
  /** How much its texts want to stand on one line, beside the other columns. */
  readonly weight: number
}

/** What a second line costs in a cell of weight 1 that does not make its row higher, in lines of a row. */
const quietLine = 0.1

/** Cells that a width is made for: all of them, or as many that the rest may take a line more. */
const shares = [1, 0.9, 0.75, 0.5]

/** Most lines of a cell that a width is made for. */
const mostLines = 4

/** Steps between a column's least width and all there is, for cells that take many lines whatever is done. */
const evenSteps = 12

/**
 * Widths, together at most `available`, at which rows are low: the height of a row is that of its tallest cell, so a
 * column gives way where its neighbours take several lines anyway.
 *
 * Every column begins at its widest. That one gives way which costs the fewest lines for the width it frees, until all
 * fit; then columns change places as long as this saves lines. `rows` is a sample; `rows[r][c]` is the cell of column c.
 */
export function fewestLines(bounds: readonly WidthBounds[], rows: readonly (readonly MeasuredCell[])[], available: number): number[] {
  const columns = bounds.map((bound, index) => triedColumn(bound, rows.map((row) => row[index]), available))
  let steps = columns.map(() => 0)
  while (widthOf(columns, steps) > available) {
    const now = costOf(columns, steps, rows.length)
    const choices = columns.flatMap((_, index) => {
      const next = stepped(steps, index, 1)
      const freed = widthOf(columns, steps) - widthOf(columns, next)
      return freed > 0 ? [{ next, freed, price: (costOf(columns, next, rows.length) - now) / freed }] : []
    })
    const [best] = choices.toSorted((left, right) => left.price - right.price || right.freed - left.freed)
    if (best === undefined) return bounds.map(({ least }) => least)
    steps = best.next
  }
  for (let better = betterSteps(columns, steps, rows.length, available); better !== null; better = betterSteps(columns, steps, rows.length, available)) steps = better
  return columns.map(({ widths }, index) => widths[steps[index] ?? 0] ?? 0)
}

/** A column at each width that is tried, widest first. */
interface TriedColumn {
  readonly widths: readonly number[]
  /** Lines of each row's cell, at each width. */
  readonly lines: readonly (readonly number[])[]
  readonly weight: number
}

function triedColumn(bound: WidthBounds, cells: readonly (MeasuredCell | undefined)[], available: number): TriedColumn {
  const widths = possibleWidths(bound, cells, available)
  return { widths, lines: widths.map((width) => cells.map((cell) => linesAt(cell, width))), weight: bound.weight }
}

function widthOf(columns: readonly TriedColumn[], steps: readonly number[]): number {
  return columns.reduce((sum, { widths }, index) => sum + (widths[steps[index] ?? 0] ?? widths.at(-1) ?? 0), 0)
}

/** Lines of all rows, and a little for every cell that breaks where its row is high anyway. */
function costOf(columns: readonly TriedColumn[], steps: readonly number[], rows: number): number {
  let cost = 0
  for (let row = 0; row < rows; row += 1) {
    let height = 1
    columns.forEach(({ lines, weight }, index) => {
      const count = (lines[steps[index] ?? 0] ?? lines.at(-1))?.[row] ?? 1
      height = Math.max(height, count)
      cost += Math.max(0, count - 1) * weight * quietLine
    })
    cost += height
  }
  return cost
}

/** The steps with one column a step wider and another as much narrower as that needs, where this saves lines; null: nothing does. */
function betterSteps(columns: readonly TriedColumn[], steps: readonly number[], rows: number, available: number): number[] | null {
  let best: number[] | null = null
  let least = costOf(columns, steps, rows)
  columns.forEach((_, wider) => {
    if ((steps[wider] ?? 0) === 0) return
    const grown = stepped(steps, wider, -1)
    columns.forEach(({ widths }, narrower) => {
      let tried = grown
      while (widthOf(columns, tried) > available && narrower !== wider && (tried[narrower] ?? 0) < widths.length - 1) tried = stepped(tried, narrower, 1)
      if (widthOf(columns, tried) > available) return
      const cost = costOf(columns, tried, rows)
      if (cost < least - 1e-9) [best, least] = [tried, cost]
    })
  })
  return best
}

function stepped(steps: readonly number[], column: number, by: number): number[] {
  return steps.map((step, index) => (index === column ? step + by : step))
}

/** The widths at which a column's lines change, widest first, from its most to its least. */
function possibleWidths({ least, most }: WidthBounds, cells: readonly (MeasuredCell | undefined)[], available: number): number[] {
  const widths = new Set([most, least])
  const widest = Math.min(most, available)
  for (let step = 1; step < evenSteps && widest > least; step += 1) widths.add(least + ((widest - least) * step) / evenSteps)
  for (let lines = 1; lines <= mostLines; lines += 1) {
    const needed = cells.map((cell) => narrowest(cell, lines)).sort((left, right) => left - right)
    for (const share of shares) {
      const width = needed[Math.ceil(needed.length * share) - 1]
      if (width !== undefined && width > least && width < most) widths.add(width)
    }
  }
  return [...widths].sort((left, right) => right - left)
}

/** The narrowest width at which a cell takes `lines` lines at most; as good as half a point. */
export function narrowest(cell: MeasuredCell | undefined, lines: number): number {
  if (cell === undefined) return 0
  let wide = Math.max(0, ...cell.paragraphs.map((words) => words.reduce((sum, word) => sum + word, 0) + (words.length - 1) * cell.space))
  if (lines === 1) return wide
  let narrow = Math.max(0, ...cell.paragraphs.flat())
  while (wide - narrow > 0.5) {
    const middle = (narrow + wide) / 2
    if (linesAt(cell, middle) <= lines) wide = middle
    else narrow = middle
  }
  return wide
}

/** Lines that a cell takes at a width; a word that is wider stands alone. */
function linesAt(cell: MeasuredCell | undefined, width: number): number {
  if (cell === undefined) return 1
  let lines = 0
  for (const words of cell.paragraphs) {
    let used = Infinity
    for (const word of words) {
      if (used + cell.space + word > width + 0.01) {
        lines += 1
        used = word
      } else {
        used += cell.space + word
      }
    }
  }
  return lines
}

/** Costs more than everything that may be: a pair that is not allowed. */
const forbidden = 1e12

/**
 * Gives each row another column so that as few rows as can be are left without one, and the costs add up to the least (Kuhn–Munkres, with
 * potentials). Of equal choices the earlier column is taken, so the order of both is a part of the question.
 *
 * `cost` null: the two must not meet. A row that is left without a column is null.
 */
export function assign(rows: number, columns: number, cost: (row: number, column: number) => number | null): readonly (number | null)[] {
  // Columns that do not exist take the rows that nobody may take.
  const width = Math.max(columns, rows)
  const costOf = (row: number, column: number) => (column < columns ? (cost(row, column) ?? forbidden) : forbidden)
  const rowPotential = Array.from({ length: rows + 1 }, () => 0)
  const columnPotential = Array.from({ length: width + 1 }, () => 0)
  /** Row, from 1, that each column has; column 0 is the row that is being placed. */
  const rowOf = Array.from({ length: width + 1 }, () => 0)
  const at = (list: readonly number[], index: number) => list[index] ?? 0
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row
    const before = Array.from({ length: width + 1 }, () => 0)
    const least = Array.from({ length: width + 1 }, () => Infinity)
    const seen = Array.from({ length: width + 1 }, () => false)
    let column = 0
    do {
      seen[column] = true
      const here = at(rowOf, column)
      let step = Infinity
      let next = 0
      for (let other = 1; other <= width; other += 1) {
        if (seen[other] === true) continue
        const reduced = costOf(here - 1, other - 1) - at(rowPotential, here) - at(columnPotential, other)
        if (reduced < (least[other] ?? Infinity)) {
          least[other] = reduced
          before[other] = column
        }
        if ((least[other] ?? Infinity) < step) {
          step = least[other] ?? Infinity
          next = other
        }
      }
      for (let other = 0; other <= width; other += 1) {
        if (seen[other] === true) {
          rowPotential[at(rowOf, other)] = at(rowPotential, at(rowOf, other)) + step
          columnPotential[other] = at(columnPotential, other) - step
        } else least[other] = (least[other] ?? Infinity) - step
      }
      column = next
    } while (at(rowOf, column) !== 0)
    while (column !== 0) {
      const previous = at(before, column)
      rowOf[column] = at(rowOf, previous)
      column = previous
    }
  }
  const found: (number | null)[] = Array.from({ length: rows }, () => null)
  for (let column = 1; column <= columns; column += 1) {
    const row = at(rowOf, column)
    if (row > 0 && cost(row - 1, column - 1) !== null) found[row - 1] = column - 1
  }
  return found
}

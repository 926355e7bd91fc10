import type { GridStore } from './grid-store.ts'
import type { BlockOutcome, CellOutcome } from './types.ts'

/** How long the edge of a saved cell is seen, ms. */
const savedEdge = 600

/** A cell and the text it shows while it is being saved. */
export interface ShownCell {
  readonly rowKey: string
  readonly columnId: string
  readonly shown: string
}

/** Saves cells without making the typist wait. */
export interface CellSaves {
  /** Shows a text at once and saves it after earlier saves of the same cell. */
  readonly save: (cell: ShownCell, run: () => Promise<CellOutcome>) => Promise<void>
  /** The same for a block: every cell or none. */
  readonly saveBlock: (cells: readonly ShownCell[], run: () => Promise<BlockOutcome>) => Promise<BlockOutcome>
}

function outcomeOfFault(fault: unknown): CellOutcome {
  reportError(fault)
  return { ok: false, note: { title: 'Ô này chưa lưu được.', text: 'Giá trị trước đó vẫn nguyên. Gõ lại rồi Enter.' } }
}

function blockOutcomeOfFault(fault: unknown): BlockOutcome {
  reportError(fault)
  return { ok: false, problems: [{ where: 'Cả khối', what: 'Việc này chưa làm được. Dữ liệu trước đó vẫn nguyên.' }] }
}

/**
 * A queue per cell: whoever types faster than the file writes loses nothing, and the last text wins. A refused text
 * gives the cell back its old value and leaves the note.
 */
export function createCellSaves(store: GridStore): CellSaves {
  const tails = new Map<string, Promise<unknown>>()
  const nameOf = (cell: ShownCell) => `${cell.rowKey}\n${cell.columnId}`

  function flash(cell: ShownCell): void {
    const mark = { saved: true }
    store.setMark(cell.rowKey, cell.columnId, mark)
    setTimeout(() => {
      if (store.markOf(cell.rowKey, cell.columnId) === mark) store.setMark(cell.rowKey, cell.columnId, null)
    }, savedEdge)
  }

  /** Runs after everything that is under way for these cells; `settle` sees the cells that nothing newer waits for. */
  function enqueue<Outcome>(
    cells: readonly ShownCell[],
    run: () => Promise<Outcome>,
    settle: (outcome: Outcome, cell: ShownCell) => void,
  ): Promise<Outcome> {
    const earlier = Promise.all(cells.map((cell) => tails.get(nameOf(cell)) ?? Promise.resolve()))
    const mine: Promise<Outcome> = earlier.then(run).then((outcome) => {
      for (const cell of cells) {
        if (tails.get(nameOf(cell)) !== mine) continue
        tails.delete(nameOf(cell))
        settle(outcome, cell)
      }
      return outcome
    })
    for (const cell of cells) {
      tails.set(nameOf(cell), mine)
      store.setMark(cell.rowKey, cell.columnId, { shown: cell.shown })
    }
    return mine
  }

  return {
    save: async (cell, run) => {
      await enqueue([cell], () => run().catch(outcomeOfFault), (outcome) => {
        if (outcome.ok) flash(cell)
        else store.setMark(cell.rowKey, cell.columnId, { note: outcome.note })
      })
    },
    saveBlock: (cells, run) =>
      enqueue(cells, () => run().catch(blockOutcomeOfFault), (outcome, cell) => {
        if (outcome.ok) flash(cell)
        else store.setMark(cell.rowKey, cell.columnId, null)
      }),
  }
}

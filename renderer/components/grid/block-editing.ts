import { blockToHtml, blockToText, fitBlock, parseBlock } from './clipboard.ts'
import type { FittedBlock } from './clipboard.ts'
import { cursorOf } from './grid-surroundings.ts'
import type { GridSession } from './grid-session.ts'
import { blockBetween } from './navigation.ts'
import type { Block } from './navigation.ts'
import type { BlockProblem, GridColumn, TypedCell } from './types.ts'

/** Cells that lie between the anchor and the active cell; whole rows where the cursor is a row. */
export function extendedBlock<Row>(session: GridSession<Row>): Block {
  const { active, anchor } = session.store.read()
  const { props, columns } = session.surroundings()
  const block = blockBetween(active, anchor)
  return cursorOf(props) === 'row' ? { ...block, fromColumn: 0, toColumn: columns.length - 1 } : block
}

function report<Row>(session: GridSession<Row>, title: string, problems: readonly BlockProblem[]): void {
  session.store.write({ report: { title, problems } })
}

/** Puts the extended block on the clipboard, with the heads when whole rows are marked; false where there is nothing. */
export function copyBlock<Row>(session: GridSession<Row>, clipboard: DataTransfer): boolean {
  const { props, columns } = session.surroundings()
  const block = extendedBlock(session)
  const copied = columns.slice(block.fromColumn, block.toColumn + 1).filter((column) => column.text !== undefined)
  const rows: string[][] = []
  let loading = 0
  for (let index = block.fromIndex; index <= block.toIndex; index += 1) {
    if (props.insertedAt?.(index) !== undefined) continue
    const row = props.rowAt(index)
    if (row === undefined) loading += 1
    else rows.push(copied.map((column) => column.text?.(row, index) ?? ''))
  }
  if (loading > 0) {
    props.onRangeNeeded?.(block.fromIndex, block.toIndex)
    report(session, `Chưa chép: còn ${loading} dòng đang đọc. Chờ một lát rồi Ctrl+C lại.`, [])
    return true
  }
  if (rows.length === 0 || copied.length === 0) return false
  const whole = block.fromColumn === 0 && block.toColumn === columns.length - 1
  const table = whole ? [copied.map((column) => column.title), ...rows] : rows
  clipboard.setData('text/plain', blockToText(table))
  clipboard.setData('text/html', blockToHtml(table))
  return true
}

/** Rows from an index down, headings and strips left out; undefined where the grid ends. */
async function rowsFrom<Row>(session: GridSession<Row>, from: number, count: number): Promise<(Row | undefined)[]> {
  const { props } = session.surroundings()
  const indexes: number[] = []
  for (let index = from; index < props.rowCount && indexes.length < count; index += 1) {
    if (props.insertedAt?.(index) === undefined) indexes.push(index)
  }
  const rows = indexes.map((index) => props.rowAt(index))
  const last = indexes.at(-1)
  if (last === undefined || !rows.includes(undefined) || props.loadRows === undefined) return rows
  const loaded = await props.loadRows(from, last)
  return indexes.map((index) => loaded[index - from])
}

/** Writes a block that fits: all cells show their text at once, and every one is saved or none. */
async function writeBlock<Row>(session: GridSession<Row>, cells: FittedBlock<Row>['cells'], notWritten: string): Promise<void> {
  const { props } = session.surroundings()
  const { editing } = props
  if (editing === undefined || cells.length === 0) return
  const shown = cells.map((cell) => ({ rowKey: props.rowKey(cell.row), columnId: cell.columnId, shown: cell.shown }))
  const typed: readonly TypedCell<Row>[] = cells.map(({ row, columnId, typed: text }) => ({ row, columnId, typed: text }))
  const outcome = await session.saves.saveBlock(shown, () => editing.commitBlock(typed))
  if (!outcome.ok) report(session, notWritten, outcome.problems)
}

/** A block of one field fills the extended block, as in a sheet. */
function spread(block: readonly (readonly string[])[], over: Block): readonly (readonly string[])[] {
  const [first, ...others] = block
  if (first === undefined || first.length !== 1 || others.length > 0) return block
  const row = Array.from({ length: over.toColumn - over.fromColumn + 1 }, () => first[0] ?? '')
  return Array.from({ length: over.toIndex - over.fromIndex + 1 }, () => row)
}

/** Pastes text from the extended block's first cell on. What does not fit is listed, and then nothing is written. */
export async function pasteBlock<Row>(session: GridSession<Row>, text: string): Promise<void> {
  const { columns, props } = session.surroundings()
  if (props.editing === undefined || text === '') return
  const over = extendedBlock(session)
  const block = spread(parseBlock(text), over)
  const rows = await rowsFrom(session, over.fromIndex, block.length)
  const fitted = fitBlock(block, { rows, columns: columns.slice(over.fromColumn) }, props.editing)
  if (fitted.problems.length > 0) {
    report(session, `Chưa dán ô nào: ${fitted.problems.length} chỗ chưa vừa. Sửa ở nơi chép rồi dán lại.`, fitted.problems)
    return
  }
  await writeBlock(session, fitted.cells, 'Chưa dán ô nào. Sửa ở nơi chép rồi dán lại.')
}

/** Takes away what was entered in the extended block; cells that cannot be typed into are passed. */
export async function clearBlock<Row>(session: GridSession<Row>): Promise<void> {
  const { columns, props } = session.surroundings()
  const { editing } = props
  if (editing === undefined) return
  const block = extendedBlock(session)
  const cleared: readonly GridColumn<Row>[] = columns.slice(block.fromColumn, block.toColumn + 1)
  const rows = await rowsFrom(session, block.fromIndex, block.toIndex - block.fromIndex + 1)
  const isEntered = (row: Row, columnId: string): boolean => {
    if (editing.closedBecause(row, columnId) !== null) return false
    return (session.store.markOf(props.rowKey(row), columnId)?.shown ?? editing.text(row, columnId)) !== ''
  }
  const cells = rows.flatMap((row) => {
    if (row === undefined) return []
    const entered = cleared.filter((column) => column.editable === true && isEntered(row, column.id))
    return entered.map((column) => ({ row, columnId: column.id, typed: '', shown: '' }))
  })
  const [only] = cells
  if (only !== undefined && cells.length === 1) {
    const cell = { rowKey: props.rowKey(only.row), columnId: only.columnId, shown: '' }
    await session.saves.save(cell, () => editing.commit(only.row, only.columnId, ''))
  } else await writeBlock(session, cells, 'Chưa xóa ô nào.')
}

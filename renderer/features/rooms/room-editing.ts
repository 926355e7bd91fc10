import type { Room } from '../../../shared/contract/rooms.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, newRequestId } from '../../app/api.ts'
import type { CellOutcome, GridEditing, TypedCell } from '../../components/grid/types.ts'
import { markSaved } from '../../components/status-store.ts'
import { factsOf, fieldOf, readRoomCell, refused } from './room-cells.ts'
import { roomText } from './room-columns.tsx'
import type { RoomFacts } from './room-draft.ts'

/** How the table of rooms is typed into: each cell is saved as it is left, a pasted row as a whole. */
export function roomEditing(examId: string, roomById: (id: string) => Room | undefined, readAgain: () => Promise<void>): GridEditing<Room> {
  /** One save after the other: each needs the revision that the one before it made. */
  let before: Promise<unknown> = Promise.resolve()

  function save(row: Room, patch: Partial<RoomFacts>, typed: string): Promise<CellOutcome> {
    const saved = before.then(() => saveNow(row, patch, typed))
    before = saved
    return saved
  }

  async function saveNow(row: Room, patch: Partial<RoomFacts>, typed: string): Promise<CellOutcome> {
    // What was saved a moment ago counts, not what the row showed when it was drawn.
    const { revision, ...facts } = factsOf(roomById(row.id) ?? row)
    try {
      await api.rooms.change({ examId, ...facts, ...patch, expectedRevision: revision, requestId: newRequestId() })
      markSaved()
      await readAgain()
      return { ok: true }
    } catch (error) {
      await readAgain()
      return refused(errorSentence(error).sentence, typed)
    }
  }

  async function commit(row: Room, columnId: string, typed: string): Promise<CellOutcome> {
    const read = readRoomCell(columnId, typed)
    return read.ok ? save(row, read.patch, typed) : read
  }

  return {
    closedBecause: () => null,
    text: (row, columnId) => roomText(row, fieldOf(columnId)),
    check: (_row, columnId, typed) => {
      const read = readRoomCell(columnId, typed)
      if (!read.ok) return read
      return { ok: true, shown: columnId === 'groundFloor' ? (read.patch.groundFloor === true ? 'có' : '') : typed.trim() }
    },
    commit,
    async commitBlock(cells: readonly TypedCell<Room>[]) {
      const [first] = cells
      if (first === undefined) return { ok: true }
      if (cells.some(({ row }) => row.id !== first.row.id)) {
        return { ok: false, problems: [{ where: 'Cả khối', what: 'Bảng phòng nhận mỗi lần một dòng. Dán từng phòng, hoặc thêm nhiều phòng liền nhau ở dưới.' }] }
      }
      const read = cells.map((cell) => ({ ...cell, read: readRoomCell(cell.columnId, cell.typed) }))
      const problems = read.flatMap(({ row, typed, read: one }) => (one.ok ? [] : [{ where: `${row.name}, ${typed}`, what: one.note.title }]))
      if (problems.length > 0) return { ok: false, problems }
      const patch = Object.assign({}, ...read.map(({ read: one }) => (one.ok ? one.patch : {}))) as Partial<RoomFacts>
      const outcome = await save(first.row, patch, cells.map(({ typed }) => typed).join(' '))
      return outcome.ok ? outcome : { ok: false, problems: [{ where: first.row.name, what: outcome.note.title }] }
    },
    nameOf: (row) => row.name,
  }
}

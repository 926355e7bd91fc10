import type { AttendanceRow } from '../../../shared/contract/attendance.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { api, newRequestId } from '../../app/api.ts'
import type { CellOutcome, GridEditing, TypedCell } from '../../components/grid/types.ts'
import { markSaved } from '../../components/status-store.ts'
import { isSameNote, noteFields, notedOf, readNote, shownNote, type NoteField, type Noted } from './attendance-draft.ts'
import type { RoomRows } from './use-attendance.ts'

function fieldOf(columnId: string): NoteField {
  const field = noteFields.find((one) => one === columnId)
  if (field === undefined) throw new Error(`no field ${columnId}`)
  return field
}

/** How the list of a room is typed into: each cell is saved as it is left. */
export function attendanceEditing(examId: string, partId: string, rows: RoomRows): GridEditing<AttendanceRow> {
  /** One save after the other: each needs the revision that the one before it made. */
  let before: Promise<unknown> = Promise.resolve()

  function save(row: AttendanceRow, read: (now: AttendanceRow) => ReturnType<typeof readNote>): Promise<CellOutcome> {
    const saved = before.then(() => saveNow(row, read))
    before = saved
    return saved
  }

  async function saveNow(row: AttendanceRow, read: (now: AttendanceRow) => ReturnType<typeof readNote>): Promise<CellOutcome> {
    // What was saved a moment ago counts, not what the row showed when it was drawn.
    const now = rows.current(row.candidateId) ?? row
    const judged = read(now)
    if (!judged.ok) return judged
    if (isSameNote(notedOf(now), judged.noted)) return { ok: true }
    try {
      await send(now, judged.noted)
      return { ok: true }
    } catch (error) {
      await rows.readAgain()
      return { ok: false, note: { title: errorSentence(error).sentence, text: 'Sửa trong ô, hoặc Esc để bỏ.' } }
    }
  }

  async function send(now: AttendanceRow, noted: Noted): Promise<void> {
    rows.put(await api.attendance.set({ examId, partId, candidateId: now.candidateId, ...noted, expectedRevision: now.revision, requestId: newRequestId() }))
    markSaved()
  }

  return {
    closedBecause: (row, columnId) => {
      if (columnId !== 'sheets') return null
      if (!row.onPaper) return 'Người này không làm bài trên giấy, nên không có số tờ.'
      return row.nothing === null ? null : 'Người này không nộp bài. Gõ c ở cột Có mặt nếu có nộp.'
    },
    text: (row, columnId) => {
      const field = fieldOf(columnId)
      if (field === 'state') return row.state === null ? '' : row.state === 'absent' ? 'v' : row.nothing === null ? 'c' : 'k'
      return shownNote(row, field)
    },
    check: (row, columnId, typed) => {
      const field = fieldOf(columnId)
      const read = readNote(row, field, typed)
      return read.ok ? { ok: true, shown: shownNote(read.noted, field) } : read
    },
    commit: (row, columnId, typed) => save(row, (now) => readNote(now, fieldOf(columnId), typed)),
    async commitBlock(cells: readonly TypedCell<AttendanceRow>[]) {
      const [first] = cells
      if (first === undefined) return { ok: true }
      if (cells.some(({ row }) => row.candidateId !== first.row.candidateId)) {
        return { ok: false, problems: [{ where: 'Cả khối', what: 'Điểm danh nhận mỗi lần một dòng. Nhiều người cùng số tờ thì dùng “Điền người còn lại” (Ctrl+D).' }] }
      }
      const outcome = await save(first.row, (now) => {
        let read = readNote(now, fieldOf(first.columnId), first.typed)
        for (const { columnId, typed } of cells.slice(1)) if (read.ok) read = readNote({ ...now, ...read.noted }, fieldOf(columnId), typed)
        return read
      })
      return outcome.ok ? outcome : { ok: false, problems: [{ where: first.row.fullName, what: outcome.note.title }] }
    },
    nameOf: (row) => row.fullName,
  }
}

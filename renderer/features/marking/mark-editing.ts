import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import { cellRefusalSentence } from '../../../shared/words/cell-refusals.ts'
import { errorSentence, isDeclared } from '../../../shared/words/errors.ts'
import { markText, readTypedMark } from '../../../shared/words/marks.ts'
import { api, newRequestId } from '../../app/api.ts'
import type { BlockOutcome, CellNote, CellOutcome, GridEditing, TypedCell } from '../../components/grid/types.ts'
import { markSaved } from '../../components/status-store.ts'
import { showUndoable } from '../../components/undo-toast.tsx'
import { blockWords } from './block-words.ts'
import { markOf } from './mark-pages.ts'
import type { MarkCells } from './use-marks.ts'

function refusalNote(error: unknown, typed: string): CellNote {
  if (isDeclared(error) && error.code === 'CELLS_REFUSED') {
    const [cell] = error.data.cells
    return { title: cell === undefined ? errorSentence(error).sentence : cellRefusalSentence(cell.code, cell.place), text: `Đã gõ ${typed}. Sửa trong ô, hoặc Esc để bỏ.` }
  }
  return { title: errorSentence(error).sentence, text: `Đã gõ ${typed}. Gõ lại, hoặc Esc để bỏ.` }
}

/** How the marks grid is typed into: each cell is saved as it is left, a pasted block as a whole. */
export function markEditing(examId: string, parts: readonly Part[], marks: MarkCells): GridEditing<MarkRow> {
  const partById = new Map(parts.map((part) => [part.id, part]))
  const partOf = (columnId: string): Part => {
    const part = partById.get(columnId)
    if (part === undefined) throw new Error(`no part ${columnId}`)
    return part
  }

  /** Somebody else's mark came first: it is shown, and both ways out are offered. */
  async function staleNote(row: MarkRow, part: Part, typed: string): Promise<CellNote> {
    const [[newest]] = await Promise.all([api.marking.cellHistory({ examId, candidateId: row.candidateId, partId: part.id }), marks.readAgain()])
    const shown = newest === undefined ? '' : markText(part, { state: newest.state, value: newest.value ?? null })
    return {
      title: `${newest?.userName ?? 'Người khác'} vừa ${shown === '' ? 'xóa điểm' : `ghi ${shown}`} ở ô này.`,
      text: `Đã gõ ${typed === '' ? 'Delete' : typed}.`,
      actions: [
        { label: 'Dùng giá trị mới', keys: 'Esc' },
        { label: 'Ghi đè', keys: 'Ctrl+Enter', typed },
      ],
    }
  }

  async function commit(row: MarkRow, columnId: string, typed: string): Promise<CellOutcome> {
    const part = partOf(columnId)
    const read = readTypedMark(part, typed)
    if (!read.ok) return { ok: false, note: { title: read.title, text: read.text } }
    const before = marks.currentMark(row.candidateId, part.id)
    if (before?.state === read.mark.state && before.value === read.mark.value) return { ok: true }
    try {
      const mark = await api.marking.set({
        examId,
        candidateId: row.candidateId,
        partId: part.id,
        ...read.mark,
        previousMarkId: before?.markId ?? null,
        requestId: newRequestId(),
      })
      marks.putMarks([{ ...mark, candidateId: row.candidateId }])
      markSaved()
      return { ok: true }
    } catch (error) {
      const stale = isDeclared(error) && error.code === 'STALE'
      return { ok: false, note: stale ? await staleNote(row, part, typed) : refusalNote(error, typed) }
    }
  }

  async function commitBlock(cells: readonly TypedCell<MarkRow>[]): Promise<BlockOutcome> {
    const where = (row: MarkRow, part: Part) => `${row.fullName}, ${part.title}`
    const read = cells.map((cell) => ({ ...cell, part: partOf(cell.columnId), read: readTypedMark(partOf(cell.columnId), cell.typed) }))
    const problems = read.flatMap(({ row, part, read: one }) => (one.ok ? [] : [{ where: where(row, part), what: `${one.title} ${one.text}` }]))
    if (problems.length > 0) return { ok: false, problems }
    const wanted = read.flatMap(({ row, part, read: one }) => {
      if (!one.ok) return []
      const before = marks.currentMark(row.candidateId, part.id)
      const same = before?.state === one.mark.state && before.value === one.mark.value
      return same ? [] : [{ candidateId: row.candidateId, partId: part.id, ...one.mark, previousMarkId: before?.markId ?? null }]
    })
    if (wanted.length === 0) return { ok: true }
    try {
      const changes = wanted.map(({ candidateId, partId, state }) => ({ before: marks.currentMark(candidateId, partId)?.state ?? 'notEntered', after: state }))
      const saved = await api.marking.paste({ examId, cells: wanted, requestId: newRequestId() })
      marks.putMarks(saved.marks)
      markSaved()
      const undone = `Đã hoàn tác: ${changes.length.toLocaleString('vi-VN')} ô trở lại như trước`
      if (cells.length > 1) void showUndoable({ procedure: 'marking.paste', done: `Đã ghi điểm: ${blockWords(changes)}`, undone })
      return { ok: true }
    } catch (error) {
      await marks.readAgain()
      if (!isDeclared(error) || error.code !== 'CELLS_REFUSED') {
        return { ok: false, problems: [{ where: 'Cả khối', what: errorSentence(error).sentence }] }
      }
      return {
        ok: false,
        problems: error.data.cells.map(({ candidateId, partId, code, place }) => ({
          where: `${cells.find(({ row }) => row.candidateId === candidateId)?.row.fullName ?? ''}, ${partById.get(partId)?.title ?? ''}`,
          what: cellRefusalSentence(code, place),
        })),
      }
    }
  }

  return {
    closedBecause: (row, columnId) => (markOf(row, columnId) === undefined ? `${row.fullName} không thi ${partOf(columnId).title}.` : null),
    text: (row, columnId) => {
      const mark = markOf(row, columnId)
      return mark === undefined ? '' : markText(partOf(columnId), mark)
    },
    check: (row, columnId, typed) => {
      const part = partOf(columnId)
      if ((markOf(row, columnId)?.single ?? 0) > 0) return { ok: false, note: { title: cellRefusalSentence('hasSingleMarks'), text: `Đã gõ ${typed}. Esc để bỏ.` } }
      const read = readTypedMark(part, typed)
      return read.ok ? { ok: true, shown: markText(part, read.mark) } : { ok: false, note: { title: read.title, text: read.text } }
    },
    commit,
    commitBlock,
    nameOf: (row) => row.fullName,
  }
}

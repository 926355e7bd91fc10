import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { formatDay } from '../../../shared/text/day.ts'

/** A moment as the log shows it, in the time of this computer: "25/11/2026 10:14:03". */
export function timeOf(at: string): string {
  const moment = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${formatDay(day)} ${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`
}

/**
 * What was done, in words. Undoing an undo is doing it again: "Làm lại: Nhập điểm". `known` finds entries that are
 * loaded; the words of the log itself stand where the undone act is not.
 */
export function actWords(entry: HistoryEntry, known: (seq: number) => HistoryEntry | undefined): string {
  let root: HistoryEntry | undefined = entry
  let undoings = 0
  while (root !== undefined && root.undoOf !== null) {
    root = known(root.undoOf)
    undoings += 1
  }
  if (undoings === 0 || root === undefined) return entry.title
  return `${undoings % 2 === 1 ? 'Hoàn tác' : 'Làm lại'}: ${root.title}`
}

import { expect, it } from 'vitest'
import { rowsOf } from '../../../renderer/features/history/history-rows.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'

const entry = (seq: number, at: string): HistoryEntry => ({ seq, at, userName: 'Hà', device: 'A', procedure: 'posts.create', title: 'Thêm vị trí', about: [], reason: null, undoOf: null, undoneBy: null, notUndoable: null, examId: null, examName: null })
const told = (entries: readonly HistoryEntry[], complete: boolean) => rowsOf(entries, complete).map((row) => (row.kind === 'day' ? [row.group.title, row.group.count] : row.entry.seq))

const acts = [entry(4, '2026-12-01T02:00:00Z'), entry(3, '2026-11-30T17:00:00Z'), entry(2, '2026-11-30T16:59:59Z'), entry(1, '2026-11-29T17:00:00Z')]

it('acts stand under the days of Vietnam on which they were done, with their number', () => {
  expect(told(acts, true)).toEqual([['Thứ Ba, 01/12/2026', '2 việc'], 4, 3, ['Thứ Hai, 30/11/2026', '2 việc'], 2, 1])
})

it('the last day is not counted while more of it may come', () => {
  expect(told(acts, false)).toEqual([['Thứ Ba, 01/12/2026', '2 việc'], 4, 3, ['Thứ Hai, 30/11/2026', undefined], 2, 1])
})

it('the order of the log stays where a clock was set back', () => {
  const set = [entry(3, '2026-11-30T02:00:00Z'), entry(2, '2026-12-01T02:00:00Z'), entry(1, '2026-11-30T01:00:00Z')]
  expect(told(set, true)).toEqual([['Thứ Hai, 30/11/2026', '1 việc'], 3, ['Thứ Ba, 01/12/2026', '1 việc'], 2, ['Thứ Hai, 30/11/2026', '1 việc'], 1])
})

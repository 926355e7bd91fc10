import type { MarkState } from '../../../shared/contract/marking.ts'

/** What a cell of a block held and what it holds now. */
export interface CellChange {
  readonly before: MarkState
  readonly after: MarkState
}

/** What a saved block did to its cells: "624 ô mới, sửa 1 ô". */
export function blockWords(changes: readonly CellChange[]): string {
  const cleared = changes.filter(({ after }) => after === 'notEntered').length
  const added = changes.filter(({ before, after }) => before === 'notEntered' && after !== 'notEntered').length
  const corrected = changes.length - cleared - added
  const cells = (count: number) => `${count.toLocaleString('vi-VN')} ô`
  return [...(added > 0 ? [`${cells(added)} mới`] : []), ...(corrected > 0 ? [`sửa ${cells(corrected)}`] : []), ...(cleared > 0 ? [`xóa ${cells(cleared)}`] : [])].join(', ')
}

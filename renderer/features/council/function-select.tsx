import { Select } from '@mantine/core'
import type { Board, BoardFunction } from '../../../shared/rules/boards.ts'
import { functionTitle } from '../../../shared/words/boards.ts'

/** Chức danh: a function of the board. */
export function FunctionSelect({ board, functions, value, onChange, autoFocus = false }: { board: Board; functions: readonly BoardFunction[]; value: BoardFunction; onChange: (value: BoardFunction) => void; autoFocus?: boolean }) {
  return (
    <Select
      label="Chức danh"
      data={functions.map((one) => ({ value: one, label: functionTitle(board, one) }))}
      value={value}
      onChange={(chosen) => onChange(functions.find((one) => one === chosen) ?? value)}
      searchable
      data-autofocus={autoFocus || undefined}
      openOnFocus={false}
      allowDeselect={false}
      nothingFoundMessage="Không có chức danh nào hợp chữ đã gõ."
      maxDropdownHeight={220}
    />
  )
}

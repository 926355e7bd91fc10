import type { Board, BoardFunction } from '../../../shared/rules/boards.ts'
import { functionTitle } from '../../../shared/words/boards.ts'
import { CodePicker } from '../../components/code-picker.tsx'

/** Properties of the choice. */
interface FunctionSelectProps {
  board: Board
  functions: readonly BoardFunction[]
  value: BoardFunction
  onChange: (value: BoardFunction) => void
  autoFocus?: boolean
}

/** Chức danh: a function of the board, by words without accents. */
export function FunctionSelect({ board, functions, value, onChange, autoFocus = false }: FunctionSelectProps) {
  return (
    <CodePicker
      label="Chức danh"
      options={functions.map((one) => ({ id: one, code: '', name: functionTitle(board, one), current: true }))}
      value={value}
      onChange={(chosen) => onChange(functions.find((one) => one === chosen) ?? value)}
      nothingFound="Không có chức danh nào hợp chữ đã gõ."
      autoFocus={autoFocus}
    />
  )
}

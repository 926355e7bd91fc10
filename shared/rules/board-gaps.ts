import { sourceOfBoard, type Board, type BoardFunction, type BoardRules } from './boards.ts'
import type { Grade } from './regime.ts'

/** Something that the council or a board lacks. */
export interface BoardGap {
  readonly board: Board
  /** 'size': too few or too many, or an even number; 'empty': compulsory, but nobody sits there; 'function': nobody has it. */
  readonly code: 'size' | 'empty' | 'function'
  readonly function: BoardFunction | null
  readonly count: number
  /** Sizes that the regulation allows; none unless the size is wrong. */
  readonly sizes: readonly number[]
  readonly article: string
  readonly grade: Grade
}

interface Sitting {
  readonly board: Board
  readonly function: BoardFunction
}

function ofCouncil(sitting: readonly Sitting[], { sizes, needs, boards }: BoardRules): readonly BoardGap[] {
  const count = sitting.length
  const gap = { board: 'council' as const, count, function: null, sizes: [] }
  const missing = needs.filter((needed) => !sitting.some((seat) => seat.function === needed))
  return [
    ...(sizes === null || sizes.value.includes(count) ? [] : [{ ...gap, code: 'size' as const, sizes: sizes.value, article: sizes.article, grade: sizes.grade }]),
    ...missing.map((needed) => ({ ...gap, code: 'function' as const, function: needed, article: boards.article, grade: boards.grade })),
  ]
}

/** What the council and the boards lack, by those who sit there now, in the order of the boards. */
export function boardGaps(own: readonly Board[], seats: readonly Sitting[], rules: BoardRules): readonly BoardGap[] {
  return own.flatMap((board): readonly BoardGap[] => {
    const sitting = seats.filter((seat) => seat.board === board)
    const source = sourceOfBoard(rules, board)
    if (board === 'council') return ofCouncil(sitting, rules)
    if (source === null) return []
    const gap = { board, count: sitting.length, sizes: [], article: source.article, grade: source.grade }
    if (sitting.length === 0) return board === 'supervision' ? [{ ...gap, code: 'empty', function: null }] : []
    return sitting.some((seat) => seat.function === 'head') ? [] : [{ ...gap, code: 'function', function: 'head' }]
  })
}

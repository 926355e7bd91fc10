/** What was typed of one sheet: 1 and 2 are the two typings, 3 what a third person settled from the paper. */
export interface TypedAnswer {
  readonly candidateId: string
  readonly typing: number
  /** Hundredths of a right answer; null: the sheet is doubtful and could not be counted. */
  readonly value: number | null
  /** Why it is doubtful (nghi vấn); null: it is not. */
  readonly doubt: string | null
}

/** A sheet with both typings beside each other. */
export interface ComparedAnswer {
  readonly candidateId: string
  readonly first: TypedAnswer | null
  readonly second: TypedAnswer | null
  readonly settled: number | null
  /** The count that holds: settled, else typed alike twice without a doubt; null: a third person is to settle it. */
  readonly value: number | null
}

/** Lays the typings of each sheet side by side, in the order in which the sheets come. */
export function compareAnswers(typed: readonly TypedAnswer[]): ComparedAnswer[] {
  return [...Map.groupBy(typed, ({ candidateId }) => candidateId)].map(([candidateId, own]) => {
    const [first = null, second = null, third = null] = [1, 2, 3].map((typing) => own.find((one) => one.typing === typing) ?? null)
    const settled = third?.value ?? null
    const sure = first !== null && second !== null && first.doubt === null && second.doubt === null && first.value === second.value
    return { candidateId, first, second, settled, value: settled ?? (sure ? first.value : null) }
  })
}

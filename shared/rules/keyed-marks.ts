/** A value of a marking sheet as it was keyed: typing 1 or 2, or 3 as the third person settled it from the paper. */
export interface KeyedMark {
  readonly scriptId: string
  readonly typing: number
  /** From 1; 0: the total. */
  readonly question: number
  /** Hundredths of a point. */
  readonly value: number
}

/** A value that the two typings do not have alike. */
export interface KeyedDifference {
  readonly scriptId: string
  readonly question: number
  /** Null: not keyed. */
  readonly first: number | null
  readonly second: number | null
  /** What the third person settled; null: nothing yet. */
  readonly settled: number | null
}

const keyOf = ({ scriptId, question }: Pick<KeyedMark, 'scriptId' | 'question'>) => `${scriptId} ${question}`

/** Every value in which the two typings of a marking differ, in the order in which they come (lệch nhập). */
export function keyedDifferences(marks: readonly KeyedMark[]): KeyedDifference[] {
  return [...Map.groupBy(marks, keyOf).values()].flatMap((own) => {
    const [first, second, settled] = [1, 2, 3].map((typing) => own.find((mark) => mark.typing === typing)?.value ?? null)
    const { scriptId, question } = own[0] ?? { scriptId: '', question: 0 }
    return first === second ? [] : [{ scriptId, question, first: first ?? null, second: second ?? null, settled: settled ?? null }]
  })
}

/** The values that hold: what both keyed alike, or what the third person settled; those still open are absent. */
export function agreedValues(marks: readonly KeyedMark[]): { readonly scriptId: string; readonly question: number; readonly value: number }[] {
  return [...Map.groupBy(marks, keyOf).values()].flatMap((own) => {
    const [first, second, settled] = [1, 2, 3].map((typing) => own.find((mark) => mark.typing === typing)?.value)
    const value = first !== undefined && first === second ? first : settled
    const { scriptId, question } = own[0] ?? { scriptId: '', question: 0 }
    return value === undefined ? [] : [{ scriptId, question, value }]
  })
}

/** Why the values of one marking sheet do not fit the paper. */
export type SheetValueProblem =
  | { readonly code: 'aboveMaximum'; readonly question: number; readonly found: number; readonly expected: number }
  | { readonly code: 'missing' | 'unknownQuestion'; readonly question: number }
  /** `found`: the sum of the questions; `expected`: the total that the sheet says. */
  | { readonly code: 'sumDiffers'; readonly question: 0; readonly found: number; readonly expected: number }

/**
 * Checks the values of one sheet: each question once, none above its maximum, the total the sum of the questions.
 *
 * `questions`: maxima in hundredths, in order; none: the sheet has a total only. `maximum`: of the paper.
 */
export function sheetValueProblem(values: readonly { readonly question: number; readonly value: number }[], questions: readonly number[], maximum: number): SheetValueProblem | null {
  const maxima = new Map([[0, maximum], ...questions.map((most, index) => [index + 1, most] as const)])
  for (const { question, value } of values) {
    const most = maxima.get(question)
    if (most === undefined) return { code: 'unknownQuestion', question }
    if (value > most) return { code: 'aboveMaximum', question, found: value, expected: most }
  }
  const missing = [...questions.keys()].map((index) => index + 1).concat(0).find((question) => values.filter((one) => one.question === question).length !== 1)
  if (missing !== undefined) return { code: 'missing', question: missing }
  const total = values.find(({ question }) => question === 0)?.value ?? 0
  const sum = values.reduce((all, { question, value }) => (question === 0 ? all : all + value), 0)
  return questions.length === 0 || sum === total ? null : { code: 'sumDiffers', question: 0, found: sum, expected: total }
}

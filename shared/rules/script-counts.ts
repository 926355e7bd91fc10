/** Scripts and the sheets that they have (số bài, số tờ). */
export interface Counted {
  readonly scripts: number
  readonly sheets: number
}

/** A marking of the scripts that a line counts. */
export interface CountedMarking {
  readonly marker: number
  /** Scripts that two people keyed whole. */
  readonly keyedTwice: number
  /** As the minutes of handing over counted them when it was locked; null: it is not. */
  readonly locked: Counted | null
}

/** What lies beside each other of a bag, of the bags of a post, or of a whole paper. */
export interface CountLine {
  /** Null: who lies in a bag is under seal. */
  readonly present: number | null
  /** Of the present: who handed in nothing, by minutes. */
  readonly nothing: number | null
  readonly handedIn: Counted | null
  readonly coded: Counted
  readonly markings: readonly CountedMarking[]
}

/** Two figures that should be one, or a marking that is not keyed to the end. */
export type CountFinding =
  | { readonly code: 'presentDiffers' | 'codedScriptsDiffer' | 'codedSheetsDiffer'; readonly found: number; readonly expected: number }
  | { readonly code: 'markedScriptsDiffer' | 'markedSheetsDiffer' | 'keyedDiffers'; readonly marker: number; readonly found: number; readonly expected: number }
  /** No difference: it goes on. `found` of `expected` scripts are keyed twice. */
  | { readonly code: 'keyingOpen'; readonly marker: number; readonly found: number; readonly expected: number }

/** Whether a finding is a difference, which stops locking; the others only say what is still to do. */
export const isDifference = ({ code }: Pick<CountFinding, 'code'>): boolean => code !== 'keyingOpen'

const pair = <Code extends string>(code: Code, found: number, expected: number) => (found === expected ? [] : [{ code, found, expected }])

/** Present = handed in + handed in nothing; handed in = coded = marked twice = keyed twice: everything that does not hold of a line, in the order of the steps. */
export function countFindings({ present, nothing, handedIn, coded, markings }: CountLine): CountFinding[] {
  return [
    ...(present === null || handedIn === null ? [] : pair('presentDiffers', handedIn.scripts, present - (nothing ?? 0))),
    ...(handedIn === null ? [] : [...pair('codedScriptsDiffer', coded.scripts, handedIn.scripts), ...pair('codedSheetsDiffer', coded.sheets, handedIn.sheets)]),
    ...markings.flatMap(({ marker, keyedTwice, locked }): CountFinding[] => {
      if (locked === null) return pair('keyingOpen', keyedTwice, coded.scripts).map((finding) => ({ ...finding, marker }))
      return [
        ...pair('markedScriptsDiffer', locked.scripts, coded.scripts),
        ...pair('markedSheetsDiffer', locked.sheets, coded.sheets),
        ...pair('keyedDiffers', keyedTwice, coded.scripts),
      ].map((finding) => ({ ...finding, marker }))
    }),
  ]
}

/** The sum of lines that are all of them parts of one whole; a figure that one of them lacks is lacking. */
export function sumOfLines(lines: readonly CountLine[]): Pick<CountLine, 'coded' | 'markings'> {
  const add = (all: Counted, one: Counted): Counted => ({ scripts: all.scripts + one.scripts, sheets: all.sheets + one.sheets })
  const none: Counted = { scripts: 0, sheets: 0 }
  const markers = [...new Set(lines.flatMap(({ markings }) => markings.map(({ marker }) => marker)))]
  return {
    coded: lines.map(({ coded }) => coded).reduce(add, none),
    markings: markers.map((marker) => {
      const own = lines.flatMap(({ markings }) => markings.filter((one) => one.marker === marker))
      const locked = own.map((one) => one.locked)
      return {
        marker,
        keyedTwice: own.reduce((sum, { keyedTwice }) => sum + keyedTwice, 0),
        locked: locked.some((one) => one === null) ? null : locked.flatMap((one) => one ?? []).reduce(add, none),
      }
    }),
  }
}

import type { Part, SheetRefusalCode, SingleMark } from '../../shared/contract/marking.ts'

/** What the single marks of a paper are checked against. */
export interface SheetLimits {
  readonly form: 'markers' | 'members'
  readonly part: Pick<Part, 'maximum'>
  /** How many pieces each member marks; 0: the whole paper at once. */
  readonly pieces: number
  /** Whether the paper may be appealed: written, on paper, with a mark to appeal against. */
  readonly appealable: boolean
}

const cellOf = ({ stage, marker, piece }: SingleMark) => `${stage} ${marker} ${piece}`

/** Why these marks cannot be the sheets of a paper; null when they can. One mark of two is enough to be kept. */
export function sheetRefusal(marks: readonly SingleMark[], { form, part, pieces, appealable }: SheetLimits): SheetRefusalCode | null {
  if (marks.some(({ value }) => value > part.maximum)) return 'aboveMaximum'
  if (marks.some(({ piece }) => (pieces === 0 ? piece !== 0 : piece < 1 || piece > pieces))) return 'unknownPiece'
  const filled = new Set(marks.map(cellOf))
  if (filled.size < marks.length) return 'duplicate'
  if (marks.some(({ stage }) => stage === 'appeal') && !appealable) return 'appealNotAllowed'
  if (form === 'members') {
    const complete = [...Map.groupBy(marks, ({ marker }) => marker).values()].every((own) => pieces === 0 || own.length === pieces)
    return complete ? null : 'pieceMissing'
  }
  if (marks.some(({ marker }) => marker > 3)) return 'tooManyMarkers'
  const third = marks.filter(({ marker }) => marker === 3)
  return third.every((mark) => [1, 2].every((marker) => filled.has(cellOf({ ...mark, marker })))) ? null : 'thirdWithoutTwo'
}

import type { DocumentColumn } from '../../../../shared/documents/document.ts'

/** A title over neighbours, or over one column. */
export interface HeadSpan {
  /** The title over the columns; null: the column stands alone, one level high. */
  readonly group: string | null
  /** Index of its first column. */
  readonly first: number
  readonly count: number
}

/** Neighbours of one group as one span; columns without a group each for itself. */
export function headSpans(columns: readonly DocumentColumn[]): HeadSpan[] {
  const spans: HeadSpan[] = []
  columns.forEach(({ group }, index) => {
    const previous = spans.at(-1)
    if (previous !== undefined && group !== null && previous.group === group) spans[spans.length - 1] = { ...previous, count: previous.count + 1 }
    else spans.push({ group, first: index, count: 1 })
  })
  return spans
}

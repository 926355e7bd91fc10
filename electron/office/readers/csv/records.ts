import { WorkbookRefusal } from '../refusal.ts'

/** Signs that can part the columns, the likelier first. */
export const separators = ['\t', ';', ','] as const
export type Separator = (typeof separators)[number]

/** How many lines tell which separator a file has. */
const sample = 200

/** Whether the sign at a place ends a field. */
const endsField = (sign: string | undefined, separator: Separator) => sign === undefined || sign === separator || sign === '\n' || sign === '\r'

/**
 * The records of a text, a list of fields each, one by one (RFC 4180). A field in quotation marks may hold separators, line
 * breaks and doubled marks; a mark within a bare field is a letter like any other.
 *
 * Throws {@link WorkbookRefusal} with the row, as Excel counts, whose quotation mark is never closed or is followed by more.
 */
export function* csvRecords(text: string, separator: Separator, firstRow = 1): Generator<string[], undefined> {
  let at = 0
  for (let row = firstRow; at < text.length; row += 1) {
    const fields: string[] = []
    for (;;) {
      const { field, next } = text[at] === '"' ? quotedField(text, at, separator, row) : bareField(text, at, separator)
      fields.push(field)
      at = next + 1
      if (text[next] !== separator) break
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1
    yield fields
  }
}

interface ReadField {
  readonly field: string
  /** Place of the sign that ended it; the length of the text at its end. */
  readonly next: number
}

function bareField(text: string, from: number, separator: Separator): ReadField {
  let at = from
  while (!endsField(text[at], separator)) at += 1
  return { field: text.slice(from, at), next: at }
}

function quotedField(text: string, from: number, separator: Separator, row: number): ReadField {
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) throw new WorkbookRefusal('quoteOpen', undefined, row)
    if (text[at + 1] !== '"') break
    at += 2
  }
  if (!endsField(text[at + 1], separator)) throw new WorkbookRefusal('quoteBroken', undefined, row)
  return { field: text.slice(from + 1, at).replaceAll('""', '"'), next: at + 1 }
}

/** How well a separator fits: the columns that most rows have alike. Nothing where it parts none. */
function fit(text: string, separator: Separator): number {
  const widths: number[] = []
  try {
    for (const fields of csvRecords(text, separator)) {
      if (fields.length > 1) widths.push(fields.length)
      if (widths.length === sample) break
    }
  } catch (error) {
    // A quotation mark that is broken under one separator may be whole under another; the reading itself refuses it.
    if (!(error instanceof WorkbookRefusal)) throw error
  }
  const counts = Map.groupBy(widths, (width) => width)
  return Math.max(0, ...[...counts].map(([width, rows]) => (width - 1) * rows.length))
}

/** The separator of a text: as its first line says in Excel's way ("sep=;"), else the one that parts the most rows alike. */
export function separatorOf(text: string): { readonly separator: Separator; readonly from: number } {
  const [line = '', said = ''] = /^sep=(.)\r?\n/u.exec(text) ?? []
  const named = separators.find((separator) => separator === said)
  if (named !== undefined) return { separator: named, from: line.length }
  const [best] = separators.map((separator) => ({ separator, fits: fit(text, separator) })).toSorted((left, right) => right.fits - left.fits)
  return { separator: best?.separator ?? ',', from: 0 }
}

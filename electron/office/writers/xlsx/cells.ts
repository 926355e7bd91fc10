import type { ColumnKind } from '../../../../shared/documents/document.ts'

/** Numbers as Vietnamese papers show them: the language is in the format, so the decimal sign is a comma wherever the file is opened. */
export const pointsFormat = '[$-42A]0.00'
export const countFormat = '0'
export const moneyFormat = '[$-42A]#,##0'

/** Text, whatever it looks like: a name that begins with = stays one, even when somebody edits its cell (field report 121). */
export const textFormat = '@'

/** What a cell holds, and how it is shown. */
export interface CellContent {
  readonly value: string | number | null
  readonly format: string
}

/** A printed text as a cell: a number only in a column of numbers, and only where the number shows the same text. */
export function cellContent(text: string, kind: ColumnKind): CellContent {
  if (text === '') return { value: null, format: textFormat }
  if (kind === 'points' && /^\d{1,13},\d{2}$/u.test(text)) return { value: Number(text.replace(',', '.')), format: pointsFormat }
  if (kind === 'count' && /^(?:0|[1-9]\d{0,14})$/u.test(text)) return { value: Number(text), format: countFormat }
  if (kind === 'money' && /^\d{1,3}(?:\.\d{3})*$/u.test(text)) return { value: Number(text.replaceAll('.', '')), format: moneyFormat }
  return { value: text.normalize('NFC'), format: textFormat }
}

import { elements, readParts, readXml } from './read-package.ts'
import type { XmlElement } from './read-package.ts'

/** A cell of an Excel file as it is stored. */
export interface StoredCell {
  /** Column letters: "C". */
  readonly column: string
  readonly value: string | number | null
  /** Number format: "@" for text. */
  readonly format: string
  readonly bordered: boolean
}

const builtInFormats: Readonly<Record<string, string>> = { '0': 'General', '1': '0', '2': '0.00', '49': '@' }

/** The rows of the only sheet, cells as they are stored. */
export async function storedRows(bytes: Uint8Array): Promise<StoredCell[][]> {
  const parts = await readParts(bytes)
  const styles = readXml(parts.get('xl/styles.xml') ?? '')
  const formats = Object.fromEntries(elements(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '']))
  const looks = elements(elements(styles, 'cellXfs')[0] ?? styles, 'xf').map(({ attributes }) => ({
    format: formats[attributes['numFmtId'] ?? ''] ?? builtInFormats[attributes['numFmtId'] ?? ''] ?? '',
    bordered: attributes['borderId'] !== '0',
  }))
  const sheet = readXml(parts.get('xl/worksheets/sheet1.xml') ?? '')
  return elements(sheet, 'row').map((row) =>
    elements(row, 'c').map((cell) => {
      const look = looks[Number(cell.attributes['s'] ?? 0)] ?? { format: '', bordered: false }
      return { column: (cell.attributes['r'] ?? '').replace(/\d+$/u, ''), value: storedValue(cell), ...look }
    }),
  )
}

function storedValue(cell: XmlElement): string | number | null {
  const [value] = elements(cell, 'v')
  if (cell.attributes['t'] === 'str') return value?.text ?? ''
  if (cell.attributes['t'] === 'inlineStr') return elements(cell, 't').map(({ text }) => text).join('')
  return value === undefined ? null : Number(value.text)
}

/** What a cell shows on a Vietnamese computer. */
export function shownText({ value, format }: StoredCell): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (format === '[$-42A]0.00') return value.toFixed(2).replace('.', ',')
  if (format === '[$-42A]#,##0') return value.toLocaleString('vi-VN')
  return format === '0' ? value.toFixed(0) : `${value} in format ${format}`
}

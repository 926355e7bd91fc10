import { elements, readParts, readXml } from './read-package.ts'
import type { XmlElement } from './read-package.ts'

/** A row of a Word table. */
export interface DocxRow {
  /** It comes back on every page. */
  readonly repeated: boolean
  readonly maySplit: boolean
  readonly cells: readonly string[]
}

/** The tables that bear lines, row by row; a cell that only continues one above it is left out. */
export async function docxTables(bytes: Uint8Array): Promise<DocxRow[][]> {
  const body = readXml((await readParts(bytes)).get('word/document.xml') ?? '')
  return elements(body, 'w:tbl').map(tableRows).filter((rows) => rows.some(({ repeated }) => repeated))
}

function tableRows(table: XmlElement): DocxRow[] {
  return elements(table, 'w:tr').map((row) => ({
    repeated: isOn(row, 'w:tblHeader'),
    maySplit: !isOn(row, 'w:cantSplit'),
    cells: elements(row, 'w:tc').filter((cell) => !isContinued(cell)).map(cellText),
  }))
}

/** Whether a property of Word is set; it may also be written down as off. */
function isOn(element: XmlElement, property: string): boolean {
  return elements(element, property).some(({ attributes }) => !['false', 'off', '0'].includes(attributes['w:val'] ?? ''))
}

function isContinued(cell: XmlElement): boolean {
  return elements(cell, 'w:vMerge').some(({ attributes }) => attributes['w:val'] !== 'restart')
}

/** The text of a cell, its lines by "\n". */
function cellText(cell: XmlElement): string {
  return elements(cell, 'w:p').map(paragraphText).join('\n')
}

/** The text of a paragraph. */
export function paragraphText(paragraph: XmlElement): string {
  const pieces = elements(paragraph, 'w:r').flatMap(({ children }) => children)
  return pieces.map(({ name, text }) => (name === 'w:t' ? text : name === 'w:br' ? '\n' : '')).join('')
}

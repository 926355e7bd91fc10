import type { BlockProblem, GridColumn, GridEditing, TypedCell } from './types.ts'

/**
 * Cells of a copied block of text (TSV as Excel and LibreOffice write it): tabs part columns, line ends part rows, a
 * field in quotation marks may hold both. The empty line after the last row is no row.
 */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === '\t') {
      rows.at(-1)?.push(field)
      field = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      rows.at(-1)?.push(field)
      field = ''
      rows.push([])
    } else field += sign
  }
  rows.at(-1)?.push(field)
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

function quoteField(field: string): string {
  return /["\t\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

/** The block as text: tabs between columns, CR LF between rows. */
export function blockToText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteField).join('\t')).join('\r\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The block as a table; cells are marked as text, so that a word processor and a sheet keep what was on the screen. */
export function blockToHtml(rows: readonly (readonly string[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((field) => `<td>${escapeHtml(field)}</td>`).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table>${body}</table>`
}

/** Where a block is to go: rows from the active one down, columns from the active one to the right. */
export interface BlockTarget<Row> {
  readonly rows: readonly (Row | undefined)[]
  readonly columns: readonly GridColumn<Row>[]
}

/** Cells of a block and the text each shows, or what did not fit. Blank fields leave their cells as they are. */
export interface FittedBlock<Row> {
  readonly cells: readonly (TypedCell<Row> & { readonly shown: string })[]
  readonly problems: readonly BlockProblem[]
}

/** Lays a copied block over cells, and says everything that does not fit. */
export function fitBlock<Row>(block: readonly (readonly string[])[], target: BlockTarget<Row>, editing: GridEditing<Row>): FittedBlock<Row> {
  const cells: (TypedCell<Row> & { shown: string })[] = []
  const problems: BlockProblem[] = []
  for (const [down, fields] of block.entries()) {
    const row = target.rows[down]
    for (const [right, typed] of fields.entries()) {
      if (typed.trim() === '') continue
      const column = target.columns[right]
      if (row === undefined || column === undefined) {
        const edge = row === undefined ? 'dưới dòng cuối của bảng' : 'bên phải cột cuối của bảng'
        problems.push({ where: `Dòng ${down + 1}, cột ${right + 1} của khối`, what: `“${typed.trim()}” rơi ${edge}.` })
        continue
      }
      const where = `${editing.nameOf(row)}, ${column.title}`
      const closed = column.editable === true ? editing.closedBecause(row, column.id) : 'Cột này không gõ vào được.'
      if (closed !== null) {
        problems.push({ where, what: closed })
        continue
      }
      const check = editing.check(row, column.id, typed)
      if (check.ok) cells.push({ row, columnId: column.id, typed, shown: check.shown })
      else problems.push({ where, what: `${check.note.title} Trong khối là “${typed.trim()}”.` })
    }
  }
  return { cells, problems }
}

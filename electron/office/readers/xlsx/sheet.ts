import { columnIndex, columnLetters } from '../../../../shared/import/column-letters.ts'
import { dayOfSerial } from '../../../../shared/import/excel-dates.ts'
import type { CellKind, DateSystem, SheetLayout, WorkbookCell, WorkbookRow } from '../../../../shared/import/workbook.ts'
import { WorkbookRefusal } from '../refusal.ts'
import type { Archive } from './archive.ts'
import { isTrue } from './contents.ts'
import { parsePart } from './parse-part.ts'
import { plainStyle } from './styles.ts'
import type { CellStyle } from './styles.ts'
import { decodeEscapes, textReader } from './text-runs.ts'
import type { StoredText } from './text-runs.ts'

/** What cells of a sheet refer to. */
export interface SheetLookups {
  readonly dateSystem: DateSystem
  readonly strings: readonly StoredText[]
  readonly styles: readonly CellStyle[]
}

/** How far the reading of a sheet has come, in bytes of its unpacked XML. */
export interface SheetProgress {
  readonly bytesRead: number
  readonly bytesTotal: number
}

export interface SheetReadOptions {
  readonly signal?: AbortSignal
  /** Called after every piece of the file, some tens of thousands of bytes. */
  readonly onProgress?: (progress: SheetProgress) => void
}

/** The cell being read. */
interface OpenCell {
  column: string
  type: string
  style: CellStyle
  value: string
  formula: boolean
  inlineText: StoredText | null
}

/** Yields the rows of a sheet in the order of the file; returns what only its end tells. */
export async function* readSheetRows(
  archive: Archive,
  part: string,
  lookups: SheetLookups,
  { signal, onProgress }: SheetReadOptions,
): AsyncGenerator<WorkbookRow, SheetLayout> {
  const handler = sheetHandler(lookups)
  const bytesTotal = archive.sizeOf(part)
  for await (const bytesRead of parsePart(archive, part, handler, signal)) {
    for (const row of handler.takeRows()) {
      signal?.throwIfAborted()
      yield row
    }
    onProgress?.({ bytesRead, bytesTotal })
  }
  yield* handler.takeRows()
  return handler.layout()
}

function sheetHandler(lookups: SheetLookups) {
  const inline = textReader()
  const mergedRanges: string[] = []
  const hiddenColumnSpans: { first: number; last: number }[] = []
  let finished: WorkbookRow[] = []
  let rowNumber = 0
  let rowHidden = false
  let cells: WorkbookCell[] = []
  let lastColumn = 0
  let widestColumn = 0
  let cell: OpenCell | null = null
  let element: 'v' | 'is' | null = null

  function openRow(attributes: Readonly<Record<string, string>>): void {
    rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r'])
    if (!Number.isInteger(rowNumber) || rowNumber < 1) throw new WorkbookRefusal('damaged')
    rowHidden = isTrue(attributes['hidden'])
    cells = []
    lastColumn = 0
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const letters = attributes['r']?.replace(/\d+$/, '') ?? columnLetters(lastColumn + 1)
    if (!/^[A-Z]{1,3}$/.test(letters)) throw new WorkbookRefusal('damaged')
    lastColumn = columnIndex(letters)
    const style = lookups.styles[Number(attributes['s'] ?? 0)] ?? plainStyle
    cell = { column: letters, type: attributes['t'] ?? 'n', style, value: '', formula: false, inlineText: null }
  }

  function closeCell(): void {
    const read = cell === null ? null : valueOfCell(cell, lookups)
    if (read !== null) {
      cells.push(read)
      widestColumn = Math.max(widestColumn, lastColumn)
    }
    cell = null
  }

  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (element === 'is') inline.open(name, attributes)
      else if (name === 'row') openRow(attributes)
      else if (name === 'c') openCell(attributes)
      else if (cell !== null && name === 'f') cell.formula = true
      else if (cell !== null && name === 'v') element = 'v'
      else if (cell !== null && name === 'is') {
        element = 'is'
        inline.start()
      } else if (name === 'mergeCell') mergedRanges.push(attributes['ref'] ?? '')
      else if (name === 'col' && isTrue(attributes['hidden'])) {
        hiddenColumnSpans.push({ first: Number(attributes['min']), last: Number(attributes['max']) })
      }
    },
    close(name: string): void {
      if (name === 'v') element = null
      else if (name === 'is') {
        if (cell !== null) cell.inlineText = inline.finish()
        element = null
      } else if (element === 'is') inline.close(name)
      else if (name === 'c') closeCell()
      else if (name === 'row' && cells.length > 0) finished.push({ row: rowNumber, hidden: rowHidden, cells })
    },
    text(piece: string): void {
      if (element === 'v' && cell !== null) cell.value += piece
      else if (element === 'is') inline.text(piece)
    },
    takeRows(): WorkbookRow[] {
      const rows = finished
      finished = []
      return rows
    },
    layout(): SheetLayout {
      const hiddenColumns = hiddenColumnSpans.flatMap(({ first, last }) => {
        const count = Math.max(0, Math.min(last, widestColumn) - first + 1)
        return Array.from({ length: count }, (_, offset) => columnLetters(first + offset))
      })
      return { mergedRanges, hiddenColumns }
    },
  }
}

/** The cell as handed over; null when nothing stands in it. */
function valueOfCell(cell: OpenCell, { strings, dateSystem }: SheetLookups): WorkbookCell | null {
  const { column, style, formula: isFormula } = cell
  const make = (kind: CellKind, raw: string, more: Partial<WorkbookCell> = {}): WorkbookCell => ({
    column, kind, raw, day: null, isFormula, numberFormat: style.numberFormat, fontName: style.fontName, ...more,
  })
  if (cell.inlineText !== null) return storedText(cell.inlineText, make)
  if (cell.value === '') return isFormula && cell.type !== 'str' ? make('formula', '') : null
  switch (cell.type) {
    case 's': {
      const text = strings[Number(cell.value)]
      if (text === undefined) throw new WorkbookRefusal('damaged')
      return storedText(text, make)
    }
    case 'str':
      return make('text', decodeEscapes(cell.value))
    case 'b':
      return make('boolean', cell.value)
    case 'e':
      return make('error', cell.value)
    case 'd':
      return make('date', cell.value, { day: /^\d{4}-\d{2}-\d{2}/.exec(cell.value)?.[0] ?? null })
    default: {
      const day = style.isDate ? dayOfSerial(cell.value, dateSystem) : null
      return day === null ? make('number', cell.value) : make('date', cell.value, { day })
    }
  }
}

function storedText(
  { text, fontName }: StoredText,
  make: (kind: CellKind, raw: string, more?: Partial<WorkbookCell>) => WorkbookCell,
): WorkbookCell | null {
  if (text === '') return null
  return fontName === null ? make('text', text) : make('text', text, { fontName })
}

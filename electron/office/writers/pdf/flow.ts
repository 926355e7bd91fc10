import type { PrintDocument } from '../../../../shared/documents/document.ts'
import { fitTable } from '../layout/fit.ts'
import type { FittedTable } from '../layout/fit.ts'
import type { PageSize } from '../layout/page.ts'
import { sheetsOf } from '../layout/sheets.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { gridOf } from './grid.ts'
import { headBlock, titleBlock } from './head.ts'
import { paginate, plainItem } from './paginate.ts'
import type { FlowItem } from './paginate.ts'
import { tableItems } from './table.ts'
import { paragraphItems, tailItems } from './tail.ts'

/** Smallest letters of a table whose sheets go out alone, and the steps down to it, in points. */
const smallestOnOnePage = 9
const sizeStep = 0.5

/** Everything from the issuer to the last signature, in its order. */
export function flowOf(document: PrintDocument, page: PageSize, fitted: FittedTable, typesetter: Typesetter): FlowItem[] {
  const grid = gridOf(document.table, fitted)
  const head = plainItem(headBlock(document.head, document.layout, page.textWidth, typesetter))
  const title = plainItem(titleBlock(document, page.textWidth, typesetter))
  return sheetsOf(document).flatMap((sheet, index): FlowItem[] => {
    const rows = tableItems(sheet, grid, fitted.fontSize, typesetter)
    const tail = tailItems(sheet, document, page.textWidth, typesetter)
    const begins = index === 0 || document.alone
    return [
      ...(begins ? [{ ...head, startsPage: index > 0 }] : []),
      { ...title, startsPage: !begins },
      ...(begins ? paragraphItems(document, page.textWidth, typesetter) : []),
      ...rows.map((row, place) => (place === rows.length - 1 ? { ...row, keepWithNext: tail.length > 0 } : row)),
      ...tail,
    ]
  })
}

/** Letters and widths of the table; sheets that go out alone get smaller letters until each fits on its page. */
export function fittedToSheets(document: PrintDocument, page: PageSize, typesetter: Typesetter): FittedTable {
  let fitted = fitTable(document.table, page.textWidth, document.paper.fontSize, typesetter)
  if (!document.alone) return fitted
  const sheets = sheetsOf(document).length
  while (fitted.fontSize > smallestOnOnePage && paginate(flowOf(document, page, fitted, typesetter), page.textHeight).length > sheets) {
    fitted = fitTable(document.table, page.textWidth, fitted.fontSize - sizeStep, typesetter)
  }
  return fitted
}

import type { PrintDocument } from '../../../../shared/documents/document.ts'
import { layoutValues, sheetSize } from '../../../../shared/documents/layout-values.ts'
import type { Margins } from '../../../../shared/documents/layout-values.ts'

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4

/** Distance of the foot from the lower edge of the sheet, in millimetres. */
export const footDistance = 10

/** White for a signature and a stamp, in points. */
export const signatureSpace = 62

/** Edge of a QR code beside signatures, in points: 28 mm, read by a phone in the hand. */
export const codeEdge = 28 * pointsPerMillimetre

/** White inside the cells of a table, in points. */
export const cellPadding = { horizontal: 3, vertical: 2.5 }

/** A page and its text area, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly margins: Margins
  readonly textWidth: number
  readonly textHeight: number
}

/** The page of a document as its orientation and its layout say. */
export function pageOf(document: PrintDocument): PageSize {
  const { orientation, size } = document.paper
  const [shorter, longer] = [sheetSize[size].width * pointsPerMillimetre, sheetSize[size].height * pointsPerMillimetre]
  const [width, height] = orientation === 'portrait' ? [shorter, longer] : [longer, shorter]
  const inMillimetres = layoutValues[document.layout].margins[orientation].value
  const margins = {
    top: inMillimetres.top * pointsPerMillimetre,
    right: inMillimetres.right * pointsPerMillimetre,
    bottom: inMillimetres.bottom * pointsPerMillimetre,
    left: inMillimetres.left * pointsPerMillimetre,
  }
  return { width, height, margins, textWidth: width - margins.left - margins.right, textHeight: height - margins.top - margins.bottom }
}

import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Table } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import { documentName, watermarkText } from '../../../shared/documents/names.ts'
import { cellStyles } from './docx/cell-styles.ts'
import { headTable, titleParagraphs } from './docx/head.ts'
import { sheetTable } from './docx/table.ts'
import { tailParts } from './docx/tail.ts'
import { textParagraph, textRuns, twips } from './docx/text.ts'
import type { FittedTable } from './layout/fit.ts'
import { footDistance, pageOf, pointsPerMillimetre } from './layout/page.ts'
import type { PageSize } from './layout/page.ts'
import { sheetsOf } from './layout/sheets.ts'
import { measuringTypesetter } from './layout/typesetter.ts'
import type { FontFiles, Typesetter } from './layout/typesetter.ts'
import { fittedToSheets } from './pdf/flow.ts'
import { noPhotos } from './photos.ts'
import type { Photos } from './photos.ts'

/** The font that every Word has; the document font has its widths. */
const wordFont = 'Times New Roman'

/** Writes a document as a Word file with the head, the sheet and the column widths that its PDF has. */
export async function writeDocx(document: PrintDocument, fonts: FontFiles, photos: Photos = noPhotos): Promise<Uint8Array> {
  const page = pageOf(document)
  const typesetter = measuringTypesetter(fonts)
  const fitted = fittedToSheets(document, page, typesetter)
  const file = new Document({
    title: documentName(document),
    creator: 'Minh Tuyển',
    styles: { default: { document: defaultLetters(document) }, paragraphStyles: cellStyles(fitted.fontSize) },
    sections: [
      {
        properties: { page: { size: sheet(document, page), margin: margins(page) } },
        headers: { default: pageHeader(document) },
        footers: { default: pageFooter(document, page) },
        children: bodyOf(document, page, fitted, typesetter, photos),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** From the issuer to the last signature. */
function bodyOf(document: PrintDocument, page: PageSize, fitted: FittedTable, typesetter: Typesetter, photos: Photos): (Paragraph | Table)[] {
  const { table, paper } = document
  const setting = { table, fitted, textHeight: page.textHeight, typesetter, photos }
  const paragraphs = document.paragraphs.map((text, index, all) =>
    textParagraph(text, { face: 'regular', size: paper.fontSize }, 'left', { spacing: { before: twips(6), after: twips(index === all.length - 1 ? 8 : 0) } }),
  )
  return [
    ...sheetsOf(document).flatMap((part, index) => {
      const tail = tailParts(part, document, page.textWidth)
      const begins = index === 0 || document.alone
      return [
        ...(begins ? [...(index === 0 ? [] : [thinParagraph(true)]), headTable(document, page.textWidth, typesetter)] : []),
        ...titleParagraphs(document, page.textWidth, !begins),
        ...(begins ? paragraphs : []),
        sheetTable(setting, part, tail.length > 0),
        ...tail,
      ]
    }),
    // Word ends every text with a paragraph: this one takes no room after the signatures.
    thinParagraph(false),
  ]
}

/** A paragraph that takes no room. */
function thinParagraph(pageBreakBefore: boolean): Paragraph {
  return new Paragraph({ pageBreakBefore, spacing: { line: twips(1), lineRule: 'exact' } })
}

function defaultLetters({ paper }: PrintDocument) {
  return { run: { font: wordFont, size: paper.fontSize * 2, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0 } } }
}

/** The sheet as it stands upright; Word turns it by its orientation. */
function sheet({ paper }: PrintDocument, { width, height }: PageSize) {
  const upright = { width: twips(Math.min(width, height)), height: twips(Math.max(width, height)) }
  return { ...upright, orientation: paper.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }
}

function margins({ margins: { top, right, bottom, left } }: PageSize) {
  const edge = twips(footDistance * pointsPerMillimetre)
  return { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), header: edge, footer: edge }
}

/** DỰ THẢO or THỬ across every page, as Word's own watermark. */
function pageHeader(document: PrintDocument): Header {
  const text = watermarkText(document)
  return new Header({ children: [new Paragraph({ children: text === null ? [] : [new TextWatermark({ text, font: wordFont, bold: true, color: 'C0C0C0' })] })] })
}

/** The check code at the left, x/y at the right. */
function pageFooter({ layout, checkCode }: PrintDocument, page: PageSize): Footer {
  const style = layoutValues[layout].foot.value
  const code = checkCode === null ? [] : textRuns(`Mã kiểm tra: ${checkCode}`, style)
  const number = new TextRun({ size: style.size * 2, children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: twips(page.textWidth) }], children: [...code, number] })] })
}

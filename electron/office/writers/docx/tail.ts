import { ImageRun, Paragraph } from 'docx'
import type { Table } from 'docx'
import type { PrintDocument, Signature } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues } from '../../../../shared/documents/layout-values.ts'
import { codeEdge, signatureSpace } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import { qrPicture } from '../qr.ts'
import { plainTable } from './plain-table.ts'
import { textParagraph, twips } from './text.ts'

/** What stands under a table: its lines, signatures and recipients, kept on one page. */
export function tailParts({ lines, signatures, recipients, code }: TableSheet, { layout, paper }: PrintDocument, available: number): (Paragraph | Table)[] {
  const signed = signatures.length > 0 || recipients.length > 0
  const texts = lines.map((text, index) =>
    textParagraph(text, { face: 'regular', size: paper.fontSize }, 'left', { keepNext: signed || index < lines.length - 1, keepLines: true, spacing: { before: twips(6) } }),
  )
  // Two tables that touch would become one.
  const between = texts.length === 0 ? [new Paragraph({ keepNext: true })] : []
  return signed ? [...between, ...texts, signatureTable({ signatures, recipients, code }, layoutValues[layout], available)] : texts
}

/** A QR code and Nơi nhận at the left where there are any, then the signatures, their names on one height. */
function signatureTable({ signatures, recipients, code }: Pick<TableSheet, 'signatures' | 'recipients' | 'code'>, values: LayoutValues, available: number): Table {
  const places = signatures.length + (recipients.length > 0 ? 1 : 0) + (code === null ? 0 : 1)
  const count = Math.max(2, places)
  const empty = Array.from({ length: count - places }, () => ({ paragraphs: [new Paragraph({})] }))
  const upper = signatures.map((signature) => ({ paragraphs: capacity(signature, values) }))
  const lower = signatures.map(({ name }) => ({ paragraphs: [textParagraph(name ?? '', values.signerName.value, 'center', { spacing: { before: twips(signatureSpace) } })] }))
  const receivers = recipients.length === 0 ? [] : [{ paragraphs: recipientParagraphs(recipients, values), rowSpan: 2 }]
  const codes = code === null ? [] : [{ paragraphs: [codeParagraph(code)], rowSpan: 2 }]
  return plainTable(Array.from({ length: count }, () => available / count), [
    [...empty, ...codes, ...receivers, ...upper],
    [...empty, ...lower],
  ])
}

/** Pixels of a picture in Word, 96 to the inch. */
const codePixels = Math.round((codeEdge * 96) / 72)

function codeParagraph(text: string): Paragraph {
  return new Paragraph({ spacing: { before: twips(12) }, children: [new ImageRun({ type: 'bmp', data: qrPicture(text), transformation: { width: codePixels, height: codePixels } })] })
}

function capacity({ authority, position }: Signature, values: LayoutValues): Paragraph[] {
  const spaced = { spacing: { before: twips(12) } }
  if (authority === null) return [textParagraph(position, values.authority.value, 'center', spaced)]
  return [textParagraph(authority, values.authority.value, 'center', spaced), textParagraph(position, values.position.value, 'center')]
}

function recipientParagraphs(recipients: readonly string[], values: LayoutValues): Paragraph[] {
  const title = textParagraph('Nơi nhận:', values.recipientsTitle.value, 'left', { spacing: { before: twips(12) } })
  return [title, ...recipients.map((recipient) => textParagraph(`- ${recipient}`, values.recipients.value, 'left'))]
}

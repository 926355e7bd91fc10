import { Paragraph } from 'docx'
import type { Table } from 'docx'
import type { PrintDocument, Signature } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues } from '../../../../shared/documents/layout-values.ts'
import { signatureSpace } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import { plainTable } from './plain-table.ts'
import { textParagraph, twips } from './text.ts'

/** What stands under a table: its lines, signatures and recipients, kept on one page. */
export function tailParts({ lines, signatures, recipients }: TableSheet, { layout, paper }: PrintDocument, available: number): (Paragraph | Table)[] {
  const signed = signatures.length > 0 || recipients.length > 0
  const texts = lines.map((text, index) =>
    textParagraph(text, { face: 'regular', size: paper.fontSize }, 'left', { keepNext: signed || index < lines.length - 1, keepLines: true, spacing: { before: twips(6) } }),
  )
  // Two tables that touch would become one.
  const between = texts.length === 0 ? [new Paragraph({ keepNext: true })] : []
  return signed ? [...between, ...texts, signatureTable(signatures, recipients, layoutValues[layout], available)] : texts
}

/** Nơi nhận at the left where there is one, then the signatures, their names on one height. */
function signatureTable(signatures: readonly Signature[], recipients: readonly string[], values: LayoutValues, available: number): Table {
  const places = signatures.length + (recipients.length > 0 ? 1 : 0)
  const count = Math.max(2, places)
  const empty = Array.from({ length: count - places }, () => ({ paragraphs: [new Paragraph({})] }))
  const upper = signatures.map((signature) => ({ paragraphs: capacity(signature, values) }))
  const lower = signatures.map(({ name }) => ({ paragraphs: [textParagraph(name ?? '', values.signerName.value, 'center', { spacing: { before: twips(signatureSpace) } })] }))
  const receivers = recipients.length === 0 ? [] : [{ paragraphs: recipientParagraphs(recipients, values), rowSpan: 2 }]
  return plainTable(Array.from({ length: count }, () => available / count), [
    [...empty, ...receivers, ...upper],
    [...empty, ...lower],
  ])
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

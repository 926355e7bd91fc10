import type { PrintDocument, Signature } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues, TextStyle } from '../../../../shared/documents/layout-values.ts'
import { watermarkText } from '../../../../shared/documents/names.ts'
import { halfWidths, headHalves } from '../layout/head-lines.ts'
import type { HeadHalf, HeadLine } from '../layout/head-lines.ts'
import { signatureSpace } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import type { Typesetter } from '../layout/typesetter.ts'

/** A text over a share of the columns. */
export interface LinePart {
  /** Its part of the width, relative to the others of its line. */
  readonly share: number

  readonly text: string
  readonly style: TextStyle
  readonly align: 'left' | 'center'
}

/** A row outside the table. */
export interface SheetLine {
  readonly parts: readonly LinePart[]
  /** White above the text, in points. */
  readonly above: number
}

const noLine: HeadLine = { text: '', style: { face: 'regular', size: 13 } }

/** DỰ THẢO or THỬ, then issuer and state side by side within `available` points. */
export function headLines(document: PrintDocument, available: number, typesetter: Typesetter): SheetLine[] {
  const draft = watermarkText(document)
  const halves = headHalves(document.head, document.layout)
  const share = halfWidths(halves, available, typesetter).right / available
  const left = halfLines(halves.left)
  const right = halfLines(halves.right)
  return [
    ...(draft === null ? [] : [{ parts: [centred({ text: draft, style: { face: 'bold', size: 14 } })], above: 0 }]),
    ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({ parts: [centred(left[index] ?? noLine, 1 - share), centred(right[index] ?? noLine, share)], above: 0 })),
  ]
}

function halfLines({ upper, lower }: HeadHalf): readonly HeadLine[] {
  return [...upper, ...lower]
}

function centred({ text, style }: HeadLine, share = 1): LinePart {
  return { text, style, align: 'center', share }
}

/** Tên loại, trích yếu and the paper they belong to. */
export function titleLines(document: PrintDocument): SheetLine[] {
  const values = layoutValues[document.layout]
  const texts = [
    { text: document.title, style: values.title.value },
    ...(document.subtitle === null ? [] : [{ text: document.subtitle, style: values.subtitle.value }]),
    ...(document.basis === null ? [] : [{ text: document.basis, style: values.basis.value }]),
  ]
  return texts.map((line, index) => ({ parts: [centred(line)], above: index === 0 ? 12 : 0 }))
}

/** A paragraph over the whole width. */
export function textLine(text: string, size: number): SheetLine {
  return { parts: [{ text, style: { face: 'regular', size }, align: 'left', share: 1 }], above: 3 }
}

/** What stands under a table. */
export function tailLines({ lines, signatures, recipients }: TableSheet, { layout, paper }: PrintDocument): SheetLine[] {
  const values = layoutValues[layout]
  return [...lines.map((text) => textLine(text, paper.fontSize)), ...signatureLines(signatures, values), ...recipientLines(recipients, values)]
}

function signatureLines(signatures: readonly Signature[], values: LayoutValues): SheetLine[] {
  if (signatures.length === 0) return []
  const line = (above: number, one: (signature: Signature) => HeadLine): SheetLine => {
    const parts = signatures.map((signature) => centred(one(signature)))
    return { parts: parts.length === 1 ? [centred(noLine), ...parts] : parts, above }
  }
  return [
    line(12, ({ authority, position }) => ({ text: authority ?? position, style: values.authority.value })),
    line(0, ({ authority, position }) => ({ text: authority === null ? '' : position, style: values.position.value })),
    line(signatureSpace, ({ name }) => ({ text: name ?? '', style: values.signerName.value })),
  ]
}

function recipientLines(recipients: readonly string[], values: LayoutValues): SheetLine[] {
  if (recipients.length === 0) return []
  const title: LinePart = { text: 'Nơi nhận:', style: values.recipientsTitle.value, align: 'left', share: 1 }
  const lines = recipients.map((text): LinePart => ({ text: `- ${text}`, style: values.recipients.value, align: 'left', share: 1 }))
  return [title, ...lines].map((one, index) => ({ parts: [one], above: index === 0 ? 12 : 0 }))
}

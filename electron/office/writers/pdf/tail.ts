import type { PrintDocument, Signature } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues, TextStyle } from '../../../../shared/documents/layout-values.ts'
import { codeEdge, signatureSpace } from '../layout/page.ts'
import type { TableSheet } from '../layout/sheets.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { plainBlock, stackHeight } from './block.ts'
import type { Block, StackItem } from './block.ts'
import { plainItem } from './paginate.ts'
import type { FlowItem } from './paginate.ts'

/** What stands under a table: its lines, signatures and recipients; kept together as far as a page can hold it. */
export function tailItems({ lines, signatures, recipients, code }: TableSheet, { layout, paper }: PrintDocument, available: number, typesetter: Typesetter): FlowItem[] {
  const blocks = lines.map((text) => paragraphBlock(text, paper.fontSize, available, typesetter))
  if (signatures.length > 0 || recipients.length > 0) blocks.push(signatureBlock({ signatures, recipients, code }, layoutValues[layout], available, typesetter))
  return blocks.map((block, index) => ({ ...plainItem(block), keepWithNext: index < blocks.length - 1 }))
}

/** What is said before the table, with white between it and the table. */
export function paragraphItems({ paragraphs, paper }: PrintDocument, available: number, typesetter: Typesetter): FlowItem[] {
  if (paragraphs.length === 0) return []
  const white = plainBlock([{ x: 0, width: available, items: [{ kind: 'gap', height: 8 }] }])
  return [...paragraphs.map((text) => paragraphBlock(text, paper.fontSize, available, typesetter)), white].map(plainItem)
}

function paragraphBlock(text: string, size: number, available: number, typesetter: Typesetter): Block {
  const style: TextStyle = { face: 'regular', size }
  const lines = typesetter.lines(text, style, available)
  return plainBlock([{ x: 0, width: available, items: [{ kind: 'gap', height: 6 }, ...lines.map((line) => textItem(line, style, 'left'))] }])
}

/** A QR code and Nơi nhận at the left where there are any, then the signatures, their names on one height. */
function signatureBlock({ signatures, recipients, code }: Pick<TableSheet, 'signatures' | 'recipients' | 'code'>, values: LayoutValues, available: number, typesetter: Typesetter): Block {
  const places = [...(code === null ? [] : ['code' as const]), ...(recipients.length > 0 ? ['recipients' as const] : []), ...signatures]
  const count = Math.max(2, places.length)
  const width = available / count
  const capacities = signatures.map((signature) => capacityItems(signature, values, width, typesetter))
  const height = Math.max(0, ...capacities.map(stackHeight))
  const empty = count - places.length
  const columns = places.map((place, index) => {
    const items =
      place === 'code'
        ? [{ kind: 'code' as const, text: code ?? '', edge: codeEdge }]
        : place === 'recipients'
          ? recipientItems(recipients, values, width, typesetter)
          : signatureItems(place, values, width, height, typesetter)
    return { x: (empty + index) * width, width, items: [{ kind: 'gap' as const, height: 12 }, ...items] }
  })
  return plainBlock(columns)
}

function signatureItems(signature: Signature, values: LayoutValues, width: number, capacityHeight: number, typesetter: Typesetter): StackItem[] {
  const capacity = capacityItems(signature, values, width, typesetter)
  const name = signature.name === null ? [] : centredItems(signature.name, values.signerName.value, width, typesetter)
  return [...capacity, { kind: 'gap', height: capacityHeight - stackHeight(capacity) + signatureSpace }, ...name]
}

function capacityItems(signature: Signature, values: LayoutValues, width: number, typesetter: Typesetter): StackItem[] {
  if (signature.authority === null) return centredItems(signature.position, values.authority.value, width, typesetter)
  return [
    ...centredItems(signature.authority, values.authority.value, width, typesetter),
    ...centredItems(signature.position, values.position.value, width, typesetter),
  ]
}

function recipientItems(recipients: readonly string[], values: LayoutValues, width: number, typesetter: Typesetter): StackItem[] {
  const style = values.recipients.value
  const lines = recipients.flatMap((recipient) => typesetter.lines(`- ${recipient}`, style, width))
  return [textItem('Nơi nhận:', values.recipientsTitle.value, 'left'), ...lines.map((line) => textItem(line, style, 'left'))]
}

function centredItems(text: string, style: TextStyle, width: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, width).map((line) => textItem(line, style, 'center'))
}

function textItem(text: string, style: TextStyle, align: 'left' | 'center'): StackItem {
  return { kind: 'text', text, style, align }
}

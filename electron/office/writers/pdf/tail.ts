import type { PrintDocument, Signature } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues, TextStyle } from '../../../../shared/documents/layout-values.ts'
import { plainBlock, stackHeight } from './block.ts'
import type { Block, StackItem } from './block.ts'
import type { FlowItem } from './paginate.ts'
import type { Typesetter } from './typesetter.ts'

/** White for a signature and a stamp, in points. */
const signatureSpace = 62

/** What stands under the table: the counting line, notes, signatures; kept together as far as a page can hold it. */
export function tailItems(document: PrintDocument, available: number, typesetter: Typesetter): FlowItem[] {
  const style: TextStyle = { face: 'regular', size: document.paper.fontSize }
  const paragraphs = [...(document.closing === null ? [] : [document.closing]), ...document.notes]
  const blocks = paragraphs.map((text) => paragraphBlock(text, style, available, typesetter))
  if (document.signatures.length > 0 || document.recipients.length > 0) blocks.push(signatureBlock(document, available, typesetter))
  return blocks.map((block, index) => ({
    height: block.height,
    row: false,
    keepWithNext: index < blocks.length - 1,
    block: () => block,
  }))
}

function paragraphBlock(text: string, style: TextStyle, available: number, typesetter: Typesetter): Block {
  const lines = typesetter.lines(text, style, available)
  return plainBlock([{ x: 0, width: available, items: [{ kind: 'gap', height: 6 }, ...lines.map((line) => textItem(line, style, 'left'))] }])
}

/** Nơi nhận at the left where there is one, then the signatures, their names on one height. */
function signatureBlock(document: PrintDocument, available: number, typesetter: Typesetter): Block {
  const values = layoutValues[document.layout]
  const places = document.recipients.length > 0 ? ['recipients' as const, ...document.signatures] : document.signatures
  const count = Math.max(2, places.length)
  const width = available / count
  const capacities = document.signatures.map((signature) => capacityItems(signature, values, width, typesetter))
  const height = Math.max(0, ...capacities.map(stackHeight))
  const empty = count - places.length
  const columns = places.map((place, index) => {
    const items = place === 'recipients' ? recipientItems(document, values, width, typesetter) : signatureItems(place, values, width, height, typesetter)
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

function recipientItems(document: PrintDocument, values: LayoutValues, width: number, typesetter: Typesetter): StackItem[] {
  const style = values.recipients.value
  const lines = document.recipients.flatMap((recipient) => typesetter.lines(`- ${recipient}`, style, width))
  return [textItem('Nơi nhận:', values.recipientsTitle.value, 'left'), ...lines.map((line) => textItem(line, style, 'left'))]
}

function centredItems(text: string, style: TextStyle, width: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, width).map((line) => textItem(line, style, 'center'))
}

function textItem(text: string, style: TextStyle, align: 'left' | 'center'): StackItem {
  return { kind: 'text', text, style, align }
}

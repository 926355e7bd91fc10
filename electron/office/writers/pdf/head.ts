import type { DocumentHead, PaperLayout, PrintDocument } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import { halfWidths, headHalves } from '../layout/head-lines.ts'
import type { HeadHalf, HeadLine } from '../layout/head-lines.ts'
import type { Typesetter } from '../layout/typesetter.ts'
import { plainBlock, stackHeight } from './block.ts'
import type { Block, StackItem } from './block.ts'

/** White between a drawn line and what follows it, in points. */
const afterRule = 4

/** Issuer on the left, Party or state on the right, each as wide as its longest line and centred in itself. */
export function headBlock(head: DocumentHead, layout: PaperLayout, available: number, typesetter: Typesetter): Block {
  const halves = headHalves(head, layout)
  const limits = halfWidths(halves, available, typesetter)
  const left = stackedHalf(halves.left, limits.left, typesetter)
  const right = stackedHalf(halves.right, limits.right, typesetter)
  const level = halves.level ? Math.max(stackHeight(left.upper), stackHeight(right.upper)) : 0
  const width = itemsWidth([...left.upper, ...left.lower], typesetter)
  return plainBlock([
    { x: 0, width, items: stretched(left, level) },
    { x: available - limits.right, width: limits.right, items: stretched(right, level) },
  ])
}

interface StackedHalf {
  readonly upper: readonly StackItem[]
  readonly lower: readonly StackItem[]
}

function stackedHalf(half: HeadHalf, limit: number, typesetter: Typesetter): StackedHalf {
  const upper = half.upper.flatMap((line) => wrapped(line, limit, typesetter))
  const last = half.rule === 1 ? upper.slice(-1) : upper
  const rule: StackItem[] = half.rule === null ? [] : [{ kind: 'rule', width: itemsWidth(last, typesetter) * half.rule }, { kind: 'gap', height: afterRule }]
  return { upper: [...upper, ...rule], lower: half.lower.flatMap((line) => wrapped(line, limit, typesetter)) }
}

/** A half in one stack, its upper part stretched to `level`. */
function stretched({ upper, lower }: StackedHalf, level: number): StackItem[] {
  return [...upper, { kind: 'gap', height: Math.max(0, level - stackHeight(upper)) }, ...lower]
}

/** Tên loại, trích yếu and the paper they belong to, centred over the table; a state paper has a line below. */
export function titleBlock(document: PrintDocument, available: number, typesetter: Typesetter): Block {
  const values = layoutValues[document.layout]
  const lines = [
    ...wrapped({ text: document.title, style: values.title.value }, available, typesetter),
    ...(document.subtitle === null ? [] : wrapped({ text: document.subtitle, style: values.subtitle.value }, available, typesetter)),
    ...(document.basis === null ? [] : wrapped({ text: document.basis, style: values.basis.value }, available, typesetter)),
  ]
  const line: StackItem[] = document.layout === 'state' ? [{ kind: 'gap', height: 2 }, { kind: 'rule', width: available / 6 }] : []
  return plainBlock([{ x: 0, width: available, items: [{ kind: 'gap', height: 14 }, ...lines, ...line, { kind: 'gap', height: 9 }] }])
}

function wrapped({ text, style }: HeadLine, limit: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, limit).map((line) => ({ kind: 'text', text: line, style, align: 'center' }))
}

function itemsWidth(items: readonly StackItem[], typesetter: Typesetter): number {
  return Math.max(0, ...items.map((item) => (item.kind === 'text' ? typesetter.width(item.text, item.style) : 0)))
}

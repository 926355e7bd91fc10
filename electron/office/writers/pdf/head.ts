import type { DocumentHead, PaperLayout, PrintDocument } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { LayoutValues, TextStyle } from '../../../../shared/documents/layout-values.ts'
import { plainBlock, stackHeight } from './block.ts'
import type { Block, StackItem } from './block.ts'
import type { Typesetter } from './typesetter.ts'

/** Least white between the left and the right half of a head, in points. */
const gutter = 14

/** Length of the line under the issuer of a state paper, as a part of its name: between 1/3 and 1/2. */
const issuerLine = 0.4

/** White between a drawn line and what follows it, in points. */
const afterRule = 4

/** Issuer on the left, Party or state on the right, each as wide as its longest line and centred in itself. */
export function headBlock(head: DocumentHead, layout: PaperLayout, available: number, typesetter: Typesetter): Block {
  const values = layoutValues[layout]
  const right = rightHalf(head, values)
  const rightWidth = widest(right.upper.concat(right.lower), typesetter)
  const leftLimit = available - rightWidth - gutter
  const left = layout === 'party' ? partyIssuer(head, values, leftLimit, typesetter) : stateIssuer(head, values, leftLimit, typesetter)
  const leftWidth = widest(left.upper.concat(left.lower), typesetter)
  const level = layout === 'state' ? Math.max(stackHeight(left.upper), stackHeight(right.upper)) : 0
  return plainBlock([
    { x: 0, width: leftWidth, items: stacked(left, level) },
    { x: available - rightWidth, width: rightWidth, items: stacked(right, level) },
  ])

  function rightHalf(content: DocumentHead, { banner, placeAndDate }: LayoutValues): HeadHalf {
    const lines = banner.map((line) => centred(line.text, line.style.value))
    const last = banner.at(-1)
    const length = last === undefined ? 0 : typesetter.width(last.text, last.style.value)
    return {
      upper: [...lines, { kind: 'rule', width: length }, { kind: 'gap', height: afterRule }],
      lower: [centred(content.placeAndDate, placeAndDate.value)],
    }
  }
}

/** Names above, number or date below; on a state paper both lower parts begin at one height. */
interface HeadHalf {
  readonly upper: StackItem[]
  readonly lower: StackItem[]
}

function partyIssuer(head: DocumentHead, values: LayoutValues, limit: number, typesetter: Typesetter): HeadHalf {
  const star = centred('*', values.issuer.value)
  return { upper: [...issuerNames(head, values, limit, typesetter), star], lower: numberLines(head, values, limit, typesetter) }
}

function stateIssuer(head: DocumentHead, values: LayoutValues, limit: number, typesetter: Typesetter): HeadHalf {
  const names = issuerNames(head, values, limit, typesetter)
  const length = widest(names, typesetter) * issuerLine
  return {
    upper: [...names, { kind: 'rule', width: length }, { kind: 'gap', height: afterRule }],
    lower: numberLines(head, values, limit, typesetter),
  }
}

function issuerNames(head: DocumentHead, values: LayoutValues, limit: number, typesetter: Typesetter): StackItem[] {
  return [
    ...(head.superior === null ? [] : wrapped(head.superior, values.superior.value, limit, typesetter)),
    ...wrapped(head.issuer, values.issuer.value, limit, typesetter),
  ]
}

function numberLines(head: DocumentHead, values: LayoutValues, limit: number, typesetter: Typesetter): StackItem[] {
  return head.number === null ? [] : wrapped(head.number, values.number.value, limit, typesetter)
}

/** A half in one stack, its upper part stretched to `level`. */
function stacked(half: HeadHalf, level: number): StackItem[] {
  const missing = Math.max(0, level - stackHeight(half.upper))
  return [...half.upper, { kind: 'gap', height: missing }, ...half.lower]
}

/** Tên loại, trích yếu and the paper they belong to, centred over the table; a state paper has a line below. */
export function titleBlock(document: PrintDocument, available: number, typesetter: Typesetter): Block {
  const values = layoutValues[document.layout]
  const lines = [
    ...wrapped(document.title, values.title.value, available, typesetter),
    ...(document.subtitle === null ? [] : wrapped(document.subtitle, values.subtitle.value, available, typesetter)),
    ...(document.basis === null ? [] : wrapped(document.basis, values.basis.value, available, typesetter)),
  ]
  const line: StackItem[] = document.layout === 'state' ? [{ kind: 'gap', height: 2 }, { kind: 'rule', width: available / 6 }] : []
  return plainBlock([{ x: 0, width: available, items: [{ kind: 'gap', height: 14 }, ...lines, ...line, { kind: 'gap', height: 9 }] }])
}

function centred(text: string, style: TextStyle): StackItem {
  return { kind: 'text', text, style, align: 'center' }
}

function wrapped(text: string, style: TextStyle, limit: number, typesetter: Typesetter): StackItem[] {
  return typesetter.lines(text, style, limit).map((line) => centred(line, style))
}

function widest(items: readonly StackItem[], typesetter: Typesetter): number {
  return Math.max(0, ...items.map((item) => (item.kind === 'text' ? typesetter.width(item.text, item.style) : 0)))
}

import type { DocumentHead, PaperLayout } from '../../../../shared/documents/document.ts'
import { layoutValues } from '../../../../shared/documents/layout-values.ts'
import type { TextStyle } from '../../../../shared/documents/layout-values.ts'
import type { Typesetter } from './typesetter.ts'

/** A line of the head in its letters. */
export interface HeadLine {
  readonly text: string
  readonly style: TextStyle
}

/** One half of a head: names, the mark under them, and what stands below. */
export interface HeadHalf {
  readonly upper: readonly HeadLine[]
  /** A line that long as a part of the last name; null: none. */
  readonly rule: number | null
  readonly lower: readonly HeadLine[]
}

/** What stands above the title: issuer on the left, Party or state on the right. */
export interface HeadHalves {
  readonly left: HeadHalf
  readonly right: HeadHalf
  /** On a state paper number and date stand at one height. */
  readonly level: boolean
}

/** Length of the line under the issuer of a state paper, as a part of its name: between 1/3 and 1/2. */
const issuerLine = 0.4

/** Least white between the two halves, in points. */
const gutter = 14

/** The two halves in the words and letters of the layout. */
export function headHalves(head: DocumentHead, layout: PaperLayout): HeadHalves {
  const values = layoutValues[layout]
  const names = [...(head.superior === null ? [] : [{ text: head.superior, style: values.superior.value }]), { text: head.issuer, style: values.issuer.value }]
  const star = layout === 'party' ? [{ text: '*', style: values.issuer.value }] : []
  return {
    left: {
      upper: [...names, ...star],
      rule: layout === 'state' ? issuerLine : null,
      lower: head.number === null ? [] : [{ text: head.number, style: values.number.value }],
    },
    right: {
      upper: values.banner.map(({ text, style }) => ({ text, style: style.value })),
      rule: 1,
      lower: [{ text: head.placeAndDate, style: values.placeAndDate.value }],
    },
    level: layout === 'state',
  }
}

/** Widths of the halves within `available` points: the right one as wide as its longest line, the left one as it needs and may. */
export function halfWidths({ left, right }: HeadHalves, available: number, typesetter: Typesetter): { readonly left: number; readonly right: number } {
  const rightWidth = widest([...right.upper, ...right.lower], typesetter)
  return { left: Math.min(widest([...left.upper, ...left.lower], typesetter), available - rightWidth - gutter), right: rightWidth }
}

/** Width of the longest line. */
export function widest(lines: readonly HeadLine[], typesetter: Typesetter): number {
  return Math.max(0, ...lines.map(({ text, style }) => typesetter.width(text, style)))
}

import { describe, expect, it } from 'vitest'
import { plainBlock } from '../../../electron/office/writers/pdf/block.ts'
import { paginate } from '../../../electron/office/writers/pdf/paginate.ts'
import type { FlowItem } from '../../../electron/office/writers/pdf/paginate.ts'

/** An item of `lines` lines of 10 points, named by its first line. */
function anItem(name: string, lines: number, changes: Partial<FlowItem> = {}): FlowItem {
  const items = Array.from({ length: lines }, (_, index) => ({
    kind: 'text' as const,
    text: index === 0 ? name : `${name}.${index + 1}`,
    style: { face: 'regular' as const, size: 10 / 1.15 },
    align: 'left' as const,
  }))
  const block = plainBlock([{ x: 0, width: 100, items }])
  return { height: block.height, head: null, keepWithNext: false, startsPage: false, block: () => block, ...changes }
}

const head = anItem('head', 1, { keepWithNext: true })
const row = (name: string, lines = 1, changes: Partial<FlowItem> = {}): FlowItem => anItem(name, lines, { head, ...changes })

/** Pages as lists of "first line × number of lines". */
function pagesOf(items: readonly FlowItem[], pageHeight: number): string[][] {
  return paginate(items, pageHeight).map((page) =>
    page.map((placement) => {
      const lines = placement.block().cells.flatMap((cell) => cell.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])))
      return `${lines[0]} × ${lines.length}`
    }),
  )
}

describe('paginate', () => {
  it.each([
    {
      name: 'puts rows that fit on one page',
      items: [head, row('a'), row('b')],
      pages: [['head × 1', 'a × 1', 'b × 1']],
    },
    {
      name: 'repeats the head above rows that begin a page',
      items: [head, row('a', 2), row('b', 2), row('c', 2)],
      pages: [['head × 1', 'a × 2', 'b × 2'], ['head × 1', 'c × 2']],
    },
    {
      name: 'does not repeat the head above what is no row',
      items: [head, row('a', 4), anItem('note', 2)],
      pages: [['head × 1', 'a × 4'], ['note × 2']],
    },
    {
      name: 'takes the last row along with what must stay with it',
      items: [head, row('a'), row('b', 2, { keepWithNext: true }), anItem('signature', 3)],
      pages: [['head × 1', 'a × 1'], ['head × 1', 'b × 2', 'signature × 3']],
      height: 60,
    },
    {
      name: 'does not leave the head of the table, or of a group, alone at the foot of a page',
      items: [anItem('title', 4), head, row('group', 1, { keepWithNext: true }), row('a')],
      pages: [['title × 4'], ['head × 1', 'group × 1', 'a × 1']],
    },
    {
      name: 'parts what belongs together only when no page can hold it',
      items: [head, row('a', 3, { keepWithNext: true }), anItem('signature', 5)],
      pages: [['head × 1', 'a × 3'], ['signature × 5']],
    },
    {
      name: 'begins a page where one is asked for, and none before the first item',
      items: [anItem('title', 1, { startsPage: true }), head, row('a'), anItem('title', 1, { startsPage: true }), head, row('b')],
      pages: [['title × 1', 'head × 1', 'a × 1'], ['title × 1', 'head × 1', 'b × 1']],
    },
    {
      name: 'cuts a row taller than a page and loses no line of it (field report 119)',
      items: [head, row('a', 11), row('b')],
      pages: [['head × 1', 'a × 4'], ['head × 1', 'a.5 × 4'], ['head × 1', 'a.9 × 3', 'b × 1']],
    },
    {
      name: 'begins a row taller than a page on a new page when hardly a line is left',
      items: [head, row('x', 3), row('a', 6)],
      pages: [['head × 1', 'x × 3'], ['head × 1', 'a × 4'], ['head × 1', 'a.5 × 2']],
    },
  ])('$name', ({ items, pages, height }) => {
    expect(pagesOf(items, height ?? 50.5)).toEqual(pages)
  })
})

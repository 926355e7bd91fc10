import { describe, expect, it } from 'vitest'
import { fitTable } from '../../../electron/office/writers/layout/fit.ts'
import { pageOf } from '../../../electron/office/writers/layout/page.ts'
import { sheetsOf } from '../../../electron/office/writers/layout/sheets.ts'
import { measuringTypesetter } from '../../../electron/office/writers/layout/typesetter.ts'
import { writePdf } from '../../../electron/office/writers/pdf.ts'
import { gridOf } from '../../../electron/office/writers/pdf/grid.ts'
import { paginate } from '../../../electron/office/writers/pdf/paginate.ts'
import { tableItems } from '../../../electron/office/writers/pdf/table.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { aWinner, manyWinners, theFacts, theOptions, withColumns } from '../documents/sample.ts'
import { fonts, pageTexts } from './read-pdf.ts'

/** How often texts are broken, and blocks made, for a list of `count` rows. */
function workOf(count: number) {
  const document = successfulCandidatesDocument(theFacts(manyWinners(count)), theOptions())
  const typesetter = measuringTypesetter(fonts)
  const page = pageOf(document)
  const fitted = fitTable(document.table, page.textWidth, document.paper.fontSize, typesetter)
  const work = { broken: 0, blocks: 0 }
  const counting = { ...typesetter, lines: (...text: Parameters<typeof typesetter.lines>) => ((work.broken += 1), typesetter.lines(...text)) }
  const items = sheetsOf(document).flatMap((sheet) => tableItems(sheet, gridOf(document.table, fitted), fitted.fontSize, counting))
  const head = work.broken
  const pages = paginate(items.map((item) => ({ ...item, block: () => ((work.blocks += 1), item.block()) })), page.textHeight)
  return { ...work, broken: work.broken - head, head, pages: pages.length }
}

describe('the work of a long list', () => {
  it('measures each row once, and makes no block before its page is drawn (field report 116)', () => {
    const small = workOf(500)
    const large = workOf(5000)
    expect(small).toMatchObject({ broken: 0, blocks: 0 })
    expect(large).toMatchObject({ broken: 0, blocks: 0 })
    const columns = 12
    expect(large.head - small.head).toBe(4500 * columns)
    expect(large.pages / 5000).toBeCloseTo(small.pages / 500, 2)
  })

  it('comes to the end with 40,000 rows, each of them there once (field report 115)', async () => {
    const winners = Array.from({ length: 40_000 }, (_, index) => aWinner({ fullName: `Lò Văn ${index + 1}`, number: String(101 + index), postName: 'Kế toán' }))
    const document = successfulCandidatesDocument(theFacts(winners), withColumns('successfulCandidates', false, { sort: 'number', orientation: 'portrait', fontSize: 12 }))
    const { bytes, pages } = await writePdf(document, fonts, new Date('2026-12-29T01:00:00Z'))
    const read = pageTexts(bytes, '-raw')
    expect(read.length).toBe(pages)
    expect(pages).toBeGreaterThan(900)
    const numbers = read.flatMap((page) => [...page.matchAll(/^(\d+) (\d+) Lò Văn /gmu)].map((row) => `${row[1]} ${row[2]}`))
    expect(numbers).toEqual(winners.map(({ number }, index) => `${index + 1} ${number}`))
  }, 120_000)
})

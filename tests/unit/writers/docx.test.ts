import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/office/writers/docx.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { everyList, proposed } from '../documents/every-list.ts'
import { aWinner, manyWinners, theFacts, theOptions } from '../documents/sample.ts'
import { docxTables, paragraphText } from './read-docx.ts'
import { elements, readParts, readXml } from './read-package.ts'
import { fonts } from './read-pdf.ts'

async function partsOf(document: PrintDocument): Promise<ReadonlyMap<string, string>> {
  return readParts(await writeDocx(document, fonts))
}

/** Attributes of the only element of a name. */
function attributesOf(xml: string | undefined, name: string): Readonly<Record<string, string>> {
  const [first] = elements(readXml(xml ?? '<nothing/>'), name)
  return first?.attributes ?? {}
}

describe('the sheet of a Word file', () => {
  it.each([
    ['party', 'landscape', { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }, { 'w:top': '1134', 'w:right': '850', 'w:bottom': '1134', 'w:left': '1701' }],
    ['party', 'portrait', { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }, { 'w:top': '1417', 'w:right': '850', 'w:bottom': '1417', 'w:left': '1984' }],
    ['state', 'portrait', { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }, { 'w:top': '1134', 'w:right': '850', 'w:bottom': '1134', 'w:left': '1701' }],
  ] as const)('is A4 with the margins of the %s layout, %s', async (layout, orientation, size, margins) => {
    const xml = (await partsOf(successfulCandidatesDocument(theFacts([]), theOptions({ layout, orientation })))).get('word/document.xml')
    expect(attributesOf(xml, 'w:pgSz')).toEqual(size)
    expect(attributesOf(xml, 'w:pgMar')).toMatchObject(margins)
  })

  it('is set in Times New Roman and in Vietnamese', async () => {
    const styles = (await partsOf(successfulCandidatesDocument(theFacts([]), theOptions()))).get('word/styles.xml')
    expect(attributesOf(styles, 'w:rFonts')['w:ascii']).toBe('Times New Roman')
    expect(attributesOf(styles, 'w:lang')['w:val']).toBe('vi-VN')
  })
})

describe('each page of a Word file', () => {
  it('bears the check code and its number of all', async () => {
    const footer = (await partsOf(successfulCandidatesDocument(theFacts([]), theOptions()))).get('word/footer1.xml') ?? ''
    expect(elements(readXml(footer), 'w:tab').length).toBe(2)
    expect(elements(readXml(footer), 'w:t').map(({ text }) => text)).toEqual(['Mã kiểm tra: 7F3A-19C2-E40B', '/'])
    expect(elements(readXml(footer), 'w:instrText').map(({ text }) => text)).toEqual(['PAGE', 'NUMPAGES'])
  })

  it.each([
    [true, false, 'DỰ THẢO'],
    [false, true, 'THỬ'],
    [true, true, 'DỰ THẢO – THỬ'],
    [false, false, undefined],
  ])('draft %s, practice %s: has the watermark %s', async (draft, practice, words) => {
    const header = (await partsOf(successfulCandidatesDocument(theFacts([], { approved: !draft, practice }), theOptions()))).get('word/header1.xml')
    expect(elements(readXml(header ?? ''), 'v:textpath').at(-1)?.attributes['string']).toBe(words)
  })
})

describe('the table of a Word file', () => {
  it('repeats its head, and only its head (field reports 118 and 120)', async () => {
    const [rows = []] = await docxTables(await writeDocx(successfulCandidatesDocument(theFacts(manyWinners(30)), theOptions()), fonts))
    expect(rows.map(({ repeated }) => repeated)).toEqual([true, true, ...manyWinners(30).map(() => false)])
  })

  it('keeps its last row on the page of the signatures, as Word understands it', async () => {
    const body = readXml((await partsOf(successfulCandidatesDocument(theFacts(manyWinners(3)), theOptions()))).get('word/document.xml') ?? '')
    const kept = elements(body, 'w:tr').map((row) => elements(row, 'w:p').every((paragraph) => elements(paragraph, 'w:keepNext').some(({ attributes }) => attributes['w:val'] === undefined)))
    // The head, two rows of titles, three winners, and the signatures above their names.
    expect(kept).toEqual([false, false, false, false, false, true, true, false])
  })

  it('keeps rows whole, but for a row taller than half a page (field report 119)', async () => {
    const note = Array.from({ length: 1500 }, (_, index) => `chữ${index + 1}`).join(' ')
    const [rows = []] = await docxTables(await writeDocx(successfulCandidatesDocument(theFacts([...manyWinners(2), aWinner({ postOrder: 9, note })]), theOptions()), fonts))
    expect(rows.map(({ maySplit }) => maySplit)).toEqual([false, false, false, false, true])
    expect(rows.at(-1)?.cells.at(-1)).toBe(note)
  })

  it('has a table for each room, under its own repeated heading, and begins a page with each', async () => {
    const bytes = await writeDocx(everyList.callList(3, proposed('callList')), fonts)
    const tables = await docxTables(bytes)
    expect(tables.map((rows) => rows.filter(({ repeated }) => repeated).at(-1)?.cells)).toEqual([
      ['Phòng 1 (P. 201, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 3 thí sinh'],
      ['Phòng 2 (P. 202, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 3 thí sinh'],
      ['Phòng 1 (P. 201, nhà A) · Ca 2, 14 giờ ngày 07/11/2026 · 3 thí sinh'],
    ])
    const body = readXml((await readParts(bytes)).get('word/document.xml') ?? '')
    const breaks = elements(body, 'w:p').filter((paragraph) => elements(paragraph, 'w:pageBreakBefore').some(({ attributes }) => attributes['w:val'] !== 'false'))
    expect(breaks.map(paragraphText)).toEqual(['DANH SÁCH', 'DANH SÁCH'])
    const heights = elements(body, 'w:trHeight').map(({ attributes }) => attributes)
    expect(heights).toEqual(Array.from({ length: 9 }, () => ({ 'w:val': '2381', 'w:hRule': 'atLeast' })))
  })

  it('keeps a name that looks like a formula as it is (field report 121)', async () => {
    const names = ['=HYPERLINK("http://a.b","Xem")', '-Nguyễn Văn Âu', '@Lò Thị Ưng', '+84 912', 'A & B <c>']
    const winners = names.map((fullName, index) => aWinner({ fullName, postOrder: index }))
    const [rows = []] = await docxTables(await writeDocx(successfulCandidatesDocument(theFacts(winners), theOptions()), fonts))
    expect(rows.slice(2).map(({ cells }) => cells[2])).toEqual(names)
  })
})

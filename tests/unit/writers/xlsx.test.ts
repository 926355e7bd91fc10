import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../electron/office/writers/xlsx.ts'
import { cellContent } from '../../../electron/office/writers/xlsx/cells.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { everyList, proposed } from '../documents/every-list.ts'
import { aWinner, theFacts, theOptions, withColumns } from '../documents/sample.ts'
import { elements, readParts, readXml } from './read-package.ts'
import { fonts } from './read-pdf.ts'
import { storedRows } from './read-sheet.ts'

const createdAt = new Date('2026-12-29T01:00:00Z')
const bytesOf = (document: PrintDocument) => writeXlsx(document, fonts, createdAt)

describe('a cell of an Excel file', () => {
  it.each([
    ['71,85', 'points', 71.85, '[$-42A]0.00'],
    ['0,00', 'points', 0, '[$-42A]0.00'],
    ['107,50', 'points', 107.5, '[$-42A]0.00'],
    ['vắng', 'points', 'vắng', '@'],
    ['\u22120,50', 'points', '\u22120,50', '@'],
    ['71,8', 'points', '71,8', '@'],
    ['71,85', 'text', '71,85', '@'],
    ['24', 'count', 24, '0'],
    ['0', 'count', 0, '0'],
    ['024', 'count', '024', '@'],
    ['24', 'text', '24', '@'],
    ['008099001234', 'text', '008099001234', '@'],
    ['12/3/1999', 'text', '12/3/1999', '@'],
    ['', 'count', null, '@'],
  ] as const)('of "%s" in a column of %s holds %j in the format %s', (text, kind, value, format) => {
    expect(cellContent(text, kind)).toEqual({ value, format })
  })

  it('keeps a name that looks like a formula as text (field report 121)', async () => {
    const names = ['=HYPERLINK("http://a.b","Xem")', '-Nguyễn Văn Âu', '@Lò Thị Ưng', '+84 912', "'Hờ A Dế", '1/2']
    const bytes = await bytesOf(successfulCandidatesDocument(theFacts(names.map((fullName, index) => aWinner({ fullName, postOrder: index }))), theOptions()))
    const column = (await storedRows(bytes)).filter((row) => row.some(({ bordered }) => bordered)).slice(2).map((row) => row[2])
    expect(column).toEqual(names.map((value) => ({ column: 'C', value, format: '@', bordered: true })))
    const sheet = (await readParts(bytes)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(elements(readXml(sheet), 'f')).toEqual([])
  })
})

describe('points of an Excel file', () => {
  it('come to their sum in hundredths, row by row (field report 87)', async () => {
    const winners = Array.from({ length: 200 }, (_, index) => {
      const paperScores = [5005 + index * 13, 6110 + index * 7] as const
      const score = paperScores[0] + paperScores[1]
      const priority = (index % 3) * 125
      return aWinner({ postOrder: index, paperScores, score, priority, total: score + priority })
    })
    const document = successfulCandidatesDocument(theFacts(winners), withColumns('successfulCandidates', true))
    const rows = (await storedRows(await bytesOf(document))).filter((row) => row.some(({ bordered }) => bordered)).slice(2)
    const hundredths = (row: typeof rows[number], place: number) => Math.round(Number(row[place]?.value ?? 0) * 100)
    expect(rows.map((row) => [9, 10, 11, 12, 13].map((place) => hundredths(row, place)))).toEqual(
      winners.map(({ paperScores, score, priority, total }) => [...paperScores, score, priority, total]),
    )
  })
})

/** The sheet and the workbook of a document. */
async function sheetOf(document: PrintDocument) {
  const parts = await readParts(await bytesOf(document))
  return { sheet: readXml(parts.get('xl/worksheets/sheet1.xml') ?? ''), book: readXml(parts.get('xl/workbook.xml') ?? '') }
}

describe('the sheet of an Excel file', () => {
  it('prints on A4 across its width, with its head, the check code and x/y on each page', async () => {
    const { sheet, book } = await sheetOf(successfulCandidatesDocument(theFacts([aWinner()]), theOptions()))
    expect(elements(sheet, 'pageSetup')[0]?.attributes).toMatchObject({ paperSize: '9', orientation: 'landscape', fitToHeight: '0' })
    expect(elements(sheet, 'oddFooter')[0]?.text).toBe('&L&"Times New Roman,Regular"&11 Mã kiểm tra: 7F3A-19C2-E40B&R&"Times New Roman,Regular"&11 &P/&N')
    expect(elements(sheet, 'oddHeader')).toEqual([])
    expect(elements(book, 'sheet')[0]?.attributes['name']).toBe('Danh sách')
    const [titles] = elements(book, 'definedName')
    expect([titles?.attributes['name'], titles?.text]).toEqual(['_xlnm.Print_Titles', "'Danh sách'!$8:$9"])
  })

  it.each([
    [true, false, 'DỰ THẢO'],
    [false, true, 'THỬ'],
  ])('draft %s, practice %s: says so in its first row and above each page', async (draft, practice, words) => {
    const document = successfulCandidatesDocument(theFacts([], { approved: !draft, practice }), theOptions())
    const { sheet } = await sheetOf(document)
    expect(elements(sheet, 'oddHeader')[0]?.text).toBe(`&C&"Times New Roman,Bold"&14 ${words}`)
    expect((await storedRows(await bytesOf(document)))[0]?.map(({ value }) => value).filter((value) => value !== null)).toEqual([words])
  })

  it('begins a page with each room, under the title of the exam', async () => {
    const { sheet, book } = await sheetOf(everyList.roomCandidates(5, proposed('roomCandidates', { decisionNumber: '' })))
    const rows = elements(sheet, 'row').map((row) => elements(row, 'v').map(({ text }) => text))
    const breaks = elements(sheet, 'brk').map(({ attributes }) => Number(attributes['id']))
    const numbers = elements(sheet, 'row').map(({ attributes }) => Number(attributes['r']))
    expect(breaks.map((row) => rows[numbers.indexOf(row + 1)]?.[0])).toEqual([
      'Phòng 2 (P. 202, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 5 thí sinh',
      'Phòng 1 (P. 201, nhà A) · Ca 2, 14 giờ ngày 07/11/2026 · 5 thí sinh',
    ])
    const titles = /\$(\d+):\$(\d+)$/u.exec(elements(book, 'definedName')[0]?.text ?? '')
    expect(rows[numbers.indexOf(Number(titles?.[1]))]?.[0]).toBe('DANH SÁCH')
    expect(rows[numbers.indexOf(Number(titles?.[2]))]?.[0]).toBe('TT')
  })

  it('leaves 4 cm for each photo', async () => {
    const { sheet } = await sheetOf(everyList.callList(2, proposed('callList')))
    const tall = elements(sheet, 'row').map(({ attributes }) => Number(attributes['ht'])).filter((height) => height > 100)
    expect(tall.map((height) => Math.round((height / 72) * 25.4))).toEqual([42, 42, 42, 42, 42, 42])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocument } from '../../../electron/office/writers/write-document.ts'
import { documentKinds } from '../../../shared/contract/documents.ts'
import type { DocumentKind } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { everyList, proposed } from '../documents/every-list.ts'
import { aWinner, manyWinners, theFacts, theOptions } from '../documents/sample.ts'
import { convert, csvRows } from './libre-office.ts'
import { fonts, pageTexts } from './read-pdf.ts'

const createdAt = new Date('2026-12-29T01:00:00Z')
const startUp = 180_000

const lists = Object.fromEntries(documentKinds.map((kind) => [kind, everyList[kind](30, proposed(kind))])) as Record<DocumentKind, PrintDocument>

const words = Array.from({ length: 1500 }, (_, index) => `chữ${index + 1}`)
const longRow = successfulCandidatesDocument(theFacts([...manyWinners(2), aWinner({ postOrder: 9, note: words.join(' ') })], { approved: false }), theOptions())

async function filesOf(format: 'docx' | 'xlsx') {
  const documents = [...Object.entries(lists), ['longRow', longRow] as const]
  return Promise.all(documents.map(async ([name, document]) => ({ name: `${name}.${format}`, bytes: (await writeDocument(document, format, fonts, createdAt)).bytes })))
}

/** Files that LibreOffice wrote, by the name of their list. */
async function opened(format: 'docx' | 'xlsx', to: 'pdf' | 'csv'): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await filesOf(format)
  const results = await convert(files, to)
  return new Map(results.map((bytes, index) => [files[index]?.name.replace(/\..*$/u, '') ?? '', bytes]))
}

const pagesOf = (bytes: Uint8Array | undefined) => pageTexts(bytes ?? new Uint8Array(), '-raw').map((page) => page.replace(/\s+/gu, ''))
const squeeze = (text: string) => text.replace(/\s+/gu, '')

/** Whether a row of the table begins on a page: its count and its number, or its name. */
function hasRow(page: string, { table }: PrintDocument): boolean {
  return table.groups.some(({ rows }) => rows.some((row) => page.includes(squeeze(row.slice(0, 3).join('')))))
}

/** The titles of the columns as LibreOffice draws them, in any order of their lines. */
function hasHead(page: string, { table }: PrintDocument): boolean {
  return table.columns.every(({ group, title }) => page.includes(squeeze(title)) && (group === null || page.includes(squeeze(group))))
}

describe('LibreOffice opens a Word file', () => {
  let pdfs: ReadonlyMap<string, Uint8Array>
  beforeAll(async () => {
    pdfs = await opened('docx', 'pdf')
  }, startUp)

  it.each(documentKinds)('of %s: each page has the titles of the columns, and x/y (field reports 118 and 120)', (kind) => {
    const pages = pagesOf(pdfs.get(kind))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((page) => hasHead(page, lists[kind]))).toEqual(pages.map((page) => hasRow(page, lists[kind])))
    expect(pages.filter((page) => hasRow(page, lists[kind])).length).toBeGreaterThan(1)
    expect(pages.map((page, index) => page.includes(`7F3A-19C2-E40B${index + 1}/${pages.length}`))).toEqual(pages.map(() => true))
  })

  it.each(documentKinds)('of %s: the table begins on the first page, under the title (field report 118)', (kind) => {
    const [first = ''] = pagesOf(pdfs.get(kind))
    const row = tableText(lists[kind]).find((cells) => cells[0] === '1') ?? []
    expect(first.indexOf(squeeze(lists[kind].subtitle ?? ''))).toBeGreaterThan(0)
    expect(row.slice(1).filter((cell) => !first.includes(squeeze(cell)))).toEqual([])
  })

  it.each(documentKinds)('of %s: every cell is there', (kind) => {
    const text = pagesOf(pdfs.get(kind)).join('')
    const cells = tableText(lists[kind]).slice(1).flat().map(squeeze)
    expect(cells.filter((cell) => !text.includes(cell))).toEqual([])
  })

  it('begins a page with each room', () => {
    const pages = pagesOf(pdfs.get('callList'))
    const first = pages.filter((page) => page.includes(squeeze(lists.callList.subtitle ?? '')))
    expect(first.map((page) => lists.callList.table.groups.findIndex(({ heading }) => page.includes(squeeze(heading ?? ''))))).toEqual([0, 1, 2])
    const headings = pages.filter((page) => lists.callList.table.groups.some(({ heading }) => page.includes(squeeze(heading ?? ''))))
    expect(headings.length).toBe(pages.length)
  })

  it('loses nothing of a row taller than a page (field report 119)', () => {
    const pages = pageTexts(pdfs.get('longRow') ?? new Uint8Array(), '-raw')
    expect(pages.flatMap((page) => page.match(/chữ\d+/gu) ?? [])).toEqual(words)
  })

  it.each(documentKinds)('of %s: the lines under the table and the signatures are on one page', (kind) => {
    const [last = ''] = pagesOf(pdfs.get(kind)).slice(-1)
    const { closing, notes, signatures, table } = lists[kind]
    const sheet = table.groups.at(-1)?.sheet
    const texts = [closing, sheet?.closing, ...notes, ...[...signatures, ...(sheet?.signatures ?? [])].flatMap(({ authority, position, name }) => [authority, position, name])]
    expect(texts.filter((text) => !last.includes(squeeze(text ?? '')))).toEqual([])
  })
})

describe('LibreOffice opens an Excel file', () => {
  let pdfs: ReadonlyMap<string, Uint8Array>
  let sheets: ReadonlyMap<string, Uint8Array>
  beforeAll(async () => {
    pdfs = await opened('xlsx', 'pdf')
    sheets = await opened('xlsx', 'csv')
  }, startUp)

  it.each(documentKinds)('of %s: its cells show what the paper shows, row by row', (kind) => {
    const { columns } = lists[kind].table
    const shown = csvRows(sheets.get(kind) ?? new Uint8Array()).map((row) => row.slice(0, columns.length))
    const wanted = tableText(lists[kind]).slice(1).map((row) => [...row, ...columns.map(() => '')].slice(0, columns.length))
    const rest = [...wanted]
    for (const row of shown) if (JSON.stringify(row) === JSON.stringify(rest[0])) rest.shift()
    expect(rest).toEqual([])
  })

  it.each(documentKinds)('of %s: each page that has rows has the titles of the columns, and x/y', (kind) => {
    const pages = pagesOf(pdfs.get(kind))
    expect(pages.map((page) => hasHead(page, lists[kind]))).toEqual(pages.map(() => true))
    expect(pages.map((page, index) => page.includes('7F3A-19C2-E40B') && page.includes(`${index + 1}/${pages.length}`))).toEqual(pages.map(() => true))
  })

  it('says DỰ THẢO above every page of a draft', () => {
    const pages = pagesOf(pdfs.get('longRow'))
    expect(pages.map((page) => page.includes('DỰTHẢO'))).toEqual(pages.map(() => true))
  })
})

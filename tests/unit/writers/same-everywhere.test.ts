import { describe, expect, it } from 'vitest'
import { writeDocument } from '../../../electron/office/writers/write-document.ts'
import { documentKinds } from '../../../shared/contract/documents.ts'
import type { DocumentColumn, DocumentRowGroup, PrintDocument, Signature } from '../../../shared/documents/document.ts'
import { eligibleCandidatesDocument } from '../../../shared/documents/eligible-candidates.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { everyList, proposed } from '../documents/every-list.ts'
import { aPerson, theOptions, thePaper } from '../documents/sample.ts'
import { docxTables } from './read-docx.ts'
import { fonts, pageTexts } from './read-pdf.ts'
import { shownText, storedRows } from './read-sheet.ts'

const createdAt = new Date('2026-12-29T01:00:00Z')

async function bytesOf(document: PrintDocument, format: 'pdf' | 'docx' | 'xlsx'): Promise<Uint8Array> {
  return (await writeDocument(document, format, fonts, createdAt)).bytes
}

/** Titles as a table head writes them: a title over several columns once, before the first of them. */
function headTexts(columns: readonly DocumentColumn[]): string[] {
  return columns.flatMap(({ group, title }, index) => (group !== null && columns[index - 1]?.group !== group ? [group, title] : [title]))
}

/** Body of the tables of a Word file: headings of groups, rows and sums; and the titles of the first head. */
async function wordTable(document: PrintDocument) {
  const tables = await docxTables(await bytesOf(document, 'docx'))
  const isHead = ({ repeated, cells }: { repeated: boolean; cells: readonly string[] }) => repeated && cells.length > 1
  return {
    head: (tables[0] ?? []).filter(isHead).flatMap(({ cells }) => cells).toSorted(),
    rows: tables.flatMap((rows) => rows.filter((row) => !isHead(row)).map(({ cells }) => cells)),
  }
}

/** As {@link wordTable}, of an Excel file: the rows with lines around their cells. */
async function excelTable(document: PrintDocument) {
  const bordered = (await storedRows(await bytesOf(document, 'xlsx'))).filter((row) => row.some((cell) => cell.bordered)).map((row) => row.map(shownText))
  const headRows = document.table.columns.some(({ group }) => group !== null) ? 2 : 1
  // Only the first of merged cells holds a text.
  const isHeading = (row: readonly string[]) => row.slice(1).every((text) => text === '')
  return {
    head: bordered.slice(0, headRows).flat().filter((text) => text !== '').toSorted(),
    rows: bordered.slice(headRows).map((row) => (isHeading(row) ? row.slice(0, 1) : row)),
  }
}

const squeeze = (texts: readonly (string | null)[]) => texts.join('').replace(/\s+/gu, '')

/** All pages of a PDF as one text without blanks, without what comes back on each page. */
async function pdfText(document: PrintDocument): Promise<string> {
  const pages = pageTexts(await bytesOf(document, 'pdf'), '-raw').map((page) => squeeze([page]))
  const head = squeeze(headTexts(document.table.columns))
  const headings = document.table.groups.flatMap(({ heading, sheet }) => (sheet === null ? [] : [squeeze([heading])]))
  const bare = pages.map((page, index) => {
    const content = page.slice(0, page.length - `Mãkiểmtra:${document.checkCode}${index + 1}/${pages.length}`.length)
    if (!content.startsWith(head)) return content
    const rest = content.slice(head.length)
    return rest.slice(headings.find((heading) => rest.startsWith(heading))?.length ?? 0)
  })
  return bare.join('')
}

/** What stands on the paper besides, in the order in which it is written. */
function paperText(document: PrintDocument): string {
  const { head, table, title, subtitle, basis, cards } = document
  if (cards !== undefined) {
    const place = (key: string) => table.columns.findIndex((column) => column.key === key)
    return squeeze(table.groups.flatMap(({ rows }) => rows.flatMap((row) => cards.lines.map(({ column, lead }) => `${lead}${row[place(column)]}`))))
  }
  const titles = [title, subtitle, basis]
  const sheets = table.groups.some(({ sheet }) => sheet !== null)
  const cells = (group: DocumentRowGroup) => [group.heading, ...group.rows.flat(), ...(group.total ?? [])]
  const signed = (signatures: readonly Signature[]) => signatures.flatMap(({ authority, position, name }) => [authority, position, name])
  const party = document.layout === 'party'
  const left = [head.superior, head.issuer, party ? '*' : null, head.number]
  const right = party ? ['ĐẢNG CỘNG SẢN VIỆT NAM', head.placeAndDate] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', head.placeAndDate]
  const recipients = document.recipients.length === 0 ? [] : ['Nơi nhận:', ...document.recipients.map((one) => `- ${one}`)]
  const tail = [document.closing, ...document.notes, ...recipients]
  // The lines of the whole stand under those of the last sheet, above the signatures of both.
  const sheetOf = (group: DocumentRowGroup) => [
    ...[...titles, ...headTexts(table.columns), ...cells(group), group.sheet?.closing ?? null],
    ...(group === table.groups.at(-1) || document.alone ? tail : []),
    ...signed(group.sheet?.signatures ?? []),
  ]
  // What goes out alone has head and tail each time.
  if (document.alone) return squeeze(table.groups.flatMap((group) => [...left, ...right, ...sheetOf(group), ...signed(document.signatures)]))
  const body = sheets
    ? table.groups.flatMap(sheetOf)
    : [...titles, ...document.paragraphs, ...headTexts(table.columns), ...table.groups.flatMap(cells), ...tail]
  return squeeze([...left, ...right, ...body, ...signed(document.signatures)])
}

describe.each(documentKinds)('%s', (kind) => {
  const document = everyList[kind](26, proposed(kind, { number: '15-DS/HĐTD', recipients: kind === 'scoreSummary' ? ['Hội đồng thi;', 'Lưu: VT.'] : [] }))

  it('has the same cells in Word', async () => {
    expect(await wordTable(document)).toEqual({ head: headTexts(document.table.columns).toSorted(), rows: tableText(document).slice(1) })
  })

  it('has the same cells in Excel', async () => {
    expect(await excelTable(document)).toEqual({ head: headTexts(document.table.columns).toSorted(), rows: tableText(document).slice(1) })
  })

  it('has every text once and in its place in the PDF', async () => {
    expect(await pdfText(document)).toBe(paperText(document))
  })
})

describe('200 names in their order', () => {
  const family = ['Đỗ', 'Dương', 'Nguyễn', 'Ân', 'Âu']
  const middle = ['Văn', 'Thị', 'Đình', 'Ánh', 'Ngọc']
  const given = ['Ánh', 'Anh', 'Ân', 'Ấn', 'Đức', 'Dung', 'Ả', 'Uyên']
  const names = given.flatMap((last) => middle.flatMap((second) => family.map((first) => `${first} ${second} ${last}`)))
  const shuffled = names.map((_, index) => names[(index * 77) % names.length] ?? '')
  const candidates = shuffled.map((fullName, index) => ({ ...aPerson({ fullName, number: String(1000 + index) }), priorityGroups: [], note: '' }))
  const document = eligibleCandidatesDocument({ ...thePaper(), candidates }, theOptions({ sort: 'name' }))
  // Tên first: a, anh, ân, d, đ, u; in one tên by họ, then đệm.
  const ordered = ['Ả', 'Anh', 'Ánh', 'Ân', 'Ấn', 'Dung', 'Đức', 'Uyên'].flatMap((last) =>
    ['Ân', 'Âu', 'Dương', 'Đỗ', 'Nguyễn'].flatMap((first) => ['Ánh', 'Đình', 'Ngọc', 'Thị', 'Văn'].map((second) => `${first} ${second} ${last}`)),
  )

  it('are those of the law of names, the same in Word, Excel and PDF (field report 26)', async () => {
    const word = (await wordTable(document)).rows.map((row) => row[2])
    const excel = (await excelTable(document)).rows.map((row) => row[2])
    const pdf = [...(await pdfText(document)).matchAll(/(?<=\d{4})(\p{L}+)(?=12\/3\/1999)/gu)].map((found) => found[1])
    expect(word).toEqual(ordered)
    expect(excel).toEqual(ordered)
    expect(pdf).toEqual(ordered.map((name) => squeeze([name])))
  })
})

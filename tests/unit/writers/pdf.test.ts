import { describe, expect, it } from 'vitest'
import { writePdf } from '../../../electron/office/writers/pdf.ts'
import { successfulCandidatesDocument } from '../../../shared/documents/successful-candidates.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { aWinner, manyWinners, theFacts, theOptions, withColumns } from '../documents/sample.ts'
import { fileFacts, fileFonts, fonts, pageTexts } from './read-pdf.ts'

const createdAt = new Date('2026-12-29T01:00:00Z')

/** The text of every page in the order in which it was drawn, blanks and line ends alike. */
async function pagesOf(document: PrintDocument): Promise<string[]> {
  const { bytes, pages } = await writePdf(document, fonts, createdAt)
  const texts = pageTexts(bytes, '-raw')
  expect(texts).toHaveLength(pages)
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim())
}

const tableHead = 'TT SBD Họ và tên Ngày sinh Nam Nữ Dân tộc Vị trí dự tuyển Cơ quan, đơn vị Điểm vòng 2 Ưu tiên Tổng điểm Ghi chú'

describe('a list on one page', () => {
  it('of the Party says exactly this', async () => {
    const { bytes } = await writePdf(successfulCandidatesDocument(theFacts(manyWinners(3)), theOptions()), fonts, createdAt)
    expect(pageTexts(bytes, '-raw')).toEqual([
      `TỈNH ỦY TUYÊN QUANG
BAN TỔ CHỨC
*
ĐẢNG CỘNG SẢN VIỆT NAM
Tuyên Quang, ngày 29 tháng 12 năm 2026
DANH SÁCH
thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026
(Kèm theo Quyết định số 412-QĐ/BTCTU, ngày 28/12/2026 của Ban Tổ chức Tỉnh ủy)
TT SBD Họ và tên
Ngày sinh
Nam Nữ
Dân tộc Vị trí dự tuyển Cơ quan, đơn vị
Điểm
vòng 2
Ưu
tiên
Tổng
điểm
Ghi chú
1 101 Đỗ Tiến Dũng 12/3/1999 Kinh Chuyên viên tổng hợp Văn phòng Tỉnh ủy 71,85 2,50 74,35
2 102 Bàn Thị Bình 05/9/2001 Dao Chuyên viên tổng hợp Văn phòng Tỉnh ủy 66,50 5,00 71,50
3 103 Hoàng Văn Quân 24/5/1996 Nùng Kế toán Văn phòng Tỉnh ủy 60,00 60,00
Danh sách này có 3 người.
NGƯỜI LẬP BIỂU K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Ma Thị Hòa
Mã kiểm tra: 7F3A-19C2-E40B 1/1
`,
    ])
  })

  it('of a state body, not approved, says exactly this', async () => {
    const document = successfulCandidatesDocument(theFacts(manyWinners(1), { approved: false }), theOptions({ layout: 'state', number: '123/DS-SNV', recipients: ['Như Điều 3;', 'Lưu: VT.'] }))
    expect(await pagesOf(document)).toEqual([
      'DỰ THẢO TỈNH ỦY TUYÊN QUANG BAN TỔ CHỨC Số: 123/DS-SNV CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ' +
        'Độc lập - Tự do - Hạnh phúc Tuyên Quang, ngày 29 tháng 12 năm 2026 DANH SÁCH ' +
        'thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026 ' +
        '(Kèm theo Quyết định số 412-QĐ/BTCTU, ngày 28/12/2026 của Ban Tổ chức Tỉnh ủy) ' +
        `${tableHead} 1 101 Đỗ Tiến Dũng 12/3/1999 Kinh Chuyên viên tổng hợp Văn phòng Tỉnh ủy 71,85 2,50 74,35 ` +
        'Danh sách này có 1 người. Nơi nhận: - Như Điều 3; - Lưu: VT. NGƯỜI LẬP BIỂU KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Ma Thị Hòa ' +
        'Mã kiểm tra: 7F3A-19C2-E40B 1/1',
    ])
  })

  it.each([
    ['party', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI'],
    ['state', 'CỘNG HÒA XÃ HỘI', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ] as const)('of the %s layout bears its own head only', async (layout, own, other) => {
    const text = (await pagesOf(successfulCandidatesDocument(theFacts(manyWinners(2)), theOptions({ layout })))).join(' ')
    expect([text.includes(own), text.includes(other)]).toEqual([true, false])
  })

  it('without a winner still has its head, its columns and its signatures', async () => {
    const [page] = await pagesOf(successfulCandidatesDocument(theFacts([]), theOptions()))
    expect(page).toContain('Ghi chú Danh sách này không có người nào. NGƯỜI LẬP BIỂU K/T TRƯỞNG BAN')
  })
})

describe('a list on many pages', () => {
  const winners = manyWinners(2000)

  it('repeats the table head and numbers each page x/y (field report 120)', async () => {
    const pages = await pagesOf(successfulCandidatesDocument(theFacts(winners), theOptions()))
    const ends = pages.map((page) => ({ heads: page.split(tableHead).length - 1, number: page.split(' ').at(-1) }))
    expect(pages.length).toBeGreaterThan(100)
    expect(ends).toEqual(pages.map((_, index) => ({ heads: 1, number: `${index + 1}/${pages.length}` })))
  })

  it('holds every row once, in order, on one page each', async () => {
    const pages = await pagesOf(successfulCandidatesDocument(theFacts(winners), theOptions()))
    const rows = pages.flatMap((page) => [...page.matchAll(/(?<= |^)(\d+) (\d+) (\p{Lu}\p{L}+ \p{L}+ \p{L}+) /gu)].map((row) => row.slice(1)))
    expect(rows).toEqual(winners.map((winner, index) => [String(index + 1), winner.number, winner.fullName]))
    const agencies = pages.join(' ').split('Ban Tuyên giáo và Dân vận Tỉnh ủy').length - 1
    expect(agencies).toBe(winners.filter((winner) => winner.agencyName === 'Ban Tuyên giáo và Dân vận Tỉnh ủy').length)
  })

  it.each([
    [true, false, 'DỰ THẢO '],
    [false, true, 'THỬ '],
    [true, true, 'DỰ THẢO – THỬ '],
    [false, false, ''],
  ])('draft %s, practice %s: every page begins with "%s"', async (draft, practice, words) => {
    const pages = await pagesOf(successfulCandidatesDocument(theFacts(manyWinners(30), { approved: !draft, practice }), theOptions()))
    const beginnings = pages.map((page, index) => page.startsWith(`${words}${index === 0 ? 'TỈNH ỦY TUYÊN QUANG' : tableHead}`))
    const others = pages.map((page) => page.slice(words.length)).filter((page) => /DỰ THẢO|THỬ/u.test(page))
    expect({ beginnings, others }).toEqual({ beginnings: pages.map(() => true), others: [] })
  })

  it('keeps the signatures with the last row, however many rows there are', async () => {
    const lost: number[] = []
    for (let count = 1; count <= 26; count += 1) {
      const pages = await pagesOf(successfulCandidatesDocument(theFacts(manyWinners(count)), theOptions()))
      const last = new RegExp(`${tableHead} .*${count} ${100 + count} .*Danh sách này có ${count} người\\. NGƯỜI LẬP BIỂU K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN Ma Thị Hòa`, 'u')
      if (!last.test(pages.at(-1) ?? '')) lost.push(count)
    }
    expect(lost).toEqual([])
  }, 60_000)
})

describe('text that is too long', () => {
  it('loses nothing in a row taller than a page, and the head stands on each of its pages (field report 119)', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `chữ${index + 1}`)
    const pages = await pagesOf(successfulCandidatesDocument(theFacts([...manyWinners(2), aWinner({ postOrder: 9, note: words.join(' ') })]), theOptions()))
    const found = pages.flatMap((page) => page.match(/chữ\d+/gu) ?? [])
    expect(found).toEqual(words)
    expect(pages.filter((page) => !page.includes(tableHead))).toEqual([])
  })

  it.each(['party', 'state'] as const)('wraps long names, agencies and issuers of the %s layout', async (layout) => {
    const fullName = 'Công Tằng Tôn Nữ Hoàng Thị Ngọc Bích Phương Thảo'
    const agencyName = 'Ban Quản lý các dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh'
    const facts = theFacts([aWinner({ fullName, agencyName })])
    const printName = 'Hội đồng thi tuyển công chức các cơ quan Đảng, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội'
    const document = successfulCandidatesDocument({ ...facts, office: { ...facts.office, printName } }, theOptions({ layout, orientation: 'portrait' }))
    const { bytes } = await writePdf(document, fonts, createdAt)
    const squeezed = pageTexts(bytes, '-raw').join('').replace(/\s+/gu, '')
    const missing = [fullName, agencyName, printName.toUpperCase()].filter((text) => !squeezed.includes(text.replaceAll(' ', '')))
    expect(missing).toEqual([])
  })

  it('cuts a word wider than its column between letters, and makes no formula of it (field report 121)', async () => {
    const fullName = `=HYPERLINK("${'đườngdẫn'.repeat(20)}")`
    const pages = await pagesOf(successfulCandidatesDocument(theFacts([aWinner({ fullName })]), theOptions()))
    expect(pages.join('').replaceAll(' ', '')).toContain(`214${fullName}`)
  })

  it('makes the letters of the table smaller before it cuts a figure', async () => {
    const document = successfulCandidatesDocument(theFacts(manyWinners(9)), withColumns('successfulCandidates', true, { orientation: 'portrait', fontSize: 14 }))
    const { bytes, tableFontSize } = await writePdf(document, fonts, createdAt)
    const words = new Set(pageTexts(bytes, '-raw').join(' ').split(/\s+/u))
    const figures = document.table.groups.flatMap((group) => group.rows.flat()).filter((cell) => /^[\d,/•]+$/u.test(cell))
    expect({ tableFontSize, cut: figures.filter((figure) => !words.has(figure)) }).toEqual({ tableFontSize: 7, cut: [] })
  })
})

describe('the file', () => {
  it('is the same for the same list and the same day of making', async () => {
    const document = successfulCandidatesDocument(theFacts(manyWinners(46)), theOptions())
    const [first, second, later] = [
      await writePdf(document, fonts, createdAt),
      await writePdf(document, fonts, createdAt),
      await writePdf(document, fonts, new Date('2026-12-30T01:00:00Z')),
    ]
    expect([Buffer.compare(first.bytes, second.bytes), Buffer.compare(first.bytes, later.bytes) === 0]).toEqual([0, false])
  })

  it('names itself, its language, its day of making and its sheet', async () => {
    const { bytes } = await writePdf(successfulCandidatesDocument(theFacts(manyWinners(1)), theOptions()), fonts, createdAt)
    const facts = fileFacts(bytes)
    expect([facts['Title'], facts['CreationDate'], facts['Page size'], facts['JavaScript']]).toEqual([
      'Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026',
      'Tue Dec 29 01:00:00 2026 UTC',
      '841.89 x 595.276 pts (A4)',
      'no',
    ])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (vi)')
  })

  it('carries only the letters it uses, of fonts it holds itself', async () => {
    const document = successfulCandidatesDocument(theFacts(manyWinners(1)), theOptions({ layout: 'state' }))
    const { bytes } = await writePdf({ ...document, recipients: ['Lưu: VT.'] }, fonts, createdAt)
    const found = fileFonts(bytes).map(({ name, ...rest }) => ({ name: name.replace(/^[A-Z]{6}\+/u, ''), ...rest }))
    const inside = { embedded: 'yes', subset: 'yes', unicode: 'yes' }
    expect(found.toSorted((left, right) => (left.name < right.name ? -1 : 1))).toEqual([
      { name: 'Tinos-Bold', ...inside },
      { name: 'Tinos-BoldItalic', ...inside },
      { name: 'Tinos-Italic', ...inside },
      { name: 'Tinos-Regular', ...inside },
    ])
  })
})

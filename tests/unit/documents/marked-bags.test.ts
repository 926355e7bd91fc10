import { describe, expect, it } from 'vitest'
import { agreedMarksDocument } from '../../../shared/documents/agreed-marks.ts'
import { bagMarksDocument } from '../../../shared/documents/bag-marks.ts'
import type { MarkedBag, MarkedScript } from '../../../shared/documents/marked-bags.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const minutes = { number: '07/BB-BCT', date: '2026-12-12' }
const byMarks = { third: null, minutes: null, reason: null, cause: null }
const rows: readonly MarkedScript[] = [
  { ...byMarks, position: 1, code: 'K7M4T', first: 7000, second: 7225, official: 7113, basis: 'mean' },
  { ...byMarks, position: 2, code: 'P9R3X', first: 6000, second: 6725, official: 6400, basis: 'agreed', minutes },
  { position: 3, code: 'W2H6N', first: 4000, second: 6000, third: 6000, official: 6000, basis: 'third', minutes: null, reason: null, cause: null },
  { position: 4, code: 'T8C7K', first: 4000, second: 6000, third: 5500, official: 6100, basis: 'collective', minutes, reason: 'cộng sót câu 2', cause: null },
]
const bag: MarkedBag = { partTitle: 'Viết', number: 2, postCode: 'TH-01', scripts: 4, sheets: 9, examiners: ['Hoàng Thị Một', 'Lê Văn Hai', ''], rows }
const rules = { averageUpTo: 500, thirdFrom: 1000, article: 'TT 22/2025 Quy chế Đ.16 k.2 c' }

describe('bảng tổng hợp điểm theo túi (TT 22/2025 Quy chế Đ.16 k.1 i)', () => {
  it('has code, the mark of each examiner, the official mark and how it came about', () => {
    const document = bagMarksDocument({ ...thePaper(), ...rules, bags: [bag] }, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'Số phách', 'Giám khảo 1', 'Giám khảo 2', 'Chênh', 'Giám khảo 3', 'Điểm chính thức', 'Cách có điểm'],
      ['Túi 2 · Viết · vị trí TH-01'],
      ['1', 'K7M4T', '70,00', '72,25', '2,25', '', '71,13', 'trung bình hai giám khảo'],
      ['2', 'P9R3X', '60,00', '67,25', '7,25', '', '64,00', 'hai giám khảo thống nhất, biên bản 07/BB-BCT ngày 12/12/2026'],
      ['3', 'W2H6N', '40,00', '60,00', '20,00', '60,00', '60,00', 'điểm lần ba trùng một giám khảo'],
      ['4', 'T8C7K', '40,00', '60,00', '20,00', '55,00', '61,00', 'chấm tập thể, trưởng ban quyết định, biên bản 07/BB-BCT ngày 12/12/2026'],
    ])
    expect([document.title, document.subtitle, document.closing]).toEqual(['BẢNG TỔNG HỢP ĐIỂM THEO TÚI', 'bài thi viết kỳ thi tuyển công chức năm 2026', null])
  })

  it('is signed by every examiner of the bag, the third only where he marked, and by the head', () => {
    const signed = (of: MarkedBag) => bagMarksDocument({ ...thePaper(), ...rules, bags: [of] }, theOptions()).table.groups[0]?.sheet
    const [one, two] = [{ authority: null, position: 'GIÁM KHẢO 1', name: 'Hoàng Thị Một' }, { authority: null, position: 'GIÁM KHẢO 2', name: 'Lê Văn Hai' }]
    const head = { authority: null, position: 'TRƯỞNG BAN CHẤM THI', name: null }
    expect(signed(bag)).toEqual({ closing: 'Túi này có 4 bài, 9 tờ.', signatures: [one, two, { authority: null, position: 'GIÁM KHẢO 3', name: null }, head] })
    expect(signed({ ...bag, rows: rows.slice(0, 2) })?.signatures).toEqual([one, two, head])
  })

  it('leaves out the column of the third mark where there is none, and says so where no bag is finished', () => {
    expect(tableText(bagMarksDocument({ ...thePaper(), ...rules, bags: [{ ...bag, rows: rows.slice(0, 2) }] }, theOptions()))[0]).not.toContain('Giám khảo 3')
    expect(bagMarksDocument({ ...thePaper(), ...rules, bags: [] }, theOptions()).closing).toBe('Chưa túi nào đủ điểm chính thức.')
  })
})

describe('biên bản thống nhất điểm, chấm tập thể (TT 22/2025 Quy chế Đ.16 k.2 c–d)', () => {
  it('lists the scripts whose mark the minutes say, and by which rule', () => {
    const document = agreedMarksDocument({ ...thePaper(), ...rules, bags: [bag, { ...bag, number: 3, rows: rows.slice(0, 1) }] }, theOptions())
    expect(tableText(document)).toEqual([
      ['TT', 'Số phách', 'Giám khảo 1', 'Giám khảo 2', 'Chênh', 'Giám khảo 3', 'Cách có điểm', 'Điểm thống nhất', 'Biên bản', 'Lý do'],
      ['Túi 2 · Viết · vị trí TH-01'],
      ['1', 'P9R3X', '60,00', '67,25', '7,25', '', 'hai giám khảo thống nhất', '64,00', '07/BB-BCT ngày 12/12/2026', ''],
      ['2', 'T8C7K', '40,00', '60,00', '20,00', '55,00', 'chấm tập thể, trưởng ban quyết định', '61,00', '07/BB-BCT ngày 12/12/2026', 'cộng sót câu 2'],
    ])
    expect(document.table.groups[0]?.sheet?.closing).toBe(
      'Túi này có 2 bài ghi điểm theo biên bản. Theo TT 22/2025 Quy chế Đ.16 k.2 c: hai giám khảo chênh trên 5,00 và dưới 10,00 điểm thì trao đổi để thống nhất, không thống nhất thì trưởng ban chấm thi quyết định; chênh từ 10,00 điểm thì chấm lần ba, cả ba điểm khác nhau thì chấm tập thể và trưởng ban chấm thi quyết định.',
    )
  })

  it('says so where nothing was agreed yet', () => {
    expect(agreedMarksDocument({ ...thePaper(), ...rules, bags: [{ ...bag, rows: rows.slice(0, 1) }] }, theOptions()).closing).toBe('Chưa có bài nào ghi điểm thống nhất.')
  })
})

import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../electron/office/readers/csv.ts'
import { csvRecords, separatorOf } from '../../../electron/office/readers/csv/records.ts'
import { readSheets } from '../../../electron/office/readers/read-sheets.ts'
import { WorkbookRefusal } from '../../../electron/office/readers/refusal.ts'
import { tcvn3Letters } from '../../../shared/codes/tcvn3-letters.ts'

const utf8 = (text: string) => Buffer.from(text)
const rowsOf = async (bytes: Uint8Array) => (await readCsv(bytes, 'Danh sách')).flatMap(({ rows }) => rows.map(({ row, cells }) => [row, ...cells.map(({ column, raw }) => `${column}:${raw}`)]))
const textsOf = async (bytes: Uint8Array) => (await readCsv(bytes, 'Danh sách')).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ raw }) => raw)))

async function refusalOf(read: Promise<unknown>): Promise<[string, number | null]> {
  const error: unknown = await read.then(
    () => 'taken',
    (reason: unknown) => reason,
  )
  if (error instanceof WorkbookRefusal) return [error.code, error.row]
  throw error
}

/** Bytes of a text under the font .VnTime: each letter as TCVN 5712 has it. */
function tcvn3(text: string): Buffer {
  const byte = new Map(tcvn3Letters.map(([seen, letter]) => [letter, seen.charCodeAt(0)]))
  return Buffer.from(Array.from(text.normalize('NFC'), (letter) => byte.get(letter) ?? letter.charCodeAt(0)))
}

/** Bytes of code page 1258: a letter of its own, or a base letter and a mark of tone. */
function windows1258(text: string): Buffer {
  const byteOf = new Map(Array.from({ length: 128 }, (_, index) => [new TextDecoder('windows-1258').decode(Uint8Array.of(index + 128)), index + 128]))
  const bytes = (letter: string): number[] => {
    const own = letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : byteOf.get(letter)
    if (own !== undefined) return [own]
    const marks = Array.from(letter.normalize('NFD'))
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    const base = marks.filter((mark) => mark !== tone).join('').normalize('NFC')
    return [...bytes(base), ...bytes(tone)]
  }
  return Buffer.from(Array.from(text.normalize('NFC')).flatMap(bytes))
}

/** As Excel's "Unicode text" has it. */
const utf16 = (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')

const list = 'SBD,Họ và tên,Số CCCD,Ngày sinh,Số câu đúng\r\n001,Nguyễn Thị Hường,008200001234,02/3/1999,41\r\n002,Hoàng Đức Ngữ,008099000045,1999,29\r\n003,Vũ Thị Oanh,002301000007,5/1998,30\r\n'
const read = [
  ['SBD', 'Họ và tên', 'Số CCCD', 'Ngày sinh', 'Số câu đúng'],
  ['001', 'Nguyễn Thị Hường', '008200001234', '02/3/1999', '41'],
  ['002', 'Hoàng Đức Ngữ', '008099000045', '1999', '29'],
  ['003', 'Vũ Thị Oanh', '002301000007', '5/1998', '30'],
]

describe('letters (field report 19)', () => {
  it.each([
    ['UTF-8', utf8(list), null],
    ['UTF-8 with its mark', utf8(`\uFEFF${list}`), null],
    ['UTF-16 as Excel’s “Unicode text”', utf16(list), null],
    ['UTF-16 without its mark', Buffer.from(list, 'utf16le'), null],
    ['UTF-16, the bytes the other way', Buffer.from(`\uFEFF${list}`, 'utf16le').swap16(), null],
    ['code page 1258', windows1258(list), 'windows1258'],
    ['the font .VnTime', tcvn3(list), 'tcvn3'],
    ['the font .VnTime saved as UTF-8', utf8(tcvn3(list).toString('latin1')), 'tcvn3'],
  ])('%s', async (_what, bytes, convertedFrom) => {
    expect(await textsOf(bytes)).toEqual(read)
    expect((await readCsv(bytes, 'x'))[0]?.convertedFrom).toBe(convertedFrom)
  })

  it.each([
    ['bytes that no old encoding spells', Buffer.concat([utf8('SBD,T\xean\n'), Buffer.from([0x31, 0x2c, 0xff, 0x81, 0xfe, 0xe3, 0x0a])]), ['encodingUnknown', null]],
    ['a word that two encodings spell', Buffer.from('SBD,Ten\n1,V\xf2\n', 'latin1'), ['encodingUnknown', null]],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), ['notText', null]],
    ['text with signs that no text has', utf8('SBD,Tên\n1,A\u0001\n'), ['notText', null]],
    ['half a sign of UTF-16', utf16(list).subarray(0, -1), ['damaged', null]],
    ['nothing but blanks', utf8('\r\n \r\n'), ['empty', null]],
  ] as const)('%s is refused', async (_what, bytes, refusal) => {
    expect(await refusalOf(readCsv(bytes, 'x'))).toEqual(refusal)
  })
})

describe('values', () => {
  it('stay as they were typed, each a text (field reports 11, 14)', async () => {
    const [sheet] = await readCsv(utf8('001;0123456789;01.003;72,50;="008200001234";3-4;8.2E+10;"  An "\n'), 'x')
    expect(sheet?.rows[0]?.cells.map(({ kind, raw, day, fontName }) => [kind, raw, day, fontName])).toEqual(
      ['001', '0123456789', '01.003', '72,50', '008200001234', '3-4', '8.2E+10', '  An '].map((raw) => ['text', raw, null, null]),
    )
  })

  it.each([
    [',', 'a,"b ""x"", y\r\nz",c\n\n,d', [[1, 'A:a', 'B:b "x", y\r\nz', 'C:c'], [3, 'B:d']]],
    [';', 'a;b,5;c;\n"d;e";4\' 5";f;', [[1, 'A:a', 'B:b,5', 'C:c'], [2, 'A:d;e', 'B:4\' 5"', 'C:f']]],
    ['\t', 'a\tb; c, d\r"e\tf"\tg', [[1, 'A:a', 'B:b; c, d'], [2, 'A:e\tf', 'B:g']]],
    ['sep=', 'sep=;\r\na,b;c\r\nd,e;f\r\n', [[2, 'A:a,b', 'B:c'], [3, 'A:d,e', 'B:f']]],
    ['one column', 'SBD\n001\n', [[1, 'A:SBD'], [2, 'A:001']]],
  ])('parted by %j', async (_separator, text, rows) => {
    expect(await rowsOf(utf8(text))).toEqual(rows)
  })

  it('finds the separator under a title that has commas', () => {
    const text = 'HỘI ĐỒNG THI TUYỂN, TỈNH TUYÊN QUANG, NĂM 2026\n\nSBD;Điểm;Ghi chú\n001;72,50;\n002;81,25;\n'
    expect(separatorOf(text)).toEqual({ separator: ';', from: 0 })
    expect([...csvRecords(text, ';')].at(-1)).toEqual(['002', '81,25', ''])
  })

  it.each([
    ['never closed', 'SBD,Tên\n1,An\n2,"Bình\n3,Chi\n', ['quoteOpen', 3]],
    ['followed by more', 'SBD,Tên\n1,"Lò "An""\n', ['quoteBroken', 2]],
    ['below Excel’s line of the separator', 'sep=,\n1,"Lò" An\n', ['quoteBroken', 2]],
  ])('a quotation mark that is %s is told with its row', async (_what, text, refusal) => {
    expect(await refusalOf(readCsv(utf8(text), 'x'))).toEqual(refusal)
  })

  it('refuses more than a list has', async () => {
    expect(await refusalOf(readCsv(utf8(list), 'x', { cells: 10 }))).toEqual(['tooLarge', null])
    expect(await refusalOf(readCsv(utf8(list), 'x', { fileBytes: 10 }))).toEqual(['tooLarge', null])
    expect(await refusalOf(readCsv(utf8(','.repeat(16_384)), 'x'))).toEqual(['tooLarge', null])
  })
})

describe('which files', () => {
  it('a .csv, .txt or .tsv that is no workbook; its sheet has the name of the file', async () => {
    for (const ending of ['csv', 'CSV', 'txt', 'tsv']) expect((await readSheets(utf8(list), `Phòng 1.${ending}`)).map(({ name }) => name)).toEqual(['Phòng 1'])
  })

  it.each([
    ['KetQua.xlsx', utf8(list), 'notAZip'],
    ['trang.csv', utf8('<html><table>'), 'htmlRenamed'],
    ['rỗng.csv', utf8(''), 'empty'],
  ])('%s is refused', async (name, bytes, code) => {
    expect(await refusalOf(readSheets(bytes, name))).toEqual([code, null])
  })
})

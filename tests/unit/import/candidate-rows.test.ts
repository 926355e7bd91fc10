import { describe, expect, it } from 'vitest'
import { readCandidateRow } from '../../../shared/import/candidate-rows.ts'
import { columns, context, read, taken, told } from './one-row.ts'
import type { CellText } from './sheet-builder.ts'
import { aNumber, aRow, aTextRow, columnsOf, goodCells } from './sheet-builder.ts'

it('takes a row without a fault as it stands', () => {
  expect(read({ I: '0900123456', J: 'nộp bổ sung' })).toEqual({
    row: 9,
    hidden: false,
    kind: 'good',
    candidate: {
      groundFloor: null,
      fullName: 'Ma Thị Ánh',
      birthDate: '1999-03-12',
      sex: 'female',
      identityNumber: '008199004512',
      ethnicGroup: 'ethnic-group/1979/02',
      postId: 'th3',
      priority: [{ group: 'ethnicMinority', evidence: true }],
      secondPostId: null,
      agencies: [],
      exemptions: [],
      phone: '0900123456',
      email: null,
      residence: null,
      note: 'nộp bổ sung',
    },
    problems: [],
  })
})

it('names a problem by sheet, row, column, heading and value (field report 3)', () => {
  const reading = read({ C: '31/02/1997' })
  expect(reading).toEqual({
    row: 9,
    hidden: false,
    kind: 'bad',
    problems: [
      {
        sheet: 'Đăng ký',
        row: 9,
        column: 'C',
        heading: 'Ngày sinh',
        value: '31/02/1997',
        code: 'birthDateImpossible',
        severity: 'error',
        facts: { part: 'day', day: 31, month: 2, year: 1997 },
      },
    ],
  })
})

describe('post', () => {
  it.each([
    ['code', 'KT-02', 'kt2'],
    ['code in small and full-width letters with spaces (field report 17)', ' ｋｔ - ０２\u00A0', 'kt2'],
    ['code with a long dash', 'KT–02', 'kt2'],
    ['name', 'Chuyên viên kiểm tra', 'kt2'],
    ['name without accents', 'chuyen vien kiem tra', 'kt2'],
    ['code and name', 'KT-02 - Chuyên viên kiểm tra', 'kt2'],
  ])('is found by its %s', (_, cell, id) => {
    expect(taken('postId', { G: cell })).toBe(id)
  })

  it.each([
    ['trống', null, ['G', 'postMissing', 'error', {}]],
    ['a code that resembles one is a question, not a match (field report 45)', 'TH-3', ['G', 'postUnknown', 'error', { suggestion: 'TH-03' }]],
    ['the letter O for a zero', 'TH-O3', ['G', 'postUnknown', 'error', { suggestion: null }]],
    ['the beginning of a code', 'TH', ['G', 'postUnknown', 'error', { suggestion: null }]],
    ['a name of two posts', 'Chuyên viên tổng hợp', ['G', 'postAmbiguous', 'error', { choices: 'TH-03, DU-01' }]],
  ])('%s', (_, cell, problem) => {
    expect(told({ G: cell })).toEqual(['bad', problem])
  })

  const full = columnsOf(aTextRow(1, ['Họ và tên', 'Năm sinh', 'Giới tính', 'Mã vị trí', 'Vị trí', 'Cơ quan']))
  const person = ['Ma Thị Ánh', '1999', 'Nữ']
  it.each([
    ['the agency chooses between posts of one name', ['', 'Chuyên viên tổng hợp', 'Đảng ủy UBND tỉnh'], 'bad', ['postAmbiguous']],
    ['and is compared without accents', ['', 'Chuyên viên tổng hợp', 'van phong tinh uy'], 'good', []],
    ['a code goes before a name that says otherwise', ['KT-02', 'Chuyên viên tổng hợp', ''], 'good', ['postOtherName']],
    ['another agency is told', ['KT-02', '', 'Văn phòng Tỉnh ủy'], 'good', ['postOtherAgency']],
  ])('%s', (_, texts, kind, codes) => {
    const reading = readCandidateRow(aTextRow(2, [...person, ...texts]), full, context)
    expect([reading.kind, reading.kind === 'skipped' ? [] : reading.problems.map(({ code }) => code)]).toEqual([kind, codes])
  })
})

describe('name, sex, groups', () => {
  it.each([
    ['Nguyễn Văn A (B)', ['B', 'nameWithSymbols', 'warning', {}]],
    ['=HYPERLINK("http://a","b")', ['B', 'nameWithSymbols', 'warning', {}]],
    ['-Nguyễn', ['B', 'nameWithSymbols', 'warning', {}]],
    ['@Lan', ['B', 'nameWithSymbols', 'warning', {}]],
  ])('the name %s is shown for a look (field report 121)', (raw, problem) => {
    expect(told({ B: raw })).toEqual(['good', problem])
  })

  it.each([['H’Mỷ Vàng'], ["H'Mỷ Vàng"], ['Nguyễn Thị Hà-My'], ['Lò Văn Ón'.normalize('NFD')]])('the name %s is told nothing about', (raw) => {
    expect(told({ B: raw })).toEqual(['good'])
  })

  it.each([
    ['=HYPERLINK("http://a","b")', '=HYPERLINK("http://a","b")'],
    ['-Nguyễn', '-Nguyễn'],
    ['@Lan', '@Lan'],
    ['  Lò\u00A0Thị   Yến ', 'Lò Thị Yến'],
    ['H’Mỷ Vàng', 'H’Mỷ Vàng'],
  ])('the name %s is text, unchanged but for spaces (field reports 17, 121)', (raw, expected) => {
    expect(taken('fullName', { B: raw })).toBe(expected)
  })

  it.each([
    ['no name', { B: null }, ['bad', ['B', 'nameMissing', 'error', {}]]],
    ['a digit in the name', { B: 'Ma Thị Ánh 2' }, ['good', ['B', 'nameWithDigits', 'warning', {}]]],
    ['a name of 301 letters', { B: 'a'.repeat(301) }, ['bad', ['B', 'textTooLong', 'error', { limit: 300, length: 301 }]]],
    ['an old font', { B: { raw: 'NguyÔn', fontName: '.VnTime' } }, ['bad', ['B', 'legacyFont', 'error', { font: '.VnTime' }]]],
    ['an old font over converted letters', { B: { raw: 'Đỗ Thị Mỷ', fontName: '.VnTime' } }, ['good']],
    ['an error of Excel', { B: { kind: 'error', raw: '#REF!' } }, ['bad', ['B', 'cellError', 'error', {}]]],
    ['a formula without its value', { G: { kind: 'formula', raw: '', isFormula: true } }, ['bad', ['G', 'formulaWithoutValue', 'error', {}]]],
    ['no sex', { D: null }, ['bad', ['D', 'sexMissing', 'error', {}]]],
    ['another word for the sex', { D: 'x' }, ['bad', ['D', 'sexUnknown', 'error', {}]]],
    ['another name of a group', { F: 'Cao Lan' }, ['good', ['F', 'ethnicGroupByOtherName', 'warning', { code: '15', name: 'Sán Chay' }]]],
    ['no such group', { F: 'Tầy Nùng' }, ['bad', ['F', 'ethnicGroupUnknown', 'error', {}]]],
    ['a name of two groups', { F: 'Mán' }, ['bad', ['F', 'ethnicGroupAmbiguous', 'error', { choices: 'Dao, Sán Dìu' }]]],
    ['no such priority', { H: 'Thân nhân LS' }, ['bad', ['H', 'priorityUnknown', 'error', { part: 'Thân nhân LS' }]]],
    ['one of two is unknown', { H: 'DTTS; Thân nhân LS' }, ['bad', ['H', 'priorityUnknown', 'error', { part: 'Thân nhân LS' }]]],
    ['minority points for a Kinh', { F: 'Kinh' }, ['good', ['H', 'priorityNotMinority', 'warning', {}]]],
    ['a phone that lost its zero', { I: aNumber('900123456') }, ['good', ['I', 'phoneZeroRestored', 'warning', { taken: '0900123456' }]]],
    ['a landline that lost its zero', { I: '2073822222' }, ['good', ['I', 'phoneZeroRestored', 'warning', { taken: '02073822222' }]]],
    ['an error of Excel saved as text', { I: '#N/A' }, ['bad', ['I', 'cellError', 'error', {}]]],
  ] satisfies [string, Record<string, CellText | null>, unknown[]][])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  it.each([
    ['DTTS', ['ethnicMinority']],
    ['Dân tộc  thiểu số', ['ethnicMinority']],
    ['Hoàn thành NVQS', ['militaryService']],
    ['Con thương binh', ['childOfInvalid']],
    ['DTTS; Con thương binh', ['ethnicMinority', 'childOfInvalid']],
    ['DTTS, hoàn thành NVQS', ['ethnicMinority', 'militaryService']],
    ['DTTS\nDTTS', ['ethnicMinority']],
    ['Con thương binh, con bệnh binh, con của người hưởng chính sách như thương binh, con của thương binh loại B', ['childOfInvalid']],
    ['Không', []],
    ['-', []],
  ])('priority "%s"', (cell, groups) => {
    expect(taken('priority', { H: cell })).toEqual(groups.map((group) => ({ group, evidence: true })))
  })

  it.each([
    ['D', 'NỮ', 'Nữ'],
    ['D', ' nữ\u00A0', 'Nữ'],
    ['D', 'nu', 'Nữ'],
    ['F', 'tày', 'Tày'],
    ['F', 'Ｔａｙ', 'Tày'],
    ['G', 'th-03', 'TH-03'],
    ['G', ' ｔｈ - ０３\u00A0', 'TH-03'],
    ['G', 'TH–03', 'TH-03'],
    ['G', 'CHUYÊN VIÊN KIỂM TRA', 'Chuyên viên kiểm tra'],
    ['H', 'ｄｔｔｓ', 'Dân tộc thiểu số'],
    ['H', 'DTTS;  hoàn thành nvqs', 'DTTS; Hoàn thành nghĩa vụ quân sự'],
    ['B', 'Ma  Thị\u00A0Ánh', 'Ma Thị Ánh'],
  ])('field report 17: %s "%s" is matched with a note', (column, raw, form) => {
    expect(told({ [column]: raw })).toEqual(['good', [column, 'valueTidied', 'warning', { taken: form }]])
  })

  it('names a priority group as unproved when its papers were not seen', () => {
    expect(read({}, { priorityProved: false })).toMatchObject({ candidate: { priority: [{ group: 'ethnicMinority', evidence: false }] } })
  })
})

describe('rows that are no candidates (field report 15)', () => {
  it.each([
    ['blank', [' ', '\u00A0']],
    ['numbering', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['numbering', ['1', '2', '3', '4', '5', '6', '7', '8']],
    ['total', ['', 'Tổng cộng: 312 thí sinh']],
    ['total', ['Cộng', '312']],
    ['total', ['', 'Danh sách này có 312 người']],
    ['signature', ['', '', '', '', '', 'Tuyên Quang, ngày 16 tháng 11 năm 2026']],
    ['signature', ['', 'NGƯỜI LẬP BIỂU', '', '', '', 'TM. HỘI ĐỒNG']],
    ['signature', ['', '', '', '', '', 'KT. CHỦ TỊCH']],
    ['signature', ['', '(Ký, ghi rõ họ tên)']],
  ])('%s: %j', (reason, texts) => {
    expect(readCandidateRow(aTextRow(9, texts), columns, context)).toEqual({ row: 9, hidden: false, kind: 'skipped', reason })
  })

  it.each([
    ['a family name that reads like a sum', ['', 'Tống Cộng Hòa', '1999']],
    ['a name alone', ['', 'Ma Thị Ánh']],
    ['a name like an office', ['5', 'Chủ Tịch', '1/1/1999']],
  ])('%s is read, and asked about', (_, texts) => {
    expect(readCandidateRow(aTextRow(9, texts), columns, context).kind).toBe('bad')
  })

  it('skips the bare names of those who signed, and still reads a candidate below them', () => {
    expect(readCandidateRow(aTextRow(9, ['', 'Hà Thị Lan', '', '', '', 'Nguyễn Văn A']), columns, context, true).kind).toBe('skipped')
    expect(readCandidateRow(aRow(9, goodCells), columns, context, true).kind).toBe('good')
  })
})

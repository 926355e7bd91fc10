import { describe, expect, it } from 'vitest'
import { readCandidateRow } from '../../../shared/import/candidate-rows.ts'
import type { CandidateContext } from '../../../shared/import/candidate-rows.ts'
import type { CellText } from './sheet-builder.ts'
import { aDate, aNumber, aRow, aTextRow, columnsOf, goodCells, headingRow, somePosts } from './sheet-builder.ts'

const context: CandidateContext = { sheet: 'Đăng ký', dateSystem: '1900', posts: somePosts, today: '2026-11-25', priorityProved: true }
const columns = columnsOf(headingRow)

function read(change: Readonly<Record<string, CellText | null>>, otherContext: Partial<CandidateContext> = {}) {
  const cells = Object.entries({ ...goodCells, ...change }).flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const]))
  return readCandidateRow(aRow(9, Object.fromEntries(cells)), columns, { ...context, ...otherContext })
}

/** Kind of the row, then code, severity and facts of each problem. */
function told(change: Readonly<Record<string, CellText | null>>) {
  const reading = read(change)
  if (reading.kind === 'skipped') return [reading.kind]
  return [reading.kind, ...reading.problems.map(({ column, code, severity, facts }) => [column, code, severity, facts])]
}

/** One field of the candidate, which must be good. */
function taken(field: 'fullName' | 'birthDate' | 'sex' | 'identityNumber' | 'ethnicGroup' | 'postId' | 'phone' | 'priority', change: Record<string, CellText>) {
  const reading = read(change)
  return reading.kind === 'good' ? reading.candidate[field] : reading
}

it('takes a row without a fault as it stands', () => {
  expect(read({ I: '0900123456', J: ' nộp  bổ sung ' })).toEqual({
    row: 9,
    hidden: false,
    kind: 'good',
    candidate: {
      fullName: 'Ma Thị Ánh',
      birthDate: '1999-03-12',
      sex: 'female',
      identityNumber: '008199004512',
      ethnicGroup: 'ethnic-group/1979/02',
      postId: 'th3',
      priority: [{ group: 'ethnicMinority', evidence: true }],
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

describe('birth date', () => {
  it.each([
    ['12/3/1999', '1999-03-12'],
    ['12-03-1999', '1999-03-12'],
    [' 9/1999', '1999-09'],
    ['1999', '1999'],
    ['00/00/1999', '1999'],
  ])('text %s is %s', (raw, expected) => {
    expect(taken('birthDate', { C: raw })).toBe(expected)
  })

  it.each([
    ['a date cell', aDate('1999-05-02'), '1999-05-02'],
    ['a date cell that shows the month alone', aDate('1999-05-01', '36281', 'mmm-yy'), '1999-05'],
    ['a date cell that shows the year alone', aDate('1999-01-01', '36161', 'yyyy'), '1999'],
    ['a number that is a year', aNumber('1999'), '1999'],
    ['a number that is a serial', aNumber('36161'), '1999-01-01'],
  ])('%s', (_, cell, expected) => {
    expect(taken('birthDate', { C: cell })).toBe(expected)
  })

  it('counts a bare serial by the system of its workbook (field report 11)', () => {
    expect(read({ C: aNumber('34699') }, { dateSystem: '1904' })).toMatchObject({ kind: 'good', candidate: { birthDate: '1999-01-01' } })
  })

  it.each([
    ['trống', null, 'birthDateMissing', {}],
    ['tháng 13', '12/13/1990', 'birthDateImpossible', { part: 'month', month: 13 }],
    ['ngày không tháng', '15/00/1970', 'birthDateImpossible', { part: 'month', month: 0 }],
    ['29/02 năm thường', '29/02/1999', 'birthDateImpossible', { part: 'day', day: 29, month: 2, year: 1999 }],
    ['năm hai chữ số', '3-2-75', 'birthDateCentury', { choices: '1975, 2075' }],
    ['chữ', 'khoảng 1965', 'birthDateFormat', {}],
    ['nay', 'nay', 'birthDateFormat', {}],
    ['sau hôm nay', '26/11/2026', 'birthDateLater', {}],
    ['kèm giờ', aDate('1999-03-11', '36230.7083333'), 'birthDateWithTime', {}],
  ])('%s is asked', (_, cell, code, facts) => {
    expect(told({ C: cell, E: null })).toEqual(['bad', ['C', code, 'error', facts], ['E', 'identityMissing', 'warning', {}]])
  })

  const pairs = Array.from({ length: 12 }, (_, month) => Array.from({ length: 28 }, (_, day) => [day + 1, month + 1] as const)).flat()
  it('never swaps day and month, for any pair (field report 9)', () => {
    const readings = pairs.map(([day, month]) => taken('birthDate', { C: `${day}/${month}/1999` }))
    expect(readings).toEqual(pairs.map(([day, month]) => `1999-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`))
  })

  it.each([
    [{ B: 'Nguyễn Hoàng An', C: '1/2/1999' }, { kind: 'good', candidate: { birthDate: '1999-02-01', sex: 'male' } }],
    [{ B: 'Ma Thị Ánh', D: '1/2/1999' }, { kind: 'good', candidate: { birthDate: '1999-02-01', sex: 'female' } }],
    [{ B: 'Ma Thị Ánh', C: '1/2/1999', D: '1/2/1999' }, { kind: 'bad', problems: [{ code: 'birthDateInBoth' }, { code: 'sexMissing' }] }],
    [{ B: 'Ma Thị Ánh' }, { kind: 'bad', problems: [{ code: 'birthDateMissing' }, { code: 'sexMissing' }] }],
  ])('two columns Nam and Nữ tell the sex too: %j', (cells, expected) => {
    const two = columnsOf(aRow(1, { B: 'Họ và tên', C: 'Ngày sinh', E: 'Vị trí' }), aRow(2, { C: 'Nam', D: 'Nữ' }))
    expect(readCandidateRow(aRow(3, { ...cells, E: 'KT-02' }), two, context)).toMatchObject(expected)
  })
})

describe('identity number (field report 13)', () => {
  it.each([
    ['text', '008199004512'],
    ['text with spaces', '008 199 004 512'],
    ['text with a no-break space', '008199004512\u00A0'],
  ])('%s is kept', (_, cell) => {
    expect(told({ E: cell })).toEqual(['good'])
    expect(taken('identityNumber', { E: cell })).toBe('008199004512')
  })

  it.each([
    ['zeros lost', aNumber('8199004512'), ['good', ['E', 'identityZerosRestored', 'warning', { number: '008199004512' }]]],
    ['rounded', aNumber('8.199E+09'), ['bad', ['E', 'identityRounded', 'error', {}]]],
    ['1.2E+10', '1.2E+10', ['bad', ['E', 'identityRounded', 'error', {}]]],
    ['letter O', 'O08199004512', ['bad', ['E', 'identityNotDigits', 'error', {}]]],
    ['13 digits', '0081990045123', ['bad', ['E', 'identityLength', 'error', { digits: 13 }]]],
    ['19 digits', aNumber('1900000000000000001'), ['bad', ['E', 'identityLength', 'error', { digits: 19 }]]],
    ['old card', '073199004', ['bad', ['E', 'identityOldCard', 'error', {}]]],
    ['none', null, ['good', ['E', 'identityMissing', 'warning', {}]]],
    ['other sex', '008099004512', ['good', ['E', 'identityOtherSex', 'warning', { sex: 'male' }]]],
    ['other year', '008198004512', ['good', ['E', 'identityOtherBirthYear', 'warning', { year: 1998 }]]],
    ['unknown province', '003199004512', ['good', ['E', 'identityProvince', 'warning', { province: '003' }]]],
  ])('%s is told', (_, cell, expected) => {
    expect(told({ E: cell })).toEqual(expected)
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
    ['a phone that lost its zero', { I: aNumber('900123456') }, ['good', ['I', 'phoneLostZero', 'warning', {}]]],
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

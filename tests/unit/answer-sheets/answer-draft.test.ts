import { describe, expect, it } from 'vitest'
import { emptyLine, lineOf, nextOpen, readLine, rowOf } from '../../../renderer/features/answer-sheets/answer-draft.ts'
import { compareAnswers } from '../../../shared/rules/answer-sheets.ts'

const said = (value: number | null, doubt: string | null = null) => ({ value, doubt })
const rows = [
  { number: 'TQ001', seat: 1, said: said(4100) },
  { number: 'TQ002', seat: 2, said: null },
  { number: 'TQ012', seat: 3, said: null },
]
const read = (number: string, value: string, doubt = '', opened: number | null = null) => readLine(rows, { number, value, doubt }, 6000, opened)

describe('the number on the sheet', () => {
  it.each([
    ['TQ002', 1],
    ['tq2', 1],
    ['2', 1],
    ['012', 2],
    ['12', 2],
    ['102', null],
    ['', null],
  ])('%j is row %j', (typed, place) => {
    expect(rowOf(rows, typed)).toBe(place)
  })

  it('means nobody where its figures are two people’s', () => {
    expect(rowOf([{ number: 'A07' }, { number: 'B07' }], '7')).toBeNull()
  })
})

describe('a line', () => {
  it('says how many are right, or why the sheet is doubtful, or both', () => {
    expect(read('2', '29')).toEqual({ place: 1, number: 'TQ002', said: said(2900), replaces: false })
    expect(read('2', '', ' tô hai ô ')).toEqual({ place: 1, number: 'TQ002', said: said(null, 'tô hai ô'), replaces: false })
    expect(read('2', '0', 'mờ')).toEqual({ place: 1, number: 'TQ002', said: said(0, 'mờ'), replaces: false })
    expect(read('1', '42', '', 0)).toEqual({ place: 0, number: 'TQ001', said: said(4200), replaces: true })
  })

  it.each([
    ['', '29', 0, 'Gõ số báo danh ghi trên phiếu đang cầm.'],
    ['7', '29', 0, 'SBD 7 không có trong những người có mặt ở phòng này: số của phòng khác, của người vắng, hoặc viết sai. Xem lại phiếu; đúng như phiếu thì dừng và báo trưởng ban.'],
    ['1', '29', 0, 'Phiếu SBD TQ001 đã nhập rồi. Hai phiếu cùng số thì dừng và báo trưởng ban; muốn sửa phiếu đã nhập thì chọn dòng ấy bằng mũi tên lên, xuống.'],
    ['2', '', 1, 'Gõ số câu đúng, hoặc ghi vì sao nghi vấn (F4). Không đúng câu nào thì gõ 0.'],
    ['2', '61', 1, 'Phần thi có 60 câu, đã gõ 61. Đếm lại trên phiếu.'],
    ['2', '29,5', 1, 'Số câu đúng không có phần lẻ, đã gõ 29,5.'],
    ['2', '2 9', 1, '“2 9” không phải là số câu. Gõ số từ 0 đến 60.'],
  ])('%j, %j is refused in box %i', (number, value, box, sentence) => {
    expect(read(number, value)).toEqual({ problem: { box, sentence } })
  })

  it('opens with what its typist typed, and nothing else is ever filled in', () => {
    expect(lineOf({ number: 'TQ001', seat: 1, said: said(4100, 'mờ') })).toEqual({ number: 'TQ001', value: '41', doubt: 'mờ' })
    expect(emptyLine).toEqual({ number: '', value: '', doubt: '' })
  })

  it('is followed by the next sheet that is not typed', () => {
    expect([nextOpen(rows, 0), nextOpen(rows, 1), nextOpen(rows, 2), nextOpen([rows[0]!], 0)]).toEqual([1, 2, 1, null])
  })
})

describe('two typings', () => {
  const one = (typing: number, value: number | null, doubt: string | null = null) => ({ candidateId: 'c', typing, value, doubt })
  it.each([
    ['alike', [one(1, 4100), one(2, 4100)], 4100],
    ['different', [one(1, 4100), one(2, 4000)], null],
    ['alike, but doubtful to one', [one(1, 4100), one(2, 4100, 'mờ')], null],
    ['both uncounted', [one(1, null, 'mờ'), one(2, null, 'mờ')], null],
    ['one of them lacking', [one(1, 4100)], null],
    ['settled', [one(1, 4100), one(2, 4000), one(3, 3900)], 3900],
    ['alike and counted again', [one(1, 4100), one(2, 4100), one(3, 4200)], 4200],
  ])('%s', (_what, typed, value) => {
    expect(compareAnswers(typed)[0]?.value).toBe(value)
  })
})

import { describe, expect, it } from 'vitest'
import { readCandidateRow } from '../../../shared/import/candidate-rows.ts'
import { context, read, taken, told } from './one-row.ts'
import { aDate, aNumber, aRow, columnsOf } from './sheet-builder.ts'

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
    ['kèm giờ, bằng chữ', '11/3/1999 17:00', 'birthDateWithTime', {}],
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
    ['a number of 12 digits', aNumber('008199004512')],
  ])('%s is kept', (_, cell) => {
    expect(told({ E: cell })).toEqual(['good'])
    expect(taken('identityNumber', { E: cell })).toBe('008199004512')
  })

  it.each([
    ['zeros lost', aNumber('8199004512'), ['good', ['E', 'identityZerosRestored', 'warning', { taken: '008199004512' }]]],
    ['a no-break space behind', '008199004512\u00A0', ['good', ['E', 'valueTidied', 'warning', { taken: '008199004512' }]]],
    ['rounded', aNumber('8.199E+09'), ['bad', ['E', 'identityRounded', 'error', {}]]],
    ['1.2E+10 as the number that Excel made of it', aNumber('12000000000'), ['bad', ['E', 'identityRounded', 'error', {}]]],
    ['the same digits as text, typed on purpose', '008199000000', ['good']],
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

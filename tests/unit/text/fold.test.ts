import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedTokens, highlightRanges } from '../../../shared/text/fold.ts'

test.each<[string, string[]]>([
  ['  Đặng Thị   Hoà ', ['dang', 'thi', 'hoa']],
  ['Ê-đê', ['e', 'de']],
  [' – ', []],
  ['', []]
])('words of the search key of %j', (text, tokens) => {
  expect(foldedTokens(text)).toEqual(tokens)
})

test('both forms of Unicode and both tone placements have one key (field report 25)', () => {
  expect(['đường', 'Đường'.normalize('NFD'), 'ÐƯỜNG', 'duong', 'dương'].map(fold)).toEqual(Array(5).fill('duong'))
  expect(['Thuỷ', 'Thủy', 'thuy'].map(fold)).toEqual(['thuy', 'thuy', 'thuy'])
})

describe('marking what a query found', () => {
  test.each<[string, string, string[]]>([
    ['Nguyễn Văn An', 'nguyen', ['Nguyễn']],
    ['Nguyễn Văn An', 'ngu', ['Ngu']],
    ['Nguyễn Văn An', 'an van', ['Văn', 'An']],
    ['Nguyễn Văn An', 'a', ['A']],
    ['Hoàng Thị Hòa', 'hoa', ['Hoà', 'Hòa']],
    ['Hoàng Thị Hòa', 'h hoang', ['Hoàng', 'H']],
    ['H’Mông', 'hmo', ['H’Mô']],
    ['Ê-đê', 'de', ['đê']],
    ['Bà Rịa - Vũng Tàu', 'ria VŨNG', ['Rịa', 'Vũng']],
    ['Thừa Thiên–Huế', 'thien hue', ['Thiên', 'Huế']],
    ['Lê\u200B Lợi', 'le loi', ['Lê', 'Lợi']],
    ['Nguyễn Văn An', 'guyen', []],
    ['Nguyễn Văn An', '', []],
    ['', 'an', []]
  ])('%j for %j', (text, query, marked) => {
    expect(highlightRanges(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(marked)
  })

  test('a decomposed letter keeps its marks', () => {
    const text = 'Trần Ngọc Ánh'.normalize('NFD')
    expect(highlightRanges(text, 'ngo').map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual(['Ngọ'])
  })

  test('every word of a text is found by its own key', () => {
    const unit = fc.constantFrom(...Array.from('aăâbdđeêioôơuưyẤệởỹÐ’\'-–. \u0300\u0302\u031B\u200B\u00A012'))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const found = highlightRanges(text, text).map(({ start, end }) => fold(text.slice(start, end)))
        expect(found).toEqual(foldedTokens(text))
      }),
      { seed: 25, numRuns: 1000 }
    )
  })
})

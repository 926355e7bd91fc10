import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { createTypesetter } from '../../../electron/office/writers/layout/typesetter.ts'
import { fonts } from './read-pdf.ts'

const typesetter = createTypesetter(new PDFDocument({ font: fonts.regular }), fonts)
const style = { face: 'regular', size: 13 } as const

describe('lines of a text', () => {
  it.each([
    { text: '', width: 100, lines: [''] },
    { text: 'Văn phòng Tỉnh ủy', width: 200, lines: ['Văn phòng Tỉnh ủy'] },
    { text: 'Văn phòng Tỉnh ủy', width: 60, lines: ['Văn phòng', 'Tỉnh ủy'] },
    { text: '  Văn \t phòng\u0000 ', width: 200, lines: ['Văn phòng'] },
    { text: 'Dòng một\r\nDòng hai\n\nDòng bốn', width: 200, lines: ['Dòng một', 'Dòng hai', '', 'Dòng bốn'] },
    { text: '12\u00a0người đã nộp', width: 60, lines: ['12\u00a0người', 'đã nộp'] },
    { text: 'mmmmmmmm', width: 35, lines: ['mmm', 'mmm', 'mm'] },
    { text: 'a mmmmm b', width: 35, lines: ['a', 'mmm', 'mm b'] },
    { text: 'Hoa\u0300', width: 200, lines: ['Hoà'] },
  ])('"$text" in $width points', ({ text, width, lines }) => {
    expect(typesetter.lines(text, style, width)).toEqual(lines)
  })

  it('are never empty, even where not one letter fits', () => {
    expect(typesetter.lines('mm', style, 0)).toEqual(['m', 'm'])
  })

  it('are as wide as the font says', () => {
    expect(typesetter.width('00000 ', { face: 'regular', size: 10 })).toBe(25)
  })
})

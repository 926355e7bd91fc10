import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { drawText } from '../../../electron/office/writers/pdf/draw.ts'
import { createTypesetter } from '../../../electron/office/writers/layout/typesetter.ts'
import type { FontFace } from '../../../shared/documents/layout-values.ts'
import { fonts, pageTexts } from './read-pdf.ts'

/** Every letter of the Vietnamese alphabet with every tone, small and capital, in composed form. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
const letters = [...vowels, ...'bcdđghklmnpqrstvxfjwz'].flatMap((letter) => [letter, letter.toUpperCase()])

describe.each(['regular', 'bold', 'italic', 'boldItalic'] satisfies FontFace[])('in %s letters', (face) => {
  it.each([
    ['composed', (text: string) => text],
    ['decomposed', (text: string) => text.normalize('NFD')],
  ])('every %s Vietnamese letter comes back composed (field report 31)', async (_form, typed) => {
    const style = { face, size: 13 }
    const pdf = new PDFDocument({ font: fonts.regular, size: 'A4', margin: 0 })
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    const ended = once(pdf, 'end')
    const typesetter = createTypesetter(pdf, fonts)
    typesetter.lines(typed(letters.join(' ')), style, 400).forEach((line, index) => {
      drawText({ pdf, fonts, typesetter, photos: () => null }, line, style, 50, 50 + index * 20)
    })
    pdf.end()
    await ended
    const read = pageTexts(Buffer.concat(chunks), '-raw').join('').trim().split(/\s+/u)
    expect(letters).toHaveLength(186)
    expect(read).toEqual(letters)
  })
})

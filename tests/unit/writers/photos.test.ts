import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../electron/office/writers/docx.ts'
import { writePdf } from '../../../electron/office/writers/pdf.ts'
import { readPhoto, type Photos } from '../../../electron/office/writers/photos.ts'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { aPerson, theOptions, thePaper } from '../documents/sample.ts'
import { aJpeg, aPng } from './a-picture.ts'
import { readParts } from './read-package.ts'
import { fonts } from './read-pdf.ts'

const createdAt = new Date('2026-11-29T01:00:00Z')

/** Two sessions of one room; the second candidate has no photo. */
const people = ['101', '214'].map((number, index) => ({ ...aPerson({ number }), seat: index + 1, note: '', photo: { owner: number, sha256: number === '101' ? 'a1' : null } }))
const sitting = { partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 3, roomName: 'P. 203', roomPlace: 'nhà A', people }
const list = callListDocument({ ...thePaper(), sittings: [sitting, { ...sitting, sessionNumber: 2 }] }, theOptions({ sort: 'number' }))
const withPhoto = (bytes: Buffer): Photos => (sha256) => (sha256 === 'a1' ? readPhoto(bytes) : null)
const images = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1

describe('a photo', () => {
  it.each([
    ['PNG', aPng(30, 40), { type: 'png', width: 30, height: 40 }],
    ['JPEG', aJpeg(300, 400), { type: 'jpg', width: 300, height: 400 }],
  ])('as %s is known by its inside', (_kind, bytes, known) => {
    expect(readPhoto(bytes)).toEqual({ bytes, ...known })
  })

  it.each([
    ['a JPEG without a frame', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['words between the marks of a JPEG', Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.from('không phải ảnh'), Buffer.from('ffd9', 'hex')])],
    ['a PNG cut off', aPng(30, 40).subarray(0, -20)],
    ['a PNG whose pixels do not unfold', aPng(30, 40).fill(7, 45, 55)],
  ])('that is %s is none', (_what, bytes) => {
    expect(readPhoto(bytes)).toBeNull()
  })
})

describe('the call list with photos', () => {
  it('puts each photo into the PDF once, and leaves the place of a missing or broken one open', async () => {
    expect(images((await writePdf(list, fonts, createdAt, withPhoto(aPng(60, 80)))).bytes)).toBe(1)
    expect(images((await writePdf(list, fonts, createdAt, withPhoto(Buffer.from('hỏng')))).bytes)).toBe(0)
    expect(images((await writePdf(list, fonts, createdAt)).bytes)).toBe(0)
  })

  it('keeps its pages, with photos or without', async () => {
    expect((await writePdf(list, fonts, createdAt, withPhoto(aPng(60, 80)))).pages).toBe((await writePdf(list, fonts, createdAt)).pages)
  })

  it('puts each photo whole into the Word file, 3 cm wide at most and 4 cm high', async () => {
    const parts = await readParts(await writeDocx(list, fonts, withPhoto(aPng(60, 60))))
    const text = parts.get('word/document.xml') ?? ''
    const sizes = [...text.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu)].map(([, width, height]) => [Math.round(Number(width) / 36_000), Math.round(Number(height) / 36_000)])
    expect(sizes).toEqual([[30, 30], [30, 30]])
  })
})

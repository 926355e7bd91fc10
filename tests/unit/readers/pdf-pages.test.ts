import { once } from 'node:events'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { pdfPages } from '../../../electron/office/readers/pdf-pages.ts'

async function aPdf(pages: number): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = once(pdf, 'end')
  for (let page = 0; page < pages; page += 1) pdf.addPage()
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

it.each([1, 2, 37])('counts %i pages', async (pages) => {
  expect(pdfPages(await aPdf(pages))).toBe(pages)
})

it.each([
  ['in a tree with branches', '%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 5 >>\nendobj\n2 0 obj\n<< /Count 3 /Type /Pages /Parent 1 0 R >>\nendobj\n', 5],
  ['beside the count of an outline', '%PDF-1.4\n1 0 obj\n<</Count 40/Type/Outlines>>\nendobj\n2 0 obj\n<</Kids[3 0 R]/Count 2/Type/Pages>>\nendobj\n', 2],
  ['of none that can be read', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 9 0 R >>\nendobj\n', null],
] as const)('counts the pages %s', (_what, text, pages) => {
  expect(pdfPages(Buffer.from(text, 'latin1'))).toBe(pages)
})

it('counts pages of which the tree is packed', () => {
  const packed = deflateSync(Buffer.from('1 0 2 40 <</Type/Catalog/Pages 2 0 R>><</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>', 'latin1'))
  const pdf = Buffer.concat([Buffer.from('%PDF-1.5\n7 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length 99>>stream\r\n', 'latin1'), packed, Buffer.from('\r\nendstream\nendobj\n', 'latin1')])
  expect(pdfPages(pdf)).toBe(3)
  expect(pdfPages(Buffer.from('%PDF-1.5\n7 0 obj\n<</Type/ObjStm>>stream\nkhóa\nendstream\nendobj\n'))).toBeNull()
})

import { expect, it } from 'vitest'
import { fileName } from '../../../electron/office/documents/file-name.ts'

it.each([
  ['a title as it is', 'Danh sách gọi thí sinh vào phòng thi', 'Danh sách gọi thí sinh vào phòng thi'],
  ['signs that Windows does not take', 'Kỳ thi đợt 1/2026: "lần 2"?', 'Kỳ thi đợt 1-2026- -lần 2-'],
  ['accents apart from their letters', 'Ky\u0300 thi', 'Kỳ thi'.normalize('NFC')],
  ['a full stop at its end', 'Danh sách của Sở.', 'Danh sách của Sở'],
  ['line breaks', 'Danh sách\nthí sinh', 'Danh sách-thí sinh'],
])('takes %s', (_what, title, name) => {
  expect(fileName(title)).toBe(name)
})

it('ends a long title after a word, within 120 letters', () => {
  const name = fileName(`Danh sách thí sinh trúng tuyển ${'kỳ thi tuyển công chức '.repeat(6)}`)
  expect([name.length <= 120, name.endsWith('công') || name.endsWith('chức') || name.endsWith('tuyển') || name.endsWith('thi') || name.endsWith('kỳ')]).toEqual([true, true])
})

import { expect, test } from 'vitest'
import { printRefusal } from '../../../renderer/components/print-refusal.ts'
import { layoutSources } from '../../../renderer/features/documents/paper-words.ts'

test.each([
  ['party', 'landscape', [{ what: 'Lề, cỡ chữ', source: 'Mặc định của chương trình', checked: false }]],
  [
    'party',
    'portrait',
    [
      { what: 'Lề', source: 'Hướng dẫn cũ của Đảng về thể thức văn bản, chưa đọc lề trong HD 36-HD/VPTW', checked: false },
      { what: 'Cỡ chữ', source: 'Mặc định của chương trình', checked: false },
    ],
  ],
  [
    'state',
    'portrait',
    [
      { what: 'Lề', source: 'NĐ 30/2020/NĐ-CP, Phụ lục I', checked: true },
      { what: 'Cỡ chữ', source: 'NĐ 30/2020/NĐ-CP, Phụ lục I', checked: false },
    ],
  ],
] as const)('what nobody compared with the original is marked for a %s paper, %s', (layout, orientation, sources) => {
  expect(layoutSources(layout, orientation)).toEqual(sources)
})

test.each([
  [{ printed: true, reason: null }, null],
  [{ printed: false, reason: 'Print job canceled' }, null],
  [{ printed: false, reason: 'No printers available on the network' }, 'Chưa in được: máy này chưa có máy in nào nhận việc. Nối máy in rồi in lại, hoặc lưu PDF để in ở máy khác.'],
])('printing that ended as %j is told as %s', (outcome, sentence) => {
  expect(printRefusal(outcome)).toBe(sentence)
})

import { expect, test } from 'vitest'
import { compareAcrossCut } from '../../../renderer/features/results/comparison.ts'
import { differenceText, failedPart, markText, partTitle } from '../../../renderer/features/results/result-words.ts'
import { warningSentences } from '../../../renderer/features/results/warning-words.ts'
import type { Part } from '../../../shared/contract/marking.ts'
import { aView } from './a-view.ts'

function rowOf(name: string) {
  const row = aView().rows.find(({ fullName }) => fullName === name)
  if (row === undefined) throw new Error(`nobody is called ${name}`)
  return row
}

test('field report 1: who lost is set against the last winner, with score, priority and total apart', () => {
  expect(compareAcrossCut(aView(), rowOf('Nguyễn Hoàng An'))).toEqual({
    title: 'So với người cuối cùng trúng tuyển',
    own: { score: 7100, priority: 0, total: 7100 },
    otherName: 'Bàn Thị Bình',
    other: { score: 6650, priority: 500, total: 7150 },
    difference: { score: 450, priority: -500, total: -50 },
  })
})

test('a winner is set against the first one outside', () => {
  expect(compareAcrossCut(aView(), rowOf('Bàn Thị Bình'))).toMatchObject({ title: 'So với người đầu tiên không trúng tuyển', otherName: 'Nguyễn Hoàng An', difference: { total: 50 } })
})

test.each(['Phạm Ngọc Oanh', 'Đặng Thị Thu', 'Giàng Thị Súa'])('%s was not ranked against anybody', (name) => {
  expect(compareAcrossCut(aView(), rowOf(name))).toBeNull()
})

test.each([
  [450, '+4,50'],
  [-50, '−0,50'],
  [0, '0,00'],
])('a difference of %s hundredths is shown as %s', (points, text) => {
  expect(differenceText(points)).toBe(text)
})

test.each([
  ['Phạm Ngọc Oanh', 'interview'],
  ['Vũ Thị Hạnh', 'interview'],
  ['Trần Thu Cúc', 'general'],
  ['Nguyễn Hoàng An', null],
  ['Giàng Thị Súa', null],
])('%s failed by %s', (name, part) => {
  expect(failedPart(rowOf(name).reasons ?? [])).toBe(part)
})

const general: Part = { id: 'general', kind: 'general', round: 1, title: 'V1', unit: 'correct', maximum: 6000 }
const interview: Part = { id: 'interview', kind: 'interview', round: 2, title: 'P. vấn', unit: 'points', maximum: 10000 }

test('answers are shown whole with their number in the head, points with two decimals, states as words, nothing as 0', () => {
  const row = {
    ...rowOf('Vũ Thị Hạnh'),
    marks: [
      { partId: 'general', state: 'entered' as const, value: 3300 },
      { partId: 'interview', state: 'absent' as const, value: null },
    ],
  }
  expect([partTitle(general), markText(row, general), partTitle(interview), markText(row, interview)]).toEqual(['V1/60', '33', 'P. vấn', 'vắng'])
  expect(markText({ ...row, marks: [] }, interview)).toBe('–')
})

test('a decision that answers no question is told above the table', () => {
  const warnings = [{ code: 'decisionUnused', article: null, facts: { kind: 'tie', number: '9-QĐ', date: '2026-11-20', post: 'VT-01', candidate: null } }]
  expect(warningSentences({ warnings }, {})).toEqual(['Văn bản 9-QĐ ngày 20/11/2026 không ứng với việc nào đang chờ, nên không đổi gì.'])
})

test('people whose conditions nobody has decided are counted above the table', () => {
  const warnings = [{ code: 'eligibilityUndecided', article: null, facts: { candidates: 1012 } }]
  expect(warningSentences({ warnings }, {})).toEqual(['1.012 thí sinh chưa xét điều kiện; thứ hạng dưới đây vẫn tính cả những người ấy.'])
})

test('declared kinship of a candidate is told above the table, with the win', () => {
  const facts = { candidate: 'Đặng Thị Thu', memberName: 'Hà Văn Tú', memberFunction: 'Phó chủ tịch hội đồng', relation: 'child' }
  const said = (won: boolean) => warningSentences({ warnings: [{ code: 'kinDeclared', article: 'NĐ 170/2025 Đ.8 k.3', facts: { ...facts, won } }] }, {})
  expect(said(false)).toEqual(['Đặng Thị Thu là con đẻ của Hà Văn Tú, Phó chủ tịch hội đồng (NĐ 170/2025 Đ.8 k.3).'])
  expect(said(true)).toEqual(['Đặng Thị Thu (trúng tuyển) là con đẻ của Hà Văn Tú, Phó chủ tịch hội đồng (NĐ 170/2025 Đ.8 k.3).'])
})

test('a decision dated before the exam was sat is told above the table', () => {
  const warnings = [{ code: 'decisionBeforeExam', article: null, facts: { number: '9-QĐ', date: '2026-11-20', day: '2026-11-28' } }]
  expect(warningSentences({ warnings }, {})).toEqual(['Văn bản 9-QĐ ngày 20/11/2026 có trước ngày thi 28/11/2026. Xem lại ngày của văn bản.'])
})

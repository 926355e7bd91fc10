import { describe, expect, test } from 'vitest'
import type { Mark, MarkRow, MarkState, Part } from '../../../shared/contract/marking.ts'
import { readTypedMark } from '../../../shared/words/marks.ts'
import { blockWords } from '../../../renderer/features/marking/block-words.ts'
import { changedPages, pageWithMark } from '../../../renderer/features/marking/mark-pages.ts'
import type { MarksPage } from '../../../renderer/features/marking/mark-pages.ts'
import { selectionWords } from '../../../renderer/features/marking/selection-words.ts'

const general: Part = { id: 'v1', kind: 'general', round: 1, title: 'V1', unit: 'correct', maximum: 6_000 }
const written: Part = { id: 'viet', kind: 'written', round: 2, title: 'Viết', unit: 'points', maximum: 10_000 }
const interview: Part = { ...written, id: 'pv', kind: 'interview', title: 'P. vấn' }

function aMark(partId: string, value: number | null = null): Mark {
  return { partId, value, state: value === null ? 'notEntered' : 'entered', markId: value === null ? null : `${partId} ${value}`, single: 0, open: null }
}

function aRow(candidateId: string, marks: readonly Mark[]): MarkRow {
  return { candidateId, fullName: candidateId, postCode: 'TH-03', number: null, marks: [...marks] }
}

function aPage(rows: readonly MarkRow[]): MarksPage {
  return { parts: [written], rows: [...rows], found: rows.length, numbered: false, progress: [{ partId: 'viet', toEnter: 312, entered: 20 }] }
}

describe('a saved mark in the pages that were read', () => {
  const before = aMark('viet')
  const saved = { ...aMark('viet', 7250), candidateId: 'b' }

  test('stands in its row and is counted', () => {
    expect(pageWithMark(aPage([aRow('a', [before]), aRow('b', [before])]), saved, before)).toEqual({
      ...aPage([aRow('a', [before]), aRow('b', [aMark('viet', 7250)])]),
      progress: [{ partId: 'viet', toEnter: 312, entered: 21 }],
    })
  })

  test('is counted on a page that does not show it', () => {
    expect(pageWithMark(aPage([aRow('a', [before])]), saved, before).progress).toEqual([{ partId: 'viet', toEnter: 312, entered: 21 }])
  })

  test.each([
    ['corrected', aMark('viet', 7250), aMark('viet', 7000), 20],
    ['taken away', aMark('viet'), aMark('viet', 7000), 19],
    ['absent counts as entered', { ...aMark('viet'), state: 'absent' as const }, aMark('viet'), 21],
  ])('%s', (_name, mark, replaced, entered) => {
    expect(pageWithMark(aPage([]), { ...mark, candidateId: 'b' }, replaced).progress[0]?.entered).toBe(entered)
  })
})

test('pages that are seen are kept before older ones, and nothing changes while they are the same', () => {
  const pages = [1, 0]
  expect(changedPages(pages, [1], 3)).toBe(pages)
  expect(changedPages(pages, [2, 3], 3)).toEqual([2, 3, 1])
})

describe('field report 82: sum and mean of a block say over how many, and count no missing mark as 0', () => {
  const rows = [
    aRow('a', [aMark('v1', 4100), aMark('viet', 7250), aMark('pv', 6000)]),
    aRow('b', [aMark('v1', 5200), aMark('viet', 123_575)]),
    aRow('c', [aMark('v1'), { ...aMark('viet'), state: 'absent' }]),
    undefined,
  ]
  test.each<[string, readonly Part[], readonly string[]]>([
    ['points', [written], ['Tổng 1.308,25', 'Trung bình 2 bài 654,13']],
    ['two parts', [written, interview], ['Tổng 1.368,25', 'Trung bình 3 bài 456,08']],
    ['answers', [general], ['Tổng 93 câu', 'Trung bình 2 bài 46,50 câu']],
    ['points and answers do not mix', [general, written], []],
    ['no part', [], []],
    ['one entry has no mean', [interview], []],
  ])('%s', (_name, chosen, words) => {
    expect(selectionWords(rows, chosen)).toEqual(words)
  })
})

test('blanks alone are no way to take a mark away', () => {
  expect(readTypedMark(written, '  ')).toEqual({ ok: false, title: 'Ô chỉ có dấu cách.', text: 'Gõ điểm, hoặc Esc rồi Delete để xóa điểm.' })
})

test.each([
  [[['notEntered', 'entered'], ['notEntered', 'absent'], ['entered', 'entered']], '2 ô mới, sửa 1 ô'],
  [[['entered', 'notEntered'], ['absent', 'entered']], 'sửa 1 ô, xóa 1 ô'],
  [Array.from({ length: 1624 }, () => ['notEntered', 'entered']), '1.624 ô mới'],
] as [[MarkState, MarkState][], string][])('a saved block says what it did to its cells: %#', (changes, words) => {
  expect(blockWords(changes.map(([before, after]) => ({ before, after })))).toBe(words)
})

import { describe, expect, it } from 'vitest'
import type { MarkState } from '../../../shared/contract/marking.ts'
import { scoreSummaryDocument } from '../../../shared/documents/score-summary.ts'
import type { SummaryCandidate } from '../../../shared/documents/score-summary.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { aPerson, theOptions, thePaper } from './sample.ts'

const parts = [
  { title: 'Kiến thức chung', unit: 'correct', maximum: 6000, round: 1 },
  { title: 'Viết', unit: 'points', maximum: 10000, round: 2 },
] as const

function aCandidate(changes: Partial<SummaryCandidate> = {}): SummaryCandidate {
  const marks = [{ state: 'entered', value: 4600 }, { state: 'entered', value: 7185 }] as const
  return { ...aPerson(), marks, score: 7185, priority: 250, total: 7435, rank: 1, state: 'won', ...changes }
}

const summary = (...candidates: readonly SummaryCandidate[]) => scoreSummaryDocument({ ...thePaper(), parts, candidates }, theOptions())

describe('the summary of marks (TT 22/2025 Quy chế Đ.15 k.4)', () => {
  it('has a column for each part, and what the marks came to', () => {
    expect(tableText(summary(aCandidate()))).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Ngày sinh', 'Vị trí dự tuyển', 'Cơ quan, đơn vị', 'Vòng 1: Kiến thức chung/60 câu', 'Vòng 2: Viết', 'Điểm vòng 2', 'Ưu tiên', 'Tổng điểm', 'Xếp thứ', 'Kết quả'],
      ['1', '214', 'Đỗ Tiến Dũng', '12/3/1999', 'Chuyên viên tổng hợp', 'Văn phòng Tỉnh ủy', '46', '71,85', '71,85', '2,50', '74,35', '1', 'Trúng tuyển'],
    ])
  })

  it.each([
    ['absent', 'vắng'],
    ['suspended', 'đình chỉ'],
    ['cancelled', 'hủy'],
    ['exempt', 'miễn'],
    ['notEntered', 'chưa nhập'],
  ] satisfies [MarkState, string][])('says a mark that is %s as "%s", never as 0', (state, word) => {
    const marks = [{ state, value: null }, { state, value: null }]
    expect(tableText(summary(aCandidate({ marks, score: null, priority: null, total: null, rank: null, state: 'notRanked' })))[1]?.slice(6)).toEqual([
      word, word, '', '', '', '', 'Không xét',
    ])
  })

  it('says a mark of 0 as a figure, and a part that is not sat as nothing', () => {
    expect(tableText(summary(aCandidate({ marks: [{ state: 'entered', value: 0 }, null] })))[1]?.slice(6, 8)).toEqual(['0', ''])
    expect(tableText(summary(aCandidate({ marks: [null, { state: 'entered', value: 0 }] })))[1]?.slice(6, 8)).toEqual(['', '0,00'])
  })

  it('counts its people', () => {
    expect([summary().closing, summary(aCandidate(), aCandidate()).closing]).toEqual(['Bảng này không có thí sinh nào.', 'Bảng này có 2 thí sinh.'])
  })
})

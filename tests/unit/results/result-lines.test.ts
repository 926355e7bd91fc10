import { expect, test } from 'vitest'
import { approvalWords } from '../../../renderer/features/results/approval-words.ts'
import { everybody, groupCounts, passes, standingFilter } from '../../../renderer/features/results/result-filter.ts'
import { rankText, resultLines } from '../../../renderer/features/results/result-lines.ts'
import type { ResultLine } from '../../../renderer/features/results/result-lines.ts'
import { cutWords, postGap } from '../../../renderer/features/results/result-words.ts'
import { aView } from './a-view.ts'

function told(line: ResultLine): string {
  switch (line.kind) {
    case 'post':
      return `# ${line.post.code} ${line.people}`
    case 'person':
      return `${line.rankText} ${line.row.fullName}`
    case 'cut':
      return `== ${cutWords(line.post, line.last)}`
    case 'question':
      return `? ${line.question.code}`
    case 'decision':
      return `! ${line.decision.number}`
  }
}

const unfolded: ReadonlySet<string> = new Set()

test('the cut line stands under the last winner of a settled post, an open tie has none and asks instead', () => {
  expect(resultLines(aView(), everybody, unfolded).map(told)).toEqual([
    '# TH-03 6',
    '1 Đỗ Tiến Dũng',
    '2 Bàn Thị Bình',
    '== Hết chỉ tiêu 2/2 · người cuối cùng trúng tuyển 71,50',
    '3 Nguyễn Hoàng An',
    '– Phạm Ngọc Oanh',
    '– Trần Thu Cúc',
    '– Vũ Thị Hạnh',
    '# VT-01 2',
    '1–2 Đặng Thị Thu',
    '1–2 Nông Đức Thuận',
    '? tieOpen',
    '# NC-01 2',
    '– Chẩu Văn Lâm',
    '– Giàng Thị Súa',
    '? markMissing',
  ])
})

test('a recorded decision settles the tie: two ranks, a cut line, the paper under them', () => {
  const view = aView([{ kind: 'tie', number: '12-QĐ/BTCTU', date: '2026-11-20', post: 'VT-01', winners: ['Đặng Thị Thu'] }])
  expect(resultLines(view, { ...everybody, postId: 'VT-01' }, unfolded).map(told)).toEqual([
    '# VT-01 2',
    '1 Đặng Thị Thu',
    '== Hết chỉ tiêu 1/1 · người cuối cùng trúng tuyển 66,00',
    '2 Nông Đức Thuận',
    '! 12-QĐ/BTCTU',
  ])
})

test('places that nobody reached are told on the cut line', () => {
  const view = aView([], { 'TH-03': 5, 'VT-01': 1, 'NC-01': 2 })
  expect(resultLines(view, { ...everybody, postId: 'TH-03' }, unfolded).map(told)).toContain('== Trúng tuyển 3/5, còn 2 chỉ tiêu trống · người cuối cùng trúng tuyển 71,00')
})

test.each([
  ['TH-03', null],
  ['VT-01', 'còn 1 chỉ tiêu chưa xác định'],
  ['NC-01', 'chưa đủ điểm'],
])('the heading of %s says what is open: %s', (code, gap) => {
  const post = aView().posts.find((each) => each.code === code)
  expect(post && postGap(post)).toBe(gap)
})

test('a folded post keeps its heading only', () => {
  expect(resultLines(aView(), { ...everybody, postId: 'TH-03' }, new Set(['TH-03'])).map(told)).toEqual(['# TH-03 6'])
})

test('a filter leaves out posts without hits, and a cut line without its winner', () => {
  expect(resultLines(aView(), { ...everybody, group: 'lost' }, unfolded).map(told)).toEqual(['# TH-03 6', '3 Nguyễn Hoàng An'])
})

test.each([
  [null, 1, '–'],
  [3, 1, '3'],
  [1, 2, '1–2'],
  [4, 3, '4–6'],
])('rank %s shared by %s is shown as %s', (rank, sharing, text) => {
  expect(rankText(rank, sharing)).toBe(text)
})

test('each person is counted once above the table', () => {
  const counts = groupCounts(aView()).map(({ word, people }) => `${word} ${people}`)
  expect(counts).toEqual(['Tất cả 10', 'Trúng tuyển 2', 'Không trúng 1', 'Không đạt 2', 'Chờ quyết định 2', 'Chưa xét được 2', 'Không xét 1'])
})

test('a group that lost its last person gives way to everybody; one that has a choice of its own stays', () => {
  const filter = { group: 'waitingForHead', postId: 'VT-01', query: 'thu' } as const
  const settled = aView([{ kind: 'tie', number: '12-QĐ/BTCTU', date: '2026-11-20', post: 'VT-01', winners: ['Đặng Thị Thu'] }])
  expect(standingFilter(filter, aView())).toEqual(filter)
  expect(standingFilter(filter, settled)).toEqual({ ...filter, group: null })
  expect(standingFilter({ ...filter, group: 'won' }, { rows: [] })).toEqual({ ...filter, group: 'won' })
})

test.each([
  [null, 'draft', 'Dự thảo · tạm tính, chưa công nhận', 'bản in mang chữ DỰ THẢO'],
  [true, 'approved', 'Đã duyệt 25/11/2026', 'Quyết định 412-QĐ/BTCTU'],
  [false, 'missing', 'khác bản đã duyệt', 'bản in mang chữ DỰ THẢO'],
] as const)('a ranking whose approval is current: %s', (current, state, words, subtitle) => {
  const approved = current === null ? null : { id: '', number: '412-QĐ/BTCTU', date: '2026-11-25', signer: 'Hà Văn Tú', current, revision: 1 }
  expect(approvalWords(approved)).toEqual({ state, words, subtitle })
})

test('groups without anybody are left out, except the three of a settled exam', () => {
  expect(groupCounts({ rows: [] }).map(({ word }) => word)).toEqual(['Tất cả', 'Trúng tuyển', 'Không trúng', 'Không đạt'])
})

test.each([
  ['dung', ['Đỗ Tiến Dũng']],
  ['thị h', ['Vũ Thị Hạnh']],
  ['an', ['Nguyễn Hoàng An']],
  ['zzz', []],
])('searching “%s” finds %j', (query, found) => {
  expect(aView().rows.filter((row) => passes(row, { ...everybody, query })).map(({ fullName }) => fullName)).toEqual(found)
})

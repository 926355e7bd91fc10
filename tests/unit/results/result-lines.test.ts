import { expect, test } from 'vitest'
import { approvalWords } from '../../../renderer/features/results/approval-words.ts'
import { everybody, groupCounts, passes, standingFilter } from '../../../renderer/features/results/result-filter.ts'
import { rankText, resultLines } from '../../../renderer/features/results/result-lines.ts'
import type { ResultLine } from '../../../renderer/features/results/result-lines.ts'
import { bySecondWish, cutWords, postCounts, postGap } from '../../../renderer/features/results/result-words.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { anEmployeeView, aView, employees, quotaChange, viewOf } from './a-view.ts'

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

test('a recorded decision settles the tie: two ranks and a cut line', () => {
  const view = aView([{ kind: 'tie', number: '12-QĐ/BTCTU', date: '2026-11-20', post: 'VT-01', winners: ['Đặng Thị Thu'] }])
  expect(resultLines(view, { ...everybody, postId: 'VT-01' }, unfolded).map(told)).toEqual([
    '# VT-01 2',
    '1 Đặng Thị Thu',
    '== Hết chỉ tiêu 1/1 · người cuối cùng trúng tuyển 66,00',
    '2 Nông Đức Thuận',
  ])
})

test('somebody taken from another post stands after the other winners, without a rank of this post', () => {
  const transfer = { kind: 'transfer' as const, number: '31-QĐ', date: '2024-11-20', candidate: 'Lù Thị Ba', post: 'Q' }
  expect(resultLines(anEmployeeView([transfer]), everybody, unfolded).map(told)).toEqual([
    '# P 2',
    '1 Lù Thị Hai',
    '== Hết chỉ tiêu 1/1 · người cuối cùng trúng tuyển 80,00',
    '3 Lù Thị Tư',
    '# Q 3',
    '1 Mùa A Một',
    '– Lù Thị Ba',
    '== Hết chỉ tiêu 2/2 · người cuối cùng trúng tuyển 70,00',
    '– Mùa A Rớt',
  ])
})

test('who wins by the second wish is marked, who was taken over is not', () => {
  const wishes = viewOf(employees([], 2))
  const transferred = anEmployeeView([{ kind: 'transfer', number: '31-QĐ', date: '2024-11-20', candidate: 'Lù Thị Ba', post: 'Q' }])
  const marked = (view: ResultsView) => view.rows.filter(bySecondWish).map(({ fullName, postId }) => `${fullName} ${postId}`)
  expect([marked(wishes), marked(transferred)]).toEqual([['Lù Thị Ba Q'], []])
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

test.each([
  ['markersDiffer', 'có điểm chờ quyết định'],
  ['agencyTie', 'chưa xếp xong cơ quan'],
  ['agencyFull', 'chưa xếp xong cơ quan'],
  ['replacementOpen', 'còn 2 chỉ tiêu chưa xác định'],
  ['thirdMarkMissing', 'chưa đủ điểm'],
] as const)('a heading with the question %s says: %s', (code, gap) => {
  const [post] = aView().posts
  expect(post && postGap({ ...post, questions: [{ code, places: 2, candidates: [], article: null }] })).toBe(gap)
})

test('a heading tells the places of the plan and what was added or moved', () => {
  const view = { ...aView([], { 'TH-03': 4, 'VT-01': 1, 'NC-01': 2 }), quotaChanges: [quotaChange('laterNeed', 'TH-03', null, 1), quotaChange('transfer', 'TH-03', 'NC-01', 1)] }
  const counts = (code: string, planned: number) => {
    const post = view.posts.find((each) => each.code === code)
    return post && postCounts({ ...post, planned }, 6, view.quotaChanges)
  }
  expect(counts('TH-03', 2)).toBe('trúng tuyển 3/4 chỉ tiêu (2 + 1 bổ sung + 1 chuyển đến) · 6 thí sinh')
  expect(counts('NC-01', 3)).toBe('trúng tuyển 0/2 chỉ tiêu (3 − 1 chuyển đi) · 6 thí sinh')
  expect(counts('VT-01', 1)).toBe('trúng tuyển 0/1 chỉ tiêu · 6 thí sinh')
})

test('a question about somebody who stands in another post is asked where the place is', () => {
  const view = aView()
  const posts = view.posts.map((post) => (post.id === 'TH-03' ? { ...post, questions: [{ code: 'nextLowerHoldsPlace' as const, places: 1, candidates: ['Đặng Thị Thu'], article: null }] } : post))
  const asked = (filter: Partial<typeof everybody>) => resultLines({ ...view, posts }, { ...everybody, postId: 'TH-03', ...filter }, unfolded).map(told).filter((line) => line.startsWith('?'))
  expect([asked({}), asked({ query: 'dũng' })]).toEqual([['? nextLowerHoldsPlace'], []])
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

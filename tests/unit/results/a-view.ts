import { decide } from '../../../shared/rules/decide.ts'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'

type Marks = readonly [general: number, written: number | 'absent' | null, interview: number | 'absent' | null]

interface Person {
  readonly name: string
  readonly post: string
  readonly marks: Marks
  readonly ethnic?: boolean
}

const people: readonly Person[] = [
  { name: 'Đỗ Tiến Dũng', post: 'TH-03', marks: [52, 7600, 6850] },
  { name: 'Bàn Thị Bình', post: 'TH-03', marks: [38, 6800, 6300], ethnic: true },
  { name: 'Nguyễn Hoàng An', post: 'TH-03', marks: [41, 7400, 6400] },
  { name: 'Phạm Ngọc Oanh', post: 'TH-03', marks: [47, 8000, 4500] },
  { name: 'Vũ Thị Hạnh', post: 'TH-03', marks: [33, 5825, 'absent'] },
  { name: 'Trần Thu Cúc', post: 'TH-03', marks: [29, null, null] },
  { name: 'Đặng Thị Thu', post: 'VT-01', marks: [40, 6600, 6600] },
  { name: 'Nông Đức Thuận', post: 'VT-01', marks: [45, 6600, 6600] },
  { name: 'Chẩu Văn Lâm', post: 'NC-01', marks: [44, 6400, 6500] },
  { name: 'Giàng Thị Súa', post: 'NC-01', marks: [34, 6000, null] },
]

const quotas: Readonly<Record<string, number>> = { 'TH-03': 2, 'VT-01': 1, 'NC-01': 2 }

function paper(mark: Marks[1]) {
  if (mark === null) return { state: 'notEntered' as const }
  return mark === 'absent' ? { state: 'absent' as const } : { score: mark }
}

/** A ranking as the office gives it: three posts, one settled, one with an open tie, one with a missing mark. People are their own ids. */
export function aView(decisions: DecideInput['decisions'] = [], quotaOf: Readonly<Record<string, number>> = quotas): ResultsView {
  const posts = Object.entries(quotaOf)
  const result = decide({
    regime: 'nd170-2025+nd300-2026',
    houseRules: 'tt22-2025',
    plan: { kind: 'civilServant', approved: '2026-08-18' },
    posts: posts.map(([id, quota]) => ({ id, quota, track: 'specialist', round1: ['general'], form: ['written', 'interview'] })),
    candidates: people.map(({ name, post, marks: [general, written, interview], ethnic }) => ({
      id: name,
      name,
      wishes: [post],
      priority: ethnic === true ? [{ group: 'ethnicMinority', evidence: true }] : [],
      round1: { general: { correct: general, total: 60 } },
      papers: { written: paper(written), interview: paper(interview) },
    })),
    decisions,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { output } = result
  const order = new Map(output.posts.flatMap(({ order: ranked }) => ranked.map((id, place) => [id, place] as const)))
  const rows = output.candidates
    .toSorted((a, b) => posts.findIndex(([id]) => id === a.post) - posts.findIndex(([id]) => id === b.post) || (order.get(a.id) ?? 99) - (order.get(b.id) ?? 99))
    .map(({ id, post, ...decided }) => ({ candidateId: id, fullName: id, birthDate: '2000-06-21', sex: 'female' as const, postId: post, marks: [], ...decided }))
  return {
    examId: 'exam',
    regimeTitle: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026',
    houseRulesTitle: 'TT 22/2025',
    parts: [],
    posts: posts.map(([id, quota]) => {
      const { winners, empty, questions } = output.posts.find((post) => post.id === id) ?? { winners: [], empty: quota, questions: [] }
      return { id, code: id, name: 'Chuyên viên', agencyName: 'Văn phòng Tỉnh ủy', quota, winners, empty, questions }
    }),
    rows,
    warnings: [],
    decisions: (decisions ?? []).flatMap((decision, index) =>
      decision.kind === 'tie' ? [{ id: `decision ${index}`, postId: decision.post, kind: 'tie', number: decision.number, date: decision.date, signer: 'Trần Văn Nam', winners: [...decision.winners], revision: 1 }] : [],
    ),
    factsHash: '',
  }
}

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

type Decided = Pick<DecideInput, 'decisions' | 'cancellations'>

/** A ranking as the office gives it: three posts, one settled, one with an open tie, one with a missing mark. People are their own ids. */
export function aView(decisions: DecideInput['decisions'] = [], quotaOf: Readonly<Record<string, number>> = quotas, cancellations: Decided['cancellations'] = []): ResultsView {
  return viewOf(
    {
      regime: 'nd170-2025+nd300-2026',
      houseRules: 'tt22-2025',
      plan: { kind: 'civilServant', approved: '2026-08-18' },
      posts: Object.entries(quotaOf).map(([id, quota]) => ({ id, quota, track: 'specialist', round1: ['general'], form: ['written', 'interview'] })),
      candidates: people.map(({ name, post, marks: [general, written, interview], ethnic }) => ({
        id: name,
        name,
        wishes: [post],
        priority: ethnic === true ? [{ group: 'ethnicMinority', evidence: true }] : [],
        round1: { general: { correct: general, total: 60 } },
        papers: { written: paper(written), interview: paper(interview) },
      })),
      decisions,
      cancellations,
    },
    quotaOf,
  )
}

/** What an exam decides, as the page sees it; posts are called by their ids. `planned`: places of the plan where they are others. */
export function viewOf(input: DecideInput, planned: Readonly<Record<string, number>> = {}): ResultsView {
  const result = decide(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { output } = result
  const order = new Map(output.posts.flatMap(({ id, order: ranked }) => ranked.map((person, place) => [`${id} ${person}`, place] as const)))
  const place = (id: string) => input.posts.findIndex((post) => post.id === id)
  const rows = output.candidates
    .toSorted((a, b) => place(a.post) - place(b.post) || (order.get(`${a.post} ${a.id}`) ?? 99) - (order.get(`${b.post} ${b.id}`) ?? 99))
    .map(({ id, post, agency, ...decided }) => {
      const candidate = input.candidates.find((one) => one.id === id)
      return { candidateId: id, fullName: candidate?.name ?? id, birthDate: '2000-06-21', sex: 'female' as const, postId: post, firstPostId: candidate?.wishes[0] ?? post, agencyId: agency, marks: [], ...decided }
    })
  const paperOf = (one: { readonly number: string; readonly date: string }, index: number) => ({ id: `record ${index}`, number: one.number, date: one.date, signer: 'Trần Văn Nam', revision: 1 })
  return {
    examId: 'exam',
    regimeTitle: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026',
    houseRulesTitle: 'TT 22/2025',
    parts: [],
    posts: input.posts.map(({ id, quota, agencies = [] }) => {
      const { winners, empty, questions, next } = output.posts.find((post) => post.id === id) ?? { winners: [], empty: quota, questions: [], next: [] }
      const shown = agencies.map((agency) => ({ agencyId: agency.id, agencyName: `Sở ${agency.id}`, places: agency.places }))
      return { id, code: id, name: 'Chuyên viên', agencyName: 'Văn phòng Tỉnh ủy', quota, planned: planned[id] ?? quota, agencies: shown, winners, next, empty, questions }
    }),
    rows,
    warnings: [],
    decisions: (input.decisions ?? []).map((decision, index) => ({
      ...paperOf(decision, index),
      kind: decision.kind,
      postId: 'post' in decision ? decision.post : (rows.find(({ candidateId }) => candidateId === decision.candidate)?.postId ?? ''),
      winners: 'winners' in decision ? [...decision.winners] : [],
      candidateId: 'candidate' in decision ? decision.candidate : null,
      part: 'part' in decision ? decision.part : null,
      value: 'value' in decision ? decision.value : null,
      agreed: 'agreed' in decision ? (decision.agreed ?? null) : null,
      agencyId: 'agency' in decision ? decision.agency : null,
      leaveEmpty: 'leaveEmpty' in decision ? (decision.leaveEmpty ?? 0) : null,
    })),
    cancellations: (input.cancellations ?? []).map((one, index) => ({ ...paperOf(one, 100 + index), candidateId: one.candidate, cause: one.ground, stage: one.stage ?? 'all' })),
    quotaChanges: [],
    factsHash: '',
    outcomeHash: '',
  }
}

/** Public employees: P with one place, Q with two, of which one stays empty; the posts are alike. `wishes` 2: everybody of P names Q second. */
export function employees(decisions: DecideInput['decisions'] = [], wishes: 1 | 2 = 1): DecideInput {
  const person = (name: string, written: number, ...posts: string[]) => ({ id: name, name, wishes: posts, round1: { general: { correct: 40, total: 60 } }, papers: { written: { score: written } } })
  const ofP = wishes === 2 ? ['P', 'Q'] : ['P']
  return {
    regime: 'nd115-2020+nd85-2023',
    houseRules: 'tt6-2020',
    plan: { kind: 'publicEmployee', approved: '2024-05-02' },
    posts: [
      { id: 'P', quota: 1, track: 'publicEmployee', round1: ['general'], form: ['written'], wishes },
      { id: 'Q', quota: 2, track: 'publicEmployee', round1: ['general'], form: ['written'], wishes },
    ],
    candidates: [person('Lù Thị Hai', 8000, ...ofP), person('Lù Thị Ba', 7000, ...ofP), person('Lù Thị Tư', 6500, ...ofP.slice(0, 1)), person('Mùa A Một', 9000, 'Q'), person('Mùa A Rớt', 4000, 'Q')],
    decisions,
  }
}

export function anEmployeeView(decisions: DecideInput['decisions'] = []): ResultsView {
  return viewOf(employees(decisions))
}

/** A change of places, as the page sees it. */
export function quotaChange(kind: 'transfer' | 'laterNeed', postId: string, fromPostId: string | null, places: number): ResultsView['quotaChanges'][number] {
  return { id: `${kind} ${postId}`, kind, postId, fromPostId, places, number: '44-QĐ', date: '2026-11-21', signer: 'Trần Văn Nam', revision: 1 }
}

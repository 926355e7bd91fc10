import type { OfficeClient } from '../../electron/office/office.ts'
import type { Part } from '../../shared/contract/marking.ts'
import type { Answer } from '../../shared/contract/results.ts'
import { aCandidate, aPost, newRequest } from './an-office.ts'

type Kind = Part['kind']
type PostFacts = NonNullable<Parameters<typeof aPost>[2]>
type CandidateFacts = NonNullable<Parameters<typeof aCandidate>[3]>

/** Somebody with 40 of 60 in round 1 and a written mark in hundredths; null: the paper is not marked yet. `second`: post of the second wish. */
export type Sitter = readonly [name: string, post: string, written: number | null, more?: CandidateFacts & { readonly second?: string }]

export const civilServants = { kind: 'civilServant', planApproved: '2026-08-18' } as const
export const civilServantsOfNd170 = { kind: 'civilServant', planApproved: '2026-02-02' } as const
export const employeesOfNd85 = { kind: 'publicEmployee', planApproved: '2024-05-02' } as const

/** Paper that a decision of these tests rests on. */
export const paper = { number: '12-QĐ/BTCTU', date: '2026-11-20', signer: 'Hà Thị Khiết' }

interface Plan {
  readonly kind: 'civilServant' | 'publicEmployee'
  readonly planApproved: string
  readonly name?: string
}

/** An exam of written papers that was sat: its posts by code, its people by name. */
export async function anExamToDecide(client: OfficeClient, plan: Plan, posts: Readonly<Record<string, PostFacts>>, sitters: readonly Sitter[]) {
  const { id: examId } = await client.exams.create({ name: `Kỳ thi ${newRequest()}`, ...plan, planNumber: '118-KH/BTCTU', layout: 'party', requestId: newRequest() })
  const track = plan.kind === 'publicEmployee' ? 'publicEmployee' : 'specialist'
  const postIds = new Map<string, string>()
  for (const [code, facts] of Object.entries(posts)) postIds.set(code, (await aPost(client, examId, { code, name: `Vị trí ${code}`, track, form: ['written'], quota: 1, ...facts })).id)
  const post = (code: string) => postIds.get(code) ?? ''
  const { parts } = await client.marking.grid({ examId })
  const partId = (kind: Kind) => parts.find((part) => part.kind === kind)?.id ?? ''
  const ids = new Map<string, string>()
  const cells = []
  for (const [name, code, written, { second, ...more } = {}] of sitters) {
    const { id } = await aCandidate(client, examId, post(code), { fullName: name, secondPostId: second === undefined ? null : post(second), ...more })
    ids.set(name, id)
    const cell = { candidateId: id, state: 'entered' as const, previousMarkId: null }
    cells.push({ ...cell, partId: partId('general'), value: 4000 })
    if (written !== null) cells.push({ ...cell, partId: partId('written'), value: written })
  }
  await client.marking.paste({ examId, cells, requestId: newRequest() })
  const id = (name: string) => ids.get(name) ?? ''
  const nameOf = new Map([...ids].map(([name, person]) => [person, name]))
  const view = () => client.results.view({ examId })

  return {
    examId,
    post,
    id,
    view,
    partId,
    /** State, place and agency by name. */
    async standing() {
      const { rows } = await view()
      return Object.fromEntries(rows.map(({ candidateId, state }) => [nameOf.get(candidateId) ?? '', state] as const))
    },
    /** What is open in a post: codes with places and names. */
    async questions(code: string) {
      const found = (await view()).posts.find((one) => one.id === post(code))
      return found?.questions.map((question) => [question.code, question.places, question.candidates.map((person) => nameOf.get(person))])
    },
    async winners(code: string) {
      const found = (await view()).posts.find((one) => one.id === post(code))
      return found?.winners.map((person) => nameOf.get(person))
    },
    async reasons(name: string) {
      const { rows } = await view()
      return rows.find(({ candidateId }) => candidateId === id(name))?.reasons?.map(({ code }) => code)
    },
    record: (answer: Answer, more: object = {}) => client.results.recordDecision({ examId, answer, ...paper, requestId: newRequest(), ...more }),
    cancel: (name: string, more: object = {}) => client.results.cancelWin({ examId, candidateId: id(name), cause: 'declined', ...paper, requestId: newRequest(), ...more }),
    changeQuota: (facts: { kind: 'transfer' | 'laterNeed'; to: string; from?: string; places: number }, more: object = {}) =>
      client.results.changeQuota({ examId, kind: facts.kind, postId: post(facts.to), fromPostId: facts.from === undefined ? null : post(facts.from), places: facts.places, ...paper, requestId: newRequest(), ...more }),
    /** Takes back the last act. */
    async undo() {
      const seq = (await client.history.next()).undo?.seq ?? 0
      return client.history.undo({ seq, requestId: newRequest() })
    },
    async redo() {
      const seq = (await client.history.next()).redo?.seq ?? 0
      return client.history.undo({ seq, requestId: newRequest() })
    },
  }
}
export type ExamToDecide = Awaited<ReturnType<typeof anExamToDecide>>

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DecideInput } from '../../shared/rules/decide-schema.ts'
import { refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'

interface Example {
  readonly input: DecideInput & { posts: { form: ('written' | 'interview')[]; quota: number }[] }
  readonly expect: {
    readonly candidates: Record<string, { state: string; rank: number | null; score: number | null; priority: number | null; total: number | null; codes: string[] }>
    readonly posts: Record<string, { winners: string[] }>
  }
}

const example = (name: string) => JSON.parse(readFileSync(new URL(`../fixtures/decide/${name}.json`, import.meta.url), 'utf8')) as Example

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const view = (exam: ExamToMark) => client.results.view({ examId: exam.examId })
const lastAct = async () => (await client.history.next()).undo?.seq ?? 0
const undo = (seq: number) => client.history.undo({ seq, requestId: newRequest() })

/** Enters an example through the api; returns the exam and the id of each of its people. */
async function entered({ input }: Example) {
  const [post] = input.posts
  const exam = await anExamToMark(client, post?.form, post?.quota)
  const ids = new Map<string, string>()
  for (const { id, name, priority = [], round1 = {}, papers = {} } of input.candidates) {
    const candidate = await exam.add(name, { priority })
    ids.set(id, candidate.id)
    const { correct } = round1.general ?? {}
    if (correct !== undefined) await exam.set(candidate.id, 'general', correct * 100)
    for (const kind of ['written', 'interview'] as const) {
      const score = papers[kind]?.score
      if (score !== undefined) await exam.set(candidate.id, kind, score)
    }
  }
  return { exam, ids }
}

describe('an exam under NĐ 170/2025 as amended by NĐ 300/2026', () => {
  it.each(['1-gate-priority-quota', '4-written-interview'])('entered cell by cell is ranked as in the worked example %s', async (name) => {
    const { input, expect: wanted } = example(name)
    const { exam, ids } = await entered({ input, expect: wanted })
    const { rows, posts, regimeTitle } = await view(exam)
    expect(regimeTitle).toContain('300/2026')
    const shown = Object.fromEntries(
      [...ids].map(([key, id]) => {
        const row = rows.find(({ candidateId }) => candidateId === id)
        return [key, { state: row?.state, rank: row?.rank, score: row?.score, priority: row?.priority, total: row?.total, codes: row?.reasons?.map(({ code }) => code) }]
      }),
    )
    expect(shown).toEqual(wanted.candidates)
    expect(posts.map(({ winners }) => winners)).toEqual([wanted.posts['P']?.winners.map((key) => ids.get(key))])
    const ranks = rows.flatMap(({ rank }) => rank ?? [])
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  })

  it('decides facts without a file as it decides an exam', async () => {
    const { input, expect: wanted } = example('1-gate-priority-quota')
    await expect(client.results.decide(input)).resolves.toMatchObject({ posts: [{ id: 'P', winners: wanted.posts['P']?.winners }] })
    const unknown = { ...input, candidates: [{ ...input.candidates[0], id: 'x', name: 'X', wishes: ['Q'] }] }
    expect(await refusal(client.results.decide(unknown))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'candidates.0.wishes.0', code: 'unknownId' }] } })
  })
})

describe('a tie at the last place', () => {
  let exam: ExamToMark
  let people: string[]
  beforeEach(async () => {
    exam = await anExamToMark(client, ['written'], 2)
    people = []
    for (const [index, fullName] of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chung', 'Lò Văn Dũng'].entries()) {
      const { id } = await exam.add(fullName)
      people.push(id)
      await exam.set(id, 'general', 4000)
      await exam.set(id, 'written', [8000, 7000, 7000, 6000][index] ?? 0)
    }
  })

  const decision = (winners: string[], postId = exam.postId) => ({
    examId: exam.examId,
    answer: { kind: 'tie' as const, postId, winners },
    number: '12-QĐ/BTCTU',
    date: '2026-11-20',
    signer: 'Hà Thị Khiết',
    requestId: newRequest(),
  })
  const record = (winners: string[], postId?: string) => client.results.recordDecision(decision(winners, postId))
  const person = (index: number) => people[index] ?? ''
  const questions = async () => (await view(exam)).posts[0]?.questions.map(({ code, places, candidates }) => ({ code, places, candidates: [...candidates].sort() }))

  it('is asked, with who is equal and how many places are left', async () => {
    expect(await questions()).toEqual([{ code: 'tieOpen', places: 1, candidates: [person(1), person(2)].sort() }])
    const { rows, posts } = await view(exam)
    expect(rows.map(({ candidateId, state }) => [people.indexOf(candidateId), state])).toEqual([
      [0, 'won'],
      [1, 'waitingForHead'],
      [2, 'waitingForHead'],
      [3, 'lost'],
    ])
    expect(posts[0]).toMatchObject({ winners: [person(0)], empty: 0 })
  })

  it.each([
    ['somebody who is not equal', () => [person(3)], undefined, { code: 'wrongPeople', places: 1 }],
    ['too many', () => [person(1), person(2)], undefined, { code: 'wrongNumber', places: 1 }],
    ['one person twice', () => [person(1), person(1)], undefined, { code: 'wrongNumber', places: 1 }],
    ['a post of no such question', () => [person(1)], newRequest(), { code: 'notAsked', places: 0 }],
  ])('refuses a decision for %s', async (_what, winners, postId, data) => {
    const before = await lastAct()
    expect(await refusal(record(winners(), postId))).toEqual({ code: 'DECISION_REFUSED', data })
    expect(await lastAct()).toBe(before)
  })

  it('is settled by the decision of the head, which rests on its paper', async () => {
    const { id } = await record([person(2)])
    const after = await view(exam)
    expect(after.posts[0]).toMatchObject({ winners: [person(0), person(2)], empty: 0, questions: [] })
    expect(after.decisions).toEqual([
      {
        ...{ id, postId: exam.postId, kind: 'tie', number: '12-QĐ/BTCTU', date: '2026-11-20', signer: 'Hà Thị Khiết', winners: [person(2)], revision: 1 },
        ...{ candidateId: null, part: null, value: null, agreed: null, agencyId: null, leaveEmpty: null },
      },
    ])
    expect(after.rows.map(({ candidateId, state }) => [people.indexOf(candidateId), state])).toEqual([
      [0, 'won'],
      [2, 'won'],
      [1, 'lost'],
      [3, 'lost'],
    ])
    expect(await refusal(record([person(1)]))).toEqual({ code: 'DECISION_REFUSED', data: { code: 'notAsked', places: 0 } })
  })

  it('opens again when the decision is undone or withdrawn', async () => {
    await record([person(2)])
    const { seq } = await undo(await lastAct())
    expect((await questions())?.length).toBe(1)
    await undo(seq)
    expect(await questions()).toEqual([])
    const [recorded] = (await view(exam)).decisions
    const withdraw = () => client.results.withdrawDecision({ examId: exam.examId, id: recorded?.id ?? '', reason: 'ghi nhầm', expectedRevision: recorded?.revision ?? 0, requestId: newRequest() })
    await withdraw()
    expect((await questions())?.length).toBe(1)
    expect(await refusal(withdraw())).toEqual({ code: 'NOT_FOUND', data: { what: 'decision' } })
    await undo(await lastAct())
    expect(await questions()).toEqual([])
  })

  it('does not rest on a decision for somebody found ineligible later, and rests on it again when that is undone', async () => {
    await record([person(2)])
    const settled = (await view(exam)).factsHash
    await exam.refuse(person(2))
    const after = await view(exam)
    expect(after.rows.map(({ candidateId, state }) => [people.indexOf(candidateId), state])).toEqual([
      [0, 'won'],
      [1, 'won'],
      [3, 'lost'],
    ])
    expect(after.decisions.map(({ winners }) => winners)).toEqual([[person(2)]])
    await undo(await lastAct())
    expect(await view(exam)).toMatchObject({ factsHash: settled, posts: [{ winners: [person(0), person(2)] }] })
  })

  it('has a hash of its facts that changes with them and comes back with them', async () => {
    const first = (await view(exam)).factsHash
    expect([first.length, (await view(exam)).factsHash]).toEqual([64, first])
    await exam.set(person(3), 'written', 6100)
    expect((await view(exam)).factsHash).not.toBe(first)
    await undo(await lastAct())
    expect((await view(exam)).factsHash).toBe(first)
  })
})

describe('who is ranked', () => {
  it('is everybody but the ineligible; the others move up, and who is not decided yet is counted in a warning (field report 81)', async () => {
    const exam = await anExamToMark(client, ['written'], 1)
    const ids: string[] = []
    for (const [fullName, value] of [['Lò Văn An', 9000], ['Lò Văn Bình', 8000], ['Lò Văn Chung', 7000]] as const) {
      const { id } = await exam.add(fullName)
      await exam.set(id, 'general', 4000)
      await exam.set(id, 'written', value)
      ids.push(id)
    }
    const ranked = async () => {
      const { rows, warnings } = await view(exam)
      return [rows.map(({ fullName, rank, state }) => [fullName, rank, state]), warnings.filter(({ code }) => code === 'eligibilityUndecided').map(({ facts }) => facts)]
    }
    expect(await ranked()).toEqual([[['Lò Văn An', 1, 'won'], ['Lò Văn Bình', 2, 'lost'], ['Lò Văn Chung', 3, 'lost']], [{ candidates: 3 }]])
    await exam.refuse(ids[0] ?? '')
    const without = [['Lò Văn Bình', 1, 'won'], ['Lò Văn Chung', 2, 'lost']]
    expect(await ranked()).toEqual([without, [{ candidates: 2 }]])
    await client.eligibility.acceptRest({ examId: exam.examId, postId: null, requestId: newRequest() })
    expect(await ranked()).toEqual([without, []])
  })
})

describe('what is missing', () => {
  it('keeps absent, zero, suspended and not entered apart (field report 81)', async () => {
    const exam = await anExamToMark(client, ['written'], 1)
    const cases = [
      ['Lò Văn An', 'entered', 0],
      ['Lò Văn Bình', 'absent', null],
      ['Lò Văn Chung', 'suspended', null],
      ['Lò Văn Dũng', 'notEntered', null],
    ] as const
    for (const [fullName, state, value] of cases) {
      const { id } = await exam.add(fullName)
      await exam.set(id, 'general', 4000)
      await exam.set(id, 'written', value, state)
    }
    const { rows } = await view(exam)
    const last = rows.map(({ fullName, score, state, reasons }) => [fullName, score, state, reasons?.at(-1)?.code])
    expect(last).toEqual([
      ['Lò Văn An', 0, 'failed', 'thresholdFailed'],
      ['Lò Văn Bình', null, 'notRanked', 'absent'],
      ['Lò Văn Chung', null, 'notRanked', 'suspended'],
      ['Lò Văn Dũng', null, 'incomplete', 'markMissing'],
    ])
  })
})

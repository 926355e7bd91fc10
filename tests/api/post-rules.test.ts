import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostInput } from '../../shared/contract/posts.ts'
import { refusal } from './answers.ts'
import { aCandidate, anOffice, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let agencies: string[]
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
  agencies = []
  for (const name of ['Sở Nội vụ', 'Sở Y tế', 'Sở Tư pháp']) agencies.push((await client.organizations.create({ name, requestId: newRequest() })).id)
})
afterEach(() => test.remove())

/** An exam whose plan was approved on this day: the regulation follows from it. */
async function examOf(kind: 'civilServant' | 'publicEmployee', planApproved: string) {
  return (await client.exams.create({ name: 'Kỳ thi', kind, planNumber: '1-KH', planApproved, layout: 'party', requestId: newRequest() })).id
}
const underNd170 = () => examOf('civilServant', '2026-08-18')
const underNd138 = () => examOf('civilServant', '2023-05-01')
const underNd116 = () => examOf('civilServant', '2025-01-10')
const underNd85 = () => examOf('publicEmployee', '2024-03-01')

type Facts = Partial<PostInput>

const facts = (more: Facts): PostInput => ({
  ...{ code: 'TH-01', name: 'Chuyên viên', agencyId: agencies[0] ?? '', track: 'specialist', form: ['written', 'interview'], quota: 4 },
  ...{ method: 'exam', round1: null, languagePass: null, writtenOn: 'paper', writtenWeight: null, wishes: 1, agencies: null, reserved: null },
  ...more,
})
const add = (examId: string, more: Facts) => client.posts.create({ examId, ...facts(more), requestId: newRequest() })
const employee: Facts = { track: 'publicEmployee', form: ['written'] }
const shares = (...places: number[]): PostInput['agencies'] => places.map((one, index) => ({ agencyId: agencies[index] ?? '', places: one }))
const problems = async (call: Promise<unknown>) => {
  const { code, data } = await refusal(call)
  return [code, ...((data as { problems?: { path: string; code: string }[] }).problems ?? []).map(({ path, code: why }) => `${path} ${why}`)]
}
const partsOf = async (examId: string) => (await client.marking.grid({ examId })).parts.map(({ kind, round, title, unit, maximum }) => [kind, round, title, unit, maximum])
async function undoLast(way: 'undo' | 'redo' = 'undo') {
  await client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
}

describe('what a regulation leaves to a post', () => {
  it.each([
    ['nd138-2020', { languageCondition: false, ownWeights: true, wishes: 1, jointPosts: false, computer: false }],
    ['nd138-2020+nd116-2024', { languageCondition: false, ownWeights: true, wishes: 1, jointPosts: true, computer: false }],
    ['nd170-2025', { languageCondition: true, ownWeights: false, wishes: 1, jointPosts: true, computer: true }],
    ['nd170-2025+nd300-2026', { languageCondition: true, ownWeights: false, wishes: 1, jointPosts: true, computer: true }],
    ['nd115-2020', { languageCondition: false, ownWeights: false, wishes: 1, jointPosts: false, computer: false }],
    ['nd115-2020+nd85-2023', { languageCondition: false, ownWeights: false, wishes: 2, jointPosts: false, computer: false }],
    ['leadership-scheme', { languageCondition: false, ownWeights: false, wishes: 1, jointPosts: false, computer: false }],
  ])('%s', async (regime, open) => {
    expect(await client.posts.choices({ regime })).toMatchObject(open)
  })

  it('has a row for each track and method, with its parts, forms and article', async () => {
    const { tracks } = await client.posts.choices({ regime: 'nd170-2025' })
    expect(tracks.filter(({ track }) => track === 'specialist')).toEqual([
      { track: 'specialist', method: 'exam', round1: ['general'], round1IfNeeded: [], forms: [['written'], ['written', 'interview']], article: 'NĐ 170/2025 Đ.9 k.2', grade: 'A' },
      { track: 'specialist', method: 'consideration', round1: [], round1IfNeeded: [], forms: [['oral']], article: 'NĐ 170/2025 Đ.11', grade: 'A' },
    ])
    expect((await client.posts.choices({ regime: 'leadership-scheme' })).tracks.map(({ track, method }) => [track, method])).toEqual([['leadership', 'exam']])
  })

  it('names the article of each', async () => {
    expect((await client.posts.choices({ regime: 'nd170-2025' })).articles).toEqual({
      languageCondition: 'NĐ 170/2025 Đ.9 k.5',
      ownWeights: null,
      wishes: null,
      jointPosts: 'NĐ 170/2025 Đ.10 k.3',
      computer: 'NĐ 170/2025 Đ.9 k.2 b',
      reserved: 'NĐ 170/2025 Đ.3 k.2',
    })
  })
})

describe('xét tuyển', () => {
  it('has its own forms and no round 1 (NĐ 170/2025 Đ.11)', async () => {
    const examId = await underNd170()
    expect(await add(examId, { method: 'consideration', form: ['oral'] })).toMatchObject({ method: 'consideration', form: ['oral'], round1: null })
    expect(await partsOf(examId)).toEqual([['oral', 2, 'Vấn đáp', 'points', 10000]])
    expect(await problems(add(examId, { code: 'B', method: 'consideration' }))).toEqual(['INPUT_REFUSED', 'form notInRegime'])
    expect(await problems(add(examId, { code: 'B', form: ['oral'] }))).toEqual(['INPUT_REFUSED', 'form notInRegime'])
    expect(await problems(add(examId, { code: 'B', method: 'consideration', form: ['oral'], round1: ['general'] }))).toEqual(['INPUT_REFUSED', 'round1 notInRegime'])
  })

  it('is refused where the regulation has none', async () => {
    const examId = await examOf('publicEmployee', '2026-07-15')
    expect(await problems(add(examId, { track: 'publicEmployee', form: ['practical'], method: 'consideration' }))).toEqual(['INPUT_REFUSED', 'method notInRegime'])
  })
})

describe('round 1 of a post', () => {
  it('has a language part where the post needs one (NĐ 115/2020 Đ.9, NĐ 85/2023)', async () => {
    const examId = await underNd85()
    expect(await add(examId, { ...employee, round1: ['language', 'general'] })).toMatchObject({ round1: ['general', 'language'] })
    expect(await partsOf(examId)).toEqual([
      ['general', 1, 'V1', 'correct', 6000],
      ['language', 1, 'V1 N.ngữ', 'correct', 3000],
      ['written', 2, 'Viết', 'points', 10000],
    ])
  })

  it.each([
    ['a part that the regulation does not know there', ['general', 'informatics'], 'round1 notInRegime'],
    ['a part of the track missing', ['language'], 'round1 notInRegime'],
    ['none at all', [], 'round1 notInRegime'],
    ['a part twice', ['general', 'general'], 'round1 duplicate'],
  ] as const)('is refused with %s', async (_what, round1, problem) => {
    expect(await problems(add(await underNd85(), { ...employee, round1: [...round1] }))).toEqual(['INPUT_REFUSED', problem])
  })

  it('has informatics where round 1 is on paper (NĐ 138/2020 Đ.8)', async () => {
    const examId = await underNd138()
    await add(examId, { form: ['written'], round1: ['general', 'language', 'informatics'] })
    expect((await partsOf(examId)).map(([kind]) => kind)).toEqual(['general', 'language', 'informatics', 'written'])
    expect(await problems(add(await underNd170(), { round1: ['general', 'language'] }))).toEqual(['INPUT_REFUSED', 'round1 notInRegime'])
  })
})

describe('the language exam as a condition (NĐ 170/2025 Đ.9 k.5)', () => {
  it('is a part in points, held in round 1 and before the professional exam', async () => {
    const examId = await underNd170()
    const post = await add(examId, { languagePass: 5250 })
    expect(post.languagePass).toBe(5250)
    expect(await partsOf(examId)).toEqual([
      ['general', 1, 'V1', 'correct', 6000],
      ['language', 1, 'Ngoại ngữ', 'points', 10000],
      ['written', 2, 'Viết', 'points', 10000],
      ['interview', 2, 'P. vấn', 'points', 10000],
    ])
    const { id } = await aCandidate(client, examId, post.id)
    const { parts, rows } = await client.marking.grid({ examId })
    expect(rows.map(({ marks }) => marks?.length)).toEqual([4])
    const partId = parts.find(({ kind }) => kind === 'language')?.id ?? ''
    const set = (value: number) => client.marking.set({ examId, candidateId: id, partId, state: 'entered', value, previousMarkId: null, requestId: newRequest() })
    expect(await refusal(set(10_001))).toMatchObject({ code: 'CELLS_REFUSED' })
    expect(await set(5275)).toMatchObject({ value: 5275 })
  })

  it('makes the round where the post has no other part in it', async () => {
    const examId = await underNd170()
    await add(examId, { track: 'principal', form: ['written'], languagePass: 0 })
    expect((await partsOf(examId)).map(([kind, round]) => [kind, round])).toEqual([['language', 1], ['written', 2]])
  })

  it('is refused elsewhere, and for xét tuyển', async () => {
    const refused = ['INPUT_REFUSED', 'languagePass notInRegime']
    expect(await problems(add(await underNd85(), { ...employee, languagePass: 5000 }))).toEqual(refused)
    expect(await problems(add(await underNd170(), { method: 'consideration', form: ['oral'], languagePass: 5000 }))).toEqual(refused)
  })

  it('keeps the post as it is once marks of it are entered', async () => {
    const examId = await underNd170()
    const post = await add(examId, { languagePass: 5000 })
    const { id } = await aCandidate(client, examId, post.id)
    const { parts } = await client.marking.grid({ examId })
    const partId = parts.find(({ kind }) => kind === 'language')?.id ?? ''
    await client.marking.set({ examId, candidateId: id, partId, state: 'entered', value: 6000, previousMarkId: null, requestId: newRequest() })
    const change = (more: Facts) => client.posts.change({ examId, id: post.id, ...facts({ languagePass: 5000, ...more }), expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(change({ languagePass: null }))).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 1 } })
    expect(await refusal(change({ method: 'consideration', form: ['oral'], languagePass: null }))).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 1 } })
    expect(await change({ languagePass: 5500, form: ['written'], writtenOn: 'computer' })).toMatchObject({ languagePass: 5500, writtenOn: 'computer', revision: 2 })
  })
})

describe('a written paper on a computer', () => {
  it('is allowed where the form has it and the regulation knows it (NĐ 170/2025 Đ.9 k.2 b)', async () => {
    const examId = await underNd170()
    const refused = ['INPUT_REFUSED', 'writtenOn notInRegime']
    expect(await add(examId, { writtenOn: 'computer' })).toMatchObject({ writtenOn: 'computer' })
    expect(await problems(add(examId, { code: 'B', track: 'senior', form: ['scheme'], writtenOn: 'computer' }))).toEqual(refused)
    expect(await problems(add(await underNd85(), { ...employee, writtenOn: 'computer' }))).toEqual(refused)
  })
})

describe('the weight of the written paper', () => {
  it('is asked for two papers where the regulation leaves it to the post, and refused elsewhere', async () => {
    const old = await underNd138()
    expect(await add(old, { writtenWeight: 60 })).toMatchObject({ writtenWeight: 60 })
    expect(await add(await underNd116(), { writtenWeight: 50 })).toMatchObject({ writtenWeight: 50 })
    expect(await problems(add(old, { code: 'B' }))).toEqual(['INPUT_REFUSED', 'writtenWeight weightsRequired'])
    expect(await problems(add(old, { code: 'B', form: ['written'], writtenWeight: 60 }))).toEqual(['INPUT_REFUSED', 'writtenWeight notInRegime'])
    expect(await problems(add(await underNd170(), { writtenWeight: 70 }))).toEqual(['INPUT_REFUSED', 'writtenWeight notInRegime'])
    expect((await refusal(add(old, { code: 'B', writtenWeight: 101 }))).code).toBe('BAD_REQUEST')
  })
})

describe('two wishes', () => {
  it('need the regulation and a written round 2 alone (NĐ 115/2020 Đ.10 k.3)', async () => {
    const examId = await underNd85()
    const refused = ['INPUT_REFUSED', 'wishes notInRegime']
    expect(await add(examId, { ...employee, wishes: 2 })).toMatchObject({ wishes: 2 })
    expect(await problems(add(examId, { ...employee, code: 'B', form: ['oral'], wishes: 2 }))).toEqual(refused)
    expect(await problems(add(await underNd170(), { form: ['written'], wishes: 2 }))).toEqual(refused)
  })

  it('stay while a candidate has a second wish there, as the first post or as the second', async () => {
    const examId = await underNd85()
    const one = await add(examId, { ...employee, code: 'A', wishes: 2 })
    const other = await add(examId, { ...employee, code: 'B', wishes: 2 })
    const third = await add(examId, { ...employee, code: 'C', wishes: 2 })
    const change = (id: string, code: string, more: Facts) => client.posts.change({ examId, id, ...facts({ ...employee, code, ...more }), expectedRevision: 1, requestId: newRequest() })
    await aCandidate(client, examId, one.id, { secondPostId: other.id })
    await aCandidate(client, examId, one.id, { secondPostId: other.id })
    await aCandidate(client, examId, third.id)
    const held = { code: 'IN_USE', data: { by: 'candidates', count: 2 } }
    expect(await refusal(change(one.id, 'A', { wishes: 1 }))).toEqual(held)
    expect(await refusal(change(other.id, 'B', { wishes: 1 }))).toEqual(held)
    expect(await change(third.id, 'C', { wishes: 1 })).toMatchObject({ wishes: 1 })
  })
})

describe('a joint post', () => {
  it('shows its agencies with their places in the order in which they were entered', async () => {
    const examId = await underNd170()
    const post = await add(examId, { agencies: [{ agencyId: agencies[2] ?? '', places: 1 }, { agencyId: agencies[0] ?? '', places: 3 }] })
    expect(post.agencies).toEqual([
      { agencyId: agencies[2], agencyName: 'Sở Tư pháp', places: 1 },
      { agencyId: agencies[0], agencyName: 'Sở Nội vụ', places: 3 },
    ])
    expect(await add(examId, { code: 'B' })).toMatchObject({ agencies: null })
    expect((await client.posts.list({ examId })).map(({ agencies: own }) => own?.length ?? null)).toEqual([null, 2])
  })

  it('is refused where places do not add up, an agency stands twice or is not there, or the regulation knows none', async () => {
    const examId = await underNd170()
    const [first = ''] = agencies
    expect(await problems(add(examId, { agencies: shares(2, 1) }))).toEqual(['INPUT_REFUSED', 'agencies agenciesSum'])
    expect(await problems(add(examId, { agencies: [{ agencyId: first, places: 2 }, { agencyId: first, places: 2 }] }))).toEqual(['INPUT_REFUSED', 'agencies.1.agencyId duplicate'])
    expect(await problems(add(examId, { agencies: [{ agencyId: first, places: 2 }, { agencyId: newRequest(), places: 2 }] }))).toEqual(['INPUT_REFUSED', 'agencies.1.agencyId unknownId'])
    expect((await refusal(add(examId, { agencies: shares(4) }))).code).toBe('BAD_REQUEST')
    expect(await problems(add(await underNd138(), { form: ['written'], agencies: shares(2, 2) }))).toEqual(['INPUT_REFUSED', 'agencies notInRegime'])
    expect(await add(await underNd116(), { form: ['written'], agencies: shares(4, 0) })).toMatchObject({ agencies: [{ places: 4 }, { places: 0 }] })
  })

  it('changes its agencies with its revision; undo and redo take every row with them', async () => {
    const examId = await underNd170()
    const { id } = await add(examId, { agencies: shares(3, 1) })
    const change = (more: Facts, expectedRevision: number) => client.posts.change({ examId, id, ...facts(more), expectedRevision, requestId: newRequest() })
    const now = async () => (await client.posts.list({ examId }))[0]?.agencies?.map(({ agencyName, places }) => [agencyName, places]) ?? null
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)
    const shared = await change({ agencies: [{ agencyId: agencies[1] ?? '', places: 2 }, { agencyId: agencies[2] ?? '', places: 2 }] }, 1)
    expect([shared.revision, await now()]).toEqual([2, [['Sở Y tế', 2], ['Sở Tư pháp', 2]]])
    expect(await refusal(change({ agencies: shares(2, 2) }, 1))).toEqual({ code: 'STALE', data: { current: 2 } })
    await undoLast()
    expect(await now()).toEqual([['Sở Nội vụ', 3], ['Sở Y tế', 1]])
    await undoLast('redo')
    expect(await now()).toEqual([['Sở Y tế', 2], ['Sở Tư pháp', 2]])
    await change({}, 4)
    expect(await now()).toBeNull()
  })

  it('keeps an agency that a candidate listed', async () => {
    const examId = await underNd170()
    const { id } = await add(examId, { agencies: shares(2, 1, 1) })
    await aCandidate(client, examId, id, { agencies: [agencies[2] ?? '', agencies[0] ?? ''] })
    await aCandidate(client, examId, id, { agencies: [agencies[0] ?? ''] })
    const change = (more: Facts) => client.posts.change({ examId, id, ...facts(more), expectedRevision: 1, requestId: newRequest() })
    const held = (count: number) => ({ code: 'IN_USE', data: { by: 'candidates', count } })
    expect(await refusal(change({ agencies: shares(2, 2) }))).toEqual(held(1))
    expect(await refusal(change({ agencies: null }))).toEqual(held(2))
    expect(await change({ agencies: [{ agencyId: agencies[0] ?? '', places: 1 }, { agencyId: agencies[2] ?? '', places: 3 }] })).toMatchObject({ revision: 2 })
  })
})

describe('reserved places', () => {
  it('are kept for a group of the regulation, within the quota', async () => {
    const examId = await underNd170()
    expect(await add(examId, { reserved: { group: 'ethnicMinority', places: 4 } })).toMatchObject({ reserved: { group: 'ethnicMinority', places: 4 } })
    expect(await problems(add(examId, { code: 'B', reserved: { group: 'ethnicMinority', places: 5 } }))).toEqual(['INPUT_REFUSED', 'reserved.places aboveQuota'])
    expect(await problems(add(examId, { code: 'B', reserved: { group: 'teaching36Months', places: 1 } }))).toEqual(['INPUT_REFUSED', 'reserved.group notInRegime'])
    expect(await add(examId, { code: 'B' })).toMatchObject({ reserved: null })
  })
})

describe('a change of round 1', () => {
  it('is refused where an exemption of a candidate would lose its part', async () => {
    const examId = await underNd85()
    const { id } = await add(examId, { ...employee, round1: ['general', 'language'] })
    await aCandidate(client, examId, id, { exemptions: [{ part: 'language', basis: 'degree', evidence: true, result: null }] })
    await aCandidate(client, examId, id)
    const change = client.posts.change({ examId, id, ...facts(employee), expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(change)).toEqual({ code: 'IN_USE', data: { by: 'candidates', count: 1 } })
  })
})

it('tells every field that cannot be taken at once', async () => {
  expect(await problems(add(await underNd170(), { languagePass: 5000, writtenWeight: 60, wishes: 2, reserved: { group: 'ethnicMinority', places: 9 } }))).toEqual([
    'INPUT_REFUSED',
    'writtenWeight notInRegime',
    'wishes notInRegime',
    'reserved.places aboveQuota',
  ])
})

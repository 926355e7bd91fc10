import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CandidateInput } from '../../shared/contract/candidates.ts'
import type { PostInput } from '../../shared/contract/posts.ts'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

/** An exam of public employees under NĐ 115/2020 as amended by NĐ 85/2023, which knows two wishes and exemptions. */
async function underNd85() {
  const exam = await client.exams.create({ name: 'Kỳ thi viên chức', kind: 'publicEmployee', planNumber: '1-KH', planApproved: '2024-03-01', layout: 'party', requestId: newRequest() })
  return exam.id
}
const employeePost = (examId: string, code: string, more: Partial<PostInput> = {}) => aPost(client, examId, { code, track: 'publicEmployee', form: ['written'], ...more })

async function jointPost() {
  const examId = (await anExam(client)).id
  const agencies = []
  for (const name of ['Sở Nội vụ', 'Sở Y tế', 'Sở Tư pháp']) agencies.push((await client.organizations.create({ name, requestId: newRequest() })).id)
  const [interior = '', health = '', justice = ''] = agencies
  const post = await aPost(client, examId, { quota: 4, agencies: [{ agencyId: interior, places: 2 }, { agencyId: health, places: 1 }, { agencyId: justice, places: 1 }] })
  return { examId, postId: post.id, interior, health, justice }
}

const facts = { fullName: 'Nguyễn Hoàng An', birthDate: '2000-06-21', sex: 'male' as const, identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
type Change = Partial<CandidateInput> & { examId: string; id: string; postId: string; expectedRevision: number }
const change = (more: Change) => client.candidates.change({ ...facts, requestId: newRequest(), ...more })
const problems = async (call: Promise<unknown>) => {
  const { code, data } = await refusal(call)
  return [code, ...((data as { problems?: { path: string; code: string }[] }).problems ?? []).map(({ path, code: why }) => `${path} ${why}`)]
}
async function take(way: 'undo' | 'redo') {
  await client.history.undo({ seq: (await client.history.next())[way]?.seq ?? 0, requestId: newRequest() })
}

describe('a second wish (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023)', () => {
  it('is another post of the exam that allows two, after a first that does', async () => {
    const examId = await underNd85()
    const one = await employeePost(examId, 'A', { wishes: 2 })
    const two = await employeePost(examId, 'B', { wishes: 2 })
    const single = await employeePost(examId, 'C')
    const elsewhere = await employeePost(await underNd85(), 'D', { wishes: 2 })
    const candidate = await aCandidate(client, examId, one.id, { secondPostId: two.id })
    expect(candidate).toMatchObject({ postCode: 'A', secondPostId: two.id, secondPostCode: 'B' })
    expect(await client.candidates.search({ examId })).toMatchObject({ rows: [{ secondPostCode: 'B' }] })
    const refused = (postId: string, secondPostId: string) => problems(aCandidate(client, examId, postId, { secondPostId }))
    expect(await refused(single.id, one.id)).toEqual(['INPUT_REFUSED', 'secondPostId oneWish'])
    expect(await refused(one.id, one.id)).toEqual(['INPUT_REFUSED', 'secondPostId sameWish'])
    expect(await refused(one.id, single.id)).toEqual(['INPUT_REFUSED', 'secondPostId notSecondWish'])
    expect(await refused(one.id, elsewhere.id)).toEqual(['INPUT_REFUSED', 'secondPostId unknownId'])
  })

  it('is changed and comes back by undo', async () => {
    const examId = await underNd85()
    const one = await employeePost(examId, 'A', { wishes: 2 })
    const two = await employeePost(examId, 'B', { wishes: 2 })
    const { id } = await aCandidate(client, examId, one.id, { secondPostId: two.id })
    expect(await change({ examId, id, postId: one.id, expectedRevision: 1 })).toMatchObject({ secondPostId: null, secondPostCode: null })
    await take('undo')
    expect(await client.candidates.get({ examId, id })).toMatchObject({ secondPostId: two.id, revision: 3 })
  })
})

describe('agencies of a joint post (NĐ 170/2025 Mẫu 01 mục V)', () => {
  it('are kept in the order of preference', async () => {
    const { examId, postId, interior, justice } = await jointPost()
    const one = await aCandidate(client, examId, postId, { agencies: [justice, interior] })
    expect(one.agencies).toEqual([{ agencyId: justice, agencyName: 'Sở Tư pháp' }, { agencyId: interior, agencyName: 'Sở Nội vụ' }])
    expect((await client.candidates.search({ examId })).rows[0]?.agencies).toEqual(one.agencies)
  })

  it('are asked for there and nowhere else, once each, and only those of the post', async () => {
    const { examId, postId, interior } = await jointPost()
    const other = await aPost(client, examId, { code: 'B' })
    const refused = (post: string, agencies: string[]) => problems(aCandidate(client, examId, post, { agencies }))
    expect(await refused(postId, [])).toEqual(['INPUT_REFUSED', 'agencies agencyMissing'])
    expect(await refused(postId, [interior, other.agencyId])).toEqual(['INPUT_REFUSED', 'agencies.1 unknownId'])
    expect(await refused(postId, [interior, interior])).toEqual(['INPUT_REFUSED', 'agencies.1 duplicate'])
    expect(await refused(other.id, [interior])).toEqual(['INPUT_REFUSED', 'agencies notJoint'])
    expect((await aCandidate(client, examId, other.id)).agencies).toEqual([])
  })

  it('change places with the revision of the candidate; undo and redo keep the order', async () => {
    const { examId, postId, interior, health, justice } = await jointPost()
    const { id } = await aCandidate(client, examId, postId, { agencies: [interior, health, justice] })
    const order = async () => (await client.candidates.get({ examId, id })).agencies.map(({ agencyId }) => agencyId)
    expect(await change({ examId, id, postId, agencies: [justice, health], expectedRevision: 1 })).toMatchObject({ revision: 2 })
    expect(await order()).toEqual([justice, health])
    expect(await refusal(change({ examId, id, postId, agencies: [health], expectedRevision: 1 }))).toEqual({ code: 'STALE', data: { current: 2 } })
    await take('undo')
    expect(await order()).toEqual([interior, health, justice])
    await take('redo')
    expect(await order()).toEqual([justice, health])
  })

  it('decide which agency a winner goes to (NĐ 170/2025 Đ.10 k.3)', async () => {
    const { examId, postId, health, interior } = await jointPost()
    const { id } = await aCandidate(client, examId, postId, { agencies: [health, interior] })
    const { parts } = await client.marking.grid({ examId })
    const values: Readonly<Record<string, number>> = { general: 4000, written: 8000, interview: 7000 }
    for (const part of parts) await client.marking.set({ examId, candidateId: id, partId: part.id, state: 'entered', value: values[part.kind] ?? 0, previousMarkId: null, requestId: newRequest() })
    expect((await client.results.view({ examId })).rows[0]).toMatchObject({ state: 'won', postId, agencyId: health, total: 7700 })
  })
})

describe('exemptions from round 1', () => {
  it('have a ground that the regulation knows for a part of the post; the pre-test has its result', async () => {
    const examId = await underNd85()
    const post = await employeePost(examId, 'A', { round1: ['general', 'language'] })
    const exemptions: CandidateInput['exemptions'] = [
      { part: 'language', basis: 'minorityLanguage', evidence: false, result: null },
      { part: 'general', basis: 'pretest', evidence: true, result: { correct: 71, total: 100 } },
    ]
    const one = await aCandidate(client, examId, post.id, { exemptions })
    expect(one.exemptions).toEqual(exemptions.toReversed())
  })

  const none = { evidence: true, result: null }
  it.each([
    ['a part that the post does not have', [{ part: 'language', basis: 'degree', ...none }], 'exemptions.0.part notInPost'],
    ['a ground of another part', [{ part: 'general', basis: 'degree', ...none }], 'exemptions.0.basis notInRegime'],
    ['a part twice', [{ part: 'general', basis: 'pretest', evidence: true, result: { correct: 60, total: 100 } }, { part: 'general', basis: 'pretest', evidence: true, result: { correct: 60, total: 100 } }], 'exemptions.1.part duplicate'],
    ['the pre-test without its result', [{ part: 'general', basis: 'pretest', ...none }], 'exemptions.0.result resultMissing'],
    ['more right answers than questions', [{ part: 'general', basis: 'pretest', evidence: true, result: { correct: 81, total: 80 } }], 'exemptions.0.result.correct correctAboveTotal'],
  ] as const)('are refused with %s', async (_what, exemptions, problem) => {
    const examId = await underNd85()
    const post = await employeePost(examId, 'A')
    expect(await problems(aCandidate(client, examId, post.id, { exemptions: [...exemptions] }))).toEqual(['INPUT_REFUSED', problem])
  })

  it('are refused with a result beside another ground, and where the regulation knows none', async () => {
    const examId = await underNd85()
    const post = await employeePost(examId, 'A', { round1: ['general', 'language'] })
    const degree = { part: 'language', basis: 'degree', evidence: true } as const
    expect(await problems(aCandidate(client, examId, post.id, { exemptions: [{ ...degree, result: { correct: 1, total: 2 } }] }))).toEqual(['INPUT_REFUSED', 'exemptions.0.result resultOnlyPretest'])
    const other = await anExam(client)
    const plain = await aPost(client, other.id)
    expect(await problems(aCandidate(client, other.id, plain.id, { exemptions: [{ part: 'general', basis: 'pretest', evidence: true, result: { correct: 60, total: 100 } }] }))).toEqual(['INPUT_REFUSED', 'exemptions.0.basis notInRegime'])
  })

  it('do not exempt from the language exam as a condition (NĐ 170/2025 Đ.9 k.5)', async () => {
    const examId = (await anExam(client)).id
    const post = await aPost(client, examId, { languagePass: 5000 })
    expect(await problems(aCandidate(client, examId, post.id, { exemptions: [{ part: 'language', basis: 'degree', evidence: true, result: null }] }))).toEqual(['INPUT_REFUSED', 'exemptions.0.part notInPost'])
  })

  it('change in place; undo brings the former ground and result back', async () => {
    const examId = await underNd85()
    const post = await employeePost(examId, 'A', { round1: ['general', 'language'] })
    const pretest = { part: 'general', basis: 'pretest', evidence: true, result: { correct: 71, total: 100 } } as const
    const { id } = await aCandidate(client, examId, post.id, { exemptions: [pretest] })
    const claimed = async () => (await client.candidates.get({ examId, id })).exemptions
    const degree = { part: 'language', basis: 'foreignDegree', evidence: false, result: null } as const
    expect(await change({ examId, id, postId: post.id, exemptions: [{ ...pretest, evidence: false, result: { correct: 80, total: 100 } }, degree], expectedRevision: 1 })).toMatchObject({ revision: 2 })
    expect(await claimed()).toEqual([{ ...pretest, evidence: false, result: { correct: 80, total: 100 } }, degree])
    await take('undo')
    expect(await claimed()).toEqual([pretest])
    await change({ examId, id, postId: post.id, expectedRevision: 3 })
    expect(await claimed()).toEqual([])
  })

  it('are offered by the code lists of the form', async () => {
    const { exemptions, exemptionArticle } = await client.candidates.codes({ regime: 'nd115-2020+nd85-2023' })
    expect(exemptions).toContainEqual({ part: 'general', basis: 'pretest' })
    expect(exemptionArticle).toBe('NĐ 115/2020 Đ.9 k.1, k.3, sửa đổi bởi NĐ 85/2023')
    expect(await client.candidates.codes({ regime: 'nd170-2025' })).toMatchObject({ exemptions: [], exemptionArticle: null })
  })
})

describe('priority groups that overlap', () => {
  const claim = (...evidence: boolean[]): CandidateInput['priority'] => evidence.map((proved, index) => ({ group: ['ethnicMinority', 'militaryService', 'youthVolunteer'][index] ?? '', evidence: proved }))
  let examId: string
  let postId: string
  beforeEach(async () => {
    examId = (await anExam(client)).id
    postId = (await aPost(client, examId)).id
  })

  it.each([
    ['one without paper', claim(false)],
    ['two with papers', claim(true, true)],
    ['one of two without paper', claim(true, false)],
    ['one of three without paper', claim(true, false, true)],
  ])('are taken: %s', async (_what, priority) => {
    expect((await aCandidate(client, examId, postId, { priority })).priority).toEqual(priority)
  })

  it('are refused when two wait for their paper; the second is named', async () => {
    expect(await problems(aCandidate(client, examId, postId, { priority: claim(false, false) }))).toEqual(['INPUT_REFUSED', 'priority.1.evidence overlappingUnproved'])
    expect(await problems(aCandidate(client, examId, postId, { priority: claim(false, true, false) }))).toEqual(['INPUT_REFUSED', 'priority.2.evidence overlappingUnproved'])
    const { id } = await aCandidate(client, examId, postId, { priority: claim(true, true) })
    expect(await problems(change({ examId, id, postId, priority: claim(false, false), expectedRevision: 1 }))).toEqual(['INPUT_REFUSED', 'priority.1.evidence overlappingUnproved'])
  })
})

it('moves a candidate with marks only to a post that sits the same parts', async () => {
  const examId = (await anExam(client)).id
  const from = await aPost(client, examId, { code: 'A', form: ['written'] })
  const same = await aPost(client, examId, { code: 'B', form: ['written'] })
  const other = await aPost(client, examId, { code: 'C', form: ['written'], languagePass: 5000 })
  const { id } = await aCandidate(client, examId, from.id)
  const { parts } = await client.marking.grid({ examId })
  await client.marking.set({ examId, candidateId: id, partId: parts.find(({ kind }) => kind === 'written')?.id ?? '', state: 'entered', value: 6000, previousMarkId: null, requestId: newRequest() })
  expect(await refusal(change({ examId, id, postId: other.id, expectedRevision: 1 }))).toEqual({ code: 'IN_USE', data: { by: 'marks', count: 1 } })
  expect(await change({ examId, id, postId: same.id, expectedRevision: 1 })).toMatchObject({ postCode: 'B' })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

/** An exam of public employees under NĐ 115/2020 as amended by NĐ 85/2023, where a post may have two wishes. */
const anExamOfTwoWishes = async () => (await client.exams.create({ name: 'Kỳ thi', kind: 'publicEmployee', planNumber: '1-KH', planApproved: '2024-03-01', layout: 'party', requestId: newRequest() })).id
const employee = { track: 'publicEmployee' as const, form: ['written' as const] }
const undoLast = async (procedure: string) => {
  const { entries } = await client.history.list({})
  const seq = entries.find((entry) => entry.procedure === procedure)?.seq ?? 0
  return client.history.undo({ seq, requestId: newRequest() })
}

it('a second wish that somebody has since is not taken away by undoing the change that allowed it', async () => {
  const examId = await anExamOfTwoWishes()
  const other = await aPost(client, examId, { code: 'B', ...employee, wishes: 2 })
  const { id, revision, candidates: _, agencyName: __, ...post } = await aPost(client, examId, { code: 'A', ...employee })
  const facts = { ...post, agencies: null, requestId: newRequest() }
  await client.posts.change({ ...facts, id, wishes: 2, expectedRevision: revision })
  await aCandidate(client, examId, id, { secondPostId: other.id })
  expect(await refusal(undoLast('posts.change'))).toMatchObject({ code: 'UNDO_BLOCKED' })
})

it('an agency that somebody listed since is not taken away by undoing the change that added it', async () => {
  const { id: examId } = await client.exams.create({ name: 'Kỳ thi', kind: 'civilServant', planNumber: '1-KH', planApproved: '2026-08-18', layout: 'party', requestId: newRequest() })
  const agencies = await Promise.all(['Sở Nội vụ', 'Sở Y tế'].map(async (name) => (await client.organizations.create({ name, requestId: newRequest() })).id))
  const { id, revision, candidates: _, agencyName: __, ...post } = await aPost(client, examId, { quota: 2 })
  await client.posts.change({ ...post, id, agencies: agencies.map((agencyId) => ({ agencyId, places: 1 })), expectedRevision: revision, requestId: newRequest() })
  await aCandidate(client, examId, id, { agencies: [agencies[0] ?? ''] })
  expect(await refusal(undoLast('posts.change'))).toMatchObject({ code: 'UNDO_BLOCKED' })
})

it('nobody can be ranked in a joint post without an agency: the person is named', async () => {
  const { id: examId } = await client.exams.create({ name: 'Kỳ thi', kind: 'civilServant', planNumber: '1-KH', planApproved: '2026-08-18', layout: 'party', requestId: newRequest() })
  const { id, revision, candidates: _, agencyName: __, ...post } = await aPost(client, examId, { quota: 2 })
  await aCandidate(client, examId, id, { fullName: 'Lò Văn An' })
  const agencies = await Promise.all(['Sở Nội vụ', 'Sở Y tế'].map(async (name) => (await client.organizations.create({ name, requestId: newRequest() })).id))
  await client.posts.change({ ...post, id, agencies: agencies.map((agencyId) => ({ agencyId, places: 1 })), expectedRevision: revision, requestId: newRequest() })
  expect(await refusal(client.results.view({ examId }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'agencies', code: 'agencyMissing', about: 'Lò Văn An' }] } })
})

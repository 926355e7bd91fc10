import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
})
afterEach(() => test.remove())

const codes = async () => (await client.posts.list({ examId })).map(({ code }) => code)

describe('posts', () => {
  it('are listed by code with their agency and how many candidates they have', async () => {
    const second = await aPost(client, examId, { code: 'TH-02', quota: 0, form: ['written'] })
    await aPost(client, examId, { code: 'TH-01' })
    await aCandidate(client, examId, second.id)
    const rows = await client.posts.list({ examId })
    expect(rows.map(({ code, agencyName, form, quota, candidates, revision }) => [code, agencyName, form, quota, candidates, revision])).toEqual([
      ['TH-01', 'Văn phòng Tỉnh ủy TH-01', ['written', 'interview'], 2, 0, 1],
      ['TH-02', 'Văn phòng Tỉnh ủy TH-02', ['written'], 0, 1, 1],
    ])
  })

  it('make the parts that they need, once, with the questions of the regulation (NĐ 170/2025 Đ.9)', async () => {
    await aPost(client, examId, { code: 'A', form: ['written'] })
    await aPost(client, examId, { code: 'B', form: ['written', 'interview'] })
    const { parts } = await client.marking.grid({ examId })
    expect(parts.map(({ kind, round, unit, maximum }) => [kind, round, unit, maximum])).toEqual([
      ['general', 1, 'correct', 6000],
      ['written', 2, 'points', 10000],
      ['interview', 2, 'points', 10000],
    ])
  })

  it.each([
    ['a form that the regulation does not know', { form: ['practical', 'oral'] }, 'form'],
    ['the papers in another order', { form: ['interview', 'written'] }, 'form'],
    ['a track of another regulation', { track: 'teacher' }, 'track'],
  ] as const)('are refused with %s', async (_what, facts, path) => {
    expect(await refusal(aPost(client, examId, facts as never))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code: 'notInRegime' }] } })
    expect(await codes()).toEqual([])
  })

  it('offer for each track only what its regulation allows', async () => {
    const offered = await client.posts.choices({ regime: 'nd170-2025+nd300-2026' })
    const specialist = offered.tracks.find(({ track }) => track === 'specialist')
    expect(offered.tracks.filter(({ method }) => method === 'exam').map(({ track }) => track)).toEqual(['staff', 'specialist', 'principal', 'senior'])
    for (const form of specialist?.forms ?? []) await aPost(client, examId, { code: form.join('+'), form })
    expect(await codes()).toEqual(specialist?.forms.map((form) => form.join('+')).sort())
    expect(await refusal(client.posts.choices({ regime: 'nd999-2099' }))).toEqual({ code: 'NOT_FOUND', data: { what: 'regime' } })
  })

  it('refuse a code that another post of the exam has, and name it', async () => {
    const { agencyId } = await aPost(client, examId, { code: 'TH-01' })
    const other = await aPost(client, examId, { code: 'TH-02' })
    const { id, name, track, form, quota } = other
    const duplicate = { code: 'DUPLICATE', data: { field: 'code', value: 'TH-01' } }
    expect(await refusal(aPost(client, examId, { code: 'TH-01' }))).toEqual(duplicate)
    const change = client.posts.change({ examId, id, name, track, form, quota, agencyId, code: 'TH-01', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(change)).toEqual(duplicate)
    const { id: nextExam } = await anExam(client)
    expect((await aPost(client, nextExam, { code: 'TH-01' })).code).toBe('TH-01')
  })

  it('change with their revision, and undo brings the former facts back', async () => {
    const { id, name, track, form, agencyId, candidates: _, agencyName: __, ...post } = await aPost(client, examId)
    const change = { ...post, id, name, track, form, agencyId, quota: 5, expectedRevision: 1 }
    expect(await client.posts.change({ ...change, requestId: newRequest() })).toMatchObject({ quota: 5, revision: 2 })
    expect(await refusal(client.posts.change({ ...change, requestId: newRequest() }))).toEqual({ code: 'STALE', data: { current: 2 } })
    const { undo } = await client.history.next()
    await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect((await client.posts.list({ examId }))[0]).toMatchObject({ quota: 2, revision: 3 })
  })

  it('refuse an agency that is not there', async () => {
    const { id, candidates: _, agencyName: __, revision, ...post } = await aPost(client, examId)
    const nobody = { agencyId: newRequest(), requestId: newRequest() }
    const refused = { code: 'NOT_FOUND', data: { what: 'organization' } }
    expect(await refusal(client.posts.create({ ...post, code: 'X', ...nobody }))).toEqual(refused)
    expect(await refusal(client.posts.change({ ...post, id, expectedRevision: revision, ...nobody, requestId: newRequest() }))).toEqual(refused)
  })

  it('stay while candidates have them, and say how many', async () => {
    const { id } = await aPost(client, examId)
    for (const fullName of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chung']) await aCandidate(client, examId, id, { fullName })
    const withdraw = () => client.posts.withdraw({ examId, id, reason: 'không tuyển nữa', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(withdraw())).toEqual({ code: 'IN_USE', data: { by: 'candidates', count: 3 } })
    const { rows } = await client.candidates.search({ examId })
    for (const one of rows) await client.candidates.withdraw({ examId, id: one.id, reason: 'rút', expectedRevision: 1, requestId: newRequest() })
    await withdraw()
    expect(await codes()).toEqual([])
  })

  it('come back by undo; the code is refused when another post took it meanwhile', async () => {
    const { id } = await aPost(client, examId, { code: 'TH-01' })
    await client.posts.withdraw({ examId, id, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    const { undo } = await client.history.next()
    const take = () => client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    const usurper = await aPost(client, examId, { code: 'TH-01' })
    expect(await refusal(take())).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: null, reason: 'Giá trị cũ nay đã có ở bản ghi khác.' } })
    await client.posts.withdraw({ examId, id: usurper.id, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    await take()
    expect((await client.posts.list({ examId })).map((post) => post.id)).toEqual([id])
  })

  it('keep the name of their agency over a gap in what is known of it', async () => {
    const { id, versionId } = await client.organizations.create({ name: 'Sở Ngoại vụ', validFrom: '2026-10', requestId: newRequest() })
    await aPost(client, examId, { agencyId: id })
    expect((await client.posts.list({ examId }))[0]?.agencyName).toBe('Sở Ngoại vụ')
    await client.organizations.change({ id, versionId, name: 'Sở Đối ngoại', from: '2026-11-01', reason: 'đổi tên', requestId: newRequest() })
    expect((await client.posts.list({ examId }))[0]?.agencyName).toBe('Sở Ngoại vụ')
  })
})

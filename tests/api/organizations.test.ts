import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

const create = (name: string, more: object = {}) => client.organizations.create({ name, requestId: newRequest(), ...more })

async function namesOn(day: string, asRecordedSeq?: number) {
  const { rows } = await client.organizations.list({ day, asRecordedSeq, query: 'sở' })
  return rows.map(({ name }) => name)
}

const newestSeq = async () => (await client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
const undo = (seq: number) => client.history.undo({ seq, requestId: newRequest() })

/** A department that was renamed on 1 March 2025. */
async function renamed() {
  const before = await create('Sở Kế hoạch và Đầu tư', { validFrom: '1995' })
  const after = await client.organizations.change({ id: before.id, versionId: before.versionId, name: 'Sở Tài chính', shortName: null, parentId: null, from: '2025-03-01', reason: 'hợp nhất', requestId: newRequest() })
  return { before, after }
}

describe('organizations', () => {
  it('starts with the office and its superior', async () => {
    const { rows, total } = await client.organizations.list({})
    const superior = rows.find(({ name }) => name === 'Tỉnh ủy Tuyên Quang')
    expect(rows.map(({ name, parentId }) => ({ name, parentId }))).toEqual([
      { name: 'Ban Tổ chức Tỉnh ủy Tuyên Quang', parentId: superior?.id },
      { name: 'Tỉnh ủy Tuyên Quang', parentId: null },
    ])
    expect(total).toBe(2)
  })

  it('finds a name with or without accents, and by its short name', async () => {
    await create('Sở Nội vụ', { shortName: 'SNV' })
    const found = async (query: string) => (await client.organizations.list({ query })).rows.map(({ name }) => name)
    expect(await Promise.all(['noi vu', 'NỘI VỤ', 'snv', 'ngoai vu'].map(found))).toEqual([['Sở Nội vụ'], ['Sở Nội vụ'], ['Sở Nội vụ'], []])
  })

  it.each([
    ['1994-12-31', []],
    ['1995-01-01', ['Sở Kế hoạch và Đầu tư']],
    ['2025-02-28', ['Sở Kế hoạch và Đầu tư']],
    ['2025-03-01', ['Sở Tài chính']],
    ['2026-11-25', ['Sở Tài chính']],
  ])('after a change shows on %s what was true on that day', async (day, names) => {
    await renamed()
    expect(await namesOn(day)).toEqual(names)
  })

  it('field reports 39 and 40: closes one row and opens the next when something changes', async () => {
    const { before } = await renamed()
    const rows = await client.organizations.versions({ id: before.id })
    const at = await newestSeq()
    expect(rows.map(({ name, validFrom, validTo, recordedSeq, supersededSeq }) => [name, validFrom, validTo, recordedSeq, supersededSeq])).toEqual([
      ['Sở Kế hoạch và Đầu tư', '1995', null, at - 1, at],
      ['Sở Kế hoạch và Đầu tư', '1995', '2025-02-28', at, null],
      ['Sở Tài chính', '2025-03-01', null, at, null],
    ])
  })

  it('keeps in recorded time what was printed before a correction', async () => {
    const wrong = await create('Sở Nội vu')
    const printed = await newestSeq()
    const right = await client.organizations.correct({ versionId: wrong.versionId, name: 'Sở Nội vụ', reason: 'gõ nhầm', requestId: newRequest() })
    expect(right).toMatchObject({ id: wrong.id, name: 'Sở Nội vụ', validFrom: null, validTo: null })
    expect(await namesOn('2026-11-25')).toEqual(['Sở Nội vụ'])
    expect(await namesOn('2026-11-25', printed)).toEqual(['Sở Nội vu'])
    expect(await namesOn('2026-11-25', printed - 1)).toEqual([])
  })

  it('refuses a change or correction of a row that somebody has replaced', async () => {
    const { before } = await renamed()
    const stale = { versionId: before.versionId, name: 'Sở', reason: 'x', requestId: newRequest() }
    expect(await refusal(client.organizations.correct(stale))).toEqual({ code: 'STALE', data: { current: null } })
    expect(await refusal(client.organizations.change({ ...stale, id: before.id, from: '2026' }))).toEqual({ code: 'STALE', data: { current: null } })
  })

  it.each([
    ['a change on the first day of the row', 'change', '2025-03-01', 'from', 'notAfterStart'],
    ['a change before it', 'change', '2025-02', 'from', 'notAfterStart'],
    ['a correction that reaches into the row before', 'correct', '2025-02-28', 'validFrom', 'overlaps'],
    ['a correction that starts before everything', 'correct', '1990', 'validFrom', 'overlaps'],
    ['a correction without a first day', 'correct', null, 'validFrom', 'overlaps'],
  ] as const)('refuses %s', async (_what, way, day, path, code) => {
    const { after } = await renamed()
    const facts = { versionId: after.versionId, name: 'Sở Tài chính', reason: 'x', requestId: newRequest() }
    const call = way === 'change' ? client.organizations.change({ ...facts, id: after.id, from: day ?? '' }) : client.organizations.correct({ ...facts, validFrom: day })
    expect(await refusal(call)).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
  })

  it('refuses a change of a closed row after its last day, a correction that would start after it', async () => {
    const { before } = await renamed()
    const closed = (await client.organizations.versions({ id: before.id })).find(({ validTo }) => validTo !== null)
    const facts = { versionId: closed?.versionId ?? '', name: 'Sở Kế hoạch', reason: 'x' }
    const problem = (path: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code: 'afterEnd' }] } })
    expect(await refusal(client.organizations.change({ ...facts, id: before.id, from: '2025-03-01', requestId: newRequest() }))).toEqual(problem('from'))
    expect(await refusal(client.organizations.correct({ ...facts, validFrom: '2025-03-01', requestId: newRequest() }))).toEqual(problem('validFrom'))
  })

  it('refuses an organization above itself, straight or through another', async () => {
    const top = await create('Sở Nội vụ')
    const below = await create('Sở Phụ', { parentId: top.id })
    const correct = (parentId: string) => refusal(client.organizations.correct({ versionId: top.versionId, name: 'Sở Nội vụ', parentId, reason: 'x', requestId: newRequest() }))
    const refused = { code: 'INPUT_REFUSED', data: { problems: [{ path: 'parentId', code: 'aboveItself' }] } }
    expect([await correct(top.id), await correct(below.id)]).toEqual([refused, refused])
    expect(await refusal(create('Sở Lạ', { parentId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'organization' } })
  })
})

describe('undo of organizations', () => {
  it('takes back a creation and brings it again', async () => {
    await create('Sở Nội vụ')
    const seq = await newestSeq()
    const { seq: undone } = await undo(seq)
    expect(await namesOn('2026-11-25')).toEqual([])
    expect(await namesOn('2026-11-25', seq)).toEqual(['Sở Nội vụ'])
    await undo(undone)
    expect(await namesOn('2026-11-25')).toEqual(['Sở Nội vụ'])
  })

  it('takes back a change and brings it again', async () => {
    await renamed()
    const { seq } = await undo(await newestSeq())
    expect(await Promise.all([namesOn('2025-02-28'), namesOn('2026-11-25')])).toEqual([['Sở Kế hoạch và Đầu tư'], ['Sở Kế hoạch và Đầu tư']])
    await undo(seq)
    expect(await Promise.all([namesOn('2025-02-28'), namesOn('2026-11-25')])).toEqual([['Sở Kế hoạch và Đầu tư'], ['Sở Tài chính']])
  })

  it('takes back a correction', async () => {
    const { versionId } = await create('Sở Nội vu')
    await client.organizations.correct({ versionId, name: 'Sở Nội vụ', reason: 'gõ nhầm', requestId: newRequest() })
    await undo(await newestSeq())
    expect(await namesOn('2026-11-25')).toEqual(['Sở Nội vu'])
  })

  it('is refused while a post stands on the organization, and names the later act where one changed the same row', async () => {
    const agency = await create('Sở Nội vụ')
    const created = await newestSeq()
    const { id: examId } = await anExam(client)
    await aPost(client, examId, { agencyId: agency.id })
    expect((await refusal(undo(created))).data).toMatchObject({ seq: created, blockedBy: null })
    await client.organizations.correct({ versionId: agency.versionId, name: 'Sở Nội Vụ', reason: 'x', requestId: newRequest() })
    expect(await refusal(undo(created))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: created, blockedBy: await newestSeq() } })
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../shared/contract/permissions.ts'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let here: { examId: string; postId: string; candidateId: string }
let there: typeof here
let back: () => unknown = () => undefined

async function anExamWithOne(fullName: string) {
  const { id: examId } = await anExam(client)
  const { id: postId } = await aPost(client, examId)
  const { id: candidateId } = await aCandidate(client, examId, postId, { fullName, identityNumber: '008099000001', phone: '0912345678' })
  return { examId, postId, candidateId }
}

beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  here = await anExamWithOne('Lò Văn Đây')
  there = await anExamWithOne('Lò Văn Kia')
})
afterAll(() => test.remove())
afterEach(() => back())

async function sitDown(role: Role, examId?: string) {
  const signed = await signInAs(test.office, `Người ${role} ${newRequest().slice(-6)}`, [{ role, ...(examId === undefined ? {} : { examId }) }])
  back = signed.back
  return signed.user
}
const titles = async (more: object = {}) => (await client.history.list({ limit: 500, ...more })).entries.map(({ title, examId }) => [title, examId])
const seqOf = async (title: string, examId: string | null) => (await client.history.list({ limit: 500 })).entries.find((entry) => entry.title === title && entry.examId === examId)?.seq ?? 0

describe('who sees what of the log', () => {
  it('everything: whoever reads the log of the office', async () => {
    await sitDown('administrator')
    const { entries, found, total } = await client.history.list({ limit: 500 })
    expect([entries.length, found, entries.at(-1)?.title]).toEqual([total, total, 'Thiết lập cơ quan'])
  })

  it('only the acts of the exam: whoever reads the log there', async () => {
    await sitDown('inspector', here.examId)
    const { entries, found, total } = await client.history.list({})
    expect(entries.map(({ title }) => title)).toEqual(['Thêm thí sinh', 'Thêm vị trí', 'Lập kỳ thi'])
    expect([new Set(entries.map(({ examId }) => examId)), found, total]).toEqual([new Set([here.examId]), 3, 3])
    expect(await titles({ examId: there.examId })).toEqual([])
  })

  it('and his own acts elsewhere, which are told by what he may see there', async () => {
    const before = await seqOf('Thêm thí sinh', there.examId)
    const user = await sitDown('inspector', here.examId)
    // He was a secretary of the other exam when he did it.
    test.office.context.state.unlocked?.open.sqlite.prepare('update audit_entry set user_id = ? where seq = ?').run(user.id, before)
    const own = (await client.history.list({})).entries.find(({ seq }) => seq === before)
    expect([own?.title, own?.examId]).toEqual(['Thêm thí sinh', there.examId])
    const changes = await client.history.changes({ seq: before, table: 'candidate' })
    expect(changes.map(({ field }) => field)).toEqual([null, 'fullName', 'sex', 'postId'])
  })

  it('nothing behind an entry that is not his to see', async () => {
    const [entry, office] = [await seqOf('Thêm vị trí', there.examId), await seqOf('Thêm tổ chức', null)]
    await sitDown('chair', here.examId)
    const answers = [client.history.changes({ seq: entry }), client.history.changes({ seq: office }), client.history.changes({ seq: 9999 }), client.history.undo({ seq: entry, requestId: newRequest() })]
    expect(await Promise.all(answers.map(refusal))).toEqual(answers.map(() => ({ code: 'NOT_FOUND', data: { what: 'history' } })))
  })

  it('filters name only the people and exams of what he sees', async () => {
    await sitDown('inspector', here.examId)
    const { users, exams, areas } = await client.history.filters()
    expect([users.map(({ name }) => name), exams.map(({ id }) => id), areas.find(({ area }) => area === 'marking')]).toEqual([['Nguyễn Thu Hà'], [here.examId], { area: 'marking', title: 'Điểm' }])
  })

  it.each([
    ['administrator', undefined, null, null],
    ['chair', 'here', '"008099000001"', '008099000001'],
  ] as const)('field groups stay hidden in words too: %s', async (role, scope, to, words) => {
    const seq = await seqOf('Thêm thí sinh', here.examId)
    await sitDown(role, scope === 'here' ? here.examId : undefined)
    const changes = await client.history.changes({ seq, table: 'candidate' })
    const number = changes.find(({ field }) => field === 'identityNumber')
    expect([number?.to ?? null, number?.toWords ?? null]).toEqual([to, words])
    expect(JSON.stringify(changes).includes('008099000001')).toBe(to !== null)
  })

  it('a hidden value cannot be searched for', async () => {
    await sitDown('administrator')
    expect([(await client.history.list({ query: '008099000001' })).found, (await client.history.list({ query: 'Lò Văn Đây' })).found]).toEqual([0, 0])
  })
})

describe('whoever undoes must still be allowed to do', () => {
  it('refuses an act whose permission its author has lost', async () => {
    await sitDown('examSecretary', here.examId)
    await client.candidates.change({ examId: here.examId, id: here.candidateId, postId: here.postId, fullName: 'Lò Văn Đây', birthDate: '2000', sex: 'male', identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null, expectedRevision: 1, requestId: newRequest() })
    const seq = (await client.history.next()).undo?.seq ?? 0
    const { session } = test.office.context.state
    if (session === null) throw new Error('locked')
    test.office.context.state.session = { ...session, held: [{ role: 'typist', scopeKind: 'exam', scopeId: here.examId }] }
    const reason = 'Việc này cần quyền “ghi thí sinh”, nay không còn được giao.'
    expect((await client.history.list({ limit: 1 })).entries[0]?.notUndoable).toBe(reason)
    expect(await refusal(client.history.undo({ seq, requestId: newRequest() }))).toEqual({ code: 'UNDO_BLOCKED', data: { seq, blockedBy: null, reason } })
    test.office.context.state.session = session
    expect((await client.history.undo({ seq, requestId: newRequest() })).title).toBe('Sửa thí sinh')
  })
})

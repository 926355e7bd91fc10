import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aJoined, anInvited, give, shownUser } from './a-user.ts'
import { anExam, anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

const reason = 'thử'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code

describe('a role', () => {
  const endOf = async (grantId: string, revision: number, toDay: string) =>
    client.users.endGrant({ id: grantId, toDay, reason, expectedRevision: revision, requestId: newRequest() })

  it('is given for the office or an exam, from a day to a day, with its decision', async () => {
    const exam = await anExam(client)
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await give(client, user.id, 'recordsClerk', { fromDay: '2026-12-01' })
    await give(client, user.id, 'typist', { examId: exam.id, toDay: '2026-11-24', decision: ' ' })
    const shown = await give(client, user.id, 'marker', { examId: exam.id, fromDay: '2026-11-25', decision: '12-QĐ/HĐTD' })
    const facts = shown.grants.map(({ role, scopeKind, scopeName, fromDay, toDay, decision, state }) => ({ role, scopeKind, scopeName, fromDay, toDay, decision, state }))
    expect(facts).toEqual([
      { role: 'typist', scopeKind: 'exam', scopeName: exam.name, fromDay: '2026-11-01', toDay: '2026-11-24', decision: null, state: 'past' },
      { role: 'marker', scopeKind: 'exam', scopeName: exam.name, fromDay: '2026-11-25', toDay: null, decision: '12-QĐ/HĐTD', state: 'now' },
      { role: 'recordsClerk', scopeKind: 'office', scopeName: null, fromDay: '2026-12-01', toDay: null, decision: null, state: 'future' },
    ])
  })

  it.each([
    ['administrator', true],
    ['codeKeeper', false],
    ['marker', false],
  ] as const)('%s is refused in a scope in which it is not held', async (role, inExam) => {
    const exam = await anExam(client)
    const { user } = await anInvited(client, 'Lò Văn Nam')
    expect(await refusal(give(client, user.id, role, inExam ? { examId: exam.id } : {}))).toEqual({ code: 'SCOPE_REFUSED', data: { role } })
  })

  it('is refused with the article to whoever holds an incompatible one on a day that both share (TT 22/2025 Quy chế Đ.5 k.4 c)', async () => {
    const exam = await anExam(client)
    const other = await anExam(client)
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await give(client, user.id, 'marker', { examId: exam.id, toDay: '2026-12-20' })
    expect(await refusal(give(client, user.id, 'codeKeeper', { examId: exam.id, fromDay: '2026-12-20' }))).toEqual({
      code: 'SEATS_INCOMPATIBLE',
      data: { role: 'codeKeeper', other: 'marker', article: 'TT 22/2025 Quy chế Đ.5 k.4 c', examName: exam.name },
    })
    await give(client, user.id, 'codeKeeper', { examId: other.id, fromDay: '2026-12-20' })
    await give(client, user.id, 'appealBoard', { examId: exam.id, fromDay: '2026-12-21' })
    expect((await shownUser(client, 'Lò Văn Nam')).grants.map(({ role }) => role)).toEqual(['marker', 'codeKeeper', 'appealBoard'])
  })

  it('of the whole office reaches every exam, and our own reading is named as such', async () => {
    const exam = await anExam(client)
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    expect(await refusal(give(client, own.id, 'codeKeeper', { examId: exam.id }))).toEqual({
      code: 'SEATS_INCOMPATIBLE',
      data: { role: 'codeKeeper', other: 'examSecretary', article: 'TT 22/2025 Quy chế Đ.5 k.4 c, cách hiểu của chương trình', examName: null },
    })
    expect(await refusal(give(client, own.id, 'inspector'))).toMatchObject({ code: 'SEATS_INCOMPATIBLE', data: { other: 'examSecretary', article: 'TT 22/2025 Quy chế Đ.23' } })
  })

  it.each([
    ['held already', { role: 'typist', toDay: null }, 'role', 'alreadyHeld'],
    ['that ends before it begins', { role: 'viewer', toDay: '2026-10-31' }, 'toDay', 'beforeStart'],
  ] as const)('%s is refused', async (_what, { role, toDay }, path, code) => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    expect(await refusal(give(client, own.id, role, { toDay, fromDay: '2026-11-25' }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
  })

  it('for an exam that is not there is refused', async () => {
    const { user } = await anInvited(client, 'Lò Văn Nam')
    expect(await refusal(give(client, user.id, 'viewer', { examId: newRequest() }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'scopeId', code: 'unknownId' }] } })
  })

  it('is ended on a day, at once, or before it began; never made longer', async () => {
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await give(client, user.id, 'viewer', { toDay: '2026-12-31' })
    await give(client, user.id, 'recordsClerk', { fromDay: '2027-01-01' })
    const [viewer, clerk] = (await shownUser(client, 'Lò Văn Nam')).grants
    expect(await codeOf(endOf(viewer?.id ?? '', 1, '2027-01-01'))).toBe('INPUT_REFUSED')
    const ended = await endOf(viewer?.id ?? '', 1, '2026-11-24')
    expect(ended.grants[0]).toMatchObject({ role: 'viewer', toDay: '2026-11-24', state: 'past', revision: 2 })
    expect((await endOf(clerk?.id ?? '', 1, '2026-11-24')).grants.map(({ role }) => role)).toEqual(['viewer'])
  })

  it('of the last one who administers for good stays, until somebody else with a passphrase does', async () => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    const grant = own.grants.find(({ role }) => role === 'administrator')
    const end = () => endOf(grant?.id ?? '', 1, '2027-06-30')
    expect(await codeOf(end())).toBe('LAST_ADMINISTRATOR')
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await give(client, user.id, 'administrator')
    expect(await codeOf(end())).toBe('LAST_ADMINISTRATOR')
    const second = await aJoined(test, 'Hà Thị Lan', 'administrator')
    expect((await end()).grants.find(({ role }) => role === 'administrator')).toMatchObject({ toDay: '2027-06-30' })
    const theirs = second.grants[0]
    expect(await codeOf(endOf(theirs?.id ?? '', 1, '2026-12-31'))).toBe('LAST_ADMINISTRATOR')
  })

  it('given to the person at the keyboard counts at once', async () => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    await give(client, own.id, 'chair')
    const state = await client.access.state()
    expect(state.phase === 'open' ? state.session.roles : null).toEqual(['administrator', 'recordsClerk', 'examSecretary', 'typist', 'chair'])
  })

  it('is not undone by Ctrl+Z, which looks at no other role', async () => {
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await give(client, user.id, 'viewer')
    expect((await client.history.next()).undo).toBeNull()
  })
})

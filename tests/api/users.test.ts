import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInvited, readSlots, slotPath, writeSlots } from '../../db/slots.ts'
import { aJoined, anInvited, give, passphraseOf, shownUser, sitDown, slotNames } from './a-user.ts'
import { anOffice, newRequest, officeFacts, passphrase, type TestOffice } from './an-office.ts'
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

describe('a new user', () => {
  it('is added without a passphrase, with a code of 7 days that is in no file and no entry of the log', async () => {
    const { user, code, codeUntil } = await anInvited(client, 'Lò Văn Nam')
    expect(user).toMatchObject({ name: 'Lò Văn Nam', state: 'invited', codeUntil, grants: [], lastActAt: null, self: false, revision: 1 })
    expect(codeUntil).toBe('2026-12-02T01:00:00.000Z')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const answers = JSON.stringify(test.office.context.state.unlocked?.open.sqlite.prepare('select answer from audit_entry').all())
    const slots = readFileSync(slotPath(test.file), 'utf8')
    for (const group of code.split(' ')) expect([answers.includes(group), slots.includes(group)]).toEqual([false, false])
    test.office.close()
    for (const name of readdirSync(test.folder)) {
      const bytes = readFileSync(join(test.folder, name)).toString('latin1')
      expect(bytes.includes(code) || bytes.includes(code.replaceAll(' ', ''))).toBe(false)
    }
  })

  it('shows on the unlock page as one who has yet to choose a passphrase', async () => {
    await anInvited(client, 'Lò Văn Nam')
    await client.access.lock()
    const state = await client.access.state()
    const shown = state.phase === 'locked' ? state.office.users.map(({ name, hasPassphrase }) => [name, hasPassphrase]) : null
    expect(shown).toEqual([
      ['Nguyễn Thu Hà', true],
      ['Lò Văn Nam', false],
    ])
  })

  it('may not bear the name of another: both stand on the unlock page', async () => {
    await anInvited(client, 'Lò Văn Nam')
    const call = client.users.invite({ name: 'Lò Văn Nam', requestId: newRequest() })
    expect(await refusal(call)).toEqual({ code: 'DUPLICATE', data: { field: 'name', value: 'Lò Văn Nam' } })
  })

  it('asked for twice with one request is one person with the later code', async () => {
    const requestId = newRequest()
    const first = await client.users.invite({ name: 'Lò Văn Nam', requestId })
    const second = await client.users.invite({ name: 'Lò Văn Nam', requestId })
    expect([second.user.id, (await client.users.list()).length]).toEqual([first.user.id, 2])
    await give(client, first.user.id, 'viewer')
    const join = (code: readonly string[]) => client.access.join({ userId: first.user.id, code: code.join(''), passphrase, requestId: newRequest() })
    expect(await codeOf(join(first.code))).toBe('WRONG_CODE')
    expect((await join(second.code)).user.name).toBe('Lò Văn Nam')
    await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)
    expect(await codeOf(client.users.invite({ name: 'Lò Văn Nam', requestId }))).toBe('STALE')
    expect((await shownUser(client, 'Lò Văn Nam')).state).toBe('active')
  })

  it('entered when the power went before the slot file was written has no code and gets one', async () => {
    const { user } = await anInvited(client, 'Lò Văn Nam')
    const slots = readSlots(test.file)
    writeSlots(test.file, { ...slots, users: slots.users.filter(({ id }) => id !== user.id) })
    expect(await shownUser(client, 'Lò Văn Nam')).toMatchObject({ state: 'withoutCode', codeUntil: null })
    const again = await client.users.renewCode({ id: user.id, reason, expectedRevision: 1, requestId: newRequest() })
    expect(again.user).toMatchObject({ state: 'invited', revision: 2 })
  })

  it('whose code ran out is shown as without one, with the day', async () => {
    const { codeUntil } = await anInvited(client, 'Lò Văn Nam')
    test.clock.now = new Date('2026-12-02T01:00:00.001Z')
    expect(await shownUser(client, 'Lò Văn Nam')).toMatchObject({ state: 'withoutCode', codeUntil })
  })
})

describe('a new code for somebody who forgot the passphrase', () => {
  it('ends the old keys and makes new ones, and what was signed before stays proved', async () => {
    const user = await aJoined(test, 'Lò Văn Nam', 'recordsClerk')
    await sitDown(client, test.file, 'Lò Văn Nam')
    await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
    await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)
    const { code } = await client.users.renewCode({ id: user.id, reason: 'quên mật khẩu', expectedRevision: user.revision, requestId: newRequest() })
    expect((await shownUser(client, 'Lò Văn Nam')).state).toBe('invited')
    expect(await codeOf(client.access.unlock({ userId: user.id, passphrase: passphraseOf('Lò Văn Nam') }))).toBe('WRONG_PASSPHRASE')
    await client.access.join({ userId: user.id, code: code.join('-').toLowerCase(), passphrase: 'mật khẩu khác hẳn', requestId: newRequest() })
    await client.organizations.create({ name: 'Sở Tư pháp', requestId: newRequest() })
    await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)
    const keys = test.office.context.state.unlocked?.open.sqlite.prepare('select superseded_seq is null as current from user_key where user_id = ? order by recorded_seq').all(user.id)
    expect(keys).toEqual([{ current: 0 }, { current: 1 }])
    expect((await client.history.verify()).firstBroken).toBeNull()
  })

  it('cut off before the slot file was written shuts the old passphrase out all the same', async () => {
    const user = await aJoined(test, 'Lò Văn Nam')
    const old = readSlots(test.file)
    await client.users.renewCode({ id: user.id, reason, expectedRevision: user.revision, requestId: newRequest() })
    writeSlots(test.file, old)
    expect((await shownUser(client, 'Lò Văn Nam')).state).toBe('withoutCode')
    await client.access.lock()
    expect(await codeOf(client.access.unlock({ userId: user.id, passphrase: passphraseOf('Lò Văn Nam') }))).toBe('KEYS_ENDED')
    expect(test.office.context.state.unlocked).toBeNull()
  })

  it('is not for oneself, and not for a page that has been overtaken', async () => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    const renew = (id: string, expectedRevision: number) => codeOf(client.users.renewCode({ id, reason, expectedRevision, requestId: newRequest() }))
    expect(await renew(own.id, own.revision)).toBe('OWN_USER')
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await client.users.rename({ id: user.id, name: 'Lò Văn Nam (VP)', expectedRevision: 1, requestId: newRequest() })
    expect(await renew(user.id, 1)).toBe('STALE')
  })
})

describe('a name', () => {
  it('is changed in the slot file with the data file, and back again by undo at the next lock', async () => {
    const { user } = await anInvited(client, 'Lò Văn Nam')
    await client.users.rename({ id: user.id, name: 'Lò Văn Năm', expectedRevision: 1, requestId: newRequest() })
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys', 'Lò Văn Năm: code'])
    const { undo } = await client.history.next()
    await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    await client.access.lock()
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys', 'Lò Văn Nam: code'])
  })

  it('of the office is changed on the unlock page too', async () => {
    const name = 'Ban Tổ chức Thành ủy Tuyên Quang'
    await client.access.changeOffice({ name, headPosition: 'Quyền Trưởng Ban', expectedRevision: 1, requestId: newRequest() })
    expect(readSlots(test.file).office).toBe(name)
    const state = await client.access.state()
    expect(state).toMatchObject({ session: { office: { ...officeFacts, name, headPosition: 'Quyền Trưởng Ban', revision: 2 } } })
  })

  it('of the person at the keyboard is at once that of the session', async () => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    await client.users.rename({ id: own.id, name: 'Nguyễn Thu Hà (phòng TCCB)', expectedRevision: own.revision, requestId: newRequest() })
    expect(await client.access.state()).toMatchObject({ session: { user: { name: 'Nguyễn Thu Hà (phòng TCCB)' } } })
  })
})

describe('a user who leaves', () => {
  it('loses keys and roles, stays in the log, and the name is free again', async () => {
    const user = await aJoined(test, 'Lò Văn Nam', 'recordsClerk')
    await client.users.withdraw({ id: user.id, reason: 'chuyển công tác', expectedRevision: user.revision, requestId: newRequest() })
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys'])
    expect((await client.users.list()).map(({ name }) => name)).toEqual(['Nguyễn Thu Hà'])
    const { sqlite } = test.office.context.state.unlocked?.open ?? {}
    expect(sqlite?.prepare('select count(*) as n from "grant" where user_id = ? and withdrawn_seq is null').get(user.id)).toEqual({ n: 0 })
    expect((await client.history.verify()).firstBroken).toBeNull()
    await anInvited(client, 'Lò Văn Nam')
  })

  it('does not get in with a slot file that somebody put back', async () => {
    const user = await aJoined(test, 'Lò Văn Nam')
    const old = readSlots(test.file)
    await client.users.withdraw({ id: user.id, reason, expectedRevision: user.revision, requestId: newRequest() })
    await client.access.lock()
    writeSlots(test.file, old)
    expect(await codeOf(client.access.unlock({ userId: user.id, passphrase: passphraseOf('Lò Văn Nam') }))).toBe('KEYS_ENDED')
    await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys'])
  })

  it('is never oneself nor the last one who administers for good', async () => {
    const own = await shownUser(client, 'Nguyễn Thu Hà')
    const withdraw = (id: string, revision: number) => codeOf(client.users.withdraw({ id, reason, expectedRevision: revision, requestId: newRequest() }))
    expect(await withdraw(own.id, own.revision)).toBe('OWN_USER')
    const other = await aJoined(test, 'Lò Văn Nam', 'viewer')
    await give(client, other.id, 'administrator', { toDay: '2026-12-31' })
    await sitDown(client, test.file, 'Lò Văn Nam')
    expect(await withdraw(own.id, own.revision)).toBe('LAST_ADMINISTRATOR')
  })
})

it('field report 56: nobody but an administrator manages users', async () => {
  const user = await aJoined(test, 'Lò Văn Nam', 'recordsHead')
  await sitDown(client, test.file, 'Lò Văn Nam')
  const request = { requestId: newRequest() }
  const id = user.id
  const answers = await Promise.all(
    [
      client.users.list(),
      client.users.invite({ name: 'X', ...request }),
      client.users.renewCode({ id, reason, expectedRevision: 1, ...request }),
      client.users.rename({ id, name: 'Y', expectedRevision: 1, ...request }),
      client.users.withdraw({ id, reason, expectedRevision: 1, ...request }),
      give(client, id, 'administrator'),
      client.users.endGrant({ id, toDay: '2026-11-24', reason, expectedRevision: 1, ...request }),
      client.access.renewRecovery({ passphrase, ...request }),
    ].map(refusal),
  )
  expect(answers).toEqual(answers.map(() => ({ code: 'FORBIDDEN', data: { permission: 'users.manage' } })))
})

it('reads a slot file that was written before there were invitations', async () => {
  const file = slotPath(test.file)
  const written = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...written, version: 1 }))
  expect(readSlots(test.file).users.map(isInvited)).toEqual([false])
  await anInvited(client, 'Lò Văn Nam')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 2 })
})

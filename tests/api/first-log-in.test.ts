import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInvited, readSlots, writeSlots } from '../../db/slots.ts'
import { aJoined, anInvited, give, passphraseOf, sitDown, slotNames } from './a-user.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

const own = 'mật khẩu của riêng Nam'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

/** A person with a role who was told a code; nobody is at the keyboard. */
async function invited() {
  const { user, code, codeUntil } = await anInvited(client, 'Lò Văn Nam')
  await give(client, user.id, 'recordsClerk')
  await client.access.lock()
  const join = (typed: string, requestId = newRequest()) => client.access.join({ userId: user.id, code: typed, passphrase: own, requestId })
  return { id: user.id, code, codeUntil, join }
}

describe('a first log-in', () => {
  it('makes keys under the passphrase chosen, begins the session and puts the key in force by an act of its own', async () => {
    const { id, code, join } = await invited()
    const session = await join(code)
    expect(session).toMatchObject({ user: { id, name: 'Lò Văn Nam' }, roles: ['recordsClerk'] })
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys', 'Lò Văn Nam: keys'])
    await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
    const { sqlite } = test.office.context.state.unlocked?.open ?? {}
    const acts = sqlite?.prepare('select procedure from audit_entry where user_id = ? order by seq').pluck().all(id)
    expect(acts).toEqual(['access.join', 'organizations.create'])
    test.office.close()
    const again = test.again().client
    expect((await again.access.unlock({ userId: id, passphrase: own })).user.name).toBe('Lò Văn Nam')
    await again.access.unlock({ userId: readSlots(test.file).users[0]?.id ?? '', passphrase })
    expect((await again.history.verify()).firstBroken).toBeNull()
  })

  it.each([
    ['in small letters with dashes', (code: string) => code.toLowerCase().replaceAll(' ', '-')],
    ['in one run', (code: string) => code.replaceAll(' ', '')],
    ['with look-alikes', (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('takes the code typed %s', async (_how, typed) => {
    const { code, join } = await invited()
    expect((await join(typed(code))).user.name).toBe('Lò Văn Nam')
  })

  it('counts wrong codes and makes the third wait, the right one too', async () => {
    const { code, join } = await invited()
    const wrong = () => refusal(join('0000 0000 0000 0000'))
    expect(await wrong()).toEqual({ code: 'WRONG_CODE', data: { tries: 1, waitSeconds: 0 } })
    expect(await refusal(join('thiếu'))).toEqual({ code: 'WRONG_CODE', data: { tries: 2, waitSeconds: 0 } })
    expect(await wrong()).toEqual({ code: 'WRONG_CODE', data: { tries: 3, waitSeconds: 2 } })
    expect(await refusal(join(code))).toEqual({ code: 'WRONG_CODE', data: { tries: 3, waitSeconds: 2 } })
    test.clock.now = new Date(test.clock.now.getTime() + 2000)
    expect((await join(code)).user.name).toBe('Lò Văn Nam')
  })

  it.each([
    ['at the last moment', 7 * 86_400_000, undefined],
    ['a moment later', 7 * 86_400_000 + 1, 'CODE_EXPIRED'],
  ])('takes the code for seven days: %s', async (_when, later, refused) => {
    const { code, codeUntil, join } = await invited()
    test.clock.now = new Date(test.clock.now.getTime() + later)
    expect(await refusal(join(code))).toEqual({ code: refused, data: refused === undefined ? undefined : { until: codeUntil } })
  })

  it('takes a code once', async () => {
    const { code, join } = await invited()
    await join(code)
    await client.access.lock()
    expect((await refusal(join(code))).code).toBe('NOT_FOUND')
  })

  it('needs a role today, and the code is not spent without one', async () => {
    const { user, code } = await anInvited(client, 'Lò Văn Nam')
    await client.access.lock()
    const join = () => client.access.join({ userId: user.id, code, passphrase: own, requestId: newRequest() })
    expect((await refusal(join())).code).toBe('NO_ROLE')
    expect(test.office.context.state.unlocked).toBeNull()
    await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)
    await give(client, user.id, 'viewer')
    await client.access.lock()
    expect((await join()).roles).toEqual(['viewer'])
  })

  it('broken off before the slot file was written is done again with the same code', async () => {
    const { id, code, join } = await invited()
    const before = readSlots(test.file)
    await join(code)
    writeSlots(test.file, before)
    test.office.close()
    const { client: again } = test.again()
    await again.access.join({ userId: id, code, passphrase: own, requestId: newRequest() })
    await again.access.unlock({ userId: before.users[0]?.id ?? '', passphrase })
    expect(readSlots(test.file).users.map(isInvited)).toEqual([false, false])
    expect((await again.history.verify()).firstBroken).toBeNull()
  })

  it('sent again as the same request changes nothing, so that no key is made that the log does not know', async () => {
    const { id, code, join } = await invited()
    const before = readSlots(test.file)
    const requestId = newRequest()
    await join(code, requestId)
    writeSlots(test.file, before)
    expect((await refusal(join(code, requestId))).code).toBe('STALE')
    expect([readSlots(test.file).users.map(isInvited), test.office.context.state.session]).toEqual([[false, true], null])
    expect((await client.access.join({ userId: id, code, passphrase: own, requestId: newRequest() })).user.id).toBe(id)
  })

  it('takes no passphrase shorter than the shortest', async () => {
    const { id, code } = await invited()
    expect((await refusal(client.access.join({ userId: id, code, passphrase: 'ngắn', requestId: newRequest() }))).code).toBe('BAD_REQUEST')
  })
})

describe('a person whose roles have ended', () => {
  it('does not get in the day after, and is told what is missing', async () => {
    const user = await aJoined(test, 'Lò Văn Nam')
    const [grant] = user.grants
    await client.users.endGrant({ id: grant?.id ?? '', toDay: '2026-11-25', reason: 'hết việc', expectedRevision: 1, requestId: newRequest() })
    await client.access.lock()
    expect((await sitDown(client, test.file, 'Lò Văn Nam')).roles).toEqual(['viewer'])
    await client.access.lock()
    test.clock.now = new Date('2026-11-25T17:00:00Z')
    expect((await refusal(sitDown(client, test.file, 'Lò Văn Nam'))).code).toBe('NO_ROLE')
    expect(test.office.context.state.unlocked).toBeNull()
  })
})

describe('a change of passphrase', () => {
  const change = (current: string) => client.access.changePassphrase({ current, passphrase: own })

  it('keeps the keys, so that nothing sealed or signed is lost, and ends the old passphrase', async () => {
    await aJoined(test, 'Lò Văn Nam')
    await sitDown(client, test.file, 'Lò Văn Nam')
    const keyOf = () => readSlots(test.file).users.map((entry) => (isInvited(entry) ? null : entry.signingKey))
    const before = keyOf()
    await change(passphraseOf('Lò Văn Nam'))
    expect(keyOf()).toEqual(before)
    await client.access.lock()
    expect((await refusal(sitDown(client, test.file, 'Lò Văn Nam'))).code).toBe('WRONG_PASSPHRASE')
    expect((await sitDown(client, test.file, 'Lò Văn Nam', own)).user.name).toBe('Lò Văn Nam')
  })

  it('needs the one in force, and a wrong one is counted', async () => {
    expect(await refusal(change('không phải thế'))).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 1, waitSeconds: 0 } })
    await client.access.lock()
    expect(await refusal(sitDown(client, test.file, 'Nguyễn Thu Hà', own))).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 2, waitSeconds: 0 } })
    expect((await sitDown(client, test.file, 'Nguyễn Thu Hà', passphrase)).user.name).toBe('Nguyễn Thu Hà')
  })
})

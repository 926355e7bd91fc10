import { readFileSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { openRecoverySlot, usualCost } from '../../db/keys.ts'
import { readSlots, slotPath } from '../../db/slots.ts'
import { anEmptyOffice, anOffice, officeFacts, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

describe('first start', () => {
  it('makes an encrypted file, a slot file and a recovery key, and signs the first user in', async () => {
    const made = await anOffice()
    test = made
    expect(made.recoveryKey).toHaveLength(13)
    const state = await made.client.access.state()
    expect(state).toMatchObject({
      phase: 'open',
      session: { user: { name: 'Nguyễn Thu Hà' }, roles: ['administrator', 'recordsClerk', 'examSecretary', 'typist'], office: officeFacts },
    })
    expect(readFileSync(made.file).subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })

  it('keeps names of people and organizations out of every file but the office and user names in the slot file', async () => {
    const made = await anOffice()
    test = made
    await made.client.organizations.create({ name: 'Ủy ban Kiểm tra Tỉnh ủy', requestId: crypto.randomUUID() })
    made.office.close()
    for (const name of readdirSync(made.folder)) {
      const text = readFileSync(`${made.folder}/${name}`).toString('utf8')
      expect(text.includes('Ủy ban Kiểm tra')).toBe(false)
      expect(text.includes('Nguyễn Thu Hà')).toBe(name.endsWith('.keys'))
    }
    const slots = JSON.parse(readFileSync(slotPath(made.file), 'utf8')) as Record<string, unknown>
    expect(Object.keys(slots).sort()).toEqual(['format', 'office', 'recovery', 'users', 'version'])
  })

  it('seals the file key to the printed recovery key', async () => {
    const made = await anOffice()
    test = made
    const { recovery } = readSlots(made.file)
    const key = openRecoverySlot(recovery.sealedFileKey, made.recoveryKey.join(' ').toLowerCase())
    expect(key?.equals(made.office.context.state.unlocked?.fileKey ?? Buffer.alloc(0))).toBe(true)
  })

  it('refuses a folder that holds an office already', async () => {
    const made = await anOffice()
    test = made
    const second = made.again()
    const call = second.client.access.setUp({ office: officeFacts, administrator: { name: 'Lê Văn Nam', passphrase } })
    expect(await refusal(call)).toEqual({ code: 'OFFICE_EXISTS', data: { file: made.file } })
  })

  it('refuses a short passphrase and leaves no file', async () => {
    test = anEmptyOffice()
    const call = test.client.access.setUp({ office: officeFacts, administrator: { name: 'Lê Văn Nam', passphrase: 'ngắn' } })
    expect((await refusal(call)).code).toBe('BAD_REQUEST')
    expect(readdirSync(test.folder)).toEqual([])
  })
})

describe('unlock', () => {
  it('opens with the passphrase after a restart, in either Unicode form', async () => {
    const made = await anOffice()
    test = made
    made.office.close()
    const { client } = made.again()
    const state = await client.access.state()
    if (state.phase !== 'locked') throw new Error(state.phase)
    expect(state.office).toMatchObject({ name: officeFacts.name, users: [{ name: 'Nguyễn Thu Hà' }] })
    const userId = state.office.users[0]?.id ?? ''
    const session = await client.access.unlock({ userId, passphrase: passphrase.normalize('NFD') })
    expect(session.user.name).toBe('Nguyễn Thu Hà')
  })

  it('counts wrong passphrases and makes the third wait', async () => {
    const made = await anOffice()
    test = made
    made.office.close()
    const { client } = made.again()
    const state = await client.access.state()
    const userId = state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : ''
    const wrong = () => refusal(client.access.unlock({ userId, passphrase: 'không phải thế' }))
    expect(await wrong()).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 1, waitSeconds: 0 } })
    expect(await wrong()).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 2, waitSeconds: 0 } })
    expect(await wrong()).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 3, waitSeconds: 2 } })
    expect(await refusal(client.access.unlock({ userId, passphrase }))).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 3, waitSeconds: 2 } })
    made.clock.now = new Date(made.clock.now.getTime() + 2000)
    expect((await client.access.unlock({ userId, passphrase })).user.id).toBe(userId)
  })

  it('takes the real cost of a key', async () => {
    const made = await anOffice({ keyCost: usualCost })
    test = made
    made.office.close()
    const { client } = made.again()
    const userId = readSlots(made.file).users[0]?.id ?? ''
    expect((await client.access.unlock({ userId, passphrase })).user.id).toBe(userId)
  })

  it('refuses everything else while nobody is signed in, and after the lock', async () => {
    const made = await anOffice()
    test = made
    await made.client.access.lock()
    expect(await refusal(made.client.exams.list())).toEqual({ code: 'LOCKED', data: undefined })
    expect(await refusal(made.client.history.next())).toEqual({ code: 'LOCKED', data: undefined })
    expect(made.office.context.state.unlocked).toBeNull()
  })
})

describe('office', () => {
  it('changes its heading with a revision and refuses a stale change', async () => {
    const made = await anOffice()
    test = made
    const changed = await made.client.access.changeOffice({ place: 'Hà Giang', expectedRevision: 1, requestId: crypto.randomUUID() })
    expect(changed).toMatchObject({ place: 'Hà Giang', revision: 2 })
    const stale = made.client.access.changeOffice({ place: 'Na Hang', expectedRevision: 1, requestId: crypto.randomUUID() })
    expect(await refusal(stale)).toEqual({ code: 'STALE', data: { current: 2 } })
  })
})

describe('first start, asked twice', () => {
  it('makes one office and answers the second request with a refusal', async () => {
    test = anEmptyOffice()
    const ask = () => test?.client.access.setUp({ office: officeFacts, administrator: { name: 'Lê Văn Nam', passphrase } })
    const [first, second] = await Promise.allSettled([ask(), ask()])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'OFFICE_EXISTS' } })
    expect(await test.client.organizations.list({})).toMatchObject({ total: 2 })
  })
})

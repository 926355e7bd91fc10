import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSlots, slotPath, writeSlots } from '../../db/slots.ts'
import { openOffice } from '../../electron/office/office.ts'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { aJoined, passphraseOf, sitDown, slotNames } from './a-user.ts'
import { anEmptyOffice, anOffice, newRequest, officeFacts, passphrase } from './an-office.ts'
import { refusal } from './answers.ts'

const chosen = 'mật khẩu sau khi khôi phục'

let test: Awaited<ReturnType<typeof anOffice>>
let client: (typeof test)['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

function recoverWith(groups: string, userId = readSlots(test.file).users[0]?.id ?? '', at = client) {
  return at.access.recover({ groups, userId, passphrase: chosen, requestId: newRequest() })
}

describe('the recovery sheet', () => {
  it('field report 103: on another PC, under another account, with only file, slot file and paper, opens the office', async () => {
    await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
    test.office.close()
    const folder = join(test.folder, 'Máy khác')
    mkdirSync(folder)
    const file = join(folder, 'minh-tuyen.mtdb')
    copyFileSync(test.file, file)
    copyFileSync(slotPath(test.file), slotPath(file))
    const other = openOffice({ ...test.office.context.state.options, file, device: 'MAY-MOI' })
    try {
      const state = await other.client.access.state()
      if (state.phase !== 'locked') throw new Error(state.phase)
      const session = await recoverWith(test.recoveryKey.join('\n').toLowerCase(), state.office.users[0]?.id, other.client)
      expect(session).toMatchObject({ user: { name: 'Nguyễn Thu Hà' }, office: { name: officeFacts.name }, file })
      expect((await other.client.organizations.list({ query: 'Y tế' })).rows).toHaveLength(1)
      expect((await other.client.history.verify()).firstBroken).toBeNull()
      await other.client.access.lock()
      const old = other.client.access.unlock({ userId: session.user.id, passphrase })
      expect((await refusal(old)).code).toBe('WRONG_PASSPHRASE')
      expect((await other.client.access.unlock({ userId: session.user.id, passphrase: chosen })).user.name).toBe('Nguyễn Thu Hà')
    } finally {
      other.close()
    }
  })

  const groups = () => [...test.recoveryKey]
  it.each([
    ['one group short', () => groups().slice(1).join(' '), { problem: 'length', group: null }],
    ['a group too short', () => groups().with(3, 'AB').join('-'), { problem: 'length', group: 4 }],
    ['a letter that no group has', () => groups().with(8, 'UÔUU').join(' '), { problem: 'letter', group: 9 }],
    ['two groups changed about', () => [...groups().slice(0, 11).reverse(), ...groups().slice(11)].join(' '), { problem: 'check', group: null }],
  ] as const)('is refused with %s, by the group where it is known', async (_what, typed, data) => {
    await client.access.lock()
    expect(await refusal(recoverWith(typed()))).toEqual({ code: 'RECOVERY_REFUSED', data })
  })

  it('of another office opens nothing here', async () => {
    const other = anEmptyOffice()
    try {
      const { recoveryKey } = await other.client.access.setUp({ office: officeFacts, administrator: { name: 'Lê Văn Nam', passphrase } })
      await client.access.lock()
      expect(await refusal(recoverWith(recoveryKey.join(' ')))).toEqual({ code: 'RECOVERY_REFUSED', data: { problem: 'otherOffice', group: null } })
    } finally {
      other.remove()
    }
  })

  it('opens for an administrator only, and leaves the others their keys', async () => {
    const user = await aJoined(test, 'Lò Văn Nam', 'recordsHead')
    await client.access.lock()
    const before = readFileSync(slotPath(test.file), 'utf8')
    for (const id of [user.id, newRequest()]) {
      expect(await refusal(recoverWith(groups().join(' '), id))).toEqual({ code: 'RECOVERY_REFUSED', data: { problem: 'notAdministrator', group: null } })
    }
    expect([readFileSync(slotPath(test.file), 'utf8'), test.office.context.state.unlocked]).toEqual([before, null])
    await recoverWith(groups().join(' '))
    await client.access.lock()
    expect((await sitDown(client, test.file, 'Lò Văn Nam')).user.name).toBe('Lò Văn Nam')
  })

  it('gives an administrator whose entry was lost a new one, and forgives wrong passphrases', async () => {
    await client.access.lock()
    for (let count = 0; count < 3; count += 1) await refusal(sitDown(client, test.file, 'Nguyễn Thu Hà', passphraseOf('sai')))
    const slots = readSlots(test.file)
    writeSlots(test.file, { ...slots, users: [] })
    await recoverWith(groups().join(' '), slots.users[0]?.id)
    expect(slotNames(test.file)).toEqual(['Nguyễn Thu Hà: keys'])
    await client.access.lock()
    expect((await sitDown(client, test.file, 'Nguyễn Thu Hà', chosen)).user.name).toBe('Nguyễn Thu Hà')
  })
})

describe('a new recovery sheet', () => {
  const renew = (own: string) => client.access.renewRecovery({ passphrase: own, requestId: newRequest() })

  it('opens the office, the old one does no more, and its groups are in no file', async () => {
    const { recoveryKey } = await renew(passphrase)
    const answers = JSON.stringify(test.office.context.state.unlocked?.open.sqlite.prepare('select procedure, answer from audit_entry').all())
    expect([answers.includes('access.renewRecovery'), recoveryKey.some((group) => answers.includes(group))]).toEqual([true, false])
    await client.access.lock()
    expect(await refusal(recoverWith(test.recoveryKey.join(' ')))).toEqual({ code: 'RECOVERY_REFUSED', data: { problem: 'otherOffice', group: null } })
    expect((await recoverWith(recoveryKey.join(' '))).user.name).toBe('Nguyễn Thu Hà')
  })

  it('needs the passphrase of whoever asks for it', async () => {
    expect(await refusal(renew('không phải thế'))).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 1, waitSeconds: 0 } })
    await client.access.lock()
    expect((await recoverWith(test.recoveryKey.join(' '))).user.name).toBe('Nguyễn Thu Hà')
  })
})

describe('the printed sheet', () => {
  it('is shown from memory while the session lasts, and no longer', async () => {
    const { documentId, pages } = await client.access.recoverySheet({ officeName: officeFacts.name, recoveryKey: [...test.recoveryKey] })
    const bytes = test.office.document(documentId)
    expect([pages, pageTexts(bytes ?? new Uint8Array()).join().includes(test.recoveryKey[12] ?? '?')]).toEqual([1, true])
    await client.access.lock()
    expect(test.office.document(documentId)).toBeNull()
    expect((await refusal(client.access.recoverySheet({ officeName: officeFacts.name, recoveryKey: [...test.recoveryKey] }))).code).toBe('LOCKED')
  })
})

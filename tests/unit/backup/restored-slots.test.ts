import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { v7 } from 'uuid'
import { restoredSlots } from '../../../db/backup-slots.ts'
import { makeRecoverySlot, makeUserSlot, openRecoverySlot, openUserSlot, rewrapUserSlot, type UserSlot } from '../../../db/keys.ts'
import type { SlotFile } from '../../../db/slots.ts'

const cost = { n: 2 ** 4, r: 8, p: 1 }
const keyThen = randomBytes(32)
const keyNow = randomBytes(32)
const ha = { id: v7(), name: 'Hà' }
const nam = { id: v7(), name: 'Nam' }

let then: SlotFile
let now: SlotFile
let sheetNow: string
let sheetThen: string
const recoveryOf = (key: Buffer) => {
  const { groups, ...recovery } = makeRecoverySlot(key, randomBytes)
  return { recovery, sheet: groups.join(' ') }
}
beforeAll(async () => {
  const haThen = (await makeUserSlot(ha, 'cũ của Hà', keyThen, cost, randomBytes)).slot
  const namThen = (await makeUserSlot(nam, 'cũ của Nam', keyThen, cost, randomBytes)).slot
  const haNow = (await rewrapUserSlot(haThen, 'cũ của Hà', 'mới của Hà', cost, randomBytes)) as UserSlot
  // Nam got new keys since, by a reset; Lan came since.
  const namNow = (await makeUserSlot(nam, 'mới của Nam', keyNow, cost, randomBytes)).slot
  const lan = (await makeUserSlot({ id: v7(), name: 'Lan' }, 'của Lan', keyNow, cost, randomBytes)).slot
  const [first, second] = [recoveryOf(keyThen), recoveryOf(keyNow)]
  sheetThen = first.sheet
  sheetNow = second.sheet
  then = { office: 'Ban', users: [haThen, namThen], recovery: first.recovery }
  now = { office: 'Ban mới', users: [haNow, namNow, lan], recovery: second.recovery }
})

/** Whether a passphrase opens an entry, and to the key of the backup. */
async function opens(slots: SlotFile, at: number, passphrase: string): Promise<boolean> {
  const opened = await openUserSlot(slots.users[at] as UserSlot, passphrase)
  return opened?.fileKey.equals(keyThen) ?? false
}

describe('the slot file of a restored office', () => {
  it('has the people of the backup: with today’s passphrase where the keys are the same, else with that of then', async () => {
    const slots = restoredSlots(then, now, keyThen, randomBytes)
    expect(slots.users.map(({ name }) => name)).toEqual(['Hà', 'Nam'])
    expect([await opens(slots, 0, 'mới của Hà'), await opens(slots, 0, 'cũ của Hà'), await opens(slots, 1, 'cũ của Nam'), await opens(slots, 1, 'mới của Nam')]).toEqual([true, false, true, false])
  })

  it('is opened by the recovery sheet of today, not by an older one', () => {
    const { recovery } = restoredSlots(then, now, keyThen, randomBytes)
    expect(openRecoverySlot(recovery.sealedFileKey, sheetNow)?.equals(keyThen)).toBe(true)
    expect(openRecoverySlot(recovery.sealedFileKey, sheetThen)).toBeNull()
  })

  it('leaves an invitation of then as it was', () => {
    const invited = { ...nam, invitation: { derivation: { name: 'scrypt' as const, ...cost, salt: 'x' }, wrappedFileKey: { nonce: 'x', text: 'x' }, until: '2026-12-01T00:00:00Z' } }
    expect(restoredSlots({ ...then, users: [invited] }, now, keyThen, randomBytes).users).toEqual([invited])
  })
})

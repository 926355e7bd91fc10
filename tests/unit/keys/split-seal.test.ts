import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeUserSlot } from '../../../db/keys.ts'
import { RecoveryKeyError } from '../../../db/recovery-key.ts'
import { openByTwo, sealAnew, sealHalvesTo, sealToTwo, type Opener, type Recipient } from '../../../db/split-seal.ts'

const cost = { n: 2 ** 4, r: 8, p: 1 }

async function person(name: string): Promise<Recipient & Opener> {
  const { slot, keys } = await makeUserSlot({ id: name, name }, 'mật khẩu', Buffer.alloc(32, 1), cost, randomBytes)
  return { userId: name, sealingKey: slot.sealingKey, sealing: keys.sealing }
}

const table = Buffer.from('bảng ghép phách')
const purpose = 'script codes of 1'
const text = (bytes: Buffer | null) => bytes?.toString('utf8') ?? null

async function sealedTable() {
  const [one, other, third] = [await person('one'), await person('other'), await person('third')]
  return { one, other, third, ...sealToTwo([one, other], purpose, table, randomBytes) }
}

describe('bytes sealed to two people (decisions.md 6)', () => {
  it('are opened by both, in whatever order they come, and by nobody else', async () => {
    const { one, other, third, sealed } = await sealedTable()
    expect(text(openByTwo(sealed, purpose, [one, other]))).toBe('bảng ghép phách')
    expect(text(openByTwo(sealed, purpose, [other, one]))).toBe('bảng ghép phách')
    expect(openByTwo(sealed, purpose, [one, third])).toBeNull()
    expect(openByTwo(sealed, purpose, [one, one])).toBeNull()
    // Somebody who took the name of a keeper has not the keeper's key.
    expect(openByTwo(sealed, purpose, [one, { userId: 'other', sealing: third.sealing }])).toBeNull()
    expect(openByTwo(sealed, 'script codes of 2', [one, other])).toBeNull()
  })

  it('keep their halves when they are sealed anew', async () => {
    const { one, other, third, sealed, halves } = await sealedTable()
    const changed = sealAnew(sealed, purpose, [one, other], Buffer.from('bảng sửa'), randomBytes)
    if (changed === null) throw new Error('not sealed')
    expect(text(openByTwo(changed, purpose, [one, other]))).toBe('bảng sửa')
    expect(changed.commitment).not.toBe(sealed.commitment)
    expect(sealHalvesTo([one, third], changed, purpose, [halves[0].join('-'), halves[1].join('-')], randomBytes)).not.toBeNull()
    expect(sealAnew(sealed, purpose, [one, third], table, randomBytes)).toBeNull()
  })

  it('go to other people by the printed halves, in either order; one half alone opens nothing', async () => {
    const { one, other, third, sealed, halves } = await sealedTable()
    const [first, second] = [halves[0].join(' '), halves[1].join(' ')]
    const renewed = sealHalvesTo([one, third], sealed, purpose, [second.toLowerCase(), first], randomBytes)
    if (renewed === null) throw new Error('not sealed')
    expect(text(openByTwo(renewed, purpose, [one, third]))).toBe('bảng ghép phách')
    expect(openByTwo(renewed, purpose, [one, other])).toBeNull()
    expect(renewed.commitment).toBe(sealed.commitment)
    expect(sealHalvesTo([one, third], sealed, purpose, [first, first], randomBytes)).toBeNull()
    expect(() => sealHalvesTo([one, third], sealed, purpose, [first, 'ABCD'], randomBytes)).toThrow(RecoveryKeyError)
  })
})

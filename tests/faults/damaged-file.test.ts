import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../electron/office/office.ts'
import { ownSlot, readSlots, slotPath, writeSlots, type SlotFile } from '../../db/slots.ts'
import { refusal } from '../api/answers.ts'
import { aCandidate, anExam, anOffice, aPost, passphrase, type TestOffice } from '../api/an-office.ts'

let test: TestOffice
let kept: string
let examId: string
let slots: SlotFile
let stranger: TestOffice
beforeAll(async () => {
  test = await anOffice()
  const { client } = test
  examId = (await anExam(client)).id
  const post = await aPost(client, examId)
  for (let n = 0; n < 40; n += 1) await aCandidate(client, examId, post.id, { fullName: `Lò Văn ${'ABCDEGHKLM'.charAt(n % 10)}${n}`, identityNumber: `0080990000${String(n).padStart(2, '0')}` })
  test.office.close()
  slots = readSlots(test.file)
  kept = `${test.folder}-kept`
  cpSync(test.folder, kept, { recursive: true })
  stranger = await anOffice()
  stranger.office.close()
})
afterAll(() => {
  for (const one of [test, stranger]) one.remove()
  rmSync(kept, { recursive: true })
})
afterEach(() => {
  rmSync(test.folder, { recursive: true })
  cpSync(kept, test.folder, { recursive: true })
  test.faults.splice(0)
})

const name = 'minh-tuyen.mtdb'
const digest = () => Object.fromEntries(readdirSync(test.folder).map((file) => [file, createHash('sha256').update(readFileSync(join(test.folder, file))).digest('hex')]))
const unlock = (office: Office, given = passphrase) => office.client.access.unlock({ userId: slots.users[0]?.id ?? '', passphrase: given })

/** Unlocks a damaged office; tells the refusal and whether every file is as it was. */
async function tried(given?: string) {
  const before = digest()
  const office = test.again()
  const answer = await refusal(unlock(office, given))
  const isOpen = office.context.state.unlocked !== null
  office.close()
  return { ...answer, isOpen, untouched: JSON.stringify(digest()) === JSON.stringify(before) }
}

const damaged = (file: string) => ({ code: 'FILE_DAMAGED', data: { file }, isOpen: false, untouched: true })

function flip(at: number): void {
  const bytes = readFileSync(test.file)
  bytes[at] = (bytes[at] ?? 0) ^ 0x40
  writeFileSync(test.file, bytes)
}

describe('a data file', () => {
  it('is not touched by a wrong passphrase', async () => {
    expect(await tried('sai mật khẩu rồi')).toEqual({ code: 'WRONG_PASSPHRASE', data: { tries: 1, waitSeconds: 0 }, isOpen: false, untouched: true })
  })

  it.each([
    ['a byte of its first page turned', () => flip(100)],
    ['its salt turned', () => flip(3)],
    ['its check of the first page turned', () => flip(4090)],
    ['cut off in its first page', () => truncateSync(test.file, 1000)],
    ['cut off after its first page', () => truncateSync(test.file, 4096)],
    ['cut in half', () => truncateSync(test.file, Math.floor(statSync(test.file).size / 8192) * 4096)],
    ['emptied', () => truncateSync(test.file, 0)],
    ['replaced by a text', () => writeFileSync(test.file, 'Danh sách thí sinh\n'.repeat(1000))],
    ['replaced by zeros', () => writeFileSync(test.file, Buffer.alloc(40960))],
    ['replaced by the file of another office', () => cpSync(stranger.file, test.file)],
    ['gone', () => rmSync(test.file)],
  ])('%s is refused as damaged and left as it is', async (_what, damage) => {
    damage()
    expect(await tried()).toEqual(damaged(test.file))
    expect(existsSync(`${test.file}.migrating`)).toBe(false)
  })

  it('with a byte turned on any page never gives a wrong answer', async () => {
    const pages = statSync(test.file).size / 4096
    const whole = test.again()
    await unlock(whole)
    const right = await whole.client.candidates.search({ examId, limit: 500 })
    const entries = await whole.client.history.list({ limit: 500 })
    whole.close()
    const seen = new Set<string>()
    for (let page = 1; page < pages; page += 3) {
      cpSync(join(kept, name), test.file)
      flip(page * 4096 + 77)
      const office = test.again()
      const answer = await refusal(unlock(office))
      if (answer.code === undefined) {
        const calls = [office.client.candidates.search({ examId, limit: 500 }), office.client.history.list({ limit: 500 })]
        for (const [at, call] of calls.entries()) {
          const { code } = await refusal(call)
          if (code === undefined) expect(await call).toEqual([right, entries][at])
          seen.add(code ?? 'right')
        }
      } else seen.add(answer.code)
      office.close()
    }
    expect([...seen].filter((code) => !['FILE_DAMAGED', 'UNEXPECTED', 'right'].includes(code))).toEqual([])
    expect([seen.has('FILE_DAMAGED') || seen.has('UNEXPECTED'), seen.has('right')]).toEqual([true, true])
    expect(test.faults.filter(({ code }) => !/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code ?? ''))).toEqual([])
  })
})

describe('a slot file', () => {
  const write = (text: string) => writeFileSync(slotPath(test.file), text)
  const withUser = (change: object) => writeSlots(test.file, { ...slots, users: slots.users.map((user) => ({ ...user, ...change })) })

  it.each([
    ['empty', () => write('')],
    ['cut off', () => write(readFileSync(slotPath(test.file), 'utf8').slice(0, 300))],
    ['of another format', () => write('{"format":"khác"}')],
    ['whose file key is sealed to somebody else', () => withUser({ sealedFileKey: slots.recovery.sealedFileKey })],
    ['whose derivation makes no sense', () => withUser({ derivation: { ...ownSlot(slots, slots.users[0]?.id ?? '')?.derivation, n: 1000 } })],
  ])('%s is refused as damaged and left as it is', async (_what, damage) => {
    damage()
    expect(await tried()).toEqual(damaged(slotPath(test.file)))
  })

  it('of another office with the same user gives no key to this file', async () => {
    const other = readSlots(stranger.file)
    writeSlots(test.file, { ...other, users: other.users.map((user) => ({ ...user })) })
    const before = digest()
    const office = test.again()
    const { code } = await refusal(office.client.access.unlock({ userId: other.users[0]?.id ?? '', passphrase }))
    office.close()
    expect([code, digest()]).toEqual(['FILE_DAMAGED', before])
  })

  it('that is damaged is told when the office is looked at', async () => {
    write('')
    expect(await refusal(test.again().client.access.state())).toEqual({ code: 'FILE_DAMAGED', data: { file: slotPath(test.file) } })
  })

  it('that is gone while the data file is there does not begin a new office', async () => {
    rmSync(slotPath(test.file))
    expect(await refusal(test.again().client.access.state())).toEqual({ code: 'FILE_DAMAGED', data: { file: slotPath(test.file) } })
  })
})

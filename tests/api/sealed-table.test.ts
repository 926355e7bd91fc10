import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentFonts } from '../../electron/office/defaults.ts'
import { openOffice } from '../../electron/office/office.ts'
import type { RandomBytes } from '../../db/keys.ts'
import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { passphraseOf, sitDown } from './a-user.ts'
import { anOffice, cheapCost, newRequest } from './an-office.ts'
import { jobWorker } from '../job-worker.ts'

/*
 * Decisions 6, 7, 20: whatever is stored outside the sealed table must not rest on who wrote which script. Two offices with the same clock and
 * the same chance code the same paper; in the second, the last draw of the shuffle falls the other way, so that two people have each other's
 * codes. Everything that is left behind is then compared byte by byte.
 */

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả', 'Sùng A Dơ', 'Vàng Thị Én']
const projectFolder = join(import.meta.dirname, '../..')
const requests = [newRequest(), newRequest(), ...names.map(() => newRequest())]

/** The same bytes on every run; the draw of four bytes with this number has its last bit turned. */
function repeatable(turned: number | null): { random: RandomBytes; fours: () => number } {
  let calls = 0
  let fours = 0
  const random: RandomBytes = (size) => {
    calls += 1
    const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, block) => createHash('sha256').update(`${calls} ${block}`).digest())
    const bytes = Buffer.from(Buffer.concat(blocks).subarray(0, size))
    if (size === 4) {
      fours += 1
      if (fours === turned) bytes[3] = (bytes[3] ?? 0) ^ 1
    }
    return bytes
  }
  return { random, fours: () => fours }
}

interface Outcome {
  readonly folder: string
  readonly sealed: { readonly ciphertext: string; readonly commitment: string }
  /** Every page of the file as it is without encryption, the log merged into it. */
  readonly plain: Buffer
  /** Length of the write-ahead log and the numbers of its pages, in order. */
  readonly log: readonly number[]
  /** Names and sizes of everything that the program left in its folder. */
  readonly left: readonly string[]
  readonly codes: ReadonlyMap<string, string>
}

/** Numbers of the pages in a write-ahead log: 4 bytes at the head of each frame (https://sqlite.org/walformat.html). */
function logOf(file: string): number[] {
  const bytes = readFileSync(file)
  const pageSize = bytes.readUInt32BE(8)
  const pages: number[] = [bytes.length]
  for (let at = 32; at < bytes.length; at += 24 + pageSize) pages.push(bytes.readUInt32BE(at))
  return pages
}

/** A copy of the file as SQLite would have it without a key. */
function plainOf(folder: string, file: string, key: Buffer): Buffer {
  const copy = mkdtempSync(join(tmpdir(), 'plain-'))
  cpSync(folder, copy, { recursive: true })
  const sqlite = new Database(join(copy, file))
  try {
    sqlite.pragma(`cipher = 'sqlcipher'`)
    sqlite.pragma(`key = "x'${key.toString('hex')}'"`)
    sqlite.pragma('wal_checkpoint(truncate)')
    sqlite.pragma('journal_mode = delete')
    sqlite.pragma(`rekey = ''`)
  } finally {
    sqlite.close()
  }
  const bytes = readFileSync(join(copy, file))
  rmSync(copy, { recursive: true, force: true })
  return bytes
}

let template: Awaited<ReturnType<typeof prepared>>
const outcomes: Outcome[] = []

async function prepared() {
  const test = await anOffice()
  const exam = await anExamToCode(test, names)
  const { clock } = test
  const labels = await exam.labels()
  test.office.close()
  return { test, exam, now: clock.now, labels }
}

/** Codes the paper in a copy of the office. */
async function code(turned: number | null): Promise<{ outcome: Outcome; fours: number }> {
  const { test, exam, now, labels } = template
  const folder = mkdtempSync(join(tmpdir(), 'phách '))
  cpSync(test.folder, folder, { recursive: true })
  const file = join(folder, basename(test.file))
  const chance = repeatable(turned)
  const office = openOffice({
    ...{ file, migrationsFolder: join(projectFolder, 'db/migrations'), fonts: documentFonts(projectFolder) },
    workerEntry: jobWorker,
    ...{ now: () => now, random: chance.random, device: 'HOSO-01', keyCost: cheapCost, mayRead: () => true, mayWrite: () => true, onFault: (fault) => expect(fault).toBeNull() },
  })
  const { client } = office
  try {
    await sitDown(client, file, keeperNames[0], passphraseOf(keeperNames[0]))
    const { draftId } = await client.scripts.draw({ ...exam.where, ...exam.other, bagSize: 5, byPost: true, spares: 3 })
    const fours = chance.fours()
    await client.scripts.labels({ ...exam.where, draftId })
    await client.scripts.seal({ ...exam.where, draftId, requestId: requests[0] ?? '' })
    const { unlocked } = office.context.state
    const sealed = unlocked?.open.sqlite.prepare('select ciphertext, commitment from sealed_box').get() as Outcome['sealed']
    const key = Buffer.from(unlocked?.fileKey ?? [])
    const log = logOf(`${file}-wal`)
    const plain = plainOf(folder, basename(file), key)
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => `${name} ${name.endsWith('-shm') ? '' : statSync(join(folder, name)).size}`)
    const codes = new Map<string, string>()
    for (const [index, name] of names.entries()) {
      const found = await client.scripts.lookUp({ ...exam.where, ...exam.other, number: labels[name] ?? '', reason: 'so sánh', requestId: requests[index + 2] ?? '' })
      codes.set(name, `${found.code} ${found.bag}/${found.position}`)
    }
    return { fours, outcome: { folder, sealed, plain, log, left, codes } }
  } finally {
    office.close()
  }
}

beforeAll(async () => {
  template = await prepared()
  const first = await code(null)
  const second = await code(first.fours)
  outcomes.push(first.outcome, second.outcome)
})
afterAll(() => {
  template.test.remove()
  for (const { folder } of outcomes) rmSync(folder, { recursive: true, force: true })
})

/** The file with the sealed bytes blotted out. */
function blotted({ plain, sealed }: Outcome): Buffer {
  const bytes = Buffer.from(plain)
  for (const secret of [sealed.ciphertext, sealed.commitment]) {
    const at = bytes.indexOf(secret)
    expect(at).toBeGreaterThan(0)
    bytes.fill(0, at, at + secret.length)
  }
  return bytes
}

describe('two people with each other’s codes', () => {
  const both = () => outcomes as [Outcome, Outcome]

  it('are what differs: two have changed places, everybody else has the same code', () => {
    const [one, other] = both()
    const moved = names.filter((name) => one.codes.get(name) !== other.codes.get(name))
    expect(moved).toHaveLength(2)
    const [first = '', second = ''] = moved
    expect([other.codes.get(first), other.codes.get(second)]).toEqual([one.codes.get(second), one.codes.get(first)])
  })

  it('leave the same file, page by page, but for the sealed bytes', () => {
    const [one, other] = both()
    expect(one.sealed.ciphertext).not.toBe(other.sealed.ciphertext)
    expect(one.sealed.ciphertext).toHaveLength(other.sealed.ciphertext.length)
    expect(one.plain.equals(other.plain)).toBe(false)
    expect(blotted(one).equals(blotted(other))).toBe(true)
  })

  it('leave a write-ahead log of the same pages in the same order, and the same files beside it', () => {
    const [one, other] = both()
    expect(one.log.length).toBeGreaterThan(3)
    expect(one.log).toEqual(other.log)
    expect(one.left).toEqual(other.left)
  })
})

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../electron/office/office.ts'
import { aSample, aSampleExam, importList } from '../api/a-sample.ts'
import { finish } from '../api/answers.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from '../api/an-office.ts'
import { backUp } from '../api/backups.ts'
import { compileRecorder, runOffice } from './preload.ts'

let test: TestOffice
let folder: string
let tools: string
let library: string
/** The backup that was made before anything went wrong; afterwards "Sở Sau" was added. */
let first: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chết giữa chừng '))
  tools = mkdtempSync(join(tmpdir(), 'tools-'))
  library = compileRecorder(tools)
  test = await anOffice()
  const sample = aSample()
  await importList(test.client, await aSampleExam(test.client, sample), sample.workbook)
  sample.remove()
  first = (await backUp(test.client)).name
  await test.client.organizations.create({ name: 'Sở Sau', requestId: newRequest() })
  test.office.close()
})
afterAll(() => {
  test.remove()
  for (const one of [folder, tools]) rmSync(one, { recursive: true })
})

const data = (home: string) => join(home, 'minh-tuyen.mtdb')

function copyOffice(name: string): string {
  const home = join(folder, name)
  cpSync(test.folder, home, { recursive: true })
  return home
}

/** Opens what a killed process left, as the next start does. */
async function reopened<T>(home: string, look: (client: Office['client'], office: Office) => Promise<T>): Promise<T> {
  const office = openOffice({ ...test.office.context.state.options, file: data(home) })
  try {
    const state = await office.client.access.state()
    if (state.phase !== 'locked') throw new Error(state.phase)
    await office.client.access.unlock({ userId: state.office.users[0]?.id ?? '', passphrase })
    return await look(office.client, office)
  } finally {
    office.close()
  }
}

const isAfter = async (client: Office['client']) => (await client.organizations.list({ query: 'Sở Sau' })).total === 1

/** What a restore leaves beside the office. */
const besideOf = (home: string) => readdirSync(home).filter((name) => /restor/.test(name)).sort()

async function inPairs<T>(points: readonly number[], run: (point: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let at = 0; at < points.length; at += 2) results.push(...(await Promise.all(points.slice(at, at + 2).map(run))))
  return results
}

describe('a process that is killed while it backs up', () => {
  it('leaves no half backup that is taken for a whole one, and the next backup clears it away', async () => {
    const outcomes = await inPairs([1, 40, 150], async (point) => {
      const home = copyOffice(`backup-${point}`)
      const { signal } = await runOffice({ file: data(home), workbook: '', steps: ['unlock', 'backup'] }, { library, under: join(home, 'sao-luu'), killAt: point })
      return reopened(home, async (client, office) => {
        const proved = async () => (await client.backup.list()).filter(({ provedAt }) => provedAt !== null).map(({ seq }) => seq)
        const before = await proved()
        await backUp(client)
        const place = join(home, 'sao-luu')
        const left = readdirSync(place, { recursive: true }).filter((name) => /\.(dang-ghi|part)$/.test(String(name)))
        const chain = await client.history.verify()
        return { signal, before: before.length, after: (await proved()).length, left, whole: chain.firstBroken, faults: office.context.state.backup.failure, old: (await finish(client.backup.check({ name: first }))).seq }
      })
    })
    const [one] = outcomes
    expect(outcomes).toEqual(outcomes.map(() => ({ signal: 'SIGKILL', before: 1, after: 2, left: [], whole: null, faults: null, old: one?.old })))
  }, 120_000)
})

describe('a process that is killed while it restores', () => {
  it('leaves the office as it was or as restored, never half, whichever rename of the switch it died before', async () => {
    const seen = await inPairs([1, 2, 3, 4, 5, 6, 7], async (at) => {
      const home = copyOffice(`restore-${at}`)
      const { signal } = await runOffice({ file: data(home), workbook: '', steps: ['unlock', 'restoreLast'] }, { library, under: data(home), killAtRename: at })
      return reopened(home, async (client) => ({ signal, after: await isAfter(client), broken: (await client.history.verify()).firstBroken, beside: besideOf(home) }))
    })
    const kept = ['minh-tuyen.mtdb.before-restore', 'minh-tuyen.mtdb.before-restore.keys']
    expect(seen).toEqual([
      ...[1, 2, 3].map(() => ({ signal: 'SIGKILL', after: true, broken: null, beside: [] })),
      ...[4, 5, 6].map(() => ({ signal: 'SIGKILL', after: false, broken: null, beside: kept })),
      { signal: null, after: false, broken: null, beside: kept },
    ])
  }, 120_000)
})

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../db/open.ts'
import { aSample, aSampleExam, type Sample } from '../api/a-sample.ts'
import { anOffice, type TestOffice } from '../api/an-office.ts'
import { compileRecorder, readRecord, runOffice } from './preload.ts'

let sample: Sample
let office: TestOffice
let key: Buffer
let folder: string
let tools: string
let library: string
/** Writes into the folder of an office between unlocking and the end of the import. */
let writes: number
beforeAll(async () => {
  sample = aSample()
  folder = mkdtempSync(join(tmpdir(), 'chết giữa chừng '))
  // The loader splits LD_PRELOAD at blanks.
  tools = mkdtempSync(join(tmpdir(), 'tools-'))
  library = compileRecorder(tools)
  office = await anOffice()
  await aSampleExam(office.client, sample)
  key = Buffer.from(office.office.context.state.unlocked?.fileKey ?? '')
  office.office.close()
  const home = copy('whole')
  const record = join(folder, 'record')
  await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps: ['unlock', 'import'] }, { library, record })
  writes = readRecord(record).filter(({ path }) => path.startsWith(home)).length
  expect(candidatesIn(home)).toBe(312)
}, 60_000)
afterAll(() => {
  office.remove()
  sample.remove()
  for (const one of [folder, tools]) rmSync(one, { recursive: true })
})

function copy(name: string): string {
  const home = join(folder, name)
  cpSync(office.folder, home, { recursive: true })
  return home
}

/** How many candidates are in a file that must be whole. */
function candidatesIn(home: string): number {
  const open = openFile({ file: join(home, 'minh-tuyen.mtdb'), key, timeout: 1000 })
  try {
    expect([open.sqlite.pragma('integrity_check', { simple: true }), open.sqlite.pragma('foreign_key_check')]).toEqual(['ok', []])
    open.sqlite.exec(`insert into candidate_search (candidate_search) values ('integrity-check')`)
    const count = (sql: string) => open.sqlite.prepare(sql).pluck().get() as number
    const rows = count('select count(*) from candidate')
    const imports = [count('select count(*) from candidate_import'), count(`select count(*) from audit_entry where procedure = 'imports.take'`), count('select count(*) from blob')]
    expect(imports).toEqual(rows === 0 ? [0, 0, 0] : [1, 1, 1])
    return rows
  } finally {
    open.close()
  }
}

async function killedAt(write: number) {
  const home = copy(`kill-${write}`)
  const { signal } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps: ['unlock', 'import'] }, { library, under: home, killAt: write })
  return { signal, rows: candidatesIn(home), home }
}

describe('a process that is killed while it imports', () => {
  it('leaves all candidates or none, in a whole file, at whichever write it died', async () => {
    const points = [1, 3, ...[0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map((share) => Math.round(writes * share))]
    const outcomes = new Map<number, number>()
    for (let at = 0; at < points.length; at += 2) {
      const pair = await Promise.all(points.slice(at, at + 2).map(async (point) => ({ point, ...(await killedAt(point)) })))
      for (const { point, signal, rows } of pair) {
        expect(signal).toBe('SIGKILL')
        outcomes.set(point, rows)
      }
    }
    const rows = points.map((point) => outcomes.get(point) ?? -1)
    expect(new Set(rows)).toEqual(new Set([0, 312]))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
  }, 60_000)

  it('lets the next process take the list again', async () => {
    const { home } = await killedAt(3)
    const { lines } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps: ['unlock', 'import'] }, { library })
    expect([lines.at(-1), candidatesIn(home)]).toEqual([{ done: 'import' }, 312])
  })
})

describe('a disk that becomes full', () => {
  it('while an office is set up: refused, and no file is left', async () => {
    const home = mkdtempSync(join(folder, 'full-'))
    for (const fullFrom of [1, 20, 60]) {
      const { lines } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps: ['setUp'] }, { library, under: home, fullFrom })
      expect(lines).toEqual([{ refused: 'FOLDER_REFUSED', data: { folder: home, reason: expect.stringMatching(/^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC)$/) as string } }])
      expect(readdirSync(home)).toEqual([])
    }
  })

  it('while a list is taken: nothing of it is there, nothing is broken', async () => {
    const home = copy('full')
    const { lines } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps: ['unlock', 'import'] }, { library, under: home, fullFrom: Math.round(writes / 3) })
    expect(lines.at(-1)).toEqual({ refused: 'DISK_FULL', data: { file: join(home, 'minh-tuyen.mtdb') } })
    expect(candidatesIn(home)).toBe(0)
    expect(readdirSync(join(home, 'tep')).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

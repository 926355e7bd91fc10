import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { longestLogBytes, openFile } from '../../db/open.ts'
import { notePlaces, readPlaces } from '../../electron/office/office-place.ts'
import { aSample, aSampleExam, importList, type Sample } from '../api/a-sample.ts'
import { finish } from '../api/answers.ts'
import { anEmptyOffice, anOffice, newRequest, officeFacts, passphrase, type TestOffice } from '../api/an-office.ts'
import { backUp, restoreAndUnlock } from '../api/backups.ts'
import { compileRecorder, runOffice } from './preload.ts'

let folder: string
let tools: string
let library: string
let sample: Sample
let test: TestOffice
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lưu trữ '))
  tools = mkdtempSync(join(tmpdir(), 'tools-'))
  library = compileRecorder(tools)
  sample = aSample()
})
afterAll(() => {
  sample.remove()
  for (const one of [folder, tools]) rmSync(one, { recursive: true })
})
afterEach(() => test.remove())

it.each([
  ['NFS', 0x6969],
  ['SMB 2', 0xfe534d42],
])('field report 101: a folder on a %s share is refused for the data file, with advice, and nothing is written', async (_what, fileSystemType) => {
  test = anEmptyOffice()
  const home = mkdtempSync(join(folder, 'mạng '))
  const { lines } = await runOffice({ file: join(home, 'mới/minh-tuyen.mtdb'), workbook: '', steps: ['setUp'] }, { library, fileSystemType })
  expect([lines, statSync(home).nlink]).toEqual([[{ refused: 'FOLDER_REFUSED', data: { folder: join(home, 'mới'), reason: 'network' } }], 2])
})

describe('field report 102: the write-ahead log', () => {
  it('is cut back after a long reader, however much was written meanwhile', async () => {
    test = await anOffice()
    const { fileKey, open } = test.office.context.state.unlocked ?? {}
    if (fileKey === undefined || open === undefined) throw new Error('locked')
    const log = () => statSync(`${test.file}-wal`).size
    const reader = openFile({ file: test.file, key: fileKey, timeout: 50, readonly: true })
    reader.sqlite.exec('begin; select count(*) from audit_entry')
    open.sqlite.exec('create table if not exists ballast (id integer primary key, bytes blob)')
    for (let n = 0; n < 6; n += 1) open.sqlite.prepare('insert into ballast (bytes) values (randomblob(4000000))').run()
    const grown = log()
    reader.sqlite.exec('commit')
    reader.close()
    for (let n = 0; n < 3; n += 1) await test.client.organizations.create({ name: `Sở ${n}`, requestId: newRequest() })
    expect([grown > longestLogBytes, log() <= longestLogBytes]).toEqual([true, true])
  })
})

describe('field report 104: a process that is killed while marks are keyed', () => {
  it('loses the mark under way at most, and the file opens whole', async () => {
    test = await anOffice()
    const { client } = test
    await importList(client, await aSampleExam(client, sample), sample.workbook)
    const key = Buffer.from(test.office.context.state.unlocked?.fileKey ?? '')
    test.office.close()
    const points = [7, 23, 52, 81, 118, 149, 187, 210, 246, 290]
    async function killedAt(point: number) {
      const home = join(folder, `marks-${point}`)
      cpSync(test.folder, home, { recursive: true })
      const file = join(home, 'minh-tuyen.mtdb')
      const { lines, signal } = await runOffice({ file, workbook: '', steps: ['unlock', 'marks'] }, { library, under: home, killAt: point })
      const told = lines.filter((line) => 'marked' in line).length
      const open = openFile({ file, key, timeout: 1000 })
      try {
        const kept = open.sqlite.prepare('select count(*) from mark').pluck().get() as number
        const whole = [open.sqlite.pragma('integrity_check', { simple: true }), open.sqlite.pragma('foreign_key_check')]
        return { signal, whole, lost: told - kept > 0, more: kept - told > 1, told }
      } finally {
        open.close()
      }
    }
    const outcomes = []
    for (let at = 0; at < points.length; at += 2) outcomes.push(...(await Promise.all(points.slice(at, at + 2).map(killedAt))))
    expect(outcomes.map(({ told: _told, ...outcome }) => outcome)).toEqual(points.map(() => ({ signal: 'SIGKILL', whole: ['ok', []], lost: false, more: false })))
    expect(new Set(outcomes.map(({ told }) => told)).size).toBeGreaterThan(5)
  }, 120_000)
})

describe('field report 105: the note of where the data lie', () => {
  it('is the old one or the new one after a kill, never empty', () => {
    test = anEmptyOffice()
    const settings = join(folder, 'noi-luu.json')
    notePlaces(settings, { file: '/cũ/minh-tuyen.mtdb', backupFolder: '/USB' })
    const script = join(folder, 'note.ts')
    writeFileSync(script, `import { notePlaces } from ${JSON.stringify(join(import.meta.dirname, '../../electron/office/office-place.ts'))}\nnotePlaces(${JSON.stringify(settings)}, { file: '/mới/minh-tuyen.mtdb' })\n`)
    const run = (env: Record<string, string>) => execFileSync(process.execPath, [script], { env: { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', LD_PRELOAD: library, WRITES_UNDER: settings, ...env }, stdio: 'pipe' })
    expect(() => run({ KILL_AT_WRITE: '1' })).toThrow()
    const afterWrite = readPlaces(settings)
    expect(() => run({ KILL_AT_RENAME: '1' })).toThrow()
    const afterRename = readPlaces(settings)
    run({})
    const old = { file: '/cũ/minh-tuyen.mtdb', backupFolder: '/USB' }
    expect([afterWrite, afterRename, readPlaces(settings)]).toEqual([old, old, { file: '/mới/minh-tuyen.mtdb', backupFolder: '/USB' }])
  })

  it('that cannot be read is taken for none', () => {
    test = anEmptyOffice()
    const settings = join(folder, 'hỏng.json')
    for (const text of ['', '{"file"', '[]', '{"file":""}']) {
      writeFileSync(settings, text)
      expect(readPlaces(settings)).toEqual({})
    }
  })
})

describe('field report 106: a folder with Vietnamese letters, blanks and a path of more than 200 letters', () => {
  it.each([
    ['Nguyễn Đức Ánh/Hồ sơ cán bộ'],
    [`Nguyễn Đức Ánh/${'Kỳ thi tuyển công chức năm 2026 của Ban Tổ chức Tỉnh ủy/'.repeat(4)}Hồ sơ cán bộ`],
  ])('%s serves for setting up, writing, saving papers, backing up and restoring', async (place) => {
    test = anEmptyOffice()
    const { client } = test
    const home = join(test.folder, place)
    await client.access.setUp({ office: officeFacts, administrator: { name: 'Nguyễn Đức Ánh', passphrase }, folder: home })
    const examId = await aSampleExam(client, sample)
    const list = join(home, 'Danh sách đăng ký.xlsx')
    cpSync(sample.workbook, list)
    await importList(client, examId, list)
    const options = await client.documents.defaults({ examId, kind: 'successfulCandidates' })
    const path = join(home, 'Danh sách trúng tuyển.pdf')
    await client.documents.save({ examId, kind: 'successfulCandidates', options, path, format: 'pdf', requestId: newRequest() })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    const { name } = await backUp(client)
    await client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
    mkdirSync(join(home, 'tep'), { recursive: true })
    await restoreAndUnlock(test.office, name)
    expect([(await client.candidates.search({ examId })).total, (await client.organizations.list({ query: 'so y te' })).total, (await finish(client.backup.check({ name }))).files]).toEqual([312, 0, 1])
    expect(test.faults).toEqual([])
  }, 60_000)
})

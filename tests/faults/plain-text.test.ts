import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../shared/text/fold.ts'
import { aSample, type Sample } from '../api/a-sample.ts'
import { officeFacts, passphrase } from '../api/an-office.ts'
import { compileRecorder, readRecord, runOffice, type Write } from './preload.ts'

let sample: Sample
let folder: string
let library: string
beforeAll(() => {
  sample = aSample()
  folder = mkdtempSync(join(tmpdir(), 'ghi-'))
  library = compileRecorder(folder)
})
afterAll(() => {
  sample.remove()
  rmSync(folder, { recursive: true })
})

/** What must never lie on the disk in plain text, in every form in which the program holds it. */
function secrets(): string[] {
  const people = sample.scores.slice(0, 40)
  return [...people.flatMap(({ fullName, identityNumber }) => [fullName, fold(fullName), identityNumber]), 'Ủy ban Kiểm tra Tỉnh ủy', passphrase]
}

/** Where a secret stands in a write, as UTF-8 or UTF-16. */
function leaks(writes: readonly Write[]): string[] {
  const forms = secrets().flatMap((text) => (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding)))
  return writes.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ path }) => path)
}

const isDevice = (path: string) => /^(\/dev\/|pipe:|socket:|anon_inode:|\/proc\/)/.test(path)

async function watched(name: string, steps: Parameters<typeof runOffice>[0]['steps']) {
  const home = join(folder, name)
  mkdirSync(home)
  const record = join(folder, `${name}.record`)
  const { lines, complaint } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook: sample.workbook, steps }, { library, record })
  return { home, writes: readRecord(record), lines, complaint }
}

describe('plain text on the disk', () => {
  it('is never written: neither by setting up, importing, sorting, searching nor backing up, nor outside the folder', async () => {
    const { home, writes, lines, complaint } = await watched('office', ['setUp', 'exam', 'import', 'sort', 'search', 'backup'])
    expect([lines.filter((line) => 'done' in line).map(({ done }) => done), complaint]).toEqual([['setUp', 'exam', 'import', 'sort', 'search', 'backup'], ''])
    expect(lines).toContainEqual({ sorted: 312 * 312 })
    expect(leaks(writes)).toEqual([])
    const elsewhere = writes.filter(({ path }) => !path.startsWith(`${home}/`) && !isDevice(path)).map(({ path }) => path)
    expect([...new Set(elsewhere)]).toEqual([])
    const inside = new Set(writes.filter(({ path }) => path.startsWith(home)).map(({ path }) => path.slice(home.length + 1).replace(/[0-9a-f]{32}/, '*').replace(/Ban Tổ chức.*?(thu-cong|tep)/, '$1')))
    expect([...inside].sort()).toEqual([
      'minh-tuyen.mtdb',
      'minh-tuyen.mtdb-shm',
      'minh-tuyen.mtdb-wal',
      'minh-tuyen.mtdb.keys.part',
      'minh-tuyen.mtdb.new',
      'minh-tuyen.mtdb.new-journal',
      'minh-tuyen.mtdb.new-shm',
      'minh-tuyen.mtdb.new-wal',
      'sao-luu/tep/*.part',
      'sao-luu/thu-cong.dang-ghi/ban-sao-luu.json.part',
      'sao-luu/thu-cong.dang-ghi/danh-sach-tep.json.part',
      'sao-luu/thu-cong.dang-ghi/minh-tuyen.mtdb',
      'sao-luu/thu-cong.dang-ghi/minh-tuyen.mtdb-journal',
      'sao-luu/thu-cong.dang-ghi/minh-tuyen.mtdb.keys',
      'sao-luu/thu-cong/ban-sao-luu.json.part',
      'tep/*.part',
    ])
    const keys = readFileSync(join(home, 'minh-tuyen.mtdb.keys'), 'utf8')
    expect([keys.includes(officeFacts.name), keys.includes(officeFacts.superiorName.toUpperCase()), keys.includes(passphrase)]).toEqual([true, false, false])
  }, 60_000)

  it('would be seen: written to a file on purpose, and by a sort that may use the disk', async () => {
    const { home, writes } = await watched('control', ['setUp', 'exam', 'import', 'writePlain', 'sortOnDisk'])
    const found = new Set(leaks(writes))
    expect([found.has(`${home}/minh-tuyen.mtdb.txt`), found.has(`${home}/minh-tuyen.mtdb.utf16`)]).toEqual([true, true])
    expect([...found].filter((path) => !path.startsWith(home)).map((path) => path.replace(/etilqs_\w+/, 'etilqs_*'))).toEqual([expect.stringMatching(/\/etilqs_\*( \(deleted\))?$/)])
  }, 60_000)
})

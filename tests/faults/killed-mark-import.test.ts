import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFile } from '../../db/open.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from '../api/an-office.ts'
import { aResultFile } from '../api/a-result-file.ts'
import { compileRecorder, readRecord, runOffice } from './preload.ts'

const people = 40

let office: TestOffice
let key: Buffer
let folder: string
let library: string
let workbook: string
/** Writes into the folder of an office between unlocking and the end of the import. */
let writes: number
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chết khi nhập điểm '))
  // The loader splits LD_PRELOAD at blanks.
  library = compileRecorder(mkdtempSync(join(tmpdir(), 'tools-')))
  office = await anOffice()
  const { client } = office
  const { id: examId } = await anExam(client)
  const { id: postId } = await aPost(client, examId)
  for (let n = 1; n <= people; n += 1) await aCandidate(client, examId, postId, { fullName: `Lò Văn ${String.fromCharCode(64 + (n % 26) + 1)}${n > 26 ? 'a' : ''}` })
  await client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', requestId: newRequest() })
  workbook = await aResultFile({ 'Ca 1': [['SBD', 'Số câu đúng'], ...Array.from({ length: people }, (_, at) => [at + 1, 30])] })
  key = Buffer.from(office.office.context.state.unlocked?.fileKey ?? '')
  office.office.close()
  const home = copy('whole')
  const record = join(folder, 'record')
  await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook, steps: ['unlock', 'results'] }, { library, record })
  writes = readRecord(record).filter(({ path }) => path.startsWith(home)).length
  expect(marksIn(home)).toBe(people)
}, 120_000)
afterAll(() => {
  office.remove()
  for (const one of [folder, dirname(library), dirname(workbook)]) rmSync(one, { recursive: true })
})

function copy(name: string): string {
  const home = join(folder, name)
  cpSync(office.folder, home, { recursive: true })
  return home
}

/** How many marks are in a file that must be whole; the import itself, its entry and its workbook are there with all of them or not at all. */
function marksIn(home: string): number {
  const open = openFile({ file: join(home, 'minh-tuyen.mtdb'), key, timeout: 1000 })
  try {
    expect([open.sqlite.pragma('integrity_check', { simple: true }), open.sqlite.pragma('foreign_key_check')]).toEqual(['ok', []])
    const count = (sql: string) => open.sqlite.prepare(sql).pluck().get() as number
    const marks = count('select count(*) from mark')
    const others = [count('select count(*) from mark_import'), count(`select count(*) from audit_entry where procedure = 'imports.takeMarks'`), count('select count(*) from blob'), count('select count(*) from script')]
    expect(others).toEqual(marks === 0 ? [0, 0, 0, 0] : [1, 1, 1, people])
    return marks
  } finally {
    open.close()
  }
}

it('leaves all marks or none, in a whole file, at whichever write the process died', async () => {
  const points = [1, 3, Math.round(writes * 0.5), Math.round(writes * 0.9)]
  const marks: number[] = []
  for (const point of points) {
    const home = copy(`kill-${point}`)
    const { signal } = await runOffice({ file: join(home, 'minh-tuyen.mtdb'), workbook, steps: ['unlock', 'results'] }, { library, under: home, killAt: point })
    expect(signal).toBe('SIGKILL')
    marks.push(marksIn(home))
  }
  expect(marks.every((count) => count === 0 || count === people)).toBe(true)
  expect(marks[0]).toBe(0)
  const first = join(folder, `kill-${points[0]}`)
  const { lines } = await runOffice({ file: join(first, 'minh-tuyen.mtdb'), workbook, steps: ['unlock', 'results'] }, { library })
  expect([lines.at(-1), marksIn(first)]).toEqual([{ done: 'results' }, people])
}, 120_000)

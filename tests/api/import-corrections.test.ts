import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { errorSentence } from '../../shared/words/errors.ts'
import { aSample, aSampleExam, readList, type Sample } from './a-sample.ts'
import { finish, refusal } from './answers.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { holdWriteLock } from './write-lock.ts'

let sample: Sample
let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeAll(async () => {
  sample = aSample()
  test = await anOffice()
  ;({ client } = test)
  examId = await aSampleExam(client, sample)
})
afterAll(() => {
  test.remove()
  sample.remove()
})

type Step = Omit<Parameters<TestOffice['client']['imports']['correct']>[0], 'examId' | 'readingId'>
const correct = (readingId: string, step: Step = {}) => finish(client.imports.correct({ examId, readingId, ...step }))
const take = (readingId: string, signal?: AbortSignal) => client.imports.take({ examId, readingId, requestId: newRequest() }, { signal })
const total = async () => (await client.candidates.search({ examId, limit: 1 })).total
const rowOf = (preview: Awaited<ReturnType<typeof correct>>, row: number) => preview.rows.find((one) => one.row === row)

/** What mends every bad row of the faulty list, as somebody would type it from the forms. */
const remedies = [
  [7, 'C', '28/02/1997'],
  [8, 'C', '13/12/1990'],
  [9, 'C', '3-2-1999'],
  [10, 'G', 'TH-03'],
  [11, 'G', 'TH-01'],
  [12, 'E', '008098000012'],
  [14, 'E', '008098000014'],
  [15, 'E', '008098000015'],
  [16, 'B', 'Ma Thị Sáy'],
  [17, 'J', 'Con liệt sĩ'],
  [19, 'F', 'Tày'],
  [21, 'E', '008086000021'],
  [25, 'E', '008098000025'],
  [26, 'G', 'TH-03'],
  [27, 'G', 'TH-03'],
  [28, 'J', 'DTTS; Con liệt sĩ'],
  [59, 'C', '30/4/2000'],
  [59, 'G', 'TH-02'],
] as const
const cells = remedies.map(([row, column, value]) => ({ row, column, value }))

describe('correcting a preview', () => {
  it('judges the whole list anew, and says which cells were written and which were mended', async () => {
    const first = await readList(client, examId, sample.faulty)
    const after = await correct(first.readingId, { cells: [{ row: 10, column: 'G', value: 'TH-03' }, { row: 26, column: 'G', value: 'TH-03' }], leaveOut: [21] })
    expect([first.counts, after.counts]).toEqual([
      { read: 57, good: 33, bad: 18, skipped: 6, hidden: 2 },
      { read: 57, good: 36, bad: 14, skipped: 7, hidden: 2 },
    ])
    expect(rowOf(after, 10)).toMatchObject({ kind: 'good', corrected: ['G'], mended: [] })
    expect(rowOf(after, 13)).toMatchObject({ kind: 'good', corrected: [], mended: ['E'] })
    expect(rowOf(after, 20)).toMatchObject({ kind: 'good' })
    expect(rowOf(after, 21)).toMatchObject({ kind: 'skipped', skipReason: 'leftOut', candidate: null })
    expect(after.problems.filter(({ code }) => code === 'identityRepeated')).toEqual([])
  })

  it('keeps the corrections before, and takes each back', async () => {
    const first = await readList(client, examId, sample.faulty)
    const second = await correct(first.readingId, { cells: [{ row: 10, column: 'G', value: 'TH-03' }], leaveOut: [7] })
    const third = await correct(second.readingId, { cells: [{ row: 16, column: 'B', value: 'Ma Thị Sáy' }] })
    expect([10, 16].map((row) => rowOf(third, row)?.kind)).toEqual(['good', 'good'])
    const back = await correct(third.readingId, { cells: [{ row: 10, column: 'G', value: null }, { row: 16, column: 'B', value: null }], takeIn: [7] })
    expect({ ...back, readingId: '' }).toEqual({ ...first, readingId: '' })
  })

  it('lets nobody take or correct what an older preview showed', async () => {
    const first = await readList(client, examId, sample.faulty)
    const second = await correct(first.readingId, { hiddenRows: 'leave' })
    expect((await refusal(finish(take(first.readingId)))).code).toBe('READING_GONE')
    expect((await refusal(correct(first.readingId))).code).toBe('READING_GONE')
    expect(await correct(second.readingId)).toEqual(second)
  })

  it('answers of another exam with nothing', async () => {
    const { readingId } = await readList(client, examId, sample.faulty)
    const other = await aSampleExam(client, { ...sample, posts: sample.posts.slice(0, 1) })
    expect((await refusal(finish(client.imports.correct({ examId: other, readingId })))).code).toBe('READING_GONE')
    expect((await refusal(client.imports.saveBadRows({ examId: other, readingId, path: join(sample.folder, 'x.xlsx') }))).code).toBe('READING_GONE')
  })

  it('field report 16: takes nothing before somebody has said whether the hidden rows are wanted', async () => {
    const first = await readList(client, examId, sample.faulty)
    expect(first.hiddenRows).toBe('ask')
    const error: unknown = await finish(take(first.readingId)).catch((why: unknown) => why)
    expect(errorSentence(error).sentence).toBe('Trang tính có 2 dòng ẩn. Trả lời có lấy các dòng ấy không, rồi nhập.')
    const taken = await correct(first.readingId, { hiddenRows: 'take' })
    expect([taken.hiddenRows, taken.counts.good]).toEqual(['take', 35])
    const left = await correct(taken.readingId, { hiddenRows: 'leave' })
    expect([left.hiddenRows, left.counts.good, rowOf(left, 31)?.skipReason]).toEqual(['leave', 33, 'hiddenLeft'])
    expect(await total()).toBe(0)
  })
})

describe('taking a corrected preview', () => {
  beforeEach(async () => {
    examId = await aSampleExam(client, sample)
  })

  it('writes what the last preview showed, and is undone and redone as a whole', async () => {
    const first = await readList(client, examId, sample.faulty)
    const mended = await correct(first.readingId, { cells, hiddenRows: 'take' })
    expect(mended.counts).toEqual({ read: 57, good: 53, bad: 0, skipped: 4, hidden: 2 })
    expect((await finish(take(mended.readingId))).taken).toBe(53)
    const { rows } = await client.candidates.search({ examId, limit: 500 })
    expect(rows.find(({ fullName }) => fullName === 'Ma Thị Sáy')).toBeDefined()
    expect(rows.find(({ fullName }) => fullName.startsWith('='))?.fullName).toBe('=HYPERLINK("http://a","Ma Thị B")')
    const { undo } = await client.history.next()
    const { seq } = await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await total()).toBe(0)
    await client.history.undo({ seq, requestId: newRequest() })
    expect(await total()).toBe(53)
  })

  it('leaves the bad rows to be saved afterwards', async () => {
    const first = await readList(client, examId, sample.faulty)
    const { readingId, counts } = await correct(first.readingId, { hiddenRows: 'leave' })
    await finish(take(readingId))
    const path = join(sample.folder, 'sau khi nhập.xlsx')
    expect(await client.imports.saveBadRows({ examId, readingId, path })).toEqual({ path, rows: counts.bad })
    expect((await refusal(finish(take(readingId)))).code).toBe('READING_GONE')
  })

  it('broken off answers while another still writes, and leaves nothing', async () => {
    const first = await readList(client, examId, sample.faulty)
    const { readingId } = await correct(first.readingId, { hiddenRows: 'take' })
    const release = holdWriteLock(test)
    try {
      const abort = new AbortController()
      const stream = await take(readingId, abort.signal)
      await stream.next()
      abort.abort()
      const ended = finish(stream).catch((error: unknown) => (error as Error).name)
      // The lock is still held: an answer that came only after it would never come.
      expect([(await correct(readingId)).readingId, await ended, await total()]).toEqual([readingId, 'AbortError', 0])
    } finally {
      release()
    }
    expect((await finish(take(readingId))).taken).toBe(35)
  })

  it('checks the list again, with its corrections, when the exam has changed since', async () => {
    const first = await readList(client, examId, sample.faulty)
    const { readingId } = await correct(first.readingId, { hiddenRows: 'leave', cells: [{ row: 16, column: 'B', value: 'Ma Thị Sáy' }] })
    const [post] = await client.posts.list({ examId })
    await client.posts.withdraw({ examId, id: post?.id ?? '', reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    expect((await refusal(finish(take(readingId)))).code).toBe('READING_GONE')
    const again = await correct(readingId)
    expect(again.readingId).not.toBe(readingId)
    expect(rowOf(again, 16)).toMatchObject({ corrected: ['B'] })
    expect(again.problems.some(({ code, value }) => code === 'postUnknown' && value === post?.code)).toBe(true)
    expect((await finish(take(again.readingId))).taken).toBe(again.counts.good)
  })
})

describe('the workbook of rows that need mending', () => {
  const folder = () => join(sample.folder, 'dòng cần sửa')
  beforeAll(async () => {
    mkdirSync(folder())
    examId = await aSampleExam(client, sample)
  })

  async function saved(name: string): Promise<string> {
    const first = await readList(client, examId, sample.faulty)
    const { readingId } = await correct(first.readingId, { hiddenRows: 'leave' })
    return (await client.imports.saveBadRows({ examId, readingId, path: join(folder(), name) })).path
  }

  it('unmended gives the same problems again, in the same cells of the same people', async () => {
    const before = await readList(client, examId, sample.faulty)
    const again = await readList(client, examId, await saved('nguyên.xlsx'))
    expect(again.counts).toEqual({ read: 18, good: 0, bad: 18, skipped: 0, hidden: 0 })
    const told = ({ problems, rows, columns }: typeof before) =>
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ column, code, row }) => [column, code, rows.find((one) => one.row === row)?.cells[columns.findIndex(({ heading }) => heading === 'TT')]])
    expect(told(again)).toEqual(told(before))
  })

  it('mended in Excel is taken whole', async () => {
    const path = await saved('sửa.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.getWorksheet('Đăng ký')
    const rowOfOrigin = new Map<string, number>()
    sheet?.eachRow((row, number) => rowOfOrigin.set(row.getCell('O').text, number))
    for (const [origin, column, value] of remedies) {
      const cell = sheet?.getCell(`${column}${rowOfOrigin.get(String(origin)) ?? 0}`)
      if (cell !== undefined) cell.value = value
    }
    await workbook.xlsx.writeFile(path)
    const preview = await readList(client, examId, path)
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(preview.counts).toEqual({ read: 18, good: 18, bad: 0, skipped: 0, hidden: 0 })
    expect((await finish(take(preview.readingId))).taken).toBe(18)
  })

  it('is refused with the path where it cannot be written or nobody chose the place', async () => {
    const { readingId } = await readList(client, examId, sample.faulty)
    rmSync(join(folder(), 'mất'), { recursive: true, force: true })
    const path = join(folder(), 'mất', 'x.xlsx')
    expect(await refusal(client.imports.saveBadRows({ examId, readingId, path }))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path, reason: 'ENOENT' } })
    expect(await refusal(client.imports.saveTemplate({ examId, path }))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path, reason: 'ENOENT' } })
    const strict = await anOffice({ mayWrite: () => false })
    const exam = await aSampleExam(strict.client, { ...sample, posts: sample.posts.slice(0, 1) })
    const chosen = join(folder(), 'không chọn.xlsx')
    expect((await refusal(strict.client.imports.saveTemplate({ examId: exam, path: chosen }))).data).toEqual({ path: chosen, reason: 'notChosen' })
    expect(existsSync(chosen)).toBe(false)
    strict.remove()
  })
})

it('the template holds the posts of the exam and reads as an empty list', async () => {
  const path = join(sample.folder, 'mẫu.xlsx')
  expect(await client.imports.saveTemplate({ examId, path })).toEqual({ path })
  expect((await readList(client, examId, path)).counts).toEqual({ read: 0, good: 0, bad: 0, skipped: 0, hidden: 0 })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const codes = workbook.getWorksheet('Danh mục')?.getColumn(1).values.slice(2)
  expect(codes).toEqual((await client.posts.list({ examId })).map(({ code }) => code))
})

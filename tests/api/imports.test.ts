import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blobWrappingKey, decrypt, sha256, type Encrypted } from '../../db/keys.ts'
import { findBlob } from '../../db/queries/access.ts'
import { blobFolder, blobKeyPurpose, blobPurpose } from '../../electron/office/blobs.ts'
import { aSample, aSampleExam, importList, readList, type Sample } from './a-sample.ts'
import { finish, refusal } from './answers.ts'
import { aCandidate, anOffice, newRequest, type TestOffice } from './an-office.ts'
import { holdWriteLock } from './write-lock.ts'

let sample: Sample
let test: TestOffice
let client: TestOffice['client']
let examId: string
beforeAll(async () => {
  sample = aSample()
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => {
  test.remove()
  sample.remove()
})

const total = async () => (await client.candidates.search({ examId, limit: 1 })).total
const take = (readingId: string, requestId = newRequest(), signal?: AbortSignal) => client.imports.take({ examId, readingId, requestId }, { signal })
const acts = async () => (await client.history.list({ limit: 1 })).total

describe('reading a list', () => {
  beforeAll(async () => {
    examId = await aSampleExam(client, sample)
  })

  it('says of every row what would become of it, and writes nothing', async () => {
    const before = await acts()
    const seen: unknown[] = []
    const preview = await readList(client, examId, sample.workbook, seen)
    expect(preview.counts).toEqual({ read: 317, good: 312, bad: 0, skipped: 5, hidden: 0 })
    expect(preview).toMatchObject({ fileName: 'DangKy_CongChuc_2026.xlsx', sheet: 'Đăng ký', headingRows: [5] })
    const kinds = Map.groupBy(preview.rows, ({ kind }) => kind)
    expect(['good', 'bad', 'skipped'].map((kind) => kinds.get(kind as 'good')?.length ?? 0)).toEqual([312, 0, 5])
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(seen.map((one) => (one as { stage: string }).stage)).toEqual(expect.arrayContaining(['reading', 'checking']))
    expect([await total(), await acts(), readdirSync(test.folder).includes(blobFolder)]).toEqual([0, before, false])
  })

  it('counts good and bad rows of a faulty list so that they add up', async () => {
    const { counts, rows, problems } = await readList(client, examId, sample.faulty)
    expect(counts.read).toBe(counts.good + counts.bad + counts.skipped)
    expect(counts.read).toBe(rows.length)
    const withError = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
    expect(rows.filter(({ kind }) => kind === 'bad').map(({ row }) => row)).toEqual([...withError].sort((a, b) => a - b))
    expect(counts).toEqual({ read: 57, good: 33, bad: 18, skipped: 6, hidden: 2 })
  })

  it('names each skipped row with its reason (field report 3)', async () => {
    const { rows } = await readList(client, examId, sample.faulty)
    expect(rows.flatMap(({ row, skipReason }) => (skipReason === null ? [] : [[row, skipReason]]))).toEqual([
      [31, 'hiddenAsk'],
      [32, 'hiddenAsk'],
      [34, 'blank'],
      [60, 'total'],
      [61, 'signature'],
      [62, 'signature'],
    ])
  })

  it.each([
    ['an empty file', 'rỗng.xlsx', '', 'empty'],
    ['a text file', 'chữ.xlsx', 'Họ và tên;Ngày sinh', 'notAZip'],
    ['a page of HTML', 'trang.xlsx', '<html><table></table></html>', 'htmlRenamed'],
    ['a PDF under the name of a workbook', 'phiếu.xlsx', '%PDF-1.7\n%âãÏÓ', 'notAZip'],
    ['a workbook with a password', 'mật khẩu.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage\0', 'utf16le')]), 'passwordProtected'],
    ['an old workbook renamed', 'cũ.xlsx', readFileSync(join(import.meta.dirname, '../fixtures/workbooks/excel-97.xls')), 'oldXls'],
    ['a file that is gone', 'không có.xlsx', null, 'ENOENT'],
  ])('refuses %s', async (_what, name, content, code) => {
    if (content !== null) writeFileSync(join(sample.folder, name), content)
    expect(await refusal(readList(client, examId, join(sample.folder, name)))).toEqual({ code: 'FILE_REFUSED', data: { code, fileName: name } })
  })

  it('refuses a workbook cut off, a folder, and a path that nobody chose', async () => {
    const cut = join(sample.folder, 'cụt.xlsx')
    writeFileSync(cut, readFileSync(sample.workbook).subarray(0, 9000))
    expect((await refusal(readList(client, examId, cut))).data).toEqual({ code: 'damaged', fileName: 'cụt.xlsx' })
    expect((await refusal(readList(client, examId, sample.folder))).data).toMatchObject({ code: 'EISDIR' })
    const strict = await anOffice({ mayRead: () => false })
    const exam = await aSampleExam(strict.client, { ...sample, posts: sample.posts.slice(0, 1) })
    expect((await refusal(readList(strict.client, exam, sample.workbook))).data).toMatchObject({ code: 'notChosen' })
    strict.remove()
  })

  async function aWorkbook(name: string, sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<string> {
    const workbook = new ExcelJS.Workbook()
    for (const [sheet, rows] of Object.entries(sheets)) workbook.addWorksheet(sheet).addRows(rows.map((row) => [...row]))
    const path = join(sample.folder, name)
    await workbook.xlsx.writeFile(path)
    return path
  }

  it('names columns that two claim, and sheets that were not read', async () => {
    const twice = await aWorkbook('hai cột.xlsx', { 'Danh sách': [['Họ và tên', 'Ngày sinh', 'Năm sinh', 'Vị trí']] })
    expect((await refusal(readList(client, examId, twice))).data).toEqual({
      missing: ['birthDate'],
      headings: ['Họ và tên', 'Ngày sinh', 'Năm sinh', 'Vị trí'],
      repeated: [{ field: 'birthDate', columns: ['B', 'C'] }],
    })
    const head = ['Họ và tên', 'Ngày sinh', 'Vị trí']
    const two = await aWorkbook('hai trang.xlsx', { 'Sở Nội vụ': [head], 'Văn phòng': [[...head, 'Ghi chú']], 'Danh mục': [['Mã', 'Tên']] })
    expect(await readList(client, examId, two)).toMatchObject({ sheet: 'Văn phòng', otherSheets: ['Sở Nội vụ'] })
  })

  it('names the columns that it misses', async () => {
    const path = await aWorkbook('thiếu cột.xlsx', { 'Danh sách': [['Họ và tên', 'Số CCCD', 'Ghi chú'], ['Lò Văn An', '008099000001', '']] })
    const { code, data } = await refusal(readList(client, examId, path))
    expect(code).toBe('COLUMNS_MISSING')
    expect(data).toEqual({ missing: ['birthDate', 'post'], headings: ['Họ và tên', 'Số CCCD', 'Ghi chú'], repeated: [] })
  })
})

describe('a list that was taken', () => {
  let before: number
  beforeAll(async () => {
    examId = await aSampleExam(client, sample)
    before = await acts()
    expect((await importList(client, examId, sample.workbook)).taken).toBe(312)
  })

  it('is in the exam with all 312, by one act', async () => {
    expect([await total(), await acts()]).toEqual([312, before + 1])
    const { rows } = await client.candidates.search({ examId, limit: 500 })
    expect(rows.map(({ fullName, identityNumber }) => `${identityNumber ?? ''} ${fullName}`).sort()).toEqual(sample.scores.map(({ fullName, identityNumber }) => `${identityNumber} ${fullName}`).sort())
    expect(new Set(rows.map(({ origin }) => origin))).toEqual(new Set(['imported']))
  })

  it('keeps the workbook as evidence, encrypted under a random name', () => {
    const unlocked = test.office.context.state.unlocked
    const bytes = readFileSync(sample.workbook)
    const row = unlocked && findBlob(unlocked.open.db, sha256(bytes))
    const stored = readdirSync(join(test.folder, blobFolder))
    expect(stored).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect(row).toMatchObject({ place: `${blobFolder}/${stored[0]}`, size: bytes.length })
    const kept = readFileSync(join(test.folder, row?.place ?? ''))
    expect(kept.includes(Buffer.from('PK')) && kept.includes(bytes.subarray(0, 30))).toBe(false)
    expect(statSync(join(test.folder, row?.place ?? '')).mode & 0o077).toBe(0)
    const key = decrypt(blobWrappingKey(unlocked?.fileKey ?? Buffer.alloc(0)), blobKeyPurpose(sha256(bytes)), JSON.parse(row?.wrappedKey ?? '') as Encrypted)
    const nonce = kept.subarray(0, 12).toString('base64')
    expect(decrypt(key, blobPurpose(sha256(bytes)), { nonce, text: kept.subarray(12).toString('base64') }).equals(bytes)).toBe(true)
  })

  it('is refused person by person when the same file is read again', async () => {
    const { counts, problems } = await readList(client, examId, sample.workbook)
    expect(counts).toMatchObject({ good: 0, bad: 312 })
    expect(problems.filter(({ code }) => code === 'identityInExam')).toHaveLength(312)
  })

  it('is undone and redone as a whole', async () => {
    const { undo } = await client.history.next()
    expect(undo?.procedure).toBe('imports.take')
    const { seq } = await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await total()).toBe(0)
    await client.history.undo({ seq, requestId: newRequest() })
    expect(await total()).toBe(312)
    expect(await client.history.verify()).toMatchObject({ firstBroken: null })
  })
})

describe('taking a list', () => {
  // One office for all: a list is taken into an exam of its own.
  beforeEach(async () => {
    examId = await aSampleExam(client, sample)
  })

  it('is cancelled without a trace, and others can write afterwards', async () => {
    const { readingId } = await readList(client, examId, sample.workbook)
    const before = await acts()
    const abort = new AbortController()
    const release = holdWriteLock(test)
    const stream = await take(readingId, newRequest(), abort.signal)
    await stream.next()
    abort.abort()
    const ended = finish(stream).catch((error: unknown) => (error as Error).name)
    setTimeout(release, 100)
    expect(await ended).toBe('AbortError')
    expect([await total(), await acts()]).toEqual([0, before])
    await client.organizations.create({ name: 'Sở Nội vụ', requestId: newRequest() })
    expect((await finish(take(readingId))).taken).toBe(312)
  })

  it('answers a repeated request as the first time and takes nothing twice, nor stores the same workbook again', async () => {
    const stored = readdirSync(join(test.folder, blobFolder))
    const { readingId } = await readList(client, examId, sample.workbook)
    const requestId = newRequest()
    const first = await finish(take(readingId, requestId))
    expect(await finish(take(readingId, requestId))).toEqual(first)
    expect((await refusal(finish(take(readingId)))).code).toBe('READING_GONE')
    expect(await total()).toBe(312)
    expect(readdirSync(join(test.folder, blobFolder))).toEqual(stored)
  })

  it('refuses a reading that another has replaced', async () => {
    const first = await readList(client, examId, sample.workbook)
    await readList(client, examId, sample.faulty)
    expect((await refusal(finish(take(first.readingId)))).code).toBe('READING_GONE')
  })

  it.each(['a person of it was typed', 'a post of it was withdrawn'])('refuses a reading since which %s', async (what) => {
    const { readingId, rows } = await readList(client, examId, sample.workbook)
    const [post] = await client.posts.list({ examId })
    if (what.startsWith('a person')) await aCandidate(client, examId, post?.id ?? '', { identityNumber: rows.find(({ candidate }) => candidate)?.candidate?.identityNumber ?? null })
    else await client.posts.withdraw({ examId, id: post?.id ?? '', reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    const before = [await total(), await acts()]
    expect((await refusal(finish(take(readingId)))).code).toBe('READING_GONE')
    expect([await total(), await acts()]).toEqual(before)
  })
})

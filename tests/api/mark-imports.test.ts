import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/keys.ts'
import { findBlob } from '../../db/queries/access.ts'
import { blobFolder } from '../../electron/office/blobs.ts'
import type { MarkPreview } from '../../shared/contract/mark-imports.ts'
import { anExamToAttend, type ExamToAttend } from './an-exam-to-attend.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { aResultFile, readResults } from './a-result-file.ts'
import { finish, refusal } from './answers.ts'
import { holdWriteLock } from './write-lock.ts'

const names = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà'] as const
const head = ['SBD', 'Số câu đúng']

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToAttend
let examId: string
const files: string[] = []
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => {
  test.remove()
  for (const path of files) rmSync(dirname(path), { recursive: true, force: true })
})
// Numbers by name: An 001, Bình 002, Chi 003, Hà 004.
beforeEach(async () => {
  exam = await anExamToAttend(test, names)
  ;({ examId } = exam)
})

async function file(...args: Parameters<typeof aResultFile>): Promise<string> {
  const path = await aResultFile(...args)
  files.push(path)
  return path
}
const read = async (...args: Parameters<typeof aResultFile>) => readResults(client, examId, await file(...args))
/** Reads one sheet of numbers and results. */
const list = (...rows: readonly (readonly (string | number | Date | null)[])[]) => read({ 'Ca 1': [head, ...rows] })
type Step = Omit<Parameters<typeof client.imports.correctMarks>[0], 'examId' | 'readingId' | 'sheet'> & { sheet?: string | null }
const correct = ({ readingId }: Pick<MarkPreview, 'readingId'>, step: Step) => finish(client.imports.correctMarks({ examId, readingId, sheet: 'Ca 1', ...step }))
const take = ({ readingId }: Pick<MarkPreview, 'readingId'>, more: { reason?: string; withoutMissing?: boolean; requestId?: string } = {}, signal?: AbortSignal) =>
  client.imports.takeMarks({ examId, readingId, requestId: newRequest(), ...more }, { signal })
const problems = (preview: MarkPreview) => preview.sheets.flatMap((sheet) => sheet.problems.map(({ sheet: name, row, column, code }) => `${name} ${column ?? ''}${row} ${code}`))
const kinds = (preview: MarkPreview) => preview.sheets.flatMap(({ rows }) => rows.map(({ kind, skipReason }) => skipReason ?? kind))
const general = async () => Promise.all(names.map(async (name) => (await exam.mark(exam.idOf(name), 'general')).value))
const acts = async () => (await client.history.list({ limit: 1 })).total
const blobs = () => (existsSync(join(test.folder, blobFolder)) ? readdirSync(join(test.folder, blobFolder)).length : 0)
const whole = [['001', 41], ['002', 30], ['003', '29/60'], ['004', 0]] as const

describe('a file of results', () => {
  it('becomes marks as those typed into the grid, by one act that is undone and redone as a whole', async () => {
    const before = await acts()
    const preview = await list(...whole)
    expect([preview.counts, preview.missing, await acts(), await general()]).toEqual([{ marks: 4, bad: 0, alreadyThere: 0, leftOut: 0 }, [], before, [null, null, null, null]])
    expect(await finish(take(preview))).toMatchObject({ taken: 4 })
    expect([await general(), await acts()]).toEqual([[4100, 3000, 2900, 0], before + 1])
    expect(await exam.history(exam.idOf('Lò Văn An'), 'general')).toMatchObject([{ state: 'entered', value: 4100, marker: 0, userName: 'Nguyễn Thu Hà' }])
    const { undo } = await client.history.next()
    expect(undo?.procedure).toBe('imports.takeMarks')
    const { seq } = await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await general()).toEqual([null, null, null, null])
    await client.history.undo({ seq, requestId: newRequest() })
    expect(await general()).toEqual([4100, 3000, 2900, 0])
    expect(await client.history.verify()).toMatchObject({ firstBroken: null })
  })

  it('decides who passes round 1: 50 % of the questions (NĐ 170/2025 Đ.9)', async () => {
    await finish(take(await list(...whole)))
    const { byPart } = await import('../../electron/office/sitters.ts').then(({ findSitters }) => findSitters(test.office.context.state.unlocked!.open.db, examId))
    expect((byPart.get(exam.partId('written')) ?? []).map(({ fullName }) => fullName)).toEqual(['Lò Văn An', 'Lò Văn Bình'])
  })

  it('is kept as evidence, encrypted, and answers the same request as the first time', async () => {
    const path = await file({ 'Ca 1': [head, ...whole] })
    const preview = await readResults(client, examId, path)
    const requestId = newRequest()
    const first = await finish(take(preview, { requestId }))
    expect(await finish(take(preview, { requestId }))).toEqual(first)
    const db = test.office.context.state.unlocked?.open
    const bytes = readFileSync(path)
    expect(db && findBlob(db.db, sha256(bytes))).toMatchObject({ size: bytes.length })
    expect(db?.sqlite.prepare('select file_name, marks, left_out from mark_import where id = ?').get(first.importId)).toEqual({ file_name: 'KetQuaMay.xlsx', marks: 4, left_out: null })
    expect((await refusal(finish(take(preview)))).code).toBe('READING_GONE')
  })

  it('read again says “đã có” row by row and doubles nothing', async () => {
    await finish(take(await list(...whole)))
    const [before, stored] = [await acts(), blobs()]
    const again = await list(...whole)
    expect([kinds(again), again.counts]).toEqual([['alreadyThere', 'alreadyThere', 'alreadyThere', 'alreadyThere'], { marks: 0, bad: 0, alreadyThere: 4, leftOut: 0 }])
    expect(await refusal(finish(take(again)))).toEqual({ code: 'MARKS_NOT_TAKEN', data: { code: 'nothingNew', count: 4 } })
    expect([await acts(), blobs()]).toEqual([before, stored])
  })
})

describe('a .csv', () => {
  const csv = async (text: string) => {
    const path = join(dirname(await file({ x: [] })), 'Phòng máy 1.csv')
    writeFileSync(path, text)
    return readResults(client, examId, path)
  }

  it('becomes marks as a workbook does, and is kept as it came', async () => {
    const text = '\uFEFFSBD;Số câu đúng\r\n001;41\r\n002;30\r\n003;29\r\n="004";0\r\n'
    const preview = await csv(text)
    expect([preview.sheets.map(({ sheet, convertedFrom }) => [sheet, convertedFrom]), preview.counts]).toEqual([[['Phòng máy 1', null]], { marks: 4, bad: 0, alreadyThere: 0, leftOut: 0 }])
    await finish(take(preview))
    expect(await general()).toEqual([4100, 3000, 2900, 0])
    const db = test.office.context.state.unlocked?.open
    expect(db && findBlob(db.db, sha256(Buffer.from(text)))).toMatchObject({ mime: 'text/csv' })
  })

  it('with a broken quotation mark is refused with its row', async () => {
    expect(await refusal(csv('SBD,Ghi chú,Số câu đúng\n001,"nói "ổn"",41\n'))).toEqual({ code: 'FILE_REFUSED', data: { code: 'quoteBroken', fileName: 'Phòng máy 1.csv', row: 2 } })
  })
})

describe('a row that cannot be taken', () => {
  it.each([
    ['an unknown number', ['0999', 41], 'A2 numberUnknown'],
    ['no number', [null, 41], 'A2 numberMissing'],
    ['a blank, which is no 0 (field report 81)', ['001', null], 'B2 resultMissing'],
    ['words', ['001', 'đạt'], 'B2 resultText'],
    ['digits of another script (83)', ['001', '٧'], 'B2 resultText'],
    ['digits with a blank between them (83)', ['001', '4 1'], 'B2 resultText'],
    ['a negative number (83)', ['001', -1], 'B2 resultNegative'],
    ['half an answer (84)', ['001', '41,5'], 'B2 resultNotWhole'],
    ['half an answer as a number (84)', ['001', 41.5555], 'B2 resultNotWhole'],
    ['more than all (85)', ['001', 61], 'B2 resultAboveMaximum'],
    ['far too many (85)', ['001', 1e21], 'B2 resultText'],
    ['another number of questions', ['001', '41/40'], 'B2 resultOtherTotal'],
    ['a fraction that Excel made a date of', ['001', new Date(Date.UTC(2026, 9, 5))], 'B2 resultAsDate'],
  ])('is named by sheet, row and column: %s', async (_what, row, problem) => {
    const preview = await list(row)
    expect([kinds(preview), problems(preview)]).toEqual([['bad'], [`Ca 1 ${problem}`]])
    expect(await refusal(finish(take(preview, { withoutMissing: true })))).toEqual({ code: 'MARKS_NOT_TAKEN', data: { code: 'rowsOpen', count: 1 } })
    expect(await general()).toEqual([null, null, null, null])
  })

  it('field report 70: is one of somebody twice, on both rows, across sheets too', async () => {
    const preview = await read({ 'Ca 1': [head, ['001', 41], ['002', 30]], 'Ca 2': [head, ['1', 42]] })
    expect(problems(preview)).toEqual(['Ca 1 A2 numberRepeated', 'Ca 2 A2 numberZerosRestored', 'Ca 2 A2 numberRepeated'])
    expect(preview.sheets[0]?.problems[0]?.facts).toEqual({ others: 'trang Ca 2, dòng 2' })
  })

  it('is one whose name is of another number: a shifted column stops there', async () => {
    const preview = await read({ 'Ca 1': [['SBD', 'Họ và tên', 'Số câu đúng'], ['001', 'LO VAN AN', 41], ['002', 'Lò Văn Chi', 30]] })
    expect(problems(preview)).toEqual(['Ca 1 B3 nameOther'])
  })

  it('is one of somebody absent, or absent although present, by the signed list of the room', async () => {
    const written = ['SBD', 'Điểm']
    await exam.note('Lò Văn An', 'absent')
    await exam.note('Lò Văn Bình', 'present')
    const preview = await read({ 'Ca 1': [written, ['001', 50], ['002', 'Vắng'], ['003', 'vắng thi']] }).then((asked) => correct(asked, { partId: exam.partId('written') }))
    expect([problems(preview), kinds(preview)]).toEqual([['Ca 1 B2 notedAbsent', 'Ca 1 B3 notedPresent'], ['bad', 'bad', 'good']])
    expect(preview.sheets[0]?.problems[0]?.facts).toMatchObject({ room: 3, session: 1 })
  })

  it('is one of somebody ineligible, gone, out by the results so far, exempt, or with another mark', async () => {
    await exam.refuse('Lò Văn Bình')
    await exam.withdraw('Lò Văn Chi')
    await exam.set(exam.idOf('Lò Văn An'), 'general', 4000)
    const preview = await list(['001', 41], ['002', 30], ['003', 29])
    expect(problems(preview)).toEqual(['Ca 1 B2 markDiffers', 'Ca 1 A3 candidateIneligible', 'Ca 1 A4 numberWithdrawn'])
    await exam.set(exam.idOf('Lò Văn An'), 'general', 2000)
    const next = await read({ 'Ca 1': [['SBD', 'Phần thi', 'Điểm'], ['001', 'Phỏng vấn', '70,5'], ['004', 'Phỏng vấn', '70,555'], ['004', 'Tin học', 30]] })
    expect(problems(next)).toEqual(['Ca 1 C2 partNotDue', 'Ca 1 C3 resultDecimals', 'Ca 1 B4 partUnknown'])
  })
})

describe('a closed part', () => {
  it('refuses the file too: coded scripts are keyed by code (field report 80)', async () => {
    exam.code('written')
    const preview = await read({ 'Ca 1': [['SBD', 'Phần thi', 'Điểm'], ['001', 'Viết', 50]] })
    expect(problems(preview)).toEqual(['Ca 1 C2 partCoded'])
  })

  it('refuses it even when it was closed after the file was read, and nothing is written', async () => {
    const preview = await read({ 'Ca 1': [['SBD', 'Phần thi', 'Điểm'], ['001', 'Viết', 50]] })
    expect(preview.counts).toMatchObject({ marks: 1, bad: 0 })
    exam.code('written')
    const [before, stored] = [await acts(), blobs()]
    expect((await refusal(finish(take(preview, { withoutMissing: true })))).code).toBe('READING_GONE')
    expect([await acts(), blobs()]).toEqual([before, stored])
    expect(problems(await correct(preview, { sheet: null }))).toEqual(['Ca 1 C2 partCoded'])
  })

  it('refuses single marks of examiners to be overwritten', async () => {
    const where = { examId, candidateId: exam.idOf('Lò Văn An'), partId: exam.partId('interview') }
    const { version } = await client.marking.sheet(where)
    await client.marking.setSheet({ ...where, marks: [{ stage: 'marking', marker: 1, piece: 0, value: 7000 }], version, requestId: newRequest() })
    expect(problems(await read({ 'Ca 1': [['SBD', 'Phần thi', 'Điểm'], ['001', 'Phỏng vấn', 50]] }))).toEqual(['Ca 1 C2 partBySheets'])
  })
})

describe('taking a file', () => {
  it('needs every row fine or left out with a reason, and an answer for who is missing', async () => {
    const preview = await list(['001', 41], ['0999', 30])
    expect(preview.missing).toEqual(['002', '003', '004'].map((number, at) => ({ number, fullName: names[at + 1], partTitle: 'V1' })))
    const left = await correct(preview, { leaveOut: [3] })
    expect((await refusal(finish(take(preview)))).code).toBe('READING_GONE')
    expect(await refusal(finish(take(left, { withoutMissing: true })))).toEqual({ code: 'MARKS_NOT_TAKEN', data: { code: 'reasonNeeded', count: 1 } })
    expect(await refusal(finish(take(left, { reason: 'máy ghi thừa' })))).toEqual({ code: 'MARKS_NOT_TAKEN', data: { code: 'missingPeople', count: 3 } })
    expect(await general()).toEqual([null, null, null, null])
    const { importId } = await finish(take(left, { reason: 'máy ghi thừa', withoutMissing: true }))
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    expect(sqlite?.prepare('select i.left_out, a.reason from mark_import as i join audit_entry as a on a.seq = i.recorded_seq where i.id = ?').get(importId)).toEqual({ left_out: 'Ca 1: 3', reason: 'máy ghi thừa' })
    expect(await general()).toEqual([4100, null, null, null])
  })

  it('takes a cell that was written anew, and leaves the workbook as it is', async () => {
    const preview = await correct(await list(['001', 41], ['002', 'ba mươi'], ['003', 29], ['004', 0]), { cells: [{ row: 3, column: 'B', value: '30' }] })
    await finish(take(preview))
    expect(await general()).toEqual([4100, 3000, 2900, 0])
  })

  it('asks for hidden rows and for the sheet that is not wanted', async () => {
    const path = await file({ 'Ca 1': [head, ...whole], 'Tổng hợp': [head, ...whole] }, { dress: (workbook) => void (workbook.getWorksheet('Ca 1')!.getRow(5).hidden = true) })
    const preview = await readResults(client, examId, path)
    expect([kinds(preview).slice(0, 4), preview.counts.bad]).toEqual([['bad', 'bad', 'bad', 'hiddenAsk'], 6])
    const without = await correct(preview, { sheet: 'Tổng hợp', include: false })
    expect(await refusal(finish(take(without)))).toEqual({ code: 'MARKS_NOT_TAKEN', data: { code: 'hiddenRowsAsked', count: 1 } })
    const all = await correct(without, { hiddenRows: 'take' })
    expect(all.counts).toEqual({ marks: 4, bad: 0, alreadyThere: 0, leftOut: 4 })
    await finish(take(all, { reason: 'trang tổng hợp lặp lại' }))
    expect(await general()).toEqual([4100, 3000, 2900, 0])
  })

  it('is cancelled without a trace: no mark, no act, no file', async () => {
    const preview = await list(...whole)
    const [before, stored] = [await acts(), blobs()]
    const abort = new AbortController()
    const release = holdWriteLock(test)
    const stream = await take(preview, {}, abort.signal)
    await stream.next()
    abort.abort()
    const ended = finish(stream).catch((error: unknown) => (error as Error).name)
    setTimeout(release, 100)
    expect(await ended).toBe('AbortError')
    expect([await general(), await acts()]).toEqual([[null, null, null, null], before])
    expect(test.office.context.state.unlocked?.open.sqlite.prepare('select count(*) from mark_import').pluck().get()).toBeTypeOf('number')
    expect((await finish(take(preview))).taken).toBe(4)
    expect(blobs()).toBeGreaterThan(stored)
  })

  it('stops when somebody typed one of its marks meanwhile: nothing of it is written', async () => {
    const preview = await list(...whole)
    await exam.set(exam.idOf('Lò Thị Hà'), 'general', 1000)
    expect((await refusal(finish(take(preview)))).code).toBe('READING_GONE')
    expect(await general()).toEqual([null, null, null, 1000])
    expect(problems(await correct(preview, { sheet: null }))).toEqual(['Ca 1 B5 markDiffers'])
  })
})

describe('a file as a computer room hands it over', () => {
  it('is read with its title rows, two sheets, numbers without zeros, “41/60”, sums and signatures', async () => {
    const title = [['HỘI ĐỒNG THI TUYỂN'], ['KẾT QUẢ THI TRẮC NGHIỆM TRÊN MÁY'], []]
    const columns = ['STT', 'Số báo danh', 'Họ và tên', null, 'Phần thi', 'Số câu trả lời đúng', 'Ghi chú']
    const sheet = (rows: (string | number | null)[][]) => [...title, columns, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'], ...rows, [null, 'Tổng cộng: 2 thí sinh'], [null, null, null, null, 'Tuyên Quang, ngày 05 tháng 12 năm 2026'], [null, 'NGƯỜI LẬP']]
    const path = await file(
      {
        'Phòng máy 1': sheet([[1, 1, 'Lò Văn', 'An', 'Kiến thức chung', '41/60', null], [2, 2, 'Lò Văn', 'Bình', 'Kiến thức chung', '30/60', null]]),
        'Phòng máy 2': sheet([[1, 3, 'Lò Văn', 'Chi', 'kiến thức chung', '29 / 60', null], [2, 4, 'Lò Thị', 'Hà', 'V1', 'Vắng', 'có đơn']]),
        'Hướng dẫn': [['Mở tệp bằng Excel']],
      },
      {
        dress: (workbook) => {
          for (const name of ['Phòng máy 1', 'Phòng máy 2']) for (const range of ['A1:G1', 'A2:G2', 'C4:D4']) workbook.getWorksheet(name)!.mergeCells(range)
        },
      },
    )
    const seen: unknown[] = []
    const preview = await readResults(client, examId, path, seen)
    expect(problems(preview)).toEqual(['Phòng máy 1 B6 numberZerosRestored', 'Phòng máy 1 B7 numberZerosRestored', 'Phòng máy 2 B6 numberZerosRestored', 'Phòng máy 2 B7 numberZerosRestored'])
    expect(kinds(preview).slice(0, 6)).toEqual(['numbering', 'good', 'good', 'total', 'signature', 'signature'])
    expect([preview.counts, preview.unreadSheets, preview.missing]).toEqual([{ marks: 4, bad: 0, alreadyThere: 0, leftOut: 0 }, ['Hướng dẫn'], []])
    expect(seen.map((one) => (one as { stage: string }).stage)).toEqual(expect.arrayContaining(['reading', 'checking']))
    await finish(take(preview))
    expect(await general()).toEqual([4100, 3000, 2900, null])
    expect((await exam.mark(exam.idOf('Lò Thị Hà'), 'general')).state).toBe('absent')
  })

  it('may have a column for each part; an empty column is of a part that was not held', async () => {
    const preview = await read({ 'Ca 1': [['SBD', 'Kiến thức chung', 'Viết', 'Tổng điểm'], ['001', 41, null, 41], ['002', 30, null, 30], ['003', 29, null, 29], ['004', 0, null, 0]] })
    expect([preview.counts.marks, problems(preview), preview.sheets[0]?.columns.map(({ field }) => field)]).toEqual([4, [], ['number', 'general', null, null]])
  })

  it('asks for the part where it may be of two, and reads 8,1 as Excel stores it (field report 84)', async () => {
    const preview = await read({ 'Ca 1': [['SBD', 'Điểm'], ['001', 8.0999999999999996], ['002', '7,5'], ['003', '7.55'], ['004', 100]] })
    expect([problems(preview), preview.sheets[0]?.partChoices.map(({ title }) => title)]).toEqual([['Ca 1 2 partMissing', 'Ca 1 3 partMissing', 'Ca 1 4 partMissing', 'Ca 1 5 partMissing'], ['Viết', 'P. vấn']])
    const chosen = await correct(preview, { partId: exam.partId('interview') })
    await finish(take(chosen))
    expect(await Promise.all(names.map(async (name) => (await exam.mark(exam.idOf(name), 'interview')).value))).toEqual([810, 750, 755, 10000])
  })

  it('is refused as a whole without numbers or results, or with a column twice', async () => {
    expect(await refusal(read({ 'Ca 1': [['Họ và tên', 'Số câu đúng'], ['Lò Văn An', 41]] }))).toEqual({ code: 'COLUMNS_MISSING', data: { missing: ['number'], headings: ['Họ và tên', 'Số câu đúng'], repeated: [] } })
    expect(await refusal(read({ 'Ca 1': [['SBD', 'Câu đúng', 'Số câu đúng'], ['001', 41, 41]] }))).toMatchObject({ data: { missing: ['result'], repeated: [{ field: 'correct', columns: ['B', 'C'] }] } })
    expect(await refusal(read({ 'Ca 1': [['Mở tệp bằng Excel']] }))).toEqual({ code: 'COLUMNS_MISSING', data: { missing: ['number', 'result'], headings: [], repeated: [] } })
  })
})

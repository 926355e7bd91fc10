import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { finish, refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { anOffice, type TestOffice } from './an-office.ts'

const kind = 'successfulCandidates' as const
let refusedPath = ''

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
beforeAll(async () => {
  test = await anOffice({ mayWrite: (path) => path !== refusedPath })
  ;({ client } = test)
  exam = await anExamToMark(client, ['written'], 2)
  for (const [fullName, score] of [['Hoàng Thị Thưởng', 8150], ["Giàng A D'Ấng", 7000], ['Lò Văn Trượt', 6900]] as const) {
    const { id } = await exam.add(fullName, { sex: 'female', identityNumber: fullName.startsWith('Hoàng') ? '008300001234' : null })
    await exam.set(id, 'general', 4000)
    await exam.set(id, 'written', score)
  }
})
afterAll(() => test.remove())

const options = (more: object = {}) => client.documents.defaults({ examId: exam.examId, kind }).then((defaults) => ({ ...defaults, ...more }))
const save = async (path: string) => client.documents.save({ examId: exam.examId, kind, options: await options(), path })

describe('the list of successful candidates', () => {
  it('is proposed with the layout of the exam and the place of the office', async () => {
    expect(await options()).toMatchObject({ layout: 'party', place: 'Tuyên Quang', orientation: 'landscape', fontSize: 13, columns: { identityNumber: false } })
  })

  it('is made as a PDF that names the winners, nobody else, and says DỰ THẢO on its page', async () => {
    const steps: unknown[] = []
    const made = await finish(client.documents.make({ examId: exam.examId, kind, options: await options() }), steps)
    expect(made).toMatchObject({ pages: 1, people: 2, title: 'Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026', suggestedName: `${made.title}.pdf` })
    expect(steps).toEqual([{ stage: 'writing', done: 0, total: null }])
    const bytes = test.office.document(made.id) ?? new Uint8Array()
    expect([Buffer.from(bytes.subarray(0, 5)).toString(), bytes.length]).toEqual(['%PDF-', made.bytes])
    const page = pageTexts(bytes, '-raw').join('').replace(/\s+/gu, ' ')
    const holds = ['Hoàng Thị Thưởng', "Giàng A D'Ấng", '81,50', 'DỰ THẢO', 'Danh sách này có 2 người.', 'Lò Văn Trượt', '008300001234'].map((text) => page.includes(text))
    expect(holds).toEqual([true, true, true, true, true, false, false])
    expect(test.office.document('018f0000-0000-7000-8000-000000000000')).toBeNull()
  })

  it('is saved where the person chose, whole, and nothing lies beside it', async () => {
    const folder = join(test.folder, 'Giấy tờ')
    mkdirSync(folder)
    const path = join(folder, 'Danh sách trúng tuyển.pdf')
    const { bytes, pages } = await save(path)
    expect([readFileSync(path).subarray(0, 5).toString(), readFileSync(path).length, pages]).toEqual(['%PDF-', bytes, 1])
    expect(readdirSync(folder)).toEqual(['Danh sách trúng tuyển.pdf'])
  })

  it('is not saved to a path that nobody chose', async () => {
    refusedPath = join(test.folder, 'lén.pdf')
    expect(await refusal(save(refusedPath))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path: refusedPath, reason: 'notChosen' } })
    expect(existsSync(refusedPath)).toBe(false)
  })

  it.each([
    ['a folder that is not there', 'không có/a.pdf', 'ENOENT'],
    ['a path that is a folder', 'thư mục.pdf', 'EISDIR'],
  ])('says why it was not written to %s, and leaves no part of it', async (_what, name, reason) => {
    const path = join(test.folder, name)
    if (name === 'thư mục.pdf') mkdirSync(path)
    expect(await refusal(save(path))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path, reason } })
    expect(readdirSync(test.folder).filter((entry) => entry.endsWith('.part'))).toEqual([])
  })

  it('is forgotten at the lock', async () => {
    const made = await finish(client.documents.make({ examId: exam.examId, kind, options: await options() }))
    expect(test.office.document(made.id)).not.toBeNull()
    await client.access.lock()
    expect(test.office.document(made.id)).toBeNull()
  })
})

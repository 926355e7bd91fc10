import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atWork } from '../../electron/office/act.ts'
import { makeList } from '../../electron/office/documents/make.ts'
import { documentKinds, type DocumentKind, type DocumentOptions } from '../../shared/contract/documents.ts'
import { documentName } from '../../shared/documents/names.ts'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { finish, refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { give, sitDown } from './a-user.ts'
import { anOffice, passphrase, type TestOffice } from './an-office.ts'
import { listsOf, type Lists } from './lists.ts'

const kind = 'successfulCandidates' as const
let refusedPath = ''

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let lists: Lists
beforeAll(async () => {
  test = await anOffice({ mayWrite: (path) => path !== refusedPath })
  ;({ client } = test)
  exam = await anExamToMark(client, ['written'], 2)
  lists = listsOf(test, exam.examId)
  for (const [fullName, score] of [['Hoàng Thị Thưởng', 8150], ["Giàng A D'Ấng", 7000], ['Lò Văn Trượt', 6900]] as const) {
    const { id } = await exam.add(fullName, { sex: 'female', identityNumber: fullName.startsWith('Hoàng') ? '008300001234' : null })
    await exam.set(id, 'general', 4000)
    await exam.set(id, 'written', score)
  }
})
afterAll(() => test.remove())

describe('what is proposed for a list', () => {
  it('is the layout of the exam, place and head of the office, and the order and sheet of the kind', async () => {
    expect(await lists.options(kind)).toEqual({
      layout: 'party',
      number: '',
      decisionNumber: '',
      decisionDate: null,
      signingDate: null,
      place: 'Tuyên Quang',
      authority: 'none',
      signerPosition: 'Trưởng Ban',
      signerName: '',
      recipients: [],
      columns: {},
      sort: 'post',
      candidateId: null,
      postId: null,
      partId: null,
      sessionId: null,
      roomId: null,
      bagId: null,
      orientation: 'landscape',
      fontSize: 13,
    })
    expect(await lists.options('callList')).toMatchObject({ sort: 'number', orientation: 'portrait' })
  })

  it('stands for every kind: each can be looked at', async () => {
    // Settled marks are no paper of the secretary's.
    const own = (await client.users.list())[0]
    await give(client, own?.id ?? '', 'chair', { examId: exam.examId })
    await sitDown(client, test.file, own?.name ?? '', passphrase)
    const titles = await Promise.all(documentKinds.map(async (one) => documentName((await lists.value(one)).document)))
    expect(titles).toEqual([
      'Giấy biên nhận hồ sơ đăng ký dự tuyển kỳ thi tuyển công chức năm 2026',
      'Danh sách thu phí dự tuyển kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh đủ điều kiện dự thi kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh không đủ điều kiện dự thi kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh theo số báo danh kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh theo phòng thi kỳ thi tuyển công chức năm 2026',
      'Sơ đồ phòng thi kỳ thi tuyển công chức năm 2026',
      'Thẻ bàn phòng thi kỳ thi tuyển công chức năm 2026',
      'Danh sách gọi thí sinh vào phòng thi kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh chưa có chỗ ngồi kỳ thi tuyển công chức năm 2026',
      'Biên bản bốc thăm chia phòng thi kỳ thi tuyển công chức năm 2026',
      'Biên bản bốc thăm phân công giám thị kỳ thi tuyển công chức năm 2026',
      'Danh sách phân công giám thị kỳ thi tuyển công chức năm 2026',
      'Biên bản coi thi kỳ thi tuyển công chức năm 2026',
      'Biên bản bốc thăm thứ tự vào phòng kỳ thi tuyển công chức năm 2026',
      'Danh sách thứ tự vào phòng kỳ thi tuyển công chức năm 2026',
      'Biên bản làm phách và bốc thăm túi bài kỳ thi tuyển công chức năm 2026',
      'Biên bản thống nhất điểm, chấm tập thể bài thi viết kỳ thi tuyển công chức năm 2026',
      'Bảng tổng hợp điểm theo túi bài thi viết kỳ thi tuyển công chức năm 2026',
      'Bảng kết quả phiếu trả lời trắc nghiệm phòng thi trên giấy, kỳ thi tuyển công chức năm 2026',
      'Biên bản bốc thăm bài chấm kiểm tra kỳ thi tuyển công chức năm 2026',
      'Biên bản chấm kiểm tra bài thi viết kỳ thi tuyển công chức năm 2026',
      'Bảng tổng hợp điểm kỳ thi tuyển công chức năm 2026',
      'Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026',
      'Phiếu lý do của thí sinh kỳ thi tuyển công chức năm 2026',
      'Bảng so sánh quy chế áp dụng cho kỳ thi tuyển công chức năm 2026',
      'Lịch các bước kỳ thi tuyển công chức năm 2026',
      'Danh sách hội đồng và các ban kỳ thi tuyển công chức năm 2026',
    ])
  })
})

describe('a caller who may not see everything', () => {
  const asViewer = (of: DocumentKind, options: DocumentOptions) => {
    const { db, session } = atWork(test.office.context.state)
    return makeList(db, { ...session, held: [{ role: 'viewer', scopeKind: 'office', scopeId: null }] }, { examId: exam.examId, kind: of, options }, '2026-11-25')
  }

  it('gets names without dates of birth and identity numbers, of a list whose hash is everybody’s', async () => {
    const options = await lists.options('unplacedCandidates', { sort: 'name' })
    const { document, contentHash } = asViewer('unplacedCandidates', options)
    const birth = document.table.columns.findIndex(({ key }) => key === 'birth')
    expect(document.table.groups.flatMap(({ rows }) => rows).map((cells) => cells[birth])).toEqual(['', '', '', '', '', ''])
    expect(contentHash).toBe((await lists.state('unplacedCandidates')).contentHash)
  })

  it.each(['scoreSummary', 'successfulCandidates'] as const)('gets no %s without marks', async (of) => {
    const options = await lists.options(of)
    expect(() => asViewer(of, options)).toThrow(expect.objectContaining({ code: 'FORBIDDEN', data: { permission: 'marks.read' } }))
  })
})

describe('the list of successful candidates', () => {
  it('is made as a PDF that names the winners, nobody else, and says DỰ THẢO on its page', async () => {
    const steps: unknown[] = []
    const made = await finish(client.documents.make({ examId: exam.examId, kind, options: await lists.options(kind) }), steps)
    expect(made).toMatchObject({ pages: 1, people: 2, draft: true, title: 'Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026', suggestedName: made.title })
    expect(steps).toEqual([{ stage: 'writing', done: 0, total: null }])
    const bytes = test.office.document(made.id) ?? new Uint8Array()
    expect([Buffer.from(bytes.subarray(0, 5)).toString(), bytes.length]).toEqual(['%PDF-', made.bytes])
    const page = pageTexts(bytes, '-raw').join('').replace(/\s+/gu, ' ')
    const holds = ['Hoàng Thị Thưởng', "Giàng A D'Ấng", '81,50', 'DỰ THẢO', 'Danh sách này có 2 người.', 'Lò Văn Trượt', '008300001234'].map((text) => page.includes(text))
    expect(holds).toEqual([true, true, true, true, true, false, false])
    expect(page).toContain(made.contentHash.slice(0, 4).toUpperCase())
    expect(test.office.document('018f0000-0000-7000-8000-000000000000')).toBeNull()
  })

  it('is saved where the person chose, whole, and nothing lies beside it', async () => {
    const folder = join(test.folder, 'Giấy tờ')
    mkdirSync(folder)
    const path = join(folder, 'Danh sách trúng tuyển.pdf')
    const { bytes, pages } = await lists.save(kind, path)
    expect([readFileSync(path).subarray(0, 5).toString(), readFileSync(path).length, pages]).toEqual(['%PDF-', bytes, 1])
    expect(readdirSync(folder)).toEqual(['Danh sách trúng tuyển.pdf'])
  })

  it.each(['docx', 'xlsx'] as const)('is saved as %s, whose pages only the program that opens it knows', async (format) => {
    const path = join(test.folder, `Danh sách.${format}`)
    expect(await lists.save(kind, path, format)).toEqual({ path, pages: null, bytes: readFileSync(path).length })
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  })

  it('is not saved to a path that nobody chose', async () => {
    refusedPath = join(test.folder, 'lén.pdf')
    expect(await refusal(lists.save(kind, refusedPath))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path: refusedPath, reason: 'notChosen' } })
    expect(existsSync(refusedPath)).toBe(false)
  })

  it.each([
    ['a folder that is not there', 'không có/a.pdf', 'ENOENT'],
    ['a path that is a folder', 'thư mục.pdf', 'EISDIR'],
  ])('says why it was not written to %s, and leaves no part of it and no word in the log', async (_what, name, reason) => {
    const path = join(test.folder, name)
    if (name === 'thư mục.pdf') mkdirSync(path)
    const before = (await client.history.list({})).entries.length
    expect(await refusal(lists.save(kind, path))).toEqual({ code: 'FILE_NOT_WRITTEN', data: { path, reason } })
    expect(readdirSync(test.folder).filter((entry) => entry.endsWith('.part'))).toEqual([])
    expect((await client.history.list({})).entries).toHaveLength(before)
  })

  it('is forgotten at the lock', async () => {
    const made = await lists.make(kind)
    expect(test.office.document(made.id)).not.toBeNull()
    await client.access.lock()
    expect(test.office.document(made.id)).toBeNull()
  })
})

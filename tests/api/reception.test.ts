import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReceptionInput } from '../../shared/contract/registrations.ts'
import { convert } from '../unit/writers/libre-office.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { listsOf } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const reception = (more: Partial<ReceptionInput> = {}): ReceptionInput => ({
  ...{ receivedOn: '2026-11-20', way: 'inPerson', missingDue: null, fee: 300_000, feeReceipt: '0012' },
  papers: [{ paper: 'form', handedIn: true }],
  ...more,
})

/** An exam of its own, so that its receipts begin with 1. */
async function aDesk() {
  const examId = (await anExam(client)).id
  const postId = (await aPost(client, examId, { code: `V${Math.random()}` })).id
  const add = (fullName: string, received: ReceptionInput | null, more: object = {}) => aCandidate(client, examId, postId, { fullName, reception: received, ...more })
  const change = async (id: string, received: ReceptionInput | null) => {
    const { fullName, birthDate = '2000', sex, revision } = await client.candidates.get({ examId, id })
    const facts = { fullName, birthDate, sex, identityNumber: null, ethnicGroup: null, priority: [], phone: null, email: null, residence: null, note: null }
    return client.candidates.change({ ...facts, examId, id, postId, reception: received, expectedRevision: revision, requestId: newRequest() })
  }
  return { examId, postId, add, change, lists: listsOf(test, examId) }
}
const undo = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

describe('the reception of a file', () => {
  it('gives receipts 1, 2, 3 in each exam, and a number that was undone is not given again', async () => {
    const [one, other] = [await aDesk(), await aDesk()]
    expect((await one.add('Lò Văn An', reception())).reception?.number).toBe(1)
    expect((await one.add('Lò Văn Bình', reception())).reception?.number).toBe(2)
    expect((await other.add('Lò Văn Cúc', reception())).reception?.number).toBe(1)
    expect((await one.add('Lò Văn Dũng', null)).reception).toBeNull()
    await one.add('Lò Văn Ẩn', reception())
    await undo()
    expect((await one.add('Lò Văn Em', reception())).reception?.number).toBe(4)
  })

  it('keeps the papers in the order of the list, and the receipt keeps its number when they change', async () => {
    const desk = await aDesk()
    const { id, revision } = await desk.add('Lò Văn An', reception({ papers: [{ paper: 'photo', handedIn: true }, { paper: 'form', handedIn: true }, { paper: 'transcript', handedIn: false }], missingDue: '2026-12-01', fee: null, feeReceipt: null }))
    const before = (await client.candidates.get({ examId: desk.examId, id })).reception
    expect(before).toEqual({ receivedOn: '2026-11-20', way: 'inPerson', missingDue: '2026-12-01', fee: null, feeReceipt: null, number: 1, papers: [{ paper: 'form', handedIn: true }, { paper: 'transcript', handedIn: false }, { paper: 'photo', handedIn: true }] })
    const next = reception({ papers: [{ paper: 'form', handedIn: true }, { paper: 'transcript', handedIn: true }] })
    const changed = await desk.change(id, next)
    expect([changed.reception, changed.revision]).toEqual([{ ...next, number: 1 }, revision + 1])
    await undo()
    expect((await client.candidates.get({ examId: desk.examId, id })).reception).toEqual(before)
    expect((await desk.change(id, null)).reception).toEqual(before)
  })

  it.each<[string, Partial<ReceptionInput>, string, string]>([
    ['a day after today', { receivedOn: '2026-11-26' }, 'reception.receivedOn', 'inFuture'],
    ['missing papers due before the file came in', { missingDue: '2026-11-19' }, 'reception.missingDue', 'beforeReceived'],
    ['a paper that no list has', { papers: [{ paper: 'passport', handedIn: true }] }, 'reception.papers.0.paper', 'unknownId'],
    ['a paper twice', { papers: [{ paper: 'form', handedIn: true }, { paper: 'form', handedIn: false }] }, 'reception.papers.1.paper', 'duplicate'],
  ])('is refused with %s', async (_what, more, path, code) => {
    const desk = await aDesk()
    expect(await refusal(desk.add('Lò Văn An', reception(more)))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
    expect((await client.candidates.search({ examId: desk.examId })).total).toBe(0)
  })
})

/** What zbar, a program that is not ours, reads in the first page of a PDF. */
function codeIn(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'biên nhận '))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')])
    return execFileSync('zbarimg', ['-q', '--raw', join(folder, 'a.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the receipt', () => {
  it('says what came in, what is missing until when, and the fee; its code names the receipt and the exam, nobody', { timeout: 60_000 }, async () => {
    const desk = await aDesk()
    await desk.add('Lò Văn An', reception())
    const { id } = await desk.add('Hờ A Dế', reception({ way: 'post', missingDue: '2026-12-01', papers: [{ paper: 'form', handedIn: true }, { paper: 'transcript', handedIn: false }] }), { identityNumber: '008099001234' })
    const text = await desk.lists.text('receipts', { candidateId: id })
    for (const words of ['GIẤY BIÊN NHẬN HỒ SƠ', 'Hờ A Dế', '1 Phiếu đăng ký dự tuyển đã nộp 2 Bảng điểm còn thiếu']) expect(text).toContain(words)
    expect(text).toContain('Biên nhận số 2, ngày 20/11/2026, gửi bưu điện. Còn thiếu 1 giấy tờ, bổ sung chậm nhất ngày 01/12/2026. Phí dự tuyển đã nộp 300.000 đồng, biên lai số 0012.')
    expect(text).not.toContain('Lò Văn An')
    expect(text).not.toContain('DỰ THẢO')
    const made = await desk.lists.make('receipts', { candidateId: id })
    expect([made.people, made.pages]).toEqual([1, 1])
    expect(codeIn(test.office.document(made.id) ?? new Uint8Array())).toBe(`bien-nhan/${desk.examId}/2`)
    const path = join(test.folder, 'biên nhận.docx')
    await desk.lists.save('receipts', path, 'docx', { candidateId: id })
    const [pdf = new Uint8Array()] = await convert([{ name: 'a.docx', bytes: readFileSync(path) }], 'pdf')
    expect(codeIn(pdf)).toBe(`bien-nhan/${desk.examId}/2`)
  })

  it('is one page for each file that came in', async () => {
    const desk = await aDesk()
    for (const name of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Cúc']) await desk.add(name, reception())
    await desk.add('Chưa nộp', null)
    const made = await desk.lists.make('receipts')
    expect([made.people, made.pages, made.draft]).toEqual([3, 3, false])
  })
})

describe('the list of fees', () => {
  it('names who paid in the order of the receipts, with the total', async () => {
    const desk = await aDesk()
    await desk.add('Vàng Thị Mỷ', reception({ fee: 300_000 }))
    await desk.add('Lò Văn Miễn', reception({ fee: null, feeReceipt: null }))
    await desk.add('Bàn Thị Bình', reception({ fee: 1_250_000, feeReceipt: '0013' }))
    const { document, people } = await desk.lists.value('feeList')
    expect(people).toBe(2)
    expect(document.table.columns.map(({ title }) => title)).toEqual(['TT', 'Họ và tên', 'Ngày sinh', 'Vị trí dự tuyển', 'Biên nhận', 'Ngày nhận', 'Biên lai', 'Phí (đồng)'])
    expect(document.table.groups[0]?.rows.map((row) => [row[0], row[1], row[4], row[6], row[7]])).toEqual([['1', 'Vàng Thị Mỷ', '1', '0012', '300.000'], ['2', 'Bàn Thị Bình', '3', '0013', '1.250.000']])
    expect(document.table.groups[0]?.total?.at(-1)).toBe('1.550.000')
    expect(await desk.lists.text('feeList')).toContain('Danh sách này có 2 người, tổng số phí đã thu 1.550.000 đồng.')
  })
})

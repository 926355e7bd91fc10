import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableText } from '../../shared/documents/table-text.ts'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { refusal } from './answers.ts'
import { anExamToDecide, civilServants, type ExamToDecide } from './an-exam-to-decide.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { listsOf, type Lists } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToDecide
let lists: Lists
/** Found ineligible: not 18 years old. */
let pao: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  // One place: An wins, Bình is second; Chung fails.
  exam = await anExamToDecide(client, civilServants, { A: { quota: 1, name: 'Chuyên viên tổng hợp' }, B: { quota: 1, name: 'Kế toán' } }, [
    ['Lò Văn An', 'A', 8000],
    ['Bàn Thị Bình', 'A', 7450, { sex: 'female', priority: [{ group: 'ethnicMinority', evidence: true }] }],
    ['Ma Văn Chung', 'A', 4000],
    ['Giàng A Páo', 'B', null],
  ])
  lists = listsOf(test, exam.examId)
  pao = exam.id('Giàng A Páo')
  const { conditions } = await client.eligibility.codes({ examId: exam.examId })
  const age = conditions.find(({ name }) => name === 'Chưa đủ 18 tuổi')
  await client.eligibility.decide({ examId: exam.examId, candidateId: pao, verdict: 'ineligible', reasons: [{ condition: age?.id ?? '', paper: null, note: 'sinh ngày 21/6/2009' }], expectedRevision: null, requestId: newRequest() })
}, 60_000)
afterAll(() => test.remove())

const squeezed = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/gu, ' ').trim())

describe('the sheets of reasons', () => {
  it('are one per candidate, in the order of posts and ranks, those who may not sit among them', async () => {
    const { document, people } = await lists.value('reasonSheets')
    expect(people).toBe(4)
    expect(tableText(document)).toEqual([
      ['Bước xét', 'Nội dung', 'Căn cứ'],
      ['Lò Văn An · sinh 21/6/2000 · Chuyên viên tổng hợp, Văn phòng Tỉnh ủy A'],
      ['Vòng 1', 'Vòng 1 đúng 40/60 câu, cần 30', 'NĐ 170/2025 Đ.9 k.2'],
      ['Điểm', 'Vòng 2 được 80,00, cần 50 trước điểm ưu tiên', 'NĐ 170/2025 Đ.10 k.1 a'],
      ['Xếp hạng', 'Tổng điểm 80,00 đứng thứ 1 trên 1 chỉ tiêu', 'NĐ 170/2025 Đ.10 k.1 b'],
      ['Bàn Thị Bình · sinh 21/6/2000 · Chuyên viên tổng hợp, Văn phòng Tỉnh ủy A'],
      ['Vòng 1', 'Vòng 1 đúng 40/60 câu, cần 30', 'NĐ 170/2025 Đ.9 k.2'],
      ['Điểm', 'Vòng 2 được 74,50, cần 50 trước điểm ưu tiên', 'NĐ 170/2025 Đ.10 k.1 a'],
      ['', 'Dân tộc thiểu số: cộng 5,00', 'NĐ 170/2025 Đ.6 k.1 b'],
      ['Xếp hạng', 'Tổng điểm 79,50 đứng thứ 2 trên 1 chỉ tiêu; người cuối cùng trúng tuyển có 80,00', 'NĐ 170/2025 Đ.10 k.1 b'],
      ['Ma Văn Chung · sinh 21/6/2000 · Chuyên viên tổng hợp, Văn phòng Tỉnh ủy A'],
      ['Vòng 1', 'Vòng 1 đúng 40/60 câu, cần 30', 'NĐ 170/2025 Đ.9 k.2'],
      ['Điểm', 'Vòng 2 được 40,00, cần 50 trước điểm ưu tiên', 'NĐ 170/2025 Đ.10 k.1 a'],
      ['Giàng A Páo · sinh 21/6/2000 · Kế toán, Văn phòng Tỉnh ủy B'],
      ['Điều kiện', 'Chưa đủ 18 tuổi; sinh ngày 21/6/2009', 'Luật 80/2025/QH15 Đ.19 k.1'],
    ])
    expect(document.table.groups.map(({ sheet }) => sheet?.closing)).toEqual([
      'Kết luận: Trúng tuyển; tổng điểm 80,00, xếp thứ 1.',
      'Kết luận: Không trúng tuyển; tổng điểm 79,50, xếp thứ 2 (thiếu 0,50 so với hạng 1).',
      'Kết luận: Không đạt; điểm vòng 2 40,00 (vòng 2 được 40,00, cần 50).',
      'Kết luận: Không đủ điều kiện dự thi.',
    ])
  })

  it('may be that of one candidate: a file of one page, named after the person', async () => {
    const made = await lists.make('reasonSheets', { candidateId: pao })
    const { name } = await client.exams.get({ examId: exam.examId })
    expect(made).toMatchObject({ pages: 1, people: 1, suggestedName: `Phiếu lý do của thí sinh Giàng A Páo, ${name.replace('Kỳ thi', 'kỳ thi')}` })
    const [page = ''] = squeezed(pageTexts(test.office.document(made.id) ?? new Uint8Array(), '-raw'))
    expect(['PHIẾU LÝ DO', 'Giàng A Páo', 'Chưa đủ 18 tuổi', 'Luật 80/2025/QH15 Đ.19 k.1', 'Kết luận: Không đủ điều kiện dự thi.', 'NGƯỜI LẬP PHIẾU', 'TRƯỞNG BAN', 'Lò Văn An'].map((text) => page.includes(text))).toEqual([true, true, true, true, true, true, true, false])
    expect(await refusal(lists.make('reasonSheets', { candidateId: newRequest() }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'options.candidateId', code: 'unknownId' }] } })
  })

  it('are written as PDF with a page for each, and as Word', async () => {
    const path = join(test.folder, 'phiếu.pdf')
    await lists.save('reasonSheets', path)
    const pages = squeezed(pageTexts(new Uint8Array(readFileSync(path)), '-raw'))
    expect(pages.map((page) => ['Lò Văn An ·', 'Bàn Thị Bình ·', 'Ma Văn Chung ·', 'Giàng A Páo ·'].findIndex((name) => page.includes(name)))).toEqual([0, 1, 2, 3])
    expect(pages.every((page) => page.includes('TỈNH ỦY TUYÊN QUANG') && page.includes('TRƯỞNG BAN'))).toBe(true)
    await lists.save('reasonSheets', join(test.folder, 'phiếu.docx'), 'docx')
  })

  it('are drafts until the list of winners is approved as it stands, and cannot be approved themselves', async () => {
    const draft = async () => [(await lists.value('reasonSheets')).document.draft, (await lists.state('reasonSheets')).approved?.current]
    expect(await draft()).toEqual([true, undefined])
    expect(await refusal(lists.approve('reasonSheets'))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'kind', code: 'unknownValue' }] } })
    await client.eligibility.acceptRest({ examId: exam.examId, postId: null, requestId: newRequest() })
    await lists.approve('successfulCandidates')
    expect(await draft()).toEqual([false, true])
    await exam.cancel('Lò Văn An')
    expect(await draft()).toEqual([true, false])
    await exam.undo()
    expect(await draft()).toEqual([false, true])
  })
})

describe('the comparison with the regulation', () => {
  it('has the values that the board set or confirmed, each with its paper', async () => {
    const { examId } = exam
    expect((await lists.value('regimeComparison')).document).toMatchObject({ closing: 'Kỳ thi áp dụng nguyên các giá trị của quy chế.', notes: ['Còn 3 giá trị chưa đối chiếu văn bản gốc và chưa được xác nhận.'] })
    const amend = (more: Partial<Parameters<typeof client.regimes.amend>[0]>) => client.regimes.amend({ examId, name: null, number: '7-CV/BTCTU', date: '2026-09-02', signer: 'Hà Văn Tú', changes: [], requestId: newRequest(), ...more })
    await amend({
      ...{ name: 'Đề án đổi mới thi tuyển', number: '05-ĐA/TU', date: '2026-08-20' },
      changes: [{ path: 'threshold', kind: 'replaced', value: 5500 }, { path: 'minimum.each', kind: 'replaced', value: null }, { path: 'tieBreak', kind: 'replaced', value: ['written'] }],
    })
    await amend({ changes: [{ path: 'rounding.half', kind: 'confirmed', value: 'halfUp' }] })
    const { document } = await lists.value('regimeComparison')
    expect(tableText(document)).toEqual([
      ['TT', 'Nội dung', 'Theo quy chế', 'Điều, khoản', 'Áp dụng cho kỳ thi', 'Văn bản'],
      ['Giá trị được thay'],
      ['1', 'Điểm đạt, chưa cộng ưu tiên', 'từ 50,00 điểm', 'NĐ 170/2025 Đ.10 k.1 a', 'từ 55,00 điểm', 'Đề án đổi mới thi tuyển, số 05-ĐA/TU ngày 20/8/2026, Hà Văn Tú ký'],
      ['2', 'Mức đạt của mỗi bài khi có hai bài', '50 %', 'NĐ 170/2025 Đ.10 k.1 a', 'không có mức riêng từng bài', 'Đề án đổi mới thi tuyển, số 05-ĐA/TU ngày 20/8/2026, Hà Văn Tú ký'],
      ['3', 'Thứ tự xét khi bằng điểm', 'điểm thi của mình, rồi điểm viết, rồi người đứng đầu quyết định', 'NĐ 170/2025 Đ.10 k.2', 'điểm viết, rồi người đứng đầu quyết định', 'Đề án đổi mới thi tuyển, số 05-ĐA/TU ngày 20/8/2026, Hà Văn Tú ký'],
      ['Giá trị chưa đối chiếu văn bản gốc, đã được xác nhận'],
      ['1', 'Làm tròn khi đúng nửa', 'làm tròn lên', 'TT 22/2025 Đ.16, không ghi hướng', 'làm tròn lên', 'số 7-CV/BTCTU ngày 02/9/2026, Hà Văn Tú ký'],
    ])
    expect([document.closing, document.notes]).toEqual(['Thay 3 giá trị, xác nhận 1 giá trị.', ['Còn 2 giá trị chưa đối chiếu văn bản gốc và chưa được xác nhận.']])
    const text = await lists.text('regimeComparison')
    const { copyHash } = await client.regimes.ofExam({ examId })
    expect(['BẢNG SO SÁNH', copyHash, 'từ 55,00 điểm', '05-ĐA/TU'].map((one) => text.includes(one))).toEqual([true, true, true, true])
  })
})

describe('the calendar', () => {
  it('has the deadlines as they stand', async () => {
    const { examId } = exam
    const set = (step: string, facts: object) => client.deadlines.set({ examId, step, doneOn: null, dueOn: null, extended: false, reason: null, ...facts, expectedRevision: null, requestId: newRequest() })
    await set('notice', { doneOn: '2026-09-03' })
    await set('formDeadline', { doneOn: '2026-10-03' })
    await set('round1', { doneOn: '2026-11-02' })
    await set('round2', { doneOn: '2026-11-12' })
    await set('report', { dueOn: '2026-12-25', reason: 'hội đồng họp ngày 24/12' })
    const { document } = await lists.value('examCalendar')
    const rows = new Map(tableText(document).slice(1).map(([, step, ...rest]) => [step, rest]))
    expect(document.paragraphs).toEqual(['Tính theo NĐ 170/2025, sửa đổi bởi NĐ 300/2026, vì kế hoạch được duyệt ngày 18/8/2026. Ngày sau ngày xảy ra là ngày thứ nhất.'])
    expect(['Hết hạn nhận phiếu đăng ký', 'Công bố điểm vòng 2, nhận đơn phúc khảo', 'Báo cáo kết quả', 'Công nhận kết quả'].map((step) => rows.get(step))).toEqual([
      ['30 ngày sau ngày thông báo tuyển dụng (03/9/2026); nghỉ 03–04/10', 'Thứ Hai 05/10/2026', '03/10/2026', 'NĐ 170/2025 Đ.15 k.4'],
      ['15 ngày sau ngày thi vòng 2 (12/11/2026)', 'Thứ Sáu 27/11/2026', '', 'NĐ 170/2025 Đ.16 k.4 b'],
      ['5 ngày làm việc sau ngày chấm xong, kể cả phúc khảo (14/12/2026); hạn riêng: hội đồng họp ngày 24/12', 'Thứ Sáu 25/12/2026', '', 'NĐ 170/2025 Đ.17 k.1'],
      ['5 ngày làm việc sau ngày nhận báo cáo kết quả (25/12/2026); nghỉ 26–27/12, nghỉ 01–03/01', 'Thứ Hai 04/01/2027 *', '', 'NĐ 170/2025 Đ.17 k.1'],
    ])
    const text = await lists.text('examCalendar')
    expect(['LỊCH CÁC BƯỚC', '27/11/2026', 'hội đồng họp ngày 24/12'].map((one) => text.includes(one))).toEqual([true, true, true])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentKind, DocumentOptions } from '../../shared/contract/documents.ts'
import { anExamToSeat, type ExamToSeat } from './an-exam-to-seat.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { listsOf, type Lists } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToSeat
let lists: Lists
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  exam = await anExamToSeat(test, [], ['written'])
  lists = listsOf(test, exam.examId)
  await exam.add('Lò Văn An', { identityNumber: '008300001234', ethnicGroup: null, priority: [{ group: 'ethnicMinority', evidence: true }] })
  await exam.add('Lò Văn Bình')
  await exam.add('Lò Thị Chi', { sex: 'female', birthDate: '1999-05' })
  await exam.add('Lò Thị Dung', { sex: 'female' })
  const { conditions, papers } = await client.eligibility.codes({ examId: exam.examId })
  const condition = (code: string) => conditions.find((one) => one.code === code)?.id ?? ''
  await client.eligibility.decide({
    examId: exam.examId,
    candidateId: exam.idOf('Lò Thị Dung'),
    verdict: 'ineligible',
    reasons: [
      { condition: condition('missingPaper'), paper: papers.find(({ code }) => code === 'photo')?.id ?? '', note: 'hẹn bổ sung rồi không đến' },
      { condition: condition('age'), paper: null, note: null },
    ],
    note: 'đã báo ngày 20/11/2026',
    expectedRevision: null,
    requestId: newRequest(),
  })
  await client.eligibility.acceptRest({ examId: exam.examId, postId: null, requestId: newRequest() })
  await exam.number({ prefix: 'CC' })
  const room = await exam.room({ number: 3, capacity: 5, reserve: 1, disabled: 1, place: 'nhà A' })
  await exam.session('general', [room.id])
  await exam.draw('general')
})
afterAll(() => test.remove())

/** Rows of a list, a record of the columns named for each. */
async function rows(kind: DocumentKind, columns: readonly string[], more: Partial<DocumentOptions> = {}) {
  const { document } = await lists.value(kind, more)
  const places = columns.map((key) => document.table.columns.findIndex((column) => column.key === key))
  return document.table.groups.flatMap((group) => group.rows).map((cells) => places.map((place) => cells[place]))
}

describe('what the lists say of the people of an exam', () => {
  it('names who is eligible, with the priority asked for', async () => {
    expect(await rows('eligibleCandidates', ['fullName', 'priority', 'postName'])).toEqual([
      ['Lò Văn An', 'Người dân tộc thiểu số', 'Chuyên viên tổng hợp'],
      ['Lò Văn Bình', '', 'Chuyên viên tổng hợp'],
      ['Lò Thị Chi', '', 'Chuyên viên tổng hợp'],
    ])
  })

  it('names who is not, with every reason, its article and its paper', async () => {
    expect(await rows('ineligibleCandidates', ['fullName', 'reasons', 'note'])).toEqual([
      ['Lò Thị Dung', 'Thiếu giấy tờ mà thông báo tuyển dụng yêu cầu: Ảnh, hẹn bổ sung rồi không đến;\nChưa đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1)', 'đã báo ngày 20/11/2026'],
    ])
  })

  it('gives the numbers in their order, and the room of each part that has seats, by its full name', async () => {
    const { document } = await lists.value('numberedCandidates')
    expect(document.table.columns.map(({ title }) => title)).toContain('Kiến thức chung')
    expect(await rows('numberedCandidates', ['number', 'fullName', 'place1'])).toEqual([
      ['CC001', 'Lò Văn An', 'Phòng 3, ca 1'],
      ['CC002', 'Lò Văn Bình', 'Phòng 3, ca 1'],
      ['CC003', 'Lò Thị Chi', 'Phòng 3, ca 1'],
    ])
  })

  it('tells how the seats were drawn, with sums that add up', async () => {
    const { document, people } = await lists.value('seatDraw')
    expect(people).toBe(3)
    expect(document.table.groups.map(({ rows: cells, total }) => [cells, total])).toEqual([
      [[['1', 'Ca 1, 7 giờ 30 ngày 05/12/2026', 'Phòng 3 (P. 3, nhà A)', '5', '1', '1', '3', '3', '0']], ['', 'Cộng', '', '5', '1', '1', '3', '3', '0']],
    ])
    expect(document.notes).toEqual(['Phải xếp 3 thí sinh; đã xếp 3; chưa có chỗ 0. Không phòng nào xếp quá số chỗ dùng được. Không tách được 2 cặp ngồi liền nhau cùng cơ quan tuyển dụng, trong đó 2 cặp cùng vị trí.'])
    expect(document.paragraphs.join(' ')).toContain('A1B2C3 (do gieo xúc xắc trước người chứng kiến)')
  })

  it('names each part in which somebody has no seat', async () => {
    expect(await rows('unplacedCandidates', ['fullName', 'part', 'reason'], { sort: 'name' })).toEqual([
      ['Lò Văn An', 'Viết', 'Phần thi chưa bốc thăm phòng'],
      ['Lò Văn Bình', 'Viết', 'Phần thi chưa bốc thăm phòng'],
      ['Lò Thị Chi', 'Viết', 'Phần thi chưa bốc thăm phòng'],
    ])
    expect(await rows('unplacedCandidates', ['fullName'], { partId: exam.partId('general') })).toEqual([])
  })

  it('sums up marks: an absence is a word, a missing mark too, and neither is 0', async () => {
    await exam.set(exam.idOf('Lò Văn An'), 'general', 4500)
    await exam.set(exam.idOf('Lò Văn An'), 'written', 7250)
    await exam.set(exam.idOf('Lò Văn Bình'), 'general', null, 'absent')
    const columns = ['fullName', 'part1', 'part2', 'total', 'result']
    expect(await rows('scoreSummary', columns, { sort: 'name' })).toEqual([
      ['Lò Văn An', '45', '72,50', '77,50', 'Chưa xét được'],
      ['Lò Văn Bình', 'vắng', '', '', 'Không xét'],
      ['Lò Thị Chi', 'chưa nhập', 'chưa nhập', '', 'Chưa xét được'],
    ])
    await exam.set(exam.idOf('Lò Thị Chi'), 'general', 1000)
    expect(await rows('scoreSummary', columns, { sort: 'name' })).toMatchObject([['Lò Văn An', '45', '72,50', '77,50', 'Trúng tuyển'], {}, ['Lò Thị Chi', '10', '', '', 'Không đạt']])
    expect(await rows('successfulCandidates', ['number', 'fullName', 'score', 'priority', 'total'])).toEqual([['CC001', 'Lò Văn An', '72,50', '5,00', '77,50']])
  })
})

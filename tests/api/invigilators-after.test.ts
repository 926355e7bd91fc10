import { afterEach, describe, expect, it } from 'vitest'
import { tableText } from '../../shared/documents/table-text.ts'
import { watchRefusalSentence } from '../../shared/words/invigilators.ts'
import type { WatchRefusal } from '../../shared/contract/invigilators.ts'
import { anExamToWatch } from './an-exam-to-watch.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { listsOf } from './lists.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const candidates = ['Bàn Văn Quý', 'Hà Thị Mai', 'Lý A Sử', 'Ma Thị Bé']
const five = ['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba', 'Ngô Thị Bốn', 'Vũ Văn Năm']

async function anExam(invigilators: readonly string[] = five, people: readonly string[] = candidates) {
  test = await anOffice()
  return anExamToWatch(test, people, invigilators)
}

/** The sentence of a refusal, as the page shows it. */
async function sentence(call: Promise<unknown>): Promise<string> {
  const { code, data } = await refusal(call)
  expect(code).toBe('INVIGILATORS_REFUSED')
  return watchRefusalSentence(data as WatchRefusal)
}

describe('what happens after the draw', () => {
  it('is shown: kin declared later, a member who is away or has left the board; the list does not go out then', async () => {
    const exam = await anExam()
    const sessionId = await exam.written()
    await exam.drawFor(sessionId)
    const lists = listsOf(test as TestOffice, exam.examId)
    expect((await lists.state('invigilatorList')).blocked).toBeNull()
    await test?.client.rooms.change({ examId: exam.examId, id: exam.rooms[0]?.id ?? '', number: 1, name: 'P. 1', site: 'Trường Tân Trào', place: null, groundFloor: false, columns: null, capacity: 2, reserve: 0, disabled: 0, expectedRevision: 1, requestId: newRequest() })
    expect(tableText((await lists.value('invigilatorDraw')).document).map(([, room]) => room)).toEqual(['Phòng thi', 'Phòng 1 (P. 1), điểm thi Trường Tân Trào', 'Phòng 2 (P. 2)'])
    const [first] = await exam.lines(sessionId)
    const name = (first ?? '').slice(5)
    await exam.away(name, '2026-12-05')
    const bars = (await exam.watched(sessionId)).rooms[0]?.watches[0]?.bars
    expect(bars?.map(({ code }) => code)).toEqual(['notOnBoard'])
    expect((await lists.state('invigilatorList')).blocked).toEqual({ code: 'watchesBarred', count: 1 })
    const { client } = test as TestOffice
    expect(await refusal(client.council.withdrawMember({ examId: exam.examId, id: exam.memberOf(name), reason: 'thôi', expectedRevision: 1, requestId: newRequest() }))).toMatchObject({ code: 'IN_USE' })
  })

  it('stays once the attendance of a room is closed: no new draw, no other person, no undo', async () => {
    const exam = await anExam()
    const { client } = test as TestOffice
    const sessionId = await exam.written()
    await exam.drawFor(sessionId)
    const roomId = exam.rooms[0]?.id ?? ''
    const place = { examId: exam.examId, sessionId, roomId }
    await client.attendance.fill({ ...place, sheets: 2, requestId: newRequest() })
    await client.attendance.close({ ...place, present: 2, scripts: 2, sheets: 4, requestId: newRequest() })
    expect(await sentence(exam.drawFor(sessionId, { reason: 'bốc lại' }))).toBe('P. 1, ca 1, Viết đã chốt điểm danh, nên người coi thi giữ nguyên. Mở lại điểm danh phòng ấy trước, nếu ghi nhầm.')
    expect(await sentence(exam.clear(sessionId))).toContain('đã chốt điểm danh')
    expect(await sentence(exam.assign(sessionId, roomId, five[0] ?? ''))).toContain('đã chốt điểm danh')
    const { entries } = await client.history.list({ limit: 20 })
    const seq = entries.find(({ title }) => title === 'Bốc thăm phân công giám thị')?.seq ?? 0
    const { code } = await refusal(client.history.undo({ seq, requestId: newRequest() }))
    expect(code).toBe('UNDO_BLOCKED')
  })

  it('goes to paper: the minutes say who was drawn and who was put there since, the list who is there now', async () => {
    const exam = await anExam()
    const sessionId = await exam.written()
    await exam.drawFor(sessionId, { seed: '4-2-6-1' })
    const drawn = await exam.lines(sessionId)
    const name = (index: number) => (drawn[index] ?? '').slice(5)
    const spare = five.find((one) => drawn.every((line) => !line.endsWith(one))) ?? ''
    await exam.assign(sessionId, exam.rooms[0]?.id ?? '', spare)
    const lists = listsOf(test as TestOffice, exam.examId)
    const minutes = (await lists.value('invigilatorDraw')).document
    expect(tableText(minutes)).toEqual([
      ['TT', 'Phòng thi', 'Thí sinh', 'Giám thị 1', 'Giám thị 2'],
      ['1', 'Phòng 1 (P. 1)', '2', name(0), name(1)],
      ['2', 'Phòng 2 (P. 2)', '2', name(2), name(3)],
    ])
    expect(minutes.notes).toEqual([`Sau bốc thăm: Phòng 1 (P. 1), giám thị 1: ${spare} thay ${name(0)}. Lý do: bị ốm.`])
    const list = (await lists.value('invigilatorList')).document
    expect(tableText(list).map((line) => line.slice(1, 4))).toContainEqual(['Phòng 1 (P. 1)', 'Giám thị 1', spare])
    expect(tableText(list).flat()).not.toContain(name(0))
    expect((await lists.text('invigilatorDraw')).normalize('NFC')).toContain('4-2-6-1')
    expect((await lists.state('invigilatorList')).people).toBe(4)
  })
})

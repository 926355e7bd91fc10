import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atWork } from '../../electron/office/act.ts'
import { writersOf } from '../../electron/office/coding.ts'
import { tableText } from '../../shared/documents/table-text.ts'
import { refusal } from './answers.ts'
import { anExamToAttend, type ExamToAttend } from './an-exam-to-attend.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { listsOf } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToAttend
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToAttend(test, ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà', 'Lò Thị Mai'])
})

const [an, binh, chi, ha] = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà'] as const
const nothing = { minutes: '05/BB', reason: 'bị ốm giữa giờ', result: null, decision: null }
const written = async (fullName: string) => {
  const { state, value } = await exam.mark(exam.idOf(fullName), 'written')
  return [state, value]
}
const sayViolation = (fullName: string, more: Partial<Parameters<typeof client.marking.setViolation>[0]> = {}) =>
  client.marking.setViolation({ examId: exam.examId, candidateId: exam.idOf(fullName), partId: exam.partId('written'), form: 'suspension', zero: null, minutes: '06/BB', note: null, expectedRevision: null, requestId: newRequest(), ...more })

/** An was absent, Bình handed in nothing, the others two sheets each. */
async function closeRoom() {
  await exam.note(an, 'absent')
  await exam.note(binh, 'present', { nothing })
  await exam.fill()
  await exam.close(4, 3, 6)
}

describe('who is present and hands in nothing', () => {
  it('is present without script and sheets, by minutes and a reason, and no gap of the room', async () => {
    expect((await refusal(exam.note(binh, 'present', { nothing: { ...nothing, reason: ' ' } }))).code).toBe('BAD_REQUEST')
    expect((await refusal(exam.note(binh, 'present', { nothing: { ...nothing, result: 'zero' } }))).code).toBe('BAD_REQUEST')
    expect(await exam.note(binh, 'present', { lateMinutes: 4, sheets: 2, nothing })).toMatchObject({ state: 'present', lateMinutes: 4, sheets: null, nothing })
    expect(await exam.note(binh, 'absent', { nothing })).toMatchObject({ state: 'absent', nothing: null })
    await closeRoom()
    expect((await exam.grid()).room).toMatchObject({ onList: 5, present: 4, absent: 1, nothing: 1, scripts: 3, sheets: 6, unnoted: 0, withoutSheets: 0, closed: { present: 4, scripts: 3, sheets: 6 } })
    expect(writersOf(atWork(test.office.context.state).db, exam.examId, exam.partId('written')).map(({ candidateId }) => candidateId)).not.toContain(exam.idOf(binh))
  })

  it('has the mark that the council decides, which no text says: none until then', async () => {
    await closeRoom()
    expect(await written(binh)).toEqual(['notEntered', null])
    const refused = await refusal(exam.set(exam.idOf(binh), 'written', 0))
    expect(refused).toMatchObject({ code: 'CELLS_REFUSED', data: { cells: [{ code: 'notedNothing', place: { sessionNumber: 1, roomNumber: 3 } }] } })
    await exam.correct(binh, 'present', { nothing: { ...nothing, result: 'zero', decision: '12/QĐ-HĐTD' } })
    expect(await written(binh)).toEqual(['entered', 0])
    for (const name of [chi, ha, 'Lò Thị Mai']) await exam.set(exam.idOf(name), 'written', 7000)
    const { progress } = await client.marking.grid({ examId: exam.examId })
    expect(progress.find(({ partId }) => partId === exam.partId('written'))).toMatchObject({ toEnter: 5, entered: 5 })
    await exam.correct(binh, 'present', { nothing: { ...nothing, result: 'asAbsent', decision: '13/QĐ-HĐTD' } })
    expect(await written(binh)).toEqual(['absent', null])
    await exam.undo()
    expect(await written(binh)).toEqual(['entered', 0])
  })

  it('is corrected later, not once the scripts are coded; what the council decides still goes then', async () => {
    await closeRoom()
    expect(await exam.correct(binh, 'present', { sheets: 1, nothing: null })).toMatchObject({ nothing: null, sheets: 1 })
    expect((await exam.grid()).room.closed).toMatchObject({ present: 4, scripts: 4, sheets: 7 })
    expect(await exam.correct(binh, 'present', { nothing })).toMatchObject({ nothing, sheets: null })
    exam.code('written')
    expect((await refusal(exam.correct(binh, 'present', { sheets: 1, nothing: null }))).data).toMatchObject({ code: 'coded' })
    await exam.correct(binh, 'present', { nothing: { ...nothing, result: 'zero', decision: '12/QĐ-HĐTD' } })
    expect(await written(binh)).toEqual(['entered', 0])
  })

  it('cannot have a mark already, nor be somebody who writes nothing on paper', async () => {
    await exam.set(exam.idOf(binh), 'written', 7000)
    expect((await refusal(exam.note(binh, 'present', { nothing }))).data).toMatchObject({ code: 'hasMark', fullName: binh })
    await exam.session('interview', [exam.firstRoom.id], { day: '2026-12-06' })
    await exam.draw('interview')
    const said = { examId: exam.examId, partId: exam.partId('interview'), candidateId: exam.idOf(chi), state: 'present' as const, lateMinutes: null, sheets: null, note: null, nothing, expectedRevision: null, requestId: newRequest() }
    expect((await refusal(client.attendance.set(said))).data).toMatchObject({ code: 'notOnPaper' })
  })
})

describe('a suspension or a cancelled result (TT 22/2025 Nội quy Đ.2)', () => {
  it('is recorded by its minutes and takes the result, whatever was marked; taken out, the mark is there again', async () => {
    await exam.set(exam.idOf(chi), 'written', 7000)
    await sayViolation(chi)
    expect(await written(chi)).toEqual(['suspended', null])
    expect((await exam.row(chi)).violation).toEqual({ form: 'suspension', zero: null, minutes: '06/BB' })
    await sayViolation(chi, { form: 'cancellation', expectedRevision: 1 })
    expect(await written(chi)).toEqual(['cancelled', null])
    const { rows } = await client.results.view({ examId: exam.examId })
    expect(rows.find(({ fullName }) => fullName === chi)?.marks).toContainEqual({ partId: exam.partId('written'), state: 'cancelled', value: null })
    await sayViolation(chi, { form: null, reason: 'ghi nhầm người', expectedRevision: 2 })
    expect(await written(chi)).toEqual(['entered', 7000])
  })

  it('is recorded in one place: the grid of marks takes neither, and says where', async () => {
    for (const state of ['suspended', 'cancelled'] as const) {
      const call = client.marking.set({ examId: exam.examId, candidateId: exam.idOf(chi), partId: exam.partId('written'), state, value: null, previousMarkId: null, requestId: newRequest() })
      expect(await refusal(call)).toMatchObject({ code: 'CELLS_REFUSED', data: { cells: [{ code: 'byMinutes' }] } })
    }
  })

  it('is of nobody absent, and somebody who was suspended is not absent', async () => {
    await exam.note(an, 'absent')
    expect(await refusal(sayViolation(an))).toEqual({ code: 'VIOLATION_REFUSED', data: { code: 'notedAbsent', place: { sessionNumber: 1, roomNumber: 3 } } })
    await sayViolation(chi)
    expect((await refusal(exam.note(chi, 'absent'))).data).toMatchObject({ code: 'hasViolation', fullName: chi })
  })

  it('counts as entered in the progress of the part', async () => {
    await sayViolation(chi)
    const { progress } = await client.marking.grid({ examId: exam.examId })
    expect(progress.find(({ partId }) => partId === exam.partId('written'))).toMatchObject({ toEnter: 5, entered: 1 })
  })
})

describe('the minutes of a room', () => {
  it('say who was absent, late, handed in nothing or broke the rules, once its list is closed', async () => {
    const lists = listsOf(test, exam.examId)
    expect((await lists.value('roomMinutes')).document.closing).toBe('Chưa chốt điểm danh phòng nào.')
    await exam.note(ha, 'present', { lateMinutes: 4 })
    await sayViolation(chi)
    await closeRoom()
    const { table } = (await lists.value('roomMinutes')).document
    const told = tableText((await lists.value('roomMinutes')).document).filter((cells) => cells.length > 1)
    expect(told.slice(1).map(([, , fullName, , what, minutes]) => [fullName, what, minutes]).sort()).toEqual([
      [ha, 'vào muộn 4 phút', ''],
      [an, 'vắng', ''],
      [binh, 'có mặt, không nộp bài: bị ốm giữa giờ', '05/BB'],
      [chi, 'đình chỉ thi', '06/BB'],
    ])
    expect(table.groups[0]?.sheet?.closing).toBe('Danh sách có 5 thí sinh: có mặt 4, vắng 1; vào muộn 1. Nộp 3 bài, 6 tờ; có mặt không nộp bài 1.')
  })
})

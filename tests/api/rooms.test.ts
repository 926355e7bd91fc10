import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { anExamToSeat, type ExamToSeat } from './an-exam-to-seat.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToSeat
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const seven = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Văn Dũng', 'Lò Thị Hà', 'Lò Thị Lan', 'Lò Thị Mai']
beforeEach(async () => {
  exam = await anExamToSeat(test, seven)
  await exam.number()
})

const change = (room: Awaited<ReturnType<ExamToSeat['room']>>, more: object) => {
  const { usable: _, seated: __, revision, ...facts } = room
  return client.rooms.change({ examId: exam.examId, ...facts, expectedRevision: revision, requestId: newRequest(), ...more })
}
const withdraw = ({ id, revision }: { id: string; revision: number }) =>
  client.rooms.withdraw({ examId: exam.examId, id, reason: 'không mượn được', expectedRevision: revision, requestId: newRequest() })
const withdrawSession = ({ id, revision }: { id: string; revision: number }) =>
  client.rooms.withdrawSession({ examId: exam.examId, id, reason: 'gộp ca', expectedRevision: revision, requestId: newRequest() })

describe('rooms', () => {
  it('stand in the order of their numbers and offer what is neither reserved nor disabled', async () => {
    await exam.room({ number: 2, capacity: 24 })
    await exam.room({ number: 1, capacity: 30, reserve: 2, disabled: 3, place: 'Nhà B, tầng 2' })
    expect((await client.rooms.list({ examId: exam.examId })).map(({ id: _, ...room }) => room)).toEqual([
      { number: 1, name: 'P. 1', site: null, place: 'Nhà B, tầng 2', groundFloor: false, columns: null, capacity: 30, reserve: 2, disabled: 3, usable: 25, seated: 0, revision: 1 },
      { number: 2, name: 'P. 2', site: null, place: null, groundFloor: false, columns: null, capacity: 24, reserve: 0, disabled: 0, usable: 24, seated: 0, revision: 1 },
    ])
  })

  it('have a number of their own in the exam, and no more spare seats than seats', async () => {
    const one = await exam.room({ number: 1, capacity: 30 })
    const duplicate = { code: 'DUPLICATE', data: { field: 'roomNumber', value: '1' } }
    expect(await refusal(exam.room({ number: 1, capacity: 10 }))).toEqual(duplicate)
    expect(await change(one, { name: 'Hội trường' })).toMatchObject({ number: 1, name: 'Hội trường', revision: 2 })
    expect(await refusal(exam.room({ number: 2, capacity: 10, reserve: 6, disabled: 5 }))).toEqual({
      code: 'INPUT_REFUSED',
      data: { problems: [{ path: 'reserve', code: 'aboveCapacity' }] },
    })
    const facts = { name: 'P', place: null, capacity: 20, reserve: 0, disabled: 0 }
    const many = (...numbers: number[]) => client.rooms.createMany({ examId: exam.examId, rooms: numbers.map((number) => ({ number, ...facts })), requestId: newRequest() })
    expect(await refusal(many(5, 6, 1))).toEqual(duplicate)
    expect(await refusal(many(5, 5))).toMatchObject({ data: { value: '5' } })
    expect(await many(5, 6, 7)).toEqual({ added: 3 })
    await exam.undo()
    expect((await client.rooms.list({ examId: exam.examId })).map(({ number }) => number)).toEqual([1])
  })

  it('stay while a session uses them, and do not shrink below who sits there', async () => {
    const room = await exam.room({ number: 1, capacity: 10 })
    const session = await exam.session('written', [room.id])
    expect(await refusal(withdraw(room))).toEqual({ code: 'IN_USE', data: { by: 'sessions', count: 1 } })
    await exam.draw('written')
    expect(await refusal(change(room, { disabled: 4 }))).toEqual({ code: 'ROOM_TOO_SMALL', data: { seated: 7, usable: 6 } })
    expect(await change(room, { disabled: 3 })).toMatchObject({ usable: 7, seated: 7 })
    expect(await refusal(withdrawSession(session))).toEqual({ code: 'IN_USE', data: { by: 'seats', count: 7 } })
    await client.rooms.clear({ examId: exam.examId, partId: exam.partId('written'), reason: 'đổi phòng', requestId: newRequest() })
    await withdrawSession(session)
    await withdraw({ ...room, revision: 2 })
    expect([await client.rooms.list({ examId: exam.examId }), await client.rooms.sessions({ examId: exam.examId })]).toEqual([[], []])
  })
})

describe('sessions', () => {
  it('do not use a room twice at the same day and hour', async () => {
    const [one, two] = [await exam.room({ number: 1, capacity: 10 }), await exam.room({ number: 2, capacity: 10 })]
    await exam.session('written', [one.id])
    const inUse = { code: 'ROOM_IN_USE', data: { roomName: 'P. 1', partTitle: 'Viết', number: 1 } }
    expect(await refusal(exam.session('interview', [two.id, one.id]))).toEqual(inUse)
    expect(await refusal(exam.session('written', [one.id], { number: 2 }))).toEqual(inUse)
    await exam.session('interview', [one.id], { startsAt: '14:00' })
    const late = await exam.session('written', [one.id], { number: 2, day: '2026-12-06' })
    const { id, partId, number, roomIds } = late
    const moved = client.rooms.changeSession({ examId: exam.examId, id, partId, number, roomIds, day: '2026-12-05', startsAt: '14:00', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(moved)).toMatchObject({ code: 'ROOM_IN_USE', data: { partTitle: 'P. vấn', number: 1 } })
    expect(await refusal(exam.session('written', [two.id]))).toEqual({ code: 'DUPLICATE', data: { field: 'sessionNumber', value: '1' } })
  })

  it('keep a room where somebody sits, change the others, and come back whole by undo', async () => {
    const rooms = [await exam.room({ number: 1, capacity: 5 }), await exam.room({ number: 2, capacity: 5 }), await exam.room({ number: 3, capacity: 5 })]
    const [one = '', two = '', three = ''] = rooms.map(({ id }) => id)
    const { id, partId } = await exam.session('written', [one, two])
    const set = (roomIds: string[], expectedRevision: number) =>
      client.rooms.changeSession({ examId: exam.examId, id, partId, number: 1, day: '2026-12-05', startsAt: '08:00', roomIds, expectedRevision, requestId: newRequest() })
    await exam.draw('written')
    expect(await refusal(set([one, three], 1))).toEqual({ code: 'IN_USE', data: { by: 'seats', count: 3 } })
    expect(await set([two, three, one], 1)).toMatchObject({ roomIds: [one, two, three], startsAt: '08:00', usable: 15, seated: 7, revision: 2 })
    expect(await set([one, two], 2)).toMatchObject({ roomIds: [one, two], revision: 3 })
    expect(await refusal(set([one, two, three], 2))).toEqual({ code: 'STALE', data: { current: 3 } })
    await exam.undo()
    expect((await client.rooms.sessions({ examId: exam.examId }))[0]).toMatchObject({ roomIds: [one, two, three], usable: 15 })
  })

  it('refuse a strange part, a strange room and a room named twice', async () => {
    const room = await exam.room({ number: 1, capacity: 5 })
    const other = await anExamToSeat(test)
    expect(await refusal(exam.session('written', [room.id, room.id]))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'roomIds', code: 'duplicate' }] } })
    expect(await refusal(other.session('written', [room.id]))).toEqual({ code: 'NOT_FOUND', data: { what: 'room' } })
    expect(await refusal(exam.draw('oral'))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await refusal(client.rooms.plan({ examId: exam.examId, partId: other.partId('written') }))).toEqual({ code: 'NOT_FOUND', data: { what: 'part' } })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seatedRows, unplacedRows } from '../../electron/office/seat-plan.ts'
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

const reader = () => {
  const { unlocked } = test.office.context.state
  if (unlocked === null) throw new Error('locked')
  return unlocked.open.db
}
describe('after the draw', () => {
  let rooms: { id: string; revision: number }[]
  let sessionId: string
  beforeEach(async () => {
    rooms = [await exam.room({ number: 1, capacity: 6, reserve: 1 }), await exam.room({ number: 2, capacity: 5 }), await exam.room({ number: 3, capacity: 4 })]
    sessionId = (await exam.session('written', rooms.map(({ id }) => id).slice(0, 2))).id
    await exam.draw('written')
  })
  const first = () => rooms[0]?.id ?? ''
  const second = () => rooms[1]?.id ?? ''
  const placeOf = async (name: string) => {
    const row = (await exam.seats('written')).find(({ fullName }) => fullName === name)
    return row && { roomId: row.roomId, seat: row.seat, drawn: row.drawn }
  }
  const others = async (...names: string[]) => JSON.stringify((await exam.seats('written')).filter(({ fullName }) => !names.includes(fullName)))

  it('field report 62: a latecomer stands on the list without a seat until he gets one, and nobody else moves', async () => {
    const before = await others()
    await exam.add('Bàn Văn Nam')
    await exam.addLate()
    expect(await exam.unplaced('written')).toEqual([['Bàn Văn Nam', 'late']])
    expect(await exam.plan('written')).toMatchObject({ toSit: 8, seated: 7 })
    expect(unplacedRows(reader(), exam.examId).filter(({ partTitle }) => partTitle === 'Viết').map(({ fullName, reason }) => [fullName, reason])).toEqual([['Bàn Văn Nam', 'late']])
    const placed = await exam.seat('written', 'Bàn Văn Nam', sessionId, second())
    expect(placed).toMatchObject({ fullName: 'Bàn Văn Nam', number: '008', roomId: second(), drawn: false })
    expect(await exam.unplaced('written')).toEqual([])
    expect(await others('Bàn Văn Nam')).toBe(before)
    await exam.undo()
    expect(await exam.unplaced('written')).toEqual([['Bàn Văn Nam', 'late']])
  })

  it('a person moves alone, to the seat named or the first free one', async () => {
    const before = await others('Lò Văn An')
    expect(await exam.seat('written', 'Lò Văn An', sessionId, second(), 5)).toMatchObject({ roomId: second(), seat: 5, drawn: false })
    expect(await others('Lò Văn An')).toBe(before)
    const gap = await exam.seat('written', 'Lò Văn An', sessionId, first())
    const taken = (await exam.seats('written', { roomId: first() })).map(({ seat }) => seat)
    expect([taken, gap.seat <= taken.length]).toEqual([Array.from({ length: taken.length }, (_, index) => index + 1), true])
  })

  it('who withdraws or is refused leaves the seat empty; it may go to a latecomer, and coming back does not drive him out', async () => {
    const leaver = 'Lò Văn Chi'
    const place = await placeOf(leaver)
    const before = await others(leaver)
    await exam.refuse(leaver)
    expect(await others(leaver)).toBe(before)
    expect(await exam.plan('written')).toMatchObject({ toSit: 6, seated: 6, unplaced: [] })
    await exam.undo()
    expect(await placeOf(leaver)).toEqual(place)
    await exam.withdraw(leaver)
    const { seq } = (await client.history.next()).undo ?? { seq: 0 }
    await exam.add('Bàn Văn Nam')
    await exam.addLate()
    await exam.seat('written', 'Bàn Văn Nam', sessionId, place?.roomId ?? '', place?.seat ?? 0)
    expect(await placeOf('Bàn Văn Nam')).toEqual({ ...place, drawn: false })
    expect(await others('Bàn Văn Nam')).toBe(before)
    await client.history.undo({ seq, requestId: newRequest() })
    expect(await exam.unplaced('written')).toEqual([[leaver, 'late']])
  })

  it('keys are never matched by their beginning: number 1 moves, number 10 stays (field report 45)', async () => {
    const many = await anExamToSeat(test, Array.from({ length: 9 }, (_, index) => `Lò Văn ${'ABCDEGHIK'[index]}a`))
    await many.number({ digits: 1 })
    const room = await many.room({ number: 1, capacity: 12 })
    const session = await many.session('written', [room.id])
    await many.draw('written')
    await many.add('Lò Văn Aa Muộn')
    await many.addLate()
    await many.seat('written', 'Lò Văn Aa Muộn', session.id, room.id)
    const seats = async () => Object.fromEntries((await many.seats('written')).map(({ number, seat }) => [number ?? '', seat]))
    const before = await seats()
    expect(before['10']).toBe(10)
    await many.seat('written', 'Lò Văn Aa', session.id, room.id, 12)
    expect(await seats()).toEqual({ ...before, 1: 12 })
  })

  it.each<[string, () => Promise<unknown>, { code: string; roomName: string; seat: number | null }]>([
    ['a room of no session', () => exam.seat('written', 'Lò Văn An', sessionId, rooms[2]?.id ?? ''), { code: 'notInSession', roomName: '', seat: null }],
    ['a session of another part', () => exam.seat('interview', 'Lò Văn An', sessionId, first(), 2), { code: 'notInSession', roomName: '', seat: 2 }],
    ['a seat kept in reserve', () => exam.seat('written', 'Lò Văn An', sessionId, first(), 6), { code: 'noSuchSeat', roomName: 'P. 1', seat: 6 }],
  ])('refuses %s', async (_what, call, data) => {
    expect(await refusal(call())).toEqual({ code: 'SEAT_REFUSED', data })
  })

  it('refuses a taken seat, the seat one has, and a full room', async () => {
    const refused = (code: string, roomName: string, seat: number | null) => ({ code: 'SEAT_REFUSED', data: { code, roomName, seat } })
    const [here, there] = [await exam.seats('written', { roomId: first() }), await exam.seats('written', { roomId: second() })]
    const name = here[0]?.fullName ?? ''
    expect(await refusal(exam.seat('written', name, sessionId, first(), 2))).toEqual(refused('taken', 'P. 1', 2))
    expect(await refusal(exam.seat('written', name, sessionId, first(), 1))).toEqual(refused('alreadySeated', 'P. 1', 1))
    expect(await refusal(exam.seat('written', name, sessionId, first()))).toEqual(refused('alreadySeated', 'P. 1', 1))
    for (const { fullName } of there.slice(0, 5 - here.length)) await exam.seat('written', fullName, sessionId, first())
    const rest = (await exam.seats('written', { roomId: second() }))[0]?.fullName ?? ''
    expect(await refusal(exam.seat('written', rest, sessionId, first()))).toEqual(refused('roomFull', 'P. 1', null))
    await exam.refuse('Lò Văn An')
    expect(await refusal(exam.seat('written', 'Lò Văn An', sessionId, second()))).toEqual(refused('notToSit', 'P. 2', null))
  })

  it('undo takes a draw back whole, but not from under a seat given by hand or a paper that went out', async () => {
    const before = await others()
    await exam.draw('written', 'ANDER5')
    const { seq } = (await client.history.next()).undo ?? { seq: 0 }
    expect(await others()).not.toBe(before)
    await exam.undo()
    expect(await others()).toBe(before)
    expect((await exam.plan('written')).draw?.seed).toBe('A1B2C3')
    await client.history.undo({ seq: seq + 1, requestId: newRequest() })
    expect((await exam.plan('written')).draw?.seed).toBe('ANDER5')
    await exam.draw('written', 'ANDER6')
    const draw = (await client.history.next()).undo?.seq ?? 0
    await exam.seat('written', 'Lò Văn An', sessionId, second(), 5)
    expect(await refusal(client.history.undo({ seq: draw, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: draw + 1 } })
    exam.paper('callList')
    expect(await refusal(client.history.undo({ seq: draw + 1, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED' })
    expect(await placeOf('Lò Văn An')).toMatchObject({ seat: 5 })
  })

  it('field report 64: room, plan, session and the rows of every list show the same seats and counts', async () => {
    const { examId } = exam
    const rows = seatedRows(reader(), examId)
    expect(rows.map(({ candidateId, roomId, seat, number }) => [candidateId, roomId, seat, number])).toEqual(
      (await exam.seats('written')).map(({ candidateId, roomId, seat, number }) => [candidateId, roomId, seat, number]),
    )
    const inRoom = (id: string) => rows.filter(({ roomId }) => roomId === id).length
    expect((await client.rooms.list({ examId })).map(({ id, seated }) => [id, seated])).toEqual(rooms.map(({ id }) => [id, inRoom(id)]))
    expect((await client.rooms.sessions({ examId })).map(({ seated }) => seated)).toEqual([7])
    expect((await exam.plan('written')).seated).toBe(rows.length)
    const missing = (await client.exams.steps({ examId })).find(({ step }) => step === 'rooms')?.missing ?? []
    expect(missing.find(({ code }) => code === 'unplaced')?.count ?? 0).toBe((await exam.unplaced('written')).length)
    expect((await exam.seats('written', { sessionId, roomId: first() })).length).toBe(inRoom(first()))
  })

  it('field report 65: a room where nobody sits has no row, so no list can name it', async () => {
    const alone = await anExamToSeat(test, ['Lò Văn An'])
    await alone.number()
    const [one, two] = [await alone.room({ number: 1, capacity: 10 }), await alone.room({ number: 2, capacity: 20 })]
    await alone.session('written', [one.id, two.id])
    await alone.draw('written')
    expect(seatedRows(reader(), alone.examId).map(({ roomName, seat, fullName, partTitle, startsAt, sessionNumber }) => ({ roomName, seat, fullName, partTitle, startsAt, sessionNumber }))).toEqual([
      { roomName: 'P. 2', seat: 1, fullName: 'Lò Văn An', partTitle: 'Viết', startsAt: '07:30', sessionNumber: 1 },
    ])
  })

  it('keeps the seats of namesakes apart through a move (field report 44)', async () => {
    const twins = await anExamToSeat(test)
    const ids: string[] = []
    for (const name of ['Lò Thị Mai', 'Hoàng Văn Nam', 'Ma Thị Hoa', 'Đặng Văn Tú', 'Lý A Sử']) {
      for (const birthDate of ['2000-01-01', name.startsWith('L') ? '2000-01-01' : '2001-01-01']) ids.push(await twins.add(name, { birthDate }))
    }
    await twins.number()
    const room = await twins.room({ number: 1, capacity: 12 })
    const session = await twins.session('written', [room.id])
    await twins.draw('written')
    const seats = async () => new Map((await twins.seats('written')).map(({ candidateId, seat, number }) => [candidateId, `${number} ${seat}`]))
    const before = await seats()
    expect([before.size, new Set(before.values()).size, ids.every((id) => before.has(id))]).toEqual([10, 10, true])
    const [mover = ''] = ids
    await client.rooms.seat({ examId: twins.examId, partId: twins.partId('written'), candidateId: mover, sessionId: session.id, roomId: room.id, seat: 12, reason: 'khuyết tật', requestId: newRequest() })
    const number = before.get(mover)?.split(' ')[0]
    expect(await seats()).toEqual(new Map([...before].map(([id, place]) => [id, id === mover ? `${number} 12` : place])))
  })
})

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

describe('the draw', () => {
  it('needs a session and numbers', async () => {
    expect(await refusal(exam.draw('written'))).toMatchObject({ code: 'NO_SESSION' })
    const room = await exam.room({ number: 1, capacity: 10 })
    await exam.session('written', [room.id])
    await exam.add('Bàn Văn Nam')
    expect(await refusal(exam.draw('written'))).toEqual({ code: 'NUMBERS_MISSING', data: { without: 1 } })
    expect(await exam.unplaced('written')).toEqual([...seven, 'Bàn Văn Nam'].map((name) => [name, 'notDrawn']))
  })

  it('gives the same seats and the same hash for the same seed, whatever the order in which people, rooms and sessions came', async () => {
    const inOrder = async (turn: <T>(items: readonly T[]) => readonly T[]) => {
      const one = await anExamToSeat(test, turn(seven))
      await one.number()
      const ids = new Map<number, string>()
      for (const number of turn([1, 2, 3])) ids.set(number, (await one.room({ number, capacity: number + 1 })).id)
      const of = (...numbers: number[]) => turn(numbers).map((number) => ids.get(number) ?? '')
      for (const number of turn([1, 2])) await one.session('written', of(...(number === 1 ? [1, 2] : [1, 2, 3])), { number, startsAt: `0${number}:00` })
      await one.draw('written', 'DICE-3142')
      const sessions = new Map((await client.rooms.sessions({ examId: one.examId })).map((session) => [session.id, session.number]))
      const seats = await one.seats('written')
      const { draw } = await one.plan('written')
      return { seats: seats.map(({ fullName, number, sessionId, roomId, seat }) => [fullName, number, sessions.get(sessionId), [...ids].find(([, id]) => id === roomId)?.[0], seat]), hash: draw?.hash }
    }
    const straight = await inOrder((items) => items)
    expect(await inOrder((items) => items.toReversed())).toEqual(straight)
    expect(straight.seats).toHaveLength(7)
    expect(straight.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps seed, origin, who drew and how many, and a seed of the program is a new one each time', async () => {
    const room = await exam.room({ number: 1, capacity: 5 })
    await exam.session('written', [room.id])
    expect(await exam.draw('written', 'DICE-3142')).toEqual({ placed: 5, unplaced: 2 })
    const { draw } = await exam.plan('written')
    expect(draw).toMatchObject({ seed: 'DICE-3142', seedOrigin: 'dice', userName: 'Nguyễn Thu Hà', at: '2026-11-25T01:00:00.000Z', candidates: 7, placed: 5 })
    await exam.draw('written', null)
    const first = (await exam.plan('written')).draw
    await exam.draw('written', null)
    const second = (await exam.plan('written')).draw
    expect([first?.seedOrigin, first?.seed === second?.seed, first?.hash === second?.hash]).toEqual(['machine', false, false])
  })

  it('field report 61: with reserve, disabled seats and parts that share rooms nobody is left over while a seat is free', async () => {
    const one = await exam.room({ number: 1, capacity: 6, reserve: 2, disabled: 1 })
    const two = await exam.room({ number: 2, capacity: 5, reserve: 1 })
    await exam.session('written', [one.id, two.id])
    await exam.session('general', [one.id, two.id], { day: '2026-12-04' })
    await exam.session('interview', [one.id], { startsAt: '14:00' })
    await exam.session('interview', [two.id], { startsAt: '15:00', number: 2 })
    for (const kind of ['general', 'written', 'interview'] as const) {
      expect(await exam.draw(kind)).toEqual({ placed: 7, unplaced: 0 })
      expect(await exam.plan(kind)).toMatchObject({ toSit: 7, usable: 7, seated: 7, unplaced: [] })
    }
    expect(Math.max(...(await exam.seats('written', { roomId: one.id })).map(({ seat }) => seat))).toBe(3)
    for (const kind of ['general', 'written', 'interview'] as const) {
      await client.rooms.clear({ examId: exam.examId, partId: exam.partId(kind), reason: 'hỏng máy', requestId: newRequest() })
    }
    const { usable: _, seated: __, revision, ...facts } = two
    await client.rooms.change({ examId: exam.examId, ...facts, disabled: 1, expectedRevision: revision, requestId: newRequest() })
    expect(await exam.draw('written')).toEqual({ placed: 6, unplaced: 1 })
    expect((await exam.unplaced('written')).map(([, reason]) => reason)).toEqual(['noSeat'])
  })

  it('needs a reason once a paper with rooms of the part is out', async () => {
    const room = await exam.room({ number: 1, capacity: 10 })
    await exam.session('written', [room.id])
    await exam.session('interview', [room.id], { startsAt: '14:00' })
    exam.paper('roomCandidates')
    await exam.draw('written')
    await exam.draw('interview')
    exam.paper('unplacedCandidates')
    exam.paper('callList', exam.partId('interview'))
    await exam.draw('written')
    exam.paper('seatDraw')
    expect(await refusal(exam.draw('written'))).toEqual({ code: 'REASON_NEEDED', data: { since: '2026-11-25' } })
    expect(await exam.draw('written', null, 'hội đồng yêu cầu bốc lại')).toEqual({ placed: 7, unplaced: 0 })
    expect((await refusal(exam.draw('written'))).code).toBe('REASON_NEEDED')
    expect((await exam.plan('written')).issuedOn).toBe('2026-11-25')
  })
})

describe('who is to sit', () => {
  const sit = async (kind: 'general' | 'written' | 'interview') => {
    const { unplaced } = await exam.plan(kind)
    return unplaced.map(({ fullName }) => fullName.split(' ').at(-1))
  }

  it('is everybody whose post has the part, but nobody refused or withdrawn', async () => {
    await exam.refuse('Lò Văn Bình')
    await exam.withdraw('Lò Thị Mai')
    expect(await sit('general')).toEqual(['An', 'Chi', 'Dũng', 'Hà', 'Lan'])
    expect((await client.rooms.parts({ examId: exam.examId })).map(({ part, toSit, seated }) => [part.kind, toSit, seated])).toEqual([
      ['general', 5, 0],
      ['written', 5, 0],
      ['interview', 5, 0],
    ])
  })

  it('of round 2 is only who passed round 1, and of round 1 nobody who is exempt', async () => {
    const mark = (name: string, value: number | null, state: 'entered' | 'absent' | 'suspended' | 'exempt' | 'cancelled') => exam.set(exam.idOf(name), 'general', value, state)
    await mark('Lò Văn An', 3000, 'entered')
    await mark('Lò Văn Bình', 2900, 'entered')
    await mark('Lò Văn Chi', null, 'absent')
    await mark('Lò Văn Dũng', null, 'suspended')
    await mark('Lò Thị Hà', null, 'exempt')
    await mark('Lò Thị Lan', null, 'cancelled')
    expect(await sit('general')).toEqual(['An', 'Bình', 'Chi', 'Dũng', 'Lan', 'Mai'])
    // Mai has no mark yet: she may still pass.
    expect(await sit('written')).toEqual(['An', 'Hà', 'Mai'])
  })

  it('takes no further paper after a suspension (TT 22/2025 Nội quy Đ.2); an absence in round 2 keeps nobody from the next', async () => {
    for (const name of seven) await exam.set(exam.idOf(name), 'general', 4000)
    await exam.set(exam.idOf('Lò Văn An'), 'written', null, 'suspended')
    await exam.set(exam.idOf('Lò Văn Bình'), 'written', null, 'absent')
    expect(await sit('written')).toEqual(['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Lan', 'Mai'])
    expect(await sit('interview')).toEqual(['Bình', 'Chi', 'Dũng', 'Hà', 'Lan', 'Mai'])
  })
})

import type { WatchedSession } from '../../shared/contract/invigilators.ts'
import type { Room } from '../../shared/contract/rooms.ts'
import type { BoardFunction } from '../../shared/rules/boards.ts'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { newRequest, type TestOffice } from './an-office.ts'

const decision = { number: '5-QĐ/BTCTU', date: '2026-11-10', signer: 'Hà Văn Tú' }
type MemberFacts = Partial<Parameters<TestOffice['client']['council']['addMember']>[0]>
const request = () => ({ requestId: newRequest() })

/** An exam whose candidates sit the written paper in rooms of two, and a board that may watch them. */
export async function anExamToWatch(test: TestOffice, candidates: readonly string[], invigilators: readonly string[], capacity = 2) {
  const { client } = test
  const exam = await anExamToSeat(test, candidates)
  const { examId } = exam
  await exam.number()
  const rooms: Room[] = []
  for (let number = 1; number <= Math.ceil(candidates.length / capacity); number += 1) rooms.push(await exam.room({ number, capacity }))
  const members = new Map<string, string>()

  async function seatOnBoard(fullName: string, held: BoardFunction = 'invigilator', more: MemberFacts = {}, explanation: { text: string; conflicts: string[] } | null = null) {
    const member = { fullName, birthDate: null, position: null, workplace: null, userId: null, bar: null, ...more }
    const { id, memberId } = await client.council.seat({ examId, member, board: 'invigilation', function: held, fromDay: null, toDay: null, ...decision, explanation, ...request() })
    members.set(fullName, memberId)
    return { id, memberId }
  }
  /** Puts somebody on the list without a seat. */
  async function addMember(fullName: string) {
    const { id } = await client.council.addMember({ examId, fullName, birthDate: null, position: null, workplace: null, userId: null, bar: null, ...request() })
    members.set(fullName, id)
  }
  for (const name of invigilators) await seatOnBoard(name)
  const memberOf = (fullName: string) => members.get(fullName) ?? ''
  const view = async () => (await client.invigilators.list({ examId })).sessions
  const watched = async (sessionId: string): Promise<WatchedSession> => {
    const found = (await view()).find((one) => one.sessionId === sessionId)
    if (found === undefined) throw new Error('no such session')
    return found
  }

  return {
    ...exam,
    rooms,
    memberOf,
    seatOnBoard,
    addMember,
    view,
    /** A session with its rooms and who watches them. */
    watched,
    /** A session of the written paper in all rooms, with everybody in his seat. */
    async written(more: { number?: number; day?: string; startsAt?: string } = {}) {
      const { id } = await exam.session('written', rooms.map((room) => room.id), more)
      await exam.draw('written')
      return id
    },
    /** Gives a session these rooms. */
    async useRooms(sessionId: string, roomIds: string[]) {
      const session = (await client.rooms.sessions({ examId })).find(({ id }) => id === sessionId)
      if (session === undefined) throw new Error('no session')
      const { partId, number, day, startsAt, revision } = session
      return client.rooms.changeSession({ examId, id: sessionId, partId, number, day, startsAt, roomIds, expectedRevision: revision, ...request() })
    },
    drawFor: (sessionId: string, more: { seed?: string; reason?: string; onPaper?: boolean } = {}) => client.invigilators.draw({ examId, sessionId, ...more, ...request() }),
    /** "1 G1 Lò Văn A" for each place of a session. */
    lines: async (sessionId: string) => (await watched(sessionId)).rooms.flatMap(({ number, watches }) => watches.map(({ role, place, fullName }) => `${number} ${role === 'invigilator' ? 'G' : 'K'}${place} ${fullName}`)),
    assign: (sessionId: string, roomId: string, fullName: string, more: Partial<Parameters<typeof client.invigilators.assign>[0]> = {}) =>
      client.invigilators.assign({ examId, sessionId, roomId, role: 'invigilator', place: 1, memberId: memberOf(fullName), reason: 'bị ốm', expectedRevision: 1, ...request(), ...more }),
    clear: (sessionId: string) => client.invigilators.clear({ examId, sessionId, reason: 'đổi phòng', ...request() }),
    declare: (candidate: string, memberName: string, memberId: string | null) =>
      client.kin.declare({ examId, candidateId: exam.idOf(candidate), memberId, memberName, memberFunction: 'Giám thị', relation: 'child', note: null, ...request() }),
    away: (fullName: string, day: string, delegate: string | null = null) =>
      client.council.absence({ examId, memberId: memberOf(fullName), fromDay: day, toDay: day, reason: 'đi công tác', delegateId: delegate === null ? null : memberOf(delegate), ...request() }),
    /** Where a candidate sits: the number of the room. */
    roomOf: async (fullName: string) => {
      const seats = await exam.seats('written')
      const roomId = seats.find((seat) => seat.fullName === fullName)?.roomId
      return rooms.find(({ id }) => id === roomId)?.number ?? 0
    },
  }
}
export type ExamToWatch = Awaited<ReturnType<typeof anExamToWatch>>

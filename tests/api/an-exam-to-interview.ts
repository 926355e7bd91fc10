import type { BoardFunction } from '../../shared/rules/boards.ts'
import { anExamToSeat } from './an-exam-to-seat.ts'
import { newRequest, type TestOffice } from './an-office.ts'

/** Members of the board of interviews, the head first. */
export const board = ['Trần Văn Trưởng', 'Hoàng Thị Một', 'Lê Văn Hai', 'Đỗ Thị Ba'] as const

/** An exam whose people sit in one room of the interview, heard by a board of four, with short calls to hear them. */
export async function anExamToInterview(test: Pick<TestOffice, 'client'> & Partial<Pick<TestOffice, 'office'>>, names: readonly string[]) {
  const { client } = test
  const exam = await anExamToSeat(test, names, ['written', 'interview'])
  const { examId, idOf, partId } = exam
  await exam.number()
  const room = await exam.room({ number: 3, capacity: 30 })
  const session = await exam.session('interview', [room.id], { day: '2026-12-06' })
  await exam.draw('interview')
  const place = { examId, sessionId: session.id, roomId: room.id }
  const request = () => ({ requestId: newRequest() })
  const members = new Map<string, string>()
  const paper = { number: '20-QĐ/HĐTD', date: '2026-11-01', signer: 'Hà Văn Tú' }
  const addMember = async (fullName: string, held: BoardFunction = 'member') => {
    const member = { fullName, birthDate: null, position: null, workplace: 'Sở Nội vụ', userId: null, bar: null }
    const { memberId } = await client.council.seat({ examId, member, board: 'interview', function: held, fromDay: null, toDay: null, ...paper, explanation: null, ...request() })
    members.set(fullName, memberId)
    return memberId
  }
  for (const [index, fullName] of board.entries()) await addMember(fullName, index === 0 ? 'head' : 'member')
  const memberOf = (fullName: string) => members.get(fullName) ?? ''
  const see = () => client.interviews.room(place)
  const row = async (fullName: string) => {
    const found = (await see()).rows.find((one) => one.fullName === fullName)
    if (found === undefined) throw new Error(`${fullName} is not heard here`)
    return found
  }
  const cell = (fullName: string) => ({ examId, candidateId: idOf(fullName), partId: partId('interview') })
  return {
    ...exam,
    ...{ place, see, row, addMember, memberOf, heardRoom: room, heardSession: session, cell },
    drawOrder: (seed: string | null = 'A1B2C3', reason?: string) =>
      client.interviews.draw({ examId, partId: partId('interview'), rooms: [{ sessionId: session.id, roomId: room.id }], seed, ...(reason === undefined ? {} : { reason }), ...request() }),
    /** Names in the order of their turns. */
    order: async () => (await see()).rows.map(({ turn, fullName }) => [turn, fullName]),
    last: (fullName: string, reason = 'đến sau khi gọi') => client.interviews.moveLast({ ...place, candidateId: idOf(fullName), reason, ...request() }),
    async seatPanel(...fullNames: string[]) {
      const { panel } = await see()
      return client.interviews.setPanel({ ...place, memberIds: fullNames.map(memberOf), before: panel.map(({ memberId }) => memberId), ...request() })
    },
    /** Notes somebody of the room as the page does. */
    async note(fullName: string, state: 'present' | 'absent' | null) {
      const { attendance } = await row(fullName)
      return client.attendance.set({ ...cell(fullName), state, lateMinutes: null, sheets: null, note: null, expectedRevision: attendance?.revision ?? null, ...request() })
    },
    /** Writes the sheets of somebody, in the order of the members. */
    async hear(fullName: string, ...values: number[]) {
      const { version } = await client.marking.sheet(cell(fullName))
      const marks = values.map((value, index) => ({ stage: 'marking' as const, marker: index + 1, piece: 0, value }))
      return client.marking.setSheet({ ...cell(fullName), marks, version, ...request() })
    },
    closeRoom: (present: number | null, more: { memberId?: string; note?: string | null } = {}) => client.interviews.close({ ...place, memberId: memberOf(board[0]), present, note: null, ...more, ...request() }),
    reopen: async (reason = 'nhập nhầm phiếu') => client.interviews.reopen({ ...place, reason, expectedRevision: (await see()).room.closed?.revision ?? 1, ...request() }),
    declareKin: (fullName: string, memberId: string | null, memberName: string) =>
      client.kin.declare({ examId, candidateId: idOf(fullName), memberId, memberName, memberFunction: 'Thành viên ban phỏng vấn', relation: 'child', note: null, ...request() }),
    open: async () => (await client.interviews.rooms({ examId })).open,
  }
}
export type ExamToInterview = Awaited<ReturnType<typeof anExamToInterview>>

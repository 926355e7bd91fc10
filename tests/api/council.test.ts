import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { councilMembersOn } from '../../db/queries/council.ts'
import { tableText } from '../../shared/documents/table-text.ts'
import type { Board, BoardFunction } from '../../shared/rules/boards.ts'
import { aJoined, sitDown } from './a-user.ts'
import { anExamToDecide, civilServants, employeesOfNd85, paper } from './an-exam-to-decide.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { listsOf } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const request = () => ({ requestId: newRequest() })
const nobody = { birthDate: null, position: null, workplace: null, userId: null, bar: null }
type MemberFacts = { readonly fullName: string } & Partial<Parameters<TestOffice['client']['council']['addMember']>[0]>
type Explanation = { text: string; conflicts: string[] } | null

/** An exam with two candidates, and the words of the tests for its council. */
async function anExam(plan: typeof civilServants | typeof employeesOfNd85 = civilServants) {
  const exam = await anExamToDecide(client, plan, { A: {} }, [['Đỗ Văn Một', 'A', 9000], ['Đỗ Văn Hai', 'A', 8000]])
  const { examId } = exam
  const view = () => client.council.list({ examId })
  const give = (member: { id: string } | MemberFacts, board: Board, held: BoardFunction, explanation: Explanation = null, more: object = {}) =>
    client.council.seat({ examId, member: 'id' in member ? { id: member.id } : { ...nobody, ...member }, board, function: held, fromDay: null, toDay: null, ...paper, explanation, ...request(), ...more })
  const seatOf = async (id: string) => (await view()).seats.find((seat) => seat.id === id)
  return {
    ...exam,
    view,
    give,
    seatOf,
    /** What speaks against a seat: key without ids, and whether it is open. */
    conflicts: async (id: string) => ((await seatOf(id))?.conflicts ?? []).map(({ code, open }) => `${code}${open ? ' open' : ''}`),
    change: async (id: string, held: BoardFunction, explanation: Explanation, more: object = {}) => {
      const seat = await seatOf(id)
      return client.council.changeSeat({ examId, id, function: held, fromDay: null, toDay: null, ...paper, explanation, expectedRevision: seat?.revision ?? 1, ...request(), ...more })
    },
    declare: (memberId: string | null, memberName = 'Hà Văn Tú') =>
      client.kin.declare({ examId, candidateId: exam.id('Đỗ Văn Một'), memberId, memberName, memberFunction: 'thành viên', relation: 'child', note: null, ...request() }),
    away: (memberId: string, fromDay: string, toDay: string, delegateId: string | null = null) =>
      client.council.absence({ examId, memberId, fromDay, toDay, reason: 'đi công tác', delegateId, ...request() }),
    on: (board: Board, day: string) => {
      const { unlocked } = test.office.context.state
      if (unlocked === null) throw new Error('locked')
      return councilMembersOn(unlocked.open.db, examId, board, day).map(({ fullName, function: held }) => [fullName, held])
    },
  }
}

const refused = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
const keysOf = (data: unknown) => (data as { conflicts: { key: string }[] }).conflicts.map(({ key }) => key)

describe('the council and its boards', () => {
  it('are those of the exam’s regulation, with the supervision board (NĐ 170/2025 Đ.8, TT 22/2025 Quy chế Đ.23)', async () => {
    const exam = await anExam()
    expect((await exam.view()).boards.map(({ board, article }) => `${board}: ${article}`)).toEqual([
      'council: NĐ 170/2025 Đ.8',
      'formCheck: NĐ 170/2025 Đ.8',
      'questions: NĐ 170/2025 Đ.8',
      'invigilation: NĐ 170/2025 Đ.8',
      'codes: NĐ 170/2025 Đ.8',
      'marking: NĐ 170/2025 Đ.8',
      'appealMarking: NĐ 170/2025 Đ.8',
      'interview: NĐ 170/2025 Đ.8',
      'oral: NĐ 170/2025 Đ.8',
      'scheme: NĐ 170/2025 Đ.8',
      'secretariat: NĐ 170/2025 Đ.8',
      'supervision: TT 22/2025 Quy chế Đ.23',
    ])
  })

  it('of public employees check skills instead of interviewing (NĐ 115/2020 Đ.8)', async () => {
    const exam = await anExam(employeesOfNd85)
    expect((await exam.view()).boards.map(({ board }) => board)).toEqual(['council', 'formCheck', 'questions', 'invigilation', 'codes', 'marking', 'appealMarking', 'skillsTest', 'secretariat', 'supervision'])
    expect(await refusal(exam.give({ fullName: 'Hà Văn Tú' }, 'interview', 'head'))).toEqual(refused('board', 'notInRegime'))
  })

  it('say what they lack: 5 or 7 people, a chair, a head, the supervision board', async () => {
    const exam = await anExam()
    await exam.give({ fullName: 'Hà Văn Tú' }, 'council', 'chair')
    await exam.give({ fullName: 'Lò Thị Hoa' }, 'council', 'member')
    await exam.give({ fullName: 'Vàng A Páo' }, 'marking', 'member')
    const gaps = async () => (await exam.view()).gaps.map(({ board, code, function: needed, count, sizes }) => [board, code, needed, count, sizes])
    expect(await gaps()).toEqual([
      ['council', 'size', null, 2, [5, 7]],
      ['council', 'function', 'viceChair', 2, []],
      ['council', 'function', 'memberSecretary', 2, []],
      ['marking', 'function', 'head', 1, []],
      ['supervision', 'empty', null, 0, []],
    ])
    await exam.give({ fullName: 'Nông Thị Lan' }, 'council', 'viceChair')
    await exam.give({ fullName: 'Ma Văn Sơn' }, 'council', 'memberSecretary')
    await exam.give({ fullName: 'Tải A Sinh' }, 'council', 'member')
    await exam.give({ fullName: 'Cao Thị Mai' }, 'marking', 'head')
    await exam.give({ fullName: 'Bàn Văn Kim' }, 'supervision', 'head')
    expect(await gaps()).toEqual([])
  })

  it('keep a seat with its decision, from the day of the decision', async () => {
    const exam = await anExam()
    const { id, memberId } = await exam.give({ fullName: ' hà  Văn Tú ', position: 'Phó Trưởng phòng', workplace: 'Ban Tổ chức' }, 'council', 'chair')
    expect(await exam.seatOf(id)).toEqual({ id, memberId, board: 'council', function: 'chair', fromDay: paper.date, toDay: null, ...paper, explanation: null, conflicts: [], revision: 1 })
    await exam.change(id, 'viceChair', null, { number: '15-QĐ/TU', fromDay: '2026-11-22', toDay: '2026-12-31' })
    expect(await exam.seatOf(id)).toMatchObject({ function: 'viceChair', fromDay: '2026-11-22', toDay: '2026-12-31', number: '15-QĐ/TU', revision: 2 })
    await exam.undo()
    expect(await exam.seatOf(id)).toMatchObject({ function: 'chair', fromDay: paper.date, toDay: null, number: paper.number })
    await exam.undo()
    expect((await exam.view()).members).toEqual([])
  })

  it.each([
    ['a second chair', 'council', 'chair', refused('function', 'functionTaken')],
    ['an invigilator of the council', 'council', 'invigilator', refused('function', 'notOfBoard')],
  ] as const)('refuse %s', async (_what, board, held, answer) => {
    const exam = await anExam()
    await exam.give({ fullName: 'Hà Văn Tú' }, 'council', 'chair')
    expect(await refusal(exam.give({ fullName: 'Lò Thị Hoa' }, board, held))).toEqual(answer)
    expect((await exam.view()).members.map(({ fullName }) => fullName)).toEqual(['Hà Văn Tú'])
  })

  it('take nobody twice on one board, and no second person who cannot be told from the first', async () => {
    const exam = await anExam()
    const { memberId } = await exam.give({ fullName: 'Hà Văn Tú', workplace: 'Sở Nội vụ' }, 'council', 'chair')
    expect(await refusal(exam.give({ id: memberId }, 'council', 'member'))).toEqual(refused('fullName', 'sitsHere'))
    expect(await refusal(exam.give({ fullName: 'HÀ VĂN TÚ', workplace: 'sở nội vụ' }, 'marking', 'member'))).toEqual(refused('fullName', 'sameMember'))
    await exam.give({ fullName: 'Hà Văn Tú', workplace: 'Sở Y tế' }, 'marking', 'member')
    expect((await exam.view()).members).toHaveLength(2)
  })

  it('let nobody go who still has a seat', async () => {
    const exam = await anExam()
    const { id, memberId } = await exam.give({ fullName: 'Hà Văn Tú' }, 'council', 'chair')
    const leave = () => client.council.withdrawMember({ examId: exam.examId, id: memberId, reason: 'ghi nhầm', expectedRevision: 1, ...request() })
    expect(await refusal(leave())).toEqual({ code: 'IN_USE', data: { by: 'boardSeats', count: 1 } })
    await client.council.withdrawSeat({ examId: exam.examId, id, reason: 'thôi việc', expectedRevision: 1, ...request() })
    await leave()
    expect(await exam.view()).toMatchObject({ members: [], seats: [] })
  })

  it('tie a member to an account once', async () => {
    const exam = await anExam()
    const [account] = (await exam.view()).accounts
    const userId = account?.id ?? ''
    await exam.give({ fullName: 'Hà Văn Tú', userId }, 'council', 'chair')
    expect(await refusal(exam.give({ fullName: 'Lò Thị Hoa', userId }, 'council', 'member'))).toEqual(refused('userId', 'userTaken'))
    expect(await refusal(exam.give({ fullName: 'Lò Thị Hoa', userId: newRequest() }, 'council', 'member'))).toEqual(refused('userId', 'unknownId'))
  })
})

describe('a conflict', () => {
  it('of kinship keeps from a seat until it is explained (NĐ 170/2025 Đ.8 k.3)', async () => {
    const exam = await anExam()
    const { id: memberId } = await client.council.addMember({ examId: exam.examId, ...nobody, fullName: 'Hà Văn Tú', ...request() })
    await exam.declare(memberId)
    const { code, data } = await refusal(exam.give({ id: memberId }, 'marking', 'member'))
    expect({ code, data }).toMatchObject({ code: 'SEAT_CONFLICT', data: { conflicts: [{ code: 'kin', article: 'NĐ 170/2025 Đ.8 k.3', by: 'text', kin: { candidateName: 'Đỗ Văn Một', relation: 'child', byName: false }, open: true }] } })
    expect((await exam.view()).seats).toEqual([])
    const { id } = await exam.give({ id: memberId }, 'marking', 'member', { text: 'không chấm bài của vị trí A', conflicts: keysOf(data) })
    expect(await exam.seatOf(id)).toMatchObject({ explanation: 'không chấm bài của vị trí A', conflicts: [{ code: 'kin', open: false }] })
  })

  it('that is declared later stands open until it is explained, or the declaration is taken back', async () => {
    const exam = await anExam()
    const { id, memberId } = await exam.give({ fullName: 'Hà Văn Tú' }, 'marking', 'member')
    expect(await exam.conflicts(id)).toEqual([])
    await exam.declare(memberId)
    expect(await exam.conflicts(id)).toEqual(['kin open'])
    const { data } = await refusal(exam.change(id, 'secretary', null))
    await exam.change(id, 'secretary', { text: 'chỉ làm thư ký', conflicts: keysOf(data) })
    expect(await exam.conflicts(id)).toEqual(['kin'])
    // An explanation answers what it was given for, not what comes after it.
    await client.kin.declare({ examId: exam.examId, candidateId: exam.id('Đỗ Văn Hai'), memberId, memberName: 'Hà Văn Tú', memberFunction: 'thư ký', relation: 'sibling', note: null, ...request() })
    expect(await exam.conflicts(id)).toEqual(['kin open', 'kin'])
    await exam.undo()
    expect(await exam.conflicts(id)).toEqual(['kin'])
  })

  it('is also one where the name alone was declared, before the council was put on the list', async () => {
    const exam = await anExam()
    await exam.declare(null, 'Hà Văn Tú')
    expect(await refusal(exam.give({ fullName: 'HÀ VĂN TÚ' }, 'council', 'chair'))).toMatchObject({ code: 'SEAT_CONFLICT', data: { conflicts: [{ code: 'kin', kin: { byName: true } }] } })
  })

  it('of discipline keeps from every board', async () => {
    const exam = await anExam()
    const { data } = await refusal(exam.give({ fullName: 'Hà Văn Tú', bar: 'corruption' }, 'council', 'member'))
    expect(data).toMatchObject({ conflicts: [{ key: 'bar:corruption', code: 'bar', bar: 'corruption', article: 'NĐ 170/2025 Đ.8 k.3' }] })
    const { id, memberId } = await exam.give({ fullName: 'Lò Thị Hoa' }, 'council', 'member')
    await client.council.changeMember({ examId: exam.examId, id: memberId, ...nobody, fullName: 'Lò Thị Hoa', bar: 'underDiscipline', expectedRevision: 1, ...request() })
    expect(await exam.conflicts(id)).toEqual(['bar open'])
  })

  it.each([
    ['questions', 'member', 'invigilation', 'invigilator', 'boards', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'reading'],
    ['codes', 'member', 'marking', 'member', 'boards', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'reading'],
    ['appealMarking', 'member', 'codes', 'member', 'boards', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'reading'],
    ['marking', 'member', 'appealMarking', 'member', 'boards', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'reading'],
    ['supervision', 'member', 'council', 'member', 'supervision', 'TT 22/2025 Quy chế Đ.23', 'text'],
    ['formCheck', 'member', 'supervision', 'head', 'supervision', 'TT 22/2025 Quy chế Đ.23', 'text'],
    ['formCheck', 'head', 'invigilation', 'member', 'leads', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'text'],
    ['formCheck', 'member', 'invigilation', 'deputyHead', 'leads', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'text'],
  ] as const)('stands between %s (%s) and %s (%s)', async (one, oneFunction, other, otherFunction, code, article, by) => {
    const exam = await anExam()
    const first = await exam.give({ fullName: 'Hà Văn Tú' }, one, oneFunction)
    const { data } = await refusal(exam.give({ id: first.memberId }, other, otherFunction))
    expect(data).toMatchObject({ conflicts: [{ key: `${code}:${first.id}`, code, article, by, other: { board: one, function: oneFunction } }] })
    const second = await exam.give({ id: first.memberId }, other, otherFunction, { text: 'không có người khác', conflicts: keysOf(data) })
    // Explained with one of the two seats, it is explained for both.
    expect([await exam.conflicts(first.id), await exam.conflicts(second.id)]).toEqual([[code], [code]])
  })

  it.each([
    ['council', 'chair', 'marking', 'head'],
    ['formCheck', 'member', 'invigilation', 'invigilator'],
    ['questions', 'member', 'marking', 'member'],
  ] as const)('does not stand between %s (%s) and %s (%s)', async (one, oneFunction, other, otherFunction) => {
    const exam = await anExam()
    const { memberId } = await exam.give({ fullName: 'Hà Văn Tú' }, one, oneFunction)
    await exam.give({ id: memberId }, other, otherFunction)
    expect((await exam.view()).seats.flatMap(({ conflicts }) => conflicts)).toEqual([])
  })

  it('of kinship is told only to who may read candidates', async () => {
    const exam = await anExam()
    const { id, memberId } = await exam.give({ fullName: 'Hà Văn Tú', bar: null }, 'marking', 'member')
    await exam.declare(memberId)
    await exam.change(id, 'member', { text: 'cháu của Đỗ Văn Một', conflicts: keysOf((await refusal(exam.change(id, 'member', null))).data) })
    const marker = await aJoined(test, 'Người chấm', 'viewer')
    await client.users.grant({ userId: marker.id, role: 'marker', scopeKind: 'exam', scopeId: exam.examId, fromDay: '2026-11-01', toDay: null, decision: null, ...request() })
    await client.users.endGrant({ id: marker.grants[0]?.id ?? '', toDay: '2026-11-23', reason: 'chỉ chấm', expectedRevision: 1, ...request() })
    const owner = (await exam.view()).accounts[0]?.name ?? ''
    await sitDown(client, test.file, 'Người chấm')
    expect(await exam.seatOf(id)).toMatchObject({ explanation: null, conflicts: [] })
    await sitDown(client, test.file, owner, passphrase)
  })
})

describe('an absence', () => {
  it('has days, a reason and a delegate, and is taken back', async () => {
    const exam = await anExam()
    const { memberId } = await exam.give({ fullName: 'Hà Văn Tú' }, 'marking', 'member')
    const { memberId: delegateId } = await exam.give({ fullName: 'Lò Thị Hoa' }, 'council', 'member')
    const { id } = await exam.away(memberId, '2026-12-01', '2026-12-03', delegateId)
    expect((await exam.view()).absences).toEqual([{ id, memberId, fromDay: '2026-12-01', toDay: '2026-12-03', reason: 'đi công tác', delegateId, revision: 1 }])
    await client.council.withdrawAbsence({ examId: exam.examId, id, reason: 'không đi nữa', expectedRevision: 1, ...request() })
    expect((await exam.view()).absences).toEqual([])
  })

  it('is refused where the delegate is away then, barred, or of a board that must be kept apart', async () => {
    const exam = await anExam()
    const { memberId } = await exam.give({ fullName: 'Hà Văn Tú' }, 'marking', 'member')
    const other = async (fullName: string, board: Board) => (await exam.give({ fullName }, board, 'member')).memberId
    const [free, coder] = [await other('Lò Thị Hoa', 'council'), await other('Ma Văn Sơn', 'codes')]
    const kin = await other('Nông Thị Lan', 'council')
    await exam.declare(kin, 'Nông Thị Lan')
    await exam.away(free, '2026-12-03', '2026-12-04')
    const attempt = (delegateId: string, fromDay = '2026-12-01', toDay = '2026-12-03') => refusal(exam.away(memberId, fromDay, toDay, delegateId))
    expect(await attempt(free)).toEqual(refused('delegateId', 'delegateAway'))
    expect(await attempt(coder)).toEqual(refused('delegateId', 'delegateApart'))
    expect(await attempt(kin)).toEqual(refused('delegateId', 'delegateBarred'))
    expect(await attempt(memberId)).toEqual(refused('delegateId', 'ownDelegate'))
    expect(await attempt(free, '2026-12-03', '2026-12-01')).toEqual(refused('toDay', 'beforeStart'))
    await exam.away(memberId, '2026-12-01', '2026-12-02', free)
    expect(await refusal(exam.away(free, '2026-12-02', '2026-12-02'))).toEqual(refused('fromDay', 'actsThen'))
    expect(await refusal(exam.away(memberId, '2026-12-02', '2026-12-05'))).toEqual(refused('fromDay', 'absenceOverlaps'))
  })
})

describe('who works on a board on a day', () => {
  it('is everybody with a seat, by name; delegates stand in, open conflicts stay out', async () => {
    const exam = await anExam()
    const a = await exam.give({ fullName: 'Hà Văn Tú' }, 'marking', 'head')
    const b = await exam.give({ fullName: 'Lò Thị Hoa' }, 'marking', 'member')
    await exam.give({ fullName: 'Ma Văn Sơn' }, 'marking', 'member', null, { fromDay: '2026-12-05', toDay: '2026-12-06' })
    const spare = await exam.give({ fullName: 'Bàn Văn Kim' }, 'council', 'member')
    expect(exam.on('marking', '2026-12-01')).toEqual([['Lò Thị Hoa', 'member'], ['Hà Văn Tú', 'head']])
    expect(exam.on('marking', '2026-12-06')).toEqual([['Lò Thị Hoa', 'member'], ['Ma Văn Sơn', 'member'], ['Hà Văn Tú', 'head']])
    expect(exam.on('marking', '2026-11-19')).toEqual([])
    await exam.away(b.memberId, '2026-12-01', '2026-12-01', spare.memberId)
    expect(exam.on('marking', '2026-12-01')).toEqual([['Bàn Văn Kim', 'member'], ['Hà Văn Tú', 'head']])
    await exam.declare(a.memberId)
    expect(exam.on('marking', '2026-12-01')).toEqual([['Bàn Văn Kim', 'member']])
    // The delegate turns out to be kin as well.
    await exam.declare(spare.memberId, 'Bàn Văn Kim')
    expect(exam.on('marking', '2026-12-01')).toEqual([])
    expect(exam.on('marking', '2026-12-02')).toEqual([['Lò Thị Hoa', 'member']])
  })
})

describe('the printed list', () => {
  it('says who sits where by what decision, and nothing of kinship or explanations', async () => {
    const exam = await anExam()
    const lists = listsOf(test, exam.examId)
    const { memberId } = await exam.give({ fullName: 'Hà Văn Tú', position: 'Phó Trưởng ban', workplace: 'Ban Tổ chức' }, 'council', 'chair')
    await exam.declare(memberId)
    await exam.give({ id: memberId }, 'formCheck', 'head', { text: 'không xét phiếu của con', conflicts: (await exam.view()).seats.flatMap(({ conflicts }) => conflicts.map(({ key }) => key)) })
    const { document } = await lists.value('councilMembers')
    expect(tableText(document).slice(1)).toEqual([
      ['Hội đồng'],
      ['1', 'Hà Văn Tú', 'Phó Trưởng ban', 'Ban Tổ chức', 'Chủ tịch', 'số 12-QĐ/BTCTU ngày 20/11/2026, Hà Thị Khiết ký'],
      ['Ban kiểm tra Phiếu'],
      ['1', 'Hà Văn Tú', 'Phó Trưởng ban', 'Ban Tổ chức', 'Trưởng ban', 'số 12-QĐ/BTCTU ngày 20/11/2026, Hà Thị Khiết ký'],
    ])
    expect(await lists.state('councilMembers')).toMatchObject({ people: 1, blocked: null })
    const text = await lists.text('councilMembers')
    expect(['DANH SÁCH', 'Ban kiểm tra Phiếu', 'Đỗ Văn Một', 'không xét phiếu'].map((one) => text.includes(one))).toEqual([true, true, false, false])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToInterview, board, type ExamToInterview } from './an-exam-to-interview.ts'
import { newRequest, anOffice, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToInterview
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const four = ['Lò Văn An', 'Lò Văn Bình', 'Lò Thị Hà', 'Lò Thị Mai'] as const
const [an, binh, ha, mai] = four
const [head, first, second, third] = board
beforeEach(async () => {
  exam = await anExamToInterview(test, four)
})

const refused = (code: string, more: object = {}) => ({ code: 'INTERVIEW_REFUSED', data: expect.objectContaining({ code, partTitle: 'P. vấn', sessionNumber: 1, roomNumber: 3, ...more }) as unknown })
const names = async () => (await exam.order()).map(([, name]) => name)
const undo = () => exam.undo()

/** An, Bình and Hà were heard by two, Mai was absent. */
async function hearAll() {
  await exam.seatPanel(head, first)
  for (const name of [an, binh, ha]) await exam.note(name, 'present')
  await exam.note(mai, 'absent')
  await exam.hear(an, 7000, 8000)
  await exam.hear(binh, 6000, 6500)
  await exam.hear(ha, 9000, 8000)
}

describe('the order of a room', () => {
  it('is drawn by a seed, the same again whatever the order of the rows, with its hash kept', async () => {
    expect((await exam.order()).every(([turn]) => turn === null)).toBe(true)
    expect(await exam.drawOrder('3-6-6-1')).toEqual({ rooms: 1, people: 4 })
    const drawn = await exam.order()
    expect(drawn.map(([turn]) => turn)).toEqual([1, 2, 3, 4])
    const { draw, room } = await exam.see()
    expect(draw).toMatchObject({ seed: '3-6-6-1', seedOrigin: 'dice', userName: 'Nguyễn Thu Hà', candidates: 4 })
    expect(draw?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(room).toMatchObject({ partTitle: 'P. vấn', kind: 'interview', onList: 4, drawn: true, withoutTurn: 0, unnoted: 4, closed: null })
    await exam.drawOrder('3-6-6-1', 'ghi nhầm người chứng kiến')
    expect(await exam.order()).toEqual(drawn)
    expect((await exam.see()).draw?.hash).toBe(draw?.hash)
  })

  it('is made by the program where nobody threw dice, and asks for a reason before it is drawn again', async () => {
    await exam.drawOrder(null)
    expect((await exam.see()).draw).toMatchObject({ seedOrigin: 'machine', seed: expect.stringMatching(/^[0-9A-F]{12}$/) as unknown })
    expect(await refusal(exam.drawOrder('B2'.padEnd(4, '0')))).toEqual(refused('reasonNeeded', { fullName: null }))
  })

  it('stays once somebody was noted or marked', async () => {
    await exam.drawOrder()
    await exam.note(an, 'present')
    expect(await refusal(exam.drawOrder('ZZZZ', 'bốc lại'))).toEqual(refused('noted', { fullName: an, more: 0 }))
    await exam.note(an, null)
    await exam.hear(binh, 6000, 6500)
    expect(await refusal(exam.drawOrder('ZZZZ', 'bốc lại'))).toEqual(refused('marked', { fullName: binh }))
  })

  it('needs numbers, and rooms of the part that is named', async () => {
    await exam.add('Vàng Seo Muộn')
    await exam.seat('interview', 'Vàng Seo Muộn', exam.heardSession.id, exam.heardRoom.id)
    expect(await refusal(exam.drawOrder())).toEqual(refused('numberMissing', { fullName: 'Vàng Seo Muộn' }))
    const rooms = [{ sessionId: exam.heardSession.id, roomId: exam.heardRoom.id }]
    expect((await refusal(client.interviews.draw({ examId: exam.examId, partId: exam.partId('written'), rooms, seed: null, requestId: newRequest() }))).code).toBe('NOT_FOUND')
  })

  it('puts late people last with the reason, those who joined after the draw among them; nobody else moves', async () => {
    await exam.drawOrder()
    const [one, two, three, four_] = (await names()) as string[]
    expect(await exam.last(one ?? '')).toEqual({ turn: 5 })
    expect(await exam.order()).toEqual([[2, two], [3, three], [4, four_], [5, one]])
    expect((await exam.row(one ?? '')).lastReason).toBe('đến sau khi gọi')
    expect(await refusal(exam.last(one ?? ''))).toEqual(refused('alreadyLast', { fullName: one }))
    await exam.add('Vàng Seo Muộn')
    await exam.addLate()
    await exam.seat('interview', 'Vàng Seo Muộn', exam.heardSession.id, exam.heardRoom.id)
    expect((await exam.see()).room.withoutTurn).toBe(1)
    expect(await exam.last('Vàng Seo Muộn', 'bổ sung theo quyết định')).toEqual({ turn: 6 })
    expect((await exam.order()).at(-1)).toEqual([6, 'Vàng Seo Muộn'])
  })

  it('keeps the turn of who is absent, and puts nobody last who is absent, was heard, or before the draw', async () => {
    expect(await refusal(exam.last(an))).toEqual(refused('notDrawn'))
    await exam.drawOrder()
    const before = await exam.order()
    const [one = '', two = ''] = (await names()) as string[]
    await exam.note(one, 'absent')
    expect(await exam.order()).toEqual(before)
    expect(await refusal(exam.last(one))).toEqual(refused('absent', { fullName: one }))
    await exam.hear(two, 7000, 7000)
    expect(await refusal(exam.last(two))).toEqual(refused('marked', { fullName: two }))
  })

  it('is undone while nothing rests on it, and keeps the seats under it', async () => {
    await exam.drawOrder()
    expect(await refusal(exam.draw('interview', 'BBBB'))).toEqual({ code: 'IN_USE', data: { by: 'turns', count: 4 } })
    expect(await refusal(exam.seat('interview', an, exam.heardSession.id, exam.heardRoom.id, 20))).toEqual({ code: 'IN_USE', data: { by: 'turns', count: 1 } })
    await undo()
    expect((await exam.see()).draw).toBe(null)
    expect((await exam.order()).every(([turn]) => turn === null)).toBe(true)

    await exam.drawOrder()
    const seq = (await client.history.next()).undo?.seq ?? 0
    await exam.last((await names())[0] as string)
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    await undo()
    await exam.note(an, 'present')
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    await exam.note(an, null)
    exam.paper('interviewOrder')
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
  })
})

describe('the panel of a room', () => {
  it('has at least two members of the board that day, each with the number of his sheets, and names them on the sheets', async () => {
    expect(await refusal(exam.seatPanel(head))).toEqual(refused('tooFew'))
    expect(await exam.seatPanel(head, first)).toEqual({ members: 2 })
    const { panel, boardMembers, closers, fewest } = await exam.see()
    expect(panel.map(({ marker, fullName, function: held, sheets, bar }) => [marker, fullName, held, sheets, bar])).toEqual([[1, head, 'head', 0, null], [2, first, 'member', 0, null]])
    expect(boardMembers.map(({ fullName }) => fullName).toSorted()).toEqual([...board].toSorted())
    expect(closers.map(({ fullName }) => fullName)).toEqual([head])
    expect(fewest).toEqual({ count: 2, article: 'TT 22/2025 Quy chế Đ.20', grade: 'UNCONFIRMED' })
    expect((await client.marking.sheet(exam.cell(an))).panel).toEqual([{ marker: 1, fullName: head }, { marker: 2, fullName: first }])
  })

  it('refuses a sheet of somebody who does not sit there', async () => {
    await exam.seatPanel(head, first)
    expect(await refusal(exam.hear(an, 7000, 7000, 7000))).toEqual({ code: 'SHEET_REFUSED', data: { code: 'notOnPanel' } })
  })

  it('refuses kin of a candidate of the room with the names of both; an explanation changes nothing', async () => {
    await exam.declareKin(binh, exam.memberOf(second), second)
    expect(await refusal(exam.seatPanel(head, second))).toEqual(refused('kin', { fullName: second, kin: { candidateName: binh, relation: 'child' } }))
    const { seats } = await client.council.list({ examId: exam.examId })
    const seat = seats.find(({ memberId }) => memberId === exam.memberOf(second))
    if (seat === undefined) throw new Error('no seat')
    const { id, function: held, fromDay, toDay, number, signer, revision, conflicts } = seat
    await client.council.changeSeat({ examId: exam.examId, id, function: held, fromDay, toDay, number, date: '2026-11-01', signer, explanation: { text: 'không chấm phòng có người thân', conflicts: conflicts.map(({ key }) => key) }, expectedRevision: revision, requestId: newRequest() })
    expect(await refusal(exam.seatPanel(head, second))).toEqual(refused('kin', { fullName: second }))
    // Declared for a name that nobody picked from the list.
    await exam.declareKin(an, null, third)
    expect(await refusal(exam.seatPanel(head, third))).toEqual(refused('kin', { fullName: third, kin: { candidateName: an, relation: 'child' } }))
  })

  it('refuses who is away that day, and who sits in another room at that hour', async () => {
    await client.council.absence({ examId: exam.examId, memberId: exam.memberOf(first), fromDay: '2026-12-05', toDay: '2026-12-07', reason: 'đi công tác', delegateId: null, requestId: newRequest() })
    expect(await refusal(exam.seatPanel(head, first))).toEqual(refused('notOnBoard', { fullName: first }))
    const other = await exam.room({ number: 4, capacity: 3 })
    const session = await exam.session('interview', [other.id], { number: 2, day: '2026-12-06' })
    await exam.add('Giàng A Tủa')
    await exam.addLate()
    await exam.seat('interview', 'Giàng A Tủa', session.id, other.id)
    await client.interviews.setPanel({ examId: exam.examId, sessionId: session.id, roomId: other.id, memberIds: [exam.memberOf(second), exam.memberOf(third)], before: [], requestId: newRequest() })
    expect(await refusal(exam.seatPanel(head, second))).toEqual(refused('elsewhere', { fullName: second, elsewhere: 'P. 4' }))
  })

  it('keeps whose sheets are in, lets others go, and stands against a stale page', async () => {
    await exam.seatPanel(head, first, second)
    await exam.hear(an, 7000, 8000)
    expect(await refusal(exam.seatPanel(head, second))).toEqual(refused('hasSheets', { fullName: first }))
    expect(await exam.seatPanel(head, first, third)).toEqual({ members: 3 })
    expect((await exam.see()).panel.map(({ marker, fullName, sheets }) => [marker, fullName, sheets])).toEqual([[1, head, 1], [2, first, 1], [3, third, 0]])
    const stale = client.interviews.setPanel({ ...exam.place, memberIds: [exam.memberOf(head), exam.memberOf(first)], before: [], requestId: newRequest() })
    expect((await refusal(stale)).code).toBe('STALE')
    expect(await refusal(client.council.withdrawMember({ examId: exam.examId, id: exam.memberOf(third), reason: 'thôi', expectedRevision: 1, requestId: newRequest() }))).toMatchObject({ code: 'IN_USE' })
  })

  it('is undone as a whole, never to one member alone or to somebody who signed a sheet', async () => {
    await exam.seatPanel(head, first)
    const seq = (await client.history.next()).undo?.seq ?? 0
    await exam.seatPanel(head, first, second)
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    await undo()
    await exam.hear(an, 7000, 8000)
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    expect((await exam.see()).panel.map(({ fullName }) => fullName)).toEqual([head, first])
  })
})

describe('closing a room', () => {
  it('waits for the panel, for everybody to be noted, for two sheets each and for the head where they are far apart', async () => {
    expect(await refusal(exam.closeRoom(3))).toEqual(refused('panelMissing'))
    await exam.seatPanel(head, first)
    await exam.note(an, 'present')
    expect(await refusal(exam.closeRoom(3))).toEqual(refused('unnoted', { more: 2 }))
    for (const name of [binh, ha]) await exam.note(name, 'present')
    await exam.note(mai, 'absent')
    await exam.hear(an, 7000, 8000)
    await exam.hear(binh, 7000)
    await exam.hear(ha, 9000, 7900)
    expect(await refusal(exam.closeRoom(3))).toEqual(refused('sheetsFew', { fullName: binh, more: 0 }))
    await exam.hear(binh, 7000, 7500)
    expect(await refusal(exam.closeRoom(3))).toEqual(refused('membersDiffer', { fullName: ha }))
    // The results would ask for it only once the written paper has a mark.
    const decide = (fullName: string) => client.interviews.decide({ ...exam.place, candidateId: exam.idOf(fullName), value: 8200, number: '5-QĐ/HĐTD', date: '2026-11-24', signer: head, requestId: newRequest() })
    expect(await refusal(decide(an))).toEqual(refused('notApart', { fullName: an }))
    await decide(ha)
    expect(await exam.mark(exam.idOf(ha), 'interview')).toMatchObject({ value: 8200, open: null })
    expect(await refusal(exam.closeRoom(4))).toEqual({ code: 'FIGURES_DIFFER', data: { differences: [{ figure: 'present', typed: 4, noted: 3 }] } })
    expect(await refusal(exam.closeRoom(3, { memberId: exam.memberOf(first) }))).toEqual(refused('notCloser'))
    expect(await refusal(exam.closeRoom(null))).toEqual(refused('presentMissing'))
    await exam.closeRoom(3)
    const { room, attendanceClosed } = await exam.see()
    expect(room).toMatchObject({ marked: 3, absent: 1, unnoted: 0, closed: { at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', memberName: head, note: null, revision: 1 } })
    expect(attendanceClosed).toBe(true)
    expect(await exam.mark(exam.idOf(mai), 'interview')).toMatchObject({ state: 'absent' })
    // What the closed mark rests on stays with it.
    const [decision] = (await client.results.view({ examId: exam.examId })).decisions
    expect(await refusal(client.results.withdrawDecision({ examId: exam.examId, id: decision?.id ?? '', reason: 'nhầm', expectedRevision: 1, requestId: newRequest() }))).toEqual({ code: 'IN_USE', data: { by: 'interviews', count: 1 } })
  })

  it('wants sheets, not a mark typed without them, and a word where a member of three is missing', async () => {
    await exam.seatPanel(head, first, second)
    for (const name of four) await exam.note(name, 'present')
    for (const name of [an, binh, ha]) await exam.hear(name, 7000, 7500, 8000)
    await exam.set(exam.idOf(mai), 'interview', 7000)
    expect(await refusal(exam.closeRoom(4))).toEqual(refused('sheetsFew', { fullName: mai }))
    await exam.hear(mai, 7000, 7500)
    expect(await refusal(exam.closeRoom(4))).toEqual(refused('sheetsFewer', { fullName: mai, more: 0 }))
    await exam.closeRoom(4, { note: 'ông Hai vắng lượt cuối, có biên bản' })
    expect((await exam.see()).room.closed?.note).toBe('ông Hai vắng lượt cuối, có biên bản')
  })

  it('refuses a panel that has kin in the room by now', async () => {
    await hearAll()
    await exam.declareKin(an, exam.memberOf(first), first)
    expect(await refusal(exam.closeRoom(3))).toEqual(refused('kin', { fullName: first, kin: { candidateName: an, relation: 'child' } }))
  })

  it('is not closed by a head who is away that day, though it is kin in the room that keeps him from its panel', async () => {
    await exam.declareKin(an, exam.memberOf(head), head)
    await client.council.absence({ examId: exam.examId, memberId: exam.memberOf(head), fromDay: '2026-12-05', toDay: '2026-12-07', reason: 'đi công tác', delegateId: null, requestId: newRequest() })
    const { boardMembers, closers } = await exam.see()
    expect([boardMembers.find(({ fullName }) => fullName === head)?.bar, closers]).toEqual(['kin', []])
  })

  it('takes a list that was closed in step 7 as it is', async () => {
    await hearAll()
    await client.attendance.close({ ...exam.place, present: 3, scripts: null, sheets: null, requestId: newRequest() })
    expect(await exam.closeRoom(null).then(exam.see)).toMatchObject({ room: { closed: { note: null } } })
  })
})

describe('a closed room', () => {
  beforeEach(async () => {
    await exam.drawOrder()
    await hearAll()
  })
  const place = { sessionNumber: 1, roomNumber: 3 }

  it('field report 80: refuses a mark by the grid, by a pasted block, by a sheet and by taking one out', async () => {
    await exam.closeRoom(3)
    const { markId } = await exam.mark(exam.idOf(mai), 'interview')
    const cell = (fullName: string, state: 'entered' | 'notEntered' | 'absent', value: number | null) => ({ candidateId: exam.idOf(fullName), partId: exam.partId('interview'), state, value, previousMarkId: markId })
    const closed = (fullName: string) => ({ candidateId: exam.idOf(fullName), partId: exam.partId('interview'), code: 'interviewClosed', place })
    for (const [state, value] of [['entered', 5000], ['absent', null], ['notEntered', null]] as const) {
      expect(await refusal(client.marking.set({ examId: exam.examId, ...cell(mai, state, value), requestId: newRequest() }))).toEqual({ code: 'CELLS_REFUSED', data: { cells: [closed(mai)] } })
    }
    const written = { candidateId: exam.idOf(an), partId: exam.partId('written'), state: 'entered' as const, value: 6000, previousMarkId: null }
    expect(await refusal(client.marking.paste({ examId: exam.examId, cells: [written, cell(an, 'entered', 9000)], requestId: newRequest() }))).toEqual({ code: 'CELLS_REFUSED', data: { cells: [closed(an)] } })
    expect(await exam.mark(exam.idOf(an), 'written')).toMatchObject({ state: 'notEntered' })
    expect(await refusal(exam.hear(an, 9000, 9000))).toEqual({ code: 'SHEET_REFUSED', data: { code: 'interviewClosed', place } })
    expect(await refusal(exam.hear(an))).toEqual({ code: 'SHEET_REFUSED', data: { code: 'interviewClosed', place } })
    expect((await client.marking.sheet(exam.cell(an))).closed).toEqual(place)
    expect(await exam.mark(exam.idOf(an), 'interview')).toMatchObject({ value: 7500 })
  })

  it('refuses to undo a mark, who was there, the order, the panel; closing has no undo', async () => {
    const seqs = (await client.history.list({ limit: 30 })).entries.filter(({ notUndoable }) => notUndoable === null).map(({ seq, procedure }) => ({ seq, procedure })).filter(({ procedure }) => ['marking.setSheet', 'attendance.set', 'interviews.draw', 'interviews.setPanel'].includes(procedure)).slice(0, 9)
    expect(new Set(seqs.map(({ procedure }) => procedure)).size).toBe(4)
    await exam.closeRoom(3)
    const closing = (await client.history.list({ limit: 1 })).entries[0]
    expect((await refusal(client.history.undo({ seq: closing?.seq ?? 0, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    for (const { seq } of seqs) expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    expect((await exam.see()).room).toMatchObject({ marked: 3, members: 2, drawn: true })
  })

  it('refuses to change who was there, the order and the panel', async () => {
    await exam.closeRoom(3)
    const { attendance } = await exam.row(mai)
    const said = { ...exam.cell(mai), state: 'present' as const, lateMinutes: null, sheets: null, note: null, reason: 'nhầm', expectedRevision: attendance?.revision ?? 1, requestId: newRequest() }
    expect(await refusal(client.attendance.correct(said))).toMatchObject({ code: 'ATTENDANCE_REFUSED', data: { code: 'interviewClosed' } })
    expect(await refusal(client.attendance.reopen({ ...exam.place, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() }))).toMatchObject({ code: 'ATTENDANCE_REFUSED', data: { code: 'interviewClosed' } })
    expect(await refusal(exam.drawOrder('ZZZZ', 'lại'))).toEqual(refused('closed'))
    expect(await refusal(exam.last(an))).toEqual(refused('closed'))
    expect(await refusal(exam.seatPanel(head, second))).toEqual(refused('closed'))
    expect(await refusal(exam.closeRoom(null))).toEqual(refused('closed'))
  })

  it('field report 79: opens again with a reason that the log keeps, and is closed once more', async () => {
    expect(await refusal(exam.reopen())).toEqual(refused('open'))
    await exam.closeRoom(3)
    await exam.reopen('nhập nhầm phiếu của ông An')
    const [entry] = (await client.history.list({ limit: 1 })).entries
    expect(entry).toMatchObject({ procedure: 'interviews.reopen', reason: 'nhập nhầm phiếu của ông An' })
    await exam.hear(an, 7200, 8000)
    await exam.closeRoom(null)
    expect(await exam.mark(exam.idOf(an), 'interview')).toMatchObject({ value: 7600 })
  })
})

describe('what the written marks wait for (NĐ 170/2025 Đ.16 k.4 c)', () => {
  it('names every room that stands open and counts who has none', async () => {
    await exam.add('Vàng Seo Muộn')
    await exam.addLate()
    expect(await exam.open()).toEqual([{ partTitle: 'P. vấn', rooms: [{ sessionNumber: 1, roomNumber: 3, roomName: 'P. 3' }], withoutRoom: 1 }])
    await exam.withdraw('Vàng Seo Muộn')
    await hearAll()
    await exam.closeRoom(3)
    expect(await exam.open()).toEqual([])
    await exam.reopen()
    expect(await exam.open()).toEqual([{ partTitle: 'P. vấn', rooms: [{ sessionNumber: 1, roomNumber: 3, roomName: 'P. 3' }], withoutRoom: 0 }])
  })

  it('is nothing where the paper is written on computer: there the interview comes after its mark', async () => {
    const [post] = await client.posts.list({ examId: exam.examId })
    if (post === undefined) throw new Error('no post')
    const { id, code, name, agencyId, track, form, quota, revision } = post
    await client.posts.change({ examId: exam.examId, id, code, name, agencyId, track, form, quota, writtenOn: 'computer', expectedRevision: revision, requestId: newRequest() })
    expect(await exam.open()).toEqual([])
  })
})

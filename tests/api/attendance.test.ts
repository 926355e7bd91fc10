import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRoomsOfPart, presentInPart } from '../../db/queries/attendance.ts'
import { atWork } from '../../electron/office/act.ts'
import { refusal } from './answers.ts'
import { anExamToAttend, type ExamToAttend } from './an-exam-to-attend.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToAttend
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const five = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Hà', 'Lò Thị Mai']
beforeEach(async () => {
  exam = await anExamToAttend(test, five)
})

const lines = async () => Object.fromEntries((await exam.grid()).rows.map(({ fullName, state, lateMinutes, sheets, note }) => [fullName, [state, lateMinutes, sheets, note]]))
const counts = async () => {
  const { room } = await exam.grid()
  return [room.onList, room.present, room.absent, room.late, room.scripts, room.sheets, room.unnoted, room.withoutSheets]
}
const refused = (code: string, more: object = {}) => ({ code: 'ATTENDANCE_REFUSED', data: expect.objectContaining({ code, partTitle: 'Viết', sessionNumber: 1, roomNumber: 3, ...more }) as unknown })
const cell = async (fullName: string) => {
  const { state, markId } = await exam.mark(exam.idOf(fullName), 'written')
  return [state, markId === null]
}

/** All present with two sheets but An, who is absent, and Bình, who came four minutes late. */
async function noteAll() {
  await exam.note('Lò Văn An', 'absent')
  await exam.note('Lò Văn Bình', 'present', { lateMinutes: 4, sheets: 3 })
  await exam.fill()
}

describe('the list of a room', () => {
  it('holds everybody who has a seat there, by seat, nothing noted at first', async () => {
    const { room, rows } = await exam.grid()
    expect(room).toMatchObject({ partTitle: 'Viết', sessionNumber: 1, day: '2026-12-05', startsAt: '07:30', roomNumber: 3, roomName: 'P. 3', onPaper: true, onList: 5, unnoted: 5, closed: null, coded: false })
    expect(rows.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5])
    expect(rows.map(({ fullName }) => fullName).sort()).toEqual([...five].sort())
    expect(rows.map(({ number }) => number).sort()).toEqual(['001', '002', '003', '004', '005'])
    expect(rows[0]).toMatchObject({ postCode: 'TH-01', onPaper: true, state: null, revision: null, violation: null, lateLimit: { minutes: 10, article: 'TT 22/2025 Nội quy Đ.1' } })
    expect((await client.attendance.rooms({ examId: exam.examId })).rooms).toEqual([room])
  })

  it('counts who is present, absent, late, and the sheets of whom is there', async () => {
    await noteAll()
    expect(await lines()).toEqual({
      'Lò Văn An': ['absent', null, null, null],
      'Lò Văn Bình': ['present', 4, 3, null],
      'Lò Văn Chi': ['present', null, 2, null],
      'Lò Thị Hà': ['present', null, 2, null],
      'Lò Thị Mai': ['present', null, 2, null],
    })
    expect(await counts()).toEqual([5, 4, 1, 1, 4, 9, 0, 0])
  })

  it('field report 62: names how many have no seat, so that nobody drops out of the lists unseen', async () => {
    await exam.add('Vàng Seo Muộn')
    await exam.addLate()
    expect((await client.attendance.rooms({ examId: exam.examId })).unplaced).toEqual([{ partTitle: 'Viết', count: 1 }])
  })

  it('shows the violation of the part beside the person', async () => {
    await client.marking.setViolation({ examId: exam.examId, candidateId: exam.idOf('Lò Thị Hà'), partId: exam.partId('written'), form: 'reprimand', zero: null, minutes: '02/BB', note: null, expectedRevision: null, requestId: newRequest() })
    expect((await exam.row('Lò Thị Hà')).violation).toEqual({ form: 'reprimand', zero: null, minutes: '02/BB' })
  })
})

describe('noting a candidate', () => {
  it('as absent clears lateness and sheets', async () => {
    await exam.note('Lò Văn An', 'present', { lateMinutes: 3, sheets: 2 })
    expect(await exam.note('Lò Văn An', 'absent')).toMatchObject({ state: 'absent', lateMinutes: null, sheets: null, revision: 2 })
  })

  it('is taken out again, and needs the revision that was seen', async () => {
    await exam.note('Lò Văn An', 'present')
    expect((await refusal(exam.note('Lò Văn An', 'absent', { expectedRevision: null }))).code).toBe('STALE')
    expect(await exam.note('Lò Văn An', null)).toMatchObject({ state: null, revision: null })
    expect(await counts()).toEqual([5, 0, 0, 0, 0, 0, 5, 0])
  })

  it('asks who let in somebody later than the house rules allow (TT 22/2025 Nội quy Đ.1)', async () => {
    expect(await exam.note('Lò Văn An', 'present', { lateMinutes: 10 })).toMatchObject({ lateMinutes: 10 })
    expect(await refusal(exam.note('Lò Văn An', 'present', { lateMinutes: 11 }))).toEqual(refused('admittedByMissing', { fullName: 'Lò Văn An', lateLimit: { minutes: 10, article: 'TT 22/2025 Nội quy Đ.1' } }))
    expect(await exam.note('Lò Văn An', 'present', { lateMinutes: 11, note: 'Chủ tịch Hội đồng cho vào' })).toMatchObject({ lateMinutes: 11, note: 'Chủ tịch Hội đồng cho vào' })
  })

  it('is refused for somebody without a seat in the part', async () => {
    const late = await exam.add('Vàng Seo Muộn')
    expect(await refusal(client.attendance.set({ examId: exam.examId, partId: exam.partId('written'), candidateId: late, state: 'present', lateMinutes: null, sheets: null, note: null, expectedRevision: null, requestId: newRequest() }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'seat' },
    })
  })
})

describe('closing a room', () => {
  it('waits until everybody is noted, with sheets where there are some', async () => {
    await exam.note('Lò Văn An', 'present')
    expect(await refusal(exam.close(1, 1, 2))).toEqual(refused('unnoted', { more: 3 }))
    await exam.fill(null)
    expect(await refusal(exam.close(5, 5, 10))).toEqual(refused('sheetsMissing', { more: 4 }))
    await exam.fill(2)
    expect(await refusal(exam.fill(2))).toEqual(refused('nothingToFill'))
    await exam.close(5, 5, 10)
    expect((await exam.grid()).room.closed).toEqual({ present: 5, scripts: 5, sheets: 10, revision: 1 })
  })

  it('stops at every figure of the signed list that is not that of the rows, and tells both', async () => {
    await noteAll()
    expect(await refusal(exam.close(5, 4, 10))).toEqual({
      code: 'FIGURES_DIFFER',
      data: { differences: [{ figure: 'present', typed: 5, noted: 4 }, { figure: 'sheets', typed: 10, noted: 9 }] },
    })
    expect((await exam.grid()).room.closed).toBeNull()
  })

  it('ends typing into the room until it is opened again with a reason', async () => {
    await noteAll()
    await exam.close(4, 4, 9)
    expect(await refusal(exam.note('Lò Thị Mai', 'absent'))).toEqual(refused('roomClosed'))
    expect(await refusal(exam.fill())).toEqual(refused('roomClosed'))
    expect(await refusal(exam.close(4, 4, 9))).toEqual(refused('roomClosed'))
    await exam.reopen()
    expect(await exam.note('Lò Thị Mai', 'absent')).toMatchObject({ state: 'absent' })
    expect(await refusal(exam.reopen())).toEqual(refused('roomOpen'))
  })

  it('counts only who is there in a part without paper', async () => {
    const { examId, partId } = exam
    const session = await exam.session('interview', [exam.firstRoom.id], { day: '2026-12-06' })
    await exam.draw('interview')
    const place = { examId, sessionId: session.id, roomId: exam.firstRoom.id }
    const [first] = (await client.attendance.grid(place)).rows
    const set = (more: object) =>
      client.attendance.set({ examId, partId: partId('interview'), candidateId: first?.candidateId ?? '', state: 'present', lateMinutes: null, sheets: null, note: null, expectedRevision: null, requestId: newRequest(), ...more })
    expect(await refusal(set({ sheets: 2 }))).toMatchObject({ data: { code: 'notOnPaper' } })
    await set({ lateMinutes: 5 })
    await client.attendance.fill({ ...place, sheets: 2, requestId: newRequest() })
    expect(await refusal(client.attendance.close({ ...place, present: 5, scripts: 5, sheets: 5, requestId: newRequest() }))).toMatchObject({
      data: { differences: [{ figure: 'scripts', typed: 5, noted: null }, { figure: 'sheets', typed: 5, noted: null }] },
    })
    await client.attendance.close({ ...place, present: 5, scripts: null, sheets: null, requestId: newRequest() })
    expect((await client.attendance.grid(place)).room).toMatchObject({ onPaper: false, present: 5, late: 1, closed: { present: 5, scripts: null, sheets: null } })
  })
})

describe('field report 63: correcting a closed room', () => {
  it('needs a reason and takes the figures of the room along', async () => {
    await noteAll()
    expect(await refusal(exam.correct('Lò Thị Mai', 'absent'))).toEqual(refused('roomOpen', { fullName: 'Lò Thị Mai' }))
    await exam.close(4, 4, 9)
    expect((await refusal(exam.correct('Lò Thị Mai', 'absent', { reason: ' ' }))).code).toBe('BAD_REQUEST')
    expect(await exam.correct('Lò Thị Mai', 'absent')).toMatchObject({ state: 'absent', sheets: null })
    expect((await exam.grid()).room.closed).toMatchObject({ present: 3, scripts: 3, sheets: 7 })
    expect(await refusal(exam.correct('Lò Văn An', 'present'))).toEqual(refused('sheetsMissing', { fullName: 'Lò Văn An' }))
    await exam.correct('Lò Văn An', 'present', { sheets: 1 })
    expect((await exam.grid()).room.closed).toMatchObject({ present: 4, scripts: 4, sheets: 8 })
    expect(await cell('Lò Văn An')).toEqual(['notEntered', true])
    expect(await cell('Lò Thị Mai')).toEqual(['absent', true])
  })

  it('leaves state and sheets alone once the scripts are coded; a note still goes', async () => {
    await noteAll()
    await exam.close(4, 4, 9)
    exam.code('written')
    expect((await exam.grid()).room.coded).toBe(true)
    expect(await refusal(exam.correct('Lò Thị Mai', 'absent'))).toEqual(refused('coded'))
    expect(await refusal(exam.correct('Lò Thị Mai', 'present', { sheets: 4 }))).toEqual(refused('coded'))
    expect(await refusal(exam.reopen())).toEqual(refused('coded'))
    expect(await exam.correct('Lò Thị Mai', 'present', { note: 'biên bản 07/BB' })).toMatchObject({ note: 'biên bản 07/BB' })
  })
})

describe('what an absence does', () => {
  it('makes the state of the part, once the room is closed and not before', async () => {
    await noteAll()
    expect(await cell('Lò Văn An')).toEqual(['notEntered', true])
    await exam.close(4, 4, 9)
    expect(await cell('Lò Văn An')).toEqual(['absent', true])
    const { rows } = await client.results.view({ examId: exam.examId })
    const an = rows.find(({ fullName }) => fullName === 'Lò Văn An')
    expect(an?.marks).toContainEqual({ partId: exam.partId('written'), state: 'absent', value: null })
  })

  it('field report 67: counts as entered, so that the progress comes to all', async () => {
    await noteAll()
    await exam.close(4, 4, 9)
    for (const name of five.slice(1)) await exam.set(exam.idOf(name), 'written', 7000)
    const { progress } = await client.marking.grid({ examId: exam.examId })
    expect(progress.find(({ partId }) => partId === exam.partId('written'))).toMatchObject({ toEnter: 5, entered: 5 })
  })

  it('field report 81: is neither a gap nor 0: the absent have a word, the others none', async () => {
    await noteAll()
    await exam.close(4, 4, 9)
    await exam.set(exam.idOf('Lò Văn Chi'), 'written', 0)
    const cells = await Promise.all(five.map(async (name) => [name, await exam.mark(exam.idOf(name), 'written').then(({ state, value }) => [state, value])]))
    expect(Object.fromEntries(cells)).toEqual({
      'Lò Văn An': ['absent', null],
      'Lò Văn Bình': ['notEntered', null],
      'Lò Văn Chi': ['entered', 0],
      'Lò Thị Hà': ['notEntered', null],
      'Lò Thị Mai': ['notEntered', null],
    })
  })

  it('field report 90: keeps the absent from what is coded and marked', async () => {
    await noteAll()
    const { db } = atWork(test.office.context.state)
    const labels = await exam.labels()
    const sheets: Record<string, number> = { 'Lò Văn Bình': 3 }
    const present = five.slice(1).map((name) => ({ nothing: null, candidateId: exam.idOf(name), sheets: sheets[name] ?? 2, postId: exam.postId, number: Number(labels[name]), label: labels[name] }))
    expect(presentInPart(db, exam.partId('written'))).toEqual(present.sort((left, right) => left.number - right.number))
    expect(openRoomsOfPart(db, exam.partId('written'))).toEqual([{ sessionId: exam.firstSession.id, sessionNumber: 1, roomId: exam.firstRoom.id, roomNumber: 3 }])
    await exam.close(4, 4, 9)
    expect(openRoomsOfPart(db, exam.partId('written'))).toEqual([])
  })

  it('of round 1 keeps the person from round 2', async () => {
    const session = await exam.session('general', [exam.firstRoom.id], { day: '2026-12-01' })
    await exam.draw('general')
    const place = { examId: exam.examId, sessionId: session.id, roomId: exam.firstRoom.id }
    await client.attendance.set({ examId: exam.examId, partId: exam.partId('general'), candidateId: exam.idOf('Lò Thị Hà'), state: 'absent', lateMinutes: null, sheets: null, note: null, expectedRevision: null, requestId: newRequest() })
    await client.attendance.fill({ ...place, sheets: null, requestId: newRequest() })
    const toSit = async () => (await exam.plan('interview')).toSit
    expect(await toSit()).toBe(5)
    await client.attendance.close({ ...place, present: 4, scripts: null, sheets: null, requestId: newRequest() })
    expect(await toSit()).toBe(4)
    // Whoever is out stands on no later list any more (seat plan and attendance read one list).
    expect((await exam.grid()).rows.map(({ fullName }) => fullName)).not.toContain('Lò Thị Hà')
  })

  it('refuses a mark, and names the room that noted it', async () => {
    await exam.note('Lò Văn An', 'absent')
    const place = { sessionNumber: 1, roomNumber: 3 }
    const cellAt = (fullName: string, code: string) => ({ code: 'CELLS_REFUSED', data: { cells: [{ candidateId: exam.idOf(fullName), partId: exam.partId('written'), code, place }] } })
    expect(await refusal(exam.set(exam.idOf('Lò Văn An'), 'written', 7000))).toEqual(cellAt('Lò Văn An', 'notedAbsent'))
    const paste = client.marking.paste({ examId: exam.examId, cells: [{ candidateId: exam.idOf('Lò Văn An'), partId: exam.partId('written'), state: 'entered', value: 7000, previousMarkId: null }], requestId: newRequest() })
    expect(await refusal(paste)).toEqual(cellAt('Lò Văn An', 'notedAbsent'))
    await exam.note('Lò Văn Bình', 'present', { sheets: 2 })
    expect(await refusal(exam.set(exam.idOf('Lò Văn Bình'), 'written', null))).toEqual(cellAt('Lò Văn Bình', 'notedPresent'))
    const an = { examId: exam.examId, candidateId: exam.idOf('Lò Văn An'), partId: exam.partId('written') }
    const { version } = await client.marking.sheet(an)
    expect(await refusal(client.marking.setSheet({ ...an, marks: [{ stage: 'marking', marker: 1, piece: 0, value: 7000 }], version, requestId: newRequest() }))).toEqual({ code: 'SHEET_REFUSED', data: { code: 'notedAbsent', place } })
  })

  it('is refused for somebody who has a mark, presence for somebody whose cell says absent', async () => {
    await exam.set(exam.idOf('Lò Văn An'), 'written', 7000)
    expect(await refusal(exam.note('Lò Văn An', 'absent'))).toEqual(refused('hasMark', { fullName: 'Lò Văn An' }))
    await exam.set(exam.idOf('Lò Văn Bình'), 'written', null)
    expect(await refusal(exam.note('Lò Văn Bình', 'present'))).toEqual(refused('markedAbsent', { fullName: 'Lò Văn Bình' }))
    expect(await refusal(exam.fill())).toEqual(refused('markedAbsent', { fullName: 'Lò Văn Bình', more: 0 }))
    expect(await exam.note('Lò Văn Bình', 'absent')).toMatchObject({ state: 'absent' })
  })
})

describe('what stands on an attendance', () => {
  it('keeps the seats, and a closed room takes nobody in', async () => {
    await exam.note('Lò Văn An', 'present', { sheets: 2 })
    const inUse = { code: 'IN_USE', data: { by: 'attendance', count: 1 } }
    expect(await refusal(exam.draw('written'))).toEqual(inUse)
    expect(await refusal(client.rooms.clear({ examId: exam.examId, partId: exam.partId('written'), reason: 'bốc lại', requestId: newRequest() }))).toEqual(inUse)
    expect(await refusal(exam.seat('written', 'Lò Văn An', exam.firstSession.id, exam.firstRoom.id, 20))).toEqual(inUse)
    expect(await refusal(exam.withdraw('Lò Văn An'))).toEqual(inUse)
    await exam.fill()
    await exam.close(5, 5, 10)
    await exam.add('Vàng Seo Muộn')
    expect(await refusal(exam.seat('written', 'Vàng Seo Muộn', exam.firstSession.id, exam.firstRoom.id))).toEqual({ code: 'SEAT_REFUSED', data: { code: 'roomClosed', roomName: 'P. 3', seat: null } })
  })

  it('goes back step by step, but not under a closed room, a mark or codes', async () => {
    const undo = async (steps: number) => {
      const { entries } = await client.history.list({ limit: 10 })
      return refusal(client.history.undo({ seq: entries[steps]?.seq ?? 0, requestId: newRequest() }))
    }
    await noteAll()
    await exam.close(4, 4, 9)
    expect((await undo(1)).code).toBe('UNDO_BLOCKED')
    await exam.correct('Lò Thị Mai', 'present', { sheets: 4 })
    expect(await undo(0)).toEqual({ code: undefined, data: undefined })
    expect((await exam.grid()).room.closed).toMatchObject({ present: 4, scripts: 4, sheets: 9 })
    await exam.correct('Lò Văn An', 'present', { sheets: 1 })
    await exam.set(exam.idOf('Lò Văn An'), 'written', 7000)
    expect((await undo(1)).code).toBe('UNDO_BLOCKED')
    await exam.correct('Lò Thị Mai', 'present', { sheets: 5 })
    exam.code('written')
    expect((await undo(1)).code).toBe('UNDO_BLOCKED')
  })

  it('is told in the history by name', async () => {
    await noteAll()
    await exam.close(4, 4, 9)
    await exam.correct('Lò Thị Mai', 'absent', { reason: 'ký nhầm dòng' })
    const [newest, before] = (await client.history.list({ limit: 2 })).entries
    expect([newest?.title, newest?.reason, before?.title, before?.about.map(({ words }) => words)]).toEqual(['Sửa điểm danh đã chốt', 'ký nhầm dòng', 'Chốt điểm danh phòng', ['Chốt điểm danh phòng 3, ca 1, Viết']])
    const told = (await client.history.changes({ seq: newest?.seq ?? 0 })).flatMap(({ subject, fieldTitle, fromWords, toWords }) => (fieldTitle === null ? [] : [[subject, fieldTitle, fromWords, toWords]]))
    expect(told).toEqual([
      ['Điểm danh của Lò Thị Mai, Viết', 'Có mặt', 'có mặt', 'vắng'],
      ['Điểm danh của Lò Thị Mai, Viết', 'Số tờ', '2', 'trống'],
      ['Chốt điểm danh phòng 3, ca 1, Viết', 'Có mặt', '4', '3'],
      ['Chốt điểm danh phòng 3, ca 1, Viết', 'Số bài', '4', '3'],
      ['Chốt điểm danh phòng 3, ca 1, Viết', 'Số tờ', '9', '7'],
    ])
  })
})

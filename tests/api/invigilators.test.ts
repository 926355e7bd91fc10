import { afterEach, describe, expect, it } from 'vitest'
import { errorSentence } from '../../shared/words/errors.ts'
import { watchRefusalSentence } from '../../shared/words/invigilators.ts'
import type { WatchRefusal } from '../../shared/contract/invigilators.ts'
import { anExamToWatch } from './an-exam-to-watch.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { finish, refusal } from './answers.ts'
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

describe('invigilators of a session (TT 22/2025 Quy chế Đ.11, Đ.14)', () => {
  it('are drawn by a seed that is kept and gives the same draw again; a new draw needs a reason, and all is undone and redone', async () => {
    const exam = await anExam()
    const sessionId = await exam.written()
    expect(await exam.watched(sessionId)).toMatchObject({ watched: true, draw: null, paperChoice: null, rooms: [{ number: 1, candidates: 2, onComputer: false, needs: { invigilator: 2, technician: 0 }, watches: [] }, { number: 2, candidates: 2 }] })
    expect(await exam.drawFor(sessionId, { seed: '4-2-6-1' })).toEqual({ rooms: 2, people: 4 })
    const first = await exam.lines(sessionId)
    expect(first.map((line) => line.slice(0, 4))).toEqual(['1 G1', '1 G2', '2 G1', '2 G2'])
    expect(new Set(first.map((line) => line.slice(5))).size).toBe(4)
    const { draw } = await exam.watched(sessionId)
    expect(draw).toMatchObject({ seed: '4-2-6-1', seedOrigin: 'dice', userName: 'Nguyễn Thu Hà', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown })
    expect((await refusal(exam.drawFor(sessionId, { seed: '4-2-6-1' }))).code).toBe('INVIGILATORS_DRAWN')

    await exam.drawFor(sessionId, { seed: 'ABCDEF', reason: 'có người chứng kiến mới' })
    expect(await exam.lines(sessionId)).not.toEqual(first)
    await exam.undo()
    expect(await exam.lines(sessionId)).toEqual(first)
    await exam.drawFor(sessionId, { seed: '4-2-6-1', reason: 'bốc lại để kiểm tra' })
    expect(await exam.lines(sessionId)).toEqual(first)
    expect((await exam.watched(sessionId)).draw?.hash).toBe(draw?.hash)
    await exam.undo()
    await exam.undo()
    expect(await exam.watched(sessionId)).toMatchObject({ draw: null })
    expect(await exam.lines(sessionId)).toEqual([])
  })

  it('get a technician where somebody sits at a computer; round 1 is on computers (NĐ 170/2025 Đ.9)', async () => {
    const exam = await anExam()
    const { id } = await exam.session('general', exam.rooms.map((room) => room.id))
    await exam.draw('general')
    expect((await exam.watched(id)).rooms.map(({ onComputer, needs }) => [onComputer, needs.technician])).toEqual([[true, 1], [true, 1]])
    await exam.seatOnBoard('Tô Văn Máy', 'technician')
    expect(await sentence(exam.drawFor(id))).toBe('P. 1, P. 2 cần 2 kỹ thuật viên mà chỉ 1 người coi được: Tô Văn Máy. Chưa phân công ai. Cử thêm kỹ thuật viên vào Ban coi thi ở trang Hội đồng, các ban, rồi bốc thăm.')
    expect(await exam.watched(id)).toMatchObject({ draw: null })
    await exam.seatOnBoard('Tô Thị Mạng', 'technician')
    await exam.drawFor(id)
    expect((await exam.lines(id)).filter((line) => line.includes('K1')).map((line) => line.slice(5)).toSorted()).toEqual(['Tô Thị Mạng', 'Tô Văn Máy'])
    expect(await sentence(exam.drawFor(id, { onPaper: true, reason: 'không có máy' }))).toContain('không để làm bài này trên giấy')
  })

  it('need nobody for computers where round 1 is said to be on paper, by a regulation that lets it be (NĐ 138/2020 Đ.8)', async () => {
    test = await anOffice()
    const { client } = test
    const request = () => ({ requestId: newRequest() })
    const { id: examId } = await client.exams.create({ name: 'Kỳ thi năm 2021', kind: 'civilServant', planNumber: '7-KH', planApproved: '2021-03-01', layout: 'party', ...request() })
    const { id: postId } = await aPost(client, examId, { form: ['interview'] })
    await aCandidate(client, examId, postId, { fullName: 'Lý A Sử' })
    await client.numbers.assign({ examId, prefix: '', digits: 3, order: 'name', ...request() })
    const { id: roomId } = await client.rooms.create({ examId, number: 1, name: 'P. 1', place: null, capacity: 2, reserve: 0, disabled: 0, ...request() })
    const partId = (await client.rooms.parts({ examId })).find(({ part }) => part.kind === 'general')?.part.id ?? ''
    const { id: sessionId } = await client.rooms.createSession({ examId, partId, number: 1, day: '2021-05-05', startsAt: '07:30', roomIds: [roomId], ...request() })
    await finish(client.rooms.draw({ examId, partId, ...request() }))
    for (const fullName of ['Cao Văn Một', 'Đỗ Thị Hai']) {
      const member = { fullName, birthDate: null, position: null, workplace: null, userId: null, bar: null }
      await client.council.seat({ examId, member, board: 'invigilation', function: 'invigilator', fromDay: null, toDay: null, number: '5-QĐ', date: '2021-04-01', signer: 'Hà Văn Tú', explanation: null, ...request() })
    }
    const now = async () => (await client.invigilators.list({ examId })).sessions[0]
    expect(await now()).toMatchObject({ paperChoice: 'NĐ 138/2020 Đ.8', rooms: [{ onComputer: true, needs: { technician: 1 } }] })
    expect(await sentence(client.invigilators.draw({ examId, sessionId, ...request() }))).toContain('P. 1 cần 1 kỹ thuật viên')
    await client.invigilators.draw({ examId, sessionId, onPaper: true, ...request() })
    expect(await now()).toMatchObject({ draw: { onPaper: true }, rooms: [{ onComputer: false, needs: { technician: 0 } }] })
    expect((await client.invigilators.list({ examId })).perRoom).toEqual({ value: 2, article: 'TT 6/2020 Quy chế', grade: 'UNCONFIRMED' })
  })

  it('get a technician in the rooms of a written paper on computers only', async () => {
    const exam = await anExam()
    const post = await aPost((test as TestOffice).client, exam.examId, { code: 'M1', form: ['written'], writtenOn: 'computer' })
    await exam.add('Quan Văn Máy', { postId: post.id })
    await exam.addLate()
    const sessionId = await exam.written()
    const { id: roomId } = await exam.room({ number: 9, capacity: 1 })
    const { id: afternoon } = await exam.session('written', [roomId], { number: 2, startsAt: '14:00' })
    const before = await exam.roomOf('Quan Văn Máy')
    await exam.seat('written', 'Quan Văn Máy', afternoon, roomId)
    expect((await exam.watched(afternoon)).rooms).toMatchObject([{ number: 9, onComputer: true, needs: { invigilator: 2, technician: 1 } }])
    expect((await exam.watched(sessionId)).rooms.filter(({ onComputer }) => onComputer)).toEqual([])
    expect(before).toBe(0)
  })

  it('never watch kin, nor a room where somebody applies to their own agency; of a post of several agencies, to any of them', async () => {
    const exam = await anExam(['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba'])
    const { client } = test as TestOffice
    const health = await client.organizations.create({ name: 'Sở Y tế', shortName: 'SYT', validFrom: '2000', requestId: newRequest() })
    const home = await client.organizations.create({ name: 'Sở Nội vụ', validFrom: '2000', requestId: newRequest() })
    const post = await aPost(client, exam.examId, { code: 'ZJ', form: ['written'], agencyId: home.id, agencies: [home, health].map(({ id }) => ({ agencyId: id, places: 1 })) })
    await exam.seatOnBoard('Ngô Thị Bốn', 'invigilator', { workplace: 'Phòng Nghiệp vụ, SỞ Y TẾ' })
    await exam.add('Sùng A Páo', { postId: post.id, agencies: [home.id, health.id] })
    await exam.addLate()
    await exam.room({ number: 3, capacity: 2 }).then((room) => exam.rooms.push(room))
    const sessionId = await exam.written()
    const healthRoom = await exam.roomOf('Sùng A Páo')
    const room = (await exam.watched(sessionId)).rooms.find(({ number }) => number === healthRoom)
    expect(room?.bars.map(({ fullName, code, agencyName }) => [fullName, code, agencyName])).toEqual([['Ngô Thị Bốn', 'agency', 'Sở Y tế']])
    expect((await exam.watched(sessionId)).rooms.filter(({ number }) => number !== healthRoom).flatMap(({ bars }) => bars)).toEqual([])

    // A kinship bars from the board until it is explained; then it bars from the room.
    await exam.declare('Hà Thị Mai', 'Cao Văn Một', exam.memberOf('Cao Văn Một'))
    expect((await exam.watched(sessionId)).leftOut).toEqual([{ fullName: 'Cao Văn Một', role: 'invigilator', why: 'conflict' }])
    const { seats } = await client.council.list({ examId: exam.examId })
    const seat = seats.find(({ memberId }) => memberId === exam.memberOf('Cao Văn Một'))
    await client.council.changeSeat({ examId: exam.examId, id: seat?.id ?? '', function: 'invigilator', fromDay: null, toDay: null, number: '5-QĐ/BTCTU', date: '2026-11-10', signer: 'Hà Văn Tú', explanation: { text: 'không coi phòng ấy', conflicts: seat?.conflicts.map(({ key }) => key) ?? [] }, expectedRevision: 1, requestId: newRequest() })
    const kinRoom = await exam.roomOf('Hà Thị Mai')
    const barred = (await exam.watched(sessionId)).rooms.find(({ number }) => number === kinRoom)?.bars.filter(({ code }) => code === 'kin')
    expect(barred?.map(({ fullName, kin }) => [fullName, kin])).toEqual([['Cao Văn Một', { candidateName: 'Hà Thị Mai', relation: 'child', byName: false }]])

    for (const name of ['Tô Văn Năm', 'Tô Văn Sáu', 'Tô Văn Bảy']) await exam.seatOnBoard(name)
    for (const seed of ['AAAA', 'BBBB', 'CCCC', 'DDDD']) {
      await exam.drawFor(sessionId, { seed, reason: 'thử' })
      const lines = await exam.lines(sessionId)
      expect(lines.filter((line) => line.startsWith(`${kinRoom} `) && line.endsWith('Cao Văn Một'))).toEqual([])
      expect(lines.filter((line) => line.startsWith(`${healthRoom} `) && line.endsWith('Ngô Thị Bốn'))).toEqual([])
    }
  })

  it('are not drawn where a room has too few who may watch it: the answer names room and reasons, and nothing is kept', async () => {
    const exam = await anExam(['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba'])
    const sessionId = await exam.written()
    expect(await sentence(exam.drawFor(sessionId))).toBe('P. 1, P. 2 cần 4 giám thị mà chỉ 3 người coi được: Lê Văn Ba, Đỗ Thị Hai, Cao Văn Một. Chưa phân công ai. Cử thêm giám thị vào Ban coi thi ở trang Hội đồng, các ban, rồi bốc thăm.')
    for (const name of ['Ngô Thị Bốn', 'Vũ Văn Năm']) await exam.seatOnBoard(name, 'invigilator', { workplace: 'Văn phòng Tỉnh ủy' })
    await exam.away('Lê Văn Ba', '2026-12-05')
    expect(await sentence(exam.drawFor(sessionId))).toBe(
      'P. 1, P. 2 cần 4 giám thị mà chỉ 2 người coi được: Đỗ Thị Hai, Cao Văn Một. Không được coi: Ngô Thị Bốn: cùng cơ quan Văn phòng Tỉnh ủy với vị trí mà thí sinh trong phòng dự tuyển (P. 1, P. 2); Vũ Văn Năm: cùng cơ quan Văn phòng Tỉnh ủy với vị trí mà thí sinh trong phòng dự tuyển (P. 1, P. 2). Vắng hôm ấy: Lê Văn Ba. Chưa phân công ai. Cử thêm giám thị vào Ban coi thi ở trang Hội đồng, các ban, rồi bốc thăm.',
    )
    expect((await exam.watched(sessionId)).draw).toBeNull()
    const { entries } = await (test as TestOffice).client.history.list({ limit: 1 })
    expect(entries[0]?.title).not.toBe('Bốc thăm phân công giám thị')
  })

  it('leave out who is away that day, and count the delegate; people of another session at that hour are not free', async () => {
    const exam = await anExam([...five, 'Hồ Văn Sáu'])
    await exam.away('Cao Văn Một', '2026-12-05')
    await exam.addMember('Chu Thị Thay')
    await exam.away('Đỗ Thị Hai', '2026-12-05', 'Chu Thị Thay')
    const sessionId = await exam.written()
    const free = async (id: string) => (await exam.watched(id)).people.filter(({ at }) => at === null).map(({ fullName }) => fullName)
    expect(await free(sessionId)).toEqual(['Lê Văn Ba', 'Ngô Thị Bốn', 'Vũ Văn Năm', 'Hồ Văn Sáu', 'Chu Thị Thay'])
    expect((await exam.watched(sessionId)).leftOut).toEqual(['Đỗ Thị Hai', 'Cao Văn Một'].map((fullName) => ({ fullName, role: 'invigilator', why: 'absent' })))
    await exam.drawFor(sessionId)
    expect((await exam.lines(sessionId)).filter((line) => line.endsWith('Cao Văn Một') || line.endsWith('Đỗ Thị Hai'))).toEqual([])

    const room = await exam.room({ number: 7, capacity: 4 })
    const { id: other } = await exam.session('general', [room.id])
    await exam.draw('general')
    expect((await free(other)).length).toBe(1)
    expect(await sentence(exam.drawFor(other))).toContain('P. 7 cần 2 giám thị mà chỉ 1 người coi được')
    expect(await sentence(exam.drawFor(other))).toContain('Đang coi ca khác cùng giờ: ')
    const { id: later } = await exam.session('general', [room.id], { number: 2, startsAt: '14:00' })
    expect((await free(later)).length).toBe(5)
  })

  it('do not come back to a room or to each other in the next session', async () => {
    const exam = await anExam([...five, 'Hồ Văn Sáu', 'Trịnh Văn Bảy', 'Phan Thị Tám'])
    const morning = await exam.written()
    await exam.drawFor(morning)
    for (const name of ['Tô Văn Máy', 'Tô Thị Mạng']) await exam.seatOnBoard(name, 'technician')
    const { id: afternoon } = await exam.session('general', exam.rooms.map(({ id }) => id), { startsAt: '14:00' })
    await exam.draw('general')
    await exam.drawFor(afternoon)
    const before = new Set(await exam.lines(morning).then((lines) => lines.map((line) => line.slice(5))))
    expect((await exam.lines(afternoon)).filter((line) => before.has(line.slice(5)))).toEqual([])
  })

  it('are not drawn for an interview, nor where nobody sits', async () => {
    const exam = await anExam()
    const { id } = await exam.session('general', [exam.rooms[0]?.id ?? ''])
    expect(await sentence(exam.drawFor(id))).toBe('Ca 1, V1 chưa có ai ngồi. Bốc thăm chỗ ngồi ở bước 6. Phòng thi, SBD trước.')
    const { id: interview } = await exam.session('interview', [exam.rooms[0]?.id ?? ''], { startsAt: '14:00' })
    expect(await sentence(exam.drawFor(interview))).toBe('Ca 1, P. vấn: ban chấm ngồi tại phòng nên không phân công giám thị (TT 22/2025 Quy chế Đ.19).')
  })
})

describe('somebody put into a room by hand', () => {
  it('takes the place of who fell ill, with a reason, in the log and undoable', async () => {
    const exam = await anExam()
    const sessionId = await exam.written()
    await exam.drawFor(sessionId, { seed: '4-2-6-1' })
    const before = await exam.lines(sessionId)
    const spare = five.find((name) => before.every((line) => !line.endsWith(name))) ?? ''
    const [room] = exam.rooms
    expect(await sentence(exam.assign(sessionId, room?.id ?? '', (before[2] ?? '').slice(5)))).toBe(`Không cử được vào P. 1. ${(before[2] ?? '').slice(5)}: đang coi P. 2 cùng giờ. Chọn người khác.`)
    expect(await sentence(exam.assign(sessionId, room?.id ?? '', (before[0] ?? '').slice(5)))).toContain('Chọn người khác')
    expect((await refusal(exam.assign(sessionId, room?.id ?? '', spare, { expectedRevision: 2 }))).code).toBe('STALE')
    await exam.assign(sessionId, room?.id ?? '', spare)
    expect(await exam.lines(sessionId)).toEqual([`1 G1 ${spare}`, ...before.slice(1)])
    const [watch] = (await exam.watched(sessionId)).rooms[0]?.watches ?? []
    expect(watch).toMatchObject({ fullName: spare, byHand: { reason: 'bị ốm', insteadOf: (before[0] ?? '').slice(5) }, bars: [] })
    const { entries } = await (test as TestOffice).client.history.list({ limit: 1 })
    expect(entries[0]).toMatchObject({ title: 'Cử giám thị thay', reason: 'bị ốm' })
    await exam.undo()
    expect(await exam.lines(sessionId)).toEqual(before)
    await exam.undo()
    expect(await exam.lines(sessionId)).toEqual([])
  })

  it('is refused for kin, for who is away, and for a place that the room has not', async () => {
    const exam = await anExam()
    const sessionId = await exam.written()
    await exam.drawFor(sessionId)
    const lines = await exam.lines(sessionId)
    const spare = five.find((name) => lines.every((line) => !line.endsWith(name))) ?? ''
    const [room] = exam.rooms
    const seat = await exam.seats('written').then((all) => all.find(({ roomId }) => roomId === room?.id))
    await exam.declare(seat?.fullName ?? '', spare, null)
    // Declared for a name only, it is as if it were this person's until it is explained.
    expect((await exam.watched(sessionId)).leftOut.map(({ fullName }) => fullName)).toEqual([spare])
    expect((await refusal(exam.assign(sessionId, room?.id ?? '', spare))).code).toBe('NOT_FOUND')
    expect(await sentence(exam.assign(sessionId, room?.id ?? '', (lines[0] ?? '').slice(5), { place: 3, expectedRevision: null }))).toContain('không cần chỗ ấy')
    expect(await sentence(exam.assign(sessionId, room?.id ?? '', (lines[0] ?? '').slice(5), { role: 'technician', expectedRevision: null }))).toContain('không cần chỗ ấy')
  })

  it('fills the places of a room that joined later; the session keeps its rooms as long as somebody watches them', async () => {
    const all = [...five, 'Hồ Văn Sáu']
    const exam = await anExam(all)
    const { client } = test as TestOffice
    const sessionId = await exam.written()
    await exam.drawFor(sessionId)
    const lines = await exam.lines(sessionId)
    const [one = '', other = ''] = all.filter((name) => lines.every((line) => !line.endsWith(name)))
    const room = await exam.room({ number: 5, capacity: 2 })
    const useRooms = (roomIds: string[]) => exam.useRooms(sessionId, roomIds)
    const ids = exam.rooms.map(({ id }) => id)
    const home = ids[(await exam.roomOf('Lý A Sử')) - 1] ?? ''
    await useRooms([...ids, room.id])
    await exam.seat('written', 'Lý A Sử', sessionId, room.id)
    expect((await exam.watched(sessionId)).rooms.find(({ number }) => number === 5)).toMatchObject({ candidates: 1, watches: [], needs: { invigilator: 2 } })
    expect((await listsOf(test as TestOffice, exam.examId).state('invigilatorList')).blocked).toEqual({ code: 'watchesMissing', count: 1 })
    await exam.assign(sessionId, room.id, one, { expectedRevision: null })
    await exam.assign(sessionId, room.id, other, { expectedRevision: null, place: 2, reason: 'phòng mở thêm' })
    const filled = [...lines, `5 G1 ${one}`, `5 G2 ${other}`]
    expect(await exam.lines(sessionId)).toEqual(filled)

    // Whoever sat there goes back; the room has an invigilator without anybody to watch.
    await exam.undo()
    await exam.undo()
    await exam.assign(sessionId, room.id, one, { expectedRevision: null })
    await exam.seat('written', 'Lý A Sử', sessionId, home)
    expect(await refusal(useRooms(ids))).toMatchObject({ code: 'IN_USE', data: { by: 'invigilators', count: 1 } })
    expect(await exam.clear(sessionId)).toEqual({ cleared: 5 })
    expect(await exam.lines(sessionId)).toEqual([])
    await useRooms(ids)
    await exam.undo()
    await exam.undo()
    expect(await exam.lines(sessionId)).toEqual([...lines, `5 G1 ${one}`])
    // The draw stands under the place that was filled by hand.
    const seq = (await client.history.list({ limit: 50 })).entries.find(({ title }) => title === 'Bốc thăm phân công giám thị')?.seq ?? 0
    expect((await refusal(client.history.undo({ seq, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
  })

  it('does not come back once the draw under which he was put there was taken back', async () => {
    const exam = await anExam([...five, 'Hồ Văn Sáu'])
    const { client } = test as TestOffice
    const sessionId = await exam.written()
    await exam.drawFor(sessionId)
    const lines = await exam.lines(sessionId)
    const spare = five.find((name) => lines.every((line) => !line.endsWith(name))) ?? ''
    const room = await exam.room({ number: 5, capacity: 2 })
    await exam.useRooms(sessionId, [...exam.rooms.map(({ id }) => id), room.id])
    await exam.seat('written', 'Lý A Sử', sessionId, room.id)
    await exam.assign(sessionId, room.id, spare, { expectedRevision: null })
    await exam.undo()
    const [takenBack] = (await client.history.list({ limit: 1 })).entries
    expect(takenBack?.title).toBe('Hoàn tác: Cử giám thị thay')
    await exam.clear(sessionId)
    expect((await refusal(client.history.undo({ seq: takenBack?.seq ?? 0, requestId: newRequest() }))).code).toBe('UNDO_BLOCKED')
    expect(await exam.lines(sessionId)).toEqual([])
  })
})

it('has a sentence for the error that asks for a reason', () => {
  expect(errorSentence(Object.assign(new Error('x'), { code: 'INVIGILATORS_DRAWN', defined: true, data: undefined })).sentence).toBe('Ca này đã bốc thăm giám thị. Ghi lý do rồi bốc thăm lại.')
})

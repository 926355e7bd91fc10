import canonicalize from 'canonicalize'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../db/keys.ts'
import { newId, write } from '../../electron/office/act.ts'
import { drawApart } from '../../shared/rules/seat-neighbours.ts'
import { drawSeats, type Placing } from '../../shared/rules/seating.ts'
import { refusal } from './answers.ts'
import { anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { anExamToSeat, type ExamToSeat } from './an-exam-to-seat.ts'
import { listsOf } from './lists.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToSeat
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

beforeEach(async () => {
  exam = await anExamToSeat(test)
})

const change = (room: Awaited<ReturnType<ExamToSeat['room']>>, more: object) => {
  const { usable: _, seated: __, revision, ...facts } = room
  return client.rooms.change({ examId: exam.examId, ...facts, expectedRevision: revision, requestId: newRequest(), ...more })
}
const rename = (from: string, to: string) => client.rooms.renameSite({ examId: exam.examId, from, to, requestId: newRequest() })
const sites = async () => (await client.rooms.list({ examId: exam.examId })).map(({ number, site }) => [number, site])
const hashOf = (placed: readonly Placing[]) => sha256(canonicalize(placed.map(({ session, room, seat, number }) => [session, room, seat, number])) ?? '')
const spelling = (typed: string, known: string) => ({ code: 'SITE_SPELLING', data: { typed, known } })

describe('sites', () => {
  it('have one spelling: capitals, accents, blanks and signs make no other site', async () => {
    const one = await exam.room({ number: 1, capacity: 10, site: ' Trường  Chính trị tỉnh ' })
    expect(one.site).toBe('Trường Chính trị tỉnh')
    expect(await refusal(exam.room({ number: 2, capacity: 10, site: 'TRƯỜNG CHÍNH TRỊ, TỈNH' }))).toEqual(spelling('TRƯỜNG CHÍNH TRỊ, TỈNH', 'Trường Chính trị tỉnh'))
    const facts = { name: 'P', place: null, capacity: 10, reserve: 0, disabled: 0 }
    const many = client.rooms.createMany({ examId: exam.examId, rooms: [{ number: 2, ...facts, site: 'Trường Tân Trào' }, { number: 3, ...facts, site: 'Truong Tan Trao' }], requestId: newRequest() })
    expect(await refusal(many)).toMatchObject({ code: 'SITE_SPELLING' })
    const two = await exam.room({ number: 2, capacity: 10, site: 'Trường Tân Trào' })
    expect(await refusal(change(two, { site: 'truong chinh tri tinh' }))).toEqual(spelling('truong chinh tri tinh', 'Trường Chính trị tỉnh'))
    // The only room of a site may write it anew.
    expect(await change(two, { site: 'Trường THPT Tân Trào' })).toMatchObject({ site: 'Trường THPT Tân Trào' })
  })

  it('get another name in all their rooms at once, become one, and come back by undo', async () => {
    for (const [number, site] of [[1, 'Trường A'], [2, 'Trường A'], [3, 'Trường B'], [4, null]] as const) await exam.room({ number, capacity: 10, site })
    expect(await rename('Trường A', 'Trường Chính trị')).toEqual({ changed: 2 })
    expect(await sites()).toEqual([[1, 'Trường Chính trị'], [2, 'Trường Chính trị'], [3, 'Trường B'], [4, null]])
    expect(await refusal(rename('Trường B', 'TRƯỜNG CHÍNH TRỊ'))).toEqual(spelling('TRƯỜNG CHÍNH TRỊ', 'Trường Chính trị'))
    expect(await rename('Trường B', 'Trường Chính trị')).toEqual({ changed: 1 })
    expect(await rename('Trường Chính trị', 'trường chính trị')).toEqual({ changed: 3 })
    expect(await refusal(rename('Trường B', 'Trường C'))).toEqual({ code: 'NOT_FOUND', data: { what: 'site' } })
    await exam.undo()
    expect(await sites()).toEqual([[1, 'Trường Chính trị'], [2, 'Trường Chính trị'], [3, 'Trường Chính trị'], [4, null]])
  })
})

describe('the ground floor', () => {
  const need = { groundFloor: 'gãy chân, đi nạng' }
  let [up, ground]: Awaited<ReturnType<ExamToSeat['room']>>[] = []
  let sessionId: string

  async function withRooms(groundSeats: number): Promise<void> {
    up = await exam.room({ number: 1, capacity: 10 })
    ground = await exam.room({ number: 2, capacity: groundSeats, groundFloor: true })
    sessionId = (await exam.session('written', [up.id, ground.id])).id
  }
  const names = async (roomId: string | undefined) => (await exam.seats('written', roomId === undefined ? {} : { roomId })).filter(({ needsGroundFloor }) => needsGroundFloor).map(({ fullName }) => fullName).toSorted()

  beforeEach(async () => {
    for (const fullName of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Văn Dũng']) await exam.add(fullName)
    for (const fullName of ['Ma Thị Hà', 'Ma Thị Lan', 'Ma Thị Mai']) await exam.add(fullName, need)
    await exam.number()
  })

  it('is written down with the candidate and its reason', async () => {
    const record = await client.candidates.get({ examId: exam.examId, id: exam.idOf('Ma Thị Hà') })
    expect(record.groundFloor).toBe('gãy chân, đi nạng')
    expect((await client.candidates.get({ examId: exam.examId, id: exam.idOf('Lò Văn An') })).groundFloor).toBeNull()
  })

  it('is for those who need it first; the plan tells need and seats before the draw', async () => {
    await withRooms(3)
    expect(await exam.plan('written')).toMatchObject({ needGroundFloor: 3, usableOnGround: 3 })
    expect(await exam.draw('written')).toEqual({ placed: 7, unplaced: 0 })
    expect(await names(ground?.id)).toEqual(['Ma Thị Hà', 'Ma Thị Lan', 'Ma Thị Mai'])
    expect(await names(up?.id)).toEqual([])
    expect((await exam.seats('written', { roomId: ground?.id ?? '' }))[0]?.groundFloor).toBe('gãy chân, đi nạng')
  })

  it('leaves whoever finds no seat there without one, with the true reason, though there are seats upstairs', async () => {
    await withRooms(2)
    expect(await exam.draw('written')).toEqual({ placed: 6, unplaced: 1 })
    const plan = await exam.plan('written')
    expect(plan.draw).toMatchObject({ method: 'apart', candidates: 7, placed: 6, withoutGround: 1 })
    expect(plan.unplaced).toMatchObject([{ reason: 'noGroundFloor', needsGroundFloor: true, groundFloor: 'gãy chân, đi nạng' }])
    const lists = listsOf(test, exam.examId)
    const { document } = await lists.value('unplacedCandidates', { partId: exam.partId('written') })
    expect(document.table.groups[0]?.rows[0]?.at(-1)).toBe('Cần tầng trệt, các phòng tầng trệt đã hết chỗ khi bốc thăm')
    expect((await lists.state('roomMap')).blocked).toEqual({ code: 'unplaced', count: 1 })
  })

  it('by hand one goes upstairs only where the call says so', async () => {
    await withRooms(2)
    await exam.draw('written')
    const { fullName = '' } = (await exam.plan('written')).unplaced[0] ?? {}
    expect(await refusal(exam.seat('written', fullName, sessionId, up?.id ?? ''))).toEqual({ code: 'SEAT_REFUSED', data: { code: 'upstairs', roomName: 'P. 1', seat: null } })
    const seat = await exam.seat('written', fullName, sessionId, up?.id ?? '', null, { upstairs: true, reason: 'có người dìu, thí sinh đồng ý' })
    expect(seat).toMatchObject({ drawn: false, needsGroundFloor: true, roomId: up?.id })
    const entry = (await client.history.list({ limit: 1 })).entries[0]
    expect(entry?.reason).toBe('có người dìu, thí sinh đồng ý')
    // Nobody else needs to say anything.
    expect(await exam.seat('written', 'Lò Văn An', sessionId, up?.id ?? '', 10)).toMatchObject({ seat: 10, needsGroundFloor: false })
  })

  it('does not go from under those who sit there', async () => {
    await withRooms(3)
    await exam.draw('written')
    if (ground === undefined || up === undefined) throw new Error('no rooms')
    expect(await refusal(change(ground, { groundFloor: false }))).toEqual({ code: 'GROUND_FLOOR_NEEDED', data: { people: 3 } })
    expect(await change(up, { groundFloor: true })).toMatchObject({ groundFloor: true })
  })
})

describe('neighbours', () => {
  /** Two agencies with two posts each, three people to a post. */
  async function fourPosts(): Promise<Map<string, { post: string; agency: string }>> {
    const agencies = await Promise.all(['Sở Y tế', 'Sở Nội vụ'].map((name) => client.organizations.create({ name, validFrom: '2000', requestId: newRequest() })))
    const of = new Map<string, { post: string; agency: string }>()
    for (const [index, { id: agencyId }] of agencies.entries()) {
      for (const one of [1, 2]) {
        const code = `${index}${one}`
        const { id: postId } = await aPost(client, exam.examId, { code, form: ['written', 'interview'], agencyId })
        for (const name of ['An', 'Bình', 'Chi']) of.set(await exam.add(`Lò Văn ${name}`, { postId }), { post: postId, agency: agencyId })
      }
    }
    await exam.number()
    return of
  }

  it('are kept apart, told on the page and in the minutes, and the draw can be repeated from its seed', async () => {
    const of = await fourPosts()
    const one = await exam.room({ number: 1, capacity: 8, columns: 4 })
    const two = await exam.room({ number: 2, capacity: 8 })
    await exam.session('written', [one.id, two.id])
    await exam.draw('written', 'DICE-3142')
    const { draw, neighbours } = await exam.plan('written')
    expect([draw?.method, neighbours]).toEqual(['apart', { pairs: 0, samePost: 0 }])
    const seats = await exam.seats('written')
    const people = seats.map(({ candidateId, number }) => ({ number: Number(number), groundFloor: false, ...(of.get(candidateId) as { post: string; agency: string }) }))
    const again = drawApart({ people, sessions: [{ number: 1, rooms: [one, two] }], seed: 'DICE-3142' })
    expect(hashOf(again.placed)).toBe(draw?.hash)
    expect((await listsOf(test, exam.examId).value('seatDraw')).document.notes[0]).toContain('Không có hai người ngồi liền nhau cùng vị trí hoặc cùng cơ quan tuyển dụng.')
  })

  it('who cannot be kept apart are counted as they sit now, also after a move by hand', async () => {
    await fourPosts()
    const room = await exam.room({ number: 1, capacity: 14 })
    const session = await exam.session('written', [room.id])
    await exam.draw('written')
    expect((await exam.plan('written')).neighbours).toEqual({ pairs: 0, samePost: 0 })
    // Seat 13 is next to seat 12; two rows of one post come to sit side by side.
    const seats = await exam.seats('written')
    const last = seats.at(-1)
    const mover = seats.find(({ postCode, seat }) => postCode === last?.postCode && seat < 11)
    await client.rooms.seat({ examId: exam.examId, partId: exam.partId('written'), candidateId: mover?.candidateId ?? '', sessionId: session.id, roomId: room.id, seat: 13, reason: 'gần ổ điện', requestId: newRequest() })
    expect((await exam.plan('written')).neighbours).toEqual({ pairs: 1, samePost: 1 })
    expect((await listsOf(test, exam.examId).value('seatDraw')).document.notes[0]).toContain('Không tách được 1 cặp ngồi liền nhau cùng cơ quan tuyển dụng, trong đó 1 cặp cùng vị trí.')
  })
})

describe('a draw that was stored before', () => {
  it('keeps its meaning: the same seed gives its hash by number alone, and its minutes and their hash stay as they were', async () => {
    for (const name of ['An', 'Bình', 'Chi', 'Dũng']) await exam.add(`Lò Văn ${name}`)
    await exam.number()
    const { examId } = exam
    const partId = exam.partId('written')
    const room = await exam.room({ number: 1, capacity: 6 })
    const session = await exam.session('written', [room.id])
    const numbers = [1, 2, 3, 4]
    const { placed } = drawSeats({ numbers, sessions: [{ number: 1, rooms: [room] }], seed: 'OLD-1234' })
    const { state } = test.office.context
    const idOf = new Map((await client.candidates.search({ examId })).rows.map(({ id, number }) => [Number(number), id]))
    write(state, { procedure: 'rooms.draw', requestId: newRequest(), examId }, (act) => {
      const drawId = newId(state)
      // As the program wrote it before: nothing of method or ground floor.
      act.insert('seatDraw', { id: drawId, examId, partId, seed: 'OLD-1234', seedOrigin: 'dice', candidates: 4, placed: 4, hash: hashOf(placed) })
      act.insertMany('seat', placed.map(({ seat, number }) => ({ id: newId(state), examId, partId, sessionId: session.id, roomId: room.id, candidateId: idOf.get(number) ?? '', seat, drawId })))
      return {}
    })
    const { draw } = await exam.plan('written')
    expect(draw).toMatchObject({ method: 'plain', withoutGround: 0, hash: hashOf(drawSeats({ numbers, sessions: [{ number: 1, rooms: [room] }], seed: 'OLD-1234' }).placed) })
    const { document, contentHash } = await listsOf(test, examId).value('seatDraw')
    expect(document.paragraphs[1]).toBe(`Số khởi tạo: OLD-1234 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: ${draw?.hash}. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.`)
    expect(document.notes).toEqual(['Phải xếp 4 thí sinh; đã xếp 4; chưa có chỗ 0. Không phòng nào xếp quá số chỗ dùng được.'])
    const rooms = [{ sessionNumber: 1, day: '2026-12-05', startsAt: '07:30', roomNumber: 1, roomName: 'P. 1', roomPlace: null, capacity: 6, reserve: 0, disabled: 0, usable: 6, seated: 4 }]
    const { seed, seedOrigin, at, userName, candidates, placed: count, hash } = draw ?? {}
    const facts = { partTitle: 'Viết', seed, seedOrigin, at, userName, candidates, placed: count, hash, toSit: 4, byHand: 0, unplaced: 0, rooms }
    const { name: examName } = await client.exams.get({ examId })
    expect(contentHash).toBe(sha256(canonicalize({ examName, draws: [facts] }) ?? ''))
  })
})

describe('the papers of the rooms', () => {
  it('go site by site, and map, cards, door list and sign sheet show the same seats as the plan (field report 64)', async () => {
    for (const name of ['An', 'Bình', 'Chi', 'Dũng', 'Hà', 'Lan']) await exam.add(`Lò Văn ${name}`)
    await exam.number()
    const one = await exam.room({ number: 1, capacity: 3, site: 'Trường A', columns: 2 })
    const two = await exam.room({ number: 2, capacity: 3, site: 'Trường B', columns: 2 })
    const three = await exam.room({ number: 3, capacity: 3, site: 'Trường A', columns: 2, reserve: 1 })
    await exam.session('written', [one.id, two.id, three.id])
    await exam.draw('written')
    const lists = listsOf(test, exam.examId)
    const roomNumber = new Map([one, two, three].map(({ id, number }) => [id, number]))
    const seats = (await exam.seats('written')).map(({ roomId, seat, number }) => `${roomNumber.get(roomId)}/${seat}/${number}`)
    const inOrder = [1, 3, 2].flatMap((room) => seats.filter((seat) => seat.startsWith(`${room}/`)))
    const headings = [1, 3, 2].map((room) => `Điểm thi Trường ${room === 2 ? 'B' : 'A'} · Phòng ${room} (P. ${room}) · Ca 1, 7 giờ 30 ngày 05/12/2026 · ${seats.filter((seat) => seat.startsWith(`${room}/`)).length} thí sinh`)
    const roomsOf = (heading: string | null) => /Phòng (?<room>\d+)/u.exec(heading ?? '')?.groups?.['room'] ?? ''
    for (const kind of ['roomCandidates', 'callList', 'deskCards'] as const) {
      const { document, people } = await lists.value(kind, { sort: 'seat' })
      const [seat, number] = ['seat', 'number'].map((key) => document.table.columns.findIndex((column) => column.key === key))
      expect(document.table.groups.map(({ heading }) => heading)).toEqual(headings)
      expect(document.table.groups.flatMap(({ heading, rows }) => rows.map((row) => `${roomsOf(heading)}/${row[seat ?? 0]}/${row[number ?? 0]}`))).toEqual(inOrder)
      expect(people).toBe(6)
    }
    const { document } = await lists.value('roomMap')
    expect(document.table.groups.map(({ heading }) => heading)).toEqual(headings.map((heading) => `${heading}\nPHÍA TRƯỚC: BẢNG, BÀN GIÁM THỊ`))
    const desks = document.table.groups.flatMap(({ heading, rows }) => rows.flat().flatMap((desk) => {
      const { seat, number } = /^Chỗ (?<seat>\d+)\nSBD (?<number>\d+)\n/u.exec(desk)?.groups ?? {}
      return seat === undefined ? [] : [`${roomsOf(heading)}/${seat}/${number}`]
    }))
    expect(desks).toEqual(inOrder)
    const text = await lists.text('deskCards')
    expect(text.match(/Chỗ ngồi số \d/gu)).toHaveLength(6)
    expect((await lists.value('deskCards')).document.draft).toBe(false)
  })

  it('a map is a draft until the list by room is approved, and a paper with seats asks for a reason of the next draw', async () => {
    await exam.add('Lò Văn An')
    await exam.number()
    const room = await exam.room({ number: 1, capacity: 3 })
    await exam.session('written', [room.id])
    await exam.draw('written')
    const lists = listsOf(test, exam.examId)
    expect((await lists.value('roomMap')).document.draft).toBe(true)
    await lists.approve('roomCandidates')
    expect((await lists.value('roomMap')).document.draft).toBe(false)
    exam.paper('deskCards')
    expect(await refusal(exam.draw('written'))).toMatchObject({ code: 'REASON_NEEDED' })
  })
})

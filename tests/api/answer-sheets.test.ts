import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { aResultFile, readResults } from './a-result-file.ts'
import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { anExamOnPaper, type ExamOnPaper } from './an-exam-on-paper.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { finish, refusal } from './answers.ts'

// Numbers by name: An 001, Bình 002, Chi 003, Dao 004 in room 3; Giang 005, Hà 006 in room 4.
const names = ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chi', 'Lò Thị Dao', 'Lò Thị Giang', 'Lò Thị Hà'] as const
const typists = ['Nguyễn Văn Gõ', 'Trần Thị Nhập', 'Lê Văn Ba'] as const
const settler = 'Đỗ Thị Chốt'
const head = 'Nguyễn Thu Hà'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamOnPaper
let id: string
const ids = new Map<string, string>()
const sit = (name: string) => sitDown(client, test.file, name, name === head ? passphrase : passphraseOf(name))
const placed = { sessionNumber: 1, roomNumber: 3 }
const refused = (code: string, more: object = {}) => ({ code: 'ANSWERS_REFUSED', data: { code, ...placed, number: null, found: null, expected: null, roster: null, ...more } })

beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  for (const name of [...typists, settler]) ids.set(name, (await aJoined(test, name)).id)
})
afterAll(() => test.remove())
beforeEach(async () => {
  await sit(head)
  exam = await anExamOnPaper(test, names, ['Lò Văn Chi'])
  const { examId } = exam
  for (const name of typists) await give(client, ids.get(name) ?? '', 'typist', { examId })
  await give(client, ids.get(settler) ?? '', 'settler', { examId })
  ;({ answerRoomId: id } = await exam.open())
  await exam.closeList(0)
})

const alike = { '001': { value: 4100 }, '002': { value: 2900 }, '004': { value: 0 } }
/** Two people type; of 002 they differ, 004 is doubtful to the first. */
async function typedTwice() {
  await sit(typists[0])
  await exam.typeAll(id, { ...alike, '004': { value: null, doubt: 'tô hai ô ở câu 12' } })
  await sit(typists[1])
  await exam.typeAll(id, { ...alike, '002': { value: 3900 } })
  await sit(settler)
}

describe('answer sheets typed twice', () => {
  it('lie in the order of the numbers, without names, with nothing filled in, absent people left out', async () => {
    await sit(typists[0])
    expect(await exam.take(id)).toEqual({ typing: 1 })
    const sheet = await exam.sheet(id)
    expect(sheet).toEqual({ typing: 1, done: false, closed: false, maximum: 6000, rows: ['001', '002', '004'].map((number) => ({ number, seat: expect.any(Number) as number, said: null })) })
    const told = JSON.stringify([sheet, await exam.rooms()])
    for (const name of names) expect(told).not.toContain(name)
  })

  it('settled by a third and locked become marks as those of an imported file', async () => {
    await typedTwice()
    expect(await exam.compare(id)).toEqual({
      maximum: 6000,
      rows: [
        { number: '002', seat: expect.any(Number) as number, first: { value: 2900, doubt: null }, second: { value: 3900, doubt: null }, settled: null },
        { number: '004', seat: expect.any(Number) as number, first: { value: null, doubt: 'tô hai ô ở câu 12' }, second: { value: 0, doubt: null }, settled: null },
      ],
    })
    expect(await refusal(exam.lock(id, 3))).toEqual(refused('sheetsOpen', { number: '002', found: 2 }))
    expect(await exam.settle(id, '002', 3000)).toEqual({ open: 1 })
    expect(await exam.settle(id, '4', 100)).toEqual({ open: 0 })
    expect(await refusal(exam.lock(id, 4))).toEqual(refused('sheetsDiffer', { found: 4, expected: 3 }))
    expect(await exam.general('Lò Văn An')).toBe('notEntered')
    expect(await exam.lock(id, 3)).toEqual({ marks: 3 })
    expect((await exam.roomAt(3)).sheets).toMatchObject({ locked: true, open: 0 })
    await sit(head)
    expect(await Promise.all(names.slice(0, 4).map(exam.general))).toEqual([4100, 3000, 'absent', 100])
    // Both 50 % and more of the questions went on to the written paper (NĐ 170/2025 Đ.9).
    const { findSitters } = await import('../../electron/office/sitters.ts')
    const on = findSitters(test.office.context.state.unlocked!.open.db, exam.examId).byPart.get(exam.partId('written')) ?? []
    expect(on.map(({ fullName }) => fullName).filter((name) => ['Lò Văn An', 'Lò Văn Bình', 'Lò Thị Dao', 'Lò Văn Chi'].includes(name))).toEqual(['Lò Văn An', 'Lò Văn Bình'])
    expect(await client.history.verify()).toMatchObject({ firstBroken: null })
  })

  it('locked are opened again with a reason, settled anew, and locked', async () => {
    await typedTwice()
    await exam.settle(id, '002', 3000)
    await exam.settle(id, '004', 100)
    await exam.lock(id, 3)
    expect(await refusal(exam.settle(id, '002', 3100))).toEqual(refused('locked'))
    await exam.reopen(id)
    expect(await refusal(exam.reopen(id))).toEqual(refused('notLocked'))
    expect(await exam.general('Lò Văn An')).toBe('notEntered')
    // A sheet that both typed alike may be looked at again.
    await exam.settle(id, '001', 4200)
    expect((await exam.compare(id)).rows.map(({ number, settled }) => [number, settled])).toEqual([['001', 4200], ['002', 3000], ['004', 100]])
    await exam.lock(id, 3)
    expect(await exam.general('Lò Văn An')).toBe(4200)
  })
})

describe('who types', () => {
  it('is never the same person twice, never a third, and the second only after the first is done', async () => {
    await sit(typists[0])
    await exam.take(id)
    await sit(typists[1])
    expect(await refusal(exam.take(id))).toEqual(refused('firstOpen'))
    await sit(typists[0])
    for (const [number, one] of Object.entries(alike)) await exam.enter(id, number, one)
    await exam.finish(id)
    expect(await refusal(exam.take(id))).toEqual(refused('ownTyping'))
    await sit(typists[1])
    expect(await exam.take(id)).toEqual({ typing: 2 })
    await sit(typists[2])
    expect(await refusal(exam.take(id))).toEqual(refused('thirdTypist'))
    expect(await refusal(exam.sheet(id))).toEqual(refused('notTaken'))
  })

  it('settles nothing: nobody holds both roles in one exam', async () => {
    await sit(head)
    expect((await refusal(give(client, ids.get(typists[0]) ?? '', 'settler', { examId: exam.examId }))).code).toBe('SEATS_INCOMPATIBLE')
    await typedTwice()
    await sit(typists[0])
    expect(await refusal(exam.settle(id, '002', 3000))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'keying.settle' } })
    await sit(settler)
    expect(await refusal(exam.enter(id, '002', { value: 3000 }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'keying.enter' } })
  })

  it('never learns what the other typed: not in the room, the grid or the log', async () => {
    const told = { '001': { value: 3700 }, '002': { value: 5300 }, '004': { value: null, doubt: 'số viết đè' } }
    await sit(typists[0])
    await exam.typeAll(id, told)
    await sit(typists[1])
    await exam.take(id)
    expect((await exam.sheet(id)).rows.map(({ said }) => said)).toEqual([null, null, null])
    expect(await refusal(exam.compare(id))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'keying.settle' } })
    const { entries } = await client.history.list({ examId: exam.examId, limit: 200 })
    const own = entries.filter(({ procedure }) => procedure.startsWith('answerSheets.'))
    expect(own.some(({ procedure }) => procedure === 'answerSheets.enter')).toBe(true)
    const changes = await Promise.all(own.map(({ seq }) => client.history.changes({ seq })))
    const everything = JSON.stringify([entries, changes, await exam.rooms(), await client.marking.grid({ examId: exam.examId }), await client.attendance.grid(exam.placeOf(0))])
    for (const value of ['3700', '5300', '37,00', '53,00', 'số viết đè']) expect(everything).not.toContain(value)
  })
})

describe('a sheet that cannot be', () => {
  beforeEach(async () => {
    await sit(typists[0])
    await exam.take(id)
  })

  it.each([
    ['of another room', '005', { value: 4100 }, 'otherRoom', { number: '005' }],
    ['of nobody', '099', { value: 4100 }, 'unknownNumber', { number: '099' }],
    ['of somebody absent', '3', { value: 4100 }, 'absent', { number: '003' }],
    ['with more right answers than questions', '001', { value: 6100 }, 'aboveMaximum', { number: '001', found: 61, expected: 60 }],
    ['that says nothing', '001', { value: null }, 'nothingSaid', { number: '001' }],
  ] as const)('is refused by name: %s', async (_what, number, said, code, more) => {
    expect(await refusal(exam.enter(id, number, said))).toEqual(refused(code, more))
    expect((await exam.sheet(id)).rows.every((row) => row.said === null)).toBe(true)
  })

  it('field report 70: is refused a second time, unless the first is meant to be replaced', async () => {
    await exam.enter(id, '001', { value: 4100 })
    expect(await refusal(exam.enter(id, '1', { value: 4100 }))).toEqual(refused('twice', { number: '001' }))
    expect(await exam.enter(id, '001', { value: 4200, doubt: 'số viết đè' }, true)).toEqual({ typed: 1 })
    expect((await exam.sheet(id)).rows[0]?.said).toEqual({ value: 4200, doubt: 'số viết đè' })
  })

  it('keeps a typing from being done, nor is half an answer taken', async () => {
    expect((await refusal(exam.enter(id, '001', { value: 4150 }))).code).toBe('BAD_REQUEST')
    await exam.enter(id, '001', { value: 4100 })
    expect(await refusal(exam.finish(id))).toEqual(refused('notAllTyped', { number: '002' }))
  })
})

describe('a change too late', () => {
  it('of the first typing once the second has begun is refused, by the file as well', async () => {
    await sit(typists[0])
    await exam.typeAll(id, alike)
    expect(await exam.enter(id, '001', { value: 4000 }, true)).toEqual({ typed: 3 })
    await sit(typists[1])
    await exam.take(id)
    await exam.enter(id, '001', { value: 4100 })
    await sit(typists[0])
    expect(await refusal(exam.enter(id, '001', { value: 4100 }))).toEqual(refused('secondBegun'))
    const sqlite = test.office.context.state.unlocked!.open.sqlite
    expect(() => sqlite.prepare('update answer_count set value = 4100 where typing = 1 and answer_room_id = ?').run(id)).toThrow('a later typing of these sheets has begun')
    expect(() => sqlite.prepare(`insert into answer_count (id, recorded_seq, answer_room_id, candidate_id, typing, value) select 'x', 1, answer_room_id, candidate_id, 1, 0 from answer_count where answer_room_id = ? limit 1`).run(id)).toThrow('a later typing')
  })

  it('field report 80: after the lock is refused, by the file as well', async () => {
    await sit(typists[0])
    await exam.typeAll(id, alike)
    await sit(typists[1])
    await exam.typeAll(id, alike)
    expect(await refusal(exam.enter(id, '001', { value: 4000 }))).toEqual(refused('bothDone'))
    await sit(settler)
    expect((await exam.compare(id)).rows).toEqual([])
    await exam.lock(id, 3)
    await sit(typists[1])
    expect(await refusal(exam.enter(id, '001', { value: 4000 }))).toEqual(refused('locked'))
    expect((await exam.sheet(id)).closed).toBe(true)
    const sqlite = test.office.context.state.unlocked!.open.sqlite
    expect(() => sqlite.prepare('update answer_count set value = 4200 where typing = 2 and answer_room_id = ?').run(id)).toThrow('a later typing of these sheets has begun')
  })
})

describe('a room on paper', () => {
  it('takes no result from the grid or from a file, and nobody misses its people in a file of computers', async () => {
    await sit(head)
    const cell = { examId: exam.examId, candidateId: exam.idOf('Lò Văn An'), partId: exam.partId('general') }
    expect(await refusal(exam.set(cell.candidateId, 'general', 4100))).toEqual({ code: 'CELLS_REFUSED', data: { cells: [{ candidateId: cell.candidateId, partId: cell.partId, code: 'onPaper', place: placed }] } })
    const path = await aResultFile({ 'Ca 1': [['SBD', 'Số câu đúng'], ['001', 41], ['005', 30], ['006', 35]] })
    const preview = await readResults(client, exam.examId, path)
    expect([preview.sheets[0]?.problems.map(({ row, code }) => [row, code]), preview.missing]).toEqual([[[2, 'partOnPaper']], []])
  })

  it('is opened before it has marks, closed while nobody has begun, and typed after its list is closed', async () => {
    await sit(head)
    await exam.set(exam.idOf('Lò Thị Hà'), 'general', 3500)
    expect(await refusal(exam.open(1))).toEqual({ code: 'ANSWERS_REFUSED', data: { ...refused('hasMarks', { found: 1 }).data, roomNumber: 4 } })
    await exam.set(exam.idOf('Lò Thị Hà'), 'general', null, 'notEntered')
    const { answerRoomId: second } = await exam.open(1)
    expect((await exam.open(1)).answerRoomId).toBe(second)
    await sit(typists[0])
    expect(await refusal(exam.take(second))).toMatchObject({ data: { code: 'listOpen', roomNumber: 4 } })
    await exam.take(id)
    await sit(head)
    const withdraw = (answerRoomId: string) => client.answerSheets.withdraw({ examId: exam.examId, answerRoomId, reason: 'đã thi trên máy', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(withdraw(id))).toEqual(refused('begun'))
    await withdraw(second)
    expect((await exam.roomAt(4)).sheets).toBeNull()
  })

  it('takes no result of somebody found ineligible since, and writes none of the room', async () => {
    await sit(typists[0])
    await exam.typeAll(id, alike)
    await sit(typists[1])
    await exam.typeAll(id, alike)
    await sit(head)
    await exam.refuse('Lò Văn Bình')
    await sit(settler)
    expect(await refusal(exam.lock(id, 3))).toEqual(refused('roster', { number: '002', roster: 'candidateIneligible' }))
    expect((await exam.roomAt(3)).sheets?.locked).toBe(false)
    expect(await exam.general('Lò Văn An')).toBe('notEntered')
  })

  it('is on paper with both typings once it is locked', async () => {
    await typedTwice()
    await exam.settle(id, '002', 3000)
    await exam.settle(id, '004', 100)
    await exam.lock(id, 3)
    await sit(head)
    const { examId } = exam
    expect((await client.documents.list({ examId, kinds: ['answerSheets'] })).map(({ people, blocked }) => [people, blocked])).toEqual([[3, null]])
    const path = join(test.folder, 'phieu.pdf')
    await client.documents.save({ examId, kind: 'answerSheets', options: await client.documents.defaults({ examId, kind: 'answerSheets' }), path, format: 'pdf', requestId: newRequest() })
    const text = pageTexts(readFileSync(path), '-raw').join(' ').replace(/\s+/gu, ' ')
    for (const words of ['BẢNG KẾT QUẢ PHIẾU TRẢ LỜI TRẮC NGHIỆM', 'Nguyễn Văn Gõ', 'Trần Thị Nhập', 'Đỗ Thị Chốt', 'Phòng này có 3 phiếu, 1 người vắng; 2 phiếu do người thứ ba chốt theo bài giấy.']) expect(text).toContain(words)
  })

  it('whose list was corrected since says so before it is locked', async () => {
    await sit(typists[0])
    await exam.typeAll(id, alike)
    await sit(typists[1])
    await exam.typeAll(id, alike)
    await sit(head)
    const row = (await exam.grid(0)).rows.find(({ fullName }) => fullName === 'Lò Thị Dao')
    const said = { examId: exam.examId, partId: exam.partId('general'), candidateId: exam.idOf('Lò Thị Dao'), lateMinutes: null, sheets: null, note: null, reason: 'đối chiếu lại' }
    await client.attendance.correct({ ...said, state: 'absent', expectedRevision: row?.revision ?? null, requestId: newRequest() })
    await sit(settler)
    expect(await refusal(exam.lock(id, 2))).toEqual(refused('absentTyped', { number: '004' }))
    await sit(head)
    await exam.withdraw('Lò Văn Bình').catch(() => null)
    expect(await finish(client.imports.readMarks({ examId: exam.examId, path: await aResultFile({ x: [['SBD', 'Số câu đúng'], ['005', 30]] }) }))).toMatchObject({ counts: { marks: 1 } })
  })
})

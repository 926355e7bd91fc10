import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { refusal } from './answers.ts'
import { anExam, anOffice, newRequest, type TestOffice } from './an-office.ts'
import { anExamToSeat, type ExamToSeat } from './an-exam-to-seat.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToSeat
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToSeat(test, ['Trần Văn Ánh', 'Lò Văn Bình', 'Ma Thị An'])
})

const three = { 'Ma Thị An': '001', 'Trần Văn Ánh': '002', 'Lò Văn Bình': '003' }
const renumber = (more: object = {}) =>
  client.numbers.renumber({ examId: exam.examId, prefix: 'B', digits: 3, first: 1, order: 'name', reason: 'sai mẫu số', requestId: newRequest(), ...more })

describe('numbers', () => {
  it('ascend without a gap in the order of names (TT 22/2025 Quy chế Đ.6 k.2 b)', async () => {
    expect(await exam.view()).toEqual({ numbering: null, given: 0, vacant: 0, without: 3, undecided: 3, firstLabel: null, lastLabel: null, changes: [] })
    expect(await exam.number()).toEqual({ given: 3 })
    expect(await exam.labels()).toEqual(three)
    expect(await exam.view()).toEqual({
      numbering: { prefix: '', digits: 3, first: 1, order: 'name', seed: null, seedOrigin: null, frozenSince: null, generation: 1 },
      ...{ given: 3, vacant: 0, without: 0, undecided: 3, firstLabel: '001', lastLabel: '003', changes: [] },
    })
  })

  it('take the letters, the first number and digits enough for the last', async () => {
    await exam.number({ prefix: 'TQ-', digits: 1, first: 98 })
    expect(await exam.labels()).toEqual({ 'Ma Thị An': 'TQ-098', 'Trần Văn Ánh': 'TQ-099', 'Lò Văn Bình': 'TQ-100' })
  })

  it('may be drawn by dice, and by a seed of the program that differs each time', async () => {
    await exam.number({ order: 'drawn', seed: 'DICE-1' })
    expect((await exam.view()).numbering).toMatchObject({ seed: 'DICE-1', seedOrigin: 'dice' })
    const drawn = await exam.labels()
    expect(Object.values(drawn).sort()).toEqual(['001', '002', '003'])
    await exam.number({ order: 'drawn' })
    const first = (await exam.view()).numbering
    await exam.number({ order: 'drawn' })
    const second = (await exam.view()).numbering
    expect([first?.seedOrigin, second?.seedOrigin, first?.seed?.length, first?.seed === second?.seed]).toEqual(['machine', 'machine', 12, false])
    await exam.number({ order: 'drawn', seed: 'DICE-1' })
    expect(await exam.labels()).toEqual(drawn)
  })

  it('leave out who was refused or withdrew; the number of who left later stays empty', async () => {
    await exam.refuse('Trần Văn Ánh')
    await exam.number()
    expect(await exam.labels()).toEqual({ 'Ma Thị An': '001', 'Trần Văn Ánh': null, 'Lò Văn Bình': '002' })
    await exam.withdraw('Ma Thị An')
    expect(await exam.view()).toMatchObject({ given: 1, vacant: 1, without: 0, firstLabel: '001', lastLabel: '002' })
    await exam.add('Giàng A Páo')
    await exam.addLate()
    expect(await exam.labels()).toEqual({ 'Trần Văn Ánh': null, 'Lò Văn Bình': '002', 'Giàng A Páo': '003' })
    await exam.number()
    expect(await exam.labels()).toEqual({ 'Trần Văn Ánh': null, 'Lò Văn Bình': '001', 'Giàng A Páo': '002' })
  })

  it('need somebody to number', async () => {
    const { id: examId } = await anExam(client)
    const facts = { examId, prefix: '', digits: 3, order: 'name' as const }
    expect(await refusal(client.numbers.assign({ ...facts, requestId: newRequest() }))).toMatchObject({ code: 'NOBODY_TO_NUMBER' })
    expect(await refusal(client.numbers.addLate({ examId, reason: 'x', requestId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'numbering' } })
    await exam.number()
    expect(await refusal(exam.addLate())).toMatchObject({ code: 'NOBODY_TO_NUMBER' })
  })

  it('go with a late one at the end, whatever the name, and nobody else changes', async () => {
    await exam.number()
    await exam.add('Bàn Văn An')
    expect(await exam.view()).toMatchObject({ given: 3, without: 1 })
    await exam.addLate()
    expect(await exam.labels()).toEqual({ ...three, 'Bàn Văn An': '004' })
  })

  it('keep namesakes apart, also those born on the same day (field report 44)', async () => {
    const pairs = ['Lò Thị Mai', 'Hoàng Văn Nam', 'Ma Thị Hoa', 'Đặng Văn Tú', 'Lý A Sử']
    const { add, number, examId } = await anExamToSeat(test)
    const twins = []
    for (const [index, name] of pairs.entries()) {
      const pair = [await add(name, { birthDate: index < 2 ? '2000-01-01' : '2002-01-01' }), await add(name, { birthDate: index < 2 ? '2000-01-01' : '2001-01-01' })]
      twins.push(...(index < 2 ? pair.sort() : pair))
    }
    await number()
    const { rows } = await client.candidates.search({ examId, limit: 500 })
    const numberOf = (id: string | undefined) => rows.find((row) => row.id === id)?.number ?? ''
    // Hoa, Mai, Nam, Sử, Tú; of equal births the lower id, of others the elder.
    expect(twins.map(numberOf)).toEqual(['003', '004', '005', '006', '002', '001', '010', '009', '008', '007'])
  })
})

describe('numbers on a paper that went out', () => {
  it.each<[DocumentKind, boolean]>([
    ['numberedCandidates', true],
    ['roomCandidates', true],
    ['callList', true],
    ['seatDraw', true],
    ['scoreSummary', true],
    ['eligibleCandidates', false],
    ['unplacedCandidates', false],
  ])('%s freezes them: %s', async (kind, frozen) => {
    await exam.number()
    exam.paper(kind)
    const again = await refusal(exam.number({ order: 'drawn' }))
    expect(again).toEqual(frozen ? { code: 'NUMBERS_FROZEN', data: { since: '2026-11-25' } } : { code: undefined, data: undefined })
    expect((await exam.view()).numbering?.frozenSince).toBe(frozen ? '2026-11-25' : null)
  })

  it('are not frozen by a paper from before the first numbering', async () => {
    exam.paper('scoreSummary')
    await exam.number()
    expect((await exam.number()).given).toBe(3)
  })

  it('change only with a reason, and old and new stand side by side', async () => {
    await exam.number()
    exam.paper('callList')
    expect((await refusal(renumber({ reason: ' ' }))).code).toBe('BAD_REQUEST')
    await exam.withdraw('Trần Văn Ánh')
    await exam.add('Bàn Văn An')
    await renumber()
    const { changes, numbering } = await exam.view()
    expect(changes.map(({ fullName, from, to }) => [fullName, from, to])).toEqual([
      ['Bàn Văn An', null, 'B001'],
      ['Ma Thị An', '001', 'B002'],
      ['Lò Văn Bình', '003', 'B003'],
      ['Trần Văn Ánh', '002', null],
    ])
    expect(numbering).toMatchObject({ generation: 2, prefix: 'B', frozenSince: '2026-11-25' })
    expect((await refusal(exam.number())).code).toBe('NUMBERS_FROZEN')
  })

  it('do not keep a late one out', async () => {
    await exam.number()
    exam.paper('callList')
    await exam.add('Bàn Văn An')
    await exam.addLate()
    expect(await exam.labels()).toEqual({ ...three, 'Bàn Văn An': '004' })
  })
})

describe('undo', () => {
  it('takes a numbering back whole, and a renumbering gives the old numbers again', async () => {
    await exam.number()
    await renumber()
    expect(await exam.labels()).toEqual({ 'Ma Thị An': 'B001', 'Trần Văn Ánh': 'B002', 'Lò Văn Bình': 'B003' })
    const { seq } = await exam.undo()
    expect(await exam.labels()).toEqual(three)
    expect(await exam.view()).toMatchObject({ numbering: { generation: 1, prefix: '' }, changes: [] })
    await client.history.undo({ seq, requestId: newRequest() })
    expect((await exam.view()).changes.map(({ from, to }) => [from, to])).toEqual([
      ['001', 'B001'],
      ['002', 'B002'],
      ['003', 'B003'],
    ])
  })

  it('takes back who came last, then everybody', async () => {
    await exam.number()
    await exam.add('Bàn Văn An')
    await exam.addLate()
    await exam.undo()
    expect(await exam.labels()).toEqual({ ...three, 'Bàn Văn An': null })
  })

  it.each(['assign', 'addLate'])('of %s is refused once a paper with the numbers is out', async (act) => {
    await exam.number()
    if (act === 'addLate') {
      await exam.add('Bàn Văn An')
      await exam.addLate()
    }
    exam.paper('callList')
    expect(await refusal(exam.undo())).toMatchObject({ code: 'UNDO_BLOCKED' })
    expect((await exam.view()).without).toBe(0)
  })
})

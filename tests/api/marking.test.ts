import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToMark, type ExamToMark } from './an-exam-to-mark.ts'
import { aCandidate, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToMark
let an: string
let binh: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToMark(client)
  an = (await exam.add('Lò Văn An')).id
  binh = (await exam.add('Lò Văn Bình')).id
})

const refused = (candidateId: string, partId: string, code: string) => ({ code: 'CELLS_REFUSED', data: { cells: [{ candidateId, partId, code }] } })
const cell = (candidateId: string, kind: 'general' | 'written' | 'interview', value: number | null, more: object = {}) => ({
  candidateId,
  partId: exam.partId(kind),
  state: 'entered' as const,
  value,
  previousMarkId: null,
  ...more,
})
const paste = (cells: ReturnType<typeof cell>[]) => client.marking.paste({ examId: exam.examId, cells, requestId: newRequest() })
const lastAct = async () => (await client.history.next()).undo?.seq ?? 0
const undo = (seq: number) => client.history.undo({ seq, requestId: newRequest() })

describe('a cell', () => {
  it.each([
    ['general', 'entered', 4100],
    ['general', 'entered', 0],
    ['general', 'entered', 6000],
    ['written', 'entered', 7250],
    ['written', 'entered', 10000],
    ['written', 'entered', 1],
    ['interview', 'absent', null],
    ['interview', 'suspended', null],
    ['interview', 'cancelled', null],
    ['general', 'exempt', null],
    ['interview', 'notEntered', null],
  ] as const)('%s takes %s %s (field report 81)', async (kind, state, value) => {
    const mark = await exam.set(an, kind, value, state)
    expect(mark).toMatchObject({ partId: exam.partId(kind), state, value })
    expect(await exam.mark(an, kind)).toEqual(mark)
    expect(await exam.mark(binh, kind)).toEqual({ partId: exam.partId(kind), state: 'notEntered', value: null, markId: null, single: 0, open: null })
  })

  it.each([
    ['137,5 of 100 points', 'written', 'entered', 13750, 'aboveMaximum'],
    ['100,01 points', 'interview', 'entered', 10001, 'aboveMaximum'],
    ['61 of 60 answers', 'general', 'entered', 6100, 'aboveMaximum'],
    ['7,5 right answers', 'general', 'entered', 750, 'notWhole'],
    ['no value', 'written', 'entered', null, 'valueMissing'],
    ['absent with a value', 'written', 'absent', 5000, 'valueNotAllowed'],
    ['not entered with a value', 'written', 'notEntered', 0, 'valueNotAllowed'],
    ['exempt from round 2', 'written', 'exempt', null, 'exemptOnlyRound1'],
  ] as const)('refuses %s (field report 85)', async (_what, kind, state, value, code) => {
    expect(await refusal(exam.set(an, kind, value, state))).toEqual(refused(an, exam.partId(kind), code))
    expect(await exam.history(an, kind)).toEqual([])
  })

  it.each([72.5, -1, 5555.55, Number.NaN])('refuses the value %d as no hundredths, as typed (field report 84)', async (value) => {
    expect((await refusal(exam.set(an, 'written', value))).code).toBe('BAD_REQUEST')
    expect(await exam.history(an, 'written')).toEqual([])
  })

  it('refuses a part that the post does not have, a stranger and a part of another exam', async () => {
    const post = await aPost(client, exam.examId, { code: 'V', form: ['written'] })
    const chi = (await aCandidate(client, exam.examId, post.id, { fullName: 'Ma Thị Chi' })).id
    expect(await refusal(paste([cell(chi, 'interview', 5000)]))).toEqual(refused(chi, exam.partId('interview'), 'partNotSat'))
    const other = await anExamToMark(client)
    const stranger = (await other.add('Giàng A Páo')).id
    expect(await refusal(paste([cell(stranger, 'written', 5000)]))).toEqual(refused(stranger, exam.partId('written'), 'unknownCandidate'))
    const foreign = cell(an, 'written', 5000, { partId: other.partId('written') })
    expect(await refusal(paste([foreign]))).toEqual(refused(an, other.partId('written'), 'unknownPart'))
  })

  it('refuses an entry over a mark that its typist has not seen', async () => {
    const { markId } = await exam.set(an, 'written', 7000)
    const over = (previousMarkId: string | null) => exam.set(an, 'written', 8000, 'entered', { previousMarkId })
    const stale = { code: 'STALE', data: { current: null } }
    expect(await refusal(over(null))).toEqual(stale)
    await over(markId)
    expect(await refusal(over(markId))).toEqual(stale)
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 8000 })
  })
})

describe('the past of a cell', () => {
  it('keeps every value it ever had, newest first, through undo and redo', async () => {
    const values = async () => (await exam.history(an, 'written')).map(({ state, value }) => value ?? state)
    await exam.set(an, 'written', 7000)
    await exam.set(an, 'written', 7250, 'entered', { reason: 'đọc nhầm phiếu' })
    await exam.set(an, 'written', null, 'absent')
    expect(await values()).toEqual(['absent', 7250, 7000])
    const { seq } = await undo(await lastAct())
    expect(await values()).toEqual([7250, 'absent', 7250, 7000])
    await undo(seq)
    expect(await values()).toEqual(['absent', 7250, 'absent', 7250, 7000])
    expect(await exam.mark(an, 'written')).toMatchObject({ state: 'absent', value: null })
    expect((await exam.history(an, 'written'))[0]?.userName).toBe('Nguyễn Thu Hà')
  })

  it('is empty again after the first entry is undone, and full after redo', async () => {
    await exam.set(an, 'general', 3000)
    const { seq } = await undo(await lastAct())
    expect(await exam.mark(an, 'general')).toEqual({ partId: exam.partId('general'), state: 'notEntered', value: null, markId: null, single: 0, open: null })
    await undo(seq)
    expect(await exam.mark(an, 'general')).toMatchObject({ state: 'entered', value: 3000 })
  })

  it('blocks the undo of an entry over which another was made, and names that', async () => {
    await exam.set(an, 'written', 7000)
    const first = await lastAct()
    await exam.set(an, 'written', 7100)
    expect(await refusal(undo(first))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: first, blockedBy: await lastAct() } })
  })

  it('blocks the redo of an entry where another was made meanwhile', async () => {
    await exam.set(an, 'written', 7000)
    const { seq } = await undo(await lastAct())
    await exam.set(an, 'written', 7100)
    expect(await refusal(undo(seq))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq } })
    expect(await exam.mark(an, 'written')).toMatchObject({ value: 7100 })
  })
})

describe('a pasted block', () => {
  it('enters every cell in one act that undo takes back', async () => {
    const { marks } = await paste([cell(an, 'general', 4000), cell(an, 'written', 7000), cell(binh, 'written', null, { state: 'absent' })])
    expect(marks.map(({ candidateId, state, value }) => [candidateId, state, value])).toEqual([
      [an, 'entered', 4000],
      [an, 'entered', 7000],
      [binh, 'absent', null],
    ])
    expect(new Set(marks.map(({ markId }) => markId)).size).toBe(3)
    await undo(await lastAct())
    const { rows } = await client.marking.grid({ examId: exam.examId })
    expect(rows.flatMap((row) => row.marks?.map(({ state }) => state))).toEqual(Array(6).fill('notEntered'))
  })

  it('enters nothing when cells are refused, and names each of them', async () => {
    await exam.set(binh, 'general', 3000)
    const before = await lastAct()
    const call = paste([
      cell(an, 'general', 4000),
      cell(an, 'written', 13750),
      cell(an, 'interview', null),
      cell(binh, 'general', 3100),
      cell(binh, 'written', 5000),
      cell(binh, 'written', 5000),
    ])
    expect(await refusal(call)).toEqual({
      code: 'CELLS_REFUSED',
      data: {
        cells: [
          { candidateId: an, partId: exam.partId('written'), code: 'aboveMaximum' },
          { candidateId: an, partId: exam.partId('interview'), code: 'valueMissing' },
          { candidateId: binh, partId: exam.partId('general'), code: 'stale' },
          { candidateId: binh, partId: exam.partId('written'), code: 'stale' },
        ],
      },
    })
    expect(await lastAct()).toBe(before)
    expect(await exam.history(an, 'general')).toEqual([])
  })
})

describe('the grid', () => {
  it('counts what is to be entered and what is, per part', async () => {
    await exam.set(an, 'general', 4000)
    await exam.set(an, 'written', null, 'absent')
    await exam.set(binh, 'written', null, 'notEntered')
    const { progress, found, rows } = await client.marking.grid({ examId: exam.examId, limit: 1 })
    expect([found, rows.map(({ fullName }) => fullName)]).toEqual([2, ['Lò Văn An']])
    expect(progress.map(({ toEnter, entered }) => [toEnter, entered])).toEqual([
      [2, 1],
      [2, 1],
      [2, 0],
    ])
  })

  it('counts each exam by itself', async () => {
    const other = await anExamToMark(client)
    await exam.set(an, 'written', 7000)
    const toEnter = async (examId: string) => (await client.marking.grid({ examId })).progress.map((part) => part.toEnter)
    expect([await toEnter(exam.examId), await toEnter(other.examId), await toEnter(exam.examId)]).toEqual([[2, 2, 2], [0, 0, 0], [2, 2, 2]])
  })

  it('leaves out the ineligible, who count nowhere, and keeps those not decided yet (field report 81)', async () => {
    await exam.set(an, 'written', 7000)
    await exam.set(binh, 'written', 0)
    await exam.refuse(binh)
    const seen = async () => {
      const { rows, found, progress } = await client.marking.grid({ examId: exam.examId })
      return [found, rows.map(({ fullName }) => fullName), progress.map(({ toEnter, entered }) => [toEnter, entered])]
    }
    const without = [1, ['Lò Văn An'], [[1, 0], [1, 1], [1, 0]]]
    expect(await seen()).toEqual(without)
    expect((await client.marking.grid({ examId: exam.examId, query: 'binh' })).found).toBe(0)
    const again = cell(binh, 'interview', 5000)
    expect(await refusal(paste([cell(an, 'interview', 6000), again]))).toEqual(refused(binh, exam.partId('interview'), 'ineligible'))
    expect(await seen()).toEqual(without)
    await client.eligibility.decide({ examId: exam.examId, candidateId: binh, verdict: 'undecided', expectedRevision: 1, requestId: newRequest() })
    expect(await seen()).toEqual([2, ['Lò Văn An', 'Lò Văn Bình'], [[2, 0], [2, 2], [2, 0]]])
    expect(await exam.mark(binh, 'written')).toMatchObject({ state: 'entered', value: 0 })
  })

  it('shows the number of each candidate once the exam has numbers, and finds by it', async () => {
    const seen = async (query = '') => {
      const { numbered, rows } = await client.marking.grid({ examId: exam.examId, query })
      return [numbered, rows.map(({ fullName, number }) => [fullName, number])]
    }
    expect(await seen()).toEqual([false, [['Lò Văn An', null], ['Lò Văn Bình', null]]])
    await client.numbers.assign({ examId: exam.examId, prefix: 'CC', digits: 3, order: 'name', requestId: newRequest() })
    expect(await seen()).toEqual([true, [['Lò Văn An', 'CC001'], ['Lò Văn Bình', 'CC002']]])
    expect(await seen('CC002')).toEqual([true, [['Lò Văn Bình', 'CC002']]])
  })

  it('keeps the marks of namesakes apart, also of those born on the same day (field report 44)', async () => {
    const pairs = ['Lò Thị Mai', 'Hoàng Văn Nam', 'Ma Thị Hoa', 'Đặng Văn Tú', 'Lý A Sử']
    const twins = []
    for (const [index, fullName] of pairs.entries()) {
      for (const half of [1, 2]) {
        const birthDate = index < 2 ? '2000-01-01' : `200${half}-01-01`
        twins.push({ id: (await exam.add(fullName, { birthDate })).id, value: 5000 + index * 100 + half })
      }
    }
    await paste(twins.toReversed().map(({ id, value }) => cell(id, 'written', value)))
    const { rows } = await client.marking.grid({ examId: exam.examId, limit: 500 })
    const read = twins.map(({ id }) => ({ id, value: rows.find(({ candidateId }) => candidateId === id)?.marks?.find(({ partId }) => partId === exam.partId('written'))?.value }))
    expect(read).toEqual(twins)
    const view = await client.results.view({ examId: exam.examId })
    expect(twins.map(({ id }) => view.rows.find(({ candidateId }) => candidateId === id)?.marks?.[0]?.value)).toEqual(twins.map(({ value }) => value))
  })
})

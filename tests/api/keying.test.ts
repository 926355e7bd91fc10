import { afterEach, describe, expect, it } from 'vitest'
import type { KeyedValue } from '../../shared/contract/keying.ts'
import { anExamToCode, keeperNames } from './an-exam-to-code.ts'
import { aJoined, give, passphraseOf, sitDown } from './a-user.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

const names = ['Lý A Sử', 'Bàn Văn Quý', 'Hà Thị Mai', 'Lò Văn An', 'Ma Thị Bé', 'Quan Văn Cả']
const typists = ['Nguyễn Văn Gõ', 'Trần Thị Nhập', 'Lê Văn Ba'] as const
const settlers = ['Đỗ Thị Chốt', 'Nông Văn Hai'] as const
type Person = (typeof typists)[number] | (typeof settlers)[number]

/** An exam whose scripts are coded in one bag, with three typists and two who settle. */
async function aCodedExam(maxima: readonly number[] = []) {
  const office = await anOffice()
  test = office
  const { client, file } = office
  const exam = await anExamToCode(office, names)
  const { examId, partId } = exam
  for (const name of [...typists, ...settlers]) {
    const { id } = await aJoined(office, name)
    await give(client, id, (typists as readonly string[]).includes(name) ? 'typist' : 'settler', { examId })
  }
  if (maxima.length > 0) await client.keying.setQuestions({ examId, partId, maxima: [...maxima], requestId: newRequest() })
  await exam.sit(keeperNames[0])
  await exam.code()
  const [bag] = await client.keying.bags({ examId })
  const bagId = bag?.id ?? ''
  const at = (marker: 1 | 2 | 3 = 1) => ({ examId, bagId, marker })
  const sit = (name: Person) => sitDown(client, file, name, passphraseOf(name))
  const take = (marker: 1 | 2 | 3 = 1) => client.keying.take({ ...at(marker), requestId: newRequest() })
  const sheet = (marker: 1 | 2 | 3 = 1) => client.keying.sheet(at(marker))
  const enter = (row: { scriptId: string; code: string }, values: KeyedValue[], marker: 1 | 2 | 3 = 1, ending = row.code.slice(-2)) =>
    client.keying.enter({ ...at(marker), scriptId: row.scriptId, ending, values, requestId: newRequest() })
  const finish = (marker: 1 | 2 | 3 = 1) => client.keying.finish({ ...at(marker), requestId: newRequest() })
  const lock = (scripts = 6, sheets = 12, marker: 1 | 2 | 3 = 1) => client.keying.lock({ ...at(marker), scripts, sheets, requestId: newRequest() })
  const total = (value: number): KeyedValue[] => [{ question: 0, value }]
  /** Takes a marking, keys totals in the order of the bag, and says that all is keyed. */
  async function keyAll(name: Person, totals: readonly number[], marker: 1 | 2 | 3 = 1) {
    await sit(name)
    await take(marker)
    const { rows } = await sheet(marker)
    for (const [index, row] of rows.entries()) await enter(row, total(totals[index] ?? 0), marker)
    await finish(marker)
    return rows
  }
  async function progress(marker: 1 | 2 | 3 = 1) {
    const [now] = await client.keying.bags({ examId })
    return now?.markings.find((one) => one.marker === marker)
  }
  return { ...exam, client, at, sit, take, sheet, enter, finish, lock, total, keyAll, progress }
}

const alike = [7000, 6500, 5000, 8025, 4975, 9000]

describe('marks keyed twice by code (TT 22/2025 Quy chế Đ.15–16)', () => {
  it('shows codes in the order of the bag and no name; nothing is filled in', async () => {
    const exam = await aCodedExam()
    await exam.sit(typists[0])
    expect(await refusal(exam.sheet())).toMatchObject({ code: 'KEYING_REFUSED', data: { code: 'notTaken' } })
    expect(await exam.take()).toEqual({ typing: 1 })
    const shown = await exam.sheet()
    expect(shown).toMatchObject({ typing: 1, done: false, closed: false, maximum: 10_000, questions: [] })
    expect(shown.rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    expect(shown.rows.map(({ values }) => values)).toEqual([[], [], [], [], [], []])
    const everything = JSON.stringify([shown, await exam.client.keying.bags({ examId: exam.examId })])
    for (const name of names) expect(everything).not.toContain(name)
    for (const id of names.map((name) => exam.idOf(name))) expect(everything).not.toContain(id)
  })

  it('has two typists, never the same one twice and never a third', async () => {
    const exam = await aCodedExam()
    await exam.sit(typists[0])
    await exam.take()
    expect(await refusal(exam.take())).toMatchObject({ data: { code: 'ownTyping' } })
    await exam.sit(typists[1])
    expect(await exam.take()).toEqual({ typing: 2 })
    await exam.sit(typists[2])
    expect(await refusal(exam.take())).toMatchObject({ code: 'KEYING_REFUSED', data: { code: 'thirdTypist' } })
    expect(await refusal(exam.sheet())).toMatchObject({ data: { code: 'notTaken' } })
  })

  it('never tells one typist what the other keyed: not in the sheet, not in the log', async () => {
    const exam = await aCodedExam()
    await exam.keyAll(typists[0], [7111, 7222, 7333, 7444, 7555, 7666])
    await exam.sit(typists[1])
    await exam.take()
    const { rows } = await exam.sheet()
    expect(rows.map(({ values }) => values)).toEqual([[], [], [], [], [], []])
    const { client, examId } = exam
    const { entries } = await client.history.list({ examId })
    const changes = await Promise.all(entries.filter(({ procedure }) => procedure.startsWith('keying.')).map(({ seq }) => client.history.changes({ seq })))
    const told = JSON.stringify([entries, changes, await client.keying.bags({ examId })])
    expect(entries.some(({ procedure }) => procedure === 'keying.enter')).toBe(true)
    for (const value of ['71,11', '72,22', '7111', '7222']) expect(told).not.toContain(value)
    expect(await refusal(client.keying.differences(exam.at()))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'keying.settle' } })
  })

  it('refuses what the paper does not fit, by name: too much, another script in hand, a wrong sum, a question left out', async () => {
    const exam = await aCodedExam([3000, 3000, 4000])
    await exam.sit(typists[0])
    await exam.take()
    const { rows, questions } = await exam.sheet()
    expect(questions).toEqual([{ number: 1, maximum: 3000 }, { number: 2, maximum: 3000 }, { number: 3, maximum: 4000 }])
    const [row, next] = rows
    if (row === undefined || next === undefined) throw new Error('no script')
    const values = (one: number, two: number, three: number, sum: number) => [{ question: 1, value: one }, { question: 2, value: two }, { question: 3, value: three }, { question: 0, value: sum }]
    const refused = async (given: KeyedValue[], ending?: string) => (await refusal(exam.enter(row, given, 1, ending))).data
    expect(await refused(values(3750, 1000, 1000, 5750))).toEqual({ code: 'aboveMaximum', script: row.code, question: 1, found: 3750, expected: 3000 })
    expect(await refused(values(2000, 1000, 1000, 4100))).toEqual({ code: 'sumDiffers', script: row.code, question: 0, found: 4000, expected: 4100 })
    expect(await refused(values(2000, 1000, 1000, 4000).slice(1))).toMatchObject({ code: 'missing', question: 1 })
    expect(await refused([...values(2000, 1000, 1000, 4000), { question: 4, value: 0 }])).toMatchObject({ code: 'unknownQuestion', question: 4 })
    expect(await refused(values(2000, 1000, 1000, 4000), next.code.slice(-2) === row.code.slice(-2) ? '22' : next.code.slice(-2))).toMatchObject({ code: 'otherScript', script: row.code })
    expect((await exam.sheet()).rows[0]?.values).toEqual([])
    expect(await exam.enter(row, values(2000, 1000, 1000, 4000))).toEqual({ keyed: 1 })
    expect(await refusal(exam.finish())).toMatchObject({ data: { code: 'notAllKeyed', script: next.code } })
  })

  it('lists both values where the two differ; a third person settles from the paper, and only then the bag is locked', async () => {
    const exam = await aCodedExam()
    const rows = await exam.keyAll(typists[0], alike)
    await exam.sit(settlers[0])
    expect(await refusal(exam.client.keying.differences(exam.at()))).toMatchObject({ data: { code: 'notDone' } })
    await exam.keyAll(typists[1], alike.with(2, 5050))
    expect(await refusal(exam.enter(rows[2] as never, exam.total(5000)))).toMatchObject({ data: { code: 'bothDone' } })
    await exam.sit(settlers[0])
    expect(await exam.progress()).toMatchObject({ differences: 1, locked: false })
    const [row] = rows.slice(2)
    if (row === undefined) throw new Error('no script')
    const open = { scriptId: row.scriptId, code: row.code, position: 3, question: 0, maximum: 10_000, first: 5000, second: 5050 }
    expect(await exam.client.keying.differences(exam.at())).toEqual([{ ...open, settled: null }])
    expect(await refusal(exam.lock())).toMatchObject({ data: { code: 'differencesOpen', script: row.code, question: 0 } })
    const settle = (value: number, of = row) => exam.client.keying.settle({ ...exam.at(), scriptId: of.scriptId, question: 0, value, requestId: newRequest() })
    expect(await refusal(settle(10_001))).toMatchObject({ data: { code: 'aboveMaximum', found: 10_001, expected: 10_000 } })
    expect(await refusal(settle(5050, rows[0]))).toMatchObject({ data: { code: 'noDifference' } })
    expect(await settle(5050)).toEqual({ open: 0 })
    expect(await exam.client.keying.differences(exam.at())).toEqual([{ ...open, settled: 5050 }])
    expect(await refusal(exam.lock(5))).toMatchObject({ data: { code: 'scriptsDiffer', found: 5, expected: 6 } })
    expect(await refusal(exam.lock(6, 11))).toMatchObject({ data: { code: 'sheetsDiffer', found: 11, expected: 12 } })
    await exam.lock()
    expect(await exam.progress()).toMatchObject({ differences: 0, locked: true })
    expect(await refusal(settle(5000))).toMatchObject({ data: { code: 'locked' } })
    expect(await refusal(exam.lock())).toMatchObject({ data: { code: 'locked' } })
  })

  it('lets nobody settle or lock what they keyed', async () => {
    const exam = await aCodedExam()
    await exam.keyAll(typists[0], alike)
    await exam.keyAll(typists[1], alike.with(0, 100))
    const { client } = exam
    await sitDown(client, (test as TestOffice).file, 'Nguyễn Thu Hà', 'mật khẩu của phép thử')
    const users = await client.users.list()
    const typist = users.find(({ name }) => name === typists[0])?.id ?? ''
    expect((await refusal(give(client, typist, 'settler', { examId: exam.examId }))).code).toBe('SEATS_INCOMPATIBLE')
  })

  it('keeps the first marking as it is once the second has begun, in the program and in the file', async () => {
    const exam = await aCodedExam()
    const rows = await exam.keyAll(typists[0], alike)
    await exam.sit(typists[2])
    expect(await refusal(exam.take(2))).toMatchObject({ data: { code: 'earlierOpen', expected: 1 } })
    await exam.keyAll(typists[1], alike)
    await exam.sit(settlers[0])
    await exam.lock()
    await exam.sit(typists[0])
    await exam.take(2)
    await exam.enter(rows[0] as never, exam.total(6000), 2)
    expect((await refusal(exam.enter(rows[1] as never, exam.total(1)))).data).toMatchObject({ code: 'locked' })
    const { sqlite } = (test as TestOffice).office.context.state.unlocked?.open ?? {}
    expect(() => sqlite?.prepare(`update mark set value = 9999 where marker = 1`).run()).toThrow('a later marking of this bag has begun')
    const copy = `insert into mark (id, recorded_seq, script_id, stage, question, marker, typing, state, value) select 'x', recorded_seq, script_id, stage, 9, 1, typing, state, value from mark where marker = 1 limit 1`
    expect(() => sqlite?.prepare(copy).run()).toThrow('a later marking of this bag has begun')
  })

  it('asks for a third marking of the scripts whose two marks are ten points apart or more, and of no other', async () => {
    const exam = await aCodedExam()
    await exam.keyAll(typists[0], [7000, 6500, 5000, 8025, 4975, 9000])
    await exam.keyAll(typists[1], [7000, 6500, 5000, 8025, 4975, 9000])
    await exam.sit(settlers[0])
    await exam.lock()
    // 9,99 apart: the head of marking; 10,00 apart: a third marker (TT 22/2025 Quy chế Đ.16 k.2 c–d).
    const second = [7000, 7499, 6000, 8025, 4975, 7950]
    const rows = await exam.keyAll(typists[0], second, 2)
    await exam.keyAll(typists[2], second, 2)
    await exam.sit(settlers[1])
    await exam.lock(6, 12, 2)
    expect(await exam.progress(3)).toMatchObject({ scripts: 2, locked: false })
    await exam.sit(typists[1])
    await exam.take(3)
    expect((await exam.sheet(3)).rows.map(({ code }) => code)).toEqual([rows[2]?.code, rows[5]?.code])
  })

  it('refuses questions that do not add up to the paper, and any change once a mark is keyed', async () => {
    const exam = await aCodedExam()
    await exam.keyAll(typists[0], alike)
    await sitDown(exam.client, (test as TestOffice).file, 'Nguyễn Thu Hà', 'mật khẩu của phép thử')
    const set = (maxima: number[]) => exam.client.keying.setQuestions({ ...exam.where, maxima, requestId: newRequest() })
    expect(await refusal(set([5000, 5000]))).toMatchObject({ data: { code: 'marksKeyed' } })
    expect(await exam.client.keying.questions(exam.where)).toEqual({ maximum: 10_000, questions: [], keyed: true })
  })

  it.each([
    ['taken back', [[6000, 4000]], [2500, 1500]],
    ['brought back', [[6000, 4000], []], []],
  ] as const)('keeps the questions that marks were keyed for: none is %s by undoing', async (_what, sets, values) => {
    const exam = await aCodedExam()
    const { client, examId, where } = exam
    const secretary = () => sitDown(client, (test as TestOffice).file, 'Nguyễn Thu Hà', 'mật khẩu của phép thử')
    await secretary()
    for (const maxima of sets) await client.keying.setQuestions({ ...where, maxima: [...maxima], requestId: newRequest() })
    const { questions } = await client.keying.questions(where)
    await exam.sit(typists[0])
    await exam.take()
    const [row] = (await exam.sheet()).rows
    await exam.enter(row as never, [...values.map((value, index) => ({ question: index + 1, value })), ...exam.total(4000)])
    const keyed = (await client.history.list({ examId, limit: 1 })).entries[0]?.seq
    await secretary()
    const set = (await client.history.list({ examId })).entries.find(({ procedure }) => procedure === 'keying.setQuestions')
    expect(await refusal(client.history.undo({ seq: set?.seq ?? 0, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: keyed } })
    expect((await client.keying.questions(where)).questions).toEqual(questions)
  })
})

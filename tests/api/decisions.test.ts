import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal, marking } from './a-marking-sheet.ts'
import { anExamToDecide, civilServants, employeesOfNd85, paper, type ExamToDecide } from './an-exam-to-decide.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const refused = (code: string, places = 0) => ({ code: 'DECISION_REFUSED', data: { code, places } })
const problem = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
const anAgency = async (name: string) => (await client.organizations.create({ name, requestId: newRequest() })).id

async function writeSheet(exam: ExamToDecide, name: string, marks: ReturnType<typeof marking>) {
  const cell = { examId: exam.examId, candidateId: exam.id(name), partId: exam.partId('written') }
  const { version } = await client.marking.sheet(cell)
  return client.marking.setSheet({ ...cell, marks, version, requestId: newRequest() })
}

describe('a place that the plan keeps for a group', () => {
  it('is given by the decision of the head, to either side', async () => {
    const ethnic = { priority: [{ group: 'ethnicMinority' as const, evidence: true }] }
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2, reserved: { group: 'ethnicMinority', places: 1 } } }, [
      ['Đỗ Văn Một', 'A', 9000],
      ['Đỗ Văn Hai', 'A', 8000],
      ['Lò Thị Ba', 'A', 7000, ethnic],
      ['Lò Thị Bốn', 'A', 6000, ethnic],
    ])
    const answer = (...names: string[]) => ({ kind: 'reserved' as const, postId: exam.post('A'), winners: names.map(exam.id) })
    expect(await exam.questions('A')).toEqual([['reservedOpen', 1, ['Đỗ Văn Hai', 'Lò Thị Ba']]])
    expect(await refusal(exam.record(answer('Lò Thị Bốn')))).toEqual(refused('wrongPeople', 1))
    expect(await refusal(exam.record(answer('Đỗ Văn Hai', 'Lò Thị Ba')))).toEqual(refused('wrongNumber', 1))
    expect(await refusal(exam.record({ ...answer('Lò Thị Ba'), kind: 'tie' }))).toEqual(refused('notAsked'))
    await exam.record(answer('Lò Thị Ba'))
    expect([await exam.winners('A'), await exam.questions('A')]).toEqual([['Đỗ Văn Một', 'Lò Thị Ba'], []])
    await exam.undo()
    expect(await exam.questions('A')).toEqual([['reservedOpen', 1, ['Đỗ Văn Hai', 'Lò Thị Ba']]])
    await exam.redo()
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Một', 'Lò Thị Ba'])
    expect(await refusal(exam.record(answer('Đỗ Văn Hai')))).toEqual(refused('notAsked'))
  })
})

describe('a mark that two markers, three marks or an appeal left open', () => {
  it('is decided for the part and the person that wait, agreed only by two markers (TT 22/2025 Đ.16)', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, [
      ['Đỗ Văn Một', 'A', null],
      ['Đỗ Văn Hai', 'A', 6000],
    ])
    await writeSheet(exam, 'Đỗ Văn Một', marking(7250, 6600))
    const answer = (value: number, more: object = {}) => ({ kind: 'marking' as const, postId: exam.post('A'), candidateId: exam.id('Đỗ Văn Một'), part: 'written' as const, value, agreed: true, ...more })
    expect(await exam.questions('A')).toEqual([['markersDiffer', 0, ['Đỗ Văn Một']]])
    expect(await refusal(exam.record(answer(6900, { candidateId: exam.id('Đỗ Văn Hai') })))).toEqual(refused('wrongPeople'))
    expect(await refusal(exam.record(answer(6900, { part: 'interview' })))).toEqual(refused('notAsked'))
    expect((await refusal(exam.record(answer(10_001)))).code).toBe('BAD_REQUEST')
    await exam.record(answer(6900))
    expect(await exam.reasons('Đỗ Văn Một')).toEqual(['round1Passed', 'markersAgreed', 'thresholdPassed', 'withinQuota'])
    expect((await exam.view()).decisions).toMatchObject([{ kind: 'marking', part: 'written', value: 6900, agreed: true, candidateId: exam.id('Đỗ Văn Một'), ...paper }])

    await writeSheet(exam, 'Đỗ Văn Hai', marking(7800, 6100, 7000))
    expect(await exam.questions('A')).toEqual([['allMarksDiffer', 0, ['Đỗ Văn Hai']]])
    const third = { candidateId: exam.id('Đỗ Văn Hai') }
    expect(await refusal(exam.record(answer(7050, third)))).toEqual(refused('notAgreed'))
    await exam.record(answer(7050, { ...third, agreed: false }))
    expect([await exam.winners('A'), await exam.reasons('Đỗ Văn Hai')]).toEqual([['Đỗ Văn Hai'], ['round1Passed', 'headDecided', 'thresholdPassed', 'withinQuota']])
  })

  it('after an appeal is decided by the chair (TT 22/2025 Đ.18)', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, [['Đỗ Văn Một', 'A', 6900]])
    await writeSheet(exam, 'Đỗ Văn Một', [...marking(6900, 6900), ...appeal(7500, 7500)])
    const answer = { postId: exam.post('A'), candidateId: exam.id('Đỗ Văn Một'), part: 'written' as const, value: 7300 }
    expect(await exam.questions('A')).toEqual([['appealDiffers', 0, ['Đỗ Văn Một']]])
    expect(await refusal(exam.record({ kind: 'marking', ...answer, agreed: false }))).toEqual(refused('notAsked'))
    await exam.record({ kind: 'appeal', ...answer })
    const [row] = (await exam.view()).rows
    expect([row?.score, row?.state, row?.marks?.find(({ partId }) => partId === exam.partId('written'))?.value]).toEqual([7300, 'won', 7300])
    await exam.undo()
    expect(await exam.standing()).toEqual({ 'Đỗ Văn Một': 'waitingForHead' })
  })
})

describe('a joint post (NĐ 170/2025 Đ.10 k.3)', () => {
  it('whose three equals want one agency is settled by two decisions, and the rest follows their order', async () => {
    const [x, y, z] = [await anAgency('Sở X'), await anAgency('Sở Y'), await anAgency('Sở Z')] as const
    const agencies = [x, y, z].map((agencyId) => ({ agencyId, places: 1 }))
    const wants = { agencies: [x, y, z] }
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 3, agencies }, B: {} }, [
      ['Đỗ Văn Một', 'A', 8000, wants],
      ['Đỗ Văn Hai', 'A', 8000, wants],
      ['Đỗ Văn Ba', 'A', 8000, wants],
      ['Đỗ Văn Bốn', 'A', 7000, wants],
      ['Đỗ Văn Năm', 'B', 7000],
    ])
    const answer = (name: string, agencyId: string) => ({ kind: 'agency' as const, postId: exam.post('A'), candidateId: exam.id(name), agencyId })
    const agencyOf = async () => Object.fromEntries((await exam.view()).rows.map(({ fullName, agencyId }) => [fullName, agencyId]))
    expect((await exam.questions('A'))?.map(([code]) => code)).toEqual(['agencyTie'])
    expect(await refusal(exam.record(answer('Đỗ Văn Bốn', x)))).toMatchObject({ data: { code: 'wrongPeople' } })
    expect(await refusal(exam.record(answer('Đỗ Văn Một', await anAgency('Sở khác'))))).toMatchObject({ data: { code: 'wrongAgency' } })
    expect(await refusal(exam.record({ ...answer('Đỗ Văn Một', x), postId: exam.post('B') }))).toEqual(refused('notAsked'))

    await exam.record(answer('Đỗ Văn Hai', x))
    expect((await exam.questions('A'))?.map(([code]) => code)).toEqual(['agencyTie'])
    expect(await agencyOf()).toMatchObject({ 'Đỗ Văn Một': null, 'Đỗ Văn Hai': null, 'Đỗ Văn Ba': null })
    expect(await refusal(exam.record(answer('Đỗ Văn Một', x)))).toMatchObject({ data: { code: 'wrongAgency' } })
    expect(await refusal(exam.record(answer('Đỗ Văn Hai', y)))).toMatchObject({ data: { code: 'notAsked' } })

    await exam.record(answer('Đỗ Văn Ba', y))
    expect(await exam.questions('A')).toEqual([])
    expect(await agencyOf()).toMatchObject({ 'Đỗ Văn Một': z, 'Đỗ Văn Hai': x, 'Đỗ Văn Ba': y, 'Đỗ Văn Bốn': null })
    expect((await exam.view()).posts.find(({ code }) => code === 'A')?.agencies.map(({ agencyName }) => agencyName)).toEqual(['Sở X', 'Sở Y', 'Sở Z'])
    await exam.undo()
    expect(await agencyOf()).toMatchObject({ 'Đỗ Văn Một': null, 'Đỗ Văn Hai': null, 'Đỗ Văn Ba': null })
  })
})

describe('two wishes (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023)', () => {
  it('first wishes are settled first; the second wish is in the view, and waits for an open tie', async () => {
    const exam = await anExamToDecide(client, employeesOfNd85, { P: { wishes: 2 }, Q: { wishes: 2, quota: 2 } }, [
      ['Đỗ Văn Uyên', 'Q', 6000],
      ['Đỗ Văn Sơn', 'P', 8000, { second: 'Q' }],
      ['Đỗ Văn Tâm', 'P', 8000, { second: 'Q' }],
    ])
    const standing = async () => (await exam.view()).rows.map(({ fullName, state, postId, firstPostId }) => [fullName, state, postId === exam.post('P') ? 'P' : 'Q', firstPostId === exam.post('P') ? 'P' : 'Q'])
    expect(await standing()).toEqual([
      ['Đỗ Văn Sơn', 'waitingForHead', 'P', 'P'],
      ['Đỗ Văn Tâm', 'waitingForHead', 'P', 'P'],
      ['Đỗ Văn Uyên', 'won', 'Q', 'Q'],
    ])
    await exam.record({ kind: 'tie', postId: exam.post('P'), winners: [exam.id('Đỗ Văn Sơn')] })
    expect(await standing()).toEqual([
      ['Đỗ Văn Sơn', 'won', 'P', 'P'],
      ['Đỗ Văn Uyên', 'won', 'Q', 'Q'],
      ['Đỗ Văn Tâm', 'won', 'Q', 'P'],
    ])
  })

  it('an empty place goes to the next-lower person of an identical post by a decision', async () => {
    const exam = await anExamToDecide(client, employeesOfNd85, { P: {}, Q: { quota: 2 }, R: { form: ['oral'] } }, [
      ['Đỗ Văn Một', 'P', 9000],
      ['Đỗ Văn Hai', 'P', 8000],
      ['Đỗ Văn Ba', 'P', 7000],
      ['Đỗ Văn Bốn', 'Q', 6000],
    ])
    const answer = (name: string, to = 'Q') => ({ kind: 'transfer' as const, postId: exam.post(to), candidateId: exam.id(name) })
    expect(await refusal(exam.record(answer('Đỗ Văn Ba')))).toEqual(refused('wrongPeople', 1))
    expect(await refusal(exam.record(answer('Đỗ Văn Hai', 'P')))).toEqual(refused('noPlace'))
    expect(await refusal(exam.record(answer('Đỗ Văn Hai', 'R')))).toEqual(refused('wrongPeople', 1))
    await exam.record(answer('Đỗ Văn Hai'))
    expect([await exam.winners('Q'), (await exam.reasons('Đỗ Văn Hai'))?.at(-1)]).toEqual([['Đỗ Văn Bốn', 'Đỗ Văn Hai'], 'transferred'])
    expect(await refusal(exam.record(answer('Đỗ Văn Ba')))).toEqual(refused('noPlace'))
    await exam.undo()
    expect(await exam.winners('Q')).toEqual(['Đỗ Văn Bốn'])
  })

  it('knows no such transfer under another regulation', async () => {
    const exam = await anExamToDecide(client, civilServants, { P: {}, Q: { quota: 2 } }, [['Đỗ Văn Một', 'P', 9000], ['Đỗ Văn Hai', 'P', 8000], ['Đỗ Văn Ba', 'Q', 7000]])
    expect(await refusal(exam.record({ kind: 'transfer', postId: exam.post('Q'), candidateId: exam.id('Đỗ Văn Hai') }))).toEqual(problem('kind', 'notInRegime'))
  })
})

describe('the day of a decision', () => {
  it('is not before the plan, and a day before the exam was sat is told', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, [['Đỗ Văn Một', 'A', 7000], ['Đỗ Văn Hai', 'A', 7000]])
    const room = await client.rooms.create({ examId: exam.examId, number: 1, name: 'P. 101', place: null, capacity: 30, reserve: 0, disabled: 0, requestId: newRequest() })
    await client.rooms.createSession({ examId: exam.examId, partId: exam.partId('written'), number: 1, day: '2026-11-18', startsAt: '07:30', roomIds: [room.id], requestId: newRequest() })
    const answer = { kind: 'tie' as const, postId: exam.post('A'), winners: [exam.id('Đỗ Văn Một')] }
    const early = async () => (await exam.view()).warnings.filter(({ code }) => code === 'decisionBeforeExam').map(({ facts }) => facts)
    expect(await refusal(exam.record(answer, { date: '2026-08-17' }))).toEqual(problem('date', 'beforePlan'))
    await exam.record(answer, { date: '2026-11-17' })
    expect(await early()).toEqual([{ number: paper.number, date: '2026-11-17', day: '2026-11-18' }])
    await exam.undo()
    await exam.record(answer, { date: '2026-11-18' })
    expect(await early()).toEqual([])
  })

  it('of a mark is compared with the day of its part', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, [['Đỗ Văn Một', 'A', null]])
    await writeSheet(exam, 'Đỗ Văn Một', marking(7250, 6600))
    const room = await client.rooms.create({ examId: exam.examId, number: 1, name: 'P. 101', place: null, capacity: 30, reserve: 0, disabled: 0, requestId: newRequest() })
    for (const [kind, day] of [['general', '2026-11-10'], ['written', '2026-11-18']] as const) {
      await client.rooms.createSession({ examId: exam.examId, partId: exam.partId(kind), number: 1, day, startsAt: '07:30', roomIds: [room.id], requestId: newRequest() })
    }
    await exam.record({ kind: 'marking', postId: exam.post('A'), candidateId: exam.id('Đỗ Văn Một'), part: 'written', value: 6900, agreed: true }, { date: '2026-11-15' })
    expect((await exam.view()).warnings.find(({ code }) => code === 'decisionBeforeExam')?.facts).toEqual({ number: paper.number, date: '2026-11-15', day: '2026-11-18' })
  })
})

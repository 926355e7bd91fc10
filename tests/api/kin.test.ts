import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anExamToDecide, civilServants, employeesOfNd85, type ExamToDecide } from './an-exam-to-decide.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const anExam = (plan: typeof civilServants | typeof employeesOfNd85 = civilServants) => anExamToDecide(client, plan, { A: {} }, [['Đỗ Văn Một', 'A', 9000], ['Đỗ Văn Hai', 'A', 8000]])
const declare = (exam: ExamToDecide, name: string, more: object = {}) =>
  client.kin.declare({ examId: exam.examId, candidateId: exam.id(name), memberName: 'Hà Văn Tú', memberFunction: 'Phó chủ tịch hội đồng', relation: 'child', note: null, requestId: newRequest(), ...more })
const warned = async (exam: ExamToDecide) => (await exam.view()).warnings.filter(({ code }) => code === 'kinDeclared').map(({ article, facts }): Record<string, unknown> => ({ article, ...facts }))

describe('declared kinship between a candidate and somebody who works in the exam', () => {
  it('is listed by candidate, and warns of with the results, with the win (NĐ 170/2025 Đ.8 k.3)', async () => {
    const exam = await anExam()
    const { id } = await declare(exam, 'Đỗ Văn Hai', { note: ' khai ngày 01/9 ' })
    await declare(exam, 'Đỗ Văn Một', { memberName: 'Lò Thị Hoa', memberFunction: 'giám thị', relation: 'sibling' })
    expect((await client.kin.list({ examId: exam.examId })).map(({ candidateName, memberName, postCode, article, note }) => [candidateName, memberName, postCode, article, note])).toEqual([
      ['Đỗ Văn Hai', 'Hà Văn Tú', 'A', 'NĐ 170/2025 Đ.8 k.3', 'khai ngày 01/9'],
      ['Đỗ Văn Một', 'Lò Thị Hoa', 'A', 'NĐ 170/2025 Đ.8 k.3', null],
    ])
    expect(await warned(exam)).toEqual([
      { article: 'NĐ 170/2025 Đ.8 k.3', candidate: exam.id('Đỗ Văn Hai'), memberName: 'Hà Văn Tú', memberFunction: 'Phó chủ tịch hội đồng', relation: 'child', won: false },
      { article: 'NĐ 170/2025 Đ.8 k.3', candidate: exam.id('Đỗ Văn Một'), memberName: 'Lò Thị Hoa', memberFunction: 'giám thị', relation: 'sibling', won: true },
    ])
    await client.kin.withdraw({ examId: exam.examId, id, reason: 'khai nhầm', expectedRevision: 1, requestId: newRequest() })
    expect((await warned(exam)).map(({ memberName }) => memberName)).toEqual(['Lò Thị Hoa'])
    await exam.undo()
    expect(await warned(exam)).toHaveLength(2)
  })

  it('cites the rule of its own regulation', async () => {
    const exam = await anExam(employeesOfNd85)
    await declare(exam, 'Đỗ Văn Một')
    expect((await client.kin.list({ examId: exam.examId })).map(({ article }) => article)).toEqual(['NĐ 115/2020 Đ.8 k.4'])
  })

  it('is declared once for the same two people, whatever the accents', async () => {
    const exam = await anExam()
    await declare(exam, 'Đỗ Văn Một')
    expect(await refusal(declare(exam, 'Đỗ Văn Một', { memberName: 'HÀ VĂN TÚ', relation: 'sibling' }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'memberName', code: 'duplicate' }] } })
    await declare(exam, 'Đỗ Văn Hai')
    expect(await client.kin.list({ examId: exam.examId })).toHaveLength(2)
  })

  it.each([
    ['somebody of another exam', async () => (await anExam()).id('Đỗ Văn Một'), 'NOT_FOUND'],
    ['nobody', () => Promise.resolve(newRequest()), 'NOT_FOUND'],
  ])('is refused for %s', async (_what, candidateOf, code) => {
    const exam = await anExam()
    expect((await refusal(declare(exam, 'Đỗ Văn Một', { candidateId: await candidateOf() }))).code).toBe(code)
  })

  it.each([{ memberName: ' ' }, { memberFunction: '' }, { relation: 'neighbour' }])('is refused with %j', async (more) => {
    const exam = await anExam()
    expect((await refusal(declare(exam, 'Đỗ Văn Một', more))).code).toBe('BAD_REQUEST')
  })

  it('is withdrawn as it was seen, and only in its exam', async () => {
    const exam = await anExam()
    const other = await anExam()
    const { id } = await declare(exam, 'Đỗ Văn Một')
    const withdraw = (examId: string, expectedRevision: number) => client.kin.withdraw({ examId, id, reason: 'khai nhầm', expectedRevision, requestId: newRequest() })
    expect((await refusal(withdraw(other.examId, 1))).code).toBe('NOT_FOUND')
    expect((await refusal(withdraw(exam.examId, 2))).code).toBe('STALE')
    await withdraw(exam.examId, 1)
    expect(await client.kin.list({ examId: exam.examId })).toEqual([])
  })
})

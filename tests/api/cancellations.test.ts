import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anExamToDecide, civilServants, civilServantsOfNd170, employeesOfNd85, paper, type ExamToDecide, type Sitter } from './an-exam-to-decide.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const five: readonly Sitter[] = [
  ['Đỗ Văn Một', 'A', 9000],
  ['Đỗ Văn Hai', 'A', 8000],
  ['Đỗ Văn Ba', 'A', 7000],
  ['Đỗ Văn Bốn', 'A', 6000],
  ['Đỗ Văn Rớt', 'A', 4000],
]
const refused = (code: string, places: number) => ({ code: 'DECISION_REFUSED', data: { code, places } })
const problem = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
const replacement = (exam: ExamToDecide, names: string[], leaveEmpty = 0) => ({ kind: 'replacement' as const, postId: exam.post('A'), winners: names.map(exam.id), leaveEmpty })

describe('a cancelled win under NĐ 170/2025 before NĐ 300/2026 (Đ.18 k.2, Đ.19 k.4)', () => {
  it('calls the next-lower person in order; the act is undone and redone', async () => {
    const exam = await anExamToDecide(client, civilServantsOfNd170, { A: { quota: 2 } }, five)
    const { id } = await exam.cancel('Đỗ Văn Một', { cause: 'fileIncomplete' })
    expect(await exam.standing()).toEqual({ 'Đỗ Văn Một': 'removed', 'Đỗ Văn Hai': 'won', 'Đỗ Văn Ba': 'won', 'Đỗ Văn Bốn': 'lost', 'Đỗ Văn Rớt': 'failed' })
    expect([(await exam.reasons('Đỗ Văn Một'))?.at(-1), (await exam.reasons('Đỗ Văn Ba'))?.slice(-2)]).toEqual(['winCancelled', ['outsideQuota', 'nextLower']])
    const { cancellations, posts } = await exam.view()
    expect(cancellations).toEqual([{ id, candidateId: exam.id('Đỗ Văn Một'), cause: 'fileIncomplete', stage: 'all', ...paper, revision: 1 }])
    expect(posts[0]).toMatchObject({ empty: 0, next: [exam.id('Đỗ Văn Bốn')], questions: [] })
    await exam.undo()
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Một', 'Đỗ Văn Hai'])
    await exam.redo()
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Hai', 'Đỗ Văn Ba'])
  })

  it('is taken back with a reason, once', async () => {
    const exam = await anExamToDecide(client, civilServantsOfNd170, { A: { quota: 2 } }, five)
    const { id } = await exam.cancel('Đỗ Văn Một')
    const withdraw = (expectedRevision = 1) => client.results.withdrawCancellation({ examId: exam.examId, id, reason: 'ghi nhầm người', expectedRevision, requestId: newRequest() })
    expect((await refusal(withdraw(2))).code).toBe('STALE')
    await withdraw()
    expect([await exam.winners('A'), (await exam.view()).cancellations]).toEqual([['Đỗ Văn Một', 'Đỗ Văn Hai'], []])
    expect(await refusal(withdraw())).toEqual({ code: 'NOT_FOUND', data: { what: 'cancellation' } })
  })
})

describe('a cancelled win under NĐ 300/2026 (Đ.18 k.3–4)', () => {
  it('leaves it to the head, who recruits in the published order or leaves places empty', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2 } }, five)
    await exam.cancel('Đỗ Văn Một', { date: '2026-11-10' })
    await exam.cancel('Đỗ Văn Hai', { date: '2026-11-10' })
    expect(await exam.questions('A')).toEqual([['replacementOpen', 2, ['Đỗ Văn Ba', 'Đỗ Văn Bốn']]])
    expect(await refusal(exam.record(replacement(exam, ['Đỗ Văn Bốn'], 1)))).toEqual(refused('wrongOrder', 2))
    expect(await refusal(exam.record(replacement(exam, ['Đỗ Văn Ba', 'Đỗ Văn Rớt'])))).toEqual(refused('wrongPeople', 2))
    expect(await refusal(exam.record(replacement(exam, ['Đỗ Văn Ba'])))).toEqual(refused('wrongNumber', 2))
    await exam.record(replacement(exam, ['Đỗ Văn Ba'], 1))
    const { posts, decisions } = await exam.view()
    expect([await exam.winners('A'), posts[0]?.empty, posts[0]?.questions]).toEqual([['Đỗ Văn Ba'], 1, []])
    expect(decisions).toMatchObject([{ kind: 'replacement', winners: [exam.id('Đỗ Văn Ba')], leaveEmpty: 1 }])
    await exam.undo()
    await exam.record(replacement(exam, ['Đỗ Văn Ba', 'Đỗ Văn Bốn']))
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Ba', 'Đỗ Văn Bốn'])
  })

  it('may leave every place empty', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, five)
    await exam.cancel('Đỗ Văn Một')
    await exam.record(replacement(exam, [], 1))
    expect([await exam.winners('A'), (await exam.view()).posts[0]?.empty, (await exam.standing())['Đỗ Văn Hai']]).toEqual([[], 1, 'lost'])
  })

  it('of somebody who was recruited in place of another asks for the next one', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, five)
    await exam.cancel('Đỗ Văn Một', { date: '2026-11-01' })
    await exam.record(replacement(exam, ['Đỗ Văn Hai']), { date: '2026-11-05' })
    await exam.cancel('Đỗ Văn Hai', { date: '2026-11-10', cause: 'notTakenUp' })
    expect(await exam.questions('A')).toEqual([['replacementOpen', 1, ['Đỗ Văn Ba']]])
    await exam.record(replacement(exam, ['Đỗ Văn Ba']), { date: '2026-11-15' })
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Ba'])
  })
})

describe('a win that cannot be cancelled', () => {
  it.each(['Đỗ Văn Ba', 'Đỗ Văn Rớt'])('%s has not won', async (name) => {
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2 } }, five)
    expect(await refusal(exam.cancel(name))).toEqual({ code: 'NOT_A_WINNER', data: undefined })
    expect((await exam.view()).cancellations).toEqual([])
  })

  it('is one that was cancelled already, one before the plan, and one of first wishes where there is only one', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {} }, five)
    expect(await refusal(exam.cancel('Đỗ Văn Một', { date: '2026-08-17' }))).toEqual(problem('date', 'beforePlan'))
    expect(await refusal(exam.cancel('Đỗ Văn Một', { stage: 'firstWishes' }))).toEqual(problem('stage', 'notInRegime'))
    await exam.cancel('Đỗ Văn Một')
    expect((await refusal(exam.cancel('Đỗ Văn Một'))).code).toBe('NOT_A_WINNER')
  })
})

describe('two wishes: a win cancelled before or after second wishes are settled (NĐ 115/2020 Đ.10 k.3)', () => {
  const twoWishes = () =>
    anExamToDecide(client, employeesOfNd85, { P: { wishes: 2 }, Q: { wishes: 2 } }, [
      ['Đỗ Văn Một', 'P', 9000],
      ['Đỗ Văn Hai', 'P', 8000, { second: 'Q' }],
      ['Đỗ Văn Ba', 'Q', 4000],
    ])
  const held = async (exam: ExamToDecide) => [await exam.winners('P'), await exam.winners('Q')]

  it('before: the next-lower person fills the first wish and no second one', async () => {
    const exam = await twoWishes()
    expect(await held(exam)).toEqual([['Đỗ Văn Một'], ['Đỗ Văn Hai']])
    await exam.cancel('Đỗ Văn Một', { stage: 'firstWishes' })
    expect(await held(exam)).toEqual([['Đỗ Văn Hai'], []])
    expect((await exam.view()).cancellations[0]?.stage).toBe('firstWishes')
  })

  it('after: who holds a place by the second wish is asked about, and moves by the decision', async () => {
    const exam = await twoWishes()
    await exam.cancel('Đỗ Văn Một')
    expect([await held(exam), await exam.questions('P')]).toEqual([[[], ['Đỗ Văn Hai']], [['nextLowerHoldsPlace', 1, ['Đỗ Văn Hai']]]])
    await exam.record({ kind: 'replacement', postId: exam.post('P'), winners: [exam.id('Đỗ Văn Hai')], leaveEmpty: 0 })
    expect(await held(exam)).toEqual([['Đỗ Văn Hai'], []])
  })

  it('who won by the second wish cannot leave before second wishes are settled', async () => {
    const exam = await twoWishes()
    expect(await refusal(exam.cancel('Đỗ Văn Hai', { stage: 'firstWishes' }))).toEqual(problem('stage', 'wonBySecondWish'))
    await exam.cancel('Đỗ Văn Hai')
    expect(await held(exam)).toEqual([['Đỗ Văn Một'], []])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anExamToDecide, civilServants, employeesOfNd85, paper, type Sitter } from './an-exam-to-decide.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const sitters: readonly Sitter[] = [
  ['Đỗ Văn Một', 'A', 9000],
  ['Đỗ Văn Hai', 'A', 8000],
  ['Đỗ Văn Ba', 'A', 7000],
  ['Đỗ Văn Bốn', 'B', 6000],
]
const refused = (code: string, places = 0, lastDay: string | null = null) => ({ code: 'QUOTA_REFUSED', data: { code, places, lastDay } })

describe('places moved from a post to another', () => {
  it('let the next person of the other post win, and come back by undo', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {}, B: { quota: 3 } }, sitters)
    const { id } = await exam.changeQuota({ kind: 'transfer', from: 'B', to: 'A', places: 2 })
    const quotas = async () => (await exam.view()).posts.map(({ code, planned, quota, empty }) => [code, planned, quota, empty])
    expect([await exam.winners('A'), await exam.winners('B'), await quotas()]).toEqual([['Đỗ Văn Một', 'Đỗ Văn Hai', 'Đỗ Văn Ba'], ['Đỗ Văn Bốn'], [['A', 1, 3, 0], ['B', 3, 1, 0]]])
    expect((await exam.view()).quotaChanges).toEqual([{ id, kind: 'transfer', postId: exam.post('A'), fromPostId: exam.post('B'), places: 2, ...paper, revision: 1 }])
    await exam.undo()
    expect([await exam.winners('A'), await quotas()]).toEqual([['Đỗ Văn Một'], [['A', 1, 1, 0], ['B', 3, 3, 2]]])
    await exam.redo()
    expect(await exam.winners('A')).toHaveLength(3)
  })

  it('are at most those that nobody has won', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {}, B: { quota: 3 } }, sitters)
    expect(await refusal(exam.changeQuota({ kind: 'transfer', from: 'B', to: 'A', places: 3 }))).toEqual(refused('tooFew', 2))
    expect(await refusal(exam.changeQuota({ kind: 'transfer', from: 'A', to: 'B', places: 1 }))).toEqual(refused('tooFew', 0))
    expect(await refusal(exam.changeQuota({ kind: 'transfer', from: 'B', to: 'B', places: 1 }))).toEqual(refused('samePost'))
    expect((await refusal(exam.changeQuota({ kind: 'transfer', from: 'B', to: 'A', places: 0 }))).code).toBe('BAD_REQUEST')
    expect(await refusal(exam.changeQuota({ kind: 'transfer', to: 'A', places: 1 }))).toMatchObject({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'fromPostId' }] } })
    expect((await exam.view()).quotaChanges).toEqual([])
  })

  it('never take the place of somebody who was called for a cancelled win', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2 }, B: {} }, sitters)
    await exam.cancel('Đỗ Văn Một')
    await exam.record({ kind: 'replacement', postId: exam.post('A'), winners: [exam.id('Đỗ Văn Ba')], leaveEmpty: 0 })
    expect(await exam.winners('A')).toEqual(['Đỗ Văn Hai', 'Đỗ Văn Ba'])
    expect(await refusal(exam.changeQuota({ kind: 'transfer', from: 'A', to: 'B', places: 1 }))).toEqual(refused('tooFew', 0))
  })

  it('keep a winner who would have to be called again without the place: it is not moved', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2 }, B: {} }, sitters)
    await exam.cancel('Đỗ Văn Một')
    await exam.record({ kind: 'replacement', postId: exam.post('A'), winners: [], leaveEmpty: 1 })
    expect([await exam.winners('A'), (await exam.view()).posts[0]?.empty]).toEqual([['Đỗ Văn Hai'], 1])
    expect(await refusal(exam.changeQuota({ kind: 'transfer', from: 'A', to: 'B', places: 1 }))).toEqual(refused('tooFew', 0))
  })

  it('are not those of a joint post, which belong to its agencies', async () => {
    const [x, y] = [(await client.organizations.create({ name: 'Sở X', requestId: newRequest() })).id, (await client.organizations.create({ name: 'Sở Y', requestId: newRequest() })).id]
    const held = await anExamToDecide(client, civilServants, { A: {}, J: { quota: 2, agencies: [{ agencyId: x, places: 1 }, { agencyId: y, places: 1 }] } }, [['Đỗ Văn Một', 'A', 9000]])
    expect(await refusal(held.changeQuota({ kind: 'transfer', from: 'J', to: 'A', places: 1 }))).toEqual(refused('jointPost'))
    expect(await refusal(held.changeQuota({ kind: 'transfer', from: 'A', to: 'J', places: 1 }))).toEqual(refused('jointPost'))
  })

  it('are not taken back while they were moved on; the later change goes first', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {}, B: { quota: 3 }, C: { quota: 0 } }, sitters)
    const first = await exam.changeQuota({ kind: 'transfer', from: 'B', to: 'C', places: 2 })
    const second = await exam.changeQuota({ kind: 'transfer', from: 'C', to: 'A', places: 1 })
    const withdraw = (id: string) => client.results.withdrawQuotaChange({ examId: exam.examId, id, reason: 'ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    expect(await refusal(withdraw(first.id))).toEqual({ code: 'IN_USE', data: { by: 'quotaChanges', count: 1 } })
    await withdraw(second.id)
    await withdraw(first.id)
    expect((await exam.view()).posts.map(({ quota }) => quota)).toEqual([1, 3, 0])
    expect(await refusal(withdraw(first.id))).toEqual({ code: 'NOT_FOUND', data: { what: 'quotaChange' } })
  })
})

describe('places added for a later need (NĐ 115/2020 Đ.18 k.4)', () => {
  it('go to the next-lower people in order, within 12 months from approval of the plan', async () => {
    const exam = await anExamToDecide(client, employeesOfNd85, { A: {}, B: {} }, sitters)
    const add = (date: string) => exam.changeQuota({ kind: 'laterNeed', to: 'A', places: 1 }, { date })
    // 02/5/2025 is a holiday beside the weekend (nghỉ lễ 30/4–04/5/2025), so that the last day is 05/5/2025.
    expect(await refusal(add('2025-05-06'))).toEqual(refused('tooLate', 0, '2025-05-05'))
    await add('2025-05-05')
    expect([await exam.winners('A'), (await exam.reasons('Đỗ Văn Hai'))?.at(-1)]).toEqual([['Đỗ Văn Một', 'Đỗ Văn Hai'], 'withinQuota'])
    expect((await exam.view()).posts[0]).toMatchObject({ planned: 1, quota: 2 })
    expect(await refusal(exam.changeQuota({ kind: 'laterNeed', to: 'A', from: 'B', places: 1 }, { date: '2025-05-02' }))).toMatchObject({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'fromPostId' }] } })
  })

  it('are unknown to other regulations, and never before the plan', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: {}, B: {} }, sitters)
    expect(await refusal(exam.changeQuota({ kind: 'laterNeed', to: 'A', places: 1 }))).toEqual(refused('notInRegime'))
    const employees = await anExamToDecide(client, employeesOfNd85, { A: {} }, [['Đỗ Văn Một', 'A', 9000]])
    expect(await refusal(employees.changeQuota({ kind: 'laterNeed', to: 'A', places: 1 }, { date: '2024-05-01' }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'date', code: 'beforePlan' }] } })
  })
})

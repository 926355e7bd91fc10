import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToReview, type ExamToReview } from './an-exam-to-review.ts'
import { anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let exam: ExamToReview
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())
beforeEach(async () => {
  exam = await anExamToReview(client)
})

describe('the list to review', () => {
  let binh: string
  let chung: string
  let other: string
  beforeEach(async () => {
    other = (await aPost(client, exam.examId, { code: 'B' })).id
    await exam.add('Đường Văn An')
    binh = (await exam.add('Dương Thị Bình', { identityNumber: '008300000002' })).id
    chung = (await exam.add('Lò Văn Chung', { postId: other })).id
    await exam.add('Lò Văn Dũng', { postId: other })
    await exam.decide(binh, 'ineligible', { reasons: [exam.reason('age')] })
    await exam.decide(chung, 'eligible')
  })

  const names = async (more: Parameters<ExamToReview['list']>[0]) => (await exam.list(more)).rows.map(({ fullName }) => fullName)

  it.each([
    ['everybody in the order of names', {}, ['An', 'Bình', 'Chung', 'Dũng']],
    ['the undecided', { verdict: 'undecided' }, ['An', 'Dũng']],
    ['the accepted', { verdict: 'eligible' }, ['Chung']],
    ['the refused', { verdict: 'ineligible' }, ['Bình']],
    ['without accents', { query: 'duong' }, ['Bình', 'An']],
    ['by number', { query: '008300000002' }, ['Bình']],
    ['within a verdict', { query: 'lo van', verdict: 'undecided' }, ['Dũng']],
  ] as const)('shows %s', async (_what, filter, given) => {
    const { rows, found } = await exam.list(filter)
    expect(rows.map(({ fullName }) => fullName.split(' ').at(-1)).sort()).toEqual([...given].sort())
    expect(found).toBe(given.length)
  })

  it('counts by verdict what adds up, whatever is searched for', async () => {
    const everybody = { undecided: 2, eligible: 1, ineligible: 1 }
    expect((await exam.list()).counts).toEqual(everybody)
    expect((await exam.list({ query: 'lo', verdict: 'eligible' })).counts).toEqual(everybody)
    expect((await exam.list({ postId: other })).counts).toEqual({ undecided: 1, eligible: 1, ineligible: 0 })
    expect(await names({ postId: other })).toEqual(['Lò Văn Chung', 'Lò Văn Dũng'])
    expect(await exam.list({ offset: 1, limit: 1 })).toMatchObject({ rows: [{ fullName: 'Dương Thị Bình' }], found: 4 })
  })

  it('is read and decided within a role, without the fields the role may not see', async () => {
    const { back } = await signInAs(test.office, `Người xem ${newRequest()}`, [{ role: 'viewer', examId: exam.examId }])
    try {
      expect((await exam.list()).rows.map((row) => 'birthDate' in row)).toEqual([false, false, false, false])
      expect((await exam.list({ query: '008300000002' })).found).toBe(0)
      const forbidden = { code: 'FORBIDDEN', data: { permission: 'eligibility.decide' } }
      expect([await refusal(exam.acceptRest()), await refusal(exam.decide(binh, 'eligible'))]).toEqual([forbidden, forbidden])
    } finally {
      back()
    }
  })
})

describe('the lists a refusal is made of', () => {
  const codes = async (kind: 'civilServant' | 'publicEmployee' | 'teacher' | 'leadership', planApproved: string) => {
    const { id } = await client.exams.create({ name: 'Kỳ thi', kind, planNumber: '1', planApproved, layout: 'party', requestId: newRequest() })
    return client.eligibility.codes({ examId: id })
  }
  const age = { name: 'Chưa đủ 18 tuổi' }

  it.each([
    ['civilServant', '2026-08-18', { ...age, article: 'Luật 80/2025/QH15 Đ.19 k.1', checked: true }],
    ['civilServant', '2025-06-30', { ...age, article: null, checked: false }],
    ['publicEmployee', '2026-06-30', { ...age, article: 'Luật Viên chức 2010 Đ.22, NĐ 115/2020 Đ.5', checked: true }],
    ['publicEmployee', '2026-07-01', { ...age, article: null, checked: false }],
    ['teacher', '2026-08-18', { ...age, article: null, checked: false }],
    ['leadership', '2026-08-18', undefined],
  ] as const)('are those of the law: %s, plan of %s', async (kind, planApproved, wanted) => {
    const { conditions: entries } = await codes(kind, planApproved)
    const found = entries.find(({ code }) => code === 'age')
    expect(found && { name: found.name, article: found.article, checked: found.checked }).toEqual(wanted)
    expect(entries.at(-1)).toMatchObject({ code: 'other', article: null, checked: true })
  })

  it('need an exam', async () => {
    expect(await refusal(client.eligibility.codes({ examId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'exam' } })
  })
})

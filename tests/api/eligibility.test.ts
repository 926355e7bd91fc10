import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { anExamToReview, type Decision, type ExamToReview } from './an-exam-to-review.ts'
import { anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

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

const lastAct = async () => (await client.history.next()).undo?.seq ?? 0
const undo = (seq: number) => client.history.undo({ seq, requestId: newRequest() })
const undecided = { verdict: 'undecided', reasons: [], note: null, decidedBy: null, decidedAt: null, revision: null }

describe('a decision about the conditions to sit (Luật 80/2025/QH15 Đ.19)', () => {
  it('accepts a candidate: who did, when, and the verdict wherever the candidate is shown', async () => {
    const { id } = await exam.add('Lò Văn An')
    expect(await exam.row(id)).toMatchObject({ ...undecided, fullName: 'Lò Văn An', postCode: 'TH-01', agencyName: 'Văn phòng Tỉnh ủy' })
    const row = await exam.decide(id, 'eligible', { note: 'đã đối chiếu bản gốc' })
    expect(row).toMatchObject({
      ...{ verdict: 'eligible', reasons: [], note: 'đã đối chiếu bản gốc', revision: 1 },
      ...{ decidedBy: 'Nguyễn Thu Hà', decidedAt: test.clock.now.toISOString() },
    })
    expect(await exam.row(id)).toEqual(row)
    expect((await client.candidates.get({ examId: exam.examId, id })).eligibility).toBe('eligible')
    expect((await client.candidates.search({ examId: exam.examId })).rows.map(({ eligibility }) => eligibility)).toEqual(['eligible'])
  })

  it('refuses a candidate with each condition and the paper that is missing', async () => {
    const { id } = await exam.add('Lò Văn An')
    const reasons = [exam.reason('diploma', { paper: exam.paper('transcript') }), exam.reason('age'), exam.reason('other', { note: 'nộp hai phiếu' })]
    const row = await exam.decide(id, 'ineligible', { reasons })
    expect(row).toMatchObject({ verdict: 'ineligible', reasons, revision: 1 })
    expect(await exam.row(id)).toEqual(row)
  })

  it('takes the same condition twice where two papers are missing', async () => {
    const { id } = await exam.add('Lò Văn An')
    const reasons = [exam.reason('missingPaper', { paper: exam.paper('diploma') }), exam.reason('missingPaper', { paper: exam.paper('photo') })]
    expect((await exam.decide(id, 'ineligible', { reasons })).reasons).toEqual(reasons)
  })

  it.each([
    ['a refusal without a condition', 'ineligible', () => [], 'reasonMissing'],
    ['an acceptance with one', 'eligible', () => [exam.reason('age')], 'reasonNotAllowed'],
    ['no decision with one', 'undecided', () => [exam.reason('age')], 'reasonNotAllowed'],
    ['“other” without a note', 'ineligible', () => [exam.reason('age'), exam.reason('other')], 'noteMissing'],
    ['“other” with a blank note', 'ineligible', () => [exam.reason('other', { note: '  ' })], 'noteMissing'],
  ] as const)('is not taken: %s', async (_what, verdict, reasons, code) => {
    const { id } = await exam.add('Lò Văn An')
    const before = await lastAct()
    expect(await refusal(exam.decide(id, verdict, { reasons: [...reasons()] }))).toEqual({ code: 'ELIGIBILITY_REFUSED', data: { code } })
    expect([await lastAct(), await exam.row(id)]).toMatchObject([before, undecided])
  })

  it.each([
    ['a condition of another law', () => [exam.reason('age'), { ...exam.reason('age'), condition: 'eligibility-condition/law-58-2010/age' }], 'reasons.1.condition', 'unknownId'],
    ['a code of another list', () => [{ ...exam.reason('age'), condition: exam.paper('diploma') }], 'reasons.0.condition', 'unknownId'],
    ['an unknown paper', () => [exam.reason('age', { paper: 'registration-paper/2026/passport' })], 'reasons.0.paper', 'unknownId'],
    ['a condition as a paper', () => [exam.reason('age', { paper: exam.condition('age') })], 'reasons.0.paper', 'unknownId'],
    ['one reason twice', () => [exam.reason('age'), exam.reason('age', { note: 'mới 17' })], 'reasons', 'duplicate'],
  ])('is not taken with %s', async (_what, reasons, path, code) => {
    const { id } = await exam.add('Lò Văn An')
    expect(await refusal(exam.decide(id, 'ineligible', { reasons: reasons() }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
    expect(await exam.row(id)).toMatchObject(undecided)
  })

  it('is refused as stale over one that its maker has not seen, in either direction', async () => {
    const { id } = await exam.add('Lò Văn An')
    expect(await refusal(exam.decide(id, 'eligible', { expectedRevision: 1 }))).toEqual({ code: 'STALE', data: { current: null } })
    await exam.decide(id, 'eligible')
    expect(await refusal(exam.decide(id, 'ineligible', { reasons: [exam.reason('age')], expectedRevision: null }))).toEqual({ code: 'STALE', data: { current: 1 } })
    expect((await exam.row(id)).verdict).toBe('eligible')
  })

  it('that changes its reasons alone raises the revision; one that changes nothing does not', async () => {
    const { id } = await exam.add('Lò Văn An')
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age'), exam.reason('health')] })
    expect((await exam.decide(id, 'ineligible', { reasons: [exam.reason('age'), exam.reason('health')] })).revision).toBe(1)
    const changed = await exam.decide(id, 'ineligible', { reasons: [exam.reason('health', { paper: exam.paper('healthCertificate') })] })
    expect(changed).toMatchObject({ revision: 2, reasons: [exam.reason('health', { paper: exam.paper('healthCertificate') })] })
    expect(await refusal(exam.decide(id, 'eligible', { expectedRevision: 1 }))).toEqual({ code: 'STALE', data: { current: 2 } })
    expect(await exam.decide(id, 'eligible')).toMatchObject({ verdict: 'eligible', reasons: [], revision: 3 })
  })

  it('is taken back by “undecided”, and a new one may follow', async () => {
    const { id } = await exam.add('Lò Văn An')
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age')] })
    expect(await exam.decide(id, 'undecided')).toMatchObject(undecided)
    expect(await exam.decide(id, 'undecided')).toMatchObject(undecided)
    expect(await exam.decide(id, 'eligible')).toMatchObject({ verdict: 'eligible', revision: 1 })
  })

  it('is for a candidate of this exam who was not withdrawn', async () => {
    const other = await anExamToMark(client)
    const stranger = await other.add('Giàng A Páo')
    const gone = await exam.add('Lò Văn An')
    await client.candidates.withdraw({ examId: exam.examId, id: gone.id, reason: 'rút', expectedRevision: 1, requestId: newRequest() })
    for (const { id } of [stranger, gone]) {
      expect(await refusal(exam.decide(id, 'eligible', { expectedRevision: null }))).toEqual({ code: 'NOT_FOUND', data: { what: 'candidate' } })
    }
    expect(await exam.list()).toEqual({ rows: [], found: 0, counts: { undecided: 0, eligible: 0, ineligible: 0 }, secondReview: null })
  })

  it('of one of two namesakes leaves the other alone, also where both were born on one day (field report 44)', async () => {
    const twins = []
    for (const birthDate of ['2000-01-01', '2000-01-01', '2001-05']) twins.push((await exam.add('Lò Thị Mai', { birthDate })).id)
    const [first = '', second = '', third = ''] = twins
    await exam.decide(second, 'ineligible', { reasons: [exam.reason('age')] })
    const verdicts = async () => Promise.all([first, second, third].map(async (id) => (await exam.row(id)).verdict))
    expect(await verdicts()).toEqual(['undecided', 'ineligible', 'undecided'])
    await exam.decide(first, 'eligible')
    await exam.decide(second, 'undecided')
    expect(await verdicts()).toEqual(['eligible', 'undecided', 'undecided'])
  })
})

describe('the audit read backwards', () => {
  /** What a page shows of the decision, without what only counts or dates it. */
  const shown = async (id: string) => {
    const { verdict, reasons, note } = await exam.row(id)
    return { verdict, reasons, note }
  }

  it('undoes and redoes every step of a decision with its reasons', async () => {
    const { id } = await exam.add('Lò Văn An')
    const steps: readonly [Decision['verdict'], Partial<Decision>][] = [
      ['ineligible', { reasons: [exam.reason('age'), exam.reason('diploma', { paper: exam.paper('diploma') })], note: 'xem lại' }],
      ['ineligible', { reasons: [exam.reason('diploma', { paper: exam.paper('transcript') })], note: 'xem lại' }],
      ['eligible', { note: 'đã bổ sung' }],
      ['undecided', {}],
    ]
    const states = [await shown(id)]
    const acts = []
    for (const [verdict, more] of steps) {
      await exam.decide(id, verdict, more)
      states.push(await shown(id))
      acts.push(await lastAct())
    }
    const undone = []
    for (const [back, seq] of acts.toReversed().entries()) {
      undone.push((await undo(seq)).seq)
      expect(await shown(id)).toEqual(states.at(-2 - back))
    }
    for (const [step, seq] of undone.toReversed().entries()) {
      await undo(seq)
      expect(await shown(id)).toEqual(states[step + 1])
    }
    expect(await client.history.verify()).toMatchObject({ firstBroken: null })
  })

  it('does not take a decision from under reasons that were added later', async () => {
    const { id } = await exam.add('Lò Văn An')
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age')] })
    const first = await lastAct()
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age'), exam.reason('health')] })
    const now = await shown(id)
    expect(await refusal(undo(first))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: first } })
    expect(await shown(id)).toEqual(now)
  })

  it('does not bring a decision back beside a newer one', async () => {
    const { id } = await exam.add('Lò Văn An')
    await exam.decide(id, 'ineligible', { reasons: [exam.reason('age')] })
    await exam.decide(id, 'undecided')
    const taken = await lastAct()
    await exam.decide(id, 'eligible')
    expect(await refusal(undo(taken))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: taken } })
    expect(await shown(id)).toEqual({ verdict: 'eligible', reasons: [], note: null })
  })
})

describe('accepting the rest', () => {
  it('accepts everybody still undecided in one act, and undo takes all of them back', async () => {
    const people = []
    for (const fullName of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Chung', 'Lò Văn Dũng']) people.push((await exam.add(fullName)).id)
    const [an = '', binh = ''] = people
    await exam.decide(an, 'ineligible', { reasons: [exam.reason('age')] })
    await exam.decide(binh, 'eligible', { note: 'giữ' })
    const verdicts = async () => (await exam.list()).rows.map(({ verdict, note }) => [verdict, note])
    const before = await verdicts()
    expect(await exam.acceptRest()).toEqual({ accepted: 2, waiting: 0 })
    expect(await verdicts()).toEqual([
      ['ineligible', null],
      ['eligible', 'giữ'],
      ['eligible', null],
      ['eligible', null],
    ])
    const { seq } = await undo(await lastAct())
    expect(await verdicts()).toEqual(before)
    await undo(seq)
    expect((await exam.list()).counts).toEqual({ undecided: 0, eligible: 3, ineligible: 1 })
    expect(await exam.acceptRest()).toEqual({ accepted: 0, waiting: 0 })
  })

  it('keeps to a post, which must be one of the exam', async () => {
    const { id: postId } = await aPost(client, exam.examId, { code: 'B' })
    await exam.add('Lò Văn An')
    await exam.add('Lò Văn Bình', { postId })
    expect(await exam.acceptRest(postId)).toEqual({ accepted: 1, waiting: 0 })
    expect((await exam.list()).rows.map(({ fullName, verdict }) => [fullName, verdict])).toEqual([
      ['Lò Văn An', 'undecided'],
      ['Lò Văn Bình', 'eligible'],
    ])
    expect(await refusal(exam.acceptRest(newRequest()))).toEqual({ code: 'NOT_FOUND', data: { what: 'post' } })
  })

  it('is carried out once, however often it is sent', async () => {
    await exam.add('Lò Văn An')
    const requestId = newRequest()
    const send = () => client.eligibility.acceptRest({ examId: exam.examId, postId: null, requestId })
    expect([await send(), await send()]).toEqual([{ accepted: 1, waiting: 0 }, { accepted: 1, waiting: 0 }])
    expect((await exam.list()).counts).toEqual({ undecided: 0, eligible: 1, ineligible: 0 })
  })

  it('prepares its statements once, however many people there are', async () => {
    for (let index = 0; index < 60; index += 1) await exam.add(`Lò Văn ${index}`)
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    if (sqlite === undefined) throw new Error('locked')
    const inserts: string[] = []
    const prepare = sqlite.prepare.bind(sqlite)
    sqlite.prepare = (sql: string) => {
      if (sql.startsWith('insert')) inserts.push(/^insert into "(\w+)"/.exec(sql)?.[1] ?? '')
      return prepare(sql)
    }
    try {
      expect(await exam.acceptRest()).toEqual({ accepted: 60, waiting: 0 })
    } finally {
      sqlite.prepare = prepare
    }
    expect(inserts).toEqual(['eligibility', 'audit_entry', 'audit_change'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anExamToDecide, civilServants, type ExamToDecide } from './an-exam-to-decide.ts'
import { marking, sheetsOf } from './a-marking-sheet.ts'
import { anExamToMark } from './an-exam-to-mark.ts'
import { anOffice, aCandidate, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

type Wish = Omit<Parameters<TestOffice['client']['results']['tryOut']>[0], 'examId'>
type Answer = Awaited<ReturnType<TestOffice['client']['results']['tryOut']>>

/** What would be another: name, state and total before, state, rank and total after, and the code that decides. */
const told = ({ winnersBefore, winnersAfter, changes }: Answer) => ({
  winners: [winnersBefore, winnersAfter],
  changes: changes.map(({ fullName, before, after }) => [fullName, before.state, before.total, after.state, after.rank, after.total, after.reason?.code]),
})
const refused = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [expect.objectContaining({ path, code })] } })

/** An 80 and Bình 75 win the two places of A, Chung 70 is third; Dũng 40 fails; Em 65 wins the one place of B. */
const anExam = (placesOfB = 1) =>
  anExamToDecide(client, civilServants, { A: { quota: 2 }, B: { quota: placesOfB } }, [
    ['Lò Văn An', 'A', 8000],
    ['Lò Văn Bình', 'A', 7500],
    ['Lò Văn Chung', 'A', 7000],
    ['Lò Văn Dũng', 'A', 4000],
    ['Lò Văn Em', 'B', 6500],
  ])

describe('another mark', () => {
  let exam: ExamToDecide
  beforeAll(async () => {
    exam = await anExam()
  })
  const tryMark = (name: string, kind: 'written' | 'general', state: 'entered' | 'absent' | 'notEntered' | 'exempt', value: number | null) =>
    client.results.tryOut({ examId: exam.examId, marks: [{ candidateId: exam.id(name), partId: exam.partId(kind), state, value }] })

  it('shows who would win and lose by it, and nobody else', async () => {
    expect(told(await tryMark('Lò Văn Chung', 'written', 'entered', 7700))).toEqual({
      winners: [3, 3],
      changes: [
        ['Lò Văn Chung', 'lost', 7000, 'won', 2, 7700, 'withinQuota'],
        ['Lò Văn Bình', 'won', 7500, 'lost', 3, 7500, 'outsideQuota'],
      ],
    })
  })

  it('shows a mark that moves nobody but its own total', async () => {
    expect(told(await tryMark('Lò Văn An', 'written', 'entered', 7900))).toEqual({ winners: [3, 3], changes: [['Lò Văn An', 'won', 8000, 'won', 1, 7900, 'withinQuota']] })
  })

  it('may be a state: absent in the paper, and in round 1 fewer answers than half', async () => {
    expect(told(await tryMark('Lò Văn An', 'written', 'absent', null))).toEqual({
      winners: [3, 3],
      changes: [
        ['Lò Văn Bình', 'won', 7500, 'won', 1, 7500, 'withinQuota'],
        ['Lò Văn Chung', 'lost', 7000, 'won', 2, 7000, 'withinQuota'],
        ['Lò Văn An', 'won', 8000, 'notRanked', null, null, 'absent'],
      ],
    })
    expect(told(await tryMark('Lò Văn Em', 'general', 'entered', 2900))).toEqual({ winners: [3, 2], changes: [['Lò Văn Em', 'won', 6500, 'failed', null, null, 'round1Failed']] })
  })

  it('may be missing: then the whole post waits', async () => {
    const { winnersAfter, changes, questions } = await tryMark('Lò Văn Dũng', 'written', 'notEntered', null)
    expect([winnersAfter, changes.map(({ after }) => after.reason?.code).sort()]).toEqual([1, ['markMissing', 'postIncomplete', 'postIncomplete', 'postIncomplete']])
    expect(questions).toEqual([{ postId: exam.post('A'), question: expect.objectContaining({ code: 'markMissing', candidates: [exam.id('Lò Văn Dũng')] }) as unknown }])
  })

  it('is checked as a typed one is', async () => {
    expect(await refusal(tryMark('Lò Văn An', 'written', 'entered', 10_001))).toEqual(refused('marks.0.value', 'aboveMaximum'))
    expect(await refusal(tryMark('Lò Văn An', 'general', 'entered', 3050))).toEqual(refused('marks.0.value', 'notWhole'))
    expect(await refusal(tryMark('Lò Văn An', 'written', 'exempt', null))).toEqual(refused('marks.0.value', 'exemptOnlyRound1'))
    expect(await refusal(client.results.tryOut({ examId: exam.examId, marks: [{ candidateId: newRequest(), partId: exam.partId('written'), state: 'absent', value: null }] }))).toEqual(refused('marks.0.candidateId', 'unknownId'))
    const other = await anExamToMark(client, ['written', 'interview'])
    expect(await refusal(client.results.tryOut({ examId: exam.examId, marks: [{ candidateId: exam.id('Lò Văn An'), partId: other.partId('written'), state: 'absent', value: null }] }))).toEqual(refused('marks.0.partId', 'unknownId'))
  })

  it('is refused in a part that the person does not sit', async () => {
    const { id: examId } = await client.exams.create({ name: 'Kỳ thi hai hình thức', ...civilServants, planNumber: '1-KH', layout: 'party', requestId: newRequest() })
    const written = await aPost(client, examId, { code: 'A', form: ['written'] })
    await aPost(client, examId, { code: 'B', form: ['written', 'interview'] })
    const { id: candidateId } = await aCandidate(client, examId, written.id)
    const { parts } = await client.marking.grid({ examId })
    const partId = parts.find(({ kind }) => kind === 'interview')?.id ?? ''
    expect(await refusal(client.results.tryOut({ examId, marks: [{ candidateId, partId, state: 'entered', value: 5000 }] }))).toEqual(refused('marks.0.value', 'partNotSat'))
  })

  it('takes the place of single marks, and the violation stays', async () => {
    const marked = await anExamToMark(client, ['written'], 1)
    const { id: candidateId } = await marked.add('Lò Văn Giang')
    await marked.set(candidateId, 'general', 4000)
    await sheetsOf(client, marked).write(candidateId, 'written', marking(7250, 6750))
    await client.marking.setViolation({ examId: marked.examId, candidateId, partId: marked.partId('written'), form: 'reprimand', zero: null, minutes: '03/BB', note: null, expectedRevision: null, requestId: newRequest() })
    // (72,50 + 67,50) / 2 = 70,00, less a quarter: 52,50. Tried: 80,00 less a quarter: 60,00.
    const answer = await client.results.tryOut({ examId: marked.examId, marks: [{ candidateId, partId: marked.partId('written'), state: 'entered', value: 8000 }] })
    expect(told(answer).changes).toEqual([['Lò Văn Giang', 'won', 5250, 'won', 1, 6000, 'withinQuota']])
  })
})

describe('another quota', () => {
  it('takes in the next, and leaves out the last', async () => {
    const exam = await anExam()
    const tryQuota = (quota: number) => client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota }] })
    expect(told(await tryQuota(3))).toEqual({ winners: [3, 4], changes: [['Lò Văn Chung', 'lost', 7000, 'won', 3, 7000, 'withinQuota']] })
    expect(told(await tryQuota(1))).toEqual({ winners: [3, 2], changes: [['Lò Văn Bình', 'won', 7500, 'lost', 2, 7500, 'outsideQuota']] })
    expect(await refusal(client.results.tryOut({ examId: exam.examId, quotas: [{ postId: newRequest(), quota: 1 }] }))).toEqual(refused('quotas.0.postId', 'unknownId'))
  })

  it('opens a question where equals stand at the last place', async () => {
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 1 } }, [
      ['Lò Văn An', 'A', 8000],
      ['Lò Văn Bình', 'A', 7000],
      ['Lò Văn Chung', 'A', 7000],
    ])
    const { questions, winnersAfter } = await client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota: 2 }] })
    expect(questions.map(({ question }) => [question.code, question.places, question.candidates.map((id) => [exam.id('Lò Văn Bình'), exam.id('Lò Văn Chung')].includes(id))])).toEqual([['tieOpen', 1, [true, true]]])
    expect(winnersAfter).toBe(1)
  })

  it('is the whole of the places, with those that were moved by decision', async () => {
    const exam = await anExam(2)
    await exam.changeQuota({ kind: 'transfer', from: 'B', to: 'A', places: 1 })
    // A has 3 of 2 planned, B one of 2.
    const same = await client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota: 3 }, { postId: exam.post('B'), quota: 1 }] })
    expect(told(same)).toEqual({ winners: [4, 4], changes: [] })
    const less = await client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota: 2 }] })
    expect(told(less).changes).toEqual([['Lò Văn Chung', 'won', 7000, 'lost', 3, 7000, 'outsideQuota']])
  })

  it('of a joint post is that of one of its agencies', async () => {
    const [interior = '', health = ''] = await Promise.all(['Sở Nội vụ', 'Sở Y tế'].map(async (name) => (await client.organizations.create({ name: `${name} ${newRequest()}`, requestId: newRequest() })).id))
    const agencies = [{ agencyId: interior, places: 1 }, { agencyId: health, places: 1 }]
    const exam = await anExamToDecide(client, civilServants, { A: { quota: 2, agencies } }, [
      ['Lò Văn An', 'A', 8000, { agencies: [interior] }],
      ['Lò Văn Bình', 'A', 7500, { agencies: [health] }],
      ['Lò Văn Chung', 'A', 7000, { agencies: [health] }],
    ])
    const answer = await client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), agencyId: health, quota: 2 }] })
    expect(told(answer)).toEqual({ winners: [2, 3], changes: [['Lò Văn Chung', 'lost', 7000, 'won', 3, 7000, 'agencyAssigned']] })
    expect(await refusal(client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota: 3 }] }))).toEqual(refused('quotas.0.agencyId', 'unknownId'))
    const plain = await anExam()
    expect(await refusal(client.results.tryOut({ examId: plain.examId, quotas: [{ postId: plain.post('A'), agencyId: health, quota: 3 }] }))).toEqual(refused('quotas.0.agencyId', 'unknownId'))
  })
})

describe('another rule', () => {
  let exam: ExamToDecide
  beforeAll(async () => {
    exam = await anExam()
  })
  const tryRules = (...rules: NonNullable<Wish['rules']>) => client.results.tryOut({ examId: exam.examId, rules })

  it('is judged as an amendment of the regulation', async () => {
    expect(told(await tryRules({ path: 'threshold', value: 7200 }))).toEqual({
      winners: [3, 2],
      changes: [
        ['Lò Văn Chung', 'lost', 7000, 'failed', null, null, 'thresholdFailed'],
        ['Lò Văn Em', 'won', 6500, 'failed', null, null, 'thresholdFailed'],
      ],
    })
    expect(told(await tryRules({ path: 'threshold', value: 4000 })).changes).toEqual([['Lò Văn Dũng', 'failed', null, 'lost', 4, 4000, 'outsideQuota']])
    expect(await refusal(tryRules({ path: 'luck', value: 1 }))).toEqual(refused('amendments.0.path', 'notInRegime'))
    expect(await refusal(tryRules({ path: 'threshold', value: 10_001 }))).toEqual(refused('amendments.0.value', 'unknownValue'))
    expect(await refusal(tryRules({ path: 'weights.written', value: 60 }))).toEqual(refused('amendments.0.value', 'weightsSum'))
  })

  it('takes the place of an amendment that holds', async () => {
    const amended = await anExam()
    await client.regimes.amend({ examId: amended.examId, name: null, number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành', changes: [{ path: 'threshold', kind: 'replaced', value: 7200 }], requestId: newRequest() })
    const answer = await client.results.tryOut({ examId: amended.examId, rules: [{ path: 'threshold', value: 5000 }] })
    expect(told(answer)).toEqual({
      winners: [2, 3],
      changes: [
        ['Lò Văn Chung', 'failed', null, 'lost', 3, 7000, 'outsideQuota'],
        ['Lò Văn Em', 'failed', null, 'won', 1, 6500, 'withinQuota'],
      ],
    })
  })

  it('of a leadership exam may be a value of its scheme: gate, inclusive, model, average, minimum, spread', async () => {
    const { id: examId } = await client.exams.create({ name: 'Thi tuyển Phó Trưởng phòng', kind: 'leadership', planApproved: '2026-08-18', planNumber: '9-KH', layout: 'party', requestId: newRequest() })
    const { id: postId } = await aPost(client, examId, { track: 'leadership', form: ['written', 'scheme'], quota: 1 })
    const scheme = { gateValue: 5000, gateInclusive: true, model: 'gate' as const, writtenWeight: 100, schemeWeight: 100, pieces: null, average: 'mean' as const, spread: null, minimum: 5000, tieBreak: [] }
    await client.regimes.setScheme({ examId, ...scheme, number: '3-ĐA/TU', date: '2026-08-20', signer: 'Lò Văn Thành', expectedRevision: null, requestId: newRequest() })
    const { parts } = await client.marking.grid({ examId })
    const partId = (kind: string) => parts.find((part) => part.kind === kind)?.id ?? ''
    // An: written 50, scheme 90, 60, 90 (mean 80, without highest and lowest 90). Bình: written 90, scheme 75, 75, 75.
    for (const [fullName, written, members] of [['Lò Văn An', 5000, [9000, 6000, 9000]], ['Lò Văn Bình', 9000, [7500, 7500, 7500]]] as const) {
      const { id: candidateId } = await aCandidate(client, examId, postId, { fullName })
      await client.marking.paste({ examId, cells: [{ candidateId, partId: partId('written'), state: 'entered', value: written, previousMarkId: null }], requestId: newRequest() })
      const { version } = await client.marking.sheet({ examId, candidateId, partId: partId('scheme') })
      await client.marking.setSheet({ examId, candidateId, partId: partId('scheme'), marks: marking(...members), version, requestId: newRequest() })
    }
    const tried = async (path: string, value: unknown) => told(await client.results.tryOut({ examId, rules: [{ path, value }] })).changes
    expect(await tried('scheme.gate.value', 6000)).toEqual([
      ['Lò Văn Bình', 'lost', 7500, 'won', 1, 7500, 'withinQuota'],
      ['Lò Văn An', 'won', 8000, 'failed', null, null, 'gateFailed'],
    ])
    expect((await tried('scheme.gate.inclusive', false)).map(([name, , , state, , , code]) => [name, state, code])).toEqual([['Lò Văn Bình', 'won', 'withinQuota'], ['Lò Văn An', 'failed', 'gateFailed']])
    expect(await tried('scheme.model', 'sum')).toEqual([
      ['Lò Văn Bình', 'lost', 7500, 'won', 1, 16_500, 'withinQuota'],
      ['Lò Văn An', 'won', 8000, 'lost', 2, 13_000, 'outsideQuota'],
    ])
    expect(await tried('scheme.average', 'trimmed')).toEqual([['Lò Văn An', 'won', 8000, 'won', 1, 9000, 'withinQuota']])
    expect((await tried('scheme.minimum', 7600)).map(([name, , , state]) => [name, state])).toEqual([['Lò Văn Bình', 'failed']])
    expect((await tried('scheme.spread', 2000)).map(([name, , , state, , , code]) => [name, state, code])).toEqual([['Lò Văn An', 'waitingForHead', 'membersDiffer'], ['Lò Văn Bình', 'incomplete', 'postIncomplete']])
    expect(await refusal(tried('scheme.model', 'lottery'))).toEqual(refused('scheme.model', 'unknownValue'))
    expect(await refusal(tried('scheme.gate.value', 'much'))).toEqual(refused('scheme.gate.value', 'wrongType'))
  })
})

describe('a trial', () => {
  it('takes several changes together', async () => {
    const exam = await anExam()
    const answer = await client.results.tryOut({
      examId: exam.examId,
      marks: [{ candidateId: exam.id('Lò Văn Dũng'), partId: exam.partId('written'), state: 'entered', value: 9000 }],
      quotas: [{ postId: exam.post('A'), quota: 1 }],
      rules: [{ path: 'threshold', value: 7500 }],
    })
    expect(told(answer)).toEqual({
      winners: [3, 1],
      changes: [
        ['Lò Văn Dũng', 'failed', null, 'won', 1, 9000, 'withinQuota'],
        ['Lò Văn An', 'won', 8000, 'lost', 2, 8000, 'outsideQuota'],
        ['Lò Văn Bình', 'won', 7500, 'lost', 3, 7500, 'outsideQuota'],
        ['Lò Văn Chung', 'lost', 7000, 'failed', null, null, 'thresholdFailed'],
        ['Lò Văn Em', 'won', 6500, 'failed', null, null, 'thresholdFailed'],
      ],
    })
  })

  it('writes nothing: file, log and results are as they were', async () => {
    const exam = await anExam()
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    const tables = (sqlite?.prepare("select name from sqlite_schema where type = 'table' and name not like '%fts%'").all() ?? []) as { name: string }[]
    const rows = () => Object.fromEntries(tables.map(({ name }) => [name, sqlite?.prepare(`select count(*) as n from "${name}"`).get()]))
    const before = { rows: rows(), changes: sqlite?.prepare('select total_changes() as n').get(), view: await exam.view() }
    const answer = await client.results.tryOut({
      examId: exam.examId,
      marks: [{ candidateId: exam.id('Lò Văn Chung'), partId: exam.partId('written'), state: 'entered', value: 9900 }],
      quotas: [{ postId: exam.post('A'), quota: 3 }],
      rules: [{ path: 'threshold', value: 7200 }],
    })
    expect(answer.changes.length).toBeGreaterThan(0)
    expect(answer.factsHash).toBe(before.view.factsHash)
    expect({ rows: rows(), changes: sqlite?.prepare('select total_changes() as n').get(), view: await exam.view() }).toEqual(before)
    expect(await exam.winners('A')).toEqual(['Lò Văn An', 'Lò Văn Bình'])
  })

  it('without a change changes nothing', async () => {
    const exam = await anExam()
    expect(told(await client.results.tryOut({ examId: exam.examId }))).toEqual({ winners: [3, 3], changes: [] })
  })

  it('by somebody who may not see marks takes quotas only, and tells no mark', async () => {
    const exam = await anExam()
    const { back } = await signInAs(test.office, 'Người xem', [{ role: 'viewer' }])
    try {
      const wishes: readonly Wish[] = [{ marks: [{ candidateId: exam.id('Lò Văn An'), partId: exam.partId('written'), state: 'entered', value: 7000 }] }, { rules: [{ path: 'threshold', value: 7200 }] }]
      for (const wish of wishes) expect(await refusal(client.results.tryOut({ examId: exam.examId, ...wish }))).toEqual({ code: 'FORBIDDEN', data: { permission: 'marks.read' } })
      const { changes } = await client.results.tryOut({ examId: exam.examId, quotas: [{ postId: exam.post('A'), quota: 3 }] })
      expect(changes).toEqual([{ candidateId: exam.id('Lò Văn Chung'), fullName: 'Lò Văn Chung', postId: exam.post('A'), before: { state: 'lost', rank: 3 }, after: { state: 'won', rank: 3 } }])
    } finally {
      back()
    }
  })
})

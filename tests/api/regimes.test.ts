import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

const paper = { number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành' }
const facts = { planNumber: '9-KH/BTCTU', layout: 'party' } as const
const refused = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })

type Change = Parameters<TestOffice['client']['regimes']['amend']>[0]['changes'][number]
const amend = (examId: string, changes: Change[], more: object = {}) => client.regimes.amend({ examId, name: null, ...paper, changes, requestId: newRequest(), ...more })
const rowOf = async (examId: string, path: string) => (await client.regimes.ofExam({ examId })).rows.find((row) => row.path === path)
const undoLast = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

/** Public employees under NĐ 259/2026, whose text was not read. */
const aPublicExam = () => client.exams.create({ name: 'Kỳ thi viên chức', kind: 'publicEmployee', planApproved: '2026-08-18', ...facts, requestId: newRequest() })
const aLeadershipExam = () => client.exams.create({ name: 'Thi tuyển Phó Trưởng phòng', kind: 'leadership', planApproved: '2026-08-18', ...facts, requestId: newRequest() })

describe('the regulation of an exam', () => {
  it('shows every value of its copy with article and grade, and which may be confirmed or replaced', async () => {
    const { id } = await anExam(client)
    const view = await client.regimes.ofExam({ examId: id })
    expect(view).toMatchObject({ regime: 'nd170-2025+nd300-2026', houseRules: 'tt22-2025', regimeTitle: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026', houseRulesTitle: 'TT 22/2025', scheme: null, warnings: [] })
    expect(view.copyHash).toMatch(/^[0-9a-f]{64}$/u)
    expect(await rowOf(id, 'threshold')).toEqual({ path: 'threshold', section: 'passing', value: 5000, article: 'NĐ 170/2025 Đ.10 k.1 a', grade: 'A', amendable: true, confirmable: false, amendment: null })
    expect(await rowOf(id, 'deadline.round2')).toMatchObject({ section: 'deadlines', amendable: false, confirmable: false, grade: 'A' })
    const { id: publicId } = await aPublicExam()
    expect(await rowOf(publicId, 'tieBreak')).toMatchObject({ value: [], grade: 'UNCONFIRMED', amendable: true, confirmable: true })
    expect(await rowOf(publicId, 'part.general')).toMatchObject({ grade: 'C', amendable: false, confirmable: true })
  })

  it('is refused to who may not read exams there, and told of an exam that is not there', async () => {
    expect(await refusal(client.regimes.ofExam({ examId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'exam' } })
  })

  it('warns of a session after the end of a transition and under other house rules (NĐ 300/2026 Đ.35 k.1)', async () => {
    const { id, kind, layout, name, planNumber } = await anExam(client)
    await client.exams.change({ examId: id, kind, layout, name, planNumber, planApproved: '2026-07-31', expectedRevision: 1, requestId: newRequest() })
    const agency = await client.organizations.create({ name: 'Sở Nội vụ', requestId: newRequest() })
    await client.posts.create({ examId: id, code: 'TH-01', name: 'Chuyên viên', agencyId: agency.id, track: 'specialist', form: ['written'], quota: 1, requestId: newRequest() })
    const parts = await client.rooms.parts({ examId: id })
    const room = await client.rooms.create({ examId: id, number: 1, name: 'P. 1', place: null, capacity: 20, reserve: 0, disabled: 0, requestId: newRequest() })
    const session = (kindOfPart: string, day: string) =>
      client.rooms.createSession({ examId: id, partId: parts.find(({ part }) => part.kind === kindOfPart)?.part.id ?? '', number: 1, day, startsAt: '07:30', roomIds: [room.id], requestId: newRequest() })
    await session('general', '2027-02-01')
    await session('written', '2027-02-02')
    expect((await client.regimes.ofExam({ examId: id })).warnings).toEqual([
      { code: 'transitionEnded', article: 'NĐ 300/2026 Đ.35 k.1', facts: { step: 'written', date: '2027-02-02', lastDay: '2027-02-01' } },
    ])
    const { revision } = await client.exams.get({ examId: id })
    await client.exams.change({ examId: id, kind, layout, name, planNumber, planApproved: '2026-07-31', houseRules: 'tt001-2025', choiceReason: 'Kế hoạch ghi TT 001/2025', expectedRevision: revision, requestId: newRequest() })
    expect((await client.regimes.ofExam({ examId: id })).warnings).toContainEqual({
      code: 'otherHouseRules',
      article: null,
      facts: { step: 'round1', date: '2027-02-01', houseRules: 'tt001-2025', proposed: 'tt22-2025' },
    })
  })
})

describe('amendments', () => {
  it('of one paper are written as one act, with the paper as its ground; Ctrl+Z takes all of them back', async () => {
    const { id } = await aPublicExam()
    const { ids } = await amend(
      id,
      [
        { path: 'tieBreak', kind: 'replaced', value: ['ownScore', 'written'] },
        { path: 'threshold', kind: 'confirmed', value: 5000 },
        { path: 'part.general', kind: 'confirmed', value: { questions: 60, minutes: 60 } },
      ],
      { name: 'Đề án 05-ĐA/TU' },
    )
    expect(ids).toHaveLength(3)
    expect((await rowOf(id, 'tieBreak'))?.amendment).toEqual({ id: ids[0], kind: 'replaced', value: ['ownScore', 'written'], name: 'Đề án 05-ĐA/TU', ...paper, revision: 1 })
    expect((await rowOf(id, 'threshold'))?.amendment).toMatchObject({ kind: 'confirmed', value: 5000, number: '15-QĐ/TU' })
    expect((await rowOf(id, 'part.general'))?.amendment).toMatchObject({ kind: 'confirmed', value: { questions: 60, minutes: 60 } })
    const sqlite = test.office.context.state.unlocked?.open.sqlite
    expect(sqlite?.prepare("select g.number from audit_entry as a join ground as g on g.id = a.ground_id where a.procedure = 'regimes.amend'").all()).toEqual([{ number: '15-QĐ/TU' }])
    await undoLast()
    expect((await client.regimes.ofExam({ examId: id })).rows.filter(({ amendment }) => amendment !== null)).toEqual([])
  })

  it('of a value take the place of the earlier one, and undo brings that back', async () => {
    const { id } = await anExam(client)
    await amend(id, [{ path: 'threshold', kind: 'replaced', value: 6000 }])
    await amend(id, [{ path: 'threshold', kind: 'replaced', value: 5500 }], { number: '18-QĐ/TU' })
    expect((await rowOf(id, 'threshold'))?.amendment).toMatchObject({ value: 5500, number: '18-QĐ/TU' })
    await undoLast()
    expect((await rowOf(id, 'threshold'))?.amendment).toMatchObject({ value: 6000, number: '15-QĐ/TU' })
  })

  it('may say that a value does not apply where its path allows it', async () => {
    const { id } = await anExam(client)
    await amend(id, [{ path: 'minimum.each', kind: 'replaced', value: null }])
    expect((await rowOf(id, 'minimum.each'))?.amendment).toMatchObject({ kind: 'replaced', value: null })
  })

  it('set both weights or are refused: together they are 100', async () => {
    const { id } = await anExam(client)
    expect(await refusal(amend(id, [{ path: 'weights.written', kind: 'replaced', value: 60 }]))).toEqual(refused('changes.0.value', 'weightsSum'))
    const both: Change[] = [
      { path: 'weights.written', kind: 'replaced', value: 60 },
      { path: 'weights.interview', kind: 'replaced', value: 40 },
    ]
    const { ids } = await amend(id, both)
    expect(await refusal(amend(id, [{ path: 'weights.interview', kind: 'replaced', value: 50 }]))).toEqual(refused('changes.0.value', 'weightsSum'))
    await client.regimes.withdrawAmendment({ examId: id, id: ids[0] ?? '', reason: 'ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    expect([(await rowOf(id, 'weights.written'))?.amendment, (await rowOf(id, 'weights.interview'))?.amendment]).toEqual([null, null])
    await undoLast()
    expect((await rowOf(id, 'weights.interview'))?.amendment).toMatchObject({ value: 40 })
  })

  it.each([
    ['a threshold above the scale', { path: 'threshold', kind: 'replaced', value: 10_001 }, 'changes.0.value', 'outOfRange'],
    ['a fraction of a hundredth', { path: 'threshold', kind: 'replaced', value: 50.5 }, 'changes.0.value', 'wrongType'],
    ['a text for a number', { path: 'round1.share', kind: 'replaced', value: '50' }, 'changes.0.value', 'wrongType'],
    ['a share above 100 percent', { path: 'round1.share', kind: 'replaced', value: 101 }, 'changes.0.value', 'outOfRange'],
    ['a negative deduction', { path: 'deduction.warning', kind: 'replaced', value: -1 }, 'changes.0.value', 'outOfRange'],
    ['nothing where a value is needed', { path: 'threshold', kind: 'replaced', value: null }, 'changes.0.value', 'wrongType'],
    ['a tie-break by an unknown step', { path: 'tieBreak', kind: 'replaced', value: ['ownScore', 'age'] }, 'changes.0.value', 'unknownValue'],
    ['a tie-break with a step twice', { path: 'tieBreak', kind: 'replaced', value: ['written', 'written'] }, 'changes.0.value', 'duplicate'],
    ['an unknown way of replacing', { path: 'replacement', kind: 'replaced', value: 'lottery' }, 'changes.0.value', 'unknownValue'],
    ['a third mark below what is averaged', { path: 'marking.thirdFrom', kind: 'replaced', value: 500 }, 'changes.0.value', 'markingOrder'],
    ['the value that stands', { path: 'threshold', kind: 'replaced', value: 5000 }, 'changes.0.value', 'sameValue'],
    ['a value of the calendar', { path: 'deadline.round2', kind: 'replaced', value: 20 }, 'changes.0.path', 'notAmendable'],
    ['a path that nobody knows', { path: 'luck', kind: 'replaced', value: 1 }, 'changes.0.path', 'notInRegime'],
    ['a group without points there', { path: 'priority.skillLevel4', kind: 'replaced', value: 500 }, 'changes.0.path', 'notInRegime'],
    ['to confirm what was read in the text', { path: 'threshold', kind: 'confirmed', value: 5000 }, 'changes.0.path', 'notConfirmable'],
  ] as const)('are refused for %s', async (_, change, path, code) => {
    const { id } = await anExam(client)
    expect(await refusal(amend(id, [change as unknown as Change]))).toEqual(refused(path, code))
    expect((await client.regimes.ofExam({ examId: id })).rows.filter(({ amendment }) => amendment !== null)).toEqual([])
  })

  it('are refused when they confirm another value, name a path twice, or rest on a paper of tomorrow', async () => {
    const { id } = await aPublicExam()
    expect(await refusal(amend(id, [{ path: 'threshold', kind: 'confirmed', value: 6000 }]))).toEqual(refused('changes.0.value', 'otherValue'))
    const twice: Change = { path: 'threshold', kind: 'confirmed', value: 5000 }
    expect(await refusal(amend(id, [twice, twice]))).toEqual(refused('changes.1.path', 'duplicate'))
    expect(await refusal(amend(id, [twice], { date: '2026-11-26' }))).toEqual(refused('date', 'inFuture'))
    expect(await refusal(amend(id, [twice], { signer: ' ' }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await amend(id, [twice], { date: '2026-11-25' })).toMatchObject({ ids: [expect.any(String)] })
  })

  it('are all or none: one bad change writes nothing', async () => {
    const { id } = await anExam(client)
    const call = amend(id, [
      { path: 'threshold', kind: 'replaced', value: 5500 },
      { path: 'replacement', kind: 'replaced', value: 'lottery' },
    ])
    expect(await refusal(call)).toEqual(refused('changes.1.value', 'unknownValue'))
    expect((await rowOf(id, 'threshold'))?.amendment).toBeNull()
  })

  it('are withdrawn with a reason, once, and not from under a value that needs them', async () => {
    const { id } = await anExam(client)
    const { ids } = await amend(id, [
      { path: 'marking.averageUpTo', kind: 'replaced', value: 900 },
      { path: 'marking.thirdFrom', kind: 'replaced', value: 1500 },
    ])
    await amend(id, [{ path: 'marking.averageUpTo', kind: 'replaced', value: 1200 }])
    const withdraw = (amendmentId: string, expectedRevision = 1) => client.regimes.withdrawAmendment({ examId: id, id: amendmentId, reason: 'ghi nhầm', expectedRevision, requestId: newRequest() })
    expect(await refusal(withdraw(ids[1] ?? ''))).toEqual(refused('id', 'markingOrder'))
    expect(await refusal(withdraw(ids[0] ?? ''))).toEqual({ code: 'NOT_FOUND', data: { what: 'amendment' } })
    const standing = (await rowOf(id, 'marking.averageUpTo'))?.amendment?.id ?? ''
    expect(await refusal(withdraw(standing, 2))).toEqual({ code: 'STALE', data: { current: 1 } })
    expect(await withdraw(standing)).toEqual({})
    expect(await withdraw(ids[1] ?? '')).toEqual({})
    expect(await rowOf(id, 'marking.thirdFrom')).toMatchObject({ value: 1000, amendment: null })
  })

  it('hold the exam: its creation is not undone from under them', async () => {
    const { id } = await anExam(client)
    const { undo } = await client.history.next()
    const { ids } = await amend(id, [{ path: 'threshold', kind: 'replaced', value: 6000 }])
    const take = () => client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await refusal(take())).toMatchObject({ code: 'UNDO_BLOCKED', data: { blockedBy: (undo?.seq ?? 0) + 1 } })
    await client.regimes.withdrawAmendment({ examId: id, id: ids[0] ?? '', reason: 'ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    await take()
    expect(await client.exams.list()).toEqual([])
  })

  it('of another exam are not found here', async () => {
    const { id } = await anExam(client)
    const other = await client.exams.create({ name: 'Kỳ thi khác', kind: 'civilServant', planApproved: '2026-08-18', ...facts, requestId: newRequest() })
    const { ids } = await amend(other.id, [{ path: 'threshold', kind: 'replaced', value: 6000 }])
    expect(await refusal(client.regimes.withdrawAmendment({ examId: id, id: ids[0] ?? '', reason: 'nhầm', expectedRevision: 1, requestId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'amendment' } })
  })

  it('of a leadership exam touch house rules only: its own values come with its scheme', async () => {
    const { id } = await aLeadershipExam()
    expect(await refusal(amend(id, [{ path: 'tieBreak', kind: 'replaced', value: ['written'] }]))).toEqual(refused('changes.0.path', 'notAmendable'))
    expect(await amend(id, [{ path: 'marking.averageUpTo', kind: 'replaced', value: 600 }])).toMatchObject({ ids: [expect.any(String)] })
  })
})

describe('the scheme of a leadership exam', () => {
  const scheme = {
    gateValue: 5000,
    gateInclusive: true,
    model: 'sum',
    writtenWeight: 100,
    schemeWeight: 100,
    pieces: [
      { id: 'Xây dựng đề án', weight: 40 },
      { id: 'Bảo vệ đề án', weight: 30 },
      { id: 'Trả lời câu hỏi', weight: 30 },
    ],
    average: 'mean',
    spread: null,
    minimum: 5000,
    tieBreak: ['written'],
    ...paper,
  } as const
  type Scheme = Omit<Parameters<TestOffice['client']['regimes']['setScheme']>[0], 'examId' | 'expectedRevision' | 'requestId'>
  const set = (examId: string, more: object = {}, expectedRevision: number | null = null) => client.regimes.setScheme({ examId, ...({ ...scheme, ...more } as unknown as Scheme), expectedRevision, requestId: newRequest() })

  it('is entered with its paper, shown with the regulation, changed, and undone', async () => {
    const { id } = await aLeadershipExam()
    const saved = await set(id)
    expect(saved).toEqual({ ...scheme, id: saved.id, revision: 1 })
    expect((await client.regimes.ofExam({ examId: id })).scheme).toEqual(saved)
    const changed = await set(id, { model: 'gate', pieces: null, spread: 1000, gateInclusive: false, tieBreak: [] }, 1)
    expect(changed).toEqual({ ...scheme, model: 'gate', pieces: null, spread: 1000, gateInclusive: false, tieBreak: [], id: saved.id, revision: 2 })
    await undoLast()
    expect((await client.regimes.ofExam({ examId: id })).scheme).toEqual({ ...saved, revision: 3 })
    await undoLast()
    expect((await client.regimes.ofExam({ examId: id })).scheme).toBeNull()
  })

  it('rests on another paper once another one is named', async () => {
    const { id } = await aLeadershipExam()
    await set(id)
    expect(await set(id, { number: '22-QĐ/TU' }, 1)).toMatchObject({ number: '22-QĐ/TU', signer: 'Lò Văn Thành' })
  })

  it.each([
    ['pieces that do not weigh 100', { pieces: [{ id: 'Trình bày', weight: 60 }, { id: 'Trả lời', weight: 30 }] }, 'pieces', 'weightsSum'],
    ['a piece twice', { pieces: [{ id: 'Trình bày', weight: 50 }, { id: 'Trình bày', weight: 50 }] }, 'pieces.1.id', 'duplicate'],
    ['a piece without weight', { pieces: [{ id: 'Trình bày', weight: 100 }, { id: 'Trả lời', weight: 0 }] }, 'pieces.1.weight', 'outOfRange'],
    ['an empty list of pieces', { pieces: [] }, 'pieces', 'missing'],
    ['a sum without the written paper', { writtenWeight: 0 }, 'writtenWeight', 'outOfRange'],
    ['a sum without the scheme', { schemeWeight: 0 }, 'schemeWeight', 'outOfRange'],
    ['a step of the tie chain twice', { tieBreak: ['written', 'written'] }, 'tieBreak.1', 'duplicate'],
    ['a paper of tomorrow', { date: '2026-11-26' }, 'date', 'inFuture'],
  ])('is refused for %s', async (_, more, path, code) => {
    const { id } = await aLeadershipExam()
    expect(await refusal(set(id, more))).toEqual(refused(path, code))
  })

  it('is refused outside its form, to other exams, and over what somebody else has entered', async () => {
    const { id } = await aLeadershipExam()
    expect(await refusal(set(id, { gateValue: 10_001 }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await refusal(set(id, { tieBreak: ['age'] }))).toMatchObject({ code: 'BAD_REQUEST' })
    const { id: other } = await anExam(client)
    expect(await refusal(set(other))).toEqual(refused('scheme', 'notInRegime'))
    expect(await refusal(set(id, {}, 1))).toEqual({ code: 'STALE', data: { current: null } })
    await set(id)
    expect(await refusal(set(id))).toEqual({ code: 'STALE', data: { current: 1 } })
    expect(await refusal(set(id, { minimum: 6000 }, 2))).toEqual({ code: 'STALE', data: { current: 1 } })
  })

  it('keeps the number of its pieces once members have marked by them; their weights may change', async () => {
    const { id } = await aLeadershipExam()
    await set(id, { pieces: null })
    await set(id, {}, 1)
    const pieced = (await client.history.next()).undo?.seq ?? 0
    const post = await aPost(client, id, { code: 'PTP', track: 'leadership', form: ['written', 'scheme'], quota: 1 })
    const { id: candidateId } = await aCandidate(client, id, post.id)
    const partId = (await client.marking.grid({ examId: id })).parts.find(({ kind }) => kind === 'scheme')?.id ?? ''
    const { version } = await client.marking.sheet({ examId: id, candidateId, partId })
    const marks = [1, 2, 3].map((piece) => ({ stage: 'marking' as const, marker: 1, piece, value: 7000 }))
    await client.marking.setSheet({ examId: id, candidateId, partId, marks, version, requestId: newRequest() })
    const inUse = { code: 'IN_USE', data: { by: 'marks', count: 3 } }
    expect(await refusal(set(id, { pieces: null }, 2))).toEqual(inUse)
    expect(await refusal(set(id, { pieces: scheme.pieces.slice(0, 2).map((piece) => ({ ...piece, weight: 50 })) }, 2))).toEqual(inUse)
    expect(await refusal(client.history.undo({ seq: pieced, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED' })
    expect(await set(id, { pieces: scheme.pieces.map((piece, index) => ({ ...piece, weight: [50, 25, 25][index] })) }, 2)).toMatchObject({ revision: 3 })
  })

  it('goes when the exam is no longer one of leadership posts, and comes back with the undo', async () => {
    const { id, name } = await aLeadershipExam()
    await set(id)
    await client.exams.change({ examId: id, name, kind: 'civilServant', planApproved: '2026-08-18', ...facts, expectedRevision: 1, requestId: newRequest() })
    expect((await client.regimes.ofExam({ examId: id })).scheme).toBeNull()
    await undoLast()
    expect((await client.regimes.ofExam({ examId: id })).scheme).toMatchObject({ model: 'sum' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
beforeEach(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterEach(() => test.remove())

describe('the regulation proposed for a plan', () => {
  it.each([
    ['civilServant', '2020-12-01', 'nd138-2020', 'tt6-2020', 'NĐ 138/2020'],
    ['civilServant', '2024-09-16', 'nd138-2020', 'tt6-2020', 'NĐ 138/2020'],
    ['civilServant', '2024-09-17', 'nd138-2020+nd116-2024', 'tt6-2020', 'NĐ 116/2024'],
    ['civilServant', '2025-06-30', 'nd138-2020+nd116-2024', 'tt001-2025', 'NĐ 116/2024'],
    ['civilServant', '2025-07-01', 'nd170-2025', 'tt001-2025', 'NĐ 170/2025 Đ.71'],
    ['civilServant', '2026-07-31', 'nd170-2025', 'tt22-2025', 'NĐ 170/2025 Đ.71'],
    ['civilServant', '2026-08-01', 'nd170-2025+nd300-2026', 'tt22-2025', 'NĐ 300/2026 Đ.35'],
    ['publicEmployee', '2026-06-30', 'nd115-2020+nd85-2023', 'tt001-2025', 'NĐ 85/2023'],
    ['publicEmployee', '2026-07-01', 'nd259-2026', 'tt001-2025', 'NĐ 259/2026'],
    ['teacher', '2026-03-31', 'nd93-2026', 'tt001-2025', 'NĐ 93/2026'],
  ] as const)('%s approved on %s: %s with %s', async (kind, approved, regime, houseRules, article) => {
    const proposal = await client.exams.proposeRegime({ kind, approved })
    expect(proposal).toMatchObject({ possible: true, regime, houseRules, reason: { code: 'planApproved', article } })
  })

  it('answers before anybody signed in: it is pure', async () => {
    await client.access.lock()
    const none = await Promise.all([
      client.exams.proposeRegime({ kind: 'civilServant', approved: '2020-11-30' }),
      client.exams.proposeRegime({ kind: 'teacher', approved: '2026-03-30' }),
    ])
    expect(none).toEqual([
      { possible: false, earliest: '2020-12-01' },
      { possible: false, earliest: '2026-03-31' },
    ])
  })
})

describe('exams', () => {
  it('are created with their own copy of the regulation and listed with their counts', async () => {
    const exam = await anExam(client)
    await aPost(client, exam.id, { quota: 3 })
    await aPost(client, exam.id, { code: 'TH-02', quota: 2 })
    expect(await client.exams.list()).toEqual([
      {
        ...exam,
        regime: 'nd170-2025+nd300-2026',
        houseRules: 'tt22-2025',
        layout: 'party',
        revision: 1,
        counts: { posts: 2, quota: 5, agencies: 2, candidates: 0, eligible: 0, ineligible: 0, numbered: 0 },
      },
    ])
    expect(await client.exams.get({ examId: exam.id })).toEqual((await client.exams.list())[0])
  })

  it('are refused where no regulation was in force yet, and the first day is named', async () => {
    const facts = { name: 'Kỳ thi cũ', kind: 'civilServant', planNumber: '1', planApproved: '2020-11-30', layout: 'party' } as const
    const refused = { code: 'NO_REGIME', data: { earliest: '2020-12-01' } }
    expect(await refusal(client.exams.create({ ...facts, requestId: newRequest() }))).toEqual(refused)
    const { id } = await anExam(client)
    expect(await refusal(client.exams.change({ examId: id, ...facts, expectedRevision: 1, requestId: newRequest() }))).toEqual(refused)
    expect(await client.exams.list()).toHaveLength(1)
  })

  it('take another regulation with another day of approval, and undo brings the former back', async () => {
    const { id, kind, layout, name, planNumber } = await anExam(client)
    const changed = await client.exams.change({ examId: id, kind, layout, name, planNumber, planApproved: '2026-07-31', expectedRevision: 1, requestId: newRequest() })
    expect(changed).toMatchObject({ regime: 'nd170-2025', revision: 2, regimeReason: { facts: { approved: '2026-07-31', from: '2025-07-01' } } })
    const { undo } = await client.history.next()
    await client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await client.exams.get({ examId: id })).toMatchObject({ regime: 'nd170-2025+nd300-2026', planApproved: '2026-08-18', revision: 3 })
  })

  it('keep their regulation while they have posts that the other one would hold differently', async () => {
    const { id, kind, layout, name, planNumber } = await anExam(client)
    await aPost(client, id, { track: 'specialist', form: ['written', 'interview'] })
    const change = (facts: object) => client.exams.change({ examId: id, kind, layout, name, planNumber, planApproved: '2026-08-18', expectedRevision: 1, requestId: newRequest(), ...facts })
    expect(await refusal(change({ kind: 'teacher' }))).toEqual({ code: 'IN_USE', data: { by: 'posts', count: 1 } })
    expect(await change({ planNumber: '119-KH/BTCTU' })).toMatchObject({ planNumber: '119-KH/BTCTU', regime: 'nd170-2025+nd300-2026' })
  })

  it('keep their regulation when an undo would take it from under later posts', async () => {
    const { id, kind, layout, name, planNumber } = await anExam(client)
    await client.exams.change({ examId: id, kind, layout, name, planNumber, planApproved: '2026-07-31', expectedRevision: 1, requestId: newRequest() })
    const { undo } = await client.history.next()
    await aPost(client, id)
    const call = client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    expect(await refusal(call)).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: undo?.seq, blockedBy: (undo?.seq ?? 0) + 2 } })
  })

  it('refuse a stale change, and name what is not there', async () => {
    const { id, kind, layout, name, planApproved } = await anExam(client)
    const change = (more: object) => client.exams.change({ examId: id, kind, layout, name, planApproved, planNumber: '2', expectedRevision: 1, requestId: newRequest(), ...more })
    await change({})
    expect(await refusal(change({}))).toEqual({ code: 'STALE', data: { current: 2 } })
    expect(await refusal(change({ examId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'exam' } })
    expect(await refusal(client.exams.get({ examId: newRequest() }))).toEqual({ code: 'NOT_FOUND', data: { what: 'exam' } })
  })

  it('go with an undo of their creation unless a post stands on them', async () => {
    const { id } = await anExam(client)
    const { undo } = await client.history.next()
    const take = () => client.history.undo({ seq: undo?.seq ?? 0, requestId: newRequest() })
    const post = await aPost(client, id)
    expect(await refusal(take())).toMatchObject({ code: 'UNDO_BLOCKED' })
    await client.posts.withdraw({ examId: id, id: post.id, reason: 'nhầm', expectedRevision: 1, requestId: newRequest() })
    await take()
    expect(await client.exams.list()).toEqual([])
  })
})

describe('the choice of rules', () => {
  const plan = { name: 'Kỳ thi công chức', kind: 'civilServant', planNumber: '7-KH/BTCTU', planApproved: '2026-07-31', layout: 'party' } as const
  const create = (more: object = {}) => client.exams.create({ ...plan, ...more, requestId: newRequest() })
  const change = (examId: string, expectedRevision: number, more: object = {}) => client.exams.change({ examId, ...plan, ...more, expectedRevision, requestId: newRequest() })
  const refused = (path: string, code: string) => ({ code: 'INPUT_REFUSED', data: { problems: [{ path, code }] } })
  const amended = 'nd170-2025+nd300-2026'
  const undoLast = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

  it('offers every regulation of the kind, the proposed one first, with what ends when (NĐ 300/2026 Đ.35 k.1)', async () => {
    const proposal = await client.exams.proposeRegime({ kind: 'civilServant', approved: '2026-07-31' })
    if (!proposal.possible) throw new Error('nothing proposed')
    expect(proposal.regimes.map(({ id, proposed, reasons }) => [id, proposed, reasons.map(({ code }) => code)])).toEqual([
      ['nd170-2025', true, ['planApproved', 'lastDay', 'pilotRules']],
      [amended, false, ['amendedText', 'pilotRules']],
      ['nd138-2020', false, ['otherPlans']],
      ['nd138-2020+nd116-2024', false, ['otherPlans']],
    ])
    expect(proposal.regimes[0]?.reasons[1]).toEqual({ code: 'lastDay', article: 'NĐ 300/2026 Đ.35 k.1', facts: { lastDay: '2027-02-01' } })
  })

  it.each([
    ['civilServant', '2025-11-20', null, 'tt001-2025'],
    ['civilServant', '2025-11-20', '2025-12-09', 'tt001-2025'],
    ['civilServant', '2025-11-20', '2025-12-10', 'tt22-2025'],
    ['publicEmployee', '2025-11-20', '2025-12-10', 'tt001-2025'],
    ['civilServant', '2020-12-05', null, 'tt6-2020'],
  ] as const)('proposes house rules by the first day of the exam: %s approved %s held %s: %s', async (kind, approved, heldOn, houseRules) => {
    const proposal = await client.exams.proposeRegime({ kind, approved, heldOn })
    expect(proposal).toMatchObject({ houseRules })
    expect(proposal.possible ? proposal.houseRulesOptions.filter(({ proposed }) => proposed).map(({ id }) => id) : []).toEqual([houseRules])
  })

  it('of another than the proposed regulation needs a reason, which is kept', async () => {
    expect(await refusal(create({ regime: amended }))).toEqual(refused('choiceReason', 'reasonMissing'))
    expect(await refusal(create({ houseRules: 'tt001-2025', choiceReason: '  ' }))).toEqual(refused('choiceReason', 'reasonMissing'))
    expect(await create({ regime: amended, choiceReason: 'Theo kết luận của Ban Thường vụ' })).toMatchObject({
      regime: amended,
      houseRules: 'tt22-2025',
      choiceReason: 'Theo kết luận của Ban Thường vụ',
      regimeReason: { code: 'amendedText', article: 'NĐ 300/2026 Đ.35 k.1' },
    })
    expect(await create({ regime: 'nd170-2025', choiceReason: 'thừa' })).toMatchObject({ regime: 'nd170-2025', choiceReason: null, regimeReason: { code: 'planApproved' } })
  })

  it.each([
    ['a regulation of another kind', { regime: 'nd259-2026' }, 'regime', 'otherKind'],
    ['a regulation that nobody knows', { regime: 'nd1-1999' }, 'regime', 'unknownId'],
    ['house rules that nobody knows', { houseRules: 'tt1-1999' }, 'houseRules', 'unknownId'],
    ['house rules of civil servants for public employees', { kind: 'publicEmployee', houseRules: 'tt22-2025' }, 'houseRules', 'otherKind'],
  ])('refuses %s', async (_, more, path, code) => {
    expect(await refusal(create({ choiceReason: 'muốn thế', ...more }))).toEqual(refused(path, code))
  })

  it('stays with its reason while the plan is only renamed, and goes back to the proposed rules when none are named', async () => {
    const { id } = await create({ regime: amended, choiceReason: 'Theo kết luận' })
    const named = { regime: amended, houseRules: 'tt22-2025' }
    expect(await change(id, 1, { ...named, name: 'Tên mới' })).toMatchObject({ name: 'Tên mới', regime: amended, choiceReason: 'Theo kết luận' })
    expect(await refusal(change(id, 2, { ...named, planApproved: '2026-07-30' }))).toEqual(refused('choiceReason', 'reasonMissing'))
    expect(await change(id, 2)).toMatchObject({ regime: 'nd170-2025', choiceReason: null })
  })

  it('copies the regulation anew only when it moves', async () => {
    const hash = async (examId: string) => (await client.regimes.ofExam({ examId })).copyHash
    const { id } = await create()
    // As an earlier program made it.
    const first = '0'.repeat(64)
    test.office.context.state.unlocked?.open.sqlite.prepare('update exam set regime_hash = ?').run(first)
    await change(id, 1, { name: 'Tên mới', planApproved: '2026-07-30' })
    expect(await hash(id)).toBe(first)
    await change(id, 2, { planApproved: '2026-08-01' })
    expect(await hash(id)).not.toBe(first)
    await undoLast()
    expect(await hash(id)).toBe(first)
  })

  it('takes the house rules of the first session once there is one (TT 22/2025, from 10/12/2025)', async () => {
    const early = { planApproved: '2025-11-20' }
    const { id } = await create(early)
    const post = await aPost(client, id)
    const written = (await client.rooms.parts({ examId: id })).find(({ part }) => part.kind === 'written')?.part.id ?? ''
    const room = await client.rooms.create({ examId: id, number: 1, name: 'P. 1', place: null, capacity: 20, reserve: 0, disabled: 0, requestId: newRequest() })
    await client.rooms.createSession({ examId: id, partId: written, number: 1, day: '2025-12-10', startsAt: '07:30', roomIds: [room.id], requestId: newRequest() })
    expect(await client.exams.get({ examId: id })).toMatchObject({ houseRules: 'tt001-2025', counts: { quota: post.quota } })
    expect(await change(id, 1, early)).toMatchObject({ houseRules: 'tt22-2025' })
  })

  it('does not change under amendments of the board, nor by an undo from under them', async () => {
    const amend = (examId: string) =>
      client.regimes.amend({ examId, name: null, number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành', changes: [{ path: 'threshold', kind: 'replaced', value: 6000 }], requestId: newRequest() })
    const { id } = await create()
    const { ids } = await amend(id)
    const inUse = { code: 'IN_USE', data: { by: 'amendments', count: 1 } }
    expect(await refusal(change(id, 1, { planApproved: '2026-08-01' }))).toEqual(inUse)
    expect(await refusal(change(id, 1, { houseRules: 'tt001-2025', choiceReason: 'theo kế hoạch' }))).toEqual(inUse)
    expect(await change(id, 1, { name: 'Tên mới' })).toMatchObject({ name: 'Tên mới' })
    await client.regimes.withdrawAmendment({ examId: id, id: ids[0] ?? '', reason: 'ghi nhầm', expectedRevision: 1, requestId: newRequest() })
    expect(await change(id, 2, { planApproved: '2026-08-01' })).toMatchObject({ regime: amended })
    const moved = (await client.history.next()).undo?.seq ?? 0
    await amend(id)
    expect(await refusal(client.history.undo({ seq: moved, requestId: newRequest() }))).toMatchObject({ code: 'UNDO_BLOCKED', data: { seq: moved, blockedBy: moved + 1 } })
  })
})

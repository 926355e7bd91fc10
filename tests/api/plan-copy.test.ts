import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice
let client: TestOffice['client']
let fromId: string
beforeEach(async () => {
  test = await anOffice()
  client = test.client
  fromId = (await anExam(client)).id
})
afterEach(() => test.remove())

const request = () => ({ requestId: newRequest() })
const plan = { name: 'Kỳ thi tuyển công chức năm 2027', planNumber: '9-KH/BTCTU', planApproved: '2026-11-20', layout: 'party' as const }
const nothing = { postIds: [], rooms: false, members: false, amendments: null }
const copy = (more: object = {}) => client.exams.copy({ fromId, ...plan, ...nothing, ...request(), ...more })
const propose = (more: object = {}) => client.exams.proposeCopy({ fromId, planApproved: plan.planApproved, ...more })
const organization = (name: string) => client.organizations.create({ name, validFrom: '2000', ...request() })

/** What a post says, without what belongs to its exam alone. */
async function postsOf(examId: string) {
  return (await client.posts.list({ examId })).map(({ id: _, examId: _exam, revision: _revision, candidates: _candidates, ...post }) => post)
}

describe('a plan made from an exam', () => {
  it('takes over the posts chosen with their own rules, forms and agencies, and the rooms', async () => {
    const [one, two] = [await organization('Sở Nội vụ'), await organization('Sở Y tế')]
    const kept = await aPost(client, fromId, { code: 'A', agencyId: one.id, form: ['written', 'interview'], quota: 3, languagePass: 5000 })
    const joint = await aPost(client, fromId, { code: 'B', agencyId: one.id, form: ['written'], quota: 3, writtenOn: 'computer', agencies: [{ agencyId: one.id, places: 1 }, { agencyId: two.id, places: 2 }] })
    const dropped = await aPost(client, fromId, { code: 'C', agencyId: two.id })
    await client.rooms.createMany({ examId: fromId, rooms: [1, 2].map((number) => ({ number, name: `P. ${number}`, place: 'Tầng 2', capacity: 30, reserve: 1, disabled: 2 })), ...request() })
    await aCandidate(client, fromId, kept.id)
    const made = await copy({ postIds: [kept.id, joint.id], rooms: true })
    const before = await postsOf(fromId)
    expect(await postsOf(made.id)).toEqual(before.filter(({ code }) => code !== dropped.code))
    expect((await client.rooms.list({ examId: made.id })).map(({ number, name, place, capacity, reserve, disabled }) => [number, name, place, capacity, reserve, disabled])).toEqual([
      [1, 'P. 1', 'Tầng 2', 30, 1, 2],
      [2, 'P. 2', 'Tầng 2', 30, 1, 2],
    ])
    expect(made).toMatchObject({ ...plan, kind: 'civilServant', regime: 'nd170-2025+nd300-2026', choiceReason: null, counts: { posts: 2, quota: 6, candidates: 0 } })
    const kinds = async (examId: string) => (await client.rooms.parts({ examId })).map(({ part }) => part.kind)
    expect(await kinds(made.id)).toEqual(await kinds(fromId))
  })

  it('is one act, and undone as one', async () => {
    const post = await aPost(client, fromId)
    await client.rooms.create({ examId: fromId, number: 1, name: 'P. 1', place: null, capacity: 30, reserve: 0, disabled: 0, ...request() })
    await client.council.addMember({ examId: fromId, fullName: 'Hà Thị Lan', birthDate: '1980', position: null, workplace: 'Sở Nội vụ', userId: null, bar: 'corruption', ...request() })
    const made = await copy({ postIds: [post.id], rooms: true, members: true })
    const [entry] = (await client.history.list({ limit: 1 })).entries
    expect([entry?.title, entry?.examId]).toEqual(['Lập kỳ thi từ kỳ thi trước', made.id])
    await client.history.undo({ seq: entry?.seq ?? 0, ...request() })
    expect((await refusal(client.exams.get({ examId: made.id }))).code).toBe('NOT_FOUND')
    expect((await client.exams.list()).map(({ id }) => id)).toEqual([fromId])
    expect((await client.posts.list({ examId: fromId })).length).toBe(1)
  })

  it('takes people of the boards without functions and without what they declared', async () => {
    const member = { fullName: 'Hà Thị Lan', birthDate: '1980', position: 'Phó Giám đốc', workplace: 'Sở Nội vụ', userId: null, bar: null }
    await client.council.seat({ examId: fromId, member, board: 'council', function: 'chair', fromDay: null, toDay: null, number: '1-QĐ', date: '2026-10-01', signer: 'Lê Văn Tú', explanation: null, ...request() })
    expect(await propose()).toMatchObject({ members: 1, left: [{ kind: 'boardSeats', count: 1 }] })
    const { id: examId } = await copy({ members: true })
    const { members, seats } = await client.council.list({ examId })
    expect([members.map(({ fullName, birthDate, position, workplace, bar }) => ({ fullName, birthDate, position, workplace, userId: null, bar })), seats]).toEqual([[member], []])
    expect((await client.council.list({ examId: (await copy()).id })).members).toEqual([])
  })

  it('proposes the regulation anew by the day of its plan', async () => {
    const old = await client.exams.create({ name: 'Thi viên chức', kind: 'publicEmployee', planNumber: '1', planApproved: '2023-01-10', layout: 'state', ...request() })
    const made = await copy({ fromId: old.id })
    expect([old.regime, made.regime, made.kind]).toEqual(['nd115-2020', (await client.exams.proposeRegime({ kind: 'publicEmployee', approved: plan.planApproved }) as { regime: string }).regime, 'publicEmployee'])
    expect(old.regime).not.toBe(made.regime)
    expect(await refusal(copy({ regime: 'nd138-2020' }))).toMatchObject({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'choiceReason', code: 'reasonMissing' }] } })
  })
})

describe('what a plan does not take over', () => {
  it('is a post whose agency has come to an end, named with its last day', async () => {
    const ended = await organization('Sở Giao thông')
    // As a merger of agencies is to write it.
    test.office.context.state.unlocked?.open.sqlite.prepare("update organization_version set valid_to = '2026-06-30', valid_to_day = '2026-06-30' where organization_id = ?").run(ended.id)
    const [one, two] = [await aPost(client, fromId, { code: 'A', agencyId: ended.id }), await aPost(client, fromId, { code: 'B', agencyId: (await organization('Sở Nội vụ')).id })]
    expect((await propose()).posts.map(({ code, problems }) => [code, problems])).toEqual([
      ['A', [{ code: 'agencyEnded', agencyName: 'Sở Giao thông', until: '2026-06-30' }]],
      ['B', []],
    ])
    expect(await refusal(copy({ postIds: [two.id, one.id] }))).toEqual({ code: 'INPUT_REFUSED', data: { problems: [{ path: 'postIds.1', code: 'notCopied' }] } })
    // On the day on which it still was, nothing stands against it.
    expect((await propose({ planApproved: '2026-06-30' })).posts.map(({ problems }) => problems.filter(({ code }) => code === 'agencyEnded'))).toEqual([[], []])
  })

  it('is a post in a form that the regulation of the new plan does not know, named with its article', async () => {
    const old = await client.exams.create({ name: 'Thi viên chức', kind: 'publicEmployee', planNumber: '1', planApproved: '2023-01-10', layout: 'state', ...request() })
    const choices = await client.posts.choices({ regime: old.regime })
    const next = (await client.exams.proposeRegime({ kind: 'publicEmployee', approved: plan.planApproved })) as { regime: string }
    const now = await client.posts.choices({ regime: next.regime })
    const formOf = (from: typeof choices) => from.tracks.map(({ track, method, forms }) => ({ track, method, forms: forms.map((form) => form.join()) }))
    const gone = formOf(choices).flatMap(({ track, method, forms }) => {
      const still = formOf(now).find((row) => row.track === track && row.method === method)
      return forms.filter((form) => still !== undefined && !still.forms.includes(form)).map((form) => ({ track, method, form }))
    })
    const [lost] = gone
    if (lost === undefined) throw new Error('no form was given up')
    await aPost(client, old.id, { code: 'A', track: lost.track, method: lost.method, form: lost.form.split(',') as ('written' | 'interview')[] })
    const article = now.tracks.find(({ track, method }) => track === lost.track && method === lost.method)?.article
    expect((await client.exams.proposeCopy({ fromId: old.id, planApproved: plan.planApproved })).posts[0]?.problems).toEqual([{ code: 'notInRegime', path: 'form', reason: 'notInRegime', article }])
  })

  it('is everybody and everything that was decided: counted, and not in the new exam', async () => {
    const post = await aPost(client, fromId)
    await aCandidate(client, fromId, post.id)
    await aCandidate(client, fromId, post.id, { fullName: 'Lò Văn Bình' })
    expect((await propose()).left).toEqual([{ kind: 'candidates', count: 2 }])
    const { id: examId } = await copy({ postIds: [post.id] })
    expect((await client.candidates.search({ examId })).total).toBe(0)
  })

  it('is a value that the board had set, unless the new exam sets it by a decision of its own', async () => {
    await client.regimes.amend({ examId: fromId, name: null, number: '3-QĐ', date: '2026-09-01', signer: 'Lê Văn Tú', changes: [{ path: 'threshold', kind: 'replaced', value: 6000 }], ...request() })
    const proposal = await propose()
    expect(proposal.amendments).toMatchObject([{ path: 'threshold', kind: 'replaced', value: 6000, possible: true, ground: { number: '3-QĐ' } }])
    const silent = await copy()
    const amended = async (examId: string) => (await client.regimes.ofExam({ examId })).rows.flatMap(({ path, amendment }) => (amendment === null ? [] : [[path, amendment.number]]))
    expect(await amended(silent.id)).toEqual([])
    const asked = await copy({ amendments: { paths: ['threshold'], number: '8-QĐ', date: '2026-11-21', signer: 'Lê Văn Tú' } })
    expect(await amended(asked.id)).toEqual([['threshold', '8-QĐ']])
    const [entry] = (await client.history.list({ limit: 1 })).entries
    await client.history.undo({ seq: entry?.seq ?? 0, ...request() })
    expect((await refusal(client.exams.get({ examId: asked.id }))).code).toBe('NOT_FOUND')
    expect(await refusal(copy({ amendments: { paths: ['wishes'], number: '8-QĐ', date: '2026-11-21', signer: 'Lê Văn Tú' } }))).toMatchObject({ data: { problems: [{ path: 'amendments.paths.0', code: 'unknownId' }] } })
  })

  it('is anything of an exam that is not there', async () => {
    expect((await refusal(copy({ fromId: newRequest() }))).code).toBe('NOT_FOUND')
    expect(await refusal(propose({ planApproved: '1990-01-01' }))).toMatchObject({ code: 'NO_REGIME' })
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { heldRoles } from '../../electron/office/session.ts'
import { procedures } from '../../electron/office/procedures.ts'
import { documentKinds, documentOptionsSchema } from '../../shared/contract/documents.ts'
import { roles, type Role } from '../../shared/contract/permissions.ts'
import { finish, refusal } from './answers.ts'
import { aSample, type Sample } from './a-sample.ts'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'
import { aWorldTemplate, scopeOf } from './a-world-template.ts'
import { aWorld } from './a-world.ts'
import { calls } from './every-call.ts'
import { linksIn, noSecrets, secretsOf } from './script-links.ts'
import { signInAs } from './sign-in.ts'
import { letters, mayCall, mayPrint, notForOneExam } from './who-may-call.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

let sample: Sample
let template: Awaited<ReturnType<typeof aWorldTemplate>>
beforeAll(async () => {
  sample = aSample()
  template = await aWorldTemplate(sample)
}, 60_000)
afterAll(() => {
  template.remove()
  sample.remove()
})

describe('who may call what', () => {
  it('is written down for every procedure, and every procedure is called', () => {
    const all = [...procedures.keys()].sort()
    expect(Object.keys(mayCall).sort()).toEqual(all)
    expect(Object.keys(calls).sort()).toEqual(all)
  })

  /** What each procedure answers somebody who holds one role, and what the table says it should. */
  async function compare(role: Role, scope: 'office' | 'exam') {
    const made = await template.enter(role, scopeOf(role, scope))
    test = made
    const { world } = made
    const beyond: readonly string[] = scopeOf(role, scope) === 'exam' ? notForOneExam : []
    const answers: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    const told: Record<string, unknown> = {}
    let secrets = noSecrets
    for (const [path, call] of Object.entries(calls)) {
      const [allowed = '', permission] = mayCall[path] ?? []
      const asked = call(made.client, world)
      answers[path] = await refusal(asked)
      told[path] = [answers[path], await asked.catch((error: unknown) => String(error))]
      secrets = secretsOf(made.office, secrets)
      wanted[path] = allowed.split(' ').includes(letters[role]) && !beyond.includes(path) ? { code: undefined, data: undefined } : { code: 'FORBIDDEN', data: { permission } }
    }
    return { answers, wanted, faults: made.faults, links: linksIn(told, secrets), secrets }
  }

  it.each(roles)('as %s, and no answer tells whose script has which code', async (role) => {
    const { answers, wanted, faults, links, secrets } = await compare(role, 'office')
    expect(answers).toEqual(wanted)
    expect(faults).toEqual([])
    expect([secrets.people.size > 20, secrets.scripts.size > 20]).toEqual([true, true])
    expect(links).toEqual([])
  }, 60_000)

  it.each(['chair', 'examSecretary', 'typist', 'inspector', 'viewer'] as const)('as %s of one exam', async (role) => {
    const { answers, wanted } = await compare(role, 'exam')
    expect(answers).toEqual(wanted)
  }, 60_000)

  it.each(['chair', 'examSecretary', 'markingHead'] as const)('as %s prints no paper whose page it may not see', async (role) => {
    const made = await template.enter(role, scopeOf(role, 'exam'))
    test = made
    const { client, world } = made
    const { examId } = world.exam
    const options = documentOptionsSchema.parse({ layout: 'party', place: 'Tuyên Quang' })
    const seen = documentKinds.filter((kind) => mayPrint[kind]?.[0].split(' ').includes(letters[role]))
    expect((await client.documents.list({ examId })).map(({ kind }) => kind)).toEqual(seen)
    for (const kind of documentKinds) {
      const wanted = seen.includes(kind) ? undefined : { permission: mayPrint[kind]?.[1] }
      const path = `${made.folder}/${kind}.pdf`
      const answers = [
        await refusal(client.documents.defaults({ examId, kind })),
        await refusal(finish(client.documents.make({ examId, kind, options }))),
        // A paper that may be seen could still be blocked.
        ...(wanted === undefined ? [] : [await refusal(client.documents.save({ examId, kind, options, format: 'pdf', path, requestId: newRequest() }))]),
      ]
      expect([kind, ...answers.map(({ data }) => data)]).toEqual([kind, ...answers.map(() => wanted)])
    }
  }, 120_000)

  it('nobody may call a procedure that declares no permission', async () => {
    const made = await anOffice()
    test = made
    const meta = procedures.get('exams.list')?.meta as { permission?: string }
    const { permission } = meta
    delete meta.permission
    const answer = await refusal(made.client.exams.list())
    Object.assign(meta, { permission })
    expect([answer, (await refusal(made.client.exams.list())).code]).toEqual([{ code: 'FORBIDDEN', data: { permission: 'none declared' } }, undefined])
  })

  it('nobody without a role in force may call more than the public procedures', async () => {
    const made = await anOffice()
    test = made
    await signInAs(made.office, 'Người cũ', [{ role: 'examSecretary', toDay: '2026-11-24' }])
    expect(await refusal(made.client.exams.list())).toEqual({ code: 'FORBIDDEN', data: { permission: 'exams.read' } })
    const { session, unlocked } = made.office.context.state
    const on = (day: string) => unlocked && session && heldRoles(unlocked.open.db, session.userId, day).length
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-11-24'), on('2026-11-25')]).toEqual([0, 1, 1, 0])
  })

  it('a role for one exam reaches no other', async () => {
    const made = await anOffice()
    test = made
    const world = await aWorld(made, { ...sample, posts: [] })
    await signInAs(made.office, 'Người xem', [{ role: 'viewer', examId: world.exam.examId }])
    expect((await made.client.candidates.search({ examId: world.exam.examId })).total).toBe(5)
    expect((await refusal(made.client.candidates.search({ examId: world.listExam }))).code).toBe('FORBIDDEN')
  })
})

describe('fields that a role may not see', () => {
  async function as(role: Role) {
    const made = await anOffice()
    test = made
    const world = await aWorld(made, { ...sample, posts: [] })
    const { examId } = world.exam
    const { free, spare } = world
    await made.client.candidates.change({ examId, id: free.id, postId: spare.id, fullName: 'Ma Thị Rút', birthDate: '1999', sex: 'female', identityNumber: '008300008888', ethnicGroup: null, priority: [], phone: '0987', email: null, residence: null, note: 'ghi chú', expectedRevision: 1, requestId: newRequest() })
    const changed = (await made.client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
    await signInAs(made.office, 'Người thử', [{ role }])
    return { client: made.client, world, examId, changed }
  }
  const hidden = ['birthDate', 'identityNumber', 'phone', 'email', 'residence', 'marks', 'score', 'priority', 'total', 'reasons']
  const seen = (row: object | undefined) => hidden.filter((field) => field in (row ?? {}))

  it('are taken out of lists and results for a viewer', async () => {
    const { client, examId, world } = await as('viewer')
    const { rows } = await client.candidates.search({ examId })
    expect(rows.map(seen)).toEqual([['priority'], ['priority'], ['priority'], ['priority'], ['priority']])
    expect(seen(await client.candidates.get({ examId, id: world.free.id }))).toEqual(['priority'])
    const view = await client.results.view({ examId })
    expect(view.rows.map((row) => [row.fullName, row.rank !== undefined, seen(row)])).toEqual(view.rows.map(({ fullName }) => [fullName, true, []]))
    expect(JSON.stringify([rows, view])).not.toMatch(/0080990|0083000|7000|0912345678/)
  })

  it('are not found and not sorted by', async () => {
    const { client, examId } = await as('viewer')
    const names = async (more: object) => (await client.candidates.search({ examId, ...more })).rows.map(({ fullName }) => fullName)
    expect(await names({ query: '008099000001' })).toEqual([])
    expect(await names({ query: '0080' })).toEqual([])
    expect(await names({ query: 'binh' })).toEqual(['Lò Văn Bình'])
    expect(await names({ sort: 'birthDate', descending: true })).toEqual(await names({ sort: 'name', descending: true }))
  })

  it('are taken out of the grid of a typist but for the marks', async () => {
    const { client, examId } = await as('typist')
    const { rows } = await client.marking.grid({ examId })
    expect(rows.map(seen)).toEqual([['marks'], ['marks'], ['marks'], ['marks'], ['marks']])
    expect((await client.marking.grid({ examId, query: '008099' })).found).toBe(0)
  })

  it.each([
    ['typist', null, null],
    ['administrator', null, null],
    ['examSecretary', '"008300009999"', '"008300008888"'],
  ] as const)('are taken out of the history for those who may not see them: %s', async (role, from, to) => {
    const { client, changed } = await as(role)
    const changes = await client.history.changes({ seq: changed })
    expect(changes.find(({ field }) => field === 'identityNumber')).toMatchObject({ from, to })
    expect(changes.find(({ field }) => field === 'phone')).toMatchObject({ to: to === null ? null : '"0987"' })
    expect(changes.find(({ field }) => field === 'note')).toMatchObject({ from: 'null', to: '"ghi chú"' })
    expect(changes.find(({ field }) => field === 'birthFirstDay')).toMatchObject({ to: to === null ? null : '"1999-01-01"' })
  })
})

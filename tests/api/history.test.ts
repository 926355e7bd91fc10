import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { procedures } from '../../electron/office/procedures.ts'
import { refusal } from './answers.ts'
import { anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
})
afterAll(() => test.remove())

const create = (name: string, requestId = newRequest()) => client.organizations.create({ name, requestId })
const undo = (seq: number, requestId = newRequest()) => client.history.undo({ seq, requestId })
const entries = async (limit = 100) => (await client.history.list({ limit })).entries
const newest = async () => (await entries(1))[0]?.seq ?? 0
const names = async () => (await client.organizations.list({ query: 'sở' })).rows.map(({ name }) => name)
/** What Ctrl+Z and Ctrl+Y would take, told from where the test began. */
async function next(from: number) {
  const { undo: back, redo } = await client.history.next()
  return [back && back.seq > from ? back.seq - from : null, redo && redo.seq > from ? redo.seq - from : null]
}

describe('the contract', () => {
  it('says of every write how it is undone or why it is not', () => {
    const writes = [...procedures.values()].filter(({ meta }) => meta.effect === 'write')
    const unsaid = writes.filter(({ meta: { inverse } }) => inverse !== 'audit' && (inverse?.none.length ?? 0) < 10)
    expect([writes.length > 20, unsaid.map(({ path }) => path)]).toEqual([true, []])
  })

  it('gives every procedure a title and an effect', () => {
    const nameless = [...procedures.values()].filter(({ meta }) => !meta.title || !meta.effect)
    expect(nameless.map(({ path }) => path)).toEqual([])
  })
})

describe('the history', () => {
  it('begins with the setting up, which has no way back', async () => {
    const first = (await entries()).at(-1)
    expect(first).toMatchObject({ seq: 1, userName: 'Nguyễn Thu Hà', device: 'HOSO-01', procedure: 'access.setUp', title: 'Thiết lập cơ quan', notUndoable: 'Cơ quan đã lập thì tệp dữ liệu đã có.' })
    expect(await refusal(undo(1))).toEqual({ code: 'UNDO_BLOCKED', data: { seq: 1, blockedBy: null, reason: 'Cơ quan đã lập thì tệp dữ liệu đã có.' } })
    expect(await refusal(undo(999))).toEqual({ code: 'NOT_FOUND', data: { what: 'history' } })
  })

  it('is read in pages, newest first', async () => {
    for (const name of ['Sở A', 'Sở B', 'Sở C']) await create(name)
    const { total } = await client.history.list({ limit: 1 })
    const first = await client.history.list({ limit: 2 })
    const second = await client.history.list({ before: first.entries.at(-1)?.seq ?? 0, limit: 2 })
    expect([...first.entries, ...second.entries].map(({ seq }) => seq)).toEqual([total, total - 1, total - 2, total - 3])
  })

  it('tells what an act changed field by field, and what a new record held after it', async () => {
    const { place, revision } = await client.access.state().then((state) => (state.phase === 'open' ? state.session.office : { place: '', revision: 0 }))
    await client.access.changeOffice({ place: 'Hà Giang', symbol: 'BTCTU', expectedRevision: revision, requestId: newRequest() })
    expect((await client.history.changes({ seq: await newest() })).map(({ table, field, from, to }) => [table, field, from, to])).toEqual([['office', 'place', JSON.stringify(place), '"Hà Giang"']])
    const { id, versionId } = await create('Sở D')
    expect((await client.history.changes({ seq: await newest() })).map(({ recordId, field, from, to }) => [recordId, field, from, to])).toEqual([
      [id, null, null, null],
      [versionId, null, null, null],
      [versionId, 'name', null, '"Sở D"'],
    ])
  })
})

describe('undo and redo', () => {
  let from: number
  beforeEach(async () => {
    test.clock.now = new Date(test.clock.now.getTime() + 1000)
    from = await newest()
  })

  it('walk back and forth through several acts', async () => {
    const before = await names()
    for (const name of ['Sở Một', 'Sở Hai', 'Sở Ba']) await create(name)
    const steps: unknown[] = [await next(from)]
    const walk = async (way: 'undo' | 'redo') => {
      const taken = (await client.history.next())[way]
      await undo(taken?.seq ?? 0)
      steps.push(await next(from))
    }
    for (const way of ['undo', 'undo', 'undo'] as const) await walk(way)
    expect(await names()).toEqual(before)
    for (const way of ['redo', 'redo', 'redo'] as const) await walk(way)
    expect((await names()).sort()).toEqual([...before, 'Sở Một', 'Sở Hai', 'Sở Ba'].sort())
    expect(steps).toEqual([
      [3, null],
      [2, 4],
      [1, 5],
      [null, 6],
      [7, 5],
      [8, 4],
      [9, null],
    ])
  })

  it('tell what was done again by the redo itself, which the undoing says the other way round', async () => {
    await create('Phòng Một')
    await undo(from + 1)
    const { redo } = await client.history.next()
    const { seq, title } = await undo(redo?.seq ?? 0)
    const { undo: again } = await client.history.next()
    expect([title, again?.seq, redo?.about.map(({ words }) => words), again?.about.map(({ words }) => words)]).toEqual([
      'Thêm tổ chức',
      seq,
      ['Tổ chức Phòng Một: bỏ', 'Tổ chức Phòng Một: bỏ'],
      ['Tổ chức Phòng Một: lấy lại', 'Tổ chức Phòng Một'],
    ])
    await undo(seq)
  })

  it('lose what could be redone when a new act comes', async () => {
    await create('Sở Bốn')
    await undo(from + 1)
    expect(await next(from)).toEqual([null, 2])
    await create('Sở Năm')
    expect(await next(from)).toEqual([3, null])
  })

  it('take an act back once, and say by whom it was taken back', async () => {
    await create('Sở Sáu')
    const { seq, title } = await undo(from + 1)
    expect([seq, title]).toEqual([from + 2, 'Thêm tổ chức'])
    expect(await refusal(undo(from + 1))).toEqual({ code: 'UNDO_BLOCKED', data: { seq: from + 1, blockedBy: from + 2, reason: 'Đã được hoàn tác.' } })
    const [undoing, undone] = await entries(2)
    expect([undoing, undone].map((entry) => [entry?.undoOf, entry?.undoneBy, entry?.notUndoable])).toEqual([
      [from + 1, null, null],
      [null, from + 2, 'Đã được hoàn tác.'],
    ])
  })

  it('outlive a restart', async () => {
    await create('Sở Bảy')
    const userId = test.office.context.state.session?.userId ?? ''
    test.office.close()
    const again = test.again()
    await again.client.access.unlock({ userId, passphrase })
    const { undo: back } = await again.client.history.next()
    expect(back?.seq).toBe(from + 1)
    await again.client.history.undo({ seq: from + 1, requestId: newRequest() })
    expect((await again.client.organizations.list({ query: 'sở bảy' })).total).toBe(0)
    again.close()
    await client.access.unlock({ userId, passphrase })
  })

  it('take only acts of one’s own', async () => {
    await create('Sở Tám')
    const { back } = await signInAs(test.office, 'Lê Văn Nam', [{ role: 'examSecretary' }])
    expect((await client.history.next()).undo).toBeNull()
    const call = await refusal(undo(from + 1))
    back()
    expect(call).toEqual({ code: 'UNDO_BLOCKED', data: { seq: from + 1, blockedBy: null, reason: 'Việc của Nguyễn Thu Hà; người đó hoàn tác được.' } })
    expect((await client.history.next()).undo?.seq).toBe(from + 1)
  })
})

describe('a request that comes twice', () => {
  it('gets its first answer and leaves no second row', async () => {
    const requestId = newRequest()
    const first = await create('Sở Chín', requestId)
    const { total } = await client.history.list({})
    expect(await create('Sở Chín lần hai', requestId)).toEqual(first)
    expect((await client.history.list({})).total).toBe(total)
    expect((await client.organizations.list({ query: 'sở chín' })).total).toBe(1)
  })

  it('gets it for an undo too', async () => {
    await create('Sở Mười')
    const seq = await newest()
    const requestId = newRequest()
    expect(await undo(seq, requestId)).toEqual(await undo(seq, requestId))
  })

  it('is refused when it was used for another act, or by somebody else', async () => {
    const requestId = newRequest()
    await create('Sở Mười Một', requestId)
    const other = () => refusal(client.exams.create({ name: 'Kỳ thi', kind: 'civilServant', planNumber: '1', planApproved: '2026-08-18', layout: 'party', requestId }))
    expect((await other()).code).toBe('UNEXPECTED')
    const { back } = await signInAs(test.office, 'Hoàng Thị Tư', [{ role: 'examSecretary' }])
    const answer = await refusal(create('Sở Mười Một', requestId))
    back()
    expect(answer.code).toBe('UNEXPECTED')
    expect(test.faults.splice(0).map(({ procedure }) => procedure)).toEqual(['exams.create', 'organizations.create'])
  })
})

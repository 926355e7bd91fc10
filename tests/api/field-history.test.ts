import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, officeFacts, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
let postId: string
let id: string
let back: () => unknown = () => undefined

const facts = { fullName: 'Lò Văn An', sex: 'male' as const, identityNumber: null, ethnicGroup: null, phone: null, email: null, residence: null, note: null }
let revision = 1
const minute = 60_000
async function change(more: { birthDate: string; priority?: { group: string; evidence: boolean }[]; reason?: string }) {
  test.clock.now = new Date(test.clock.now.getTime() + minute)
  const saved = await client.candidates.change({ examId, id, postId, ...facts, priority: [], expectedRevision: revision, requestId: newRequest(), ...more })
  revision = saved.revision
}
const ofField = (field: string) => client.history.ofField({ examId, table: 'candidate', recordId: id, field })
const told = async (field: string) => (await ofField(field)).map(({ words, reason }) => [words, reason])

beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
  postId = (await aPost(client, examId)).id
  id = (await aCandidate(client, examId, postId, { ...facts, birthDate: '1999-03-12', phone: '0912345678' })).id
  await change({ birthDate: '1998-03-12' })
  await change({ birthDate: '1998', priority: [{ group: 'ethnicMinority', evidence: false }] })
})
afterAll(() => test.remove())
afterEach(() => back())

describe('the history of one field', () => {
  it('field report 57: is every value that it held, newest first, from the one it was added with', async () => {
    expect((await ofField('birthDate')).map(({ seq: _, ...value }) => value)).toEqual([
      { at: '2026-11-25T01:02:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Sửa thí sinh', reason: null, value: '"1998"', words: '1998' },
      { at: '2026-11-25T01:01:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Sửa thí sinh', reason: null, value: '"1998-03-12"', words: '12/3/1998' },
      { at: '2026-11-25T01:00:00.000Z', userName: 'Nguyễn Thu Hà', title: 'Thêm thí sinh', reason: null, value: '"1999-03-12"', words: '12/3/1999' },
    ])
  })

  it('is one value where the field was never changed', async () => {
    expect(await told('fullName')).toEqual([['Lò Văn An', null]])
    expect(await told('note')).toEqual([['trống', null]])
  })

  it('field report 43: a value that was put back carries its reason, and the way there stays', async () => {
    await change({ birthDate: '1999-03-12', reason: 'Giấy khai sinh ghi 1999' })
    expect(await told('birthDate')).toEqual([
      ['12/3/1999', 'Giấy khai sinh ghi 1999'],
      ['1998', null],
      ['12/3/1998', null],
      ['12/3/1999', null],
    ])
  })

  it('tells an undo as an act of its own', async () => {
    const seq = (await client.history.next()).undo?.seq ?? 0
    await client.history.undo({ seq, requestId: newRequest() })
    revision += 1
    const [newest] = await ofField('birthDate')
    expect([newest?.words, newest?.title]).toEqual(['1998', 'Hoàn tác: Sửa thí sinh'])
  })

  it('follows the priority groups, which stand in rows of their own', async () => {
    const newest = (await client.candidates.get({ examId, id })).priority
    expect([await told('priority'), newest]).toEqual([
      [
        ['Người dân tộc thiểu số (chưa có giấy)', null],
        ['trống', 'Giấy khai sinh ghi 1999'],
        ['Người dân tộc thiểu số (chưa có giấy)', null],
        ['trống', null],
      ],
      [{ group: 'ethnicMinority', evidence: false }],
    ])
    expect((await ofField('priority')).map(({ value }) => value)).toEqual(['[{"group":"ethnicMinority","evidence":false}]', '[]', '[{"group":"ethnicMinority","evidence":false}]', '[]'])
  })

  it('is there for posts, exams and the office too', async () => {
    const post = (await client.posts.list({ examId }))[0]
    if (post === undefined) throw new Error('no post')
    await client.posts.change({ ...post, form: ['written'], expectedRevision: 1, requestId: newRequest() })
    await client.exams.change({ examId, name: 'Kỳ thi', kind: 'civilServant', planNumber: '118-KH/BTCTU', planApproved: '2026-08-18', layout: 'state', expectedRevision: 1, requestId: newRequest() })
    const office = await client.access.changeOffice({ place: 'Hà Giang', expectedRevision: 1, requestId: newRequest() })
    const words = async (input: Parameters<typeof client.history.ofField>[0]) => (await client.history.ofField(input)).map((value) => value.words)
    expect([
      await words({ examId, table: 'post', recordId: post.id, field: 'form' }),
      await words({ examId, table: 'exam', recordId: examId, field: 'layout' }),
      await words({ examId: null, table: 'office', recordId: office.id, field: 'place' }),
    ]).toEqual([
      ['Viết', 'Viết và phỏng vấn'],
      ['Văn bản Nhà nước', 'Văn bản Đảng'],
      ['Hà Giang', officeFacts.place],
    ])
  })

  it('keeps the reason of an old value that was put back in a room and in the office', async () => {
    const facts = { number: 7, name: 'P. 207', site: null, place: null, groundFloor: false, columns: null, capacity: 30, reserve: 0, disabled: 0 }
    const room = await client.rooms.create({ examId, ...facts, requestId: newRequest() })
    await client.rooms.change({ examId, id: room.id, ...facts, capacity: 24, expectedRevision: 1, requestId: newRequest() })
    await client.rooms.change({ examId, id: room.id, ...facts, reason: 'đếm lại', expectedRevision: 2, requestId: newRequest() })
    const ofRoom = await client.history.ofField({ examId, table: 'room', recordId: room.id, field: 'capacity' })
    expect(ofRoom.map(({ words, reason }) => [words, reason])).toEqual([['30', 'đếm lại'], ['24', null], ['30', null]])
    const state = await client.access.state()
    if (state.phase !== 'open') throw new Error('the office is not open')
    const { office } = state.session
    await client.access.changeOffice({ place: 'Nà Hang', reason: 'chuyển trụ sở', expectedRevision: office.revision, requestId: newRequest() })
    const [latest] = await client.history.ofField({ examId: null, table: 'office', recordId: office.id, field: 'place' })
    expect([latest?.words, latest?.reason]).toEqual(['Nà Hang', 'chuyển trụ sở'])
  })

  it('hides values of a group that the caller may not see, and says when there were changes', async () => {
    ;({ back } = await signInAs(test.office, 'Người gõ', [{ role: 'typist', examId }]))
    const history = await ofField('phone')
    expect(history.map(({ value, words, title }) => [value, words, title])).toEqual([
      [null, null, 'Sửa thí sinh'],
      [null, null, 'Thêm thí sinh'],
    ])
    expect((await ofField('fullName')).map(({ words }) => words)).toEqual(['Lò Văn An'])
  })

  it.each([
    ['a field that no form has', () => client.history.ofField({ examId, table: 'exam', recordId: examId, field: 'regimeCopy' }), 'exam'],
    ['a record of another exam', () => client.history.ofField({ examId: newRequest(), table: 'candidate', recordId: id, field: 'fullName' }), 'candidate'],
    ['a record that is not there', () => client.history.ofField({ examId, table: 'post', recordId: newRequest(), field: 'code' }), 'post'],
  ])('has nothing of %s', async (_what, call, what) => {
    expect(await refusal(call())).toEqual({ code: 'NOT_FOUND', data: { what } })
  })

  it('has nothing of an exam whose log the caller does not read', async () => {
    const other = await anExam(client)
    ;({ back } = await signInAs(test.office, 'Thanh tra', [{ role: 'inspector', examId: other.id }]))
    expect(await refusal(ofField('fullName'))).toEqual({ code: 'NOT_FOUND', data: { what: 'candidate' } })
    expect(await refusal(client.history.ofField({ examId: null, table: 'office', recordId: newRequest(), field: 'place' }))).toEqual({ code: 'NOT_FOUND', data: { what: 'office' } })
  })
})

describe('the history of a decision on eligibility', () => {
  const verdicts = async () => (await client.history.ofField({ examId, table: 'eligibility', recordId: id, field: 'verdict' })).map(({ words }) => words)
  const decide = (verdict: 'eligible' | 'ineligible' | 'undecided', expectedRevision: number | null, reasons: object[] = []) =>
    client.eligibility.decide({ examId, candidateId: id, verdict, reasons: reasons as never, expectedRevision, requestId: newRequest() })

  it('is told by the candidate, over every decision that was taken back', async () => {
    expect(await verdicts()).toEqual([])
    const condition = (await client.eligibility.codes({ examId })).conditions[0]?.id ?? ''
    const first = await decide('eligible', null)
    const second = await decide('ineligible', first.revision, [{ condition, paper: null, note: 'thiếu' }])
    await decide('undecided', second.revision)
    await decide('eligible', null)
    expect(await verdicts()).toEqual(['Đủ điều kiện', 'Chưa xét', 'Không đủ điều kiện', 'Đủ điều kiện'])
  })
})

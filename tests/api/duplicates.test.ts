import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusal } from './answers.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
let otherExam: string
let posts: readonly [string, string]
let otherPost: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
  otherExam = (await anExam(client)).id
  posts = [(await aPost(client, examId, { code: 'A' })).id, (await aPost(client, examId, { code: 'B' })).id]
  otherPost = (await aPost(client, otherExam, { code: 'C' })).id
})
afterAll(() => test.remove())

const add = (fullName: string, birthDate: string, more: object = {}) => aCandidate(client, examId, posts[0], { fullName, birthDate, ...more })
const addElsewhere = (fullName: string, birthDate: string, more: object = {}) => aCandidate(client, otherExam, otherPost, { fullName, birthDate, ...more })
const of = async (candidateId: string) => (await client.registrations.duplicates({ examId, candidateId })).map(({ left, right, sign, decision }) => [left.id === candidateId ? right.fullName : left.fullName, sign, decision?.verdict ?? null])
const decide = async (candidateId: string, verdict: 'same' | 'different', more: object = {}) => {
  const pair = (await client.registrations.duplicates({ examId, candidateId }))[0]
  if (pair === undefined) throw new Error('no pair')
  return client.registrations.decideDuplicate({ examId, leftId: pair.left.id, rightId: pair.right.id, verdict, reason: 'đối chiếu CCCD', expectedRevision: pair.decision?.revision ?? null, requestId: newRequest(), ...more })
}
const undo = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

describe('records that may be one person', () => {
  it('field report 44: five pairs of twins are told apart by a person, and stay apart', async () => {
    const twins = [['Sùng A Sinh', 'Sùng A Sính'], ['Lò Thị An', 'Lò Thị Ân'], ['Ma Văn Đức', 'Ma Văn Đúc'], ['Vàng A Tủa', 'Vàng A Của'], ['Hà Thị Mai', 'Hà Thị Mái']] as const
    for (const [index, [one, other]] of twins.entries()) {
      const birth = `199${index}-05-0${index + 1}`
      const { id } = await add(one, birth)
      await add(other, birth)
      expect(await of(id)).toEqual([[other, index === 3 ? 'similarName' : 'nameAndBirth', null]])
      await decide(id, 'different')
      expect(await of(id)).toEqual([[other, index === 3 ? 'similarName' : 'nameAndBirth', 'different']])
    }
  })

  it('field report 45: a number that differs in one figure is nobody else’s', async () => {
    const { id } = await add('Bàn Văn Một', '1995-01-01', { identityNumber: '008095001234' })
    await add('Bàn Thị Khác', '1996-01-01', { identityNumber: '008095001235' })
    expect(await of(id)).toEqual([])
  })

  it('field report 46: two records are said to be one person without merging them, and undo takes it back', async () => {
    const { id } = await add('Chẩu Văn Lâm', '1998-06', { identityNumber: '008098005555' })
    await addElsewhere('Chẩu Văn Lân', '1998-06-02', { identityNumber: '008098005555' })
    expect(await of(id)).toEqual([['Chẩu Văn Lân', 'identityNumber', null]])
    await decide(id, 'same')
    expect(await of(id)).toEqual([['Chẩu Văn Lân', 'identityNumber', 'same']])
    expect((await client.candidates.get({ examId, id })).fullName).toBe('Chẩu Văn Lâm')
    await undo()
    expect(await of(id)).toEqual([['Chẩu Văn Lân', 'identityNumber', null]])
  })

  it('field report 47: two windows that register the same person within a minute are told of it', async () => {
    await add('Giàng Thị Súa', '2001-03-04')
    const { id } = await aCandidate(client, examId, posts[1], { fullName: 'GIÀNG THỊ SÚA', birthDate: '2001-03-04' })
    expect(await of(id)).toEqual([['Giàng Thị Súa', 'nameAndBirth', null]])
  })

  it('field report 47: the same number twice in one exam is refused outright', async () => {
    await add('Phùng Văn Hai', '1990-01-01', { identityNumber: '008090007777' })
    expect((await refusal(add('Phùng Văn Ba', '1991-01-01', { identityNumber: '008090007777' }))).code).toBe('DUPLICATE')
  })

  it('can be decided again, but not over what somebody else decided meanwhile', async () => {
    const { id } = await add('Tẩn Mẩy Ghến', '1997-07-07')
    await addElsewhere('Tẩn Mẩy Ghến', '1997')
    await decide(id, 'same')
    expect((await refusal(decide(id, 'different', { expectedRevision: null }))).code).toBe('STALE')
    await decide(id, 'different')
    expect(await of(id)).toEqual([['Tẩn Mẩy Ghến', 'nameAndBirth', 'different']])
  })

  it('are no pair that nobody found, and none whose other half was withdrawn', async () => {
    const one = await add('Đặng Thị Thu', '1994-04-04')
    const other = await add('Đặng Thị Thu', '1994-04-04')
    const [leftId, rightId] = [one.id, other.id].toSorted() as [string, string]
    await client.candidates.withdraw({ examId, id: other.id, reason: 'gõ hai lần', expectedRevision: 1, requestId: newRequest() })
    expect(await of(one.id)).toEqual([])
    expect((await refusal(client.registrations.decideDuplicate({ examId, leftId, rightId, verdict: 'same', reason: 'x', expectedRevision: null, requestId: newRequest() }))).code).toBe('NOT_FOUND')
  })

  it('of another exam are for those alone who work in both', async () => {
    const { id } = await add('Hoàng Văn Quân', '1996-05-24')
    await addElsewhere('Hoàng Văn Quân', '1996-05-24')
    expect(await of(id)).toHaveLength(1)
    const { back } = await signInAs(test.office, 'Thư ký một kỳ', [{ role: 'examSecretary', examId }])
    expect(await of(id)).toEqual([])
    back()
  })
})

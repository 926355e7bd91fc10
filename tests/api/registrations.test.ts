import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Registration } from '../../shared/contract/registrations.ts'
import { aCandidate, anExam, anOffice, aPost, newRequest, type TestOffice } from './an-office.ts'
import { refusal } from './answers.ts'
import { signInAs } from './sign-in.ts'

let test: TestOffice
let client: TestOffice['client']
let examId: string
let postId: string
beforeAll(async () => {
  test = await anOffice()
  ;({ client } = test)
  examId = (await anExam(client)).id
  postId = (await aPost(client, examId)).id
})
afterAll(() => test.remove())

const degree = (school: string, more: object = {}) => ({ school, date: null, level: null, number: null, specialty: null, branch: null, form: null, grade: null, ...more })
const whole: Registration = {
  religion: 'Không',
  identityIssuedOn: '2021-05-20',
  identityIssuedAt: 'Cục Cảnh sát QLHC về TTXH',
  homePlace: 'Xã Tân Trào, tỉnh Tuyên Quang',
  presentResidence: 'Tổ 5, phường Minh Xuân',
  generalEducation: '12/12',
  professionalLevel: 'Đại học',
  health: 'Tốt',
  height: 165,
  weight: 58,
  noticeAgreed: true,
  noticeReason: null,
  noticeProposal: null,
  degrees: [degree('Học viện Hành chính Quốc gia', { date: '2020-06-15', level: 'Đại học', number: 'QH 12345', specialty: 'Quản lý công', branch: 'Hành chính', form: 'Chính quy', grade: 'Khá' }), degree('Đại học Tân Trào', { date: '2022' })],
  works: [{ agency: 'UBND phường Minh Xuân', from: '2020-09', to: '2023', duty: 'Hợp đồng văn phòng' }],
}
const nothing: Registration = { ...whole, ...Object.fromEntries(Object.keys(whole).map((field) => [field, null])), degrees: [], works: [] }

const add = (registration: Registration | null, more: object = {}) => aCandidate(client, examId, postId, { registration, ...more })
const change = async (id: string, registration: Registration | null, more: object = {}) => {
  const { fullName, birthDate = '2000', sex, identityNumber = null, ethnicGroup, note, revision } = await client.candidates.get({ examId, id })
  return client.candidates.change({
    ...{ examId, id, postId, fullName, birthDate, sex, identityNumber, ethnicGroup, note, priority: [], phone: null, email: null, residence: null },
    ...{ registration, expectedRevision: revision, requestId: newRequest(), ...more },
  })
}
const formOf = async (id: string) => (await client.candidates.get({ examId, id })).registration
const undo = async () => client.history.undo({ seq: (await client.history.next()).undo?.seq ?? 0, requestId: newRequest() })

describe('the registration form (NĐ 170/2025 Mẫu 01)', () => {
  it('keeps every field and the tables in the order of the paper, by one act with the candidate', async () => {
    const saved = await add(whole)
    expect(saved.registration).toEqual(whole)
    expect(await formOf(saved.id)).toEqual(whole)
    expect((await client.history.list({ limit: 1 })).entries[0]?.procedure).toBe('candidates.add')
    await undo()
    expect((await refusal(client.candidates.get({ examId, id: saved.id }))).code).toBe('NOT_FOUND')
  })

  it('may say nothing: no row is kept then', async () => {
    expect(await formOf((await add(null)).id)).toBeNull()
    expect(await formOf((await add(nothing)).id)).toBeNull()
  })

  it('changes lines in place, takes out those that went, and undo brings all back', async () => {
    const { id, revision } = await add(whole)
    const next: Registration = { ...whole, height: 166, degrees: [degree('Đại học Tân Trào', { date: '2022', grade: 'Giỏi' })], works: [...whole.works, { agency: 'Sở Nội vụ', from: '2024', to: null, duty: null }] }
    expect((await change(id, next)).revision).toBe(revision + 1)
    expect(await formOf(id)).toEqual(next)
    await undo()
    expect(await formOf(id)).toEqual(whole)
  })

  it('stays as it is where a change of the candidate does not speak of it', async () => {
    const { id } = await add(whole)
    await change(id, null, { fullName: 'Lò Thị Hòa' })
    expect(await formOf(id)).toEqual(whole)
    expect((await change(id, whole)).revision).toBe(2)
  })

  it('can be emptied', async () => {
    const { id } = await add(whole)
    await change(id, nothing)
    expect(await formOf(id)).toEqual(nothing)
  })

  it.each([{ height: 16 }, { height: 1.65 }, { weight: 500 }, { identityIssuedOn: '2021-13' }, { degrees: [degree(' ')] }])('is refused with %j', async (more) => {
    expect((await refusal(add({ ...whole, ...more }))).code).toBe('BAD_REQUEST')
  })

  it('refuses a change seen before somebody else changed the form', async () => {
    const { id, revision } = await add(whole)
    await change(id, { ...whole, height: 170 })
    expect((await refusal(change(id, whole, { expectedRevision: revision }))).code).toBe('STALE')
  })

  it('is told in words in the log', async () => {
    const { id } = await add({ ...whole, degrees: [], works: [] }, { fullName: 'Giàng A Páo' })
    await change(id, { ...whole, degrees: [degree('Đại học Tân Trào')], works: [], homePlace: 'Xã Yên Sơn' })
    const seq = (await client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
    const told = (await client.history.changes({ seq })).filter(({ field }) => field !== null && field !== 'revision')
    expect(told.map(({ subject, fieldTitle, fromWords, toWords }) => [subject, fieldTitle, fromWords, toWords])).toEqual([
      ['Phiếu đăng ký của Giàng A Páo', 'Quê quán', 'Xã Tân Trào, tỉnh Tuyên Quang', 'Xã Yên Sơn'],
      ['Văn bằng Đại học Tân Trào của Giàng A Páo', 'Trường, cơ sở đào tạo', 'trống', 'Đại học Tân Trào'],
    ])
  })

  it('is not for those who may not see who a candidate is, on the form or in the log', async () => {
    const { id } = await add(whole)
    const seq = (await client.history.list({ limit: 1 })).entries[0]?.seq ?? 0
    const keeper = await signInAs(test.office, 'Người giữ phách', [{ role: 'codeKeeper', examId }])
    expect(await client.candidates.get({ examId, id })).not.toHaveProperty('registration')
    keeper.back()
    const { back } = await signInAs(test.office, 'Người gõ', [{ role: 'typist', examId }])
    const told = await client.history.changes({ seq })
    expect(JSON.stringify(told)).not.toContain('Xã Tân Trào')
    expect(JSON.stringify(told)).not.toContain('Cục Cảnh sát')
    back()
  })
})

import { describe, expect, it } from 'vitest'
import { draftOfRegistration, emptyDegree, emptyRegistration, emptyWork, judgeRegistration, readHeight, readWeight } from '../../../renderer/features/candidates/registration-draft.ts'

describe('the rest of the registration form while it is typed', () => {
  it.each<[string, number | null]>([
    ['165', 165],
    ['1,65', 165],
    ['1.65', 165],
    ['1m65', 165],
    ['1,65m', 165],
    ['165 cm', 165],
    ['', null],
    ['16', null],
    ['1650', null],
    ['cao', null],
  ])('reads a height %j as %s', (typed, centimetres) => {
    expect(readHeight(typed)).toBe(centimetres)
  })

  it.each<[string, number | null]>([
    ['58', 58],
    ['58kg', 58],
    ['5', null],
    ['58,5', null],
  ])('reads a weight %j as %s', (typed, kilograms) => {
    expect(readWeight(typed)).toBe(kilograms)
  })

  it('may be empty', () => {
    const { errors, registration } = judgeRegistration(emptyRegistration)
    expect(errors).toEqual({})
    expect(draftOfRegistration(registration)).toEqual(emptyRegistration)
  })

  it('comes back as it was saved', () => {
    const degrees = [{ ...emptyDegree, school: 'Đại học Tân Trào', date: '2022', grade: 'Khá' }]
    const works = [{ ...emptyWork, agency: 'Sở Nội vụ', from: '2023-01' }]
    const draft = { ...emptyRegistration, religion: 'Không', height: '165', noticeAgreed: true, degrees, works }
    expect(draftOfRegistration(judgeRegistration(draft).registration)).toEqual(draft)
  })

  it('leaves out lines in which nothing stands, and names one without its first cell', () => {
    const some = { ...emptyRegistration, degrees: [emptyDegree, { ...emptyDegree, school: ' A ' }, emptyDegree] }
    expect(judgeRegistration(some).registration.degrees.map(({ school }) => school)).toEqual(['A'])
    const nameless = { ...emptyRegistration, degrees: [{ ...emptyDegree, school: 'A' }, { ...emptyDegree, grade: 'Giỏi' }], works: [{ ...emptyWork, from: '2020' }] }
    expect(judgeRegistration(nameless).errors).toEqual({
      degrees: 'Dòng 2 chưa có tên trường. Gõ vào, hoặc xóa cả dòng.',
      works: 'Dòng 1 chưa có tên cơ quan. Gõ vào, hoặc xóa cả dòng.',
    })
  })

  it('asks why somebody does not agree to the way of being notified, and forgets it when he does', () => {
    const refuses = { ...emptyRegistration, noticeAgreed: false }
    expect(judgeRegistration(refuses).errors).toEqual({ noticeReason: 'Chưa có lý do không đồng ý. Gõ như trong phiếu.' })
    expect(judgeRegistration({ ...refuses, noticeReason: 'không có điện thoại' }).errors).toEqual({})
    expect(judgeRegistration({ ...refuses, noticeAgreed: true, noticeReason: 'không có điện thoại', noticeProposal: 'gửi thư' }).registration).toMatchObject({ noticeReason: null, noticeProposal: null })
  })

  it('says what is wrong with a height and a weight', () => {
    expect(judgeRegistration({ ...emptyRegistration, height: '1650', weight: '58,5' }).errors).toEqual({
      height: '“1650” không phải chiều cao. Gõ số xăng-ti-mét, ví dụ 165.',
      weight: '“58,5” không phải cân nặng. Gõ số ki-lô-gam, ví dụ 58.',
    })
  })
})

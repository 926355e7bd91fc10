import { describe, expect, it } from 'vitest'
import { draftOfReception, emptyReception, judgeReception, nextReception, readFee } from '../../../renderer/features/candidates/reception-draft.ts'

describe('the reception of a file while it is typed', () => {
  it.each<[string, number | null]>([
    ['300000', 300_000],
    ['300.000', 300_000],
    ['1.250.000 đ', 1_250_000],
    ['0', 0],
    ['300.00', null],
    ['300k', null],
    ['1000000000', null],
  ])('reads a fee %j as %s', (typed, sum) => {
    expect(readFee(typed)).toBe(sum)
  })

  it('is nothing while nothing is typed, and comes back as it was saved', () => {
    expect(judgeReception(emptyReception)).toEqual({ reception: null, errors: {} })
    const saved = { receivedOn: '2026-09-05', way: 'post' as const, missingDue: null, fee: 300_000, feeReceipt: '12', papers: [{ paper: 'form', handedIn: false }] }
    const draft = draftOfReception({ ...saved, number: 7 })
    expect(draft.fee).toBe('300.000')
    expect(judgeReception(draft)).toEqual({ reception: saved, errors: {} })
  })

  it('asks for the day once anything is typed, and keeps the day and the way for the next of the pile', () => {
    expect(judgeReception({ ...emptyReception, fee: '300000' }).errors).toEqual({ receivedOn: 'Chưa có ngày nhận hồ sơ. Gõ như 05/9/2026.' })
    expect(judgeReception({ ...emptyReception, number: 7 }).errors).toEqual({ receivedOn: 'Hồ sơ đã có giấy biên nhận số 7. Gõ lại ngày nhận.' })
    expect(nextReception({ ...emptyReception, number: 7, receivedOn: '2026-09-05', way: 'post', fee: '1' })).toEqual({ ...emptyReception, receivedOn: '2026-09-05', way: 'post' })
  })

  it('says what is wrong with a sum and with a date before the file came in', () => {
    expect(judgeReception({ ...emptyReception, receivedOn: '2026-09-05', missingDue: '2026-09-04', fee: '300k' }).errors).toEqual({
      fee: '“300k” không phải một số tiền. Gõ số đồng, ví dụ 300.000.',
      missingDue: 'Hạn này ở trước ngày nhận. Sửa một trong hai ngày.',
    })
  })
})

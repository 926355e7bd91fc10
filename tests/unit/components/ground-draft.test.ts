import { describe, expect, it } from 'vitest'
import { groundErrors, groundOf } from '../../../renderer/components/ground-draft.ts'

const today = '2026-11-25'

describe('the paper that an act rests on', () => {
  it.each([
    [{ number: ' ', date: null, signer: '' }, { number: 'Chưa có số. Gõ số của quyết định.', date: 'Chưa có ngày. Gõ ngày của quyết định.', signer: 'Chưa có người ký. Gõ họ tên người đã ký.' }],
    [{ number: '15-QĐ', date: '2026-11-26', signer: 'Hà Văn Tú' }, { date: '26/11/2026 là ngày sau hôm nay. Xem lại ngày của quyết định.' }],
  ])('lacks in %j', (draft, errors) => {
    expect([groundErrors(draft, 'quyết định', today), groundOf(draft, 'quyết định', today)]).toEqual([errors, null])
  })

  it('is taken without blanks around it', () => {
    const draft = { number: ' 15-QĐ ', date: today, signer: ' Hà Văn Tú' }
    expect([groundErrors(draft, 'quyết định', today), groundOf(draft, 'quyết định', today)]).toEqual([{}, { number: '15-QĐ', date: today, signer: 'Hà Văn Tú' }])
  })
})

import { describe, expect, it } from 'vitest'
import { emptyCandidate, type CandidateDraft } from '../../../renderer/features/candidates/candidate-draft.ts'
import { emptyRegistration } from '../../../renderer/features/candidates/registration-draft.ts'
import { cardProblemSentence, takeCard } from '../../../renderer/features/candidates/card-draft.ts'
import type { IdentityCard } from '../../../shared/text/identity-card.ts'

const card: IdentityCard = { number: '008198001234', fullName: 'Lò Thị Hòa', birthDate: '1998-02-14', sex: 'female', residence: 'Tổ 5, phường Minh Xuân', issuedOn: '2021-05-20' }
const asOnCard = { fullName: 'Lò Thị Hòa', birthDate: '1998-02-14', sex: 'female', identityNumber: '008198001234', residence: 'Tổ 5, phường Minh Xuân', registration: { ...emptyRegistration, identityIssuedOn: '2021-05-20' } }
const typed = (more: Partial<CandidateDraft>): CandidateDraft => ({ ...emptyCandidate('A'), ...more })

describe('a card taken into the form', () => {
  it('fills an empty one and leaves what cards do not say', () => {
    const draft = typed({ phone: '0912 345 678', note: 'nộp bổ sung ảnh' })
    expect(takeCard(draft, card)).toEqual({ draft: { ...draft, ...asOnCard }, differences: [] })
  })

  it.each<[string, Partial<CandidateDraft>, Partial<CandidateDraft>]>([
    ['a year, which the card makes a day', { birthDate: '1998' }, { birthDate: '1998-02-14' }],
    ['a name in another case, kept as it was typed', { fullName: 'LÒ THỊ HOÀ' }, { fullName: 'LÒ THỊ HOÀ' }],
    ['a residence in small letters, written as on the card', { residence: 'tổ 5,  phường minh xuân' }, { residence: 'Tổ 5, phường Minh Xuân' }],
    ['spaces alone', { identityNumber: ' ', fullName: ' ', residence: '  ' }, {}],
  ])('agrees with %s', (_what, more, kept) => {
    const taken = takeCard(typed(more), card)
    expect(taken.differences).toEqual([])
    expect(taken.draft).toMatchObject({ ...asOnCard, ...kept })
  })

  it('keeps what was typed otherwise and tells each box', () => {
    const draft = typed({ fullName: 'Lò Thị Hoa', birthDate: '1989-02-14', sex: 'male', identityNumber: '008198001235', residence: 'Tổ 6', registration: { ...emptyRegistration, identityIssuedOn: '2021-05-02' } })
    const taken = takeCard(draft, card)
    expect(taken.draft).toEqual(draft)
    expect(taken.differences.map(({ words }) => words)).toEqual([
      'Họ và tên: thẻ ghi Lò Thị Hòa, ô này Lò Thị Hoa',
      'Ngày sinh: thẻ ghi 14/02/1998, ô này 14/02/1989',
      'Giới tính: thẻ ghi nữ, ô này nam',
      'Số CCCD: thẻ ghi 008198001234, ô này 008198001235',
      'Ngày cấp CCCD: thẻ ghi 20/5/2021, ô này 02/5/2021',
      'Nơi thường trú: thẻ ghi Tổ 5, phường Minh Xuân, ô này Tổ 6',
    ])
  })

  it('does not take a year of another birth for a part of it', () => {
    expect(takeCard(typed({ birthDate: '1989' }), card).differences).toEqual([{ box: 'birthDate', words: 'Ngày sinh: thẻ ghi 14/02/1998, ô này 1989' }])
  })
})

it('says what is wrong with a line and what to do', () => {
  expect(cardProblemSentence({ code: 'number', typed: '00819800123' })).toBe('Số đầu dòng quét là “00819800123”, có 11 chữ số; số CCCD có 12. Quét lại, hoặc gõ theo thẻ.')
  expect(cardProblemSentence({ code: 'pieces', found: 3, expected: 7 })).toBe('Thẻ quét chưa hết: mới có 3 trong 7 phần. Đưa máy quét lại gần và quét lại, hoặc gõ theo thẻ.')
  expect(cardProblemSentence({ code: 'birthDate', typed: '31021998' })).toBe('Ngày sinh trong dòng quét là “31021998”, không phải một ngày có thật. Quét lại, hoặc gõ theo thẻ.')
})

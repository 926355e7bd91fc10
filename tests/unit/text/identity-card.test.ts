import { describe, expect, it } from 'vitest'
import { looksLikeCard, readIdentityCard, type CardProblem } from '../../../shared/text/identity-card.ts'

const line = '008198001234|071234567|Lò Thị Hòa|14021998|Nữ|Tổ 5, phường Minh Xuân, Tuyên Quang|20052021'
const with_ = (place: number, value: string) => line.split('|').toSpliced(place, 1, value).join('|')
const cardOf = (text: string) => {
  const read = readIdentityCard(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.card
}

describe('the line of a card', () => {
  it('gives each value as the form keeps it', () => {
    expect(cardOf(line)).toEqual({
      number: '008198001234',
      fullName: 'Lò Thị Hòa',
      birthDate: '1998-02-14',
      sex: 'female',
      residence: 'Tổ 5, phường Minh Xuân, Tuyên Quang',
      issuedOn: '2021-05-20',
    })
  })

  it.each<[string, string, object]>([
    ['without an old number', with_(1, ''), { number: '008198001234', fullName: 'Lò Thị Hòa' }],
    ['of a man', with_(4, 'Nam'), { sex: 'male' }],
    ['with a sex in capitals', with_(4, 'NỮ'), { sex: 'female' }],
    ['with a name in capitals', with_(2, 'NGUYỄN ĐỨC ÁNH'), { fullName: 'Nguyễn Đức Ánh' }],
    ['with a name of one letter', with_(2, 'GIÀNG A PÁO'), { fullName: 'Giàng A Páo' }],
    ['with a name whose small letters are meant', with_(2, 'Y Moan Êban'), { fullName: 'Y Moan Êban' }],
    ['in letters and marks apart', with_(2, 'Lò Thị Hòa'.normalize('NFD')), { fullName: 'Lò Thị Hòa' }],
    ['with spaces about', ` ${line.replaceAll('|', ' | ')}\r\n`, { number: '008198001234', birthDate: '1998-02-14', issuedOn: '2021-05-20' }],
    ['of 29 February', with_(3, '29022000'), { birthDate: '2000-02-29' }],
    ['of a newer card, with more behind', `${line}|Lò Văn Tú|Ma Thị Ánh`, { issuedOn: '2021-05-20' }],
  ])('%s', (_what, text, expected) => {
    expect(cardOf(text)).toMatchObject(expected)
  })

  it.each<[string, string, CardProblem]>([
    ['that broke off', '008198001234|071234567|Lò Thị Hòa', { code: 'pieces', found: 3, expected: 7 }],
    ['with a number of 11 digits', with_(0, '00819800123'), { code: 'number', typed: '00819800123' }],
    ['with a number of 13 digits', with_(0, '0081980012345'), { code: 'number', typed: '0081980012345' }],
    ['without a name', with_(2, ' '), { code: 'name' }],
    ['of an impossible birth', with_(3, '31021998'), { code: 'birthDate', typed: '31021998' }],
    ['of a birth known by its year', with_(3, '1998'), { code: 'birthDate', typed: '1998' }],
    ['of an unknown sex', with_(4, 'Nư'), { code: 'sex', typed: 'Nư' }],
    ['without a day of issue', with_(6, ''), { code: 'issuedOn', typed: '' }],
    ['of an impossible day of issue', with_(6, '29022021'), { code: 'issuedOn', typed: '29022021' }],
  ])('is refused: one %s', (_what, text, problem) => {
    expect(readIdentityCard(text)).toEqual({ ok: false, problem })
  })

  it.each<[string, boolean]>([
    [line, true],
    ['008198001234|', true],
    [' 00819800123||Lò Thị Hòa', true],
    ['008198001234', false],
    ['Tổ 5 | Tổ 6', false],
    ['', false],
  ])('%j looks like one: %s', (text, expected) => {
    expect(looksLikeCard(text)).toBe(expected)
  })
})

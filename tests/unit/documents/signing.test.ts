import { describe, expect, it } from 'vitest'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import { leaderSignature, placeAndDate } from '../../../shared/documents/signing.ts'

const body = { name: 'Ban Tổ chức', headPosition: 'Trưởng Ban' }

describe('the signature of a leader', () => {
  it.each([
    ['party', 'none', 'Trưởng Ban', null, 'TRƯỞNG BAN'],
    ['party', 'T/M', 'Trưởng Ban', 'T/M BAN TỔ CHỨC', 'TRƯỞNG BAN'],
    ['party', 'K/T', 'Phó Trưởng Ban', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    ['party', 'K/T', 'Phó Chủ tịch Hội đồng', 'K/T CHỦ TỊCH HỘI ĐỒNG', 'PHÓ CHỦ TỊCH HỘI ĐỒNG'],
    ['party', 'K/T', 'Ủy viên', 'K/T TRƯỞNG BAN', 'ỦY VIÊN'],
    ['party', 'TL', 'Chánh Văn phòng', 'T/L TRƯỞNG BAN', 'CHÁNH VĂN PHÒNG'],
    ['state', 'T/M', 'Trưởng Ban', 'TM. BAN TỔ CHỨC', 'TRƯỞNG BAN'],
    ['state', 'K/T', 'Phó Trưởng Ban', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    ['state', 'TL', 'Phó Chánh Văn phòng', 'TL. TRƯỞNG BAN', 'PHÓ CHÁNH VĂN PHÒNG'],
  ] as const)('%s paper, %s, %s', (layout, authority, position, first, second) => {
    expect(leaderSignature(layout, body, { authority, position, name: 'Ma Thị Hòa' })).toEqual({ authority: first, position: second, name: 'Ma Thị Hòa' })
  })
})

describe('place and date (NĐ 30/2020 Phụ lục I)', () => {
  it.each([
    ['2026-02-05', 'Tuyên Quang, ngày 05 tháng 02 năm 2026'],
    ['2026-12-29', 'Tuyên Quang, ngày 29 tháng 12 năm 2026'],
    [null, 'Tuyên Quang, ngày …… tháng …… năm ……'],
  ])('%s', (date, text) => {
    expect(placeAndDate('Tuyên Quang', date)).toBe(text)
  })
})

describe('values of the layouts', () => {
  it('say of the margins of a Party paper that they were not read in the regulation', () => {
    const { portrait, landscape } = layoutValues.party.margins
    expect([portrait.grade, landscape.grade]).toEqual(['UNCONFIRMED', 'UNCONFIRMED'])
  })

  it.each([
    ['top', 20, 25],
    ['bottom', 20, 25],
    ['left', 30, 35],
    ['right', 15, 20],
  ] as const)('hold the %s margin of a state paper between %i and %i mm (NĐ 30/2020 Phụ lục I)', (side, least, most) => {
    const sizes = Object.values(layoutValues.state.margins).map((margins) => margins.value[side])
    expect(sizes.filter((size) => size < least || size > most)).toEqual([])
  })
})

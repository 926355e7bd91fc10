import { describe, expect, it } from 'vitest'
import { fileMatcher } from '../../../shared/import/match-files.ts'

const people = [
  { id: 'an', fullName: 'Lò Văn An', birthDate: '1998-02-14', identityNumber: '008098001234', number: '0012', receipt: 12 },
  { id: 'hoa', fullName: 'Lò Thị Hòa', birthDate: '2001-09', identityNumber: '008301004321', number: '0013', receipt: 7 },
  { id: 'hoa2', fullName: 'Lò Thị Hoa', birthDate: '2001-09', identityNumber: null, number: null, receipt: null },
]
const match = fileMatcher(people)

describe('whom the name of a file names', () => {
  it.each([
    ['008098001234.jpg', 'matched', 'identityNumber', ['an']],
    ['CCCD_008098001234_mat truoc.PDF', 'matched', 'identityNumber', ['an']],
    ['0013.png', 'matched', 'number', ['hoa']],
    ['BN12.pdf', 'matched', 'receipt', ['an']],
    ['bn_007-bang-diem.pdf', 'matched', 'receipt', ['hoa']],
    ['an 008098001234 của 0013.jpg', 'doubtful', 'identityNumber', ['an', 'hoa']],
    ['lo van an 14-2-1998.jpg', 'doubtful', 'nameAndBirth', ['an']],
    ['LÒ VĂN AN_14021998.jpg', 'doubtful', 'nameAndBirth', ['an']],
    ['lo thi hoa 092001.jpg', 'doubtful', 'nameAndBirth', ['hoa', 'hoa2']],
  ] as const)('%s: %s by %s', (name, state, by, owners) => {
    expect(match(name)).toEqual({ state, by, owners })
  })

  it.each(['lo van an.jpg', '00809800123.jpg', '0080980012345.jpg', 'scan_12.jpg', '12.jpg', '001.jpg', 'lo van anh 14021998.jpg', 'IMG_2031.jpg', '.jpg'])('nobody: %s, since no key is compared by its beginning or likeness (field report 45)', (name) => {
    expect(match(name)).toEqual({ state: 'unmatched', by: null, owners: [] })
  })
})

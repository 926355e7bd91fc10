import { describe, expect, it } from 'vitest'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { eligibleCandidatesDocument } from '../../../shared/documents/eligible-candidates.ts'
import { inOrder } from '../../../shared/documents/person.ts'
import type { ListedPerson } from '../../../shared/documents/person.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { aPerson, thePaper, withColumns } from './sample.ts'

describe('people in order', () => {
  it('stand by tên, họ, đệm and then by date of birth (field report 26)', () => {
    const people = [
      aPerson({ fullName: 'Đỗ Văn Đức', birthDate: '2000' }),
      aPerson({ fullName: 'Dương Văn Dung', birthDate: '1999-01' }),
      aPerson({ fullName: 'Nguyễn Thị Anh', birthDate: '2001-05-04' }),
      aPerson({ fullName: 'Nguyễn Thị Anh', birthDate: '1998' }),
      aPerson({ fullName: 'Nguyễn Thị Ánh', birthDate: '1990' }),
      aPerson({ fullName: 'Nguyễn Thị Ấn', birthDate: '1990' }),
    ]
    expect(inOrder(people, 'name').map(({ fullName, birthDate }) => `${fullName} ${birthDate}`)).toEqual([
      'Nguyễn Thị Anh 1998',
      'Nguyễn Thị Anh 2001-05-04',
      'Nguyễn Thị Ánh 1990',
      'Nguyễn Thị Ấn 1990',
      'Dương Văn Dung 1999-01',
      'Đỗ Văn Đức 2000',
    ])
  })

  it.each([
    ['number', [['A9', 'A10', 'A101', null]]],
    ['number', [[null, '002', '001', '010'], ['001', '002', '010', null]]],
  ] as const)('by %s: the shorter number is the smaller, and who has none comes last', (order, [given, wanted = given]) => {
    const people = given.map((number) => aPerson({ number }))
    expect(inOrder(people, order).map(({ number }) => number)).toEqual(wanted)
  })

  it('by post stand by rank within it, those without a rank last, by name', () => {
    const people = [
      { ...aPerson({ fullName: 'Lò Văn Bình', postOrder: 2 }), rank: null },
      { ...aPerson({ fullName: 'Lò Văn An', postOrder: 2 }), rank: null },
      { ...aPerson({ fullName: 'Lò Văn Cường', postOrder: 2 }), rank: 1 },
      { ...aPerson({ fullName: 'Lò Văn Dũng', postOrder: 1 }), rank: 2 },
    ]
    expect(inOrder(people, 'post').map(({ fullName }) => fullName)).toEqual(['Lò Văn Dũng', 'Lò Văn Cường', 'Lò Văn An', 'Lò Văn Bình'])
  })
})

const twins: readonly ListedPerson[] = [
  aPerson({ fullName: 'Nguyễn Văn An', number: '101', birthDate: '1999-03-12', agencyName: 'Sở Y tế' }),
  aPerson({ fullName: 'Nguyễn Văn Ân', number: '102', birthDate: '2000-05', agencyName: 'Sở Y tế', identityNumber: '008099001235' }),
  aPerson({ fullName: 'Lò Thị Ưng', number: '103', birthDate: '2001', agencyName: 'Sở Y tế' }),
]

/** Names of the people above, where these columns are left out. */
function namesWithout(...left: readonly ('birth' | 'agencyName')[]): string[] {
  const candidates = twins.map((person) => ({ ...person, priorityGroups: [], note: '' }))
  const options = withColumns('eligibleCandidates', false, { columns: { birth: !left.includes('birth'), agencyName: !left.includes('agencyName'), birthBySex: false } })
  return tableText(eligibleCandidatesDocument({ ...thePaper(), candidates }, options))
    .slice(1)
    .map((row) => row[2] ?? '')
}

describe('people of one name (field report 44)', () => {
  it.each([
    { left: [] as const, names: ['Nguyễn Văn An', 'Nguyễn Văn Ân', 'Lò Thị Ưng'] },
    { left: ['birth'] as const, names: ['Nguyễn Văn An (sinh 12/3/1999)', 'Nguyễn Văn Ân (sinh 5/2000)', 'Lò Thị Ưng'] },
    { left: ['agencyName'] as const, names: ['Nguyễn Văn An (Sở Y tế)', 'Nguyễn Văn Ân (Sở Y tế)', 'Lò Thị Ưng'] },
    { left: ['birth', 'agencyName'] as const, names: ['Nguyễn Văn An (sinh 12/3/1999, Sở Y tế)', 'Nguyễn Văn Ân (sinh 5/2000, Sở Y tế)', 'Lò Thị Ưng'] },
  ])('are told apart by what has no column: $left', ({ left, names }) => {
    expect(namesWithout(...left).toSorted()).toEqual([...names].toSorted())
  })

  it('are looked for in all rooms, and somebody who sits two parts is no namesake of himself', () => {
    const [an, anOther, ung] = twins.map((person) => ({ ...person, seat: 1, note: '' }))
    const sitting = { partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 1, roomName: 'P. 1', roomPlace: null }
    const people = [[an], [anOther, ung], [ung]].map((seated) => seated.flatMap((one) => one ?? []))
    const sittings = people.map((seated, index) => ({ ...sitting, roomNumber: index + 1, people: seated }))
    const { table } = callListDocument({ ...thePaper(), sittings }, withColumns('callList', false))
    expect(table.groups.map(({ rows }) => rows.map((row) => row[2]))).toEqual([
      ['Nguyễn Văn An (sinh 12/3/1999, Sở Y tế)'],
      ['Nguyễn Văn Ân (sinh 5/2000, Sở Y tế)', 'Lò Thị Ưng'],
      ['Lò Thị Ưng'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { withoutPhoto } from '../../../shared/documents/document.ts'
import { roomCandidatesDocument } from '../../../shared/documents/room-candidates.ts'
import { hourInWords } from '../../../shared/documents/sitting.ts'
import type { Sitting } from '../../../shared/documents/sitting.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { aPerson, theOptions, thePaper, withColumns } from './sample.ts'

function aSitting(changes: Partial<Sitting> = {}): Sitting {
  const seat = (number: string, place: number) => ({ ...aPerson({ number }), seat: place, note: '' })
  return {
    partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 3, roomName: 'P. 203', roomPlace: 'nhà A',
    people: [seat('214', 1), seat('101', 2)],
    ...changes,
  }
}

const sittings = [aSitting(), aSitting({ sessionNumber: 2, startsAt: '14:00', roomPlace: null })]

describe('the list for the door of a room (TT 22/2025 Quy chế Đ.7 k.3)', () => {
  it('has a sheet for each session and room, with its heading and its count', () => {
    const document = roomCandidatesDocument({ ...thePaper(), sittings }, theOptions({ sort: 'number' }))
    expect(tableText(document)).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Vị trí dự tuyển', 'Chỗ ngồi'],
      ['Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 2 thí sinh'],
      ['1', '101', 'Đỗ Tiến Dũng (Văn phòng Tỉnh ủy)', '12/3/1999', 'Nam', 'Chuyên viên tổng hợp', '2'],
      ['2', '214', 'Đỗ Tiến Dũng (Văn phòng Tỉnh ủy)', '12/3/1999', 'Nam', 'Chuyên viên tổng hợp', '1'],
      ['Phòng 3 (P. 203) · Ca 2, 14 giờ ngày 07/11/2026 · 2 thí sinh'],
      ['1', '101', 'Đỗ Tiến Dũng (Văn phòng Tỉnh ủy)', '12/3/1999', 'Nam', 'Chuyên viên tổng hợp', '2'],
      ['2', '214', 'Đỗ Tiến Dũng (Văn phòng Tỉnh ủy)', '12/3/1999', 'Nam', 'Chuyên viên tổng hợp', '1'],
    ])
    expect(document.table.groups.map(({ sheet }) => sheet)).toEqual([
      { closing: 'Phòng này có 2 thí sinh.', signatures: [] },
      { closing: 'Phòng này có 2 thí sinh.', signatures: [] },
    ])
    expect([document.subtitle, document.closing]).toEqual([
      'thí sinh theo phòng thi, Viết, kỳ thi tuyển công chức năm 2026',
      'Cả danh sách có 4 lượt thí sinh, 2 lượt phòng.',
    ])
  })

  it('names the part in each heading where there are several', () => {
    const document = roomCandidatesDocument({ ...thePaper(), sittings: [aSitting(), aSitting({ partTitle: 'Ngoại ngữ' })] }, theOptions())
    expect([document.subtitle, ...document.table.groups.map(({ heading }) => heading)]).toEqual([
      'thí sinh theo phòng thi kỳ thi tuyển công chức năm 2026',
      'Phòng 3 (P. 203, nhà A) · Viết · Ca 1, 7 giờ 30 ngày 07/11/2026 · 2 thí sinh',
      'Phòng 3 (P. 203, nhà A) · Ngoại ngữ · Ca 1, 7 giờ 30 ngày 07/11/2026 · 2 thí sinh',
    ])
  })

  it('orders each room by itself', () => {
    const { table } = roomCandidatesDocument({ ...thePaper(), sittings }, theOptions({ sort: 'seat' }))
    expect(table.groups.map(({ rows }) => rows.map((row) => row[1]))).toEqual([['214', '101'], ['214', '101']])
  })

  it('says so while nobody has a room', () => {
    expect(roomCandidatesDocument({ ...thePaper(), sittings: [] }, theOptions()).closing).toBe('Chưa có thí sinh nào được xếp phòng.')
  })

  it.each([
    ['07:30', '7 giờ 30'],
    ['14:00', '14 giờ'],
    ['00:05', '0 giờ 05'],
  ])('says %s as "%s"', (time, words) => {
    expect(hourInWords(time)).toBe(words)
  })
})

describe('the call list (TT 22/2025 Quy chế Đ.6)', () => {
  it('has room for a photo of 3 × 4 cm and for a signature, and the invigilators sign for each room', () => {
    const document = callListDocument({ ...thePaper(), sittings }, theOptions({ sort: 'number' }))
    const byHand = document.table.columns.filter(({ space }) => space !== null).map(({ key, kind, space }) => ({ key, kind, space }))
    expect(byHand).toEqual([
      { key: 'photo', kind: 'photo', space: { width: 32, height: 42 } },
      { key: 'signature', kind: 'signature', space: { width: 30, height: 11 } },
    ])
    expect(document.table.groups[1]?.sheet).toEqual({
      closing: 'Phòng này có 2 thí sinh; có mặt ……, vắng ……',
      signatures: [
        { authority: null, position: 'GIÁM THỊ 1', name: null },
        { authority: null, position: 'GIÁM THỊ 2', name: null },
      ],
    })
    expect([document.closing, document.signatures]).toEqual([null, []])
  })

  it('takes the photo of each candidate in the order of the rows, and counts who has none once', () => {
    const pictured = sittings.map((sitting) => ({ ...sitting, people: sitting.people.map((person) => ({ ...person, photo: { owner: person.number ?? '', sha256: person.number === '101' ? 'a1' : null } })) }))
    const document = callListDocument({ ...thePaper(), sittings: pictured }, theOptions({ sort: 'number' }))
    expect(document.table.groups.map(({ photos }) => photos)).toEqual([0, 1].map(() => [{ owner: '101', sha256: 'a1' }, { owner: '214', sha256: null }]))
    expect(withoutPhoto(document)).toBe(1)
    const plain = callListDocument({ ...thePaper(), sittings: pictured }, withColumns('callList', false, { columns: { photo: false } }))
    expect([plain.table.groups[0]?.photos, withoutPhoto(plain)]).toEqual([undefined, null])
  })

  it.each([
    [{ identityNumber: false, fullIdentityNumber: false }, undefined],
    [{ identityNumber: true, fullIdentityNumber: false }, '008099•••234'],
    [{ identityNumber: false, fullIdentityNumber: true }, '008099001234'],
    [{ identityNumber: true, fullIdentityNumber: true }, '008099001234'],
  ])('shows the identity number whole only where that was chosen: %j', (columns, shown) => {
    const document = callListDocument({ ...thePaper(), sittings }, withColumns('callList', false, { columns }))
    const place = document.table.columns.findIndex(({ key }) => key === 'identityNumber')
    expect(document.table.groups[0]?.rows[0]?.[place]).toBe(shown)
  })
})

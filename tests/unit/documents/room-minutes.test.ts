import { describe, expect, it } from 'vitest'
import { roomMinutesDocument, type MinutedRoom } from '../../../shared/documents/room-minutes.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const room: MinutedRoom = {
  ...{ partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 3, roomName: 'P. 203', roomPlace: 'nhà A', roomSite: 'Trường Tân Trào' },
  ...{ people: Array.from({ length: 24 }), present: 23, absent: 1, late: 0, nothing: 1, scripts: 22, sheets: 47, invigilators: ['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba'] },
  events: [
    { seat: 2, number: '002', fullName: 'Lò Văn An', what: 'vắng', minutes: '' },
    { seat: 9, number: '009', fullName: 'Sùng A Chư', what: 'đình chỉ thi', minutes: '06/BB' },
  ],
}

describe('minutes of a room', () => {
  it('have a sheet per room, what happened to whom, the sum, and a signature of everybody who watched', () => {
    const document = roomMinutesDocument({ ...thePaper(), rooms: [room] }, theOptions())
    expect([document.title, document.subtitle]).toEqual(['BIÊN BẢN', 'coi thi, Viết, kỳ thi tuyển công chức năm 2026'])
    expect(tableText(document)).toEqual([
      ['TT', 'SBD', 'Họ và tên', 'Chỗ ngồi', 'Nội dung', 'Biên bản số'],
      ['Điểm thi Trường Tân Trào · Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 24 thí sinh'],
      ['1', '002', 'Lò Văn An', '2', 'vắng', ''],
      ['2', '009', 'Sùng A Chư', '9', 'đình chỉ thi', '06/BB'],
    ])
    expect(document.table.groups[0]?.sheet).toEqual({
      closing: 'Danh sách có 24 thí sinh: có mặt 23, vắng 1; vào muộn 0. Nộp 22 bài, 47 tờ; có mặt không nộp bài 1.',
      signatures: [1, 2, 3].map((place) => ({ authority: null, position: `GIÁM THỊ ${place}`, name: room.invigilators[place - 1] })),
    })
  })

  it('say that nothing happened, leave two places to sign where nobody is known, and count no scripts on computers', () => {
    const quiet = { ...room, present: 24, absent: 0, scripts: null, sheets: null, events: [], invigilators: [] }
    const [group] = roomMinutesDocument({ ...thePaper(), rooms: [quiet] }, theOptions()).table.groups
    expect(group?.sheet?.closing).toBe('Danh sách có 24 thí sinh: có mặt 24, vắng 0; vào muộn 0. Không có vắng, muộn, vi phạm.')
    expect(group?.sheet?.signatures.map(({ position, name }) => [position, name])).toEqual([['GIÁM THỊ 1', null], ['GIÁM THỊ 2', null]])
  })
})

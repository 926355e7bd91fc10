import { describe, expect, it } from 'vitest'
import { interviewDrawDocument, interviewOrderDocument, type HeardRoomFacts, type ListedTurn } from '../../../shared/documents/interview-papers.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { manyPeople, theOptions, thePaper } from './sample.ts'

const names = ['Lò Văn An', 'Vàng Thị Bình', 'Sùng A Chư']
const people = manyPeople(3).map((person, index): ListedTurn => ({
  ...{ ...person, fullName: names[index] ?? '', birthDate: `1999-0${index + 1}-05`, number: `00${index + 1}`, postName: 'Chuyên viên tổng hợp' },
  // An was first, came late and was put last; Chư was absent.
  ...[{ turn: 4, drawnTurn: 1, note: 'xếp cuối: đến sau khi gọi' }, { turn: 2, drawnTurn: 2, note: '' }, { turn: 3, drawnTurn: 3, note: 'vắng' }][index],
} as ListedTurn))
const late: ListedTurn = { ...(people[1] as ListedTurn), fullName: 'Giàng A Tủa', birthDate: '2000-06-21', number: '004', turn: 5, drawnTurn: null, note: 'xếp cuối: bổ sung theo quyết định' }

const room: HeardRoomFacts = {
  ...{ kind: 'interview', partTitle: 'Phỏng vấn', sessionNumber: 1, day: '2026-12-06', startsAt: '07:30', roomNumber: 3, roomName: 'P. 203', roomPlace: 'nhà A' },
  people: [people[1] as ListedTurn, people[2] as ListedTurn, people[0] as ListedTurn, late],
  panel: ['Trần Văn Trưởng', 'Hoàng Thị Một'],
  draw: { seed: '3-6-6-1', seedOrigin: 'dice', at: '2026-12-06T00:15:00.000Z', userName: 'Hà Thị Lan', candidates: 3, hash: '9f2c1a7b' },
}

describe('the list by order', () => {
  it('has a sheet per room by turn, with hours and signature to be filled in and what happened beside the name', () => {
    const document = interviewOrderDocument({ ...thePaper(), rooms: [room] }, theOptions())
    expect([document.title, document.subtitle]).toEqual(['DANH SÁCH', 'thứ tự phỏng vấn kỳ thi tuyển công chức năm 2026'])
    expect(tableText(document)).toEqual([
      ['Lượt', 'SBD', 'Họ và tên', 'Ngày sinh', 'Vị trí dự tuyển', 'Giờ vào', 'Giờ ra', 'Ký tên', 'Ghi chú'],
      ['Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 06/12/2026 · 4 thí sinh'],
      ['2', '002', 'Vàng Thị Bình', '05/02/1999', 'Chuyên viên tổng hợp', '', '', '', ''],
      ['3', '003', 'Sùng A Chư', '05/3/1999', 'Chuyên viên tổng hợp', '', '', '', 'vắng'],
      ['4', '001', 'Lò Văn An', '05/01/1999', 'Chuyên viên tổng hợp', '', '', '', 'xếp cuối: đến sau khi gọi'],
      ['5', '004', 'Giàng A Tủa', '21/6/2000', 'Chuyên viên tổng hợp', '', '', '', 'xếp cuối: bổ sung theo quyết định'],
    ])
    expect(document.table.groups[0]?.sheet).toEqual({
      closing: 'Người chấm: Trần Văn Trưởng, Hoàng Thị Một. Phòng này có 4 thí sinh; có mặt ……, vắng ……',
      signatures: [{ authority: null, position: 'THƯ KÝ BAN', name: null }, { authority: null, position: 'TRƯỞNG BAN', name: null }],
    })
  })

  it('names the part of each room where there are several, and says where none was drawn', () => {
    const oral = { ...room, kind: 'oral' as const, partTitle: 'Vấn đáp', panel: [] }
    const document = interviewOrderDocument({ ...thePaper(), rooms: [room, oral] }, theOptions())
    expect(document.subtitle).toBe('thứ tự vào phòng kỳ thi tuyển công chức năm 2026')
    expect(document.table.groups.map(({ heading }) => heading)).toEqual([
      'Phòng 3 (P. 203, nhà A) · Phỏng vấn · Ca 1, 7 giờ 30 ngày 06/12/2026 · 4 thí sinh',
      'Phòng 3 (P. 203, nhà A) · Vấn đáp · Ca 1, 7 giờ 30 ngày 06/12/2026 · 4 thí sinh',
    ])
    expect(document.table.groups[1]?.sheet?.closing).toBe('Phòng này có 4 thí sinh; có mặt ……, vắng ……')
    expect(interviewOrderDocument({ ...thePaper(), rooms: [] }, theOptions()).closing).toBe('Chưa bốc thăm thứ tự của phòng nào.')
  })
})

describe('the minutes of the draw', () => {
  it('have the drawn order, whoever was put last since, with all that repeats it', () => {
    const document = interviewDrawDocument({ ...thePaper(), rooms: [room] }, theOptions())
    expect([document.title, document.subtitle]).toEqual(['BIÊN BẢN', 'bốc thăm thứ tự phỏng vấn kỳ thi tuyển công chức năm 2026'])
    expect(tableText(document)).toEqual([
      ['Lượt', 'SBD', 'Họ và tên', 'Ngày sinh', 'Vị trí dự tuyển'],
      ['Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 06/12/2026 · 3 thí sinh'],
      ['1', '001', 'Lò Văn An', '05/01/1999', 'Chuyên viên tổng hợp'],
      ['2', '002', 'Vàng Thị Bình', '05/02/1999', 'Chuyên viên tổng hợp'],
      ['3', '003', 'Sùng A Chư', '05/3/1999', 'Chuyên viên tổng hợp'],
    ])
    expect(document.paragraphs).toEqual(['Thứ tự do bốc thăm. Bốc lại với số khởi tạo dưới đây trên cùng danh sách thì ra đúng thứ tự này.'])
    expect(document.notes).toEqual([
      'Phòng 3 (P. 203, nhà A), ca 1: bốc thăm lúc 7 giờ 15, ngày 06 tháng 12 năm 2026, người thực hiện Hà Thị Lan, 3 thí sinh. Số khởi tạo: 3-6-6-1 (do gieo xúc xắc trước người chứng kiến). Mã băm thứ tự SHA-256: 9f2c1a7b.',
    ])
    expect(document.signatures.map(({ position }) => position).slice(0, 2)).toEqual(['NGƯỜI LẬP BIÊN BẢN', 'NGƯỜI CHỨNG KIẾN'])
  })

  it('tell the site of each room where there are several', () => {
    const facts = { ...thePaper(), rooms: [{ ...room, roomSite: 'Trường Tân Trào' }] }
    const heading = 'Điểm thi Trường Tân Trào · Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 06/12/2026 · '
    expect(interviewOrderDocument(facts, theOptions()).table.groups[0]?.heading).toBe(`${heading}4 thí sinh`)
    const minutes = interviewDrawDocument(facts, theOptions())
    expect(minutes.table.groups[0]?.heading).toBe(`${heading}3 thí sinh`)
    expect(minutes.notes[0]?.startsWith('Phòng 3 (P. 203, nhà A), điểm thi Trường Tân Trào, ca 1: bốc thăm lúc')).toBe(true)
  })

  it('say so where nothing was drawn', () => {
    expect(interviewDrawDocument({ ...thePaper(), rooms: [] }, theOptions()).closing).toBe('Chưa bốc thăm thứ tự của phòng nào.')
  })
})

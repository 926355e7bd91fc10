import { describe, expect, it } from 'vitest'
import { invigilatorDrawDocument, invigilatorListDocument, type InvigilatorsFacts, type ListedRoom, type ListedSession } from '../../../shared/documents/invigilators.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper } from './sample.ts'

const watch = (role: 'invigilator' | 'technician', place: number, fullName: string, workplace: string | null, byHand: ListedRoom['watches'][number]['byHand'] = null) => ({ role, place, fullName, workplace, byHand })
const room = (roomNumber: number, watches: ListedRoom['watches'], drawn: readonly string[]): ListedRoom => ({
  ...{ roomNumber, roomName: `P. 20${roomNumber}`, roomPlace: 'nhà A', candidates: 20 + roomNumber, watches },
  drawn: watches.map(({ role, place }, index) => ({ role, place, fullName: drawn[index] ?? '' })),
})
const written: ListedSession = {
  ...{ perRoom: null, technicians: null, moreFrom: null },
  ...{ partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30' },
  ...{ seed: '4-2-6-1', seedOrigin: 'dice', at: '2026-11-07T00:05:00.000Z', userName: 'Trần Văn Trưởng', hash: '9f2c1a7b' },
  rooms: [
    room(1, [watch('invigilator', 1, 'Cao Văn Một', 'Sở Nội vụ'), watch('invigilator', 2, 'Vũ Văn Năm', null, { reason: 'bị ốm', insteadOf: 'Đỗ Thị Hai' })], ['Cao Văn Một', 'Đỗ Thị Hai']),
    room(2, [watch('invigilator', 1, 'Lê Văn Ba', 'Sở Y tế'), watch('invigilator', 2, 'Ngô Thị Bốn', 'Sở Y tế')], ['Lê Văn Ba', 'Ngô Thị Bốn']),
  ],
}
const onComputer: ListedSession = {
  ...{ ...written, partTitle: 'Kiến thức chung', startsAt: '14:00', seed: 'A1B2C3', seedOrigin: 'machine' as const },
  rooms: [room(3, [watch('invigilator', 1, 'Lê Văn Ba', 'Sở Y tế'), watch('invigilator', 2, 'Cao Văn Một', 'Sở Nội vụ'), watch('technician', 1, 'Tô Văn Máy', null)], ['Lê Văn Ba', 'Cao Văn Một', 'Tô Văn Máy'])],
}
const facts = (sessions: readonly ListedSession[]): InvigilatorsFacts => ({ ...thePaper(), article: 'TT 22/2025 Quy chế Đ.11, Đ.14', perRoom: 2, technicians: 1, sessions })

describe('minutes of the draw of invigilators', () => {
  it('say who was drawn for which room, all that repeats the draw, and who was put there since', () => {
    const document = invigilatorDrawDocument(facts([written]), theOptions())
    expect([document.title, document.subtitle]).toEqual(['BIÊN BẢN', 'bốc thăm phân công giám thị, Viết, kỳ thi tuyển công chức năm 2026'])
    expect(document.paragraphs).toEqual([
      'Mỗi phòng ít nhất 2 giám thị, giám thị 1 chịu trách nhiệm chính (TT 22/2025 Quy chế Đ.11, Đ.14). Không ai coi phòng có người thân dự thi hoặc có thí sinh dự tuyển vào cơ quan mình; các lần phân công không lặp lại khi còn cách khác.',
      'Ca 1, 7 giờ 30 ngày 07/11/2026: bốc thăm lúc 7 giờ 05, ngày 07 tháng 11 năm 2026, người thực hiện Trần Văn Trưởng. Số khởi tạo: 4-2-6-1 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: 9f2c1a7b. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.',
    ])
    expect(tableText(document)).toEqual([
      ['TT', 'Phòng thi', 'Thí sinh', 'Giám thị 1', 'Giám thị 2'],
      ['1', 'Phòng 1 (P. 201, nhà A)', '21', 'Cao Văn Một', 'Đỗ Thị Hai'],
      ['2', 'Phòng 2 (P. 202, nhà A)', '22', 'Lê Văn Ba', 'Ngô Thị Bốn'],
    ])
    expect(document.notes).toEqual(['Sau bốc thăm: Phòng 1 (P. 201, nhà A), giám thị 2: Vũ Văn Năm thay Đỗ Thị Hai. Lý do: bị ốm.'])
    expect(document.signatures.map(({ position }) => position)).toEqual(['NGƯỜI LẬP BIÊN BẢN', 'NGƯỜI CHỨNG KIẾN', theOptions().signerPosition.toUpperCase()])
  })

  it('name part and session where there are several, and technicians in a column of their own', () => {
    const document = invigilatorDrawDocument(facts([written, onComputer]), theOptions())
    expect(document.subtitle).toBe('bốc thăm phân công giám thị kỳ thi tuyển công chức năm 2026')
    expect(document.paragraphs[0]).toContain('giám thị 1 chịu trách nhiệm chính; phòng máy ít nhất 1 kỹ thuật viên (TT 22/2025 Quy chế Đ.11, Đ.14).')
    expect(document.paragraphs[2]).toBe('Kiến thức chung, ca 1, 14 giờ ngày 07/11/2026: bốc thăm lúc 7 giờ 05, ngày 07 tháng 11 năm 2026, người thực hiện Trần Văn Trưởng. Số khởi tạo: A1B2C3 (do chương trình tạo). Mã băm kết quả SHA-256: 9f2c1a7b. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.')
    expect(tableText(document)).toEqual([
      ['TT', 'Phòng thi', 'Thí sinh', 'Giám thị 1', 'Giám thị 2', 'Kỹ thuật viên'],
      ['Viết, ca 1, 7 giờ 30 ngày 07/11/2026'],
      ['1', 'Phòng 1 (P. 201, nhà A)', '21', 'Cao Văn Một', 'Đỗ Thị Hai', ''],
      ['2', 'Phòng 2 (P. 202, nhà A)', '22', 'Lê Văn Ba', 'Ngô Thị Bốn', ''],
      ['Kiến thức chung, ca 1, 14 giờ ngày 07/11/2026'],
      ['1', 'Phòng 3 (P. 203, nhà A)', '23', 'Lê Văn Ba', 'Cao Văn Một', 'Tô Văn Máy'],
    ])
    expect(document.notes).toEqual(['Sau bốc thăm: Phòng 1 (P. 201, nhà A), ca 1, Viết, giám thị 2: Vũ Văn Năm thay Đỗ Thị Hai. Lý do: bị ốm.'])
  })

  it('say what was chosen beyond the house rules, with a column for every place that it gave', () => {
    const third = { ...written, perRoom: 3, moreFrom: 30, rooms: [room(1, [watch('invigilator', 1, 'Cao Văn Một', null), watch('invigilator', 2, 'Đỗ Thị Hai', null), watch('invigilator', 3, 'Lê Văn Ba', null)], ['Cao Văn Một', 'Đỗ Thị Hai', 'Lê Văn Ba'])] }
    const document = invigilatorDrawDocument(facts([third]), theOptions())
    expect(document.paragraphs[1]).toContain('người thực hiện Trần Văn Trưởng. Theo lựa chọn của ca: 3 giám thị mỗi phòng, phòng từ 30 chỗ thêm 1 giám thị. Số khởi tạo')
    expect(tableText(document)[0]).toEqual(['TT', 'Phòng thi', 'Thí sinh', 'Giám thị 1', 'Giám thị 2', 'Giám thị 3'])
  })

  it('say of each room at which site it is, where there are several', () => {
    const sited: ListedSession = { ...written, rooms: written.rooms.map((each, index) => ({ ...each, roomSite: index === 0 ? 'Trường Chính trị tỉnh' : 'Trường Tân Trào' })) }
    const document = invigilatorDrawDocument(facts([sited]), theOptions())
    expect(tableText(document).map(([, inRoom]) => inRoom)).toEqual(['Phòng thi', 'Phòng 1 (P. 201, nhà A), điểm thi Trường Chính trị tỉnh', 'Phòng 2 (P. 202, nhà A), điểm thi Trường Tân Trào'])
    expect(document.notes).toEqual(['Sau bốc thăm: Phòng 1 (P. 201, nhà A), điểm thi Trường Chính trị tỉnh, giám thị 2: Vũ Văn Năm thay Đỗ Thị Hai. Lý do: bị ốm.'])
    expect(tableText(invigilatorListDocument(facts([sited]), theOptions()))[2]).toEqual(['1', 'Phòng 1 (P. 201, nhà A), điểm thi Trường Chính trị tỉnh', 'Giám thị 1', 'Cao Văn Một', 'Sở Nội vụ', ''])
  })

  it('say so where nothing was drawn', () => {
    const document = invigilatorDrawDocument(facts([]), theOptions())
    expect([document.closing, document.paragraphs]).toEqual(['Chưa bốc thăm giám thị của ca thi nào.', []])
  })
})

describe('list of invigilators', () => {
  it('has who watches now, session by session, with a place to sign', () => {
    const document = invigilatorListDocument(facts([written, onComputer]), theOptions())
    expect([document.title, document.subtitle]).toEqual(['DANH SÁCH', 'phân công giám thị kỳ thi tuyển công chức năm 2026'])
    expect(tableText(document)).toEqual([
      ['TT', 'Phòng thi', 'Nhiệm vụ', 'Họ và tên', 'Đơn vị công tác', 'Ký tên'],
      ['Viết, ca 1, 7 giờ 30 ngày 07/11/2026'],
      ['1', 'Phòng 1 (P. 201, nhà A)', 'Giám thị 1', 'Cao Văn Một', 'Sở Nội vụ', ''],
      ['2', 'Phòng 1 (P. 201, nhà A)', 'Giám thị 2', 'Vũ Văn Năm', '', ''],
      ['3', 'Phòng 2 (P. 202, nhà A)', 'Giám thị 1', 'Lê Văn Ba', 'Sở Y tế', ''],
      ['4', 'Phòng 2 (P. 202, nhà A)', 'Giám thị 2', 'Ngô Thị Bốn', 'Sở Y tế', ''],
      ['Kiến thức chung, ca 1, 14 giờ ngày 07/11/2026'],
      ['1', 'Phòng 3 (P. 203, nhà A)', 'Giám thị 1', 'Lê Văn Ba', 'Sở Y tế', ''],
      ['2', 'Phòng 3 (P. 203, nhà A)', 'Giám thị 2', 'Cao Văn Một', 'Sở Nội vụ', ''],
      ['3', 'Phòng 3 (P. 203, nhà A)', 'Kỹ thuật viên', 'Tô Văn Máy', '', ''],
    ])
    expect(document.table.columns.at(-1)).toMatchObject({ kind: 'signature', space: { width: 30, height: 10 } })
    expect(document.table.groups.map(({ sheet }) => sheet?.closing)).toEqual(['Ca này có 2 phòng, 4 người coi thi.', 'Ca này có 1 phòng, 3 người coi thi.'])
    expect(document.closing).toBe('Cả danh sách có 7 lượt người, 2 ca thi.')
  })
})

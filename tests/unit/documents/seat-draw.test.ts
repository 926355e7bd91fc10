import { describe, expect, it } from 'vitest'
import { momentInWords } from '../../../shared/documents/moment.ts'
import { seatDrawDocument } from '../../../shared/documents/seat-draw.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theDraws } from './every-list.ts'
import { theOptions, thePaper } from './sample.ts'

const hash = '9f2c1a7be04d5568a1c3e7f90b2d4c6e8fa01b3c5d7e9f1a2b4c6d8e0f2a4c6e'
const [general] = theDraws()

describe('the minutes of a draw', () => {
  it('say seed, origin, hash and moment of each part, and prove by sums that no room is short (field report 61)', () => {
    const document = seatDrawDocument({ ...thePaper(), draws: theDraws() }, theOptions())
    expect(document.paragraphs).toEqual([
      'Kiến thức chung: bốc thăm lúc 9 giờ 05, ngày 02 tháng 11 năm 2026, người thực hiện Hà Thị Lan. Chia 45 thí sinh, xếp được 45.',
      `Số khởi tạo: 20261102-6-1-5-3 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: ${hash}. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.`,
      'Ngoại ngữ: bốc thăm lúc 9 giờ 05, ngày 02 tháng 11 năm 2026, người thực hiện Hà Thị Lan. Chia 30 thí sinh, xếp được 28.',
      `Số khởi tạo: 20261102-6-1-5-3 (do chương trình tạo). Mã băm kết quả SHA-256: ${hash}. Bốc lại với số này trên cùng danh sách và cùng phòng thì ra đúng kết quả này.`,
    ])
    expect(tableText(document)).toEqual([
      ['TT', 'Ca thi', 'Phòng thi', 'Sức chứa', 'Dự phòng', 'Không dùng được', 'Chỗ dùng được', 'Đã xếp', 'Còn trống'],
      ['Kiến thức chung'],
      ['1', 'Ca 1, 7 giờ 30 ngày 07/11/2026', 'Phòng 1 (P. 201, nhà A)', '26', '2', '0', '24', '24', '0'],
      ['2', 'Ca 1, 7 giờ 30 ngày 07/11/2026', 'Phòng 2 (P. 202, nhà A)', '26', '2', '1', '23', '22', '1'],
      ['', 'Cộng', '', '52', '4', '1', '47', '46', '1'],
      ['Ngoại ngữ'],
      ['1', 'Ca 1, 7 giờ 30 ngày 07/11/2026', 'Phòng 3 (P. 203, nhà A)', '30', '2', '0', '28', '28', '0'],
      ['', 'Cộng', '', '30', '2', '0', '28', '28', '0'],
    ])
    expect(document.notes).toEqual([
      'Kiến thức chung: phải xếp 46 thí sinh; đã xếp 46 (trong đó xếp tay 1); chưa có chỗ 0. Không phòng nào xếp quá số chỗ dùng được.',
      'Ngoại ngữ: phải xếp 30 thí sinh; đã xếp 28; chưa có chỗ 2. Không phòng nào xếp quá số chỗ dùng được.',
    ])
  })

  it('name the rooms that are short', () => {
    const draws = [general].flatMap((draw) => (draw === undefined ? [] : [{ ...draw, rooms: draw.rooms.map((room) => ({ ...room, usable: room.seated - 1 })) }]))
    expect(seatDrawDocument({ ...thePaper(), draws }, theOptions()).notes).toEqual([
      'Phải xếp 46 thí sinh; đã xếp 46 (trong đó xếp tay 1); chưa có chỗ 0. Xếp quá số chỗ dùng được: Phòng 1 (P. 201, nhà A), ca 1; Phòng 2 (P. 202, nhà A), ca 1.',
    ])
  })

  it('say so before the first draw', () => {
    const { closing, notes, paragraphs } = seatDrawDocument({ ...thePaper(), draws: [] }, theOptions())
    expect({ closing, notes, paragraphs }).toEqual({ closing: 'Chưa bốc thăm phòng của phần thi nào.', notes: [], paragraphs: [] })
  })
})

describe('a moment in the time of Việt Nam', () => {
  it.each([
    ['2026-11-02T02:05:09.000Z', 'lúc 9 giờ 05, ngày 02 tháng 11 năm 2026'],
    ['2026-12-31T17:00:00.000Z', 'lúc 0 giờ 00, ngày 01 tháng 01 năm 2027'],
  ])('%s is %s', (at, words) => {
    expect(momentInWords(at)).toBe(words)
  })
})

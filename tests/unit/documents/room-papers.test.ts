import { describe, expect, it } from 'vitest'
import { callListDocument } from '../../../shared/documents/call-list.ts'
import { deskCardsDocument } from '../../../shared/documents/desk-cards.ts'
import { numberedCandidatesDocument } from '../../../shared/documents/numbered-candidates.ts'
import { roomCandidatesDocument } from '../../../shared/documents/room-candidates.ts'
import { roomMapDocument, type MappedSitting } from '../../../shared/documents/room-map.ts'
import { seatDrawDocument } from '../../../shared/documents/seat-draw.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theDraws } from './every-list.ts'
import { aPerson, theOptions, thePaper } from './sample.ts'

const seat = (number: string, fullName: string, place: number) => ({ ...aPerson({ number, fullName }), seat: place, note: '' })

function aRoom(changes: Partial<MappedSitting> = {}): MappedSitting {
  return {
    ...{ partTitle: 'Viết', sessionNumber: 1, day: '2026-11-07', startsAt: '07:30', roomNumber: 3, roomName: 'P. 203', roomPlace: 'nhà A' },
    ...{ columns: 3, usable: 6, reserve: 2, disabled: 0 },
    people: [seat('214', 'Lò Thị Mai', 1), seat('101', 'Ma A Sử', 2), seat('102', 'Hà Văn Tú', 3), seat('103', 'Đỗ Tiến Dũng', 5)],
    ...changes,
  }
}

const map = (...sittings: MappedSitting[]) => roomMapDocument({ ...thePaper(), sittings }, theOptions())

describe('the map of a room', () => {
  it('shows the desks row by row under the board, who sits at each and which are free', () => {
    const document = map(aRoom())
    expect(tableText(document)).toEqual([
      ['Dãy 1', 'Dãy 2', 'Dãy 3'],
      ['Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 4 thí sinh\nPHÍA TRƯỚC: BẢNG, BÀN GIÁM THỊ'],
      ['Chỗ 1\nSBD 214\nLò Thị Mai', 'Chỗ 2\nSBD 101\nMa A Sử', 'Chỗ 3\nSBD 102\nHà Văn Tú'],
      ['Chỗ 4\ntrống', 'Chỗ 5\nSBD 103\nĐỗ Tiến Dũng', 'Chỗ 6\ntrống'],
    ])
    expect(document.table.groups[0]?.sheet).toEqual({
      closing:
        'Phòng này có 4 thí sinh, 2 chỗ trống; 2 chỗ dự phòng không có trên sơ đồ. Chỗ 1 ở hàng đầu, bên trái khi nhìn lên bảng; các chỗ đánh số từ trái sang phải, hết hàng này sang hàng sau.',
      signatures: [],
    })
    expect([document.title, document.subtitle, document.closing, document.signatures]).toEqual(['SƠ ĐỒ', 'phòng thi, Viết, kỳ thi tuyển công chức năm 2026', null, []])
  })

  it('has as many columns as the widest room; a room that tells none says so; each names its site', () => {
    const document = map(aRoom({ columns: 2, usable: 5, reserve: 0, disabled: 1, roomSite: 'Trường Chính trị tỉnh' }), aRoom({ columns: null, usable: 5, reserve: 0, roomNumber: 4, roomName: 'P. 204', roomPlace: null, partTitle: 'Ngoại ngữ' }))
    expect(tableText(document)).toEqual([
      ['Dãy 1', 'Dãy 2', 'Dãy 3', 'Dãy 4'],
      ['Điểm thi Trường Chính trị tỉnh · Phòng 3 (P. 203, nhà A) · Viết · Ca 1, 7 giờ 30 ngày 07/11/2026 · 4 thí sinh\nPHÍA TRƯỚC: BẢNG, BÀN GIÁM THỊ'],
      ['Chỗ 1\nSBD 214\nLò Thị Mai', 'Chỗ 2\nSBD 101\nMa A Sử', '', ''],
      ['Chỗ 3\nSBD 102\nHà Văn Tú', 'Chỗ 4\ntrống', '', ''],
      ['Chỗ 5\nSBD 103\nĐỗ Tiến Dũng', '', '', ''],
      ['Phòng 4 (P. 204) · Ngoại ngữ · Ca 1, 7 giờ 30 ngày 07/11/2026 · 4 thí sinh\nPHÍA TRƯỚC: BẢNG, BÀN GIÁM THỊ'],
      ['Chỗ 1\nSBD 214\nLò Thị Mai', 'Chỗ 2\nSBD 101\nMa A Sử', 'Chỗ 3\nSBD 102\nHà Văn Tú', 'Chỗ 4\ntrống'],
      ['Chỗ 5\nSBD 103\nĐỗ Tiến Dũng', '', '', ''],
    ])
    expect(document.table.groups.map(({ sheet }) => sheet?.closing)).toEqual([
      'Phòng này có 4 thí sinh, 1 chỗ trống; 1 chỗ hỏng không có trên sơ đồ. Chỗ 1 ở hàng đầu, bên trái khi nhìn lên bảng; các chỗ đánh số từ trái sang phải, hết hàng này sang hàng sau.',
      'Phòng này có 4 thí sinh, 1 chỗ trống. Phòng chưa ghi số dãy: sơ đồ chỉ cho biết thứ tự chỗ, mỗi hàng 4 chỗ.',
    ])
  })

  it('says so while nobody has a room', () => {
    expect(map().closing).toBe('Chưa có thí sinh nào được xếp phòng.')
  })
})

describe('cards for the desks', () => {
  it('say number, name, birth, post, room and seat, in the order of the seats', () => {
    const document = deskCardsDocument({ ...thePaper(), sittings: [aRoom({ roomSite: 'Trường Chính trị tỉnh' })] }, theOptions({ sort: 'seat' }))
    expect(tableText(document).slice(0, 3)).toEqual([
      ['TT', 'Chỗ ngồi', 'SBD', 'Họ và tên', 'Ngày sinh', 'Vị trí dự tuyển', 'Phòng thi', 'Phần thi, ca thi', 'Kỳ thi'],
      ['Điểm thi Trường Chính trị tỉnh · Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 4 thí sinh'],
      ['1', '1', '214', 'Lò Thị Mai', '12/3/1999', 'Chuyên viên tổng hợp, Văn phòng Tỉnh ủy', 'Phòng 3 (P. 203, nhà A), Trường Chính trị tỉnh', 'Viết · Ca 1, 7 giờ 30 ngày 07/11/2026', 'Kỳ thi tuyển công chức năm 2026'],
    ])
    expect(document.table.groups[0]?.rows.map((row) => [row[1], row[2]])).toEqual([['1', '214'], ['2', '101'], ['3', '102'], ['5', '103']])
    expect(document.cards?.lines.map(({ column, lead }) => `${lead}${column}`)).toEqual(['exam', 'session', 'SBD number', 'fullName', 'Sinh ngày birth', 'Vị trí: post', 'room', 'Chỗ ngồi số seat'])
    // No decision approves them, so they never say DỰ THẢO.
    expect(deskCardsDocument({ ...thePaper({ approved: false }), sittings: [aRoom()] }, theOptions()).draft).toBe(false)
  })
})

describe('field report 64: map, cards, door list and sign sheet of a room', () => {
  it('name the same people in the same seats', () => {
    const sittings = [aRoom(), aRoom({ roomNumber: 4, roomName: 'P. 204', people: [seat('301', 'Vàng Thị Mỷ', 1), seat('300', 'Chẩu Văn Lâm', 2)] })]
    const facts = { ...thePaper(), sittings }
    const options = theOptions({ sort: 'seat' })
    const pairs = (document: { table: { columns: readonly { key: string }[]; groups: readonly { rows: readonly (readonly string[])[] }[] } }) => {
      const [number, place] = [document.table.columns.findIndex(({ key }) => key === 'number'), document.table.columns.findIndex(({ key }) => key === 'seat')]
      return document.table.groups.map(({ rows }) => rows.map((row) => `${row[place]} ${row[number]}`))
    }
    const onMap = roomMapDocument(facts, options).table.groups.map(({ rows }) => rows.flat().flatMap((desk) => (/SBD/u.test(desk) ? [desk.replace(/^Chỗ (\d+)\nSBD (\d+)\n.*$/u, '$1 $2')] : [])))
    expect(onMap).toEqual([['1 214', '2 101', '3 102', '5 103'], ['1 301', '2 300']])
    for (const document of [roomCandidatesDocument(facts, options), callListDocument(facts, options), deskCardsDocument(facts, options)]) expect(pairs(document)).toEqual(onMap)
  })
})

describe('several sites', () => {
  it('head the sheets of the lists by room, and stand under the room on the list by number', () => {
    const facts = { ...thePaper(), sittings: [aRoom({ roomSite: 'Trường Chính trị tỉnh' })] }
    const heading = 'Điểm thi Trường Chính trị tỉnh · Phòng 3 (P. 203, nhà A) · Ca 1, 7 giờ 30 ngày 07/11/2026 · 4 thí sinh'
    expect([roomCandidatesDocument(facts, theOptions()), callListDocument(facts, theOptions())].map(({ table }) => table.groups[0]?.heading)).toEqual([heading, heading])
    const places = [{ roomNumber: 3, sessionNumber: 1, roomSite: 'Trường Chính trị tỉnh' }]
    const { table } = numberedCandidatesDocument({ ...thePaper(), parts: ['Viết'], candidates: [{ ...aPerson(), places, note: '' }] }, theOptions())
    expect(table.groups[0]?.rows[0]?.at(-1)).toBe('Phòng 3, ca 1\nTrường Chính trị tỉnh')
  })

  it('have their own sums in the minutes of the draw, which tell what could not be kept apart', () => {
    const [draw] = theDraws()
    if (draw === undefined) throw new Error('no draw')
    const rooms = draw.rooms.map((room, index) => ({ ...room, roomSite: index === 0 ? 'Trường Chính trị tỉnh' : 'Trường Tân Trào' }))
    const document = seatDrawDocument({ ...thePaper(), draws: [{ ...draw, rooms, placed: 44, apart: { withoutGround: 1, pairs: 3, samePost: 1 } }] }, theOptions())
    expect(tableText(document).slice(1)).toEqual([
      ['Điểm thi Trường Chính trị tỉnh'],
      ['1', 'Ca 1, 7 giờ 30 ngày 07/11/2026', 'Phòng 1 (P. 201, nhà A)', '26', '2', '0', '24', '24', '0'],
      ['', 'Cộng', '', '26', '2', '0', '24', '24', '0'],
      ['Điểm thi Trường Tân Trào'],
      ['1', 'Ca 1, 7 giờ 30 ngày 07/11/2026', 'Phòng 2 (P. 202, nhà A)', '26', '2', '1', '23', '22', '1'],
      ['', 'Cộng', '', '26', '2', '1', '23', '22', '1'],
    ])
    expect(document.paragraphs).toEqual([
      'Bốc thăm lúc 9 giờ 05, ngày 02 tháng 11 năm 2026, người thực hiện Hà Thị Lan. Chia 45 thí sinh, xếp được 44; 1 thí sinh cần tầng trệt không còn chỗ ở tầng trệt.',
      `Số khởi tạo: 20261102-6-1-5-3 (do gieo xúc xắc trước người chứng kiến). Mã băm kết quả SHA-256: ${draw.hash}. Bốc lại với số này trên cùng danh sách, cùng vị trí, cơ quan, nhu cầu tầng trệt của từng người và cùng phòng thì ra đúng kết quả này.`,
    ])
    expect(document.notes).toEqual([
      'Phải xếp 46 thí sinh; đã xếp 46 (trong đó xếp tay 1); chưa có chỗ 0. Không phòng nào xếp quá số chỗ dùng được. Không tách được 3 cặp ngồi liền nhau cùng cơ quan tuyển dụng, trong đó 1 cặp cùng vị trí.',
    ])
    const parted = seatDrawDocument({ ...thePaper(), draws: [{ ...draw, apart: { withoutGround: 0, pairs: 0, samePost: 0 } }] }, theOptions())
    expect([parted.paragraphs[0]?.endsWith('xếp được 45.'), parted.notes[0]?.endsWith('Không có hai người ngồi liền nhau cùng vị trí hoặc cùng cơ quan tuyển dụng.')]).toEqual([true, true])
  })
})

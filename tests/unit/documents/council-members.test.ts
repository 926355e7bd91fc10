import { describe, expect, it } from 'vitest'
import { councilMembersDocument, type ListedSeat } from '../../../shared/documents/council-members.ts'
import { documentName } from '../../../shared/documents/names.ts'
import { tableText } from '../../../shared/documents/table-text.ts'
import { theOptions, thePaper, withColumns } from './sample.ts'

const paper = { number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết' }
const seats: readonly ListedSeat[] = [
  { board: 'council', function: 'chair', fullName: 'Hà Văn Tú', position: 'Phó Trưởng ban', workplace: 'Ban Tổ chức', toDay: null, ...paper },
  { board: 'council', function: 'member', fullName: 'Lò Thị Hoa', position: null, workplace: 'Sở Nội vụ', toDay: '2026-12-31', ...paper },
  { board: 'secretariat', function: 'head', fullName: 'Lò Thị Hoa', position: null, workplace: 'Sở Nội vụ', toDay: null, ...paper, number: '3-QĐ/HĐ' },
]
const list = (own: readonly ListedSeat[], members: number, options = theOptions({ decisionNumber: '' })) => councilMembersDocument({ ...thePaper(), seats: own, members }, options)

describe('the list of the council and its boards', () => {
  it('tells board by board who sits there, with work and decision, and until when', () => {
    const document = list(seats, 2)
    expect(documentName(document)).toBe('Danh sách hội đồng và các ban kỳ thi tuyển công chức năm 2026')
    expect(document.table.groups.map(({ heading }) => heading)).toEqual(['Hội đồng', 'Tổ thư ký'])
    expect(tableText(document)).toEqual([
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh', 'Quyết định'],
      ['Hội đồng'],
      ['1', 'Hà Văn Tú', 'Phó Trưởng ban', 'Ban Tổ chức', 'Chủ tịch', 'số 412-QĐ/TU ngày 20/11/2026, Hà Thị Khiết ký'],
      ['2', 'Lò Thị Hoa', '', 'Sở Nội vụ', 'Ủy viên (đến hết 31/12/2026)', 'số 412-QĐ/TU ngày 20/11/2026, Hà Thị Khiết ký'],
      ['Tổ thư ký'],
      ['1', 'Lò Thị Hoa', '', 'Sở Nội vụ', 'Tổ trưởng', 'số 3-QĐ/HĐ ngày 20/11/2026, Hà Thị Khiết ký'],
    ])
    expect(document.closing).toBe('Danh sách này có 2 người, giữ 3 việc.')
  })

  it('counts people where everybody has one seat, may leave out the decision, and says that nobody is there', () => {
    expect(list(seats.slice(0, 2), 2).closing).toBe('Danh sách này có 2 người.')
    expect(tableText(list(seats, 2, withColumns('councilMembers', false)))[0]).toEqual(['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh'])
    expect(list([], 0).closing).toBe('Hội đồng và các ban chưa có ai.')
  })
})

import { describe, expect, test } from 'vitest'
import { regimeTable } from '../../../shared/rules/regime-table.ts'
import { regimeSections } from '../../../shared/rules/regime-paths.ts'
import { houseRules, regimes } from '../../../shared/rules/regimes.ts'
import { houseRulesIds, regimeIds, type HouseRulesId, type RegimeId } from '../../../shared/rules/terms.ts'
import { pathTitle, sectionTitles, valueText } from '../../../shared/words/regime-values.ts'

const rowsOf = (id: RegimeId, rules: HouseRulesId) => regimeTable(regimes[id], houseRules[rules]).flatMap(({ rows }) => [...rows])

/** Title and value of a path of a regulation. */
function said(id: RegimeId, path: string, rules: HouseRulesId = 'tt22-2025'): string {
  const row = rowsOf(id, rules).find((one) => one.path === path)
  if (row === undefined) throw new Error(`No row ${path}`)
  return `${pathTitle(row.path)}: ${valueText(row.path, row.value)}`
}

describe('a value of a regulation in words', () => {
  test.each<[RegimeId, string, string]>([
    ['nd170-2025', 'inForce', 'Kế hoạch duyệt từ ngày: 01/7/2025'],
    ['nd170-2025', 'lastDay', 'Ngày cuối còn theo văn bản này: 01/02/2027'],
    ['nd170-2025', 'threshold', 'Điểm đạt, chưa cộng ưu tiên: từ 50,00 điểm'],
    ['nd170-2025', 'minimum.each', 'Mức đạt của mỗi bài khi có hai bài: 50 %'],
    ['nd138-2020', 'minimum.each', 'Mức đạt của mỗi bài khi có hai bài: không có mức riêng từng bài'],
    ['nd138-2020', 'weights.written', 'Tỷ trọng bài viết: do từng vị trí đặt, cộng bằng 100 %'],
    ['nd170-2025', 'weights.written', 'Tỷ trọng bài viết: 70 %'],
    ['nd170-2025', 'priority.hero', 'Anh hùng: 7,50 điểm'],
    ['nd170-2025', 'tieBreak', 'Thứ tự xét khi bằng điểm: điểm thi của mình, rồi điểm viết, rồi người đứng đầu quyết định'],
    ['nd259-2026', 'tieBreak', 'Thứ tự xét khi bằng điểm: người đứng đầu quyết định'],
    ['nd170-2025', 'replacement', 'Người thay khi hủy kết quả trúng tuyển: gọi lần lượt người thấp hơn liền kề'],
    ['nd170-2025+nd300-2026', 'replacement', 'Người thay khi hủy kết quả trúng tuyển: người đứng đầu được quyết định tuyển người thấp hơn liền kề'],
    ['nd170-2025', 'part.general', 'Phần kiến thức chung: 60 câu, 60 phút'],
    ['nd170-2025', 'paper.written', 'Bài thi viết: 180 phút; trên máy 60–120 câu, 90–180 phút'],
    ['nd170-2025+nd300-2026', 'paper.scheme', 'Bài thi đề án: không quá 90 phút, cả chuẩn bị và bảo vệ, do hội đồng quyết định'],
    ['nd170-2025', 'paper.scheme', 'Bài thi đề án: không quá 90 phút, cả chuẩn bị và bảo vệ, do người đứng đầu quyết định'],
    ['nd170-2025', 'consideration.paper.oral', 'Vấn đáp, xét tuyển: 30 phút; chuẩn bị không quá 15 phút, không tính vào giờ thi'],
    ['nd93-2026', 'paper.practical', 'Bài thi thực hành: thời gian do người đứng đầu quyết định'],
    ['nd93-2026', 'exemption.language.degree', 'Miễn ngoại ngữ: bằng ngoại ngữ cùng trình độ trở lên: được miễn; giảng viên đại học phải có bằng từ đại học trở lên'],
    ['nd115-2020+nd85-2023', 'laterNeed', 'Dùng kết quả cho nhu cầu mới, cùng điều kiện: trong 12 tháng từ ngày duyệt kế hoạch'],
    ['nd115-2020+nd85-2023', 'wishes', 'Số nguyện vọng: 2 nguyện vọng'],
    ['nd170-2025', 'jointPosts', 'Vị trí tuyển chung cho nhiều cơ quan: có'],
    ['nd170-2025', 'forms.closed', 'Hình thức thi khác: không được chọn ngoài bảng'],
    ['nd138-2020', 'forms.closed', 'Hình thức thi khác: người đứng đầu được chọn ngoài bảng'],
    ['nd170-2025', 'marking.averageUpTo', 'Chênh lệch hai giám khảo được lấy trung bình: đến hết 5,00 điểm'],
    ['nd170-2025', 'marking.thirdFrom', 'Chênh lệch hai giám khảo phải chấm lần ba: từ 10,00 điểm'],
    ['nd170-2025', 'rounding.half', 'Làm tròn khi đúng nửa: làm tròn lên'],
    ['nd170-2025', 'rounding.decimals', 'Số chữ số thập phân: 2 chữ số'],
    ['nd170-2025', 'rounding.weightedScore', 'Điểm viết và phỏng vấn theo tỷ trọng: 2 chữ số thập phân'],
    ['nd170-2025', 'deadline.endsOnDayOff', 'Ngày cuối của thời hạn rơi vào ngày nghỉ: chuyển sang ngày làm việc tiếp theo'],
    ['nd170-2025', 'deadline.noticeChanged', 'Hạn cuối thay đổi thông báo: ít nhất 10 ngày trước ngày khai mạc, một lần'],
    ['nd170-2025', 'deadline.eligibleList', 'Danh sách đủ điều kiện, triệu tập: 15 ngày sau hạn nhận phiếu đăng ký; 30 ngày khi có từ 500 phiếu'],
    [
      'nd170-2025',
      'deadline.round2Published',
      'Công bố điểm vòng 2, nhận đơn phúc khảo: 15 ngày sau ngày thi vòng 2; chủ tịch hội đồng được kéo dài đến 30 ngày khi có từ 1.000 người dự vòng 2',
    ],
    ['nd170-2025', 'deadline.appealsMarked', 'Chấm phúc khảo xong: 10 ngày sau hạn nộp đơn phúc khảo; chủ tịch hội đồng được kéo dài đến 20 ngày'],
    [
      'nd115-2020',
      'deadline.round2Marked',
      'Chấm vòng 2 xong: 15 ngày sau ngày thi vòng 2; chủ tịch hội đồng được kéo dài đến 30 ngày, mọi lần kéo dài cộng lại không quá mức đó',
    ],
    ['nd170-2025', 'deadline.archived', 'Bàn giao hồ sơ lưu trữ: 1 năm sau ngày kết thúc tuyển dụng'],
    ['nd170-2025', 'track.specialist', 'Chuyên viên, cán sự: vòng 1: kiến thức chung; thi viết, hoặc viết và phỏng vấn'],
    ['nd170-2025', 'track.principal', 'Chuyên viên chính: không có vòng 1; thi viết, hoặc viết và phỏng vấn'],
    ['nd138-2020', 'track.staff', 'Nhân viên: vòng 1: kiến thức chung và ngoại ngữ, thêm tin học nếu vị trí yêu cầu; thi viết, hoặc phỏng vấn, hoặc viết và phỏng vấn'],
    ['leadership-scheme', 'scheme.fewestPeople', 'Số người ít nhất để tổ chức thi một vị trí: 2 người'],
    ['nd170-2025', 'pilotRules', 'Quy định thí điểm hoặc khác của cấp có thẩm quyền: thực hiện theo quy định đó'],
  ])('%s, %s', (id, path, words) => {
    expect(said(id, path)).toBe(words)
  })

  test('percentages of TT 6/2020 are not known', () => {
    expect(said('nd138-2020', 'deduction.reprimand', 'tt6-2020')).toBe('Trừ khi khiển trách: chưa rõ tỷ lệ, không trừ')
    expect(said('nd138-2020', 'deduction.reprimand', 'tt001-2025')).toBe('Trừ khi khiển trách: 25 %')
  })

  test('how late one may come, by the length of the paper', () => {
    expect(['lateArrival.short', 'lateArrival.long'].map((path) => said('nd170-2025', path, 'tt22-2025'))).toEqual([
      'Vào muộn, bài thi ngắn: được vào khi muộn không quá 5 phút, bài không quá 30 phút',
      'Vào muộn, bài thi dài: được vào khi muộn không quá 10 phút, bài từ 60 phút',
    ])
    expect(said('nd138-2020', 'lateArrival.any', 'tt6-2020')).toBe('Vào muộn: được vào khi muộn không quá 30 phút')
  })

  test('what the board set instead', () => {
    expect([valueText('threshold', 5500), valueText('members.spread', null), valueText('tieBreak', ['general']), valueText('deadline.endsOnDayOff', 'stays')]).toEqual([
      'từ 55,00 điểm',
      'không giới hạn',
      'số câu đúng phần kiến thức chung, rồi người đứng đầu quyết định',
      'giữ nguyên ngày',
    ])
  })

  test('every value of every regulation has its words', () => {
    for (const id of regimeIds) {
      for (const rules of houseRulesIds) {
        for (const { path, value } of rowsOf(id, rules)) {
          const [title, text] = [pathTitle(path), valueText(path, value)]
          expect(`${path}: ${title}`).not.toMatch(/undefined|null|NaN|\[object/u)
          expect(`${path}: ${text}`).not.toMatch(/undefined|null|NaN|\[object/u)
          expect([title, text]).not.toContain('')
          expect(title).not.toBe(path)
        }
      }
    }
  })

  test('titles differ within a section, so that a row is known by its title', () => {
    for (const id of regimeIds) {
      for (const { rows } of regimeTable(regimes[id], houseRules['tt22-2025'])) {
        expect(new Set(rows.map(({ path }) => pathTitle(path))).size).toBe(rows.length)
      }
    }
  })

  test('a text that is no path', () => {
    expect(pathTitle('xyz')).toBe('xyz')
    expect(() => valueText('xyz', 1)).toThrow('xyz')
  })

  test('sections', () => {
    expect(regimeSections.map((section) => sectionTitles[section])).toEqual([
      'Áp dụng', 'Vòng 1', 'Vòng 2 và hình thức', 'Điểm đạt và tỷ trọng', 'Ưu tiên', 'Xếp hạng và bằng điểm', 'Thay thế', 'Vào phòng thi', 'Chấm thi', 'Phúc khảo', 'Vi phạm', 'Làm tròn',
      'Mốc thời gian', 'Ngạch và hình thức',
    ])
  })
})

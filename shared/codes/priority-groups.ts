import type { CodeList } from './code-list.ts'

/**
 * Đối tượng ưu tiên of recruitment exams. How many points a group gets, and whether it gets any, is a matter of the
 * regime of the exam.
 *
 * The groups are those of the articles named; the names follow the words of the law, the codes are ours.
 */
export const priorityGroups: CodeList = {
  list: 'priority-group',
  version: '2026',
  source:
    'NĐ 170/2025/NĐ-CP Đ.6 k.1, sửa bởi NĐ 300/2026/NĐ-CP Đ.1; NĐ 115/2020/NĐ-CP Đ.6, sửa bởi NĐ 85/2023/NĐ-CP; NĐ 93/2026/NĐ-CP Đ.6',
  entries: [
    {
      code: 'hero',
      name: 'Anh hùng Lực lượng vũ trang, Anh hùng Lao động',
      shortName: 'Anh hùng',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Anh hùng Lực lượng vũ trang', 'Anh hùng Lực lượng vũ trang nhân dân', 'Anh hùng Lao động', 'Anh hùng LLVT',
        'Anh hùng LLVTND', 'AHLLVT', 'AHLLVTND', 'AHLĐ'
      ]
    },
    {
      code: 'warInvalid',
      name: 'Thương binh, người hưởng chính sách như thương binh, thương binh loại B',
      shortName: 'Thương binh',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['Người hưởng chính sách như thương binh', 'Như thương binh', 'Thương binh loại B', 'TB', 'TB loại B']
    },
    {
      code: 'ethnicMinority',
      name: 'Người dân tộc thiểu số',
      shortName: 'Dân tộc thiểu số',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['DTTS', 'Người DTTS', 'Dân tộc ít người', 'DT thiểu số']
    },
    {
      code: 'transferredOfficer',
      name: 'Sĩ quan quân đội, sĩ quan công an, quân nhân chuyên nghiệp phục viên, người làm công tác cơ yếu chuyển ngành',
      shortName: 'Sĩ quan, QNCN phục viên, cơ yếu chuyển ngành',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Sĩ quan quân đội', 'Sĩ quan công an', 'Sĩ quan chuyển ngành', 'Quân nhân chuyên nghiệp phục viên', 'QNCN phục viên',
        'QNCN', 'Người làm công tác cơ yếu chuyển ngành', 'Cơ yếu chuyển ngành', 'SQQĐ', 'SQCA'
      ]
    },
    {
      code: 'reserveOfficer',
      name:
        'Học viên tốt nghiệp đào tạo sĩ quan dự bị, tốt nghiệp đào tạo chỉ huy trưởng ban chỉ huy quân sự cấp xã được ' +
        'phong quân hàm sĩ quan dự bị đã đăng ký ngạch sĩ quan dự bị',
      shortName: 'Sĩ quan dự bị',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['SQDB', 'Đào tạo sĩ quan dự bị', 'Tốt nghiệp đào tạo sĩ quan dự bị', 'Chỉ huy trưởng quân sự cấp xã']
    },
    {
      code: 'childOfMartyr',
      name: 'Con liệt sĩ',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['Con của liệt sĩ', 'Con liệt sỹ', 'Con của liệt sỹ', 'Con LS', 'CLS']
    },
    {
      code: 'childOfInvalid',
      name:
        'Con thương binh, con bệnh binh, con của người hưởng chính sách như thương binh, con của thương binh loại B',
      shortName: 'Con thương binh, bệnh binh',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Con thương binh', 'Con của thương binh', 'Con bệnh binh', 'Con của bệnh binh',
        'Con của người hưởng chính sách như thương binh', 'Con người hưởng chính sách như thương binh',
        'Con của thương binh loại B', 'Con thương binh loại B', 'Con TB', 'Con BB', 'CTB', 'CBB'
      ]
    },
    {
      code: 'childOfChemicalVictim',
      name: 'Con đẻ của người hoạt động kháng chiến bị nhiễm chất độc hóa học',
      shortName: 'Con người nhiễm chất độc hóa học',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Con của người hoạt động kháng chiến bị nhiễm chất độc hóa học', 'Con người bị nhiễm chất độc hóa học',
        'Con nạn nhân chất độc da cam', 'Con người nhiễm chất độc da cam', 'Con NNCĐHH', 'Con CĐHH', 'Con CĐDC'
      ]
    },
    {
      code: 'childOfHero',
      name: 'Con Anh hùng Lực lượng vũ trang, con Anh hùng Lao động',
      shortName: 'Con Anh hùng',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Con Anh hùng Lực lượng vũ trang', 'Con Anh hùng Lao động', 'Con của Anh hùng', 'Con Anh hùng LLVT',
        'Con AHLLVT', 'Con AHLĐ'
      ]
    },
    {
      code: 'militaryService',
      name: 'Người hoàn thành nghĩa vụ quân sự',
      shortName: 'Hoàn thành nghĩa vụ quân sự',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['Nghĩa vụ quân sự', 'HTNVQS', 'Hoàn thành NVQS', 'NVQS', 'Đã hoàn thành nghĩa vụ quân sự', 'Bộ đội xuất ngũ']
    },
    {
      code: 'policeService',
      name: 'Người hoàn thành nghĩa vụ tham gia Công an nhân dân',
      shortName: 'Hoàn thành nghĩa vụ Công an',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: [
        'Hoàn thành nghĩa vụ tham gia Công an nhân dân', 'Hoàn thành nghĩa vụ Công an nhân dân', 'Nghĩa vụ Công an nhân dân',
        'Nghĩa vụ Công an', 'Hoàn thành NVCA', 'HTNVCA', 'NVCA', 'NVCAND'
      ]
    },
    {
      code: 'youthVolunteer',
      name: 'Đội viên thanh niên xung phong',
      shortName: 'Thanh niên xung phong',
      from: null,
      to: null,
      status: 'confirmed',
      aliases: ['TNXP', 'Đội viên TNXP']
    },
    {
      code: 'defenceWorker',
      name: 'Công nhân, viên chức quốc phòng thôi phục vụ còn trong độ tuổi lao động',
      shortName: 'Công nhân, viên chức quốc phòng',
      from: '2026-08-01',
      to: null,
      status: 'confirmed',
      aliases: ['Công nhân quốc phòng', 'Viên chức quốc phòng', 'CNVCQP', 'CNVC quốc phòng', 'CNQP', 'VCQP']
    },
    {
      code: 'economicDefenceIntellectual',
      name: 'Đội viên trí thức trẻ tình nguyện hoàn thành nhiệm vụ tại khu kinh tế - quốc phòng',
      shortName: 'Trí thức trẻ tình nguyện khu kinh tế - quốc phòng',
      from: '2026-08-01',
      to: null,
      status: 'confirmed',
      aliases: ['Trí thức trẻ tình nguyện', 'Đội viên trí thức trẻ tình nguyện', 'Đội viên trí thức trẻ', 'TTTTN']
    },
    {
      code: 'tradeUnionOfficer',
      name: 'Cán bộ công đoàn trưởng thành từ cơ sở, trong phong trào công nhân',
      shortName: 'Cán bộ công đoàn',
      from: '2023-12-07',
      to: null,
      status: 'confirmed',
      aliases: ['Cán bộ công đoàn trưởng thành từ cơ sở', 'CBCĐ']
    },
    {
      code: 'teaching36Months',
      name: 'Người có từ 36 tháng giảng dạy trở lên phù hợp với vị trí dự tuyển, có đóng bảo hiểm xã hội bắt buộc',
      shortName: 'Giảng dạy từ 36 tháng',
      from: '2026-03-31',
      to: null,
      status: 'confirmed',
      aliases: ['36 tháng giảng dạy', 'Giảng dạy 36 tháng', 'Giảng dạy từ đủ 36 tháng', 'Đã giảng dạy 36 tháng']
    },
    {
      code: 'skillLevel4',
      name:
        'Người có chứng chỉ kỹ năng nghề quốc gia bậc 4 trở lên hoặc có từ 36 tháng thực hành nghề phù hợp, có đóng bảo ' +
        'hiểm xã hội bắt buộc',
      shortName: 'Kỹ năng nghề bậc 4 trở lên',
      from: '2026-03-31',
      to: null,
      status: 'confirmed',
      aliases: ['Kỹ năng nghề quốc gia bậc 4', 'Kỹ năng nghề bậc 4', 'Chứng chỉ kỹ năng nghề quốc gia bậc 4', 'KNN bậc 4']
    }
  ]
}

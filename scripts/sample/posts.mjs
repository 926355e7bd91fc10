/** Posts of an invented plan in the bodies of a provincial Party committee; candidates = how many registered. */
const office = 'Văn phòng Tỉnh ủy'
const organization = 'Ban Tổ chức Tỉnh ủy Tuyên Quang'
const inspection = 'Ủy ban Kiểm tra Tỉnh ủy'
const propaganda = 'Ban Tuyên giáo và Dân vận Tỉnh ủy'
const internal = 'Ban Nội chính Tỉnh ủy'
const partyBodies = 'Đảng ủy các cơ quan Đảng tỉnh'
const government = 'Đảng ủy Ủy ban nhân dân tỉnh'
const press = 'Báo và Phát thanh, truyền hình Tuyên Quang'
const school = 'Trường Chính trị tỉnh'

const written = ['written']
const both = ['written', 'interview']

export const posts = [
  post('TH-01', 'Chuyên viên tổng hợp', office, written, 3, 24),
  post('TH-02', 'Chuyên viên theo dõi kinh tế - xã hội', office, written, 2, 13),
  post('TH-03', 'Chuyên viên pháp chế', office, both, 2, 14),
  post('CN-01', 'Chuyên viên công nghệ thông tin', office, written, 2, 12),
  post('VT-01', 'Chuyên viên văn thư - lưu trữ', office, written, 1, 11),
  post('TC-01', 'Chuyên viên tổ chức đảng, đảng viên', organization, both, 2, 15),
  post('TC-02', 'Chuyên viên chính sách cán bộ', organization, written, 3, 22),
  post('TC-03', 'Chuyên viên bảo vệ chính trị nội bộ', organization, both, 1, 8),
  post('KT-01', 'Chuyên viên kiểm tra, giám sát', inspection, written, 3, 21),
  post('KT-02', 'Chuyên viên giải quyết đơn thư', inspection, written, 2, 9),
  post('KT-03', 'Chuyên viên kiểm tra tài chính đảng', inspection, both, 1, 8),
  post('TG-01', 'Chuyên viên lý luận chính trị', propaganda, written, 2, 13),
  post('TG-02', 'Chuyên viên báo chí - xuất bản', propaganda, both, 1, 9),
  post('TG-03', 'Chuyên viên dân vận, dân tộc, tôn giáo', propaganda, written, 3, 20),
  post('NC-01', 'Chuyên viên theo dõi phòng, chống tham nhũng', internal, written, 2, 12),
  post('NC-02', 'Chuyên viên theo dõi cải cách tư pháp', internal, both, 1, 7),
  post('DC-01', 'Chuyên viên tổ chức', partyBodies, written, 2, 12),
  post('DC-02', 'Chuyên viên kiểm tra', partyBodies, written, 1, 8),
  post('DU-01', 'Chuyên viên tổng hợp', government, written, 3, 18),
  post('DU-02', 'Chuyên viên tuyên giáo', government, written, 2, 11),
  post('BT-01', 'Chuyên viên tổ chức - hành chính', press, written, 2, 12),
  post('BT-02', 'Chuyên viên kế hoạch - tài chính', press, written, 1, 9),
  post('CT-01', 'Chuyên viên quản lý đào tạo', school, written, 2, 12),
  post('CT-02', 'Chuyên viên hành chính - tổng hợp', school, both, 2, 12),
]

function post(code, name, agency, form, quota, candidates) {
  return { code, name, agency, track: 'specialist', form, quota, candidates }
}

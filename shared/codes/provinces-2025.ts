import type { CodeEntry, CodeList } from './code-list.ts'

/**
 * The 34 provinces and cities since 01/7/2025.
 *
 * A merged province keeps the code of one of its parts: 08 was the former Tuyên Quang and is now Tuyên Quang with Hà
 * Giang. A stored code stands beside the version of its list.
 */
export const provinces2025: CodeList = {
  list: 'province',
  version: '34',
  source:
    'Nghị quyết 202/2025/QH15 ngày 12/6/2025; mã: Quyết định 19/2025/QĐ-TTg ngày 30/6/2025; Đồng Nai: Nghị quyết 30/2026/QH16',
  entries: [
    entry('01', 'Hà Nội', ['Thành phố Hà Nội', 'TP Hà Nội']),
    entry('04', 'Cao Bằng', ['Tỉnh Cao Bằng']),
    entry('08', 'Tuyên Quang', ['Tỉnh Tuyên Quang']),
    entry('11', 'Điện Biên', ['Tỉnh Điện Biên']),
    entry('12', 'Lai Châu', ['Tỉnh Lai Châu']),
    entry('14', 'Sơn La', ['Tỉnh Sơn La']),
    entry('15', 'Lào Cai', ['Tỉnh Lào Cai']),
    entry('19', 'Thái Nguyên', ['Tỉnh Thái Nguyên']),
    entry('20', 'Lạng Sơn', ['Tỉnh Lạng Sơn']),
    entry('22', 'Quảng Ninh', ['Tỉnh Quảng Ninh']),
    entry('24', 'Bắc Ninh', ['Tỉnh Bắc Ninh']),
    entry('25', 'Phú Thọ', ['Tỉnh Phú Thọ']),
    entry('31', 'Hải Phòng', ['Thành phố Hải Phòng', 'TP Hải Phòng']),
    entry('33', 'Hưng Yên', ['Tỉnh Hưng Yên']),
    entry('37', 'Ninh Bình', ['Tỉnh Ninh Bình']),
    entry('38', 'Thanh Hóa', ['Tỉnh Thanh Hóa', 'Thanh Hoá']),
    entry('40', 'Nghệ An', ['Tỉnh Nghệ An']),
    entry('42', 'Hà Tĩnh', ['Tỉnh Hà Tĩnh']),
    entry('44', 'Quảng Trị', ['Tỉnh Quảng Trị']),
    entry('46', 'Huế', ['Thành phố Huế', 'TP Huế'], '2025-01-01'),
    entry('48', 'Đà Nẵng', ['Thành phố Đà Nẵng', 'TP Đà Nẵng']),
    entry('51', 'Quảng Ngãi', ['Tỉnh Quảng Ngãi']),
    entry('52', 'Gia Lai', ['Tỉnh Gia Lai']),
    entry('56', 'Khánh Hòa', ['Tỉnh Khánh Hòa', 'Khánh Hoà']),
    entry('66', 'Đắk Lắk', ['Tỉnh Đắk Lắk']),
    entry('68', 'Lâm Đồng', ['Tỉnh Lâm Đồng']),
    entry('75', 'Đồng Nai', ['Thành phố Đồng Nai', 'TP Đồng Nai']),
    entry('79', 'Hồ Chí Minh', ['Thành phố Hồ Chí Minh', 'TP Hồ Chí Minh', 'TP. HCM', 'TPHCM', 'Sài Gòn']),
    entry('80', 'Tây Ninh', ['Tỉnh Tây Ninh']),
    entry('82', 'Đồng Tháp', ['Tỉnh Đồng Tháp']),
    entry('86', 'Vĩnh Long', ['Tỉnh Vĩnh Long']),
    entry('91', 'An Giang', ['Tỉnh An Giang']),
    entry('92', 'Cần Thơ', ['Thành phố Cần Thơ', 'TP Cần Thơ']),
    entry('96', 'Cà Mau', ['Tỉnh Cà Mau'])
  ]
}

function entry(code: string, name: string, aliases: readonly string[], from = '2025-07-01'): CodeEntry {
  return { code, name, from, to: null, status: 'confirmed', aliases }
}

import type { CodeEntry, CodeList } from './code-list.ts'

/**
 * Dân tộc: the 54 groups of the decision, and two codes of data systems for people who are in none.
 *
 * The census counts another way from 04 on: a bare code says nothing without its list, so import goes by name.
 */
export const ethnicGroups: CodeList = {
  list: 'ethnic-group',
  version: '1979',
  source: 'Quyết định 121-TCTK/PPCĐ ngày 02/3/1979 của Tổng cục Thống kê; mã 55, 56: thông lệ của các phần mềm',
  entries: [
    entry('01', 'Kinh', ['Kinh (Việt)', 'Việt']),
    entry('02', 'Tày', ['Thổ', 'Ngạn', 'Phén', 'Thù Lao', 'Pa Dí', 'Tày Khao']),
    entry('03', 'Thái', [
      'Tày Đăm', 'Tày Mười', 'Tày Thanh', 'Mán Thanh', 'Hàng Bông', 'Tày Mường', 'Pa Thay', 'Thổ Đà Bắc'
    ]),
    entry('04', 'Hoa', [
      'Hoa (Hán)', 'Hán', 'Khách', 'Triều Châu', 'Phúc Kiến', 'Quảng Đông', 'Hải Nam', 'Hạ', 'Xạ Phạng'
    ]),
    entry('05', 'Khmer', ['Khơ-me', 'Khơ me', 'Kh\'me', 'Cur', 'Cul', 'Cu', 'Thổ', 'Việt gốc Miên', 'Krôm']),
    entry('06', 'Mường', ['Mol', 'Mual', 'Mọi', 'Mọi Bi', 'Ao Tá', 'Ậu Tá']),
    entry('07', 'Nùng', ['Xuồng', 'Giang', 'Nùng An', 'Phàn Sinh', 'Nùng Cháo', 'Nùng Lòi', 'Quý Rim', 'Khèn Lài']),
    entry('08', 'Mông', [
      'Hmông (Mèo)', 'H\'Mông', 'H’Mông', 'Hmông', 'H Mông', 'Mèo', 'Hoa', 'Mèo Xanh', 'Mèo Đỏ', 'Mèo Đen', 'Ná Mẻo',
      'Mán Trắng'
    ]),
    entry('09', 'Dao', [
      'Mán', 'Động', 'Trại', 'Xá', 'Dìu', 'Miên', 'Kiềm', 'Miền', 'Quần Trắng', 'Dao Đỏ', 'Quần Chẹt', 'Lô Giang',
      'Dao Tiền', 'Thanh Y', 'Lan Tẻn', 'Đại Bản', 'Tiểu Bản', 'Cóc Ngáng', 'Cóc Mùn', 'Sơn Đầu'
    ]),
    entry('10', 'Gia Rai', ['Gia-rai', 'Giơ-rai', 'Tơ-buăn', 'Chơ-rai', 'Hơ-bau', 'Hđrung', 'Chor']),
    entry('11', 'Ngái', ['Xín', 'Lê', 'Đản', 'Khách Gia']),
    entry('12', 'Ê Đê', [
      'Ê-đê', 'Êđê', 'Ra-đê', 'Đê', 'Kpạ', 'A-đham', 'Krung', 'Ktul', 'Đliê Ruê', 'Blô', 'Epan', 'Mđhur', 'Bih'
    ]),
    entry('13', 'Ba Na', [
      'Ba-na', 'Giơ-lar', 'Tơ-lô', 'Giơ-lâng', 'Y-lăng', 'Rơ-ngao', 'Krem', 'Roh', 'ConKđe', 'A-la Công',
      'Kpăng Công', 'Bơ-nâm'
    ]),
    entry('14', 'Xơ Đăng', [
      'Xơ-đăng', 'Xơ-teng', 'Hđang', 'Tơ-đra', 'Mơ-nâm', 'Ha-lăng', 'Ca-dong', 'Kmrâng', 'ConLan', 'Bri-la', 'Tang'
    ]),
    entry('15', 'Sán Chay', [
      'Cao Lan', 'Sán Chí', 'Sán Chỉ', 'Cao Lan - Sán Chí', 'Mán Cao Lan', 'Hờn Bạn', 'Sơn Tử'
    ]),
    entry('16', 'Cơ Ho', ['Cơ-ho', 'Xrê', 'Nốp', 'Tu-lốp', 'Cơ-don', 'Chil', 'Lat', 'Lach', 'Trinh']),
    entry('17', 'Chăm', ['Chàm', 'Chiêm Thành', 'Hroi']),
    entry('18', 'Sán Dìu', ['Sán Dẻo', 'Trại', 'Trại Đất', 'Mán', 'Quần Cộc']),
    entry('19', 'Hrê', ['Chăm Rê', 'Chom', 'Krẹ Luỹ']),
    entry('20', 'Mnông', ['Pnông', 'Nông', 'Pré', 'Bu-đâng', 'ĐiPri', 'Biat', 'Gar', 'Rơ-lam', 'Chil']),
    entry('21', 'Ra Glai', ['Ra-glai', 'Ra-clây', 'Rai', 'Noang', 'La-oang']),
    entry('22', 'Xtiêng', ['X\'tiêng', 'Stiêng', 'Xa-điêng']),
    entry('23', 'Bru Vân Kiều', ['Bru-Vân Kiều', 'Bru', 'Vân Kiều', 'Măng Coong', 'Tri Khùa']),
    entry('24', 'Thổ', ['Kẹo', 'Mọn', 'Cuối', 'Họ', 'Đan Lai', 'Ly Hà', 'Tày Pọng', 'Con Kha', 'Xá Lá Vàng']),
    entry('25', 'Giáy', ['Nhắng', 'Dẩng', 'Pầu Thìn Nu Nà', 'Cùi Chu', 'Xa']),
    entry('26', 'Cơ Tu', ['Cơ-tu', 'Ca-tu', 'Cao', 'Hạ', 'Phương', 'Ca-tang']),
    entry('27', 'Gié Triêng', [
      'Gié-Triêng', 'Đgiéh', 'Tareb', 'Giang Rẫy Pin', 'Triêng', 'Treng', 'Ta-riêng', 'Ve', 'Veh', 'La-ve', 'Ca-tang'
    ]),
    entry('28', 'Mạ', ['Châu Mạ', 'Mạ Ngăn', 'Mạ Xóp', 'Mạ Tô', 'Mạ Krung']),
    entry('29', 'Khơ Mú', ['Khơ-mú', 'Xá Cẩu', 'Mứn Xen', 'Pu Thênh', 'Tềnh', 'Tày Hay']),
    entry('30', 'Co', ['Cor', 'Col', 'Cùa', 'Trầu']),
    entry('31', 'Tà Ôi', ['Tà-ôi', 'Tôi-ôi', 'Pa-co', 'Pa-hi', 'Ba-hi']),
    entry('32', 'Chơ Ro', ['Chơ-ro', 'Dơ-ro', 'Châu-ro']),
    entry('33', 'Kháng', ['Xá Khao', 'Xá Súa', 'Xá Dón', 'Xá Dẩng', 'Xá Hốc', 'Xá Ái', 'Xá Bung', 'Quảng Lâm']),
    entry('34', 'Xinh Mun', ['Xinh-mun', 'Puộc', 'Pụa']),
    entry('35', 'Hà Nhì', ['U Ni', 'Xá U Ni']),
    entry('36', 'Chu Ru', ['Chu-ru', 'Chơ-ru', 'Chu']),
    entry('37', 'Lào', ['Là Bốc', 'Lào Nọi']),
    entry('38', 'La Chí', ['Cù Tê', 'La Quả']),
    entry('39', 'La Ha', ['Xá Khao', 'Khlá Phlạo']),
    entry('40', 'Phù Lá', ['Bồ Khô Pạ', 'Mu Di Pạ Xá', 'Phó', 'Phổ', 'Va Xơ']),
    entry('41', 'La Hủ', ['Lao', 'Pu Đang', 'Khù Xung', 'Cò Xung', 'Khả Quy']),
    entry('42', 'Lự', ['Lừ', 'Nhuồn', 'Duôn']),
    entry('43', 'Lô Lô', ['Mun Di']),
    entry('44', 'Chứt', [
      'Sách', 'Máy', 'Rục', 'Mã-liêng', 'A-rem', 'Tu vang', 'Pa-leng', 'Xơ-Lang', 'Tơ-hung', 'Chà-củi', 'Tắc-củi',
      'U-mo', 'Xá Lá Vàng'
    ]),
    entry('45', 'Mảng', ['Mảng Ư', 'Xá Lá Vàng']),
    entry('46', 'Pà Thẻn', ['Pà Hưng', 'Tống']),
    entry('47', 'Cơ Lao', ['Cờ Lao']),
    entry('48', 'Cống', ['Xắm Khống', 'Mấng Nhé', 'Xá Xeng']),
    entry('49', 'Bố Y', ['Chủng Chá', 'Trọng Gia', 'Tu Di', 'Tu Din']),
    entry('50', 'Si La', ['Cù Dề Xừ', 'Khả pẻ']),
    entry('51', 'Pu Péo', ['Ka Pèo', 'Pen Ti Lô Lô']),
    entry('52', 'Brâu', ['Brao']),
    entry('53', 'Ơ Đu', ['Tày Hạt']),
    entry('54', 'Rơ Măm', ['Rơ-măm']),
    entry('55', 'Người nước ngoài', [], 'unconfirmed'),
    entry('56', 'Không rõ', [], 'unconfirmed')
  ]
}

function entry(
  code: string,
  name: string,
  aliases: readonly string[],
  status: CodeEntry['status'] = 'confirmed'
): CodeEntry {
  return { code, name, from: null, to: null, status, aliases }
}

/** Parts of names by ethnic group, from which invented people are put together. No entry is a person. */
const kinhMiddleMale = ['Văn', 'Đức', 'Minh', 'Quang', 'Hoàng', 'Tiến', 'Anh', 'Xuân', 'Mạnh', 'Hữu', 'Thành', 'Việt', 'Công', 'Trung']
const kinhMiddleFemale = ['Thị', 'Thị Thu', 'Thị Thanh', 'Thùy', 'Ngọc', 'Thị Ngọc', 'Khánh', 'Thị Hồng', 'Thị Minh', 'Phương', 'Thị Bích', 'Hải']
const givenMale = [
  'An', 'Anh', 'Bình', 'Chiến', 'Cường', 'Dũng', 'Duy', 'Đạt', 'Đông', 'Giang', 'Hải', 'Hiếu', 'Hoàng', 'Huy', 'Hùng', 'Khánh', 'Kiên', 'Lâm', 'Long',
  'Lực', 'Nam', 'Nghĩa', 'Phong', 'Phúc', 'Quân', 'Quyết', 'Sơn', 'Tài', 'Thắng', 'Thành', 'Thuận', 'Toàn', 'Trường', 'Tuấn', 'Tùng', 'Tú', 'Việt', 'Vinh',
]
const givenFemale = [
  'An', 'Anh', 'Ánh', 'Bình', 'Chi', 'Dung', 'Duyên', 'Giang', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hoài', 'Hòa', 'Huệ', 'Huyền', 'Hương', 'Hường', 'Lan',
  'Linh', 'Loan', 'Mai', 'Nga', 'Ngân', 'Ngọc', 'Nhung', 'Oanh', 'Phương', 'Quyên', 'Tâm', 'Thảo', 'Thu', 'Thủy', 'Thúy', 'Trang', 'Uyên', 'Vân', 'Xuân', 'Yến',
]

export const groups = {
  Kinh: {
    weight: 38,
    family: ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Vũ', 'Đỗ', 'Bùi', 'Đặng', 'Phan', 'Ngô', 'Đinh', 'Đào', 'Tạ', 'Trịnh', 'Cao', 'Mai'],
    middle: { male: kinhMiddleMale, female: kinhMiddleFemale },
    given: { male: givenMale, female: givenFemale },
    provinces: [['008', 60], ['002', 15], ['026', 8], ['025', 8], ['019', 5], ['001', 4]],
  },
  Tày: {
    weight: 27,
    family: ['Ma', 'Ma', 'Nông', 'Nông', 'Hoàng', 'Lương', 'Hà', 'Quan', 'Chẩu', 'Lý', 'Bế', 'Nguyễn', 'Triệu', 'La', 'Vi'],
    middle: { male: ['Văn', 'Đức', 'Công', 'Thế', 'Đình', 'Quang', 'Khánh', 'Doãn'], female: ['Thị', 'Thị Thu', 'Thị Kim', 'Thanh', 'Thị Ngọc', 'Bích'] },
    given: { male: [...givenMale, 'Khuyến', 'Thiện', 'Độ'], female: [...givenFemale, 'Nết', 'Viền', 'Lưu'] },
    provinces: [['008', 60], ['002', 35], ['006', 5]],
  },
  Dao: {
    weight: 12,
    family: ['Bàn', 'Bàn', 'Triệu', 'Triệu', 'Đặng', 'Phùng', 'Lý', 'Chảo', 'Tẩn', 'Phàn', 'Trương'],
    middle: { male: ['Văn', 'Tiến', 'Hữu', 'Quý', 'Chòi', 'Xuân'], female: ['Thị', 'Mùi', 'Thị Mùi', 'Thị Hồng', 'Tả'] },
    given: {
      male: ['Phúc', 'Thọ', 'Quyên', 'Lâm', 'Sơn', 'Tiến', 'Phấu', 'Hín', 'Chiêu', 'Vạng', 'Minh', 'Thanh', 'Khé'],
      female: ['Nái', 'Phin', 'Mẩy', 'Pham', 'Sáy', 'Liều', 'Ghến', 'Hoa', 'Hương', 'Hiền', 'Châu', 'Lai'],
    },
    provinces: [['008', 50], ['002', 45], ['010', 5]],
  },
  Mông: {
    weight: 10,
    family: ['Giàng', 'Giàng', 'Vàng', 'Vàng', 'Sùng', 'Thào', 'Lù', 'Hờ', 'Mua', 'Vừ', 'Ma', 'Lầu', 'Cháng'],
    middle: { male: ['A', 'Mí', 'Seo', 'Văn', 'Dũng', 'Minh'], female: ['Thị', 'Thị', 'Thị Mai', 'Thị Thu'] },
    given: {
      male: ['Páo', 'Pao', 'Dính', 'Chứ', 'Lử', 'Sò', 'Tủa', 'Nô', 'Sính', 'Vư', 'Già', 'Phử', 'Chính', 'Dế'],
      female: ['Mỷ', 'Dua', 'Máy', 'Pà', 'Chở', 'Sua', 'Mai', 'Say', 'Dinh', 'Xúa', 'Chía', 'Vá'],
    },
    provinces: [['002', 85], ['008', 15]],
  },
  'Sán Chay': {
    weight: 6,
    family: ['Hoàng', 'Trần', 'Ninh', 'Lâm', 'Tống', 'Vương', 'Trương', 'Âu', 'Nịnh', 'Lục'],
    middle: { male: ['Văn', 'Đức', 'Xuân', 'Ngọc'], female: ['Thị', 'Thị Thu', 'Thị Hồng', 'Thanh'] },
    given: { male: givenMale, female: [...givenFemale, 'Sen', 'Chanh'] },
    provinces: [['008', 90], ['019', 10]],
  },
  Nùng: {
    weight: 6,
    family: ['Nông', 'Hoàng', 'Lục', 'Vi', 'Lý', 'Sầm', 'Lùng', 'Mông', 'Lương', 'Vương'],
    middle: { male: ['Văn', 'Seo', 'Đức', 'Quốc', 'Minh'], female: ['Thị', 'Thị Kim', 'Thị Thu', 'Ngọc'] },
    given: { male: [...givenMale, 'Páo', 'Dìn'], female: [...givenFemale, 'Vấn', 'Lìn'] },
    provinces: [['002', 65], ['008', 25], ['004', 10]],
  },
  'Pà Thẻn': {
    weight: 1,
    family: ['Húng', 'Sìn', 'Phù', 'Tải', 'Ván'],
    middle: { male: ['Văn', 'Đức'], female: ['Thị'] },
    given: { male: ['Thành', 'Hợp', 'Chung', 'Vinh'], female: ['Mai', 'Hợi', 'Chức', 'Lan'] },
    provinces: [['002', 60], ['008', 40]],
  },
}

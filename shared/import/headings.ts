/** What the columns of a registration list can hold, and how offices head them. */

import type { SubHeading, Vocabulary } from './vocabulary.ts'

/** Fields of a candidate that a list can bring. */
export const candidateFields = [
  'ordinal',
  'fullName',
  'familyAndMiddleName',
  'givenName',
  'birthDate',
  'birthDateMale',
  'birthDateFemale',
  'sex',
  'identityNumber',
  'ethnicGroup',
  'postCode',
  'postName',
  'agency',
  'priorityGroup',
  'phone',
  'email',
  'permanentResidence',
  'homeTown',
  'qualification',
  'note',
  'registrationNumber',
] as const
export type CandidateField = (typeof candidateFields)[number]

/** Headings of one row, compared folded and whole: a heading that only contains one of these is not recognized. */
export const headingsOfField: Readonly<Record<CandidateField, readonly string[]>> = {
  ordinal: ['STT', 'TT', 'Số TT', 'Số thứ tự'],
  fullName: [
    'Họ và tên', 'Họ tên', 'Họ và tên thí sinh', 'Họ tên thí sinh', 'Họ, tên', 'Họ, đệm và tên', 'Họ, chữ đệm và tên',
    'Họ và tên khai sinh', 'Họ, chữ đệm và tên khai sinh', 'Họ và tên người dự tuyển', 'Họ và tên người đăng ký dự tuyển',
    'Họ tên người dự tuyển', 'Tên thí sinh',
  ],
  familyAndMiddleName: ['Họ đệm', 'Họ và đệm', 'Họ, đệm', 'Họ lót', 'Họ và chữ đệm', 'Họ, chữ đệm', 'Họ và tên đệm', 'Họ, tên đệm', 'Họ'],
  givenName: ['Tên'],
  birthDate: [
    'Ngày sinh', 'Ngày, tháng, năm sinh', 'Ngày tháng năm sinh', 'Năm sinh', 'Sinh ngày', 'NTNS', 'Ngày/tháng/năm sinh', 'Ngày, tháng, năm',
    'Ngày tháng sinh',
  ],
  birthDateMale: ['Ngày sinh nam', 'Năm sinh nam', 'Ngày, tháng, năm sinh nam'],
  birthDateFemale: ['Ngày sinh nữ', 'Năm sinh nữ', 'Ngày, tháng, năm sinh nữ'],
  sex: ['Giới tính', 'Giới', 'Phái', 'Nam/Nữ', 'Nam, nữ', 'Giới tính Nam/Nữ'],
  identityNumber: [
    'CCCD', 'Số CCCD', 'Căn cước', 'Số căn cước', 'Thẻ căn cước', 'Số thẻ căn cước', 'Căn cước công dân', 'Số căn cước công dân',
    'Số định danh', 'Số định danh cá nhân', 'Mã định danh', 'CCCD/CMND', 'CMND/CCCD', 'Số CCCD/CMND', 'Số CMND/CCCD', 'CMND', 'Số CMND',
    'Số CMND hoặc CCCD', 'Số CMND hoặc thẻ căn cước', 'CMND hoặc thẻ căn cước', 'Số CC/CCCD', 'CC/CCCD', 'Số CCCD/Căn cước',
  ],
  ethnicGroup: ['Dân tộc', 'Thành phần dân tộc'],
  postCode: [
    'Mã vị trí', 'Mã vị trí dự tuyển', 'Mã vị trí việc làm', 'Mã VTVL', 'Mã VT', 'Mã số vị trí', 'Mã vị trí đăng ký', 'Mã vị trí đăng ký dự tuyển',
  ],
  postName: [
    'Vị trí', 'Vị trí dự tuyển', 'Vị trí việc làm', 'Vị trí việc làm dự tuyển', 'Vị trí đăng ký', 'Vị trí đăng ký dự tuyển', 'VTVL',
    'Vị trí việc làm đăng ký dự tuyển', 'Vị trí việc làm cần tuyển', 'Tên vị trí', 'Tên vị trí việc làm', 'Tên vị trí dự tuyển', 'Vị trí dự thi',
    'Vị trí thi', 'Chức danh dự tuyển', 'Ngạch dự tuyển',
  ],
  agency: [
    'Cơ quan', 'Đơn vị', 'Cơ quan dự tuyển', 'Đơn vị dự tuyển', 'Cơ quan, đơn vị', 'Cơ quan, đơn vị dự tuyển', 'Cơ quan đăng ký dự tuyển',
    'Đơn vị đăng ký dự tuyển', 'Cơ quan, đơn vị đăng ký dự tuyển', 'Cơ quan tuyển dụng', 'Đơn vị tuyển dụng', 'Nơi dự tuyển',
  ],
  priorityGroup: [
    'Ưu tiên', 'Đối tượng ưu tiên', 'Đối tượng ƯT', 'Đối tượng', 'Diện ưu tiên', 'ƯT', 'Chế độ ưu tiên', 'Thuộc đối tượng ưu tiên', 'Diện ƯT',
    'Đối tượng được cộng điểm ưu tiên', 'Đối tượng cộng điểm ưu tiên', 'Ưu tiên (nếu có)',
  ],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT', 'Điện thoại di động', 'Số điện thoại di động', 'Di động', 'Điện thoại liên hệ', 'Số điện thoại liên hệ'],
  email: ['Email', 'E-mail', 'Thư điện tử', 'Địa chỉ email', 'Hộp thư điện tử', 'Địa chỉ thư điện tử'],
  permanentResidence: [
    'Hộ khẩu', 'Hộ khẩu thường trú', 'HKTT', 'Nơi thường trú', 'Thường trú', 'Nơi đăng ký thường trú', 'Địa chỉ thường trú', 'Nơi ở thường trú',
    'Hộ khẩu TT', 'Nơi đăng ký hộ khẩu thường trú',
  ],
  homeTown: ['Quê quán', 'Nguyên quán', 'Quê'],
  qualification: [
    'Trình độ', 'Trình độ chuyên môn', 'Chuyên môn', 'Trình độ đào tạo', 'Bằng cấp', 'Chuyên ngành', 'Chuyên ngành đào tạo', 'Ngành đào tạo',
    'Trình độ, chuyên ngành đào tạo', 'Trình độ chuyên môn, chuyên ngành',
  ],
  note: ['Ghi chú', 'Chú thích'],
  registrationNumber: ['SBD', 'Số báo danh', 'Số BD'],
}

export const subHeadings: readonly SubHeading<CandidateField>[] = [
  { under: ['birthDate'], headings: ['Nam'], field: 'birthDateMale' },
  { under: ['birthDate'], headings: ['Nữ'], field: 'birthDateFemale' },
  { under: ['fullName'], headings: headingsOfField.familyAndMiddleName, field: 'familyAndMiddleName' },
  { under: ['fullName'], headings: headingsOfField.givenName, field: 'givenName' },
  { under: ['postName', 'postCode'], headings: ['Mã', 'Mã số', 'Mã vị trí', 'Mã VTVL'], field: 'postCode' },
  { under: ['postName', 'postCode'], headings: ['Tên', 'Tên vị trí', 'Tên gọi'], field: 'postName' },
  { under: ['identityNumber'], headings: ['Số'], field: 'identityNumber' },
  { under: ['priorityGroup'], headings: ['Đối tượng', 'Diện'], field: 'priorityGroup' },
]

/** Fields whose headings say too little to be taken under a heading that is not theirs. */
export const fieldsNeedingTheirOwnHead: readonly CandidateField[] = ['givenName', 'familyAndMiddleName']

/** What a list must bring, and the fields that bring it together. */
export const requirements = [
  { name: 'fullName', alternatives: [['fullName'], ['familyAndMiddleName', 'givenName']] },
  { name: 'birthDate', alternatives: [['birthDate'], ['birthDateMale', 'birthDateFemale']] },
  { name: 'post', alternatives: [['postCode'], ['postName']] },
] as const satisfies readonly { name: string; alternatives: readonly (readonly CandidateField[])[] }[]
export type Requirement = (typeof requirements)[number]['name']

/** The words of a registration list. */
export const candidateVocabulary: Vocabulary<CandidateField, Requirement> = {
  fields: candidateFields,
  headings: headingsOfField,
  subHeadings,
  needingTheirOwnHead: fieldsNeedingTheirOwnHead,
  split: { whole: 'fullName', first: 'familyAndMiddleName', second: 'givenName' },
  requirements,
}

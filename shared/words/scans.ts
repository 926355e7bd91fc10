import { scanLimits, type MatchedFile, type ScanKind, type ScanRefusalCode } from '../contract/scans.ts'

/** What a photo or scan is called. */
export const scanKindTitles: Readonly<Record<ScanKind, string>> = { photo: 'ảnh', paper: 'bản quét' }

/** What is wrong with a file, and what to do. */
export function scanRefusalWords(code: ScanRefusalCode, kind: ScanKind): string {
  switch (code) {
    case 'notChosen':
      return 'Tệp này chưa được chọn. Chọn lại tệp.'
    case 'gone':
      return 'Không mở được tệp: đã chuyển, đã xóa hoặc đang mở. Chọn lại.'
    case 'empty':
      return 'Tệp trống. Quét hoặc chép lại.'
    case 'tooBig':
      return `Tệp lớn hơn ${scanLimits[kind] / 2 ** 20} MB. ${kind === 'photo' ? 'Thu nhỏ ảnh' : 'Quét lại ở 200–300 dpi'} rồi chọn lại.`
    case 'tiff':
      return 'TIFF chưa xem được ở đây. Lưu lại thành JPG, PNG hay PDF.'
    case 'heic':
      return 'HEIC của điện thoại chưa xem được. Lưu lại thành JPG.'
    case 'otherKind':
      return kind === 'photo' ? 'Tệp không phải ảnh JPG, PNG. Lưu lại thành JPG.' : 'Tệp không phải JPG, PNG, PDF. Lưu lại thành PDF.'
    case 'noPhoto':
      return 'PDF không làm ảnh được. Lưu ra JPG, hoặc ghi là bản quét.'
    case 'damaged':
      return 'Tệp hỏng hoặc chép chưa hết. Quét hoặc chép lại.'
  }
}

const keyWords: Readonly<Record<NonNullable<MatchedFile['by']>, string>> = { identityNumber: 'số CCCD', number: 'SBD', receipt: 'số biên nhận', nameAndBirth: 'họ tên, ngày sinh' }

/** What of the file name named somebody: "theo số CCCD". */
export function matchedByWords(by: MatchedFile['by']): string {
  return by === null ? '' : `theo ${keyWords[by]}`
}

import type { DocumentState } from '../contract/documents.ts'

/** Why a list may not go out, in the middle of a sentence: "còn 4 người chưa có chỗ". */
export function blockedListWords({ code, count }: NonNullable<DocumentState['blocked']>): string {
  const many = count.toLocaleString('vi-VN')
  switch (code) {
    case 'unplaced':
      return `còn ${many} người chưa có chỗ`
    case 'numbersMissing':
      return `còn ${many} người chưa có số báo danh`
    case 'undecided':
      return `còn ${many} người chưa xét điều kiện`
    case 'noRooms':
      return 'chưa ai được xếp phòng'
    case 'watchesMissing':
      return `còn ${many} phòng thiếu người coi thi`
    case 'watchesBarred':
      return `còn ${many} người coi thi không được ở phòng của mình`
  }
}

import type { CheckRefusal } from '../contract/checks.ts'
import { formatPoints } from '../text/points.ts'

/** Why nothing was drawn to be checked, or a mark of a check was not taken, and what to do. */
export function checkSentence({ code, script, found, most }: CheckRefusal): string {
  const name = `Bài ${script ?? ''}`
  switch (code) {
    case 'noBags':
      return 'Chưa có túi nào đủ điểm chính thức mà chưa bốc thăm chấm kiểm tra. Khóa hai lần chấm, thống nhất điểm xong rồi bốc.'
    case 'nobody':
      return 'Ban chấm thi hôm nay không có ai được chấm. Thêm người vào ban chấm thi ở bước 1, hoặc xem ai có người thân dự thi.'
    case 'tooFew':
      return 'Có túi mà ai trong ban chấm thi cũng đã chấm, hoặc có người thân dự thi. Thêm người vào ban chấm thi ở bước 1 rồi bốc lại.'
    case 'marked':
      return `Lần bốc thăm này đã ghi điểm chấm kiểm tra của ${found ?? 0} bài, nên không bỏ được.`
    case 'aboveMaximum':
      return `${name}: bài viết tối đa ${formatPoints(most ?? 0)} điểm, đã gõ ${formatPoints(found ?? 0)}. Sửa theo phiếu chấm.`
    case 'officialOpen':
      return `${name} đang chờ điểm chính thức. Quyết định ở trang Thống nhất điểm rồi ghi điểm chấm kiểm tra.`
    case 'decided':
      return `${name} đã có quyết định của trưởng ban. Muốn sửa điểm chấm kiểm tra thì bỏ điểm đã ghi ở trang Thống nhất điểm trước.`
  }
}

import type { SettlementRefusal, SettlementWay, ZeroCause } from '../contract/settlements.ts'
import { formatPoints } from '../text/points.ts'

/** How an official mark came about, as minutes and lists say it. */
export const settlementWayTitles: Readonly<Record<SettlementWay, string>> = {
  agreed: 'hai giám khảo thống nhất',
  head: 'trưởng ban quyết định',
  collective: 'chấm tập thể, trưởng ban quyết định',
  checked: 'chấm kiểm tra, trưởng ban quyết định',
  zero: '0 điểm vì vi phạm',
}

/** Why a script has 0 points, as minutes and lists say it. */
export const zeroCauseTitles: Readonly<Record<ZeroCause, string>> = {
  severalScripts: 'làm hai bài trở lên',
  twoHandwritings: 'từ hai kiểu chữ trở lên',
  ink: 'từ hai màu mực trở lên hoặc sai màu mực, không có biên bản',
  otherPaper: 'giấy không do giám thị phát',
  marked: 'có dấu hiệu đánh dấu bài',
}

const points = (value: number | null) => formatPoints(value ?? 0)

/** Why the official mark of a script was not taken, and what to do. */
export function settlementSentence({ code, script, found, least, most }: SettlementRefusal): string {
  switch (code) {
    case 'marksOpen':
      return 'Túi này chưa khóa đủ hai lần chấm. Khóa xong cả hai rồi thống nhất điểm.'
    case 'notNeeded':
      return `Bài ${script ?? ''}: điểm hai giám khảo không vượt mức chênh, điểm chính thức là điểm trung bình. Không cần quyết định.`
    case 'thirdOpen':
      return `Bài ${script ?? ''} phải chấm lần ba. Nhập và khóa lần chấm ba của túi rồi quyết định.`
    case 'otherWay':
      return `Bài ${script ?? ''} không quyết định theo cách này: chấm hai lần thì thống nhất hoặc trưởng ban quyết định, chấm ba lần thì chấm tập thể. Tải lại rồi chọn lại.`
    case 'decided':
      return `Bài ${script ?? ''} đã có điểm thống nhất. Muốn sửa thì bỏ điểm đã ghi, kèm lý do, rồi ghi lại.`
    case 'aboveMaximum':
      return `Bài ${script ?? ''}: bài viết tối đa ${points(most)} điểm, đã gõ ${points(found)}. Sửa theo biên bản.`
    case 'reasonNeeded':
      return `Bài ${script ?? ''}: ${points(found)} nằm ngoài điểm các giám khảo đã cho, ${points(least)} đến ${points(most)}. Xem lại biên bản; đúng thế thì ghi lý do.`
    case 'unknownScript':
      return 'Bài này không có trong túi. Tải lại rồi xem túi.'
    case 'unknownCode':
      return `Không có bài nào mang số phách ${script ?? ''}. Xem lại số phách trong biên bản.`
    case 'causeNeeded':
      return `Bài ${script ?? ''}: ghi dấu hiệu nào, theo biên bản.`
    case 'ownTyping':
      return 'Ai đã nhập điểm túi này thì không quyết định điểm của túi. Cần một người khác trong ban chấm thi.'
  }
}

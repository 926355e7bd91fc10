import type { KeyingRefusal } from '../contract/keying.ts'
import { formatPoints } from '../text/points.ts'

const points = (value: number | null) => formatPoints(value ?? 0)
const questionTitle = (question: number | null) => (question === null || question === 0 ? 'Tổng điểm' : `Câu ${question}`)
const scriptTitle = (script: string | null) => (script === null ? '' : `Bài ${script}: `)

/** Why values keyed by code were not taken, and what to do. */
export function keyingSentence({ code, script, question, found, expected }: KeyingRefusal): string {
  switch (code) {
    case 'notTaken':
      return 'Túi này chưa nhận nhập. Bấm “Nhận nhập túi này” rồi gõ.'
    case 'thirdTypist':
      return 'Túi này đã có đủ hai người nhập. Chọn túi khác.'
    case 'earlierOpen':
      return `Lần chấm ${expected ?? 1} của túi này chưa khóa. Khóa xong lần chấm ấy rồi nhập lần sau.`
    case 'laterBegun':
      return 'Lần chấm sau của túi này đã bắt đầu nhập, nên điểm lần này không sửa được nữa. Sai sót thì lập biên bản.'
    case 'locked':
      return 'Lần chấm này của túi đã khóa. Sai sót thì lập biên bản.'
    case 'bothDone':
      return 'Cả hai người đã báo nhập xong. Chỗ lệch do người thứ ba chốt theo bài giấy.'
    case 'otherScript':
      return `Hai chữ cuối không khớp: dòng này là bài ${script ?? ''}. Xem lại bài đang cầm; bài không có trong túi thì dừng và báo trưởng ban.`
    case 'unknownScript':
      return 'Bài này không có trong lần chấm này của túi. Tải lại rồi xem túi.'
    case 'aboveMaximum':
      return `${scriptTitle(script)}${questionTitle(question)} tối đa ${points(expected)} điểm, đã gõ ${points(found)}. Sửa theo phiếu chấm.`
    case 'missing':
      return `${scriptTitle(script)}${questionTitle(question)} còn trống. Gõ theo phiếu chấm; không có điểm thì gõ 0.`
    case 'unknownQuestion':
      return `${scriptTitle(script)}bài viết này không có câu ${question ?? 0}. Tải lại rồi gõ.`
    case 'sumDiffers':
      return `${scriptTitle(script)}các câu cộng lại ${points(found)}, phiếu ghi tổng ${points(expected)}. Xem lại từng câu; phiếu cộng sai thì đưa lại giám khảo.`
    case 'notAllKeyed':
      return `Bài ${script ?? ''} chưa nhập. Nhập hết các bài trong túi; thiếu bài thì dừng và báo trưởng ban.`
    case 'notDone':
      return 'Hai người nhập chưa báo xong túi này. Đợi cả hai rồi đối chiếu.'
    case 'ownTyping':
      return 'Ai đã nhập túi ở lần chấm này thì không làm việc này. Cần một người khác.'
    case 'differencesOpen':
      return `Còn chỗ lệch chưa chốt: bài ${script ?? ''}, ${questionTitle(question).toLocaleLowerCase('vi')}. Chốt theo bài giấy rồi khóa.`
    case 'scriptsDiffer':
      return `Biên bản ghi ${found ?? 0} bài, túi có ${expected ?? 0} bài. Đếm lại; thiếu hay thừa bài thì chưa khóa.`
    case 'sheetsDiffer':
      return `Biên bản ghi ${found ?? 0} tờ, túi có ${expected ?? 0} tờ. Đếm lại; thiếu hay thừa tờ thì chưa khóa.`
    case 'presentDiffers':
      return `Kiểm đếm cả bài thi lệch: có mặt ${expected ?? 0} người, nộp ${found ?? 0} bài. Xem trang Kiểm đếm; chưa rõ vì sao thì chưa khóa.`
    case 'codedScriptsDiffer':
      return `Kiểm đếm cả bài thi lệch: nộp ${expected ?? 0} bài, làm phách ${found ?? 0} bài. Xem trang Kiểm đếm; chưa rõ vì sao thì chưa khóa.`
    case 'codedSheetsDiffer':
      return `Kiểm đếm cả bài thi lệch: nộp ${expected ?? 0} tờ, làm phách ${found ?? 0} tờ. Xem trang Kiểm đếm; chưa rõ vì sao thì chưa khóa.`
    case 'noDifference':
      return 'Chỗ này hai người nhập giống nhau, không cần chốt.'
    case 'marksKeyed':
      return 'Đã có điểm nhập theo phách, nên các câu không đổi được nữa.'
    case 'questionsSum':
      return `Điểm các câu cộng lại ${points(found)}, bài viết có ${points(expected)} điểm. Sửa điểm từng câu.`
  }
}

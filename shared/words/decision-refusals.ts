import type { AnswerRefusal } from '../rules/answers.ts'

/** Why a decision was not recorded, and what to do. */
export function decisionRefusalSentence({ code, places }: AnswerRefusal): string {
  switch (code) {
    case 'notAsked':
      return 'Không có việc nào như thế đang chờ quyết định. Tải lại trang kết quả.'
    case 'notYet':
      return 'Việc này còn chờ một quyết định khác của vị trí. Ghi quyết định ấy trước.'
    case 'wrongPeople':
      return 'Có người được chọn không nằm trong số người chờ quyết định. Chọn lại trong danh sách.'
    case 'wrongNumber':
      return `Quyết định phải giải quyết đúng ${places} chỉ tiêu. Chọn lại.`
    case 'wrongOrder':
      return 'Người được tuyển phải theo đúng thứ tự kết quả, không bỏ qua người ở trên. Chọn lại từ người đầu danh sách.'
    case 'wrongAgency':
      return 'Cơ quan này không thuộc vị trí tuyển chung, hoặc đã hết chỉ tiêu. Chọn cơ quan khác.'
    case 'notAgreed':
      return 'Bài này không còn do hai giám khảo thống nhất. Ghi là điểm trưởng ban quyết định.'
    case 'noPlace':
      return 'Vị trí nhận không còn chỉ tiêu trống. Chọn vị trí khác.'
  }
}

import type { BoardGapView, ShownConflict } from '../contract/council.ts'
import { boardFunctions, boards, type Board, type BoardFunction, type MemberBar } from '../rules/boards.ts'
import { kinRelationTitles } from './kin.ts'
import { pairArticle } from './seats.ts'

export const boardTitles: Readonly<Record<Board, string>> = {
  council: 'Hội đồng',
  formCheck: 'Ban kiểm tra Phiếu',
  questions: 'Ban đề thi',
  invigilation: 'Ban coi thi',
  codes: 'Ban phách',
  marking: 'Ban chấm thi',
  appealMarking: 'Ban chấm phúc khảo',
  interview: 'Ban phỏng vấn',
  oral: 'Ban vấn đáp',
  scheme: 'Ban chấm đề án',
  skillsTest: 'Ban kiểm tra sát hạch',
  secretariat: 'Tổ thư ký',
  supervision: 'Ban giám sát',
}

/** Functions where the board does not matter. */
export const functionTitles: Readonly<Record<BoardFunction, string>> = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  memberSecretary: 'Ủy viên kiêm thư ký',
  head: 'Trưởng ban',
  deputyHead: 'Phó Trưởng ban',
  member: 'Thành viên',
  secretary: 'Thư ký',
  invigilator: 'Giám thị',
  technician: 'Kỹ thuật viên',
}

/** What somebody is on a board: "Ủy viên" of the council, "Tổ trưởng" of the secretariat. */
export function functionTitle(board: Board, one: BoardFunction): string {
  if (board === 'council' && one === 'member') return 'Ủy viên'
  if (board === 'secretariat' && one === 'head') return 'Tổ trưởng'
  if (board === 'secretariat' && one === 'deputyHead') return 'Tổ phó'
  return functionTitles[one]
}

/** The same with the board in the middle of a sentence: "Phó Chủ tịch hội đồng", "Trưởng ban coi thi", "Thư ký ban đề thi". */
export function functionOn(board: Board, one: BoardFunction): string {
  const title = functionTitle(board, one)
  const body = boardTitles[board].replace(/^[HBT]/u, (letter) => letter.toLowerCase())
  return `${title} ${title.endsWith('rưởng ban') ? body.replace(/^ban /u, '') : body}`
}

/** A seat of the log, told by the words of its row. */
export function seatTitle(board: string, held: string): string {
  const known = boards.find((one) => one === board)
  const title = boardFunctions.find((one) => one === held)
  return known === undefined || title === undefined ? `${board} ${held}` : functionOn(known, title)
}

export const barTitles: Readonly<Record<MemberBar, string>> = {
  underDiscipline: 'đang trong thời gian bị kỷ luật',
  corruption: 'đã bị xử lý về tham nhũng',
  personnelDiscipline: 'đã bị kỷ luật về công tác cán bộ',
}

/** What the council or a board lacks: "Hội đồng có 4 người, phải có 5 hoặc 7." */
export function gapSentence({ board, code, function: needed, count, sizes }: BoardGapView): string {
  const title = boardTitles[board]
  switch (code) {
    case 'size':
      return `${title} có ${count} người, phải có ${sizes.join(' hoặc ')}.`
    case 'empty':
      return `Chưa có ${title}, bắt buộc phải có.`
    case 'function':
      return `${title} chưa có ${needed === null ? 'người đứng đầu' : functionTitle(board, needed)}.`
  }
}

/** The same in two or three words, beside the board's name: "thiếu Trưởng ban". */
export function gapWords({ board, code, function: needed, sizes }: BoardGapView): string {
  if (code === 'size') return `phải ${sizes.join(' hoặc ')}`
  return code === 'empty' ? 'bắt buộc' : `thiếu ${needed === null ? 'người đứng đầu' : functionTitle(board, needed)}`
}

/** What speaks against a seat: "Là người thân của thí sinh Lò Văn An (con đẻ)". */
export function conflictSentence({ code, kin, bar, other }: Pick<ShownConflict, 'code' | 'kin' | 'bar' | 'other'>): string {
  const seat = other === null ? '' : functionOn(other.board, other.function)
  switch (code) {
    case 'kin':
      if (kin === null) return 'Là người thân của một thí sinh'
      return `Thí sinh ${kin.candidateName} là ${kinRelationTitles[kin.relation]} của ${kin.byName ? 'người cùng họ tên; xem có phải chính người này không' : 'người này'}`
    case 'bar':
      return `Đã khai: ${bar === null ? 'bị kỷ luật' : barTitles[bar]}`
    case 'boards':
      return `Đang là ${seat}; hai ban có việc kế tiếp nhau hoặc phải giữ bí mật với nhau`
    case 'leads':
      return `Đang là ${seat}; trưởng ban, phó trưởng ban không ở thêm ban khác`
    case 'supervision':
      return `Đang là ${seat}; Ban giám sát không có người của hội đồng và các ban khác`
  }
}

/** Where the rule of a conflict stands; null where the exam's regulation has none. */
export function conflictArticle({ article, by }: Pick<ShownConflict, 'article' | 'by'>): string | null {
  return article === null ? null : pairArticle({ article, by })
}

/** All that speaks against a seat, said when it was not given. */
export function conflictRefusal(conflicts: readonly ShownConflict[]): string {
  return `${conflicts.map(conflictSentence).join('. ')}. Cử người khác, hoặc ghi giải trình rồi ghi lại.`
}

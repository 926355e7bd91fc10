import type { CopyProblem, CopyProposal, LeftKind } from '../contract/plan-copy.ts'
import { formatDay } from '../text/day.ts'

const fields: Readonly<Record<string, string>> = {
  track: 'ngạch, loại vị trí này',
  method: 'cách tuyển này cho ngạch, loại vị trí ấy',
  form: 'hình thức thi này',
  round1: 'các phần vòng 1 như đã chọn',
  languagePass: 'bài ngoại ngữ điều kiện',
  writtenOn: 'bài viết làm trên máy',
  writtenWeight: 'tỷ lệ riêng của bài viết',
  wishes: 'hai nguyện vọng',
  agencies: 'vị trí tuyển chung cho nhiều cơ quan',
  reserved: 'chỉ tiêu dành riêng cho đối tượng này',
}

/** Why a post is not taken over: "Sở Nội vụ thôi hoạt động từ sau 30/6/2026", "quy chế không có hình thức thi này (Đ.10 k.2)". */
export function copyProblemWords(problem: CopyProblem): string {
  if (problem.code === 'agencyEnded') return problem.until === null ? `${problem.agencyName} không còn trong danh sách tổ chức` : `${problem.agencyName} chỉ hoạt động đến ${formatDay(problem.until)}`
  const source = problem.article === null ? '' : ` (${problem.article})`
  if (problem.reason === 'weightsRequired') return `quy chế để vị trí tự đặt tỷ lệ hai bài thi, mà vị trí cũ chưa đặt${source}`
  const field = fields[problem.path.split('.')[0] ?? ''] ?? 'cách thi này'
  return `quy chế không có ${field}${source}`
}

const leftWords: Readonly<Record<LeftKind, (count: string) => string>> = {
  candidates: (count) => `${count} thí sinh cùng điểm, số báo danh, phòng: kỳ thi mới nhận hồ sơ mới`,
  sessions: (count) => `${count} ca thi: ngày giờ là của kỳ thi trước`,
  boardSeats: (count) => `${count} chức danh trong hội đồng, các ban: mỗi kỳ thi thành lập bằng quyết định riêng`,
  quotaChanges: (count) => `${count} lần điều chỉnh chỉ tiêu: chỉ tiêu lấy theo kế hoạch ban đầu`,
  decisions: (count) => `${count} quyết định đã ghi: chỉ có giá trị cho kỳ thi trước`,
  scheme: () => 'đề án thi tuyển: mỗi kỳ thi có đề án được duyệt riêng',
  questions: (count) => `${count} câu hỏi, thang điểm: đề thi mới`,
}

/** What is not taken over, and why. */
export function leftSentences(left: CopyProposal['left']): readonly string[] {
  return left.map(({ kind, count }) => leftWords[kind](count.toLocaleString('vi-VN')))
}

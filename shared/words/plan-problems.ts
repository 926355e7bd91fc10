import type { ClaimProblem } from '../rules/claim-problems.ts'
import type { PostProblem } from '../rules/post-problems.ts'

/** A sentence, or one that names which entry of a list it means, counted from 1. */
type Sentence = string | ((place: number) => string)

type Code = PostProblem['code'] | ClaimProblem['code']

/** What is wrong with a field of a post or with a claim of a candidate, by path without places and code. */
const sentences: Readonly<Record<string, Partial<Record<Code, Sentence>>>> = {
  method: { notInRegime: 'Quy chế của kỳ thi không có xét tuyển cho ngạch, loại này. Chọn thi tuyển.' },
  round1: {
    notInRegime: 'Vòng 1 thiếu phần bắt buộc, hoặc có phần mà quy chế không cho. Chọn lại các phần của vòng 1.',
    duplicate: 'Vòng 1 ghi hai lần cùng một phần. Bỏ bớt một.',
  },
  languagePass: { notInRegime: 'Quy chế không có bài ngoại ngữ điều kiện cho vị trí này. Để trống ô điểm ngoại ngữ.' },
  writtenOn: { notInRegime: 'Vị trí không thi viết, hoặc quy chế không cho làm bài viết trên máy. Chọn làm trên giấy.' },
  writtenWeight: {
    weightsRequired: 'Quy chế để từng vị trí đặt tỷ lệ hai bài thi. Ghi phần trăm của bài viết theo kế hoạch.',
    notInRegime: 'Vị trí không tự đặt tỷ lệ bài viết: chỉ có một bài thi, hoặc quy chế đã ấn định. Để trống ô này.',
  },
  wishes: { notInRegime: 'Hai nguyện vọng chỉ dành cho vị trí có vòng 2 là một bài thi viết, theo quy chế cho phép. Chọn một nguyện vọng.' },
  agencies: {
    notInRegime: 'Quy chế của kỳ thi không có vị trí tuyển chung cho nhiều cơ quan. Bỏ các cơ quan đã ghi.',
    agenciesSum: 'Chỉ tiêu chia cho các cơ quan cộng lại không bằng chỉ tiêu của vị trí. Sửa số của từng cơ quan, hoặc sửa chỉ tiêu.',
    agencyMissing: 'Vị trí này tuyển chung cho nhiều cơ quan. Chọn ít nhất một cơ quan theo phiếu; cơ quan không chọn là không đăng ký.',
    notJoint: 'Vị trí này không tuyển chung cho nhiều cơ quan. Bỏ các cơ quan đã chọn.',
    unknownId: (place) => `Cơ quan thứ ${place} không thuộc vị trí này. Chọn cơ quan của vị trí.`,
    duplicate: (place) => `Cơ quan thứ ${place} đã chọn ở trên. Bỏ bớt một.`,
  },
  'agencies.agencyId': {
    unknownId: (place) => `Cơ quan ở dòng ${place} không còn trong danh sách tổ chức. Chọn lại.`,
    duplicate: (place) => `Cơ quan ở dòng ${place} đã có ở dòng trên. Bỏ bớt một dòng.`,
  },
  'reserved.group': { notInRegime: 'Quy chế của kỳ thi không có đối tượng này. Chọn đối tượng khác để dành chỉ tiêu.' },
  'reserved.places': { aboveQuota: 'Chỉ tiêu dành riêng nhiều hơn chỉ tiêu của vị trí. Sửa một trong hai số.' },
  secondPostId: {
    oneWish: 'Vị trí dự tuyển này chỉ cho một nguyện vọng. Bỏ nguyện vọng 2, hoặc chọn lại vị trí dự tuyển.',
    sameWish: 'Nguyện vọng 2 trùng vị trí dự tuyển. Chọn vị trí khác.',
    notSecondWish: 'Vị trí chọn làm nguyện vọng 2 chỉ cho một nguyện vọng. Chọn vị trí cho hai nguyện vọng.',
  },
  'exemptions.part': {
    notInPost: 'Vị trí này không thi phần xin miễn. Bỏ việc miễn, hoặc chọn lại vị trí.',
    duplicate: 'Một phần thi xin miễn hai lần. Bỏ bớt một.',
  },
  'exemptions.basis': { notInRegime: 'Quy chế của kỳ thi không miễn phần này theo căn cứ đã chọn. Chọn căn cứ khác.' },
  'exemptions.result': {
    resultMissing: 'Miễn theo kiểm định chất lượng đầu vào cần kết quả kiểm định. Ghi số câu đúng và tổng số câu theo giấy.',
    resultOnlyPretest: 'Chỉ kiểm định chất lượng đầu vào mới có kết quả để ghi. Bỏ kết quả đã ghi.',
  },
  'exemptions.result.correct': { correctAboveTotal: 'Số câu đúng nhiều hơn tổng số câu. Sửa theo giấy kiểm định.' },
  'priority.evidence': {
    overlappingUnproved: (place) =>
      `Đối tượng ưu tiên thứ ${place} và một đối tượng trước đó đều chưa có giấy chứng minh, nên chưa biết đối tượng nào được tính. Đánh dấu có giấy theo phiếu, hoặc bỏ bớt đối tượng.`,
  },
}

/** The sentence for a field of a post or a claim of a candidate; null where the general words will do. */
export function planProblemSentence({ path, code }: { readonly path: string; readonly code: string }): string | null {
  const pieces = path.split('.')
  const place = Number(pieces.find((piece) => /^\d+$/u.test(piece)) ?? 0) + 1
  const sentence = sentences[pieces.filter((piece) => !/^\d+$/u.test(piece)).join('.')]?.[code as Code]
  return typeof sentence === 'function' ? sentence(place) : (sentence ?? null)
}

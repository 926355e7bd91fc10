import { describe, expect, it } from 'vitest'
import { inputProblemSentence } from '../../../shared/words/input-problems.ts'
import { planProblemSentence } from '../../../shared/words/plan-problems.ts'

describe('a problem of a post or of a claim in words', () => {
  it.each([
    ['agencies', 'agenciesSum', 'Chỉ tiêu chia cho các cơ quan cộng lại không bằng chỉ tiêu của vị trí. Sửa số của từng cơ quan, hoặc sửa chỉ tiêu.'],
    ['agencies.2.agencyId', 'duplicate', 'Cơ quan ở dòng 3 đã có ở dòng trên. Bỏ bớt một dòng.'],
    ['agencies.1', 'unknownId', 'Cơ quan thứ 2 không thuộc vị trí này. Chọn cơ quan của vị trí.'],
    ['exemptions.0.result.correct', 'correctAboveTotal', 'Số câu đúng nhiều hơn tổng số câu. Sửa theo giấy kiểm định.'],
    ['priority.1.evidence', 'overlappingUnproved', 'Đối tượng ưu tiên thứ 2 và một đối tượng trước đó đều chưa có giấy chứng minh, nên chưa biết đối tượng nào được tính. Đánh dấu có giấy theo phiếu, hoặc bỏ bớt đối tượng.'],
  ])('%s %s', (path, code, sentence) => {
    expect(inputProblemSentence({ path, code })).toBe(sentence)
  })

  it('leaves the rest to the general words', () => {
    expect(planProblemSentence({ path: 'track', code: 'notInRegime' })).toBeNull()
    expect(inputProblemSentence({ path: 'track', code: 'notInRegime' })).toBe('Ngạch dự tuyển này quy chế của kỳ thi không có. Chọn mục khác.')
  })

  it('has a sentence for every problem that the rules of posts and claims tell', () => {
    const told = [
      ...['method notInRegime', 'round1 notInRegime', 'round1 duplicate', 'languagePass notInRegime', 'writtenOn notInRegime', 'writtenWeight notInRegime', 'writtenWeight weightsRequired', 'wishes notInRegime'],
      ...['agencies notInRegime', 'agencies agenciesSum', 'agencies.0.agencyId duplicate', 'agencies.0.agencyId unknownId', 'reserved.group notInRegime', 'reserved.places aboveQuota'],
      ...['secondPostId oneWish', 'secondPostId sameWish', 'secondPostId notSecondWish', 'agencies agencyMissing', 'agencies notJoint', 'agencies.0 unknownId', 'agencies.0 duplicate'],
      ...['exemptions.0.part notInPost', 'exemptions.0.part duplicate', 'exemptions.0.basis notInRegime', 'exemptions.0.result resultMissing', 'exemptions.0.result resultOnlyPretest', 'exemptions.0.result.correct correctAboveTotal'],
      'priority.0.evidence overlappingUnproved',
    ]
    expect(told.filter((one) => planProblemSentence({ path: one.split(' ')[0] ?? '', code: one.split(' ')[1] ?? '' }) === null)).toEqual([])
  })
})

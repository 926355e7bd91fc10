import { describe, expect, it } from 'vitest'
import { ageWarning, birthWords, reasonLine, sumWords } from '../../../renderer/features/eligibility/review-words.ts'
import { conditionsOf } from '../../../shared/codes/eligibility-conditions.ts'
import { eligibilityReasonWords } from '../../../shared/words/eligibility.ts'

const planApproved = '2026-08-18'
const ageOf = (kind: 'civilServant' | 'publicEmployee') => {
  const found = conditionsOf(kind, planApproved).entries.find(({ code }) => code === 'age')
  if (found === undefined) throw new Error('no condition of age')
  return found
}
const condition = (code: string) => `eligibility-condition/law-80-2025/${code}`
const paper = (code: string) => `registration-paper/2026/${code}`

describe('the age that a birth gives on the day of the plan', () => {
  it.each([
    ['2001-09-05', '05/9/2001, 24 tuổi', null],
    ['2008-08-18', '18/8/2008, 18 tuổi', null],
    ['2008-08-19', '19/8/2008, 17 tuổi', 'Mới 17 tuổi vào ngày duyệt kế hoạch 18/8/2026; cần đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1). Xem tuổi vào hạn cuối nộp phiếu.'],
    ['2008-08', '8/2008, 17–18 tuổi', 'Chỉ biết sinh 8/2008 nên có thể mới 17 tuổi vào ngày duyệt kế hoạch 18/8/2026; cần đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1). Xem ngày sinh trên CCCD.'],
    ['2008-07', '7/2008, 18 tuổi', null],
    ['2008', '2008, 17–18 tuổi', 'Chỉ biết sinh 2008 nên có thể mới 17 tuổi vào ngày duyệt kế hoạch 18/8/2026; cần đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1). Xem ngày sinh trên CCCD.'],
    ['2007', '2007, 18–19 tuổi', null],
    ['2009', '2009, 16–17 tuổi', 'Mới 17 tuổi vào ngày duyệt kế hoạch 18/8/2026; cần đủ 18 tuổi (Luật 80/2025/QH15 Đ.19 k.1). Xem tuổi vào hạn cuối nộp phiếu.'],
  ])('of %s is told as %j and warned of as %j (Luật 80/2025/QH15 Đ.19 k.1)', (birthDate, words, warning) => {
    expect([birthWords(birthDate, planApproved), ageWarning(birthDate, planApproved, ageOf('civilServant'))]).toEqual([words, warning])
  })

  it('says where the law was not read', () => {
    expect(ageWarning('2009-01-01', planApproved, ageOf('publicEmployee'))).toBe('Mới 17 tuổi vào ngày duyệt kế hoạch 18/8/2026; cần đủ 18 tuổi (Điều luật chưa đối chiếu). Xem tuổi vào hạn cuối nộp phiếu.')
  })
})

describe('a reason in words', () => {
  it.each([
    ['age', null, null, 'Chưa đủ 18 tuổi'],
    ['age', null, 'mới 17', 'Chưa đủ 18 tuổi, mới 17'],
    ['clearHistory', 'curriculumVitae', null, 'Lý lịch chưa rõ ràng, thiếu sơ yếu lý lịch'],
    ['diploma', 'identityCard', 'hẹn bổ sung', 'Văn bằng, chuyên ngành không đúng yêu cầu của vị trí, thiếu bản sao CCCD, hẹn bổ sung'],
    ['missingPaper', 'photo', null, 'Thiếu giấy tờ mà thông báo tuyển dụng yêu cầu: Ảnh'],
    ['other', null, 'nộp hai phiếu', 'Lý do khác, nộp hai phiếu'],
  ])('%s, paper %s, note %s', (code, missing, note, words) => {
    expect(eligibilityReasonWords({ condition: condition(code), paper: missing === null ? null : paper(missing), note })).toBe(words)
  })

  it('keeps the id of an entry that no list has', () => {
    expect(eligibilityReasonWords({ condition: 'eligibility-condition/law-1/x', paper: 'registration-paper/1/y', note: null })).toBe('eligibility-condition/law-1/x, thiếu registration-paper/1/y')
  })
})

it('reasons and the note of a decision make one line', () => {
  const reasons = [
    { condition: condition('age'), paper: null, note: null },
    { condition: condition('health'), paper: paper('healthCertificate'), note: null },
  ]
  expect(reasonLine({ reasons, note: 'báo 20/10' })).toBe('Chưa đủ 18 tuổi; Không đủ sức khỏe, thiếu giấy khám sức khỏe; báo 20/10')
  expect(reasonLine({ reasons: [], note: null })).toBe('')
})

it('counts add up in words', () => {
  expect(sumWords({ eligible: 1280, ineligible: 12, undecided: 20 })).toBe('1.312 = 1.280 đủ + 12 không đủ + 20 chưa xét')
})

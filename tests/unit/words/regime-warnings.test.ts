import { expect, it } from 'vitest'
import { warningSentence } from '../../../shared/words/reasons-questions.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'

it('names the step, the rules and what to do about days that do not fit the rules', () => {
  expect([
    warningSentence({ code: 'transitionEnded', article: 'NĐ 300/2026 Đ.35 k.1', facts: { step: 'written', date: '2027-02-02', lastDay: '2027-02-01' } }),
    warningSentence({ code: 'transitionEnded', article: 'NĐ 300/2026 Đ.35 k.1', facts: { step: 'approval', date: '2027-03-02', lastDay: '2027-02-01' } }),
    warningSentence({ code: 'otherHouseRules', facts: { step: 'round1', date: '2025-12-10', houseRules: 'tt001-2025', proposed: 'tt22-2025' } }),
    warningSentence({ code: 'otherHouseRules', facts: { step: 'interview', date: '2020-01-10', houseRules: 'tt6-2020', proposed: null } }),
    warningSentence({ code: 'unconfirmedValue', path: 'threshold', article: 'NĐ 259/2026 Đ.14', facts: { value: 5000, grade: 'C' } }),
  ]).toEqual([
    'Phần viết ngày 02/02/2027 sau hạn chuyển tiếp 01/02/2027 (NĐ 300/2026 Đ.35 k.1). Xem lại ngày, hoặc chọn quy chế khác ở bước Kế hoạch.',
    'Công nhận kết quả ngày 02/3/2027 sau hạn chuyển tiếp 01/02/2027 (NĐ 300/2026 Đ.35 k.1). Xem lại ngày, hoặc chọn quy chế khác ở bước Kế hoạch.',
    'Thi vòng 1 ngày 10/12/2025 ứng với TT 22/2025, kỳ thi đang theo TT 001/2025. Chọn lại nội quy ở bước Kế hoạch, hoặc giữ và ghi lý do.',
    'Phần phỏng vấn ngày 10/01/2020 ứng với nội quy, quy chế thi khác, kỳ thi đang theo TT 6/2020. Chọn lại nội quy ở bước Kế hoạch, hoặc giữ và ghi lý do.',
    '“Điểm đạt, chưa cộng ưu tiên” chưa đối chiếu văn bản gốc (NĐ 259/2026 Đ.14). Xác nhận hoặc thay ở tab Quy chế của bước Kế hoạch.',
  ])
})

it('says why rules may be named that are not proposed', () => {
  const reason = (code: string, facts: Record<string, string>) => regimeReasonSentence({ code, article: 'TT 22/2025', facts })
  expect([reason('planDay', { day: '2026-08-18', from: '2025-12-10', title: 'TT 22/2025' }), reason('otherPlans', { from: '2020-12-01', title: 'NĐ 138/2020' })]).toEqual([
    'Chưa có ngày thi; theo ngày duyệt kế hoạch 18/8/2026 thì áp dụng TT 22/2025, từ 10/12/2025 (TT 22/2025).',
    'NĐ 138/2020 dùng cho kế hoạch duyệt từ 01/12/2020; ngày duyệt của kế hoạch này ứng với văn bản khác (TT 22/2025).',
  ])
})

import { describe, expect, test } from 'vitest'
import { transitionWarnings } from '../../../shared/rules/exam-warnings.ts'
import { houseRulesOptions, regimeOptions, regimeReasonCodes, type RuleOption } from '../../../shared/rules/proposal.ts'
import { regimes } from '../../../shared/rules/regimes.ts'
import type { HouseRulesId, PlanKind, RegimeId } from '../../../shared/rules/terms.ts'
import { regimeReasonSentence } from '../../../shared/words/regimes.ts'

/** "nd170-2025* planApproved lastDay …": proposed ones with a star, then why and what to know. */
function told<Id extends string>(options: readonly RuleOption<Id>[]): string[] {
  return options.map(({ id, proposed, reasons }) => [`${id}${proposed ? '*' : ''}`, ...reasons.map(({ code }) => code)].join(' '))
}

describe('regulations that a plan may name', () => {
  const former = ['nd138-2020* planApproved lastDay round1FinishedBefore']
  const amended116 = ['nd138-2020+nd116-2024* planApproved lastDay round1FinishedBefore']
  const between = ['nd170-2025* planApproved lastDay pilotRules', 'nd170-2025+nd300-2026 amendedText pilotRules']
  const today = ['nd170-2025+nd300-2026* planApproved pilotRules']
  const teachers = ['nd93-2026* planApproved', 'nd115-2020+nd85-2023 teachersTransition lastDay']

  test.each<[PlanKind, string, string[]]>([
    ['civilServant', '2020-11-30', []],
    ['civilServant', '2020-12-01', former],
    ['civilServant', '2024-09-16', former],
    ['civilServant', '2024-09-17', amended116],
    ['civilServant', '2024-09-18', amended116],
    ['civilServant', '2025-06-30', amended116],
    ['civilServant', '2025-07-01', between],
    ['civilServant', '2025-07-02', between],
    ['civilServant', '2026-07-31', between],
    ['civilServant', '2026-08-01', today],
    ['civilServant', '2026-08-02', today],
    ['publicEmployee', '2020-09-28', []],
    ['publicEmployee', '2020-09-29', ['nd115-2020* planApproved']],
    ['publicEmployee', '2023-12-06', ['nd115-2020* planApproved']],
    ['publicEmployee', '2023-12-07', ['nd115-2020+nd85-2023* planApproved']],
    ['publicEmployee', '2026-06-30', ['nd115-2020+nd85-2023* planApproved']],
    ['publicEmployee', '2026-07-01', ['nd259-2026* planApproved']],
    ['publicEmployee', '2026-07-02', ['nd259-2026* planApproved']],
    ['teacher', '2026-03-30', []],
    ['teacher', '2026-03-31', teachers],
    ['teacher', '2026-06-29', teachers],
    ['teacher', '2026-06-30', ['nd93-2026* planApproved']],
    ['teacher', '2026-07-01', ['nd93-2026* planApproved']],
    ['leadership', '2018-04-02', ['leadership-scheme* leadershipScheme pilotRules']],
  ])('%s, approved %s: %j', (kind, approved, options) => {
    expect(told(regimeOptions({ kind, approved }))).toEqual(options)
  })

  test('a plan of before 1-8-2026 may go on under NĐ 170/2025 until 1-2-2027, or follow the amended text (NĐ 300/2026 Đ.35 k.1)', () => {
    expect(regimeOptions({ kind: 'civilServant', approved: '2026-07-31' })).toEqual([
      {
        id: 'nd170-2025',
        title: 'NĐ 170/2025',
        proposed: true,
        reasons: [
          { code: 'planApproved', article: 'NĐ 170/2025 Đ.71', facts: { approved: '2026-07-31', from: '2025-07-01', title: 'NĐ 170/2025' } },
          { code: 'lastDay', article: 'NĐ 300/2026 Đ.35 k.1', facts: { lastDay: '2027-02-01' } },
          { code: 'pilotRules', article: 'NĐ 170/2025 Đ.70 k.3', facts: {} },
        ],
      },
      {
        id: 'nd170-2025+nd300-2026',
        title: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026',
        proposed: false,
        reasons: [
          {
            code: 'amendedText',
            article: 'NĐ 300/2026 Đ.35 k.1',
            facts: { approved: '2026-07-31', approvedBefore: '2026-08-01', title: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026' },
          },
          { code: 'pilotRules', article: 'NĐ 170/2025 Đ.70 k.3', facts: {} },
        ],
      },
    ])
  })

  test("teachers' plans of before 30-6-2026 may go on until 31-12-2026 (NĐ 93/2026 Đ.25 k.1)", () => {
    expect(regimeOptions({ kind: 'teacher', approved: '2026-06-29' })[1]?.reasons).toEqual([
      {
        code: 'teachersTransition',
        article: 'NĐ 93/2026 Đ.25 k.1',
        facts: { approved: '2026-06-29', approvedBefore: '2026-06-30', title: 'NĐ 115/2020, sửa đổi bởi NĐ 85/2023' },
      },
      { code: 'lastDay', article: 'NĐ 93/2026 Đ.25 k.1', facts: { lastDay: '2026-12-31' } },
    ])
  })

  test('the family of NĐ 138/2020: until 1-10-2025, only with round 1 finished before 1-7-2025 (NĐ 170/2025 Đ.70 k.1)', () => {
    expect(regimeOptions({ kind: 'civilServant', approved: '2025-06-30' })[0]?.reasons.slice(1)).toEqual([
      { code: 'lastDay', article: 'NĐ 170/2025 Đ.70 k.1', facts: { lastDay: '2025-10-01' } },
      { code: 'round1FinishedBefore', article: 'NĐ 170/2025 Đ.70 k.1', facts: { before: '2025-07-01' } },
    ])
  })
})

describe('house rules of the day of the exam', () => {
  test.each<[PlanKind, string, string[]]>([
    ['civilServant', '2021-01-19', ['tt6-2020 otherDays', 'tt001-2025 otherDays', 'tt22-2025 otherDays']],
    ['civilServant', '2021-01-20', ['tt6-2020* heldOn', 'tt001-2025 otherDays', 'tt22-2025 otherDays']],
    ['civilServant', '2025-04-30', ['tt6-2020* heldOn', 'tt001-2025 otherDays', 'tt22-2025 otherDays']],
    ['civilServant', '2025-05-01', ['tt001-2025* heldOn', 'tt6-2020 otherDays', 'tt22-2025 otherDays']],
    ['civilServant', '2025-12-09', ['tt001-2025* heldOn', 'tt6-2020 otherDays', 'tt22-2025 otherDays']],
    ['civilServant', '2025-12-10', ['tt22-2025* heldOn', 'tt6-2020 otherDays', 'tt001-2025 otherDays']],
    ['publicEmployee', '2026-12-10', ['tt001-2025* heldOn', 'tt6-2020 otherDays']],
  ])('%s on %s: %j', (kind, day, options) => {
    expect(told(houseRulesOptions(kind, day))).toEqual(options)
  })
})

describe('what the days of a plan say about its rules, without a decision', () => {
  const warned = (kind: PlanKind, id: RegimeId, rules: HouseRulesId, step: string, date: string) =>
    transitionWarnings(kind, regimes[id], rules, [{ id: step, date }]).map(({ code, article, facts }) => [code, article ?? null, facts['lastDay'] ?? facts['before'] ?? facts['proposed']])

  test.each<[PlanKind, RegimeId, HouseRulesId, string, string, unknown[]]>([
    ['civilServant', 'nd170-2025', 'tt22-2025', 'approval', '2027-01-31', []],
    ['civilServant', 'nd170-2025', 'tt22-2025', 'approval', '2027-02-01', []],
    ['civilServant', 'nd170-2025', 'tt22-2025', 'approval', '2027-02-02', [['transitionEnded', 'NĐ 300/2026 Đ.35 k.1', '2027-02-01']]],
    ['civilServant', 'nd170-2025+nd300-2026', 'tt22-2025', 'approval', '2027-02-02', []],
    ['civilServant', 'nd138-2020', 'tt001-2025', 'approval', '2025-09-30', []],
    ['civilServant', 'nd138-2020', 'tt001-2025', 'approval', '2025-10-01', []],
    ['civilServant', 'nd138-2020', 'tt001-2025', 'approval', '2025-10-02', [['transitionEnded', 'NĐ 170/2025 Đ.70 k.1', '2025-10-01']]],
    ['civilServant', 'nd138-2020+nd116-2024', 'tt001-2025', 'round1', '2025-06-30', []],
    ['civilServant', 'nd138-2020+nd116-2024', 'tt001-2025', 'round1', '2025-07-01', [['round1NotFinished', 'NĐ 170/2025 Đ.70 k.1', '2025-07-01']]],
    ['civilServant', 'nd138-2020+nd116-2024', 'tt001-2025', 'round1', '2025-07-02', [['round1NotFinished', 'NĐ 170/2025 Đ.70 k.1', '2025-07-01']]],
    ['civilServant', 'nd138-2020+nd116-2024', 'tt001-2025', 'written', '2025-07-02', []],
    ['teacher', 'nd115-2020+nd85-2023', 'tt001-2025', 'approval', '2026-12-31', []],
    ['teacher', 'nd115-2020+nd85-2023', 'tt001-2025', 'approval', '2027-01-01', [['transitionEnded', 'NĐ 93/2026 Đ.25 k.1', '2026-12-31']]],
    ['teacher', 'nd93-2026', 'tt001-2025', 'approval', '2027-01-01', []],
    ['civilServant', 'nd170-2025', 'tt001-2025', 'written', '2025-12-09', []],
    ['civilServant', 'nd170-2025', 'tt001-2025', 'written', '2025-12-10', [['otherHouseRules', null, 'tt22-2025']]],
    ['civilServant', 'nd170-2025', 'tt22-2025', 'written', '2025-12-09', [['otherHouseRules', null, 'tt001-2025']]],
  ])('%s, %s, %s: %s on %s', (kind, id, rules, step, date, warnings) => {
    expect(warned(kind, id, rules, step, date)).toEqual(warnings)
  })
})

describe('why and what to know, in words', () => {
  const sentences = (kind: PlanKind, approved: string) => regimeOptions({ kind, approved }).flatMap(({ reasons }) => reasons.map(regimeReasonSentence))

  test('a plan of civil servants between the two texts', () => {
    expect(sentences('civilServant', '2026-07-31')).toEqual([
      'Vì kế hoạch được duyệt ngày 31/7/2026; kế hoạch duyệt từ 01/7/2025 theo NĐ 170/2025 (NĐ 170/2025 Đ.71).',
      'Chỉ làm theo văn bản này đến hết 01/02/2027 (NĐ 300/2026 Đ.35 k.1).',
      'Cấp có thẩm quyền, như Ban Thường vụ Tỉnh ủy, có quy định thí điểm hoặc khác về công tác cán bộ thì theo quy định đó (NĐ 170/2025 Đ.70 k.3).',
      'Kế hoạch duyệt trước 01/8/2026 được làm tiếp theo văn bản chưa sửa, hoặc theo NĐ 170/2025, sửa đổi bởi NĐ 300/2026; kế hoạch này duyệt ngày 31/7/2026 (NĐ 300/2026 Đ.35 k.1).',
      'Cấp có thẩm quyền, như Ban Thường vụ Tỉnh ủy, có quy định thí điểm hoặc khác về công tác cán bộ thì theo quy định đó (NĐ 170/2025 Đ.70 k.3).',
    ])
  })

  test('teachers, the older family, leadership, house rules', () => {
    expect(sentences('teacher', '2026-06-29').slice(1)).toEqual([
      'Kế hoạch tuyển nhà giáo duyệt trước 30/6/2026 được làm tiếp theo NĐ 115/2020, sửa đổi bởi NĐ 85/2023; kế hoạch này duyệt ngày 29/6/2026 (NĐ 93/2026 Đ.25 k.1).',
      'Chỉ làm theo văn bản này đến hết 31/12/2026 (NĐ 93/2026 Đ.25 k.1).',
    ])
    expect(sentences('civilServant', '2025-06-30').at(-1)).toBe('Chỉ khi vòng 1 đã xong trước 01/7/2025; chưa xong thì kỳ tuyển dụng bị hủy (NĐ 170/2025 Đ.70 k.1).')
    expect(sentences('leadership', '2026-09-01')[0]).toBe('Vì thi tuyển chức danh lãnh đạo, quản lý theo đề án riêng của từng kỳ thi (2424/BNV-CCVC).')
    expect(houseRulesOptions('publicEmployee', '2026-12-10').flatMap(({ reasons }) => reasons.map(regimeReasonSentence))).toEqual([
      'Ngày thi 10/12/2026 thuộc thời gian áp dụng TT 001/2025, từ 01/5/2025 (TT 001/2025).',
      'TT 6/2020 áp dụng từ 20/01/2021, không phải cho ngày thi này (TT 6/2020).',
    ])
  })

  test('what the office adds: no day of the exam yet, a regulation for other plans', () => {
    const facts = { day: '2026-09-01', from: '2025-12-10', title: 'TT 22/2025' }
    expect(regimeReasonSentence({ code: 'planDay', article: 'TT 22/2025', facts })).toBe('Chưa có ngày thi; theo ngày duyệt kế hoạch 01/9/2026 thì áp dụng TT 22/2025, từ 10/12/2025 (TT 22/2025).')
    expect(regimeReasonSentence({ code: 'otherPlans', article: null, facts: { from: '2020-12-01', title: 'NĐ 138/2020' } })).toBe(
      'NĐ 138/2020 dùng cho kế hoạch duyệt từ 01/12/2020; ngày duyệt của kế hoạch này ứng với văn bản khác.',
    )
  })

  test('every code has a sentence of its own', () => {
    const facts = { approved: '2026-07-31', approvedBefore: '2026-08-01', before: '2025-07-01', day: '2026-11-12', from: '2025-07-01', lastDay: '2027-02-01', title: 'T' }
    const said = regimeReasonCodes.map((code) => regimeReasonSentence({ code, article: 'Đ.1', facts }))
    expect(new Set(said).size).toBe(regimeReasonCodes.length)
    expect(said.filter((sentence) => sentence === 'Theo Đ.1.' || sentence.includes('chưa rõ'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { houseRules } from '../../../shared/rules/regimes.ts'
import { settleSheet, type Sheet, type SheetRules, type SingleValue } from '../../../shared/rules/sheet.ts'

const { values } = houseRules['tt22-2025']
const rules: SheetRules = { values, scheme: null, schemeMissing: false }
const scheme: SheetRules = {
  values,
  schemeMissing: false,
  scheme: {
    decision: { number: '41-ĐA/BTCTU', date: '2026-09-01' },
    pieces: [
      { id: 'Nội dung', weight: 40 },
      { id: 'Trình bày', weight: 30 },
      { id: 'Trả lời', weight: 30 },
    ],
    average: 'trimmed',
    spread: null,
  },
}

const by = (stage: SingleValue['stage'], given: readonly number[]): SingleValue[] => given.map((value, index) => ({ stage, marker: index + 1, piece: 0, value }))
const marking = (...given: number[]) => by('marking', given)
const appeal = (...given: number[]) => by('appeal', given)
const pieces = (...members: readonly (readonly number[])[]): SingleValue[] =>
  members.flatMap((own, member) => own.map((value, index) => ({ stage: 'marking' as const, marker: member + 1, piece: index + 1, value })))

function settled(marks: readonly SingleValue[], more: Partial<Sheet> = {}, by: SheetRules = rules) {
  const { mark, reasons } = settleSheet(by, { paper: 'written', score: null, marks, decisions: [], ...more })
  return [mark, reasons.map(({ code }) => code)]
}

const decided = { number: '12-QĐ', date: '2026-11-20' }

describe('two markers and a third (TT 22/2025 Đ.16 k.2)', () => {
  it.each([
    ['no mark', marking(), null, ['markMissing']],
    ['one mark of two', marking(7250), null, ['markMissing']],
    ['72,50 and 67,50, 5,00 apart', marking(7250, 6750), 7000, ['averaged']],
    ['71,25 and 67,00, half up', marking(7125, 6700), 6913, ['averaged']],
    ['72,51 and 67,50, 5,01 apart', marking(7251, 6750), null, ['markersDiffer']],
    ['75,00 and 65,00, 10,00 apart', marking(7500, 6500), null, ['thirdMarkMissing']],
    ['75,00 and 65,00, third 65,00', marking(7500, 6500, 6500), 6500, ['thirdMark']],
    ['78,00 and 61,00, third 70,00', marking(7800, 6100, 7000), null, ['allMarksDiffer']],
  ])('%s', (_what, marks, mark, codes) => {
    expect(settled(marks)).toEqual([mark, codes])
  })

  it('takes what the head decided, and only where the marks leave it open', () => {
    const decisions = [{ kind: 'marking' as const, ...decided, value: 7000 }]
    expect(settled(marking(7300, 6700), { decisions })).toEqual([7000, ['headDecided']])
    expect(settled(marking(7300, 6700), { decisions: [{ ...decisions[0]!, agreed: true }] })).toEqual([7000, ['markersAgreed']])
    expect(settled(marking(7800, 6100, 7000), { decisions })).toEqual([7000, ['headDecided']])
    expect(settled(marking(7250, 6750), { decisions })).toEqual([7000, ['averaged']])
  })

  it('follows another tolerance of the board', () => {
    const tighter = { ...rules, values: { ...values, 'marking.averageUpTo': { value: 400, article: '7-QĐ', grade: 'A' as const } } }
    expect(settled(marking(7250, 6750), {}, tighter)).toEqual([null, ['markersDiffer']])
  })
})

describe('members of a panel (TT 22/2025 Đ.22)', () => {
  const interview = { paper: 'interview' as const }
  it.each([
    ['one member', marking(8000), null, ['markMissing']],
    ['80, 85 and 90', marking(8000, 8500, 9000), 8500, ['membersMean']],
    ['80, 85 and 86, a third of a hundredth', marking(8000, 8500, 8600), 8367, ['membersMean']],
    ['10,00 apart', marking(8000, 9000), 8500, ['membersMean']],
    ['10,01 apart', marking(8000, 9001), null, ['membersDiffer']],
  ])('%s', (_what, marks, mark, codes) => {
    expect(settled(marks, interview)).toEqual([mark, codes])
  })

  it('sorts nobody by where a row stands: members come by their number', () => {
    expect(settled(marking(8000, 8500, 9000).toReversed(), interview)).toEqual([8500, ['membersMean']])
  })
})

describe('a scheme in pieces of 40, 30 and 30 %, highest and lowest left out', () => {
  const paper = { paper: 'scheme' as const }
  it('counts the middle one of three members', () => {
    // 32,00 + 24,00 + 24,00 = 80,00; 36,00 + 25,50 + 27,00 = 88,50; 30,00 + 21,00 + 22,50 = 73,50
    expect(settled(pieces([8000, 8000, 8000], [9000, 8500, 9000], [7500, 7000, 7500]), paper, scheme)).toEqual([8000, ['membersMean']])
  })

  it('rounds once, from exact products', () => {
    // 0,4 × 80,01 + 0,3 × 80,01 + 0,3 × 80,02 = 80,013 → 80,01
    expect(settled(pieces([8001, 8001, 8002], [9000, 9000, 9000], [7000, 7000, 7000]), paper, scheme)).toEqual([8001, ['membersMean']])
  })

  it('gives no mark while a piece is missing, or with two members only', () => {
    expect(settled(pieces([8000, 8000, 8000], [9000, 8500], [7500, 7000, 7500]), paper, scheme)).toEqual([null, ['markMissing']])
    expect(settled(pieces([8000, 8000, 8000], [9000, 8500, 9000]), paper, scheme)).toEqual([null, ['markMissing']])
  })

  it('gives no mark while the exam has no scheme', () => {
    expect(settled(marking(8000, 8500, 9000), paper, { values, scheme: null, schemeMissing: true })).toEqual([null, ['markMissing']])
  })
})

describe('an appeal (TT 22/2025 Đ.17, 18)', () => {
  it.each([
    ['69,00 to 72,00', [...marking(6900, 6900), ...appeal(7200, 7200)], null, 7200, ['averaged', 'appealAdopted']],
    ['a mark that was entered settled', appeal(7200, 7200), 6900, 7200, ['appealAdopted']],
    ['down as well', appeal(6500, 6500), 6900, 6500, ['appealAdopted']],
    ['one appeal mark', appeal(7200), 6900, null, ['appealThirdMissing']],
    ['two that differ', appeal(7200, 7100), 6900, null, ['appealThirdMissing']],
    ['two of three equal', appeal(7200, 7100, 7100), 6900, 7100, ['appealAdopted']],
    ['three that differ: their mean', appeal(7200, 7100, 7150), 6900, 7150, ['appealAdopted']],
    ['5,00 apart waits for the chair', appeal(7400, 7400), 6900, null, ['appealDiffers']],
  ])('%s', (_what, marks, score, mark, codes) => {
    expect(settled(marks, { score })).toEqual([mark, codes])
  })

  it('ends with what the chair decided', () => {
    const decisions = [{ kind: 'appeal' as const, ...decided, value: 7300 }]
    expect(settled(appeal(7400, 7400), { score: 6900, decisions })).toEqual([7300, ['chairDecided']])
  })

  it('waits where the paper itself has no mark', () => {
    expect(settled([...marking(7800, 6100), ...appeal(7200, 7200)])).toEqual([null, ['thirdMarkMissing']])
  })
})

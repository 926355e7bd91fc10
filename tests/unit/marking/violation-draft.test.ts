import { describe, expect, it } from 'vitest'
import type { MarkRow, Part, Violation } from '../../../shared/contract/marking.ts'
import type { RegimeRow } from '../../../shared/contract/regimes.ts'
import { reasonSentence } from '../../../shared/words/reasons.ts'
import { deductionOf, emptyViolation, isSameViolation, previewOf, violationDraftOf, violationErrors, zeroGroundsOf } from '../../../renderer/components/violations/violation-draft.ts'
import { violationBadges, violationSentence } from '../../../renderer/components/violations/violation-words.ts'

const general: Part = { id: 'v1', kind: 'general', round: 1, title: 'V1', unit: 'correct', maximum: 6_000 }
const written: Part = { id: 'viet', kind: 'written', round: 2, title: 'Viết', unit: 'points', maximum: 10_000 }
const entered = (partId: string, value: number) => ({ partId, state: 'entered' as const, value, markId: null, single: 0, open: null })
const row: MarkRow = { candidateId: 'c', fullName: 'Đỗ Tiến Dũng', postCode: 'TH-01', number: null, marks: [entered('v1', 4100), entered('viet', 7250)] }

function aRule(form: string, value: unknown, amendment: RegimeRow['amendment'] = null): RegimeRow {
  return { path: `deduction.${form}`, section: 'marking', value, article: 'TT 22/2025 Nội quy Đ.2 k.7 a', grade: 'A', amendable: true, confirmable: true, amendment }
}
const rules = [aRule('reprimand', 25), aRule('warning', 50)]
const draft = (more: Partial<typeof emptyViolation>) => ({ ...emptyViolation, ...more })

describe('what a violation makes of the part (TT 22/2025 Nội quy Đ.2 k.7)', () => {
  it.each([
    ['a reprimand in 41 answers', draft({ form: 'reprimand' }), general, 'Kiến thức chung bị khiển trách, trừ 25 %: 41 câu còn 30,75 câu'],
    ['a reprimand in 72,50 points, half up', draft({ form: 'reprimand' }), written, 'Viết bị khiển trách, trừ 25 %: 72,50 còn 54,38'],
    ['a warning', draft({ form: 'warning' }), written, 'Viết bị cảnh cáo, trừ 50 %: 72,50 còn 36,25'],
    ['a reason for 0 before any form', draft({ form: 'warning', zero: 'notSigned' }), written, 'Viết tính 0 điểm: không ký danh sách nộp bài'],
  ])('%s', (_what, typed, part, sentence) => {
    const reason = previewOf(typed, row, part, rules)
    expect(reason === null ? null : reasonSentence(reason)).toBe(sentence)
  })

  it('follows the percentages of the exam, also where it has none', () => {
    const amendment = { id: 'a', kind: 'replaced' as const, value: 30, name: null, number: '7-QĐ', date: '2026-09-01', signer: 'Hà Văn Tú', revision: 1 }
    expect(deductionOf([aRule('reprimand', 25, amendment)], 'reprimand')).toEqual({ percent: 30, article: '7-QĐ ngày 01/9/2026' })
    expect(previewOf(draft({ form: 'reprimand' }), row, written, [aRule('reprimand', null)])).toMatchObject({ code: 'violationNoted' })
    expect(deductionOf([], 'warning')).toBeNull()
  })

  it('says nothing while there is neither form nor mark', () => {
    expect(previewOf(emptyViolation, row, written, rules)).toBeNull()
    expect(previewOf(draft({ form: 'warning' }), { ...row, marks: [] }, written, rules)).toBeNull()
  })
})

describe('the form', () => {
  it('asks for what happened and for the minutes', () => {
    expect(Object.keys(violationErrors(emptyViolation))).toEqual(['form', 'minutes'])
    expect(violationErrors(draft({ zero: 'inks', minutes: '03/BB' }))).toEqual({})
    expect(Object.keys(violationErrors(draft({ form: 'warning', minutes: ' ' })))).toEqual(['minutes'])
  })

  it('offers hands, inks and sheets only for a written paper', () => {
    expect(zeroGroundsOf(general)).toEqual(['notSigned', 'signedForOther'])
    expect(zeroGroundsOf(written)).toHaveLength(6)
  })

  it('knows what stands', () => {
    const standing: Violation = { id: 'v', candidateId: 'c', partId: 'viet', form: 'warning', zero: null, minutes: '03/BB', note: null, revision: 2 }
    expect(isSameViolation(violationDraftOf(standing), draft({ form: 'warning', minutes: ' 03/BB ' }))).toBe(true)
    expect(isSameViolation(violationDraftOf(standing), violationDraftOf(undefined))).toBe(false)
  })
})

it('is a few letters in the cell, and a sentence for who asks', () => {
  expect(violationBadges({ form: 'reprimand', zero: null })).toEqual(['KT'])
  expect(violationBadges({ form: 'warning', zero: 'inks' })).toEqual(['CC', '0'])
  expect(violationBadges({ form: null, zero: 'inks' })).toEqual(['0'])
  expect(violationSentence({ form: 'warning', zero: 'notSigned', minutes: '03/BB' })).toBe('cảnh cáo; bài tính 0 điểm: không ký danh sách nộp bài; biên bản 03/BB')
})

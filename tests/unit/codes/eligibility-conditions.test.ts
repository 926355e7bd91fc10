import { describe, expect, it } from 'vitest'
import { conditionsOf, eligibilityConditions, findCondition } from '../../../shared/codes/eligibility-conditions.ts'
import { findPaper, registrationPapers } from '../../../shared/codes/registration-papers.ts'
import type { PlanKind } from '../../../shared/rules/terms.ts'

describe('the conditions to sit', () => {
  it.each<[PlanKind, string, string]>([
    ['civilServant', '2020-12-01', 'law-22-2008'],
    ['civilServant', '2025-06-30', 'law-22-2008'],
    ['civilServant', '2025-07-01', 'law-80-2025'],
    ['civilServant', '2027-01-01', 'law-80-2025'],
    ['publicEmployee', '2026-06-30', 'law-58-2010'],
    ['publicEmployee', '2026-07-01', 'law-129-2025'],
    ['teacher', '2026-06-30', 'law-58-2010'],
    ['teacher', '2026-07-01', 'law-129-2025'],
    ['leadership', '2026-08-18', 'leadership'],
  ])('of an exam of %s planned on %s are those of %s', (kind, day, version) => {
    expect(conditionsOf(kind, day).version).toBe(version)
  })

  it('of civil servants stand in Luật 80/2025/QH15 Đ.19 and NĐ 170/2025, each with its article', () => {
    expect(conditionsOf('civilServant', '2026-08-18').entries.map(({ code, article }) => [code, article])).toEqual([
      ['nationality', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['residence', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['age', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['character', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['clearHistory', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['health', 'Luật 80/2025/QH15 Đ.19 k.1'],
      ['diploma', 'Luật 80/2025/QH15 Đ.19 k.1, NĐ 170/2025 Đ.3 k.2'],
      ['postCondition', 'Luật 80/2025/QH15 Đ.19 k.1, NĐ 170/2025 Đ.4'],
      ['leadershipStandard', 'Luật 80/2025/QH15 Đ.19 k.2'],
      ['civilCapacity', 'Luật 80/2025/QH15 Đ.19 k.3'],
      ['prosecution', 'Luật 80/2025/QH15 Đ.19 k.3'],
      ['criminalRecord', 'Luật 80/2025/QH15 Đ.19 k.3'],
      ['compulsoryMeasure', 'Luật 80/2025/QH15 Đ.19 k.3'],
      ['falseForm', 'NĐ 170/2025 Đ.18 k.3 (trước 01/8/2026: k.2)'],
      ['lateForm', 'NĐ 170/2025 Đ.15 k.4'],
      ['unsignedForm', 'NĐ 170/2025 Mẫu 01'],
      ['incompleteForm', 'NĐ 170/2025 Mẫu 01'],
      ['missingPaper', undefined],
      ['other', undefined],
    ])
  })

  it('without an article are marked, but for the one that rests on none', () => {
    const wrong = eligibilityConditions.flatMap(({ version, entries }) =>
      entries.filter(({ code, article, status }) => (status === 'confirmed') !== (article !== undefined || code === 'other')).map(({ code }) => `${version} ${code}`),
    )
    expect(wrong).toEqual([])
  })

  it('ask for an age of 18 (Luật 80/2025/QH15 Đ.19 k.1; Luật Viên chức 2010 Đ.22), and for a note under “other”', () => {
    const marked = eligibilityConditions.map(({ version, entries }) => [
      version,
      entries.flatMap(({ code, minimumAge }) => (minimumAge === undefined ? [] : [[code, minimumAge]])),
      entries.flatMap(({ code, needsNote }) => (needsNote ? [code] : [])),
    ])
    expect(marked).toEqual([
      ['law-22-2008', [['age', 18]], ['other']],
      ['law-80-2025', [['age', 18]], ['other']],
      ['law-58-2010', [['age', 18]], ['other']],
      ['law-129-2025', [['age', 18]], ['other']],
      ['leadership', [], ['other']],
    ])
  })
})

it('an entry is found by the id that a decision keeps, of its own law and no other', () => {
  const ids = ['eligibility-condition/law-80-2025/residence', 'eligibility-condition/law-129-2025/residence', 'eligibility-condition/leadership/residence', 'sex/1/male', 'residence']
  expect(ids.map((id) => findCondition(id)?.article ?? findCondition(id)?.name ?? null)).toEqual(['Luật 80/2025/QH15 Đ.19 k.1', 'Không cư trú tại Việt Nam', null, null, null])
  expect([findPaper('registration-paper/2026/transcript')?.name, findPaper('registration-paper/2025/transcript')]).toEqual(['Bảng điểm', null])
})

it('papers that only practice knows are marked', () => {
  expect(registrationPapers.entries.filter(({ status }) => status === 'confirmed').map(({ code }) => code)).toEqual(['form', 'diploma', 'diplomaConfirmation', 'transcript'])
})

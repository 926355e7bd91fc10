import { describe, expect, it } from 'vitest'
import type { MarkSheet, Part, SingleMark } from '../../../shared/contract/marking.ts'
import { houseRules } from '../../../shared/rules/regimes.ts'
import { isEntered } from '../../../renderer/features/marking/mark-pages.ts'
import { draftOf, isChanged, membersShown, memberTotal, readDraft, settledBy, showsThird, withField } from '../../../renderer/features/marking/sheet-draft.ts'
import type { SheetDraft } from '../../../renderer/features/marking/sheet-draft.ts'
import { markerTitle, memberTitle, pastMarkTitle } from '../../../shared/words/marks.ts'
import { openMark, settledLine } from '../../../renderer/features/marking/sheet-words.ts'

const written: Part = { id: 'viet', kind: 'written', round: 2, title: 'Viết', unit: 'points', maximum: 10_000 }
const pieces = [
  { id: 'Nội dung', weight: 40 },
  { id: 'Trình bày', weight: 30 },
  { id: 'Trả lời', weight: 30 },
]

function aSheet(more: Partial<MarkSheet> = {}): MarkSheet {
  return {
    ...{ paper: 'written', form: 'markers', appealable: true, pieces: [], panel: [], closed: null, marks: [], score: null, decisions: [], settled: null, version: 'v1' },
    rules: { values: houseRules['tt22-2025'].values, scheme: null, schemeMissing: false },
    ...more,
  }
}

/** Fields of a paper without pieces, as somebody typed them. */
function typed(marking: readonly string[], appeal: readonly string[] = []): SheetDraft {
  const fields = (stage: string, texts: readonly string[]) => texts.map((text, index) => [`${stage} ${index + 1} 0`, text])
  return Object.fromEntries([...fields('marking', marking), ...fields('appeal', appeal)]) as Record<string, string>
}

const mark = (marker: number, value: number, more: Partial<SingleMark> = {}): SingleMark => ({ stage: 'marking', marker, piece: 0, value, ...more })

describe('the fields of a sheet', () => {
  it('hold marks as they are written, and read 72,5 and 72.50 alike', () => {
    expect(draftOf({ marks: [mark(1, 7250), mark(2, 6750)] })).toEqual(typed(['72,50', '67,50']))
    expect(readDraft(typed(['72,5', '67.50']), written)).toEqual({ marks: [mark(1, 7250), mark(2, 6750)], errors: {} })
  })

  it.each([
    ['abc', '“abc” chưa phải số điểm.'],
    ['100,01', 'Viết tối đa 100,00 điểm.'],
    ['7,555', 'Quá hai chữ số sau dấu phẩy.'],
    ['-3', 'Điểm không âm.'],
  ])('refuse %s', (text, sentence) => {
    expect(readDraft(typed([text, '70']), written)).toEqual({ marks: [mark(2, 7000)], errors: { 'marking 1 0': sentence } })
  })

  it('have changed only where they say something else than what is saved', () => {
    const sheet = aSheet({ marks: [mark(1, 7250), mark(2, 6750)] })
    expect(isChanged(typed(['72,5', '67.5']), sheet, written)).toBe(false)
    expect(isChanged(typed(['72,5']), sheet, written)).toBe(true)
    expect(isChanged(typed(['72,5', '67,51']), sheet, written)).toBe(true)
    expect(isChanged(typed(['72,5', '67,5', 'x']), sheet, written)).toBe(true)
  })

  it('forget a field that was emptied', () => {
    expect(withField(typed(['70', '71']), mark(2, 0), '')).toEqual(typed(['70']))
  })
})

describe('a third mark', () => {
  const shows = (draft: SheetDraft, stage: 'marking' | 'appeal' = 'marking') => showsThird(aSheet(), draft, readDraft(draft, written).marks, stage)
  it.each([
    ['one mark', ['70'], false],
    ['9,99 apart', ['70', '79,99'], false],
    ['10,00 apart', ['70', '80'], true],
    ['a third that was typed and is not needed', ['70', '70', '71'], true],
  ])('%s: %s → %s', (_what, marking, third) => {
    expect(shows(typed(marking))).toBe(third)
  })

  it('of an appeal is for two marks that differ at all', () => {
    expect(shows(typed(['69', '69'], ['72', '72']), 'appeal')).toBe(false)
    expect(shows(typed(['69', '69'], ['72', '72,01']), 'appeal')).toBe(true)
    expect(shows(typed(['69', '69'], ['72']), 'appeal')).toBe(false)
  })
})

describe('members of a panel', () => {
  it('have one empty line more than gave a mark', () => {
    expect(membersShown({})).toEqual([1])
    expect(membersShown(typed(['80', '85']))).toEqual([1, 2, 3])
    expect(membersShown(typed(Array.from({ length: 30 }, () => '80')))).toHaveLength(30)
  })

  it('are those of the panel by name, and whoever gave a mark besides', () => {
    const panel = [{ marker: 1, fullName: 'Hoàng Thị Một' }, { marker: 3, fullName: 'Lê Văn Hai' }]
    expect(membersShown({}, panel)).toEqual([1, 3])
    expect(membersShown(typed(['80', '85']), panel)).toEqual([1, 2, 3])
    expect([1, 2, 3].map((marker) => memberTitle(panel, marker))).toEqual(['1. Hoàng Thị Một', 'Thành viên 2', '3. Lê Văn Hai'])
  })

  it('have a weighted total once every piece is marked', () => {
    const own = [9000, 8500, 9000].map((value, index) => mark(2, value, { piece: index + 1 }))
    expect(memberTotal(pieces, own, 2)).toBe(885_000)
    expect(memberTotal(pieces, own.slice(1), 2)).toBeNull()
  })
})

describe('the line of the result', () => {
  function line(draft: SheetDraft, sheet: MarkSheet = aSheet()) {
    const { marks } = readDraft(draft, written)
    const { reasons } = settledBy(sheet, marks)
    return reasons.map((reason) => settledLine(reason, sheet, marks))
  }

  it.each([
    [[], [], ['chưa có điểm; cần hai giám khảo']],
    [['72,5'], [], ['mới có một giám khảo, cần hai']],
    [['72,5', '67,5'], [], ['chênh 5,00, lấy trung bình 70,00']],
    [['73', '67'], [], ['chênh 6,00, trên 5,00 và dưới 10,00: hai giám khảo thống nhất, không được thì trưởng ban quyết định']],
    [['78', '61'], [], ['chênh 17,00; từ 10,00 phải chấm lần ba']],
    [['75', '65', '65'], [], ['hai trong ba lần bằng nhau, lấy 65,00']],
    [['78', '61', '70'], [], ['ba lần chấm khác nhau: chấm tập thể, trưởng ban quyết định']],
    [['69', '69'], ['72'], ['chênh 0,00, lấy trung bình 69,00', 'mới có một điểm phúc khảo, cần hai']],
    [['69', '69'], ['72', '71'], ['chênh 0,00, lấy trung bình 69,00', 'hai điểm phúc khảo khác nhau: chấm phúc khảo lần ba']],
    [['69', '69'], ['72', '72'], ['chênh 0,00, lấy trung bình 69,00', 'phúc khảo 72,00, chênh 3,00 so với 69,00: lấy 72,00']],
    [['69', '69'], ['74', '74'], ['chênh 0,00, lấy trung bình 69,00', 'phúc khảo 74,00, chênh 5,00 so với 69,00, từ 5,00: đối thoại có biên bản, chủ tịch hội đồng quyết định']],
  ])('of %j and appeal %j', (marking, appeal, sentences) => {
    expect(line(typed(marking, appeal))).toEqual(sentences)
  })

  it('of a panel, and of what a person decided', () => {
    const interview = aSheet({ paper: 'interview', form: 'members' })
    expect(line(typed(['80', '85', '90']), interview)).toEqual(['trung bình 3 thành viên 85,00'])
    expect(line(typed(['80', '90,01']), interview)).toEqual(['chênh 10,01, quá 10,00: trưởng ban quyết định'])
    expect(line(typed(['80']), interview)).toEqual(['mới có 1 thành viên, cần ít nhất 2'])
    const decided = aSheet({ decisions: [{ kind: 'marking', value: 7050, agreed: true, number: '12-QĐ', date: '2026-11-20' }] })
    expect(line(typed(['73', '67']), decided)).toEqual(['chênh 6,00, hai giám khảo thống nhất 70,50 (12-QĐ ngày 20/11/2026)'])
  })

})

describe('whose mark it is', () => {
  it('is said by the form and the stage', () => {
    expect([1, 3].map((marker) => markerTitle('markers', 'marking', marker))).toEqual(['Giám khảo 1', 'Lần ba'])
    expect(markerTitle('members', 'marking', 3)).toBe('Thành viên 3')
    expect(markerTitle('markers', 'appeal', 2)).toBe('Phúc khảo 2')
    expect(pastMarkTitle({ kind: 'scheme' }, mark(2, 0, { piece: 1 }))).toBe('Thành viên 2, phần 1')
    expect(pastMarkTitle({ kind: 'written' }, mark(0, 0))).toBe('')
  })

  it('leaves a word in the cell for what is open', () => {
    expect(openMark({ open: null })).toBeNull()
    expect(openMark({ open: 'thirdMarkMissing' })?.word).toBe('chênh')
    expect(openMark({ open: 'markMissing' })?.word).toBe('thiếu')
    expect(openMark({ open: 'appealDiffers' })?.word).toBe('phúc khảo')
  })

  it('is no entry while its marks give none', () => {
    const cell = { partId: 'viet', state: 'entered' as const, markId: null }
    expect(isEntered({ ...cell, value: null, single: 2, open: 'markersDiffer' })).toBe(false)
    expect(isEntered({ ...cell, value: 7000, single: 2, open: null })).toBe(true)
    expect(isEntered({ ...cell, state: 'notEntered', value: null, single: 0, open: null })).toBe(false)
    expect(isEntered(undefined)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { CountedLine } from '../../../shared/contract/keying.ts'
import type { SettledScript } from '../../../shared/contract/settlements.ts'
import { markingRows, markingState } from '../../../renderer/features/keying/bag-rows.ts'
import { differenceSentences, differingCells, lineWords } from '../../../renderer/features/keying/count-words.ts'
import { emptySettlement, isOpenRow, readSettlement } from '../../../renderer/features/keying/settlement-draft.ts'

const row: SettledScript = { scriptId: 's', code: 'K7M4T', position: 2, need: 'agreement', waits: true, first: 6000, second: 6700, third: null, difference: 700, checked: null, official: null, decided: null }
const paper = { maximum: 10_000 }
const typed = (value: string, more: object = {}) => ({ ...emptySettlement, way: 'agreed' as const, value, ...more })

describe('what is typed of a script from the minutes', () => {
  it.each([
    ['65,5', { way: 'agreed', value: 6550, reason: null }],
    ['65.5', { way: 'agreed', value: 6550, reason: null }],
    ['60', { way: 'agreed', value: 6000, reason: null }],
    ['67,00', { way: 'agreed', value: 6700, reason: null }],
  ])('takes %s between the two marks, both included', (value, read) => {
    expect(readSettlement(row, paper, typed(value))).toEqual({ read })
    expect(readSettlement(row, paper, typed(value, { reason: 'thừa' }))).toEqual({ read })
  })

  it.each([
    ['way', { ...typed('65,5'), way: null }, 'Bài K7M4T: chọn cách có điểm theo biên bản, hai giám khảo thống nhất hay trưởng ban quyết định.'],
    ['value', typed(' '), 'Bài K7M4T: gõ điểm ghi trong biên bản.'],
    ['value', typed('100,01'), 'Bài K7M4T: “100,01” không nhận được. Điểm từ 0 đến 100,00, lẻ đến hai số.'],
    ['value', typed('6 5'), 'Bài K7M4T: “6 5” không nhận được. Điểm từ 0 đến 100,00, lẻ đến hai số.'],
    ['reason', typed('67,01'), 'Bài K7M4T: 67,01 nằm ngoài điểm các giám khảo đã cho, 60,00 đến 67,00. Xem lại biên bản; đúng thế thì ghi lý do.'],
    ['reason', typed('6,55', { reason: ' ' }), 'Bài K7M4T: 6,55 nằm ngoài điểm các giám khảo đã cho, 60,00 đến 67,00. Xem lại biên bản; đúng thế thì ghi lý do.'],
  ] as const)('is refused at %s', (box, draft, sentence) => {
    expect(readSettlement(row, paper, draft)).toEqual({ problem: { box, sentence } })
  })

  it('takes a mark outside of theirs with a reason, and after collective marking knows the way', () => {
    expect(readSettlement(row, paper, typed('70', { reason: ' bỏ sót ý 3 ' }))).toEqual({ read: { way: 'agreed', value: 7000, reason: 'bỏ sót ý 3' } })
    const three = { ...row, need: 'collective' as const, third: 7500 }
    expect(readSettlement(three, paper, { ...emptySettlement, value: '75' })).toEqual({ read: { way: 'collective', value: 7500, reason: null } })
    const checked = { ...row, need: 'check' as const, checked: 7200 }
    expect(readSettlement(checked, paper, { ...emptySettlement, value: '72' })).toEqual({ read: { way: 'checked', value: 7200, reason: null } })
  })

  it('is open unless it was decided or a third mark is awaited', () => {
    const decided = { id: 'd', way: 'agreed' as const, value: 6500, number: '7', date: '2026-12-01', signer: 'A', reason: null, cause: null, revision: 1 }
    expect([row, { ...row, need: 'third' as const }, { ...row, waits: false, decided }].map(isOpenRow)).toEqual([true, false, false])
  })
})

describe('how a bag stands', () => {
  const marking = (marker: 1 | 2, locked = true) => ({ marker, scripts: 6, typings: [], differences: 0, locked })
  const bag = { id: 'b', partId: 'p', partTitle: 'Viết', number: 1, postCode: null, scripts: 6, sheets: 12, markings: [marking(1), marking(2)] }
  const words = (progress: 'marking' | 'deciding' | 'finished') => markingRows([{ ...bag, progress }]).map((one) => markingState(one).words)
  it('says at its last marking whether the head is awaited or every script has its official mark', () => {
    expect(words('deciding')).toEqual(['Đã khóa', 'Chờ quyết định'])
    expect(words('finished')).toEqual(['Đã khóa', 'Đủ điểm chính thức'])
  })
})

describe('counts in words', () => {
  const figures = (scripts: number, sheets = 2 * scripts) => ({ scripts, sheets })
  const line = (kind: 'bag' | 'paper', name: string, findings: CountedLine['findings']): CountedLine => ({
    ...{ of: { kind, name }, present: null, nothing: null, handedIn: null, coded: figures(6) },
    markings: [1, 2].map((marker) => ({ marker, keyedTwice: 6, locked: figures(6) })),
    findings,
  })
  const apart = { code: 'markedScriptsDiffer' as const, marker: 2, found: 5, expected: 6 }

  it('says a difference of a bag once, and colours the figures that it stands between, in every line', () => {
    const lines = [line('bag', '1', [apart]), line('bag', '2', []), line('paper', '', [{ ...apart, found: 11, expected: 12 }])]
    expect(differenceSentences({ partId: 'p', partTitle: 'Viết', lines })).toEqual(['Túi 1: làm phách 6 bài, biên bản lần chấm 2 ghi 5 bài, lệch 1 bài.'])
    expect(lines.map((one) => [...differingCells(one)])).toEqual([['coded', 'marked2'], [], ['coded', 'marked2']])
    expect(lines.map(lineWords)).toEqual([
      { state: 'missing', words: 'làm phách 6 bài, biên bản lần chấm 2 ghi 5 bài, lệch 1 bài' },
      { state: 'approved', words: 'khớp' },
      { state: 'missing', words: 'làm phách 12 bài, biên bản lần chấm 2 ghi 11 bài, lệch 1 bài' },
    ])
  })

  it('does not take what is still to key for a difference', () => {
    const open = line('bag', '1', [{ code: 'keyingOpen', marker: 1, found: 2, expected: 6 }])
    expect([differenceSentences({ partId: 'p', partTitle: 'Viết', lines: [open] }), [...differingCells(open)], lineWords(open)]).toEqual([[], [], { state: 'doing', words: 'lần chấm 1 còn 4 bài chưa nhập đủ hai lần' }])
  })
})

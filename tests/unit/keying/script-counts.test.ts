import { describe, expect, it } from 'vitest'
import { countFindings, isDifference, sumOfLines, type CountLine } from '../../../shared/rules/script-counts.ts'
import { countFindingSentence } from '../../../shared/words/script-counts.ts'

const counted = (scripts: number, sheets: number) => ({ scripts, sheets })
const marking = (marker: number, keyedTwice = 30, locked: { scripts: number; sheets: number } | null = counted(30, 64)) => ({ marker, keyedTwice, locked })
const even: CountLine = { nothing: 0, present: 30, handedIn: counted(30, 64), coded: counted(30, 64), markings: [marking(1), marking(2)] }

describe('present = handed in = coded = marked twice = keyed twice', () => {
  it('says nothing where every figure is the same, also of a bag, whose writers are under seal', () => {
    expect(countFindings(even)).toEqual([])
    expect(countFindings({ ...even, present: 32, nothing: 2 })).toEqual([])
    expect(countFindings({ ...even, present: null, nothing: null, handedIn: null })).toEqual([])
  })

  it.each<[string, Partial<CountLine>, string]>([
    ['a script that was not handed in', { present: 31 }, 'Túi 3: có mặt và nộp bài 31 người, nộp 30 bài, lệch 1 bài.'],
    ['a script of somebody who is said to have handed in nothing', { nothing: 1 }, 'Túi 3: có mặt và nộp bài 29 người, nộp 30 bài, lệch 1 bài.'],
    ['a script too many was coded', { coded: counted(31, 64), markings: [] }, 'Túi 3: nộp 30 bài, làm phách 31 bài, lệch 1 bài.'],
    ['two sheets are gone', { coded: counted(30, 62), markings: [] }, 'Túi 3: nộp 64 tờ, làm phách 62 tờ, lệch 2 tờ.'],
    ['the minutes of the second marking count less', { markings: [marking(1), marking(2, 30, counted(29, 64))] }, 'Túi 3: làm phách 30 bài, biên bản lần chấm 2 ghi 29 bài, lệch 1 bài.'],
    ['the minutes of the first marking lack a sheet', { markings: [marking(1, 30, counted(30, 63)), marking(2)] }, 'Túi 3: làm phách 64 tờ, biên bản lần chấm 1 ghi 63 tờ, lệch 1 tờ.'],
    ['a locked marking was not keyed twice', { markings: [marking(1, 28), marking(2)] }, 'Túi 3: làm phách 30 bài, lần chấm 1 nhập đủ hai lần 28 bài, lệch 2 bài.'],
  ])('says where and by how many: %s', (_what, change, sentence) => {
    const findings = countFindings({ ...even, ...change })
    expect(findings.map((one) => countFindingSentence({ kind: 'bag', name: '3' }, one))).toEqual([sentence])
    expect(findings.every(isDifference)).toBe(true)
  })

  it('tells what is still to key from a difference', () => {
    const [open, ...more] = countFindings({ ...even, markings: [marking(1), marking(2, 4, null)] })
    expect(more).toEqual([])
    expect(open).toEqual({ code: 'keyingOpen', marker: 2, found: 4, expected: 30 })
    expect(open === undefined ? null : isDifference(open)).toBe(false)
    expect(open === undefined ? '' : countFindingSentence({ kind: 'paper', name: '' }, open)).toBe('Cả bài thi: lần chấm 2 còn 26 bài chưa nhập đủ hai lần.')
  })

  it('adds bags up; a marking is locked once it is in all of them', () => {
    const other: CountLine = { ...even, coded: counted(15, 32), markings: [marking(1, 15, counted(15, 32)), marking(2, 3, null)] }
    expect(sumOfLines([even, other])).toEqual({ coded: counted(45, 96), markings: [marking(1, 45, counted(45, 96)), marking(2, 33, null)] })
  })
})

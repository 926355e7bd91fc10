import { describe, expect, it } from 'vitest'
import { examSteps, papersOfStep, stepGaps, stepPermissions } from '../../../shared/contract/exam-steps.ts'
import { laterBreaks } from '../../../shared/contract/later-breaks.ts'
import { documentKinds } from '../../../shared/contract/documents.ts'
import { daysLeftWords, examStepWords, gapWords, missingCount, missingWords, progressWords, stepDeadlineWords } from '../../../shared/words/exam-steps.ts'
import { laterBreaksSentence, laterBreakWords } from '../../../shared/words/later-breaks.ts'
import { copyProblemWords, leftSentences } from '../../../shared/words/plan-copy.ts'

describe('the words of the rail', () => {
  it.each([
    [{ code: 'undecided', count: 4 }, 'còn 4 hồ sơ chưa xét'],
    [{ code: 'papersMissing', count: 1200 }, 'còn 1.200 hồ sơ thiếu giấy tờ'],
    [{ code: 'noPosts', count: 0 }, 'chưa có vị trí nào'],
    [{ code: 'bagsOpen', count: 2 }, 'còn 2 túi chưa khóa'],
    [{ code: 'keyingsDiffer', count: 4 }, 'còn 4 điểm nhập lệch'],
    [{ code: 'thirdsMissing', count: 1 }, 'còn 1 bài phải chấm lần ba'],
    [{ code: 'decisionsOpen', count: 2 }, 'còn 2 bài chờ trưởng ban quyết định'],
    [{ code: 'checksOpen', count: 5 }, 'còn 5 bài chưa chấm kiểm tra'],
  ] as const)('%j', (gap, words) => expect(gapWords(gap)).toBe(words))

  it('name every gap once, without circles', () => {
    const all = stepGaps.map((code) => gapWords({ code, count: 3 }))
    expect(new Set(all).size).toBe(all.length)
    expect(missingWords([{ code: 'undecided', count: 1 }, { code: 'unplaced', count: 2 }])).toBe('còn 1 hồ sơ chưa xét; còn 2 lượt người chưa có chỗ')
  })

  it('count what is missing, and mark what is not there at all', () => {
    expect([missingCount([]), missingCount([{ code: 'noPosts', count: 0 }]), missingCount([{ code: 'undecided', count: 1 }, { code: 'unplaced', count: 2 }])]).toEqual(['', '!', '3'])
  })

  it('say how far a step is', () => {
    expect(progressWords({ step: 'eligibility', progress: { done: 3, of: 4 } })).toBe('3/4 đã xét')
    expect(progressWords({ step: 'posts', progress: { done: 12, of: null } })).toBe('12 chỉ tiêu')
    expect(progressWords({ step: 'plan', progress: null })).toBe('')
  })

  it.each([
    [-5, 'quá 5 ngày'],
    [0, 'hôm nay'],
    [3, 'còn 3 ngày'],
  ])('%d days left: %s', (left, words) => expect(daysLeftWords(left)).toBe(words))

  it.each([
    [{ state: 'overdue', daysLeft: -5 }, 'Kiểm tra phiếu xong: hạn 20/10/2026, quá 5 ngày'],
    [{ state: 'doneLate', daysLeft: null }, 'Kiểm tra phiếu xong: xong 20/10/2026, sau hạn'],
    [{ state: 'done', daysLeft: null }, 'Kiểm tra phiếu xong: xong 20/10/2026'],
  ] as const)('of a deadline %j', (more, words) => expect(stepDeadlineWords({ calendarStep: 'eligibilityChecked', day: '2026-10-20', article: '', ...more })).toBe(words))

  it('stand for every step, in the order of their numbers, and put every list under one', () => {
    const numbers = examSteps.map((step) => examStepWords[step].number)
    expect(numbers).toEqual(numbers.toSorted((left, right) => left - right))
    expect(Object.keys(stepPermissions)).toEqual([...examSteps])
    expect(Object.values(papersOfStep).flat().toSorted()).toEqual([...documentKinds].toSorted())
  })
})

describe('what an act would break', () => {
  it('is told each in its own words, with the day on which papers went out', () => {
    const all = laterBreaks.map((code) => laterBreakWords({ code, count: 2, since: '2026-09-05' }))
    expect(new Set(all).size).toBe(all.length)
    expect(laterBreaksSentence([{ code: 'numbersIssued', count: null, since: '2026-09-05' }])).toBe('Giấy tờ có số báo danh đã ra ngày 05/9/2026 sẽ không còn đúng; phải thay bản đã niêm yết, đã phát. Ghi lý do rồi làm lại.')
  })
})

describe('what a plan made from an exam leaves behind', () => {
  it('is a post, with the agency or the article that stands against it', () => {
    expect(copyProblemWords({ code: 'agencyEnded', agencyName: 'Sở Giao thông', until: '2026-06-30' })).toBe('Sở Giao thông chỉ hoạt động đến 30/6/2026')
    expect(copyProblemWords({ code: 'notInRegime', path: 'form', reason: 'notInRegime', article: 'NĐ 170/2025 Đ.9 k.2' })).toBe('quy chế không có hình thức thi này (NĐ 170/2025 Đ.9 k.2)')
    expect(copyProblemWords({ code: 'notInRegime', path: 'reserved.group', reason: 'notInRegime', article: null })).toBe('quy chế không có chỉ tiêu dành riêng cho đối tượng này')
  })

  it('is everything that was done, counted, with why', () => {
    expect(leftSentences([{ kind: 'candidates', count: 1312 }, { kind: 'boardSeats', count: 7 }])).toEqual([
      '1.312 thí sinh cùng điểm, số báo danh, phòng: kỳ thi mới nhận hồ sơ mới',
      '7 chức danh trong hội đồng, các ban: mỗi kỳ thi thành lập bằng quyết định riêng',
    ])
  })
})

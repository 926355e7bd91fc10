import { describe, expect, it } from 'vitest'
import { emptyLine, endingProblem, lineOf, nextOpen, readLine, valueOrder } from '../../../renderer/features/keying/key-draft.ts'
import { readMaxima } from '../../../renderer/features/keying/question-draft.ts'

const total = { maximum: 10_000, questions: [] }
const three = { maximum: 10_000, questions: [{ number: 1, maximum: 3000 }, { number: 2, maximum: 3000 }, { number: 3, maximum: 4000 }] }
const row = { code: 'E9R3X' }
const read = (form: typeof three, ending: string, ...values: string[]) => readLine(form, row, { ending, values })

describe('the line that is typed', () => {
  it('asks for the questions in their order, then the total', () => {
    expect(valueOrder(three)).toEqual([1, 2, 3, 0])
    expect(emptyLine(total)).toEqual({ ending: '', values: [''] })
    expect(lineOf(three, [{ question: 0, value: 7250 }, { question: 2, value: 3000 }])).toEqual({ ending: '', values: ['', '30,00', '', '72,50'] })
  })

  it('is read as hundredths, comma or point, when the script in hand is the one of the line', () => {
    expect(read(total as never, '3x', '72,5')).toEqual({ ending: '3X', values: [{ question: 0, value: 7250 }] })
    expect(read(three, ' 3X ', '30', '12.5', '40,00', '82,5')).toEqual({
      ending: '3X',
      values: [{ question: 1, value: 3000 }, { question: 2, value: 1250 }, { question: 3, value: 4000 }, { question: 0, value: 8250 }],
    })
  })

  it('stops at the box that does not fit, and says why', () => {
    const problem = (...typed: [string, ...string[]]) => (read(three, ...typed) as { problem: { box: number; sentence: string } }).problem
    expect(problem('zz', '1', '1', '1', '3')).toEqual({ box: 0, sentence: 'Hai chữ cuối không khớp: dòng này là bài E9R3X. Xem lại bài đang cầm; bài không có trong túi thì dừng và báo trưởng ban.' })
    expect(problem('3', '1', '1', '1', '3')).toEqual({ box: 0, sentence: 'Gõ 2 chữ cuối của số phách trên bài đang cầm.' })
    expect(problem('3X', '37,5', '', '', '')).toEqual({ box: 1, sentence: 'Câu 1 tối đa 30,00 điểm. Đã gõ 37,5. Sửa theo phiếu chấm.' })
    expect(problem('3X', '30', '', '', '')).toEqual({ box: 2, sentence: 'Câu 2 còn trống. Gõ theo phiếu chấm; không có điểm thì gõ 0.' })
    expect(problem('3X', '30', '7 5', '1', '1')).toEqual({ box: 2, sentence: '“7 5” không phải là điểm. Gõ số, ví dụ 72,5.' })
    expect(problem('3X', '30', '5,555', '1', '1')).toEqual({ box: 2, sentence: 'Câu 2 lẻ đến hai số sau dấu phẩy. Đã gõ 5,555.' })
    expect(problem('3X', '30', '30', '-1', '1')).toEqual({ box: 3, sentence: 'Câu 3 không âm. Đã gõ -1.' })
    expect(problem('3X', '30', '10', '20', '61')).toEqual({ box: 4, sentence: 'Bài E9R3X: các câu cộng lại 60,00, phiếu ghi tổng 61,00. Xem lại từng câu; phiếu cộng sai thì đưa lại giám khảo.' })
  })

  it('knows the end of a code in small letters too', () => {
    expect(endingProblem('3x', 'E9R3X')).toBeNull()
    expect(endingProblem('', 'E9R3X')).not.toBeNull()
  })

  it('knows it by the keys where an input method made one letter of two', () => {
    expect([endingProblem('đ', 'X43DD'), endingProblem('Đ', 'X43D9'), endingProblem('đ3', 'X4DD3')]).toEqual([null, null, expect.stringMatching(/không khớp/u)])
    expect(endingProblem('đ', 'X43D7')).toMatch(/không khớp/u)
    expect(read(total as never, 'đ', '1')).toMatchObject({ problem: { box: 0 } })
  })
})

describe('the next script', () => {
  const keyed = { values: [{ question: 0, value: 1 }] }
  const open = { values: [] }

  it('is the first after this one that is not keyed, then the first of all', () => {
    expect(nextOpen([keyed, open, keyed, open], 1, total)).toBe(3)
    expect(nextOpen([open, keyed, keyed], 1, total)).toBe(0)
    expect(nextOpen([keyed, keyed], 0, total)).toBeNull()
    expect(nextOpen([], -1, total)).toBeNull()
  })
})

it('reads the points of the questions from one line', () => {
  expect(readMaxima('30; 30; 40', 10_000)).toEqual([3000, 3000, 4000])
  expect(readMaxima(' 12,5 ;87,5', 10_000)).toEqual([1250, 8750])
  expect(readMaxima('', 10_000)).toEqual([])
  expect(readMaxima('30; ba mươi', 10_000)).toBeNull()
})

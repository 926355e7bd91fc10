import { describe, expect, it } from 'vitest'
import type { Part } from '../../../shared/contract/marking.ts'
import { markText, readTypedMark } from '../../../shared/words/marks.ts'

const written: Part = { id: '', kind: 'written', round: 2, title: 'Viết', unit: 'points', maximum: 10_000 }
const general: Part = { id: '', kind: 'general', round: 1, title: 'V1 chung', unit: 'correct', maximum: 6_000 }

describe('what is typed into a cell', () => {
  it.each([
    [written, '72,5', 'entered', 7250],
    [written, '72.5', 'entered', 7250],
    [written, ' 100 ', 'entered', 10_000],
    [written, '0', 'entered', 0],
    [general, '41', 'entered', 4100],
    [general, '60', 'entered', 6000],
    [written, '', 'notEntered', null],
    [written, 'v', 'absent', null],
    [written, 'V', 'absent', null],
    [written, 'vắng', 'absent', null],
    [written, 'đc', 'suspended', null],
    [written, 'dc', 'suspended', null],
    [written, 'h', 'cancelled', null],
    [general, 'm', 'exempt', null],
  ] as const)('%o "%s" is %s %s', (part, typed, state, value) => {
    expect(readTypedMark(part, typed)).toEqual({ ok: true, mark: { state, value } })
  })

  it.each([
    [written, '137,5', 'Viết tối đa 100,00 điểm.'],
    [written, '100,01', 'Viết tối đa 100,00 điểm.'],
    [written, '7,555', 'Quá hai chữ số sau dấu phẩy.'],
    [written, '5,5555', 'Quá hai chữ số sau dấu phẩy.'],
    [written, '7 5', '“7 5” chưa phải số điểm, cũng không phải v, đc, h, m.'],
    [written, '\u22121', 'Điểm không âm.'],
    [written, '7 2 , 5', '“7 2 , 5” chưa phải số điểm, cũng không phải v, đc, h, m.'],
    [written, '٧', '“٧” chưa phải số điểm, cũng không phải v, đc, h, m.'],
    [written, '-1', 'Điểm không âm.'],
    [written, 'm', 'Chỉ phần thi vòng 1 có miễn thi.'],
    [general, '61', 'V1 chung tối đa 60 câu.'],
    [general, '7,5', 'V1 chung đếm số câu đúng, không có phần lẻ.'],
  ] as const)('field reports 83, 84, 85: %o "%s" is refused in its cell', (part, typed, title) => {
    expect(readTypedMark(part, typed)).toEqual({ ok: false, title, text: `Đã gõ ${typed}. Sửa trong ô, hoặc Esc để bỏ.` })
  })

  it('field report 81: a missing mark, 0 and absence look different', () => {
    const shown = (state: 'notEntered' | 'entered' | 'absent', value: number | null) => markText(written, { state, value })
    expect([shown('notEntered', null), shown('entered', 0), shown('absent', null)]).toEqual(['', '0,00', 'vắng'])
  })
})

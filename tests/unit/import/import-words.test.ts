import { describe, expect, it } from 'vitest'
import { candidateFields } from '../../../shared/import/headings.ts'
import { importProblemCodes, isImportProblemCode } from '../../../shared/import/problems.ts'
import type { ImportProblemCode, ProblemFacts } from '../../../shared/import/problems.ts'
import { candidateFieldNames, requirementNames, skipReasonNames, workbookRefusalSentences } from '../../../shared/words/import-files.ts'
import { importProblemPlace, importProblemWords } from '../../../shared/words/import-problems.ts'

/** Words that the rules of wording rule out. */
const refusedWords = /vui lòng|(?<!\p{L})bạn(?!\p{L})|hệ thống|không hợp lệ|!|undefined|\[object/iu

/** Facts that any sentence may ask for. */
const facts: ProblemFacts = {
  part: 'day', day: 31, month: 2, year: 1997, choices: 'A, B', count: 3, digits: 11, rows: '7', suggestion: 'TH-03', font: '.VnTime', length: 301, limit: 300,
  number: '008199004512', province: '003', sex: 'male', code: 'TH-01', name: 'Tên', agency: 'Cơ quan',
}

it.each(importProblemCodes)('%s says what to do, within the rules of wording', (code) => {
  const { title, sentence } = importProblemWords({ code, value: 'x', facts })
  expect(title).not.toBe('')
  expect(sentence).not.toBe('')
  expect(`${title} ${sentence}`).not.toMatch(refusedWords)
})

describe('sentences with a choice', () => {
  it.each([
    ['birthDateImpossible', { part: 'day', day: 29, month: 2, year: 1999 }, 'Tháng 2/1999 có 28 ngày. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'day', day: 31, month: 4, year: null }, 'Tháng 4 không có ngày 31. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'month', month: 13 }, 'Không có tháng 13. Không tự đổi ngày với tháng.'],
    ['birthDateImpossible', { part: 'month', month: 0 }, 'Có ngày mà không có tháng. Sửa theo phiếu.'],
    ['birthDateImpossible', { part: 'year', year: 9999 }, 'Năm 9999 nằm ngoài 1800–2199. Sửa theo phiếu.'],
    ['postUnknown', { suggestion: null }, 'Gõ mã đúng như trong danh sách vị trí, hoặc thêm vị trí vào kỳ thi.'],
    ['identityOtherSex', { sex: 'female' }, 'Theo số CCCD là Nữ. So với thẻ; nếu đúng thì giữ.'],
  ] satisfies [ImportProblemCode, ProblemFacts, string][])('%s %j', (code, given, sentence) => {
    expect(importProblemWords({ code, value: '', facts: given }).sentence).toBe(sentence)
  })
})

it('tells a place as Excel counts', () => {
  expect(importProblemPlace({ sheet: 'Đăng ký', row: 10, column: 'C' })).toBe('trang Đăng ký, dòng 10, cột C')
  expect(importProblemPlace({ sheet: 'Đăng ký', row: 10, column: null })).toBe('trang Đăng ký, dòng 10')
})

it('knows its codes', () => {
  expect(['postUnknown', 'toString', 'other'].map(isImportProblemCode)).toEqual([true, false, false])
})

it('names of files, fields and rows keep to the rules of wording', () => {
  const all = [workbookRefusalSentences, requirementNames, skipReasonNames, candidateFieldNames].flatMap((words) => Object.values<string>(words))
  expect(all.filter((words) => refusedWords.test(words))).toEqual([])
  expect(Object.keys(candidateFieldNames)).toEqual([...candidateFields])
})

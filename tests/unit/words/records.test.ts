import { describe, expect, it } from 'vitest'
import { appendTables, recordTables } from '../../../db/queries/tables.ts'
import { recordSubject, recordsWords, recordValue, recordWords } from '../../../shared/words/records.ts'

const facts = (name: string, owner = '', more = '') => ({ name, owner, more })
const counts = (more: object) => ({ added: 0, withdrawn: 0, restored: 0, changed: 0, ...more })

describe('a record as people call it', () => {
  it.each([
    ['candidate', facts('Lò Văn An'), 'Thí sinh Lò Văn An'],
    ['post', facts('TH-03', '', 'Chuyên viên tổng hợp'), 'Vị trí TH-03'],
    ['mark', facts('Viết', 'Lò Văn An'), 'Điểm Viết của Lò Văn An'],
    ['mark', facts('Viết'), 'Điểm Viết'],
    ['room', facts('3', '', 'P. 201'), 'Phòng 3'],
    ['candidateNumber', facts('0012', 'Lò Văn An'), 'Số báo danh 0012 của Lò Văn An'],
    ['user', facts('Hà Thị Lan'), 'Người dùng Hà Thị Lan'],
    ['grant', facts('typist', 'Hà Thị Lan', 'Kỳ thi năm 2026'), 'Vai trò Nhập điểm của Hà Thị Lan, Kỳ thi năm 2026'],
    ['ground', facts('12-QĐ/BTCTU'), 'Quyết định 12-QĐ/BTCTU'],
    ['examDecision', facts('12-QĐ/BTCTU', 'TH-03'), 'Quyết định 12-QĐ/BTCTU về vị trí TH-03'],
    ['exam', facts('Kỳ thi tuyển công chức năm 2026'), 'Kỳ thi tuyển công chức năm 2026'],
    ['exam', facts('Tuyển công chức 2026'), 'Kỳ thi Tuyển công chức 2026'],
    ['seat', facts('Viết', 'Lò Văn An'), 'Chỗ ngồi của Lò Văn An, Viết'],
    ['sessionRoom', facts('3', '', '1, Viết'), 'Phòng 3 trong ca 1, Viết'],
    ['documentIssue', facts('successfulCandidates'), 'Danh sách trúng tuyển'],
    ['candidate', undefined, 'thí sinh, mục không rõ'],
  ])('%s %j', (table, known, subject) => {
    expect(recordSubject(table, known)).toBe(subject)
  })

  it.each([
    ['post', facts('TH-03', '', 'Chuyên viên tổng hợp'), 'TH-03 Chuyên viên tổng hợp'],
    ['room', facts('3', '', 'P. 201'), 'Phòng 3 (P. 201)'],
    ['candidate', facts('Lò Văn An'), 'Lò Văn An'],
    ['examSession', facts('1', '', 'Viết'), 'Ca 1, Viết'],
    ['candidate', undefined, 'mục không rõ'],
  ])('as a value: %s %j', (table, known, value) => {
    expect(recordValue(table, known)).toBe(value)
  })

  it('has words for every table that an act may touch', () => {
    const tables = [...Object.keys(recordTables), ...Object.keys(appendTables)]
    expect(tables.filter((table) => recordSubject(table, facts('A', 'B', 'C')) === table || recordsWords(table, counts({ added: 2 })) === `2 ${table} mới`)).toEqual([])
  })
})

describe('what an act touched, in a few words', () => {
  it.each([
    [{ added: 312 }, '312 thí sinh mới'],
    [{ changed: 4, withdrawn: 2 }, 'Sửa 4 thí sinh, bỏ 2 thí sinh'],
    [{ restored: 1200 }, 'Lấy lại 1.200 thí sinh'],
  ])('many: %j', (some, words) => {
    expect(recordsWords('candidate', counts(some))).toBe(words)
  })

  it.each([
    [{ changed: 1 }, ['birthDate', 'birthFirstDay', 'identityNumber'], 'Thí sinh Lò Văn An: Ngày sinh, Số CCCD'],
    [{ added: 1 }, [], 'Thí sinh Lò Văn An'],
    [{ withdrawn: 1 }, ['withdrawnReason', 'withdrawnSeq'], 'Thí sinh Lò Văn An: bỏ'],
    [{ restored: 1 }, [], 'Thí sinh Lò Văn An: lấy lại'],
  ])('one: %j', (some, fields, words) => {
    expect(recordWords('candidate', 'Thí sinh Lò Văn An', counts(some), fields)).toBe(words)
  })
})

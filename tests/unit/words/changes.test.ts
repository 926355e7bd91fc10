import { describe, expect, it } from 'vitest'
import { changeWords, referencesIn } from '../../../shared/words/changes.ts'

const names: Readonly<Record<string, string>> = {
  'post p1': 'TH-01 Chuyên viên',
  'post p3': 'TH-03 Chuyên viên tổng hợp',
  'code ethnic-group/2024/05': 'H’Mông',
  'candidate c1': 'Lò Văn An',
  'candidate c2': 'Lò Văn Bình',
  'exam e1': 'Kỳ thi năm 2026',
}
const nameOf = (table: string, id: string) => names[`${table} ${id}`] ?? 'mục không rõ'
const json = (value: unknown) => JSON.stringify(value)

describe('field report 57: a change in words, from → to', () => {
  it.each([
    ['candidate', 'birthDate', '1999-03-12', '1998-03-12', 'Ngày sinh', '12/3/1999', '12/3/1998'],
    ['candidate', 'birthDate', '1965', '1965-05', 'Ngày sinh', '1965', '5/1965'],
    ['candidate', 'identityNumber', null, '008099000001', 'Số CCCD', 'trống', '008099000001'],
    ['candidate', 'sex', 'male', 'female', 'Giới tính', 'Nam', 'Nữ'],
    ['candidate', 'postId', 'p1', 'p3', 'Vị trí dự tuyển', 'TH-01 Chuyên viên', 'TH-03 Chuyên viên tổng hợp'],
    ['candidate', 'postId', 'p1', 'p9', 'Vị trí dự tuyển', 'TH-01 Chuyên viên', 'mục không rõ'],
    ['candidate', 'ethnicGroup', null, 'ethnic-group/2024/05', 'Dân tộc', 'trống', 'H’Mông'],
    ['candidate', 'note', 'cũ', '', 'Ghi chú', 'cũ', 'trống'],
    ['candidatePriority', 'evidence', false, true, 'Giấy tờ chứng minh', 'chưa có', 'có'],
    ['exam', 'kind', 'civilServant', 'teacher', 'Loại', 'Công chức', 'Nhà giáo'],
    ['exam', 'layout', 'party', 'state', 'Trình bày văn bản', 'Văn bản Đảng', 'Văn bản Nhà nước'],
    ['exam', 'planApproved', '2026-01-05', '2026-12-31', 'Ngày duyệt kế hoạch', '05/01/2026', '31/12/2026'],
    ['exam', 'regime', 'nd170-2025', 'nd170-2025+nd300-2026', 'Quy chế thi', 'NĐ 170/2025', 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026'],
    ['post', 'form', 'written', 'written,interview', 'Hình thức vòng 2', 'Viết', 'Viết và phỏng vấn'],
    ['post', 'track', 'specialist', 'principal', 'Ngạch, loại', 'Chuyên viên, cán sự', 'Chuyên viên chính'],
    ['post', 'quota', 2, 1200, 'Chỉ tiêu', '2', '1.200'],
    ['part', 'maximum', 10_000, 7250, 'Điểm tối đa', '100,00', '72,50'],
    ['grant', 'role', 'typist', 'examSecretary', 'Vai trò', 'Nhập điểm', 'Thư ký hội đồng'],
    ['grant', 'scopeId', null, 'e1', 'Trong kỳ thi', 'trống', 'Kỳ thi năm 2026'],
    ['eligibility', 'verdict', 'eligible', 'ineligible', 'Điều kiện dự tuyển', 'Đủ điều kiện', 'Không đủ điều kiện'],
    ['examDecision', 'winners', '["c1"]', '["c1","c2"]', 'Người được chọn', 'Lò Văn An', 'Lò Văn An, Lò Văn Bình'],
    ['documentIssue', 'how', null, 'docx', 'Cách đưa ra', 'trống', 'tệp Word'],
    ['room', 'withdrawnReason', null, 'xây lại', 'Lý do bỏ', 'trống', 'xây lại'],
  ])('%s.%s %j → %j', (table, field, from, to, title, fromWords, toWords) => {
    expect(changeWords(table, field, json(from), json(to), nameOf)).toEqual({ title, from: fromWords, to: toWords })
  })

  it.each([
    ['a new record', null, null, null, { title: 'Thêm mới', from: null, to: null }],
    ['one that was withdrawn', 'withdrawnSeq', 'null', '7', { title: 'Bỏ', from: null, to: null }],
    ['one that came back', 'withdrawnSeq', '7', 'null', { title: 'Lấy lại', from: null, to: null }],
    ['a key of the search', 'folded', '"a"', '"b"', null],
    ['the order of names', 'nameKey', '"a"', '"b"', null],
    ['the first day of a birth', 'birthFirstDay', '"1999-01-01"', '"1998-01-01"', null],
    ['a revision', 'revision', '1', '2', null],
    ['a row replaced by another', 'supersededSeq', 'null', '9', null],
  ])('tells %s', (_what, field, from, to, words) => {
    expect(changeWords('candidate', field, from, to, nameOf)).toEqual(words)
  })
})

describe('what a recorded value refers to', () => {
  it.each([
    ['candidate', 'postId', '"p1"', [{ table: 'post', id: 'p1' }]],
    ['examDecision', 'winners', json('["c1","c2"]'), [{ table: 'candidate', id: 'c1' }, { table: 'candidate', id: 'c2' }]],
    ['candidate', 'ethnicGroup', 'null', []],
    ['candidate', 'fullName', '"p1"', []],
    ['candidate', 'folded', '"p1"', []],
  ])('%s.%s %s', (table, field, value, references) => {
    expect(referencesIn(table, field, value)).toEqual(references)
  })
})

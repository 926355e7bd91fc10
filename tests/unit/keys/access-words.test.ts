import { expect, it } from 'vitest'
import { formatMomentDay, recoveryRefusalSentence } from '../../../shared/words/access.ts'

it.each([
  ['length', null, 'Phiếu có 13 nhóm, mỗi nhóm 4 chữ, cộng 52 chữ. Đếm lại các nhóm đã gõ.'],
  ['length', 4, 'Nhóm 4 không đủ hoặc thừa chữ; mỗi nhóm có 4 chữ. Xem lại nhóm ấy trên phiếu.'],
  ['letter', 9, 'Nhóm 9 có chữ mà phiếu không dùng. Tắt bộ gõ tiếng Việt, gõ lại nhóm ấy.'],
  ['check', null, 'Đủ 52 chữ nhưng có chữ gõ nhầm: nhóm cuối không khớp các nhóm trước. So lại từng nhóm với phiếu.'],
  ['otherOffice', null, 'Phiếu này không mở được dữ liệu này: phiếu của cơ quan khác, hoặc phiếu cũ đã được thay. Tìm phiếu lập sau cùng.'],
  ['notAdministrator', null, 'Người đã chọn hôm nay không giữ việc Quản trị. Chọn người quản trị; người khác quên mật khẩu thì người quản trị cấp mã mở mới.'],
] as const)('a recovery sheet refused for %s of group %s is told in words', (problem, group, sentence) => {
  expect(recoveryRefusalSentence({ problem, group })).toBe(sentence)
})

it.each([
  ['2026-12-01T16:59:59.999Z', '01/12/2026'],
  ['2026-12-01T17:00:00.000Z', '02/12/2026'],
])('the moment %s falls on %s where the office is', (moment, day) => {
  expect(formatMomentDay(moment)).toBe(day)
})

import { formatDay } from '../text/day.ts'

/** What a recovery sheet was refused for; `group`, from 1, where it is known which one is wrong. */
export interface RecoveryRefusal {
  readonly problem: 'length' | 'letter' | 'check' | 'otherOffice' | 'notAdministrator'
  readonly group: number | null
}

/** Why a recovery sheet does not open the office, and what to do. */
export function recoveryRefusalSentence({ problem, group }: RecoveryRefusal): string {
  switch (problem) {
    case 'length':
      return group === null ? 'Phiếu có 13 nhóm, mỗi nhóm 4 chữ, cộng 52 chữ. Đếm lại các nhóm đã gõ.' : `Nhóm ${group} không đủ hoặc thừa chữ; mỗi nhóm có 4 chữ. Xem lại nhóm ấy trên phiếu.`
    case 'letter':
      return `Nhóm ${group ?? ''} có chữ mà phiếu không dùng. Tắt bộ gõ tiếng Việt, gõ lại nhóm ấy.`
    case 'check':
      return 'Đủ 52 chữ nhưng có chữ gõ nhầm: nhóm cuối không khớp các nhóm trước. So lại từng nhóm với phiếu.'
    case 'otherOffice':
      return 'Phiếu này không mở được dữ liệu này: phiếu của cơ quan khác, hoặc phiếu cũ đã được thay. Tìm phiếu lập sau cùng.'
    case 'notAdministrator':
      return 'Người đã chọn hôm nay không giữ việc Quản trị. Chọn người quản trị; người khác quên mật khẩu thì người quản trị cấp mã mở mới.'
  }
}

/** Day of a moment where the office is (UTC+7), as it is written: "02/12/2026". */
export function formatMomentDay(moment: string): string {
  return formatDay(new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10))
}

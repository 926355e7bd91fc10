import type { Backup } from '../contract/backup.ts'
import { storageReason } from './storage.ts'

/** Why a backup was made. */
export const backupReasonWords: Readonly<Record<Backup['reason'], string>> = {
  hourly: 'hằng giờ',
  close: 'khi khóa, đóng',
  manual: 'bấm tay',
  beforeRestore: 'trước khi phục hồi',
}

const problems: Readonly<Record<string, string>> = {
  altered: 'Tệp của bản này khác lúc ghi: bị sửa, hỏng hoặc chép chưa hết.',
  damaged: 'Tệp dữ liệu của bản này bị mất hoặc không mở được.',
  references: 'Bản này có dòng dữ liệu trỏ tới chỗ không còn.',
  chain: 'Nhật ký trong bản này bị đứt: có chữ ký hoặc mã nối không khớp.',
  head: 'Nhật ký trong bản này không dừng ở việc đã ghi trên nhãn.',
  rows: 'Bản này thiếu hoặc thừa dòng so với dữ liệu lúc sao lưu.',
  files: 'Thiếu hoặc hỏng tệp đi kèm (tệp Excel đã nhập, bản quét).',
  foreign: 'Bản này của cơ quan khác.',
  newer: 'Bản này do bản chương trình mới hơn ghi. Cài bản mới rồi mở lại.',
  otherKeys: 'Người đang mở khóa chưa có trong bản này, hoặc đã được cấp khóa mới sau đó. Người có khóa từ lúc ấy mở được.',
}

const refusals: Readonly<Record<string, string>> = {
  liveDamaged: 'Tệp dữ liệu đang dùng có chỗ hỏng. Giữ nguyên tệp, phục hồi từ bản sao lưu đã kiểm tra gần nhất.',
  keysDamaged: 'Tệp khóa cạnh tệp dữ liệu hỏng hoặc không mở được tệp dữ liệu. Giữ nguyên các tệp, lấy tệp khóa từ bản sao lưu gần nhất.',
  notChosen: 'Nơi sao lưu phải được chọn trong hộp thoại.',
  unexpected: 'Việc sao lưu dừng giữa chừng; sổ lỗi đã ghi lại. Dữ liệu vẫn nguyên. Làm lại, hoặc chọn nơi sao lưu khác.',
}

/** Why a backup failed, in a sentence. */
export function backupFailure(reason: string): string {
  return problems[reason] ?? refusals[reason] ?? storageReason(reason) ?? `Nơi sao lưu không nhận tệp (mã ${reason}). Làm lại; nếu vẫn thế thì chọn nơi khác.`
}

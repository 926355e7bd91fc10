import type { BackupComparison } from '../../../shared/contract/backup.ts'
import { formatMoment } from '../../../shared/text/moment.ts'

/** A moment without its seconds: "25/11/2026 15:18". */
export function toTheMinute(at: string): string {
  return formatMoment(at).slice(0, -3)
}

const counted = new Intl.NumberFormat('vi-VN')
const measured = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A size as people say it: "586 kB", "42,1 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${counted.format(Math.ceil(bytes / 1000))} kB`
  if (bytes < 1_000_000_000) return `${measured.format(bytes / 1_000_000)} MB`
  return `${measured.format(bytes / 1_000_000_000)} GB`
}

/** What is counted on both sides of a comparison. */
export const countTitles: Readonly<Record<BackupComparison['counts'][number]['what'], string>> = {
  exams: 'Kỳ thi',
  candidates: 'Thí sinh',
  marks: 'Ô điểm',
  organizations: 'Tổ chức',
  users: 'Người dùng',
}

/** Whether an exam comes out alike on both sides of a comparison. */
export const resultWords: Readonly<Record<BackupComparison['results'][number]['state'], string>> = {
  same: 'kết quả như nhau',
  differs: 'kết quả khác nhau',
  onlyNow: 'chỉ có ở dữ liệu đang dùng',
  onlyThen: 'chỉ có trong bản này',
}

/** Whether backups lie in the folder of the data file: one broken disk takes both. */
export function liesBesideData(folder: string, dataFile: string): boolean {
  const own = dataFile.replace(/[\\/][^\\/]*$/, '')
  return folder === own || folder.startsWith(`${own}/`) || folder.startsWith(`${own}\\`)
}

/** Acts of a backup that the data of today do not have: those of a history that was left by an earlier restore. */
export function actsOnlyThere({ seqNow, seqThen, since }: Pick<BackupComparison, 'seqNow' | 'seqThen' | 'since'>): number {
  return seqThen - (seqNow - since.length)
}

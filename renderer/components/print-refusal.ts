/** Why nothing came out of the printer; null for what was printed and for somebody who closed the dialog. `instead`: what else can be done, if anything. */
export function printRefusal({ printed, reason }: { readonly printed: boolean; readonly reason: string | null }, instead: string | null = 'lưu PDF để in ở máy khác'): string | null {
  if (printed || reason === null || reason === '' || /cancel/iu.test(reason)) return null
  if (reason === 'documentGone' || reason === 'documentBlocked') return 'Bản đang xem đã cũ. Đợi bản mới hiện ra rồi in.'
  if (reason === 'notLoaded') return 'Chưa in được: bản in chưa đọc xong. Đợi vài giây rồi in lại.'
  return `Chưa in được: máy này chưa có máy in nào nhận việc. Nối máy in rồi in lại${instead === null ? '' : `, hoặc ${instead}`}.`
}

/** Why a folder or its disk refused a file, and what to do; by the code of the system or of SQLite. Null for a code that says nothing to people. */
export function storageReason(code: string): string | null {
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code)) return 'Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.'
  if (['EROFS', 'EACCES', 'EPERM', 'SQLITE_CANTOPEN'].includes(code) || code.startsWith('SQLITE_READONLY')) return 'Nơi này chỉ cho đọc. Xin quyền ghi, mở khóa chống ghi của thẻ hoặc USB, hoặc chọn nơi khác.'
  if (['ENOENT', 'ENODEV', 'ENXIO', 'EIO'].includes(code) || code.startsWith('SQLITE_IOERR')) return 'Ổ đĩa hoặc USB đã rút ra, hoặc không đọc ghi được. Cắm lại, hoặc chọn nơi khác.'
  return null
}

/** Why a file that a person saves was not written. Windows refuses one that another program has open as if it were protected. */
export function savingReason(code: string): string {
  const open = ['EACCES', 'EPERM', 'EBUSY'].includes(code) ? null : storageReason(code)
  return open ?? 'Nếu tệp đang mở ở chương trình khác thì đóng lại, hoặc chọn nơi khác.'
}

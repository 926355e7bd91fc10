import { permissions } from '../contract/permissions.ts'
import type { Permission } from '../contract/permissions.ts'

const titles: Readonly<Record<Permission, string>> = {
  'office.settings': 'sửa thông tin cơ quan',
  'office.backup': 'sao lưu, phục hồi dữ liệu',
  'organizations.read': 'xem tổ chức',
  'organizations.write': 'ghi tổ chức',
  'exams.read': 'xem kỳ thi',
  'exams.write': 'lập và sửa kỳ thi',
  'candidates.read': 'xem thí sinh',
  'candidates.write': 'ghi thí sinh',
  'eligibility.decide': 'xét điều kiện dự tuyển',
  'rooms.write': 'đánh số báo danh, chia phòng',
  'scripts.read': 'xem việc làm phách, kiểm đếm bài',
  'scripts.code': 'giữ phách',
  'bags.draw': 'điều hành chấm thi: bốc thăm túi bài',
  'bags.settle': 'ghi điểm thống nhất, điểm theo biên bản',
  'settlements.read': 'xem điểm thống nhất',
  'keying.enter': 'nhập điểm theo phách',
  'keying.settle': 'chốt điểm theo bài giấy',
  'attendance.write': 'điểm danh phòng thi',
  'marks.read': 'xem điểm',
  'marks.enter': 'nhập điểm',
  'results.read': 'xem kết quả',
  'results.decide': 'ghi quyết định về kết quả',
  'documents.print': 'lập danh sách in',
  'documents.approve': 'ghi quyết định duyệt danh sách',
  'history.read': 'xem nhật ký',
  'history.undo': 'hoàn tác',
  'users.manage': 'quản lý người dùng',
}

/** Name of a permission, as a sentence uses it. */
export function permissionTitle(permission: string): string {
  const known = permissions.find((name) => name === permission)
  return known === undefined ? permission : titles[known]
}

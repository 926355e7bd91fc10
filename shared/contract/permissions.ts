import { z } from 'zod'

/** What a procedure may demand of its caller. A role is a set of these; roles add up. */
export const permissions = [
  'office.settings',
  'office.backup',
  'organizations.read',
  'organizations.write',
  'exams.read',
  'exams.write',
  'candidates.read',
  'candidates.write',
  'eligibility.decide',
  'rooms.write',
  'scripts.read',
  'scripts.code',
  'bags.draw',
  'bags.settle',
  'settlements.read',
  'keying.enter',
  'keying.settle',
  'attendance.write',
  'marks.read',
  'marks.enter',
  'results.read',
  'results.decide',
  'documents.print',
  'documents.approve',
  'history.read',
  'history.undo',
  'users.manage',
] as const
export type Permission = (typeof permissions)[number]

/** Groups of output fields. A caller without the group gets the record without its fields, everywhere. */
export const fieldGroups = ['identity', 'contact', 'marks'] as const
export type FieldGroup = (typeof fieldGroups)[number]

export const roles = [
  'administrator',
  'chair',
  'recordsClerk',
  'recordsHead',
  'examSecretary',
  'codeKeeper',
  'typist',
  'settler',
  'marker',
  'markingHead',
  'appealBoard',
  'inspector',
  'viewer',
] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export interface RoleDefinition {
  readonly title: string
  /** What the role is for, in one sentence of the page that gives it. */
  readonly purpose: string
  /** Where it can be held: in the whole office, in one exam, or in either. */
  readonly scopes: readonly ('office' | 'exam')[]
  readonly permissions: readonly Permission[]
  readonly fieldGroups: readonly FieldGroup[]
}

const records = {
  permissions: ['organizations.read', 'organizations.write', 'history.read', 'history.undo'],
  fieldGroups: ['identity', 'contact'],
} as const

/** The roles of an office. The administrator manages users, backup and settings, never marks or closed groups of fields. */
export const roleDefinitions: Readonly<Record<Role, RoleDefinition>> = {
  administrator: {
    title: 'Quản trị',
    purpose: 'Thêm người dùng, giao việc, sao lưu, sửa thông tin cơ quan. Không xem điểm.',
    scopes: ['office'],
    permissions: ['office.settings', 'office.backup', 'users.manage', 'organizations.read', 'exams.read', 'history.read', 'history.undo'],
    fieldGroups: [],
  },
  chair: {
    title: 'Chủ tịch hội đồng',
    purpose: 'Xem mọi bước của kỳ thi, quyết định điều kiện dự tuyển, kết quả, duyệt danh sách.',
    scopes: ['exam', 'office'],
    permissions: [
      'organizations.read',
      'exams.read',
      'candidates.read',
      'eligibility.decide',
      'scripts.read',
      'settlements.read',
      'marks.read',
      'results.read',
      'results.decide',
      'documents.print',
      'documents.approve',
      'history.read',
      'history.undo',
    ],
    fieldGroups: ['identity', 'contact', 'marks'],
  },
  recordsClerk: { title: 'Cán bộ hồ sơ', purpose: 'Ghi tổ chức, hồ sơ cán bộ.', scopes: ['office'], ...records },
  recordsHead: {
    title: 'Phụ trách hồ sơ',
    purpose: 'Như cán bộ hồ sơ, và sao lưu dữ liệu.',
    scopes: ['office'],
    permissions: [...records.permissions, 'office.backup'],
    fieldGroups: records.fieldGroups,
  },
  examSecretary: {
    title: 'Thư ký hội đồng',
    purpose: 'Lập kỳ thi, nhận hồ sơ, xét điều kiện, chia phòng, điểm danh, in danh sách. Không nhập điểm.',
    scopes: ['exam', 'office'],
    permissions: [
      'organizations.read',
      'organizations.write',
      'exams.read',
      'exams.write',
      'candidates.read',
      'candidates.write',
      'eligibility.decide',
      'rooms.write',
      'scripts.read',
      'attendance.write',
      'marks.read',
      'results.read',
      'results.decide',
      'documents.print',
      'documents.approve',
      'history.read',
      'history.undo',
    ],
    fieldGroups: ['identity', 'contact', 'marks'],
  },
  codeKeeper: {
    title: 'Giữ phách',
    purpose: 'Làm phách, giữ bảng ghép phách. Không chấm, không nhập điểm, không phúc khảo.',
    scopes: ['exam'],
    permissions: ['exams.read', 'candidates.read', 'scripts.read', 'scripts.code'],
    fieldGroups: [],
  },
  typist: {
    title: 'Nhập điểm',
    purpose: 'Gõ điểm từ phiếu chấm.',
    scopes: ['exam', 'office'],
    permissions: ['exams.read', 'scripts.read', 'keying.enter', 'marks.read', 'marks.enter', 'history.read', 'history.undo'],
    fieldGroups: ['marks'],
  },
  settler: {
    title: 'Chốt điểm',
    purpose: 'Đối chiếu hai lần nhập và chốt theo bài giấy. Không nhập điểm.',
    scopes: ['exam'],
    permissions: ['exams.read', 'scripts.read', 'keying.settle', 'marks.read', 'history.read'],
    fieldGroups: ['marks'],
  },
  marker: {
    title: 'Giám khảo',
    purpose: 'Chấm bài trên giấy; tên đứng trên phiếu chấm.',
    scopes: ['exam'],
    permissions: ['exams.read'],
    fieldGroups: [],
  },
  markingHead: {
    title: 'Trưởng ban chấm thi',
    purpose: 'Theo dõi chấm thi, quyết định khi hai giám khảo chênh nhau.',
    scopes: ['exam'],
    permissions: ['exams.read', 'scripts.read', 'bags.draw', 'bags.settle', 'settlements.read', 'marks.read', 'documents.print', 'history.read', 'history.undo'],
    fieldGroups: ['marks'],
  },
  appealBoard: {
    title: 'Ban phúc khảo',
    purpose: 'Chấm lại bài có đơn; không thấy điểm cũ và tên thí sinh.',
    scopes: ['exam'],
    permissions: ['exams.read'],
    fieldGroups: [],
  },
  inspector: {
    title: 'Thanh tra, giám sát',
    purpose: 'Xem mọi thứ của kỳ thi kể cả nhật ký, không ghi gì.',
    scopes: ['exam', 'office'],
    permissions: ['organizations.read', 'exams.read', 'candidates.read', 'scripts.read', 'settlements.read', 'marks.read', 'results.read', 'history.read'],
    fieldGroups: ['identity', 'contact', 'marks'],
  },
  viewer: {
    title: 'Người xem',
    purpose: 'Xem danh sách và kết quả, không thấy điểm và số CCCD.',
    scopes: ['exam', 'office'],
    permissions: ['organizations.read', 'exams.read', 'candidates.read', 'results.read'],
    fieldGroups: [],
  },
}

/** Roles that the first user of an office gets. */
export const firstUserRoles: readonly Role[] = ['administrator', 'recordsClerk', 'examSecretary', 'typist']

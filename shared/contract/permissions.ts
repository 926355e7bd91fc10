import { z } from 'zod'

/** What a procedure may demand of its caller. A role is a set of these; roles add up. */
export const permissions = [
  'office.settings',
  'organizations.read',
  'organizations.write',
  'exams.read',
  'exams.write',
  'candidates.read',
  'candidates.write',
  'marks.read',
  'marks.enter',
  'results.read',
  'results.decide',
  'documents.print',
  'history.read',
  'history.undo',
  'users.manage',
] as const
export type Permission = (typeof permissions)[number]

/** Groups of output fields. A caller without the group gets the record without its fields, everywhere. */
export const fieldGroups = ['identity', 'contact', 'marks'] as const
export type FieldGroup = (typeof fieldGroups)[number]

export const roles = ['administrator', 'recordsClerk', 'examSecretary', 'typist', 'viewer'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export interface RoleDefinition {
  readonly title: string
  readonly permissions: readonly Permission[]
  readonly fieldGroups: readonly FieldGroup[]
}

/** The roles of an office. The administrator manages users and settings, never marks. */
export const roleDefinitions: Readonly<Record<Role, RoleDefinition>> = {
  administrator: {
    title: 'Quản trị',
    permissions: ['office.settings', 'users.manage', 'organizations.read', 'exams.read', 'history.read'],
    fieldGroups: [],
  },
  recordsClerk: {
    title: 'Cán bộ hồ sơ',
    permissions: ['organizations.read', 'organizations.write', 'history.read', 'history.undo'],
    fieldGroups: ['identity', 'contact'],
  },
  examSecretary: {
    title: 'Thư ký hội đồng',
    permissions: [
      'organizations.read',
      'organizations.write',
      'exams.read',
      'exams.write',
      'candidates.read',
      'candidates.write',
      'marks.read',
      'results.read',
      'results.decide',
      'documents.print',
      'history.read',
      'history.undo',
    ],
    fieldGroups: ['identity', 'contact', 'marks'],
  },
  typist: {
    title: 'Nhập điểm',
    permissions: ['exams.read', 'candidates.read', 'marks.read', 'marks.enter', 'history.read', 'history.undo'],
    fieldGroups: ['marks'],
  },
  viewer: {
    title: 'Người xem',
    permissions: ['organizations.read', 'exams.read', 'candidates.read', 'results.read'],
    fieldGroups: [],
  },
}

/** Roles that the first user of an office gets. */
export const firstUserRoles: readonly Role[] = ['administrator', 'recordsClerk', 'examSecretary', 'typist']

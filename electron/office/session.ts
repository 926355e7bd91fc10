import type { ProcedureMeta } from '../../shared/contract/base.ts'
import { grantsOn } from '../../db/queries/access.ts'
import type { PrivateKeys } from '../../db/keys.ts'
import type { Reader } from '../../db/open.ts'
import { roleDefinitions, roleSchema, type FieldGroup, type Permission, type Role } from '../../shared/contract/permissions.ts'

/** One role in one place: the whole office, one exam or one unit. */
export interface HeldRole {
  readonly role: Role
  readonly scopeKind: 'office' | 'exam' | 'unit'
  readonly scopeId: string | null
}

/** Somebody who unlocked the office. The keys leave memory when the session ends. */
export interface Session {
  readonly userId: string
  readonly userName: string
  readonly keys: PrivateKeys
  readonly held: readonly HeldRole[]
}

/** Roles that a user's grants give on a day. */
export function heldRoles(reader: Reader, userId: string, day: string): readonly HeldRole[] {
  return grantsOn(reader, userId, day).map(({ role, scopeKind, scopeId }) => ({ role: roleSchema.parse(role), scopeKind, scopeId }))
}

function reaches({ scopeKind, scopeId }: HeldRole, examId: string | null): boolean {
  return scopeKind === 'office' || (scopeKind === 'exam' && scopeId === examId)
}

/** Whether a session holds a permission for an exam (null: for the office as a whole). */
export function may({ held }: Session, permission: Permission, examId: string | null): boolean {
  return held.some((one) => reaches(one, examId) && roleDefinitions[one.role].permissions.includes(permission))
}

/** Whether a session holds a permission in any scope at all: for what answers only within the caller's reach. */
export function mayAnywhere({ held }: Session, permission: Permission): boolean {
  return held.some(({ role }) => roleDefinitions[role].permissions.includes(permission))
}

/** Whether a session may make a call that declares this, about an exam (null: about none). */
export function mayCall(session: Session, { permission, reach }: ProcedureMeta, examId: string | null): boolean {
  if (permission === 'public' || permission === 'session') return true
  if (permission === undefined) return false
  return reach === 'held' ? mayAnywhere(session, permission) : may(session, permission, examId)
}

/** Groups of fields that a session may see for an exam. */
export function visibleGroups({ held }: Session, examId: string | null): ReadonlySet<FieldGroup> {
  return new Set(held.filter((one) => reaches(one, examId)).flatMap(({ role }) => roleDefinitions[role].fieldGroups))
}

/** Every permission held anywhere, for the window to show what there is. */
export function allPermissions({ held }: Session): readonly Permission[] {
  return [...new Set(held.flatMap(({ role }) => roleDefinitions[role].permissions))]
}

import { roleDefinitions, roles, type Role } from '../../../shared/contract/permissions.ts'
import type { User } from '../../../shared/contract/users.ts'
import { seatRefusal } from '../../../shared/rules/seats.ts'
import { pairArticle, seatsSentence } from '../../../shared/words/seats.ts'

/** What the form of a grant holds. */
export interface GrantDraft {
  readonly scopeKind: 'office' | 'exam'
  readonly examId: string | null
  readonly role: Role | null
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly decision: string
}

export function emptyGrant(today: string): GrantDraft {
  return { scopeKind: 'office', examId: null, role: null, fromDay: today, toDay: null, decision: '' }
}

/** A role that can be held in the scope chosen, and what keeps this person from it. */
export interface RoleOption {
  readonly role: Role
  readonly title: string
  readonly purpose: string
  readonly refusal: string | null
}

function refusalOf({ grants }: User, role: Role, draft: GrantDraft): string | null {
  if (draft.fromDay === null || (draft.scopeKind === 'exam' && draft.examId === null)) return null
  const examId = draft.scopeKind === 'exam' ? draft.examId : null
  const seats = grants.map((grant) => ({ role: grant.role, examId: grant.scopeId, examName: grant.scopeName, fromDay: grant.fromDay, toDay: grant.toDay }))
  const refusal = seatRefusal({ role, examId, fromDay: draft.fromDay, toDay: draft.toDay }, seats)
  if (refusal === null) return null
  if (refusal.kind === 'held') return 'Đang giữ việc này trong những ngày ấy.'
  return seatsSentence(role, refusal.seat.role, pairArticle(refusal.pair), refusal.seat.examName)
}

/** Roles to choose from, each with what keeps the person from it. */
export function roleOptions(user: User, draft: GrantDraft): readonly RoleOption[] {
  return roles
    .filter((role) => roleDefinitions[role].scopes.includes(draft.scopeKind))
    .map((role) => ({ role, title: roleDefinitions[role].title, purpose: roleDefinitions[role].purpose, refusal: refusalOf(user, role, draft) }))
}

export type GrantErrors = Partial<Record<'examId' | 'role' | 'fromDay' | 'toDay', string>>

/** What is missing or does not fit, by field. */
export function grantErrors(draft: GrantDraft, options: readonly RoleOption[]): GrantErrors {
  const errors: GrantErrors = {}
  if (draft.scopeKind === 'exam' && draft.examId === null) errors.examId = 'Chưa chọn kỳ thi.'
  const option = options.find(({ role }) => role === draft.role)
  if (option === undefined) errors.role = 'Chưa chọn việc.'
  else if (option.refusal !== null) errors.role = option.refusal
  if (draft.fromDay === null) errors.fromDay = 'Chưa có ngày bắt đầu. Gõ như 25/11/2026.'
  else if (draft.toDay !== null && draft.toDay < draft.fromDay) errors.toDay = 'Ngày cuối ở trước ngày bắt đầu. Sửa một trong hai ngày.'
  return errors
}

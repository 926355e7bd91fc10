import type { Organization } from '../../../shared/contract/organizations.ts'

/** What a form of an organization holds. `from` is the day since when: of existing, or of the change. */
export interface OrganizationDraft {
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
  readonly from: string | null
  readonly reason: string
}

/** What the form does: add, note that something happened, or tell the past differently. */
export type OrganizationAct = 'create' | 'change' | 'correct'

export type OrganizationErrors = Partial<Record<keyof OrganizationDraft, string>>

export const emptyOrganization: OrganizationDraft = { name: '', shortName: '', parentId: null, from: null, reason: '' }

/** The form as it opens; a change starts on a day of its own, a correction keeps the day that is known. */
export function draftOf(organization: Organization, act: OrganizationAct): OrganizationDraft {
  return {
    name: organization.name,
    shortName: organization.shortName ?? '',
    parentId: organization.parentId,
    from: act === 'correct' ? organization.validFrom : null,
    reason: '',
  }
}

/** What is missing, by field. */
export function organizationErrors(draft: OrganizationDraft, act: OrganizationAct): OrganizationErrors {
  const errors: OrganizationErrors = {}
  if (draft.name.trim() === '') errors.name = 'Chưa có tên. Gõ đủ như trong quyết định thành lập.'
  if (act === 'change' && draft.from === null) errors.from = 'Chưa có ngày thay đổi. Gõ ngày quyết định có hiệu lực.'
  if (act !== 'create' && draft.reason.trim() === '') {
    errors.reason = act === 'change' ? 'Chưa có lý do. Gõ số quyết định hoặc việc đã xảy ra.' : 'Chưa có lý do. Gõ chỗ gõ sai và giấy tờ đã xem.'
  }
  return errors
}

/** The facts of the form, as the contract takes them. */
export function factsOf(draft: OrganizationDraft): { name: string; shortName: string | null; parentId: string | null } {
  return { name: draft.name.trim(), shortName: draft.shortName.trim() || null, parentId: draft.parentId }
}

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Organization } from '../../../shared/contract/organizations.ts'
import { api, newRequestId, queryClient } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { PartialDateInput } from '../../components/partial-date-input.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { useSaved } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { draftOf, emptyOrganization, factsOf, organizationErrors } from './organization-draft.ts'
import type { OrganizationAct, OrganizationDraft } from './organization-draft.ts'

/** Properties of the form; `organization` is missing when a new one is added. */
export interface OrganizationFormProps {
  act: OrganizationAct
  organization: Organization | null
  /** Organizations that this one may belong to. */
  others: readonly Organization[]
  onDone: (saved: Organization) => void
  onCancel: () => void
}

const words: Readonly<Record<OrganizationAct, { title: string; lead: string; save: string; from: string }>> = {
  create: { title: 'Thêm tổ chức', lead: 'Cơ quan, đơn vị mà vị trí dự tuyển thuộc về.', save: 'Thêm', from: 'Có từ' },
  change: { title: 'Ghi thay đổi', lead: 'Có việc đã xảy ra: đổi tên, đổi nơi trực thuộc. Trước ngày này giữ như cũ.', save: 'Ghi thay đổi', from: 'Thay đổi từ ngày' },
  correct: { title: 'Sửa sai', lead: 'Trước đây gõ sai. Điều đã gõ vẫn còn trong lịch sử.', save: 'Sửa sai', from: 'Có từ' },
}

function save(act: OrganizationAct, organization: Organization | null, draft: OrganizationDraft): Promise<Organization> {
  const facts = { ...factsOf(draft), requestId: newRequestId() }
  if (act === 'create' || organization === null) return api.organizations.create({ ...facts, validFrom: draft.from })
  const { id, versionId } = organization
  const reason = draft.reason.trim()
  if (act === 'change') return api.organizations.change({ ...facts, id, versionId, from: draft.from ?? '', reason })
  return api.organizations.correct({ ...facts, versionId, validFrom: draft.from, reason })
}

/** Adds an organization, notes a change or mends what was typed wrong. */
export function OrganizationForm({ act, organization, others, onDone, onCancel }: OrganizationFormProps) {
  const [draft, setDraft] = useState<OrganizationDraft>(() => (organization === null ? emptyOrganization : draftOf(organization, act)))
  const [judged, setJudged] = useState(false)
  const markSaved = useSaved()
  const saving = useMutation({
    mutationFn: () => save(act, organization, draft),
    onSuccess: async (saved) => {
      markSaved()
      await queryClient.invalidateQueries()
      onDone(saved)
    },
  })
  const errors = organizationErrors(draft, act)
  const shown = judged ? errors : {}
  const { title, lead, save: saveWord, from } = words[act]

  function submit(): void {
    setJudged(true)
    if (Object.keys(errors).length === 0 && !saving.isPending) saving.mutate()
  }

  useKeys({ Escape: onCancel })
  return (
    <section className="mt-section" aria-label={title}>
      <h2>{title}</h2>
      <p className="mt-small mt-quiet mt-organization-lead">{lead}</p>
      <FieldGrid onSubmit={submit} label={title}>
        <FieldCell>
          <TextInput label="Tên" autoFocus value={draft.name} error={shown.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        </FieldCell>
        <FieldCell span={3}>
          <TextInput label="Tên viết tắt (nếu có)" value={draft.shortName} onChange={(event) => setDraft({ ...draft, shortName: event.currentTarget.value })} />
        </FieldCell>
        <FieldCell span={3}>
          <PartialDateInput label={from} value={draft.from} required={act === 'change'} error={shown.from} onChange={(value) => setDraft({ ...draft, from: value })} />
        </FieldCell>
        <FieldCell>
          <CodePicker
            label="Trực thuộc"
            required={false}
            value={draft.parentId}
            onChange={(parentId) => setDraft({ ...draft, parentId })}
            options={others.filter((other) => other.id !== organization?.id).map((other) => ({ id: other.id, code: other.shortName ?? '', name: other.name, current: true }))}
          />
        </FieldCell>
        {act === 'create' ? null : (
          <FieldCell>
            <ReasonField label={act === 'change' ? 'Lý do, căn cứ' : 'Lý do sửa'} value={draft.reason} error={shown.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
          </FieldCell>
        )}
        <FaultNote error={saving.error} />
        <div className="mt-form-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={submit} loading={saving.isPending}>
            {saveWord}
          </KeyButton>
          <Button variant="default" onClick={onCancel}>
            Bỏ
          </Button>
        </div>
      </FieldGrid>
    </section>
  )
}

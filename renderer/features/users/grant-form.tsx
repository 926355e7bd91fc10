import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { RefObject } from 'react'
import type { User } from '../../../shared/contract/users.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { today } from '../../components/today.ts'
import { useKeys } from '../../components/use-keys.ts'
import { emptyGrant, grantErrors, roleOptions } from './grant-draft.ts'
import { RoleChoice } from './role-choice.tsx'

const scopes = [
  { value: 'office', label: 'Cả cơ quan' },
  { value: 'exam', label: 'Một kỳ thi' },
] as const

/** Giao việc: a role, where, from when to when, by what decision. `scope` is its first field. */
export function GrantForm({ user, scope, onDone, onCancel }: { user: User; scope: RefObject<HTMLDivElement | null>; onDone: (user: User) => void; onCancel: () => void }) {
  const [draft, setDraft] = useState(() => emptyGrant(today()))
  const [judged, setJudged] = useState(false)
  const scopeLabel = useId()
  const exams = useQuery(queries.exams.list.queryOptions())
  const grant = useMutation(queries.users.grant.mutationOptions({ onSuccess: onDone }))
  const options = roleOptions(user, draft)
  const errors = grantErrors(draft, options)
  const shown = judged ? errors : {}

  function save(): void {
    setJudged(true)
    const { role, scopeKind, examId, fromDay, toDay, decision } = draft
    if (Object.keys(errors).length > 0 || role === null || fromDay === null || grant.isPending) return
    grant.mutate({ userId: user.id, role, scopeKind, scopeId: scopeKind === 'exam' ? examId : null, fromDay, toDay, decision, requestId: newRequestId() })
  }

  useKeys({ Escape: onCancel })
  return (
    <section className="mt-section" aria-label="Giao việc">
      <h2>Giao việc cho {user.name}</h2>
      <FieldGrid onSubmit={save} label="Giao việc">
        <FieldCell>
          <label className="mt-label" id={scopeLabel}>
            Phạm vi
          </label>
          <SegmentedControl
            ref={scope}
            fullWidth
            aria-labelledby={scopeLabel}
            value={draft.scopeKind}
            data={[...scopes]}
            onChange={(value) => setDraft({ ...draft, role: null, scopeKind: scopes.find((scope) => scope.value === value)?.value ?? 'office' })}
          />
        </FieldCell>
        {draft.scopeKind === 'exam' ? (
          <FieldCell>
            <CodePicker
              label="Kỳ thi"
              value={draft.examId}
              onChange={(examId) => setDraft({ ...draft, examId })}
              options={(exams.data ?? []).map(({ id, name }) => ({ id, code: '', name, current: true }))}
              error={shown.examId}
              nothingFound={exams.data?.length === 0 ? 'Chưa có kỳ thi nào. Lập kỳ thi trước.' : undefined}
            />
          </FieldCell>
        ) : null}
        <FieldCell span={3}>
          <DayInput label="Từ ngày" value={draft.fromDay} error={shown.fromDay} onChange={(fromDay) => setDraft({ ...draft, fromDay })} />
        </FieldCell>
        <FieldCell span={3}>
          <DayInput label="Đến hết ngày" value={draft.toDay} required={false} error={shown.toDay} onChange={(toDay) => setDraft({ ...draft, toDay })} />
        </FieldCell>
        <FieldCell>
          <TextInput
            label="Số quyết định (nếu có)"
            placeholder="Quyết định lập ban, hay giao việc"
            value={draft.decision}
            maxLength={300}
            onChange={(event) => setDraft({ ...draft, decision: event.currentTarget.value })}
          />
        </FieldCell>
        <FieldCell>
          <RoleChoice options={options} value={draft.role} error={shown.role} onChange={(role) => setDraft({ ...draft, role })} />
        </FieldCell>
        <FaultNote error={grant.error} />
        <div className="mt-user-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" bound={false} onPress={save} loading={grant.isPending}>
            Giao việc
          </KeyButton>
          <Button variant="default" onClick={onCancel}>
            Bỏ
          </Button>
        </div>
      </FieldGrid>
    </section>
  )
}

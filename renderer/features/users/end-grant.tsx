import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { roleDefinitions } from '../../../shared/contract/permissions.ts'
import type { Grant, User } from '../../../shared/contract/users.ts'
import { addDays, formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { today } from '../../components/today.ts'

/** Thôi giao việc: the last day, and why. */
export function EndGrant({ user, grant, onDone, onCancel }: { user: User; grant: Grant; onDone: (user: User) => void; onCancel: () => void }) {
  const [toDay, setToDay] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [judged, setJudged] = useState(false)
  const end = useMutation(queries.users.endGrant.mutationOptions({ onSuccess: onDone }))
  const { title } = roleDefinitions[grant.role]
  const given = reason.trim()
  function confirm(): void {
    setJudged(true)
    if (toDay !== null && given !== '' && !end.isPending) end.mutate({ id: grant.id, toDay, reason: given, expectedRevision: grant.revision, requestId: newRequestId() })
  }
  return (
    <Dialog title={`Thôi giao việc ${title}?`} onClose={onCancel}>
      <p>
        {user.name}, {grant.scopeName ?? 'cả cơ quan'}. Thôi ngay từ hôm nay thì ghi ngày cuối là {formatDay(addDays(today(), -1))}. Giao lại được bằng “Giao việc”.
      </p>
      <div className="mt-dialog-fields">
        <FieldGrid onSubmit={confirm} label="Thôi giao việc" enterSubmits>
          <FieldCell span={3}>
            <DayInput label="Ngày cuối giữ việc" value={toDay} error={judged && toDay === null ? 'Chưa có ngày cuối.' : null} onChange={setToDay} />
          </FieldCell>
          <FieldCell>
            <ReasonField value={reason} onChange={setReason} error={judged && given === '' ? 'Chưa có lý do. Ghi vì sao thôi giao.' : null} />
          </FieldCell>
          <FaultNote error={end.error} />
        </FieldGrid>
      </div>
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onCancel}>
          Giữ lại
        </Button>
        <Button onClick={confirm} loading={end.isPending}>
          Thôi giao việc
        </Button>
      </div>
    </Dialog>
  )
}

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartPlan } from '../../../shared/contract/rooms.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { SeedField } from '../../components/seed-field.tsx'
import { countText, lineOrNothing, seedProblem } from '../../components/typed-values.ts'
import { WithdrawQuestion } from '../../components/withdraw-question.tsx'
import { roomWords } from './room-words.ts'
import { readRooms } from './read-rooms.ts'

/** Properties of the dialog. */
export interface DrawDialogProps {
  examId: string
  plan: PartPlan
  drawnBefore: boolean
  /** Day on which a list of rooms went out: then a reason is needed. */
  issuedOn: string | null
  onClose: () => void
}

/** Bốc thăm: a seed from dice or from the program, and a reason where papers are out. */
export function DrawDialog({ examId, plan, drawnBefore, issuedOn, onClose }: DrawDialogProps) {
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const draw = useMutation(
    queries.rooms.draw.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onClose()
      },
      onError: readRooms,
    }),
  )
  const reasonMissing = issuedOn !== null && reason.trim() === ''

  function save(): void {
    setAsked(true)
    if (seedProblem(seed) !== null || reasonMissing || draw.isPending) return
    draw.mutate({ examId, partId: plan.part.id, seed: lineOrNothing(seed), ...(issuedOn === null ? {} : { reason: reason.trim() }), requestId: newRequestId() })
  }

  return (
    <Dialog title={`${drawnBefore ? 'Bốc thăm lại' : 'Bốc thăm'} phòng thi, chỗ ngồi: ${plan.part.title}?`} onClose={onClose}>
      <FieldGrid label="Bốc thăm" onSubmit={save} enterSubmits>
        <p>
          {countText(plan.toSit)} người dự thi. {roomWords(plan)} {drawnBefore ? 'Mọi chỗ đang xếp của phần này, kể cả chỗ xếp tay, được bốc lại.' : null}
        </p>
        <FieldCell span={6}>
          <SeedField value={seed} onChange={setSeed} judged={asked} autoFocus explained />
        </FieldCell>
        {issuedOn === null ? null : (
          <FieldCell span={6}>
            <ReasonField
              label={`Lý do bốc lại, vì danh sách phòng đã ra ngày ${formatDay(issuedOn)}`}
              value={reason}
              onChange={setReason}
              error={asked && reasonMissing ? 'Chưa có lý do. Ghi vì sao bốc thăm lại.' : null}
            />
          </FieldCell>
        )}
        <FaultNote error={draw.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={draw.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            Bốc thăm
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

/** Bỏ kết quả bốc thăm: every seat of the part is free again, so that sessions and rooms can be changed. */
export function ClearDraw({ examId, plan, onClose }: { examId: string; plan: PartPlan; onClose: () => void }) {
  const clear = useMutation(
    queries.rooms.clear.mutationOptions({
      onSuccess: async () => {
        await readRooms()
        onClose()
      },
    }),
  )
  return (
    <WithdrawQuestion
      title={`Bỏ kết quả bốc thăm ${plan.part.title}?`}
      reasonMissing="Chưa có lý do. Ghi vì sao bỏ kết quả."
      fault={<FaultNote error={clear.error} />}
      confirm={`Bỏ ${countText(plan.seated)} chỗ`}
      onConfirm={(reason) => clear.mutate({ examId, partId: plan.part.id, reason, requestId: newRequestId() })}
      onCancel={onClose}
      busy={clear.isPending}
    >
      {countText(plan.seated)} người mất chỗ ở phần này cho đến khi bốc thăm lại. Nhật ký giữ lại và hoàn tác được.
    </WithdrawQuestion>
  )
}

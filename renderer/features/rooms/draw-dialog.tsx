import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import type { PartPlan } from '../../../shared/contract/rooms.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { api, newRequestId, queries } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { DrawForm, type Seeded } from '../../components/draw-form.tsx'
import { follow } from '../../components/follow.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { countText } from '../../components/typed-values.ts'
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
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController | null>(null)
  const draw = useMutation({
    async mutationFn(seeded: Seeded): Promise<{ readonly placed: number }> {
      const controller = new AbortController()
      running.current = controller
      const work = await api.rooms.draw({ examId, partId: plan.part.id, ...seeded, requestId: newRequestId() }, { signal: controller.signal })
      return follow<{ readonly placed: number }>(work, setProgress)
    },
    onSuccess: async () => {
      await readRooms()
      onClose()
    },
    onError: readRooms,
    onSettled: () => setProgress(null),
  })

  /** Ends a draw under way; what was written before it could be ended is shown as it is. */
  function leave(): void {
    running.current?.abort()
    onClose()
  }

  return (
    <Dialog title={`${drawnBefore ? 'Bốc thăm lại' : 'Bốc thăm'} phòng thi, chỗ ngồi: ${plan.part.title}?`} onClose={leave}>
      <DrawForm
        label="Bốc thăm"
        reasonLabel={issuedOn === null ? null : `Lý do bốc lại, vì danh sách phòng đã ra ngày ${formatDay(issuedOn)}`}
        onDraw={(seeded) => draw.mutate(seeded)}
        error={draw.error}
        busy={draw.isPending}
        progress={progress}
        onClose={leave}
      >
        <p>
          {countText(plan.toSit)} người dự thi. {roomWords(plan)} {drawnBefore ? 'Mọi chỗ đang xếp của phần này, kể cả chỗ xếp tay, được bốc lại.' : null}
        </p>
      </DrawForm>
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

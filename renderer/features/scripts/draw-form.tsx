import { Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api.ts'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { drawErrors, firstDraw, readDraw, type DrawDraft } from './coding-draft.ts'
import { keeperErrors } from './keeper-draft.ts'
import { KeeperFields, useKeeperDraft } from './keeper-fields.tsx'

/** Codes as they were drawn; they stand in memory until they are sealed. */
export type DrawnCodes = Awaited<ReturnType<typeof api.scripts.draw>>

/** Bốc phách: how the scripts are bagged, and the other keeper. */
export function DrawForm({ examId, partId, onDrawn }: { examId: string; partId: string; onDrawn: (drawn: DrawnCodes) => void }) {
  const [draft, setDraft] = useState<DrawDraft>(firstDraw)
  const { keeper, setKeeper, forget } = useKeeperDraft(examId)
  const [judged, setJudged] = useState(false)
  const draw = useMutation({ mutationFn: (input: Parameters<typeof api.scripts.draw>[0]) => api.scripts.draw(input), onSuccess: onDrawn, onSettled: forget })
  const errors = judged ? drawErrors(draft) : {}

  function save(): void {
    setJudged(true)
    const options = readDraw(draft)
    const { keeperId, passphrase } = keeper
    if (options === null || keeperId === null || Object.keys(keeperErrors(keeper)).length > 0 || draw.isPending) return
    setJudged(false)
    draw.mutate({ examId, partId, keeperId, passphrase, ...options })
  }

  return (
    <FieldGrid onSubmit={save} label="Bốc phách">
      <FieldCell span={2}>
        <TextInput label="Nhiều nhất mỗi túi, bài" value={draft.bagSize} onChange={(event) => setDraft({ ...draft, bagSize: event.currentTarget.value })} error={errors.bagSize} inputMode="numeric" autoComplete="off" autoFocus />
      </FieldCell>
      <FieldCell span={2}>
        <TextInput label="Mã dự phòng" value={draft.spares} onChange={(event) => setDraft({ ...draft, spares: event.currentTarget.value })} error={errors.spares} inputMode="numeric" autoComplete="off" />
      </FieldCell>
      <FieldCell span={6}>
        <Radio.Group label="Chia túi" value={draft.byPost ? 'post' : 'exam'} onChange={(value) => setDraft({ ...draft, byPost: value === 'post' })}>
          <Radio value="post" label="Mỗi vị trí túi riêng (đề thi khác nhau)" />
          <Radio value="exam" label="Chung cho cả kỳ thi (cùng một đề)" />
        </Radio.Group>
      </FieldCell>
      <KeeperFields examId={examId} draft={keeper} onChange={setKeeper} judged={judged} fault={draw.error} />
      <div className="mt-form-actions">
        <KeyButton keys="Ctrl+Enter" variant="filled" data-submit bound={false} onPress={save} loading={draw.isPending}>
          Bốc phách
        </KeyButton>
      </div>
    </FieldGrid>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, newRequestId, queries, readAgain } from '../../app/api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { Note } from '../../components/note.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actErrors, actWords, noAct, type ActDraft, type KeepersAct } from './act-draft.ts'
import { keeperErrors, noKeeper } from './keeper-draft.ts'
import { KeeperFields } from './keeper-fields.tsx'

export type { KeepersAct }

/** Properties of the dialog. */
interface KeepersDialogProps {
  examId: string
  partId: string
  act: KeepersAct
  onClose: () => void
}

/** What both keepers do together: each act needs the other's passphrase and a reason for the log. */
export function KeepersDialog({ examId, partId, act, onClose }: KeepersDialogProps) {
  const [draft, setDraft] = useState<ActDraft>(noAct)
  const [keeper, setKeeper] = useState(noKeeper)
  const [judged, setJudged] = useState(false)
  const words = actWords[act]
  const run = useMutation({
    mutationFn: async (common: { examId: string; partId: string; keeperId: string; passphrase: string; reason: string; requestId: string }) => {
      switch (act) {
        case 'lookUp': {
          const { code, bag, position } = await api.scripts.lookUp({ ...common, number: draft.number.trim() })
          return `Số báo danh ${draft.number.trim()}: túi ${bag}, bài thứ ${position}, số phách ${code}.`
        }
        case 'useSpare': {
          const { spare } = await api.scripts.useSpare({ ...common, code: draft.code.trim() })
          return `Mã mới của bài là ${spare}. Viết lên nhãn mới, dán lên mọi tờ của bài; mã cũ không dùng nữa.`
        }
        case 'withdraw': {
          const { voided } = await api.scripts.withdraw(common)
          return `Đã hủy ${voided} mã. Bóc nhãn cũ rồi bốc phách lại.`
        }
        case 'renewKeepers':
          await api.scripts.renewKeepers({ ...common, halves: [draft.first, draft.second] })
          return 'Bảng ghép phách đã niêm phong cho hai người đang có mặt. Niêm phong lại hai phong bì.'
      }
    },
    onSuccess: () => readAgain(queries.scripts, queries.keying, queries.history),
    onSettled: () => setKeeper((before) => ({ ...before, passphrase: '' })),
  })
  const errors = judged ? actErrors(act, draft) : {}
  const set = (field: keyof ActDraft) => (value: string) => setDraft((before) => ({ ...before, [field]: value }))

  function save(): void {
    setJudged(true)
    const { keeperId, passphrase } = keeper
    if (keeperId === null || Object.keys(keeperErrors(keeper)).length + Object.keys(actErrors(act, draft)).length > 0 || run.isPending) return
    setJudged(false)
    run.mutate({ examId, partId, keeperId, passphrase, reason: draft.reason.trim(), requestId: newRequestId() })
  }

  if (run.data !== undefined) {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Note kind="done">{run.data}</Note>
        <div className="mt-dialog-actions">
          <Button variant="filled" onClick={onClose} data-autofocus rightSection={<KeyHint keys="Enter" />}>
            Đóng
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <FieldGrid label={words.title} onSubmit={save} enterSubmits>
        <p>{words.about}</p>
        {words.fields.map(({ field, label }) => (
          <FieldCell key={field} span={field === 'number' || field === 'code' ? 3 : 6}>
            <TextInput label={label} value={draft[field]} onChange={(event) => set(field)(event.currentTarget.value)} error={errors[field]} autoComplete="off" spellCheck={false} data-autofocus={field === words.fields[0]?.field || undefined} />
          </FieldCell>
        ))}
        <FieldCell>
          <ReasonField value={draft.reason} onChange={set('reason')} error={errors.reason ?? null} />
        </FieldCell>
        <KeeperFields examId={examId} draft={keeper} onChange={setKeeper} judged={judged} fault={run.error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" variant="filled" loading={run.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {words.confirm}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

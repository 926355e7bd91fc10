import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OfficeProfile } from '../../../shared/contract/access.ts'
import { isDeclared } from '../../../shared/words/errors.ts'
import { newRequestId, queries, queryClient } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldGrid } from '../../components/field-grid.tsx'
import { FieldHistory, HistoryCell, joinReasons, KeptReason } from '../../components/field-history.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { Page } from '../../components/page.tsx'
import { useSession } from '../../components/session.ts'
import { markSaved } from '../../components/status-store.ts'
import { useStatus } from '../../components/status-bar.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { officeErrors } from './office-draft.ts'
import { OfficeFields } from './office-fields.tsx'
import { PaperPreview } from './paper-preview.tsx'
import './settings.css'

type Draft = Omit<OfficeProfile, 'id' | 'revision'>

function draftOf({ name, printName, superiorName, symbol, place, layout, headPosition }: OfficeProfile): Draft {
  return { name, printName, superiorName, symbol, place, layout, headPosition }
}

const stateKey = queries.access.state.key()

/** Thông tin cơ quan: what stands at the head of papers and on the unlock page. */
export function OfficePage() {
  const { office } = useSession()
  // Anew when the office changed: what another act, an undo for one, made of it is what is edited.
  return <OfficeForm key={office.revision} office={office} />
}

function OfficeForm({ office }: { office: OfficeProfile }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(office))
  const [judged, setJudged] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const errors = { ...officeErrors(draft), ...(draft.headPosition.trim() === '' ? { headPosition: 'Chưa có chức vụ. Gõ như Trưởng Ban.' } : {}) }
  const shown: Partial<Record<keyof Draft, string>> = judged ? errors : {}
  const untouched = JSON.stringify(draft) === JSON.stringify(draftOf(office))
  const refresh = () => queryClient.invalidateQueries({ queryKey: stateKey })
  const change = useMutation(
    queries.access.changeOffice.mutationOptions({
      onSuccess: async () => {
        markSaved()
        await refresh()
      },
      onError: async (error) => {
        if (isDeclared(error) && error.code === 'STALE') await refresh()
      },
    }),
  )

  function save(): void {
    setJudged(true)
    if (Object.keys(errors).length === 0 && !untouched && !change.isPending) change.mutate({ ...draft, ...(reason === null ? {} : { reason }), expectedRevision: office.revision, requestId: newRequestId() })
  }

  /** An old value comes back as an act of its own; into its box where other changes wait. */
  async function putBack(field: string, value: unknown, why: string): Promise<void> {
    const next = { ...draft, [field]: value }
    if (untouched) {
      await change.mutateAsync({ ...next, reason: why, expectedRevision: office.revision, requestId: newRequestId() })
      return
    }
    setDraft(next)
    setReason((kept) => joinReasons(kept, why))
  }

  useStatus({ keys: [['Enter', 'ô kế tiếp'], ['Ctrl+Enter', 'lưu']] })
  useKeys({ Escape: () => setDraft(draftOf(office)) }, !untouched)
  return (
    <Page
      title="Thông tin cơ quan"
      subtitle="Đứng ở đầu mọi giấy tờ in ra; giấy đã in giữ như cũ"
      actions={
        <KeyButton keys="Ctrl+Enter" variant="filled" onPress={save} loading={change.isPending}>
          Lưu
        </KeyButton>
      }
      asideLabel="Đầu văn bản"
      asideWidth={370}
      aside={
        <div className="mt-section mt-office-preview">
          <PaperPreview office={draft} headPosition={draft.headPosition} />
        </div>
      }
    >
      <div className="mt-settings-form">
        <FieldHistory examId={null} table="office" recordId={office.id} onPutBack={putBack} atOnce={untouched}>
          <FieldGrid label="Thông tin cơ quan" onSubmit={save}>
            <OfficeFields
              draft={draft}
              errors={shown}
              onType={(field, text) => setDraft({ ...draft, [field]: text })}
              onLayout={(layout) => setDraft({ ...draft, layout })}
            />
            <HistoryCell span={3} field="headPosition" label="Chức vụ người đứng đầu">
              <TextInput
                label="Chức vụ người đứng đầu"
                description="Ở chỗ ký, khi người khác ký thay"
                value={draft.headPosition}
                error={shown.headPosition}
                maxLength={300}
                onChange={(event) => setDraft({ ...draft, headPosition: event.currentTarget.value })}
              />
            </HistoryCell>
            <KeptReason reason={reason} onDrop={() => setReason(null)} />
            <FaultNote error={change.error} />
          </FieldGrid>
        </FieldHistory>
      </div>
    </Page>
  )
}

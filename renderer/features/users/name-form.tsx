import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { KeyButton } from '../../components/key-button.tsx'
import { useKeys } from '../../components/use-keys.ts'

/** Properties of the form. */
export interface NameFormProps {
  title: string
  lead: string
  name: string
  save: string
  onSave: (name: string) => void
  onCancel: () => void
  busy: boolean
  error: unknown
}

/** The name of a user: a new one's, or another for one who is there. */
export function NameForm({ title, lead, name: before, save, onSave, onCancel, busy, error }: NameFormProps) {
  const [name, setName] = useState(before)
  const [judged, setJudged] = useState(false)
  function submit(): void {
    setJudged(true)
    if (name.trim() !== '' && !busy) onSave(name.trim())
  }
  useKeys({ Escape: onCancel })
  return (
    <section className="mt-section" aria-label={title}>
      <h2>{title}</h2>
      <p className="mt-small mt-quiet">{lead}</p>
      <FieldGrid onSubmit={submit} label={title} enterSubmits>
        <FieldCell>
          <TextInput
            label="Họ và tên"
            autoFocus
            value={name}
            maxLength={300}
            error={judged && name.trim() === '' ? 'Chưa có họ tên. Gõ đủ họ, đệm, tên.' : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </FieldCell>
        <FaultNote error={error} />
        <div className="mt-user-actions">
          <KeyButton keys="Ctrl+Enter" variant="filled" bound={false} onPress={submit} loading={busy}>
            {save}
          </KeyButton>
          <Button variant="default" onClick={onCancel}>
            Bỏ
          </Button>
        </div>
      </FieldGrid>
    </section>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { FaultNote } from './fault-note.tsx'
import { FieldGrid } from './field-grid.tsx'
import { decisionPaper, emptyGround, groundErrors, groundOf, type Ground, type GroundDraft } from './ground-draft.ts'
import { GroundFields } from './ground-fields.tsx'
import { KeyHint } from './key-hint.tsx'
import { today } from './today.ts'

/** Properties of the dialog. */
export interface GroundedDialogProps {
  title: string
  /** What the button does: "Ghi quyết định". */
  action: string
  /** Whether the fields above the paper are complete. */
  ready: boolean
  /** What will be so once it is saved. */
  consequence: ReactNode
  onSave: (ground: Ground) => void
  error: unknown
  busy: boolean
  onClose: () => void
  /** What the paper is called. */
  paper?: string
  /** The fields; `asked`: somebody tried to save, so that what is missing is marked. */
  children: (asked: boolean) => ReactNode
}

/** A decision about results, with the paper that it rests on and what it makes of the people, said before it is saved. */
export function GroundedDialog({ title, action, ready, consequence, onSave, error, busy, onClose, paper = decisionPaper, children }: GroundedDialogProps) {
  const [draft, setDraft] = useState<GroundDraft>(emptyGround)
  /** Nothing is marked before somebody tries to save; from then on a mark goes when its field is right. */
  const [asked, setAsked] = useState(false)
  const ground = groundOf(draft, paper, today())

  function save(): void {
    setAsked(true)
    if (ready && ground !== null && !busy) onSave(ground)
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <FieldGrid onSubmit={save} label={action}>
        {children(asked)}
        <GroundFields draft={draft} onChange={setDraft} errors={asked ? groundErrors(draft, paper, today()) : {}} paper={paper} />
        <p role="status">{consequence} Hoàn tác được bằng Ctrl+Z.</p>
        <FaultNote error={error} />
        <div className="mt-dialog-actions">
          <Button variant="default" onClick={onClose}>
            Để sau
          </Button>
          <Button type="submit" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {action}
          </Button>
        </div>
      </FieldGrid>
    </Dialog>
  )
}

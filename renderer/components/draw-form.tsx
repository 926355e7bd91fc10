import { Button, Progress as ProgressBar } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Progress } from '../../shared/contract/list-preview.ts'
import { FaultNote } from './fault-note.tsx'
import { FieldCell, FieldGrid } from './field-grid.tsx'
import { KeyHint } from './key-hint.tsx'
import { ReasonField } from './reason-field.tsx'
import { SeedField } from './seed-field.tsx'
import { countText, lineOrNothing, seedProblem } from './typed-values.ts'

/** What a draw is done with: a seed from dice, null where the program makes it; a reason only where it was drawn before. */
export interface Seeded {
  readonly seed: string | null
  readonly reason?: string
}

/** Properties of the form. */
interface DrawFormProps {
  label: string
  /** What the reason of another draw is called; null: it needs none. */
  reasonLabel: string | null
  onDraw: (seeded: Seeded) => void
  error: unknown
  busy: boolean
  /** How far a draw of a big exam has come; null: it has told nothing. */
  progress?: Progress | null
  onClose: () => void
  /** Whether the box of the seed takes the keyboard. */
  seedFirst?: boolean
  /** Whether the seed stands beside the field before it: then it has no room to explain itself. */
  beside?: boolean
  /** What is drawn, and the fields above the seed. */
  children: ReactNode
}

/** Bốc thăm: a seed from dice or from the program, and a reason where it was drawn before. */
export function DrawForm({ label, reasonLabel, onDraw, error, busy, progress = null, onClose, seedFirst = true, beside = false, children }: DrawFormProps) {
  const [seed, setSeed] = useState('')
  const [reason, setReason] = useState('')
  const [judged, setJudged] = useState(false)
  const reasonMissing = reasonLabel !== null && reason.trim() === ''

  function save(): void {
    setJudged(true)
    if (seedProblem(seed) !== null || reasonMissing || busy) return
    onDraw({ seed: lineOrNothing(seed), ...(reasonLabel === null ? {} : { reason: reason.trim() }) })
  }

  return (
    <FieldGrid label={label} onSubmit={save} enterSubmits>
      {children}
      <FieldCell span={beside ? 3 : 6}>
        <SeedField value={seed} onChange={setSeed} judged={judged} autoFocus={seedFirst} explained={!beside} />
      </FieldCell>
      {reasonLabel === null ? null : (
        <FieldCell>
          <ReasonField label={reasonLabel} value={reason} onChange={setReason} error={judged && reasonMissing ? 'Chưa có lý do. Ghi vì sao bốc thăm lại.' : null} />
        </FieldCell>
      )}
      <FaultNote error={error} />
      {busy && progress !== null ? <DrawProgress progress={progress} /> : null}
      <div className="mt-dialog-actions">
        <Button variant="default" onClick={onClose}>
          {busy && progress !== null ? 'Dừng bốc thăm' : 'Để sau'}
        </Button>
        <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          Bốc thăm
        </Button>
      </div>
    </FieldGrid>
  )
}

/** How far a draw has come, in words and as a bar. */
function DrawProgress({ progress: { stage, done, total } }: { progress: Progress }) {
  const words = stage === 'writing' && total !== null ? `Đang ghi chỗ ngồi: ${countText(done)}/${countText(total)}. Dừng thì không ghi gì.` : 'Đang bốc thăm. Dừng thì không ghi gì.'
  return (
    <FieldCell span={6}>
      <p role="status">{words}</p>
      <ProgressBar value={total === null || total === 0 ? 100 : (done / total) * 100} animated={total === null} aria-label={words} />
    </FieldCell>
  )
}
